// What each RAID level makes of its disks. docs/models/storage.md.

#include "planner/storage.h"

#include <algorithm>

namespace sightline::planner {
namespace {

struct RaidRow {
    Raid level;
    const char* key;
    int minimum; ///< disks; of one group for RAID 50 and 60
    int parity;  ///< disks' worth in an array or group
};
constexpr RaidRow raidRows[] = {{Raid::Jbod, "jbod", 1, 0}, {Raid::Raid0, "0", 2, 0},  {Raid::Raid1, "1", 2, 0},
                                {Raid::Raid5, "5", 3, 1},   {Raid::Raid6, "6", 4, 2},  {Raid::Raid10, "10", 4, 0},
                                {Raid::Raid50, "50", 3, 1}, {Raid::Raid60, "60", 4, 2}};

const RaidRow& raidRow(Raid raid) {
    for (const RaidRow& row : raidRows)
        if (row.level == raid) return row;
    return raidRows[0];
}

bool isGrouped(Raid raid) {
    return raid == Raid::Raid50 || raid == Raid::Raid60;
}

bool isMirrored(Raid raid) {
    return raid == Raid::Raid1 || raid == Raid::Raid10;
}

int groupsOf(Raid raid, int groups) {
    return isGrouped(raid) ? std::max(2, groups) : 1;
}

} // namespace

const char* raidKey(Raid raid) {
    return raidRow(raid).key;
}

std::optional<Raid> raidFromKey(std::string_view key) {
    for (const RaidRow& row : raidRows)
        if (row.key == key) return row.level;
    return std::nullopt;
}

int raidMinimumDisks(Raid raid, int groups) {
    return raidRow(raid).minimum * groupsOf(raid, groups);
}

int raidUsedDisks(Raid raid, int disks, int groups) {
    if (disks < raidMinimumDisks(raid, groups)) return 0;
    if (isMirrored(raid)) return disks - disks % 2;
    return disks - disks % groupsOf(raid, groups);
}

int raidDataDisks(Raid raid, int disks, int groups) {
    const int used = raidUsedDisks(raid, disks, groups);
    if (used == 0) return 0;
    return isMirrored(raid) ? used / 2 : used - raidRow(raid).parity * groupsOf(raid, groups);
}

double usableTb(Raid raid, int disks, int spares, double diskTb, double fill, double filesystem, int groups) {
    return raidDataDisks(raid, disks - spares, groups) * diskTb * (1 - filesystem) * fill;
}

double driveWorkloadTbPerYear(double mbps, Raid raid, int disks, int spares, int groups) {
    constexpr double tbPerMbpsYear = 1e6 / 8 * 86400 * 365 / 1e12; // 3.942
    const int data = raidDataDisks(raid, disks - spares, groups);
    return data > 0 ? mbps * tbPerMbpsYear / data : 0;
}

} // namespace sightline::planner
