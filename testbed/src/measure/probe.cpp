#include "testbed/probe.h"

#include "base/clock.h"
#include "measure/stream_meter.h"
#include "rtsp/client.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <poll.h>

namespace sightline::testbed {
namespace {

class ProbeSession : private RtspClient::Handler {
public:
    ProbeSession(RtspUrl url, double seconds, const std::atomic<bool>* stop)
        : m_url(url), m_client(std::move(url), *this), m_seconds(seconds), m_stop(stop) {}

    Result<ProbeResult> run() {
        if (auto connecting = m_client.connect(monotonicNs()); !connecting)
            return tl::make_unexpected(connecting.error());
        while (!finished()) {
            if (m_stop && *m_stop)
                break;
            if (auto turn = wait(); !turn) {
                if (m_meter.frames() < 2)
                    return tl::make_unexpected(turn.error());
                m_ended = turn.error().message; // what came until then still counts
                break;
            }
        }
        m_meter.finish();
        m_client.close();
        return report();
    }

private:
    Result<void> wait() {
        pollfd ready{m_client.fd(), static_cast<short>(POLLIN | (m_client.wantsWrite() ? POLLOUT : 0)), 0};
        if (poll(&ready, 1, 100) < 0 && errno != EINTR)
            return failure(ErrorKind::Environment, m_url.plain(), "waiting for the camera fails");
        const std::int64_t now = monotonicNs();
        if (ready.revents)
            if (auto done = m_client.onReady((ready.revents & (POLLIN | POLLHUP | POLLERR)) != 0,
                                             (ready.revents & POLLOUT) != 0, now);
                !done)
                return done;
        if (m_client.playing() && m_playingSinceNs == 0)
            m_playingSinceNs = now;
        return m_client.onTick(now);
    }

    bool finished() const {
        const std::int64_t now = monotonicNs();
        // Packets that form no picture must not keep us here for ever.
        const bool nothing = m_playingSinceNs > 0 && m_meter.frames() == 0 && now - m_playingSinceNs > toNs(m_seconds + 10);
        return nothing || (m_firstNs > 0 && now - m_firstNs >= toNs(m_seconds));
    }

    Result<void> onTrack(const VideoTrack& track) override {
        m_track = track;
        m_meter.start(track);
        return {};
    }

    void onRtp(ByteView data, std::int64_t arrivalNs) override {
        const auto packet = parseRtp(data);
        if (!packet || packet->payloadType != m_track.payloadType)
            return;
        if (m_firstNs == 0) {
            m_firstNs = arrivalNs;
            m_wireBytesBefore = m_client.wireBytes();
        }
        m_lastNs = arrivalNs;
        m_wireBytesAfter = m_client.wireBytes();
        m_meter.add(*packet, arrivalNs);
    }
    void onRtcp(ByteView, std::int64_t) override {}

    Result<ProbeResult> report() const {
        if (m_meter.frames() < 2)
            return failure(m_stop && *m_stop ? ErrorKind::Interrupted : ErrorKind::Environment, m_url.plain(),
                           "fewer than two pictures came", "Measure longer, or look at the camera's settings");
        ProbeResult result = m_meter.result();
        result.url = m_url.plain();
        const double span = seconds(m_lastNs - m_firstNs);
        if (span > 0)
            result.wireMbps = static_cast<double>(m_wireBytesAfter - m_wireBytesBefore) * 8 / 1e6 / span;
        if (!m_ended.empty())
            result.notes += (result.notes.empty() ? "" : "; ") + ("ended early: " + m_ended);
        return result;
    }

    RtspUrl m_url;
    RtspClient m_client;
    double m_seconds;
    const std::atomic<bool>* m_stop;
    VideoTrack m_track;
    StreamMeter m_meter;
    std::int64_t m_playingSinceNs = 0;
    std::int64_t m_firstNs = 0;
    std::int64_t m_lastNs = 0;
    std::uint64_t m_wireBytesBefore = 0;
    std::uint64_t m_wireBytesAfter = 0;
    std::string m_ended;
};

} // namespace

Result<ProbeResult> probe(const std::string& url, double duration, const std::atomic<bool>* stop) {
    auto parsed = parseRtspUrl(url);
    if (!parsed)
        return failure(ErrorKind::Usage, parsed.error().place, parsed.error().message, parsed.error().remedy);
    if (!(duration >= 0.5 && duration <= 86400))
        return failure(ErrorKind::Usage, "--seconds", "must be 0.5 to 86400");
    return ProbeSession(std::move(*parsed), duration, stop).run();
}

} // namespace sightline::testbed
