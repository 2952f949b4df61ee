#include "answer_view.h"

#include "compare_why.h"
#include "figures.h"

#include "planner/design.h"
#include "proposal/design_words.h"
#include "proposal/format.h"

#include <QLocale>

namespace sightline::qml {
namespace {

/// TB of each kind of site with their copies: they add up to the row.
std::optional<planner::Why> whyStorageOf(const proposal::Comparison& comparison, const proposal::ArchitectureResult& result) {
    planner::Why why;
    why.figure = AnswerView::tr("Storage needed").toStdString();
    why.value = result.storageTb;
    why.unit = "TB";
    why.formula = AnswerView::tr("For each site days × recorded rate × container × headroom, all sites added up").toStdString();
    why.method = "storage/1";
    for (const planner::SiteDesign& site : result.design.sites) {
        const QString name = QString::fromStdString(proposal::siteKindName(comparison.plan, site));
        const std::string each = figure(proposal::terabytes(site.need.storageTb)).toStdString();
        why.inputs.push_back({name.toStdString(), AnswerView::tr("%1 × %2").arg(site.copies).arg(QString::fromStdString(each)).toStdString(), "", "computed",
                              AnswerView::tr("F1 on Streams & storage says why").toStdString(), "computed"});
    }
    why.inputs.push_back({AnswerView::tr("Headroom").toStdString(), QLocale().toString(*comparison.plan.limits.storageHeadroom).toStdString(), "",
                          comparison.plan.limits.storageHeadroom.isDefault() ? "default" : "typed", "", ""});
    return why;
}

} // namespace

AnswerView::AnswerView(QObject* parent) : QObject(parent) {}

void AnswerView::setSession(PlanSession* session) {
    if (session == m_session) return;
    m_session = session;
    emit sessionChanged();
}

bool AnswerView::explain(int architecture, const QString& key) {
    const auto result = m_session ? m_session->result() : nullptr;
    if (!result || architecture < 0 || architecture > 2) return false;
    const proposal::ArchitectureResult& one = result->comparison.results[std::size_t(architecture)];
    auto why = key == QLatin1String("storage") ? whyStorageOf(result->comparison, one) : whyCompared(result->comparison, *result->catalogue, key, architecture);
    if (!why) return false;
    if (key == QLatin1String("lost"))
        why->notes.push_back(tr("The card shows this divided by %1 cameras").arg(QLocale().toString(qlonglong(planner::cameraCount(result->comparison.plan)))).toStdString());
    m_why.tell(std::move(*why), shownValue(architecture, key));
    return true;
}

/// As the card has it.
QString AnswerView::shownValue(int architecture, const QString& key) const {
    RowModel& cards = *m_session->cards();
    if (key == QLatin1String("total")) return cards.value(architecture, QStringLiteral("exact")).toString();
    const auto* const facts = cards.value(architecture, QStringLiteral("facts")).value<RowModel*>();
    for (int row = 0; facts && row < facts->count(); ++row)
        if (facts->value(row, QStringLiteral("key")) == key) return facts->value(row, QStringLiteral("value")).toString();
    return {};
}

} // namespace sightline::qml
