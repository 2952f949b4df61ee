#include "architecture_rows.h"

#include "figures.h"

#include "costmodel/design_cost.h"
#include "planner/sizing_edits.h"

#include "planner/failover_presets.h"
#include "proposal/design_words.h"
#include "proposal/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <map>

namespace sightline::qml {
namespace {

using planner::NodeKind;
using planner::Topology;
using planner::TopologyNode;

/// Texts of this file.
struct ArchitectureRowsWords {
    Q_DECLARE_TR_FUNCTIONS(ArchitectureRows)
};

QString archText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString camerasText(std::int64_t count) {
    return count == 1 ? ArchitectureRowsWords::tr("1 camera") : ArchitectureRowsWords::tr("%1 cameras").arg(QLocale().toString(qlonglong(count)));
}

/// Recorded cameras that a failure could reach: at one site when what fails is not shared, else everywhere.
std::int64_t recordedCameras(const Topology& topology, const planner::FailureEffect& effect) {
    bool shared = false;
    std::string site;
    for (const std::string& id : effect.nodes)
        if (const TopologyNode* node = topology.node(id)) {
            shared |= node->site.empty();
            site = node->site;
        }
    std::int64_t count = 0;
    for (const TopologyNode& node : topology.nodes)
        if (node.kind == NodeKind::Cameras && node.cameras.recorded && (shared || node.site == site))
            count += node.cameras.count * (shared ? node.copies : 1);
    return count;
}

QString gapText(const planner::FailoverTimes& times) {
    return durationWords((times.detectS + times.takeoverS) / 3600);
}

QString limitText(const std::optional<proposal::HeadroomBar>& limit) {
    if (!limit) return QStringLiteral("–");
    const QString used = QLocale().toString(std::round(limit->share() * 100), 'f', 0) + QChar(0x2009) + QLatin1Char('%');
    if (limit->name == "Channels") return ArchitectureRowsWords::tr("Channels, %1").arg(used);
    if (limit->name == "Recording") return ArchitectureRowsWords::tr("Recording, %1").arg(used);
    if (limit->name == "Storage") return ArchitectureRowsWords::tr("Storage, %1").arg(used);
    if (limit->name == "Network") return ArchitectureRowsWords::tr("Network, %1").arg(used);
    return ArchitectureRowsWords::tr("Licences, %1").arg(used);
}

/// "+$33.9k": money says which.
QString dearerText(double amount, const std::string& currency) {
    const std::string bare = proposal::moneyDifference(amount);
    if (bare == "same") return figure(bare);
    return figure((amount < 0 ? "\u2212" : "+") + proposal::money(std::abs(amount), currency));
}

QString durationText(double hours) {
    if (!std::isfinite(hours)) return ArchitectureRowsWords::tr("for ever");
    const QLocale locale;
    if (hours <= 0) return ArchitectureRowsWords::tr("0 s");
    if (hours < 1.0 / 60) return ArchitectureRowsWords::tr("%1 s").arg(locale.toString(std::ceil(hours * 3600 - 1e-9), 'f', 0));
    if (hours < 2) return ArchitectureRowsWords::tr("%1 min").arg(locale.toString(std::ceil(hours * 60 - 1e-9), 'f', 0));
    if (hours < 96) return ArchitectureRowsWords::tr("%1 h").arg(locale.toString(hours, 'f', hours < 10 && hours != std::round(hours) ? 1 : 0));
    return ArchitectureRowsWords::tr("%1 days").arg(locale.toString(hours / 24, 'f', 0));
}

} // namespace

/// Its parts stay on one line.
QString durationWords(double hours) {
    return durationText(hours).replace(QLatin1Char(' '), QChar(0xa0));
}

QString nodeWords(const Topology& topology, const std::string& id) {
    const TopologyNode* const node = topology.node(id);
    if (!node) return archText(id);
    const QString kind = engineWord(planner::nodeKindName(node->kind));
    QString number = archText(id.substr(id.find('/') == std::string::npos ? 0 : id.find('/') + 1));
    const qsizetype dash = number.lastIndexOf(QLatin1Char('-'));
    bool counted = false;
    number = dash >= 0 ? number.mid(dash + 1) : QString();
    number.toInt(&counted);
    if (node->kind == NodeKind::Cameras) return archText(node->name);
    return counted ? kind + QLatin1Char(' ') + number : kind;
}

QString placedWords(const Topology& topology, const std::string& id) {
    const TopologyNode* const node = topology.node(id);
    const QString words = nodeWords(topology, id);
    if (!node) return words;
    const auto alike = [&](const TopologyNode& other) { return other.kind == node->kind && other.site != node->site && nodeWords(topology, other.id) == words; };
    if (std::none_of(topology.nodes.begin(), topology.nodes.end(), alike)) return words;
    const bool isName = std::any_of(topology.nodes.begin(), topology.nodes.end(), [](const TopologyNode& other) { return !other.site.empty() && other.siteName == "Centre"; });
    const QString centre = isName ? ArchitectureRowsWords::tr("head office") : ArchitectureRowsWords::tr("centre");
    return ArchitectureRowsWords::tr("%1, %2").arg(words, node->site.empty() ? centre : archText(node->siteName));
}

QString effectHeadline(const Topology& topology, const planner::FailureEffect& effect) {
    const std::int64_t all = recordedCameras(topology, effect);
    const QLocale locale;
    if (effect.camerasUncovered > 0)
        return ArchitectureRowsWords::tr("%1 of %2 cameras stop recording").arg(locale.toString(qlonglong(effect.camerasUncovered)), locale.toString(qlonglong(all)));
    if (effect.camerasDark > 0)
        return ArchitectureRowsWords::tr("%1 of %2 cameras have a gap of %3").arg(locale.toString(qlonglong(effect.camerasDark)), locale.toString(qlonglong(all)), durationWords(effect.darkHours));
    return ArchitectureRowsWords::tr("Recording goes on");
}

QList<QVariantList> effectRows(const Topology& topology, const planner::FailureEffect& effect) {
    QList<QVariantList> rows;
    const auto add = [&rows](const QString& text, int kind) { rows << QVariantList{text, kind}; };
    for (const planner::Takeover& takeover : effect.takeovers) {
        double mbps = 0;
        for (const TopologyNode& node : topology.nodes)
            if (node.kind == NodeKind::Cameras && node.cameras.recorder == takeover.from && node.cameras.count > 0)
                mbps += node.cameras.ingestMbps * double(node.cameras.count);
        add(ArchitectureRowsWords::tr("%1 takes over %2 of %3").arg(placedWords(topology, takeover.by), camerasText(takeover.cameras), placedWords(topology, takeover.from)), 1);
        if (mbps > 0) add(ArchitectureRowsWords::tr("Up to %1 move, with a gap of about %2").arg(figure(proposal::megabits(mbps)), durationWords(effect.darkHours)), 1);
        if (takeover.liveOnly > 0) add(ArchitectureRowsWords::tr("%1 are shown but not recorded").arg(camerasText(takeover.liveOnly)), 0);
    }
    for (const planner::DarkCameras& dark : effect.cameras)
        if (dark.uncovered > 0)
            add(ArchitectureRowsWords::tr("%1: %2 dark for %3").arg(placedWords(topology, dark.node), camerasText(dark.uncovered), durationWords(dark.hours)), 2);
    if (effect.lostCameraHours >= 0.5) {
        const double lost = std::round(effect.lostCameraHours);
        add(lost == 1 ? ArchitectureRowsWords::tr("1 camera-hour is not recorded")
                      : ArchitectureRowsWords::tr("%1 camera-hours are not recorded").arg(QLocale().toString(lost, 'f', 0)), 2);
    }
    for (const planner::Overload& over : effect.overloaded)
        add(ArchitectureRowsWords::tr("A line carries %1 of %2 Mbps").arg(QLocale().toString(over.mbps, 'f', 0), QLocale().toString(over.capacityMbps, 'f', 0)), 2);
    if (effect.destroyedCameraHours > 0)
        add(ArchitectureRowsWords::tr("%1 camera-hours of recordings are destroyed").arg(QLocale().toString(effect.destroyedCameraHours, 'f', 0)), 2);
    if (effect.unreachableCameraHours > 0)
        add(ArchitectureRowsWords::tr("Recordings cannot be played for %1").arg(durationWords(effect.unreachableHours)), 0);
    if (effect.backfillHours > 0) add(ArchitectureRowsWords::tr("Copying back afterwards takes %1").arg(durationWords(effect.backfillHours)), 0);
    if (effect.outageHours > 0) add(ArchitectureRowsWords::tr("Repaired after %1").arg(durationWords(effect.outageHours)), 0);
    if (rows.isEmpty()) add(ArchitectureRowsWords::tr("Nothing stops recording"), 1);
    return rows;
}

QList<QVariantList> singlePointRows(const Topology& topology, const std::vector<planner::SinglePoint>& points,
                                    const std::vector<planner::FailureEffect>& failures) {
    QList<QVariantList> rows;
    std::map<std::string, double> hours;
    for (const planner::FailureEffect& effect : failures)
        if (effect.nodes.size() == 1) hours[effect.nodes.front()] = effect.darkHours;
    for (const planner::SinglePoint& point : points)
        rows << QVariantList{0, placedWords(topology, point.node),
                             ArchitectureRowsWords::tr("%1 dark, about %2: %3").arg(camerasText(point.cameras), durationWords(hours[point.node]), engineSentence(point.why)), archText(point.node)};
    for (const planner::FailureEffect& effect : failures) {
        const bool listed = std::any_of(points.begin(), points.end(), [&](const auto& point) { return point.node == effect.nodes.front(); });
        if (listed || effect.nodes.size() != 1 || effect.camerasUncovered > 0) continue;
        if (effect.kind == NodeKind::Wan || effect.kind == NodeKind::Federation || effect.kind == NodeKind::Management || effect.kind == NodeKind::Cloud)
            rows << QVariantList{1, placedWords(topology, effect.nodes.front()), ArchitectureRowsWords::tr("Recording goes on. The head office cannot look in for %1").arg(durationWords(effect.outageHours)),
                                 archText(effect.nodes.front())};
    }
    return rows;
}

QList<QVariantList> standbyLimitRows(const planner::StandbyCheck& check) {
    static const std::map<std::string, std::pair<const char*, const char*>> names = {
        {"channels", {QT_TRANSLATE_NOOP("ArchitectureRows", "Channels"), ""}}, {"ingest", {QT_TRANSLATE_NOOP("ArchitectureRows", "Recording"), " Mbps"}}, {"disk", {QT_TRANSLATE_NOOP("ArchitectureRows", "Storage"), " TB"}}, {"network", {QT_TRANSLATE_NOOP("ArchitectureRows", "Network"), " Mbps"}}, {"licence", {QT_TRANSLATE_NOOP("ArchitectureRows", "Licences"), ""}}};
    QList<QVariantList> rows;
    for (const auto& limit : check.limits) {
        const auto name = names.find(limit.name);
        const QString label = name == names.end() ? archText(limit.name) : ArchitectureRowsWords::tr(name->second.first);
        const QString unit = name == names.end() ? QString() : QString::fromUtf8(name->second.second);
        const auto number = [](double value) { return QLocale().toString(value, 'f', value < 10 && value != std::round(value) ? 1 : 0); };
        const bool limited = limit.has > 0;
        const double most = limited ? std::max(limit.need, limit.has) : 1;
        const double within = limited ? std::min(limit.need, limit.has) / most : 0;
        rows << QVariantList{label, limited ? ArchitectureRowsWords::tr("%1 of %2").arg(number(limit.need), number(limit.has)) + unit : ArchitectureRowsWords::tr("%1, no limit").arg(number(limit.need)) + unit,
                             0.0, within, limited && limit.need > limit.has ? 1 - within : 0.0, limit.fits()};
    }
    return rows;
}

QList<QByteArray> recorderRoles() {
    return {"key", "name", "detail", "site", "count", "added", "more", "canAdd", "canTake", "cost", "limit", "gap", "standby"};
}

QList<QVariantList> recorderRows(const proposal::Comparison& comparison, planner::Architecture architecture,
                                 const RecorderCosts& costs, const planner::FailoverPresets* presets) {
    QList<QVariantList> rows;
    const proposal::ArchitectureResult& result = comparison.of(architecture);
    const planner::Plan& plan = comparison.plan;
    const auto money = [&](double amount) { return figure(proposal::moneyExact(amount, comparison.currency())); };
    const auto kinds = std::count_if(result.design.sites.begin(), result.design.sites.end(), [](const auto& site) { return !site.recorders.empty(); });
    for (const SiteRecorders& one : costs.sites) {
        const planner::SiteDesign& site = result.design.sites[one.site];
        const int added = planner::moreRecorders(plan.choice(site.architecture), plan.sites[site.site].id);
        const QString price = one.moreFits ? ArchitectureRowsWords::tr("one more: %1").arg(dearerText(one.more, comparison.currency())) : ArchitectureRowsWords::tr("no more fit");
        const bool appliances = site.mainRecorder() && site.mainRecorder()->kind == "recorder";
        const auto mode = *plan.choice(site.architecture).failover;
        const QString gap = presets && mode != planner::FailoverMode::None ? gapText(presets->of(mode, appliances).times()) : ArchitectureRowsWords::tr("until repaired");
        const QString names = archText(proposal::recorderNames(site)), kind = engineSentence(proposal::siteKindName(plan, site));
        const QString shown = site.recorders.size() == 1 && site.mainRecorder() ? archText(proposal::productName(site.mainRecorder())) : names;
        rows << QVariantList{int(one.site), kinds > 1 ? archText(proposal::siteName(plan, site)) : shown, kinds > 1 ? shown : QString(), kind + QStringLiteral(": ") + names,
                             QLocale().toString(qlonglong(site.boxes())), added, price, one.moreFits && added < planner::mostMoreRecorders, added > 0,
                             money(one.cost), limitText(one.limit), gap, qlonglong(site.standbys())};
    }
    if (result.design.centre && !result.design.centre->recorders.empty()) {
        const planner::SiteDesign& centre = *result.design.centre;
        const QString names = archText(proposal::recorderNames(centre));
        rows << QVariantList{-1, ArchitectureRowsWords::tr("Centre"), names, names, QLocale().toString(qlonglong(centre.boxes())), 0, QString(), false, false,
                             money(costs.centre), limitText(costs.centreLimit), QStringLiteral("–"), qlonglong(centre.standbys())};
    }
    if (result.design.managementServers > 0) {
        const bool federated = architecture == planner::Architecture::Hybrid; // as in the drawing
        const QString name = engineWord(planner::nodeKindName(federated ? NodeKind::Federation : NodeKind::Management));
        rows << QVariantList{-2, name, QString(), ArchitectureRowsWords::tr("%1 at the head office").arg(name), QLocale().toString(result.design.managementServers), 0, QString(), false, false,
                             money(costs.management), QStringLiteral("–"), ArchitectureRowsWords::tr("0 s, sites record on"), 0};
    }
    return rows;
}

RecorderCosts recorderCosts(const planner::Plan& plan, const planner::Design& design, const Topology& topology, const planner::Catalogue& catalogue) {
    const auto prices = costmodel::designPrices(plan, design.architecture, catalogue);
    const auto boxes = [&](const planner::SiteDesign& site) {
        double cost = 0;
        for (const planner::RecorderSet& set : site.recorders) {
            const double drives = set.disksEach * prices->drive(set.drive, set.diskTb, *set.product, set.year, set.kept);
            cost += set.count * (prices->box(*set.product, set.year, set.kept) + drives) + set.standbys * (prices->standby(*set.product, set.year) + drives);
        }
        return cost;
    };
    RecorderCosts costs;
    for (std::size_t i = 0; i < design.sites.size(); ++i) {
        const planner::SiteDesign& site = design.sites[i];
        if (site.recorders.empty() || site.site == planner::SiteDesign::noSite) continue;
        const planner::BoxStep step = planner::oneBoxMore(plan, site, catalogue, *prices, 1);
        costs.sites.push_back({i, boxes(site) * site.copies, step.feasible, step.costDifference * site.copies,
                               proposal::siteLimit(topology, plan.sites[site.site].id, *plan.limits.storageHeadroom)});
    }
    if (design.centre) costs.centre = boxes(*design.centre);
    costs.centreLimit = proposal::siteLimit(topology, {}, *plan.limits.storageHeadroom);
    planner::Design servers, none; // what the servers of the head office cost and nothing else
    servers.architecture = none.architecture = design.architecture;
    servers.managementServers = design.managementServers;
    costs.management = prices->total(servers) - prices->total(none);
    return costs;
}

} // namespace sightline::qml
