// Days to disks and back. All results are decimal: docs/models/storage.md.

#include "planner/storage.h"
#include "plan_text.h"
#include "storage_load.h"

#include <algorithm>
#include <cmath>

namespace sightline::planner {
namespace {

constexpr double secondsPerDay = 86400;
constexpr int mostDisks = 1'000'000;
/// Floating-point capacityDust must not buy a disk.
constexpr double capacityDust = 1e-12;

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
                                   {"container factor", in.container, 1, 2},
                                   {"number of groups", static_cast<double>(in.groups), 2, 64},
                                   {"rated workload in TB a year", in.ratedTbPerYear.value_or(1), 0.001, 1e6},
                                   {"number of recordings played", static_cast<double>(in.playback), 0, 1e6},
                                   {"playback speed", in.playbackSpeed, 0, 1000}};
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
    if (in.disks && *in.disks - in.spares < raidMinimumDisks(in.raid, in.groups))
        return failure(ErrorKind::BadInput, "disks",
                       std::to_string(*in.disks) + " disks with " + std::to_string(in.spares) +
                           " spares cannot form RAID " + raidKey(in.raid),
                       "It takes at least " + std::to_string(raidMinimumDisks(in.raid, in.groups)) +
                           " disks besides the spares");
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
    return usableTb(in.raid, disks, in.spares, in.diskTb, in.fill, in.filesystem, in.groups) * bytesPerTb(in);
}

/// The fewest disks, spares included, that hold `need` bytes; capacity never falls with another disk, so bisect.
std::optional<int> fewestDisks(const StorageInput& in, double need) {
    const double enough = need * (1 - capacityDust);
    int low = raidMinimumDisks(in.raid, in.groups) + in.spares;
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
    if (in.raid == Raid::Raid50 || in.raid == Raid::Raid60)
        said.push_back(std::to_string(in.groups) + " groups of equal size.");
    said.push_back(isBinary(in) ? "Vendor convention: 1 Mbps is 2^20 bit/s and 1 TB is 2^40 bytes."
                                : "1 Mbps is 1e6 bit/s and 1 TB is 1e12 bytes.");
    return said;
}

} // namespace

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
    addStorageLoad(in, out);
    return out;
}

} // namespace sightline::planner
