#pragma once
// What the drawings of the Streams screen have in common: the view that they show, and a reading line moved by mouse and keys.

#include "streams_view.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace sightline::qml {

/// Left and Right move the reading line, Esc takes it away; `sentence` says what is under it.
class StreamsPlot : public QQuickPaintedItem {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(sightline::qml::StreamsView* view READ view WRITE setView NOTIFY viewChanged REQUIRED)
    Q_PROPERTY(QString sentence READ sentence NOTIFY currentChanged) ///< at the reading line, else of the whole
    Q_PROPERTY(double current READ current NOTIFY currentChanged)    ///< where the reading line is, -1 for none

public:
    explicit StreamsPlot(QQuickItem* parent = nullptr);
    ~StreamsPlot() override;

    StreamsView* view() const { return m_view; }
    void setView(StreamsView* view);
    virtual QString sentence() const = 0;
    double current() const { return m_current; }

signals:
    void viewChanged();
    void currentChanged();

protected:
    /// The drawing without its axes.
    virtual QRectF plot() const = 0;
    /// What lies at a part of the plot's width, which is outside 0 … 1 beside it; -1 for nothing.
    virtual double at(double part) const = 0;
    /// Where an arrow key leads from `current()`; -1 for nowhere.
    virtual double stepped(int by) const = 0;
    void hoverMoveEvent(QHoverEvent* event) override;
    void hoverLeaveEvent(QHoverEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

    QPointer<StreamsView> m_view;

private:
    void read(double where);

    double m_current = -1;
};

} // namespace sightline::qml
