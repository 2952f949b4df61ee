#include "test_folder.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace sightline::qml {

const QString testedPlanKey = QStringLiteral("tested_plan_sha256");

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
    m_dead.clear();
    m_cells.clear();
}

void CameraWatch::add(const FolderSizes& look, double plannedMbps) {
    using State = proposal::CameraCell::State;
    for (const auto& [camera, recorders] : look.bytes) {
        Track& track = m_tracks[camera];
        double total = 0;
        for (const auto& [recorder, bytes] : recorders) {
            total += bytes;
            if (bytes > track.before[recorder] + 1 && !m_dead.contains(recorder)) { // what is written on the deathbed is no sign of life
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
        cell.home = track.first;
        cell.planned = plannedMbps;
        const double since = track.grew < 0 ? 0 : look.atSeconds - track.grew;
        const auto dead = m_dead.find(track.last);
        const bool forgotten = dead != m_dead.end() && !dead->second;
        track.gap = track.grew >= 0 && (since > silence || dead != m_dead.end());
        if (track.grew < 0) cell.state = State::Waiting;
        else if (track.gap) cell.state = since > given || forgotten ? State::Dark : State::Gap;
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

namespace {

TestReport::Camera reportCamera(const QJsonObject& one) {
    TestReport::Camera camera;
    camera.name = one[QStringLiteral("name")].toString().toStdString();
    camera.group = one[QStringLiteral("group")].toString().toStdString();
    camera.recorder = one[QStringLiteral("recorder")].toString().toStdString();
    camera.mbps = one[QStringLiteral("mbps")].toDouble();
    for (const QJsonValue& rate : one[QStringLiteral("rate_mbps")].toArray())
        camera.rates.push_back(rate.toDouble(-1));
    return camera;
}

} // namespace

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
    report.planHash = text(top[testedPlanKey]);
    report.rateStep = std::max(0.1, top[QStringLiteral("rate_step_s")].toDouble(1));
    const QJsonObject testPlan = top[QStringLiteral("test_plan")].toObject();
    report.plan = text(testPlan[QStringLiteral("plan")]);
    report.architecture = text(testPlan[QStringLiteral("architecture")]);
    for (const QJsonValue& value : testPlan[QStringLiteral("groups")].toArray())
        report.plannedMbps[text(value[QStringLiteral("name")])] = value[QStringLiteral("mbps")].toDouble();
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
        report.cameras.push_back(reportCamera(value.toObject()));
        if (report.cameras.back().mbps <= 0) continue; // its recorder died before a whole group of pictures was on disk
        auto& [sum, count] = rates[text(value.toObject()[QStringLiteral("group")])];
        sum += value.toObject()[QStringLiteral("mbps")].toDouble();
        ++count;
    }
    for (const auto& [group, rate] : rates)
        report.groups.push_back({group, rate.first / rate.second});
    for (const QJsonValue& value : top[QStringLiteral("recorders")].toArray()) {
        const QJsonObject one = value.toObject();
        report.recorders.push_back({text(one[QStringLiteral("name")]), one[QStringLiteral("standby")].toBool(), one[QStringLiteral("cameras")].toInt(),
                                    one[QStringLiteral("killed_at_s")].toDouble(-1)});
    }
    for (const QJsonValue& value : top[QStringLiteral("conditions")].toArray())
        report.conditions.push_back(text(value));
    for (const QJsonValue& value : top[QStringLiteral("events")].toArray())
        report.events.push_back({value.toObject()[QStringLiteral("at_s")].toDouble(), text(value.toObject()[QStringLiteral("text")])});
    return report;
}

void CameraNames::add(const std::string& group, int count) {
    const int first = m_groups.empty() ? 1 : m_groups.back().first + m_groups.back().count;
    const std::string code = codeOf(group);
    m_groups.push_back({group, code, first, count});
}

/// Initials; when another group has them, more letters of the first word, and at last a number.
std::string CameraNames::codeOf(const std::string& group) const {
    const QStringList words = QString::fromStdString(group).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto taken = [this](const QString& code) {
        return std::any_of(m_groups.begin(), m_groups.end(), [&](const Group& one) { return one.code == code.toStdString(); });
    };
    constexpr int mostLetters = 4;
    QString initials;
    for (int i = 1; i < std::min<int>(3, int(words.size())); ++i)
        initials += words[i].left(1).toUpper();
    for (int letters = 1; letters <= mostLetters && !words.isEmpty(); ++letters)
        if (const QString code = words.first().left(1).toUpper() + words.first().mid(1, letters - 1) + initials; !taken(code)) return code.toStdString();
    return "C" + std::to_string(m_groups.size() + 1) + ".";
}

const CameraNames::Group* CameraNames::of(const std::string& camera, int& number) const {
    if (!camera.starts_with("cam")) return nullptr;
    number = QString::fromStdString(camera.substr(3)).toInt();
    for (const Group& group : m_groups)
        if (number >= group.first && number < group.first + group.count) {
            number -= group.first - 1;
            return &group;
        }
    return nullptr;
}

std::string CameraNames::name(const std::string& camera) const {
    int number = 0;
    const Group* const group = of(camera, number);
    return group ? group->name + " " + std::to_string(number) : camera;
}

std::string CameraNames::code(const std::string& camera) const {
    int number = 0;
    const Group* const group = of(camera, number);
    return group ? group->code + std::to_string(number) : camera;
}

CameraNames namesOf(const TestReport& report) {
    CameraNames names;
    for (std::size_t i = 0, from = 0; i < report.cameras.size(); ++i)
        if (i + 1 == report.cameras.size() || report.cameras[i + 1].group != report.cameras[from].group) {
            names.add(report.cameras[from].group, int(i + 1 - from));
            from = i + 1;
        }
    return names;
}

std::vector<proposal::CameraCell> cellsOf(const TestReport& report) {
    using State = proposal::CameraCell::State;
    std::map<std::string, const proposal::GapBar*> gaps;
    for (const proposal::GapBar& gap : report.gaps)
        gaps[gap.camera] = &gap;
    std::map<std::string, bool> dead;
    for (const TestReport::Recorder& recorder : report.recorders)
        dead[recorder.name] = recorder.killedAt >= 0;
    const CameraNames names = namesOf(report);
    std::vector<proposal::CameraCell> cells;
    for (const TestReport::Camera& camera : report.cameras) {
        proposal::CameraCell cell;
        cell.name = names.name(camera.name);
        cell.code = names.code(camera.name);
        cell.recorder = cell.home = camera.recorder;
        const auto planned = report.plannedMbps.find(camera.group);
        cell.planned = planned == report.plannedMbps.end() ? camera.mbps : planned->second;
        cell.mbps = camera.rates;
        const auto gap = gaps.find(camera.name);
        const bool lost = dead[camera.recorder] && gap != gaps.end();
        cell.state = !lost ? State::Recording : gap->second->open ? State::Dark : State::Moved;
        cells.push_back(std::move(cell));
    }
    return cells;
}

} // namespace sightline::qml
