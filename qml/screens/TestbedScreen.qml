import QtQuick
import QtQuick.Layouts
import Sightline

// Proves the design on this machine: what is tested, every camera live, and planned against measured.
AppScreen {
    id: screen

    property int tab: 0
    property alias view: bed
    property alias whyPopup: why

    function enter() {
        runButton.forceActiveFocus(Qt.OtherFocusReason);
        openRun();
    }

    // The keyboard goes on where the cameras are: Run is off while a test runs.
    function start() {
        bed.run();
        if (!bed.running)
            return;
        tab = 1;
        grid.forceActiveFocus(Qt.OtherFocusReason);
    }

    // The shown test becomes the one that the proposal reports, or no longer is it.
    function useInProposal(use: bool) {
        if (files)
            files.proposalRun = use ? bed.runFile() : "";
    }

    // A test's file that the window was asked to show.
    function openRun() {
        if (!files || files.testRun === "")
            return;
        const path = files.testRun;
        files.testRun = "";
        if (bed.openRun(path))
            tab = 2;
    }

    contentHeight: Math.max(height, narrow ? Theme.questions * 2 - Theme.control : 0)
    objectName: "testbedScreen"
    title: qsTr("Testbed")

    TestbedView {
        id: bed

        folder: screen.files ? screen.files.folder : ""
        session: screen.session
    }

    Connections {
        function onTestRunChanged() {
            screen.openRun();
        }

        target: screen.files
    }

    Shortcut {
        enabled: screen.visible
        sequence: "F5"

        onActivated: screen.start()
    }

    ColumnLayout {
        height: screen.contentHeight - 2 * Theme.gap4
        spacing: Theme.gap3
        width: screen.width - 2 * Theme.gap4
        x: Theme.gap4
        y: Theme.gap4

        TSegment {
            Layout.fillWidth: true
            current: screen.tab
            label: qsTr("Show")
            options: [qsTr("Test"), qsTr("Cameras"), qsTr("Planned and measured")]
            visible: screen.narrow

            onChosen: index => screen.tab = index
        }

        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: Theme.gap4

            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: screen.narrow
                Layout.maximumWidth: screen.narrow ? Theme.contentMost : Theme.questions * (screen.large ? 1 : 0.74)
                Layout.preferredWidth: Theme.questions * (screen.large ? 1 : 0.74)
                spacing: Theme.gap3
                visible: !screen.narrow || screen.tab === 0

                TestPanel {
                    Layout.fillWidth: true
                    view: bed
                }

                TPanel {
                    id: machine

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.maximumHeight: implicitHeight
                    Layout.minimumHeight: Theme.topBar * 2
                    implicitHeight: machineTitle.y + machineTitle.height + Theme.gap2 + flight.contentHeight + Theme.denseX
                    title: qsTr("This machine")

                    TLabel {
                        id: machineTitle

                        strong: true
                        text: machine.title
                        x: Theme.denseX
                        y: Theme.panelY
                    }

                    ListView {
                        id: flight

                        activeFocusOnTab: true
                        anchors.bottom: parent.bottom
                        anchors.left: parent.left
                        anchors.margins: Theme.denseX
                        anchors.right: parent.right
                        anchors.top: machineTitle.bottom
                        anchors.topMargin: Theme.gap2
                        boundsBehavior: Flickable.StopAtBounds
                        clip: true
                        currentIndex: -1
                        keyNavigationEnabled: true
                        model: bed.preflight
                        objectName: "preflight"

                        Accessible.name: machine.title
                        Accessible.role: Accessible.List

                        delegate: Item {
                            id: check

                            required property string text
                            required property int state

                            height: words.implicitHeight + 2 * Theme.gap1 + Theme.thick
                            width: ListView.view.width

                            Accessible.name: text
                            Accessible.role: Accessible.ListItem

                            Icon {
                                color: check.state === 2 ? Theme.error : check.state === 1 ? Theme.warn : Theme.ink2
                                height: Theme.gap3
                                name: check.state === 2 ? "error" : check.state === 1 ? "warning" : "check"
                                width: Theme.gap3
                                y: Theme.gap1 + Theme.thick
                            }

                            TLabel {
                                id: words

                                color: check.state === 2 ? Theme.error : Theme.ink
                                size: Theme.dense
                                text: check.text
                                width: parent.width - x
                                wrapMode: Text.Wrap
                                x: Theme.gap4 + Theme.gap1
                                y: Theme.gap1
                            }

                            TRule {
                                anchors.bottom: parent.bottom
                                width: parent.width
                            }
                        }

                        TScroll {
                            flickable: flight
                        }
                    }
                }

                EarlierTests {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumHeight: Theme.topBar + Theme.gap4 + Theme.gap3
                    view: bed

                    onChosen: row => {
                        bed.showRun(row);
                        screen.tab = 2; // what a narrow window should show now
                    }
                    onOpenRequested: screen.asked("test run")
                }

                TButton {
                    id: runButton

                    Layout.fillWidth: true
                    enabled: bed.ready && !bed.running
                    glyph: "right"
                    objectName: "runTest"
                    primary: true
                    text: bed.hasReport ? qsTr("Run again") : qsTr("Run the test")
                    tip: qsTr("Start recorders and simulated cameras on this machine (F5)")

                    onClicked: screen.start()
                }
            }

            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                spacing: Theme.gap3
                visible: !screen.narrow || screen.tab === 1

                TPanel {
                    id: live

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    title: qsTr("Cameras, last two minutes")

                    RowLayout {
                        id: liveHead

                        anchors.left: parent.left
                        anchors.leftMargin: Theme.denseX
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.denseX
                        anchors.top: parent.top
                        anchors.topMargin: Theme.panelY
                        spacing: Theme.gap2

                        TLabel {
                            strong: true
                            text: live.title
                        }

                        TLabel {
                            Layout.fillWidth: true
                            color: Theme.ink2
                            cut: true
                            objectName: "liveText"
                            size: Theme.dense
                            text: bed.liveText !== "" ? bed.liveText : qsTr("Mbps each")
                        }

                        Repeater {
                            model: [
                                {
                                    colour: Theme.line,
                                    text: qsTr("gap")
                                },
                                {
                                    colour: colours.fill,
                                    text: qsTr("moved")
                                },
                                {
                                    colour: Theme.error,
                                    text: qsTr("dark")
                                }
                            ]

                            Row {
                                id: key

                                required property var modelData

                                spacing: Theme.gap1

                                Rectangle {
                                    anchors.verticalCenter: parent.verticalCenter
                                    color: key.modelData.colour
                                    height: Theme.gap2
                                    width: Theme.gap2
                                }

                                TLabel {
                                    color: Theme.ink2
                                    size: Theme.dense
                                    text: key.modelData.text
                                }
                            }
                        }

                        ArchColours {
                            id: colours

                            architecture: bed.testedArchitecture
                        }
                    }

                    SourceChart {
                        id: grid

                        activeFocusOnTab: true
                        anchors.bottom: parent.bottom
                        anchors.left: parent.left
                        anchors.margins: Theme.denseX
                        anchors.right: parent.right
                        anchors.top: liveHead.bottom
                        anchors.topMargin: Theme.gap2
                        objectName: "cameraGrid"
                        source: bed.grid

                        Accessible.description: bed.liveText
                        Accessible.name: live.title
                        Accessible.role: Accessible.Chart

                        ChartHover {
                            chart: grid
                        }
                    }

                    ColumnLayout {
                        anchors.centerIn: grid
                        spacing: Theme.gap2
                        visible: bed.grid.empty
                        width: Math.min(Theme.questions + Theme.rail, grid.width)

                        TLabel {
                            Layout.fillWidth: true
                            objectName: "emptyTitle"
                            strong: true
                            text: bed.running ? bed.stateText : qsTr("What this test will do")
                            wrapMode: Text.Wrap
                        }

                        Repeater {
                            model: bed.running ? null : bed.steps

                            RowLayout {
                                id: step

                                required property string at
                                required property string text

                                Layout.fillWidth: true
                                spacing: Theme.gap3

                                Accessible.name: at + " " + text
                                Accessible.role: Accessible.ListItem

                                TLabel {
                                    Layout.alignment: Qt.AlignTop
                                    Layout.preferredWidth: Theme.control + Theme.gap2
                                    color: Theme.ink3
                                    text: step.at
                                }

                                TLabel {
                                    Layout.fillWidth: true
                                    color: Theme.ink2
                                    text: step.text
                                    wrapMode: Text.Wrap
                                }
                            }
                        }

                        TLabel {
                            Layout.fillWidth: true
                            Layout.topMargin: Theme.gap1
                            color: bed.ready ? Theme.ink2 : Theme.error
                            objectName: "stepsNote"
                            text: bed.stepsNote
                            visible: !bed.running
                            wrapMode: Text.Wrap
                        }
                    }
                }

                RunPanel {
                    Layout.fillWidth: true
                    view: bed
                }
            }

            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: screen.narrow
                Layout.maximumWidth: screen.narrow ? Theme.contentMost : Theme.questions * (screen.large ? 1.5 : 1.26)
                Layout.preferredWidth: Theme.questions * (screen.large ? 1.5 : 1.26)
                spacing: Theme.gap3
                visible: !screen.narrow || screen.tab === 2

                VerdictPanel {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    large: screen.large
                    used: screen.files !== null && screen.files.proposalRun !== "" && screen.files.proposalRun === bed.shownFile
                    view: bed

                    onUseRequested: use => screen.useInProposal(use)

                    onExplainRequested: row => {
                        if (bed.explain(row))
                            why.open();
                    }
                }

                TPanel {
                    id: gapPanel

                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.rail - Theme.railNarrow + Theme.gap2
                    title: qsTr("Gap per camera")
                    visible: !bed.gaps.empty

                    TLabel {
                        id: gapTitle

                        strong: true
                        text: gapPanel.title
                        x: Theme.denseX
                        y: Theme.denseY
                    }

                    TLabel {
                        anchors.baseline: gapTitle.baseline
                        color: Theme.ink2
                        cut: true
                        size: Theme.dense
                        text: qsTr("seconds, read from the files")
                        width: parent.width - x - Theme.gap2
                        x: gapTitle.x + gapTitle.width + Theme.gap2
                    }

                    SourceChart {
                        id: gaps

                        activeFocusOnTab: true
                        anchors.bottom: parent.bottom
                        anchors.left: parent.left
                        anchors.margins: Theme.denseX
                        anchors.bottomMargin: Theme.gap1
                        anchors.right: parent.right
                        anchors.top: gapTitle.bottom
                        anchors.topMargin: Theme.thick
                        objectName: "gaps"
                        source: bed.gaps

                        Accessible.description: sentences
                        Accessible.name: gapPanel.title
                        Accessible.role: Accessible.Chart

                        ChartHover {
                            chart: gaps
                        }
                    }
                }
            }
        }
    }

    TWhy {
        id: why

        parent: screen
        why: bed.why
    }
}
