#include "failure_inputs_view.h"

#include "figures.h"
#include "risk_rows.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace sightline::qml {
namespace {

/// Sections and the beginnings of the ids that they take; the last takes what is left.
struct InputSection {
    const char* name;
    std::vector<std::string_view> prefixes;
};
const std::array<InputSection, 6>& inputSections() {
    static const std::array<InputSection, 6> sections = {{{QT_TRANSLATE_NOOP("sightline::qml::FailureInputsView", "Cameras"), {"camera.", "sd."}},
                                                          {QT_TRANSLATE_NOOP("sightline::qml::FailureInputsView", "Recorders and servers"), {"nvr.", "server.", "psu.", "sw."}},
                                                          {QT_TRANSLATE_NOOP("sightline::qml::FailureInputsView", "Drives"), {"hdd.", "raid.", "lse.", "scrub.", "human."}},
                                                          {QT_TRANSLATE_NOOP("sightline::qml::FailureInputsView", "Network"), {"switch.", "wan."}},
                                                          {QT_TRANSLATE_NOOP("sightline::qml::FailureInputsView", "Power"), {"grid.", "ups."}},
                                                          {QT_TRANSLATE_NOOP("sightline::qml::FailureInputsView", "Repair and take-over"), {}}}};
    return sections;
}

std::size_t sectionOf(const std::string& id) {
    const auto& sections = inputSections();
    for (std::size_t i = 0; i + 1 < sections.size(); ++i)
        for (const std::string_view prefix : sections[i].prefixes)
            if (id.starts_with(prefix)) return i;
    return sections.size() - 1;
}

} // namespace

FailureInputsView::FailureInputsView(QObject* parent) : RangeTable(parent) {}
FailureInputsView::~FailureInputsView() = default;

QString FailureInputsView::countText() const {
    const QString all = tr("%1 of %2 inputs").arg(m_rows.count()).arg(m_ids.size());
    return m_own > 0 ? all + QStringLiteral(", ") + tr("%1 of this plan").arg(m_own) : all;
}

void FailureInputsView::watch(PlanSession& session) {
    m_range.setSession(&session);
}

void FailureInputsView::planMoved() {
    if (!active()) return;
    m_calculated = calculated();
    m_ids.clear();
    if (m_calculated) m_ids = simulator::failureInputs(*m_calculated->catalogue);
    std::stable_sort(m_ids.begin(), m_ids.end(), [](const std::string& a, const std::string& b) { return sectionOf(a) < sectionOf(b); });
    fill();
}

void FailureInputsView::fill() {
    QList<QVariantList> rows;
    m_own = 0;
    for (const std::string& id : m_ids) {
        const Figure* const figure = m_calculated->catalogue->figure(id);
        if (!figure || !m_range.showReliability(QString::fromStdString(id))) continue;
        m_own += figure->layer == Layer::Project ? 1 : 0;
        const bool isEstimate = figure->grade == Grade::Estimate;
        if (!isShown(*figure, m_range.title(), isEstimate)) continue;
        rows << cells({*figure, tr(inputSections()[sectionOf(id)].name), m_range.title(), m_range.unit(), m_range.low(), m_range.likely(), m_range.high(),
                       isEstimate ? tr("estimate") : QString(), false});
    }
    m_rows.setRows(std::move(rows));
    emit changed();
}

QString FailureInputsView::setPart(const QString& id, Part part, const QString& text) {
    return m_range.showReliability(id) ? m_range.applyPart(PricePart(part), text) : QString();
}

void FailureInputsView::resetPart(const QString& id) {
    if (m_range.showReliability(id)) m_range.reset();
}

planner::Why FailureInputsView::whyOf(const QString& id) const {
    const Figure* const figure = m_calculated ? m_calculated->catalogue->figure(id.toStdString()) : nullptr;
    return figure ? whyFailureInput(*figure) : planner::Why();
}

} // namespace sightline::qml
