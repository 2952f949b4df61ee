#include "chart_items.h"

#include "chart_words.h"
#include "language.h"
#include "theme.h"

#include "proposal/analysis_charts.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sightline::qml {
namespace {

planner::Architecture toArchitecture(int index) {
    return planner::Architecture(qBound(0, index, 2));
}

} // namespace

Chart::Chart(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    setAcceptHoverEvents(true);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
    connect(&Language::instance(), &Language::changed, this, &Chart::refresh);
}

void Chart::setSession(PlanSession* session) {
    if (m_session == session) return;
    if (m_session) m_session->disconnect(this);
    m_session = session;
    if (m_session) {
        connect(m_session, &PlanSession::resultChanged, this, &Chart::refresh);
        connect(m_session, &QObject::destroyed, this, [this] { m_session = nullptr; });
    }
    emit sessionChanged();
    refresh();
}

void Chart::setCurrent(int current) {
    const int valid = current >= 0 && current < count() ? current : -1;
    if (valid == m_current) return;
    m_current = valid;
    emit currentChanged();
}

QRectF Chart::currentArea() const {
    return m_current < 0 ? QRectF() : m_items[std::size_t(m_current)].area.toAlignedRect();
}

QString Chart::currentSentence() const {
    return m_current < 0 ? QString() : chartWords(sentenceOf(m_current));
}

QString Chart::sentences() const {
    QStringList all;
    constexpr int spoken = 200; // a list of thousands helps nobody; the arrows reach the rest
    for (int i = 0; i < std::min(count(), spoken); ++i)
        all << chartWords(sentenceOf(i));
    return all.join(QStringLiteral(". "));
}

QRectF Chart::areaOf(int index) const {
    return index < 0 || index >= count() ? QRectF() : m_items[std::size_t(index)].area.toAlignedRect();
}

void Chart::move(int by) {
    if (count() == 0) return;
    setCurrent(m_current < 0 ? (by > 0 ? 0 : count() - 1) : qBound(0, m_current + by, count() - 1));
}

void Chart::paint(QPainter* painter) {
    if (width() < 1 || height() < 1) return;
    const auto language = chartLanguage();
    drawAll(*painter, QRectF(0, 0, width(), height()), Theme::instance().chartTheme());
}

const Calculated* Chart::calculated() const {
    return m_session ? m_session->result().get() : nullptr;
}

std::vector<proposal::ChartItem> Chart::drawAll(QPainter& painter, const QRectF& area, const proposal::ChartTheme& theme) const {
    const Calculated* const result = calculated();
    return result ? draw(painter, area, *result, theme) : std::vector<proposal::ChartItem>();
}

std::vector<proposal::ChartItem> Chart::layOut(const QRectF& area, const proposal::ChartTheme& theme) const {
    QImage nothing(1, 1, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&nothing);
    return drawAll(painter, area, theme);
}

std::vector<proposal::ChartItem> Chart::draw(QPainter&, const QRectF&, const Calculated&, const proposal::ChartTheme&) const {
    return {};
}

void Chart::copyFigures() const {
    const QString rows = table();
    if (!rows.isEmpty()) QGuiApplication::clipboard()->setText(rows);
}

void Chart::copyPicture() {
    constexpr int sharp = 2; // so that it may be enlarged in a document
    QImage picture(QSizeF(width() * sharp, height() * sharp).toSize(), QImage::Format_RGB32);
    if (picture.isNull()) return;
    picture.fill(Theme::instance().surface());
    picture.setDevicePixelRatio(sharp);
    QPainter painter(&picture);
    const auto language = chartLanguage();
    drawAll(painter, QRectF(0, 0, width(), height()), Theme::instance().chartTheme());
    painter.end();
    QGuiApplication::clipboard()->setImage(picture);
}

void Chart::refresh() {
    m_items.clear();
    const auto language = chartLanguage();
    if (width() >= 1 && height() >= 1) m_items = layOut(QRectF(0, 0, width(), height()), Theme::instance().chartTheme());
    if (m_current >= count()) m_current = -1;
    if (QAccessible::isActive()) setSpoken(true);
    emit itemsChanged();
    emit currentChanged();
    update();
}

void Chart::hoverMoveEvent(QHoverEvent* event) {
    int nearest = -1;
    for (int i = 0; i < count(); ++i)
        if (m_items[std::size_t(i)].area.contains(event->position())) nearest = i;
    setCurrent(nearest);
}

void Chart::hoverLeaveEvent(QHoverEvent*) {
    if (!hasActiveFocus()) setCurrent(-1);
}

void Chart::keyPressEvent(QKeyEvent* event) {
    setVisualFocus(true);
    if (event->matches(QKeySequence::Copy)) return copyFigures();
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down: move(1); break;
    case Qt::Key_Left:
    case Qt::Key_Up: move(-1); break;
    case Qt::Key_Home: setCurrent(0); break;
    case Qt::Key_End: setCurrent(count() - 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0) emit acted(m_current);
        break;
    case Qt::Key_F1:
        if (m_current >= 0) emit explainAsked(m_current);
        break;
    case Qt::Key_Escape: setCurrent(-1); break;
    default: event->ignore();
    }
}

