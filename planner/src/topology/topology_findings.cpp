// What failures tell a planner: element, remedy, price difference.

#include "../plan_text.h"
#include "../sizing.h"
#include "planner/failover_presets.h"
#include "planner/failure_analysis.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace sightline::planner {

namespace {

constexpr double backfillWithinHours = 24; // a line is sized to have caught up after a day
constexpr double yearHours = 8760;
constexpr double monthsOfYear = 12;

std::string moneyText(const Plan& plan, double amount) {
    std::string digits = std::to_string(std::llround(std::abs(amount)));
    for (std::size_t at = digits.size(); at > 3;)
        digits.insert(at -= 3, ",");
    const std::string sign = std::llround(amount) < 0 ? "\u2212" : "+";
    return sign + digits + " " + amountCurrency(plan) + " over " + std::to_string(*plan.horizonYears) +
           (*plan.horizonYears == 1 ? " year" : " years");
}

class FindingWriter {
public:
    FindingWriter(const Plan& plan, const Design& design, const Topology& topology, const Catalogue& catalogue,
                  const Prices& prices)
        : m_plan(plan), m_design(design), m_topology(topology), m_catalogue(catalogue), m_prices(prices), m_analysis(topology),
          m_ofPlatform(licenceOfPlatform(catalogue, *plan.vms.platform)),
          m_specs(readSpecs(plan, catalogue)), m_found(topology.findings) {}

    std::vector<Finding> all() {
        undersizedStandbys();
        shortGroups();
        missingLicences();
        makersRules();
        sharedAncestors();
        ownPorts();
        idleStandbys();
        slowBackfills();
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
        return std::move(m_found);
    }

private:
    void add(Severity severity, std::string place, std::string message, std::string remedy, std::optional<double> cost) {
        if (cost) remedy += " (" + moneyText(m_plan, *cost) + ")";
        m_found.push_back({severity, std::move(place), std::move(message), std::move(remedy), cost});
    }

    std::string failoverPlace() const {
        return std::string("/choices/") + architectureKey(m_design.architecture) + "/failover";
    }
    /// The design of the site that a node stands at; nullptr for what all sites share.
    const SiteDesign* siteOf(const TopologyNode& node) const {
        for (const SiteDesign& site : m_design.sites)
            if (m_plan.sites[site.site].id == node.site) return &site;
        return nullptr;
    }
    std::string sitePlace(const TopologyNode& node, const char* field) const {
        const SiteDesign* const site = siteOf(node);
        return site ? "/sites/" + std::to_string(site->site) + "/" + field : failoverPlace();
    }

    // ---- standbys that are too small

    static std::string limitsText(const StandbyCheck& check) { // licences have a finding of their own
        static const std::map<std::string, const char*> units{
            {"channels", "channels"}, {"ingest", "Mbps of input"}, {"disk", "TB"}, {"network", "Mbps of network"},
            {"licence", "licensed channels"}};
        std::string text;
        for (const StandbyCheck::Limit& limit : check.limits) {
            if (limit.fits() || limit.name == "licence") continue;
            const int decimals = limit.need < 10 ? 1 : 0;
            text += (text.empty() ? "" : ", ") + fixedNumber(limit.need, decimals) + " " + units.at(limit.name) +
                    " are needed, it has " + fixedNumber(limit.has, limit.has < 10 ? 1 : 0);
        }
        return text;
    }

    /// True when a limit other than these is missed.
    static bool failsBesides(const StandbyCheck& check, std::initializer_list<std::string_view> names) {
        return std::any_of(check.limits.begin(), check.limits.end(), [&](const StandbyCheck::Limit& limit) {
            return !limit.fits() && std::find(names.begin(), names.end(), limit.name) == names.end();
        });
    }

    static double needOf(const StandbyCheck& check, std::string_view name) {
        for (const StandbyCheck::Limit& limit : check.limits)
            if (limit.name == name) return limit.need;
        return 0;
    }

    /// The cheapest box of the same sort that carries the need.
    const RecorderSpec* boxFor(const StandbyCheck& check, bool appliance) const {
        const RecorderSpec* best = nullptr;
        double lowest = 0;
        for (const RecorderSpec& spec : appliance ? m_specs.appliances : m_specs.servers) {
            if (spec.channels < needOf(check, "channels") || spec.rawTb < needOf(check, "disk") ||
                spec.ingestMbps * *m_plan.limits.ingestShare < needOf(check, "ingest"))
                continue;
            const double price = m_prices.box(*spec.product, 0, false);
            if (best && price >= lowest) continue;
            best = &spec;
            lowest = price;
        }
        return best;
    }

