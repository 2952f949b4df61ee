#include "result_rows.h"

#include "figures.h"

#include "planner/field.h"
#include "proposal/design_words.h"
#include "proposal/format.h"

#include <QHash>
#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <map>
#include <cmath>
#include <functional>
#include <set>

namespace sightline::qml {
namespace {

using planner::Architecture;
using planner::architectures;
using proposal::ArchitectureResult;
using proposal::Comparison;
using proposal::Verdict;

/// Texts of this file.
struct ResultRowsWords {
    Q_DECLARE_TR_FUNCTIONS(ResultRows)
};

QString text(const std::string& english) {
    return engineSentence(english);
}

/// The first of several reasons against an option, and how many more there are.
QString firstOf(const std::string& reasons) {
    const QStringList parts = QString::fromStdString(reasons).split(QStringLiteral("; "));
    const QString first = text(parts.front().toStdString());
    return parts.size() == 1 ? first : first + ResultRowsWords::tr(" and %1 more").arg(parts.size() - 1);
}

QString nameOf(Architecture architecture) {
    return QString::fromUtf8(planner::architectureName(architecture));
}

/// What it is and how it is carried out, short enough for a card.
QString kindOf(const planner::Design& design) {
    using planner::Deployment;
    if (design.architecture == Architecture::Nvr) return ResultRowsWords::tr("Recorder boxes, each on its own");
    switch (design.deployment) {
    case Deployment::Central: return ResultRowsWords::tr("Software on central servers");
    case Deployment::Cloud: return ResultRowsWords::tr("Software in the cloud");
    case Deployment::Interconnect: return ResultRowsWords::tr("Boxes with a federation server");
    case Deployment::CloudManaged: return ResultRowsWords::tr("Boxes managed from the cloud");
    case Deployment::OnSite:
    case Deployment::Cheapest: break;
    }
    return design.architecture == Architecture::Vms ? ResultRowsWords::tr("Software on servers at each site")
                                                    : ResultRowsWords::tr("Recorder boxes, one shared screen");
}

bool isBest(const Comparison& comparison, Architecture architecture) {
    return comparison.recommendation.verdict == Verdict::Winner && comparison.recommendation.winner == architecture;
}

bool isCloseCall(const Comparison& comparison, Architecture architecture) {
    const auto& advice = comparison.recommendation;
    return advice.verdict == Verdict::TooClose && (advice.winner == architecture || advice.runnerUp == architecture);
}

bool misses(const ArchitectureResult& result, planner::Need need) {
    return std::any_of(result.knockouts.begin(), result.knockouts.end(),
                       [&](const auto& knockout) { return knockout.need == need; });
}

QString needsMetText(const Comparison& comparison, const ArchitectureResult& result) {
    const auto all = comparison.plan.requirements.needs.size();
    if (result.knockouts.empty()) return ResultRowsWords::tr("%1 of %1").arg(all);
    const QString need = engineWord(planner::needName(result.knockouts.front().need));
    constexpr int roomForName = 16;
    if (result.knockouts.size() == 1 && need.size() <= roomForName) return ResultRowsWords::tr("misses %1").arg(inSentence(need));
    return ResultRowsWords::tr("%1 of %2").arg(all - std::min(all, result.knockouts.size())).arg(all);
}

QString missedText(const ArchitectureResult& result) {
    if (result.knockouts.empty()) return {};
    const QString first = engineWord(planner::needName(result.knockouts.front().need));
    const auto more = result.knockouts.size() - 1;
    return more == 0 ? ResultRowsWords::tr("Misses: %1").arg(first) : ResultRowsWords::tr("Misses: %1 and %2 more").arg(first).arg(more);
}

QString missedWhy(const ArchitectureResult& result) {
    if (!result.knockouts.empty()) return text(result.knockouts.front().reason);
    for (const auto& finding : result.design.findings)
        if (finding.severity == planner::Severity::Error)
            return text(finding.message) + (finding.remedy.empty() ? QString() : QStringLiteral(". ") + text(finding.remedy));
    return text(proposal::whyNotBuilt(result.design));
}

QVariantList fact(const QString& key, const QString& label, const QString& value, bool bad = false) {
    return {label, value, QString(), bad, key};
}

QList<QVariantList> figureFacts(const Comparison& comparison, const ArchitectureResult& result) {
    QList<QVariantList> rows{
        fact(QStringLiteral("day-one"), ResultRowsWords::tr("Paid on day one"), figure(proposal::money(result.dayOne, result.sheet.currency))),
        fact(QStringLiteral("each-year"), ResultRowsWords::tr("Each year after"), figure(proposal::money(result.eachYearAfter, result.sheet.currency))),
        fact(QStringLiteral("storage"), ResultRowsWords::tr("Storage needed"), figure(proposal::terabytes(result.storageTb))),
        fact(QStringLiteral("chance"), ResultRowsWords::tr("Chance of %1 days kept").arg(QLocale().toString(comparison.plan.requirements.retentionDays.value)),
             figure(proposal::share(result.chanceRetentionKept))),
        fact(QStringLiteral("lost"), ResultRowsWords::tr("Footage lost per camera"), (result.lives ? ResultRowsWords::tr("%1/yr") : ResultRowsWords::tr("about %1/yr")).arg(figure(proposal::hours(result.lostHoursPerCamera)))),
    };
    if (!comparison.plan.requirements.needs.empty())
        rows << fact(QStringLiteral("need/") + QString::fromUtf8(planner::needKey(result.knockouts.empty() ? *comparison.plan.requirements.needs.begin() : result.knockouts.front().need)),
                     ResultRowsWords::tr("Must-haves"), needsMetText(comparison, result), !result.knockouts.empty());
    return rows;
}

QList<QVariantList> needFacts(const Comparison& comparison, const ArchitectureResult& result) {
    constexpr std::size_t allShown = 5; // of more, those that are met are only counted: what is missed matters
    const bool counts = comparison.plan.requirements.needs.size() > allShown && !result.knockouts.empty();
    QList<QVariantList> rows;
    int met = 0;
    for (const auto need : planner::allNeeds) {
        if (!comparison.plan.requirements.needs.contains(need)) continue;
        const bool missed = misses(result, need);
        met += missed ? 0 : 1;
        if (missed || !counts)
            rows << QVariantList{engineWord(planner::needName(need)), QString(), missed ? QStringLiteral("cross") : QStringLiteral("check"), missed,
                                 QStringLiteral("need/") + QString::fromUtf8(planner::needKey(need))};
    }
    if (counts && met > 0)
        rows << QVariantList{ResultRowsWords::tr("The other %1").arg(met), QString(), QStringLiteral("check"), false, QString()};
    return rows;
}

QString rangeText(const costmodel::Percentiles& outcomes, const std::string& currency) {
    return ResultRowsWords::tr("%1 to %2 in 8 of 10 outcomes").arg(figure(proposal::money(outcomes.p10, currency)), figure(proposal::money(outcomes.p90, currency)));
}

QString rangeText(const ArchitectureResult& result) {
    return rangeText(result.tco, result.sheet.currency);
}

QString cardSentence(const Comparison& comparison, const ArchitectureResult& result, const QString& tag) {
    QStringList parts{nameOf(result.architecture)};
    if (!tag.isEmpty()) parts << inSentence(tag);
    parts << ResultRowsWords::tr("%1 over %2").arg(figure(proposal::moneyExact(result.cashFlow.nominal.amount(), result.sheet.currency)),
                                    periodInSentence(comparison.plan.horizonYears.value));
    parts << rangeText(result);
    for (const auto& knockout : result.knockouts)
        parts << text(knockout.reason);
    return parts.join(QStringLiteral(", "));
}

/// The five largest categories of a total and the rest, a line each: "Labour: $201,080".
QString biggestParts(const ArchitectureResult& result) {
    constexpr std::size_t most = 5;
    std::map<std::string, double> byCategory;
    for (const auto& line : result.cashFlow.lines)
        byCategory[line.category] += line.total.amount();
    std::vector<std::pair<std::string, double>> parts(byCategory.begin(), byCategory.end());
    std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    QStringList lines;
    double rest = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i < most) lines << engineWord(parts[i].first.c_str()) + QStringLiteral(": ") + figure(proposal::moneyExact(parts[i].second, result.sheet.currency));
        else rest += parts[i].second;
    }
    if (parts.size() > most) lines << ResultRowsWords::tr("Other: %1").arg(figure(proposal::moneyExact(rest, result.sheet.currency)));
    return lines.join(QLatin1Char('\n'));
}

