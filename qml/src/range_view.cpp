#include "range_view.h"

#include "amounts.h"
#include "figures.h"
#include "typed_value.h"

#include "costmodel/price_book.h"
#include "planner/field.h"
#include "planner/plan_catalogue.h"
#include "planner/price_book_file.h"
#include "planner/streams.h"
#include "proposal/figure_words.h"

#include <QDate>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sightline::qml {
namespace {

using planner::CameraGroup;
using planner::Plan;
using planner::PriceEntry;

QString rangeText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

template <typename P> auto findGroup(P& plan, const QString& key) -> decltype(plan.sites.front().groups.data()) {
    const QStringList parts = key.split(QLatin1Char('/'));
    if (parts.size() != 2) return nullptr;
    for (auto& site : plan.sites)
        for (auto& group : site.groups)
            if (rangeText(site.id) == parts[0] && rangeText(group.id) == parts[1]) return &group;
    return nullptr;
}

const PriceEntry* entryOf(const std::vector<PriceEntry>& entries, const std::string& id) {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const PriceEntry& entry) { return entry.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

/// Takes away what is said of a figure, by its id or its alias.
void take(std::vector<PriceEntry>& entries, const Figure& figure, const planner::Catalogue& catalogue) {
    std::erase_if(entries, [&](const PriceEntry& old) {
        const Figure* const of = catalogue.figure(old.id);
        return old.id == figure.id || (of && of->id == figure.id);
    });
}

QString gradeOf(Grade grade) {
    switch (grade) {
    case Grade::Sourced: return RangeView::tr("sourced");
    case Grade::PartlySourced: return RangeView::tr("partly sourced");
    case Grade::Catalogue: return RangeView::tr("from a catalogue");
    case Grade::Estimate: return RangeView::tr("an estimate");
    }
    return {};
}

QString ownerOf(const Figure& figure) {
    switch (figure.layer) {
    case Layer::Project: return RangeView::tr("This plan");
    case Layer::User: return RangeView::tr("Your price book");
    case Layer::Shipped: return RangeView::tr("Default");
    }
    return {};
}

} // namespace

RangeView::RangeView(QObject* parent) : QObject(parent) {}
RangeView::~RangeView() = default;

void RangeView::setSession(PlanSession* session) {
    if (session == m_session) return;
    if (m_session) m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &PlanSession::planChanged, this, &RangeView::refresh);
        connect(session, &PlanSession::resultChanged, this, &RangeView::refresh);
    }
    refresh();
}

bool RangeView::showPrice(const QString& figure) {
    return show(QStringLiteral("price"), figure);
}

bool RangeView::showRate(const QString& site, const QString& group) {
    return show(QStringLiteral("rate"), site + QLatin1Char('/') + group);
}

bool RangeView::showReliability(const QString& figure) {
    return show(QStringLiteral("reliability"), figure);
}

bool RangeView::show(const QString& kind, const QString& key) {
    m_kind = kind;
    m_key = key;
    refresh();
    return m_range.has_value();
}

void RangeView::clear() {
    m_range.reset();
    m_title.clear();
    m_unit.clear();
    m_source.clear();
    m_origin.clear();
    m_fallback.clear();
    m_own = false;
}

void RangeView::refresh() {
    clear();
    const bool loaded = m_session && (m_kind == QLatin1String("price")         ? loadPrice()
                                      : m_kind == QLatin1String("rate")        ? loadRate()
                                      : m_kind == QLatin1String("reliability") ? loadReliability()
                                                                               : false);
    if (!loaded) clear();
    emit changed();
}

bool RangeView::loadPrice() {
    const auto calculated = m_session->result();
    if (!calculated) return false;
    const std::string id = m_key.toStdString();
    // The plan as it is now: the result may be a moment older than the last edit.
    const costmodel::PriceBook book(m_session->plan(), *calculated->catalogue);
    const Figure* const shipped = book.catalogue().figure(id);
    if (!shipped || !book.catalogue().isPrice(*shipped)) return false;
    m_title = engineName(proposal::figureWords(book.catalogue(), id));
    m_reading = shipped->unit.starts_with("fraction") ? Reading::Share : Reading::Amount;
    m_most = m_reading == Reading::Share ? 1 : planner::maxPrice;
    describe(book.inForce(*shipped), *shipped);
    return true;
}

