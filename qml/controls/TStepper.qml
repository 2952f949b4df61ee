import QtQuick
import QtQuick.Layouts
import Sightline

// A labelled number field with minus and plus, bound to one of the session's numbers.
ColumnLayout {
    id: stepper

    required property PlanSession session
    required property int which
    required property string label
    property alias shown: field.shown
    property alias unit: field.unit
    property alias origin: field.origin
    property alias field: field
    property bool editable: true
    property string note: ""
    property string error: ""

    function step(by: int) {
        error = "";
        session.step(which, by);
        field.showValue();
    }

    spacing: Theme.gap1

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap2

        TLabel {
            size: Theme.dense
            text: stepper.label
        }

        TLabel {
            Layout.fillWidth: true
            color: stepper.error !== "" ? Theme.error : Theme.ink3
            cut: true
            size: Theme.caption
            horizontalAlignment: Text.AlignRight
            text: stepper.error !== "" ? stepper.error : stepper.note
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap1

        TField {
            id: field

            Layout.fillWidth: true
            bad: stepper.error !== ""
            label: stepper.label
            note: stepper.error !== "" ? stepper.error : stepper.note
            objectName: "field" + stepper.which
            readOnly: !stepper.editable

            onFinished: stepper.session.finishEdit()
            onRedone: {
                stepper.error = "";
                stepper.session.redo();
            }
            onShownChanged: if (!dirty)
                stepper.error = ""
            onStepped: by => stepper.step(by)
            onTyped: text => stepper.error = stepper.session.type(stepper.which, text)
            onUndone: {
                stepper.error = "";
                stepper.session.undo();
            }
        }

        TButton {
            activeFocusOnTab: false
            autoRepeat: true
            focusPolicy: Qt.NoFocus
            glyph: "minus"
            objectName: "minus" + stepper.which
            tip: qsTr("%1: one less (Down)").arg(stepper.label)
            visible: stepper.editable

            onClicked: stepper.step(-1)
        }

        TButton {
            activeFocusOnTab: false
            autoRepeat: true
            focusPolicy: Qt.NoFocus
            glyph: "plus"
            objectName: "plus" + stepper.which
            tip: qsTr("%1: one more (Up)").arg(stepper.label)
            visible: stepper.editable

            onClicked: stepper.step(1)
        }
    }
}