/// Most price ranges reach further up than down, so that the total at likely prices lies low among its outcomes.
QString middleText(const ArchitectureResult& result) {
    return ResultRowsWords::tr("Half of the outcomes cost more than %1").arg(figure(proposal::money(result.tco.p50, result.sheet.currency)));
}

QVariantList cardRow(const Comparison& comparison, const ArchitectureResult& result, RowModel* facts) {
    const Architecture architecture = result.architecture;
    const bool best = isBest(comparison, architecture);
    QString tag, shortTag;
    if (best) tag = shortTag = ResultRowsWords::tr("Best fit");
    if (!result.knockouts.empty()) {
        tag = missesText(result.knockouts.size());
        shortTag = ResultRowsWords::tr("misses %1", "a number").arg(result.knockouts.size());
    } else if (!result.feasible) {
        tag = shortTag = ResultRowsWords::tr("Cannot be built");
    }
    const bool one = result.knockouts.size() == 1;
    return {int(architecture), nameOf(architecture), kindOf(result.design),
            figure(proposal::money(result.cashFlow.nominal.amount(), result.sheet.currency)),
            figure(proposal::moneyExact(result.cashFlow.nominal.amount(), result.sheet.currency)),
            periodText(comparison.plan.horizonYears.value), rangeText(result), best,
            isCloseCall(comparison, architecture), result.feasible, tag, shortTag, !result.feasible, missedText(result),
            result.feasible ? QString() : missedWhy(result),
            one ? QString::fromUtf8(planner::needKey(result.knockouts.front().need)) : QString(),
            one ? ResultRowsWords::tr("Let go of “%1”").arg(engineWord(planner::needName(result.knockouts.front().need)))
                : QString(),
            cardSentence(comparison, result, tag), QVariant::fromValue(facts),
            middleText(result) + QLatin1Char('\n') + biggestParts(result)};
}

