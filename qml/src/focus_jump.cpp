#include "focus_jump.h"

#include <QKeyEvent>
#include <QSet>
#include <QQuickWindow>

#include <algorithm>

namespace sightline::qml {
namespace {

void collectPanels(QQuickItem* item, QList<QQuickItem*>& found) {
    if (!item->isVisible()) return;
    if (item->property("isPanel").toBool()) found << item;
    QList<QQuickItem*> children = item->childItems();
    std::stable_sort(children.begin(), children.end(), [](const QQuickItem* a, const QQuickItem* b) {
        return a->y() != b->y() && qAbs(a->x() - b->x()) < 1 ? a->y() < b->y() : a->x() < b->x();
    });
    for (QQuickItem* child : children)
        collectPanels(child, found);
}

QQuickItem* firstFocusable(QQuickItem* item) {
    for (QQuickItem* child : item->childItems()) {
        if (!child->isVisible() || !child->isEnabled()) continue;
        if (child->activeFocusOnTab()) return child;
        if (QQuickItem* deeper = firstFocusable(child)) return deeper;
    }
    return nullptr;
}

/// Delegates are children of their items alone, other things of their makers alone: both ways are gone.
void collectPopups(QObject* object, QSet<QObject*>& seen, QList<QPointer<QObject>>& found) {
    if (!object || seen.contains(object)) return;
    seen.insert(object);
    if (object->inherits("QQuickPopup") && !object->inherits("QQuickToolTip") && object->property("visible").toBool()) found << object;
    for (QObject* child : object->children())
        collectPopups(child, seen, found);
    if (auto* item = qobject_cast<QQuickItem*>(object))
        for (QQuickItem* child : item->childItems())
            collectPopups(child, seen, found);
}

} // namespace

bool FocusJump::jump(QQuickItem* root, bool forward) {
    if (!root || !root->window()) return false;
    QList<QQuickItem*> panels;
    collectPanels(root, panels);
    panels.removeIf([](QQuickItem* panel) { return !firstFocusable(panel); });
    if (panels.isEmpty()) return false;
    const QQuickItem* focused = root->window()->activeFocusItem();
    int at = forward ? -1 : int(panels.size());
    for (int i = 0; i < panels.size(); ++i) // the innermost panel that holds the focus
        if (focused && (panels.at(i) == focused || panels.at(i)->isAncestorOf(focused))) at = i;
    const int next = (at + (forward ? 1 : -1) + int(panels.size())) % int(panels.size());
    firstFocusable(panels.at(next))->forceActiveFocus(Qt::TabFocusReason);
    return true;
}

void FocusJump::closeLight(QObject* root) {
    if (!root) return;
    QSet<QObject*> seen;
    QList<QPointer<QObject>> found;
    collectPopups(root, seen, found);
    for (const QPointer<QObject>& popup : found) // closing one may end another
        if (popup) QMetaObject::invokeMethod(popup, "close");
}

WindowKey::WindowKey(QQuickItem* parent) : QQuickItem(parent) {}

void WindowKey::itemChange(ItemChange change, const ItemChangeData& data) {
    if (change == ItemSceneChange) {
        if (m_window) m_window->removeEventFilter(this);
        m_window = data.window;
        if (m_window) m_window->installEventFilter(this);
    }
    QQuickItem::itemChange(change, data);
}

bool WindowKey::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_window && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == m_key) {
        emit pressed();
        return true;
    }
    return QQuickItem::eventFilter(watched, event);
}

} // namespace sightline::qml
