import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sightline

// A light panel over the page: a title, a list, Esc closes it.
T.Popup {
    id: popover

    property string title: ""
    property string empty: ""
    property alias model: list.model
    property alias delegate: list.delegate
    property alias header: list.header

    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    margins: Theme.gap2
    padding: Theme.panelY

    background: Rectangle {
        border.color: Theme.line2
        border.width: Theme.border
        color: Theme.surface
        radius: Theme.controlRadius
    }
    contentItem: ColumnLayout { // qmllint disable deferred-property-id
        spacing: Theme.gap2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap2

            TLabel {
                Layout.fillWidth: true
                cut: true
                strong: true
                text: popover.title
            }

            TButton {
                flat: true
                glyph: "cross"
                small: true
                tip: qsTr("Close (Esc)")

                onClicked: popover.close()
            }
        }

        ListView {
            id: list

            Layout.fillHeight: true
            Layout.fillWidth: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            focus: true
            implicitHeight: contentHeight
            keyNavigationEnabled: true
            spacing: Theme.gap2

            Accessible.name: popover.title
            Accessible.role: Accessible.List

            TScroll {
                flickable: list
            }
        }
    }
}
