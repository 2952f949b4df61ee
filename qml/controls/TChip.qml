import QtQuick
import QtQuick.Templates as T
import Sightline

// A must-have that is on or off.
T.AbstractButton {
    id: chip

    property bool chosen: false

    font.family: Theme.family
    font.pixelSize: Theme.dense
    hoverEnabled: true
    horizontalPadding: Theme.gap2 + Theme.border
    implicitHeight: Theme.chip
    implicitWidth: Math.ceil(implicitContentWidth) + leftPadding + rightPadding

    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.name: text
    Accessible.role: Accessible.CheckBox
    Accessible.onPressAction: chip.clicked()
    Keys.onEnterPressed: chip.clicked()
    Keys.onReturnPressed: chip.clicked()

    background: Rectangle {
        border.color: chip.chosen ? Theme.accent : Theme.line2
        border.width: Theme.border
        color: chip.chosen ? Theme.accentTint : chip.hovered ? Theme.surface2 : Theme.surface
        radius: height / 2

        FocusRing {
            around: chip.height / 2
            visible: chip.visualFocus
        }
    }
    contentItem: Item { // qmllint disable deferred-property-id
        implicitHeight: row.implicitHeight
        implicitWidth: row.implicitWidth

        Row {
            id: row

            anchors.centerIn: parent
            spacing: Theme.gap1

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.accent
                height: Theme.gap3
                name: "check"
                visible: chip.chosen
                width: Theme.gap3
            }

            Text {
                anchors.verticalCenter: parent.verticalCenter
                color: chip.chosen ? Theme.accent : Theme.ink2
                font.family: Theme.family
                font.pixelSize: Theme.dense
                font.weight: chip.chosen ? Font.DemiBold : Font.Normal
                text: chip.text
                textFormat: Text.PlainText
            }
        }
    }
}
