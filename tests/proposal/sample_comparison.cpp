#include "sample_comparison.h"

#include <cmath>
#include <utility>

namespace sightline::test {

using costmodel::LineItem;
using costmodel::Money;
using costmodel::PricedLine;
using planner::Architecture;
using proposal::ArchitectureResult;
using proposal::Comparison;

namespace {

planner::Plan samplePlan(int years) {
    planner::Plan plan;
    plan.name = "Video recording for 12 shops";
    plan.customer = "Harbour Stores";
    plan.horizonYears.set(years);
    plan.requirements.needs = {planner::Need::Access, planner::Need::NoIt};
    planner::Site site;
    site.id = "shop";
    site.name = "Shop";
    site.count.set(12);
    planner::CameraGroup tills;
    tills.id = "tills";
    tills.name = "Tills and doors";
    tills.count.set(16);
    tills.fps.set(20);
    planner::CameraGroup floor;
    floor.id = "floor";
    floor.name = "Shop floor";
    floor.count.set(24);
    floor.recording.set(planner::Recording::Motion);
    site.groups = {tills, floor};
    plan.sites = {site};
    return plan;
}

LineItem line(const char* id, const char* name, const char* category, double quantity, const char* driver,
              const Range& price, std::vector<int> years) {
    LineItem item;
    item.id = id;
    item.name = name;
    item.category = category;
    item.quantity = quantity;
    item.factors = {{driver, price}};
    item.years = std::move(years);
    return item;
}

std::vector<int> yearsFrom(int first, int last) {
    std::vector<int> years;
    for (int year = first; year <= last; ++year)
        years.push_back(year);
    return years;
}

/// Prices the sheet the way the cost model promises to: one rounding per line and year.
costmodel::CashFlow priced(const costmodel::Sheet& sheet) {
    costmodel::CashFlow flow;
    flow.currency = sheet.currency;
    flow.byYear.resize(static_cast<std::size_t>(sheet.horizonYears) + 1);
    for (const LineItem& item : sheet.lines) {
        double price = 1;
        for (const costmodel::Factor& factor : item.factors)
            price *= factor.value.likely;
        PricedLine row{item.id, item.name, item.category, std::vector<Money>(flow.byYear.size()), Money()};
        for (const int year : item.years) {
            const Money amount = Money::cents(std::llround(price * item.quantity * 100));
            row.byYear[static_cast<std::size_t>(year)] += amount;
            row.total += amount;
            flow.byYear[static_cast<std::size_t>(year)] += amount;
            flow.nominal += amount;
        }
        flow.lines.push_back(row);
    }
    flow.presentValue = flow.nominal;
    return flow;
}

struct Invented {
    double boxes, boxPrice, licence, yearly, visits;
    std::vector<double> loss;
    double p95;
};

costmodel::Sheet sheetOf(const Invented& invented, int years) {
    costmodel::Sheet sheet;
    sheet.horizonYears = years;
    sheet.lines = {
        line("cameras", "Fixed camera, 2 to 5 MP", "cameras", 480, "cam.fixed.2_5mp.price", {180, 312.55, 420}, {0}),
        line("mounts", "Camera mounting", "labour", 480, "lab.cam.mount", {60, 95.333, 140}, {0}),
        line("recorders", "Recorder", "recorders", invented.boxes, "rec.price",
             {invented.boxPrice * 0.8, invented.boxPrice, invented.boxPrice * 1.4}, {0}),
        line("licences", "Device licence", "licences", 480, "lic.device",
             {invented.licence * 0.7, invented.licence, invented.licence * 1.2}, {0}),
        line("care", "Maintenance and support", "licences", 480, "lic.care",
             {invented.yearly * 0.7, invented.yearly, invented.yearly * 1.3}, yearsFrom(1, years)),
        line("visits", "Site visits", "IT time", invented.visits, "lab.visit", {110, 165.4, 260}, yearsFrom(1, years)),
    };
    return sheet;
}

void spread(ArchitectureResult& result) {
    Money paid;
    for (const Money& year : result.cashFlow.byYear) {
        paid += year;
        const double usd = paid.amount();
        result.cumulativeLikely.push_back(usd);
        result.cumulative.push_back({usd * 0.89, usd * 1.01, usd * 1.13});
    }
    const double total = result.cashFlow.nominal.amount();
    result.tco = result.cumulative.back();
    result.tcoUsd = {total * 0.80, total, total * 1.22};
    result.dayOne = result.cashFlow.byYear.front().amount();
    const double years = static_cast<double>(result.cashFlow.byYear.size() - 1);
    result.eachYearAfter = (total - result.dayOne) / years;
    result.perCameraMonth = total / 480 / years / 12;
}

planner::SiteDesign siteOf(int boxes) {
    planner::SiteDesign design;
    design.copies = 12;
    design.need.cameras = 40;
    design.need.recordedCameras = 40;
    design.need.ingestMbps = 92;
    design.need.recordedMbps = {56.9, 81.3, 116};
    design.need.storageTb = 26.8;
    design.need.retentionDays = 30;
    planner::RecorderSet set;
    set.count = boxes;
    set.disksEach = 4;
    set.diskTb = 12;
    set.raid = planner::Raid::Raid5;
    set.usableTbEach = 31.75;
    design.recorders = {set};
    design.limitedBy = "storage";
    design.utilisation = 0.84;
    design.daysAchieved = 35.5;
    design.chanceRetentionKept = 0.89;
    design.feasible = true;
    return design;
}

ArchitectureResult resultOf(Architecture architecture, const Invented& invented, int years) {
    ArchitectureResult result;
    result.architecture = architecture;
    result.design.architecture = architecture;
    result.design.sites = {siteOf(1)};
    result.design.feasible = true;
    result.design.method = "sizing/1: the cheapest recorders that carry channels, ingest and storage";
    result.sheet = sheetOf(invented, years);
    result.cashFlow = priced(result.sheet);
    spread(result);
    result.loss.byCause = invented.loss;
    for (const double hours : invented.loss)
        result.loss.mean += hours;
    result.loss.p50 = result.loss.mean * 0.95;
    result.loss.p95 = invented.p95;
    result.loss.method = "loss/1: rate x time x cameras, summed by cause";
    result.lostHoursPerCamera = result.loss.mean / 480;
    result.running = {invented.visits / 2, invented.visits};
    result.storageTb = 321.6;
    result.recorders = static_cast<std::int64_t>(invented.boxes);
    result.chanceRetentionKept = 0.89;
    result.estimateShare = 0.31;
    result.feasible = true;
    return result;
}

proposal::Recommendation sampleAdvice() {
    proposal::Recommendation advice;
    advice.winner = Architecture::Hybrid;
    advice.runnerUp = Architecture::Vms;
    advice.headline = "Hybrid fits best";
    advice.sentence = "It meets both must-haves and costs $61k less than VMS over five years.";
    advice.confidence = "high";
    advice.reasons = {{"Meets both must-haves", "NVR cannot tie in access control"},
                      {"$61k less than VMS", "Cheaper in 91 of 100 price outcomes, by $4k to $121k"},
                      {"A third of NVR's lost footage", "1,658 against 4,930 camera-hours a year"}};
    advice.flips = {{"Over 68 cameras at each site", false, Architecture::Vms, 68},
                    {"A VMS fee under $1.28 a camera and month", false, Architecture::Vms, 0},
                    {"Between 60 and 68 cameras at each site", true, Architecture::Vms, 60}};
    return advice;
}

} // namespace

Comparison sampleComparison() {
    return sampleComparison(5);
}

Comparison sampleComparison(int years) {
    Comparison comparison;
    comparison.plan = samplePlan(years);
    comparison.results = {
        resultOf(Architecture::Vms, {13, 6400.25, 349.99, 84.2, 60, {610, 380, 130, 40, 60, 20, 14, 4}, 2210}, years),
        resultOf(Architecture::Nvr, {24, 4100.5, 310.1, 96.4, 96, {3120, 450, 900, 120, 210, 90, 40, 0}, 7880}, years),
        resultOf(Architecture::Hybrid, {25, 5200.75, 402.4, 41.7, 36, {610, 380, 380, 60, 160, 50, 10, 8}, 2940},
                 years),
    };
    comparison.results[1].knockouts = {
        {planner::Need::Access, "An appliance cannot tie in access control without a second system"}};
    comparison.cheaper = {{{0.5, 0.38, 0.09}, {0.62, 0.5, 0.29}, {0.91, 0.71, 0.5}}};
    comparison.difference[2][0] = {-121000, -61000, -4000};
    comparison.difference[2][1] = {-55000, -15000, 21000};
    comparison.recommendation = sampleAdvice();
    comparison.findings = {
        {planner::Severity::Warning, "Shop / Shop floor", "Motion share is not measured",
         "Measure one shop for a week, or record all day"},
        {planner::Severity::Note, "", "Sales tax is not set; the total is before tax", "Set it in Costs"}};
    comparison.estimateShare = 0.31;
    comparison.stalePrices = 3;
    comparison.draws = 2000;
    comparison.seed = 1;
    comparison.methods = {{"bitrate", "power-law/1"}, {"lost footage", "loss/1"}, {"cost", "draws/1"}};
    return comparison;
}

std::vector<proposal::SweepPoint> sampleSweep() {
    std::vector<proposal::SweepPoint> sweep;
    for (int cameras = 8; cameras <= 96; cameras += 4) {
        proposal::SweepPoint point;
        point.camerasPerSite = cameras;
        point.winner = cameras < 64 ? Architecture::Hybrid : Architecture::Vms;
        point.verdict = cameras >= 62 && cameras <= 74 ? proposal::Verdict::TooClose : proposal::Verdict::Winner;
        point.totals = {cameras * 1500.0, cameras * 1450.0, cameras * 1400.0};
        sweep.push_back(point);
    }
    return sweep;
}

} // namespace sightline::test
