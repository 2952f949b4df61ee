import QtQuick
import QtQuick.Layouts
import Sightline

TPanel {
    id: panel

    required property PlanSession session

    implicitHeight: column.implicitHeight + 2 * Theme.panelY
    title: qsTr("Paid so far")

    ColumnLayout {
        id: column

        anchors.bottomMargin: Theme.denseY
        anchors.fill: parent
        anchors.leftMargin: Theme.panelX
        anchors.rightMargin: Theme.panelX
        anchors.topMargin: Theme.panelY
        spacing: Theme.gap2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap2

            TLabel {
                strong: true
                text: panel.title
            }

            TLabel {
                Layout.fillWidth: true
                color: Theme.ink2
                cut: true
                size: Theme.dense
                text: qsTr("band: 8 of 10 outcomes for %1").arg(panel.session.winnerName)
            }
        }

        CumulativeCostChart {
            id: curve

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.topBar * 2 + Theme.strip
            activeFocusOnTab: true
            objectName: "cumulative"
            session: panel.session

            Accessible.description: sentences
            Accessible.name: panel.title
            Accessible.role: Accessible.Chart

            ChartHover {
                chart: curve
            }
        }

        TRule {
            Layout.fillWidth: true
        }

        CheaperChart {
            id: chances

            Layout.fillWidth: true
            Layout.preferredHeight: Theme.topBar
            activeFocusOnTab: true
            objectName: "cheaper"
            session: panel.session

            Accessible.description: sentences
            Accessible.name: qsTr("Chance of being cheaper")
            Accessible.role: Accessible.Chart

            ChartHover {
                chart: chances
            }
        }
    }
}
