#pragma once
// Line icons (1.4 px, 16 px box) drawn in a token's colour, so that they follow the theme without image files.

#include <QColor>
#include <QQuickPaintedItem>
#include <QString>

namespace sightline::qml {

/// `Icon { name: "undo"; color: Theme.ink2 }`. An unknown name draws nothing.
class Icon : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)

public:
    explicit Icon(QQuickItem* parent = nullptr);
    QString name() const { return m_name; }
    void setName(const QString& name);
    QColor color() const { return m_color; }
    void setColor(const QColor& color);
    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    QString m_name;
    QColor m_color;
};

} // namespace sightline::qml
