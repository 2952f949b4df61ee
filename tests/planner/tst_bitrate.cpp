// The bit-rate model against the published table, its own data file, and what must hold for any stream.

#include "bitrate_constants.h"
#include "planner/bitrate.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <cmath>
#include <limits>
#include <random>

using namespace sightline;
using namespace sightline::planner;

namespace {

QJsonObject modelFile() {
    QFile file(QStringLiteral(SIGHTLINE_SOURCE_DIR "/data/models/bitrate.json"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("data/models/bitrate.json cannot be read");
    return QJsonDocument::fromJson(file.readAll()).object();
}

BitrateInput stream(int width, int height, double fps, Codec codec = Codec::H264, RateKind kind = RateKind::Average) {
    BitrateInput input;
    input.width = width;
    input.height = height;
    input.fps = fps;
    input.codec = codec;
    input.kind = kind;
    return input;
}

double likely(const BitrateInput& input) {
    return bitrate(input).mbps.likely;
}

bool isClose(double a, double b, double relative = 1e-12) {
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b));
}

struct Pixels {
    const char* name;
    int width;
    int height;
};
// The table names megapixels; these are the usual sensors of that size.
constexpr Pixels sizes[] = {{"720p", 1280, 720},  {"1080p", 1920, 1080}, {"4 MP", 2560, 1440},
                            {"5 MP", 2592, 1944}, {"4K", 3840, 2160},    {"12 MP", 4000, 3000}};

/// The question that a calibration point answers. "static" is used where the source says that nothing moved.
BitrateInput pointStream(const QJsonObject& point) {
    BitrateInput input = stream(point["width"].toInt(), point["height"].toInt(), point["fps"].toDouble());
    const QString codec = point["codec"].toString();
    input.codec = codec == "mjpeg" ? Codec::Mjpeg : codec == "h265" ? Codec::H265 : Codec::H264;
    const QString kind = point["kind"].toString();
    input.kind = kind == "setting" ? RateKind::Setting : kind == "typical" ? RateKind::Average : RateKind::Capped;
    input.quality = qualityFromKey(point["quality"].toString().toStdString()).value_or(Quality::Medium);
    if (!point["smart"].toBool()) return input;
    input.smart = SmartCodec::Full;
    if (point["scene"].toString() == "static") input.scene = Scene::Static;
    return input;
}

template <typename E> E choice(std::mt19937_64& random, int count) {
    return static_cast<E>(std::uniform_int_distribution<int>(0, count - 1)(random));
}

BitrateInput anyStream(std::mt19937_64& random) {
    BitrateInput input;
    input.width = std::uniform_int_distribution<int>(16, 8192)(random);
    input.height = std::uniform_int_distribution<int>(16, 8192)(random);
    input.fps = std::uniform_real_distribution<double>(0.1, 120)(random);
    input.codec = choice<Codec>(random, 4);
    input.scene = choice<Scene>(random, 5);
    input.quality = choice<Quality>(random, 4);
    input.smart = choice<SmartCodec>(random, 3);
    input.light = choice<Light>(random, 3);
    input.kind = choice<RateKind>(random, 3);
    if (random() % 2) return input;
    input.gopSeconds = std::uniform_real_distribution<double>(2, 60)(random);
    input.qpOffset = std::uniform_real_distribution<double>(-10, 10)(random);
    if (random() % 2) input.ipRatio = std::uniform_real_distribution<double>(1, 100)(random);
    return input;
}

template <typename E> E next(E value) {
    return static_cast<E>(static_cast<int>(value) + 1);
}

} // namespace

