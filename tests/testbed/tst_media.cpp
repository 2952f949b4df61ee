#include "base/clock.h"
#include "bench_support.h"
#include "cameras/clip.h"
#include "media/h264_rtp.h"
#include "media/mp4_scan.h"
#include "media/mp4_writer.h"
#include "recorder/fragment_buffer.h"
#include "recorder/stream_clock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace sightline;
using namespace sightline::testbed;

namespace {

struct Wire {
    std::uint16_t sequence = 65530; ///< so that every test crosses the wrap-around
    std::vector<std::pair<RtpPacket, Bytes>> packets;

    void frame(std::uint32_t timestamp, const std::vector<Bytes>& nals) {
        std::vector<Bytes> payloads;
        for (const Bytes& nal : nals)
            for (const Bytes& payload : packetiseNal(nal, packetBytes))
                payloads.push_back(payload);
        for (std::size_t i = 0; i < payloads.size(); ++i) {
            RtpPacket packet;
            packet.sequence = sequence++;
            packet.timestamp = timestamp;
            packet.marker = i + 1 == payloads.size();
            packets.emplace_back(packet, payloads[i]);
        }
    }
};

struct Collected {
    std::vector<AccessUnit> units;
    std::uint64_t lost = 0;
};

/// Feeds all packets but the one with index `missing`.
Collected depacketise(const Wire& wire, std::size_t missing = SIZE_MAX) {
    H264Depacketiser depacketiser;
    Collected collected;
    depacketiser.onUnit = [&](AccessUnit& unit) { collected.units.push_back(unit); };
    for (std::size_t i = 0; i < wire.packets.size(); ++i) {
        if (i == missing)
            continue;
        RtpPacket packet = wire.packets[i].first;
        packet.payload = wire.packets[i].second;
        depacketiser.add(packet, 1);
    }
    depacketiser.flush();
    collected.lost = depacketiser.lostPackets();
    return collected;
}

Bytes pictureNal(int type, std::size_t size, unsigned seed) {
    std::mt19937 random(seed);
    Bytes nal{static_cast<std::uint8_t>(0x60 | type), type == h264::NalIdr ? std::uint8_t{0xb8} : std::uint8_t{0xe0}};
    while (nal.size() < size)
        nal.push_back(static_cast<std::uint8_t>(random() | 1));
    return nal;
}

const Clip& smallClip() {
    static const Clip clip = [] {
        auto made = encodeClip({320, 240, 15, 0.3, 1});
        return made ? *made : Clip();
    }();
    return clip;
}

/// Two fragments of the small clip's parameter sets with the given samples.
Bytes smallFile(const std::vector<Mp4Sample>& samples) {
    Bytes file = mp4Header(smallClip().sps, smallClip().pps, 320, 240);
    std::uint64_t time = 0;
    for (std::uint32_t sequence = 1; sequence <= 2; ++sequence) {
        const std::int64_t wall = 1'800'000'000 * nsPerSecond + static_cast<std::int64_t>(time) * nsPerSecond / 90000;
        const Bytes head = mp4FragmentHead(sequence, time, wall, samples);
        file.insert(file.end(), head.begin(), head.end());
        for (const Mp4Sample& sample : samples) {
            file.resize(file.size() + sample.bytes, 0x55);
            time += sample.duration;
        }
    }
    return file;
}

void writeFile(const QString& path, ByteView data) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(reinterpret_cast<const char*>(data.data()), static_cast<qint64>(data.size()));
}

} // namespace

