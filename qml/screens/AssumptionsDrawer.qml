import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sightline

// Every default that is in force, with where it comes from; Enter or a click goes to its field.
T.Popup {
    id: drawer

    required property PlanSession session
    property alias rows: list

    signal goToPlace(string place)

    function take(index: int) {
        const place = session.defaults.value(index, "place");
        if (!place)
            return;
        close();
        goToPlace(place);
    }

    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    height: parent.height
    padding: Theme.panelY
    width: Math.min(Theme.questions + Theme.rail, parent.width - Theme.topBar)
    x: parent.width - width

    onOpened: list.forceActiveFocus(Qt.ShortcutFocusReason)

    background: Rectangle {
        border.color: Theme.line2
        border.width: Theme.border
        color: Theme.surface
    }
    contentItem: ColumnLayout { // qmllint disable deferred-property-id
        spacing: Theme.gap2

        RowLayout {
            Layout.fillWidth: true

            TLabel {
                Layout.fillWidth: true
                cut: true
                size: Theme.cardTitle
                strong: true
                text: drawer.session.defaultsText
            }

            TButton {
                flat: true
                glyph: "cross"
                small: true
                tip: qsTr("Close (Esc)")

                onClicked: drawer.close()
            }
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            size: Theme.dense
            text: qsTr("Assumed until you say otherwise. Type over one to make it yours.")
            wrapMode: Text.Wrap
        }

        ListView {
            id: list

            Layout.fillHeight: true
            Layout.fillWidth: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            keyNavigationEnabled: true
            model: drawer.session.defaults
            objectName: "assumptions"

            Accessible.name: drawer.session.defaultsText
            Accessible.role: Accessible.List
            Keys.onEnterPressed: drawer.take(currentIndex)
            Keys.onReturnPressed: drawer.take(currentIndex)

            delegate: Rectangle {
                id: assumed

                required property int index
                required property string label
                required property string value
                required property string source
                required property string place

                color: ListView.isCurrentItem && list.activeFocus ? Theme.accentTint : hover.hovered ? Theme.surface2 : Theme.surface
                height: Theme.topBar
                width: ListView.view.width

                Accessible.description: source
                Accessible.name: label + ": " + value
                Accessible.role: Accessible.ListItem

                HoverHandler {
                    id: hover
                }

                TapHandler {
                    onTapped: drawer.take(assumed.index)
                }

                TRule {
                    width: parent.width
                }

                OriginMark {
                    id: mark

                    y: Theme.gap3
                }

                TLabel {
                    cut: true
                    size: Theme.dense
                    text: assumed.label
                    width: figure.x - x - Theme.gap2
                    x: Theme.gap4
                    y: Theme.gap1 + Theme.thick
                }

                TLabel {
                    id: figure

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.gap2
                    cut: true
                    horizontalAlignment: Text.AlignRight
                    size: Theme.dense
                    strong: true
                    text: assumed.value
                    width: Math.min(Math.ceil(implicitWidth), parent.width / 2)
                    y: Theme.gap1 + Theme.thick
                }

                TLabel {
                    color: Theme.ink3
                    cut: true
                    size: Theme.caption
                    text: assumed.source === "" ? assumed.place : assumed.source + "   " + assumed.place
                    width: parent.width - x - Theme.gap2
                    x: Theme.gap4
                    y: Theme.gap4 + Theme.gap2
                }
            }

            TScroll {
                flickable: list
            }
        }
    }
}
