import QtQuick
import QtQuick.Layouts
import Sightline

// A chart that fills the page.
TPanel {
    id: panel

    required property PresenterScale at
    required property ChartSource source

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: panel.at.px(Theme.answer)
        spacing: panel.at.gap(Theme.gap3)

        TLabel {
            Layout.fillWidth: true
            cut: true
            medium: true
            size: panel.at.px(Theme.answer)
            text: panel.title
        }

        SourceChart {
            id: chart

            Layout.fillHeight: true
            Layout.fillWidth: true
            source: panel.source

            Accessible.description: sentences
            Accessible.name: panel.title
            Accessible.role: Accessible.Chart
        }
    }
}
