#include "risk_rows.h"

#include "architecture_rows.h"
#include "figures.h"
#include "price_why.h"
#include "range_view.h"

#include "proposal/design_words.h"

#include "costmodel/design_cost.h"
#include "proposal/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sightline::qml {
namespace {

using planner::NodeKind;
using proposal::LifeLane;
using simulator::LifeMoment;

QString riskTell(const char* text) {
    return QCoreApplication::translate("RiskRows", text);
}

QString riskText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString hoursText(double hours) {
    return QLocale().toString(std::abs(hours), 'f', std::abs(hours) < 10 && hours != 0 ? 1 : 0);
}

LifeLane laneOf(NodeKind kind) {
    switch (kind) {
    case NodeKind::Cameras: return LifeLane::Cameras;
    case NodeKind::PoeSwitch:
    case NodeKind::CoreSwitch:
    case NodeKind::Encoder:
    case NodeKind::Firewall: return LifeLane::Switches;
    case NodeKind::Storage: return LifeLane::Drives;
    case NodeKind::Wan: return LifeLane::Internet;
    case NodeKind::Circuit:
    case NodeKind::Ups: return LifeLane::Power;
    case NodeKind::Recorder:
    case NodeKind::Standby:
    case NodeKind::Bridge:
    case NodeKind::Management:
    case NodeKind::Database:
    case NodeKind::Federation:
    case NodeKind::Cloud:
    case NodeKind::Operators: break;
    }
    return LifeLane::Recorders;
}

/// Moments that end something, or are one step of a failure that has a mark already.
bool isSequel(const QString& what) {
    static const char* const sequels[] = {"repaired", "back", "replaced", "whole again", "work again", "detected", "takeover", "covered", "failback", "backfill", "ok"};
    return std::any_of(std::begin(sequels), std::end(sequels), [&](const char* word) { return what.contains(QLatin1String(word)); }) &&
           !what.contains(QLatin1String("comes back by itself"));
}

/// Stops that end by themselves within minutes, without a moment of their own for the end.
bool isBlink(const QString& what) {
    return what.contains(QLatin1String("restart")) || what.contains(QLatin1String("comes back by itself"));
}

std::string elementOf(const LifeMoment& moment) {
    std::string id = moment.element.substr(0, moment.element.find('#'));
    while (!id.empty() && id.back() == ' ')
        id.pop_back();
    return id;
}

QString elementWords(const planner::Topology& topology, const LifeMoment& moment) {
    const std::string id = elementOf(moment);
    if (id == "grid") return riskTell("The grid");
    const planner::TopologyNode* const node = topology.node(id);
    if (!node) return riskText(id);
    const std::size_t hash = moment.element.find('#');
    if (node->kind == NodeKind::Cameras && hash != std::string::npos) return riskTell("Camera %1 of %2").arg(riskText(moment.element.substr(hash + 1)), riskText(node->name));
    return nodeWords(topology, id);
}

QString whatWords(const std::string& what) {
    if (what == "failed") return riskTell("stops");
    if (what == "camera dies") return riskTell("dies");
    return engineName(what);
}

QString dayWords(double hour) {
    const int year = int(hour / 8766) + 1, day = int(std::fmod(hour, 8766) / 24);
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int month = 0, left = day;
    while (month < 11 && left >= lengths[month])
        left -= lengths[month++];
    return riskTell("%1 %2 of year %3").arg(left + 1).arg(QLocale().standaloneMonthName(month + 1, QLocale::ShortFormat)).arg(year);
}

/// Cameras that are dark from this moment until the next.
double darkAfter(const std::vector<LifeMoment>& moments, std::size_t i) {
    return moments[i].darkCameras;
}

/// When the cameras that a moment made dark are back at the level before it, and camera-hours until then.
struct DarkSpell {
    double hours = 0, cameraHours = 0, cameras = 0;
};
DarkSpell darkSpell(const std::vector<LifeMoment>& moments, std::size_t i, double end) {
    if (moments[i].what == "camera dies") { // counted by itself, not among the cameras that something else made dark
        const auto replaced = std::find_if(moments.begin() + std::ptrdiff_t(i), moments.end(), [&](const LifeMoment& one) {
            return one.element == moments[i].element && one.what == "camera replaced";
        });
        const double hours = (replaced == moments.end() ? end : replaced->hour) - moments[i].hour;
        return {hours, hours, 1};
    }
    const double before = i > 0 ? darkAfter(moments, i - 1) : 0;
    DarkSpell spell;
    spell.cameras = std::max(0.0, darkAfter(moments, i) - before);
    if (spell.cameras <= 0) return spell;
    for (std::size_t k = i; k < moments.size(); ++k) {
        const double more = darkAfter(moments, k) - before;
        if (k > i && more <= 1e-9) break;
        const double until = k + 1 < moments.size() ? moments[k + 1].hour : end;
        spell.hours = until - moments[i].hour;
        spell.cameraHours += std::min(more, spell.cameras) * (until - moments[k].hour);
    }
    return spell;
}

} // namespace

