#include "cameras/clip.h"
#include "media/av.h"

#include <algorithm>
#include <array>
#include <cmath>

extern "C" {
#include <libavutil/opt.h>
}

namespace sightline::testbed {
namespace {

/// A diagonal gradient that drifts, a bright block that wanders, and noise: moves like a scene and costs bits. Lines
/// are copied from noisy ones made beforehand, so that drawing costs next to nothing.
class TestPicture {
public:
    TestPicture(int width, int height, int noise) : m_width(width), m_height(height) {
        for (Bytes& line : m_lines)
            for (int x = 0; x < width + period; ++x)
                line.push_back(static_cast<std::uint8_t>(60 + x % period / 2 + random() % (2 * noise + 1) - noise));
        for (int x = 0; x < width / 2 + period; ++x)
            m_chroma.push_back(static_cast<std::uint8_t>(112 + x % period / 8));
    }

    void draw(AVFrame& frame, int index) {
        for (int y = 0; y < m_height; ++y)
            drawLine(frame.data[0] + static_cast<std::ptrdiff_t>(y) * frame.linesize[0], y, index);
        for (int plane = 1; plane <= 2; ++plane)
            for (int y = 0; y < m_height / 2; ++y)
                std::copy_n(m_chroma.begin() + (plane == 1 ? index : y + index) % period, m_width / 2,
                            frame.data[plane] + static_cast<std::ptrdiff_t>(y) * frame.linesize[plane]);
    }

private:
    static constexpr int period = 256;

    int random() {
        m_random = m_random * 1664525u + 1013904223u;
        return static_cast<int>(m_random >> 17);
    }

    void drawLine(std::uint8_t* line, int y, int index) {
        const Bytes& source = m_lines[static_cast<std::size_t>(random()) % m_lines.size()];
        std::copy_n(source.begin() + (y + index * 3) % period, m_width, line);
        const int blockX = index * 8 % (m_width - m_width / 6);
        const int blockY = index * 4 % m_height;
        if (y >= blockY && y < blockY + m_height / 5)
            std::fill_n(line + blockX, m_width / 6, static_cast<std::uint8_t>(200 - (y & 31)));
    }

