#include "testbed/cameras.h"

#include <charconv>

namespace sightline::testbed {
namespace {

tl::unexpected<Error> badProfile(std::string message) {
    return failure(ErrorKind::Usage, "--profile", std::move(message),
                   "Write WxH@FPS:MBPS:CODEC, for example 1920x1080@15:2:h264");
}

template <typename T> bool takeNumber(std::string_view& text, T& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc())
        return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

bool takeCharacter(std::string_view& text, char c) {
    if (!text.starts_with(c))
        return false;
    text.remove_prefix(1);
    return true;
}

} // namespace

Result<StreamProfile> parseProfile(std::string_view text) {
    StreamProfile p;
    const bool shaped = takeNumber(text, p.width) && takeCharacter(text, 'x') && takeNumber(text, p.height) &&
                        takeCharacter(text, '@') && takeNumber(text, p.fps) && takeCharacter(text, ':') &&
                        takeNumber(text, p.mbps) && takeCharacter(text, ':');
    if (!shaped)
        return badProfile("the profile is not understood");
    if (text != "h264")
        return badProfile("codec \"" + std::string(text.substr(0, 20)) + "\" is not in this version, only h264");
    if (p.width < 32 || p.width > 7680 || p.height < 32 || p.height > 4320 || p.width % 2 || p.height % 2)
        return badProfile("width must be even and 32 to 7680, height even and 32 to 4320");
    if (!(p.fps >= 0.5 && p.fps <= 120))
        return badProfile("frames per second must be 0.5 to 120");
    if (!(p.mbps >= 0.02 && p.mbps <= 200))
        return badProfile("the rate must be 0.02 to 200 Mbps");
    return p;
}

} // namespace sightline::testbed
