#pragma once
// F6 and Shift+F6: from panel to panel, in the order in which they stand in the window.

#include <QObject>
#include <QQmlEngine>
#include <QQuickItem>

namespace sightline::qml {

class FocusJump : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    /// Gives the focus to the first thing that takes it in the panel (an item with the property `isPanel`) after, or before,
    /// the one that has it. False when no panel can take it.
    Q_INVOKABLE static bool jump(QQuickItem* root, bool forward);
};

} // namespace sightline::qml
