#include "price_edit.h"
#include "figures.h"

#include "amounts.h"

#include "planner/price_book_file.h"
#include "proposal/figure_words.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>

namespace sightline::qml {
namespace {

struct PriceEditWords {
    Q_DECLARE_TR_FUNCTIONS(PriceEdit)
};

void putPrice(planner::Plan& plan, const planner::PriceEntry& entry) {
    const auto old = std::find_if(plan.prices.begin(), plan.prices.end(), [&](const planner::PriceEntry& each) { return each.id == entry.id; });
    if (old == plan.prices.end()) plan.prices.push_back(entry);
    else *old = entry;
}

} // namespace

Range rangeWith(Range range, PricePart part, double value) {
    switch (part) {
    case PricePart::Low: range.low = value; break;
    case PricePart::Likely: range.likely = value; break;
    case PricePart::High: range.high = value; break;
    }
    if (part == PricePart::Low) range.likely = std::max(range.likely, value);
    if (part == PricePart::High) range.likely = std::min(range.likely, value);
    range.low = std::min(range.low, range.likely);
    range.high = std::max(range.high, range.likely);
    return range;
}

QString typePrice(PlanSession& session, const costmodel::PriceBook& book, const std::string& currency, const std::string& id, PricePart part,
                  const QString& text) {
    const auto value = readAmount(text);
    const Figure* const shipped = book.catalogue().figure(id);
    if (!value || *value < 0 || !shipped) return PriceEditWords::tr("A price of 0 or more, for example 120 or 1.2k");
    const Figure& figure = book.inForce(*shipped);
    planner::PriceEntry entry{id, rangeWith(book.factor(*shipped).value, part, *value), {}, {}, Grade::Sourced, PriceEditWords::tr("typed in the plan").toStdString(), {}};
    if (!figure.currency.empty()) entry.currency = currency;
    entry.date = QDate::currentDate().toString(QStringLiteral("yyyy-MM")).toStdString();
    if (figure.layer == Layer::Project) {
        entry.source = figure.source;
        entry.grade = figure.grade;
        entry.note = figure.note;
    }
    if (const auto problem = planner::priceEntryProblem(entry, book.catalogue())) return QString::fromStdString(problem->message);
    const QString label = PriceEditWords::tr("price of %1").arg(engineName(proposal::figureWords(book.catalogue(), id)));
    session.edit({}, label, [&](planner::Plan& plan, const planner::Plan&) { putPrice(plan, entry); });
    return {};
}

void forgetPrice(PlanSession& session, const std::string& id) {
    session.edit({}, PriceEditWords::tr("back to the price book"), [&](planner::Plan& plan, const planner::Plan&) {
        std::erase_if(plan.prices, [&](const planner::PriceEntry& entry) { return entry.id == id; });
    });
}

void adoptPrices(PlanSession& session, const std::vector<planner::PriceEntry>& prices, const QString& label) {
    session.edit({}, label, [&](planner::Plan& plan, const planner::Plan&) {
        for (const planner::PriceEntry& entry : prices)
            putPrice(plan, entry);
    });
}

} // namespace sightline::qml
