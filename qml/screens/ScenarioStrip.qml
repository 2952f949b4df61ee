import QtQuick
import Sightline

// The scenarios of the plan; a plan has one so far.
Rectangle {
    id: strip

    property bool narrow: false

    color: Theme.surface2
    implicitHeight: Theme.strip

    TRule {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    TLabel {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink2
        size: Theme.dense
        text: qsTr("Scenarios")
        visible: !strip.narrow
        x: Theme.gap3
    }

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        border.color: Theme.line2
        border.width: Theme.border
        color: Theme.surface
        height: Theme.controlSmall
        radius: Theme.controlRadius
        width: name.implicitWidth + 2 * Theme.gap3
        x: strip.narrow ? Theme.gap3 : Theme.rail + Theme.gap1

        TLabel {
            id: name

            anchors.centerIn: parent
            size: Theme.dense
            strong: true
            text: qsTr("A  Base plan")
        }
    }
}
