// Must-haves that a design cannot meet, or meets with something to know, as rules over plan and design.

#include "engine.h"

#include "proposal/design_words.h"
#include "proposal/format.h"

#include <algorithm>
#include <set>

namespace sightline::proposal {

using planner::Architecture;
using planner::FailoverMode;
using planner::Need;
using planner::RecordingPlace;
using planner::SiteDesign;

namespace {

const char* applianceReason(Need need, bool severalSites) {
    switch (need) {
    case Need::Access:
        return "A recorder box cannot tie in access control without a second system";
    case Need::Alarms:
        return "A recorder box cannot tie in an alarm panel without a second system";
    case Need::AiServer:
        return "A recorder box runs only the analytics it was built with";
    case Need::MixedBrands:
        return "Full function needs cameras of the recorder's own brand";
    case Need::SinglePane:
        return severalSites ? "Each box has its own screen; there is no view over all sites" : nullptr;
    default:
        return nullptr;
    }
}

const char* hybridReason(Need need) {
    return need == Need::AiServer ? "Streams stay in the boxes on site, so no analytics server can read them all" : nullptr;
}

const char* architectureReason(Architecture architecture, Need need, bool severalSites) {
    switch (architecture) {
    case Architecture::Nvr:
        return applianceReason(need, severalSites);
    case Architecture::Hybrid:
        return hybridReason(need);
    case Architecture::Vms:
        break;
    }
    return nullptr;
}

bool isBare(const planner::RecorderSet& set) {
    return set.count > 0 && (set.raid == planner::Raid::Jbod || set.raid == planner::Raid::Raid0);
}

// The rules over one kind of site. Each gives a sentence, or "" when the site meets the need.
class SiteRules {
public:
    SiteRules(const planner::Plan& plan, const planner::Design& design, const SiteDesign& site)
        : m_site(site), m_name(siteName(plan, site)), m_others(site.architecture != design.architecture),
          m_severalSites(planner::siteCount(plan) > 1), m_failover(*plan.choice(site.architecture).failover) {}

    std::string whyNot(Need need) const {
        switch (need) {
        case Need::WanLoss:
            return withoutInternet();
        case Need::OneFailure:
            return oneFailure();
        case Need::OffSite:
            return m_site.place == RecordingPlace::OnSite ? "Footage of " + m_name + " stays on site; nothing copies it elsewhere"
                                                          : std::string();
        default:
            break;
        }
        const char* const reason = architectureReason(m_site.architecture, need, m_severalSites);
        if (!reason) return {};
        return m_others ? m_name + ": " + reason : std::string(reason);
    }

    std::string reservation(Need need) const {
        if (need == Need::OneFailure && m_failover == FailoverMode::HotStandby && m_site.standbys() > 0)
            return std::string("A hot standby takes over within about a quarter of a minute, which is lost") + restAfterTakeover;
        if (need == Need::OneFailure && m_failover == FailoverMode::Mutual && m_site.boxes() > 1)
            return std::string("The other recorders take over within about a minute, and that minute is lost") + restAfterTakeover;
        if (need == Need::OneFailure && m_failover == FailoverMode::Redundant && m_site.standbys() > 0)
            return "Every camera is recorded twice; a failed camera or PoE switch has no stand-in";
        if (need == Need::OneFailure && hasCards())
            return std::string("Each camera must have storage of its own, and loses the seconds until it turns to it") + restAfterTakeover;
        if (need == Need::OneFailure && m_site.standbys() > 0)
            return "A cold standby takes over within about a minute, and that minute is lost; what a failed recorder holds "
                   "cannot be watched until it is repaired, and a failed camera or PoE switch has no stand-in";
        if (need == Need::OffSite && m_site.place == RecordingPlace::Central)
            return "The recording at the centre is the only one; the centre must not be in the same building";
        return {};
    }

private:
    /// Cameras that record by themselves; those behind a bridge to the cloud are not meant.
    bool hasCards() const { return m_failover == FailoverMode::EdgeBackfill && m_site.place == RecordingPlace::OnSite; }
    static constexpr const char* restAfterTakeover = "; what a failed recorder holds cannot be watched until it is repaired, and a "
                                                     "failed camera or PoE switch has no stand-in";

    std::string withoutInternet() const {
        if (m_site.place == RecordingPlace::Central) return m_name + " is recorded over its internet line, and not while that is down";
        if (m_site.place == RecordingPlace::Cloud)
            return m_name + " is recorded in the cloud, and nobody states how long a bridge records on without the internet line";
        return {};
    }

    std::string oneFailure() const {
        if (m_site.place == RecordingPlace::Central) return "When the one internet line of " + m_name + " fails, its footage is lost";
        if (m_site.place == RecordingPlace::Cloud) return "When a bridge at " + m_name + " fails, its cameras are not recorded";
        if (m_site.recorders.empty()) return {};
        const bool isCovered = m_site.standbys() > 0 || hasCards() || (m_failover == FailoverMode::Mutual && m_site.boxes() > 1);
        if (!isCovered) return "When a recorder of " + m_name + " fails, no standby records its cameras";
        if (m_failover == FailoverMode::Redundant) return {}; // the other copy is there
        if (std::any_of(m_site.recorders.begin(), m_site.recorders.end(), isBare))
            return "When a drive at " + m_name + " fails, its footage is gone: the recorders run without RAID";
        return {};
    }

    const SiteDesign& m_site;
    std::string m_name;
    bool m_others;
    bool m_severalSites;
    FailoverMode m_failover;
};

// The first sentence that any kind of site, or the centre, has about a need; how many more have one is said.
template <typename Rule>
std::string firstOver(const planner::Plan& plan, const planner::Design& design, Need need, const Rule& rule) {
    std::string first;
    std::set<std::string> others;
    const auto ask = [&](const SiteDesign& site) {
        const std::string said = rule(SiteRules(plan, design, site), need);
        if (first.empty())
            first = said;
        else if (!said.empty() && said != first)
            others.insert(said);
    };
    for (const SiteDesign& site : design.sites)
        ask(site);
    if (design.centre && need == Need::OneFailure) {
        SiteDesign servers = *design.centre;
        servers.place = RecordingPlace::OnSite;
        ask(servers);
    }
    if (others.empty()) return first;
    return first + "; the same at " + count(static_cast<double>(others.size())) + " more";
}

template <typename Rule>
std::vector<Knockout> over(const planner::Plan& plan, const planner::Design& design, const Rule& rule) {
    std::vector<Knockout> found;
    for (const Need need : planner::allNeeds) {
        if (!plan.requirements.needs.contains(need)) continue;
        std::string reason = firstOver(plan, design, need, rule);
        if (!reason.empty()) found.push_back({need, std::move(reason)});
    }
    return found;
}

} // namespace

std::vector<Knockout> knockouts(const planner::Plan& plan, const planner::Design& design) {
    return over(plan, design, [](const SiteRules& rules, Need need) { return rules.whyNot(need); });
}

std::vector<Knockout> reservations(const planner::Plan& plan, const planner::Design& design) {
    std::vector<Knockout> found = over(plan, design, [](const SiteRules& rules, Need need) { return rules.reservation(need); });
    const std::vector<Knockout> missed = knockouts(plan, design);
    std::erase_if(found, [&missed](const Knockout& one) {
        return std::any_of(missed.begin(), missed.end(), [&one](const Knockout& other) { return other.need == one.need; });
    });
    return found;
}

} // namespace sightline::proposal
