// Days to disks and back. All results are decimal: docs/models/storage.md.

#include "planner/storage.h"
#include "plan_text.h"

#include <algorithm>
#include <cmath>

namespace sightline::planner {
namespace {

constexpr double secondsPerDay = 86400;
constexpr int mostDisks = 1'000'000;
/// Floating-point capacityDust must not buy a disk.
constexpr double capacityDust = 1e-12;

struct RaidRow {
    Raid level;
    const char* key;
    int minimum;
};
constexpr RaidRow raidRows[] = {{Raid::Jbod, "jbod", 1}, {Raid::Raid0, "0", 2},  {Raid::Raid1, "1", 2},
                                {Raid::Raid5, "5", 3},   {Raid::Raid6, "6", 4},  {Raid::Raid10, "10", 4},
                                {Raid::Raid50, "50", 6}, {Raid::Raid60, "60", 8}};

const RaidRow& raidRow(Raid raid) {
    for (const RaidRow& row : raidRows)
        if (row.level == raid) return row;
    return raidRows[0];
}

struct StorageBound {
    const char* name;
    double value;
    double low;
    double high;
};

Result<void> checkStorageBounds(const StorageInput& in) {
    const StorageBound bounds[] = {{"rate in Mbps", in.mbps, 0, 1e6},
                                   {"number of cameras", static_cast<double>(in.cameras), 1, 1e7},
                                   {"hours per day", in.hours, 0, 24},
                                   {"duty", in.duty, 0, 1},
                                   {"days", in.days.value_or(1), 0, 36500},
                                   {"number of disks", static_cast<double>(in.disks.value_or(1)), 1, mostDisks},
                                   {"disk size in TB", in.diskTb, 0.001, 1000},
                                   {"number of spares", static_cast<double>(in.spares), 0, 1000},
                                   {"fill", in.fill, 0.01, 1},
                                   {"file system share", in.filesystem, 0, 0.5},
                                   {"headroom", in.headroom, 1, 10},
                                   {"container factor", in.container, 1, 2}};
    for (const StorageBound& bound : bounds) {
        if (bound.value >= bound.low && bound.value <= bound.high) continue;
        return failure(ErrorKind::Usage, bound.name, plainNumber(bound.value) + " is out of range",
                       "Use a value from " + plainNumber(bound.low) + " to " + plainNumber(bound.high));
    }
    return {};
}

Result<void> checkStorageQuestion(const StorageInput& in) {
    if (in.days.has_value() == in.disks.has_value())
        return failure(ErrorKind::Usage, "storage",
                       in.days ? "both days and disks are given" : "neither days nor disks are given",
                       "Give days to learn the disks, or disks to learn the days");
    if (in.disks && in.mbps * in.hours * in.duty <= 0)
        return failure(ErrorKind::Usage, "storage", "nothing is recorded, so the disks never fill",
                       "Give a rate, hours and duty above 0");
    if (in.disks && *in.disks - in.spares < raidMinimumDisks(in.raid))
        return failure(ErrorKind::BadInput, "disks",
                       std::to_string(*in.disks) + " disks with " + std::to_string(in.spares) +
                           " spares cannot form RAID " + raidKey(in.raid),
                       "It takes at least " + std::to_string(raidMinimumDisks(in.raid)) + " disks besides the spares");
    return {};
}

bool isBinary(const StorageInput& in) {
    return in.convention == Convention::VendorBinary;
}
double bytesPerTb(const StorageInput& in) {
    return isBinary(in) ? 1099511627776.0 : 1e12;
}
double bitsPerMbps(const StorageInput& in) {
    return isBinary(in) ? 1048576.0 : 1e6;
}

double dailyBytes(const StorageInput& in) {
    return in.mbps * bitsPerMbps(in) / 8 * secondsPerDay * (in.hours / 24) * in.duty * in.cameras * in.container;
}

double usableBytes(const StorageInput& in, int disks) {
    return usableTb(in.raid, disks, in.spares, in.diskTb, in.fill, in.filesystem) * bytesPerTb(in);
}

/// The fewest disks, spares included, that hold `need` bytes; capacity never falls with another disk, so bisect.
std::optional<int> fewestDisks(const StorageInput& in, double need) {
    const double enough = need * (1 - capacityDust);
    int low = raidMinimumDisks(in.raid) + in.spares;
    int high = mostDisks;
    if (usableBytes(in, high) < enough) return std::nullopt;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (usableBytes(in, middle) >= enough)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

std::vector<std::string> storageAssumptions(const StorageInput& in) {
    std::vector<std::string> said = {"Files are " + plainNumber(in.container) + " of the video (container).",
                                     "Headroom on the need: factor " + plainNumber(in.headroom) + ".",
                                     "Volumes are filled to " + plainNumber(in.fill * 100) + " % after " +
                                         plainNumber(in.filesystem * 100) + " % for the file system.",
                                     std::string("RAID ") + raidKey(in.raid) + " with " + std::to_string(in.spares) +
                                         " spares."};
    said.push_back(isBinary(in) ? "Vendor convention: 1 Mbps is 2^20 bit/s and 1 TB is 2^40 bytes."
                                : "1 Mbps is 1e6 bit/s and 1 TB is 1e12 bytes.");
    return said;
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

int raidMinimumDisks(Raid raid) {
    return raidRow(raid).minimum;
}

int raidDataDisks(Raid raid, int disks) {
    if (disks < raidMinimumDisks(raid)) return 0;
    const int even = disks - disks % 2; // pairs and two equal groups leave an odd disk unused
    switch (raid) {
    case Raid::Jbod:
    case Raid::Raid0:
        return disks;
    case Raid::Raid1:
    case Raid::Raid10:
        return even / 2;
    case Raid::Raid5:
        return disks - 1;
    case Raid::Raid6:
        return disks - 2;
    case Raid::Raid50:
        return even - 2;
    case Raid::Raid60:
        return even - 4;
    }
    return 0;
}

double usableTb(Raid raid, int disks, int spares, double diskTb, double fill, double filesystem) {
    return raidDataDisks(raid, disks - spares) * diskTb * (1 - filesystem) * fill;
}

Result<StorageResult> storage(const StorageInput& in) {
    if (const auto checked = checkStorageBounds(in); !checked) return tl::make_unexpected(checked.error());
    if (const auto checked = checkStorageQuestion(in); !checked) return tl::make_unexpected(checked.error());
    const double perDay = dailyBytes(in);
    StorageResult out;
    if (in.days) {
        const auto disks = fewestDisks(in, perDay * *in.days * in.headroom);
        if (!disks)
            return failure(ErrorKind::BadInput, "disks",
                           "more than " + std::to_string(mostDisks) + " disks would be needed",
                           "Use larger disks, fewer days or a lower rate");
        out.disks = *disks;
    } else {
        out.disks = *in.disks;
    }
    const double usable = usableBytes(in, out.disks);
    // Nothing recorded: the days asked are kept, and more cannot be promised in a number.
    const double achieved = perDay > 0 ? usable / (perDay * in.headroom) : *in.days;
    out.days = in.days ? std::max(*in.days, achieved) : achieved;
    out.dailyGb = perDay / 1e9;
    out.needTb = perDay * in.days.value_or(achieved) * in.headroom / 1e12;
    out.usableTb = usable / 1e12;
    out.rawTb = out.disks * in.diskTb * bytesPerTb(in) / 1e12;
    out.assumptions = storageAssumptions(in);
    return out;
}

} // namespace sightline::planner
