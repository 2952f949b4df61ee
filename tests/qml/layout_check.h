#pragma once
// What a reader of the window would find wrong with it: cut, overlapping, stray and faint texts, those in charts too.

#include <QColor>
#include <QImage>
#include <QObject>
#include <QPointer>
#include <QQuickItem>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <vector>

/// look() walks over what is visible; the other functions speak of what it saw. They return one sentence for each fault.
class LayoutCheck : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    /// Walks over all that is visible below `root`; places are said in the coordinates of `page`, which bounds it.
    Q_INVOKABLE void look(QQuickItem* root, QQuickItem* page);
    /// How many texts there are, of items and in charts.
    Q_INVOKABLE int texts() const { return int(m_texts.size()); }
    /// All of them, each once; those that are scrolled out of sight too.
    Q_INVOKABLE QStringList words() const;
    /// How many of them a chart wrote.
    Q_INVOKABLE int paintedTexts() const;
    /// The screen of the workspace that was seen, null in presenter mode.
    Q_INVOKABLE QQuickItem* screen() const;
    /// How many tabs it is cut into: 0 while there is room for all its panels.
    Q_INVOKABLE int tabs() const;
    /// Items that the Tab key reaches.
    Q_INVOKABLE QList<QQuickItem*> controls() const;

    /// Texts that are cut without an ellipsis or leave their parent, their chart.
    Q_INVOKABLE QStringList cut() const;
    /// Texts that end in an ellipsis because there is no room for all of them.
    Q_INVOKABLE QStringList elided() const;
    /// Pairs of texts that lie over each other.
    Q_INVOKABLE QStringList overlapping() const;
    /// Items that leave the page or the panel they are in.
    Q_INVOKABLE QStringList stray() const;
    /// Texts with too little contrast (4.5 to 1, 3 to 1 when large) against what is really behind them in the picture of the
    /// window, which is drawn for that. What is switched off may be faint.
    Q_INVOKABLE QStringList faint();
    /// How many texts faint() measured last.
    Q_INVOKABLE int measured() const { return m_measured; }
    /// Where everything lies that look() saw: the same number while nothing moves.
    Q_INVOKABLE double shape() const;
    /// Draws the window once, so that layouts are up to date.
    Q_INVOKABLE void draw(QQuickItem* page);

private:
    struct Seen {
        QPointer<QQuickItem> item;
        QRectF box;   ///< on the page
        QRectF clip;  ///< where it can be seen
        QRectF panel; ///< of the innermost panel around it, as far as it can be seen
        bool free = true; ///< nothing but the page cuts it
    };
    struct Text {
        QPointer<QQuickItem> item; ///< that shows it, or the chart
        QString words;
        QRectF ink, visible;
        QColor colour;
        double size = 0, opacity = 1;
        bool strong = false, painted = false, read = true;
    };

    void walk(QQuickItem* item, const Seen& around, double opacity);
    void keepText(const Seen& seen, double opacity);
    void keepPainted(const Seen& seen, double opacity);
    QString described(const Text& text) const;

    QPointer<QQuickItem> m_page;
    std::vector<Seen> m_seen;
    std::vector<Text> m_texts;
    int m_measured = 0;
};