/// One line of the table before filtering.
struct Line {
    QString key, kind, label;
    QStringList values, differences;
    QList<bool> bad{false, false, false};
    QStringList tips{QString(), QString(), QString()};
    bool equal = false;
};

using Number = std::function<double(const ArchitectureResult&)>;

/// What is there already, as a fourth column; nullptr when the plan names no kit that exists.
const ArchitectureResult* keptOf(const Comparison& comparison) {
    return comparison.keepAsIs ? &comparison.keepAsIs->result : nullptr;
}

QString keptName() {
    return ResultRowsWords::tr("As it is");
}

constexpr int keptColumn = 3;

/// The option in a column; VMS for a column that is none.
Architecture optionOf(int column) {
    return column >= 0 && column < keptColumn ? Architecture(column) : Architecture::Vms;
}

using Writer = std::function<std::string(double)>;

Line valueLine(const Comparison& comparison, int base, const QString& key, const QString& label,
               const Number& number, const Writer& write, const Writer& writeDifference, const Writer& exact = {}) {
    Line line{key, QStringLiteral("value"), label, {}, {}};
    const ArchitectureResult* const kept = keptOf(comparison);
    const bool heldAgainstKit = base == keptColumn && kept;
    const double reference = number(heldAgainstKit ? *kept : comparison.of(optionOf(base)));
    line.equal = true;
    for (const Architecture architecture : architectures) {
        const double value = number(comparison.of(architecture));
        const QString shown = figure(write(value));
        line.values << shown;
        const bool same = shown == figure(write(reference));
        line.equal = line.equal && same;
        line.differences << (int(architecture) == base ? QString() : same ? ResultRowsWords::tr("same") : figure(writeDifference(value - reference)));
        if (exact) line.tips[int(architecture)] = figure(exact(value));
    }
    if (kept) {
        const double value = number(*kept);
        const QString shown = figure(write(value));
        line.values << shown;
        line.differences << (heldAgainstKit ? QString() : shown == figure(write(reference)) ? ResultRowsWords::tr("same") : figure(writeDifference(value - reference)));
        line.tips << (exact ? figure(exact(value)) : QString());
        line.bad << false;
    }
    return line;
}

