import QtQuick
import QtQuick.Layouts
import Sightline

TPanel {
    id: card

    required property PlanSession session

    implicitHeight: column.implicitHeight + 2 * Theme.panelY
    title: qsTr("What would change it")

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

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            size: Theme.dense
            text: qsTr("Nothing among the changes that were tried.")
            visible: card.session.flips.count === 0
            wrapMode: Text.Wrap
        }

        Repeater {
            model: card.session.flips

            FlipRow {
                Layout.fillWidth: true
                visible: index < 3
            }
        }
    }
}
