#pragma once
// The Testbed screen: a run or a drill of the design as a child process, watched while it records and held against the
// plan when it is over. Nothing that happens to the child happens to the window.

#include "bench_news.h"
#include "latest_job.h"
#include "plan_session.h"
#include "row_model.h"
#include "source_chart.h"
#include "test_history.h"
#include "why_view.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

namespace sightline::qml {

class TestbedView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(sightline::qml::PlanSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(QString program READ program WRITE setProgram NOTIFY changed) ///< sightline-cli; beside this program unless set
    // What to test.
    Q_PROPERTY(int architecture READ architecture WRITE setArchitecture NOTIFY changed)
    Q_PROPERTY(int scenario READ scenario WRITE setScenario NOTIFY changed) ///< 0 normal day, 1 failover drill
    Q_PROPERTY(QStringList scenarios READ scenarios NOTIFY changed)
    Q_PROPERTY(int cameras READ cameras NOTIFY changed)
    Q_PROPERTY(int seconds READ seconds NOTIFY changed)
    Q_PROPERTY(int seed READ seed NOTIFY changed)
    Q_PROPERTY(QString scale READ scale NOTIFY changed) ///< "16 of 480 cameras": always in view
    /// Roles: text, state (0 fine, 1 look at this, 2 blocks).
    Q_PROPERTY(sightline::qml::RowModel* preflight READ preflight CONSTANT)
    Q_PROPERTY(bool ready READ ready NOTIFY changed) ///< nothing blocks a run
    /// What the next test will do, in order. Roles: at ("00:07", "" for right after the step before), text.
    Q_PROPERTY(sightline::qml::RowModel* steps READ steps CONSTANT)
    Q_PROPERTY(QString stepsNote READ stepsNote NOTIFY changed) ///< how long it takes and what it needs; or why it cannot start
    // The run.
    Q_PROPERTY(int state READ state NOTIFY stateChanged) ///< of State
    Q_PROPERTY(bool running READ running NOTIFY stateChanged)
    Q_PROPERTY(QString stateText READ stateText NOTIFY stateChanged) ///< what happens now, or how it ended
    Q_PROPERTY(QString clock READ clock NOTIFY stateChanged)         ///< "00:12 of 00:25"
    Q_PROPERTY(int testedArchitecture READ testedArchitecture NOTIFY shownChanged) ///< of the test that is shown, else of the next
    Q_PROPERTY(double progress READ progress NOTIFY stateChanged)    ///< 0 … 1 of the measured time
    Q_PROPERTY(QString liveText READ liveText NOTIFY liveChanged)    ///< "16 recording, 3 moved, 1 dark"
    Q_PROPERTY(sightline::qml::ChartSource* grid READ grid CONSTANT)
    /// Moments of kills and takeovers. Roles: at, text, share (of the measured time), kind (of BenchNews::Kind), named (its
    /// words stand beside it).
    Q_PROPERTY(sightline::qml::RowModel* events READ events CONSTANT)
    /// Recorders that can be killed now, by the names that people know; empty unless a test records.
    Q_PROPERTY(QStringList victims READ victims NOTIFY victimsChanged)
    Q_PROPERTY(int victim READ victim WRITE setVictim NOTIFY victimsChanged) ///< of `victims`; -1: none
    Q_PROPERTY(bool stopping READ stopping NOTIFY stateChanged)
    // The result.
    Q_PROPERTY(bool hasReport READ hasReport NOTIFY reportChanged)
    Q_PROPERTY(bool stale READ stale NOTIFY reportChanged) ///< the plan changed since
    Q_PROPERTY(QString verdict READ verdict NOTIFY reportChanged)
    Q_PROPERTY(int verdictKind READ verdictKind NOTIFY reportChanged) ///< 0 none, 1 passes, 2 fails
    /// Roles: name, planned, measured, allowed, verdict, pass, sentence.
    Q_PROPERTY(sightline::qml::RowModel* figures READ figures CONSTANT)
    Q_PROPERTY(sightline::qml::WhyView* why READ why CONSTANT)
    Q_PROPERTY(sightline::qml::ChartSource* gaps READ gaps CONSTANT)
    /// Roles: text.
    Q_PROPERTY(sightline::qml::RowModel* conditions READ conditions CONSTANT)
    Q_PROPERTY(QString shownFile READ shownFile NOTIFY reportChanged) ///< that holds the shown test; "" for none yet
    Q_PROPERTY(bool canAdopt READ canAdopt NOTIFY reportChanged)
    Q_PROPERTY(QString adoptText READ adoptText NOTIFY reportChanged)
    /// Where runs are kept from sitting to sitting; "" keeps those of this sitting only.
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY folderChanged)
    /// Tests of this plan, newest first. Roles: title, when, verdict, kind, stale (the plan changed since), shown, file.
    Q_PROPERTY(sightline::qml::RowModel* history READ history CONSTANT)

public:
    enum State { Idle, Preparing, Running, Reading, Done, Stopped, Failed, Crashed };
    Q_ENUM(State)
    enum Number { Cameras, Seconds, Seed };
    Q_ENUM(Number)

    explicit TestbedView(QObject* parent = nullptr);
    ~TestbedView() override; ///< ends the child