/// From ten million a table has no room for thousands: the value and its difference go to millions together.
constexpr double millions = 1e7;

std::string tableMoney(double amount, const std::string& currency) {
    return std::abs(amount) < millions ? proposal::moneyTable(amount, currency) : proposal::money(amount, currency);
}

std::string tableMoneyDifference(double usd) {
    if (std::abs(usd) < millions) return proposal::moneyDifference(usd);
    const std::string amount = proposal::money(std::abs(usd), "USD"); // differences carry no currency
    return (usd < 0 ? "\u2212" : "+") + amount.substr(amount.find('$') + 1);
}

std::string tableCount(double value) {
    return std::abs(value) < millions ? proposal::count(value)
                                      : QString::number(value / 1e6, 'f', 1).toStdString() + "M";
}

std::string tableCountDifference(double value) {
    if (std::abs(value) < millions / 10) return proposal::countDifference(value);
    return (value < 0 ? "\u2212" : "+") + QString::number(std::abs(value) / 1e6, 'f', 1).toStdString() + "M";
}

std::string pointsDifference(double fraction) {
    const double points = std::round(100 * fraction);
    if (points == 0) return "same";
    return proposal::countDifference(points) + " pts";
}

std::string oneDecimal(double value) {
    return QString::number(value, 'f', 1).toStdString();
}

std::string oneDecimalDifference(double value) {
    if (std::abs(value) < 0.05) return "same";
    return (value < 0 ? "\u2212" : "+") + oneDecimal(std::abs(value));
}

/// A column has one number of decimals: tenths only while all three are small.
bool wantsTenths(const Comparison& comparison, const Number& number) {
    return std::any_of(comparison.results.begin(), comparison.results.end(), [&](const auto& result) {
        const double value = number(result);
        return value > 0 && value < 10 && std::abs(value - std::round(value)) > 0.04;
    });
}

/// Rounded as it is shown, so that differences are those of the figures a reader sees.
Number roundedTo(double step, const Number& number) {
    return [step, number](const ArchitectureResult& result) { return std::round(number(result) / step) * step; };
}

Line countLine(const Comparison& comparison, int base, const QString& key, const QString& label,
               const Number& number) {
    if (wantsTenths(comparison, number))
        return valueLine(comparison, base, key, label, roundedTo(0.1, number), oneDecimal, oneDecimalDifference);
    return valueLine(comparison, base, key, label, roundedTo(1, number), tableCount, tableCountDifference, proposal::count);
}

Line sectionLine(const QString& label) {
    return {QStringLiteral("section/") + label, QStringLiteral("section"), label, {}, {}};
}

Line rangeLine(const Comparison& comparison) {
    Line line{QStringLiteral("range"), QStringLiteral("range"), ResultRowsWords::tr("8 of 10 outcomes"), {}, {}};
    for (const auto& result : comparison.results) {
        line.values << ResultRowsWords::tr("%1 to %2").arg(figure(proposal::moneyTable(result.tco.p10, result.sheet.currency)), figure(proposal::moneyTable(result.tco.p90, result.sheet.currency)));
        line.differences << QString();
        line.tips[int(result.architecture)] = rangeText(result);
    }
    if (const ArchitectureResult* kept = keptOf(comparison)) {
        line.values << figure(proposal::moneyTable(kept->tco.p10, kept->sheet.currency));
        line.differences << QString();
        line.tips << rangeText(*kept);
        line.bad << false;
    }
    return line;
}

