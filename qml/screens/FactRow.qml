import QtQuick
import QtQuick.Layouts
import Sightline

// A label and a figure under a line.
Item {
    id: row

    required property string label
    required property string value
    required property string mark
    required property bool bad

    property bool large: false

    implicitHeight: Math.max(large ? Theme.strip : Theme.row - Theme.border, words.implicitHeight + Theme.gap1, figure.visible ? figure.implicitHeight + Theme.gap1 : 0)

    Accessible.name: label + ": " + (mark === "check" ? qsTr("met") : mark === "cross" ? qsTr("not met") : value)
    Accessible.role: Accessible.StaticText

    TRule {
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        anchors.topMargin: Theme.border
        spacing: Theme.gap2

        TLabel {
            id: words

            Layout.fillWidth: true
            color: row.bad && row.mark !== "" ? Theme.error : Theme.ink2
            size: row.large ? Theme.body : Theme.dense
            strong: row.bad && row.mark !== ""
            text: row.label
            wrapMode: Text.Wrap
        }

        TLabel {
            id: figure

            Layout.maximumWidth: Math.min(implicitWidth, Math.round(row.width * 0.6))
            Layout.preferredWidth: implicitWidth
            color: row.bad ? Theme.error : Theme.ink
            horizontalAlignment: Text.AlignRight
            size: row.large ? Theme.body : Theme.dense
            strong: true
            text: row.value
            visible: row.mark === ""
            wrapMode: Text.Wrap
        }

        Icon {
            Layout.preferredHeight: Theme.gap3 + Theme.thick
            Layout.preferredWidth: Theme.gap3 + Theme.thick
            color: row.bad ? Theme.error : Theme.ink
            name: row.mark
            visible: row.mark !== ""
        }
    }
}