    int m_width;
    int m_height;
    std::array<Bytes, 64> m_lines;
    Bytes m_chroma;
    std::uint32_t m_random = 1;
};

struct EncodeJob {
    StreamProfile profile;
    int gopFrames = 0;
    int frames = 0;
    double target = 0; ///< Mbps asked of the encoder
    int noise = 0;
};

Result<AvPtr<AVCodecContext>> openEncoder(const EncodeJob& job) {
    quietLibav();
    const AVCodec* codec = avcodec_find_encoder_by_name("libx264");
    if (!codec)
        return failure(ErrorKind::Environment, "libavcodec", "this build of FFmpeg has no libx264 encoder",
                       "Install Debian's libavcodec59");
    AvPtr<AVCodecContext> encoder(avcodec_alloc_context3(codec));
    const AVRational rate = av_d2q(job.profile.fps, 1'000'000);
    encoder->width = job.profile.width;
    encoder->height = job.profile.height;
    encoder->pix_fmt = AV_PIX_FMT_YUV420P;
    encoder->framerate = rate;
    encoder->time_base = av_inv_q(rate);
    encoder->gop_size = job.gopFrames;
    encoder->keyint_min = job.gopFrames;
    encoder->max_b_frames = 0;
    encoder->thread_count = 2;
    encoder->bit_rate = static_cast<std::int64_t>(job.target * 1e6);
    encoder->rc_max_rate = encoder->bit_rate;
    // A group of pictures can exceed its rate by what the buffer holds at its start: a small buffer, half full.
    encoder->rc_buffer_size = static_cast<int>(std::clamp(job.target * 1e6 * job.profile.gopSeconds / 4, 1e4, 2e9));
    encoder->rc_initial_buffer_occupancy = encoder->rc_buffer_size / 2;
    av_opt_set(encoder->priv_data, "preset", "ultrafast", 0);
    av_opt_set(encoder->priv_data, "tune", "zerolatency", 0);
    av_opt_set(encoder->priv_data, "profile", "main", 0);
    av_opt_set(encoder->priv_data, "x264-params", "scenecut=0:sliced-threads=1:slices=1:repeat-headers=1", 0);
    if (const int error = avcodec_open2(encoder.get(), codec, nullptr); error < 0)
        return failure(ErrorKind::Environment, "libx264", "the encoder does not start: " + avErrorText(error));
    return encoder;
}

void takePackets(AVCodecContext& encoder, AVPacket& packet, RawFrames& frames) {
    while (avcodec_receive_packet(&encoder, &packet) == 0) {
        std::vector<Bytes> nals;
        for (const ByteView nal : h264::splitAnnexB({packet.data, static_cast<std::size_t>(packet.size)})) {
            const int type = h264::nalType(nal);
            if (type != h264::NalSei && type != h264::NalAud) // x264's own version notes are not worth their bytes
                nals.emplace_back(nal.begin(), nal.end());
        }
        frames.push_back(std::move(nals));
        av_packet_unref(&packet);
    }
}

Result<RawFrames> encodeOnce(const EncodeJob& job) {
    auto encoder = openEncoder(job);
    if (!encoder)
        return tl::make_unexpected(encoder.error());
    AVCodecContext& context = **encoder;
    AvPtr<AVFrame> frame(av_frame_alloc());
    AvPtr<AVPacket> packet(av_packet_alloc());
    frame->format = context.pix_fmt;
    frame->width = context.width;
    frame->height = context.height;
    if (av_frame_get_buffer(frame.get(), 0) < 0)
        return failure(ErrorKind::Environment, "clip", "not enough memory for one picture");
    TestPicture picture(context.width, context.height, job.noise);
    RawFrames frames;
    for (int i = 0; i < job.frames; ++i) {
        if (av_frame_make_writable(frame.get()) < 0)
            return failure(ErrorKind::Environment, "clip", "not enough memory for one picture");
        picture.draw(*frame, i);
        frame->pts = i;
        frame->pict_type = i % job.gopFrames == 0 ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE;
        if (const int error = avcodec_send_frame(&context, frame.get()); error < 0)
            return failure(ErrorKind::Environment, "libx264", "encoding fails: " + avErrorText(error));
        takePackets(context, *packet, frames);
    }
    avcodec_send_frame(&context, nullptr);
    takePackets(context, *packet, frames);
    return frames;
}

/// The rate of the fullest group of pictures, mark included.
double peakMbps(const RawFrames& frames, const EncodeJob& job) {
    double peak = 0;
    double group = 0;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        if (i % static_cast<std::size_t>(job.gopFrames) == 0)
            group = 0;
        group += static_cast<double>(h264::markBytes + 4);
        for (const Bytes& nal : frames[i])
            group += static_cast<double>(nal.size() + 4);
        peak = std::max(peak, group);
    }
    return peak * 8 / 1e6 / (job.gopFrames / job.profile.fps);
}

/// Noise that roughly fills the bits there are: too much and the encoder cannot get down to the rate, too little and
/// the rate is made of filler.
int noiseFor(const StreamProfile& p) {
    const double bitsPerPixel = p.mbps * 1e6 / (p.width * static_cast<double>(p.height) * p.fps);
    return static_cast<int>(std::clamp(bitsPerPixel * 80, 1.0, 40.0));
}

} // namespace

Result<Clip> encodeClip(const StreamProfile& profile) {
    EncodeJob job;
    job.profile = profile;
    job.gopFrames = std::max(1, static_cast<int>(std::lround(profile.fps * profile.gopSeconds)));
    // An even number of groups: consecutive IDR pictures must differ in idr_pic_id, over the seam too.
    const int groups = 2 * std::max(1, static_cast<int>(std::ceil(2 / profile.gopSeconds)));
    job.frames = job.gopFrames * std::min(groups, 8);
    job.target = profile.mbps * 0.94;
    job.noise = noiseFor(profile);
    RawFrames frames;
    for (int attempt = 0; attempt < 6; ++attempt) {
        auto encoded = encodeOnce(job);
        if (!encoded)
            return tl::make_unexpected(encoded.error());
        frames = std::move(*encoded);
        const double peak = peakMbps(frames, job);
        if (peak <= profile.mbps)
            return packClip(frames, profile.fps, profile.mbps);
        job.target *= std::max(0.3, 0.99 * profile.mbps / peak);
        job.noise /= 2;
    }
    return failure(ErrorKind::Usage, "profile",
                   "the encoder cannot get a " + std::to_string(profile.width) + "x" + std::to_string(profile.height) +
                       " picture down to " + std::to_string(profile.mbps) + " Mbps",
                   "Raise the rate, or lower pixels or frames per second");
}

} // namespace sightline::testbed
