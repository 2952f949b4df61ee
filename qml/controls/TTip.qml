import QtQuick
import QtQuick.Templates as T
import Sightline

// Tooltip: shown while `shown`, never in the way of the keyboard.
T.ToolTip {
    id: tip

    property bool shown: false

    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
    delay: 500
    horizontalPadding: Theme.gap3
    implicitHeight: contentHeight + topPadding + bottomPadding
    implicitWidth: Math.min(contentWidth, Theme.questions) + leftPadding + rightPadding
    margins: Theme.gap1
    verticalPadding: Theme.gap2
    visible: shown && text !== ""
    y: parent ? parent.height + Theme.gap1 : 0

    background: Rectangle {
        border.color: Theme.line2
        border.width: Theme.border
        color: Theme.surface
        radius: Theme.controlRadius
    }
    contentItem: Text {
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: Theme.dense
        text: tip.text
        textFormat: Text.PlainText
        width: Math.min(implicitWidth, Theme.questions)
        wrapMode: Text.Wrap
    }
}
