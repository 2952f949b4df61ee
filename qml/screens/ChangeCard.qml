import QtQuick
import Sightline

TPanel {
    id: card

    required property PlanSession session
    property bool large: false

    implicitHeight: column.implicitHeight + 2 * Theme.panelY
    title: qsTr("What would change it")

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

        TLabel {
            color: Theme.ink2
            size: Theme.dense
            text: qsTr("Nothing among the changes that were tried.")
            visible: card.session.flips.count === 0
            width: parent.width
            wrapMode: Text.Wrap
        }

        Repeater {
            model: card.large ? card.session.flips : card.session.topFlips

            FlipRow {
                width: parent ? parent.width : 0
            }
        }
    }
}
