// Workload, disk operations and what somebody should decide about an array. docs/models/storage.md.

#include "storage_load.h"
#include "plan_text.h"

#include <algorithm>

namespace sightline::planner {
namespace {

constexpr double quietCameraIops = 0.29;   // writes of a camera up to 3.6 Mbps
constexpr double writeIopsPerMbps = 0.065; // above
constexpr double playbackIopsPerMbps = 0.035;
constexpr double iopsPerDisk = 75;    // estimate: random operations of a 7200 rpm drive
constexpr int widestParityArray = 10; // disks in one RAID 5 or 6, or in one group of RAID 50 or 60

/// The published figures step down at 3.6 Mbps (0.29, then 0.065 x 3.6 = 0.23): the higher of the two holds, so that
/// more bits never ask for fewer operations.
double cameraWriteIops(double mbps) {
    if (mbps <= 0) return 0;
    return std::max(quietCameraIops, mbps * writeIopsPerMbps);
}

/// Disk operations for one small write: read and write of data and parity.
double writePenalty(Raid raid) {
    switch (raid) {
    case Raid::Jbod:
    case Raid::Raid0:
        return 1;
    case Raid::Raid1:
    case Raid::Raid10:
        return 2;
    case Raid::Raid5:
    case Raid::Raid50:
        return 4;
    case Raid::Raid6:
    case Raid::Raid60:
        return 6;
    }
    return 1;
}

bool hasParity(Raid raid) {
    return raid == Raid::Raid5 || raid == Raid::Raid6 || raid == Raid::Raid50 || raid == Raid::Raid60;
}

int disksInGroup(const StorageInput& in, int used) {
    return in.raid == Raid::Raid50 || in.raid == Raid::Raid60 ? used / in.groups : used;
}

void warnOfWidth(const StorageInput& in, int used, std::vector<std::string>& warnings) {
    const int width = disksInGroup(in, used);
    if (!hasParity(in.raid) || width <= widestParityArray) return;
    const bool isGrouped = in.raid == Raid::Raid50 || in.raid == Raid::Raid60;
    warnings.push_back("RAID " + std::string(raidKey(in.raid)) + " over " + std::to_string(width) + " disks" +
                       (isGrouped ? " a group" : "") + " rebuilds slowly and risks a second failure: above " +
                       std::to_string(widestParityArray) + " disks, split it into " +
                       (isGrouped ? "more groups." : "two arrays or groups."));
}

void warnOfWorkload(const StorageInput& in, const StorageResult& out, std::vector<std::string>& warnings) {
    if (!in.ratedTbPerYear || out.driveTbPerYear <= *in.ratedTbPerYear) return;
    warnings.push_back("Each drive is written " + fixedNumber(out.driveTbPerYear, 0) +
                       " TB a year, above its rating of " + plainNumber(*in.ratedTbPerYear) +
                       ": use more or smaller drives, or drives with a higher rating. Playback comes on top.");
}

void warnOfOperations(const StorageInput& in, const StorageResult& out, std::vector<std::string>& warnings) {
    const double asked = out.writeIops * writePenalty(in.raid) + out.playbackIops;
    if (asked <= out.arrayIops) return;
    warnings.push_back("Recording and playback ask for " + fixedNumber(asked, 0) +
                       " disk operations a second, the disks give about " + fixedNumber(out.arrayIops, 0) +
                       " (estimate): use more disks, or play fewer recordings or more slowly.");
}

} // namespace

void addStorageLoad(const StorageInput& in, StorageResult& out) {
    const int disks = out.disks - in.spares;
    const int used = raidUsedDisks(in.raid, disks, in.groups);
    const int data = raidDataDisks(in.raid, disks, in.groups);
    out.writtenTbPerYear = out.dailyGb * 365 / 1000;
    out.driveTbPerYear = data > 0 ? out.writtenTbPerYear / data : 0;
    out.writeIops = in.cameras * cameraWriteIops(in.mbps);
    out.playbackIops = in.playback * in.mbps * in.playbackSpeed * playbackIopsPerMbps;
    out.arrayIops = used * iopsPerDisk;
    warnOfWidth(in, used, out.warnings);
    warnOfWorkload(in, out, out.warnings);
    warnOfOperations(in, out, out.warnings);
    if (disks > used)
        out.warnings.push_back(std::to_string(disks - used) + (disks - used == 1 ? " disk stays" : " disks stay") +
                               " unused: the level takes " + std::to_string(used) + '.');
}

} // namespace sightline::planner
