import QtQuick
import Sightline

// 2 px, 1 px outside its parent. Whoever uses it makes it visible only after a key was used.
Rectangle {
    property int around: Theme.controlRadius

    anchors.fill: parent
    anchors.margins: -(Theme.thick + Theme.border)
    border.color: Theme.accent
    border.width: Theme.thick
    color: Theme.clear
    radius: around + Theme.thick + Theme.border
}
