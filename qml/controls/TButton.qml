import QtQuick
import QtQuick.Templates as T
import Sightline

// Outlined; `primary` fills it (one on a screen); `flat` has no outline until hovered. `glyph` names an Icon.
T.Button {
    id: control

    property bool primary: false
    property bool small: false
    property bool danger: false // breaks something
    property string glyph: ""
    property string tip: ""
    property bool current: false

    readonly property color inkColour: !enabled ? Theme.ink3 : danger ? Theme.error : primary ? Theme.onPrimary : flat && !current ? Theme.ink2 : Theme.ink

    font.family: Theme.family
    font.pixelSize: Theme.body
    font.weight: Font.Medium
    horizontalPadding: text === "" ? Theme.gap1 : Theme.gap3
    hoverEnabled: true
    implicitHeight: small ? Theme.controlSmall : Theme.control
    implicitWidth: Math.max(implicitHeight, Math.ceil(implicitContentWidth) + leftPadding + rightPadding)
    opacity: enabled ? 1 : 0.6
    verticalPadding: 0

    Accessible.description: tip
    Accessible.name: text !== "" ? text : tip
    Accessible.role: Accessible.Button
    Accessible.onPressAction: control.clicked()
    Keys.onEnterPressed: control.clicked()
    Keys.onReturnPressed: control.clicked()

    background: Rectangle {
        border.color: control.primary && control.enabled ? Theme.primary : control.danger && control.enabled ? Theme.error : Theme.line2
        border.width: control.flat && !control.current ? 0 : Theme.border
        color: control.primary && control.enabled ? Theme.primary : control.down ? Theme.sunk : control.hovered ? Theme.surface2 : control.flat ? Theme.clear : Theme.surface
        radius: Theme.controlRadius

        FocusRing {
            visible: control.visualFocus
        }
    }
    contentItem: Item { // qmllint disable deferred-property-id
        implicitHeight: row.implicitHeight
        implicitWidth: row.implicitWidth

        Row {
            id: row

            anchors.centerIn: parent
            spacing: Theme.gap2

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                color: control.inkColour
                height: Theme.icon
                name: control.glyph
                visible: control.glyph !== ""
                width: Theme.icon
            }

            Text {
                anchors.verticalCenter: parent.verticalCenter
                color: control.inkColour
                font: control.font
                text: control.text
                textFormat: Text.PlainText
                visible: control.text !== ""
            }
        }
    }

    TTip {
        shown: control.hovered || control.visualFocus && control.text === ""
        text: control.tip
    }
}
