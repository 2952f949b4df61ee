import QtQuick
import QtQuick.Layouts
import Sightline

// A label and a figure under a line.
Item {
    id: row

    property string label: ""
    property string value: ""
    property string mark: ""
    property bool bad: false
    property bool strongLabel: false

    implicitHeight: Math.max(Theme.row - Theme.border, words.implicitHeight + Theme.gap1)

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
            color: row.bad && row.strongLabel ? Theme.error : Theme.ink2
            size: Theme.dense
            strong: row.strongLabel
            text: row.label
            wrapMode: Text.Wrap
        }

        TLabel {
            color: row.bad ? Theme.error : Theme.ink
            size: Theme.dense
            strong: true
            text: row.value
            visible: row.mark === ""
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
