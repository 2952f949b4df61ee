#pragma once
// Basic and digest authentication (RFC 2617), both sides.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::testbed {

struct Challenge {
    bool digest = false; ///< else basic
    std::string realm, nonce, opaque, qop, algorithm;
};

std::string md5Hex(std::string_view text);
std::string base64(std::string_view text);

/// One WWW-Authenticate value; nothing when it is of a kind we do not know.
std::optional<Challenge> parseChallenge(std::string_view header);
/// The strongest of several offered; nothing when none is understood.
std::optional<Challenge> chooseChallenge(const std::vector<std::string_view>& headers);

/// RFC 2617 3.2.2.1. With an empty qop, nc and cnonce are not used.
std::string digestResponse(std::string_view user, std::string_view realm, std::string_view password,
                           std::string_view method, std::string_view uri, std::string_view nonce,
                           std::string_view qop = {}, std::string_view nc = {}, std::string_view cnonce = {});

/// The Authorization value that answers a challenge.
std::string authorization(const Challenge& challenge, std::string_view user, std::string_view password,
                          std::string_view method, std::string_view uri, unsigned requestCount);

/// Whether a client's Authorization value proves knowledge of the password. Compares in constant time.
bool provesPassword(std::string_view header, std::string_view method, std::string_view user, std::string_view password,
                    std::string_view realm, std::string_view nonce);

} // namespace sightline::testbed
