#include "planner/bitrate.h"
#include "testbed/run.h"

#include <algorithm>
#include <cmath>

namespace sightline::testbed {
namespace {

using planner::CameraGroup;

struct Wanted {
    const CameraGroup* group = nullptr;
    double mbps = 0;
};

/// Groups of a site that are recorded at all.
std::vector<Wanted> recordedGroups(const planner::Site& site) {
    std::vector<Wanted> wanted;
    for (const CameraGroup& group : site.groups) {
        const double mbps = planner::recordedRate(group).mbps.likely;
        if (*group.count > 0 && mbps > 0)
            wanted.push_back({&group, mbps});
    }
    return wanted;
}

std::int64_t cameraSum(const std::vector<Wanted>& groups) {
    std::int64_t sum = 0;
    for (const Wanted& wanted : groups)
        sum += *wanted.group->count;
    return sum;
}

void addNote(std::string& note, const std::string& text) { note += (note.empty() ? "" : "; ") + text; }

std::string codecName(planner::Codec codec) {
    switch (codec) {
    case planner::Codec::Mjpeg: return "MJPEG";
    case planner::Codec::H264: return "H.264";
    case planner::Codec::H265: return "H.265";
    case planner::Codec::Av1: return "AV1";
    }
    return "";
}

int evenWithin(int value, int low, int high) { return std::clamp(value - value % 2, low, high); }

TestGroup simulatedGroup(const Wanted& wanted) {
    const CameraGroup& group = *wanted.group;
    TestGroup test;
    test.name = group.name.empty() ? group.id : group.name;
    test.ofCameras = *group.count;
    test.width = evenWithin(*group.width, 32, 7680);
    test.height = evenWithin(*group.height, 32, 4320);
    test.fps = std::clamp(*group.fps, 0.5, 120.0);
    test.mbps = std::clamp(wanted.mbps, 0.02, 200.0);
    if (test.width != *group.width || test.height != *group.height)
        addNote(test.note, "picture size brought to one that can be encoded");
    if (test.fps != *group.fps)
        addNote(test.note, "frames per second brought into 0.5 to 120");
    if (test.mbps != wanted.mbps)
        addNote(test.note, "rate brought into 0.02 to 200 Mbps");
    if (*group.codec != planner::Codec::H264)
        addNote(test.note, codecName(*group.codec) + " simulated as H.264 at the same rate");
    if (*group.recording == planner::Recording::Motion || *group.hoursPerDay < 24)
        addNote(test.note, "streams its daily average all the time instead of recording on motion or by schedule");
    return test;
}

/// Shares `cameras` out in proportion, at least one each while they last (largest remainder, ties to the first).
void shareOut(std::vector<TestGroup>& groups, int cameras, std::int64_t total) {
    int given = 0;
    std::vector<std::pair<double, std::size_t>> remainders;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const double exact = static_cast<double>(groups[i].ofCameras) * cameras / static_cast<double>(total);
        groups[i].cameras = static_cast<int>(exact);
        given += groups[i].cameras;
        // A group that would vanish comes first: every kind of camera should be seen.
        remainders.emplace_back(groups[i].cameras == 0 ? 1 + exact : exact - groups[i].cameras, i);
    }
    std::stable_sort(remainders.begin(), remainders.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; given < cameras; ++i, ++given)
        ++groups[remainders[i % remainders.size()].second].cameras;
}

const planner::SiteDesign* largestSite(const planner::Plan& plan, const planner::Design& design) {
    const planner::SiteDesign* largest = nullptr;
    std::int64_t most = 0;
    for (const planner::SiteDesign& site : design.sites) {
        const std::int64_t cameras = site.site < plan.sites.size() ? cameraSum(recordedGroups(plan.sites[site.site])) : 0;
        if (cameras > most && site.boxes() > 0) {
            largest = &site;
            most = cameras;
        }
    }
    return largest;
}

int dividedUp(std::int64_t a, std::int64_t b) { return static_cast<int>((a + b - 1) / b); }

} // namespace

Result<TestPlan> testPlan(const planner::Plan& plan, const planner::Design& design, const RunOptions& options) {
    if (options.maxCameras < 1 || options.maxCameras > 4096)
        return failure(ErrorKind::Usage, "--cameras", "the number of simulated cameras must be 1 to 4096");
    const planner::SiteDesign* site = largestSite(plan, design);
    if (!site)
        return failure(ErrorKind::BadInput, plan.name, "the design has no recorder that records a camera",
                       "Add recorded cameras to a site, or choose an architecture that is feasible");
    const planner::Site& planned = plan.sites[site->site];
    const std::vector<Wanted> wanted = recordedGroups(planned);
    TestPlan test;
    test.plan = plan.name;
    test.architecture = planner::architectureKey(design.architecture);
    test.site = planned.name.empty() ? planned.id : planned.name;
    test.siteCameras = cameraSum(wanted);
    test.planCameras = planner::cameraCount(plan);
    test.cameras = static_cast<int>(std::min<std::int64_t>(test.siteCameras, options.maxCameras));
    test.designRecorders = static_cast<int>(site->boxes());
    test.designStandbys = static_cast<int>(site->standbys());
    test.camerasPerRecorder = dividedUp(std::max(site->need.recordedCameras, test.siteCameras), test.designRecorders);
    test.recorders = std::min(dividedUp(test.cameras, test.camerasPerRecorder), test.designRecorders);
    test.standbys = std::min(test.designStandbys, test.recorders);
    for (const Wanted& one : wanted)
        test.groups.push_back(simulatedGroup(one));
    shareOut(test.groups, test.cameras, test.siteCameras);
    std::erase_if(test.groups, [](const TestGroup& group) { return group.cameras == 0; });
    return test;
}

std::string scaleText(const TestPlan& plan) {
    std::string text = std::to_string(plan.cameras) + " of " + std::to_string(plan.siteCameras) + " cameras";
    if (!plan.site.empty())
        text += " of one " + plan.site;
    return plan.planCameras > plan.siteCameras ? text + " (" + std::to_string(plan.planCameras) + " in the plan)" : text;
}

} // namespace sightline::testbed
