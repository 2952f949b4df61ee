import QtQuick
import QtQuick.Templates as T
import Sightline

T.AbstractButton {
    id: check

    property bool on: false

    font.family: Theme.family
    font.pixelSize: Theme.dense
    hoverEnabled: true
    implicitHeight: Theme.controlSmall
    implicitWidth: Math.ceil(implicitContentWidth)

    Accessible.checkable: true
    Accessible.checked: on
    Accessible.name: text
    Accessible.role: Accessible.CheckBox
    Accessible.onPressAction: check.clicked()
    Keys.onEnterPressed: check.clicked()
    Keys.onReturnPressed: check.clicked()

    contentItem: Item { // qmllint disable deferred-property-id
        implicitHeight: row.implicitHeight
        implicitWidth: row.implicitWidth

        Row {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap2

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                border.color: check.on ? Theme.accent : Theme.line2
                border.width: Theme.border
                color: check.on ? Theme.accentTint : check.hovered ? Theme.surface2 : Theme.surface
                height: width
                radius: Theme.tagRadius
                width: Theme.tag - Theme.thick

                FocusRing {
                    visible: check.visualFocus
                }

                Icon {
                    anchors.centerIn: parent
                    color: Theme.accent
                    height: Theme.gap3
                    name: "check"
                    visible: check.on
                    width: Theme.gap3
                }
            }

            Text {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink
                font: check.font
                text: check.text
                textFormat: Text.PlainText
            }
        }
    }
}
