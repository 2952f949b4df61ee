import QtQuick
import QtQuick.Layouts
import Sightline

// Everything inside the window: bars, rail, the screen, and the keys that work everywhere.
Rectangle {
    id: workspace

    required property PlanSession session
    property string screen: "start"
    property bool askToSave: false
    readonly property bool narrow: width < Theme.designWidth

    signal openRequested
    signal saveAsRequested
    signal proposalRequested
    signal closeRequested

    function show(name: string) {
        screen = name;
        if (name === "start")
            start.enter();
        else
            compare.enter();
    }

    function saveOrAsk() {
        if (session.hasFile)
            session.save();
        else
            saveAsRequested();
    }

    color: Theme.bg

    Component.onCompleted: if (screen === "start")
        start.enter()

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        TopBar {
            Layout.fillWidth: true
            narrow: workspace.narrow
            session: workspace.session

            onNewRequested: workspace.session.newPlan()
            onOpenRequested: workspace.openRequested()
            onSaveAsRequested: workspace.saveAsRequested()
            onSaveRequested: workspace.saveOrAsk()
        }

        ScenarioStrip {
            Layout.fillWidth: true
            narrow: workspace.narrow
        }

        NoticeStrip {
            Layout.fillWidth: true
            askToSave: workspace.askToSave
            session: workspace.session
            visible: askToSave || session.notice !== ""

            onCloseRequested: workspace.closeRequested()
            onKeepRequested: workspace.askToSave = false
            onSaveRequested: {
                if (workspace.session.hasFile) {
                    if (workspace.session.save())
                        workspace.closeRequested();
                } else {
                    workspace.saveAsRequested();
                }
            }
        }

        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: 0

            NavRail {
                Layout.fillHeight: true
                current: workspace.screen
                narrow: workspace.narrow

                onChosen: name => workspace.show(name)
            }

            Item {
                id: page

                Layout.fillHeight: true
                Layout.fillWidth: true

                StartScreen {
                    id: start

                    height: parent.height
                    narrow: workspace.narrow
                    session: workspace.session
                    visible: workspace.screen === "start"
                    width: Math.min(parent.width, Theme.contentMost)

                    onDetailsRequested: workspace.show("compare")
                    onOpenRequested: workspace.openRequested()
                }

                CompareScreen {
                    id: compare

                    height: parent.height
                    narrow: workspace.narrow
                    session: workspace.session
                    visible: workspace.screen === "compare"
                    width: Math.min(parent.width, Theme.contentMost)

                    onProposalRequested: workspace.proposalRequested()
                }
            }
        }

        StatusBar {
            Layout.fillWidth: true
            narrow: workspace.narrow
            session: workspace.session
        }
    }

    Shortcut {
        sequence: "Ctrl+1"

        onActivated: workspace.show("start")
    }

    Shortcut {
        sequences: ["Ctrl+5", "Ctrl+Shift+C"]

        onActivated: workspace.show("compare")
    }

    Shortcut {
        sequence: "Ctrl+Z"

        onActivated: workspace.session.undo()
    }

    Shortcut {
        sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]

        onActivated: workspace.session.redo()
    }

    Shortcut {
        sequence: "Ctrl+S"

        onActivated: workspace.saveOrAsk()
    }

    Shortcut {
        sequence: "Ctrl+Shift+S"

        onActivated: workspace.saveAsRequested()
    }

    Shortcut {
        sequence: "Ctrl+O"

        onActivated: workspace.openRequested()
    }

    Shortcut {
        sequence: "Ctrl+N"

        onActivated: workspace.session.newPlan()
    }

    Shortcut {
        sequence: "Ctrl+Shift+L"

        onActivated: Theme.dark = !Theme.dark
    }

    Shortcut {
        enabled: workspace.screen === "compare"
        sequence: "Ctrl+P"

        onActivated: workspace.proposalRequested()
    }
}
