import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sightline

// Low, likely and high of one figure with their source, below what it is opened from. Enter takes them, Esc leaves.
T.Popup {
    id: editor

    required property PlanSession session
    required property string kind
    required property string key

    property Item before: null // had the focus

    function show() {
        if (!range.show(editor.kind, editor.key))
            return;
        before = editor.parent.Window.activeFocusItem;
        fill();
        open();
        likelyField.enter();
    }

    function fill() {
        problem.text = "";
        lowField.draft = range.low;
        likelyField.draft = range.likely;
        highField.draft = range.high;
        sourceField.text = range.source;
    }

    function save() {
        problem.text = range.apply(lowField.draft, likelyField.draft, highField.draft, sourceField.text);
        if (problem.text === "")
            close();
    }

    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    implicitHeight: contentHeight + topPadding + bottomPadding
    margins: Theme.gap2
    objectName: "rangeEditor"
    padding: Theme.panelY
    width: Theme.questions + Theme.rail / 2

    onClosed: before?.forceActiveFocus(Qt.PopupFocusReason)

    background: Rectangle {
        border.color: Theme.line2
        border.width: Theme.border
        color: Theme.surface
        radius: Theme.controlRadius
    }
    contentItem: ColumnLayout { // qmllint disable deferred-property-id
        spacing: Theme.gap2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap2

            TLabel {
                Layout.fillWidth: true
                cut: true
                strong: true
                text: range.title
            }

            TButton {
                flat: true
                glyph: "cross"
                small: true
                tip: qsTr("Close (Esc)")

                onClicked: editor.close()
            }
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            objectName: "rangeOrigin"
            size: Theme.caption
            text: range.origin
            wrapMode: Text.Wrap
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap2

            Figure {
                id: lowField

                caption: qsTr("Low")
                objectName: "rangeLow"
                own: range.own

                onTaken: editor.save()
            }

            Figure {
                id: likelyField

                caption: qsTr("Likely")
                objectName: "rangeLikely"
                own: range.own

                onTaken: editor.save()
            }

            Figure {
                id: highField

                caption: qsTr("High")
                objectName: "rangeHigh"
                own: range.own

                onTaken: editor.save()
            }
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            cut: true
            size: Theme.caption
            text: qsTr("in %1").arg(range.unit)
            visible: range.unit !== ""
        }

        TInput {
            id: sourceField

            Layout.fillWidth: true
            label: qsTr("Source")
            objectName: "rangeSource"
            placeholderText: qsTr("Who says so: a quote, a measurement")

            Keys.onEnterPressed: editor.save()
            Keys.onReturnPressed: editor.save()
        }

        TLabel {
            id: problem

            Layout.fillWidth: true
            color: Theme.error
            objectName: "rangeProblem"
            size: Theme.dense
            visible: text !== ""
            wrapMode: Text.Wrap
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap2

            TButton {
                objectName: "rangeSave"
                text: qsTr("Set range")

                onClicked: editor.save()
            }

            TButton {
                enabled: range.own
                flat: true
                objectName: "rangeReset"
                text: qsTr("Back to default")
                tip: range.fallback

                onClicked: {
                    range.reset();
                    editor.close();
                }
            }
        }
    }

    RangeView {
        id: range

        session: editor.session
    }

    component Figure: ColumnLayout {
        id: figure

        property string caption: ""
        property string draft: "" // what is typed, until it is taken
        property bool own: false

        signal taken

        function enter() {
            field.forceActiveFocus(Qt.ShortcutFocusReason);
        }

        spacing: 0

        TLabel {
            color: Theme.ink2
            size: Theme.caption
            text: figure.caption
        }

        TField {
            id: field

            Layout.fillWidth: true
            label: figure.caption
            objectName: figure.objectName + "Field"
            origin: figure.own ? 1 : 0
            shown: figure.draft

            Keys.onEnterPressed: figure.taken()
            Keys.onReturnPressed: figure.taken()
            onTyped: text => figure.draft = text
        }
    }
}
