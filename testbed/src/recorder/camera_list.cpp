#include "testbed/recorder.h"

#include "rtsp/message.h"
#include "rtsp/url.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <set>

namespace sightline::testbed {
namespace {

constexpr int maxCameras = 4096;

bool isCameraName(std::string_view name) {
    return !name.empty() && name.size() <= 64 && name.front() != '.' &&
           std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
                      c == '-';
           });
}

Result<CameraSource> makeSource(std::string_view name, std::string_view url, int number) {
    CameraSource source;
    if (name.empty()) {
        char text[16];
        std::snprintf(text, sizeof text, "cam%04d", number);
        source.name = text;
    } else if (isCameraName(name)) {
        source.name = name;
    } else {
        return failure(ErrorKind::BadInput, "camera name", "a name has only letters, digits, \".\", \"_\" and \"-\"",
                       "Choose a name of at most 64 such characters that does not begin with \".\"");
    }
    if (auto parsed = parseRtspUrl(url); !parsed)
        return tl::make_unexpected(parsed.error());
    source.url = url;
    return source;
}

} // namespace

Result<CameraSource> parseCameraSource(std::string_view text, int number) {
    const std::size_t scheme = text.find("rtsp://");
    if (scheme != std::string_view::npos && scheme > 0 && text[scheme - 1] == '=')
        return makeSource(text.substr(0, scheme - 1), text.substr(scheme), number);
    return makeSource({}, text, number);
}

Result<std::vector<CameraSource>> readCameraFile(const std::filesystem::path& file) {
    std::ifstream input(file);
    if (!input)
        return failure(ErrorKind::Environment, file.string(), "the camera file cannot be opened");
    std::vector<CameraSource> sources;
    std::set<std::string> names;
    std::string line;
    for (int number = 1; std::getline(input, line); ++number) {
        const std::string_view text = trimmed(line);
        if (text.empty() || text.starts_with('#'))
            continue;
        const std::string place = file.string() + ": line " + std::to_string(number);
        const std::size_t space = text.find_first_of(" \t");
        const int count = static_cast<int>(sources.size()) + 1;
        auto source = space == std::string_view::npos
                          ? makeSource({}, text, count)
                          : makeSource(text.substr(0, space), trimmed(text.substr(space)), count);
        if (!source)
            return failure(source.error().kind, place, source.error().message, source.error().remedy);
        if (!names.insert(source->name).second)
            return failure(ErrorKind::BadInput, place, "two cameras are called " + source->name, "Rename one");
        if (count > maxCameras)
            return failure(ErrorKind::BadInput, place, "more than 4096 cameras", "Start a second recorder");
        sources.push_back(std::move(*source));
    }
    return sources;
}

} // namespace sightline::testbed
