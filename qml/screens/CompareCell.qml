import QtQuick
import Sightline

// One figure of one architecture: value, and what it differs from the base by.
Rectangle {
    id: cell

    required property PlanSession session
    required property int architecture
    required property bool best
    property string kind: "value"
    property string value: ""
    property string difference: ""
    property string tip: ""
    property bool bad: false
    property int textSize: Theme.dense
    property bool current: false
    property string rowLabel: ""
    property string columnName: ""
    readonly property bool kept: architecture > 2 // what exists: grey, and its range in words

    signal explainRequested

    color: hover.hovered && !best ? Theme.sunk : best ? colours.tint : Theme.clear

    Accessible.description: qsTr("F1 says why")
    Accessible.focusable: true
    Accessible.name: rowLabel + ", " + columnName + ": " + (kind === "range" ? tip : value) + (difference !== "" ? ", " + difference : "")
    Accessible.role: Accessible.Cell
    Accessible.onPressAction: explainRequested()

    ArchColours {
        id: colours

        architecture: Math.min(2, cell.architecture)
    }

    TLabel {
        anchors.right: parent.right
        anchors.rightMargin: Theme.difference + Theme.gap2
        anchors.verticalCenter: parent.verticalCenter
        color: cell.bad ? Theme.error : Theme.ink
        size: cell.textSize
        strong: cell.kind === "value" || cell.bad
        text: cell.value
        visible: cell.kind !== "range"

        Icon {
            anchors.right: parent.left
            anchors.rightMargin: Theme.gap1
            anchors.verticalCenter: parent.verticalCenter
            color: cell.bad ? Theme.error : Theme.ink
            height: Theme.gap3 + Theme.thick
            name: cell.bad ? "cross" : "check"
            visible: cell.kind === "need" && !cell.kept
            width: Theme.gap3 + Theme.thick
        }
    }

    TLabel {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap2
        anchors.verticalCenter: parent.verticalCenter
        color: cell.best ? Theme.ink2 : Theme.ink3
        size: Theme.caption
        text: cell.difference
        visible: cell.kind === "value"
    }

    TLabel {
        anchors.right: parent.right
        anchors.rightMargin: Theme.difference + Theme.gap2
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink3
        size: Theme.caption
        text: "–"
        visible: cell.kind === "range" && cell.kept
    }

    CostRangeChart {
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap3
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap3
        anchors.verticalCenter: parent.verticalCenter
        architecture: Math.min(2, cell.architecture)
        height: Theme.icon
        session: cell.session
        visible: cell.kind === "range" && !cell.kept

        Accessible.ignored: true
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.accent
        border.width: Theme.thick
        color: Theme.clear
        visible: cell.current
    }

    HoverHandler {
        id: hover

        cursorShape: Qt.WhatsThisCursor
    }

    TapHandler {
        onTapped: cell.explainRequested()
    }

    TTip {
        shown: hover.hovered
        text: cell.tip
    }
}
