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
    }

    contentHeight: Math.max(height, narrow ? Theme.questions * 2 - Theme.control : 0)
    objectName: "testbedScreen"
    title: qsTr("Testbed")

    TestbedView {
        id: bed

        session: screen.session
    }

    Shortcut {
        enabled: screen.visible
        sequence: "F5"

        onActivated: bed.run()
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

                TPanel {
                    id: earlier

                    Layout.fillWidth: true
                    implicitHeight: Theme.topBar + Math.min(4, past.count) * (Theme.row + Theme.gap1)
                    title: qsTr("Earlier tests")
                    visible: past.count > 0

                    TLabel {
                        strong: true
                        text: earlier.title
                        x: Theme.denseX
                        y: Theme.denseY
                    }

                    ListView {
                        id: past

                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: Theme.gap1
                        anchors.left: parent.left
                        anchors.leftMargin: Theme.denseX
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.denseX
                        anchors.top: parent.top
                        anchors.topMargin: Theme.control + Theme.gap2
                        boundsBehavior: Flickable.StopAtBounds
                        clip: true
                        model: bed.history

                        Accessible.name: earlier.title
                        Accessible.role: Accessible.List

                        delegate: Item {
                            id: test

                            required property string title
                            required property string when
                            required property string verdict
                            required property int kind

                            height: Theme.row + Theme.gap1
                            width: ListView.view.width

                            Accessible.name: title + ", " + when + ": " + verdict
                            Accessible.role: Accessible.ListItem

                            TLabel {
                                anchors.verticalCenter: parent.verticalCenter
                                cut: true
                                size: Theme.dense
                                text: test.title + "  " + test.when
                                width: mark.x - Theme.gap2
                            }

                            TTag {
                                id: mark

                                anchors.right: parent.right
                                anchors.verticalCenter: parent.verticalCenter
                                color: test.kind === 2 ? Theme.errorTint : Theme.sunk
                                glyph: test.kind === 2 ? "cross" : test.kind === 1 ? "check" : ""
                                ink: test.kind === 2 ? Theme.error : Theme.ink2
                                text: test.verdict
                            }
                        }
                    }
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

                    onClicked: bed.run()
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

                            architecture: bed.architecture
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
                            color: Theme.ink2
                            horizontalAlignment: Text.AlignHCenter
                            text: bed.running ? bed.stateText : qsTr("A test starts the recorders of the design on this machine and feeds them simulated cameras. Each camera's rate appears here, read from the recorded files.")
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
                Layout.maximumWidth: screen.narrow ? Theme.contentMost : Theme.questions * (screen.large ? 1.6 : 1.3)
                Layout.preferredWidth: Theme.questions * (screen.large ? 1.6 : 1.3)
                spacing: Theme.gap3
                visible: !screen.narrow || screen.tab === 2

                VerdictPanel {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    large: screen.large
                    view: bed

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
