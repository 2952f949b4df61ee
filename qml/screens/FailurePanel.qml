import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sightline

// Every failure rate, repair and outage time that a run takes. What is typed here is a figure of this plan; undo takes it back,
// Delete returns to the default.
T.Popup {
    id: panel

    required property PlanSession session
    property alias view: inputs
    property alias input: search

    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    height: parent.height - 2 * Theme.gap4
    padding: Theme.panelY
    width: parent.width - 2 * Theme.gap4
    x: Theme.gap4
    y: Theme.gap4

    onOpened: search.forceActiveFocus(Qt.ShortcutFocusReason)

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
            spacing: Theme.gap3

            TLabel {
                size: Theme.cardTitle
                strong: true
                text: qsTr("Failure inputs")
            }

            TLabel {
                Layout.fillWidth: true
                color: Theme.ink2
                cut: true
                objectName: "failureCount"
                size: Theme.dense
                text: inputs.countText
            }

            TButton {
                flat: true
                glyph: "cross"
                small: true
                tip: qsTr("Close (Esc)")

                onClicked: panel.close()
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap3

            TInput {
                id: search

                Layout.fillWidth: true
                glyph: "search"
                label: qsTr("Search failure inputs")
                objectName: "failureSearch"
                placeholderText: label

                Keys.onDownPressed: rows.list.forceActiveFocus(Qt.TabFocusReason)
                onTextChanged: inputs.query = text
            }

            TSegment {
                Layout.preferredWidth: Theme.questions
                current: inputs.which
                label: qsTr("Show")
                objectName: "failureWhich"
                options: [qsTr("All"), qsTr("This plan"), qsTr("Estimates")]

                onChosen: index => inputs.which = index
            }
        }

        RangeRows {
            id: rows

            Layout.fillHeight: true
            Layout.fillWidth: true
            empty: qsTr("No failure input is called that")
            first: qsTr("Failure input")
            listName: "failureRows"
            rangeKind: "reliability"
            title: qsTr("Failure inputs")
            view: inputs
        }
    }

    FailureInputsView {
        id: inputs

        active: panel.visible
        session: panel.session
    }
}
