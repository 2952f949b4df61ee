#include "compare_why.h"

#include "figures.h"
#include "price_why.h"

#include "planner/retention.h"
#include "proposal/design_words.h"
#include "proposal/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace sightline::qml {
namespace {

using costmodel::LineItem;
using costmodel::PricedLine;
using planner::Why;
using planner::WhyInput;
using proposal::ArchitectureResult;
using proposal::Comparison;

struct CompareWhyWords {
    Q_DECLARE_TR_FUNCTIONS(CompareWhy)
};

constexpr std::size_t mostInputs = 8; // what a popover shows at once; the rest is one row

/// Whose cell it is.
struct Asked {
    const Comparison& comparison;
    const planner::Catalogue& catalogue;
    const planner::Plan& plan;
    const ArchitectureResult& result;

    QString exact(double amount) const { return figure(proposal::moneyExact(amount, comparison.currency())); }
};

std::string told(const QString& text) {
    return text.toStdString();
}

QString counted(double value) {
    return QLocale().toString(value, 'f', value == std::round(value) || std::abs(value) >= 100 ? 0 : std::abs(value) >= 1 ? 1 : 3);
}

WhyInput computed(const QString& name, const QString& value, const QString& source = {}) {
    return {told(name), told(value), {}, "computed", told(source), "computed"};
}

WhyInput years(const planner::Plan& plan) {
    const auto& horizon = plan.horizonYears;
    return {told(CompareWhyWords::tr("Years")), std::to_string(*horizon), {}, horizon.isDefault() ? "default" : "typed",
            told(horizon.isDefault() ? CompareWhyWords::tr("Default") : CompareWhyWords::tr("This plan")), {}};
}

/// What each line adds to a figure, largest first; what does not fit becomes one row, so that the rows add up.
void addLines(const Asked& asked, Why& why, const std::function<double(const PricedLine&)>& amountOf) {
    struct Part {
        std::size_t line;
        double amount;
    };
    std::vector<Part> parts;
    const auto& lines = asked.result.cashFlow.lines;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (const double amount = amountOf(lines[i]); amount != 0) parts.push_back({i, amount});
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return std::abs(a.amount) > std::abs(b.amount); });
    const costmodel::PriceBook book(asked.plan, asked.catalogue);
    double rest = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i >= mostInputs) rest += parts[i].amount;
        else why.inputs.push_back(lineInput(book, asked.result.sheet.lines[parts[i].line], asked.exact(parts[i].amount)));
    }
    if (parts.size() > mostInputs)
        why.inputs.push_back(computed(CompareWhyWords::tr("%1 more lines").arg(parts.size() - mostInputs), asked.exact(rest), CompareWhyWords::tr("all of them on Costs")));
}

double laterYears(const PricedLine& line) {
    double sum = 0;
    for (std::size_t year = 1; year < line.byYear.size(); ++year)
        sum += line.byYear[year].amount();
    return sum;
}

void noteEstimates(const Asked& asked, Why& why) {
    const auto& shares = asked.result.priceShares;
    why.notes.push_back(told(CompareWhyWords::tr("%1 of the total rests on estimates, %2 on old prices").arg(figure(proposal::share(shares.estimates)), figure(proposal::share(shares.stale)))));
}

Why total(const Asked& asked) {
    Why why;
    why.figure = told(CompareWhyWords::tr("Likely total"));
    why.value = asked.result.cashFlow.nominal.amount();
    why.formula = told(CompareWhyWords::tr("Sum of %1 lines over day one and %2 years. Each line is quantity × unit price, rounded once a year").arg(asked.result.sheet.lines.size()).arg(*asked.plan.horizonYears));
    why.method = "line items/1";
    addLines(asked, why, [](const PricedLine& line) { return line.total.amount(); });
    noteEstimates(asked, why);
    return why;
}