bool RangeView::loadReliability() {
    const auto catalogue = m_session->catalogue();
    if (!catalogue) return false;
    const std::string id = m_key.toStdString();
    const Figure* const known = catalogue->figure(id);
    if (!known || !catalogue->isReliability(*known)) return false;
    m_title = engineName(known->name);
    m_reading = isShare(known->unit) ? Reading::Share : known->unit == "h" ? Reading::Hours : Reading::Amount;
    m_most = m_reading == Reading::Share ? 1 : planner::maxPrice;
    const PriceEntry* const own = entryOf(m_session->plan().reliability, id);
    const Figure shipped = m_session->shippedFigure(id).value_or(*known);
    describe(own ? planner::pricedFigure(*own, shipped, Layer::Project) : shipped, shipped);
    return true;
}

void RangeView::describe(const Figure& inForce, const Figure& otherwise) {
    m_range = inForce.value;
    m_unit = rangeText(inForce.unit);
    m_own = inForce.layer == Layer::Project;
    if (m_own) m_source = rangeText(inForce.source);
    QStringList parts{ownerOf(inForce), gradeOf(inForce.grade)};
    const QString date = inForce.date.empty() ? inForce.year > 0 ? QString::number(inForce.year) : QString() : rangeText(inForce.date);
    if (!date.isEmpty()) parts << date;
    if (inForce.grade != Grade::Estimate) parts << rangeText(inForce.source);
    m_origin = parts.join(QStringLiteral(", "));
    m_fallback = tr("%1 to %2, likely %3").arg(shown(otherwise.value.low), shown(otherwise.value.high), shown(otherwise.value.likely));
}

bool RangeView::loadRate() {
    const CameraGroup* const group = findGroup(m_session->plan(), m_key);
    if (!group) return false;
    CameraGroup always = *group; // a rate is typed as it is while recording, whatever the hours
    always.recording.set(planner::Recording::Continuous);
    always.hoursPerDay.set(24);
    always.subRecorded.set(false);
    always.audio.set(false);
    always.metadata.set(false);
    m_title = tr("%1, one camera").arg(rangeText(group->name.empty() ? group->id : group->name));
    m_unit = QStringLiteral("Mbps");
    m_reading = Reading::Mbps;
    const planner::Field* const record = planner::field("sites/*/camera_groups/*/bitrate_mbps");
    m_most = record ? record->high : 1000;
    m_range = planner::recordedMbps(always);
    m_own = !group->bitrateMbps.isDefault();
    m_source = rangeText(group->bitrateSource);
    m_origin = !m_own ? tr("From the model") : group->bitrateMbps.origin == planner::Origin::Measured ? tr("Measured") : tr("Typed in this plan");
    planner::clearRate(always);
    const Range model = planner::recordedMbps(always);
    m_fallback = tr("%1 to %2, likely %3").arg(shown(model.low), shown(model.high), shown(model.likely));
    return true;
}

QString RangeView::unitWords(const std::string& unit) {
    if (unit == "1") return {};
    if (unit == "x") return QStringLiteral("×");
    if (!isShare(unit)) return engineName(unit);
    return unit.ends_with("/yr") ? tr("% a year") : QStringLiteral("%");
}

QString RangeView::unit() const {
    return unitWords(m_unit.toStdString());
}

QString RangeView::shown(double value) const {
    const double scaled = m_reading == Reading::Share ? value * 100 : value;
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator); // what is shown is what is edited
    return locale.toString(scaled, 'g', m_reading == Reading::Mbps ? 4 : 7);
}

RangeView::Typed RangeView::read(const QString& text) const {
    if (m_reading == Reading::Amount) {
        const auto value = readAmount(text);
        if (!value || *value < 0 || *value > m_most) return {{}, tr("A number of 0 or more, for example 120 or 1.2k")};
        return {value, {}};
    }
    const Quantity quantity = m_reading == Reading::Share ? Quantity::Share : m_reading == Reading::Hours ? Quantity::Hours : Quantity::Mbps;
    const auto typed = readNumber(text, quantity, m_reading == Reading::Mbps ? 0.001 : 0, m_most);
    return {typed.value, typed.error};
}

