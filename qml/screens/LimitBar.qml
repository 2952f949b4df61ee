import QtQuick
import Sightline

// One limit of a box that stands in: what it has, what is needed, and what is too much.
Item {
    id: limit

    required property int architecture
    required property string name
    required property string words
    required property double taken
    required property double over
    required property bool fits

    implicitHeight: caption.implicitHeight + Theme.gap2

    Accessible.name: name + ": " + words + (fits ? "" : ", " + qsTr("too much"))
    Accessible.role: Accessible.StaticText

    ArchColours {
        id: colours

        architecture: limit.architecture
    }

    TLabel {
        id: caption

        color: Theme.ink2
        size: Theme.dense
        text: limit.name
    }

    TLabel {
        anchors.right: parent.right
        color: limit.fits ? Theme.ink2 : Theme.error
        size: Theme.dense
        strong: !limit.fits
        text: limit.words
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.sunk
        height: Theme.gap2 - Theme.thick
        width: parent.width

        Rectangle {
            color: colours.fill
            height: parent.height
            width: Math.round(parent.width * limit.taken)
        }

        Rectangle {
            color: Theme.error
            height: parent.height
            width: parent.width - x
            x: Math.round(parent.width * limit.taken)
            visible: limit.over > 0
        }
    }
}