QList<Line> costLines(const Comparison& comparison, int base) {
    const Writer shown = [&](double amount) { return tableMoney(amount, comparison.currency()); };
    const Writer exact = [&](double amount) { return proposal::moneyExact(amount, comparison.currency()); };
    const Writer perUnit = [&](double amount) { return proposal::moneyUnit(amount, comparison.currency()); };
    const QString likely = ResultRowsWords::tr("%1, at likely prices").arg(periodText(comparison.plan.horizonYears.value));
    Line total = valueLine(comparison, base, "total", likely,
                           [](const auto& r) { return r.cashFlow.nominal.amount(); }, shown,
                           tableMoneyDifference, exact);
    if (base < total.differences.size()) total.differences[base] = ResultRowsWords::tr("base");
    return {
        sectionLine(ResultRowsWords::tr("Cost")),
        total,
        rangeLine(comparison),
        valueLine(comparison, base, "day-one", ResultRowsWords::tr("Paid on day one"), [](const auto& r) { return r.dayOne; },
                  shown, tableMoneyDifference, exact),
        valueLine(comparison, base, "each-year", ResultRowsWords::tr("Each year after"), [](const auto& r) { return r.eachYearAfter; },
                  shown, tableMoneyDifference, exact),
        valueLine(comparison, base, "camera-month", ResultRowsWords::tr("Per camera and month"),
                  [](const auto& r) { return r.perCameraMonth; }, perUnit, proposal::moneyDifference),
    };
}

QList<Line> footageLines(const Comparison& comparison, int base) {
    return {
        sectionLine(ResultRowsWords::tr("Footage")),
        valueLine(comparison, base, "chance",
                  ResultRowsWords::tr("Chance of %1 days kept").arg(QLocale().toString(comparison.plan.requirements.retentionDays.value)),
                  roundedTo(0.01, [](const auto& r) { return r.chanceRetentionKept; }), proposal::share, pointsDifference),
        valueLine(comparison, base, "lost", ResultRowsWords::tr("Lost, camera-hours a year"), roundedTo(1, [](const auto& r) { return r.loss.mean; }),
                  tableCount, tableCountDifference, proposal::count),
        valueLine(comparison, base, "lost-bad-year", ResultRowsWords::tr("In a bad year, 1 in 20"),
                  roundedTo(1, [](const auto& r) { return r.loss.p95; }), tableCount, tableCountDifference, proposal::count),
    };
}

QList<Line> runningLines(const Comparison& comparison, int base) {
    return {
        sectionLine(ResultRowsWords::tr("Running it")),
        countLine(comparison, base, "it-hours", ResultRowsWords::tr("IT time, hours a month"),
                  [](const auto& r) { return r.running.itHoursPerMonth; }),
        countLine(comparison, base, "visits", ResultRowsWords::tr("Site visits a year"),
                  [](const auto& r) { return r.running.siteVisitsPerYear; }),
        valueLine(comparison, base, "recorders", ResultRowsWords::tr("Recorders and servers"),
                  [](const auto& r) { return double(r.recorders); }, tableCount, tableCountDifference, proposal::count),
    };
}

QList<Line> needLines(const Comparison& comparison) {
    QList<Line> lines;
    for (const auto need : planner::allNeeds) {
        if (!comparison.plan.requirements.needs.contains(need)) continue;
        if (lines.isEmpty()) lines << sectionLine(ResultRowsWords::tr("Must-haves"));
        Line line{QStringLiteral("need/") + QString::fromUtf8(planner::needKey(need)), QStringLiteral("need"),
                  engineWord(planner::needName(need)), {}, {QString(), QString(), QString()}};
        int met = 0;
        for (const auto& result : comparison.results) {
            const auto knockout = std::find_if(result.knockouts.begin(), result.knockouts.end(),
                                               [&](const auto& k) { return k.need == need; });
            const bool no = knockout != result.knockouts.end();
            met += no ? 0 : 1;
            line.values << (no ? ResultRowsWords::tr("No") : ResultRowsWords::tr("Yes"));
            line.bad[int(result.architecture)] = no;
            if (no) line.tips[int(result.architecture)] = text(knockout->reason);
            for (const auto& one : result.reservations)
                if (one.need == need) line.tips[int(result.architecture)] = text(one.reason);
        }
        line.equal = met == 0 || met == 3;
        if (keptOf(comparison)) { // what exists is not held against must-haves
            line.values << QStringLiteral("–");
            line.differences << QString();
            line.tips << QString();
            line.bad << false;
        }
        lines << line;
    }
    return lines;
}

