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

            Column {
                Layout.fillWidth: true
                spacing: Theme.gap2

                Repeater {
                    model: panel.session.reasons

                    Column {
                        id: reason

                        required property string headline
                        required property string detail

                        width: parent ? parent.width : 0

                        TLabel {
                            size: Theme.dense
                            strong: true
                            text: reason.headline
                            width: parent.width
                            wrapMode: Text.Wrap
                        }

                        TLabel {
                            color: Theme.ink2
                            size: Theme.dense
                            text: reason.detail
                            width: parent.width
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }

            TLabel {
                Layout.topMargin: Theme.gap1
                strong: true
                text: qsTr("What would change it")
                visible: panel.session.flips.count > 0
            }

            Column {
                Layout.fillWidth: true
                visible: panel.session.flips.count > 0

                Repeater {
                    model: panel.session.flips

                    FlipRow {
                        width: parent ? parent.width : 0
                    }
                }
            }

            TLabel {
                Layout.topMargin: Theme.gap1
                strong: true
                text: qsTr("How each figure was made")
            }

            Column {
                Layout.fillWidth: true
                spacing: Theme.gap1

                Repeater {
                    model: panel.session.methods

                    Item {
                        id: line

                        required property string name
                        required property string method

                        implicitHeight: Math.max(what.implicitHeight, how.implicitHeight)
                        width: parent ? parent.width : 0

                        Accessible.name: name + ": " + method
                        Accessible.role: Accessible.ListItem

                        TLabel {
                            id: what

                            cut: true
                            size: Theme.dense
                            text: line.name
                            width: Theme.rail - Theme.gap4
                        }

                        TLabel {
                            id: how

                            color: Theme.ink2
                            size: Theme.dense
                            text: line.method
                            width: parent.width - x
                            wrapMode: Text.Wrap
                            x: Theme.rail
                        }
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
