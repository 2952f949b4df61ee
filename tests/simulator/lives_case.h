#pragma once
// A design made by hand: one place with its cameras, boxes and UPS units, so that every number can be worked out on paper.

#include "planner/catalogue.h"
#include "planner/failover_presets.h"
#include "planner/topology.h"
#include "simulator/lives.h"

#include <algorithm>
#include <memory>

namespace sightline::test {

struct LivesCase {
    planner::Plan plan;
    planner::Design design;
    std::shared_ptr<planner::Product> box = std::make_shared<planner::Product>();

    Result<planner::Topology> topology(const planner::Catalogue& catalogue, const planner::FailoverPresets& presets) const {
        return planner::makeTopology(plan, design, catalogue, presets);
    }
};

struct LivesCaseInput {
    int cameras = 64, boxes = 1, standbys = 0, switches = 3, ups = 1, copies = 1;
    bool isServer = true, isMonitored = true;
    int disks = 8;
    double diskTb = 8;
    planner::Raid raid = planner::Raid::Raid5;
    planner::FailoverMode failover = planner::FailoverMode::None;
};

inline LivesCase livesCase(const LivesCaseInput& in) {
    LivesCase c;
    planner::Site site;
    site.id = "site";
    site.name = "Site";
    site.count.set(in.copies);
    planner::CameraGroup group;
    group.id = "all";
    group.count.set(in.cameras);
    site.groups.push_back(group);
    c.plan.sites.push_back(site);
    c.design.architecture = in.isServer ? planner::Architecture::Vms : planner::Architecture::Nvr;
    for (auto* choice : {&c.plan.choice(c.design.architecture)}) {
        choice->failover.set(in.failover);
        choice->standbys.set(std::max(1, in.standbys));
    }
    c.box->kind = in.isServer ? "server" : "recorder";
    c.box->id = c.box->model = "box";
    c.design.monitored = in.isMonitored;
    c.design.feasible = true;
    planner::SiteDesign one;
    one.architecture = c.design.architecture;
    one.copies = in.copies;
    one.openings = {{0, in.copies}};
    one.members = {0};
    one.need.cameras = one.need.recordedCameras = one.need.channels = one.need.poePorts = in.cameras;
    one.need.retentionDays = 30;
    one.need.recordedMbps = {3, 4, 6};
    planner::GroupNeed need;
    need.cameras = in.cameras;
    need.recordedMbps = {3, 4, 6};
    need.ingestMbps = 4.5;
    need.retentionDays = 30;
    one.need.groups = {need};
    planner::RecorderSet set;
    set.product = c.box.get();
    set.count = in.boxes;
    set.standbys = in.standbys;
    set.disksEach = in.disks;
    set.diskTb = in.diskTb;
    set.raid = in.raid;
    set.share = 1.0 / in.boxes;
    one.recorders = {set};
    if (in.switches > 0) one.switches = {{nullptr, in.switches, false, 24}};
    one.switchPorts = in.cameras;
    one.upsUnits = in.ups;
    one.daysAchieved = 33;
    one.feasible = true;
    c.design.sites.push_back(one);
    return c;
}

} // namespace sightline::test
