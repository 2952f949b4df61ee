import QtQuick
import QtQuick.Layouts
import Sightline

// What is assumed, what needs a look, and the state of the file.
Rectangle {
    id: bar

    required property PlanSession session
    property bool narrow: false

    signal assumptionsRequested
    signal pricesRequested

    color: Theme.surface2
    implicitHeight: Theme.statusBar

    Accessible.name: qsTr("Status")
    Accessible.role: Accessible.StatusBar

    TRule {
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap3
        anchors.rightMargin: Theme.gap3
        anchors.topMargin: Theme.border
        spacing: Theme.gap4

        TLink {
            Layout.fillHeight: true
            font.pixelSize: Theme.caption
            glyph: "default"
            ink: Theme.ink2
            objectName: "defaultsLink"
            text: bar.session.defaultsText
            tip: qsTr("Show what was assumed")
            visible: bar.session.hasResult && bar.session.defaults.count > 0

            onClicked: bar.assumptionsRequested()
        }

        TLink {
            Layout.fillHeight: true
            font.pixelSize: Theme.caption
            glyph: bar.session.findingsBad ? "error" : "warning"
            ink: bar.session.findingsBad ? Theme.error : Theme.ink2
            objectName: "findingsLink"
            text: bar.session.findingsText
            tip: qsTr("Show what to look at")
            visible: text !== ""

            onClicked: findingsList.open()
        }

        TLink {
            Layout.fillHeight: true
            font.pixelSize: Theme.caption
            glyph: "warning"
            ink: Theme.ink2
            objectName: "oldPricesLink"
            text: bar.session.oldPricesText
            tip: qsTr("Show the prices")
            visible: text !== ""

            onClicked: bar.pricesRequested()
        }

        TLabel {
            color: Theme.ink2
            size: Theme.caption
            text: bar.session.late ? qsTr("Working out ranges") : qsTr("Simulating failures")
            visible: bar.session.late || bar.session.deeper
        }

        Item {
            Layout.fillWidth: true
        }

        TLabel {
            color: Theme.ink2
            cut: true
            size: Theme.caption
            text: bar.session.estimateText
            visible: !bar.narrow && text !== ""
        }

        TLabel {
            color: Theme.ink2
            size: Theme.caption
            objectName: "sizeText"
            text: bar.session.sizeText
        }

        TLabel {
            color: Theme.ink2
            size: Theme.caption
            objectName: "currencyText"
            text: bar.session.currencyText
        }

        TLabel {
            color: Theme.ink2
            size: Theme.caption
            text: qsTr("TB = 10¹² bytes")
            visible: !bar.narrow
        }

        TLabel {
            color: Theme.ink2
            size: Theme.caption
            objectName: "savedText"
            text: bar.session.savedText
        }
    }

    TPopover {
        id: findingsList

        height: Math.min(implicitHeight, bar.Window.height - Theme.topBar * 2)
        model: bar.session.findings
        title: qsTr("To look at")
        width: Math.min(bar.width - Theme.gap4 * 2, Theme.questions * 2)
        x: Theme.gap3
        y: -height - Theme.gap2

        delegate: RowLayout {
            id: finding

            required property int severity
            required property string place
            required property string message
            required property string remedy

            spacing: Theme.gap2
            width: ListView.view.width - Theme.gap3

            Accessible.description: remedy
            Accessible.name: message
            Accessible.role: Accessible.ListItem

            Icon {
                Layout.alignment: Qt.AlignTop
                color: finding.severity === 0 ? Theme.error : finding.severity === 1 ? Theme.warn : Theme.ink2
                name: finding.severity === 0 ? "error" : finding.severity === 1 ? "warning" : "info"
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                TLabel {
                    Layout.fillWidth: true
                    size: Theme.dense
                    medium: true
                    text: finding.message
                    wrapMode: Text.Wrap
                }

                TLabel {
                    Layout.fillWidth: true
                    color: Theme.ink2
                    size: Theme.dense
                    text: finding.remedy
                    visible: text !== ""
                    wrapMode: Text.Wrap
                }

                TLabel {
                    Layout.fillWidth: true
                    color: Theme.ink3
                    cut: true
                    size: Theme.caption
                    text: finding.place
                    visible: text !== ""
                }
            }
        }
    }
}
