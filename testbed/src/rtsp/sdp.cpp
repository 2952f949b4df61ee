#include "rtsp/sdp.h"

#include "rtsp/message.h"

#include <algorithm>
#include <cctype>
#include <charconv>

extern "C" {
#include <libavutil/base64.h>
}

namespace sightline::testbed {
namespace {

std::vector<Bytes> spropSets(std::string_view text) {
    std::vector<Bytes> sets;
    while (!text.empty() && sets.size() < 16) {
        const std::size_t comma = text.find(',');
        const std::string one(text.substr(0, comma));
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
        Bytes bytes(one.size() + 4);
        const int size = av_base64_decode(bytes.data(), one.c_str(), static_cast<int>(bytes.size()));
        if (size > 0) {
            bytes.resize(static_cast<std::size_t>(size));
            sets.push_back(std::move(bytes));
        }
    }
    return sets;
}

int leadingNumber(std::string_view text, int otherwise) {
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// "96 H264/90000"
void readRtpmap(std::string_view value, VideoTrack& track) {
    const std::size_t space = value.find(' ');
    if (space == std::string_view::npos || leadingNumber(value, -1) != track.payloadType)
        return;
    const std::string_view encoding = trimmed(value.substr(space));
    const std::size_t slash = encoding.find('/');
    track.codec = encoding.substr(0, slash);
    std::transform(track.codec.begin(), track.codec.end(), track.codec.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    if (slash != std::string_view::npos)
        track.clockRate = leadingNumber(encoding.substr(slash + 1), 90000);
}

void readVideoLine(std::string_view line, VideoTrack& track) {
    if (line.starts_with("a=rtpmap:")) {
        readRtpmap(line.substr(9), track);
    } else if (line.starts_with("a=fmtp:")) {
        const std::size_t space = line.find(' ');
        if (space != std::string_view::npos)
            track.parameterSets = spropSets(parameter(line.substr(space + 1), "sprop-parameter-sets"));
    } else if (line.starts_with("a=control:")) {
        track.control = trimmed(line.substr(10));
    }
}

/// "m=video 0 RTP/AVP 96"
void readMediaLine(std::string_view line, VideoTrack& track) {
    const std::size_t last = line.find("RTP/AVP");
    const std::size_t space = last == std::string_view::npos ? last : line.find(' ', last);
    if (space != std::string_view::npos)
        track.payloadType = leadingNumber(line.substr(space + 1), 96);
    if (track.payloadType == 26)
        track.codec = "JPEG"; // static payload type, often without rtpmap
}

} // namespace

std::optional<VideoTrack> parseSdp(std::string_view text) {
    VideoTrack track;
    bool inVideo = false;
    bool found = false;
    bool inSession = true;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        const std::string_view line = trimmed(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        if (line.starts_with("m=")) {
            inSession = false;
            inVideo = !found && line.starts_with("m=video");
            if (inVideo)
                readMediaLine(line, track);
            found = found || inVideo;
        } else if (inVideo) {
            readVideoLine(line, track);
        } else if (inSession && line.starts_with("a=control:")) {
            track.sessionControl = trimmed(line.substr(10));
        }
    }
    if (!found || track.clockRate <= 0)
        return std::nullopt;
    return track;
}

std::string trackUrl(std::string_view base, std::string_view control) {
    if (control.empty() || control == "*")
        return std::string(base);
    if (control.starts_with("rtsp://"))
        return std::string(control);
    std::string url(base);
    if (!url.ends_with('/') && !control.starts_with('/'))
        url += '/';
    return url + std::string(control);
}

} // namespace sightline::testbed
