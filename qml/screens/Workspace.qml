import QtQuick
import QtQuick.Layouts
import Sightline

// Everything inside the window: bars, rail, the screen, and the keys that work everywhere.
Rectangle {
    id: workspace

    required property PlanSession session
    property string screen: "start"
    property bool askToSave: false
    property string folder: "" // where copies of unsaved work, recent files and settings are kept; "" keeps nothing
    property alias files: files
    property alias testRun: files.testRun // a test's file that Testbed is to show
    property alias palette: palette
    property alias drawer: drawer
    property alias settingsPanel: settingsPanel
    property alias prices: prices
    property alias catalogue: cataloguePanel
    property alias scenarios: strip.scenarios
    property alias renameAsk: strip.renameAsk
    readonly property bool narrow: width < Theme.designWidth

    signal openRequested
    signal saveAsRequested
    signal testRunRequested
    signal closeRequested
    signal presenterRequested

    // Brings a screen of the ScreenList to the front; an unknown name changes nothing.
    function show(name: string) {
        const at = ScreenList.placeOf(name);
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
            show("proposal");
        else if (what === "test run")
            testRunRequested();
        else if (what === "prices")
            prices.open();
    }

    // Goes to what a place in the plan names ("/sites/0/camera_groups/1/fps"), on the screen that shows it.
    function goToPlace(place: string) {
        const name = place.startsWith("/sites/") ? "sites" : place.startsWith("/requirements/retention") ? "streams" : place.startsWith("/choices/") ? "architecture" : place.startsWith("/requirements/") ? "start" : "costs";
        show(ScreenList.placeOf(name) >= 0 ? name : "start");
        const at = ScreenList.placeOf(screen);
        const page = (pages.itemAt(at) as ScreenPage).item as AppScreen;
        if (page)
            page.goToPlace(place);
    }

    // Does what the command list calls `id` (commands.h).
    function run(id: string) {
        if (id.startsWith("screen:"))
            show(id.slice(7));
        else if (id.startsWith("place:"))
            goToPlace(id.slice(6));
        else if (id === "new")
            session.newPlan();
        else if (id === "open")
            openRequested();
        else if (id === "save")
            saveOrAsk();
        else if (id === "save-as")
            saveAsRequested();
        else if (id === "undo")
            session.undo();
        else if (id === "redo")
            session.redo();
        else if (id === "duplicate")
            scenarios.duplicate();
        else if (id === "rename-scenario")
            strip.askName();
        else if (id === "scenario-color")
            strip.askColour();
        else if (id === "lock")
            scenarios.setLocked(!scenarios.locked);
        else if (id === "remove-scenario")
            scenarios.remove();
        else if (id === "assumptions")
            drawer.open();
        else if (id === "proposal")
            show("proposal");
        else if (id === "presenter")
            presenterRequested();
        else if (id === "theme")
            Theme.dark = !Theme.dark;
        else if (id === "catalogue")
            cataloguePanel.open();
        else if (id === "prices")
            prices.open();
        else if (id === "settings")
            settingsPanel.open();
        else if (id === "next-panel")
            FocusJump.jump(workspace, true);
    }

    function saveOrAsk() {
        if (session.hasFile)
            session.save();
        else
            saveAsRequested();
    }

    color: Theme.bg

    Component.onCompleted: show(screen)

    // Some layouts of Qt 6.4 keep a width from before their texts changed until the next resize: they get one.
    Connections {
        function onChanged() {
            again.start();
        }

        target: Language
    }

    Timer {
        id: again

        interval: 10 // after the texts; back again when that has been laid out

        onTriggered: {
            const narrower = column.anchors.rightMargin === 0;
            column.anchors.rightMargin = narrower ? Theme.border : 0;
            if (narrower)
                start();
        }
    }

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: 0

        TopBar {
            Layout.fillWidth: true
            files: files
            narrow: workspace.narrow
            session: workspace.session

            onCatalogueRequested: cataloguePanel.open()
            onNewRequested: workspace.session.newPlan()
            onOpenRequested: workspace.openRequested()
            onPresenterRequested: workspace.presenterRequested()
            onPricesRequested: prices.open()
            onRecentRequested: row => files.openRecent(row)
            onSaveAsRequested: workspace.saveAsRequested()
            onSaveRequested: workspace.saveOrAsk()
            onSearchRequested: palette.show()
            onSettingsRequested: settingsPanel.open()
        }

        ScenarioStrip {
            id: strip

            Layout.fillWidth: true
            narrow: workspace.narrow
            session: workspace.session
        }

        NoticeStrip {
            Layout.fillWidth: true
            askToSave: workspace.askToSave
            files: files
            session: workspace.session
            visible: shown

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
                        files: workspace.files
                        height: parent.height
                        narrow: workspace.narrow
                        session: workspace.session
                        visible: workspace.screen === name
                        width: Math.min(parent.width, Theme.contentMost)

                        onAsked: what => workspace.ask(what)
                        onGoTo: name => workspace.show(name)
                        onPlaceAsked: place => workspace.goToPlace(place)
                    }
                }
            }
        }

        StatusBar {
            Layout.fillWidth: true
            narrow: workspace.narrow
            session: workspace.session

            onAssumptionsRequested: drawer.open()
            onPricesRequested: workspace.show("costs")
        }
    }

    Shortcut {
        sequence: "Ctrl+Shift+C"

        onActivated: workspace.show("compare")
    }

    PlanFiles {
        id: files

        folder: workspace.folder
        session: workspace.session
    }

    Settings {
        id: settings

        file: workspace.folder === "" ? "" : fileIn(workspace.folder)
    }

    DropArea {
        anchors.fill: parent

        onDropped: drop => {
            if (drop.hasUrls)
                workspace.session.open(workspace.session.localPath(drop.urls[0]));
        }
    }

    CommandPalette {
        id: palette

        session: workspace.session

        onRun: id => workspace.run(id)
    }

    AssumptionsDrawer {
        id: drawer

        session: workspace.session

        onGoToPlace: place => workspace.goToPlace(place)
    }

    CataloguePanel {
        id: cataloguePanel

        session: workspace.session
    }

    PriceBookPanel {
        id: prices

        session: workspace.session
    }

    SettingsPanel {
        id: settingsPanel

        settings: settings
    }

    Shortcut {
        sequence: "Ctrl+K"

        onActivated: palette.show()
    }

    Shortcut {
        sequence: "Ctrl+D"

        onActivated: workspace.scenarios.duplicate()
    }

    Shortcut {
        sequence: "Ctrl+Shift+A"

        onActivated: drawer.open()
    }

    Shortcut {
        sequence: "Ctrl+Shift+B"

        onActivated: cataloguePanel.open()
    }

    Shortcut {
        sequence: "Ctrl+B"

        onActivated: prices.open()
    }

    Shortcut {
        sequence: "Ctrl+,"

        onActivated: settingsPanel.open()
    }

    Shortcut {
        sequence: "F6"

        onActivated: FocusJump.jump(workspace, true)
    }

    Shortcut {
        sequence: "Shift+F6"

        onActivated: FocusJump.jump(workspace, false)
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
        enabled: workspace.screen !== "proposal" // which saves with it
        sequence: "Ctrl+P"

        onActivated: workspace.show("proposal")
    }
}
