import QtQuick
import Sightline

// One section of the proposal: in or out, where it begins, and its place in the order, by the grip, its arrows, or Alt+Up and Alt+Down.
Item {
    id: row

    required property string key
    required property string name
    required property bool on
    required property string page
    required property int first
    required property int index
    property bool shown: false
    property bool lifted: false // being dragged

    signal toggled
    signal moved(int by)
    signal asked
    signal grabbed
    signal dragged(real y) // the pointer, in this row's coordinates
    signal dropped

    function takeFocus() {
        check.forceActiveFocus(Qt.TabFocusReason);
    }

    height: Theme.controlSmall + Theme.border * 3
    objectName: "proposalRow-" + key
    opacity: lifted ? 0.5 : 1

    Rectangle {
        anchors.fill: parent
        color: row.shown ? Theme.accentTint : over.hovered ? Theme.surface2 : Theme.clear
        radius: Theme.controlRadius
    }

    HoverHandler {
        id: over
    }

    TapHandler {
        onTapped: row.asked()
    }

    Item {
        id: grip

        height: parent.height
        objectName: "proposalGrip-" + row.key
        width: Theme.gap4

        Icon {
            anchors.centerIn: parent
            color: gripOver.hovered || row.lifted ? Theme.ink : Theme.ink3
            height: Theme.gap3
            name: "grip"
            width: Theme.gap3
        }

        HoverHandler {
            id: gripOver

            cursorShape: row.lifted ? Qt.ClosedHandCursor : Qt.OpenHandCursor
        }

        DragHandler {
            id: drag

            target: null

            onActiveChanged: {
                if (!active)
                    return row.dropped();
                row.grabbed();
                row.dragged(grip.mapToItem(row, centroid.position).y);
            }
            onCentroidChanged: if (active)
                row.dragged(grip.mapToItem(row, centroid.position).y)
        }

        TTip {
            shown: gripOver.hovered && !row.lifted
            text: qsTr("Drag it to another place (Alt+Up, Alt+Down)")
        }
    }

    TCheck {
        id: check

        anchors.verticalCenter: parent.verticalCenter
        objectName: "proposalSection-" + row.key
        on: row.on
        width: Theme.controlSmall
        x: grip.width

        Accessible.name: row.name
        Accessible.description: row.on && row.page !== "" ? qsTr("from page %1").arg(row.page) : ""
        Keys.onPressed: event => {
            const by = event.key === Qt.Key_Up ? -1 : event.key === Qt.Key_Down ? 1 : 0;
            if (by === 0 || !(event.modifiers & Qt.AltModifier))
                return;
            event.accepted = true;
            row.moved(by);
        }
        onClicked: row.toggled()
    }

    TLabel {
        anchors.verticalCenter: parent.verticalCenter
        color: row.on ? Theme.ink : Theme.ink2
        cut: true
        size: Theme.dense
        text: row.name
        width: (arrows.visible ? arrows.x : page.x) - Theme.gap1 - x
        x: check.x + check.width
    }

    TLabel {
        id: page

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap2
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.ink2
        size: Theme.dense
        text: row.page
        visible: !arrows.visible
    }

    Row {
        id: arrows

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: over.hovered

        TButton {
            enabled: row.index > 0
            flat: true
            glyph: "up"
            small: true
            tip: qsTr("Earlier in the document (Alt+Up)")
            Accessible.name: qsTr("%1: earlier in the document").arg(row.name)

            onClicked: row.moved(-1)
        }

        TButton {
            flat: true
            glyph: "down"
            small: true
            tip: qsTr("Later in the document (Alt+Down)")
            Accessible.name: qsTr("%1: later in the document").arg(row.name)

            onClicked: row.moved(1)
        }
    }
}
