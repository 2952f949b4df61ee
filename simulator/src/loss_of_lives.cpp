// Simulated lives in the words of the sums, so that whoever shows lost footage need not know where it came from.

#include "simulator/lives.h"

#include <algorithm>
#include <iterator>

namespace sightline::simulator {

namespace {

constexpr double cameraLivesInASecond = 2e6; // docs/performance.md, with room for a slower machine
constexpr std::int64_t fewestLives = 40;

Cause sumCause(LostBy cause) {
    switch (cause) {
    case LostBy::Camera:
    case LostBy::CameraRestart:
        return Cause::Camera;
    case LostBy::Grid:
    case LostBy::Ups:
        return Cause::Power;
    case LostBy::Recorder:
    case LostBy::PowerSupply:
    case LostBy::CommonCause:
    case LostBy::Crash:
        return Cause::Recorder;
    case LostBy::Drives:
    case LostBy::WrongDrive:
        return Cause::Disk;
    case LostBy::Switch:
    case LostBy::Network:
        return Cause::Switch;
    case LostBy::Maintenance:
        return Cause::Maintenance;
    case LostBy::Line:
        return Cause::Wan;
    case LostBy::TakeOver:
    case LostBy::MissedTakeOver:
    case LostBy::SharedStandby:
        return Cause::Failover;
    }
    return Cause::Recorder;
}

} // namespace

Loss lossOf(const Lives& lives) {
    Loss loss;
    loss.byCause.assign(std::size(causes), 0);
    for (const CauseResult& result : lives.total.byCause)
        loss.byCause[static_cast<std::size_t>(sumCause(result.cause))] += result.perYear.mean;
    loss.mean = lives.total.perYear.mean;
    loss.p50 = lives.total.perYear.p50;
    loss.p95 = lives.total.perYear.p95;
    loss.method = lives.method;
    loss.assumptions = lives.assumptions;
    return loss;
}

std::int64_t affordableLives(const planner::Design& design, std::int64_t enough) {
    double cameras = 0;
    for (const planner::SiteDesign& site : design.sites)
        cameras += static_cast<double>(std::max<std::int64_t>(1, site.need.cameras));
    const auto affordable = static_cast<std::int64_t>(cameraLivesInASecond / std::max(1.0, cameras));
    return std::clamp(affordable, std::min(fewestLives, enough), enough);
}

} // namespace sightline::simulator
