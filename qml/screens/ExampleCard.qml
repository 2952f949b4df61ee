import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sightline

T.AbstractButton {
    id: card

    required property int index
    required property string name
    required property string size
    required property string gap

    hoverEnabled: true
    implicitHeight: column.implicitHeight + topPadding + bottomPadding
    padding: Theme.denseY + Theme.thick

    Accessible.description: size + ". " + gap
    Accessible.name: qsTr("Example: %1").arg(name)
    Accessible.role: Accessible.Button
    Accessible.onPressAction: card.clicked()
    Keys.onEnterPressed: card.clicked()
    Keys.onReturnPressed: card.clicked()

    background: Rectangle {
        border.color: card.hovered ? Theme.line2 : Theme.line
        border.width: Theme.border
        color: card.hovered ? Theme.surface2 : Theme.surface
        radius: Theme.panelRadius

        FocusRing {
            around: Theme.panelRadius
            visible: card.visualFocus
        }
    }
    contentItem: ColumnLayout { // qmllint disable deferred-property-id
        id: column

        spacing: Theme.thick

        RowLayout {
            Layout.fillWidth: true

            TLabel {
                Layout.fillWidth: true
                cut: true
                strong: true
                text: card.name
            }

            Icon {
                color: Theme.ink2
                name: "right"
                Layout.preferredHeight: Theme.gap3
                Layout.preferredWidth: Theme.gap3
            }
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            size: Theme.dense
            text: card.size
            wrapMode: Text.Wrap
        }

        TLabel {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap1
            color: Theme.ink3
            size: Theme.caption
            text: card.gap
            wrapMode: Text.Wrap
        }

        Item {
            Layout.fillHeight: true
        }
    }
}
