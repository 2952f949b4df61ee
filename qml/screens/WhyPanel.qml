import QtQuick
import QtQuick.Layouts
import Sightline

// Everything the answer rests on: reasons, what would change it, the methods, and what the totals leave out.
TPanel {
    id: panel

    required property PlanSession session

    signal closeRequested

    title: qsTr("Why")

    Flickable {
        id: scroll

        activeFocusOnTab: true
        anchors.fill: parent
        anchors.margins: Theme.border
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.implicitHeight + 2 * Theme.panelY
        contentWidth: width
        objectName: "whyPanel"

        Keys.onDownPressed: flick(0, -Theme.rail * 4)
        Keys.onEscapePressed: panel.closeRequested()
        Keys.onUpPressed: flick(0, Theme.rail * 4)

        TScroll {
            flickable: scroll
        }

        ColumnLayout {
            id: column

            spacing: Theme.gap2
            width: scroll.width - 2 * Theme.panelX
            x: Theme.panelX
            y: Theme.panelY

            RowLayout {
                Layout.fillWidth: true

                TLabel {
                    Layout.fillWidth: true
                    strong: true
                    text: qsTr("Why")
                }

                TButton {
                    flat: true
                    glyph: "cross"
                    small: true
                    tip: qsTr("Close (Esc)")

                    onClicked: panel.closeRequested()
                }
            }

            Repeater {
                model: panel.session.reasons

                ColumnLayout {
                    id: reason

                    required property string headline
                    required property string detail

                    Layout.fillWidth: true
                    spacing: 0

                    TLabel {
                        Layout.fillWidth: true
                        size: Theme.dense
                        strong: true
                        text: reason.headline
                        wrapMode: Text.Wrap
                    }

                    TLabel {
                        Layout.fillWidth: true
                        color: Theme.ink2
                        size: Theme.dense
                        text: reason.detail
                        wrapMode: Text.Wrap
                    }
                }
            }

            TLabel {
                Layout.topMargin: Theme.gap1
                strong: true
                text: qsTr("What would change it")
                visible: panel.session.flips.count > 0
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0
                visible: panel.session.flips.count > 0

                Repeater {
                    model: panel.session.flips

                    FlipRow {
                        Layout.fillWidth: true
                    }
                }
            }

            TLabel {
                Layout.topMargin: Theme.gap1
                strong: true
                text: qsTr("How each figure was made")
            }

            Repeater {
                model: panel.session.methods

                RowLayout {
                    id: line

                    required property string name
                    required property string method

                    Layout.fillWidth: true
                    spacing: Theme.gap2

                    TLabel {
                        Layout.alignment: Qt.AlignTop
                        Layout.preferredWidth: Theme.rail - Theme.gap4
                        cut: true
                        size: Theme.dense
                        text: line.name
                    }

                    TLabel {
                        Layout.fillWidth: true
                        color: Theme.ink2
                        size: Theme.dense
                        text: line.method
                        wrapMode: Text.Wrap
                    }
                }
            }

            TLabel {
                Layout.topMargin: Theme.gap1
                strong: true
                text: qsTr("Not in the totals")
            }

            TLabel {
                Layout.fillWidth: true
                color: Theme.ink2
                size: Theme.dense
                text: panel.session.excludedText
                wrapMode: Text.Wrap
            }

            TLabel {
                Layout.fillWidth: true
                color: Theme.ink2
                size: Theme.dense
                text: panel.session.estimateText
                wrapMode: Text.Wrap
            }
        }
    }
}
