#include "presenter_view.h"

#include "figures.h"
#include "language.h"
#include "result_rows.h"

#include "proposal/analysis_charts.h"
#include "proposal/format.h"
#include "proposal/system_charts.h"

#include <QDate>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sightline::qml {
namespace {

constexpr double leastLarger = 1.15, mostLarger = 3; // type of the charts: they are read from across a room
constexpr double chartWidth = 700;                   // of a chart in its own units: 11 px become 18 in a window of the design's size
constexpr int mostChanges = 4;

/// The same painter at a larger scale, type included: the larger the page, the larger.
ChartSource::Paint larger(ChartSource::Paint paint) {
    return [paint = std::move(paint)](QPainter& painter, const QRectF& area, const proposal::ChartTheme& theme) {
        const double scale = std::clamp(area.width() / chartWidth, leastLarger, mostLarger);
        const QRectF smaller(area.topLeft() / scale, area.size() / scale);
        painter.save();
        painter.scale(scale, scale);
        auto items = paint(painter, smaller, theme);
        painter.restore();
        for (proposal::ChartItem& item : items)
            item.area = QRectF(item.area.topLeft() * scale, item.area.size() * scale);
        return items;
    };
}

QString siteCountText(std::int64_t count) {
    return count == 1 ? PresenterView::tr("1 site") : PresenterView::tr("%1 sites").arg(figure(proposal::count(double(count))));
}

QString cameraCountText(std::int64_t count) {
    return count == 1 ? PresenterView::tr("1 camera") : PresenterView::tr("%1 cameras").arg(figure(proposal::count(double(count))));
}

} // namespace

PresenterView::PresenterView(QObject* parent)
    : QObject(parent), m_cards({"architecture", "name", "total", "likely", "range", "tag", "tagBad", "best", "closeCall", "sentence", "facts", "chart"}),
      m_changes({"text", "architecture", "tooClose", "outcome"}), m_fit({"from", "to", "architecture", "name", "low", "high"}),
      m_facts{RowModel({"label", "value"}), RowModel({"label", "value"}), RowModel({"label", "value"})} {}

PresenterView::~PresenterView() = default;

void PresenterView::setSession(PlanSession* session) {
    if (m_session == session) return;
    if (m_session) m_session->disconnect(this);
    m_session = session;
    if (m_session) {
        connect(m_session, &PlanSession::resultChanged, this, &PresenterView::work);
        connect(m_session, &PlanSession::planChanged, this, &PresenterView::changed);
        m_mostCameras = std::max(64, 2 * cameras());
    }
    emit sessionChanged();
    work();
}

void PresenterView::work() {
    const auto calculated = m_session ? m_session->result() : nullptr;
    if (!calculated) return;
    if (m_shown && m_shown->calculated == calculated) return fill(); // the same result again: another language
    m_job.request([this, calculated](const std::atomic<bool>&) -> LatestJob::Then {
        auto shown = std::make_shared<Shown>();
        shown->calculated = calculated;
        auto view = proposal::customerView(calculated->comparison, *calculated->catalogue);
        if (view) {
            shown->view = std::move(*view);
        } else {
            shown->problem = view.error().message;
        }
        return [this, shown] { take(shown); };
    });
}

void PresenterView::take(std::shared_ptr<const Shown> shown) {
    m_shown = std::move(shown);
    fill();
}

void PresenterView::fill() {
    m_problem = m_shown->problem.empty() ? QString() : tr("These prices cannot be shown yet. %1").arg(QString::fromStdString(m_shown->problem));
    if (!m_problem.isEmpty()) {
        m_cards.setRows({});
        m_changes.setRows({});
        for (ChartSource* chart : {&m_curve, &m_lost, &m_drawing})
            chart->clear();
        emit changed();
        return;
    }
    const auto shown = m_shown;
    const proposal::Comparison& sold = shown->view.sold;
    QList<QVariantList> rows;
    for (const auto& result : sold.results)
        rows << card(result);
    m_cards.setRows(rows);
    m_changes.setRows(flipRows(sold).mid(0, mostChanges));
    const auto best = sold.recommendation.winner;
    m_curve.set(larger([shown, best](QPainter& p, const QRectF& a, const proposal::ChartTheme& t) { return proposal::paintCumulativeCost(p, a, shown->view.sold, best, t); }),
                [shown] { return proposal::cumulativeTable(shown->view.sold); });
    m_lost.set(larger([shown](QPainter& p, const QRectF& a, const proposal::ChartTheme& t) { return proposal::paintLostFootage(p, a, shown->view.sold, t); }),
               [shown] { return proposal::lostFootageTable(shown->view.sold); });
    const auto index = std::size_t(best);
    if (shown->view.drawings[index].topology.nodes.empty()) m_drawing.clear();
    else
        m_drawing.set(larger([shown, index](QPainter& p, const QRectF& a, const proposal::ChartTheme& t) {
                          return proposal::paintSystemOverview(p, a, shown->view.drawings[index].topology, t);
                      }),
                      {});
    fillFit();
    emit changed();
}

