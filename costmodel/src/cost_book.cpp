#include "cost_book.h"

#include "estimates.h"
#include "payments.h"

#include <algorithm>
#include <cmath>

namespace sightline::costmodel {

namespace {

std::string tierWatts(double channels) {
    for (const int tier : {4, 8, 16, 32, 64, 128})
        if (channels <= tier) return "nvr.tier." + std::to_string(tier) + ".watts";
    return "nvr.tier.256.watts";
}

std::vector<int> yearsFrom(int first, int last) {
    std::vector<int> years;
    for (int year = first; year <= last; ++year)
        years.push_back(year);
    return years;
}

std::string shownName(const planner::Product& product) {
    return product.vendor == "Generic" ? product.model : product.vendor + " " + product.model;
}

const planner::Product* cameraWithFigure(const planner::Catalogue& catalogue, const std::string& figureId) {
    for (const planner::Product* product : catalogue.ofKind("camera"))
        for (const Figure& figure : product->figures)
            if (figure.id == figureId) return product;
    return nullptr;
}

} // namespace

CostBook::CostBook(const planner::Plan& plan, planner::Architecture architecture, const planner::Catalogue& catalogue)
    : m_catalogue(catalogue), m_prices(plan, catalogue), m_architecture(architecture), m_horizon(std::max(1, *plan.horizonYears)) {
    readFigures(plan);
    readProducts();
    makeSchedules(plan);
}

Factor CostBook::figure(std::string_view id) const {
    if (const Figure* found = m_catalogue.figure(id)) return m_prices.factor(*found);
    m_missing.emplace(id);
    return {std::string(id), {}};
}

double CostBook::rate(std::string_view id) const {
    return figure(id).value.likely;
}

void CostBook::readFigures(const planner::Plan& plan) {
    m_labour = {figure("lab.cam.mount"),      figure("lab.cam.aim"),       figure("lab.cam.preconfig"),
                figure("lab.cam.vmsadd"),     figure("lab.service.drop"),  figure("lab.bill.technician"),
                figure("lab.bill.engineer"),  figure("lab.nvr.install"),   figure("lab.server.install"),
                figure("lab.failover.setup"), figure("drv.replace_hours"), figure("lab.service.healthcheck"),
                figure("lab.service.programming"), figure("lab.service.analytics"), trainingEstimate()};
    // Without IT staff the integrator runs the system at its own rates.
    const bool noIt = plan.requirements.needs.contains(planner::Need::NoIt);
    const Factor itRate = figure("lab.itadmin.rate");
    m_running.itServer = figure("lab.itadmin.server");
    m_running.itNvr = figure("lab.itadmin.nvr");
    m_running.itCloud = figure("lab.itadmin.cloud");
    m_running.serverRate = noIt ? m_labour.engineer : itRate;
    m_running.siteRate = noIt ? m_labour.technician : itRate;
    m_running.energy = figure("energy.us.commercial");
    m_running.cooling = figure("energy.pue");
    m_running.poeLoss = figure("sw.poe.efficiency");
    m_running.poeAverage = poeAverageEstimate();
    m_running.driveFailures = figure("hdd.afr.fleet");
    m_running.applianceHeat = figure("hdd.env_factor");
    m_running.nvrFailures = figure("nvr.afr");
    m_running.serverStops = figure("server.stop");
    m_running.cameraFailures = figure("camera.afr");
    m_running.switchFailures = figure("switch.fail");
    m_running.switchesReplaced = figure("switch.replaced");
    m_running.supplyFailures = figure("psu.afr");
    m_running.smallBusinessLine = figure("wan.smallbiz");
    m_running.dedicatedLine = figure("wan.dia");
    const Factor discount = figure("price.industry.multi_year_prepay_discount");
    m_prepayShare = {discount.driver, {1 - discount.value.high, 1 - discount.value.likely, 1 - discount.value.low}};
    m_ups = figure("ups.1500va.price");
    m_battery = figure("ups.battery");
    m_adapter = figure("coax.adapter.price");
    m_management = {figure("srv.mgmt.price"), figure("srv.mgmt.watts")};
    m_analytics = {figure("srv.mid.price"), figure("srv.mid.watts")};
}

void CostBook::readProducts() {
    const auto factor = [this](const Figure* found) { return found ? m_prices.factor(*found) : Factor{}; };
    for (const char* kind : {"recorder", "server", "drive", "switch", "encoder", "bridge"})
        for (const planner::Product* product : m_catalogue.ofKind(kind)) {
            ProductFigures figures{factor(product->figure("price")), factor(product->figure("watts"))};
            if (figures.watts.driver.empty() && product->kind == "recorder")
                figures.watts = figure(tierWatts(product->number("channels").value_or(16)));
            m_products.emplace(product, std::move(figures));
            if (product->kind == "server") m_servers.insert(product);
            if (const auto size = product->number("size_tb"); size && product->kind == "drive")
                m_drivesBySize.emplace_back(*size, product);
        }
    std::sort(m_drivesBySize.begin(), m_drivesBySize.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
}

Schedule CostBook::schedule(std::vector<int> years, double escalation, std::string suffix) const {
    LineItem unit;
    unit.years = years;
    unit.escalation = escalation;
    long double weight = 0;
    for (const Payment& payment : payments(unit, m_horizon))
        weight += payment.weight;
    return {std::move(years), escalation, static_cast<double>(weight), std::move(suffix)};
}

std::vector<int> CostBook::everyLife(std::string_view id, int year, int firstAfter) const {
    const int life = static_cast<int>(std::lround(figure(id).value.likely));
    std::vector<int> years;
    // Year 1 is the first of use for what is bought on day one, else the year of the purchase.
    for (int due = std::max(1, year) - 1 + life + firstAfter; life > 0 && due <= m_horizon; due += life)
        years.push_back(due);
    return years;
}

void CostBook::makeSchedules(const planner::Plan& plan) {
    const int careFirstYear = *plan.costs.maintenanceFirstYear ? 1 : firstPaidCareYear;
    const double hardware = rate("esc.hardware"), labour = rate("esc.labour"), software = rate("esc.software");
    const double energy = rate("energy.escalation");
    for (int year = 0; year <= m_horizon; ++year) {
        const std::string suffix = year == 0 ? "" : "/year-" + std::to_string(year);
        const auto running = yearsFrom(std::max(1, year), m_horizon);
        m_schedules.hardware.push_back(schedule({year}, hardware, suffix));
        m_schedules.labour.push_back(schedule({year}, labour, suffix));
        m_schedules.software.push_back(schedule({year}, software, suffix));
        const int covered = year == 0 ? careFirstYear : year + careFirstYear - 1;
        m_schedules.care.push_back(schedule(yearsFrom(covered, m_horizon), software, suffix));
        m_schedules.yearlyLabour.push_back(schedule(running, labour, suffix));
        m_schedules.yearlyHardware.push_back(schedule(running, hardware, suffix));
        m_schedules.yearlyEnergy.push_back(schedule(running, energy, suffix));
        m_schedules.yearlySoftware.push_back(schedule(running, software, suffix));
        // A thing that serves years 1 … life is replaced at the start of the year after; a battery in the last of them.
        m_schedules.recorderRefresh.push_back(schedule(everyLife("srv.life", year, 1), hardware, suffix));
        m_schedules.cameraRefresh.push_back(schedule(everyLife("cam.life", year, 1), hardware, suffix));
        m_schedules.cameraRefreshLabour.push_back(schedule(everyLife("cam.life", year, 1), labour, suffix));
        m_schedules.batteries.push_back(schedule(everyLife("ups.battery.life", year, 0), hardware, suffix));
        m_softwarePrices.push_back({"", Range::exactly(std::pow(1 + software, std::max(0, year - 1)))});
    }
    m_schedules.horizonEnd = schedule({m_horizon}, 0, "");
}

const Schedule& CostBook::term(int firstYear, int lastYear, bool prepaid) const {
    const auto key = std::make_tuple(firstYear, lastYear, prepaid);
    if (const auto known = m_terms.find(key); known != m_terms.end()) return known->second;
    const std::string suffix = "/term-from-year-" + std::to_string(firstYear);
    return m_terms[key] = schedule(prepaid ? std::vector<int>{firstYear} : yearsFrom(firstYear, lastYear), 0, suffix);
}

const ProductFigures& CostBook::of(const planner::Product* product) const {
    const auto found = m_products.find(product);
    return found == m_products.end() ? m_nothing : found->second;
}

const planner::Product* CostBook::replacementDrive(const planner::Product* drive, double diskTb) const {
    if (drive || m_drivesBySize.empty()) return drive;
    for (const auto& [size, product] : m_drivesBySize)
        if (size + 1e-9 >= diskTb) return product;
    return m_drivesBySize.back().second;
}

CameraModel CostBook::readCamera(const std::string& entry) const {
    if (const planner::Product* product = m_catalogue.product(entry))
        if (const Figure* price = product->figure("price"))
            return {m_prices.factor(*price), shownName(*product), {}, product->vendor};
    Factor price = figure(entry.empty() ? "cam.fixed.2_5mp.price" : std::string_view(entry));
    const planner::Product* product = cameraWithFigure(m_catalogue, price.driver);
    return {std::move(price), product ? shownName(*product) : entry, {}, product ? product->vendor : std::string()};
}

const CameraModel& CostBook::cloudCamera(const std::string& figureId) const {
    return cameraOf(figureId);
}

const CameraModel& CostBook::camera(const planner::CameraGroup& group) const {
    return cameraOf(group.camera.value);
}

const CameraModel& CostBook::cameraOf(const std::string& entry) const {
    if (const auto known = m_cameras.find(entry); known != m_cameras.end()) return known->second;
    CameraModel model = readCamera(entry);
    model.refreshName = "Camera refresh: " + model.name;
    return m_cameras.emplace(entry, std::move(model)).first->second;
}

} // namespace sightline::costmodel
