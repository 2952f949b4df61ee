#pragma once
// The few lines of a session description that a recorder needs (RFC 4566, RFC 6184).

#include "base/bytes.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::testbed {

/// The first video track of a description.
struct VideoTrack {
    std::string codec;  ///< "H264", "H265", "JPEG", …: the encoding name, upper case
    int payloadType = 96;
    int clockRate = 90000;
    std::vector<Bytes> parameterSets; ///< from sprop-parameter-sets; may be empty
    std::string control; ///< as written; relative or absolute
    std::string sessionControl;
};

/// Nothing when the text has no video track. Hostile input costs bounded time and memory (the text itself is bounded).
std::optional<VideoTrack> parseSdp(std::string_view text);

/// The address for SETUP: control resolved against the base.
std::string trackUrl(std::string_view base, std::string_view control);

} // namespace sightline::testbed
