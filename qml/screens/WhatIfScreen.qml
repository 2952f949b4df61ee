import QtQuick
import QtQuick.Layouts
import Sightline

// What moves the total most, one input over its range, and which architecture wins where.
AppScreen {
    id: screen

    property int tab: 0
    property alias view: whatIf
    property alias whyPopup: why

    function enter() {
        map.forceActiveFocus(Qt.OtherFocusReason);
    }

    contentHeight: Math.max(height, narrow ? Theme.questions * 2 - Theme.control : 0)
    objectName: "whatIfScreen"
    title: qsTr("What-if")

    WhatIfView {
        id: whatIf

        active: screen.visible
        session: screen.session
    }

    ColumnLayout {
        height: screen.contentHeight - 2 * Theme.gap4
        opacity: screen.session.late ? 0.6 : 1
        spacing: Theme.gap3
        visible: screen.session.hasResult
        width: screen.width - 2 * Theme.gap4
        x: Theme.gap4
        y: Theme.gap4

        TSegment {
            Layout.fillWidth: true
            current: screen.tab
            label: qsTr("Show")
            options: [qsTr("What moves it"), qsTr("Which wins where")]
            visible: screen.narrow

            onChosen: index => screen.tab = index
        }

        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: Theme.gap4

            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.questions * 2 - Theme.railNarrow
                spacing: Theme.gap3
                visible: !screen.narrow || screen.tab === 0

                TPanel {
                    id: moves

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.questions + Theme.gap4
                    title: qsTr("What moves the total most")

                    ColumnLayout {
                        anchors.bottomMargin: Theme.gap2
                        anchors.fill: parent
                        anchors.leftMargin: Theme.panelX
                        anchors.rightMargin: Theme.panelX
                        anchors.topMargin: Theme.panelY
                        spacing: Theme.gap2

                        RowLayout {
                            Layout.fillWidth: true
                            spacing: Theme.gap2

                            TLabel {
                                Layout.fillWidth: true
                                cut: true
                                strong: true
                                text: moves.title
                            }

                            TSelect {
                                Layout.preferredHeight: Theme.control
                                Layout.preferredWidth: Theme.topBar * 2 + Theme.gap2
                                currentIndex: whatIf.architecture
                                label: moves.title
                                model: ["VMS", "NVR", "Hybrid"]
                                objectName: "tornadoArchitecture"

                                onActivated: index => whatIf.architecture = index
                            }

                            TSegment {
                                Layout.preferredWidth: Theme.rail + Theme.gap4 * 2
                                current: whatIf.together ? 1 : 0
                                label: qsTr("How figures move")
                                objectName: "together"
                                options: [qsTr("One at a time"), qsTr("Together")]

                                onChosen: index => whatIf.together = index === 1
                            }
                        }

                        SourceChart {
                            id: tornado

                            Layout.fillHeight: true
                            Layout.fillWidth: true
                            Layout.minimumHeight: Theme.rail - Theme.gap4
                            activeFocusOnTab: true
                            objectName: "tornado"
                            source: whatIf.tornado

                            Accessible.description: sentences
                            Accessible.name: moves.title
                            Accessible.role: Accessible.Chart
                            onActed: index => {
                                whatIf.sweepFigure(index); // it is the one swept when somebody comes back
                                screen.placeAsked(whatIf.placeOf(index));
                            }
                            onExplainAsked: index => {
                                if (whatIf.explainFigure(index))
                                    why.open();
                            }

                            ChartHover {
                                chart: tornado
                            }
                        }

                        TLabel {
                            Layout.fillWidth: true
                            color: Theme.ink3
                            cut: true
                            size: Theme.caption
                            text: whatIf.tornadoNote
                        }
                    }
                }

                TPanel {
                    id: one

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.questions - Theme.topBar
                    title: qsTr("Change one thing")

                    ColumnLayout {
                        anchors.bottomMargin: Theme.gap2
                        anchors.fill: parent
                        anchors.leftMargin: Theme.panelX
                        anchors.rightMargin: Theme.panelX
                        anchors.topMargin: Theme.panelY
                        spacing: Theme.gap2

                        RowLayout {
                            Layout.fillWidth: true
                            spacing: Theme.gap2

                            TLabel {
                                strong: true
                                text: one.title
                            }

                            TChoice {
                                Layout.preferredHeight: Theme.control
                                Layout.preferredWidth: Theme.rail + Theme.gap4
                                currentIndex: whatIf.field
                                label: one.title
                                model: whatIf.fields
                                objectName: "sweepField"

                                onActivated: index => whatIf.field = index
                            }

                            TLabel {
                                Layout.fillWidth: true
                                color: Theme.ink2
                                cut: true
                                size: Theme.dense
                                text: whatIf.sweepNote
                            }
                        }

                        SourceChart {
                            id: sweep

                            Layout.fillHeight: true
                            Layout.fillWidth: true
                            Layout.minimumHeight: Theme.rail - Theme.gap4
                            activeFocusOnTab: true
                            objectName: "sweep"
                            source: whatIf.sweep

                            Accessible.description: sentences
                            Accessible.name: one.title
                            Accessible.role: Accessible.Chart

                            ChartHover {
                                chart: sweep
                            }
                        }
                    }
                }
            }

            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.questions * 2 - Theme.control
                spacing: Theme.gap3
                visible: !screen.narrow || screen.tab === 1

                TPanel {
                    id: where

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumHeight: Theme.questions - Theme.rail / 2
                    title: qsTr("Which wins where")

                    ColumnLayout {
                        anchors.bottomMargin: Theme.gap2
                        anchors.fill: parent
                        anchors.leftMargin: Theme.panelX
                        anchors.rightMargin: Theme.panelX
                        anchors.topMargin: Theme.panelY
                        spacing: Theme.gap2

                        RowLayout {
                            Layout.fillWidth: true
                            Layout.preferredHeight: Theme.control
                            spacing: Theme.gap3

                            TLabel {
                                strong: true
                                text: where.title
                            }

                            TLabel {
                                Layout.fillWidth: true
                                color: Theme.ink2
                                cut: true
                                size: Theme.dense
                                text: qsTr("diagonal: too close to call, cross: none fits")
                            }

                            TCheck {
                                objectName: "mustHaves"
                                on: whatIf.mustHaves
                                text: qsTr("Apply must-haves")

                                onClicked: whatIf.mustHaves = !whatIf.mustHaves
                            }
                        }

                        SourceChart {
                            id: map

                            Layout.fillHeight: true
                            Layout.fillWidth: true
                            activeFocusOnTab: true
                            objectName: "map"
                            source: whatIf.map

                            Accessible.description: qsTr("Arrows move, Enter pins")
                            Accessible.name: currentSentence !== "" ? currentSentence : where.title
                            Accessible.role: Accessible.Chart
                            onActed: index => whatIf.pin(index)

                            ChartHover {
                                chart: map
                            }
                        }

                        Rectangle {
                            Layout.fillWidth: true
                            Layout.preferredHeight: Theme.cardRule
                            color: Theme.sunk
                            visible: whatIf.mapBusy

                            Rectangle {
                                color: Theme.ink2
                                height: parent.height
                                width: Math.round(parent.width * whatIf.mapProgress)
                            }
                        }

                        TLabel {
                            Layout.fillWidth: true
                            color: Theme.ink2
                            cut: true
                            objectName: "mapNote"
                            size: Theme.dense
                            text: whatIf.mapNote
                        }
                    }
                }

                PinPanel {
                    Layout.fillWidth: true
                    view: whatIf
                }
            }
        }
    }

    TWhy {
        id: why

        parent: screen
        why: whatIf.why
    }
}
