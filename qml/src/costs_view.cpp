#include "costs_view.h"

#include "amounts.h"
#include "figures.h"
#include "price_edit.h"
#include "result_rows.h"

#include "proposal/design_words.h"
#include "proposal/format.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sightline::qml {
namespace {

QString costsText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString percentText(double fraction) {
    QString text = QLocale().toString(fraction * 100, 'f', std::abs(fraction * 100 - std::round(fraction * 100)) < 0.05 ? 0 : 1);
    return text.replace(QLatin1Char('-'), QChar(0x2212)) + QChar(0x2009) + QLatin1Char('%');
}

const planner::Commercial& noTerms() {
    static const planner::Commercial none;
    return none;
}

} // namespace

CostsView::CostsView(QObject* parent)
    : SessionView(parent), m_tabs(archTabRoles()), m_lines(costLineRoles()), m_years(costYearRoles()),
      m_excluded({"name"}) {}

CostsView::~CostsView() = default;

int CostsView::architecture() const {
    return chosenOrBest(m_architecture);
}

void CostsView::setArchitecture(int architecture) {
    if (architecture < 0 || architecture > 2 || architecture == m_architecture) return;
    m_architecture = architecture;
    planMoved();
}

void CostsView::setCustomer(bool customer) {
    if (customer == m_customer) return;
    m_customer = customer;
    fill();
}

const proposal::ArchitectureResult* CostsView::result() const {
    if (!m_calculated) return nullptr;
    const auto& one = m_calculated->comparison.results[std::size_t(architecture())];
    return one.sheet.lines.empty() || !one.design.feasible ? nullptr : &one;
}

const planner::Commercial& CostsView::terms() const {
    return m_calculated ? m_calculated->comparison.plan.commercial : noTerms();
}

CostInput CostsView::input() const {
    return {result(), m_book ? &*m_book : nullptr, m_offer ? &*m_offer : nullptr, m_customer, m_folded, m_unfolded};
}

QString CostsView::notBuilt() const {
    if (!m_calculated || built()) return {};
    const auto& design = m_calculated->comparison.results[std::size_t(architecture())].design;
    return engineSentence(proposal::whyNotBuilt(design));
}

void CostsView::planMoved() {
    m_calculated = calculated();
    m_book.reset();
    m_offer.reset();
    m_belowCost.clear();
    if (const auto* const one = result()) {
        m_book.emplace(m_calculated->comparison.plan, *m_calculated->catalogue);
        if (auto offer = costmodel::makeOffer(one->sheet, terms(), costmodel::OfferView::Internal)) m_offer = std::move(*offer);
        m_belowCost = costmodel::linesBelowCost(one->sheet, terms());
    }
    fill();
}

void CostsView::fill() {
    m_tabs.setRows(m_calculated ? archTabRows(m_calculated->comparison) : QList<QVariantList>());
    const CostInput data = input();
    m_lines.setRows(costLineRows(data));
    auto byYear = costYearRows(data);
    m_yearSums = byYear.isEmpty() ? QStringList() : byYear.takeLast().at(1).toStringList();
    m_years.setRows(std::move(byYear));
    QList<QVariantList> left;
    if (m_calculated)
        for (const auto& cost : costmodel::excludedCosts(m_calculated->comparison.plan))
            left << QVariantList{engineSentence(cost)};
    m_excluded.setRows(left);
    const auto bars = costShares(data);
    const auto who = planner::Architecture(architecture());
    const std::string money = currency().toStdString();
    if (bars.empty()) m_shares.clear();
    else
        m_shares.set([bars, who, money](QPainter& p, const QRectF& a, const proposal::ChartTheme& t) { return proposal::paintShares(p, a, bars, who, money, t); },
                     [bars] { return proposal::sharesTable(bars); });
    if (!m_calculated) m_stack.clear();
    else {
        const auto data3 = proposal::costStack(m_calculated->comparison);
        m_stack.set([data3](QPainter& p, const QRectF& a, const proposal::ChartTheme& t) { return proposal::paintStack(p, a, data3, t); },
                    [data3] { return proposal::stackTable(data3); });
    }
    emit changed();
}

