// Why an array holds what it holds.

#include "plan_text.h"
#include "planner/storage.h"

namespace sightline::planner {
namespace {

/// A value given by the caller, or the shipped default of the same value.
class ArrayInputs {
public:
    explicit ArrayInputs(Why& why) : m_why(why) {}
    void given(const char* name, double value, const char* unit) {
        m_why.inputs.push_back({name, plainNumber(value), unit, "typed", "given", ""});
    }
    void either(const char* name, double value, double shipped, const char* unit, const char* source,
                const char* grade) {
        const bool isDefault = value == shipped;
        m_why.inputs.push_back({name, plainNumber(value), unit, isDefault ? "default" : "typed",
                                isDefault ? source : "given", isDefault ? grade : ""});
    }

private:
    Why& m_why;
};

} // namespace

Why whyStorage(const StorageInput& in, const StorageResult& out) {
    static const StorageInput shipped;
    Why why;
    const bool isDisks = in.days.has_value();
    why.figure = isDisks ? "Disks" : "Days kept";
    why.value = isDisks ? out.disks : out.days;
    why.unit = isDisks ? "disks" : "days";
    why.formula = isDisks
                      ? "fewest disks with data disks x size x (1 - file system) x fill >= 0.0108 x Mbps x cameras x "
                        "hours/24 x duty x container x days x headroom, plus spares"
                      : "data disks x size x (1 - file system) x fill / (0.0108 x Mbps x cameras x hours/24 x duty x "
                        "container x headroom)";
    why.method = "storage/1";
    ArrayInputs inputs(why);
    inputs.given("Recorded rate of one camera", in.mbps, "Mbps");
    inputs.given("Cameras", in.cameras, "cameras");
    inputs.either("Hours a day", in.hours, shipped.hours, "hours", "continuous recording", "preset");
    inputs.either("Duty", in.duty, shipped.duty, "fraction", "continuous recording", "preset");
    if (in.days) inputs.given("Days", *in.days, "days");
    if (in.disks) inputs.given("Disks, spares included", *in.disks, "disks");
    inputs.given("Disk size", in.diskTb, "TB");
    why.inputs.push_back({"RAID level", raidKey(in.raid), "", in.raid == shipped.raid ? "default" : "typed",
                          in.raid == shipped.raid ? "estimate" : "given", in.raid == shipped.raid ? "estimate" : ""});
    if (in.raid == Raid::Raid50 || in.raid == Raid::Raid60)
        inputs.either("Groups", in.groups, shipped.groups, "groups", "fewest that the level knows", "computed");
    inputs.either("Spares", in.spares, shipped.spares, "disks", "none unless asked for", "preset");
    inputs.either("Fill", in.fill, shipped.fill, "fraction",
                  "https://tptools.digitalsecurityguard.com/camera-storage-calculator.html", "partly-sourced");
    inputs.either("File system", in.filesystem, shipped.filesystem, "fraction", "estimate", "estimate");
    inputs.either("Headroom", in.headroom, shipped.headroom, "factor",
                  "https://datawiresolutions.com/blog/unifi-protect-retention-sizing", "sourced");
    inputs.either("Container", in.container, shipped.container, "factor", "docs/models/storage.md", "computed");
    why.notes = out.assumptions;
    return why;
}

} // namespace sightline::planner
