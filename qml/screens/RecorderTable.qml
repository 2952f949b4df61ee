import QtQuick
import Sightline

// The recorders of the design: how many, what one more costs, what all cost, what limits them, who takes over, and the gap
// when one stops.
TPanel {
    id: table

    required property ArchitectureView view
    readonly property int inner: width - 2 * Theme.border
    readonly property bool roomy: places.roomy

    signal explainRequested(int row)

    implicitHeight: Theme.control + Math.min(rows.contentHeight, Theme.control * 3 + Theme.gap4 + Theme.gap2) + 2 * Theme.border
    title: qsTr("Recorders")

    RecorderColumns {
        id: places

        inner: table.inner
    }

    Rectangle {
        color: Theme.surface2
        height: Theme.control
        radius: Theme.panelRadius
        width: table.inner
        x: Theme.border
        y: Theme.border

        RecorderHead {
            text: qsTr("Recorders")
            width: places.nameWidth - x
            x: Theme.gap2
        }

        RecorderHead {
            text: qsTr("At each site")
            width: cost.x - x - Theme.gap1
            x: places.nameWidth
        }

        RecorderHead {
            id: cost

            horizontalAlignment: Text.AlignRight
            text: table.view.costTitle
            width: Math.min(implicitWidth, Theme.rail)
            x: places.costEnd - width
        }

        RecorderHead {
            text: qsTr("Limit met first")
            width: places.takeoverX - x - Theme.gap1
            x: places.limitX
        }

        RecorderHead {
            text: qsTr("Takeover")
            visible: table.roomy
            width: table.inner - places.gapWidth - x
            x: places.takeoverX
        }

        RecorderHead {
            horizontalAlignment: Text.AlignRight
            text: table.roomy ? qsTr("Gap") : qsTr("Gap when one stops")
            width: places.gapWidth - Theme.gap2
            x: table.inner - places.gapWidth
        }

        TRule {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }

    ListView {
        id: rows

        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: -1
        height: table.height - y - Theme.border
        keyNavigationEnabled: true
        model: table.view.recorders
        objectName: "recorderRows"
        width: table.inner
        x: Theme.border
        y: Theme.control + Theme.border

        Accessible.name: table.title
        Accessible.role: Accessible.Table
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Plus)
                table.view.addRecorder(currentIndex, 1);
            else if (event.key === Qt.Key_Minus)
                table.view.addRecorder(currentIndex, -1);
            else if (event.key === Qt.Key_F1)
                table.explainRequested(currentIndex);
            else
                return;
            event.accepted = true;
        }

        delegate: RecorderRow {
            columns: places
            view: table.view
            width: ListView.view.width

            onExplainRequested: index => table.explainRequested(index)
        }

        TScroll {
            flickable: rows
        }
    }
}
