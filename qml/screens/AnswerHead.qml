import QtQuick
import QtQuick.Layouts
import Sightline

// The sentence a buyer can repeat, with the winner's shape; an octagon when nothing fits.
RowLayout {
    id: head

    required property PlanSession session
    property bool showDetails: false
    readonly property bool infeasible: session.verdict === 2

    signal detailsRequested

    spacing: Theme.gap2

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.gap1

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap2 + Theme.thick

            ShapeMark {
                Layout.alignment: Qt.AlignVCenter
                Layout.preferredHeight: Theme.gap4 + Theme.thick
                Layout.preferredWidth: Theme.gap4 + Theme.thick
                architecture: head.session.winner
                visible: head.session.verdict === 0
            }

            Icon {
                Layout.alignment: Qt.AlignVCenter
                Layout.preferredHeight: Theme.gap4 + Theme.gap1
                Layout.preferredWidth: Theme.gap4 + Theme.gap1
                color: Theme.error
                name: "error"
                visible: head.infeasible
            }

            TLabel {
                Layout.fillWidth: true
                size: Theme.answer
                objectName: "headline"
                strong: true
                text: head.session.headline
                wrapMode: Text.Wrap

                Accessible.role: Accessible.Heading
            }
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            objectName: "sentence"
            text: head.session.firstStart ? qsTr("This is an answer from %1. Change the two counts on the left to make it about your sites.").arg(head.session.defaultsText) : head.session.sentence
            wrapMode: Text.Wrap
        }
    }

    TButton {
        Layout.alignment: Qt.AlignTop
        objectName: "details"
        primary: true
        text: qsTr("Open details")
        tip: qsTr("Compare the three side by side (Ctrl+5)")
        visible: head.showDetails

        onClicked: head.detailsRequested()
    }
}
