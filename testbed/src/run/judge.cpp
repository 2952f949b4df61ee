#include "run/judge.h"

#include "run/heartbeat_monitor.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace sightline::testbed {
namespace {

constexpr double rateTolerance = 0.05;  ///< of the planned value
constexpr double containerFactor = 1.005; ///< as the planner's storage model counts it
constexpr double stopSlack = 0.5;       ///< seconds that start and stop of a measurement may cost
constexpr double reconnectSeconds = 0.5;

void judge(RunReport& report, std::string name, std::string label, std::string unit, double planned, double measured,
           double tolerance, bool ceiling = false) {
    Judgement figure{std::move(name), std::move(label), std::move(unit), planned, measured, tolerance, ceiling, false};
    figure.pass = ceiling ? measured <= planned + tolerance : std::abs(measured - planned) <= tolerance;
    report.figures.push_back(std::move(figure));
}

const CameraGap* gapOfKill(const RunReport& report, const LostCamera& lost) {
    const CameraGap* longest = nullptr;
    for (const CameraGap& gap : report.gaps)
        if (gap.camera == lost.camera && gap.fromSeconds + gap.seconds > lost.killedAt && (!longest || gap.seconds > longest->seconds))
            longest = &gap;
    return longest;
}

/// What the files say about the cameras that lost their recorder.
struct LostSums {
    int covered = 0, takenOver = 0, dark = 0;
    double longestCovered = 0; ///< gap of a camera that a standby should have
    double darkPlanned = 0, darkMeasured = 0;
};

LostSums sumLost(const RunReport& report, const DrillFacts& facts) {
    LostSums sums;
    for (const LostCamera& lost : facts.lost) {
        const CameraGap* gap = gapOfKill(report, lost);
        sums.takenOver += gap && !gap->open ? 1 : 0;
        if (lost.covered) {
            ++sums.covered;
            sums.longestCovered = std::max(sums.longestCovered, gap ? gap->seconds : 0);
            continue;
        }
        ++sums.dark;
        sums.darkPlanned += report.seconds - lost.killedAt;
        sums.darkMeasured += gap ? gap->seconds : 0;
    }
    return sums;
}

} // namespace

const LostCamera* DrillFacts::of(const std::string& camera) const {
    const auto found = std::find_if(lost.begin(), lost.end(), [&](const LostCamera& one) { return one.camera == camera; });
    return found == lost.end() ? nullptr : &*found;
}

double longestGop(const TestPlan& plan) {
    double longest = 0;
    for (const TestGroup& group : plan.groups)
        longest = std::max({longest, group.gopSeconds, 1 / group.fps});
    return longest;
}

PlannedGap plannedTakeoverGap(const TestPlan& plan) {
    // Lost with the recorder: the open group of pictures. Then silence until the last missed beat, the standby's
    // connection, and the wait for the next key frame.
    const double gop = longestGop(plan);
    PlannedGap gap;
    gap.likely = gop / 2 + heartbeatPeriod * (heartbeatMisses - 0.5) + reconnectSeconds + gop / 2;
    gap.worst = gop + heartbeatPeriod * (heartbeatMisses + 1) + 2 * reconnectSeconds + gop;
    char text[220];
    std::snprintf(text, sizeof text,
                  "Planned gap: heartbeat every %.0f s, failed after %d periods without one, reconnect %.1f s, and half a "
                  "group of pictures (%.1f s) lost at either end; at worst %.1f s.",
                  heartbeatPeriod, heartbeatMisses, reconnectSeconds, gop, gap.worst);
    gap.text = text;
    return gap;
}

int judgeRates(RunReport& report, double gbPerDay, const DrillFacts& facts) {
    double plannedTotal = 0;
    double measuredTotal = 0;
    int unknown = 0;
    for (const TestGroup& group : report.plan.groups) {
        double sum = 0;
        int count = 0;
        for (const CameraMeasure& camera : report.cameras)
            if (camera.group == group.name) {
                const bool noRate = camera.mbps <= 0 && facts.of(camera.camera);
                unknown += noRate ? 1 : 0;
                count += noRate ? 0 : 1;
                sum += camera.mbps;
            }
        if (count == 0 && unknown > 0)
            continue;
        const std::string suffix = report.plan.groups.size() > 1 ? ": " + group.name : "";
        judge(report, "mbps_per_camera" + suffix, "Recorded rate per camera" + suffix, "Mbps", group.mbps,
              count ? sum / count : 0, group.mbps * rateTolerance);
        plannedTotal += group.mbps * count;
        measuredTotal += sum;
    }
    judge(report, "mbps_total", "Recorded rate, all simulated cameras", "Mbps", plannedTotal, measuredTotal,
          plannedTotal * rateTolerance);
    const double plannedGb = plannedTotal * 86400 / 8 / 1000 * containerFactor;
    judge(report, "gb_per_day", "Files a day, extrapolated", "GB", plannedGb, gbPerDay, plannedGb * rateTolerance);
    return unknown;
}

void judgeContinuity(RunReport& report) {
    double recorded = 0;
    double longest = 0;
    for (const CameraMeasure& camera : report.cameras) {
        recorded += camera.recordedSeconds;
        longest = std::max(longest, camera.longestGapSeconds);
    }
    const double planned = report.seconds * static_cast<double>(report.cameras.size());
    judge(report, "recorded_s", "Recorded time, all cameras", "s", planned, recorded,
          planned * 0.01 + stopSlack * static_cast<double>(report.cameras.size()));
    judge(report, "longest_gap_s", "Longest gap of any camera", "s", 0, longest, stopSlack, true);
}

void judgeDrill(RunReport& report, const DrillFacts& facts) {
    double longestOther = 0;
    for (const CameraMeasure& camera : report.cameras)
        if (!facts.of(camera.camera))
            longestOther = std::max(longestOther, camera.longestGapSeconds);
    const LostSums sums = sumLost(report, facts);
    judge(report, "cameras_taken_over", "Cameras that a standby took over", "cameras", sums.covered, sums.takenOver, 0);
    if (sums.covered > 0) {
        const PlannedGap planned = plannedTakeoverGap(report.plan);
        judge(report, "takeover_gap_s", "Longest gap of a camera taken over", "s", planned.likely, sums.longestCovered,
              planned.worst - planned.likely, true);
    }
    if (sums.dark > 0)
        judge(report, "dark_s", "Time that the dead recorder's cameras stay dark, to the end of the drill", "s",
              sums.darkPlanned / sums.dark, sums.darkMeasured / sums.dark, longestGop(report.plan) + 2 * stopSlack);
    if (report.cameras.size() > facts.lost.size())
        judge(report, "other_cameras_gap_s", "Longest gap of the other recorders' cameras", "s", 0, longestOther, stopSlack,
              true);
}

void concludeVerdict(RunReport& report) {
    report.pass = !report.partial && !report.figures.empty() &&
                  std::all_of(report.figures.begin(), report.figures.end(), [](const Judgement& f) { return f.pass; });
}

} // namespace sightline::testbed
