import QtQuick
import Sightline

// The frame round the item of a chart under the mouse or the keyboard, its exact values, the focus ring, and a menu (right
// button, Menu key) to copy the figures or the picture.
Item {
    id: hover

    required property Chart chart
    property bool framed: true // false: the chart itself shows the current item

    anchors.fill: parent

    FocusRing {
        visible: hover.chart.visualFocus
    }

    Rectangle {
        border.color: Theme.accent
        border.width: Theme.border
        color: Theme.clear
        height: hover.chart.currentArea.height
        visible: hover.framed && hover.chart.current >= 0
        width: hover.chart.currentArea.width
        x: hover.chart.currentArea.x
        y: hover.chart.currentArea.y
    }

    TTip {
        delay: 0
        shown: hover.chart.current >= 0 && !menu.opened
        text: hover.chart.currentSentence
        x: hover.chart.currentArea.x
        y: hover.chart.currentArea.y + hover.chart.currentArea.height + Theme.gap1
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        gesturePolicy: TapHandler.WithinBounds

        onTapped: eventPoint => menu.popup(eventPoint.position.x, eventPoint.position.y)
    }

    Shortcut {
        enabled: hover.chart.activeFocus
        sequences: ["Menu", "Shift+F10"]

        onActivated: menu.popup(hover.chart.currentArea.x, hover.chart.currentArea.y)
    }

    TMenu {
        id: menu

        TMenuItem {
            keys: "Ctrl+C"
            text: qsTr("Copy figures")

            onTriggered: hover.chart.copyFigures()
        }

        TMenuItem {
            text: qsTr("Copy picture")

            onTriggered: hover.chart.copyPicture()
        }
    }
}