    PlanSession* session() const { return m_session; }
    void setSession(PlanSession* session);
    QString program() const { return m_program; }
    void setProgram(const QString& program);
    int architecture() const;
    void setArchitecture(int architecture);
    int scenario() const { return m_scenario; }
    void setScenario(int scenario);
    QStringList scenarios() const { return {tr("Normal day"), tr("Failover drill")}; }
    int cameras() const { return m_cameras; }
    int seconds() const { return m_seconds; }
    int seed() const { return m_seed; }
    QString scale() const;
    RowModel* preflight() { return &m_preflight; }
    bool ready() const { return m_ready; }
    RowModel* steps() { return &m_steps; }
    QString stepsNote() const { return m_stepsNote; }
    int state() const { return m_state; }
    bool running() const { return m_state == Preparing || m_state == Running || m_state == Reading; }
    QString stateText() const { return m_stateText; }
    QString clock() const;
    int testedArchitecture() const { return running() || m_report.valid ? m_testedArchitecture : architecture(); }
    double progress() const;
    QString liveText() const;
    ChartSource* grid() { return &m_grid; }
    RowModel* events() { return &m_events; }
    QStringList victims() const;
    int victim() const { return m_victim < int(m_victims.size()) ? m_victim : int(m_victims.size()) - 1; }
    void setVictim(int victim);
    bool stopping() const { return m_stopping; }
    QString folder() const { return m_folderKept; }
    void setFolder(const QString& folder);
    QString shownFile() const;
    bool hasReport() const { return m_report.valid; }
    bool stale() const { return m_stale; }
    QString verdict() const;
    int verdictKind() const;
    RowModel* figures() { return &m_figures; }
    WhyView* why() { return &m_why; }
    ChartSource* gaps() { return &m_gaps; }
    RowModel* conditions() { return &m_conditions; }
    bool canAdopt() const { return m_report.valid && !m_report.groups.empty() && !running(); }
    QString adoptText() const;
    RowModel* history() { return &m_history; }

    /// Sets a number from what was typed; returns "" or what is wrong.
    Q_INVOKABLE QString setNumber(sightline::qml::TestbedView::Number number, const QString& text);
    Q_INVOKABLE void run();
    /// Asks the test to end; what was measured so far is reported. Asked again, it is killed.
    Q_INVOKABLE void stop();
    /// Kills the chosen recorder of the running test with SIGKILL.
    Q_INVOKABLE void killVictim();
    /// Shows an earlier test, a row of `history`.
    Q_INVOKABLE void showRun(int row);
    /// Shows what `testbed run` or `drill` wrote with --json; the session says what is wrong with it.
    Q_INVOKABLE bool openRun(const QString& path);
    /// Writes the shown run's JSON document; the session says where, or what went wrong.
    Q_INVOKABLE bool saveRun(const QString& path);
    /// Beside the plan, else in the documents folder.
    Q_INVOKABLE QString runPath() const { return besidePlan(QStringLiteral(".json")); }
    /// A file with the shown run's document, for the proposal; "" when there is no run.
    Q_INVOKABLE QString runFile();
    /// Kills the test at once, as a crash would.
    Q_INVOKABLE void killTest();
    /// Keeps the plan with the measured rates as a scenario and works on it, as one undoable step.
    Q_INVOKABLE void adopt();
    /// Fills `why` for a row of `figures`.
    Q_INVOKABLE bool explain(int row);
    /// Writes the figures, machine and conditions as a page; the session says where, or what went wrong.
    Q_INVOKABLE bool saveCertificate(const QString& path);
    Q_INVOKABLE QString certificatePath() const { return besidePlan(QStringLiteral(".html")); }

    /// Takes a program of this name beside this one, or in the build's folder of programs; false when there is none.
    Q_INVOKABLE bool usable(const QString& program);
    /// Shows a report as if a test had just ended with it; for tests and for what a child has printed.
    void takeReport(const QByteArray& json, int exitCode);
    /// The same for a look at a recordings folder.
    void takeLook(const FolderSizes& look);

signals:
    void sessionChanged();
    void victimsChanged();
    void folderChanged();
    void changed();
    void stateChanged();
    void liveChanged();
    void reportChanged();
    void shownChanged();

private:
    void planMoved();
    void speak(); ///< everything again in another language
    void check();
    void fillSteps(double needGb);
    void setState(State state, const QString& text);
    void readProgress();
    void ended(int exitCode, QProcess::ExitStatus status);
    void look();
    void fillFigures();
    void showReport(const TestReport& report, const QByteArray& json);
    QString ofThatTime(const TestReport& report) const;
    void showCells(std::vector<proposal::CameraCell> cells);
    void setVictims();
    void fillHistory();
    QString besidePlan(const QString& ending) const;
    double plannedMbps() const;
    const planner::Design* design() const;

    PlanSession* m_session = nullptr;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<QTemporaryDir> m_folder;
    LatestJob m_lookJob;
    QTimer m_lookTimer;
    QElapsedTimer m_sinceStart, m_sinceRecording;
    CameraWatch m_watch;
    BenchNews m_news;
    QByteArray m_heard; ///< of the child's news: the beginning of a line
    TestReport m_report;
    QByteArray m_json; ///< the report's document
    TestHistory m_kept;
    QByteArray m_tested;    ///< hash of the plan as it was tested, to know when it changes; "": not known
    QByteArray m_planHash;  ///< of the plan as it is
    std::vector<proposal::CameraCell> m_cells;
    std::vector<std::string> m_victims;
    QString m_folderKept, m_shown, m_opened; ///< the shown run's id, and its file when it was opened from one
    std::unique_ptr<QTemporaryDir> m_sitting; ///< keeps runs when nothing else does
    int m_victim = 0;
    QString m_program, m_stateText, m_stepsNote;
    State m_state = Idle;
    int m_architecture = -1, m_testedArchitecture = 0, m_scenario = 1, m_cameras = 16, m_seconds = 25, m_seed = 1;
    bool m_ready = false, m_stale = false, m_stopping = false;
    RowModel m_preflight, m_steps, m_events, m_figures, m_conditions, m_history;
    ChartSource m_grid, m_gaps;
    WhyView m_why;
};

} // namespace sightline::qml
