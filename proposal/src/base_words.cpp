#include "proposal/base_words.h"

#include "proposal/format.h"

#include <cmath>

namespace sightline::proposal {

std::string baseWords(planner::BaseCase base) {
    using planner::BaseCase;
    switch (base) {
    case BaseCase::Vms:
        return planner::architectureName(planner::Architecture::Vms);
    case BaseCase::Nvr:
        return planner::architectureName(planner::Architecture::Nvr);
    case BaseCase::Hybrid:
        return planner::architectureName(planner::Architecture::Hybrid);
    case BaseCase::KeepAsIs:
        return "keeping things as they are";
    case BaseCase::None:
        break;
    }
    return {};
}

planner::Architecture baseArchitecture(const Comparison& comparison) {
    switch (comparison.base) {
    case planner::BaseCase::Nvr:
        return planner::Architecture::Nvr;
    case planner::BaseCase::Hybrid:
        return planner::Architecture::Hybrid;
    default:
        return planner::Architecture::Vms;
    }
}

std::string againstBaseWords(const AgainstBase& against, const std::string& currency) {
    std::string text = money(std::fabs(against.likely), currency) + (against.likely < 0 ? " less" : " more");
    text += ", cheaper in " + outOfHundred(against.cheaper) + " price outcomes";
    if (against.crossoverYear) text += ", ahead from the end of year " + std::to_string(*against.crossoverYear);
    return text;
}

std::string keepAsIsWords(const KeepAsIs& kept, int years) {
    const ArchitectureResult& result = kept.result;
    const std::string& currency = result.sheet.currency;
    std::string text = "Keeping things as they are costs " + money(result.tcoUsd.likely, currency) + " over " + std::to_string(years) +
                       (years == 1 ? " year (" : " years (") + money(result.tco.p10, currency) + " to " +
                       money(result.tco.p90, currency) + ") for " + count(static_cast<double>(kept.cameras)) + " cameras";
    if (kept.camerasMissing > 0)
        text += "; " + count(static_cast<double>(kept.camerasMissing)) + " of the cameras wanted are missing";
    if (kept.camerasUncovered > 0)
        text += "; " + count(static_cast<double>(kept.camerasUncovered)) + " camera channels find no recorder";
    text += "; footage is kept " + count(std::floor(kept.daysAchieved)) + " days where it is shortest, and " + count(result.loss.mean) +
            " camera-hours are lost a year.";
    return text;
}

} // namespace sightline::proposal
