import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sightline

// Settings for all plans: a light panel, not a screen.
T.Popup {
    id: panel

    required property Settings settings
    readonly property var scales: [100, 125, 150, 200] // per cent

    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    implicitHeight: contentHeight + topPadding + bottomPadding
    padding: Theme.panelX
    width: Theme.questions + Theme.topBar
    x: parent.width - width - Theme.gap3
    y: Theme.topBar

    onOpened: colours.forceActiveFocus(Qt.ShortcutFocusReason)

    background: Rectangle {
        border.color: Theme.line2
        border.width: Theme.border
        color: Theme.surface
        radius: Theme.controlRadius
    }
    contentItem: ColumnLayout { // qmllint disable deferred-property-id
        spacing: Theme.gap3

        TLabel {
            size: Theme.cardTitle
            strong: true
            text: qsTr("Settings")
        }

        TLabel {
            size: Theme.dense
            text: qsTr("Colours")
        }

        TSegment {
            id: colours

            Layout.fillWidth: true
            current: panel.settings.colours
            label: qsTr("Colours")
            objectName: "settingColours"
            options: [qsTr("Light"), qsTr("Dark")]

            onChosen: index => panel.settings.colours = index
        }

        TLabel {
            size: Theme.dense
            text: qsTr("Language")
        }

        TSegment {
            Layout.fillWidth: true
            current: Language.codes.indexOf(Language.code)
            label: qsTr("Language")
            objectName: "settingLanguage"
            options: Language.names

            onChosen: index => Language.code = Language.codes[index]
        }

        TLabel {
            size: Theme.dense
            text: qsTr("Units")
        }

        TSegment {
            Layout.fillWidth: true
            current: panel.settings.units
            label: qsTr("Units")
            objectName: "settingUnits"
            options: [qsTr("Metric"), qsTr("US customary")]

            onChosen: index => panel.settings.units = index
        }

        TLabel {
            size: Theme.dense
            text: qsTr("Size of everything")
        }

        TSegment {
            Layout.fillWidth: true
            current: panel.scales.indexOf(panel.settings.scale)
            label: qsTr("Size of everything")
            objectName: "settingScale"
            options: panel.scales.map(scale => scale + " %")

            onChosen: index => panel.settings.scale = panel.scales[index]
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            size: Theme.dense
            text: panel.settings.scale === panel.settings.runningScale ? qsTr("On top of what the desktop sets.") : qsTr("From the next start on.")
            wrapMode: Text.Wrap
        }
    }
}
