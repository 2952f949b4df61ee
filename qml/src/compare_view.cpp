#include "compare_view.h"

#include "compare_why.h"
#include "figures.h"

#include "proposal/format.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sightline::qml {
namespace {

constexpr int keptColumn = 3;

QString nameOf(planner::Architecture architecture) {
    return QString::fromUtf8(planner::architectureName(architecture));
}

} // namespace

CompareView::CompareView(QObject* parent) : SessionView(parent) {}

void CompareView::watch(PlanSession& session) {
    connect(&session, &PlanSession::viewChanged, this, &CompareView::changed);
}

const proposal::Comparison* CompareView::comparison() const {
    const auto result = calculated();
    return result ? &result->comparison : nullptr;
}

QStringList CompareView::bases() const {
    QStringList names{nameOf(planner::Architecture::Vms), nameOf(planner::Architecture::Nvr), nameOf(planner::Architecture::Hybrid)};
    if (comparison() && comparison()->keepAsIs) names << tr("Keep what is there");
    return names;
}

/// The plan names an option as its base, and that option fits best.
bool CompareView::keepsOption() const {
    const auto* const now = comparison();
    return now && now->recommendation.verdict == proposal::Verdict::Winner && !now->plan.costs.base.isDefault() && m_session->base() == int(now->recommendation.winner) &&
           *now->plan.costs.base != planner::BaseCase::None && *now->plan.costs.base != planner::BaseCase::KeepAsIs;
}

/// What is there is the base, costs less than every option that can be chosen, and lacks nothing.
bool CompareView::keepsKit() const {
    const auto* const now = comparison();
    if (!now || m_session->base() != keptColumn || !lacks().isEmpty()) return false;
    const auto kept = now->keepAsIs->result.cashFlow.nominal;
    return std::all_of(now->results.begin(), now->results.end(), [&](const auto& one) { return !one.feasible || one.cashFlow.nominal > kept; });
}

/// What the kit that exists does not do of what the plan asks; "" when it does it all.
QString CompareView::lacks() const {
    const auto* const now = comparison();
    if (!now || !now->keepAsIs) return {};
    const proposal::KeepAsIs& kept = *now->keepAsIs;
    const QLocale locale;
    QStringList parts;
    if (kept.camerasMissing > 0) parts << tr("%1 cameras are missing").arg(locale.toString(qlonglong(kept.camerasMissing)));
    if (kept.camerasUncovered > 0) parts << tr("%1 cameras find no recorder").arg(locale.toString(qlonglong(kept.camerasUncovered)));
    const double asked = *now->plan.requirements.retentionDays;
    if (kept.daysAchieved < asked) parts << tr("footage is kept %1 of %2 days").arg(locale.toString(std::floor(kept.daysAchieved), 'f', 0), locale.toString(asked));
    return parts.join(QStringLiteral(", "));
}

/// "It costs $12k more than keeping what is there, which costs less in 97 of 100 price outcomes. 40 cameras are missing there."
QString CompareView::againstKit() const {
    const auto& now = *comparison();
    const proposal::AgainstBase& against = now.againstBase[std::size_t(now.recommendation.winner)];
    const QString amount = figure(proposal::money(std::fabs(against.likely), now.currency())), name = nameOf(now.recommendation.winner);
    QString text = against.likely >= 0 ? tr("%1 costs %2 more than keeping what is there").arg(name, amount) : tr("%1 costs %2 less than keeping what is there").arg(name, amount);
    text += tr(" and is the cheaper one in %1 price outcomes.").arg(figure(proposal::outOfHundred(against.cheaper)));
    if (const QString gaps = lacks(); !gaps.isEmpty()) text += QLatin1Char(' ') + tr("As it is, %1.").arg(gaps);
    return text;
}

CompareView::Mark CompareView::mark() const {
    if (!m_session || !comparison()) return None;
    if (keepsKit() || keepsOption()) return Check;
    switch (comparison()->recommendation.verdict) {
    case proposal::Verdict::Winner: return Shape;
    case proposal::Verdict::NothingFeasible: return Error;
    case proposal::Verdict::TooClose: break;
    }
    return None;
}

QString CompareView::headline() const {
    if (keepsKit()) return tr("Keep what is there, your base");
    if (keepsOption()) return tr("Keep %1, your base").arg(m_session->winnerName());
    return m_session ? m_session->headline() : QString();
}

QString CompareView::sentence() const {
    if (!m_session || !comparison()) return {};
    const bool hasAnswer = comparison()->recommendation.verdict != proposal::Verdict::NothingFeasible;
    if (m_session->base() == keptColumn && hasAnswer) return againstKit();
    QString text = m_session->sentence();
    if (comparison()->recommendation.verdict == proposal::Verdict::Winner && !m_session->confidence().isEmpty())
        text += QLatin1Char(' ') + tr("Confidence: %1.").arg(m_session->confidence());
    return text;
}

bool CompareView::explain(const QString& key, int column) {
    const auto result = calculated();
    if (!result) return false;
    auto why = whyCompared(result->comparison, *result->catalogue, key, column);
    const RowModel& table = *m_session->table();
    if (!why) return false;
    for (int row = 0; row < table.count(); ++row) {
        if (table.value(row, QStringLiteral("key")) != key) continue;
        const QString value = table.value(row, QStringLiteral("values")).toStringList().value(column);
        const QString difference = table.value(row, QStringLiteral("differences")).toStringList().value(column);
        const QString exact = table.value(row, QStringLiteral("tips")).toStringList().value(column);
        const bool isNumber = !exact.isEmpty() && table.value(row, QStringLiteral("kind")) == QLatin1String("value");
        if (!difference.isEmpty() && column != m_session->base()) why->notes.push_back(tr("Against %1: %2").arg(m_session->baseName(), difference).toStdString());
        m_why.tell(std::move(*why), isNumber ? exact : value);
        return true;
    }
    return false;
}

} // namespace sightline::qml
