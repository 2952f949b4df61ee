// Changes by hand, applied to what sizing gave. What no longer fits becomes a finding, never a silent loss.

#include "../plan_text.h"
#include "planner/sizing_edits.h"
#include "topology_build.h"

#include <algorithm>
#include <cmath>

namespace sightline::planner {

namespace {

class EditApplier {
public:
    explicit EditApplier(Topology& topology) : m_topology(topology) {}

    void apply(const TopologyEdit& edit, std::size_t index) {
        m_place = std::string("/choices/") + architectureKey(m_topology.architecture) + "/edits/" + std::to_string(index);
        const bool isLink = edit.target.find('>') != std::string::npos;
        switch (edit.action) {
        case TopologyEdit::Action::Remove:
            isLink ? removeLink(edit) : removeNode(edit);
            break;
        case TopologyEdit::Action::Add:
            isLink ? addLink(edit) : addNode(edit);
            break;
        case TopologyEdit::Action::Change:
            edit.target == "failover" ? changeFailover(edit) : isLink ? changeLink(edit) : changeNode(edit);
            break;
        }
    }

private:
    void conflict(std::string message, std::string remedy) {
        m_topology.findings.push_back({Severity::Warning, m_place, std::move(message), std::move(remedy)});
    }
    void missing(const TopologyEdit& edit) {
        conflict("the change of \"" + edit.target + "\" finds no target: the design no longer has it",
                 "Remove the change, or name another element");
    }
    TopologyNode* nodeAt(std::string_view id) {
        const auto found = std::find_if(m_topology.nodes.begin(), m_topology.nodes.end(),
                                        [&](const TopologyNode& node) { return node.id == id; });
        return found == m_topology.nodes.end() ? nullptr : &*found;
    }
    TopologyLink* linkAt(std::string_view id) {
        const auto found = std::find_if(m_topology.links.begin(), m_topology.links.end(),
                                        [&](const TopologyLink& link) { return link.id == id; });
        return found == m_topology.links.end() ? nullptr : &*found;
    }

    void removeNode(const TopologyEdit& edit) {
        if (!nodeAt(edit.target)) return missing(edit);
        std::erase_if(m_topology.nodes, [&](const TopologyNode& node) { return node.id == edit.target; });
        std::erase_if(m_topology.links,
                      [&](const TopologyLink& link) { return link.from == edit.target || link.to == edit.target; });
    }
    void removeLink(const TopologyEdit& edit) {
        if (!linkAt(edit.target)) return missing(edit);
        std::erase_if(m_topology.links, [&](const TopologyLink& link) { return link.id == edit.target; });
    }

    /// The first node of the same place: what is added there takes its site, copies and ways of failover from it.
    const TopologyNode* neighbour(const std::string& id, NodeKind kind) const {
        const std::string prefix = id.substr(0, id.find('/') + 1);
        const TopologyNode* any = nullptr;
        for (const TopologyNode& node : m_topology.nodes) {
            if (prefix.empty() || !node.id.starts_with(prefix)) continue;
            if (node.kind == kind) return &node;
            if (!any) any = &node;
        }
        return any;
    }

    void addNode(const TopologyEdit& edit) {
        const auto kind = nodeKindFromKey(edit.kind);
        if (nodeAt(edit.target))
            return conflict("\"" + edit.target + "\" is to be added, but the design has one already", "Give it another id");
        if (!kind || *kind == NodeKind::Cameras)
            return conflict("\"" + edit.kind + "\" is no kind of element that can be added",
                            "Name a kind, for example core-switch; cameras are added to the plan");
        const bool isStandby = *kind == NodeKind::Standby;
        const TopologyNode* const like = neighbour(edit.target, isStandby ? NodeKind::Recorder : *kind);
        if (!like) return conflict("\"" + edit.target + "\" names no place of this design", "Start with a site's id and a slash");
        TopologyNode node;
        node.id = edit.target;
        node.kind = *kind;
        node.name = nodeKindName(*kind);
        node.site = like->site;
        node.siteName = like->siteName;
        node.copies = like->copies;
        if (like->kind == *kind || (isStandby && like->kind == NodeKind::Recorder)) {
            node.product = like->product;
            node.recorder = like->recorder;
            node.recorder.covers.clear();
            node.repairHours = like->repairHours;
            node.repairFrom = like->repairFrom;
            node.repairGrade = like->repairGrade;
            node.batteryHours = like->batteryHours;
        } else {
            node.repairHours = repairOfOthers();
            node.repairFrom = "tech.response";
        }
        m_topology.nodes.push_back(std::move(node));
        setNode(m_topology.nodes.back(), edit);
    }

    /// Repair of a switch or UPS of the design, for kinds that it has none of.
    double repairOfOthers() const {
        for (const TopologyNode& node : m_topology.nodes)
            if (node.repairFrom == "tech.response") return node.repairHours;
        return 0;
    }

