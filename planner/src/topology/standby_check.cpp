// Can a standby carry a recorder, and can the network carry the cameras to recorders at all.

#include "standby_check.h"

#include "graph_algorithms.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace sightline::planner {

namespace {

constexpr double tbPerMbpsHour = 0.45e-3; // 1e6 bit/s over 3600 s in 1e12 bytes
constexpr double unitsPerMbps = 1000;     // flows are whole kbps
constexpr std::int64_t unlimitedUnits = 1'000'000'000'000'000;

/// What a recorder's cameras ask of a box that stands in for them.
struct StandInNeed {
    double channels = 0, ingestMbps = 0, recordedMbps = 0;
};

StandInNeed standInNeed(const FailureEngine& engine, int recorder) {
    StandInNeed need;
    for (const int index : engine.camerasOf(recorder)) {
        const CameraPart& part = engine.node(index).cameras;
        if (!part.recorded || part.failoverClass == FailoverClass::None) continue;
        const double cameras = static_cast<double>(part.count) * engine.timesAt(index, recorder);
        need.channels += cameras * part.channels;
        need.ingestMbps += cameras * part.ingestMbps;
        if (part.failoverClass == FailoverClass::Full) need.recordedMbps += cameras * part.recordedMbps;
    }
    return need;
}

/// The narrowest of the box's network links, as far as it may be planned.
double portMbps(const FailureEngine& engine, int box) {
    double least = 0;
    for (const TopologyGraph::Arc* arc = engine.graph().begin(box); arc != engine.graph().end(box); ++arc) {
        if (!engine.graph().forwards(arc->to)) continue;
        const TopologyLink& link = engine.link(arc->link);
        const double capacity = (arc->back ? link.capacityMbps : link.capacityBackMbps) * link.plannedShare;
        if (capacity > 0) least += capacity; // several ports share the load
    }
    return least;
}

/// Free: what a limit leaves beside its own cameras; a limit that is used up has next to nothing left, not "no limit".
double freeOf(double limit, double own) {
    constexpr double nothing = 1e-9;
    return limit > 0 ? std::max(nothing, limit - own) : 0;
}

StandbyCheck checkOne(const FailureEngine& engine, int standby, int recorder) {
    const Topology& topology = engine.topology();
    const RecorderPart& box = engine.node(standby).recorder;
    const FailureEngine::Load& own = engine.ownLoad(standby);
    const StandInNeed need = standInNeed(engine, recorder);
    const double onWire = topology.wireFactor * topology.peakFactor;
    StandbyCheck check{engine.node(standby).id, engine.node(recorder).id, {}};
    check.limits.push_back({"channels", need.channels, freeOf(box.channels, own.channels)});
    check.limits.push_back({"ingest", need.ingestMbps, freeOf(box.ingestMbps, own.ingestMbps)});
    check.limits.push_back({"disk", need.recordedMbps * engine.node(recorder).repairHours * tbPerMbpsHour, box.usableTb});
    check.limits.push_back({"network", need.ingestMbps * onWire, freeOf(portMbps(engine, standby), own.ingestMbps * onWire)});
    check.limits.push_back({"licence", need.channels, freeOf(box.licenceLimit(), own.channels)});
    return check;
}

/// Survivors of a mutual group together: their free places hold the cameras of the one that fails.
bool survivorsCarry(const FailureEngine& engine, int recorder) {
    const StandInNeed need = standInNeed(engine, recorder);
    double channels = 0, ingest = 0, licences = 0;
    bool channelsKnown = true, ingestKnown = true, licencesKnown = true;
    for (const int box : engine.coverers(recorder)) {
        const RecorderPart& part = engine.node(box).recorder;
        channelsKnown = channelsKnown && part.channels > 0;
        ingestKnown = ingestKnown && part.ingestMbps > 0;
        licencesKnown = licencesKnown && part.licenceLimit() > 0;
        channels += freeOf(part.channels, engine.ownLoad(box).channels);
        ingest += freeOf(part.ingestMbps, engine.ownLoad(box).ingestMbps);
        licences += freeOf(part.licenceLimit(), engine.ownLoad(box).channels);
    }
    constexpr double dust = 1 + 1e-9;
    return (!channelsKnown || need.channels <= channels * dust) && (!ingestKnown || need.ingestMbps <= ingest * dust) &&
           (!licencesKnown || need.channels <= licences * dust);
}

std::int64_t unitsOf(double mbps) {
    return std::min(unlimitedUnits, static_cast<std::int64_t>(std::llround(std::min(mbps, 1e12) * unitsPerMbps)));
}

/// The flow question of one place: cameras whose recorders are there, over every link, to any of these recorders.
class PlaceFlow {
public:
    PlaceFlow(const FailureEngine& engine, const std::vector<int>& boxes)
        : m_engine(engine), m_source(engine.graph().count()), m_sink(engine.graph().count() + 1) {
        for (const int box : boxes) {
            for (const int index : engine.camerasOf(box))
                addCameras(index, engine.timesAt(index, box));
            const RecorderPart& part = engine.node(box).recorder;
            add(box, m_sink, part.ingestMbps > 0 ? unitsOf(part.ingestMbps * engine.topology().wireFactor) : unlimitedUnits,
                engine.node(box).id);
            m_boxCopies = static_cast<double>(engine.node(box).copies);
        }
        for (std::size_t l = 0; l < engine.topology().links.size(); ++l)
            addLink(engine.topology().links[l]);
    }