class TestMedia : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(!smallClip().frames.empty()); }

    void pictureSizeFromSps_data() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("cropped") << 1920 << 1080;
        QTest::newRow("whole blocks") << 640 << 480;
        QTest::newRow("odd crop") << 322 << 246;
    }
    void pictureSizeFromSps() {
        QFETCH(int, width);
        QFETCH(int, height);
        const auto clip = encodeClip({width, height, 5, 0.5, 1});
        QVERIFY(clip.has_value());
        const auto info = h264::parseSps(clip->sps);
        QVERIFY(info.has_value());
        QCOMPARE(info->width, width);
        QCOMPARE(info->height, height);
        for (std::size_t cut = 0; cut < clip->sps.size(); ++cut)
            (void)h264::parseSps(ByteView(clip->sps).first(cut)); // no prefix may read past its end (ASan watches)
    }

    void clipHasExactlyTheRateAskedFor() {
        const auto clip = encodeClip({640, 360, 15, 0.5, 2});
        QVERIFY(clip.has_value());
        QVERIFY2(std::abs(clip->mbps - 0.5) < 0.0005, std::to_string(clip->mbps).c_str());
        int keys = 0;
        for (std::size_t i = 0; i < clip->frames.size(); ++i) {
            QCOMPARE(clip->frames[i].key, i % 30 == 0);
            keys += clip->frames[i].key ? 1 : 0;
        }
        QCOMPARE(keys % 2, 0);
    }

    void impossibleRateIsRefused() {
        const auto clip = encodeClip({1920, 1080, 30, 0.02, 1});
        QVERIFY(!clip.has_value());
        QCOMPARE(clip.error().kind, ErrorKind::Usage);
    }

    void framesSurvivePacketising() {
        Wire wire;
        std::vector<Bytes> sent;
        for (unsigned i = 0; i < 40; ++i) {
            const Bytes nal = pictureNal(i % 10 == 0 ? h264::NalIdr : h264::NalSlice, 2 + i * 131u, i);
            wire.frame(i * 6000, {nal});
            sent.push_back(nal);
        }
        const Collected got = depacketise(wire);
        QCOMPARE(got.units.size(), sent.size());
        QCOMPARE(got.lost, 0u);
        for (std::size_t i = 0; i < sent.size(); ++i) {
            QCOMPARE(Bytes(got.units[i].data.begin() + 4, got.units[i].data.end()), sent[i]);
            QCOMPARE(got.units[i].key, i % 10 == 0);
            QCOMPARE(got.units[i].timestamp, static_cast<std::int64_t>(i) * 6000);
            QVERIFY(!got.units[i].damaged);
        }
    }

    void anyLostPacketCostsItsFrameAndIsCounted() {
        Wire wire;
        for (unsigned i = 0; i < 6; ++i)
            wire.frame(i * 6000, {pictureNal(i == 0 ? h264::NalIdr : h264::NalSlice, 4000, i)});
        for (std::size_t missing = 1; missing + 1 < wire.packets.size(); ++missing) {
            const Collected got = depacketise(wire, missing);
            QCOMPARE(got.lost, 1u);
            // The frame hit, and at a frame's edge perhaps its neighbour; never more, never none.
            const auto whole = std::count_if(got.units.begin(), got.units.end(), [](const AccessUnit& u) { return !u.damaged; });
            QVERIFY2(whole == 5 || whole == 4, std::to_string(missing).c_str());
        }
    }

    void aggregatedParameterSetsAreTaken() {
        H264Depacketiser depacketiser;
        int units = 0;
        depacketiser.onUnit = [&](AccessUnit&) { ++units; };
        Bytes payload{24};
        ByteWriter w(payload);
        for (const Bytes& nal : {smallClip().sps, smallClip().pps, pictureNal(h264::NalIdr, 30, 1)}) {
            w.u16(nal.size());
            w.bytes(nal);
        }
        RtpPacket packet;
        packet.marker = true;
        packet.payload = payload;
        depacketiser.add(packet, 1);
        depacketiser.flush();
        QCOMPARE(units, 1);
        QCOMPARE(depacketiser.sps(), smallClip().sps);
        QCOMPARE(depacketiser.pps(), smallClip().pps);
    }

    void hostilePayloadsDoNoHarm() {
        std::mt19937 random(3);
        H264Depacketiser depacketiser;
        depacketiser.onUnit = [](AccessUnit& unit) { QVERIFY(unit.data.size() <= H264Depacketiser::maxUnitBytes); };
        for (int i = 0; i < 20000; ++i) {
            Bytes data(random() % 60);
            for (std::uint8_t& byte : data)
                byte = static_cast<std::uint8_t>(random());
            if (const auto packet = parseRtp(data))
                depacketiser.add(*packet, 1);
            RtpPacket made;
            made.sequence = static_cast<std::uint16_t>(i);
            made.timestamp = static_cast<std::uint32_t>(i / 4 * 3000);
            made.payload = data;
            depacketiser.add(made, 1);
        }
    }

    void sequenceCountsLossOverTheWrap() {
        SequenceTracker tracker;
        QCOMPARE(tracker.add(65534), SequenceTracker::Verdict::InOrder);
        QCOMPARE(tracker.add(65535), SequenceTracker::Verdict::InOrder);
        QCOMPARE(tracker.add(2), SequenceTracker::Verdict::Gap);
        QCOMPARE(tracker.lost(), 2u);
        QCOMPARE(tracker.add(65535), SequenceTracker::Verdict::Old);
        QCOMPARE(tracker.add(30000), SequenceTracker::Verdict::Restart);
        QCOMPARE(tracker.lost(), 2u);
    }

    void timestampsContinueOverTheWrap() {
        TimestampUnwrapper clock;
        const std::int64_t first = clock.add(0xfffff000u);
        QCOMPARE(clock.add(0x00001000u) - first, 0x2000);
        QCOMPARE(clock.add(0xfffff800u) - first, 0x800);
    }

    void marksRoundTripWithoutStartCodes() {
        for (const std::int64_t wall : {std::int64_t{0}, std::int64_t{1'800'000'000'123'456'789}}) {
            const h264::Mark mark{4096, 1u << 31, wall};
            Bytes nal(h264::markBytes);
            h264::writeMark(mark, nal.data());
            QVERIFY(h264::readMark(nal) == mark);
            for (std::size_t i = 0; i + 1 < nal.size(); ++i)
                QVERIFY(nal[i] != 0 || nal[i + 1] != 0);
        }
    }

    void fillerHasTheSizeAskedFor() {
        for (std::size_t size = 4; size < 1500; ++size) {
            const std::size_t made = h264::fillerSei(size).size();
            QVERIFY2(made == size || made + 1 == size, std::to_string(size).c_str());
        }
    }

    void libavReadsWhatWeWrite() {
        // Decoding order I P B B: presentation runs ahead of and behind decoding.
        FragmentBuffer buffer;
        for (const std::int64_t ticks : {0, 18000, 6000, 12000}) {
            AccessUnit unit;
            unit.timestamp = 1'000'000 + ticks;
            unit.key = ticks == 0;
            unit.data.assign(100 + static_cast<std::size_t>(ticks / 1000), 1);
            buffer.add(unit);
        }
        const std::vector<Mp4Sample> samples = buffer.samples(1'000'000 + 24000);
        QTemporaryDir folder;
        const std::string path = folder.filePath("a.mp4").toStdString();
        writeFile(QString::fromStdString(path), smallFile(samples));
        AVFormatContext* raw = nullptr;
        QCOMPARE(avformat_open_input(&raw, path.c_str(), nullptr, nullptr), 0);
        const AvPtr<AVFormatContext> input(raw);
        QCOMPARE(input->nb_streams, 1u);
        const AVCodecParameters& codec = *input->streams[0]->codecpar;
        QCOMPARE(codec.codec_id, AV_CODEC_ID_H264);
        QCOMPARE(codec.width, 320);
        QCOMPARE(codec.height, 240);
        const Bytes expected = h264::decoderConfig(smallClip().sps, smallClip().pps);
        QCOMPARE(Bytes(codec.extradata, codec.extradata + codec.extradata_size), expected);
        const AvPtr<AVPacket> packet(av_packet_alloc());
        const std::int64_t pts[] = {0, 18000, 6000, 12000};
        int count = 0;
        std::int64_t first = 0; // libav moves all presentation times up so that none is before its decoding time
        for (; av_read_frame(input.get(), packet.get()) == 0; ++count) {
            const std::int64_t fragment = count / 4 * 24000;
            first = count == 0 ? packet->pts : first;
            QCOMPARE(packet->dts, fragment + count % 4 * 6000);
            QCOMPARE(packet->pts - first, fragment + pts[count % 4]);
            QCOMPARE(packet->duration, 6000);
            QCOMPARE((packet->flags & AV_PKT_FLAG_KEY) != 0, count % 4 == 0);
            av_packet_unref(packet.get());
        }
        QCOMPARE(count, 8);
    }

    void scanFindsTheEndOfWhatIsWhole() {
        const Bytes file = smallFile({{50, 6000, 0, true}, {20, 6000, 0, false}});
        QTemporaryDir folder;
        const QString path = folder.filePath("a.mp4");
        writeFile(path, file);
        const auto whole = scanMp4(path.toStdString());
        QVERIFY(whole.has_value());
        QCOMPARE(whole->fragments.size(), std::size_t(2));
        QCOMPARE(whole->goodBytes, file.size());
        QCOMPARE(whole->frames(), 4u);
        QVERIFY(std::abs(whole->startNs() - 1'800'000'000 * nsPerSecond) < 1000);
        QVERIFY(std::abs(whole->endNs() - whole->startNs() - 4 * 6000 * nsPerSecond / 90000) < 1000);
        const std::uint64_t firstEnd = whole->headerBytes + whole->fragments[0].fileBytes;
        for (std::size_t cut = 0; cut < file.size(); ++cut) {
            writeFile(path, ByteView(file).first(cut));
            const auto scanned = scanMp4(path.toStdString());
            QVERIFY(scanned.has_value());
            QCOMPARE(scanned->fragments.size(), std::size_t(cut >= firstEnd ? 1 : 0));
            QVERIFY(scanned->goodBytes <= cut);
        }
        for (std::size_t at = 0; at < file.size(); at += 3) { // damage instead of truncation
            Bytes damaged = file;
            damaged[at] ^= 0xff;
            writeFile(path, damaged);
            const auto scanned = scanMp4(path.toStdString());
            QVERIFY(scanned && scanned->goodBytes <= file.size());
        }
    }

    void timesRoundTrip() {
        const std::int64_t wall = 1'795'507'392'123'000'000;
        QCOMPARE(fileStamp(wall), std::string("20261124T080312.123Z"));
        QCOMPARE(parseFileStamp(fileStamp(wall)).value_or(0), wall);
        QCOMPARE(parseTime(isoTime(wall)).value_or(0), wall);
        QCOMPARE(parseTime("1795507392").value_or(0), wall / nsPerSecond * nsPerSecond);
        for (const char* bad : {"", "yesterday", "2026-13-01T00:00:00Z", "-5", "nan", "20261124T0803"})
            QVERIFY2(!parseTime(bad), bad);
    }

    void streamClockFollowsTheLeastDelayedFrame() {
        StreamClock clock;
        const std::int64_t base = 500 * nsPerSecond;
        for (int i = 0; i < 60; ++i) { // arrival jitters by up to 80 ms; frame 7 comes at once
            const std::int64_t jitter = i == 7 ? 0 : 10'000'000 + i * 37 % 70 * std::int64_t{1'000'000};
            clock.add(i * 6000, base + i * nsPerSecond / 15 + jitter, i % 15 == 0);
        }
        QVERIFY(std::abs(clock.monotonicOf(90000) - (base + nsPerSecond)) < 1'000'000);
    }
};

QTEST_GUILESS_MAIN(TestMedia)
#include "tst_media.moc"