    void addLink(const TopologyEdit& edit) {
        const std::size_t arrow = edit.target.find('>');
        const std::string from = edit.target.substr(0, arrow), to = edit.target.substr(arrow + 1);
        if (linkAt(edit.target))
            return conflict("\"" + edit.target + "\" is to be added, but the design has it already", "Change it instead");
        if (!nodeAt(from) || !nodeAt(to) || from == to) return missing(edit);
        if (!edit.kind.empty() && edit.kind != "data" && edit.kind != "power")
            return conflict("\"" + edit.kind + "\" is no kind of link", "Use data or power");
        TopologyLink link;
        link.id = edit.target;
        link.from = from;
        link.to = to;
        link.power = edit.kind == "power";
        link.peaks = nodeAt(to)->kind != NodeKind::Wan;
        for (const TopologyLink& other : m_topology.links)
            if (!link.power && !other.power && other.capacityMbps > 0 && other.peaks == link.peaks) {
                link.capacityMbps = other.capacityMbps;
                link.capacityBackMbps = other.capacityBackMbps;
                link.plannedShare = other.plannedShare;
                break;
            }
        m_topology.links.push_back(std::move(link));
        setLink(m_topology.links.back(), edit);
    }

    void changeNode(const TopologyEdit& edit) {
        TopologyNode* const node = nodeAt(edit.target);
        if (!node) return missing(edit);
        setNode(*node, edit);
    }
    void changeLink(const TopologyEdit& edit) {
        TopologyLink* const link = linkAt(edit.target);
        if (!link) return missing(edit);
        setLink(*link, edit);
    }

    void setNode(TopologyNode& node, const TopologyEdit& edit) {
        for (const auto& [key, value] : edit.values)
            if (setNodeValue(node, key, value))
                note(node.typed, key, edit);
            else
                unknownValue(edit, key);
        if (node.typed.contains("repair_h")) node.repairGrade = node.typed.at("repair_h").grade;
    }
    static void note(TypedValues& typed, const std::string& key, const TopologyEdit& edit) {
        typed[key] = {edit.source.empty() ? "typed in the plan" : edit.source, *edit.grade};
    }
    static bool setNodeValue(TopologyNode& node, const std::string& key, double value) {
        if (key == "repair_h") {
            node.repairHours = value;
            node.repairFrom = "typed";
            return true;
        }
        const bool isBox = node.kind == NodeKind::Recorder || node.kind == NodeKind::Standby;
        if (isBox && key == "channels") return node.recorder.channels = value, true;
        if (isBox && key == "ingest_mbps") return node.recorder.ingestMbps = value, true;
        if (isBox && key == "usable_tb") return node.recorder.usableTb = value, true;
        if (isBox && key == "licences") return node.recorder.licencesCounted = true, node.recorder.licences = value, true;
        if (node.kind == NodeKind::Ups && key == "battery_h") return node.batteryHours = value, true;
        if (node.kind != NodeKind::Cameras) return false;
        if (key == "cameras") return node.cameras.count = std::llround(value), true;
        if (key == "ingest_mbps") return node.cameras.ingestMbps = value, true;
        if (key == "recorded_mbps") return node.cameras.recordedMbps = value, true;
        if (key == "retention_days") return node.cameras.retentionDays = value, true;
        if (key == "edge_h") return node.cameras.edgeHours = value, true;
        if (key == "priority" && value >= 1 && value <= 9) return node.cameras.priority = static_cast<int>(value), true;
        return false;
    }
    void setLink(TopologyLink& link, const TopologyEdit& edit) {
        for (const auto& [key, value] : edit.values) {
            if (key == "capacity_mbps")
                link.capacityMbps = value;
            else if (key == "capacity_back_mbps")
                link.capacityBackMbps = value;
            else if (key == "planned_share" && value > 0 && value <= 1)
                link.plannedShare = value;
            else {
                unknownValue(edit, key);
                continue;
            }
            note(link.typed, key, edit);
        }
    }
    void changeFailover(const TopologyEdit& edit) {
        for (const auto& [key, value] : edit.values) {
            bool isKnown = false;
            for (TopologyNode& node : m_topology.nodes) {
                double* const target = key == "edge_h" ? &node.cameras.edgeHours : timeOf(node.recorder.times, key);
                isKnown = target != nullptr;
                if (!isKnown) break;
                const bool isBox = node.kind == NodeKind::Recorder || node.kind == NodeKind::Standby;
                if (key == "edge_h" ? node.kind != NodeKind::Cameras : !isBox) continue;
                *target = value;
                note(node.typed, key, edit);
            }
            if (!isKnown) unknownValue(edit, key);
        }
    }
    void unknownValue(const TopologyEdit& edit, const std::string& key) {
        conflict("\"" + key + "\" means nothing for \"" + edit.target + "\", or is out of its range",
                 "See docs/models/topology.md for what can be set");
    }

    Topology& m_topology;
    std::string m_place;
};

} // namespace

void applyEdits(const std::vector<TopologyEdit>& edits, Topology& topology) {
    EditApplier applier(topology);
    for (std::size_t i = 0; i < edits.size(); ++i)
        if (!isSizingEdit(edits[i])) applier.apply(edits[i], i);
    if (edits.empty()) return;
    std::unordered_set<std::string> ids;
    for (const TopologyNode& node : topology.nodes)
        ids.insert(node.id);
    for (TopologyNode& node : topology.nodes) {
        if (node.kind != NodeKind::Cameras) continue;
        if (!ids.contains(node.cameras.second)) node.cameras.second.clear();
        if (ids.contains(node.cameras.recorder)) continue;
        topology.findings.push_back({Severity::Error, "/choices/" + std::string(architectureKey(topology.architecture)) + "/edits",
                                     "nobody records " + node.id + ": \"" + node.cameras.recorder + "\" was removed",
                                     "Drop the change that removes it"});
    }
}

} // namespace sightline::planner
