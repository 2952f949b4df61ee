import QtQuick
import QtQuick.Templates as T
import Sightline

// One line of plain text: a name, a filter, a search.
T.TextField {
    id: input

    property string label: ""
    property string glyph: ""
    property bool bad: false

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    implicitHeight: Theme.control
    leftPadding: glyph === "" ? Theme.gap2 : Theme.gap2 * 2 + Theme.icon
    placeholderTextColor: Theme.ink3
    rightPadding: Theme.gap2
    selectByMouse: true
    selectedTextColor: Theme.onPrimary
    selectionColor: Theme.accent
    verticalAlignment: TextInput.AlignVCenter

    Accessible.name: label
    Accessible.role: Accessible.EditableText

    background: Rectangle {
        border.color: input.bad ? Theme.error : input.activeFocus ? Theme.accent : Theme.line2
        border.width: Theme.border
        color: input.bad ? Theme.errorTint : Theme.surface
        radius: Theme.controlRadius

        FocusRing {
            visible: input.activeFocus && (input.focusReason === Qt.TabFocusReason || input.focusReason === Qt.BacktabFocusReason || input.focusReason === Qt.ShortcutFocusReason)
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink3
            name: input.glyph
            visible: input.glyph !== ""
            x: Theme.gap2
        }

        Text {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink3
            elide: Text.ElideRight
            font: input.font
            text: input.placeholderText
            textFormat: Text.PlainText
            visible: input.text === "" && input.preeditText === ""
            width: parent.width - input.leftPadding - input.rightPadding
            x: input.leftPadding
        }
    }
}
