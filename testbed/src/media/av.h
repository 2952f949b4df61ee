#pragma once
// Owners for libav objects, and its error texts.

#include <memory>
#include <string>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

namespace sightline::testbed {

struct AvDelete {
    void operator()(AVCodecContext* p) const { avcodec_free_context(&p); }
    void operator()(AVFrame* p) const { av_frame_free(&p); }
    void operator()(AVPacket* p) const { av_packet_free(&p); }
    void operator()(AVFormatContext* p) const { avformat_close_input(&p); }
};
template <typename T> using AvPtr = std::unique_ptr<T, AvDelete>;

/// FFmpeg's own messages go to stderr unless told otherwise; a library must not print.
inline void quietLibav() { av_log_set_level(AV_LOG_QUIET); }

inline std::string avErrorText(int code) {
    char text[AV_ERROR_MAX_STRING_SIZE] = "";
    av_strerror(code, text, sizeof text);
    return text;
}

} // namespace sightline::testbed
