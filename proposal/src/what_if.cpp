// The what-if of a document: every stop of every slider is an engine run, made ahead.

#include "engine.h"
#include "proposal/customer_view.h"
#include "proposal/which_wins.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace sightline::proposal {

namespace {

/// Whole numbers around the plan's own, ascending, without repeats.
std::vector<int> stopsAround(int now, const std::vector<double>& factors, int least) {
    std::set<int> stops{now};
    for (const double factor : factors)
        stops.insert(std::max(least, static_cast<int>(std::lround(now * factor))));
    return {stops.begin(), stops.end()};
}

std::size_t indexOf(const std::vector<int>& stops, int value) {
    return static_cast<std::size_t>(std::find(stops.begin(), stops.end(), value) - stops.begin());
}

std::size_t kindsOf(const planner::Plan& plan) {
    std::set<std::string> kinds;
    std::size_t groups = 0;
    for (const planner::Site& site : plan.sites) {
        std::string kind;
        for (const planner::CameraGroup& group : site.groups)
            kind += group.id + ':' + std::to_string(*group.count) + ';';
        kinds.insert(kind);
        groups += site.groups.size();
    }
    return kinds.size() + groups / 200;
}

bool sitesAreAlike(const planner::Plan& plan) {
    std::set<std::int64_t> cameras;
    for (const planner::Site& site : plan.sites)
        if (!*site.hidden) cameras.insert(planner::camerasPerSite(site));
    return cameras.size() <= 1;
}

/// Sites differ: every group grows by the same share.
planner::Plan withShareOfCameras(const planner::Plan& plan, double share) {
    planner::Plan changed = plan;
    for (planner::Site& site : changed.sites)
        for (planner::CameraGroup& group : site.groups)
            group.count.set(std::max(1, static_cast<int>(std::lround(*group.count * share))));
    return changed;
}

WhatIfPoint::Option optionAt(const planner::Plan& plan, const planner::Catalogue& catalogue, const planner::Design& design,
                             bool feasible, const std::vector<double>& positions) {
    WhatIfPoint::Option option;
    option.built = design.feasible;
    option.feasible = feasible;
    option.storageTb = planner::storageNeedTb(design);
    option.recorders = planner::recorderCount(design);
    if (!design.feasible) return option;
    const costmodel::Sheet sheet = costmodel::designSheet(plan, design, catalogue);
    for (const double position : positions) {
        const auto offer = costmodel::makeOffer(atPosition(sheet, position), plan.commercial, costmodel::OfferView::Internal);
        option.totals.push_back(offer ? offer->total.net : costmodel::SellMoney());
        option.dayOne.push_back(offer && !offer->byYear.empty() ? offer->byYear.front().net : costmodel::SellMoney());
    }
    return option;
}

} // namespace

costmodel::Sheet atPosition(const costmodel::Sheet& sheet, double position) {
    costmodel::Sheet moved = sheet;
    for (costmodel::LineItem& line : moved.lines) {
        const double at = line.quantity < 0 ? -position : position;
        for (costmodel::Factor& factor : line.factors) {
            const Range& r = factor.value;
            // The ends are taken as they stand, so that they are the engine's own low and high.
            const double value = at <= -1  ? r.low
                                 : at >= 1 ? r.high
                                 : at < 0  ? r.likely + at * (r.likely - r.low)
                                           : r.likely + at * (r.high - r.likely);
            factor.value = Range::exactly(value);
        }
    }
    return moved;
}

planner::Plan planAt(const planner::Plan& plan, int cameras, int days, int sites) {
    planner::Plan changed = plan;
    const int typical = typicalCameras(plan);
    if (cameras != typical && typical > 0)
        changed = sitesAreAlike(plan) ? withCameras(changed, cameras)
                                      : withShareOfCameras(changed, static_cast<double>(cameras) / typical);
    if (days != static_cast<int>(std::lround(*plan.requirements.retentionDays))) changed = withRetention(changed, days);
    if (sites != static_cast<int>(planner::siteCount(plan))) changed = withSites(changed, sites);
    return changed;
}

WhatIf workOutWhatIf(const planner::Plan& plan, const planner::Catalogue& catalogue) {
    WhatIf whatIf;
    const auto siteTotal = planner::siteCount(plan);
    const int cameras = typicalCameras(plan);
    const double days = *plan.requirements.retentionDays;
    if (cameras < 1 || siteTotal < 1 || siteTotal > 100'000 || days < 1 || std::abs(days - std::round(days)) > 1e-9) return whatIf;
    const auto daysNow = static_cast<int>(std::lround(days));
    const auto sitesNow = static_cast<int>(siteTotal);
    const std::size_t kinds = kindsOf(plan);
    if (kinds <= 3) {
        whatIf.cameras = stopsAround(cameras, {0.5, 0.75, 1.25, 1.5, 2}, 1);
        whatIf.days = stopsAround(daysNow, {0.5, 1.5, 2, 3}, 1);
        whatIf.sites = stopsAround(sitesNow, sitesNow == 1 ? std::vector<double>{2, 3, 5} : std::vector<double>{0.5, 1.5, 2}, 1);
    } else if (kinds <= 12) {
        whatIf.cameras = stopsAround(cameras, {0.75, 1.25, 1.5}, 1);
        whatIf.days = stopsAround(daysNow, {0.5, 2}, 1);
        whatIf.sites = stopsAround(sitesNow, {0.5, 1.5}, 1);
    } else {
        whatIf.cameras = stopsAround(cameras, {0.75, 1.25}, 1);
        whatIf.days = stopsAround(daysNow, {0.5, 2}, 1);
        whatIf.sites = {sitesNow};
    }
    whatIf.positions = {-1, -0.5, 0, 0.5, 1};
    whatIf.now[0] = indexOf(whatIf.cameras, cameras);
    whatIf.now[1] = indexOf(whatIf.days, daysNow);
    whatIf.now[2] = indexOf(whatIf.sites, sitesNow);
    whatIf.now[3] = 2;
    for (const int camera : whatIf.cameras)
        for (const int day : whatIf.days)
            for (const int site : whatIf.sites) {
                const planner::Plan changed = planAt(plan, camera, day, site);
                const QuickPass pass = quickPass(changed, catalogue);
                WhatIfPoint point;
                for (std::size_t i = 0; i < 3; ++i)
                    point.options[i] = optionAt(changed, catalogue, pass.designs[i], pass.feasible[i], whatIf.positions);
                whatIf.points.push_back(std::move(point));
            }
    return whatIf;
}

} // namespace sightline::proposal