/// "rules/1: must-haves, then cost" the other way round: what is done, then the name of the method.
QString methodText(const QString& method) {
    const auto colon = method.indexOf(QStringLiteral(": "));
    return colon < 0 ? method : QStringLiteral("%1 (%2)").arg(method.mid(colon + 2), method.left(colon));
}

QString lineSentence(const Line& line) {
    if (line.kind == QLatin1String("section")) return line.label;
    QStringList parts;
    for (const Architecture architecture : architectures) {
        const int i = int(architecture);
        QString part = nameOf(architecture) + QLatin1Char(' ') + line.values.value(i);
        if (!line.differences.value(i).isEmpty()) part += QStringLiteral(" (") + line.differences.value(i) + QLatin1Char(')');
        parts << part;
    }
    if (line.values.size() > 3) parts << keptName() + QLatin1Char(' ') + line.values.at(3);
    return line.label + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

} // namespace

QList<QByteArray> cardRoles() {
    return {"architecture", "name", "kind",   "total",     "exact", "period",    "range",    "best", "closeCall",
            "feasible",     "tag",  "shortTag", "tagBad", "missed", "missedWhy", "letGo", "letGoText", "sentence", "facts", "parts"};
}

QList<QVariantList> cardRows(const Comparison& comparison, const std::array<RowModel*, 3>& facts) {
    QList<QVariantList> rows;
    for (const auto& result : comparison.results)
        rows << cardRow(comparison, result, facts[std::size_t(result.architecture)]);
    return rows;
}

QList<QVariantList> factRows(const Comparison& comparison, Architecture architecture) {
    const ArchitectureResult& result = comparison.of(architecture);
    return comparison.recommendation.verdict == Verdict::NothingFeasible ? needFacts(comparison, result)
                                                                         : figureFacts(comparison, result);
}

QList<QByteArray> compareRoles() {
    return {"key", "kind", "label", "values", "differences", "bad", "tips", "sentence"};
}

QList<QVariantList> compareRows(const Comparison& comparison, int base, bool onlyDifferences) {
    QList<Line> lines = costLines(comparison, base) + footageLines(comparison, base) + runningLines(comparison, base) +
                        needLines(comparison);
    if (onlyDifferences)
        lines.removeIf([](const Line& line) { return line.equal; });
    QList<QVariantList> rows;
    for (int i = 0; i < lines.size(); ++i) {
        const Line& line = lines.at(i);
        const bool section = line.kind == QLatin1String("section");
        if (section && (i + 1 == lines.size() || lines.at(i + 1).kind == line.kind)) continue; // nothing left below
        rows << QVariantList{line.key, line.kind, line.label, line.values, line.differences, QVariant::fromValue(line.bad), line.tips,
                             lineSentence(line)};
    }
    return rows;
}

QList<QByteArray> headRoles() {
    return {"architecture", "name", "tag", "tagBad", "best"};
}

QList<QVariantList> headRows(const Comparison& comparison, int base) {
    QList<QVariantList> rows;
    for (const auto& result : comparison.results) {
        const bool best = isBest(comparison, result.architecture);
        QString tag;
        if (!result.knockouts.empty()) tag = ResultRowsWords::tr("misses %1", "a number").arg(result.knockouts.size());
        else if (!result.feasible) tag = ResultRowsWords::tr("cannot be built");
        else if (best) tag = ResultRowsWords::tr("best fit");
        else if (isCloseCall(comparison, result.architecture)) tag = ResultRowsWords::tr("too close");
        else if (int(result.architecture) == base) tag = ResultRowsWords::tr("base");
        rows << QVariantList{int(result.architecture), nameOf(result.architecture), tag, !result.feasible, best};
    }
    if (keptOf(comparison)) rows << QVariantList{keptColumn, keptName(), base == keptColumn ? ResultRowsWords::tr("base") : QString(), false, false};
    return rows;
}

