#include "base/clock.h"
#include "media/av.h"
#include "recorder/folder.h"
#include "rtsp/message.h"

#include <algorithm>
#include <cstring>

namespace sightline::testbed {
namespace {

namespace fs = std::filesystem;

constexpr AVRational ticks{1, 90000};

/// Segments of the camera that touch the range, from the files themselves: an index may be behind.
std::vector<SegmentRow> segmentsInRange(const ExportOptions& options) {
    std::vector<SegmentRow> rows;
    for (const std::string& file : segmentFiles(options.out)) {
        const std::size_t slash = file.find('/');
        if (file.substr(0, slash) != options.camera)
            continue;
        const auto start = parseFileStamp(fs::path(file).stem().string());
        if (!start || *start >= options.toNs)
            continue;
        const auto row = rowFromFile(options.out, file);
        if (row && row->startNs + row->durationNs > options.fromNs)
            rows.push_back(*row);
    }
    return rows;
}

bool sameFormat(const AVCodecParameters& a, const AVCodecParameters& b) {
    return a.codec_id == b.codec_id && a.width == b.width && a.height == b.height &&
           a.extradata_size == b.extradata_size &&
           std::memcmp(a.extradata, b.extradata, static_cast<std::size_t>(a.extradata_size)) == 0;
}

/// The output file; written under another name until it is complete.
class ExportFile {
public:
    explicit ExportFile(fs::path target) : m_target(std::move(target)), m_part(m_target.string() + ".part") {}
    ~ExportFile() {
        std::error_code ignored;
        if (m_context) {
            avio_closep(&m_context->pb);
            avformat_free_context(m_context);
        }
        if (!m_done)
            fs::remove(m_part, ignored);
    }
    ExportFile(const ExportFile&) = delete;
    ExportFile& operator=(const ExportFile&) = delete;

    Result<void> open(const AVCodecParameters& format) {
        int error = avformat_alloc_output_context2(&m_context, nullptr, "mp4", m_part.c_str());
        if (error >= 0)
            error = avio_open(&m_context->pb, m_part.c_str(), AVIO_FLAG_WRITE);
        if (error < 0)
            return problem(error);
        m_stream = avformat_new_stream(m_context, nullptr);
        error = m_stream ? avcodec_parameters_copy(m_stream->codecpar, &format) : AVERROR(ENOMEM);
        if (error < 0)
            return problem(error);
        m_stream->codecpar->codec_tag = 0;
        m_stream->time_base = ticks;
        AVDictionary* options = nullptr;
        av_dict_set(&options, "movflags", "+faststart", 0);
        error = avformat_write_header(m_context, &options);
        av_dict_free(&options);
        return error < 0 ? problem(error) : Result<void>();
    }
    const AVCodecParameters& format() const { return *m_stream->codecpar; }
    Result<void> write(AVPacket& packet) {
        packet.stream_index = 0;
        packet.pos = -1;
        av_packet_rescale_ts(&packet, ticks, m_stream->time_base);
        const int error = av_write_frame(m_context, &packet);
        return error < 0 ? problem(error) : Result<void>();
    }
    Result<void> finish() {
        int error = av_write_trailer(m_context);
        if (error >= 0)
            error = avio_closep(&m_context->pb);
        if (error < 0)
            return problem(error);
        std::error_code failed;
        fs::rename(m_part, m_target, failed);
        if (failed)
            return failure(ErrorKind::Environment, m_target.string(), failed.message());
        m_done = true;
        return {};
    }

private:
    Result<void> problem(int error) const {
        return failure(ErrorKind::Environment, m_target.string(), "the export cannot be written: " + avErrorText(error));
    }
    fs::path m_target, m_part;
    AVFormatContext* m_context = nullptr;
    AVStream* m_stream = nullptr;
    bool m_done = false;
};

class Exporter {
public:
    explicit Exporter(const ExportOptions& options) : m_options(options), m_file(options.file) {}

