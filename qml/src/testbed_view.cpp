#include "testbed_view.h"

#include "figures.h"

#include "planner/scenario.h"
#include "planner/streams.h"
#include "language.h"

#include "planner/plan_file.h"
#include "proposal/design_words.h"
#include "proposal/format.h"
#include "proposal/html.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>
#include <filesystem>
#include <cmath>

namespace sightline::qml {
namespace {

constexpr int lookEveryMs = 500;
constexpr int patienceMs = 3000; ///< a child that does not end by itself is killed after that
constexpr int exitInterrupted = 5;
constexpr int leastRun = 2, leastDrill = 16, mostSeconds = 86'400, mostCameras = 4096;

QString testText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString testNumber(double value) {
    return QLocale().toString(value, 'f', std::abs(value) < 10 ? 2 : 1);
}

QString clockText(double seconds) {
    const int whole = int(std::max(0.0, seconds));
    return QStringLiteral("%1:%2").arg(whole / 60, 2, 10, QLatin1Char('0')).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

/// The last line of the child's complaint.
QString complaintOf(const QByteArray& errors) {
    const QStringList lines = QString::fromUtf8(errors).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        if (line->startsWith(QStringLiteral("sightline-cli:"))) return line->mid(14).trimmed();
    return lines.isEmpty() ? QString() : lines.last();
}

QByteArray hashOf(const planner::Plan& plan) {
    return QCryptographicHash::hash(QByteArray::fromStdString(planner::writePlan(plan)), QCryptographicHash::Sha256).toHex();
}

/// "24 Nov 09:03" of a run's id, "20261124T080312.123Z-9f3c", in local time; today's is only a time.
QString whenText(const QString& id) {
    QDateTime at = QDateTime::fromString(id.left(15), QStringLiteral("yyyyMMddTHHmmss"));
    at.setTimeSpec(Qt::UTC);
    if (!at.isValid()) return id;
    at = at.toLocalTime();
    if (at.date() == QDate::currentDate()) return TestbedView::tr("today %1").arg(QLocale().toString(at, QStringLiteral("HH:mm")));
    return QLocale().toString(at, at.date().year() == QDate::currentDate().year() ? QStringLiteral("d MMM HH:mm") : QStringLiteral("d MMM yyyy"));
}

/// A figure's name with its unit, short enough for the table; one that is not known here keeps its own.
QString figureName(const TestReport::Figure& figure) {
    static const std::map<std::string, const char*, std::less<>> names{
        {"mbps_total", QT_TRANSLATE_NOOP("TestbedView", "Recording, Mbps")},
        {"gb_per_day", QT_TRANSLATE_NOOP("TestbedView", "Footage, GB a day")},
        {"recorded_s", QT_TRANSLATE_NOOP("TestbedView", "Recorded time, s")},
        {"longest_gap_s", QT_TRANSLATE_NOOP("TestbedView", "Longest gap, s")},
        {"cameras_taken_over", QT_TRANSLATE_NOOP("TestbedView", "Cameras moved")},
        {"takeover_gap_s", QT_TRANSLATE_NOOP("TestbedView", "Their longest gap, s")},
        {"dark_s", QT_TRANSLATE_NOOP("TestbedView", "Dark to the end, s")},
        {"other_cameras_gap_s", QT_TRANSLATE_NOOP("TestbedView", "Gap of the others, s")}};
    const auto words = [](const char* text) { return QCoreApplication::translate("TestbedView", text); };
    if (const auto known = names.find(figure.name); known != names.end()) return words(known->second);
    if (figure.name == "mbps_per_camera") return words(QT_TRANSLATE_NOOP("TestbedView", "Each camera, Mbps"));
    constexpr std::string_view group = "mbps_per_camera: ";
    if (figure.name.starts_with(group)) return words(QT_TRANSLATE_NOOP("TestbedView", "%1, each, Mbps")).arg(testText(figure.name.substr(group.size())));
    return engineSentence(figure.label) + (figure.unit.empty() ? QString() : QStringLiteral(", ") + engineName(figure.unit));
}

/// What the test is busy with before it records.
QString progressText(const QString& line) {
    if (line.startsWith(QStringLiteral("encoding"))) return TestbedView::tr("Making the cameras' pictures");
    if (line.startsWith(QStringLiteral("waiting for every"))) return TestbedView::tr("Waiting for every camera's first picture");
    return TestbedView::tr("Starting");
}

} // namespace

TestbedView::TestbedView(QObject* parent)
    : QObject(parent), m_program(QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("sightline-cli"))), m_preflight({"text", "state"}), m_steps({"at", "text"}),
      m_events({"at", "text", "share", "kind", "named"}), m_figures({"name", "planned", "measured", "allowed", "verdict", "pass", "sentence"}), m_conditions({"text"}),
      m_history({"title", "when", "verdict", "kind", "stale", "shown", "file"}) {
    m_lookTimer.setInterval(lookEveryMs);
    connect(&m_lookTimer, &QTimer::timeout, this, &TestbedView::look);
    connect(&Language::instance(), &Language::changed, this, &TestbedView::speak);
    for (const auto signal : {&TestbedView::changed, &TestbedView::stateChanged, &TestbedView::reportChanged})
        connect(this, signal, this, &TestbedView::shownChanged);
}

TestbedView::~TestbedView() {
    if (!m_process) return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(patienceMs);
}

void TestbedView::setSession(PlanSession* session) {
    if (m_session == session) return;
    if (m_session) m_session->disconnect(this);
    m_session = session;
    if (m_session) connect(m_session, &PlanSession::resultChanged, this, &TestbedView::planMoved);
    emit sessionChanged();
    planMoved();
}

void TestbedView::speak() {
    m_events.setRows(m_news.rows());
    showCells(std::move(m_cells));
    fillFigures();
    fillHistory();
    check();
    emit victimsChanged();
    emit reportChanged();
}

void TestbedView::setFolder(const QString& folder) {
    if (folder == m_folderKept) return;
    m_folderKept = folder;
    m_kept.open(folder);
    fillHistory();
    emit folderChanged();
}

void TestbedView::setProgram(const QString& program) {
    m_program = program;
    check();
}

int TestbedView::architecture() const {
    if (m_architecture >= 0) return m_architecture;
    return m_session && m_session->result() ? int(m_session->result()->comparison.recommendation.winner) : 0;
}

void TestbedView::setArchitecture(int architecture) {
    if (architecture < 0 || architecture > 2 || architecture == m_architecture) return;
    m_architecture = architecture;
    check();
}

void TestbedView::setScenario(int scenario) {
    if (scenario < 0 || scenario > 1 || scenario == m_scenario) return;
    m_scenario = scenario;
    if (m_scenario == 1) m_seconds = std::max(m_seconds, leastDrill);
    check();
}

bool TestbedView::usable(const QString& program) {
    const QDir here(QCoreApplication::applicationDirPath());
    for (const char* folder : {".", "../../bin", "../bin"}) {
        const QFileInfo file(here.filePath(QString::fromLatin1(folder) + QLatin1Char('/') + program));
        if (!file.isExecutable()) continue;
        setProgram(file.canonicalFilePath());
        return true;
    }
    return false;
}

const planner::Design* TestbedView::design() const {
    if (!m_session || !m_session->result()) return nullptr;
    return &m_session->result()->comparison.of(planner::Architecture(architecture())).design;
}

QString TestbedView::scale() const {
    if (!m_session) return {};
    const auto all = planner::cameraCount(m_session->plan());
    return tr("%1 of %2 cameras").arg(QLocale().toString(std::min<qlonglong>(m_cameras, all)), QLocale().toString(qlonglong(all)));
}

QString TestbedView::setNumber(Number number, const QString& text) {
    bool ok = false;
    const int value = QLocale().toInt(text.trimmed(), &ok);
    const int low = number == Cameras ? 1 : number == Seconds ? (m_scenario == 1 ? leastDrill : leastRun) : 0;
    const int high = number == Cameras ? mostCameras : number == Seconds ? mostSeconds : 1'000'000;
    if (!ok || value < low || value > high) return tr("A whole number from %1 to %2").arg(low).arg(QLocale().toString(high));
    (number == Cameras ? m_cameras : number == Seconds ? m_seconds : m_seed) = value;
    check();
    return {};
}

void TestbedView::planMoved() {
    if (m_session) {
        m_planHash = hashOf(m_session->plan());
        m_stale = m_report.valid && !m_tested.isEmpty() && m_planHash != m_tested;
        fillHistory();
        emit reportChanged();
    }
    check();
}

double TestbedView::plannedMbps() const {
    const planner::Design* const one = design();
    double rate = 0, cameras = 0;
    if (one)
        for (const planner::SiteDesign& site : one->sites) {
            rate += site.need.recordedMbps.likely;
            cameras += double(site.need.recordedCameras);
        }
    return cameras > 0 ? rate / cameras : 0;
}

/// What this machine can and cannot do for the test.
void TestbedView::check() {
    QList<QVariantList> rows;
    m_ready = true;
    const auto add = [&](const QString& text, int state) {
        rows << QVariantList{text, state};
        if (state == 2) m_ready = false;
    };
    const planner::Design* const one = design();
    if (!one) add(tr("Waiting for the plan's figures"), 2);
    else if (!one->feasible) add(tr("This design cannot be built: %1").arg(testText(proposal::whyNotBuilt(*one))), 2);
    const QFileInfo program(m_program);
    if (program.isExecutable()) add(tr("Test program found"), 0);
    else add(tr("The test program %1 is missing beside this one. Put all programs of Sightline into one folder").arg(program.fileName()), 2);
    const int cores = QThread::idealThreadCount();
    const double rate = plannedMbps() * m_cameras;
    add(tr("Processor: %1 for %2 cameras").arg(cores == 1 ? tr("1 core") : tr("%1 cores").arg(cores)).arg(m_cameras), m_cameras > 256 * cores ? 1 : 0);
    // QStorageInfo wants a mount of its own for every root and knows nothing in a chroot or some containers.
    std::error_code unknown;
    const std::filesystem::space_info disk = std::filesystem::space(QDir::tempPath().toStdString(), unknown);
    const double needGb = rate * m_seconds / 8e3 * 1.3 + 0.2, freeGb = unknown ? 0 : double(disk.available) / 1e9;
    add(tr("Disk: %1 of %2 GB free needed").arg(QLocale().toString(needGb, 'f', 1), QLocale().toString(freeGb, 'f', 0)), unknown ? 1 : needGb > freeGb ? 2 : 0);
    add(tr("Cannot test switches, internet lines or real cameras"), 1);
    m_preflight.setRows(std::move(rows));
    fillSteps(needGb);
    emit changed();
}

/// What a person who never ran a test should know before: what happens when, how long it takes, what it needs.
void TestbedView::fillSteps(double needGb) {
    QList<QVariantList> rows;
    const planner::Design* const one = design();
    if (one && one->feasible) {
        constexpr double killShare = 0.3; // docs/testbed.md
        const auto all = planner::cameraCount(m_session->plan());
        const int cameras = int(std::min<qlonglong>(m_cameras, all));
        const bool standby = std::any_of(one->sites.begin(), one->sites.end(), [](const planner::SiteDesign& site) { return site.standbys() > 0; }) ||
                             (one->centre && one->centre->standbys() > 0);
        rows << QVariantList{QString(), tr("Recorders of the %1 design start on this machine, each a process of its own").arg(QString::fromUtf8(planner::architectureName(one->architecture)))};
        rows << QVariantList{clockText(0), (cameras == 1 ? tr("%1 simulated camera sends %2 Mbps") : tr("%1 simulated cameras send %2 Mbps")).arg(QLocale().toString(cameras), testNumber(plannedMbps() * cameras)) +
                                               QStringLiteral(", ") + tr("as the plan expects; all of it is recorded to disk")};
        if (m_scenario == 1)
            rows << QVariantList{clockText(m_seconds * killShare), standby ? tr("A recorder is killed and a standby takes over, unless you kill one before") : tr("A recorder is killed, unless you kill one before; the design has no standby, so its cameras stay dark")};
        else rows << QVariantList{QString(), standby ? tr("Whenever you like: kill a recorder and see the standby take over") : tr("Whenever you like: kill a recorder and see which cameras stay dark")};
        rows << QVariantList{clockText(m_seconds), tr("The files are read back: rates, gaps and a verdict for every planned figure")};
    }
    m_steps.setRows(std::move(rows));
    constexpr int startAndRead = 15; ///< seconds: pictures are made, processes start, files are read
    const int whole = m_seconds + startAndRead;
    const QString length = whole < 120 ? tr("%1 s").arg(whole) : tr("%1 min").arg(qRound(whole / 60.0));
    m_stepsNote = tr("About %1 in all. Needs %2 GB of disk for that time; nothing of it stays, and nothing leaves this machine.")
                      .arg(length, QLocale().toString(needGb, 'f', 1));
    for (const QVariantList& row : m_preflight.rows())
        if (row.at(1).toInt() == 2) m_stepsNote = row.at(0).toString();
}

void TestbedView::setState(State state, const QString& text) {
    m_state = state;
    m_stateText = text;
    emit stateChanged();
}

void TestbedView::run() {
    if (running() || !m_ready || !m_session) return;
    m_folder = std::make_unique<QTemporaryDir>(QDir::temp().filePath(QStringLiteral("sightline-window-XXXXXX")));
    const QString planFile = m_folder->filePath(QStringLiteral("plan.sightline"));
    if (!m_folder->isValid() || !planner::savePlan(m_session->plan(), planFile.toStdString())) {
        setState(Failed, tr("No temporary folder can be made in %1").arg(QDir::tempPath()));
        return;
    }
    m_tested = hashOf(m_session->plan());
    m_testedArchitecture = architecture();
    m_watch.clear();
    m_news = {};
    m_heard.clear();
    showCells({});
    m_report = {};
    m_json.clear();
    m_shown.clear();
    m_opened.clear();
    m_stale = m_stopping = false;
    m_victim = 0;
    fillFigures();
    fillHistory();
    QStringList arguments{QStringLiteral("testbed"), m_scenario == 1 ? QStringLiteral("drill") : QStringLiteral("run"), planFile, QStringLiteral("--json"), QStringLiteral("--control"),
                          QStringLiteral("--architecture"), QString::fromUtf8(planner::architectureKey(planner::Architecture(m_testedArchitecture))),
                          QStringLiteral("--seconds"), QString::number(m_seconds), QStringLiteral("--cameras"), QString::number(m_cameras),
                          QStringLiteral("--seed"), QString::number(m_seed), QStringLiteral("--keep"), m_folder->filePath(QStringLiteral("recordings"))};
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SIGHTLINE_PROGRESS"), QStringLiteral("1"));
    m_process->setProcessEnvironment(environment);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &TestbedView::readProgress);
    connect(m_process.get(), &QProcess::finished, this, &TestbedView::ended);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            m_lookTimer.stop();
            setState(Failed, tr("%1 cannot be started").arg(QFileInfo(m_program).fileName()));
        }
    });
    setState(Preparing, tr("Starting"));
    m_sinceStart.start();
    m_process->start(m_program, arguments);
    m_lookTimer.start();
    emit reportChanged();
}

