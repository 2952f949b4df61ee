import QtQuick
import QtQuick.Layouts
import Sightline

// What each architecture loses when things break, what helps, and one possible run of years event by event.
AppScreen {
    id: screen

    property int tab: 0
    property alias view: risk
    property alias whyPopup: why
    property alias allInputs: all

    // Opens "Why this number?" once there is something to say.
    function say(there: bool) {
        if (there)
            why.open();
    }

    function enter() {
        lost.forceActiveFocus(Qt.OtherFocusReason);
    }

    contentHeight: Math.max(height, narrow ? Theme.questions * 2 - Theme.control : 0)
    objectName: "riskScreen"
    title: qsTr("Risk")

    RiskView {
        id: risk

        active: screen.visible
        session: screen.session
    }

    Shortcut {
        enabled: screen.visible
        sequence: "F5"

        onActivated: risk.run()
    }

    ColumnLayout {
        height: screen.contentHeight - 2 * Theme.gap4
        spacing: Theme.gap3
        visible: screen.session.hasResult
        width: screen.width - 2 * Theme.gap4
        x: Theme.gap4
        y: Theme.gap4

        TPanel {
            id: strip

            Layout.fillWidth: true
            implicitHeight: Theme.topBar + Theme.gap2
            title: qsTr("Failure inputs")

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.panelX
                anchors.rightMargin: Theme.panelX
                spacing: Theme.gap3

                TLabel {
                    strong: true
                    text: strip.title
                    visible: !screen.narrow
                }

                TChoice {
                    id: presets

                    Layout.preferredHeight: Theme.control
                    Layout.preferredWidth: Theme.rail
                    currentIndex: risk.preset
                    label: strip.title
                    model: risk.presets
                    objectName: "riskPreset"

                    Accessible.description: risk.presetNote
                    onActivated: index => risk.preset = index

                    TTip {
                        objectName: "riskPresetNote"
                        shown: presets.hovered || presets.visualFocus
                        text: risk.presetNote
                    }
                }

                ListView {
                    id: inputs

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    activeFocusOnTab: true
                    boundsBehavior: Flickable.StopAtBounds
                    clip: true
                    currentIndex: -1
                    keyNavigationEnabled: true
                    model: risk.inputs
                    objectName: "riskInputs"
                    orientation: ListView.Horizontal

                    Accessible.name: strip.title
                    Accessible.role: Accessible.List
                    Keys.onPressed: event => {
                        if (currentItem)
                            (currentItem as RiskInput).range.take(event);
                        if (event.key !== Qt.Key_F1)
                            return;
                        screen.say(risk.explainInput(currentIndex));
                        event.accepted = true;
                    }

                    delegate: RiskInput {
                        session: screen.session

                        onWhyAsked: screen.say(risk.explainInput(index))
                    }
                }

                TButton {
                    objectName: "allInputs"
                    small: true
                    text: qsTr("All %1").arg(risk.inputCount)
                    tip: qsTr("Every failure rate and repair time that a run takes")

                    onClicked: all.open()
                }
            }
        }

        TSegment {
            Layout.fillWidth: true
            current: screen.tab
            label: qsTr("Show")
            options: [qsTr("What is lost"), qsTr("What helps"), qsTr("One life")]
            visible: screen.narrow

            onChosen: index => screen.tab = index
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: Theme.questions - Theme.railNarrow
            spacing: Theme.gap4
            visible: !screen.narrow || screen.tab < 2

            TPanel {
                id: lostPanel

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.questions * 2 - Theme.gap4
                title: qsTr("Footage lost, by cause")
                visible: !screen.narrow || screen.tab === 0

                ColumnLayout {
                    anchors.fill: parent
                    anchors.leftMargin: Theme.panelX
                    anchors.rightMargin: Theme.panelX
                    anchors.topMargin: Theme.panelY
                    anchors.bottomMargin: Theme.gap2
                    spacing: Theme.gap2

                    RowLayout {
                        Layout.fillWidth: true
                        Layout.preferredHeight: Theme.controlSmall
                        spacing: Theme.gap2

                        TLabel {
                            strong: true
                            text: lostPanel.title
                        }

                        TLabel {
                            Layout.fillWidth: true
                            color: Theme.ink2
                            cut: true
                            size: Theme.dense
                            text: qsTr("camera-hours a year, all cameras")
                        }

                        TTag {
                            objectName: "riskStale"
                            text: qsTr("from before your change")
                            visible: risk.stale
                        }

                        TButton {
                            objectName: "riskRun"
                            small: true
                            text: risk.running ? qsTr("Stop") : qsTr("Run again")
                            tip: risk.running ? qsTr("Keep what is done so far") : qsTr("Live the lives again (F5)")

                            onClicked: risk.running ? risk.stop() : risk.run()
                        }
                    }

                    SourceChart {
                        id: lost

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        Layout.minimumHeight: Theme.topBar * 2
                        activeFocusOnTab: true
                        objectName: "riskLost"
                        source: risk.lost

                        onExplainAsked: index => screen.say(risk.explainLoss(sentenceAt(index)))
                        Accessible.description: sentences
                        Accessible.name: lostPanel.title
                        Accessible.role: Accessible.Chart

                        ChartHover {
                            chart: lost
                        }
                    }

                    Rectangle {
                        Layout.fillWidth: true
                        Layout.preferredHeight: Theme.cardRule
                        color: Theme.sunk
                        visible: risk.running

                        Rectangle {
                            color: Theme.ink2
                            height: parent.height
                            width: Math.round(parent.width * risk.progress)
                        }
                    }

                    TLabel {
                        Layout.fillWidth: true
                        color: Theme.ink2
                        cut: true
                        objectName: "riskNote"
                        size: Theme.dense
                        text: risk.running ? risk.progressText : risk.runNote
                    }
                }
            }

            RemedyPanel {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.questions * 2 - Theme.gap4 * 3
                view: risk
                visible: !screen.narrow || screen.tab === 1

                onExplainRequested: row => screen.say(risk.explainRemedy(row))
            }
        }

        LifePanel {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.questions - Theme.gap4
            narrow: screen.narrow
            view: risk
            visible: !screen.narrow || screen.tab === 2
        }
    }

    FailurePanel {
        id: all

        parent: screen
        session: screen.session
    }

    TWhy {
        id: why

        parent: screen
        why: risk.why
    }
}
