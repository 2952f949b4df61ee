#pragma once
// Plans to start from, by vertical, and schedules for camera groups: data/presets/presets.json. Every preset says what
// it does not solve and where its values come from.

#include "planner/figure.h"
#include "planner/plan.h"
#include "planner/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

/// Where a value of a preset comes from.
struct PresetBasis {
    std::string what;
    std::string source; ///< address, or "estimate"
    Grade grade = Grade::Estimate;
};

struct VerticalPreset {
    std::string id; ///< "school": compare --preset school
    std::string name;
    std::string summary;
    std::vector<std::string> notSolved;
    std::vector<PresetBasis> basis;
    Plan plan; ///< the shape: sites, groups, schedules, scenes, needs, viewers
};

/// When a group records. The plan knows hours a day, so the clock times stand in the name only.
struct SchedulePreset {
    std::string id; ///< "school-day"
    std::string name;
    std::string note;
    std::string source;
    Grade grade = Grade::Estimate;
    CameraGroup settings; ///< recording, hours_per_day, off_hours and motion_fraction are read
};

class Presets {
public:
    /// Reads DIR/presets/presets.json; errors name file and JSON pointer. Every preset's plan is read as a plan file is.
    static Result<Presets> load(const std::filesystem::path& directory);

    const std::vector<VerticalPreset>& verticals() const { return m_verticals; }
    const std::vector<SchedulePreset>& schedules() const { return m_schedules; }
    /// Usage error with a near miss when there is none.
    Result<const VerticalPreset*> vertical(std::string_view id) const;
    Result<const SchedulePreset*> schedule(std::string_view id) const;

private:
    std::vector<VerticalPreset> m_verticals;
    std::vector<SchedulePreset> m_schedules;
};

/// A plan of the preset, changed by those quick inputs that were typed: `sites` are spread over the kinds of sites in
/// the preset's proportions (at least one of each kind; when there are fewer than kinds, the others are left out), `cameras` are those of each site, spread over its groups
/// likewise; retention and picture replace the preset's; must-haves are added to its own. The plan's notes say what the
/// preset does not solve and what its values rest on.
Plan presetPlan(const VerticalPreset& preset, const QuickInput& input);

/// Gives a group the hours of a schedule. Settings that the schedule does not name go back to their defaults.
void applySchedule(CameraGroup& group, const SchedulePreset& schedule);

} // namespace sightline::planner
