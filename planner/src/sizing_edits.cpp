#include "planner/sizing_edits.h"

#include <algorithm>
#include <cmath>

namespace sightline::planner {

namespace {

constexpr std::string_view recordersEnd = "/recorders";
constexpr const char* moreKey = "more";

} // namespace

bool isSizingEdit(const TopologyEdit& edit) {
    return edit.action == TopologyEdit::Action::Change && edit.target.ends_with(recordersEnd) && edit.target.find('>') == std::string::npos;
}

std::string siteOfSizingEdit(const TopologyEdit& edit) {
    return isSizingEdit(edit) ? edit.target.substr(0, edit.target.size() - recordersEnd.size()) : std::string();
}

double wantedRecorders(const TopologyEdit& edit) {
    const auto value = edit.values.find(moreKey);
    return value == edit.values.end() ? 0 : value->second;
}

int moreRecorders(const ArchitectureChoice& choice, std::string_view site) {
    double more = 0;
    for (const TopologyEdit& edit : choice.edits) {
        if (!isSizingEdit(edit) || siteOfSizingEdit(edit) != site) continue;
        if (edit.values.contains(moreKey)) more = wantedRecorders(edit);
    }
    return static_cast<int>(std::clamp(std::floor(more), 0.0, static_cast<double>(mostMoreRecorders)));
}

void setMoreRecorders(ArchitectureChoice& choice, const std::string& site, int more) {
    std::erase_if(choice.edits, [&](const TopologyEdit& edit) { return isSizingEdit(edit) && siteOfSizingEdit(edit) == site; });
    if (more <= 0) return;
    TopologyEdit edit;
    edit.target = site + std::string(recordersEnd);
    edit.values[moreKey] = std::min(more, mostMoreRecorders);
    choice.edits.push_back(std::move(edit));
}

} // namespace sightline::planner
