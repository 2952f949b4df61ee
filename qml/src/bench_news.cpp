#include "bench_news.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace sightline::qml {
namespace {

QString benchTr(const char* text) {
    return QCoreApplication::translate("TestbedView", text);
}

QString momentText(double seconds) {
    const int whole = int(std::max(0.0, seconds));
    return QStringLiteral("%1:%2").arg(whole / 60, 2, 10, QLatin1Char('0')).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString eventText(const BenchNews::Event& event) {
    switch (event.kind) {
    case BenchNews::Killed: return benchTr(QT_TRANSLATE_NOOP("TestbedView", "%1 killed")).arg(BenchNews::label(event.recorder));
    case BenchNews::Missed: return benchTr(QT_TRANSLATE_NOOP("TestbedView", "no heartbeat of %1")).arg(BenchNews::label(event.recorder));
    case BenchNews::Told: return benchTr(QT_TRANSLATE_NOOP("TestbedView", "%1 is told to take over")).arg(BenchNews::label(event.standby));
    case BenchNews::Covered: return benchTr(QT_TRANSLATE_NOOP("TestbedView", "all %1 moved")).arg(event.cameras);
    case BenchNews::Other: break;
    }
    return event.text;
}

double rateOf(const proposal::CameraCell& cell) {
    return cell.mbps.empty() ? 0 : std::max(0.0, cell.mbps.back());
}

} // namespace

QString BenchNews::label(const std::string& recorder) {
    static const QRegularExpression form(QStringLiteral("^(rec|standby)(\\d+)$"));
    const auto match = form.match(QString::fromStdString(recorder));
    if (!match.hasMatch()) return QString::fromStdString(recorder);
    return (match.captured(1) == QLatin1String("rec") ? benchTr(QT_TRANSLATE_NOOP("TestbedView", "Recorder %1"))
                                                      : benchTr(QT_TRANSLATE_NOOP("TestbedView", "Standby %1"))).arg(match.captured(2));
}

bool BenchNews::hear(const QString& line) {
    static const QRegularExpression cameras(QStringLiteral("^cam(\\d+) to cam(\\d+) are (.+)$")), records(QStringLiteral("^(\\S+) records (\\d+) cameras$")),
        standsBy(QStringLiteral("^(\\S+) stands by$")), length(QStringLiteral("^(?:drill of|recording for|recording goes on to) (\\d+) s$")),
        moment(QStringLiteral("^at ([\\d.]+) s: (.+)$"));
    if (const auto match = cameras.match(line); match.hasMatch()) {
        m_names.add(match.captured(3).toStdString(), match.captured(2).toInt() - match.captured(1).toInt() + 1);
        return true;
    }
    if (const auto match = moment.match(line); match.hasMatch()) {
        happened(match.captured(1).toDouble(), match.captured(2));
        return true;
    }
    if (const auto match = records.match(line); match.hasMatch()) {
        m_recorders.push_back({match.captured(1).toStdString(), false, match.captured(2).toInt(), -1, {}});
        return true;
    }
    if (const auto match = standsBy.match(line); match.hasMatch()) {
        m_recorders.push_back({match.captured(1).toStdString(), true, 0, -1, {}});
        return true;
    }
    const auto match = length.match(line);
    if (match.hasMatch()) m_seconds = match.captured(1).toDouble();
    return match.hasMatch();
}

void BenchNews::happened(double at, const QString& text) {
    static const QRegularExpression killed(QStringLiteral("^(\\S+) with (\\d+) cameras is killed")), missed(QStringLiteral("^no heartbeat of (\\S+) ")),
        told(QStringLiteral("^(\\S+) is told to record (\\d+)")), covered(QStringLiteral("^(\\S+) records the cameras of (\\S+)$"));
    const auto named = [this](const QString& name) {
        return std::find_if(m_recorders.begin(), m_recorders.end(), [&](const Recorder& one) { return one.name == name.toStdString(); });
    };
    Event event;
    event.at = at;
    event.text = text;
    if (const auto match = killed.match(text); match.hasMatch()) {
        event.kind = Killed;
        event.recorder = match.captured(1).toStdString();
        event.cameras = match.captured(2).toInt();
        if (const auto one = named(match.captured(1)); one != m_recorders.end()) one->killedAt = at;
    } else if (const auto silent = missed.match(text); silent.hasMatch()) {
        event.kind = Missed;
        event.recorder = silent.captured(1).toStdString();
    } else if (const auto order = told.match(text); order.hasMatch()) {
        event.kind = Told;
        event.standby = order.captured(1).toStdString();
        event.cameras = order.captured(2).toInt();
    } else if (const auto done = covered.match(text); done.hasMatch()) {
        event.kind = Covered;
        event.standby = done.captured(1).toStdString();
        event.recorder = done.captured(2).toStdString();
        if (const auto one = named(done.captured(1)); one != m_recorders.end()) one->covers = event.recorder;
        if (const auto one = named(done.captured(2)); one != m_recorders.end()) event.cameras = one->cameras;
    }
    m_events.push_back(std::move(event));
}

BenchNews BenchNews::of(const TestReport& report) {
    BenchNews news;
    news.m_seconds = report.seconds;
    news.m_names = namesOf(report);
    for (const TestReport::Recorder& one : report.recorders)
        news.m_recorders.push_back({one.name, one.standby, one.cameras, one.killedAt, {}});
    for (const auto& [at, text] : report.events)
        news.happened(at, QString::fromStdString(text));
    return news;
}

bool BenchNews::standbyIsFree() const {
    const auto standbys = std::count_if(m_recorders.begin(), m_recorders.end(), [](const Recorder& one) { return one.standby; });
    const auto dead = std::count_if(m_recorders.begin(), m_recorders.end(), [](const Recorder& one) { return one.killedAt >= 0; });
    return dead < standbys;
}

const BenchNews::Recorder* BenchNews::recorder(const std::string& name) const {
    const auto found = std::find_if(m_recorders.begin(), m_recorders.end(), [&](const Recorder& one) { return one.name == name; });
    return found == m_recorders.end() ? nullptr : &*found;
}

proposal::CameraSection BenchNews::section(const Recorder& recorder, const std::vector<proposal::CameraCell>& cells) const {
    proposal::CameraSection made;
    double mbps = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].home == recorder.name) made.cells.push_back(i);
        if (cells[i].recorder == recorder.name) mbps += rateOf(cells[i]);
    }
    made.title = label(recorder.name).toStdString();
    const QString rate = QLocale().toString(mbps, 'f', 1);
    QString text, tag;
    if (recorder.killedAt >= 0) {
        text = benchTr(QT_TRANSLATE_NOOP("TestbedView", "%1 cameras when it was killed")).arg(recorder.cameras);
        tag = benchTr(QT_TRANSLATE_NOOP("TestbedView", "killed at %1")).arg(momentText(recorder.killedAt));
        made.alarm = true;
    } else if (!recorder.standby) {
        text = benchTr(QT_TRANSLATE_NOOP("TestbedView", "%1 cameras, %2 Mbps")).arg(QString::number(recorder.cameras), rate);
        tag = benchTr(QT_TRANSLATE_NOOP("TestbedView", "records"));
    } else if (recorder.covers.empty()) {
        tag = benchTr(QT_TRANSLATE_NOOP("TestbedView", "stands by"));
    } else {
        text = benchTr(QT_TRANSLATE_NOOP("TestbedView", "cameras of %1, %2 Mbps")).arg(label(recorder.covers), rate);
        tag = benchTr(QT_TRANSLATE_NOOP("TestbedView", "took over"));
    }
    made.text = text.toStdString();
    made.tag = tag.toStdString();
    return made;
}

std::vector<proposal::CameraSection> BenchNews::sections(const std::vector<proposal::CameraCell>& cells) const {
    constexpr std::size_t mostSections = 8; // more titles than that leave no room for cameras
    std::vector<proposal::CameraSection> made;
    std::size_t covered = 0;
    for (const Recorder& recorder : m_recorders) {
        made.push_back(section(recorder, cells));
        covered += made.back().cells.size();
    }
    return made.size() <= mostSections && covered == cells.size() ? made : std::vector<proposal::CameraSection>();
}

QList<QVariantList> BenchNews::rows() const {
    QList<QVariantList> rows;
    const auto newest = [this](Kind kind) {
        const auto found = std::find_if(m_events.rbegin(), m_events.rend(), [kind](const Event& event) { return event.kind == kind; });
        return found == m_events.rend() ? nullptr : &*found;
    };
    const Event *const killed = newest(Killed), *const covered = newest(Covered);
    for (const Event& event : m_events)
        rows << QVariantList{momentText(event.at), eventText(event), m_seconds > 0 ? std::min(1.0, event.at / m_seconds) : 0.0, int(event.kind),
                             &event == killed || &event == covered};
    return rows;
}

} // namespace sightline::qml
