#pragma once
// Days to disks and disks to days: docs/models/storage.md. TB is 1e12 bytes, TiB 2^40.

#include "planner/quantity.h"
#include "planner/result.h"
#include "planner/why.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

enum class Raid { Jbod, Raid0, Raid1, Raid5, Raid6, Raid10, Raid50, Raid60 };
const char* raidKey(Raid raid); ///< "jbod", "0", "1", "5", "6", "10", "50", "60"
std::optional<Raid> raidFromKey(std::string_view key);
/// Fewest disks (without spares) that the level can be built from; `groups` counts for RAID 50 and 60 only.
int raidMinimumDisks(Raid raid, int groups = 2);
/// Disks' worth of capacity out of n (spares already taken off). RAID 50 and 60 divide them into `groups` equal groups,
/// RAID 1 and 10 into pairs; disks left over stay unused. 0 when n is too small.
int raidDataDisks(Raid raid, int disks, int groups = 2);
/// Disks of n that the level really uses.
int raidUsedDisks(Raid raid, int disks, int groups = 2);

/// VendorBinary: 1 Mbps is 2^20 bit/s and 1 TB is 2^40 bytes, as many recorder tables count.
enum class Convention { Decimal, VendorBinary };

struct StorageInput {
    double mbps = 0; ///< recorded rate of one camera
    int cameras = 1;
    double hours = 24;          ///< per day, 0 … 24
    double duty = 1;            ///< share of those hours that is recorded, 0 … 1
    std::optional<double> days; ///< exactly one of days and disks is given
    std::optional<int> disks;   ///< including spares
    double diskTb = 0;
    Raid raid = Raid::Raid5;
    int spares = 0;
    double fill = 0.90;       ///< share of the usable volume that may be filled
    double filesystem = 0.02; ///< lost to file system and RAID metadata
    double headroom = 1.2;    ///< factor on the need
    double container = 1.005; ///< file overhead of fragmented MP4
    Convention convention = Convention::Decimal;
    int groups = 2;                       ///< of RAID 50 and 60, 2 … 64
    std::optional<double> ratedTbPerYear; ///< a drive's rated workload; nothing: not checked
    int playback = 0;                     ///< recordings played at once
    double playbackSpeed = 1;             ///< 1: as fast as recorded
};

struct StorageResult {
    double dailyGb = 0;          ///< all cameras, with container overhead, without headroom
    double needTb = 0;           ///< for the days asked (or achieved), with headroom
    double usableTb = 0;         ///< what may be filled
    double rawTb = 0;            ///< all disks
    int disks = 0;               ///< including spares
    double days = 0;             ///< achieved with those disks, headroom kept
    double writtenTbPerYear = 0; ///< all cameras, with container: 3.94 TB a year for each Mbps
    double driveTbPerYear = 0;   ///< written to one drive, parity and mirrors included
    double writeIops = 0;        ///< of the cameras while they record
    double playbackIops = 0;
    double arrayIops = 0;              ///< random operations a second that the disks give together (estimate)
    std::vector<std::string> warnings; ///< one sentence each: the array works, but somebody should decide
    std::vector<std::string> assumptions;
};

/// Fails with Usage when neither or both of days and disks are given or a value is out of range, and with BadInput when
/// the disks cannot form the RAID level. From days: the fewest disks whose usable TB cover the need.
Result<StorageResult> storage(const StorageInput& input);

/// TB that may be filled on n disks: RAID data disks x size x (1 - filesystem) x fill.
double usableTb(Raid raid, int disks, int spares, double diskTb, double fill = 0.90, double filesystem = 0.02,
                int groups = 2);

/// TB written to one drive in a year when `mbps` (1e6 bit/s, averaged over the year) are recorded on an array: parity
/// and mirror copies are written too, so every drive takes data / data disks. 0 when the disks cannot form the level.
double driveWorkloadTbPerYear(double mbps, Raid raid, int disks, int spares, int groups = 2);

/// Why the disks, or the days, come out as they do.
Why whyStorage(const StorageInput& input, const StorageResult& result);

} // namespace sightline::planner
