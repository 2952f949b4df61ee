import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sightline

// Ctrl+K: type a few letters of what you want to do or see, Enter does it.
T.Popup {
    id: palette

    required property PlanSession session
    property alias input: input
    property alias found: commands.rows

    signal run(string id)

    function show() {
        commands.query = "";
        input.text = "";
        open();
        list.currentIndex = 0;
        input.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function take(index: int) {
        const id = commands.rows.value(index, "id");
        if (!id)
            return;
        close();
        run(id);
    }

    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    implicitHeight: contentHeight + topPadding + bottomPadding
    padding: Theme.gap2
    width: Math.min(Theme.questions * 2, parent.width - 2 * Theme.gap4)
    x: Math.round((parent.width - width) / 2)
    y: Theme.gap1

    background: Rectangle {
        border.color: Theme.line2
        border.width: Theme.border
        color: Theme.surface
        radius: Theme.controlRadius
    }
    contentItem: ColumnLayout { // qmllint disable deferred-property-id
        spacing: Theme.gap1

        TInput {
            id: input

            Layout.fillWidth: true
            glyph: "search"
            label: qsTr("Search or run a command")
            objectName: "paletteInput"
            placeholderText: label

            Keys.onDownPressed: list.currentIndex = Math.min(list.count - 1, list.currentIndex + 1)
            Keys.onEnterPressed: palette.take(list.currentIndex)
            Keys.onReturnPressed: palette.take(list.currentIndex)
            Keys.onUpPressed: list.currentIndex = Math.max(0, list.currentIndex - 1)
            onTextChanged: {
                list.currentIndex = 0;
                commands.query = text;
            }
        }

        ListView {
            id: list

            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(Math.max(1, count), 12) * Theme.control
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 0 // rows made in advance would be called off when a query leaves fewer of them, which Qt warns of
            clip: true
            model: commands.rows
            objectName: "paletteRows"

            Accessible.name: qsTr("Commands and screens")
            Accessible.role: Accessible.List

            delegate: Rectangle {
                id: entry

                required property int index
                required property string title
                required property string kind
                required property string keys

                color: ListView.isCurrentItem ? Theme.accentTint : hover.hovered ? Theme.surface2 : Theme.surface
                height: Theme.control
                radius: Theme.controlRadius
                width: ListView.view.width

                Accessible.name: title + ", " + kind
                Accessible.role: Accessible.ListItem

                HoverHandler {
                    id: hover
                }

                TapHandler {
                    onTapped: palette.take(entry.index)
                }

                TLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    cut: true
                    text: entry.title
                    width: kindText.x - x - Theme.gap2
                    x: Theme.gap2
                }

                TLabel {
                    id: kindText

                    anchors.right: keysText.left
                    anchors.rightMargin: Theme.gap3
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.ink3
                    size: Theme.caption
                    text: entry.kind
                }

                TLabel {
                    id: keysText

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.gap2
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.ink2
                    horizontalAlignment: Text.AlignRight
                    size: Theme.caption
                    text: entry.keys
                    width: Theme.topBar * 2
                }
            }

            TLabel {
                anchors.centerIn: parent
                color: Theme.ink2
                text: qsTr("Nothing is called that")
                visible: list.count === 0
            }

            TScroll {
                flickable: list
            }
        }
    }

    Commands {
        id: commands

        session: palette.session
    }
}
