// raid, latent-raid.

#include "latent_group.h"
#include "model_arguments.h"

#include <cmath>

namespace sightline::simulator {

namespace {

constexpr int mostDisks = 1000;
constexpr int mostMirrors = 8;

struct RaidInput {
    int level = 5, disks = 0, groups = 1;
    double mttf = 0, mttr = 0, mission = 0;
    bool isFixed = false, isParallel = true, hasMission = false;
    double ber = 0, diskTb = 0;

    int tolerated() const { return level == 1 ? disks - 1 : level == 5 ? 1 : 2; }
    // Drives that a rebuild out of the critical state has to read.
    int diskReads() const { return disks - tolerated(); }
    double readError() const { return ber > 0 ? readErrorBound(diskReads(), diskTb, ber) : 0; }
    FailureLadder ladder() const { return raidLadder(disks, tolerated(), 1 / mttf, 1 / mttr, isParallel, readError()); }
    RebuildGroup group() const {
        return {disks, tolerated(), 1 / mttf, isFixed ? Law::fixed(mttr) : Law::exponential(mttr), isParallel, readError()};
    }
};

RaidInput raidInput(Arguments& in) {
    RaidInput raid;
    raid.level = in.whole("level", 1, 6);
    if (raid.level != 1 && raid.level != 5 && raid.level != 6) in.refuse("level", "only 1, 5 and 6 are modelled", "");
    raid.disks = in.whole("disks", 2, mostDisks);
    if (raid.level == 1 && raid.disks > mostMirrors) in.refuse("disks", "a mirror has at most 8 drives here", "");
    if (raid.level == 5 && raid.disks < 3) in.refuse("disks", "RAID 5 needs three drives", "");
    if (raid.level == 6 && raid.disks < 4) in.refuse("disks", "RAID 6 needs four drives", "");
    raid.mttf = in.number("mttf_h", 0, greatestHours);
    raid.isFixed = in.has("fixed_rebuild_h");
    if (!raid.isFixed && !in.has("mttr_h")) in.refuse("mttr_h", "the rebuild time is missing", "Give mttr_h or fixed_rebuild_h");
    raid.mttr = in.number(raid.isFixed ? "fixed_rebuild_h" : "mttr_h", 0, greatestHours);
    raid.isParallel = in.choice("repair", {"parallel", "single"}, 0) == 0;
    raid.ber = in.numberOr("ber", 0, 0, 1);
    raid.diskTb = in.numberOr("disk_tb", 0, 0, 1000);
    if (in.has("ber") != in.has("disk_tb")) in.refuse("ber", "ber and disk_tb go together", "Give both or neither");
    raid.groups = in.wholeOr("groups", 1, 1, 1'000'000);
    raid.hasMission = in.has("mission_h");
    raid.mission = in.numberOr("mission_h", 0, 0, 1e9);
    // A model of rare losses: where drives fail faster than they are rebuilt, cycles do not end.
    if (!in.error() && raid.disks * raid.mttr > 20 * raid.mttf)
        in.refuse("mttf_h", "drives fail faster than they can be rebuilt", "Give a longer mttf_h or a shorter rebuild");
    return raid;
}

std::vector<std::string> raidAssumptions(const RaidInput& raid) {
    std::vector<std::string> said = {"Drives fail independently with exponential lives; all of a group's drives count, parity included."};
    said.push_back(std::string(raid.isFixed ? "Every rebuild takes exactly the time given" : "Rebuild times are exponential") +
                   (raid.isParallel ? "; failed drives are rebuilt at the same time." : "; one drive is rebuilt at a time."));
    if (raid.ber > 0)
        said.emplace_back("An unreadable bit during a critical rebuild counts as the loss of the array: a bound, not a forecast.");
    return said;
}

void raidMission(const RaidInput& raid, const ModelRun& run, ModelResult& result) {
    result.unit = "1";
    if (!raid.isFixed) {
        const double p = raid.ladder().chain().lossWithin(raid.mission);
        result.exact = -std::expm1(raid.groups * std::log1p(-p));
        result.details.emplace_back("by_mean_time_alone",
                                    -std::expm1(-raid.groups * raid.mission / raid.ladder().chain().meanTime()));
    }
    result.assumptions.emplace_back("Simulated: each first failed drive opens a branch in which further failures are forced "
                                    "and weighted; unbiased for any rebuild law.");
    put(result, simulateGroupMission(raid.group(), raid.groups, raid.mission, run.plan, run.seed));
}

void raidTime(const RaidInput& raid, const ModelRun& run, ModelResult& result) {
    result.unit = "h";
    if (!raid.isFixed) result.exact = raid.ladder().chain().meanTime() / raid.groups;
    if (raid.groups > 1) result.assumptions.emplace_back("Several groups: the time of one over their number.");
    result.assumptions.emplace_back("Simulated: mean cycle over the chance of a loss in a cycle, failures forced and weighted.");
    Estimate estimate = raid.isFixed ? simulateGroupTime(raid.group(), run.plan, run.seed)
                                     : simulateLadder(raid.ladder(), run.plan, run.seed);
    estimate.mean /= raid.groups;
    estimate.standardError /= raid.groups;
    put(result, estimate);
}

} // namespace

ModelResult raidModel(Arguments& in, const ModelRun& run) {
    const RaidInput raid = raidInput(in);
    if (in.error()) return {};
    ModelResult result;
    result.assumptions = raidAssumptions(raid);
    if (raid.ber > 0) result.details.emplace_back("read_error_probability", raid.readError());
    if (!raid.isFixed) result.details.emplace_back("loss_per_cycle", lossPerCycle(raid.ladder()));
    if (raid.hasMission) raidMission(raid, run, result);
    else raidTime(raid, run, result);
    return result;
}

ModelResult latentRaidModel(Arguments& in, const ModelRun& run) {
    LatentGroup group;
    group.disks = in.whole("disks", 2, 64);
    group.life = Law::weibull(in.number("op_eta_h", 0, greatestHours), in.number("op_beta", 0, 20));
    const double least = in.number("rebuild_min_h", fromZero, greatestHours);
    group.rebuild = Law::weibull(in.number("rebuild_eta_h", 0, greatestHours), in.number("rebuild_beta", 0, 20), least);
    group.defect = Law::exponential(in.number("defect_eta_h", 0, greatestHours));
    group.isScrubbed = in.has("scrub_eta_h");
    if (!group.isScrubbed && (in.has("scrub_min_h") || in.has("scrub_beta")))
        in.refuse("scrub_eta_h", "it is missing", "Give it, or no scrub figure at all");
    group.scrub = Law::weibull(in.numberOr("scrub_eta_h", 1, 0, greatestHours), in.numberOr("scrub_beta", 1, 0, 20),
                               in.numberOr("scrub_min_h", 0, fromZero, greatestHours));
    const double mission = in.number("mission_h", 0, 1e7);
    if (in.error()) return {};
    ModelResult result;
    result.unit = "double-disk failures per group";
    result.assumptions = {"A drive that fails while another is being rebuilt or holds a defect is a double-disk failure; "
                          "the others' defects are then cleared and the failed drive is renewed.",
                          group.isScrubbed ? "Scrubbing finds every defect; none arise while a drive is down."
                                           : "No scrubbing: a defect stays until the drive is renewed.",
                          "No closed form exists."};
    put(result, simulateMean("latent group", run.plan, run.seed,
                             [&](RandomStream& stream) { return doubleFailures(group, stream, mission); }));
    return result;
}

} // namespace sightline::simulator
