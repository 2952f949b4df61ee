import QtQuick
import QtQuick.Layouts
import Sightline

// Which cameras stay dark when what stands in cannot carry all: each group is recorded, only shown, or left.
TPopover {
    id: popover

    required property ArchitectureView view

    height: Math.min(implicitHeight, parent ? parent.height - Theme.topBar : implicitHeight)
    model: view.classes
    objectName: "stayDark"
    title: qsTr("When a recorder fails")
    width: Math.min(Theme.questions * 1.6, parent ? parent.width - 2 * Theme.gap4 : Theme.questions)
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 2) : 0

    delegate: RowLayout {
        id: group

        required property int index
        required property string name
        required property int cameras
        required property int choice
        required property bool typed

        spacing: Theme.gap2
        width: ListView.view.width - Theme.gap3

        TLabel {
            Layout.fillWidth: true
            cut: true
            size: Theme.dense
            text: group.name
        }

        TLabel {
            color: Theme.ink2
            size: Theme.dense
            text: group.cameras === 1 ? qsTr("1 camera") : qsTr("%1 cameras").arg(group.cameras)
        }

        OriginMark {
            origin: group.typed ? 1 : 0
        }

        TChoice {
            Layout.preferredWidth: Theme.rail
            currentIndex: group.choice
            label: group.name
            model: [qsTr("Taken over"), qsTr("Shown, not recorded"), qsTr("Stay dark")]
            objectName: "class" + group.index

            onActivated: index => popover.view.setClass(group.index, index)
        }
    }
}
