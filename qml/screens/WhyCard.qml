import QtQuick
import Sightline

TPanel {
    id: card

    required property PlanSession session

    implicitHeight: column.implicitHeight + 2 * Theme.panelY
    title: session.verdict === 0 ? qsTr("Why %1").arg(session.winnerName === "Hybrid" ? qsTr("hybrid") : session.winnerName) : qsTr("What separates them")

    Column {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.denseX
        anchors.right: parent.right
        anchors.rightMargin: Theme.denseX
        anchors.top: parent.top
        anchors.topMargin: Theme.panelY

        TLabel {
            bottomPadding: Theme.gap2
            strong: true
            text: card.title
        }

        Repeater {
            model: card.session.topReasons

            Item {
                id: reason

                required property int index
                required property string headline
                required property string detail
                required property bool against // what the answer costs: no tick, it speaks for another option

                readonly property bool beside: what.implicitWidth + Theme.gap2 + how.implicitWidth <= width - what.x

                implicitHeight: Math.max(Theme.row + Theme.thick, what.height + (beside ? 0 : how.height) + Theme.gap2 + Theme.thick)
                width: parent ? parent.width : 0

                Accessible.name: headline + ". " + detail
                Accessible.role: Accessible.ListItem

                TRule {
                    width: parent.width
                }

                Icon {
                    color: Theme.ink
                    height: Theme.gap3 + Theme.thick
                    name: reason.against ? "minus" : "check"
                    objectName: "reason" + reason.index
                    width: Theme.gap3 + Theme.thick
                    y: Theme.gap1 + Theme.thick
                }

                TLabel {
                    id: what

                    size: Theme.dense
                    strong: true
                    text: reason.headline
                    width: Math.min(implicitWidth, parent.width - x)
                    wrapMode: Text.Wrap
                    x: Theme.gap4 + Theme.gap2
                    y: Theme.gap1 + Theme.thick
                }

                TLabel {
                    id: how

                    color: Theme.ink2
                    size: Theme.dense
                    text: reason.detail
                    width: parent.width - x
                    wrapMode: Text.Wrap
                    x: what.x + (reason.beside ? Math.ceil(what.implicitWidth) + Theme.gap1 + Theme.thick : 0)
                    y: reason.beside ? what.y : what.y + what.height
                }
            }
        }
    }
}
