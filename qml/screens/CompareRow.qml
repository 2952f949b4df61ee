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
    readonly property bool section: kind === "section"

    height: section ? Math.max(Theme.row, Math.round(rowHeight * 0.7)) : rowHeight

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
            required property int index

            bad: row.bad[index] === true
            difference: row.differences[index] ?? ""
            height: row.height
            kind: row.kind
            session: row.session
            textSize: row.textSize
            tip: row.tips[index] ?? ""
            value: row.values[index] ?? ""
            width: row.columnWidth
            x: row.labelWidth + index * row.columnWidth
        }
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
