import QtQuick
import Sightline

// A slider with one notch for each word: track 3, handle 12, ticks below. Left and Right move one notch.
Item {
    id: slider

    property list<string> words
    property int value: 0
    property string label: ""
    readonly property int last: Math.max(1, words.length - 1)

    signal turned(int value)

    function turn(to: int) {
        if (to >= 0 && to < words.length && to !== value)
            turned(to);
    }

    activeFocusOnTab: true
    implicitHeight: Theme.controlSmall
    implicitWidth: Theme.rail - Theme.control

    Accessible.name: label + ": " + (words[value] ?? "")
    Accessible.role: Accessible.Slider
    Accessible.onDecreaseAction: turn(value - 1)
    Accessible.onIncreaseAction: turn(value + 1)
    Keys.onLeftPressed: turn(value - 1)
    Keys.onRightPressed: turn(value + 1)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Home)
            turn(0);
        else if (event.key === Qt.Key_End)
            turn(last);
        else
            return;
        event.accepted = true;
    }

    Item {
        id: track

        height: parent.height
        width: parent.width - Theme.gap3
        x: Theme.gap3 / 2

        Rectangle {
            color: Theme.sunk
            height: Theme.cardRule
            radius: Theme.border
            width: parent.width
            y: Math.round((parent.height - height) / 2)

            Rectangle {
                color: Theme.accent
                height: parent.height
                radius: Theme.border
                width: Math.round(parent.width * slider.value / slider.last)
            }
        }

        Repeater {
            model: slider.words.length

            Rectangle {
                required property int index

                color: Theme.line2
                height: Theme.gap1
                width: Theme.border
                x: Math.round(index * (track.width - 1) / slider.last)
                y: Math.round(track.height / 2) + Theme.gap1
            }
        }

        Rectangle {
            border.color: Theme.accent
            border.width: Theme.thick
            color: Theme.surface
            height: Theme.gap3
            radius: height / 2
            width: Theme.gap3
            x: Math.round(slider.value * track.width / slider.last) - Theme.gap3 / 2
            y: Math.round((track.height - height) / 2)

            FocusRing {
                around: Theme.gap3 / 2
                visible: slider.activeFocus
            }
        }
    }

    MouseArea {
        function place(x: real) {
            slider.turn(Math.max(0, Math.min(slider.last, Math.round((x - track.x) / Math.max(1, track.width) * slider.last))));
        }

        anchors.fill: parent

        onPositionChanged: event => place(event.x)
        onPressed: event => {
            slider.forceActiveFocus(Qt.MouseFocusReason);
            place(event.x);
        }
    }
}
