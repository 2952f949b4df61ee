import QtQuick
import QtQuick.Layouts
import Sightline

// What is tested: the design, how many cameras, for how long.
TPanel {
    id: panel

    required property TestbedView view

    function set(cell: FigureCell, number: int, text: string) {
        cell.error = view.setNumber(number, text);
    }

    implicitHeight: column.implicitHeight + 2 * Theme.panelY
    title: qsTr("Test")

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.denseX
        anchors.right: parent.right
        anchors.rightMargin: Theme.denseX
        anchors.top: parent.top
        anchors.topMargin: Theme.panelY
        spacing: Theme.gap1

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Theme.gap2
            columns: name.implicitWidth + columnSpacing + scale.implicitWidth <= column.width ? 2 : 1
            rowSpacing: Theme.gap1

            TLabel {
                id: name

                Layout.fillWidth: true
                strong: true
                text: panel.title
            }

            TTag {
                id: scale

                objectName: "testScale"
                text: panel.view.scale
            }
        }

        TLabel {
            color: Theme.ink3
            size: Theme.caption
            text: qsTr("Design")
        }

        TSelect {
            Layout.fillWidth: true
            currentIndex: panel.view.architecture
            enabled: !panel.view.running
            label: qsTr("Design")
            model: ["VMS", "NVR", "Hybrid"]
            objectName: "testDesign"

            onActivated: index => panel.view.architecture = index
        }

        TLabel {
            color: Theme.ink3
            size: Theme.caption
            text: qsTr("Scenario")
        }

        TChoice {
            Layout.fillWidth: true
            currentIndex: panel.view.scenario
            enabled: !panel.view.running
            label: qsTr("Scenario")
            model: panel.view.scenarios
            objectName: "testScenario"

            onActivated: index => panel.view.scenario = index
        }

        NumberRow {
            Layout.fillWidth: true
            label: qsTr("Simulated cameras")
            objectName: "testCameras"
            value: panel.view.cameras

            onEntered: (cell, text) => panel.set(cell, TestbedView.Cameras, text)
        }

        NumberRow {
            Layout.fillWidth: true
            label: qsTr("Length, s")
            objectName: "testSeconds"
            value: panel.view.seconds

            onEntered: (cell, text) => panel.set(cell, TestbedView.Seconds, text)
        }

        NumberRow {
            Layout.fillWidth: true
            label: qsTr("Seed")
            objectName: "testSeed"
            value: panel.view.seed

            onEntered: (cell, text) => panel.set(cell, TestbedView.Seed, text)
        }
    }
}