const std::vector<RiskPreset>& riskPresets() {
    static const std::vector<RiskPreset> presets = {
        {QT_TRANSLATE_NOOP("RiskRows", "Typical estate"), QT_TRANSLATE_NOOP("RiskRows", "Likely values of published figures"), [](simulator::LivesOptions&) {}},
        {QT_TRANSLATE_NOOP("RiskRows", "Hot closet"), QT_TRANSLATE_NOOP("RiskRows", "Recorders in %1 air: drives fail more often"), [](simulator::LivesOptions& o) { o.closetCelsius = hotCloset; }},
        {QT_TRANSLATE_NOOP("RiskRows", "Far from help"), QT_TRANSLATE_NOOP("RiskRows", "One crew, six hours on the way"), [](simulator::LivesOptions& o) { o.crews = 1; o.travelHours = 6; }},
        {QT_TRANSLATE_NOOP("RiskRows", "Nobody is told"), QT_TRANSLATE_NOOP("RiskRows", "Failures are seen when somebody looks"), [](simulator::LivesOptions& o) { o.monitored = false; }},
        {QT_TRANSLATE_NOOP("RiskRows", "Everything is watched"), QT_TRANSLATE_NOOP("RiskRows", "Somebody is told at once"), [](simulator::LivesOptions& o) { o.monitored = true; }},
    };
    return presets;
}

QList<QVariantList> riskInputRows(const planner::Plan& plan, const planner::Catalogue& catalogue) {
    struct Shown {
        const char *id, *name, *unit;
        double factor;
    };
    static const Shown shown[] = {
        {"camera.afr", QT_TRANSLATE_NOOP("RiskRows", "Cameras fail"), QT_TRANSLATE_NOOP("RiskRows", "% a year"), 100},
        {"camera.notice", QT_TRANSLATE_NOOP("RiskRows", "Seen after"), QT_TRANSLATE_NOOP("RiskRows", "h"), 1},
        {"nvr.afr", QT_TRANSLATE_NOOP("RiskRows", "Recorder stops"), QT_TRANSLATE_NOOP("RiskRows", "% a year"), 100},
        {"nvr.swap.advance", QT_TRANSLATE_NOOP("RiskRows", "Swapped in"), QT_TRANSLATE_NOOP("RiskRows", "h"), 1},
        {"hdd.afr.fleet", QT_TRANSLATE_NOOP("RiskRows", "Drives fail"), QT_TRANSLATE_NOOP("RiskRows", "% a year"), 100},
        {"grid.saifi.us", QT_TRANSLATE_NOOP("RiskRows", "Power cuts"), QT_TRANSLATE_NOOP("RiskRows", "a year"), 1},
        {"wan.rate", QT_TRANSLATE_NOOP("RiskRows", "Internet cuts"), QT_TRANSLATE_NOOP("RiskRows", "a year"), 1},
    };
    const auto isOwn = [&](const Figure* figure) { // an entry may name a figure by its alias
        return std::any_of(plan.reliability.begin(), plan.reliability.end(), [&](const auto& entry) { return catalogue.figure(entry.id) == figure; });
    };
    QList<QVariantList> rows;
    for (const Shown& one : shown)
        if (const Figure* const figure = catalogue.figure(one.id))
            rows << QVariantList{riskTell(one.name), QLocale().toString(figure->value.likely * one.factor, 'g', 4) + QChar(0x2009) + riskTell(one.unit),
                                 engineName(figure->name) + QStringLiteral(". ") + riskText(figure->source) + QStringLiteral(", ") + QString::number(figure->year), QString::fromUtf8(one.id), isOwn(figure) ? 1 : 0};
    return rows;
}

planner::Why whyFailureInput(const Figure& figure) {
    planner::Why why;
    why.figure = engineName(figure.name).toStdString();
    why.formula = (figure.layer == Layer::Project ? riskTell("This plan's own figure; every life draws its failures from it")
                                                  : riskTell("A published figure as it stands in the data; every life draws its failures from it")).toStdString();
    why.inputs.push_back(figureInput(figure, RangeView::isShare(figure.unit) ? 100 : 1, RangeView::unitWords(figure.unit)));
    return why;
}

