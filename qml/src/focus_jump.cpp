#include "focus_jump.h"

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

} // namespace sightline::qml