    void answer(FlowFeasibility& sum) const {
        const FlowAnswer found = maximumFlow(m_sink + 1, m_edges, m_source, m_sink);
        sum.demandMbps += static_cast<double>(m_demand) / unitsPerMbps;
        sum.carriedMbps += static_cast<double>(found.value) / unitsPerMbps;
        if (found.value >= m_demand) return;
        for (const int edge : found.cut)
            if (const std::string& name = m_names[static_cast<std::size_t>(edge)];
                !name.empty() && (sum.bottlenecks.empty() || sum.bottlenecks.back() != name))
                sum.bottlenecks.push_back(name);
    }

private:
    void add(int from, int to, std::int64_t capacity, const std::string& name) {
        m_edges.push_back({from, to, capacity});
        m_names.push_back(name);
    }
    void addCameras(int index, double times) {
        const CameraPart& part = m_engine.node(index).cameras;
        const std::int64_t units =
            unitsOf(static_cast<double>(part.count) * times * part.ingestMbps * m_engine.topology().wireFactor);
        m_demand += units;
        add(m_source, index, units, {});
    }
    /// Links may be planned to their share; where recording peaks, the mean may take so much less. Copies of a link at
    /// like sites stand side by side when the recorders are at the centre.
    void addLink(const TopologyLink& link) {
        const int from = m_engine.graph().find(link.from), to = m_engine.graph().find(link.to);
        if (link.power || from < 0 || to < 0) return;
        const double copies = std::max(1.0, static_cast<double>(link.copies) / std::max(1.0, m_boxCopies));
        const double factor = copies * link.plannedShare / (link.peaks ? m_engine.topology().peakFactor : 1);
        const auto units = [&](double mbps) { return mbps > 0 ? unitsOf(mbps * factor) : unlimitedUnits; };
        if (carries(from) && (carries(to) || isBox(to))) add(from, to, units(link.capacityMbps), link.id);
        if (carries(to) && (carries(from) || isBox(from))) add(to, from, units(link.capacityBackMbps), link.id);
    }
    bool carries(int node) const {
        return m_engine.graph().forwards(node) || m_engine.node(node).kind == NodeKind::Cameras ||
               m_engine.node(node).kind == NodeKind::Bridge;
    }
    bool isBox(int node) const {
        const NodeKind kind = m_engine.node(node).kind;
        return kind == NodeKind::Recorder || kind == NodeKind::Cloud;
    }

    const FailureEngine& m_engine;
    int m_source, m_sink;
    double m_boxCopies = 1;
    std::int64_t m_demand = 0;
    std::vector<FlowEdge> m_edges;
    std::vector<std::string> m_names;
};

} // namespace

std::vector<StandbyCheck> checkStandbys(const FailureEngine& engine) {
    std::vector<StandbyCheck> checks;
    for (const int recorder : engine.recorders())
        for (const int box : engine.coverers(recorder))
            checks.push_back(checkOne(engine, box, recorder));
    return checks;
}

bool standbysCarry(const FailureEngine& engine) {
    for (const int recorder : engine.recorders()) {
        const std::vector<int>& boxes = engine.coverers(recorder);
        if (boxes.empty()) continue;
        if (engine.node(boxes.front()).kind == NodeKind::Recorder) {
            if (!survivorsCarry(engine, recorder)) return false;
            continue;
        }
        for (const int box : boxes)
            if (!checkOne(engine, box, recorder).fits()) return false;
    }
    return true;
}

FlowFeasibility flowFeasibility(const FailureEngine& engine) {
    std::map<std::string, std::vector<int>> places;
    for (const int box : engine.recorders())
        if (!engine.camerasOf(box).empty()) places[engine.node(box).site + "\n" + nodeKindKey(engine.node(box).kind)].push_back(box);
    FlowFeasibility sum;
    for (const auto& [place, boxes] : places)
        PlaceFlow(engine, boxes).answer(sum);
    return sum;
}

} // namespace sightline::planner
