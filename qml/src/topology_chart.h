#pragma once
// The topology on screen: press a box to fail or repair it, drag and wheel to move and zoom, arrows walk the graph.

#include "architecture_view.h"
#include "chart_items.h"

namespace sightline::qml {

class TopologyChart : public sightline::qml::Chart {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(sightline::qml::ArchitectureView* view READ view WRITE setView NOTIFY viewChanged REQUIRED)
    Q_PROPERTY(double zoom READ zoom NOTIFY zoomChanged) ///< 1: the drawing at 100 %
    Q_PROPERTY(double wholeHeight READ wholeHeight NOTIFY wholeHeightChanged) ///< of all of it, as wide as the item, at most at 100 %

public:
    explicit TopologyChart(QQuickItem* parent = nullptr);
    ArchitectureView* view() const { return m_view; }
    void setView(ArchitectureView* view);
    double zoom() const { return lens().scale; }
    double wholeHeight() const;
    QString table() const override;
    /// Enlarges about the middle; 0 shows all of it again.
    Q_INVOKABLE void zoomBy(double factor);

signals:
    void viewChanged();
    void zoomChanged();
    void wholeHeightChanged();

protected:
    std::vector<proposal::ChartItem> drawAll(QPainter& painter, const QRectF& area, const proposal::ChartTheme& theme) const override;
    std::vector<proposal::ChartItem> layOut(const QRectF& area, const proposal::ChartTheme& theme) const override;
    QString sentenceOf(int index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;

private:
    proposal::TopologyView lens() const;
    void zoomAt(QPointF point, double factor);
    void walk(QPointF direction);
    void showCurrent();
    int boxAt(QPointF point) const;

    ArchitectureView* m_view = nullptr;
    double m_zoom = 0; ///< 0: fits
    QPointF m_origin, m_pressed, m_originThen;
    bool m_dragging = false;
};

} // namespace sightline::qml