QList<QVariantList> pointRows(const Comparison& comparison) {
    const auto& advice = comparison.recommendation;
    QList<QVariantList> rows;
    const bool isNothing = advice.verdict == proposal::Verdict::NothingFeasible;
    for (const auto& reason : advice.reasons)
        if (rows.size() < 2) rows << QVariantList{text(reason.headline), isNothing ? firstOf(reason.detail) : text(reason.detail)};
    if (!advice.flips.empty()) {
        const auto& flip = advice.flips.front();
        rows << QVariantList{flip.toClose ? ResultRowsWords::tr("Would be too close to call") : ResultRowsWords::tr("Would change to %1").arg(nameOf(flip.winner)),
                             text(flip.text)};
    }
    return rows;
}

QList<QVariantList> reasonRows(const Comparison& comparison) {
    QList<QVariantList> rows;
    for (const auto& reason : comparison.recommendation.reasons)
        rows << QVariantList{text(reason.headline), text(reason.detail), reason.against};
    return rows;
}

QList<QVariantList> flipRows(const Comparison& comparison) {
    QList<QVariantList> rows;
    for (const auto& flip : comparison.recommendation.flips)
        rows << QVariantList{text(flip.text), int(flip.winner), flip.toClose,
                             flip.toClose ? ResultRowsWords::tr("Too close") : ResultRowsWords::tr("%1 fits best").arg(nameOf(flip.winner))};
    return rows;
}

QList<QByteArray> lettingGoRoles() {
    return {"what", "keys", "architecture", "name", "total", "range"};
}

QList<QVariantList> lettingGoRows(const Comparison& comparison) {
    QList<QVariantList> rows;
    for (const auto& change : comparison.recommendation.lettingGo) {
        QStringList names, keys;
        for (const auto need : change.needs) {
            names << engineWord(planner::needName(need));
            keys << QString::fromUtf8(planner::needKey(need));
        }
        rows << QVariantList{names.join(QStringLiteral(", ")), keys.join(QLatin1Char(',')), int(change.fits), nameOf(change.fits),
                             figure(proposal::money(change.likely, comparison.currency())), rangeText(change.tco, comparison.currency())};
    }
    return rows;
}

QList<QVariantList> methodRows(const Comparison& comparison) {
    const std::pair<const char*, QString> names[] = {
        {"bitrate", ResultRowsWords::tr("Bitrates")}, {"storage", ResultRowsWords::tr("Storage")}, {"recorders", ResultRowsWords::tr("Recorders and servers")},
        {"tco", ResultRowsWords::tr("Cost")}, {"p10_p50_p90", ResultRowsWords::tr("Ranges of the cost")},
        {"lost_camera_hours_per_year", ResultRowsWords::tr("Lost footage")}, {"recommendation", ResultRowsWords::tr("Which fits best")}};
    QList<QVariantList> rows;
    for (const auto& [figure, name] : names)
        if (const auto method = comparison.methods.find(figure); method != comparison.methods.end())
            rows << QVariantList{name, methodText(text(method->second))};
    return rows;
}