    Result<ExportReport> run(const std::vector<SegmentRow>& rows) {
        for (const SegmentRow& row : rows)
            if (auto copied = copySegment(row); !copied)
                return tl::make_unexpected(copied.error());
        if (m_report.frames == 0)
            return failure(ErrorKind::BadInput, m_options.camera, "nothing was recorded in that range");
        if (auto finished = m_file.finish(); !finished)
            return tl::make_unexpected(finished.error());
        return m_report;
    }

private:
    Result<void> copySegment(const SegmentRow& row) {
        const fs::path path = m_options.out / row.file;
        AVFormatContext* raw = nullptr;
        int error = avformat_open_input(&raw, path.c_str(), nullptr, nullptr);
        const AvPtr<AVFormatContext> input(raw);
        if (error >= 0)
            error = avformat_find_stream_info(input.get(), nullptr);
        if (error < 0 || input->nb_streams < 1)
            return failure(ErrorKind::BadInput, row.file, "the segment cannot be read: " + avErrorText(error),
                           "Run: sightline-recorder check --out DIR --repair");
        const AVCodecParameters& format = *input->streams[0]->codecpar;
        if (!m_open) {
            if (auto opened = m_file.open(format); !opened)
                return opened;
            m_open = true;
        } else if (!sameFormat(m_file.format(), format)) {
            return failure(ErrorKind::BadInput, row.file, "the camera's picture format changes here",
                           "Export the time before and after it separately");
        }
        ++m_report.segments;
        return copyPackets(*input, row);
    }

    Result<void> copyPackets(AVFormatContext& input, const SegmentRow& row) {
        if (row.startNs < m_options.fromNs)
            av_seek_frame(&input, 0, av_rescale_q((m_options.fromNs - row.startNs) / 1000, {1, 1'000'000},
                                                  input.streams[0]->time_base), AVSEEK_FLAG_BACKWARD);
        const AvPtr<AVPacket> packet(av_packet_alloc());
        while (av_read_frame(&input, packet.get()) == 0) {
            av_packet_rescale_ts(packet.get(), input.streams[0]->time_base, ticks);
            const std::int64_t wall = row.startNs + packet->dts * nsPerSecond / 90000;
            const bool wanted = wall < m_options.toNs && (m_report.frames > 0 || (packet->flags & AV_PKT_FLAG_KEY));
            Result<void> written;
            if (wanted)
                written = copyPacket(*packet, wall);
            av_packet_unref(packet.get());
            if (!written)
                return written;
            if (wall >= m_options.toNs)
                break;
        }
        return {};
    }

    Result<void> copyPacket(AVPacket& packet, std::int64_t wall) {
        if (m_report.frames == 0)
            m_report.fromNs = wall;
        // The wall clock makes the timeline: a gap in the recording is a gap in the export.
        std::int64_t dts = (wall - m_report.fromNs) / 1000 * 9 / 100;
        dts = std::max(dts, m_lastDts + 1);
        packet.pts += dts - packet.dts;
        packet.dts = m_lastDts = dts;
        m_report.toNs = wall + packet.duration * nsPerSecond / 90000;
        ++m_report.frames;
        return m_file.write(packet);
    }

    const ExportOptions& m_options;
    ExportFile m_file;
    ExportReport m_report;
    std::int64_t m_lastDts = -1;
    bool m_open = false;
};

} // namespace

Result<ExportReport> exportRange(const ExportOptions& options) {
    quietLibav();
    if (options.toNs <= options.fromNs)
        return failure(ErrorKind::Usage, "--to", "the range ends before it begins");
    std::error_code ignored;
    if (!fs::is_directory(options.out / options.camera, ignored))
        return failure(ErrorKind::BadInput, (options.out / options.camera).string(), "no camera of that name was recorded");
    return Exporter(options).run(segmentsInRange(options));
}

Result<std::int64_t> parseMoment(std::string_view text) {
    if (const auto wall = parseTime(trimmed(text)))
        return *wall;
    return failure(ErrorKind::Usage, std::string(text.substr(0, 40)), "not a time",
                   "Write 2026-11-24T08:03:12Z or seconds since 1970");
}

} // namespace sightline::testbed