QList<QVariantList> lostRows(const std::array<LostSoFar, 3>& lost) {
    QList<QVariantList> rows;
    for (std::size_t i = 0; i < 3; ++i) {
        const LostSoFar& one = lost[i];
        const QString about = one.partial ? riskTell("about ") : QString();
        QString note = one.reason;
        if (one.known && one.lives > 0 && one.loss.mean > 0)
            note = riskTell("%1 lives, ±%2 %").arg(QLocale().toString(qlonglong(one.lives)), QLocale().toString(100 * one.halfWidth / one.loss.mean, 'f', 0));
        rows << QVariantList{int(i), QString::fromUtf8(planner::architectureName(planner::architectures[i])),
                             one.known ? about + hoursText(one.loss.mean) : QStringLiteral("–"),
                             one.known && one.loss.p95 > 0 ? riskTell("to %1").arg(hoursText(one.loss.p95)) : QString(), note, one.known};
    }
    return rows;
}

proposal::Comparison lossComparison(const std::array<LostSoFar, 3>& lost) {
    proposal::Comparison comparison;
    for (std::size_t i = 0; i < 3; ++i) {
        comparison.results[i].architecture = planner::architectures[i];
        comparison.results[i].loss = lost[i].loss;
    }
    return comparison;
}

std::vector<PricedRemedy> pricedRemedies(const std::vector<simulator::Mitigation>& remedies, const planner::Plan& plan,
                                         const planner::Design& design, const planner::Catalogue& catalogue) {
    const costmodel::PriceBook book(plan, catalogue);
    const auto prices = costmodel::designPrices(plan, design.architecture, catalogue);
    const planner::RecorderSet* set = nullptr;
    for (const planner::SiteDesign& site : design.sites)
        for (const planner::RecorderSet& one : site.recorders)
            if (!set && one.product) set = &one;
    if (!set && design.centre && !design.centre->recorders.empty()) set = &design.centre->recorders.front();
    const planner::SwitchSet* powered = nullptr;
    for (const planner::SiteDesign& site : design.sites)
        for (const planner::SwitchSet& one : site.switches)
            if (!powered && one.product) powered = &one;
    std::vector<PricedRemedy> priced;
    for (const simulator::Mitigation& remedy : remedies) {
        PricedRemedy one{remedy, std::nullopt};
        std::optional<double> each;
        const auto part = [&](const QString& name, double cost, const QString& source) {
            each = each.value_or(0) + cost;
            one.parts.push_back({name.toStdString(), figure(proposal::moneyExact(cost, planner::amountCurrency(plan))).toStdString(), {}, "computed", source.toStdString(), "computed"});
        };
        const QString lasting = riskTell("goods, installation, energy and upkeep over the years");
        const bool boxes = set && set->product && (remedy.unit == "drive" || remedy.unit == "recorder");
        const double drive = boxes ? prices->drive(set->drive, set->diskTb, *set->product, 0, false) : 0;
        if (remedy.unit == "ups") {
            if (const Figure* const price = book.figure("ups.1500va.price")) {
                each = book.factor(*price).value.likely;
                one.parts.push_back(factorInput(book, book.factor(*price)));
            }
        } else if (boxes && remedy.unit == "drive") {
            part(riskTell("One drive"), drive, lasting);
        } else if (boxes) {
            part(riskText(proposal::productName(set->product)), prices->box(*set->product, 0, false), lasting);
            if (set->disksEach > 0) part(riskTell("%1 drives in it").arg(set->disksEach), set->disksEach * drive, lasting);
        }
        if (remedy.key == "shelf" && each) { // besides the recorder: one camera and one switch
            const planner::CameraGroup* const group = plan.sites.empty() || plan.sites.front().groups.empty() ? nullptr : &plan.sites.front().groups.front();
            const Figure* const camera = group ? book.figure(*group->camera) : nullptr;
            if (camera) {
                each = *each + book.factor(*camera).value.likely;
                one.parts.push_back(factorInput(book, book.factor(*camera)));
            }
            if (powered) part(riskText(proposal::productName(powered->product)), prices->powerSwitch(*powered->product), lasting);
        }
        if (!each)
            one.reason = (remedy.unit == "card"          ? riskTell("Not priced: the price book has no memory card, and no source that we know names a price for one")
                          : remedy.unit == "camera-year" ? riskTell("Not priced: somebody who watches is an hourly rate or a service, and the price book has neither for it")
                                                         : riskTell("Not priced: the price book has no price for it")).toStdString();
        one.cost = each ? std::optional(*each * remedy.units) : std::nullopt;
        priced.push_back(std::move(one));
    }
    std::stable_sort(priced.begin(), priced.end(), [](const PricedRemedy& a, const PricedRemedy& b) {
        const auto rank = [](const PricedRemedy& one) {
            if (one.what.savedPerYear <= 0) return 1e18;
            return one.cost ? *one.cost / one.what.savedPerYear : 1e17;
        };
        return rank(a) < rank(b);
    });
    return priced;
}