class TestBitrate : public QObject {
    Q_OBJECT

private slots:
    /// The published table was printed from unrounded constants; the rounded ones move three of its sixty cells to the
    /// next digit, and none by more than that.
    void workedValues() {
        struct Column {
            double fps;
            Codec codec;
            const char* printed[6]; // setting / typical of each size
        };
        const Column columns[] = {
            {10, Codec::H264, {"1.2 / 0.9", "2.1 / 1.5", "3.5 / 2.5", "4.6 / 3.3", "7.1 / 5.0", "9.7 / 6.9"}},
            {15, Codec::H264, {"1.6 / 1.2", "2.9 / 2.0", "4.7 / 3.3", "6.2 / 4.4", "9.4 / 6.7", "13.0 / 9.2"}},
            {30, Codec::H264, {"2.7 / 1.9", "4.7 / 3.4", "7.8 / 5.5", "10.1 / 7.2", "15.6 / 11.1", "21.4 / 15.2"}},
            {15, Codec::H265, {"1.1 / 0.7", "1.8 / 1.3", "3.0 / 2.1", "3.9 / 2.8", "6.1 / 4.3", "8.3 / 5.9"}},
            {30, Codec::H265, {"1.7 / 1.2", "3.0 / 2.2", "5.0 / 3.5", "6.5 / 4.6", "10.0 / 7.1", "13.7 / 9.7"}}};
        QStringList different;
        for (const Column& column : columns)
            for (int row = 0; row < 6; ++row) {
                const QStringList printed = QString::fromLatin1(column.printed[row]).split(" / ");
                for (const RateKind kind : {RateKind::Setting, RateKind::Average}) {
                    const double rate =
                        likely(stream(sizes[row].width, sizes[row].height, column.fps, column.codec, kind));
                    const QString published = printed[kind == RateKind::Setting ? 0 : 1];
                    QVERIFY(std::abs(rate - published.toDouble()) < 0.055);
                    if (QString::number(rate, 'f', 1) != published)
                        different
                            << QString("%1@%2 %3").arg(sizes[row].name).arg(column.fps).arg(codecKey(column.codec));
                }
            }
        QCOMPARE(different, (QStringList{"4K@15 h264", "720p@15 h265", "1080p@30 h265"}));
    }

    void constantsEqualTheDataFile() {
        const QJsonObject constants = modelFile()["constants"].toObject();
        const BitrateConstants& c = bitrateConstants;
        const auto same = [&](const char* key, double value) {
            QVERIFY2(constants[key].toObject()["value"].toDouble(-1) == value, key);
        };
        const auto sameList = [&](const char* key, std::initializer_list<double> values) {
            const QJsonArray list = constants[key].toObject()["value"].toArray();
            QVERIFY2(list.size() == static_cast<int>(values.size()), key);
            int index = 0;
            for (const double value : values)
                QVERIFY2(list[index++].toDouble(-1) == value, key);
        };
        const auto five = [&](const char* key, const double(&v)[5]) { sameList(key, {v[0], v[1], v[2], v[3], v[4]}); };
        const auto four = [&](const char* key, const double(&v)[4]) { sameList(key, {v[0], v[1], v[2], v[3]}); };
        const auto three = [&](const char* key, const double(&v)[3]) { sameList(key, {v[0], v[1], v[2]}); };
        same("k_mbps", c.k);
        same("pixels_below_1080p", c.pixelsBelow);
        same("pixels_above_1080p", c.pixelsAbove);
        same("frames", c.frames);
        same("h265", c.h265);
        same("average", c.average);
        same("capped", c.capped);
        same("quality_step", c.qualityStep);
        same("error_p90", c.errorP90);
        five("scene", c.scene);
        five("smart_full", c.smartFull);
        five("smart_gop", c.smartGop);
        four("quality_exponent", c.qualityExponent);
        four("mjpeg_bits_per_pixel", c.mjpegBitsPerPixel);
        same("mjpeg_small_bits_per_pixel", c.mjpegSmallBitsPerPixel);
        same("mjpeg_small_megapixels", c.mjpegSmallMegapixels);
        same("floor_mbps_1080p", c.floorMbps1080);
        three("night_ir", c.nightIr);
        three("night_dark", c.nightDark);
        three("smart_band", c.smartBand);
        three("av1_band", c.av1Band);
        same("dark_hours", c.darkHours);
        same("busy_factor", c.busyFactor);
        five("ip_ratio", c.ipRatio);
        same("gop_reference_s", c.gopReference);
        same("gop_smart_s", c.gopSmart);
        same("qp_step", c.qpStep);
        three("peak", c.peak);
        three("sub_stream_mbps", c.subStream);
        three("audio_mbps", c.audio);
        three("metadata_mbps", c.metadata);
        same("wire_udp_ip", c.wireUdpIp);
        same("wire_udp", c.wireUdp);
        same("wire_tcp", c.wireTcp);
        same("tls_extra", c.tlsExtra);
        same("file_mp4", c.fileMp4);
        same("file_ts", c.fileTs);
        same("file_database", c.fileDatabase);
        five("motion_miss", c.motionMiss);
        three("motion_miss_light", c.motionMissLight);
        // Two figures are shown by the fit only; every other one is checked above.
        QCOMPARE(constants.size(), qsizetype(42));
    }

