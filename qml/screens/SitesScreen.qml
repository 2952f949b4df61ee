import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Sightline

// Which cameras stand where: the tree on the left, five totals, the spreadsheet of groups, what to look at.
AppScreen {
    id: screen

    property int tab: 0
    property alias renameAsk: rename
    property alias stampAsk: stamp
    property alias view: view
    property alias whyPopup: why

    function enter() {
        grid.forceActiveFocus(Qt.OtherFocusReason);
    }

    function goToPlace(place: string): bool {
        return view.goToPlace(place);
    }

    contentHeight: Math.max(height, Theme.designHeight - Theme.topBar - Theme.strip - Theme.statusBar)
    objectName: "sitesScreen"
    title: qsTr("Sites & cameras")

    GridViews {
        id: tableViews

        file: screen.files && screen.files.folder !== "" ? settings.fileIn(screen.files.folder) : ""
        grid: view.grid
    }

    Settings {
        id: settings
    }

    SitesView {
        id: view

        session: screen.session
    }

    ColumnLayout {
        height: screen.contentHeight - 2 * Theme.gap4
        spacing: Theme.gap2
        width: screen.width - 2 * Theme.gap4
        x: Theme.gap4
        y: Theme.gap4

        TSegment {
            Layout.fillWidth: true
            current: screen.tab
            label: qsTr("Show")
            objectName: "sitesTabs"
            options: [qsTr("Cameras"), qsTr("Sites"), qsTr("To look at")]
            visible: screen.narrow

            onChosen: index => screen.tab = index
        }

        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: Theme.gap4

            SiteTree {
                Layout.fillHeight: true
                Layout.fillWidth: screen.narrow
                Layout.preferredWidth: screen.large ? Math.round(Theme.tree * 1.3) : Theme.tree
                view: view
                visible: !screen.narrow || screen.tab === 1

                onRenameRequested: rename.put(view.siteName)
                onSplitRequested: if (view.splitOff())
                    rename.put(view.siteName)
                onStampRequested: stamp.put(String(view.siteCopies))
            }

            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumWidth: 1
                Layout.preferredWidth: Theme.questions * 3
                spacing: Theme.gap3
                visible: !screen.narrow || screen.tab !== 1

                RowLayout {
                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.control
                    spacing: Theme.gap2
                    visible: !screen.narrow || screen.tab === 0

                    TLabel {
                        Layout.fillWidth: true
                        cut: true
                        objectName: "sitesTitle"
                        size: Theme.pageTitle
                        strong: true
                        text: view.title
                    }

                    TLabel {
                        Layout.alignment: Qt.AlignBaseline
                        color: Theme.ink2
                        text: view.caption
                        visible: !screen.narrow && text !== "" && screen.width > Theme.questions * 3
                    }

                    TInput {
                        Layout.preferredWidth: Theme.rail - Theme.topBar
                        glyph: "search"
                        label: qsTr("Show rows with")
                        objectName: "gridFilter"
                        placeholderText: qsTr("Filter")

                        text: view.grid.filter

                        Keys.onEscapePressed: clear()
                        onTextChanged: view.grid.filter = text
                    }

                    TButton {
                        id: viewButton

                        Layout.maximumWidth: Theme.rail
                        objectName: "viewButton"
                        text: tableViews.current === "" ? qsTr("View") : tableViews.current
                        tip: qsTr("Which columns the table shows, and views of your own")

                        Accessible.name: qsTr("View: %1").arg(tableViews.current === "" ? qsTr("your own choice") : tableViews.current)
                        onClicked: viewMenu.open()

                        GridViewMenu {
                            id: viewMenu

                            views: tableViews
                            y: parent.height + Theme.gap1
                        }
                    }

                    TButton {
                        objectName: "importList"
                        text: qsTr("Import list")
                        tip: qsTr("Add a camera list (CSV from a spreadsheet)")

                        onClicked: {
                            importDialog.active = true;
                            (importDialog.item as FileDialog).open();
                        }
                    }

                    TButton {
                        glyph: "plus"
                        objectName: "addGroup"
                        text: qsTr("Add group")

                        onClicked: {
                            view.grid.addGroup();
                            grid.forceActiveFocus(Qt.OtherFocusReason);
                        }
                    }
                }

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap3
                    visible: !screen.narrow || screen.tab === 0

                    Repeater {
                        model: view.totals

                        TotalCard {
                            Layout.fillWidth: true
                            Layout.minimumWidth: 1
                            Layout.preferredWidth: 1
                            narrow: screen.narrow

                            onExplain: if (view.explainTotal(key))
                                why.open()
                        }
                    }
                }

                TPanel {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    title: qsTr("Camera groups")
                    visible: !screen.narrow || screen.tab === 0

                    ColumnLayout {
                        anchors.fill: parent
                        anchors.margins: Theme.border
                        spacing: 0

                        TGrid {
                            id: grid

                            Layout.fillHeight: true
                            Layout.fillWidth: true
                            focus: true
                            label: qsTr("Camera groups")
                            model: view.grid
                            objectName: "groupGrid"

                            onExplain: if (view.explain())
                                why.open()
                        }

                        PasteStrip {
                            Layout.fillWidth: true
                            rows: view.grid

                            onDone: grid.forceActiveFocus(Qt.OtherFocusReason)
                        }

                        GridFoot {
                            Layout.fillWidth: true
                            grid: grid
                            narrow: screen.narrow
                            rows: view.grid
                        }
                    }
                }

                TFindings {
                    Layout.fillHeight: screen.narrow
                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.rail - Theme.control
                    model: view.findings
                    visible: !screen.narrow || screen.tab === 2

                    onAct: row => {
                        view.act(row);
                        screen.tab = 0;
                        grid.forceActiveFocus(Qt.OtherFocusReason);
                    }
                }
            }
        }
    }

    Loader {
        id: importDialog

        active: false

        sourceComponent: FileDialog {
            fileMode: FileDialog.OpenFile
            nameFilters: [qsTr("Camera lists (*.csv *.tsv *.txt)"), qsTr("All files (*)")]
            title: qsTr("Import a camera list")

            onAccepted: view.importList(screen.session.localPath(selectedFile))
        }
    }

    TAsk {
        id: stamp

        function check(text: string): string {
            return view.stamp(text);
        }

        button: qsTr("Stamp")
        note: qsTr("One edit then changes all of them.")
        title: qsTr("How many sites are just like %1?").arg(view.siteName)
        x: Theme.gap4
        y: screen.height - height - Theme.topBar - Theme.gap4
    }

    TAsk {
        id: rename

        function check(text: string): string {
            return view.rename(text);
        }

        button: qsTr("Rename")
        title: qsTr("What do people call this site?")
        x: Theme.gap4
        y: Theme.topBar * 2
    }

    TWhy {
        id: why

        parent: screen
        why: view.why
    }
}
