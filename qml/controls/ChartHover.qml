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

    // For a screen reader the items are a list; nobody else needs them as objects.
    Repeater {
        id: spokenItems

        property int moved: 0

        model: hover.chart.spoken ? Math.min(hover.chart.count, 500) : 0
        objectName: "spokenItems"

        Item {
            id: spokenItem

            required property int index
            readonly property rect area: spokenItems.moved >= 0 ? hover.chart.areaOf(index) : Qt.rect(0, 0, 0, 0)

            height: area.height
            width: area.width
            x: area.x
            y: area.y

            Accessible.name: spokenItems.moved >= 0 ? hover.chart.sentenceAt(index) : ""
            Accessible.role: Accessible.ListItem
            Accessible.onPressAction: hover.chart.acted(index)
        }
    }

    Connections {
        function onItemsChanged() {
            if (hover.chart.spoken)
                spokenItems.moved++;
        }

        target: hover.chart
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
