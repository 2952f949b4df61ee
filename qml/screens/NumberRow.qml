import QtQuick
import Sightline

// A labelled whole number that can be typed over.
Item {
    id: row

    property string label: ""
    property string value: ""

    signal entered(FigureCell cell, string text)

    implicitHeight: Theme.controlSmall + Theme.gap1

    TLabel {
        anchors.verticalCenter: parent.verticalCenter
        color: cell.error !== "" ? Theme.error : Theme.ink2
        cut: true
        size: Theme.dense
        text: cell.error !== "" ? cell.error : row.label
        width: cell.x - Theme.gap1
    }

    FigureCell {
        id: cell

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        label: row.label
        objectName: row.objectName + "Field"
        shown: row.value
        strong: true
        width: Theme.topBar + Theme.gap2

        onEntered: text => row.entered(cell, text)
    }

    TRule {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