void Chart::setSpoken(bool spoken) {
    if (spoken == m_spoken) return;
    m_spoken = spoken;
    emit spokenChanged();
}

void Chart::setVisualFocus(bool visual) {
    if (visual == m_visualFocus) return;
    m_visualFocus = visual;
    emit visualFocusChanged();
}

void Chart::focusInEvent(QFocusEvent* event) {
    setVisualFocus(event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason);
    QQuickPaintedItem::focusInEvent(event);
}

void Chart::focusOutEvent(QFocusEvent*) {
    setVisualFocus(false);
    setCurrent(-1);
}

void Chart::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickPaintedItem::geometryChange(now, before);
    if (now.size() != before.size()) refresh();
}

void CostRangeChart::setArchitecture(int architecture) {
    if (m_architecture == architecture) return;
    m_architecture = architecture;
    emit architectureChanged();
    refresh();
}

std::vector<proposal::ChartItem> CostRangeChart::draw(QPainter& painter, const QRectF& area, const Calculated& result,
                                                      const proposal::ChartTheme& theme) const {
    const auto [low, high] = proposal::costAxis(result.comparison);
    proposal::paintCostRange(painter, area, result.comparison.of(toArchitecture(m_architecture)), low, high, theme);
    return {};
}

std::vector<proposal::ChartItem> CumulativeCostChart::draw(QPainter& painter, const QRectF& area, const Calculated& result,
                                                           const proposal::ChartTheme& theme) const {
    return proposal::paintCumulativeCost(painter, area, result.comparison, result.comparison.recommendation.winner, theme);
}

std::vector<proposal::ChartItem> CheaperChart::draw(QPainter& painter, const QRectF& area, const Calculated& result,
                                                    const proposal::ChartTheme& theme) const {
    return proposal::paintCheaper(painter, area, result.comparison, result.comparison.recommendation.winner, theme);
}

std::vector<proposal::ChartItem> LostFootageChart::draw(QPainter& painter, const QRectF& area, const Calculated& result,
                                                        const proposal::ChartTheme& theme) const {
    return proposal::paintLostFootage(painter, area, result.comparison, theme);
}

QString CostRangeChart::table() const {
    return calculated() ? proposal::costRangeTable(calculated()->comparison) : QString();
}

QString CumulativeCostChart::table() const {
    return calculated() ? proposal::cumulativeTable(calculated()->comparison) : QString();
}

QString CheaperChart::table() const {
    return calculated() ? proposal::cheaperTable(calculated()->comparison) : QString();
}

QString LostFootageChart::table() const {
    return calculated() ? proposal::lostFootageTable(calculated()->comparison) : QString();
}

QString BestFitChart::table() const {
    return calculated() ? proposal::bestFitTable(calculated()->sweep) : QString();
}

BestFitChart::BestFitChart(QQuickItem* parent) : Chart(parent) {
    setAcceptedMouseButtons(Qt::LeftButton);
}

std::vector<proposal::ChartItem> BestFitChart::draw(QPainter& painter, const QRectF& area, const Calculated& result,
                                                    const proposal::ChartTheme& theme) const {
    if (result.sweep.size() < 2) return {};
    const double now = double(planner::cameraCount(result.comparison.plan)) /
                       double(std::max<std::int64_t>(1, planner::siteCount(result.comparison.plan)));
    return proposal::paintBestFit(painter, area, result.sweep, int(std::lround(now)), theme);
}

void BestFitChart::mousePressEvent(QMouseEvent* event) {
    const auto result = session() ? session()->result() : nullptr;
    if (items().size() < 2 || !result || result->sweep.size() < 2) {
        event->ignore();
        return;
    }
    m_left = items().front().area.left();
    m_right = items()[items().size() - 2].area.right(); // the last item is the handle
    m_scale = {result->sweep.front().camerasPerSite, result->sweep.back().camerasPerSite};
    dragTo(event->position().x());
}

void BestFitChart::mouseMoveEvent(QMouseEvent* event) {
    dragTo(event->position().x());
}

void BestFitChart::mouseReleaseEvent(QMouseEvent*) {
    if (session()) session()->finishEdit();
}

void BestFitChart::dragTo(double x) {
    if (!session() || m_scale.second <= m_scale.first || m_right <= m_left) return;
    const double share = qBound(0.0, (x - m_left) / (m_right - m_left), 1.0);
    session()->setCameras(int(std::lround(m_scale.first + share * (m_scale.second - m_scale.first))));
}

void BestFitChart::keyPressEvent(QKeyEvent* event) {
    const int by = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
    if (session() && (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left)) {
        session()->step(PlanSession::Cameras, event->key() == Qt::Key_Right ? by : -by);
        return;
    }
    Chart::keyPressEvent(event);
}

ShapeMark::ShapeMark(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
}

void ShapeMark::setArchitecture(int architecture) {
    if (m_architecture == architecture) return;
    m_architecture = architecture;
    emit architectureChanged();
    update();
}

void ShapeMark::paint(QPainter* painter) {
    proposal::paintShape(*painter, QRectF(0, 0, width(), height()), toArchitecture(m_architecture),
                         Theme::instance().chartTheme());
}

} // namespace sightline::qml
