import QtQuick
import QtQuick.Layouts
import Sightline

TPanel {
    id: card

    required property PlanSession session

    implicitHeight: column.implicitHeight + 2 * Theme.panelY
    title: session.verdict === 0 ? qsTr("Why %1").arg(session.winnerName === "Hybrid" ? qsTr("hybrid") : session.winnerName) : qsTr("What separates them")

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.denseX
        anchors.right: parent.right
        anchors.rightMargin: Theme.denseX
        anchors.top: parent.top
        anchors.topMargin: Theme.panelY
        spacing: 0

        TLabel {
            Layout.bottomMargin: Theme.gap2
            strong: true
            text: card.title
        }

        Repeater {
            model: card.session.reasons

            Item {
                id: reason

                required property int index
                required property string headline
                required property string detail

                Layout.fillWidth: true
                implicitHeight: Math.max(Theme.row + Theme.thick, words.implicitHeight + Theme.gap2)
                visible: index < 3

                Accessible.name: headline + ". " + detail
                Accessible.role: Accessible.ListItem

                TRule {
                    width: parent.width
                }

                Icon {
                    color: Theme.ink
                    height: Theme.gap3 + Theme.thick
                    name: "check"
                    width: Theme.gap3 + Theme.thick
                    y: Theme.gap1 + Theme.thick
                }

                Text {
                    id: words

                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.ink2
                    font.family: Theme.family
                    font.pixelSize: Theme.dense
                    text: "<b><font color='" + Theme.ink + "'>" + card.session.escaped(reason.headline) + ".</font></b> " + card.session.escaped(reason.detail)
                    textFormat: Text.StyledText
                    width: parent.width - x
                    wrapMode: Text.Wrap
                    x: Theme.gap4 + Theme.gap2
                }
            }
        }
    }
}