    /// The network alone is short: more ports, on switches that are bought for them.
    void addPorts(const StandbyCheck& check, const TopologyNode& standby, const std::string& message) {
        double one = 0;
        int ports = 0;
        for (const TopologyLink& link : m_topology.links) {
            if (link.power || (link.from != standby.id && link.to != standby.id)) continue;
            const double mbps = (link.to == standby.id ? link.capacityMbps : link.capacityBackMbps) * link.plannedShare;
            if (mbps > 0) ++ports;
            one = std::max(one, mbps);
        }
        if (one <= 0) return;
        const int more = std::max(1, static_cast<int>(std::ceil(needOf(check, "network") / one - 1e-9)) - ports);
        std::optional<double> cost = switchCost(more);
        if (cost) *cost *= static_cast<double>(standby.copies);
        add(Severity::Warning, failoverPlace(), message,
            "Connect it by " + std::to_string(more) + (more == 1 ? " port" : " ports") + " more, on a second switch", cost);
    }

    void undersizedStandbys() {
        std::map<std::string, const StandbyCheck*> worst; // the most demanding recorder of each standby
        const std::vector<StandbyCheck> checks = m_analysis.standbyChecks();
        for (const StandbyCheck& check : checks) {
            if (!failsBesides(check, {"licence"}) || m_topology.node(check.standby)->kind != NodeKind::Standby) continue;
            const StandbyCheck*& kept = worst[check.standby];
            if (!kept || needOf(check, "channels") > needOf(*kept, "channels")) kept = &check;
        }
        for (const auto& [id, check] : worst) {
            const TopologyNode& standby = *m_topology.node(id);
            const std::string message = id + " cannot carry " + check->recorder + ": " + limitsText(*check);
            if (!failsBesides(*check, {"licence", "network"})) {
                addPorts(*check, standby, message);
                continue;
            }
            const RecorderSpec* const box = boxFor(*check, standby.recorder.appliance);
            if (!box) {
                add(Severity::Warning, failoverPlace(), message, "Split the cameras of " + check->recorder + " over two recorders",
                    std::nullopt);
                continue;
            }
            std::optional<double> cost;
            if (standby.product)
                cost = (m_prices.box(*box->product, 0, false) - m_prices.box(*standby.product, 0, false)) *
                       static_cast<double>(standby.copies);
            add(Severity::Warning, failoverPlace(), message, "Replace it by a " + box->product->vendor + " " + box->product->model, cost);
        }
    }

    /// Mutual failover: what is left must have places for the cameras of any one that fails.
    void shortGroups() {
        std::set<std::string> told;
        for (const TopologyNode& node : m_topology.nodes) {
            if (node.kind != NodeKind::Recorder || node.recorder.mode != FailoverMode::Mutual || told.contains(node.site)) continue;
            const auto effect = m_analysis.fail({node.id});
            if (!effect || effect->camerasUncovered == 0 || plugsCameras(node.id)) continue;
            told.insert(node.site);
            std::optional<double> cost;
            if (node.product) cost = m_prices.box(*node.product, 0, false) * static_cast<double>(node.copies);
            add(Severity::Warning, failoverPlace(),
                "when " + node.id + " fails, the others have no place for " + std::to_string(effect->camerasUncovered) +
                    " of its cameras",
                "Add one more recorder, without its drives", cost);
        }
    }

    // ---- what makers ask

    const LicenceRule* ruleOf(const TopologyNode& node) const {
        if (!node.recorder.appliance) return node.recorder.licenceRule == m_ofPlatform.id ? &m_ofPlatform : nullptr;
        const FailoverPresets* const presets = m_catalogue.failover();
        return presets ? presets->licence(node.recorder.licenceRule) : nullptr;
    }

    /// A standby's licences, for the recorder that asks most of it.
    void missingLicences() {
        std::map<std::string, StandbyCheck::Limit> worst;
        for (const StandbyCheck& check : m_analysis.standbyChecks())
            for (const StandbyCheck::Limit& limit : check.limits) {
                if (limit.name != "licence" || limit.fits()) continue;
                StandbyCheck::Limit& kept = worst[check.standby];
                if (limit.need - limit.has > kept.need - kept.has) kept = limit;
            }
        std::set<std::string> told;
        for (const auto& [id, limit] : worst) {
            const TopologyNode& box = *m_topology.node(id);
            const bool isMutual = box.kind == NodeKind::Recorder; // one for all of a site: they share what is missing
            if (isMutual && (m_analysis.standbysFit() || !told.insert(box.site).second)) continue;
            const double missing = std::ceil(limit.need - limit.has - 1e-6);
            const LicenceRule* const rule = ruleOf(box);
            if (rule && rule->kind == LicenceRule::Kind::Refused) {
                if (told.insert("platform").second)
                    add(Severity::Warning, failoverPlace(), id + " stays idle: " + rule->text,
                        "Choose a platform that does, or another way of failover", std::nullopt);
                continue;
            }
            const Figure* const price = rule && !rule->figure.empty() ? m_catalogue.figure(rule->figure) : nullptr;
            std::optional<double> cost;
            if (price) cost = price->value.likely * missing * static_cast<double>(box.copies);
            std::string remedy = "Buy " + fixedNumber(missing, 0) + " channel licences for it";
            if (rule) remedy += ": " + rule->text;
            add(Severity::Warning, failoverPlace(),
                id + " is short of licences: " + fixedNumber(limit.need, 0) + " channels are needed, it has " +
                    fixedNumber(limit.has, 0) + " free",
                remedy, cost);
        }
    }

