#include "cameras/clip.h"
#include "media/av.h"

#include <algorithm>

namespace sightline::testbed {
namespace {

constexpr double longestClipSeconds = 60;

struct ParameterSets {
    std::vector<Bytes> nals;
    int lengthBytes = 0; ///< 0: Annex B
};

ParameterSets fromExtradata(const AVCodecParameters& codec) {
    ParameterSets sets;
    const ByteView extra(codec.extradata, static_cast<std::size_t>(std::max(codec.extradata_size, 0)));
    if (extra.size() < 7 || extra[0] != 1) {
        for (const ByteView nal : h264::splitAnnexB(extra))
            sets.nals.emplace_back(nal.begin(), nal.end());
        return sets;
    }
    sets.lengthBytes = (extra[4] & 3) + 1;
    ByteReader r(extra.subspan(5));
    for (const int mask : {0x1f, 0xff})
        for (int i = r.u8() & mask; i > 0 && r.ok(); --i) {
            const ByteView nal = r.bytes(r.u16());
            sets.nals.emplace_back(nal.begin(), nal.end());
        }
    return sets;
}

std::vector<Bytes> frameNals(ByteView data, const ParameterSets& sets) {
    const std::vector<ByteView> views =
        sets.lengthBytes ? h264::splitLengthPrefixed(data, sets.lengthBytes) : h264::splitAnnexB(data);
    const bool key = std::any_of(views.begin(), views.end(), [](ByteView n) { return h264::nalType(n) == h264::NalIdr; });
    const bool inBand = std::any_of(views.begin(), views.end(), [](ByteView n) { return h264::nalType(n) == h264::NalSps; });
    std::vector<Bytes> nals;
    if (key && !inBand)
        nals = sets.nals;
    for (const ByteView nal : views)
        if (h264::nalType(nal) != h264::NalAud)
            nals.emplace_back(nal.begin(), nal.end());
    return nals;
}

} // namespace

Result<Clip> readClip(const std::filesystem::path& file) {
    quietLibav();
    AVFormatContext* raw = nullptr;
    int error = avformat_open_input(&raw, file.c_str(), nullptr, nullptr);
    AvPtr<AVFormatContext> input(raw);
    if (error >= 0)
        error = avformat_find_stream_info(input.get(), nullptr);
    if (error < 0)
        return failure(ErrorKind::BadInput, file.string(), "the clip cannot be read: " + avErrorText(error));
    const int index = av_find_best_stream(input.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (index < 0 || input->streams[index]->codecpar->codec_id != AV_CODEC_ID_H264)
        return failure(ErrorKind::BadInput, file.string(), "the clip has no H.264 video",
                       "Convert it, for example with ffmpeg -i IN -c:v libx264 -bf 0 OUT.mp4");
    const AVStream& stream = *input->streams[index];
    const double fps = av_q2d(stream.avg_frame_rate.num > 0 ? stream.avg_frame_rate : stream.r_frame_rate);
    if (!(fps >= 0.5 && fps <= 240))
        return failure(ErrorKind::BadInput, file.string(), "the clip's frame rate is unknown or absurd");
    if (stream.codecpar->video_delay > 0)
        return failure(ErrorKind::BadInput, file.string(), "the clip has B frames, which this version does not replay",
                       "Convert it with ffmpeg -i IN -c:v libx264 -bf 0 OUT.mp4");
    const ParameterSets sets = fromExtradata(*stream.codecpar);
    AvPtr<AVPacket> packet(av_packet_alloc());
    RawFrames frames;
    while (av_read_frame(input.get(), packet.get()) == 0 &&
           static_cast<double>(frames.size()) < longestClipSeconds * fps) {
        if (packet->stream_index == index) {
            auto nals = frameNals({packet->data, static_cast<std::size_t>(packet->size)}, sets);
            if (!nals.empty())
                frames.push_back(std::move(nals));
        }
        av_packet_unref(packet.get());
    }
    return packClip(frames, fps, 0);
}

} // namespace sightline::testbed
