import QtQuick
import Sightline

// One tab for each architecture with its total; one tab stop, Left and Right choose.
FocusScope {
    id: tabs

    required property RowModel model
    property int current: 0

    signal chosen(int architecture)

    activeFocusOnTab: true
    implicitHeight: Theme.control + Theme.gap2
    implicitWidth: row.implicitWidth

    Accessible.name: qsTr("Architecture: %1").arg(model.value(current, "name") ?? "")
    Accessible.role: Accessible.PageTabList
    Keys.onLeftPressed: chosen(Math.max(0, current - 1))
    Keys.onRightPressed: chosen(Math.min(2, current + 1))

    FocusRing {
        anchors.margins: 0
        visible: tabs.activeFocus
    }

    TRule {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    Row {
        id: row

        height: parent.height

        Repeater {
            model: tabs.model

            Item {
                id: tab

                required property int index
                required property int architecture
                required property string name
                required property string total
                required property string exact
                required property bool feasible
                readonly property bool on: index === tabs.current

                height: row.height
                objectName: "archTab" + index
                width: Math.ceil(words.implicitWidth) + 2 * Theme.gap3 + Theme.icon

                Accessible.name: name + ", " + total
                Accessible.role: Accessible.PageTab
                Accessible.selected: on
                Accessible.onPressAction: tabs.chosen(index)

                ArchColours {
                    id: colours

                    architecture: tab.architecture
                }

                ShapeMark {
                    anchors.verticalCenter: parent.verticalCenter
                    architecture: tab.architecture
                    height: Theme.gap3
                    width: Theme.gap3
                    x: Theme.gap3
                }

                Row {
                    id: words

                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.gap2
                    x: Theme.gap3 + Theme.icon

                    TLabel {
                        color: tab.on ? Theme.ink : Theme.ink2
                        strong: tab.on
                        text: tab.name
                    }

                    TLabel {
                        color: tab.feasible ? Theme.ink2 : Theme.error
                        text: tab.total
                    }
                }

                Rectangle {
                    anchors.bottom: parent.bottom
                    color: colours.fill
                    height: Theme.cardRule
                    visible: tab.on
                    width: parent.width
                }

                HoverHandler {
                    id: hover
                }

                TapHandler {
                    onTapped: tabs.chosen(tab.index)
                }

                TTip {
                    shown: hover.hovered
                    text: tab.exact
                }
            }
        }
    }
}
