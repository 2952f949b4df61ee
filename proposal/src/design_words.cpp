#include "proposal/design_words.h"

#include "proposal/format.h"

#include <algorithm>

namespace sightline::proposal {

using planner::Architecture;
using planner::Deployment;
using planner::RecordingPlace;
using planner::SiteDesign;

namespace {

void addPart(std::string& text, const std::string& part) { text += (text.empty() ? "" : ", ") + part; }

std::string times(std::int64_t number, const std::string& what) {
    return count(static_cast<double>(number)) + " × " + what;
}

std::string orNone(std::string text) { return text.empty() ? "none" : text; }

RecordingPlace usualPlace(const planner::Design& design) {
    if (design.architecture != Architecture::Vms) return RecordingPlace::OnSite;
    return design.deployment == Deployment::Central ? RecordingPlace::Central
           : design.deployment == Deployment::Cloud ? RecordingPlace::Cloud
                                                    : RecordingPlace::OnSite;
}

} // namespace

std::string productName(const planner::Product* product) {
    if (!product) return "Recorder";
    return product->vendor.empty() || product->vendor == "Generic" ? product->model : product->vendor + " " + product->model;
}

std::string recorderNames(const SiteDesign& site) {
    std::string text;
    for (const planner::RecorderSet& set : site.recorders) {
        if (set.count < 1) continue;
        std::string part = times(set.count, productName(set.product));
        if (set.kept) part += " kept";
        if (set.year > 0) part += " from year " + std::to_string(set.year);
        addPart(text, part);
    }
    for (const planner::RecorderSet& set : site.recorders)
        if (set.standbys > 0) addPart(text, times(set.standbys, productName(set.product)) + " on standby");
    return orNone(std::move(text));
}

std::string switchNames(const SiteDesign& site) {
    std::string text;
    for (const planner::SwitchSet& set : site.switches)
        addPart(text, times(set.count, set.product ? productName(set.product) : "switch") + (set.kept ? " kept" : ""));
    return orNone(std::move(text));
}

std::string encoderNames(const SiteDesign& site) {
    std::string text;
    for (const planner::EncoderSet& set : site.encoders)
        addPart(text, times(set.count, set.product ? productName(set.product) : "encoder"));
    return orNone(std::move(text));
}

std::string siteName(const planner::Plan& plan, const SiteDesign& site) {
    if (site.site >= plan.sites.size()) return "Centre";
    const planner::Site& first = plan.sites[site.site];
    return first.name.empty() ? first.id : first.name;
}

std::string siteKindName(const planner::Plan& plan, const SiteDesign& site) {
    const std::string name = siteName(plan, site);
    if (site.site >= plan.sites.size() || site.copies < 2) return name;
    if (site.members.size() > 1) return name + " and " + count(site.copies - 1) + " like it";
    return name + ", " + count(site.copies) + " like sites";
}

const char* deploymentWords(Architecture architecture, Deployment deployment) {
    if (architecture == Architecture::Nvr) return "with recorder boxes at each site";
    switch (deployment) {
    case Deployment::Central:
        return "on central servers";
    case Deployment::Cloud:
        return "in the cloud";
    case Deployment::Interconnect:
        return "with a federation server";
    case Deployment::CloudManaged:
        return "managed from the cloud";
    case Deployment::OnSite:
    case Deployment::Cheapest:
        break;
    }
    return architecture == Architecture::Vms ? "on servers at each site" : "with one shared layer";
}

std::string designWords(const planner::Design& design) {
    std::string words = design.architecture == Architecture::Nvr ? "Recorder boxes at each site"
                        : std::string(design.architecture == Architecture::Vms ? "Recording software " : "Recorder boxes ") +
                              deploymentWords(design.architecture, design.deployment);
    const bool mixed = std::any_of(design.sites.begin(), design.sites.end(), [&](const SiteDesign& site) {
        return site.architecture != design.architecture || site.place != usualPlace(design);
    });
    return mixed ? words + ", not at every site" : words;
}

const char* placeWords(RecordingPlace place) {
    switch (place) {
    case RecordingPlace::Central:
        return "at the centre";
    case RecordingPlace::Cloud:
        return "in the cloud";
    case RecordingPlace::Auto:
    case RecordingPlace::OnSite:
        break;
    }
    return "on site";
}

std::string whyNotBuilt(const planner::Design& design) {
    if (design.feasible) return {};
    std::string text;
    for (const planner::DeploymentOption& option : design.options) {
        if (option.feasible || option.reason.empty()) continue;
        if (design.options.size() > 1) {
            text += (text.empty() ? "" : "; ") + std::string(deploymentWords(design.architecture, option.deployment)) + ": ";
        }
        text += option.reason;
    }
    return text.empty() ? "no recorder of the catalogue carries a site" : text;
}

} // namespace sightline::proposal