void TestbedView::readProgress() {
    const QByteArray news = m_process->readAllStandardError();
    m_process->setProperty("complaints", m_process->property("complaints").toByteArray() + news);
    m_heard += news;
    const qsizetype whole = m_heard.lastIndexOf('\n') + 1; // the rest of a line comes with the next news
    const QString lines = QString::fromUtf8(m_heard.left(whole));
    m_heard.remove(0, whole);
    const std::size_t before = m_news.events().size();
    for (const QString& line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (line.startsWith(QStringLiteral("sightline-cli:"))) continue;
        const bool help = m_news.standbyIsFree(); // for whoever dies next
        const std::size_t known = m_news.events().size();
        if (m_news.hear(line)) {
            if (m_news.events().size() > known && m_news.events().back().kind == BenchNews::Killed) m_watch.killed(m_news.events().back().recorder, help);
            if (m_state == Preparing && m_news.recordSeconds() > 0) {
                m_sinceRecording.start();
                setState(Running, m_scenario == 1 ? tr("Drill running") : tr("Recording"));
            }
        } else if (line.contains(QStringLiteral("reading the recorded files"))) {
            setState(Reading, tr("Reading the recorded files"));
        } else if (line.startsWith(QStringLiteral("cannot kill"))) {
            m_session->say(tr("This recorder cannot be killed any more"), true);
        } else if (m_state == Preparing) {
            setState(Preparing, progressText(line));
        }
    }
    m_events.setRows(m_news.rows());
    setVictims();
    if (m_news.events().size() > before) takeLook({}); // its recorder's line says so at once
}

