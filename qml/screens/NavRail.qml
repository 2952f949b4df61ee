import QtQuick
import QtQuick.Layouts
import Sightline

Rectangle {
    id: rail

    property string current: "start"
    readonly property bool isPanel: true
    property bool narrow: false

    signal chosen(string name)

    color: Theme.surface
    implicitWidth: narrow ? Theme.railNarrow : Theme.rail

    Accessible.name: qsTr("Screens")
    Accessible.role: Accessible.PageTabList

    Rectangle {
        anchors.right: parent.right
        color: Theme.line
        height: parent.height
        width: Theme.border
    }

    ColumnLayout {
        anchors.left: parent.left
        anchors.margins: Theme.gap2
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: 0

        Repeater {
            model: ScreenList

            ColumnLayout {
                id: place

                required property string name
                required property string title
                required property string heading
                required property string keys
                required property string glyph

                Layout.fillWidth: true
                spacing: 0

                TLabel {
                    Layout.bottomMargin: Theme.gap1
                    Layout.leftMargin: Theme.gap2
                    Layout.topMargin: Theme.gap2
                    color: Theme.ink3
                    size: Theme.caption
                    text: place.heading
                    visible: !rail.narrow && text !== ""
                }

                NavEntry {
                    Layout.fillWidth: true
                    current: rail.current === place.name
                    glyph: place.glyph
                    keys: place.keys
                    narrow: rail.narrow
                    objectName: "nav-" + place.name
                    text: place.title

                    onClicked: rail.chosen(place.name)
                }

                Shortcut {
                    sequence: "Ctrl+" + place.keys

                    onActivated: rail.chosen(place.name)
                }
            }
        }
    }
}
