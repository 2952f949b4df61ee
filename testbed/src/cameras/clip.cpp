#include "cameras/clip.h"

#include "media/h264_rtp.h"

#include <algorithm>

namespace sightline::testbed {
namespace {

std::size_t unitBytes(const std::vector<Bytes>& nals) {
    std::size_t sum = h264::markBytes + 4;
    for (const Bytes& nal : nals)
        sum += nal.size() + 4;
    return sum;
}

bool isKeyUnit(const std::vector<Bytes>& nals) {
    return std::any_of(nals.begin(), nals.end(), [](const Bytes& nal) { return h264::nalType(nal) == h264::NalIdr; });
}

std::size_t firstPictureNal(const std::vector<Bytes>& nals) {
    std::size_t i = 0;
    while (i < nals.size() && !h264::isPicture(h264::nalType(nals[i])))
        ++i;
    return i;
}

/// Spreads what a group of pictures lacks evenly over its frames.
void fillGroup(RawFrames& frames, std::size_t first, std::size_t last, double bytesPerFrame) {
    double have = 0;
    for (std::size_t i = first; i < last; ++i)
        have += static_cast<double>(unitBytes(frames[i]));
    const double wanted = bytesPerFrame * static_cast<double>(last - first);
    double owed = 0;
    for (std::size_t i = first; i < last; ++i) {
        owed += (wanted - have) / static_cast<double>(last - first);
        if (owed < 16)
            continue;
        const Bytes filler = h264::fillerSei(static_cast<std::size_t>(owed) - 4);
        owed -= static_cast<double>(filler.size() + 4);
        frames[i].insert(frames[i].begin() + static_cast<std::ptrdiff_t>(firstPictureNal(frames[i])), filler);
    }
}

void fillToRate(RawFrames& frames, double bytesPerFrame) {
    for (std::size_t first = 0; first < frames.size();) {
        std::size_t last = first + 1;
        while (last < frames.size() && !isKeyUnit(frames[last]))
            ++last;
        fillGroup(frames, first, last, bytesPerFrame);
        first = last;
    }
}

ClipFrame packFrame(const std::vector<Bytes>& nals) {
    ClipFrame frame;
    frame.key = isKeyUnit(nals);
    for (const Bytes& nal : nals) {
        for (const Bytes& packet : packetiseNal(nal, packetBytes)) {
            frame.packets.push_back({static_cast<std::uint32_t>(frame.payload.size()),
                                     static_cast<std::uint32_t>(packet.size())});
            frame.payload.insert(frame.payload.end(), packet.begin(), packet.end());
        }
        const int type = h264::nalType(nal);
        if (type == h264::NalSps || type == h264::NalPps || type == h264::NalAud)
            frame.markAt = frame.packets.size();
    }
    return frame;
}

} // namespace

Result<Clip> packClip(const RawFrames& source, double fps, double mbps) {
    if (source.empty() || !isKeyUnit(source.front()))
        return failure(ErrorKind::BadInput, "clip", "the video does not begin with a key frame", "Use another clip");
    RawFrames frames = source;
    if (mbps > 0)
        fillToRate(frames, mbps * 1e6 / 8 / fps);
    Clip clip;
    clip.fps = fps;
    double bytes = 0;
    for (const std::vector<Bytes>& nals : frames) {
        for (const Bytes& nal : nals) {
            if (h264::nalType(nal) == h264::NalSps && clip.sps.empty())
                clip.sps = nal;
            if (h264::nalType(nal) == h264::NalPps && clip.pps.empty())
                clip.pps = nal;
        }
        bytes += static_cast<double>(unitBytes(nals));
        clip.packetsBefore.push_back(clip.frames.empty() ? 0
                                                         : clip.packetsBefore.back() +
                                                               static_cast<std::uint32_t>(clip.frames.back().packetCount()));
        clip.frames.push_back(packFrame(nals));
    }
    clip.packetsBefore.push_back(clip.packetsBefore.back() +
                                 static_cast<std::uint32_t>(clip.frames.back().packetCount()));
    const auto info = h264::parseSps(clip.sps);
    if (!info || clip.pps.empty())
        return failure(ErrorKind::BadInput, "clip", "the video carries no H.264 parameter sets", "Use another clip");
    clip.width = info->width;
    clip.height = info->height;
    clip.mbps = bytes * 8 / 1e6 / clip.seconds();
    return clip;
}

} // namespace sightline::testbed
