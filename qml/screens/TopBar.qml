import QtQml
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sightline

Rectangle {
    id: bar

    required property PlanSession session
    required property PlanFiles files
    property bool narrow: false

    signal catalogueRequested
    signal pricesRequested
    signal newRequested
    signal openRequested
    signal saveRequested
    signal saveAsRequested
    signal searchRequested
    signal settingsRequested
    signal presenterRequested
    signal recentRequested(int row)

    color: Theme.surface
    implicitHeight: Theme.topBar

    Accessible.name: qsTr("Plan")
    Accessible.role: Accessible.ToolBar

    TRule {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    RowLayout {
        anchors.bottomMargin: Theme.border
        anchors.fill: parent
        anchors.leftMargin: Theme.gap3
        anchors.rightMargin: Theme.gap3
        spacing: 0

        Row {
            Layout.preferredWidth: bar.narrow ? Theme.railNarrow - Theme.gap3 : Theme.rail - Theme.gap3
            spacing: Theme.gap2

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink
                height: Theme.icon + Theme.gap1
                name: "logo"
                width: Theme.icon + Theme.gap1
            }

            TLabel {
                anchors.verticalCenter: parent.verticalCenter
                strong: true
                text: "Sightline"
                visible: !bar.narrow
            }
        }

        TButton {
            id: planButton

            Layout.maximumWidth: implicitWidth
            flat: true
            font.weight: Font.DemiBold
            glyph: ""
            objectName: "planMenuButton"
            text: titleMetrics.elidedText
            tip: bar.session.hasFile ? bar.session.filePath : qsTr("This plan has no file yet")

            Accessible.name: qsTr("Plan: %1").arg(bar.session.title)
            onClicked: menu.popup(planButton, 0, planButton.height)

            TextMetrics {
                id: titleMetrics

                elide: Text.ElideMiddle
                elideWidth: Math.max(Theme.rail, bar.width - Theme.rail - search.width - Theme.questions - Theme.gap4 * 2)
                font: planButton.font
                text: bar.session.title
            }

            TMenu {
                id: menu

                TMenuItem {
                    keys: "Ctrl+N"
                    text: qsTr("New plan")

                    onTriggered: bar.newRequested()
                }

                TMenuItem {
                    keys: "Ctrl+O"
                    text: qsTr("Open…")

                    onTriggered: bar.openRequested()
                }

                TMenuItem {
                    keys: "Ctrl+S"
                    text: qsTr("Save")

                    onTriggered: bar.saveRequested()
                }

                TMenuItem {
                    keys: "Ctrl+Shift+S"
                    text: qsTr("Save as…")

                    onTriggered: bar.saveAsRequested()
                }

                TMenuItem {
                    keys: "Ctrl+B"
                    objectName: "menuPrices"
                    text: qsTr("Price book…")

                    onTriggered: bar.pricesRequested()
                }

                TMenuItem {
                    keys: "Ctrl+Shift+B"
                    objectName: "menuCatalogue"
                    text: qsTr("Catalogue of products…")

                    onTriggered: bar.catalogueRequested()
                }

                Instantiator {
                    model: bar.files.recent

                    delegate: TMenuItem {
                        required property int index
                        required property string name
                        required property string folder

                        keys: index === 0 ? qsTr("recent") : ""
                        text: name

                        onTriggered: bar.recentRequested(index)
                    }

                    onObjectAdded: (index, object) => menu.insertItem(6 + index, object)
                    onObjectRemoved: (index, object) => menu.removeItem(object)
                }
            }
        }

        Icon {
            color: Theme.ink2
            name: "down"
            Layout.preferredHeight: Theme.gap3
            Layout.preferredWidth: Theme.gap3
        }

        Item {
            Layout.fillWidth: true
        }

        T.AbstractButton {
            id: search

            Layout.preferredHeight: Theme.control
            Layout.preferredWidth: bar.narrow ? Theme.rail : Theme.questions + Theme.topBar
            Layout.rightMargin: Theme.gap4
            hoverEnabled: true
            objectName: "search"
            text: qsTr("Search or run a command")

            Accessible.name: text
            Accessible.role: Accessible.Button
            Accessible.onPressAction: search.clicked()
            Keys.onReturnPressed: search.clicked()
            onClicked: bar.searchRequested()

            background: Rectangle {
                border.color: Theme.line2
                border.width: Theme.border
                color: search.hovered ? Theme.surface2 : Theme.surface
                radius: Theme.controlRadius

                FocusRing {
                    visible: search.visualFocus
                }
            }
            contentItem: Item { // qmllint disable deferred-property-id
                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.ink3
                    name: "search"
                    x: Theme.gap2
                }

                TLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.ink3
                    cut: true
                    text: search.text
                    width: keys.x - x - Theme.gap1
                    x: Theme.gap2 * 2 + Theme.icon
                }

                TTag {
                    id: keys

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.gap2
                    anchors.verticalCenter: parent.verticalCenter
                    text: "Ctrl K"
                }
            }
        }

        TButton {
            enabled: bar.session.canUndo
            flat: true
            glyph: "undo"
            objectName: "undo"
            tip: bar.session.undoText + " (Ctrl+Z)"

            onClicked: bar.session.undo()
        }

        TButton {
            enabled: bar.session.canRedo
            flat: true
            glyph: "redo"
            objectName: "redo"
            tip: bar.session.redoText + " (Ctrl+Shift+Z)"

            onClicked: bar.session.redo()
        }

        TButton {
            flat: true
            glyph: Theme.dark ? "sun" : "moon"
            objectName: "themeButton"
            tip: Theme.dark ? qsTr("Light colours (Ctrl+Shift+L)") : qsTr("Dark colours (Ctrl+Shift+L)")

            onClicked: Theme.dark = !Theme.dark
        }

        TButton {
            flat: true
            glyph: "presenter"
            objectName: "presenterButton"
            tip: qsTr("Presenter mode (F11)")

            onClicked: bar.presenterRequested()
        }

        TButton {
            flat: true
            glyph: "menu"
            objectName: "settingsButton"
            tip: qsTr("Settings (Ctrl+,)")

            onClicked: bar.settingsRequested()
        }
    }
}