Why range(const Asked& asked) {
    const ArchitectureResult& result = asked.result;
    Why why;
    why.figure = told(CompareWhyWords::tr("8 of 10 outcomes"));
    why.value = result.tco.p90 - result.tco.p10;
    why.formula = told(CompareWhyWords::tr("Every uncertain price is drawn between its low and high figure, the same draw for every option; the middle 80 % of the totals"));
    why.method = "draws/2";
    why.inputs = {
        computed(CompareWhyWords::tr("1 in 10 is below (P10)"), asked.exact(result.tco.p10)),
        computed(CompareWhyWords::tr("Half are below (P50)"), asked.exact(result.tco.p50)),
        computed(CompareWhyWords::tr("1 in 10 is above (P90)"), asked.exact(result.tco.p90)),
        computed(CompareWhyWords::tr("Every price at its low end"), asked.exact(result.tcoUsd.low), CompareWhyWords::tr("left end of the thin line")),
        computed(CompareWhyWords::tr("Every price at its high end"), asked.exact(result.tcoUsd.high), CompareWhyWords::tr("right end of the thin line")),
        computed(CompareWhyWords::tr("Draws"), QLocale().toString(asked.comparison.draws), CompareWhyWords::tr("seed %1, Latin hypercube").arg(asked.comparison.seed)),
        {told(CompareWhyWords::tr("Prices of one vendor move together")), told(QLocale().toString(costmodel::vendorCorrelationEstimate)), {}, "data",
         told(CompareWhyWords::tr("our own figure: nobody publishes one")), "estimate"},
    };
    noteEstimates(asked, why);
    return why;
}

Why dayOne(const Asked& asked) {
    Why why;
    why.figure = told(CompareWhyWords::tr("Paid on day one"));
    why.value = asked.result.dayOne;
    why.formula = told(CompareWhyWords::tr("Sum of the lines that are paid in year 0"));
    why.method = "line items/1";
    addLines(asked, why, [](const PricedLine& line) { return line.byYear.empty() ? 0.0 : line.byYear.front().amount(); });
    return why;
}

Why eachYear(const Asked& asked) {
    const int horizon = *asked.plan.horizonYears;
    Why why;
    why.figure = told(CompareWhyWords::tr("Each year after"));
    why.value = asked.result.eachYearAfter;
    why.formula = told(CompareWhyWords::tr("(%1 likely total − %2 on day one) ÷ %3 years; a mean, years differ").arg(asked.exact(asked.result.cashFlow.nominal.amount()), asked.exact(asked.result.dayOne)).arg(horizon));
    why.method = "line items/1";
    addLines(asked, why, [horizon](const PricedLine& line) { return laterYears(line) / horizon; });
    return why;
}

Why cameraMonth(const Asked& asked) {
    Why why;
    why.figure = told(CompareWhyWords::tr("Per camera and month"));
    why.value = asked.result.perCameraMonth;
    why.formula = told(CompareWhyWords::tr("likely total ÷ cameras ÷ (12 × years)"));
    why.inputs = {computed(CompareWhyWords::tr("Likely total"), asked.exact(asked.result.cashFlow.nominal.amount()), CompareWhyWords::tr("first row of the table")),
                  computed(CompareWhyWords::tr("Cameras"), QLocale().toString(qlonglong(planner::cameraCount(asked.plan))), CompareWhyWords::tr("Sites & cameras")), years(asked.plan)};
    noteEstimates(asked, why);
    return why;
}

/// The engine's explanation of the site that keeps its footage shortest; said in English by the engine.
Why chance(const Asked& asked) {
    Why why;
    const planner::SiteDesign* least = nullptr;
    for (const planner::SiteDesign& site : asked.result.design.sites)
        if (site.feasible && site.site < asked.plan.sites.size() && !site.recorders.empty() && (!least || site.chanceRetentionKept < least->chanceRetentionKept)) least = &site;
    if (least) {
        why = planner::whyRetention(asked.plan, asked.plan.sites[least->site], least->usableTb());
        why.formula = told(engineSentence(why.formula));
        for (WhyInput& input : why.inputs)
            input.name = told(engineSentence(input.name)), input.unit = told(engineSentence(input.unit));
        for (std::string& note : why.notes)
            note = told(engineSentence(note));
        why.notes.push_back(told(CompareWhyWords::tr("Of %1, where footage is kept shortest: the chance that the bitrates come out so that the days fit").arg(QString::fromStdString(proposal::siteKindName(asked.plan, *least)))));
    } else {
        why.formula = told(CompareWhyWords::tr("The cloud keeps the days that are paid for; no disk of ours can be too small"));
        why.inputs.push_back(computed(CompareWhyWords::tr("Days paid for"), QLocale().toString(*asked.plan.requirements.retentionDays), CompareWhyWords::tr("This plan")));
    }
    why.figure = told(CompareWhyWords::tr("Chance of %1 days kept").arg(QLocale().toString(*asked.plan.requirements.retentionDays)));
    why.value = asked.result.chanceRetentionKept;
    why.unit.clear();
    return why;
}

