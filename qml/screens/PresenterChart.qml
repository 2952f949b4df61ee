import QtQuick
import QtQuick.Layouts
import Sightline

// A chart that fills the page.
TPanel {
    id: panel

    required property PresenterScale at
    required property ChartSource source
    property string note: "" // what its marks are

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: panel.at.px(Theme.answer)
        spacing: panel.at.gap(Theme.gap3)

        TLabel {
            Layout.fillWidth: true
            cut: true
            medium: true
            size: panel.at.type(Theme.answer)
            text: panel.title
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            size: panel.at.type(Theme.pageTitle)
            text: panel.note
            visible: text !== ""
            wrapMode: Text.Wrap
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
