import QtQuick
import QtQuick.Templates as T
import Sightline

// One number with its origin mark and unit. What is typed stays until it is valid and the field is left.
T.TextField {
    id: field

    property string shown: ""
    property string unit: ""
    property int origin: 0
    property bool bad: false
    property string label: ""
    property string note: ""
    property bool dirty: false

    signal typed(string text)
    signal stepped(int by)
    signal finished
    signal undone
    signal redone

    function showValue() {
        dirty = false;
        text = shown;
    }

    color: origin === 1 && !readOnly ? Theme.accent : Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.body
    font.weight: Font.DemiBold
    implicitHeight: Theme.control
    leftPadding: Theme.gap2 + Theme.originMark + Theme.gap2
    rightPadding: Theme.gap2
    selectByMouse: true
    selectedTextColor: Theme.onPrimary
    selectionColor: Theme.accent
    verticalAlignment: TextInput.AlignVCenter

    Accessible.description: note
    Accessible.name: label + ", " + mark.word
    Accessible.role: Accessible.EditableText
    Component.onCompleted: showValue()
    Keys.onDownPressed: event => stepped(event.modifiers & Qt.ShiftModifier ? -10 : -1)
    Keys.onPressed: event => {
        if (event.matches(StandardKey.Undo))
            undone();
        else if (event.matches(StandardKey.Redo) || event.key === Qt.Key_Y && event.modifiers & Qt.ControlModifier)
            redone();
        else
            return;
        showValue();
        event.accepted = true;
    }
    Keys.onUpPressed: event => stepped(event.modifiers & Qt.ShiftModifier ? 10 : 1)
    onActiveFocusChanged: if (activeFocus)
        selectAll()
    onEditingFinished: {
        if (!bad)
            showValue();
        finished();
    }
    onShownChanged: if (!dirty)
        showValue()
    onStepped: showValue()
    onTextEdited: {
        dirty = true;
        typed(text);
    }

    background: Rectangle { // qmllint disable deferred-property-id
        border.color: field.bad ? Theme.error : field.activeFocus ? Theme.accent : field.readOnly ? Theme.line : Theme.line2
        border.width: Theme.border
        color: field.bad ? Theme.errorTint : field.readOnly ? Theme.surface2 : Theme.surface
        radius: Theme.controlRadius

        FocusRing {
            visible: field.activeFocus && (field.focusReason === Qt.TabFocusReason || field.focusReason === Qt.BacktabFocusReason || field.focusReason === Qt.ShortcutFocusReason)
        }

        OriginMark {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            origin: field.origin
            visible: !field.readOnly
            x: Theme.gap2
        }

        Text {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            font.family: Theme.family
            font.pixelSize: Theme.body
            text: field.unit
            textFormat: Text.PlainText
            x: field.leftPadding + Math.ceil(field.contentWidth) + Theme.gap2
        }
    }
}