/// Rates and times that the sums and the lives take for a cause.
const std::vector<const char*>& figuresOf(simulator::Cause cause) {
    using simulator::Cause;
    static const std::map<Cause, std::vector<const char*>> figures = {
        {Cause::Camera, {"camera.afr", "camera.notice", "camera.fix"}},
        {Cause::Power, {"grid.saifi.us", "grid.saidi.us", "ups.fail_on_demand"}},
        {Cause::Recorder, {"nvr.afr", "server.stop", "nvr.swap.advance", "server.mttr"}},
        {Cause::Disk, {"hdd.afr.fleet", "hdd.env_factor", "raid.rebuild.load"}},
        {Cause::Switch, {"switch.fail", "switch.dur", "tech.response"}},
        {Cause::Maintenance, {"sw.patch", "sw.patch.dur"}},
        {Cause::Wan, {"wan.rate", "wan.dur"}},
        {Cause::Failover, {"failover.success"}}};
    return figures.at(cause);
}

/// "480 × 0.025 a year × 53 h × 1 camera": the largest term of a cause, when it was summed.
QString largestTerm(const simulator::Loss& loss, simulator::Cause cause) {
    const simulator::LossTerm* most = nullptr;
    for (const simulator::LossTerm& term : loss.terms)
        if (term.cause == cause && (!most || term.meanCameraHours() > most->meanCameraHours())) most = &term;
    if (!most) return {};
    return CompareWhyWords::tr("%1 things × %2 failures a year × %3 h × %4 cameras").arg(counted(most->units), counted(most->ratePerYear), counted(most->hours), counted(most->cameras));
}

std::vector<simulator::Cause> causesBySize(const simulator::Loss& loss) {
    std::vector<simulator::Cause> order;
    for (const simulator::Cause cause : simulator::causes)
        if (std::size_t(cause) < loss.byCause.size() && loss.byCause[std::size_t(cause)] > 0) order.push_back(cause);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return loss.byCause[std::size_t(a)] > loss.byCause[std::size_t(b)]; });
    return order;
}

Why badYear(const Asked& asked) {
    const simulator::Loss& loss = asked.result.loss;
    Why why;
    why.figure = told(CompareWhyWords::tr("Camera-hours lost in a bad year, 1 in 20"));
    why.value = loss.p95;
    why.method = loss.method;
    why.formula = told(asked.result.lives ? CompareWhyWords::tr("The year that 19 of 20 simulated years stay below")
                                          : CompareWhyWords::tr("The value that 19 of 20 years stay below, when failures come by chance"));
    why.inputs = {computed(CompareWhyWords::tr("Mean of all years"), figure(proposal::count(loss.mean)), CompareWhyWords::tr("row above")),
                  computed(CompareWhyWords::tr("Middle year"), figure(proposal::count(loss.p50)))};
    if (asked.result.lives) why.inputs.push_back(computed(CompareWhyWords::tr("Simulated lives"), QLocale().toString(qlonglong(asked.result.lives->lives))));
    for (const std::string& assumption : loss.assumptions)
        why.notes.push_back(told(engineSentence(assumption)));
    return why;
}

/// Hours and visits are read off the lines that are paid for (costmodel/src/running_hours.cpp).
bool isFirstYear(const LineItem& line) {
    return !line.years.empty() && line.years.front() <= 1 && !line.id.starts_with("custom/");
}

void addSorted(Why& why, std::vector<std::pair<double, WhyInput>> parts) {
    std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    double rest = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i >= mostInputs) rest += parts[i].first;
        else why.inputs.push_back(std::move(parts[i].second));
    }
    if (parts.size() > mostInputs) why.inputs.push_back(computed(CompareWhyWords::tr("%1 more").arg(parts.size() - mostInputs), counted(rest)));
}

