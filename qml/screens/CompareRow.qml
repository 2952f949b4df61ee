import QtQuick
import Sightline

// A row of the table; a section head when `kind` says so.
Item {
    id: row

    required property PlanSession session
    required property int index
    required property string key
    required property string kind
    required property string label
    required property list<string> values
    required property list<string> differences
    required property list<bool> bad
    required property list<string> tips
    required property string sentence
    required property int labelWidth
    required property int columnWidth
    required property int rowHeight
    required property int textSize
    required property int column // the cell that the keyboard is on
    readonly property bool current: ListView.isCurrentItem && (ListView.view ? ListView.view.activeFocus : false)
    readonly property bool section: kind === "section"

    signal explainRequested(int column)

    height: section ? Math.max(Math.min(Theme.row, rowHeight), Math.round(rowHeight * 0.7)) : rowHeight

    Accessible.focusable: true
    Accessible.name: sentence
    Accessible.role: section ? Accessible.Heading : Accessible.Row

    Rectangle {
        anchors.fill: parent
        color: row.section ? Theme.surface2 : hover.hovered ? Theme.surface2 : Theme.surface
    }

    TLabel {
        anchors.verticalCenter: parent.verticalCenter
        color: row.section ? Theme.ink : Theme.ink2
        cut: true
        size: row.textSize
        strong: row.section
        text: row.label
        width: (row.section ? row.width : row.labelWidth) - x - Theme.gap1
        x: Theme.denseX
    }

    Repeater {
        model: row.section ? null : row.session.heads

        CompareCell {
            id: cell

            required property int index
            required property string name

            bad: row.bad[index] === true
            columnName: name
            current: row.current && row.column === index
            difference: row.differences[index] ?? ""
            height: row.height
            kind: row.kind
            objectName: row.key + "-" + index
            rowLabel: row.label
            session: row.session
            textSize: row.textSize
            tip: row.tips[index] ?? ""
            value: row.values[index] ?? ""
            width: row.columnWidth
            x: row.labelWidth + index * row.columnWidth

            onExplainRequested: row.explainRequested(cell.index)
        }
    }

    TRule {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.accent
        border.width: Theme.border
        color: Theme.clear
        visible: row.current
    }

    HoverHandler {
        id: hover
    }
}
