import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sightline

// "Why this number?": formula, inputs with their origin, source and grade. Open it after the view has set its WhyView.
T.Popup {
    id: popover

    required property WhyView why
    property Item asker: null // has the focus again afterwards, so that reading goes on where it was

    anchors.centerIn: parent
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    height: Math.min(implicitHeight, parent ? parent.height - 2 * Theme.gap4 : implicitHeight)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    margins: Theme.gap2
    padding: Theme.panelX
    width: Math.min(Theme.questions * 2, parent ? parent.width - 2 * Theme.gap4 : Theme.questions * 2)

    onAboutToShow: asker = parent ? parent.Window.activeFocusItem : null
    onClosed: if (asker)
        asker.forceActiveFocus(Qt.PopupFocusReason)

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
                size: Theme.cardTitle
                strong: true
                text: popover.why.figure
            }

            TLabel {
                objectName: "whyValue"
                size: Theme.cardTitle
                strong: true
                text: popover.why.value
            }

            TButton {
                flat: true
                glyph: "cross"
                small: true
                tip: qsTr("Close (Esc)")

                onClicked: popover.close()
            }
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            objectName: "whyFormula"
            text: popover.why.formula
            visible: text !== ""
            wrapMode: Text.Wrap
        }

        ListView {
            id: inputs

            Layout.fillHeight: true
            Layout.fillWidth: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            focus: true
            implicitHeight: count * Theme.gridRow
            keyNavigationEnabled: true
            model: popover.why.inputs
            objectName: "whyInputs"

            Accessible.name: qsTr("What went in")
            Accessible.role: Accessible.List

            delegate: Item {
                id: input

                required property string name
                required property string value
                required property int origin
                required property string source
                required property string grade

                height: Theme.gridRow
                width: ListView.view.width

                Accessible.name: name + ": " + value + ", " + grade + ", " + source
                Accessible.role: Accessible.ListItem

                TRule {
                    width: parent.width
                }

                RowLayout {
                    anchors.fill: parent
                    anchors.rightMargin: Theme.gap2
                    spacing: Theme.gap2

                    TLabel {
                        Layout.preferredWidth: input.width * 0.32
                        cut: true
                        size: Theme.dense
                        text: input.name
                    }

                    OriginMark {
                        opacity: input.origin >= 0 ? 1 : 0
                        origin: Math.max(0, input.origin)
                    }

                    TLabel {
                        Layout.preferredWidth: input.width * 0.22
                        cut: true
                        size: Theme.dense
                        strong: true
                        text: input.value
                    }

                    TLabel {
                        Layout.fillWidth: true
                        color: Theme.ink3
                        cut: true
                        size: Theme.caption
                        text: input.source
                    }

                    TTag {
                        text: input.grade
                        visible: text !== ""
                    }
                }
            }

            TScroll {
                flickable: inputs
            }
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            size: Theme.dense
            text: popover.why.notes
            visible: text !== ""
            wrapMode: Text.Wrap
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink3
            size: Theme.caption
            text: popover.why.method === "" ? "" : qsTr("Model: %1").arg(popover.why.method)
            visible: text !== ""
            wrapMode: Text.Wrap
        }
    }
}