Why itHours(const Asked& asked) {
    constexpr double months = 12;
    const costmodel::PriceBook book(asked.plan, asked.catalogue);
    Why why;
    why.figure = told(CompareWhyWords::tr("IT time, hours a month"));
    why.value = asked.result.running.itHoursPerMonth;
    why.method = "running hours/1";
    why.formula = told(CompareWhyWords::tr("Hours a year of each task × how often it comes, ÷ 12; the same hours are paid for on Costs"));
    std::vector<std::pair<double, WhyInput>> parts;
    for (const LineItem& line : asked.result.sheet.lines) {
        if (line.category != "IT time" || !isFirstYear(line) || line.factors.empty()) continue;
        const double hours = line.quantity * line.factors.front().value.likely / months;
        LineItem time = line;
        time.factors = {line.factors.front()}; // the hours; what an hour costs does not count here
        parts.emplace_back(hours, lineInput(book, time, counted(hours)));
    }
    addSorted(why, std::move(parts));
    return why;
}

Why visits(const Asked& asked) {
    const costmodel::PriceBook book(asked.plan, asked.catalogue);
    Why why;
    why.figure = told(CompareWhyWords::tr("Site visits a year"));
    why.value = asked.result.running.siteVisitsPerYear;
    why.method = "running hours/1";
    why.formula = told(CompareWhyWords::tr("Health checks, and a visit for each failure that is expected: things × failures a year"));
    std::vector<std::pair<double, WhyInput>> parts;
    for (const LineItem& line : asked.result.sheet.lines) {
        if (!isFirstYear(line)) continue;
        double times = line.quantity;
        LineItem often = line;
        if (line.id.starts_with("replacements/") && line.id.ends_with("-visits") && line.factors.size() >= 2) {
            often.factors.assign(line.factors.begin(), line.factors.end() - 2); // without hours and what an hour costs
            for (const costmodel::Factor& factor : often.factors)
                times *= factor.value.likely;
        } else if (line.id != "maintenance/health-check") {
            continue;
        }
        parts.emplace_back(times, lineInput(book, often, counted(times)));
    }
    addSorted(why, std::move(parts));
    return why;
}

Why recorders(const Asked& asked) {
    const planner::Design& design = asked.result.design;
    Why why;
    why.figure = told(CompareWhyWords::tr("Recorders and servers"));
    why.value = double(asked.result.recorders);
    why.method = "sizing/2";
    why.formula = told(CompareWhyWords::tr("At each site the cheapest set whose boxes carry their share of channels, recording rate and storage; all sites added up"));
    const auto add = [&](const QString& where, const planner::SiteDesign& site, std::int64_t copies) {
        std::int64_t boxes = 0;
        for (const planner::RecorderSet& set : site.recorders)
            if (set.year == 0) boxes += set.count + set.standbys;
        if (boxes == 0) return;
        const QString names = QString::fromStdString(proposal::recorderNames(site));
        const QString decided = site.limitedBy.empty() ? QString() : CompareWhyWords::tr(", decided by %1").arg(engineSentence(site.limitedBy));
        why.inputs.push_back(computed(where, QLocale().toString(qlonglong(boxes * copies)), CompareWhyWords::tr("%1 sites with %2").arg(copies).arg(names) + decided));
    };
    for (const planner::SiteDesign& site : design.sites)
        if (site.site < asked.plan.sites.size()) add(QString::fromStdString(proposal::siteKindName(asked.plan, site)), site, site.copies);
    if (design.centre) add(CompareWhyWords::tr("Centre"), *design.centre, 1);
    if (design.managementServers > 0)
        why.inputs.push_back(computed(CompareWhyWords::tr("Management and federation servers"), QLocale().toString(design.managementServers), CompareWhyWords::tr("head office")));
    return why;
}

