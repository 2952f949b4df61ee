import QtQuick
import QtQuick.Layouts
import Sightline

// When no option fits: which must-haves to let go of, what fits then, and what it costs.
TPanel {
    id: panel

    required property PlanSession session
    property bool narrow: false

    implicitHeight: column.implicitHeight + Theme.panelY
    title: qsTr("Smallest changes that make one fit")

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.panelY
        spacing: 0

        RowLayout {
            Layout.bottomMargin: Theme.gap2
            Layout.fillWidth: true
            Layout.leftMargin: Theme.denseX
            Layout.rightMargin: Theme.denseX
            spacing: Theme.gap2

            TLabel {
                strong: true
                text: panel.title
            }

            TLabel {
                Layout.alignment: Qt.AlignBaseline
                Layout.fillWidth: true
                color: Theme.ink2
                cut: true
                size: Theme.dense
                text: qsTr("let go of the must-haves on the left")
                visible: panel.session.lettingGo.count > 0
            }
        }

        TLabel {
            Layout.bottomMargin: Theme.gap2
            Layout.fillWidth: true
            Layout.leftMargin: Theme.denseX
            Layout.rightMargin: Theme.denseX
            color: Theme.ink2
            size: Theme.dense
            text: panel.session.busy ? qsTr("Looking for them") : qsTr("Must-haves are not what is in the way: change the plan itself")
            visible: panel.session.lettingGo.count === 0
            wrapMode: Text.Wrap
        }

        Repeater {
            id: changes

            model: panel.session.lettingGo

            ChangeRow {
                Layout.fillWidth: true
                narrow: panel.narrow
                objectName: "change" + index

                onChosen: panel.session.letGo(keys)
            }
        }
    }
}
