import QtQuick
import Sightline

// The recorders of the design: how many, what one more costs, what limits them, and the gap when one stops.
TPanel {
    id: table

    required property ArchitectureView view
    readonly property int inner: width - 2 * Theme.border
    readonly property int nameWidth: Math.round(inner * 0.36)
    readonly property int limitX: Math.round(inner * 0.66)
    readonly property int gapWidth: Theme.rail - Theme.gap4

    implicitHeight: Theme.control + Math.min(rows.contentHeight, Theme.control * 3) + 2 * Theme.border
    title: qsTr("Recorders")

    Rectangle {
        id: head

        color: Theme.surface2
        height: Theme.control
        radius: Theme.panelRadius
        width: table.inner
        x: Theme.border
        y: Theme.border

        Repeater {
            model: [
                {
                    text: qsTr("Recorders"),
                    x: Theme.gap2
                },
                {
                    text: qsTr("At each site"),
                    x: table.nameWidth
                },
                {
                    text: qsTr("Limit it meets first"),
                    x: table.limitX
                }
            ]

            TLabel {
                required property var modelData

                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                color: Theme.ink2
                size: Theme.caption
                text: modelData.text
                x: modelData.x
            }
        }

        TLabel {
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap2
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            size: Theme.caption
            text: qsTr("Gap when one stops")
        }

        TRule {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }

    ListView {
        id: rows

        activeFocusOnTab: true
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.border
        anchors.top: head.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: -1
        keyNavigationEnabled: true
        model: table.view.recorders
        objectName: "recorderRows"
        width: table.inner
        x: Theme.border

        Accessible.name: table.title
        Accessible.role: Accessible.Table
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Plus)
                table.view.addRecorder(currentIndex, 1);
            else if (event.key === Qt.Key_Minus)
                table.view.addRecorder(currentIndex, -1);
            else
                return;
            event.accepted = true;
        }

        delegate: Item {
            id: row

            required property int index
            required property string name
            required property string site
            required property string count
            required property int added
            required property string more
            required property bool canAdd
            required property bool canTake
            required property string limit
            required property string gap
            required property int key

            height: Theme.control
            width: ListView.view.width

            Accessible.name: qsTr("%1, %2: %3 at each site, %4, gap %5").arg(name).arg(site).arg(count).arg(limit).arg(gap)
            Accessible.role: Accessible.Row

            TLabel {
                anchors.verticalCenter: parent.verticalCenter
                cut: true
                medium: true
                size: Theme.dense
                text: row.name + (row.site !== "" ? "  ·  " + row.site : "")
                width: table.nameWidth - x - Theme.gap2
                x: Theme.gap2
            }

            Row {
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.gap2
                x: table.nameWidth

                TButton {
                    enabled: row.canTake
                    glyph: "minus"
                    objectName: "fewer" + row.index
                    small: true
                    tip: row.canTake ? qsTr("One recorder fewer") : qsTr("Fewer recorders cannot carry it")
                    visible: row.key >= 0

                    onClicked: table.view.addRecorder(row.index, -1)
                }

                TLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    color: row.added > 0 ? Theme.accent : Theme.ink
                    size: Theme.dense
                    strong: true
                    text: row.count
                    width: Math.ceil(implicitWidth)
                }

                TButton {
                    enabled: row.canAdd
                    glyph: "plus"
                    objectName: "more" + row.index
                    small: true
                    tip: row.canAdd ? qsTr("One recorder more at each site, %1 over the years").arg(row.more) : row.more
                    visible: row.key >= 0

                    onClicked: table.view.addRecorder(row.index, 1)
                }

                TLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.ink2
                    size: Theme.caption
                    text: row.more
                }
            }

            TLabel {
                anchors.verticalCenter: parent.verticalCenter
                cut: true
                size: Theme.dense
                text: row.limit
                width: table.inner - table.gapWidth - table.limitX
                x: table.limitX
            }

            TLabel {
                anchors.right: parent.right
                anchors.rightMargin: Theme.gap2
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.dense
                text: row.gap
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
        }

        TScroll {
            flickable: rows
        }
    }
}
