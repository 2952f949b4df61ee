import QtQuick
import QtQuick.Layouts
import Sightline

// Three columns, the same rows: value and difference to the base, the winner's column tinted.
TPanel {
    id: panel

    required property PlanSession session
    property bool large: false
    readonly property bool many: session.heads.count > 3 // what exists has a column too
    readonly property int rowHeight: large ? Math.max(Theme.row + Theme.gap2, Math.min(Theme.rowLarge, Math.floor(list.height / Math.max(1, list.count)))) : Theme.row
    readonly property int textSize: large ? Theme.roomy : Theme.dense
    readonly property int columnWidth: Math.round((width - 2 * Theme.border) * (many ? 0.19 : 0.238))
    readonly property int labelWidth: width - 2 * Theme.border - (many ? 4 : 3) * columnWidth

    function enter() {
        list.forceActiveFocus(Qt.OtherFocusReason);
    }

    title: qsTr("Side by side")

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.border
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.denseX
            Layout.preferredHeight: Theme.topBar - Theme.gap2
            Layout.rightMargin: Theme.denseX
            spacing: Theme.gap2

            TLabel {
                Layout.fillWidth: true
                strong: true
                text: panel.title
            }

            TLabel {
                color: Theme.ink2
                size: Theme.dense
                text: qsTr("Base")
            }

            TSelect {
                currentIndex: panel.session.base
                label: qsTr("Base")
                model: ["VMS", "NVR", "Hybrid"]
                objectName: "base"

                onActivated: index => panel.session.base = index
            }

            TCheck {
                Layout.leftMargin: Theme.gap2
                objectName: "onlyDifferences"
                on: panel.session.onlyDifferences
                text: qsTr("Only differences")

                onClicked: panel.session.onlyDifferences = !panel.session.onlyDifferences
            }
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.strip
            color: Theme.surface2

            TRule {
                width: parent.width
                z: 1
            }

            TLabel {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink2
                size: Theme.caption
                text: qsTr("Difference to %1").arg(panel.session.baseName)
                x: Theme.denseX
            }

            Repeater {
                model: panel.session.heads

                CompareHead {
                    required property int index

                    height: parent.height
                    width: panel.columnWidth
                    x: panel.labelWidth + index * panel.columnWidth
                }
            }

            TRule {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }

        ListView {
            id: list

            Layout.fillHeight: true
            Layout.fillWidth: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            currentIndex: -1
            interactive: contentHeight > height
            keyNavigationEnabled: true
            model: panel.session.table
            objectName: "compareRows"
            reuseItems: false

            Accessible.name: panel.title
            Accessible.role: Accessible.Table
            onActiveFocusChanged: if (!activeFocus)
                currentIndex = -1

            delegate: CompareRow {
                columnWidth: panel.columnWidth
                labelWidth: panel.labelWidth
                rowHeight: panel.rowHeight
                session: panel.session
                textSize: panel.textSize
                width: ListView.view.width
            }

            TScroll {
                flickable: list
            }
        }
    }
}
