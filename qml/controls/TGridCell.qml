import QtQuick
import Sightline

// One cell of a TGrid.
Rectangle {
    id: cell

    required property string text
    required property int origin
    required property bool figure
    required property bool current
    required property bool selected
    required property string error
    required property string tip
    required property bool muted
    required property bool prompt
    required property bool first
    required property int row
    required property int column
    property bool focused: false

    readonly property int markRoom: origin >= 0 ? Theme.originMark + Theme.gap1 + Theme.thick : 0

    color: error !== "" ? Theme.errorTint : selected ? Theme.accentTint : hover.hovered ? Theme.surface2 : Theme.surface
    implicitHeight: Theme.gridRow

    TRule {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    OriginMark {
        anchors.verticalCenter: parent.verticalCenter
        origin: Math.max(0, cell.origin)
        visible: cell.origin >= 0
        x: cell.figure ? words.x + words.width - words.contentWidth - cell.markRoom : Theme.gap2
    }

    Text {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        color: cell.error !== "" ? Theme.error : cell.prompt || cell.muted ? Theme.ink3 : cell.origin === 1 ? Theme.accent : Theme.ink
        elide: cell.figure ? Text.ElideNone : Text.ElideRight
        font.family: Theme.family
        font.pixelSize: Theme.dense
        font.strikeout: cell.muted
        font.weight: cell.first && !cell.prompt ? Font.DemiBold : Font.Normal
        horizontalAlignment: cell.figure ? Text.AlignRight : Text.AlignLeft
        text: cell.text
        textFormat: Text.PlainText
        width: parent.width - x - Theme.gap2
        x: Theme.gap2 + (cell.figure ? 0 : cell.markRoom)
    }

    Rectangle {
        anchors.bottomMargin: Theme.border
        anchors.fill: parent
        border.color: cell.focused ? Theme.accent : Theme.line2
        border.width: cell.focused ? Theme.thick : Theme.border
        color: Theme.clear
        radius: Theme.tagRadius
        visible: cell.current
    }

    HoverHandler {
        id: hover
    }

    TTip {
        shown: hover.hovered && text !== ""
        text: words.truncated ? cell.text + (cell.tip === "" ? "" : ". " + cell.tip) : cell.tip
    }
}
