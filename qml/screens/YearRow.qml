import QtQuick
import Sightline

// One category over the years, or their sums.
Rectangle {
    id: year

    required property string name
    required property list<string> cells
    required property bool strong
    required property string sentence
    required property int cellWidth
    required property int firstWidth

    color: strong ? Theme.surface2 : Theme.surface
    height: Theme.row - Theme.thick

    Accessible.name: sentence
    Accessible.role: Accessible.Row

    TLabel {
        anchors.verticalCenter: parent.verticalCenter
        cut: true
        size: Theme.dense
        strong: year.strong
        text: year.name
        width: year.firstWidth - x
        x: Theme.gap2
    }

    Repeater {
        model: year.cells

        TLabel {
            required property int index
            required property string modelData

            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
            horizontalAlignment: Text.AlignRight
            size: year.cellWidth < Theme.topBar + Theme.gap4 ? Theme.caption : Theme.dense
            strong: year.strong || index === year.cells.length - 1
            text: modelData
            width: year.cellWidth
            x: year.firstWidth + index * year.cellWidth
        }
    }

    TRule {
        anchors.bottom: parent.bottom
        visible: !year.strong
        width: parent.width
    }

    Rectangle {
        color: Theme.line2
        height: Theme.border
        visible: year.strong
        width: parent.width
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.accent
        border.width: Theme.thick
        color: Theme.clear
        visible: year.ListView.isCurrentItem && year.ListView.view.activeFocus
    }
}
