import QtQuick
import QtQuick.Layouts
import Sightline

TPanel {
    id: panel

    required property PlanSession session

    implicitHeight: column.implicitHeight + Theme.denseY + Theme.gap1
    title: qsTr("Best fit by cameras at each site")

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.denseX
        anchors.right: parent.right
        anchors.rightMargin: Theme.denseX
        anchors.top: parent.top
        anchors.topMargin: Theme.denseY
        spacing: 0

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
                text: panel.session.moreCamerasText
            }
        }

        BestFitChart {
            id: chart

            Layout.fillWidth: true
            Layout.preferredHeight: Theme.railNarrow + Theme.gap1
            activeFocusOnTab: true
            objectName: "bestFit"
            session: panel.session

            Accessible.description: sentences
            Accessible.name: panel.title
            Accessible.role: Accessible.Slider

            ChartHover {
                chart: chart
            }
        }
    }
}
