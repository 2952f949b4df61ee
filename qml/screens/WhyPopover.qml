import QtQuick
import QtQuick.Layouts
import Sightline

// "Why this number?": its formula, and every input with where it comes from.
TPopover {
    id: popover

    property string formula: ""

    height: Math.min(implicitHeight, parent ? parent.height - Theme.topBar : implicitHeight)
    title: qsTr("Why this number?")
    width: Math.min(Theme.questions * 2, parent ? parent.width - 2 * Theme.gap4 : Theme.questions * 2)
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0

    delegate: ColumnLayout {
        id: input

        required property string label
        required property string value
        required property string source

        spacing: 0
        width: ListView.view.width - Theme.gap3

        Accessible.name: label + ": " + value + ". " + source
        Accessible.role: Accessible.ListItem

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap2

            TLabel {
                Layout.fillWidth: true
                cut: true
                size: Theme.dense
                text: input.label
            }

            TLabel {
                size: Theme.dense
                strong: true
                text: input.value
            }
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink3
            size: Theme.caption
            text: input.source
            visible: text !== ""
            wrapMode: Text.WrapAnywhere
        }
    }
    header: TLabel {
        bottomPadding: Theme.gap2
        color: Theme.ink2
        size: Theme.dense
        text: popover.formula
        visible: text !== ""
        width: popover.width - 2 * Theme.panelY
        wrapMode: Text.Wrap
    }
}
