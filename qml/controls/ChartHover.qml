import QtQuick
import Sightline

// The frame round the item of a chart under the mouse or the keyboard, its exact values, and the focus ring.
Item {
    id: hover

    required property Chart chart

    anchors.fill: parent

    FocusRing {
        visible: hover.chart.activeFocus
    }

    Rectangle {
        border.color: Theme.accent
        border.width: Theme.border
        color: Theme.clear
        height: hover.chart.currentArea.height
        visible: hover.chart.current >= 0
        width: hover.chart.currentArea.width
        x: hover.chart.currentArea.x
        y: hover.chart.currentArea.y
    }

    TTip {
        delay: 0
        shown: hover.chart.current >= 0
        text: hover.chart.currentSentence
        x: hover.chart.currentArea.x
        y: hover.chart.currentArea.y + hover.chart.currentArea.height + Theme.gap1
    }
}
