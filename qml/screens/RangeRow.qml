import QtQuick
import Sightline

// A figure with its range; each of the three can be typed over.
Item {
    id: row

    required property RangeTable view
    required property string key
    required property string name
    required property string unit
    required property string low
    required property string likely
    required property string high
    required property bool typed
    required property string source
    required property string tag
    required property bool warn
    required property string sentence
    required property string rangeKind // of TRange
    required property int lowAt
    required property int likelyAt
    required property int highAt
    required property int sourceAt
    required property int priceWidth

    function edit() {
        likelyCell.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function openRange() {
        range.open();
    }

    function set(cell: FigureCell, part: int, text: string) {
        cell.error = view.setPart(key, part, text);
        if (cell.error === "")
            cell.focus = false; // back to the list: arrows move on, Delete is about the row
    }

    height: Theme.control

    Keys.onPressed: event => range.take(event)
    Accessible.name: sentence
    Accessible.role: Accessible.Row

    Rectangle {
        anchors.fill: parent
        color: row.ListView.isCurrentItem && row.ListView.view.activeFocus ? Theme.accentTint : hover.hovered ? Theme.surface2 : Theme.surface
    }

    HoverHandler {
        id: hover
    }

    TLabel {
        anchors.verticalCenter: parent.verticalCenter
        cut: true
        size: Theme.dense
        text: row.name
        width: Math.min(Math.ceil(implicitWidth), row.lowAt - x - unitText.width - Theme.gap2)
        x: Theme.gap2

        TLabel {
            id: unitText

            anchors.left: parent.right
            anchors.leftMargin: Theme.gap2
            color: Theme.ink3
            size: Theme.caption
            text: row.unit
            y: Theme.thick
        }
    }

    FigureCell {
        id: lowCell

        anchors.verticalCenter: parent.verticalCenter
        label: qsTr("%1, low").arg(row.name)
        session: row.view.session
        shown: row.low
        typed: row.typed
        width: row.priceWidth
        x: row.lowAt

        onCleared: row.view.resetPart(row.key)
        onEntered: text => row.set(lowCell, RangeTable.Low, text)
    }

    FigureCell {
        id: likelyCell

        anchors.verticalCenter: parent.verticalCenter
        label: qsTr("%1, likely").arg(row.name)
        marked: true
        objectName: "likely " + row.key
        session: row.view.session
        shown: row.likely
        strong: true
        typed: row.typed
        width: row.priceWidth
        x: row.likelyAt

        onCleared: row.view.resetPart(row.key)
        onEntered: text => row.set(likelyCell, RangeTable.Likely, text)
    }

    FigureCell {
        id: highCell

        anchors.verticalCenter: parent.verticalCenter
        label: qsTr("%1, high").arg(row.name)
        session: row.view.session
        shown: row.high
        typed: row.typed
        width: row.priceWidth
        x: row.highAt

        onCleared: row.view.resetPart(row.key)
        onEntered: text => row.set(highCell, RangeTable.High, text)
    }

    TRange {
        id: range

        anchors.verticalCenter: parent.verticalCenter
        key: row.key
        kind: row.rangeKind
        name: row.name
        objectName: "range " + row.key
        session: row.view.session
        x: row.highAt + row.priceWidth
    }

    TLabel {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink2
        cut: true
        size: Theme.caption
        text: row.source
        width: row.width - x - (mark.visible ? mark.width + Theme.gap2 : 0) - Theme.gap3
        x: row.sourceAt
    }

    TTag {
        id: mark

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap3
        anchors.verticalCenter: parent.verticalCenter
        color: row.warn ? Theme.warnTint : Theme.sunk
        ink: row.warn ? Theme.warn : Theme.ink2
        text: row.tag
        visible: text !== ""
    }

    TRule {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