    /// Appliances: who may stand in for whom.
    void makersRules() {
        std::set<std::string> unknown;
        for (const TopologyNode& standby : m_topology.nodes) {
            if (standby.kind != NodeKind::Standby || !standby.recorder.appliance || !standby.product) continue;
            const LicenceRule* const rule = ruleOf(standby);
            if (!rule) {
                if (standby.recorder.mode != FailoverMode::Redundant && unknown.insert(standby.product->vendor).second)
                    add(Severity::Note, failoverPlace(),
                        "no rule of " + standby.product->vendor + " for standby recorders is known: " + standby.id + " may not be able to take over",
                        "Ask the maker before it is bought", std::nullopt);
                continue;
            }
            const auto covered = static_cast<int>(standby.recorder.covers.size());
            if (rule->groupMost > 0 && covered > rule->groupMost) {
                const int more = (covered + rule->groupMost - 1) / rule->groupMost - 1;
                add(Severity::Warning, failoverPlace(),
                    standby.id + " covers " + std::to_string(covered) + " recorders, the maker allows " + std::to_string(rule->groupMost),
                    "Add " + std::to_string(more) + (more == 1 ? " standby" : " standbys"),
                    m_prices.standby(*standby.product, 0) * more * static_cast<double>(standby.copies));
            }
            if (rule->kind == LicenceRule::Kind::SameModel) otherModels(standby, *rule);
        }
    }
    void otherModels(const TopologyNode& standby, const LicenceRule& rule) {
        for (const std::string& id : standby.recorder.covers) {
            const TopologyNode& recorder = *m_topology.node(id);
            if (!recorder.product || recorder.product == standby.product) continue;
            add(Severity::Warning, failoverPlace(),
                standby.id + " is no " + recorder.product->model + ", as " + id + " is, so that it cannot take over (" + rule.text + ")",
                "Add a " + recorder.product->vendor + " " + recorder.product->model + " on standby, or use one model throughout",
                m_prices.standby(*recorder.product, 0) * static_cast<double>(standby.copies));
            return; // one of them is enough to be told
        }
    }

    // ---- one element under both

    std::optional<double> switchCost(std::int64_t ports) const {
        std::optional<double> lowest;
        for (const PortSpec& model : m_specs.switches) {
            if (model.ports <= 0) continue;
            const double cost = std::ceil(static_cast<double>(ports) / model.ports) * m_prices.powerSwitch(*model.product);
            if (!lowest || cost < *lowest) lowest = cost;
        }
        return lowest;
    }

    /// Of one unit more at a node's site, over its like sites; only that site is priced, twice.
    std::optional<double> upsCost(const TopologyNode& node) const {
        Design alone = m_design;
        alone.sites.clear();
        alone.centre.reset();
        const SiteDesign* const site = siteOf(node);
        if (!site && !m_design.centre) return std::nullopt;
        if (site)
            alone.sites.push_back(*site);
        else
            alone.centre = m_design.centre;
        const double before = m_prices.total(alone);
        ++(site ? alone.sites.front().upsUnits : alone.centre->upsUnits);
        return m_prices.total(alone) - before;
    }

    void sharedAncestors() {
        struct Group {
            NodeKind kind = NodeKind::CoreSwitch;
            std::set<std::string> standbys, recorders;
        };
        std::map<std::string, Group> groups;
        for (const SharedAncestor& shared : m_analysis.sharedAncestors()) {
            if (shared.kind == NodeKind::Circuit) continue; // few places have two
            Group& group = groups[shared.node];
            group.kind = shared.kind;
            group.standbys.insert(shared.standby);
            group.recorders.insert(shared.recorder);
        }
        for (const auto& [id, group] : groups) {
            const TopologyNode& node = *m_topology.node(id);
            const auto copies = static_cast<double>(node.copies);
            std::string message = *group.standbys.begin() + " falls together with " + *group.recorders.begin();
            if (group.recorders.size() > 1) message += " and " + std::to_string(group.recorders.size() - 1) + " more";
            message += " when " + id + " does";
            if (group.kind == NodeKind::Ups) {
                add(Severity::Warning, sitePlace(node, "ups_minutes"), message,
                    "Put the standby, and what connects it to the cameras, on a UPS of its own", upsCost(node));
                continue;
            }
            std::optional<double> cost = switchCost(1);
            if (cost) *cost *= copies;
            add(Severity::Warning, failoverPlace(), message,
                "Plug the standby into a second switch that the camera switches reach too", cost);
        }
    }

