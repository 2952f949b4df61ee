import QtQuick
import QtQuick.Templates as T
import Sightline

// Underlined words that do something.
T.AbstractButton {
    id: link

    property color ink: Theme.accent
    property string glyph: ""
    property string tip: ""

    font.family: Theme.family
    font.pixelSize: Theme.dense
    hoverEnabled: true
    implicitHeight: Theme.controlSmall
    implicitWidth: Math.ceil(implicitContentWidth)

    Accessible.description: tip
    Accessible.name: text
    Accessible.role: Accessible.Link
    Accessible.onPressAction: link.clicked()
    Keys.onEnterPressed: link.clicked()
    Keys.onReturnPressed: link.clicked()

    background: Item {
        FocusRing {
            anchors.margins: 0
            visible: link.visualFocus
        }
    }
    contentItem: Item { // qmllint disable deferred-property-id
        implicitHeight: row.implicitHeight
        implicitWidth: row.implicitWidth

        Row {
            id: row

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap1 + Theme.thick

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: link.ink
                height: Theme.gap3
                name: link.glyph
                visible: link.glyph !== ""
                width: Theme.gap3
            }

            Text {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                color: link.ink
                font: link.font
                text: link.text
                textFormat: Text.PlainText

                Rectangle {
                    anchors.bottom: parent.bottom
                    color: link.hovered ? link.ink : Theme.line2
                    height: Theme.border
                    width: parent.width
                }
            }
        }
    }

    TTip {
        shown: link.hovered
        text: link.tip
        y: -height - Theme.gap1
    }
}
