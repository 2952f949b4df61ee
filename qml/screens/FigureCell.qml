import QtQuick
import QtQuick.Templates as T
import Sightline

// A figure of a table that can be typed over: looks like text until it is hovered or edited. Enter or leaving it takes
// what was typed, Esc puts the old value back, Delete asks for the default.
T.TextField {
    id: cell

    property string shown: ""
    property bool typed: false
    property bool marked: false // shows where the value comes from
    property bool strong: false
    property string label: ""
    property string error: ""
    property bool dirty: false
    property PlanSession session: null // undo and redo of the plan while nothing is half typed

    signal entered(string text)
    signal cleared

    function take() {
        if (dirty)
            entered(text);
        if (error === "")
            dirty = false;
        if (!dirty)
            text = shown;
    }

    color: typed && !readOnly ? Theme.accent : strong ? Theme.ink : Theme.ink2
    font.family: Theme.family
    font.pixelSize: Theme.dense
    font.weight: strong ? Font.DemiBold : Font.Normal
    horizontalAlignment: TextInput.AlignRight
    implicitHeight: Theme.controlSmall
    leftPadding: marked ? Theme.originMark + Theme.gap1 : Theme.gap1
    rightPadding: Theme.gap1
    selectByMouse: true
    selectedTextColor: Theme.onPrimary
    selectionColor: Theme.accent
    verticalAlignment: TextInput.AlignVCenter

    Accessible.description: error !== "" ? error : typed ? qsTr("typed") : qsTr("default")
    Accessible.name: label
    Accessible.role: Accessible.EditableText
    Component.onCompleted: text = shown
    Keys.onDeletePressed: event => {
        if (dirty || selectedText !== text)
            event.accepted = false;
        else
            cleared();
    }
    Keys.onEnterPressed: take()
    Keys.onEscapePressed: event => {
        event.accepted = dirty || error !== "";
        dirty = false;
        error = "";
        text = shown;
    }
    Keys.onPressed: event => {
        if (dirty || !session)
            return;
        if (event.matches(StandardKey.Undo))
            session.undo();
        else if (event.matches(StandardKey.Redo) || event.key === Qt.Key_Y && event.modifiers & Qt.ControlModifier)
            session.redo();
        else
            return;
        event.accepted = true;
    }
    Keys.onReturnPressed: take()
    onActiveFocusChanged: if (activeFocus && !readOnly)
        selectAll()
    onEditingFinished: take()
    onShownChanged: if (!dirty)
        text = shown
    onTextEdited: {
        dirty = true;
        error = "";
    }

    background: Rectangle {
        border.color: cell.error !== "" ? Theme.error : cell.activeFocus ? Theme.accent : Theme.line2
        border.width: !cell.readOnly && (cell.hovered || cell.activeFocus || cell.error !== "") ? Theme.border : 0
        color: cell.error !== "" ? Theme.errorTint : Theme.clear
        radius: Theme.tagRadius

        OriginMark {
            anchors.verticalCenter: parent.verticalCenter
            origin: cell.typed ? 1 : 0
            visible: cell.marked && !cell.readOnly
            x: Math.max(0, cell.width - Math.ceil(cell.contentWidth) - cell.rightPadding - width - Theme.gap2)
        }
    }

    TTip {
        shown: cell.error !== ""
        text: cell.error
    }
}
