import QtQuick
import QtQuick.Templates as T
import Sightline

// Choice of one of a list of words.
T.ComboBox {
    id: select

    property string label: ""
    // Of the longest of its words.
    readonly property int widest: {
        let most = 0;
        for (let i = 0; i < count; ++i)
            most = Math.max(most, metrics.advanceWidth(textAt(i)));
        return Math.ceil(most);
    }

    font.family: Theme.family
    font.pixelSize: Theme.body
    hoverEnabled: true
    implicitHeight: Theme.controlSmall
    implicitWidth: Theme.control + Theme.gap4 * 4

    Accessible.name: label + ": " + displayText
    Accessible.role: Accessible.ComboBox

    FontMetrics {
        id: metrics

        font: select.font
    }

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
        Text {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink
            font: select.font
            elide: Text.ElideRight
            text: select.displayText
            textFormat: Text.PlainText
            width: select.width - 2 * Theme.gap2 - Theme.gap4
            x: Theme.gap2
        }
    }
    delegate: T.ItemDelegate {
        id: option

        required property int index
        required property string modelData

        height: Theme.control
        highlighted: select.highlightedIndex === index
        width: select.popup.width - 2 * Theme.border

        Accessible.name: modelData
        Accessible.role: Accessible.ListItem

        background: Rectangle {
            color: option.highlighted ? Theme.accentTint : Theme.surface
        }
        contentItem: Item {
            Text {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink
                font: select.font
                text: option.modelData
                textFormat: Text.PlainText
                x: Theme.gap2
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
        width: Math.max(select.width, select.widest + 2 * (Theme.gap2 + Theme.border))
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
            implicitHeight: Math.min(contentHeight, Theme.control * 12)
            model: select.popup.visible ? select.delegateModel : null
        }
    }
}
