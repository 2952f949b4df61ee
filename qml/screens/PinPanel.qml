import QtQuick
import Sightline

// Points of the map that were pinned, bound to their counts, not to their row.
TPanel {
    id: panel

    required property WhatIfView view
    readonly property int inner: width - 2 * Theme.border
    readonly property int totalWidth: Theme.topBar + Theme.gap4 + Theme.gap1
    readonly property int bestX: inner - Theme.rail - Theme.topBar * 2 - Theme.gap2
    readonly property int totalX: bestX - Theme.gap4

    implicitHeight: Theme.topBar + Theme.row + Math.max(1, Math.min(3, pins.count)) * Theme.row + Theme.gap1
    title: qsTr("Pinned")

    TLabel {
        id: head

        strong: true
        text: panel.title
        x: Theme.panelX
        y: Theme.panelY
    }

    TLabel {
        anchors.baseline: head.baseline
        color: Theme.ink2
        cut: true
        size: Theme.dense
        text: qsTr("press a cell to pin it")
        width: panel.inner - x - Theme.panelX
        x: head.x + head.width + Theme.gap2
    }

    Rectangle {
        id: heads

        color: Theme.surface2
        height: Theme.row
        width: panel.inner
        x: Theme.border
        y: Theme.topBar

        TLabel {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            size: Theme.caption
            text: qsTr("Point")
            x: Theme.panelX
        }

        Repeater {
            model: ["VMS", "NVR", "Hybrid"]

            TLabel {
                required property int index
                required property string modelData

                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                color: Theme.ink2
                size: Theme.caption
                text: modelData
                x: panel.totalX - (2 - index) * panel.totalWidth - width
            }
        }

        TLabel {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            size: Theme.caption
            text: qsTr("Best")
            x: panel.bestX
        }
    }

    ListView {
        id: pins

        activeFocusOnTab: true
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.border
        anchors.top: heads.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: -1
        keyNavigationEnabled: true
        model: panel.view.pins
        objectName: "pins"
        width: panel.inner
        x: Theme.border

        Accessible.name: panel.title
        Accessible.role: Accessible.Table
        Keys.onDeletePressed: panel.view.unpin(currentIndex)
        Keys.onReturnPressed: panel.view.makeScenario(currentIndex)

        delegate: Item {
            id: row

            required property int index
            required property string label
            required property string vms
            required property string nvr
            required property string hybrid
            required property string best
            required property int architecture

            height: Theme.row
            width: ListView.view.width

            Accessible.name: label + ": VMS " + vms + ", NVR " + nvr + ", Hybrid " + hybrid + ", " + best
            Accessible.role: Accessible.Row

            TLabel {
                anchors.verticalCenter: parent.verticalCenter
                cut: true
                size: Theme.dense
                text: row.label
                width: panel.totalX - 3 * panel.totalWidth - x
                x: Theme.panelX
            }

            Repeater {
                model: [row.vms, row.nvr, row.hybrid]

                TLabel {
                    required property int index
                    required property string modelData

                    anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                    size: Theme.dense
                    text: modelData
                    x: panel.totalX - (2 - index) * panel.totalWidth - width
                }
            }

            ShapeMark {
                anchors.verticalCenter: parent.verticalCenter
                architecture: Math.max(0, row.architecture)
                height: Theme.gap3
                visible: row.architecture >= 0
                width: Theme.gap3
                x: panel.bestX
            }

            TLabel {
                anchors.verticalCenter: parent.verticalCenter
                cut: true
                size: Theme.dense
                text: row.best
                width: makeIt.x - x - Theme.gap1
                x: panel.bestX + Theme.icon
            }

            TLink {
                id: makeIt

                anchors.right: drop.left
                anchors.rightMargin: Theme.gap2
                anchors.verticalCenter: parent.verticalCenter
                objectName: "makeScenario" + row.index
                text: qsTr("Make scenario")

                onClicked: panel.view.makeScenario(row.index)
            }

            TButton {
                id: drop

                anchors.right: parent.right
                anchors.rightMargin: Theme.gap2
                anchors.verticalCenter: parent.verticalCenter
                flat: true
                glyph: "cross"
                height: Theme.row
                tip: qsTr("Take the pin away")

                onClicked: panel.view.unpin(row.index)
            }

            TRule {
                anchors.bottom: parent.bottom
                width: parent.width
            }

            Rectangle {
                anchors.fill: parent
                border.color: Theme.accent
                border.width: Theme.thick
                color: Theme.clear
                visible: row.ListView.isCurrentItem && pins.activeFocus
            }
        }

        TScroll {
            flickable: pins
        }
    }

    TLabel {
        anchors.centerIn: pins
        color: Theme.ink3
        size: Theme.dense
        text: qsTr("Nothing pinned yet")
        visible: pins.count === 0
    }
}
