import QtQuick
import Sightline

// One single point of failure; a press fails it in the drawing.
Item {
    id: point

    required property int severity
    required property string name
    required property string detail
    required property string node

    signal pressed
    signal explainRequested

    height: words.implicitHeight + 2 * Theme.gap2

    Accessible.description: qsTr("F1 says why")
    Accessible.name: name + ". " + detail
    Accessible.role: Accessible.ListItem
    Accessible.onPressAction: pressed()

    Rectangle {
        anchors.fill: parent
        color: hover.hovered ? Theme.surface2 : Theme.surface
    }

    Icon {
        color: point.severity === 0 ? Theme.error : Theme.warn
        height: Theme.icon
        name: point.severity === 0 ? "error" : "warning"
        width: Theme.icon
        x: Theme.gap1
        y: Theme.gap2
    }

    Column {
        id: words

        width: parent.width - x - Theme.gap2
        x: Theme.icon + Theme.gap3
        y: Theme.gap2

        TLabel {
            cut: true
            size: Theme.dense
            strong: true
            text: point.name
            width: parent.width
        }

        TLabel {
            color: Theme.ink2
            size: Theme.dense
            text: point.detail
            width: parent.width
            wrapMode: Text.Wrap
        }
    }

    TRule {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.accent
        border.width: Theme.thick
        color: Theme.clear
        visible: point.ListView.isCurrentItem && point.ListView.view.activeFocus
    }

    HoverHandler {
        id: hover
    }

    TapHandler {
        onTapped: point.pressed()
    }

    TapHandler {
        acceptedButtons: Qt.RightButton

        onTapped: point.explainRequested()
    }
}
