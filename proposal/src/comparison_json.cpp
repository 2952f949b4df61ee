// The document of `sightline-cli compare --json`.

#include "costmodel/offer.h"
#include "proposal/comparison.h"
#include "proposal/design_words.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace sightline::proposal {

namespace {

using Json = nlohmann::ordered_json;

// Whole cents and milli-units: enough for every reader, and stable text.
double rounded(double value, double steps = 1000) { return std::round(value * steps) / steps; }
double cents(double value) { return rounded(value, 100); }

Json rangeJson(const Range& range) {
    return {{"low", cents(range.low)}, {"likely", cents(range.likely)}, {"high", cents(range.high)}};
}

const char* verdictKey(Verdict verdict) {
    return verdict == Verdict::Winner ? "winner" : verdict == Verdict::TooClose ? "too-close" : "nothing-feasible";
}

/// What only simulated lives can say: how sure the mean is, and the causes one by one.
void addLives(const simulator::Lives& lives, Json& json) {
    json["lives"] = lives.lives;
    json["mean_low95"] = rounded(lives.total.perYear.low95);
    json["mean_high95"] = rounded(lives.total.perYear.high95);
    json["causes"] = Json::array();
    for (const simulator::CauseResult& cause : lives.total.byCause) {
        Json one{{"cause", simulator::lostByKey(cause.cause)}};
        one["mean"] = cause.livesWith > 0 ? Json(rounded(cause.perYear.mean)) : Json(nullptr);
        one["chance_below95"] = rounded(cause.chanceBelow95, 1e6);
        json["causes"].push_back(one);
    }
    json["visits_per_year"] = rounded(lives.total.visits.mean);
    json["named"] = lives.named;
}

Json lossJson(const ArchitectureResult& result) {
    Json causes = Json::object();
    for (std::size_t i = 0; i < result.loss.byCause.size(); ++i)
        causes[simulator::causeKey(simulator::causes[i])] = rounded(result.loss.byCause[i]);
    Json json{{"p50", rounded(result.loss.p50)}, {"p95", rounded(result.loss.p95)}, {"mean", rounded(result.loss.mean)},
              {"by_cause", causes}, {"method", result.loss.method}, {"assumptions", result.loss.assumptions}};
    if (result.lives) addLives(*result.lives, json);
    return json;
}

Json recorderJson(const planner::RecorderSet& set) {
    Json one{{"product", set.product->id}, {"count", set.count}, {"standbys", set.standbys}, {"year", set.year}};
    if (set.kept) one["kept"] = true;
    one["disks_each"] = set.disksEach;
    one["disk_tb"] = rounded(set.diskTb);
    one["raid"] = planner::raidKey(set.raid);
    one["usable_tb_each"] = rounded(set.usableTbEach);
    one["share_of_cameras_each"] = rounded(set.share, 10000);
    return one;
}

/// What is the same for a site and for the centre.
void addSized(const planner::SiteDesign& site, Json& one) {
    one["recorder"] = site.mainRecorder() ? Json(site.mainRecorder()->id) : Json(nullptr);
    one["recorders"] = site.boxes();
    one["standbys"] = site.standbys();
    one["recorder_sets"] = Json::array();
    for (const planner::RecorderSet& set : site.recorders)
        one["recorder_sets"].push_back(recorderJson(set));
    one["usable_tb"] = rounded(site.usableTb());
    one["limited_by"] = site.limitedBy;
    one["days_achieved"] = rounded(site.daysAchieved);
    one["chance_retention_kept"] = rounded(site.chanceRetentionKept);
}

const char* stateKey(planner::LinkLoad::State state) {
    constexpr const char* keys[] = {"fits", "tight", "over"};
    return keys[static_cast<int>(state)];
}

/// What hangs on the network of a site, wherever it is recorded.
void addNetwork(const planner::SiteDesign& site, Json& one) {
    std::int64_t switches = 0;
    one["switch_sets"] = Json::array();
    for (const planner::SwitchSet& set : site.switches) {
        switches += set.count;
        Json kind{{"product", set.product ? Json(set.product->id) : Json(nullptr)}, {"count", set.count}};
        if (set.kept) kind["kept"] = true;
        one["switch_sets"].push_back(kind);
    }
    one["switches"] = switches;
    one["encoders"] = Json::array();
    for (const planner::EncoderSet& set : site.encoders)
        one["encoders"].push_back({{"product", set.product ? Json(set.product->id) : Json(nullptr)}, {"count", set.count}});
    if (site.bridges > 0) one["bridges"] = {{"product", site.bridge ? Json(site.bridge->id) : Json(nullptr)}, {"count", site.bridges}};
    one["links"] = Json::array();
    for (const planner::LinkLoad& link : site.links)
        one["links"].push_back({{"name", link.name}, {"capacity_mbps", rounded(link.capacityMbps)},
                                {"total_mbps", rounded(link.totalMbps())}, {"state", stateKey(link.state)}});
}

Json sitesJson(const planner::Plan& plan, const planner::Design& design) {
    Json sites = Json::array();
    for (const planner::SiteDesign& site : design.sites) {
        Json one{{"site", plan.sites[site.site].id}, {"copies", site.copies}, {"feasible", site.feasible},
                 {"architecture", planner::architectureKey(site.architecture)},
                 {"place", planner::placeKey(site.place)}, {"cameras", site.need.cameras}, {"ingest_mbps", rounded(site.need.ingestMbps)},
                 {"storage_tb", rounded(site.need.storageTb)}};
        if (site.members.size() > 1) {
            one["like_it"] = Json::array();
            for (std::size_t i = 1; i < site.members.size(); ++i)
                one["like_it"].push_back(plan.sites[site.members[i]].id);
        }
        one["openings"] = Json::array();
        for (const planner::Opening& opening : site.openings)
            one["openings"].push_back({{"year", opening.year}, {"sites", opening.sites}});
        if (site.feasible) {
            addSized(site, one);
            addNetwork(site, one);
        } else {
            one["blocked_by"] = site.blockedBy;
        }
        sites.push_back(one);
    }
    return sites;
}

/// Keys that end in _usd stay dollars whatever the plan's currency is; the key without it is in the plan's.
void addAmount(Json& json, const std::string& key, double amount, const costmodel::Exchange& exchange) {
    json[key] = cents(amount);
    json[key + "_usd"] = cents(exchange.inUsd(amount));
}

Json deploymentsJson(const planner::Design& design, const costmodel::Exchange& exchange) {
    Json list = Json::array();
    for (const planner::DeploymentOption& option : design.options) {
        Json one{{"deployment", planner::deploymentKey(option.deployment)}, {"feasible", option.feasible}};
        if (option.feasible)
            addAmount(one, "cost", option.costUsd, exchange);
        else
            one["reason"] = option.reason;
        list.push_back(one);
    }
    return list;
}

Json needList(const std::vector<Knockout>& list) {
    Json json = Json::array();
    for (const Knockout& one : list)
        json.push_back({{"need", planner::needKey(one.need)}, {"reason", one.reason}});
    return json;
}

/// The sell side of a design, for internal eyes; only where the plan has terms of sale.
void addSell(Json& document, const Comparison& comparison, const ArchitectureResult& result) {
    if (comparison.plan.commercial == planner::Commercial()) return;
    const auto& terms = comparison.plan.commercial;
    const costmodel::Offer offer = *costmodel::makeOffer(result.sheet, terms, costmodel::OfferView::Internal);
    document["sell"] = {{"list", offer.total.list.text()},
                        {"discount", offer.total.discount.text()},
                        {"nominal", offer.total.net.text()},
                        {"present_value", offer.presentValue.text()},
                        {"tax", offer.total.tax.text()},
                        {"gross", offer.total.gross.text()},
                        {"below_cost", costmodel::linesBelowCost(result.sheet, terms)}};
}

Json resultJson(const Comparison& comparison, const ArchitectureResult& result) {
    Json knockouts = needList(result.knockouts);
    if (!result.design.feasible)
        knockouts.push_back({{"need", "capacity"}, {"reason", whyNotBuilt(result.design)}});
    Json byYear = Json::array();
    for (const costmodel::Money year : result.cashFlow.byYear)
        byYear.push_back(year.text());
    Json document{{"feasible", result.feasible}, {"knockouts", knockouts}, {"reservations", needList(result.reservations)}};
    document["tco"] = rangeJson(result.tcoUsd);
    document["p10"] = cents(result.tco.p10);
    document["p50"] = cents(result.tco.p50);
    document["p90"] = cents(result.tco.p90);
    document["currency"] = result.cashFlow.currency;
    document["by_year"] = byYear;
    document["present_value"] = result.cashFlow.presentValue.text();
    addSell(document, comparison, result);
    const costmodel::Exchange exchange(comparison.plan);
    addAmount(document, "day_one", result.dayOne, exchange);
    addAmount(document, "each_year_after", result.eachYearAfter, exchange);
    addAmount(document, "per_camera_month", result.perCameraMonth, exchange);
    document["storage_tb"] = rounded(result.storageTb);
    document["recorders"] = result.recorders;
    document["chance_retention_kept"] = rounded(result.chanceRetentionKept);
    document["lost_camera_hours_per_year"] = lossJson(result);
    document["it_hours_per_month"] = rounded(result.running.itHoursPerMonth);
    document["site_visits_per_year"] = rounded(result.running.siteVisitsPerYear);
    document["estimate_share"] = rounded(result.estimateShare);
    document["price_shares"] = {{"estimates", rounded(result.priceShares.estimates)},
                                {"stale", rounded(result.priceShares.stale)},
                                {"user", rounded(result.priceShares.user)},
                                {"project", rounded(result.priceShares.project)}};
    document["deployment"] = planner::deploymentKey(result.design.deployment);
    document["carried_out"] = designWords(result.design);
    document["deployments"] = deploymentsJson(result.design, exchange);
    document["sites"] = sitesJson(comparison.plan, result.design);
    if (result.design.centre) {
        const planner::SiteDesign& centre = *result.design.centre;
        document["centre"] = {{"feasible", centre.feasible}, {"cameras", centre.need.cameras}, {"storage_tb", rounded(centre.need.storageTb)}};
        if (centre.feasible) addSized(centre, document["centre"]);
    }
    return document;
}

Json adviceJson(const Recommendation& advice) {
    Json reasons = Json::array();
    for (const Reason& reason : advice.reasons)
        reasons.push_back({{"headline", reason.headline}, {"detail", reason.detail}});
    Json flips = Json::array();
    for (const Flip& flip : advice.flips)
        flips.push_back({{"when", flip.text},
                         {"architecture", flip.toClose ? "too-close" : planner::architectureKey(flip.winner)}});
    const bool decided = advice.verdict == Verdict::Winner;
    Json document;
    document["architecture"] = decided                                    ? Json(planner::architectureKey(advice.winner))
                               : advice.verdict == Verdict::TooClose ? Json("too-close")
                                                                     : Json(nullptr);
    document["verdict"] = verdictKey(advice.verdict);
    document["headline"] = advice.headline;
    document["sentence"] = advice.sentence;
    document["confidence"] = advice.confidence;
    document["confidence_reason"] = advice.confidenceReason;
    document["reasons"] = reasons;
    document["flips"] = flips;
    return document;
}

Json findingsJson(const std::vector<planner::Finding>& findings) {
    constexpr const char* severities[] = {"error", "warning", "note"};
    Json list = Json::array();
    for (const planner::Finding& finding : findings)
        list.push_back({{"severity", severities[static_cast<int>(finding.severity)]}, {"place", finding.place},
                        {"message", finding.message}, {"remedy", finding.remedy}});
    return list;
}

/// What exists, with the same keys as the three where they mean something for it.
Json keepAsIsJson(const KeepAsIs& kept) {
    Json byYear = Json::array();
    for (const costmodel::Money year : kept.result.cashFlow.byYear)
        byYear.push_back(year.text());
    Json document{{"cameras", kept.cameras}, {"cameras_uncovered", kept.camerasUncovered}, {"cameras_missing", kept.camerasMissing},
                  {"days_achieved", rounded(kept.daysAchieved)}};
    document["tco"] = rangeJson(kept.result.tcoUsd);
    document["p10"] = cents(kept.result.tco.p10);
    document["p50"] = cents(kept.result.tco.p50);
    document["p90"] = cents(kept.result.tco.p90);
    document["currency"] = kept.result.cashFlow.currency;
    document["by_year"] = byYear;
    document["present_value"] = kept.result.cashFlow.presentValue.text();
    document["lost_camera_hours_per_year"] = lossJson(kept.result);
    document["it_hours_per_month"] = rounded(kept.result.running.itHoursPerMonth);
    document["site_visits_per_year"] = rounded(kept.result.running.siteVisitsPerYear);
    return document;
}

/// Each option less the base; null for the base itself.
Json againstBaseJson(const Comparison& comparison) {
    Json document = Json::object();
    for (std::size_t a = 0; a < 3; ++a) {
        const char* key = planner::architectureKey(planner::architectures[a]);
        if (std::string_view(key) == planner::baseCaseKey(comparison.base)) continue;
        const AgainstBase& against = comparison.againstBase[a];
        document[key] = {{"likely", cents(against.likely)},
                         {"p10", cents(against.difference.p10)},
                         {"p50", cents(against.difference.p50)},
                         {"p90", cents(against.difference.p90)},
                         {"cheaper_probability", rounded(against.cheaper, 10000)},
                         {"crossover_year", against.crossoverYear ? Json(*against.crossoverYear) : Json(nullptr)}};
    }
    return document;
}

} // namespace

