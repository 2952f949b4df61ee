import QtQuick
import Sightline

// One line of "Before you send": what stands, what is missing, and the way there.
Item {
    id: row

    required property int level
    required property string text
    required property string detail
    required property string action

    signal asked

    implicitHeight: Math.max(words.height, button.visible ? button.height : 0) + Theme.gap2 * 2

    Accessible.description: detail
    Accessible.name: text
    Accessible.role: Accessible.ListItem

    Rectangle {
        color: Theme.line
        height: Theme.border
        width: parent.width
    }

    Icon {
        color: row.level === 2 ? Theme.error : row.level === 1 ? Theme.warn : Theme.ink2
        name: row.level === 2 ? "error" : row.level === 1 ? "warning" : "check"
        y: Theme.gap2
    }

    Column {
        id: words

        width: (button.visible ? button.x - Theme.gap2 : row.width) - x
        x: Theme.icon + Theme.gap2
        y: Theme.gap2

        TLabel {
            size: Theme.dense
            strong: true
            text: row.text
            width: parent.width
            wrapMode: Text.WordWrap
        }

        TLabel {
            color: Theme.ink2
            size: Theme.dense
            text: row.detail
            visible: text !== ""
            width: parent.width
            wrapMode: Text.WordWrap
        }
    }

    TButton {
        id: button

        anchors.right: parent.right
        small: true
        text: row.action
        visible: row.action !== ""
        y: Theme.gap2
        Accessible.name: row.action + ": " + row.text

        onClicked: row.asked()
    }
}
