import QtQuick
import Sightline

// A row of the bill: a category, a line of it, or one factor of a line's price.
Item {
    id: row

    required property CostsView view
    required property int index
    required property string kind
    required property string key
    required property string name
    required property string quantity
    required property string low
    required property string likely
    required property string high
    required property bool typed
    required property string source
    required property string tag
    required property bool warn
    required property string total
    required property bool editable
    required property bool foldable
    required property bool open
    required property string sentence
    required property var columns // x and width of the columns
    readonly property bool section: kind === "section"

    signal whyAsked

    function edit() {
        if (editable)
            likelyCell.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    function openRange() {
        if (editable)
            range.open();
    }

    function set(cell: FigureCell, part: int, text: string) {
        cell.error = view.setPrice(key, part, text);
    }

    height: Math.max(Theme.controlSmall, what.implicitHeight + Theme.gap2, origin.implicitHeight + Theme.gap2)

    Keys.onPressed: event => range.take(event)
    Accessible.focusable: true
    Accessible.name: sentence
    Accessible.role: section ? Accessible.Heading : Accessible.Row

    Rectangle {
        anchors.fill: parent
        color: row.section || hover.hovered ? Theme.surface2 : Theme.surface
    }

    TapHandler {
        enabled: row.foldable

        onTapped: row.view.toggle(row.key)
    }

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink2
        height: Theme.gap3
        name: row.open ? "down" : "right"
        visible: row.foldable
        width: Theme.gap3
        x: row.section ? Theme.gap2 : Theme.gap3
    }

    TLabel {
        id: what

        anchors.verticalCenter: parent.verticalCenter
        color: row.kind === "factor" ? Theme.ink2 : Theme.ink
        size: Theme.dense
        strong: row.section
        text: row.name
        width: (row.section ? row.columns.source - Theme.gap2 : row.quantity === "" ? row.columns.low : row.columns.quantity) - x
        wrapMode: Text.Wrap
        x: row.section ? Theme.gap2 + Theme.gap4 : row.kind === "line" ? Theme.gap2 + Theme.gap4 + Theme.gap1 : Theme.gap4 * 3
    }

    TLabel {
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        size: Theme.dense
        text: row.quantity
        visible: text !== ""
        width: row.columns.quantityWidth
        x: row.columns.quantity
    }

    FigureCell {
        id: lowCell

        anchors.verticalCenter: parent.verticalCenter
        label: qsTr("%1, low price").arg(row.name)
        readOnly: !row.editable
        session: row.view.session
        shown: row.low
        typed: row.typed
        visible: !row.section
        width: row.columns.priceWidth
        x: row.columns.low

        onCleared: row.view.resetPrice(row.key)
        onEntered: text => row.set(lowCell, CostsView.Low, text)
    }

    FigureCell {
        id: likelyCell

        anchors.verticalCenter: parent.verticalCenter
        label: qsTr("%1, likely price").arg(row.name)
        marked: true
        objectName: "likely" + row.key
        readOnly: !row.editable
        session: row.view.session
        shown: row.likely
        strong: true
        typed: row.typed
        visible: !row.section
        width: row.columns.likelyWidth
        x: row.columns.likely

        onCleared: row.view.resetPrice(row.key)
        onEntered: text => row.set(likelyCell, CostsView.Likely, text)
    }

    FigureCell {
        id: highCell

        anchors.verticalCenter: parent.verticalCenter
        label: qsTr("%1, high price").arg(row.name)
        readOnly: !row.editable
        session: row.view.session
        shown: row.high
        typed: row.typed
        visible: !row.section
        width: row.columns.priceWidth
        x: row.columns.high

        onCleared: row.view.resetPrice(row.key)
        onEntered: text => row.set(highCell, CostsView.High, text)
    }

    TRange {
        id: range

        anchors.verticalCenter: parent.verticalCenter
        key: row.editable ? row.view.figureOf(row.key) : ""
        name: row.name
        objectName: "range" + row.key
        session: row.view.session
        visible: row.editable
        x: row.columns.high + row.columns.priceWidth
    }

    TLabel {
        id: origin

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink2
        size: Theme.caption
        text: row.source
        width: Math.min(implicitWidth, row.columns.sourceWidth - (mark.visible ? mark.width + Theme.gap2 : 0))
        wrapMode: Text.Wrap
        x: row.columns.source
    }

    TTag {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        color: row.warn ? Theme.warnTint : Theme.sunk
        ink: row.warn ? Theme.warn : Theme.ink2
        text: row.tag
        visible: text !== ""
        x: origin.x + (row.source === "" ? 0 : Math.ceil(origin.width) + Theme.gap2)
    }

    TLabel {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap3
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.dense
        strong: row.section
        text: row.total
    }

    TRule {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.accent
        border.width: Theme.thick
        color: Theme.clear
        visible: row.ListView.isCurrentItem && row.ListView.view.activeFocus
    }

    HoverHandler {
        id: hover
    }
}