    // ---- cameras that no standby reaches

    std::int64_t plugsCameras(const std::string& recorder) const {
        std::int64_t cameras = 0;
        for (const TopologyLink& link : m_topology.links) {
            if (link.power || link.to != recorder) continue;
            const TopologyNode* const from = m_topology.node(link.from);
            if (from->kind == NodeKind::Cameras && from->cameras.recorded) cameras += from->cameras.count;
        }
        return cameras;
    }

    void ownPorts() {
        std::map<std::string, std::pair<std::int64_t, const TopologyNode*>> bySite;
        for (const TopologyNode& node : m_topology.nodes) {
            const FailoverMode mode = node.recorder.mode;
            const bool isCovered = mode == FailoverMode::ColdStandby || mode == FailoverMode::HotStandby ||
                                   mode == FailoverMode::Mutual || mode == FailoverMode::Redundant;
            if (node.kind != NodeKind::Recorder || !isCovered) continue;
            const std::int64_t cameras = plugsCameras(node.id);
            if (cameras == 0) continue;
            auto& [sum, first] = bySite[node.site];
            sum += cameras;
            if (!first) first = &node;
        }
        for (const auto& [site, found] : bySite) {
            const auto& [cameras, first] = found;
            std::optional<double> cost = switchCost(cameras);
            if (cost) *cost *= static_cast<double>(first->copies);
            add(Severity::Warning, failoverPlace(),
                std::to_string(cameras) + " cameras at " + site + " hang on the PoE ports of " + first->id +
                    (first->copies > 1 ? " and its like" : "") + ": they go dark with it, and no standby reaches them",
                "Plug them into PoE switches", cost);
        }
    }

    void idleStandbys() {
        for (const TopologyNode& node : m_topology.nodes)
            if (node.kind == NodeKind::Standby && node.recorder.covers.empty() && node.recorder.mode != FailoverMode::Redundant)
                add(Severity::Warning, failoverPlace(), node.id + " stands in for nobody",
                    "Choose a way of failover that uses it, or remove it", std::nullopt);
    }

    // ---- lines that cannot carry a backfill

    void slowBackfills() {
        const Figure* const rate = m_catalogue.figure("wan.rate");
        const double between = rate && rate->value.likely > 0 ? yearHours / rate->value.likely : yearHours;
        for (const TopologyNode& node : m_topology.nodes) {
            if (node.kind != NodeKind::Wan || node.site.empty()) continue;
            const auto effect = m_analysis.fail({node.id});
            if (!effect || effect->backfillMbitHours <= 0 || effect->backfillHours <= backfillWithinHours) continue;
            const TopologyLink* const line = lineOf(node.id);
            if (!line) continue;
            const double needed = (line->load.total() + effect->backfillMbitHours * m_topology.wireFactor / backfillWithinHours) /
                                  line->plannedShare;
            const bool never = !std::isfinite(effect->backfillHours);
            const Figure* const dedicated = m_catalogue.figure("wan.dia");
            std::optional<double> cost;
            if (dedicated)
                cost = dedicated->value.likely * amountPerUsd(m_plan) * monthsOfYear * *m_plan.horizonYears * static_cast<double>(node.copies);
            const std::string message =
                "after an outage of " + fixedNumber(effect->outageHours, 0) + " h " + node.id +
                (never ? std::string(" never catches up: its load leaves no room for a backfill")
                       : " takes " + fixedNumber(effect->backfillHours, 0) + " h to catch up");
            add(never || effect->backfillHours > between ? Severity::Warning : Severity::Note, sitePlace(node, "wan_up_mbps"), message,
                "Order a line of at least " + fixedNumber(std::ceil(needed), 0) +
                    " Mbps upload; the price is that of a dedicated line beside the present one", cost);
        }
    }

    const TopologyLink* lineOf(const std::string& wan) const {
        for (const TopologyLink& link : m_topology.links)
            if (link.to == wan && link.capacityMbps > 0) return &link;
        return nullptr;
    }

    const Plan& m_plan;
    const Design& m_design;
    const Topology& m_topology;
    const Catalogue& m_catalogue;
    const Prices& m_prices;
    FailureAnalysis m_analysis;
    LicenceRule m_ofPlatform;
    SizingSpecs m_specs;
    std::vector<Finding> m_found;
};

} // namespace

std::vector<Finding> failureFindings(const Plan& plan, const Design& design, const Topology& topology,
                                     const Catalogue& catalogue, const Prices& prices) {
    return FindingWriter(plan, design, topology, catalogue, prices).all();
}

} // namespace sightline::planner
