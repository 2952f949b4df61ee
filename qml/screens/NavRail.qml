import QtQuick
import QtQuick.Layouts
import Sightline

Rectangle {
    id: rail

    property string current: "start"
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

        NavEntry {
            Layout.fillWidth: true
            current: rail.current === "start"
            glyph: "start"
            keys: "1"
            narrow: rail.narrow
            objectName: "navStart"
            text: qsTr("Start")

            onClicked: rail.chosen("start")
        }

        TLabel {
            Layout.bottomMargin: Theme.gap1
            Layout.leftMargin: Theme.gap2
            Layout.topMargin: Theme.gap2
            color: Theme.ink3
            size: Theme.caption
            text: qsTr("Decide")
            visible: !rail.narrow
        }

        NavEntry {
            Layout.fillWidth: true
            current: rail.current === "compare"
            glyph: "compare"
            keys: "5"
            narrow: rail.narrow
            objectName: "navCompare"
            text: qsTr("Compare")

            onClicked: rail.chosen("compare")
        }
    }
}
