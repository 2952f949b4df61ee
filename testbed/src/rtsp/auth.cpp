#include "rtsp/auth.h"

#include "rtsp/message.h"

#include <array>
#include <cstdio>

extern "C" {
#include <libavutil/base64.h>
#include <libavutil/md5.h>
}

namespace sightline::testbed {
namespace {

/// name="value" pairs separated by commas; commas inside quotes stay.
std::string authField(std::string_view text, std::string_view name) {
    while (!text.empty()) {
        std::size_t end = 0;
        bool quoted = false;
        for (; end < text.size() && (quoted || text[end] != ','); ++end)
            if (text[end] == '"')
                quoted = !quoted;
        const std::string_view part = trimmed(text.substr(0, end));
        text.remove_prefix(end < text.size() ? end + 1 : end);
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos || !equalsIgnoringCase(trimmed(part.substr(0, equals)), name))
            continue;
        std::string_view value = trimmed(part.substr(equals + 1));
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
            value = value.substr(1, value.size() - 2);
        return std::string(value);
    }
    return {};
}

/// "Digest …" -> "…" when the scheme matches.
std::optional<std::string_view> afterScheme(std::string_view header, std::string_view scheme) {
    if (header.size() < scheme.size() || !equalsIgnoringCase(header.substr(0, scheme.size()), scheme))
        return std::nullopt;
    return trimmed(header.substr(scheme.size()));
}

bool listHas(std::string_view list, std::string_view item) {
    while (!list.empty()) {
        const std::size_t end = list.find(',');
        if (equalsIgnoringCase(trimmed(list.substr(0, end)), item))
            return true;
        list = end == std::string_view::npos ? std::string_view() : list.substr(end + 1);
    }
    return false;
}

bool sameText(std::string_view a, std::string_view b) {
    if (a.size() != b.size())
        return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned>(static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]));
    return difference == 0;
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

} // namespace

std::string md5Hex(std::string_view text) {
    std::array<std::uint8_t, 16> sum{};
    av_md5_sum(sum.data(), reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    std::string hex;
    for (const std::uint8_t byte : sum) {
        char pair[3];
        std::snprintf(pair, sizeof pair, "%02x", static_cast<unsigned>(byte));
        hex += pair;
    }
    return hex;
}

std::string base64(std::string_view text) {
    std::string out(AV_BASE64_SIZE(text.size()), '\0');
    av_base64_encode(out.data(), static_cast<int>(out.size()), reinterpret_cast<const std::uint8_t*>(text.data()),
                     static_cast<int>(text.size()));
    out.resize(out.find('\0'));
    return out;
}

std::optional<Challenge> parseChallenge(std::string_view header) {
    Challenge challenge;
    if (const auto fields = afterScheme(header, "Digest ")) {
        challenge.digest = true;
        challenge.realm = authField(*fields, "realm");
        challenge.nonce = authField(*fields, "nonce");
        challenge.opaque = authField(*fields, "opaque");
        challenge.algorithm = authField(*fields, "algorithm");
        challenge.qop = listHas(authField(*fields, "qop"), "auth") ? "auth" : "";
        const bool md5 = challenge.algorithm.empty() || equalsIgnoringCase(challenge.algorithm, "MD5");
        return md5 && !challenge.nonce.empty() ? std::optional(challenge) : std::nullopt;
    }
    if (const auto fields = afterScheme(header, "Basic")) {
        challenge.realm = authField(*fields, "realm");
        return challenge;
    }
    return std::nullopt;
}

std::optional<Challenge> chooseChallenge(const std::vector<std::string_view>& headers) {
    std::optional<Challenge> best;
    for (const std::string_view header : headers) {
        const auto challenge = parseChallenge(header);
        if (challenge && (!best || (challenge->digest && !best->digest)))
            best = challenge;
    }
    return best;
}

std::string digestResponse(std::string_view user, std::string_view realm, std::string_view password,
                           std::string_view method, std::string_view uri, std::string_view nonce, std::string_view qop,
                           std::string_view nc, std::string_view cnonce) {
    const std::string a1 = md5Hex(std::string(user) + ":" + std::string(realm) + ":" + std::string(password));
    const std::string a2 = md5Hex(std::string(method) + ":" + std::string(uri));
    std::string middle = std::string(nonce);
    if (!qop.empty())
        middle += ":" + std::string(nc) + ":" + std::string(cnonce) + ":" + std::string(qop);
    return md5Hex(a1 + ":" + middle + ":" + a2);
}

std::string authorization(const Challenge& challenge, std::string_view user, std::string_view password,
                          std::string_view method, std::string_view uri, unsigned requestCount) {
    if (!challenge.digest)
        return "Basic " + base64(std::string(user) + ":" + std::string(password));
    char nc[9];
    std::snprintf(nc, sizeof nc, "%08x", requestCount);
    const std::string cnonce = md5Hex(challenge.nonce + nc).substr(0, 16);
    const std::string response =
        digestResponse(user, challenge.realm, password, method, uri, challenge.nonce, challenge.qop, nc, cnonce);
    std::string header = "Digest username=" + quoted(user) + ", realm=" + quoted(challenge.realm) +
                         ", nonce=" + quoted(challenge.nonce) + ", uri=" + quoted(uri) + ", response=" + quoted(response);
    if (!challenge.opaque.empty())
        header += ", opaque=" + quoted(challenge.opaque);
    if (!challenge.algorithm.empty())
        header += ", algorithm=" + challenge.algorithm;
    if (!challenge.qop.empty())
        header += ", qop=" + challenge.qop + ", nc=" + nc + ", cnonce=" + quoted(cnonce);
    return header;
}

bool provesPassword(std::string_view header, std::string_view method, std::string_view user, std::string_view password,
                    std::string_view realm, std::string_view nonce) {
    const auto fields = afterScheme(header, "Digest ");
    if (!fields || authField(*fields, "nonce") != nonce)
        return false;
    const std::string expected =
        digestResponse(user, realm, password, method, authField(*fields, "uri"), nonce, authField(*fields, "qop"),
                       authField(*fields, "nc"), authField(*fields, "cnonce"));
    return sameText(authField(*fields, "username"), user) && sameText(authField(*fields, "response"), expected);
}

} // namespace sightline::testbed
