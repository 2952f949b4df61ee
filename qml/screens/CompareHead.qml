import QtQuick
import Sightline

// Head of one column: shape, name, and its standing.
Rectangle {
    id: head

    required property int architecture
    required property string name
    required property string tag
    required property bool tagBad
    required property bool best

    color: best ? colours.tint : Theme.surface2

    Accessible.name: name + (tag !== "" ? ", " + tag : "")
    Accessible.role: Accessible.ColumnHeader

    ArchColours {
        id: colours

        architecture: Math.min(2, head.architecture)
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap2
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap1 + Theme.border

        ShapeMark {
            anchors.verticalCenter: parent.verticalCenter
            architecture: Math.min(2, head.architecture)
            height: Theme.denseY
            visible: head.architecture < 3
            width: Theme.denseY
        }

        TLabel {
            anchors.verticalCenter: parent.verticalCenter
            color: head.architecture < 3 ? colours.text : Theme.ink2
            strong: true
            text: head.name
        }

        TTag {
            anchors.verticalCenter: parent.verticalCenter
            color: head.tagBad ? Theme.errorTint : head.best ? colours.tint : Theme.sunk
            ink: head.tagBad ? Theme.error : head.best ? colours.text : Theme.ink2
            text: head.tag
            visible: head.tag !== ""
        }
    }
}