void TestbedView::setVictims() {
    std::vector<std::string> alive;
    if (m_state == Running && !m_stopping)
        for (const BenchNews::Recorder& one : m_news.recorders())
            if (!one.standby && one.killedAt < 0) alive.push_back(one.name);
    if (alive == m_victims) return;
    m_victims = std::move(alive);
    emit victimsChanged();
}

QStringList TestbedView::victims() const {
    QStringList labels;
    for (const std::string& one : m_victims)
        labels << BenchNews::label(one);
    return labels;
}

void TestbedView::setVictim(int victim) {
    if (victim < 0 || victim >= int(m_victims.size()) || victim == m_victim) return;
    m_victim = victim;
    emit victimsChanged();
}

void TestbedView::killVictim() {
    if (!m_process || victim() < 0) return;
    m_process->write("kill " + QByteArray::fromStdString(m_victims[std::size_t(victim())]) + "\n");
}

void TestbedView::look() {
    if (!running()) return;
    emit stateChanged(); // the clock
    if (m_lookJob.busy() || !m_folder || m_state == Reading) return;
    const QString recordings = m_folder->filePath(QStringLiteral("recordings"));
    const double now = double(m_sinceStart.elapsed()) / 1000;
    m_lookJob.request([this, recordings, now](const std::atomic<bool>&) -> LatestJob::Then {
        const FolderSizes sizes = folderSizes(recordings, now);
        return [this, sizes] { takeLook(sizes); };
    });
}