std::string comparisonJson(const Comparison& comparison) {
    Json document{{"schema", "sightline.compare/1"}, {"plan", comparison.plan.name}};
    document["sites"] = planner::siteCount(comparison.plan);
    document["cameras"] = planner::cameraCount(comparison.plan);
    document["horizon_years"] = *comparison.plan.horizonYears;
    Json results = Json::object();
    Json cheaper = Json::object();
    for (const ArchitectureResult& result : comparison.results)
        results[planner::architectureKey(result.architecture)] = resultJson(comparison, result);
    for (std::size_t a = 0; a < 3; ++a)
        for (std::size_t b = 0; b < 3; ++b)
            if (a != b)
                cheaper[std::string(planner::architectureKey(planner::architectures[a])) + "<" +
                        planner::architectureKey(planner::architectures[b])] = rounded(comparison.cheaper[a][b], 10000);
    document["architectures"] = results;
    document["cheaper_probability"] = cheaper;
    document["base"] = planner::baseCaseKey(comparison.base);
    if (comparison.base != planner::BaseCase::None) document["against_base"] = againstBaseJson(comparison);
    document["keep_as_is"] = comparison.keepAsIs ? keepAsIsJson(*comparison.keepAsIs) : Json(nullptr);
    document["recommendation"] = adviceJson(comparison.recommendation);
    document["defaults_in_force"] = comparison.defaults.size();
    document["estimate_share"] = rounded(comparison.estimateShare);
    document["stale_prices"] = comparison.stalePrices;
    document["findings"] = findingsJson(comparison.findings);
    document["draws"] = comparison.draws;
    document["seed"] = comparison.seed;
    document["methods"] = comparison.methods;
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace sightline::proposal
