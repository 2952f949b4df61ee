#pragma once
// A chart of whatever a view model has to show: the view model gives a painter, the item gives it area, mouse and keys.

#include "chart_items.h"

#include <functional>

namespace sightline::qml {

/// What a SourceChart draws. Belongs to a view model, which sets painter and table whenever its data change.
class ChartSource : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Sources belong to a view model")
    Q_PROPERTY(bool empty READ empty NOTIFY changed) ///< nothing to draw yet

public:
    using Paint = std::function<std::vector<proposal::ChartItem>(QPainter&, const QRectF&, const proposal::ChartTheme&)>;
    using QObject::QObject;

    /// `columns` above 0: items lie in rows of so many, bottom row first, and Up and Down move between rows.
    void set(Paint paint, std::function<QString()> table, int columns = 0);
    void clear() { set({}, {}); }
    bool empty() const { return !m_paint; }
    const Paint& paint() const { return m_paint; }
    QString table() const { return m_table ? m_table() : QString(); }
    int columns() const { return m_columns; }

signals:
    void changed();

private:
    Paint m_paint;
    std::function<QString()> m_table;
    int m_columns = 0;
};

class SourceChart : public sightline::qml::Chart {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(sightline::qml::ChartSource* source READ source WRITE setSource NOTIFY sourceChanged REQUIRED)

public:
    explicit SourceChart(QQuickItem* parent = nullptr);
    ChartSource* source() const { return m_source; }
    void setSource(ChartSource* source);
    QString table() const override { return m_source ? m_source->table() : QString(); }

signals:
    void sourceChanged();

protected:
    std::vector<proposal::ChartItem> drawAll(QPainter& painter, const QRectF& area, const proposal::ChartTheme& theme) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    ChartSource* m_source = nullptr;
};

} // namespace sightline::qml
