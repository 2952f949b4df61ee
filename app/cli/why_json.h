#pragma once
// Why a figure is what it is, as JSON. Heavy: only for .cpp files.

#include "cli/json.h"
#include "cli/output.h"
#include "planner/why.h"

namespace sightline::cli {

inline Json whyJson(const planner::Why& why) {
    Json inputs = Json::array();
    for (const planner::WhyInput& input : why.inputs)
        inputs.push_back({{"name", input.name},
                          {"value", input.value},
                          {"unit", input.unit},
                          {"origin", input.origin},
                          {"source", input.source},
                          {"grade", input.grade}});
    return {{"figure", why.figure}, {"value", tidy(why.value)}, {"unit", why.unit},  {"formula", why.formula},
            {"method", why.method}, {"inputs", inputs},         {"notes", why.notes}};
}

/// "why" of a document: always a list.
inline Json whyListJson(const std::vector<planner::Why>& list) {
    Json json = Json::array();
    for (const planner::Why& why : list)
        json.push_back(whyJson(why));
    return json;
}

} // namespace sightline::cli
