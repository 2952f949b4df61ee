#pragma once
// How each way of failover works and what it asks for, as data: data/models/failover.json.

#include "planner/failover_model.h"
#include "planner/figure.h"
#include "planner/plan.h"
#include "planner/range.h"
#include "planner/result.h"

#include <filesystem>
#include <string>
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

    FailoverTimes times() const; ///< the likely ones
};

/// A maker's topology as documented.
struct DocumentedFailover {
    std::string id, name, kind, mechanism, detection, takeover, lost, sizing, licence, source;
    bool edge = false;
    Range gapS;
    Grade gapGrade = Grade::Estimate, grade = Grade::Estimate;
    int year = 0;
};

class FailoverPresets {
public:
    /// Reads DIR/models/failover.json. Errors name file and JSON pointer; a preset that is missing for a mode is one.
    static Result<FailoverPresets> load(const std::filesystem::path& directory);

    /// The preset of a mode; cold standby of appliances is "n-plus-m".
    const FailoverPreset& of(FailoverMode mode, bool appliances = false) const;
    const std::vector<FailoverPreset>& all() const { return m_presets; }
    const std::vector<DocumentedFailover>& documented() const { return m_documented; }

private:
    std::vector<FailoverPreset> m_presets;
    std::vector<DocumentedFailover> m_documented;
};

} // namespace sightline::planner
