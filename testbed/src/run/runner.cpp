#include "base/clock.h"
#include "run/bench_setup.h"
#include "run/judge.h"
#include "run/machine.h"
#include "run/standby_supervisor.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cmath>
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
        if (m_report.drill)
            least = m_report.plan.standbys > 0 ? std::ceil((plannedTakeoverGap(m_report.plan).worst + 2) / (1 - killShare)) : 6;
        if (m_options.seconds >= least && m_options.seconds <= 86400)
            return {};
        return failure(ErrorKind::Usage, "--seconds",
                       "must be " + std::to_string(static_cast<int>(least)) + " to 86400 here");
    }

    /// The measured window: watches heartbeats, and in a drill kills.
    Result<void> observe(Bench& bench) {
        progress((m_report.drill ? "drill of " : "recording for ") + std::to_string(std::lround(m_options.seconds)) + " s");
        const std::int64_t startNs = monotonicNs();
        m_window.fromNs = wallNs();
        StandbySupervisor supervisor(bench, startNs);
        const std::int64_t endNs = startNs + toNs(m_options.seconds);
        const std::int64_t killNs = startNs + toNs(m_options.seconds * killShare);
        while (monotonicNs() < endNs && !stopWanted(m_options)) {
            if (m_report.drill && m_report.killed.empty() && monotonicNs() >= killNs)
                killOne(bench, startNs);
            bench.heartbeats.listen(std::clamp(seconds(endNs - monotonicNs()), 0.0, 0.1));
            if (m_report.drill)
                supervisor.watch(monotonicNs());
            if (const std::string ended = bench.endedUnexpectedly(m_report.killed); !ended.empty())
                return failure(ErrorKind::Environment, "testbed", ended);
        }
        m_report.partial = monotonicNs() < endNs;
        m_window.toNs = wallNs();
        m_report.seconds = seconds(m_window.toNs - m_window.fromNs);
        m_report.events.insert(m_report.events.end(), supervisor.events.begin(), supervisor.events.end());
        // The frames of the window's end are still on their way.
        for (int i = 0; i < 4 && !m_report.partial; ++i)
            bench.heartbeats.listen(0.1);
        return {};
    }

    void killOne(Bench& bench, std::int64_t startNs) {
        RunRecorder& victim = bench.recorders[m_options.seed % static_cast<std::uint64_t>(m_report.plan.recorders)];
        victim.process.signal(SIGKILL);
        m_report.killed = victim.name;
        m_facts.killedAt = seconds(monotonicNs() - startNs);
        for (const RunCamera& camera : victim.cameras)
            m_facts.lostCameras.push_back(camera.name);
        const std::string text = victim.name + " with " + std::to_string(victim.cameras.size()) + " cameras is killed (kill -9)";
        m_report.events.push_back({FailoverState::Failed, m_facts.killedAt, text});
        progress(text);
    }

    void measure(const Bench& bench) {
        for (const RunCamera& camera : bench.cameras) {
            FileMeasure one = measureFiles(bench.recorderFolders(), camera.name, camera.group->fps, m_window);
            one.camera.group = camera.group->name;
            m_report.cameras.push_back(one.camera);
            m_report.gaps.insert(m_report.gaps.end(), one.gaps.begin(), one.gaps.end());
            m_gbPerDay += one.gbPerDay;
        }
    }

    void conclude() {
        judgeRates(m_report, m_gbPerDay);
        if (!m_report.drill)
            judgeContinuity(m_report);
        else if (!m_report.killed.empty())
            judgeDrill(m_report, m_facts);
        describeConditions();
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
        if (m_report.drill && m_report.plan.standbys > 0)
            conditions.push_back(plannedTakeoverGap(m_report.plan).text);
        if (m_report.drill && m_report.plan.standbys == 0)
            conditions.push_back("The design has no standby: the cameras of a dead recorder stay dark until it is repaired.");
        if (m_report.partial)
            conditions.push_back("Stopped early: the figures cover less time than asked, and there is no verdict.");
    }

    RunOptions m_options;
    RunReport m_report;
    MeasureWindow m_window;
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
