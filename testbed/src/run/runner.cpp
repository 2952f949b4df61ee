#include "base/clock.h"
#include "run/bench_setup.h"
#include "run/judge.h"
#include "run/machine.h"
#include "run/standby_supervisor.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cmath>
#include <map>
#include <sys/random.h>

namespace sightline::testbed {
namespace {

constexpr double runSeconds = 12;
constexpr double drillSeconds = 25;
constexpr double killShare = 0.3; ///< of the window has passed when a drill kills

std::string newRunId() {
    std::uint16_t random = 0;
    [[maybe_unused]] const ssize_t got = getrandom(&random, sizeof random, 0);
    char tail[8];
    std::snprintf(tail, sizeof tail, "-%04x", static_cast<unsigned>(random));
    return fileStamp(wallNs()) + tail;
}

/// One execution, from the first process to the verdict.
class Runner {
public:
    Runner(TestPlan plan, const RunOptions& options, bool drill) : m_options(options) {
        m_report.drill = drill;
        m_report.plan = std::move(plan);
        m_report.runId = newRunId();
        m_report.machine = thisMachine();
        m_report.seed = options.seed;
        if (m_options.seconds <= 0)
            m_options.seconds = drill ? drillSeconds : runSeconds;
    }

    Result<RunReport> execute() {
        if (auto checked = checkLength(); !checked)
            return tl::make_unexpected(checked.error());
        auto folder = RunFolder::make(m_options.keep);
        if (!folder)
            return tl::make_unexpected(folder.error());
        progress(scaleText(m_report.plan));
        auto bench = Bench::start(m_report.plan, m_options, *folder);
        if (!bench)
            return tl::make_unexpected(bench.error());
        if (auto observed = observe(*bench); !observed)
            return tl::make_unexpected(observed.error());
        bench->stop();
        progress("reading the recorded files");
        measure(*bench);
        conclude();
        return m_report;
    }

private:
    void progress(const std::string& text) const {
        if (m_options.progress)
            m_options.progress(text);
    }

    Result<void> checkLength() const {
        double least = 2;
        if (m_report.drill) // two whole groups of pictures before the kill, and time to see the takeover after it
            least = std::ceil(std::max((2 * longestGop(m_report.plan) + 0.5) / killShare,
                                       m_report.plan.standbys > 0
                                           ? (plannedTakeoverGap(m_report.plan).worst + 2) / (1 - killShare)
                                           : 0));
        if (m_options.seconds >= least && m_options.seconds <= 86400)
            return {};
        return failure(ErrorKind::Usage, "--seconds",
                       "must be " + std::to_string(static_cast<int>(least)) + " to 86400 here");
    }

    /// The measured window: watches heartbeats, and kills what is to be killed.
    Result<void> observe(Bench& bench) {
        for (std::size_t i = 0, from = 0; i < bench.cameras.size(); ++i)
            if (i + 1 == bench.cameras.size() || bench.cameras[i + 1].group != bench.cameras[from].group) {
                progress(bench.cameras[from].name + " to " + bench.cameras[i].name + " are " + bench.cameras[from].group->name);
                from = i + 1;
            }
        for (const RunRecorder& recorder : bench.recorders)
            progress(recorder.name + (recorder.standby ? " stands by" : " records " + std::to_string(recorder.cameras.size()) + " cameras"));
        progress((m_report.drill ? "drill of " : "recording for ") + std::to_string(std::lround(m_options.seconds)) + " s");
        m_startNs = monotonicNs();
        m_endNs = m_startNs + toNs(m_options.seconds);
        m_window.fromNs = wallNs();
        StandbySupervisor supervisor(bench, m_startNs, [this](const DrillEvent& event) { happened(event); });
        const std::int64_t killNs = m_startNs + toNs(m_options.seconds * killShare);
        while (monotonicNs() < m_endNs && !stopWanted(m_options)) {
            killWanted(bench);
            if (m_report.drill && m_report.killed.empty() && monotonicNs() >= killNs)
                kill(bench.recorders[m_options.seed % static_cast<std::uint64_t>(m_report.plan.recorders)]);
            bench.heartbeats.listen(std::clamp(seconds(m_endNs - monotonicNs()), 0.0, 0.1));
            if (m_report.drill || !m_report.killed.empty())
                supervisor.watch(monotonicNs());
            if (const std::string ended = bench.endedUnexpectedly(); !ended.empty())
                return failure(ErrorKind::Environment, "testbed", ended);
        }
        m_report.partial = monotonicNs() < m_endNs;
        m_window.toNs = wallNs();
        m_report.seconds = seconds(m_window.toNs - m_window.fromNs);
        // The frames of the window's end are still on their way.
        for (int i = 0; i < 4 && !m_report.partial; ++i)
            bench.heartbeats.listen(0.1);
        return {};
    }

    void happened(const DrillEvent& event) {
        char at[32];
        std::snprintf(at, sizeof at, "at %.2f s: ", event.atSeconds);
        progress(at + event.text);
        m_report.events.push_back(event);
    }

    /// Somebody's wish is not trusted: names may be wrong, late or twice.
    void killWanted(Bench& bench) {
        for (const std::string& name : m_options.kills ? m_options.kills() : std::vector<std::string>()) {
            RunRecorder* const victim = bench.recorder(name);
            if (victim && !victim->killed && !victim->standby)
                kill(*victim);
            else
                progress("cannot kill \"" + name + "\": " + (!victim ? "there is no such recorder" : victim->standby ? "it is a standby" : "it is dead"));
        }
    }

