import QtQuick
import Sightline

// Where one is in something longer than the window; it only shows, wheel and keys scroll.
Rectangle {
    id: bar

    required property Flickable flickable

    anchors.right: parent ? parent.right : undefined
    color: Theme.line2
    height: Math.max(Theme.control, Math.round(flickable.height * flickable.visibleArea.heightRatio))
    parent: flickable
    radius: width / 2
    visible: flickable.visibleArea.heightRatio < 1
    width: Theme.gap1
    y: Math.round(flickable.visibleArea.yPosition * flickable.height)
    z: 1
}