    void calibrationPointsAreComplete() {
        const QJsonArray points = modelFile()["points"].toArray();
        QCOMPARE(points.size(), qsizetype(91));
        for (const QJsonValue& value : points) {
            const QJsonObject point = value.toObject();
            for (const char* key : {"id", "vendor", "width", "height", "fps", "codec", "smart", "kind", "scene",
                                    "quality", "mbps", "tier", "source"})
                QVERIFY2(point.contains(QLatin1String(key)), qPrintable(point["id"].toString() + " lacks " + key));
            QVERIFY(point["source"].toString().startsWith("http"));
            QVERIFY(!point.contains(QLatin1String("note")));
        }
    }

    /// The band's claim, on the points themselves: average or setting, with the point's codec and quality.
    void nineOfTenPointsLieInTheBand() {
        int inside = 0;
        int all = 0;
        for (const QJsonValue& value : modelFile()["points"].toArray()) {
            const QJsonObject point = value.toObject();
            if (point["codec"].toString() == "mjpeg" || point["smart"].toBool()) continue;
            BitrateInput input = stream(point["width"].toInt(), point["height"].toInt(), point["fps"].toDouble());
            input.codec = point["codec"].toString() == "h265" ? Codec::H265 : Codec::H264;
            const QString kind = point["kind"].toString();
            input.kind = kind == "setting"   ? RateKind::Setting
                         : kind == "typical" ? RateKind::Average
                                             : RateKind::Capped;
            input.quality = qualityFromKey(point["quality"].toString().toStdString()).value_or(Quality::Medium);
            const Range band = bitrate(input).mbps;
            ++all;
            inside += point["mbps"].toDouble() >= band.low && point["mbps"].toDouble() <= band.high;
        }
        QCOMPARE(all, 78);    // 81 inter-frame points less the three with a smart codec, which have a wider band
        QCOMPARE(inside, 69); // 88 %: nine in ten to the digit that the published 1.53 carries
    }

    /// The promise of the whole model: at least 80 % of all 91 points inside, and never wider than four times.
    void theBandIsCalibrated() {
        int inside = 0;
        int all = 0;
        for (const QJsonValue& value : modelFile()["points"].toArray()) {
            const QJsonObject point = value.toObject();
            const Range band = bitrate(pointStream(point)).mbps;
            QVERIFY2(band.high / band.low <= 4, qPrintable(point["id"].toString()));
            ++all;
            inside += point["mbps"].toDouble() >= band.low && point["mbps"].toDouble() <= band.high;
        }
        QCOMPARE(all, 91);
        QCOMPARE(inside, 81); // 89 %, as tools/fit_bitrate.py prints
        QVERIFY(inside >= 0.8 * all);
    }

    /// Published: r=9 at 15 fps 1 s 1.21, 4 s 0.89, 10 s 0.83; r=40 1.57, 0.72, 0.55; r=4 at 10 s 0.93.
    void gopTable_data() {
        QTest::addColumn<double>("ratio");
        QTest::addColumn<double>("gop");
        QTest::addColumn<QString>("printed");
        const auto row = [](double ratio, double gop, const char* printed) {
            QTest::addRow("r=%g T=%g", ratio, gop) << ratio << gop << QString(printed);
        };
        row(9, 1, "1.21");
        row(9, 2, "1.00");
        row(9, 4, "0.89");
        row(9, 10, "0.83");
        row(40, 1, "1.57");
        row(40, 4, "0.72");
        row(40, 10, "0.55");
        row(4, 10, "0.93");
    }
    void gopTable() {
        QFETCH(double, ratio);
        QFETCH(double, gop);
        QFETCH(QString, printed);
        QCOMPARE(QString::number(gopFactor(ratio, 15, gop), 'f', 2), printed);
        BitrateInput input = stream(1920, 1080, 15);
        input.gopSeconds = gop;
        input.ipRatio = ratio;
        QVERIFY(isClose(likely(input), 2.87 * 0.71 * gopFactor(ratio, 15, gop)));
    }

