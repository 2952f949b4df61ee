import QtQuick
import Sightline

// A product of the catalogue: name, kind, what it can do, price and where that is from.
Item {
    id: row

    required property string key
    required property string name
    required property string kind
    required property string figures
    required property string price
    required property string source
    required property string tag
    required property bool own
    required property bool chosen
    required property string sentence
    required property int kindAt
    required property int figuresAt
    required property int priceAt

    signal tapped

    height: Theme.control

    Accessible.name: sentence
    Accessible.role: Accessible.Row
    Accessible.selected: chosen

    Rectangle {
        anchors.fill: parent
        color: row.chosen ? Theme.accentTint : hover.hovered ? Theme.surface2 : Theme.surface
    }

    HoverHandler {
        id: hover
    }

    TapHandler {
        onTapped: row.tapped()
    }

    OriginMark {
        anchors.verticalCenter: parent.verticalCenter
        origin: 1
        visible: row.own
        x: Theme.gap2
    }

    TLabel {
        anchors.verticalCenter: parent.verticalCenter
        color: row.own ? Theme.accent : Theme.ink
        cut: true
        size: Theme.dense
        strong: true
        text: row.name
        width: row.kindAt - x - Theme.gap2
        x: Theme.gap2 + (row.own ? Theme.originMark + Theme.gap1 : 0)
    }

    TLabel {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink2
        cut: true
        size: Theme.dense
        text: row.kind
        width: row.figuresAt - x - Theme.gap2
        x: row.kindAt
    }

    TLabel {
        anchors.verticalCenter: parent.verticalCenter
        cut: true
        size: Theme.dense
        text: row.figures
        width: row.priceAt - x - Theme.gap2
        x: row.figuresAt
    }

    TLabel {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap3
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        size: Theme.dense
        strong: true
        text: row.price
    }

    TTip {
        shown: hover.hovered
        text: row.sentence
    }

    TRule {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