QList<QByteArray> remedyRoles() {
    return {"key", "name", "cost", "hours", "share", "each", "ticked", "sentence", "reason"};
}

QList<QVariantList> remedyRows(const std::vector<PricedRemedy>& remedies, double years, const std::string& currency, const QSet<QString>& ticked) {
    double most = 0;
    for (const PricedRemedy& one : remedies)
        most = std::max(most, one.what.savedPerYear);
    QList<QVariantList> rows;
    for (const PricedRemedy& one : remedies) {
        const QString key = riskText(one.what.key), name = engineName(one.what.name);
        const double saved = one.what.savedPerYear;
        const bool noise = saved <= 1.96 * one.what.savedError; // cannot be told from nothing
        const QString cost = one.cost ? figure(proposal::moneyExact(*one.cost, currency)) : riskTell("no price");
        const QString hours = noise ? riskTell("none") : hoursText(saved);
        const QString each = one.cost && !noise && saved > 0 ? figure(proposal::moneyUnit(*one.cost / (saved * years), currency)) : QStringLiteral("–");
        rows << QVariantList{key, name, cost, hours, noise || most <= 0 ? 0.0 : std::clamp(saved / most, 0.0, 1.0), each, ticked.contains(key),
                             (noise ? riskTell("%1: %2 over the years, no saving seen").arg(name, cost)
                                    : riskTell("%1: %2 over the years, saves %3 camera-hours a year, %4 for each").arg(name, cost, hours, each)) + (one.reason.empty() ? QString() : QStringLiteral(". ") + riskText(one.reason)), riskText(one.reason)};
    }
    return rows;
}

proposal::LifeTimeline lifeTimeline(const std::vector<LifeMoment>& moments, const planner::Topology& topology, double years, double siteCameras) {
    proposal::LifeTimeline life;
    life.architecture = topology.architecture;
    life.years = years;
    for (std::size_t i = 0; i < moments.size(); ++i) {
        const LifeMoment& moment = moments[i];
        const double until = i + 1 < moments.size() ? moments[i + 1].hour : years * 8760;
        life.lostHours += darkAfter(moments, i) * std::max(0.0, until - moment.hour);
        const QString what = riskText(moment.what);
        if (isSequel(what)) continue;
        const planner::TopologyNode* const node = topology.node(elementOf(moment));
        proposal::LifeMark mark;
        mark.hour = moment.hour;
        mark.lane = elementOf(moment) == "grid" ? LifeLane::Power : laneOf(node ? node->kind : NodeKind::Recorder);
        mark.title = (elementWords(topology, moment) + QLatin1Char(' ') + whatWords(moment.what) + QStringLiteral(", ") + dayWords(moment.hour)).toStdString();
        const DarkSpell dark = darkSpell(moments, i, years * 8760);
        if (moment.what == "camera dies") life.lostHours += dark.cameraHours;
        if (dark.cameras < 0.5 && isBlink(what)) { // over before the next moment, which is the only count there is
            mark.effect = proposal::LifeEffect::SomeLost;
            mark.detail = riskTell("Recording stops for minutes").toStdString();
        } else if (dark.cameras < 0.5) {
            mark.detail = riskTell("Nothing is lost").toStdString();
        } else {
            mark.effect = dark.cameras >= siteCameras - 0.5 ? proposal::LifeEffect::AllLost : proposal::LifeEffect::SomeLost;
            const QString who = dark.cameras < 1.5 ? riskTell("1 camera") : riskTell("%1 cameras").arg(QLocale().toString(dark.cameras, 'f', 0));
            mark.detail = riskTell("%1 dark for %2: %3 camera-hours lost").arg(who, durationWords(dark.hours), hoursText(dark.cameraHours)).toStdString();
        }
        life.marks.push_back(std::move(mark));
    }
    return life;
}

} // namespace sightline::qml
