#include "test_folder.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sightline::qml {

FolderSizes folderSizes(const QString& folder, double atSeconds) {
    FolderSizes look;
    look.atSeconds = atSeconds;
    const QDir top(folder);
    for (const QString& recorder : top.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir inside(top.filePath(recorder));
        for (const QString& camera : inside.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            double bytes = 0;
            QDirIterator files(inside.filePath(camera), {QStringLiteral("*.mp4")}, QDir::Files);
            while (files.hasNext()) {
                files.next();
                bytes += double(files.fileInfo().size());
            }
            look.bytes[camera.toStdString()][recorder.toStdString()] = bytes;
        }
    }
    return look;
}

void CameraWatch::clear() {
    m_tracks.clear();
    m_cells.clear();
}

void CameraWatch::add(const FolderSizes& look, double plannedMbps) {
    using State = proposal::CameraCell::State;
    for (const auto& [camera, recorders] : look.bytes) {
        Track& track = m_tracks[camera];
        double total = 0;
        for (const auto& [recorder, bytes] : recorders) {
            total += bytes;
            if (bytes > track.before[recorder] + 1) {
                if (track.first.empty()) track.first = recorder;
                track.last = recorder;
                track.grew = look.atSeconds;
            }
            track.before[recorder] = bytes;
        }
        track.sizes.push_back({look.atSeconds, total});
        while (track.sizes.size() > 2 && track.sizes[1].first <= look.atSeconds - window)
            track.sizes.erase(track.sizes.begin());
    }
    std::map<std::string, proposal::CameraCell> old;
    for (proposal::CameraCell& cell : m_cells)
        old[cell.name] = std::move(cell);
    m_cells.clear();
    for (auto& [camera, track] : m_tracks) {
        proposal::CameraCell cell = std::move(old[camera]);
        cell.name = camera;
        cell.recorder = track.last;
        cell.planned = plannedMbps;
        const double since = track.grew < 0 ? 0 : look.atSeconds - track.grew;
        track.gap = track.grew >= 0 && since > silence;
        if (track.grew < 0) cell.state = State::Waiting;
        else if (track.gap) cell.state = since > given ? State::Dark : State::Gap;
        else cell.state = track.last == track.first ? State::Recording : State::Moved;
        const auto& [from, then] = track.sizes.front();
        const double span = look.atSeconds - from;
        const double rate = span > 0.1 ? (track.sizes.back().second - then) * 8e-6 / span : 0;
        if (track.grew >= 0 && span > window / 2) cell.mbps.push_back(track.gap ? -1 : rate);
        if (cell.mbps.size() > std::size_t(mostSamples)) cell.mbps.erase(cell.mbps.begin());
        m_cells.push_back(std::move(cell));
    }
}

int CameraWatch::count(proposal::CameraCell::State state) const {
    return int(std::count_if(m_cells.begin(), m_cells.end(), [state](const auto& cell) { return cell.state == state; }));
}

TestReport readTestReport(const QByteArray& json) {
    TestReport report;
    const QJsonObject top = QJsonDocument::fromJson(json).object();
    const auto text = [](const QJsonValue& value) { return value.toString().toStdString(); };
    if (!top[QStringLiteral("schema")].toString().startsWith(QStringLiteral("sightline.testbed-"))) return report;
    report.valid = true;
    report.drill = top[QStringLiteral("schema")].toString().contains(QStringLiteral("drill"));
    report.verdict = text(top[QStringLiteral("verdict")]);
    report.partial = report.verdict == "partial";
    report.pass = report.verdict == "pass";
    report.scale = text(top[QStringLiteral("scale")]);
    report.scaleFactor = top[QStringLiteral("scale_factor")].toDouble();
    report.runId = text(top[QStringLiteral("run_id")]);
    report.seconds = top[QStringLiteral("seconds")].toDouble();
    report.seed = top[QStringLiteral("seed")].toDouble();
    report.killed = text(top[QStringLiteral("killed")]);
    report.site = text(top[QStringLiteral("test_plan")].toObject()[QStringLiteral("site")]);
    const QJsonObject machine = top[QStringLiteral("machine")].toObject();
    report.machine = text(machine[QStringLiteral("cpu")]) + ", " + std::to_string(machine[QStringLiteral("cores")].toInt()) + " cores, " +
                     QString::number(machine[QStringLiteral("memory_gib")].toDouble(), 'f', 1).toStdString() + " GiB, " + text(machine[QStringLiteral("kernel")]);
    for (const QJsonValue& value : top[QStringLiteral("figures")].toArray()) {
        const QJsonObject one = value.toObject();
        report.figures.push_back({text(one[QStringLiteral("name")]), text(one[QStringLiteral("label")]), text(one[QStringLiteral("unit")]),
                                  one[QStringLiteral("planned")].toDouble(), one[QStringLiteral("measured")].toDouble(), one[QStringLiteral("tolerance")].toDouble(),
                                  one[QStringLiteral("ceiling")].toBool(), one[QStringLiteral("verdict")].toString() == QLatin1String("pass")});
    }
    const QJsonObject gaps = top[QStringLiteral("gaps")].toObject();
    for (auto camera = gaps.begin(); camera != gaps.end(); ++camera) {
        proposal::GapBar longest{camera.key().toStdString(), 0, false};
        for (const QJsonValue& value : camera.value().toArray()) {
            const QJsonObject gap = value.toObject();
            if (gap[QStringLiteral("length_s")].toDouble() <= longest.seconds) continue;
            longest.seconds = gap[QStringLiteral("length_s")].toDouble();
            longest.open = gap[QStringLiteral("open")].toBool();
        }
        if (longest.seconds > 0) report.gaps.push_back(longest);
    }
    std::map<std::string, std::pair<double, int>> rates;
    for (const QJsonValue& value : top[QStringLiteral("per_camera")].toArray()) {
        auto& [sum, count] = rates[text(value.toObject()[QStringLiteral("group")])];
        sum += value.toObject()[QStringLiteral("mbps")].toDouble();
        ++count;
    }
    for (const auto& [group, rate] : rates)
        report.groups.push_back({group, rate.first / rate.second});
    for (const QJsonValue& value : top[QStringLiteral("conditions")].toArray())
        report.conditions.push_back(text(value));
    for (const QJsonValue& value : top[QStringLiteral("events")].toArray())
        report.events.push_back({value.toObject()[QStringLiteral("at_s")].toDouble(), text(value.toObject()[QStringLiteral("text")])});
    return report;
}

} // namespace sightline::qml