QStringList CostsView::yearHeads() const {
    return result() ? costYearHeads(result()->sheet.horizonYears) : QStringList();
}

QString CostsView::currency() const {
    return m_calculated ? costsText(m_calculated->comparison.currency()) : QString();
}

QString CostsView::currencyNote() const {
    if (!m_calculated) return {};
    const QString wanted = costsText(*m_calculated->comparison.plan.currency);
    return wanted == currency() ? QString() : tr("No exchange rate for %1 in this plan, so amounts are in %2.").arg(wanted, currency());
}

QString CostsView::caption() const {
    if (!m_calculated) return {};
    const QString name = QString::fromUtf8(planner::architectureName(planner::Architecture(architecture())));
    const QString period = periodInSentence(*m_calculated->comparison.plan.horizonYears);
    return m_customer ? tr("%1, %2, price to the customer before tax").arg(name, period) : tr("%1, %2, our cost").arg(name, period);
}

QString CostsView::total() const {
    if (!result()) return QStringLiteral("–");
    const double amount = m_customer && m_offer ? m_offer->total.net.amount() : result()->cashFlow.nominal.amount();
    return figure(proposal::moneyExact(amount, currency().toStdString()));
}

QString CostsView::range() const {
    if (!result() || m_customer) return {};
    const std::string money = currency().toStdString();
    return tr("%1 to %2 in 8 of 10 outcomes").arg(figure(proposal::money(result()->tco.p10, money)), figure(proposal::money(result()->tco.p90, money)));
}

QString CostsView::ourCost() const {
    return result() ? figure(proposal::moneyExact(result()->cashFlow.nominal.amount(), currency().toStdString())) : QStringLiteral("–");
}

QString CostsView::margin() const {
    if (markupTyped()) return percentText(costmodel::marginOfMarkup(*terms().markup));
    return percentText(*terms().margin);
}

QString CostsView::markup() const {
    if (markupTyped()) return percentText(*terms().markup);
    return percentText(costmodel::markupOfMargin(*terms().margin));
}

bool CostsView::marginTyped() const {
    return !terms().margin.isDefault() && !markupTyped();
}

bool CostsView::markupTyped() const {
    return !terms().markup.isDefault();
}

QString CostsView::earned() const {
    if (!result() || !m_offer) return QStringLiteral("–");
    const double amount = m_offer->total.net.amount() - result()->cashFlow.nominal.amount();
    const QString text = figure(proposal::moneyExact(std::abs(amount), currency().toStdString()));
    return amount < -0.005 ? QChar(0x2212) + text : text;
}

QString CostsView::discount() const {
    return percentText(*terms().discount);
}

bool CostsView::discountTyped() const {
    return !terms().discount.isDefault();
}

QString CostsView::tax() const {
    return taxTyped() ? percentText(*terms().taxRate) : tr("not set");
}

bool CostsView::taxTyped() const {
    return !terms().taxRate.isDefault();
}

QString CostsView::withTax() const {
    if (!m_offer || !taxTyped()) return {};
    return figure(proposal::moneyExact(m_offer->total.gross.amount(), currency().toStdString()));
}

QString CostsView::worthToday() const {
    if (!result()) return QStringLiteral("–");
    const double amount = m_customer && m_offer ? m_offer->presentValue.amount() : result()->cashFlow.presentValue.amount();
    return figure(proposal::moneyExact(amount, currency().toStdString()));
}

QString CostsView::worthTodayLabel() const {
    return m_calculated ? tr("Worth today, at %1 a year").arg(percentText(*m_calculated->comparison.plan.discountRate)) : QString();
}

/// What a name says before it gives examples; as many as find room in two lines.
QString CostsView::excludedText() const {
    constexpr qsizetype room = 72;
    QStringList names;
    qsizetype length = 0;
    for (const QVariantList& row : m_excluded.rows()) {
        const QString name = row.front().toString().section(QLatin1Char(':'), 0, 0);
        length += name.size();
        if (length > room && !names.isEmpty()) break;
        names << name;
    }
    const qsizetype more = m_excluded.count() - names.size();
    if (more > 0) names << tr("%1 more").arg(more);
    return names.join(QStringLiteral(" · "));
}

