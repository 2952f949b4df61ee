import QtQuick
import Sightline

// Where one is in something longer, or with `sideways` wider, than the window; it only shows, wheel and keys scroll.
Rectangle {
    id: bar

    required property Flickable flickable
    property bool sideways: false
    readonly property real share: sideways ? flickable.visibleArea.widthRatio : flickable.visibleArea.heightRatio
    readonly property int room: sideways ? flickable.width : flickable.height
    readonly property int at: Math.round((sideways ? flickable.visibleArea.xPosition : flickable.visibleArea.yPosition) * room)
    readonly property int along: Math.max(Theme.control, Math.round(room * share))

    color: Theme.line2
    height: sideways ? Theme.gap1 : along
    parent: flickable
    radius: Theme.gap1 / 2
    visible: share < 1
    width: sideways ? along : Theme.gap1
    x: sideways ? at : (flickable ? flickable.width - width : 0)
    y: sideways ? (flickable ? flickable.height - height : 0) : at
    z: 1
}
