#pragma once
// What one camera of the chosen group writes in each hour of a day: 24 bars with their mean as a line.

#include "streams_view.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace sightline::qml {

/// Left and Right move from hour to hour; `sentence` says what is under the cursor.
class DayBars : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(sightline::qml::StreamsView* view READ view WRITE setView NOTIFY viewChanged REQUIRED)
    Q_PROPERTY(QString sentence READ sentence NOTIFY currentChanged) ///< of the hour under the cursor, else of the day
    Q_PROPERTY(int current READ current NOTIFY currentChanged)       ///< hour, -1 for none

public:
    explicit DayBars(QQuickItem* parent = nullptr);
    StreamsView* view() const { return m_view; }
    void setView(StreamsView* view);
    QString sentence() const;
    int current() const { return m_current; }
    void paint(QPainter* painter) override;

signals:
    void viewChanged();
    void currentChanged();

protected:
    void hoverMoveEvent(QHoverEvent* event) override;
    void hoverLeaveEvent(QHoverEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRectF plot() const;
    void point(int hour);

    QPointer<StreamsView> m_view;
    int m_current = -1;
};

} // namespace sightline::qml
