import QtQuick
import QtQuick.Layouts
import Sightline

// Winner, its two strongest reasons, what would change it, and what to do next; framed in the winner's colour.
TPanel {
    id: banner

    required property CompareView view
    readonly property PlanSession session: view.session
    property bool narrow: false
    property bool why: false

    signal whyToggled
    signal proposalRequested

    border.color: session.verdict === 0 ? colours.fill : session.verdict === 2 ? Theme.error : Theme.line2
    border.width: Theme.thick
    implicitHeight: Math.max(row.implicitHeight, buttons.implicitHeight) + 2 * Theme.panelY
    title: view.headline

    ArchColours {
        id: colours

        architecture: banner.session.winner
    }

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: Theme.panelX
        anchors.right: buttons.left
        anchors.rightMargin: Theme.panelX
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.panelX

        ColumnLayout {
            id: head

            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.minimumWidth: 1
            Layout.preferredWidth: banner.narrow ? 3 : 4
            spacing: Theme.gap1

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap2

                ShapeMark {
                    Layout.preferredHeight: Theme.gap4 + Theme.thick
                    Layout.preferredWidth: Theme.gap4 + Theme.thick
                    architecture: banner.session.winner
                    visible: banner.view.mark === CompareView.Shape
                }

                Icon {
                    Layout.preferredHeight: Theme.gap4 + Theme.gap1
                    Layout.preferredWidth: Theme.gap4 + Theme.gap1
                    color: Theme.ink
                    name: "check"
                    visible: banner.view.mark === CompareView.Check
                }

                Icon {
                    Layout.preferredHeight: Theme.gap4 + Theme.gap1
                    Layout.preferredWidth: Theme.gap4 + Theme.gap1
                    color: Theme.error
                    name: "error"
                    visible: banner.view.mark === CompareView.Error
                }

                TLabel {
                    Layout.fillWidth: true
                    size: banner.session.verdict === 0 && !banner.narrow ? Theme.answer - Theme.thick : Theme.pageTitle
                    objectName: "headline"
                    strong: true
                    text: banner.view.headline
                    wrapMode: Text.Wrap

                    Accessible.role: Accessible.Heading
                }
            }

            TLabel {
                Layout.fillWidth: true
                color: Theme.ink2
                size: Theme.dense
                objectName: "sentence"
                text: banner.view.sentence
                wrapMode: Text.Wrap
            }
        }

        Row {
            id: points

            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            Layout.minimumWidth: 1
            Layout.preferredWidth: banner.narrow ? 3 : 7
            visible: banner.session.points.count > 0

            Repeater {
                model: banner.session.points

                BannerPoint {
                    required property int index

                    height: Math.max(implicitHeight, head.implicitHeight)
                    visible: index === 0 || !banner.narrow
                    width: Math.floor(points.width / (banner.narrow ? 1 : Math.max(1, banner.session.points.count)))
                }
            }
        }
    }

    ColumnLayout {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.panelX
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap1 + Theme.thick

        TButton {
            Layout.fillWidth: true
            current: banner.why
            objectName: "why"
            text: banner.why ? qsTr("Hide why") : qsTr("Why")
            tip: qsTr("Reasons, methods and what is left out")

            onClicked: banner.whyToggled()
        }

        TButton {
            Layout.fillWidth: true
            objectName: "makeProposal"
            primary: true
            text: qsTr("Make proposal")
            tip: qsTr("Its pages, what is still missing, and export (Ctrl+P)")

            onClicked: banner.proposalRequested()
        }
    }
}