QString CostsView::excludedAll() const {
    QStringList names;
    for (const QVariantList& row : m_excluded.rows())
        names << row.front().toString();
    return names.join(QStringLiteral(" · "));
}

QString CostsView::longestQuantity() const {
    return m_lines.longest({"quantity"});
}

QString CostsView::longestPrice() const {
    return m_lines.longest({"low", "likely", "high"});
}

QString CostsView::belowCost() const {
    if (m_belowCost.empty()) return {};
    const QString first = costsText(m_belowCost.front());
    return m_belowCost.size() == 1 ? tr("%1 is sold below its cost. The customer edition is blocked.").arg(first)
                                   : tr("%1 lines are sold below their cost, %2 among them. The customer edition is blocked.").arg(m_belowCost.size()).arg(first);
}

void CostsView::toggle(const QString& key) {
    bool section = false;
    for (const QVariantList& row : m_lines.rows())
        if (row.at(0) == QStringLiteral("section") && row.at(1) == key) section = true;
    QSet<QString>& which = section ? m_folded : m_unfolded;
    if (!which.remove(key)) which.insert(key);
    fill();
}

QString CostsView::figureOf(const QString& key) const {
    return m_book ? QString::fromStdString(editableFigure(input(), key)) : QString();
}

QString CostsView::setPrice(const QString& key, Part part, const QString& text) {
    const CostInput data = input();
    const std::string id = editableFigure(data, key);
    if (id.empty() || !m_session) return tr("This price cannot be typed here");
    return typePrice(*m_session, *m_book, currency().toStdString(), id, PricePart(part), text);
}

void CostsView::resetPrice(const QString& key) {
    const std::string id = editableFigure(input(), key);
    if (id.empty() || !m_session) return;
    forgetPrice(*m_session, id);
}

QString CostsView::setTerm(Term term, const QString& text) {
    if (!m_session) return {};
    static const std::pair<double, double> limits[] = {{-1, 0.95}, {-0.5, 19}, {0, 1}, {0, 1}};
    const QString names[] = {tr("margin"), tr("markup"), tr("discount"), tr("sales tax")};
    const auto value = readPercent(text);
    const bool reset = text.trimmed().isEmpty();
    if (!reset && !value) return tr("A percentage, for example 18 %");
    const auto [low, high] = limits[term];
    if (!reset && (*value < low || *value > high)) return tr("Between %1 and %2").arg(percentText(low), percentText(high));
    m_session->edit({}, names[term], [&](planner::Plan& plan, const planner::Plan&) {
        planner::Commercial& terms = plan.commercial;
        if (term == Margin || term == Markup) terms.margin = terms.markup = {0, planner::Origin::Default};
        planner::Setting<double>& field = term == Margin ? terms.margin : term == Markup ? terms.markup : term == Discount ? terms.discount : terms.taxRate;
        if (reset) field = {0, planner::Origin::Default};
        else field.set(*value);
    });
    return {};
}

bool CostsView::explain(const QString& key) {
    auto why = costWhy(input(), key);
    if (!why) return false;
    QString total;
    for (const QVariantList& row : m_lines.rows())
        if (row.at(1) == key) {
            why->figure = row.at(2).toString().toStdString();
            total = row.at(11).toString();
        }
    m_why.tell(std::move(*why), total.isEmpty() ? QString() : total + QLatin1Char(' ') + currency());
    return true;
}

int CostsView::showFigure(const QString& figure) {
    const auto* const one = result();
    if (!one) return -1;
    for (const costmodel::LineItem& line : one->sheet.lines) {
        const bool rests = std::any_of(line.factors.begin(), line.factors.end(), [&](const costmodel::Factor& factor) { return QString::fromStdString(factor.driver) == figure; });
        if (!rests) continue;
        const QString id = QString::fromStdString(line.id);
        m_folded.remove(QString::fromStdString(line.category));
        if (line.factors.size() > 1) m_unfolded.insert(id);
        fill();
        const QString key = line.factors.size() > 1 ? figure : id;
        for (int row = 0; row < m_lines.count(); ++row)
            if (m_lines.value(row, QStringLiteral("key")) == key) return row;
    }
    return -1;
}

} // namespace sightline::qml
