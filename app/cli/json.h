#pragma once
// JSON documents of the verbs. Heavy: only for .cpp files.

#include "planner/range.h"

#include <nlohmann/json.hpp>

#include <string>

namespace sightline::cli {

using Json = nlohmann::ordered_json;

/// A document of one verb: "schema" comes first.
inline Json document(const char* verb) {
    return Json{{"schema", std::string("sightline.") + verb + "/1"}};
}

inline Json rangeJson(const Range& range) {
    return Json{{"low", range.low}, {"likely", range.likely}, {"high", range.high}};
}

/// Text of a document; bytes that are not UTF-8 become U+FFFD instead of an exception.
inline std::string text(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace sightline::cli
