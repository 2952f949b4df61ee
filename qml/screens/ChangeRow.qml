import QtQuick
import QtQuick.Layouts
import Sightline

// Must-haves to let go of, the option that fits then, its total, and the way there.
Item {
    id: row

    required property int index
    required property string what
    required property string keys
    required property int architecture
    required property string name
    required property string total
    required property string range
    property bool narrow: false

    signal chosen

    implicitHeight: Math.max(Theme.row, line.implicitHeight)

    Accessible.name: qsTr("Let go of %1: %2 fits, %3 over the years, %4").arg(what).arg(name).arg(total).arg(range)
    Accessible.role: Accessible.Row

    TRule {
        width: parent.width
    }

    RowLayout {
        id: line

        anchors.fill: parent
        anchors.leftMargin: Theme.denseX
        anchors.rightMargin: Theme.denseX
        spacing: Theme.gap3

        TLabel {
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            size: Theme.dense
            strong: true
            text: row.what
            wrapMode: Text.Wrap
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            spacing: Theme.gap1

            ShapeMark {
                architecture: row.architecture
                implicitHeight: Theme.gap2
                implicitWidth: Theme.gap2
            }

            TLabel {
                Layout.fillWidth: true
                size: Theme.dense
                text: qsTr("%1 fits").arg(row.name)
            }
        }

        TLabel {
            size: Theme.dense
            strong: true
            text: row.total
        }

        TLabel {
            color: Theme.ink2
            size: Theme.dense
            text: row.range
            visible: !row.narrow
        }

        TLink {
            objectName: "makeScenario"
            text: qsTr("Make scenario")

            onClicked: row.chosen()
        }
    }
}
