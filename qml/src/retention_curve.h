#pragma once
// The chance that footage is kept, over days: area up to the days asked, a mark at them and at the even chance.

#include "streams_view.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace sightline::qml {

/// Left and Right move a reading line by a day; `sentence` says what is under it.
class RetentionCurve : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(sightline::qml::StreamsView* view READ view WRITE setView NOTIFY viewChanged REQUIRED)
    Q_PROPERTY(QString sentence READ sentence NOTIFY currentChanged) ///< at the reading line, else at the days asked
    Q_PROPERTY(double current READ current NOTIFY currentChanged)    ///< days under the reading line, -1 for none

public:
    explicit RetentionCurve(QQuickItem* parent = nullptr);
    StreamsView* view() const { return m_view; }
    void setView(StreamsView* view);
    QString sentence() const;
    double current() const { return m_current; }
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
    double xOf(double days) const;
    double chanceAt(double days) const;
    void read(double days);

    QPointer<StreamsView> m_view;
    double m_current = -1;
};

} // namespace sightline::qml
