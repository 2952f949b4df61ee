#pragma once
// The chart painters of proposal/charts.h as Quick items: they repaint on a new result or theme, and make what they
// show reachable for mouse, keyboard and screen reader.

#include "plan_session.h"

#include "proposal/charts.h"

#include <QQuickPaintedItem>
#include <QRectF>
#include <QStringList>

#include <utility>
#include <vector>

namespace sightline::qml {

/// Common part. `current` is the item under the mouse or reached by the arrow keys, -1 for none.
class Chart : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use one of the charts")
    Q_PROPERTY(sightline::qml::PlanSession* session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(int count READ count NOTIFY itemsChanged)
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(QRectF currentArea READ currentArea NOTIFY currentChanged)
    Q_PROPERTY(QString currentSentence READ currentSentence NOTIFY currentChanged)
    Q_PROPERTY(bool spoken READ spoken WRITE setSpoken NOTIFY spokenChanged) ///< a screen reader listens: items are a list
    Q_PROPERTY(bool visualFocus READ visualFocus NOTIFY visualFocusChanged) ///< focused by a key, so the ring is shown
    Q_PROPERTY(QString sentences READ sentences NOTIFY itemsChanged) ///< all of them, for the screen reader

public:
    explicit Chart(QQuickItem* parent = nullptr);

    PlanSession* session() const { return m_session; }
    void setSession(PlanSession* session);
    int count() const { return int(m_items.size()); }
    int current() const { return m_current; }
    void setCurrent(int current);
    QRectF currentArea() const;
    QString currentSentence() const;
    QString sentences() const;
    bool spoken() const { return m_spoken; }
    void setSpoken(bool spoken);
    bool visualFocus() const { return m_visualFocus; }
    Q_INVOKABLE void move(int by);
    /// Where an item lies; empty when there is no such item.
    Q_INVOKABLE QRectF areaOf(int index) const;
    /// What is said of an item; "" when there is no such item.
    Q_INVOKABLE QString sentenceAt(int index) const { return index < 0 || index >= count() ? QString() : sentenceOf(index); }
    /// The figures as rows for a spreadsheet, and the drawing as a picture, on the clipboard.
    Q_INVOKABLE void copyFigures() const;
    Q_INVOKABLE void copyPicture();
    /// The figures as copyFigures() puts them on the clipboard; "" when there are none.
    virtual QString table() const { return {}; }

    void paint(QPainter* painter) override;

signals:
    void sessionChanged();
    void itemsChanged();
    void currentChanged();
    void visualFocusChanged();
    void spokenChanged();
    void explainAsked(int index); ///< F1 on an item
    void acted(int index); ///< Enter or a press on an item; charts that only show never say it

protected:
    const std::vector<proposal::ChartItem>& items() const { return m_items; }
    /// Draws the chart and returns its items; by default draw() of the session's result, once there is one.
    virtual std::vector<proposal::ChartItem> drawAll(QPainter& painter, const QRectF& area, const proposal::ChartTheme& theme) const;
    /// The items alone; by default those of drawAll() onto nothing.
    virtual std::vector<proposal::ChartItem> layOut(const QRectF& area, const proposal::ChartTheme& theme) const;
    /// Draws the chart of a result and returns its items.
    virtual std::vector<proposal::ChartItem> draw(QPainter& painter, const QRectF& area, const Calculated& result,
                                                  const proposal::ChartTheme& theme) const;
    /// What is said of an item; by default what the painter said.
    virtual QString sentenceOf(int index) const { return m_items[std::size_t(index)].sentence; }
    const Calculated* calculated() const;
    void hoverMoveEvent(QHoverEvent* event) override;
    void hoverLeaveEvent(QHoverEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    /// Lays the items out again (the same drawing, onto nothing) and asks for a repaint.
    void refresh();

    void setVisualFocus(bool visual);

private:
    PlanSession* m_session = nullptr;
    std::vector<proposal::ChartItem> m_items;
    int m_current = -1;
    bool m_visualFocus = false, m_spoken = false;
};

/// Low to high, eight of ten outcomes and likely total of one architecture, on the axis of all three.
class CostRangeChart : public sightline::qml::Chart {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int architecture READ architecture WRITE setArchitecture NOTIFY architectureChanged)

public:
    using Chart::Chart;
    int architecture() const { return m_architecture; }
    void setArchitecture(int architecture);
    QString table() const override;

signals:
    void architectureChanged();

protected:
    std::vector<proposal::ChartItem> draw(QPainter& painter, const QRectF& area, const Calculated& result,
                                          const proposal::ChartTheme& theme) const override;

private:
    int m_architecture = 0;
};

/// "Paid so far": the band is that of the recommended architecture.
class CumulativeCostChart : public sightline::qml::Chart {
    Q_OBJECT
    QML_ELEMENT

public:
    using Chart::Chart;
    QString table() const override;

protected:
    std::vector<proposal::ChartItem> draw(QPainter& painter, const QRectF& area, const Calculated& result,
                                          const proposal::ChartTheme& theme) const override;
};

/// In how many of a hundred price outcomes the recommended one costs less.
class CheaperChart : public sightline::qml::Chart {
    Q_OBJECT
    QML_ELEMENT

public:
    using Chart::Chart;
    QString table() const override;

protected:
    std::vector<proposal::ChartItem> draw(QPainter& painter, const QRectF& area, const Calculated& result,
                                          const proposal::ChartTheme& theme) const override;
};

class LostFootageChart : public sightline::qml::Chart {
    Q_OBJECT
    QML_ELEMENT

public:
    using Chart::Chart;
    QString table() const override;

protected:
    std::vector<proposal::ChartItem> draw(QPainter& painter, const QRectF& area, const Calculated& result,
                                          const proposal::ChartTheme& theme) const override;
};

/// Which architecture fits best by cameras at each site. Dragging the handle, or Left and Right, sets the cameras.
class BestFitChart : public sightline::qml::Chart {
    Q_OBJECT
    QML_ELEMENT

public:
    explicit BestFitChart(QQuickItem* parent = nullptr);
    QString table() const override;

protected:
    std::vector<proposal::ChartItem> draw(QPainter& painter, const QRectF& area, const Calculated& result,
                                          const proposal::ChartTheme& theme) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void dragTo(double x);
    /// Ends of the strip and their counts while it is dragged: the scale must not move under the hand.
    double m_left = 0, m_right = 0;
    std::pair<int, int> m_scale{0, 0};
};

/// Square, circle or diamond.
class ShapeMark : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int architecture READ architecture WRITE setArchitecture NOTIFY architectureChanged)

public:
    explicit ShapeMark(QQuickItem* parent = nullptr);
    int architecture() const { return m_architecture; }
    void setArchitecture(int architecture);
    void paint(QPainter* painter) override;

signals:
    void architectureChanged();

private:
    int m_architecture = 0;
};

} // namespace sightline::qml
