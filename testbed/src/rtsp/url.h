#pragma once
// rtsp:// addresses, with credentials kept apart from everything that is printed.

#include "planner/result.h"

#include <string>
#include <string_view>

namespace sightline::testbed {

struct RtspUrl {
    std::string user;     ///< percent-decoded
    std::string password; ///< percent-decoded
    std::string host;
    std::uint16_t port = 554;
    std::string path;     ///< with leading "/", query included
    bool hasCredentials = false;

    /// The address without credentials: for requests, logs and files.
    std::string plain() const;
};

/// Errors (BadInput) never repeat the credentials.
Result<RtspUrl> parseRtspUrl(std::string_view text);
/// Any text with the credentials of every rtsp:// address in it replaced by "***".
std::string withoutCredentials(std::string_view text);

} // namespace sightline::testbed
