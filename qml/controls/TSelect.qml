import QtQuick
import QtQuick.Templates as T
import Sightline

// Choice of one of a list: of architectures with their shapes (what comes after them has none), or with `plain` of anything.
T.ComboBox {
    id: select

    property string label: ""
    property bool plain: false
    readonly property int textX: plain ? Theme.gap2 : Theme.gap2 * 2 + Theme.gap3
    readonly property int shownX: currentIndex < 3 ? textX : Theme.gap2

    font.family: Theme.family
    font.pixelSize: Theme.body
    hoverEnabled: true
    implicitHeight: Theme.controlSmall
    implicitWidth: Theme.control + Theme.gap4 * 4

    Accessible.name: label + ": " + displayText
    Accessible.role: Accessible.ComboBox

    background: Rectangle {
        border.color: Theme.line2
        border.width: Theme.border
        color: select.hovered ? Theme.surface2 : Theme.surface
        radius: Theme.controlRadius

        FocusRing {
            visible: select.visualFocus
        }
    }
    contentItem: Item {
        ShapeMark {
            anchors.verticalCenter: parent.verticalCenter
            architecture: Math.min(2, select.currentIndex)
            visible: !select.plain && select.currentIndex < 3
            height: Theme.gap3
            width: Theme.gap3
            x: Theme.gap2
        }

        Text {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink
            font: select.font
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            text: select.displayText
            textFormat: Text.PlainText
            width: select.width - x - Theme.gap4 - Theme.gap1
            x: select.shownX
        }
    }
    delegate: T.ItemDelegate {
        id: option

        required property int index
        required property string modelData

        height: Theme.control
        highlighted: select.highlightedIndex === index
        width: select.width - 2 * Theme.border

        Accessible.name: modelData
        Accessible.role: Accessible.ListItem

        background: Rectangle {
            color: option.highlighted ? Theme.accentTint : Theme.surface
        }
        contentItem: Item {
            ShapeMark {
                anchors.verticalCenter: parent.verticalCenter
                architecture: Math.min(2, option.index)
                visible: !select.plain && option.index < 3
                height: Theme.gap3
                width: Theme.gap3
                x: Theme.gap2
            }

            Text {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink
                font: select.font
                elide: Text.ElideRight
                text: option.modelData
                textFormat: Text.PlainText
                width: option.width - x - Theme.gap1
                x: select.textX
            }
        }
    }
    indicator: Icon {
        color: Theme.ink2
        height: Theme.gap3
        name: "down"
        width: Theme.gap3
        x: select.width - width - Theme.gap2
        y: Math.round((select.height - height) / 2)
    }
    popup: T.Popup {
        height: contentItem.implicitHeight + 2 * padding
        padding: Theme.border
        width: select.width
        y: select.height + Theme.gap1

        background: Rectangle {
            border.color: Theme.line2
            border.width: Theme.border
            color: Theme.surface
            radius: Theme.controlRadius
        }
        contentItem: ListView {
            clip: true
            currentIndex: select.highlightedIndex
            implicitHeight: contentHeight
            model: select.popup.visible ? select.delegateModel : null
        }
    }
}