/// Stretches of like outcomes between the middles of the counts that were tried.
void PresenterView::fillFit() {
    QList<QVariantList> rows;
    QStringList words;
    const auto& sweep = m_shown->calculated->sweep;
    const auto kindOf = [](const proposal::SweepPoint& point) {
        return point.verdict == proposal::Verdict::Winner ? int(point.winner) : point.verdict == proposal::Verdict::TooClose ? -1 : -2;
    };
    const double span = std::max(1, m_mostCameras - 1);
    for (std::size_t i = 0, end = 0; i < sweep.size(); i = end) {
        for (end = i + 1; end < sweep.size() && kindOf(sweep[end]) == kindOf(sweep[i]);) ++end;
        const double first = i == 0 ? sweep[i].camerasPerSite : (sweep[i - 1].camerasPerSite + sweep[i].camerasPerSite) / 2.0;
        const double last = end == sweep.size() ? sweep[end - 1].camerasPerSite : (sweep[end - 1].camerasPerSite + sweep[end].camerasPerSite) / 2.0;
        const double from = std::clamp((first - 1) / span, 0.0, 1.0), to = std::clamp((last - 1) / span, 0.0, 1.0);
        if (to <= from) continue;
        const int kind = kindOf(sweep[i]);
        const QString title = kind >= 0 ? QString::fromUtf8(planner::architectureName(planner::Architecture(kind))) : kind == -1 ? tr("Too close") : tr("None fits");
        const bool isLast = end == sweep.size() || last > m_mostCameras;
        rows << QVariantList{from, to, kind, title, QLocale().toString(std::ceil(first)), isLast ? QLocale().toString(std::min(std::floor(last), double(m_mostCameras))) : QString()};
        const QString name = kind >= 0 ? title : kind == -1 ? tr("too close to call") : tr("none fits");
        words << tr("%1 to %2 cameras: %3").arg(QLocale().toString(std::ceil(first)), QLocale().toString(std::floor(last)), name);
    }
    m_fit.setRows(std::move(rows));
    m_fitText = words.join(QStringLiteral("; "));
}

/// The nearest stretch, upwards first, where another option wins; else where it is too close.
QString PresenterView::fitChange() const {
    if (!ready() || !camerasEditable() || m_fit.count() == 0) return {};
    const double now = double(cameras() - 1) / std::max(1, m_mostCameras - 1);
    const auto kindOf = [&](int row) { return m_fit.value(row, QStringLiteral("architecture")).toInt(); };
    const auto wordOf = [&](int row, const char* role) { return m_fit.value(row, QString::fromLatin1(role)).toString(); };
    int here = 0;
    for (int row = 0; row < m_fit.count(); ++row)
        if (m_fit.value(row, QStringLiteral("from")).toDouble() <= now + 1e-9) here = row;
    for (const bool wins : {true, false}) {
        const auto fits = [&](int row) { return kindOf(row) != kindOf(here) && (wins ? kindOf(row) >= 0 : kindOf(row) == -1); };
        for (int row = here + 1; row < m_fit.count(); ++row)
            if (fits(row)) return wins ? tr("%1 wins from about %2 up").arg(wordOf(row, "name"), wordOf(row, "low")) : tr("Too close from about %1 up").arg(wordOf(row, "low"));
        for (int row = here - 1; row >= 0; --row)
            if (fits(row)) return wins ? tr("%1 wins under about %2").arg(wordOf(row, "name"), wordOf(row + 1, "low")) : tr("Too close under about %1").arg(wordOf(row + 1, "low"));
    }
    return kindOf(here) >= 0 ? tr("No other wins here") : QString();
}

