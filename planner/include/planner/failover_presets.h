#pragma once
// How each way of failover works and what it asks for, as data: data/models/failover.json.

#include "planner/failover_model.h"
#include "planner/figure.h"
#include "planner/plan.h"
#include "planner/range.h"
#include "planner/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

struct FailoverPreset {
    std::string mode; ///< failoverKey(), or "n-plus-m": cold standby of appliances
    std::string name;
    std::string mechanism;
    std::vector<std::string> basedOn; ///< ids of the makers' topologies in the same file
    Range detectS, takeoverS, failbackS; ///< seconds; footage lost at a takeover is the sum of the first two
    std::string detection, takeover;     ///< in words
    double connectEachS = 0;
    Grade timesGrade = Grade::Estimate;
    Range edgeGb;       ///< storage in camera or bridge for each camera, 0 when it has none
    std::string lost;
    std::string sizingRule;  ///< "none", "spare-on-shelf", "group", "one-each", "double", "headroom" or "card"
    std::string sizing;
    std::string licenceRule; ///< "none", "edition", "same-model", "channels" or "subscription"
    std::string licence;
    std::string note;

    FailoverTimes times() const; ///< the likely ones, in seconds
    /// Hours that the likely storage in camera or bridge holds at this mean rate; 0 without storage or rate.
    double edgeHours(double recordedMbps) const;
};

/// The member that a key of an edit sets ("detect_s", "takeover_s", "connect_each_s", "failback_s"), in seconds; nullptr
/// for any other key.
double* timeOf(FailoverTimes& times, std::string_view key);
/// The times of a preset with what the plan types for its recorders (edits that change "failover") in their place, so that
/// whoever counts gaps counts with the same ones as the topology.
FailoverTimes timesInForce(const FailoverPreset& preset, const std::vector<TopologyEdit>& edits);
/// Likewise the hours that a camera or bridge records by itself: typed ("edge_h"), else edgeHours().
double edgeHoursInForce(const FailoverPreset& preset, const std::vector<TopologyEdit>& edits, double recordedMbps);

/// A maker's topology as documented.
struct DocumentedFailover {
    std::string id, name, kind, mechanism, detection, takeover, lost, sizing, licence, source;
    bool edge = false;
    Range gapS;
    Grade gapGrade = Grade::Estimate, grade = Grade::Estimate;
    int year = 0;
};

/// What a maker asks for a box that stands in for others, beyond the box: of appliances from data/models/failover.json, of
/// software from data/models/platforms.json.
struct LicenceRule {
    enum class Kind {
        Edition,   ///< an edition allows it; no licence for each camera
        Largest,   ///< licences of its own, as many as the largest recorder that it covers has cameras
        SameModel, ///< it covers boxes of its own model only
        Refused,   ///< no edition lets a standby take over
    };
    std::string id;                   ///< of the rule, or of the platform
    std::vector<std::string> vendors; ///< makers of appliances
    Kind kind = Kind::Edition;
    std::string figure;   ///< price of one more licence, "" when none is known
    double perServer = 0; ///< cameras that one server may record, adopted ones included; 0: no rule
    int groupMost = 0;    ///< recorders that one standby may cover; 0: no rule
    std::string text, source;
    int year = 0;
    Grade grade = Grade::Estimate;
    /// True when a box without licences of its own takes nobody over.
    bool countsChannels() const { return kind == Kind::Largest || kind == Kind::Refused; }
};

class Catalogue;
/// The rule of a plan's VMS platform; an unknown one, or "", is the platform that costs take too.
LicenceRule licenceOfPlatform(const Catalogue& catalogue, std::string_view platform);

class FailoverPresets {
public:
    /// Reads DIR/models/failover.json. Errors name file and JSON pointer; a preset that is missing for a mode is one.
    static Result<FailoverPresets> load(const std::filesystem::path& directory);

    /// The preset of a mode; cold standby of appliances is "n-plus-m".
    const FailoverPreset& of(FailoverMode mode, bool appliances = false) const;
    const std::vector<FailoverPreset>& all() const { return m_presets; }
    const std::vector<DocumentedFailover>& documented() const { return m_documented; }
    /// The rule of an appliance's maker; nullptr when none is known.
    const LicenceRule* licenceOfVendor(std::string_view vendor) const;
    const LicenceRule* licence(std::string_view id) const;

private:
    std::vector<FailoverPreset> m_presets;
    std::vector<DocumentedFailover> m_documented;
    std::vector<LicenceRule> m_licences;
};

} // namespace sightline::planner