void TestbedView::takeLook(const FolderSizes& look) {
    if (!look.bytes.empty()) m_watch.add(look, plannedMbps());
    std::vector<proposal::CameraCell> cells = m_watch.cells();
    for (proposal::CameraCell& cell : cells) {
        cell.code = m_news.names().code(cell.name);
        cell.name = m_news.names().name(cell.name);
    }
    showCells(std::move(cells));
}

/// The cells under their recorders, in the window's words.
void TestbedView::showCells(std::vector<proposal::CameraCell> cells) {
    m_cells = std::move(cells);
    const auto shown = std::make_shared<std::vector<proposal::CameraCell>>(m_cells);
    const auto sections = std::make_shared<std::vector<proposal::CameraSection>>(m_news.sections(m_cells));
    for (proposal::CameraCell& cell : *shown)
        cell.recorder = BenchNews::label(cell.recorder).toStdString();
    const auto one = planner::Architecture(testedArchitecture());
    if (shown->empty()) m_grid.clear();
    else
        m_grid.set([shown, sections, one](QPainter& p, const QRectF& a, const proposal::ChartTheme& t) {
            return proposal::paintCameraGrid(p, a, *shown, one, t, nullptr, *sections);
        }, [shown] { return proposal::cameraGridTable(*shown); });
    emit liveChanged();
}

