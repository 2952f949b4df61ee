import QtQuick
import QtQuick.Layouts
import Sightline

TPanel {
    id: panel

    required property PlanSession session

    implicitHeight: column.implicitHeight + Theme.panelY + Theme.denseY
    title: qsTr("Lost footage")

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.panelX
        anchors.right: parent.right
        anchors.rightMargin: Theme.panelX
        anchors.top: parent.top
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
                text: qsTr("camera-hours a year, average to bad year")
            }
        }

        LostFootageChart {
            id: chart

            Layout.fillWidth: true
            Layout.preferredHeight: Theme.rail - Theme.denseX
            activeFocusOnTab: true
            objectName: "lost"
            session: panel.session

            Accessible.description: sentences
            Accessible.name: panel.title
            Accessible.role: Accessible.Chart

            ChartHover {
                chart: chart
            }
        }
    }
}
