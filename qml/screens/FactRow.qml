import QtQuick
import Sightline

// A label and a figure under a line.
Item {
    id: row

    required property string label
    required property string value
    required property string mark
    required property bool bad
    required property string key

    property bool current: false // what F1 explains

    signal whyAsked

    property bool large: false

    implicitHeight: Math.max(large ? Theme.strip : Theme.row - Theme.border, words.height + Theme.gap1, figure.height + Theme.gap1)

    Accessible.name: label + ": " + (mark === "check" ? qsTr("met") : mark === "cross" ? qsTr("not met") : value)
    Accessible.role: Accessible.StaticText

    Rectangle {
        anchors.fill: parent
        color: row.current ? Theme.accentTint : hover.hovered ? Theme.surface2 : Theme.clear
    }

    HoverHandler {
        id: hover
    }

    TapHandler {
        onTapped: row.whyAsked()
    }

    TRule {
        width: parent.width
    }

    TLabel {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        color: row.bad && row.mark !== "" ? Theme.error : Theme.ink2
        size: row.large ? Theme.body : Theme.dense
        strong: row.bad && row.mark !== ""
        text: row.label
        width: row.width - Theme.gap2 - (row.mark === "" ? figure.width : check.width)
        wrapMode: Text.Wrap
    }

    TLabel {
        id: figure

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: row.bad ? Theme.error : Theme.ink
        horizontalAlignment: Text.AlignRight
        size: row.large ? Theme.body : Theme.dense
        strong: true
        text: row.value
        visible: row.mark === ""
        width: Math.min(Math.ceil(implicitWidth), Math.round(row.width * 0.6))
        wrapMode: Text.Wrap
    }

    Icon {
        id: check

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: row.bad ? Theme.error : Theme.ink
        height: Theme.gap3 + Theme.thick
        name: row.mark
        visible: row.mark !== ""
        width: Theme.gap3 + Theme.thick
    }
}