namespace {

/// "30 days", "70 %", "6 % a year", "1 stream": a default with its unit, as people write it.
QString defaultText(const planner::Field& field) {
    bool isNumber = false;
    const double value = QString::fromStdString(field.fallback).toDouble(&isNumber);
    if (!isNumber || field.unit.empty()) return engineName(field.fallback == "false" ? "no" : field.fallback == "true" ? "yes" : field.fallback);
    const QString percent = QLocale().toString(value * 100, 'g', 4) + QChar(0x2009) + QLatin1Char('%');
    if (field.unit == "fraction a year") return ResultRowsWords::tr("%1 a year").arg(percent);
    if (field.unit.starts_with("fraction")) return percent;
    if (field.unit == "factor") return QStringLiteral("× ") + QLocale().toString(value);
    std::string unit = field.unit;
    if (value == 1 && unit.size() > 1 && unit.ends_with('s') && unit != "fps" && unit != "Mbps") unit.pop_back();
    return QLocale().toString(value) + QLatin1Char(' ') + engineName(unit);
}

} // namespace

QList<QVariantList> defaultRows(const Comparison& comparison) {
    struct Words {
        QVariant label, value, source;
    };
    QHash<const void*, Words> worded; // by field: ten thousand groups share a few, each is worded and kept once
    const std::string* lastPlace = nullptr;
    QVariant place;
    QList<QVariantList> rows;
    rows.reserve(qsizetype(comparison.defaults.size()));
    for (const auto& entry : comparison.defaults) {
        if (!entry.field) continue;
        Words& words = worded[entry.field];
        if (!words.label.isValid())
            words = {engineName(entry.field->label), defaultText(*entry.field), engineName(entry.field->source)};
        if (!lastPlace || *lastPlace != entry.place) place = QString::fromStdString(entry.place); // it has several in a row
        lastPlace = &entry.place;
        rows << QVariantList{words.label, words.value, words.source, place};
    }
    return rows;
}

QList<QVariantList> findingRows(const Comparison& comparison) {
    QList<QVariantList> rows;
    for (const auto& finding : comparison.findings)
        rows << QVariantList{int(finding.severity), text(finding.place), text(finding.message), text(finding.remedy)};
    return rows;
}

QString periodText(int years) {
    switch (years) {
    case 1: return ResultRowsWords::tr("One year");
    case 2: return ResultRowsWords::tr("Two years");
    case 3: return ResultRowsWords::tr("Three years");
    case 4: return ResultRowsWords::tr("Four years");
    case 5: return ResultRowsWords::tr("Five years");
    case 6: return ResultRowsWords::tr("Six years");
    case 7: return ResultRowsWords::tr("Seven years");
    case 8: return ResultRowsWords::tr("Eight years");
    case 9: return ResultRowsWords::tr("Nine years");
    case 10: return ResultRowsWords::tr("Ten years");
    default: return ResultRowsWords::tr("%1 years").arg(years);
    }
}

QString periodInSentence(int years) {
    const QString text = periodText(years); // begins with a numeral, which has no capital in any of our languages
    return text.left(1).toLower() + text.mid(1);
}

QString missesText(std::size_t count) {
    return count == 1 ? ResultRowsWords::tr("Misses 1 must-have") : ResultRowsWords::tr("Misses %1 must-haves").arg(count);
}

QString sweepText(const std::vector<proposal::SweepPoint>& sweep, int now, int more, const std::string& currency) {
    const auto point = std::find_if(sweep.begin(), sweep.end(), [&](const auto& p) { return p.camerasPerSite == now + more; });
    if (point == sweep.end()) return {};
    QStringList totals;
    for (const Architecture architecture : architectures)
        totals << nameOf(architecture) + QLatin1Char(' ') + figure(proposal::money(point->totals[std::size_t(architecture)], currency));
    return ResultRowsWords::tr("%1 more cameras: %2").arg(more).arg(totals.join(QStringLiteral(", ")));
}

std::vector<int> sweepCounts(int now) {
    // 25 evenly spaced counts of a round step that put the present one near the middle, plus itself and ten more.
    static const int steps[] = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096};
    const int wanted = std::max(1, now / 10);
    const int step = *std::min_element(std::begin(steps), std::end(steps), [&](int a, int b) {
        return std::abs(a - wanted) < std::abs(b - wanted);
    });
    std::set<int> counts{now, now + 10};
    for (int i = 1; i <= 25; ++i)
        counts.insert(step * i);
    return {counts.begin(), counts.end()};
}

} // namespace sightline::qml
