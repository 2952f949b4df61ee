import QtQuick
import QtQuick.Templates as T
import Sightline

// The handle beside an uncertain figure: opens low, likely and high with their source. `kind` and `key` say which figure
// (RangeView.show()). Where the figure has the focus, pass its keys to take(): Alt+R opens, too.
T.AbstractButton {
    id: handle

    required property PlanSession session
    property string kind: "price"
    property string key: ""
    property string name: "" // of the figure, for the screen reader
    readonly property string tip: qsTr("Low, likely and high (Alt+R)")
    readonly property bool opened: loader.item !== null && (loader.item as RangeEditor).opened

    function open() {
        loader.active = true;
        (loader.item as RangeEditor).show();
    }

    function take(event: KeyEvent) {
        if (event.key !== Qt.Key_R || !(event.modifiers & Qt.AltModifier) || !visible)
            return;
        event.accepted = true;
        open();
    }

    activeFocusOnTab: false // Alt+R from the figure; a stop at every row would only be in the way
    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    implicitHeight: Theme.controlSmall
    implicitWidth: Theme.icon

    Accessible.description: tip
    Accessible.name: qsTr("Range of %1").arg(name)
    Accessible.role: Accessible.Button
    Accessible.onPressAction: handle.clicked()
    onClicked: open()

    background: Rectangle {
        color: handle.hovered ? Theme.sunk : Theme.clear
        radius: Theme.tagRadius
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            color: handle.hovered || handle.opened ? Theme.accent : Theme.ink3
            height: Theme.icon - Theme.gap1
            name: "range"
            width: height
        }
    }

    TTip {
        shown: handle.hovered && !handle.opened
        text: handle.tip
    }

    Loader {
        id: loader

        active: false
        sourceComponent: RangeEditor {
            key: handle.key
            kind: handle.kind
            parent: handle
            session: handle.session
            y: handle.height + Theme.gap1
        }
    }
}
