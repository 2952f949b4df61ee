import QtQuick
import QtQuick.Layouts
import Sightline

// Three columns, the same rows: value and difference to the base, the winner's column tinted.
TPanel {
    id: panel

    required property CompareView view
    readonly property PlanSession session: view.session
    property int column: 0 // that the keyboard is on
    property bool large: false
    readonly property bool many: session.heads.count > 3 // what exists has a column too
    readonly property int shared: Math.floor(list.height / Math.max(1, list.count)) // what each row may have so that all are seen
    readonly property int least: large ? Theme.row + Theme.gap2 : Theme.row - Theme.thick
    readonly property int rowHeight: Math.max(least, Math.min(large ? Theme.rowLarge : Theme.row, shared))
    readonly property int textSize: large ? Theme.roomy : Theme.dense
    readonly property int columnWidth: Math.round((width - 2 * Theme.border) * (many ? 0.19 : 0.238))
    readonly property int labelWidth: width - 2 * Theme.border - (many ? 4 : 3) * columnWidth

    signal explainRequested(string key, int column)

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
                Layout.preferredWidth: count > 3 ? Theme.rail : implicitWidth
                currentIndex: panel.session.base
                label: qsTr("Base")
                model: panel.view.bases
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
            Keys.onPressed: event => {
                const row = currentItem as CompareRow;
                if (event.key === Qt.Key_Left)
                    panel.column = Math.max(0, panel.column - 1);
                else if (event.key === Qt.Key_Right)
                    panel.column = Math.min(panel.session.heads.count - 1, panel.column + 1);
                else if (row && (event.key === Qt.Key_F1 || event.key === Qt.Key_Return || event.key === Qt.Key_Enter))
                    panel.explainRequested(row.key, panel.column);
                else
                    return;
                event.accepted = true;
            }

            delegate: CompareRow {
                id: row

                column: panel.column
                columnWidth: panel.columnWidth
                labelWidth: panel.labelWidth
                rowHeight: panel.rowHeight
                session: panel.session
                textSize: panel.textSize
                width: ListView.view.width

                onExplainRequested: column => {
                    list.forceActiveFocus(Qt.MouseFocusReason);
                    list.currentIndex = row.index;
                    panel.column = column;
                    panel.explainRequested(row.key, column);
                }
            }

            TScroll {
                flickable: list
            }
        }
    }
}
