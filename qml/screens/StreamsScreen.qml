import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Sightline

// Rates of every group, how long the footage is kept, and the drives that keep it.
AppScreen {
    id: screen

    property int tab: 0
    property alias view: view
    property alias whyPopup: why

    function enter() {
        table.enter();
    }

    contentHeight: Math.max(height, Theme.designHeight - Theme.topBar - Theme.strip - Theme.statusBar, (narrow && tab === 2 ? cards : left).implicitHeight + (narrow ? Theme.topBar : 0) + 2 * Theme.gap4)
    objectName: "streamsScreen"
    title: qsTr("Streams & storage")

    Keys.onPressed: event => {
        if (event.key !== Qt.Key_F1)
            return;
        view.explainRate();
        why.open();
        event.accepted = true;
    }

    StreamsView {
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
            objectName: "streamsTabs"
            options: [qsTr("Streams"), qsTr("Rates"), qsTr("Storage")]
            visible: screen.narrow

            onChosen: index => screen.tab = index
        }

        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: Theme.gap4

            ColumnLayout {
                id: left

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumWidth: 1
                spacing: Theme.gap3
                visible: !screen.narrow || screen.tab < 2

                RowLayout {
                    Layout.fillWidth: true
                    Layout.preferredHeight: Theme.control
                    spacing: Theme.gap2

                    TLabel {
                        Layout.fillWidth: true
                        cut: true
                        size: Theme.pageTitle
                        strong: true
                        text: screen.title
                    }

                    TSelect {
                        Layout.preferredWidth: Theme.rail
                        currentIndex: view.site
                        implicitHeight: Theme.control
                        label: qsTr("Site")
                        model: view.sites
                        objectName: "streamSite"
                        plain: true
                        visible: view.sites.length > 1

                        onActivated: index => view.site = index
                    }

                    TSegment {
                        Layout.preferredWidth: Theme.rail
                        current: view.allSites ? 1 : 0
                        label: qsTr("Figures of")
                        objectName: "streamSpan"
                        options: view.spans
                        visible: view.spans.length > 0

                        onChosen: index => view.allSites = index === 1
                    }

                    TButton {
                        objectName: "importRates"
                        text: screen.narrow ? qsTr("Import") : qsTr("Import measured rates")
                        tip: qsTr("A table of camera group and Mbps (CSV), or the result of a test (JSON)")

                        onClicked: {
                            ratesDialog.active = true;
                            (ratesDialog.item as FileDialog).open();
                        }
                    }
                }

                StreamTable {
                    id: table

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.maximumHeight: implicitHeight
                    narrow: screen.narrow
                    view: view

                    onRangeAsked: groupPanel.openRange()
                }

                TPanel {
                    Layout.fillWidth: true
                    implicitHeight: warningText.implicitHeight + 2 * Theme.panelY
                    title: qsTr("To look at")
                    visible: view.warning !== "" && !(screen.narrow && screen.tab === 1)

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.warn
                        name: "warning"
                        x: Theme.gap3
                    }

                    TLabel {
                        id: warningText

                        anchors.verticalCenter: parent.verticalCenter
                        objectName: "streamWarning"
                        size: Theme.dense
                        text: view.warning
                        width: parent.width - x - Theme.gap3
                        wrapMode: Text.Wrap
                        x: Theme.gap3 + Theme.icon + Theme.gap2
                    }
                }

                StreamGroup {
                    id: groupPanel

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumHeight: implicitHeight
                    narrow: screen.narrow
                    rates: screen.tab === 1
                    view: view
                    visible: view.hasGroup

                    onExplain: {
                        view.explainRate();
                        why.open();
                    }
                }

                TPanel {
                    Layout.fillWidth: true
                    implicitHeight: nothing.implicitHeight + 2 * Theme.panelY
                    title: qsTr("No cameras yet")
                    visible: !view.hasGroup

                    RowLayout {
                        id: nothing

                        spacing: Theme.gap2
                        width: parent.width - 2 * Theme.denseX
                        x: Theme.denseX
                        y: Theme.panelY

                        TLabel {
                            Layout.fillWidth: true
                            text: qsTr("There are no cameras here whose streams could be worked out.")
                            wrapMode: Text.Wrap
                        }

                        TButton {
                            objectName: "addCameras"
                            text: qsTr("Add cameras")

                            onClicked: screen.goTo("sites")
                        }
                    }
                }

                Item {
                    Layout.fillHeight: true
                    visible: !view.hasGroup
                }
            }

            StorageCards {
                id: cards

                Layout.fillHeight: true
                Layout.fillWidth: screen.narrow
                Layout.preferredWidth: screen.large ? Math.round((Theme.questions + Theme.topBar * 2) * 1.2) : Theme.questions + Theme.topBar * 2
                large: screen.large
                view: view
                visible: !screen.narrow || screen.tab === 2

                onExplainDays: {
                    view.explainDays();
                    why.open();
                }
                onExplainStorage: {
                    view.explainStorage();
                    why.open();
                }
            }
        }
    }

    Loader {
        id: ratesDialog

        active: false

        sourceComponent: FileDialog {
            fileMode: FileDialog.OpenFile
            nameFilters: [qsTr("Measured rates (*.csv *.json)"), qsTr("All files (*)")]
            title: qsTr("Import measured rates")

            onAccepted: view.importRates(screen.session.localPath(selectedFile))
        }
    }

    TWhy {
        id: why

        parent: screen
        why: view.why
    }
}