QString TestbedView::liveText() const {
    using Cell = proposal::CameraCell::State;
    QStringList parts;
    for (const auto& [state, words] : {std::pair{Cell::Dark, tr("%1 dark")}, {Cell::Gap, tr("%1 in a gap")}, {Cell::Moved, tr("%1 moved")},
                                       {Cell::Recording, tr("%1 recording")}, {Cell::Waiting, tr("%1 waiting")}})
        if (const auto count = std::count_if(m_cells.begin(), m_cells.end(), [state = state](const auto& cell) { return cell.state == state; });
            count > 0 && !(state == Cell::Recording && !parts.isEmpty())) parts << words.arg(count);
    return parts.join(QStringLiteral(", "));
}

QString TestbedView::clock() const {
    if (m_state == Running && m_news.recordSeconds() > 0)
        return tr("%1 of %2").arg(clockText(double(m_sinceRecording.elapsed()) / 1000), clockText(m_news.recordSeconds()));
    return m_report.valid && !running() ? clockText(m_report.seconds) : QString();
}

double TestbedView::progress() const {
    if (m_state == Reading || (m_report.valid && !running())) return 1;
    return m_state == Running && m_news.recordSeconds() > 0 ? std::min(1.0, double(m_sinceRecording.elapsed()) / 1000 / m_news.recordSeconds()) : 0;
}

