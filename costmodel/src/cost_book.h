#pragma once
// The figures and payment years that turn a design into line items, looked up once per plan and architecture.

#include "costmodel/cash_flow.h"
#include "costmodel/price_book.h"
#include "planner/catalogue.h"
#include "planner/design.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace sightline::costmodel {

/// When a kind of cost is paid. `weight` is the sum of the escalated payments of one unit of money.
struct Schedule {
    std::vector<int> years;
    double escalation = 0;
    double weight = 0;
    std::string suffix; ///< appended to line ids: "" on day one and for yearly costs, "/year-3" for later purchases
};

/// Purchases and what follows from them, by the year of the purchase, 0 … horizon.
struct Schedules {
    std::vector<Schedule> hardware, labour, software; ///< paid in that year
    std::vector<Schedule> care;                       ///< maintenance of what was bought in that year
    std::vector<Schedule> yearlyLabour, yearlyEnergy, yearlyHardware, yearlySoftware; ///< every year from then on
    Schedule horizonEnd;                          ///< the last year, at the prices of the day of purchase
    std::vector<Schedule> batteries, recorderRefresh, cameraRefresh, cameraRefreshLabour; ///< at the end of each life
};

/// What one product costs and draws.
struct ProductFigures {
    Factor price, watts;
};

struct LabourFigures {
    Factor mount, aim, preconfigure, addToVms, drop, technician, engineer, installNvr, installServer, setUpFailover,
        swap, healthCheck, programming, analyticsSetUp, training;
};

struct RunningFigures {
    Factor itServer, itNvr, itCloud, serverRate, siteRate; ///< the two rates already follow the must-have "no IT staff"
    Factor energy, cooling, poeLoss, poeAverage;
    // Yearly failures, by the same figures that the simulator's lives are lived with: what is paid for is what happens there.
    Factor driveFailures, applianceHeat, nvrFailures, serverStops, cameraFailures, switchFailures, switchesReplaced, supplyFailures;
    Factor smallBusinessLine, dedicatedLine; ///< a month
};

struct CameraModel {
    Factor price;
    std::string name;
    std::string refreshName;
    std::string vendor; ///< "" when unknown
};

/// Figures are looked up once, in the price book in force for the plan; plan and catalogue must outlive the book.
class CostBook {
public:
    CostBook(const planner::Plan& plan, planner::Architecture architecture, const planner::Catalogue& catalogue);

    const planner::Catalogue& catalogue() const { return m_catalogue; }
    const PriceBook& prices() const { return m_prices; }
    planner::Architecture architecture() const { return m_architecture; }
    int horizon() const { return m_horizon; }
    const Schedules& schedules() const { return m_schedules; }
    const LabourFigures& labour() const { return m_labour; }
    const RunningFigures& running() const { return m_running; }
    const Factor& upsPrice() const { return m_ups; }
    const Factor& batteryPrice() const { return m_battery; }
    const Factor& coaxAdapter() const { return m_adapter; } ///< a pair, for one camera
    const Factor& managementPrice() const { return m_management.price; }
    const Factor& managementWatts() const { return m_management.watts; }
    const ProductFigures& analyticsServer() const { return m_analytics; }

    /// Price and power draw; zeros for a product of another catalogue.
    const ProductFigures& of(const planner::Product* product) const;
    /// The drive that replaces a failed one: its own model, or the next size up for drives sold with the box.
    const planner::Product* replacementDrive(const planner::Product* drive, double diskTb) const;
    bool isServer(const planner::Product* product) const { return m_servers.contains(product); }

    /// A figure by id or alias as a driver. Unknown figures cost nothing and are remembered: see isMissing().
    Factor figure(std::string_view id) const;
    bool isMissing(const std::string& driver) const { return m_missing.contains(driver); }
    /// One payment in the first year of a term, or a payment in each of its years, at the price of its first year.
    const Schedule& term(int firstYear, int lastYear, bool prepaid) const;
    /// What a price of the day of purchase is in the year in which a term starts: a constant.
    const Factor& prepayShare() const { return m_prepayShare; } ///< of a term's price that is paid when it is paid at once
    const Factor& softwarePriceIn(int year) const { return m_softwarePrices[static_cast<std::size_t>(year)]; }
    /// The camera of a cloud's own that is bought in place of a group's; like camera().
    const CameraModel& cloudCamera(const std::string& figureId) const;
    /// The camera entry of a group, "cam.fixed.2_5mp.price" by default; a product id is accepted as well.
    const CameraModel& camera(const planner::CameraGroup& group) const;

    Schedule schedule(std::vector<int> years, double escalation, std::string suffix) const;

private:
    CameraModel readCamera(const std::string& entry) const;
    const CameraModel& cameraOf(const std::string& entry) const;
    void readFigures(const planner::Plan& plan);
    void readProducts();
    void makeSchedules(const planner::Plan& plan);
    double rate(std::string_view id) const;
    /// The years in which something bought in `year` has served its life, `firstAfter` years later than that at first.
    std::vector<int> everyLife(std::string_view id, int year, int firstAfter) const;

    const planner::Catalogue& m_catalogue;
    PriceBook m_prices;
    planner::Architecture m_architecture;
    int m_horizon;
    Schedules m_schedules;
    LabourFigures m_labour;
    RunningFigures m_running;
    Factor m_ups, m_battery, m_adapter;
    ProductFigures m_management, m_analytics, m_nothing;
    std::unordered_map<const planner::Product*, ProductFigures> m_products;
    std::set<const planner::Product*> m_servers;
    std::vector<std::pair<double, const planner::Product*>> m_drivesBySize;
    mutable std::set<std::string> m_missing;
    mutable std::unordered_map<std::string, CameraModel> m_cameras; ///< by price-book entry
    mutable std::map<std::tuple<int, int, bool>, Schedule> m_terms;
    Factor m_prepayShare;
    std::vector<Factor> m_softwarePrices; ///< by year
};

} // namespace sightline::costmodel
