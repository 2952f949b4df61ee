#pragma once
// F6 and Shift+F6: from panel to panel, in the order in which they stand in the window. And what lies over it: all light
// things at once, and a key that gets through them.

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>

namespace sightline::qml {

class FocusJump : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    /// Gives the focus to the first thing that takes it in the panel (an item with the property `isPanel`) after, or before,
    /// the one that has it. False when no panel can take it.
    Q_INVOKABLE static bool jump(QQuickItem* root, bool forward);
    /// Closes every popup that belongs to something in `root`.
    Q_INVOKABLE static void closeLight(QObject* root);
};

/// A key of the window that works while a popup is open, too: Qt's Shortcut does not then. Takes the key only when no
/// shortcut took it.
class WindowKey : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int key MEMBER m_key NOTIFY keyChanged)

public:
    explicit WindowKey(QQuickItem* parent = nullptr);

signals:
    void keyChanged();
    void pressed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void itemChange(ItemChange change, const ItemChangeData& data) override;

private:
    QPointer<QQuickWindow> m_window;
    int m_key = 0;
};

} // namespace sightline::qml