    void keyFramesByScene() {
        const double ratios[] = {40, 18, 9, 4, 3};
        for (int scene = 0; scene < 5; ++scene) {
            QCOMPARE(sceneIpRatio(static_cast<Scene>(scene), 15), ratios[scene]);
            QVERIFY(sceneIpRatio(static_cast<Scene>(scene), 30) > ratios[scene]); // frames between get smaller
            QVERIFY(sceneIpRatio(static_cast<Scene>(scene), 0.1) >= 1);
        }
        QVERIFY(isClose(keyFrameShare(9, 15, 2), 4.5 / 19));
        QVERIFY(isClose(keyFrameShare(9, 15, 1.0 / 15), 1)); // every frame is one
        QVERIFY(isClose(keyFrameShare(9, 15, 0.001), 1));    // and never more than that
    }

    void quantiserSteps() {
        BitrateInput input = stream(1920, 1080, 15);
        input.qpOffset = 1;
        QVERIFY(isClose(likely(input), 2.87 * 0.71 * 0.88));
        input.qpOffset = 5.4; // halves about every five to six steps
        QVERIFY(std::abs(likely(input) / (2.87 * 0.71) - 0.5) < 0.01);
        input.qpOffset = -2;
        QVERIFY(isClose(likely(input), 2.87 * 0.71 / (0.88 * 0.88)));
    }

    /// A smart codec stretches the distance of key frames itself: a shorter setting changes nothing, a longer one does,
    /// and it never takes more than the plain stream with the same setting.
    void smartCodecsSetTheirKeyFrames() {
        BitrateInput smart = stream(1920, 1080, 15);
        smart.smart = SmartCodec::DynamicGop;
        const double usual = likely(smart);
        smart.gopSeconds = 1;
        QVERIFY(isClose(likely(smart), usual));
        smart.gopSeconds = 30;
        QVERIFY(likely(smart) < usual);
        BitrateInput plain = smart;
        plain.smart = SmartCodec::None;
        QVERIFY(likely(smart) <= likely(plain));
    }

    void factors() {
        const BitrateInput base = stream(1920, 1080, 15);
        QVERIFY(isClose(likely(base), 2.87 * 0.71));
        const auto ratio = [&](auto change) {
            BitrateInput changed = base;
            change(changed);
            return likely(changed) / likely(base);
        };
        QVERIFY(isClose(ratio([](auto& i) { i.kind = RateKind::Setting; }), 1 / 0.71));
        QVERIFY(isClose(ratio([](auto& i) { i.kind = RateKind::Capped; }), 0.52 / 0.71));
        QVERIFY(isClose(ratio([](auto& i) { i.quality = Quality::Low; }), 1 / 1.63));
        QVERIFY(isClose(ratio([](auto& i) { i.quality = Quality::High; }), std::sqrt(1.63)));
        QVERIFY(isClose(ratio([](auto& i) { i.quality = Quality::Max; }), 1.63));
        QVERIFY(isClose(ratio([](auto& i) { i.scene = Scene::Static; }), 0.25));
        QVERIFY(isClose(ratio([](auto& i) { i.scene = Scene::VeryHigh; }), 2.5));
        QVERIFY(isClose(ratio([](auto& i) { i.light = Light::NightIr; }), 1.1));
        QVERIFY(isClose(ratio([](auto& i) { i.light = Light::NightDark; }), 2.5));
        QVERIFY(isClose(ratio([](auto& i) { i.smart = SmartCodec::Full; }), 0.6));
        QVERIFY(isClose(ratio([](auto& i) { i.smart = SmartCodec::DynamicGop; }), 0.83));
        QVERIFY(isClose(ratio([](auto& i) { i.codec = Codec::H265; }), 0.64));
        QVERIFY(isClose(ratio([](auto& i) { i.codec = Codec::Av1; }), 0.64));
        // Noise undoes half of a smart codec's saving: 2.5 x (1 + 0.6) / 2.
        QVERIFY(isClose(ratio([](auto& i) { i.smart = SmartCodec::Full, i.light = Light::NightDark; }), 2.5 * 0.8));
    }

    void aCapHoldsByNight() {
        BitrateInput capped = stream(1920, 1080, 15, Codec::H264, RateKind::Capped);
        const BitrateResult day = bitrate(capped);
        capped.light = Light::NightDark;
        QCOMPARE(bitrate(capped).mbps, day.mbps);
    }

