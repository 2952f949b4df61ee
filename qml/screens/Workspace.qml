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

    // Brings a screen of the ScreenList to the front; an unknown name changes nothing.
    function show(name: string) {
        const at = ScreenList.names().indexOf(name);
        if (at < 0)
            return;
        screen = name;
        (pages.itemAt(at) as ScreenPage).enter();
    }

    function ask(what: string) {
        if (what === "open")
            openRequested();
        else if (what === "save as")
            saveAsRequested();
        else if (what === "proposal")
            proposalRequested();
    }

    function saveOrAsk() {
        if (session.hasFile)
            session.save();
        else
            saveAsRequested();
    }

    color: Theme.bg

    Component.onCompleted: show(screen)

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
                Layout.fillHeight: true
                Layout.fillWidth: true

                Repeater {
                    id: pages

                    model: ScreenList

                    ScreenPage {
                        height: parent.height
                        narrow: workspace.narrow
                        session: workspace.session
                        visible: workspace.screen === name
                        width: Math.min(parent.width, Theme.contentMost)

                        onAsked: what => workspace.ask(what)
                        onGoTo: name => workspace.show(name)
                    }
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
        sequence: "Ctrl+Shift+C"

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
        sequence: "Ctrl+P"

        onActivated: workspace.proposalRequested()
    }
}
