// Every failure, every pair, and what they tell: single points, shared ancestors.

#include "planner/failure_analysis.h"

#include "../plan_text.h"
#include "failure_engine.h"
#include "graph_algorithms.h"
#include "standby_check.h"

#include <algorithm>
#include <set>

namespace sightline::planner {

struct FailureAnalysis::Impl {
    explicit Impl(const Topology& topology) : engine(topology) {}
    FailureEngine engine;
};

FailureAnalysis::FailureAnalysis(const Topology& topology) : m_impl(std::make_unique<Impl>(topology)) {}
FailureAnalysis::~FailureAnalysis() = default;
FailureAnalysis::FailureAnalysis(FailureAnalysis&&) noexcept = default;

Result<FailureEffect> FailureAnalysis::fail(const std::vector<std::string>& ids) const {
    const FailureEngine& engine = m_impl->engine;
    std::vector<int> failed;
    for (const std::string& id : ids) {
        const int index = engine.graph().find(id);
        if (index < 0) {
            std::vector<std::string_view> known;
            for (const TopologyNode& node : engine.topology().nodes)
                known.emplace_back(node.id);
            const std::string near = nearestKey(id, known);
            return failure(ErrorKind::Usage, id, "the topology has no such element",
                           near.empty() ? "Run \"topology PLAN --every-failure\" to see all of them"
                                        : "Did you mean \"" + near + "\"?");
        }
        if (std::find(failed.begin(), failed.end(), index) != failed.end())
            return failure(ErrorKind::Usage, id, "the element is given twice", "Name each element once");
        failed.push_back(index);
    }
    FailureEngine::Scratch work = engine.scratch();
    return engine.effect(failed, work);
}

std::vector<FailureEffect> FailureAnalysis::everyFailure() const {
    const FailureEngine& engine = m_impl->engine;
    FailureEngine::Scratch work = engine.scratch();
    std::vector<FailureEffect> effects;
    std::vector<int> one(1);
    for (int i = 0; i < engine.graph().count(); ++i) {
        if (engine.node(i).kind == NodeKind::Operators) continue;
        one[0] = i;
        effects.push_back(engine.effect(one, work));
    }
    return effects;
}

std::vector<FailureEffect> FailureAnalysis::everyPair(const std::string& site) const {
    const FailureEngine& engine = m_impl->engine;
    std::vector<int> elements;
    for (int i = 0; i < engine.graph().count(); ++i) {
        const TopologyNode& node = engine.node(i);
        if (node.kind != NodeKind::Operators && (node.site == site || node.site.empty())) elements.push_back(i);
    }
    FailureEngine::Scratch work = engine.scratch();
    std::vector<FailureEffect> effects;
    std::vector<int> pair(2);
    for (std::size_t a = 0; a < elements.size(); ++a)
        for (std::size_t b = a + 1; b < elements.size(); ++b) {
            pair = {elements[a], elements[b]};
            effects.push_back(engine.effect(pair, work));
        }
    return effects;
}

namespace {

std::set<int> networkCuts(const FailureEngine& engine) {
    std::vector<std::pair<int, int>> edges;
    for (int i = 0; i < engine.graph().count(); ++i)
        for (const TopologyGraph::Arc* arc = engine.graph().begin(i); arc != engine.graph().end(i); ++arc)
            if (!arc->back) edges.emplace_back(i, arc->to);
    const std::vector<int> points = articulationPoints(engine.graph().count(), edges);
    return {points.begin(), points.end()};
}

std::string whySingle(const FailureEngine& engine, int index, bool cutsNetwork, const FailureEffect& effect) {
    const TopologyNode& node = engine.node(index);
    if (node.kind == NodeKind::Recorder || node.kind == NodeKind::Storage) {
        const bool byClass = std::all_of(effect.cameras.begin(), effect.cameras.end(), [&](const DarkCameras& dark) {
            const int cameras = engine.graph().find(dark.node);
            return dark.uncovered == 0 || engine.node(cameras).cameras.failoverClass != FailoverClass::Full;
        });
        if (!engine.coverers(engine.recorderBehind(index)).empty() && byClass)
            return "by their class these cameras are shown only, or not taken over";
        if (!effect.takeovers.empty()) return "what takes over is too small or does not reach every camera";
        return "nothing takes over its cameras";
    }
    if (node.kind == NodeKind::Circuit || node.kind == NodeKind::Ups) return "recorders or switches have no other supply";
    if (node.kind == NodeKind::Cloud) return "cameras are recorded nowhere else";
    return cutsNetwork ? "there is no way around it" : "cameras have no other way to a recorder";
}

} // namespace

std::vector<SinglePoint> FailureAnalysis::singlePoints() const {
    const FailureEngine& engine = m_impl->engine;
    const std::set<int> cuts = networkCuts(engine);
    FailureEngine::Scratch work = engine.scratch();
    std::vector<SinglePoint> points;
    std::vector<int> one(1);
    for (int i = 0; i < engine.graph().count(); ++i) {
        const TopologyNode& node = engine.node(i);
        if (node.kind == NodeKind::Operators || node.kind == NodeKind::Cameras) continue;
        one[0] = i;
        const FailureEffect effect = engine.effect(one, work);
        if (effect.camerasUncovered > 0)
            points.push_back({node.id, node.kind, effect.camerasUncovered, cuts.contains(i),
                              whySingle(engine, i, cuts.contains(i), effect)});
    }
    return points;
}

std::vector<SharedAncestor> FailureAnalysis::sharedAncestors() const {
    const FailureEngine& engine = m_impl->engine;
    FailureEngine::Scratch work = engine.scratch();
    std::vector<SharedAncestor> shared;
    std::vector<int> one(1);
    // A box is lost when it is down, or cut off: no camera that is still up reaches it, or, when none is up, nothing that
    // it is plugged into is.
    const auto isLost = [&](int box, int recorder) {
        if (!engine.works(box, work)) return true;
        bool anyUp = false;
        for (const int node : engine.camerasOf(recorder)) {
            if (engine.connected(node, box, work)) return false;
            anyUp = anyUp || work.up[static_cast<std::size_t>(node)];
        }
        if (anyUp) return true;
        for (const TopologyGraph::Arc* arc = engine.graph().begin(box); arc != engine.graph().end(box); ++arc)
            if (engine.graph().forwards(arc->to) && work.up[static_cast<std::size_t>(arc->to)]) return false;
        return true;
    };
    for (int i = 0; i < engine.graph().count(); ++i) {
        const NodeKind kind = engine.node(i).kind;
        if (!engine.graph().forwards(i) && kind != NodeKind::Ups && kind != NodeKind::Circuit) continue;
        one[0] = i;
        engine.enterScope(one, work);
        engine.markDown(one, engine.node(i).repairHours * 0.999999, work); // when batteries are empty
        for (const int recorder : work.scope) {
            for (const int standby : engine.coverers(recorder))
                if (engine.node(standby).kind == NodeKind::Standby && isLost(recorder, recorder) && isLost(standby, recorder))
                    shared.push_back({engine.node(recorder).id, engine.node(standby).id, engine.node(i).id, kind});
        }
        engine.leaveScope(work);
    }
    return shared;
}

std::vector<StandbyCheck> FailureAnalysis::standbyChecks() const {
    return checkStandbys(m_impl->engine);
}

bool FailureAnalysis::standbysFit() const {
    return standbysCarry(m_impl->engine);
}

FlowFeasibility FailureAnalysis::feasibility() const {
    return flowFeasibility(m_impl->engine);
}

bool StandbyCheck::fits() const {
    return std::all_of(limits.begin(), limits.end(), [](const Limit& limit) { return limit.fits(); });
}

} // namespace sightline::planner
