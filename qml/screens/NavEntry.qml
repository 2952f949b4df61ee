import QtQuick
import QtQuick.Templates as T
import Sightline

// One screen in the rail: its name and the digit of its Ctrl key; an icon when there is no room for words.
T.AbstractButton {
    id: entry

    property bool current: false
    property bool narrow: false
    property string glyph: ""
    property string keys: ""

    font.family: Theme.family
    font.pixelSize: Theme.body
    hoverEnabled: true
    implicitHeight: Theme.control

    Accessible.name: text
    Accessible.role: Accessible.PageTab
    Accessible.selected: current
    Accessible.onPressAction: entry.clicked()
    Keys.onEnterPressed: entry.clicked()
    Keys.onReturnPressed: entry.clicked()

    background: Rectangle {
        color: entry.current ? Theme.sunk : entry.hovered ? Theme.surface2 : Theme.clear
        radius: Theme.controlRadius

        FocusRing {
            anchors.margins: 0
            around: 0
            visible: entry.visualFocus
        }
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            color: entry.current ? Theme.ink : Theme.ink2
            height: Theme.icon
            name: entry.glyph
            visible: entry.narrow
            width: Theme.icon
        }

        TLabel {
            anchors.verticalCenter: parent.verticalCenter
            color: entry.current ? Theme.ink : Theme.ink2
            strong: entry.current
            text: entry.text
            visible: !entry.narrow
            x: Theme.gap2
        }

        TLabel {
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap2
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            size: Theme.caption
            text: entry.keys
            visible: !entry.narrow
        }
    }

    TTip {
        shown: entry.hovered
        text: entry.text + " (Ctrl+" + entry.keys + ")"
        x: entry.width + Theme.gap1
        y: 0
    }
}
