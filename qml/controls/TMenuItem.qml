import QtQuick
import QtQuick.Templates as T
import Sightline

T.MenuItem {
    id: item

    property string keys: ""

    font.family: Theme.family
    font.pixelSize: Theme.body
    implicitHeight: Theme.control
    implicitWidth: Theme.questions

    Accessible.name: text
    Accessible.role: Accessible.MenuItem

    background: Rectangle {
        color: item.highlighted ? Theme.accentTint : Theme.surface
        height: item.height
        width: item.width - 2 * Theme.border
        x: Theme.border
    }
    contentItem: Item {
        Text {
            anchors.verticalCenter: parent.verticalCenter
            color: item.enabled ? Theme.ink : Theme.ink3
            font: item.font
            text: item.text
            textFormat: Text.PlainText
            x: Theme.gap3
        }

        Text {
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap3
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink3
            font.family: Theme.family
            font.pixelSize: Theme.dense
            text: item.keys
            textFormat: Text.PlainText
        }
    }
}
