import QtQuick
import QtQuick.Templates as T
import Sightline

// One of the totals above a grid; F1, or a click, says why.
T.AbstractButton {
    id: card

    required property string key
    required property string label
    required property string value
    required property string note
    property bool narrow: false

    signal explain

    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    implicitHeight: Theme.topBar + Theme.gap3
    objectName: "total-" + key

    Accessible.description: qsTr("F1 says why")
    Accessible.name: label + ": " + value + " " + note
    Accessible.role: Accessible.Button
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F1 || event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            explain();
            event.accepted = true;
        }
    }
    onClicked: explain()

    background: Rectangle {
        border.color: Theme.line
        border.width: Theme.border
        color: card.hovered ? Theme.surface2 : Theme.surface
        radius: Theme.panelRadius

        FocusRing {
            around: Theme.panelRadius
            visible: card.visualFocus
        }
    }
    contentItem: Item { // qmllint disable deferred-property-id
        TLabel {
            color: Theme.ink2
            cut: true
            size: Theme.caption
            text: card.label
            width: parent.width - 2 * Theme.gap3
            x: Theme.gap3
            y: Theme.gap2
        }

        TLabel {
            id: figure

            size: Theme.pageTitle
            strong: true
            text: card.value
            x: Theme.gap3
            y: Theme.gap4 + Theme.gap2
        }

        TLabel {
            anchors.baseline: figure.baseline
            color: Theme.ink2
            cut: true
            size: Theme.caption
            text: card.note
            visible: !card.narrow
            width: Math.min(Math.ceil(implicitWidth), parent.width - x - Theme.gap1)
            x: figure.x + figure.width + Theme.gap1
        }
    }

    TTip {
        shown: card.hovered
        text: card.label + ": " + card.value + " " + card.note
    }
}