std::optional<Why> need(const Asked& asked, const QString& key) {
    for (const planner::Need one : planner::allNeeds) {
        if (QString::fromUtf8(planner::needKey(one)) != key) continue;
        Why why;
        why.figure = told(engineWord(planner::needName(one)));
        const auto& missed = asked.result.knockouts;
        const auto knockout = std::find_if(missed.begin(), missed.end(), [one](const auto& k) { return k.need == one; });
        why.value = knockout == missed.end() ? 1 : 0;
        why.method = "rules/1";
        why.formula = told(knockout == missed.end() ? CompareWhyWords::tr("Nothing in this design stands against it") : engineSentence(knockout->reason));
        why.inputs.push_back({told(CompareWhyWords::tr("Must-have")), told(CompareWhyWords::tr("asked for")), {}, "typed", told(CompareWhyWords::tr("This plan")), {}});
        why.inputs.push_back(computed(CompareWhyWords::tr("Design"), engineSentence(proposal::designWords(asked.result.design))));
        for (const auto& reservation : asked.result.reservations)
            if (reservation.need == one) why.notes.push_back(told(engineSentence(reservation.reason)));
        return why;
    }
    return std::nullopt;
}

} // namespace

Why whyLost(const simulator::Loss& loss, std::int64_t lives, const planner::Catalogue& catalogue) {
    constexpr std::size_t mostCauses = 4, mostExplained = 2;
    Why why;
    why.figure = told(CompareWhyWords::tr("Camera-hours lost a year"));
    why.value = loss.mean;
    why.method = loss.method;
    why.formula = told(lives > 0 ? CompareWhyWords::tr("Mean over simulated lives of the design: what stops, how often, how long, and how many cameras are then not recorded")
                                    : CompareWhyWords::tr("Sum over all causes of things × failures a year × hours dark × cameras behind each"));
    const auto order = causesBySize(loss);
    double rest = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double hours = loss.byCause[std::size_t(order[i])];
        if (i >= mostCauses) rest += hours;
        else why.inputs.push_back(computed(engineWord(simulator::causeName(order[i])), figure(proposal::count(hours)), largestTerm(loss, order[i])));
    }
    if (rest > 0) why.inputs.push_back(computed(CompareWhyWords::tr("Other causes"), figure(proposal::count(rest))));
    for (std::size_t i = 0; i < std::min(order.size(), mostExplained); ++i)
        for (const char* id : figuresOf(order[i]))
            if (const Figure* const one = catalogue.figure(id)) why.inputs.push_back(figureInput(*one, 1, QString::fromStdString(one->unit)));
    if (lives > 0)
        why.notes.push_back(told(CompareWhyWords::tr("From %1 simulated lives").arg(QLocale().toString(qlonglong(lives)))));
    for (const std::string& assumption : loss.assumptions)
        why.notes.push_back(told(engineSentence(assumption)));
    return why;
}

std::optional<Why> whyCompared(const Comparison& comparison, const planner::Catalogue& catalogue, const QString& key, int column) {
    if (column < 0 || column > 3 || (column == 3 && !comparison.keepAsIs)) return std::nullopt;
    const bool kept = column == 3;
    const Asked asked{comparison, catalogue, kept ? comparison.keepAsIs->plan : comparison.plan,
                      kept ? comparison.keepAsIs->result : comparison.results[std::size_t(column)]};
    static const std::map<QString, Why (*)(const Asked&)> rows = {
        {QStringLiteral("total"), total},          {QStringLiteral("range"), range},
        {QStringLiteral("day-one"), dayOne},       {QStringLiteral("each-year"), eachYear},
        {QStringLiteral("camera-month"), cameraMonth}, {QStringLiteral("chance"), chance},
        {QStringLiteral("lost-bad-year"), badYear}, {QStringLiteral("it-hours"), itHours},
        {QStringLiteral("visits"), visits},        {QStringLiteral("recorders"), recorders},
        {QStringLiteral("lost"), [](const Asked& one) { return whyLost(one.result.loss, one.result.lives ? one.result.lives->lives : 0, one.catalogue); }}};
    if (const auto row = rows.find(key); row != rows.end()) return row->second(asked);
    const QString prefix = QStringLiteral("need/");
    if (key.startsWith(prefix) && !kept) return need(asked, key.mid(prefix.size()));
    return std::nullopt;
}

} // namespace sightline::qml
