#include "planner/platform_choice.h"

#include "data_file.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace sightline::planner {

namespace {

std::string makerKey(const std::string& vendor) {
    std::string key;
    for (const char c : vendor)
        key += c == ' ' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return key;
}

PlatformRole roleOf(Deployment deployment) {
    switch (deployment) {
    case Deployment::Cloud:
        return PlatformRole::Cloud;
    case Deployment::Interconnect:
        return PlatformRole::Federation;
    case Deployment::CloudManaged:
        return PlatformRole::CloudManager;
    default:
        return PlatformRole::Vms;
    }
}

const Platform* named(const Plan& plan, const Catalogue& catalogue, Architecture architecture) {
    return catalogue.platforms().find(*plan.choice(architecture).platform);
}

double likelyFigure(const Catalogue& catalogue, const std::string& id) {
    const Figure* const figure = id.empty() ? nullptr : catalogue.figure(id);
    return figure ? figure->value.likely : 0;
}

const Platform* withRole(const Catalogue& catalogue, const std::string& id, PlatformRole role) {
    const Platform* const platform = catalogue.platforms().find(id);
    return platform && platform->has(role) ? platform : nullptr;
}

std::string recorderMakers(const Catalogue& catalogue) {
    std::set<std::string> makers;
    for (const Product* product : catalogue.ofKind("recorder"))
        makers.insert(makerKey(product->vendor));
    std::string list = catalogue.platforms().ids(PlatformRole::Appliance);
    for (const std::string& maker : makers)
        list += ", " + maker;
    return list;
}

bool isRecorderMaker(const Catalogue& catalogue, const std::string& key) {
    const auto recorders = catalogue.ofKind("recorder");
    return std::any_of(recorders.begin(), recorders.end(), [&](const Product* p) { return makerKey(p->vendor) == key; });
}

std::string editionIds(const Platform& platform) {
    std::string list;
    for (const PlatformEdition& edition : platform.editions)
        list += (list.empty() ? "" : ", ") + edition.id;
    return list;
}

class PlatformCheck {
public:
    PlatformCheck(const Plan& plan, const Catalogue& catalogue) : m_plan(plan), m_catalogue(catalogue) {}

    std::vector<Finding> run() {
        choice(Architecture::Vms, {PlatformRole::Vms, PlatformRole::Cloud});
        choice(Architecture::Hybrid, {PlatformRole::Federation, PlatformRole::CloudManager});
        appliances();
        overlay("/costs/analytics", *m_plan.costs.analytics, PlatformRole::Analytics);
        overlay("/costs/access", *m_plan.costs.access, PlatformRole::Access);
        return std::move(m_findings);
    }

private:
    void add(Severity severity, std::string place, std::string message, std::string remedy) {
        m_findings.push_back({severity, std::move(place), std::move(message), std::move(remedy)});
    }

    void choice(Architecture architecture, std::initializer_list<PlatformRole> roles) {
        const ArchitectureChoice& made = m_plan.choice(architecture);
        const std::string place = std::string("/choices/") + architectureKey(architecture);
        if ((*made.platform).empty()) return edition(architecture, *made.edition, place);
        const Platform* const platform = named(m_plan, m_catalogue, architecture);
        const bool fits = platform && std::any_of(roles.begin(), roles.end(), [&](PlatformRole r) { return platform->has(r); });
        if (fits) return edition(architecture, *made.edition, place);
        std::string known;
        for (const PlatformRole role : roles) {
            const std::string ids = m_catalogue.platforms().ids(role);
            if (!ids.empty()) known += (known.empty() ? "" : ", ") + ids;
        }
        add(Severity::Warning, place + "/platform",
            "\"" + printable(*made.platform) + "\" is no platform for " + architectureName(architecture) +
                ", so the usual one is priced",
            "Use one of " + known);
    }

    void edition(Architecture architecture, const std::string& id, const std::string& place) {
        if (id.empty()) return;
        const Deployment licensed = architecture == Architecture::Hybrid ? Deployment::Interconnect : Deployment::OnSite;
        const Platform* const platform = platformFor(m_plan, m_catalogue, architecture, licensed);
        if (platform && platform->edition(id)) return;
        add(Severity::Warning, place + "/edition",
            "\"" + printable(id) + "\" is no edition of " + (platform ? platform->name : "the platform") +
                ", so the smallest that fits is priced",
            platform ? "Use one of " + editionIds(*platform) : "Leave it out");
    }

