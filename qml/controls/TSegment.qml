import QtQuick
import QtQuick.Templates as T
import Sightline

// Two to four choices side by side; one tab stop, Left and Right choose.
T.Control {
    id: segment

    property list<string> options
    property int current: -1
    property string label: ""

    signal chosen(int index)

    function choose(index: int) {
        if (index >= 0 && index < options.length && index !== current)
            chosen(index);
    }

    focusPolicy: Qt.StrongFocus
    font.family: Theme.family
    font.pixelSize: Theme.body
    implicitHeight: Theme.control

    Accessible.name: label + (current >= 0 ? ": " + options[current] : "")
    Accessible.role: Accessible.RadioButton
    Keys.onLeftPressed: choose(Math.max(0, current - 1))
    Keys.onRightPressed: choose(current + 1)

    background: Rectangle {
        border.color: Theme.line2
        border.width: Theme.border
        color: Theme.surface
        radius: Theme.controlRadius

        FocusRing {
            visible: segment.visualFocus
        }
    }
    contentItem: Item { // qmllint disable deferred-property-id
        Repeater {
            model: segment.options

            Rectangle {
                id: part

                required property int index
                required property string modelData
                readonly property bool on: index === segment.current
                readonly property int from: Math.round(index * segment.width / segment.options.length)
                readonly property int upTo: Math.round((index + 1) * segment.width / segment.options.length)

                color: on ? Theme.sunk : hover.hovered ? Theme.surface2 : Theme.clear
                height: segment.height - 2 * Theme.border
                objectName: "segment" + index
                radius: Theme.tagRadius
                width: upTo - from - (index === segment.options.length - 1 ? 2 : 1) * Theme.border
                x: from + Theme.border
                y: Theme.border

                Accessible.checkable: true
                Accessible.checked: on
                Accessible.name: modelData
                Accessible.role: Accessible.RadioButton
                Accessible.onPressAction: segment.choose(index)

                Text {
                    anchors.centerIn: parent
                    color: part.on ? Theme.ink : Theme.ink2
                    elide: Text.ElideRight
                    font.family: segment.font.family
                    font.pixelSize: segment.font.pixelSize
                    font.weight: part.on ? Font.DemiBold : Font.Normal
                    horizontalAlignment: Text.AlignHCenter
                    text: part.modelData
                    textFormat: Text.PlainText
                    width: Math.min(implicitWidth, parent.width)
                }

                HoverHandler {
                    id: hover
                }

                TapHandler {
                    gesturePolicy: TapHandler.WithinBounds

                    onTapped: segment.choose(part.index)
                }

                Rectangle {
                    anchors.left: parent.right
                    color: Theme.line2
                    height: parent.height
                    visible: part.index < segment.options.length - 1
                    width: Theme.border
                }
            }
        }
    }
}