    void smartCodecsHaveAFloor() {
        BitrateInput quiet = stream(1920, 1080, 15, Codec::H265);
        quiet.scene = Scene::Static;
        const double plain = likely(quiet);
        quiet.smart = SmartCodec::Full;
        QVERIFY(plain * 0.30 < 0.3); // the factor alone would go below
        QVERIFY(isClose(likely(quiet), 0.3));
        quiet.fps = 1; // a plain stream this slow needs less than the floor, so smart is no worse than plain
        BitrateInput slow = quiet;
        slow.smart = SmartCodec::None;
        QVERIFY(isClose(likely(quiet), likely(slow)));
    }

    void bandIsInQuadrature() {
        const Range plain = bitrate(stream(1920, 1080, 15)).mbps;
        QVERIFY(isClose(plain.high / plain.likely, 1.53));
        QVERIFY(isClose(plain.likely / plain.low, 1.53));
        BitrateInput both = stream(1920, 1080, 15);
        both.smart = SmartCodec::Full;
        both.light = Light::NightDark;
        const Range wide = bitrate(both).mbps;
        const auto square = [](double factor) { return std::pow(std::log(factor), 2); };
        QVERIFY(
            isClose(wide.high / wide.likely, std::exp(std::sqrt(square(1.53) + square(0.85 / 0.6) + square(4 / 2.5)))));
        QVERIFY(isClose(wide.likely / wide.low,
                        std::exp(std::sqrt(square(1.53) + square(0.6 / 0.35) + square(2.5 / 1.5)))));
    }

    void mjpegIsLinear() {
        const double one = likely(stream(1280, 960, 1, Codec::Mjpeg));
        QVERIFY(isClose(one, 0.85 * 1280 * 960 / 1e6));
        QVERIFY(isClose(likely(stream(1280, 960, 25, Codec::Mjpeg)), 25 * one));
        QVERIFY(isClose(likely(stream(2560, 1920, 1, Codec::Mjpeg)), 4 * one));
        QVERIFY(isClose(likely(stream(352, 288, 5, Codec::Mjpeg)), 1.3 * 352 * 288 * 5 / 1e6)); // small frames
        QCOMPARE(bitrate(stream(1280, 960, 1, Codec::Mjpeg)).method, std::string("bits-per-pixel/1"));
    }

    /// More pixels, frames, quality or movement never take fewer bits.
    void isMonotone() {
        std::mt19937_64 random(11);
        for (int i = 0; i < 20000; ++i) {
            const BitrateInput base = anyStream(random);
            const double rate = likely(base);
            const auto grows = [&](auto change) {
                BitrateInput more = base;
                change(more);
                return likely(more) >= rate * (1 - 1e-12);
            };
            QVERIFY(std::isfinite(rate) && rate > 0);
            QVERIFY(grows([&](auto& m) { m.width += 1 + static_cast<int>(random() % 4000); }));
            QVERIFY(grows([&](auto& m) { m.height += 1 + static_cast<int>(random() % 4000); }));
            QVERIFY(grows([&](auto& m) { m.fps *= 1.37; }));
            QVERIFY(grows([&](auto& m) { m.fps *= 1.01; }));
            QVERIFY(grows([&](auto& m) { m.qpOffset -= 1; }));
            QVERIFY(grows([&](auto& m) { m.gopSeconds *= 0.9; }));
            if (base.quality != Quality::Max) QVERIFY(grows([&](auto& m) { m.quality = next(m.quality); }));
            if (base.scene != Scene::VeryHigh) QVERIFY(grows([&](auto& m) { m.scene = next(m.scene); }));
            if (base.smart == SmartCodec::Full) QVERIFY(grows([&](auto& m) { m.smart = SmartCodec::DynamicGop; }));
            if (base.smart == SmartCodec::DynamicGop) QVERIFY(grows([&](auto& m) { m.smart = SmartCodec::None; }));
            if (base.kind == RateKind::Capped) QVERIFY(grows([&](auto& m) { m.kind = RateKind::Average; }));
            if (base.kind == RateKind::Average) QVERIFY(grows([&](auto& m) { m.kind = RateKind::Setting; }));
            const Range band = bitrate(base).mbps;
            QVERIFY(band.low > 0 && band.low <= band.likely && band.likely <= band.high);
        }
    }

