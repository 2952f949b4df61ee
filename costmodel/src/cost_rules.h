#pragma once
// What a design costs, by topic. docs/models/cost.md states the rules in words.

#include "line_sink.h"

#include <functional>

namespace sightline::costmodel {

/// One kind of site at one opening: so many like sites that start in one year.
struct SiteStart {
    const planner::SiteDesign* design = nullptr;
    const planner::Site* site = nullptr; ///< the first of its kind, or the centre
    int like = 0;                        ///< further sites of the plan of the same kind
    int year = 0;                        ///< 0: day one
    double sites = 0;
    /// The year of the horizon in which something is bought that comes in year `siteYear` of the site's own life
    /// (0: with its opening).
    int yearOf(int siteYear) const { return siteYear == 0 ? year : year == 0 ? siteYear : year + siteYear - 1; }
};
/// Every opening of every kind of site within the horizon, and the centre last.
void forEachStart(const CostBook& book, const planner::Plan& plan, const planner::Design& design,
                  const std::function<void(const SiteStart&)>& visit);

/// Cameras that come in one year of a site's life: day one, or later because a group grows.
struct Cohort {
    int year = 0;
    double cameras = 0;
    double bought = 0; ///< of them: none that the site has already; what a kept group grows by is bought
};
/// Non-empty cohorts of a group at one of the like sites, ascending by year.
std::vector<Cohort> cohorts(const planner::CameraGroup& group, int horizon);

/// Boxes of one product bought in one year. Sizing asks for one at a time, sheets for all.
struct BoxPurchase {
    const planner::Product* product = nullptr;
    planner::Architecture architecture = planner::Architecture::Vms;
    double working = 0, idle = 0; ///< idle: standbys
    int year = 0;
    bool kept = false;
    const planner::Site* site = nullptr; ///< for the line's id and name
    int like = 0;
};
/// Goods, installation, refresh, energy, visits and the IT time that goes by box, without drives.
void addBoxes(const CostBook& book, const BoxPurchase& boxes, LineSink& sink);
/// Drives of such boxes: goods unless they came with the box, energy, replacements.
void addDrives(const CostBook& book, const BoxPurchase& boxes, const planner::Product* drive, double diskTb, double drives,
               LineSink& sink);
/// Switches or encoders of one product. Most of their failures end by themselves; for the rest somebody comes, and the maker
/// replaces the box.
struct NetworkPurchase {
    const char* id = "switches"; ///< of the line
    const planner::Product* product = nullptr;
    double count = 0;
    int year = 0;
    bool kept = false;
    const planner::Site* site = nullptr;
    int like = 0;
};
void addNetworkBoxes(const CostBook& book, const NetworkPurchase& boxes, LineSink& sink);
/// Recorders, switches, UPS, encoders, bridges of one start.
void addSiteGoods(const CostBook& book, const SiteStart& at, LineSink& sink);

/// Cameras, cables and their installation, refresh and failures of one start. `cloudCamera`: price of the camera that the
/// plan's cloud works with alone, bought at sites that it records; "" when any camera does.
void addCameraCosts(const CostBook& book, const SiteStart& at, const std::string& cloudCamera, LineSink& sink);

/// Management and analytics servers.
void addCentralCosts(const CostBook& book, const planner::Plan& plan, const planner::Design& design, LineSink& sink);

/// Licences that are bought for good, with their maintenance.
void addLicenceCosts(const CostBook& book, const planner::Plan& plan, const planner::Design& design, LineSink& sink);

/// Cloud, cloud management and analytics subscriptions; access control by reader.
void addSubscriptionCosts(const CostBook& book, const planner::Plan& plan, const planner::Design& design, LineSink& sink);

/// What a change of analytics takes in the year that the plan names for it.
void addSwitchCosts(const CostBook& book, const planner::Plan& plan, const planner::Design& design, LineSink& sink);

/// Residual value of equipment, as a credit, and what leaving a cloud takes, in the last year.
void addEndOfTerm(const CostBook& book, const planner::Plan& plan, const planner::Design& design, LineSink& sink);

/// Health checks, IT time by site, energy of the cameras of one start.
void addSiteRunningCosts(const CostBook& book, const SiteStart& at, LineSink& sink);

/// The plan's own lines of this architecture.
void addCustomCosts(const CostBook& book, const planner::Plan& plan, LineSink& sink);

/// All of the above.
void addDesignCosts(const CostBook& book, const planner::Plan& plan, const planner::Design& design, LineSink& sink);

} // namespace sightline::costmodel
