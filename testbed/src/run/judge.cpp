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

double longestGop(const TestPlan& plan) {
    double longest = 0;
    for (const TestGroup& group : plan.groups)
        longest = std::max({longest, group.gopSeconds, 1 / group.fps});
    return longest;
}

bool isLost(const DrillFacts& facts, const std::string& camera) {
    return std::find(facts.lostCameras.begin(), facts.lostCameras.end(), camera) != facts.lostCameras.end();
}

const CameraGap* gapOfKill(const RunReport& report, const DrillFacts& facts, const std::string& camera) {
    const CameraGap* longest = nullptr;
    for (const CameraGap& gap : report.gaps)
        if (gap.camera == camera && gap.fromSeconds + gap.seconds > facts.killedAt && (!longest || gap.seconds > longest->seconds))
            longest = &gap;
    return longest;
}

} // namespace

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

void judgeRates(RunReport& report, double gbPerDay) {
    double plannedTotal = 0;
    double measuredTotal = 0;
    for (const TestGroup& group : report.plan.groups) {
        double sum = 0;
        int count = 0;
        for (const CameraMeasure& camera : report.cameras)
            if (camera.group == group.name) {
                sum += camera.mbps;
                ++count;
            }
        const std::string suffix = report.plan.groups.size() > 1 ? ": " + group.name : "";
        judge(report, "mbps_per_camera" + suffix, "Recorded rate per camera" + suffix, "Mbps", group.mbps,
              count ? sum / count : 0, group.mbps * rateTolerance);
        plannedTotal += group.mbps * group.cameras;
        measuredTotal += sum;
    }
    judge(report, "mbps_total", "Recorded rate, all simulated cameras", "Mbps", plannedTotal, measuredTotal,
          plannedTotal * rateTolerance);
    const double plannedGb = plannedTotal * 86400 / 8 / 1000 * containerFactor;
    judge(report, "gb_per_day", "Files a day, extrapolated", "GB", plannedGb, gbPerDay, plannedGb * rateTolerance);
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
    double longestLost = 0;
    double darkSum = 0;
    int takenOver = 0;
    for (const CameraMeasure& camera : report.cameras) {
        if (!isLost(facts, camera.camera)) {
            longestOther = std::max(longestOther, camera.longestGapSeconds);
            continue;
        }
        const CameraGap* gap = gapOfKill(report, facts, camera.camera);
        longestLost = std::max(longestLost, gap ? gap->seconds : 0);
        darkSum += gap ? gap->seconds : 0;
        takenOver += gap && !gap->open ? 1 : 0;
    }
    const double lost = static_cast<double>(facts.lostCameras.size());
    const bool standby = report.plan.standbys > 0;
    judge(report, "cameras_taken_over", "Cameras that a standby took over", "cameras", standby ? lost : 0, takenOver, 0);
    if (standby) {
        const PlannedGap planned = plannedTakeoverGap(report.plan);
        judge(report, "takeover_gap_s", "Longest gap of a camera taken over", "s", planned.likely, longestLost,
              planned.worst - planned.likely, true);
    } else {
        const double dark = report.seconds - facts.killedAt;
        judge(report, "dark_s", "Time that the dead recorder's cameras stay dark, to the end of the drill", "s", dark,
              lost > 0 ? darkSum / lost : 0, longestGop(report.plan) + 2 * stopSlack);
    }
    if (report.cameras.size() > facts.lostCameras.size())
        judge(report, "other_cameras_gap_s", "Longest gap of the other recorders' cameras", "s", 0, longestOther, stopSlack,
              true);
}

void concludeVerdict(RunReport& report) {
    report.pass = !report.partial && !report.figures.empty() &&
                  std::all_of(report.figures.begin(), report.figures.end(), [](const Judgement& f) { return f.pass; });
}

} // namespace sightline::testbed
