import QtQuick
import QtQuick.Templates as T
import Sightline

// An example by its name; the tooltip says its size and what it does not solve.
T.AbstractButton {
    id: link

    required property int index
    required property string name
    required property string size
    required property string gap
    required property bool current

    hoverEnabled: true
    implicitHeight: Theme.controlSmall - Theme.gap1
    implicitWidth: Math.ceil(implicitContentWidth) + rightPadding

    rightPadding: Theme.gap2 // the distance to the next one, so that all of it can be pressed

    Accessible.description: size + ". " + gap
    Accessible.name: qsTr("Example: %1").arg(name)
    Accessible.role: Accessible.Button
    Accessible.onPressAction: link.clicked()
    Keys.onEnterPressed: link.clicked()
    Keys.onReturnPressed: link.clicked()

    background: Item {
        FocusRing {
            anchors.margins: 0
            visible: link.visualFocus
        }
    }
    contentItem: Item { // qmllint disable deferred-property-id
        implicitWidth: row.implicitWidth

        Row {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap1

            TLabel {
                color: link.hovered ? Theme.accent : link.current ? Theme.ink : Theme.ink2
                size: Theme.dense
                strong: link.current
                text: link.name
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink
                height: Theme.gap3
                name: "check"
                visible: link.current
                width: Theme.gap3
            }
        }
    }

    TTip {
        shown: link.hovered || link.visualFocus
        text: link.size + "\n" + link.gap
    }
}
