#include "rtsp/url.h"

#include <algorithm>
#include <charconv>

namespace sightline::testbed {
namespace {

constexpr std::string_view rtspScheme = "rtsp://";

int hexDigit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string percentDecoded(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0) {
            plain += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

bool hasControlCharacters(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 127; });
}

tl::unexpected<Error> badUrl(std::string_view text, std::string message) {
    return failure(ErrorKind::BadInput, withoutCredentials(text), std::move(message),
                   "Give an address such as rtsp://192.168.1.20:554/stream1");
}

} // namespace

std::string RtspUrl::plain() const {
    const bool v6 = host.find(':') != std::string::npos;
    return std::string(rtspScheme) + (v6 ? "[" + host + "]" : host) + ":" + std::to_string(port) + path;
}

Result<RtspUrl> parseRtspUrl(std::string_view text) {
    if (!text.starts_with(rtspScheme))
        return badUrl(text, "the address does not begin with rtsp://");
    if (text.size() > 2048 || hasControlCharacters(text))
        return badUrl(text.size() > 2048 ? std::string_view("address") : text,
                      "the address is too long or contains spaces or control characters");
    std::string_view rest = text.substr(rtspScheme.size());
    const std::size_t pathAt = rest.find_first_of("/?");
    std::string_view authority = rest.substr(0, pathAt);
    RtspUrl url;
    url.path = pathAt == std::string_view::npos ? "/" : std::string(rest.substr(pathAt));
    // The last "@" ends the credentials: people paste passwords that contain one.
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
        const std::string_view credentials = authority.substr(0, at);
        const std::size_t colon = credentials.find(':');
        url.user = percentDecoded(credentials.substr(0, colon));
        if (colon != std::string_view::npos)
            url.password = percentDecoded(credentials.substr(colon + 1));
        url.hasCredentials = true;
        authority.remove_prefix(at + 1);
    }
    std::string_view port;
    if (authority.starts_with('[')) {
        const std::size_t close = authority.find(']');
        if (close == std::string_view::npos)
            return badUrl(text, "the address has no host");
        url.host = authority.substr(1, close - 1);
        port = authority.substr(close + 1);
    } else {
        const std::size_t colon = authority.rfind(':');
        url.host = authority.substr(0, colon);
        port = colon == std::string_view::npos ? std::string_view() : authority.substr(colon);
    }
    if (url.host.empty())
        return badUrl(text, "the address has no host");
    if (!port.empty()) {
        port.remove_prefix(1);
        const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), url.port);
        if (error != std::errc() || end != port.data() + port.size() || url.port == 0)
            return badUrl(text, "the port is not a number from 1 to 65535");
    }
    return url;
}

std::string withoutCredentials(std::string_view text) {
    std::string out;
    while (true) {
        const std::size_t at = text.find(rtspScheme);
        if (at == std::string_view::npos)
            return out + std::string(text);
        out += text.substr(0, at + rtspScheme.size());
        text.remove_prefix(at + rtspScheme.size());
        const std::string_view authority = text.substr(0, text.find_first_of("/? \t\n\"'"));
        if (const std::size_t end = authority.rfind('@'); end != std::string_view::npos) {
            out += "***@";
            text.remove_prefix(end + 1);
        }
    }
}

} // namespace sightline::testbed
