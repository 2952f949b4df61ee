import QtQuick
import Sightline

// Text in the type of the house. `cut: true` ends long text with an ellipsis and shows all of it on hover.
Text {
    id: label

    property bool strong: false
    property bool medium: false
    property bool cut: false
    property int size: Theme.body

    color: Theme.ink
    elide: cut ? Text.ElideRight : Text.ElideNone
    font.family: Theme.family
    font.letterSpacing: size >= Theme.pageTitle ? -size / 60 : 0
    font.pixelSize: size
    font.weight: strong ? Font.DemiBold : medium ? Font.Medium : Font.Normal
    horizontalAlignment: Text.AlignLeft // also of a name that is written from right to left
    textFormat: Text.PlainText

    Accessible.name: text
    Accessible.role: Accessible.StaticText

    HoverHandler {
        id: hover

        enabled: label.truncated
    }

    Loader {
        active: hover.hovered
        anchors.fill: parent

        sourceComponent: TTip {
            parent: label
            shown: true
            text: label.text
        }
    }
}