QString RangeView::apply(const QString& low, const QString& likely, const QString& high, const QString& source) {
    if (!m_session || !m_range) return {};
    const QString names[] = {tr("Low"), tr("Likely"), tr("High")};
    const QString texts[] = {low, likely, high};
    double values[3] = {m_range->low, m_range->likely, m_range->high};
    const QString before[] = {shown(values[0]), shown(values[1]), shown(values[2])};
    for (int i = 0; i < 3; ++i) {
        if (texts[i] == before[i]) continue; // the exact figure, not its digits
        const Typed typed = read(texts[i]);
        if (!typed.value) return names[i] + QStringLiteral(": ") + typed.error;
        values[i] = *typed.value;
    }
    if (values[0] > values[1]) return tr("Low is more than likely");
    if (values[1] > values[2]) return tr("Likely is more than high");
    const Range range{values[0], values[1], values[2]};
    if (range == *m_range && source.trimmed() == m_source) return {};
    return write(range, source.trimmed());
}

QString RangeView::applyPart(PricePart part, const QString& text) {
    if (!m_session || !m_range) return {};
    const double now = part == PricePart::Low ? m_range->low : part == PricePart::Likely ? m_range->likely : m_range->high;
    if (text == shown(now)) return {}; // the exact figure, not its digits
    const Typed typed = read(text);
    return typed.value ? write(rangeWith(*m_range, part, *typed.value), m_source) : typed.error;
}

QString RangeView::write(const Range& range, const QString& source) {
    const QString label = tr("range of %1").arg(m_title);
    const QString key = m_key;
    if (m_kind == QLatin1String("rate")) {
        m_session->edit({}, label, [&](Plan& plan, const Plan&) {
            CameraGroup* const group = findGroup(plan, key);
            if (!group) return;
            const planner::Origin origin = group->bitrateMbps.origin == planner::Origin::Measured && range.likely == *group->bitrateMbps
                                               ? planner::Origin::Measured : planner::Origin::Typed;
            planner::setExactRate(*group, range.likely, origin);
            if (range.low < range.likely) group->bitrateLowMbps.set(range.low);
            if (range.high > range.likely) group->bitrateHighMbps.set(range.high);
            group->bitrateSource = source.toStdString();
        });
        return {};
    }
    const bool isPrice = m_kind == QLatin1String("price");
    const auto catalogue = m_session->catalogue();
    const Figure* const figure = catalogue ? catalogue->figure(key.toStdString()) : nullptr;
    if (!figure) return {};
    PriceEntry entry{key.toStdString(), range, {}, QDate::currentDate().toString(QStringLiteral("yyyy-MM")).toStdString(), Grade::Sourced,
                     source.isEmpty() ? tr("typed in the plan").toStdString() : source.toStdString(), {}};
    if (isPrice && !figure->currency.empty()) {
        // The three texts are in the currency of the figure in force, which the plan's own price may have changed.
        const PriceEntry* const own = entryOf(m_session->plan().prices, entry.id);
        entry.currency = own && !own->currency.empty() ? own->currency : figure->currency;
    }
    const auto problem = isPrice ? planner::priceEntryProblem(entry, *catalogue) : planner::reliabilityProblem(entry, *catalogue);
    if (problem) return engineSentence(problem->message);
    m_session->edit({}, label, [&](Plan& plan, const Plan&) {
        std::vector<PriceEntry>& entries = isPrice ? plan.prices : plan.reliability;
        take(entries, *figure, *catalogue);
        entries.push_back(entry);
    });
    return {};
}

void RangeView::reset() {
    if (!m_session || !m_own) return;
    const QString key = m_key;
    const QString kind = m_kind;
    const auto catalogue = m_session->catalogue();
    const Figure* const figure = catalogue ? catalogue->figure(key.toStdString()) : nullptr;
    m_session->edit({}, tr("%1 back to its default").arg(m_title), [&](Plan& plan, const Plan&) {
        if (kind == QLatin1String("rate")) {
            if (CameraGroup* const group = findGroup(plan, key)) planner::clearRate(*group);
            return;
        }
        if (figure) take(kind == QLatin1String("price") ? plan.prices : plan.reliability, *figure, *catalogue);
    });
}

} // namespace sightline::qml