    void appliances() {
        const std::string& wanted = *m_plan.nvr.platform;
        const bool isKnown = wanted.empty() || withRole(m_catalogue, wanted, PlatformRole::Appliance) ||
                             isRecorderMaker(m_catalogue, wanted);
        if (!isKnown)
            add(Severity::Warning, "/choices/nvr/platform",
                "\"" + printable(wanted) + "\" is no maker of recorders, so recorders of all makers are considered",
                "Use one of " + recorderMakers(m_catalogue));
    }

    void overlay(const char* place, const std::string& id, PlatformRole role) {
        if (id.empty() || withRole(m_catalogue, id, role)) return;
        add(Severity::Warning, place, "\"" + printable(id) + "\" is not known, so it costs nothing",
            "Use one of " + m_catalogue.platforms().ids(role));
    }

    const Plan& m_plan;
    const Catalogue& m_catalogue;
    std::vector<Finding> m_findings;
};

} // namespace

const Platform* platformFor(const Plan& plan, const Catalogue& catalogue, Architecture architecture, Deployment deployment) {
    const Platform* const chosen = named(plan, catalogue, architecture);
    if (architecture == Architecture::Nvr) return chosen && chosen->has(PlatformRole::Appliance) ? chosen : nullptr;
    const PlatformRole role = roleOf(deployment);
    return chosen && chosen->has(role) ? chosen : catalogue.platforms().standard(role);
}

bool platformAllows(const Plan& plan, const Catalogue& catalogue, Architecture architecture, Deployment deployment) {
    const Platform* const chosen = named(plan, catalogue, architecture);
    if (!chosen || architecture == Architecture::Nvr) return true;
    const bool isOfTheArchitecture =
        architecture == Architecture::Vms
            ? chosen->has(PlatformRole::Vms) || chosen->has(PlatformRole::Cloud)
            : chosen->has(PlatformRole::Federation) || chosen->has(PlatformRole::CloudManager);
    return !isOfTheArchitecture || chosen->has(roleOf(deployment));
}

bool isOfferedAppliance(const Plan& plan, const Catalogue& catalogue, const Product& recorder) {
    const std::string& wanted = *plan.nvr.platform;
    const Platform* const appliance = withRole(catalogue, wanted, PlatformRole::Appliance);
    if (appliance) return recorder.vendor == appliance->vendor;
    const auto& all = catalogue.platforms().all();
    const bool needsLicences = std::any_of(all.begin(), all.end(), [&](const Platform& platform) {
        return platform.has(PlatformRole::Appliance) && platform.vendor == recorder.vendor;
    });
    if (needsLicences) return false;
    return wanted.empty() || makerKey(recorder.vendor) == wanted || !isRecorderMaker(catalogue, wanted);
}

double licensedServerCameras(const Plan& plan, const Catalogue& catalogue) {
    const Platform* const platform = platformFor(plan, catalogue, Architecture::Vms, Deployment::OnSite);
    if (!platform) return 0;
    if (const PlatformEdition* pinned = platform->edition(*plan.vms.edition))
        return likelyFigure(catalogue, pinned->serverLimit);
    double most = 0;
    for (const PlatformEdition& edition : platform->editions) {
        if (edition.serverLimit.empty()) return 0;
        most = std::max(most, likelyFigure(catalogue, edition.serverLimit));
    }
    return most;
}

const Platform* analyticsPlatform(const Plan& plan, const Catalogue& catalogue) {
    return withRole(catalogue, *plan.costs.analytics, PlatformRole::Analytics);
}

const Platform* accessPlatform(const Plan& plan, const Catalogue& catalogue) {
    return withRole(catalogue, *plan.costs.access, PlatformRole::Access);
}

std::vector<Finding> platformFindings(const Plan& plan, const Catalogue& catalogue) {
    return PlatformCheck(plan, catalogue).run();
}

} // namespace sightline::planner
