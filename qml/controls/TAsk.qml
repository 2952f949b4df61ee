import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sightline

// A light question with one answer: Enter gives it, Esc leaves. `check` returns "" or what is wrong with the answer; whoever asks writes it.
T.Popup {
    id: ask

    property string title: ""
    property string button: ""
    property string note: ""
    property string error: ""
    property alias input: input

    function put(text: string) {
        error = "";
        input.text = text;
        open();
        input.forceActiveFocus(Qt.ShortcutFocusReason);
        input.selectAll();
    }

    function check(text: string): string {
        return "";
    }

    function answer() {
        error = ask.check(input.text);
        if (error === "")
            close();
    }

    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    implicitHeight: contentHeight + topPadding + bottomPadding
    margins: Theme.gap2
    padding: Theme.panelY
    width: Theme.questions

    background: Rectangle {
        border.color: Theme.line2
        border.width: Theme.border
        color: Theme.surface
        radius: Theme.controlRadius
    }
    contentItem: ColumnLayout { // qmllint disable deferred-property-id
        spacing: Theme.gap2

        TLabel {
            Layout.fillWidth: true
            strong: true
            text: ask.title
            wrapMode: Text.Wrap
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap2

            TInput {
                id: input

                Layout.fillWidth: true
                bad: ask.error !== ""
                label: ask.title
                objectName: "askInput"

                Keys.onEnterPressed: ask.answer()
                Keys.onReturnPressed: ask.answer()
            }

            TButton {
                objectName: "askButton"
                text: ask.button

                onClicked: ask.answer()
            }
        }

        TLabel {
            Layout.fillWidth: true
            color: ask.error !== "" ? Theme.error : Theme.ink3
            size: Theme.caption
            text: ask.error !== "" ? ask.error : ask.note
            visible: text !== ""
            wrapMode: Text.Wrap
        }
    }
}