QString PresenterView::curveNote() const {
    if (!ready()) return {};
    return tr("Lines: the likely cost. Band: 8 of 10 outcomes of %1.").arg(QString::fromUtf8(planner::architectureName(m_shown->view.sold.recommendation.winner)));
}

QVariantList PresenterView::card(const proposal::ArchitectureResult& result) {
    const proposal::Comparison& sold = m_shown->view.sold;
    const auto& advice = sold.recommendation;
    const std::size_t index = std::size_t(result.architecture);
    const std::string currency = sold.currency();
    const QString name = QString::fromUtf8(planner::architectureName(result.architecture));
    const QString total = figure(proposal::money(result.cashFlow.nominal.amount(), currency));
    const QString range = tr("%1 to %2 in 8 of 10 outcomes").arg(figure(proposal::money(result.tco.p10, currency)), figure(proposal::money(result.tco.p90, currency)));
    const int years = *sold.plan.horizonYears;
    const QString likely = years == 1 ? tr("likely, over 1 year") : tr("likely, over %1 years").arg(years);
    const bool best = advice.verdict == proposal::Verdict::Winner && advice.winner == result.architecture;
    const bool close = advice.verdict == proposal::Verdict::TooClose && (advice.winner == result.architecture || advice.runnerUp == result.architecture);
    QString tag = best ? tr("Best fit") : QString();
    if (!result.knockouts.empty()) tag = missesText(result.knockouts.size());
    else if (!result.feasible) tag = tr("Cannot be built");
    m_facts[index].setRows({{tr("Day one"), figure(proposal::money(result.dayOne, currency))},
                            {tr("Each year after"), figure(proposal::money(result.eachYearAfter, currency))},
                            {tr("Footage lost per camera"), tr("%1 a year").arg(figure(proposal::hours(result.lostHoursPerCamera)))},
                            {tr("IT time"), tr("%1 a month").arg(figure(proposal::hours(result.running.itHoursPerMonth)))}});
    const auto shown = m_shown;
    m_ranges[index].set(
        [shown, index](QPainter& p, const QRectF& a, const proposal::ChartTheme& t) {
            const auto [low, high] = proposal::costAxis(shown->view.sold);
            proposal::paintCostRange(p, a, shown->view.sold.results[index], low, high, t);
            return std::vector<proposal::ChartItem>();
        },
        {});
    return {int(result.architecture), name, total, likely, range, tag, !result.feasible, best, close,
            name + QStringLiteral(", ") + (tag.isEmpty() ? QString() : tag + QStringLiteral(", ")) + total + QLatin1Char(' ') + likely + QStringLiteral(", ") + range,
            QVariant::fromValue(&m_facts[index]), QVariant::fromValue(&m_ranges[index])};
}

int PresenterView::verdict() const {
    return ready() ? int(m_shown->view.sold.recommendation.verdict) : 0;
}

int PresenterView::winner() const {
    return ready() ? int(m_shown->view.sold.recommendation.winner) : 0;
}

QString PresenterView::headline() const {
    return ready() ? engineSentence(m_shown->view.sold.recommendation.headline) : QString();
}

QString PresenterView::sentence() const {
    return ready() ? engineSentence(m_shown->view.sold.recommendation.sentence) : QString();
}

QString PresenterView::sizeText() const {
    if (!m_session) return {};
    const planner::Plan& plan = m_session->plan();
    return tr("%1, %2, %3 days").arg(siteCountText(planner::siteCount(plan)), cameraCountText(planner::cameraCount(plan)),
                                     QLocale().toString(*plan.requirements.retentionDays));
}

QString PresenterView::footnote() const {
    if (!ready()) return {};
    const QString date = QLocale().toString(QDate::currentDate(), QStringLiteral("MMMM yyyy"));
    return tr("Prices before tax, %1. %2.").arg(date, periodText(*m_shown->view.sold.plan.horizonYears));
}

int PresenterView::cameras() const {
    return m_session ? int(std::lround(m_session->cameras())) : 0;
}

void PresenterView::slide(int cameras) {
    if (m_session && cameras >= 1 && cameras != this->cameras()) m_session->setCameras(cameras);
}

void PresenterView::finishSlide() {
    if (m_session) m_session->finishEdit();
}

} // namespace sightline::qml