    void garbageStaysFinite() {
        for (const double fps : {std::nan(""), std::numeric_limits<double>::infinity(), -5.0, 0.0})
            for (const int size : {-1, 0, std::numeric_limits<int>::max()}) {
                const Range rate = bitrate(stream(size, size, fps)).mbps;
                QVERIFY(std::isfinite(rate.low) && std::isfinite(rate.high) && rate.low > 0);
            }
    }

    void recordedOverTheDay() {
        CameraGroup group;
        const double mean = 2.87 * 0.71;
        QVERIFY(isClose(recordedRate(group).mbps.likely, mean));
        QCOMPARE(recordedRate(group).method, std::string("power-law/1"));
        group.light.set(Light::NightDark);
        QVERIFY(isClose(recordedRate(group).mbps.likely, mean * (13 + 11 * 2.5) / 24));
        QVERIFY(isClose(streamRate(group).mbps.likely, mean * 2.5)); // links must carry the night
        group.light.set(Light::Day);
        group.hoursPerDay.set(6);
        QVERIFY(isClose(recordedRate(group).mbps.likely, mean / 4));
        QVERIFY(isClose(streamRate(group).mbps.likely, mean));
        group.recording.set(Recording::Motion);
        group.motionFraction.set(0.4);
        const double merged = 1 - std::pow(0.6, 50.0 / 30); // 30 s events with 5 s before and 15 s after
        QVERIFY(isClose(recordedRate(group).mbps.likely, mean / 4 * merged * 1.3));
        group.preSeconds.set(0);
        group.postSeconds.set(0);
        QVERIFY(isClose(recordedRate(group).mbps.likely, mean / 4 * 0.4 * 1.3));
        group.motionFraction.set(1);
        QVERIFY(isClose(recordedRate(group).mbps.likely, mean / 4)); // never more than continuous
        group.recording.set(Recording::LiveOnly);
        QCOMPARE(recordedRate(group).mbps, Range::exactly(0));
        QCOMPARE(recordedRate(group).method, std::string("live-only"));
        QVERIFY(streamRate(group).mbps.likely > 0);
    }

    void nightNeverLowersTheStream() {
        CameraGroup group;
        const Range day = streamRate(group).mbps;
        group.light.set(Light::NightIr); // its low end is below the day's
        const Range night = streamRate(group).mbps;
        QVERIFY(night.low >= day.low && night.likely >= day.likely && night.high >= day.high);
    }

    void typedAndMeasuredReplaceTheModel() {
        CameraGroup group;
        group.bitrateMbps.set(3.5);
        group.light.set(Light::NightDark);
        QCOMPARE(recordedRate(group).mbps, Range::exactly(3.5));
        QCOMPARE(recordedRate(group).method, std::string("typed"));
        QCOMPARE(streamRate(group).mbps, Range::exactly(3.5));
        group.bitrateMbps.set(2, Origin::Measured);
        group.hoursPerDay.set(12);
        QCOMPARE(recordedRate(group).mbps, Range::exactly(1));
        QCOMPARE(recordedRate(group).method, std::string("measured"));
        group.recording.set(Recording::Motion);
        group.motionFraction.set(0.5);
        group.preSeconds.set(0);
        group.postSeconds.set(0);
        QCOMPARE(recordedRate(group).mbps, Range::exactly(0.5));
    }

    void assumptionsNameTheirConstants() {
        BitrateInput input = stream(3840, 2160, 20, Codec::Av1);
        input.smart = SmartCodec::Full;
        input.light = Light::NightDark;
        input.scene = Scene::Low;
        input.quality = Quality::High;
        std::string all;
        for (const std::string& sentence : bitrate(input).assumptions) {
            QVERIFY(sentence.ends_with("."));
            all += sentence + "\n";
        }
        for (const char* constant : {"2.87", "0.86", "0.72", "1.53", "nine in ten", "0.64", "0.71", "0.6 ", "1.63",
                                     "0.725", "2.5", "no camera"})
            QVERIFY2(all.find(constant) != std::string::npos, (all + constant).c_str());
    }

    void keysReadBack() {
        for (const RateKind kind : {RateKind::Setting, RateKind::Average, RateKind::Capped})
            QCOMPARE(*rateKindFromKey(rateKindKey(kind)), kind);
        QVERIFY(!rateKindFromKey("peak"));
    }
};

QTEST_GUILESS_MAIN(TestBitrate)
#include "tst_bitrate.moc"
