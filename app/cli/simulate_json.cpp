// The documents of sightline-cli simulate.

#include "cli/json.h"
#include "cli/output.h"
#include "cli/simulate_work.h"

#include "planner/plan.h"

namespace sightline::cli {

namespace {

using simulator::CauseResult;
using simulator::Losses;
using simulator::Spread;

Json meanJson(const Spread& spread) {
    return Json{{"mean", tidy(spread.mean)}, {"low95", tidy(spread.low95)}, {"high95", tidy(spread.high95)}};
}

Json spreadJson(const Spread& spread) {
    Json json = meanJson(spread);
    json["p50"] = tidy(spread.p50);
    json["p95"] = tidy(spread.p95);
    return json;
}

// A cause that no life met has no mean: only a bound on its chance.
Json causeJson(const CauseResult& cause) {
    Json json = meanJson(cause.perYear);
    if (cause.livesWith == 0) json = Json{{"mean", nullptr}};
    json["lives_with"] = cause.livesWith;
    json["chance"] = cause.livesWith == 0 ? Json(nullptr) : Json(cause.chance);
    json["chance_below95"] = cause.chanceBelow95;
    return json;
}

Json lossesJson(const Losses& losses) {
    Json json;
    json["cameras"] = losses.cameras;
    Json perYear = spreadJson(losses.perYear);
    for (const CauseResult& cause : losses.byCause)
        perYear["by_cause"][simulator::lostByKey(cause.cause)] = causeJson(cause);
    json["lost_camera_hours_per_year"] = std::move(perYear);
    json["availability"] = losses.availability;
    json["destroyed_camera_hours"] = spreadJson(losses.destroyed);
    json["destroyed_camera_hours"]["relative_error"] = losses.destroyedError;
    json["array_loss_chance"] = losses.arrayLoss;
    json["unreachable_camera_hours"] = spreadJson(losses.unreachable);
    json["longest_gap_h"] = spreadJson(losses.longestGap);
    json["gaps"] = Json::array();
    for (const simulator::GapChance& gap : losses.gaps)
        json["gaps"].push_back(Json{{"longer_than_h", tidy(gap.hours)}, {"chance", gap.chance > 0 ? Json(gap.chance) : Json(nullptr)},
                                    {"chance_below95", gap.chanceBelow95}});
    json["worst_day_camera_hours"] = spreadJson(losses.worstDay);
    json["visits_per_year"] = spreadJson(losses.visits);
    for (std::size_t part = 0; part < losses.parts.size(); ++part)
        json["parts_per_year"][simulator::partKey(static_cast<simulator::Part>(part))] = tidy(losses.parts[part]);
    return json;
}

Json kindJson(const simulator::KindLives& kind) {
    Json json{{"name", kind.name}, {"copies", kind.copies}};
    json.update(lossesJson(kind.losses));
    const simulator::RetentionLives& days = kind.retention;
    json["retention_days"] = Json{{"asked", tidy(days.asked)}, {"mean", tidy(days.mean)}, {"p05", tidy(days.p05)},
                                  {"p50", tidy(days.p50)}, {"p95", tidy(days.p95)}, {"chance_kept", tidy(days.chanceKept)}};
    return json;
}

Json mitigationJson(const PricedMitigation& mitigation, double years) {
    const std::optional<double> each = costPerHourSaved(mitigation, years);
    return Json{{"key", mitigation.what.key}, {"name", mitigation.what.name},
                {"saved_camera_hours_per_year", tidy(mitigation.what.savedPerYear)},
                {"standard_error", tidy(mitigation.what.savedError)},
                {"saved_destroyed_camera_hours_per_year", tidy(mitigation.what.savedDestroyed)},
                {"units", tidy(mitigation.what.units)}, {"unit", mitigation.what.unit},
                {"cost_usd", mitigation.costUsd ? Json(tidy(*mitigation.costUsd)) : Json(nullptr)},
                {"usd_per_camera_hour_saved", each ? Json(tidy(*each)) : Json(nullptr)}};
}

Json designJson(const SimulatedDesign& design) {
    Json json{{"feasible", design.isFeasible}};
    if (!design.lives) {
        json["reason"] = design.reason;
        return json;
    }
    json["lives"] = design.lives->lives;
    json["partial"] = design.lives->isPartial;
    json["years"] = design.lives->years;
    json.update(lossesJson(design.lives->total));
    json["sites"] = Json::array();
    for (const simulator::KindLives& kind : design.lives->kinds)
        json["sites"].push_back(kindJson(kind));
    if (!design.mitigations.empty()) {
        json["mitigations"] = Json::array();
        for (const PricedMitigation& mitigation : design.mitigations)
            json["mitigations"].push_back(mitigationJson(mitigation, design.lives->years));
    }
    json["named"] = design.lives->named;
    return json;
}

} // namespace

std::optional<double> costPerHourSaved(const PricedMitigation& mitigation, double years) {
    const double saved = (mitigation.what.savedPerYear + mitigation.what.savedDestroyed) * years;
    // Less than two standard errors is noise, and a price for it would be an invention.
    if (!mitigation.costUsd || saved <= 2 * mitigation.what.savedError * years || saved <= 0) return std::nullopt;
    return *mitigation.costUsd / saved;
}

std::string simulateJson(const std::vector<SimulatedDesign>& designs, const simulator::LivesOptions& options) {
    Json json = document("simulate");
    json["seed"] = options.seed;
    json["lives"] = options.lives;
    for (const SimulatedDesign& design : designs) {
        json["architectures"][planner::architectureKey(design.architecture)] = designJson(design);
        if (!design.lives) continue;
        json["method"] = design.lives->method;
        json["assumptions"] = design.lives->assumptions;
    }
    return text(json);
}

std::string timelineJson(planner::Architecture architecture, std::uint64_t seed, std::uint64_t life, const std::string& kind,
                         const std::vector<simulator::LifeMoment>& moments) {
    Json json = document("timeline");
    json["architecture"] = planner::architectureKey(architecture);
    json["seed"] = seed;
    json["life"] = life;
    json["site"] = kind;
    json["moments"] = Json::array();
    for (const simulator::LifeMoment& moment : moments)
        json["moments"].push_back(Json{{"hour", tidy(moment.hour)}, {"element", moment.element}, {"what", moment.what},
                                       {"dark_cameras", tidy(moment.darkCameras)}});
    return text(json);
}

} // namespace sightline::cli