    void kill(RunRecorder& victim) {
        victim.process.signal(SIGKILL);
        victim.killed = true;
        const double at = seconds(monotonicNs() - m_startNs);
        m_killedAt[victim.name] = at;
        const bool covered = static_cast<int>(m_killedAt.size()) <= m_report.plan.standbys;
        for (const RunCamera& camera : victim.cameras)
            m_facts.lost.push_back({camera.name, at, covered});
        m_report.killed += (m_report.killed.empty() ? "" : ", ") + victim.name;
        happened({FailoverState::Failed, at, victim.name + " with " + std::to_string(victim.cameras.size()) + " cameras is killed (kill -9)"});
        watchOn(at, covered);
    }

    /// What follows a kill is to be seen, also when it came near the end.
    void watchOn(double killedAt, bool covered) {
        const double gap = covered ? plannedTakeoverGap(m_report.plan).worst : longestGop(m_report.plan);
        const double until = killedAt + gap + 2;
        if (m_startNs + toNs(until) <= m_endNs)
            return;
        m_endNs = m_startNs + toNs(until);
        progress("recording goes on to " + std::to_string(std::lround(until)) + " s");
    }

    void measure(const Bench& bench) {
        m_report.rateStep = rateStep(m_report.seconds, bench.cameras.size());
        for (const RunCamera& camera : bench.cameras) {
            FileMeasure one = measureFiles(bench.recorderFolders(), camera.name, camera.group->fps, m_window, m_report.rateStep);
            one.camera.group = camera.group->name;
            m_report.cameras.push_back(one.camera);
            m_report.gaps.insert(m_report.gaps.end(), one.gaps.begin(), one.gaps.end());
            m_gbPerDay += one.gbPerDay;
        }
        for (const RunRecorder& recorder : bench.recorders) {
            const auto killed = m_killedAt.find(recorder.name);
            const int given = recorder.standby ? 0 : static_cast<int>(recorder.cameras.size()); // a standby's are another's
            m_report.recorders.push_back({recorder.name, recorder.standby, given,
                                          killed == m_killedAt.end() ? std::nullopt : std::optional(killed->second)});
            for (CameraMeasure& camera : m_report.cameras)
                if (!recorder.standby && std::any_of(recorder.cameras.begin(), recorder.cameras.end(), [&](const RunCamera& own) { return own.name == camera.camera; }))
                    camera.recorder = recorder.name;
        }
    }

    void conclude() {
        const int withoutRate = judgeRates(m_report, m_gbPerDay, m_facts);
        if (!m_report.killed.empty())
            judgeDrill(m_report, m_facts);
        else if (!m_report.drill)
            judgeContinuity(m_report);
        describeConditions();
        if (withoutRate > 0)
            m_report.conditions.push_back(std::to_string(withoutRate) + " camera(s) lost their recorder before a whole group of pictures was on disk; "
                                          "they are not in the rates.");
        if (!m_options.keep.empty())
            m_report.kept = std::filesystem::absolute(m_options.keep);
        concludeVerdict(m_report);
    }

    void describeConditions() {
        auto& conditions = m_report.conditions;
        conditions.push_back("Simulated " + scaleText(m_report.plan) + "; " + std::to_string(m_report.plan.recorders) +
                             " recorder process(es) at the design's " + std::to_string(m_report.plan.camerasPerRecorder) +
                             " cameras per recorder.");
        conditions.push_back("Cameras and recorders share this machine and its loopback network: no switch, no WAN, no camera "
                             "delay.");
        conditions.push_back("Every figure is read from the recorded files; rates count whole groups of pictures.");
        for (const TestGroup& group : m_report.plan.groups)
            if (!group.note.empty())
                conditions.push_back(group.name + ": " + group.note + ".");
        const bool kills = m_report.drill || !m_report.killed.empty();
        if (!m_report.drill && kills)
            conditions.push_back("Killed by hand: " + m_report.killed + ". The figures of a drill stand in for those of an undisturbed run.");
        if (kills && m_report.plan.standbys > 0)
            conditions.push_back(plannedTakeoverGap(m_report.plan).text);
        if (kills && m_report.plan.standbys == 0)
            conditions.push_back("The design has no standby: the cameras of a dead recorder stay dark until it is repaired.");
        if (m_report.plan.standbys > 0 && static_cast<int>(m_killedAt.size()) > m_report.plan.standbys)
            conditions.push_back("More recorders were killed than the design has standbys: the cameras of the later ones stay dark.");
        if (m_report.partial)
            conditions.push_back("Stopped early: the figures cover less time than asked, and there is no verdict.");
    }

    RunOptions m_options;
    RunReport m_report;
    MeasureWindow m_window;
    std::int64_t m_startNs = 0, m_endNs = 0; ///< of the window, monotonic
    std::map<std::string, double> m_killedAt; ///< seconds into the window, by recorder
    DrillFacts m_facts;
    double m_gbPerDay = 0;
};

Result<RunReport> execute(const planner::Plan& plan, const planner::Design& design, const RunOptions& options, bool drill) {
    auto test = testPlan(plan, design, options);
    if (!test)
        return tl::make_unexpected(test.error());
    return Runner(std::move(*test), options, drill).execute();
}

} // namespace

Result<RunReport> run(const planner::Plan& plan, const planner::Design& design, const RunOptions& options) {
    return execute(plan, design, options, false);
}

Result<RunReport> drill(const planner::Plan& plan, const planner::Design& design, const RunOptions& options) {
    return execute(plan, design, options, true);
}

} // namespace sightline::testbed