void TestbedView::stop() {
    if (!running() || !m_process) return;
    if (m_stopping) return killTest();
    m_stopping = true;
    setVictims();
    setState(m_state, tr("Stopping; what was measured so far is kept"));
    m_process->terminate();
    QTimer::singleShot(10'000, m_process.get(), [process = m_process.get()] { process->kill(); });
}

void TestbedView::killTest() {
    if (m_process) m_process->kill();
}

void TestbedView::ended(int exitCode, QProcess::ExitStatus status) {
    m_lookTimer.stop();
    const QByteArray output = m_process->readAllStandardOutput();
    readProgress();
    const QByteArray errors = m_process->property("complaints").toByteArray();
    m_process.release()->deleteLater();
    if (status == QProcess::CrashExit) {
        m_folder.reset();
        setState(m_stopping ? Stopped : Crashed, m_stopping ? tr("Stopped; nothing was measured")
                                                            : tr("The test program ended unexpectedly. The plan and everything else is unharmed; run it again"));
        return;
    }
    takeReport(output, exitCode);
    if (!m_report.valid) {
        const QString complaint = complaintOf(errors);
        setState(m_stopping || exitCode == exitInterrupted ? Stopped : Failed,
                 m_stopping ? tr("Stopped before anything was measured") : complaint.isEmpty() ? tr("The test ended with code %1").arg(exitCode) : complaint);
    }
    m_folder.reset();
}

void TestbedView::takeReport(const QByteArray& json, int exitCode) {
    const TestReport report = readTestReport(json);
    if (!report.valid) return;
    if (m_tested.isEmpty()) m_tested = m_planHash;
    if (m_folderKept.isEmpty() && !m_sitting) {
        m_sitting = std::make_unique<QTemporaryDir>();
        m_kept.open(m_sitting->path());
    }
    m_kept.add(json, QString::fromLatin1(m_tested));
    showReport(report, json);
    setState(exitCode == exitInterrupted || report.partial ? Stopped : Done, report.partial ? tr("Stopped: no verdict, figures so far") : ofThatTime(report));
    emit reportChanged();
}

/// Everything that the screen shows of a finished test: of the one that just ended, of an earlier one, of a file.
void TestbedView::showReport(const TestReport& report, const QByteArray& json) {
    m_report = report;
    m_json = json;
    m_shown = testText(report.runId);
    m_stale = !m_tested.isEmpty() && m_tested != m_planHash;
    if (const auto key = planner::architectureFromKey(report.architecture)) m_testedArchitecture = int(*key);
    m_news = BenchNews::of(report);
    std::vector<proposal::CameraCell> cells = cellsOf(report);
    for (proposal::CameraCell& cell : cells)
        for (const BenchNews::Recorder& one : m_news.recorders())
            if (cell.state == proposal::CameraCell::State::Moved && one.covers == cell.home) cell.recorder = one.name;
    showCells(std::move(cells));
    m_events.setRows(m_news.rows());
    setVictims();
    fillFigures();
    fillHistory();
}

void TestbedView::showRun(int row) {
    const QString file = m_history.value(row, QStringLiteral("file")).toString();
    if (running() || file.isEmpty()) return;
    const QByteArray json = TestHistory::text(file);
    const TestReport report = readTestReport(json);
    if (!report.valid) return m_session->say(tr("This test's file is gone or damaged"), true);
    m_tested = QByteArray::fromStdString(report.planHash);
    showReport(report, json);
    setState(report.partial ? Stopped : Done, ofThatTime(report));
    emit reportChanged();
}

/// "Failover drill, 24 Nov 09:03"; how much of the plan it was stands with the verdicts.
QString TestbedView::ofThatTime(const TestReport& report) const {
    const QString what = report.drill ? tr("Failover drill") : report.killed.empty() ? tr("Normal day") : tr("Recorder killed");
    return QStringLiteral("%1, %2").arg(what, whenText(testText(report.runId)));
}

bool TestbedView::openRun(const QString& path) {
    if (running() || !m_session) return false;
    const QByteArray json = TestHistory::text(path);
    const TestReport report = readTestReport(json);
    if (!report.valid) {
        m_session->say(tr("%1 is no test run of sightline-cli").arg(QDir::toNativeSeparators(path)), true);
        return false;
    }
    m_tested = QByteArray::fromStdString(report.planHash);
    m_opened = path;
    showReport(report, json);
    setState(report.partial ? Stopped : Done, ofThatTime(report));
    if (report.plan != m_session->plan().name) m_session->say(tr("This test was of another plan, “%1”").arg(testText(report.plan)), true);
    emit reportChanged();
    return true;
}

void TestbedView::fillFigures() {
    QList<QVariantList> rows;
    for (const TestReport::Figure& figure : m_report.figures) {
        const QString name = figureName(figure);
        const auto number = [&figure](double value) { return figure.unit == "cameras" ? QLocale().toString(qRound(value)) : testNumber(value); };
        const QString allowed = figure.ceiling          ? QStringLiteral("≤ ") + number(figure.planned + figure.tolerance)
                                : figure.tolerance <= 0 ? tr("exact")
                                                        : QStringLiteral("± ") + number(figure.tolerance);
        const QString verdict = m_report.partial ? QStringLiteral("–") : figure.pass ? tr("Pass") : tr("Fail");
        rows << QVariantList{name, number(figure.planned), number(figure.measured), allowed, verdict, figure.pass,
                             tr("%1: planned %2, measured %3, allowed %4, %5").arg(name, number(figure.planned), number(figure.measured), allowed, verdict)};
    }
    m_figures.setRows(std::move(rows));
    QList<QVariantList> sentences;
    for (const std::string& condition : m_report.conditions)
        sentences << QVariantList{engineSentence(condition)};
    m_conditions.setRows(std::move(sentences));
    double planned = 0;
    for (const TestReport::Figure& figure : m_report.figures)
        if (figure.name == "takeover_gap_s" || (figure.name == "dark_s" && planned <= 0)) planned = figure.planned + figure.tolerance;
    const auto gaps = std::make_shared<std::vector<proposal::GapBar>>(m_report.gaps);
    for (proposal::GapBar& gap : *gaps) {
        gap.code = m_news.names().code(gap.camera);
        gap.camera = m_news.names().name(gap.camera);
    }
    const auto one = planner::Architecture(m_testedArchitecture);
    if (gaps->empty()) m_gaps.clear();
    else
        m_gaps.set([gaps, planned, one](QPainter& p, const QRectF& a, const proposal::ChartTheme& t) { return proposal::paintGaps(p, a, *gaps, planned, one, t); },
                   [gaps] { return proposal::gapsTable(*gaps); });
}

void TestbedView::fillHistory() {
    QList<QVariantList> rows;
    if (m_session)
        for (const TestHistory::Run& run : m_kept.of(testText(m_session->plan().name))) {
            const QString verdict = run.partial ? tr("no verdict") : run.failing == 0 ? tr("all pass") : run.failing == 1 ? tr("1 fails") : tr("%1 fail").arg(run.failing);
            rows << QVariantList{run.drill ? tr("Failover drill") : run.byHand ? tr("Recorder killed") : tr("Normal day"), whenText(run.id), verdict,
                                 run.partial ? 0 : run.failing == 0 ? 1 : 2, !run.hash.isEmpty() && run.hash != m_planHash, run.id == m_shown, run.file};
        }
    m_history.setRows(std::move(rows));
}

QString TestbedView::verdict() const {
    if (!m_report.valid) return {};
    if (m_report.partial) return tr("no verdict");
    const auto failing = std::count_if(m_report.figures.begin(), m_report.figures.end(), [](const auto& figure) { return !figure.pass; });
    return failing == 0 ? tr("all pass") : failing == 1 ? tr("1 fails") : tr("%1 fail").arg(failing);
}

int TestbedView::verdictKind() const {
    return !m_report.valid || m_report.partial ? 0 : m_report.pass ? 1 : 2;
}

QString TestbedView::adoptText() const {
    QStringList parts;
    for (const TestReport::Group& group : m_report.groups)
        parts << tr("%1: %2 Mbps").arg(testText(group.name), testNumber(group.mbps));
    QStringList told;
    if (m_report.valid && !m_report.scale.empty()) told << tr("Tested: %1.").arg(engineSentence(m_report.scale));
    if (!parts.isEmpty()) told << tr("Measured for each camera. %1").arg(parts.join(QStringLiteral(", ")));
    return told.join(QLatin1Char(' '));
}

void TestbedView::adopt() {
    if (!canAdopt() || !m_session) return;
    planner::Plan variant = m_session->plan();
    bool any = false;
    for (planner::Site& site : variant.sites) {
        if (site.name != m_report.site && site.id != m_report.site && variant.sites.size() > 1) continue;
        for (planner::CameraGroup& group : site.groups)
            for (const TestReport::Group& measured : m_report.groups)
                if (measured.name == group.name || measured.name == group.id) {
                    planner::setExactRate(group, std::round(measured.mbps * 1000) / 1000, planner::Origin::Measured);
                    any = true;
                }
    }
    if (!any) return m_session->say(tr("No camera group of this plan has the names of the test"), true);
    variant.scenarios.clear();
    const QString name = tr("Measured bitrates");
    planner::Plan with = m_session->basePlan();
    const std::string id = planner::addScenario(with, name.toStdString(), variant);
    if (id.empty()) return m_session->say(tr("No more scenarios fit into this plan"), true);
    m_session->editBase(tr("measured bitrates"), id, [&](planner::Plan& base) { base = with; });
    m_session->say(tr("The measured bitrates are a scenario now, “%1”. Undo takes it away again").arg(name), false);
}

bool TestbedView::explain(int row) {
    if (row < 0 || row >= int(m_report.figures.size()) || !m_session) return false;
    const TestReport::Figure& one = m_report.figures[std::size_t(row)];
    const auto input = [](const QString& name, const QString& value, const QString& source, const char* origin) {
        return planner::WhyInput{name.toStdString(), value.toStdString(), {}, origin, source.toStdString(), origin == std::string("measured") ? "measured" : "computed"};
    };
    planner::Why why;
    why.figure = figureName(one).toStdString();
    why.method = m_report.drill ? "drill/1" : "run/1";
    const bool rate = one.name.starts_with("mbps_") || one.name == "gb_per_day";
    const bool gap = one.name == "takeover_gap_s";
    why.formula = (rate  ? tr("Plan: the bitrate model's likely rate of each group, on the cameras that are simulated. Now: bytes of the recorded files over the time measured")
                   : gap ? tr("Plan: detection + takeover + connecting of the standby (the failover model). Now: the longest gap in the recorded files of a camera that moved")
                         : tr("Plan: what the design says must happen in the test. Now: read back from the recorded files")).toStdString();
    why.inputs.push_back(input(tr("Plan"), testNumber(one.planned), rate ? QStringLiteral("docs/models/bitrate.md") : gap ? QStringLiteral("docs/models/topology.md") : QStringLiteral("docs/testbed.md"), "computed"));
    why.inputs.push_back(input(tr("Measured"), testNumber(one.measured), tr("recorded files of run %1").arg(testText(m_report.runId)), "measured"));
    why.inputs.push_back(input(tr("Allowed"), (one.ceiling ? QStringLiteral("≤ ") : QStringLiteral("± ")) + testNumber(one.ceiling ? one.planned + one.tolerance : one.tolerance), QStringLiteral("docs/testbed.md"), "computed"));
    why.inputs.push_back(input(tr("Scale"), testText(m_report.scale), tr("%1 s measured, seed %2").arg(testNumber(m_report.seconds), QString::number(m_report.seed)), "computed"));
    if (rate)
        for (const planner::Site& site : m_session->plan().sites)
            for (const planner::CameraGroup& group : site.groups)
                if (one.name.ends_with(": " + group.name) || (site.groups.size() == 1 && m_session->plan().sites.size() == 1)) {
                    planner::Why model = planner::whyRecordedRate(m_session->plan(), site, group);
                    for (planner::WhyInput& each : model.inputs) {
                        each.name = engineName(each.name).toStdString();
                        each.unit = engineName(each.unit).toStdString();
                        why.inputs.push_back(std::move(each));
                    }
                }
    m_why.tell(std::move(why), m_figures.value(row, QStringLiteral("planned")).toString());
    return true;
}

QString TestbedView::besidePlan(const QString& ending) const {
    if (!m_session) return {};
    const QFileInfo plan(m_session->filePath());
    const QString name = (m_session->hasFile() ? plan.completeBaseName() : QStringLiteral("plan")) + QStringLiteral("-test-") + testText(m_report.runId.substr(0, 15)) + ending;
    const QString folder = m_session->hasFile() ? plan.absolutePath() : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(QFileInfo::exists(folder) ? folder : QDir::homePath()).filePath(name);
}

bool TestbedView::saveRun(const QString& path) {
    if (!m_report.valid || !m_session) return false;
    const auto written = proposal::writeDocument(path.toStdString(), m_json.toStdString());
    m_session->say(written ? tr("Test run written to %1").arg(QDir::toNativeSeparators(path)) : testText(toText(written.error())), !written);
    return bool(written);
}

QString TestbedView::shownFile() const {
    for (const QVariantList& row : m_history.rows())
        if (row.at(5).toBool()) return row.at(6).toString();
    return m_report.valid ? m_opened : QString();
}

QString TestbedView::runFile() {
    if (!m_report.valid) return {};
    if (const QString known = shownFile(); !known.isEmpty()) return known;
    if (!m_sitting) m_sitting = std::make_unique<QTemporaryDir>();
    const QString file = m_sitting->filePath(m_shown + QStringLiteral(".json"));
    return proposal::writeDocument(file.toStdString(), m_json.toStdString()) ? file : QString();
}

bool TestbedView::saveCertificate(const QString& path) {
    if (!m_report.valid || !m_session) return false;
    const auto safe = [](const std::string& text) { return testText(text).toHtmlEscaped(); };
    QString page = QStringLiteral("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Test certificate</title>\n"
                                  "<style>body{font:14px sans-serif;max-width:48em;margin:2em auto;color:#18202A}td,th{padding:4px 12px;border-bottom:1px solid #DDE1E6;text-align:right}"
                                  "td:first-child,th:first-child{text-align:left}</style></head><body>\n");
    page += QStringLiteral("<h1>%1: %2</h1>\n<p>%3. %4 s measured, seed %5, run %6.</p>\n<table><tr><th>Figure</th><th>Planned</th><th>Measured</th><th>Allowed</th><th>Verdict</th></tr>\n")
                .arg(m_session->title().toHtmlEscaped(), verdict().toHtmlEscaped(), safe(m_report.scale), testNumber(m_report.seconds), QString::number(m_report.seed), safe(m_report.runId));
    for (const QVariantList& row : m_figures.rows())
        page += QStringLiteral("<tr><td>%1</td><td>%2</td><td>%3</td><td>%4</td><td>%5</td></tr>\n")
                    .arg(row.at(0).toString().toHtmlEscaped(), row.at(1).toString(), row.at(2).toString(), row.at(3).toString(), row.at(4).toString());
    page += QStringLiteral("</table>\n<h2>Machine</h2><p>%1</p>\n<h2>Conditions</h2><ul>\n").arg(safe(m_report.machine));
    for (const std::string& condition : m_report.conditions)
        page += QStringLiteral("<li>%1</li>\n").arg(safe(condition));
    page += QStringLiteral("</ul>\n</body></html>\n");
    const auto written = proposal::writeDocument(path.toStdString(), page.toStdString());
    m_session->say(written ? tr("Certificate written to %1").arg(QDir::toNativeSeparators(path)) : testText(toText(written.error())), !written);
    return bool(written);
}

} // namespace sightline::qml
