import QtQuick
import Sightline

// A short word on a tint.
Rectangle {
    id: tag

    property string text: ""
    property color ink: Theme.ink2
    property string glyph: ""

    color: Theme.sunk
    height: implicitHeight
    implicitHeight: Theme.tag
    implicitWidth: row.implicitWidth + 2 * (Theme.gap1 + Theme.border)
    radius: Theme.tagRadius
    width: implicitWidth

    Accessible.name: text
    Accessible.role: Accessible.StaticText

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.gap1

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: tag.ink
            height: Theme.caption
            name: tag.glyph
            visible: tag.glyph !== ""
            width: Theme.caption
        }

        Text {
            anchors.verticalCenter: parent.verticalCenter
            color: tag.ink
            font.family: Theme.family
            font.pixelSize: Theme.caption
            font.weight: Font.Medium
            text: tag.text
            textFormat: Text.PlainText
        }
    }
}
