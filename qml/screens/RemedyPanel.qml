import QtQuick
import QtQuick.Layouts
import Sightline

// What would save footage, what it costs, and the cost of each camera-hour saved; cheapest first.
TPanel {
    id: panel

    required property RiskView view
    readonly property int inner: width - 2 * Theme.border
    readonly property int eachX: inner - Theme.gap4
    readonly property int hoursX: eachX - Theme.topBar - Theme.gap4 - Theme.gap2
    readonly property int hoursWidth: Theme.topBar + Theme.gap2 + Math.ceil(longestHours.advanceWidth) + Theme.gap3
    readonly property int costX: hoursX - Math.max(Theme.topBar * 2 + Theme.gap4, hoursWidth)

    signal explainRequested(int row)

    title: qsTr("What helps")

    TextMetrics {
        id: longestHours

        font.family: Theme.family
        font.pixelSize: Theme.dense
        text: panel.view.longestHours
    }

    TextMetrics {
        id: longestCost

        font: longestHours.font
        text: panel.view.longestCost
    }

    ArchColours {
        id: colours

        architecture: panel.view.architecture
    }

    RowLayout {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Theme.panelX
        anchors.right: parent.right
        anchors.rightMargin: Theme.panelX
        anchors.top: parent.top
        anchors.topMargin: Theme.panelY
        height: Theme.controlSmall
        spacing: Theme.gap2

        TLabel {
            strong: true
            text: panel.title
        }

        TSelect {
            Layout.preferredWidth: Theme.topBar * 2 + Theme.gap2
            currentIndex: panel.view.architecture
            label: panel.title
            model: ["VMS", "NVR", "Hybrid"]
            objectName: "riskArchitecture"

            onActivated: index => panel.view.architecture = index
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            cut: true
            horizontalAlignment: Text.AlignRight
            objectName: "ticked"
            size: Theme.dense
            text: panel.view.tickedText
        }
    }

    Rectangle {
        id: heads

        anchors.top: head.bottom
        anchors.topMargin: Theme.gap2
        color: Theme.surface2
        height: Theme.row
        width: panel.inner
        x: Theme.border

        TLabel {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            size: Theme.caption
            text: qsTr("Change")
            x: Theme.panelX
        }

        Repeater {
            model: [
                {
                    text: qsTr("Over the years"),
                    edge: panel.costX
                },
                {
                    text: qsTr("Hours saved/yr"),
                    edge: panel.hoursX
                },
                {
                    text: qsTr("Each hour"),
                    edge: panel.eachX
                }
            ]

            TLabel {
                required property var modelData

                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                color: Theme.ink2
                size: Theme.caption
                text: modelData.text
                x: Math.round(modelData.edge - width)
            }
        }
    }

    ListView {
        id: list

        activeFocusOnTab: true
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.border
        anchors.top: heads.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: -1
        keyNavigationEnabled: true
        model: panel.view.remedies
        objectName: "remedies"
        width: panel.inner
        x: Theme.border

        Accessible.name: panel.title
        Accessible.role: Accessible.Table
        Keys.onReturnPressed: panel.view.tick(panel.view.remedies.value(currentIndex, "key"))
        Keys.onSpacePressed: panel.view.tick(panel.view.remedies.value(currentIndex, "key"))

        Keys.onPressed: event => {
            if (event.key !== Qt.Key_F1)
                return;
            panel.explainRequested(currentIndex);
            event.accepted = true;
        }

        delegate: Rectangle {
            id: row

            required property int index
            required property string key
            required property string name
            required property string cost
            required property string hours
            required property double share
            required property string each
            required property bool ticked
            required property string sentence
            required property string reason

            color: ticked ? Theme.accentTint : hover.hovered ? Theme.surface2 : Theme.surface
            height: Math.max(Theme.row, what.implicitHeight + Theme.gap2)
            width: ListView.view.width

            Accessible.checkable: true
            Accessible.checked: ticked
            Accessible.name: sentence
            Accessible.role: Accessible.CheckBox
            Accessible.onPressAction: panel.view.tick(key)

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                border.color: row.ticked ? Theme.accent : Theme.line2
                border.width: Theme.border
                color: row.ticked ? Theme.accentTint : Theme.surface
                height: width
                radius: Theme.tagRadius
                width: Theme.tag - Theme.thick
                x: Theme.panelX

                Icon {
                    anchors.centerIn: parent
                    color: Theme.accent
                    height: Theme.gap3
                    name: "check"
                    visible: row.ticked
                    width: Theme.gap3
                }
            }

            TLabel {
                id: what

                anchors.verticalCenter: parent.verticalCenter
                size: Theme.dense
                text: row.name
                width: panel.costX - Math.ceil(longestCost.advanceWidth) - Theme.gap3 - x
                wrapMode: Text.Wrap
                x: Theme.panelX + Theme.icon + Theme.gap2
            }

            TLabel {
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.dense
                text: row.cost
                x: panel.costX - width
            }

            TLabel {
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.dense
                text: row.hours
                x: track.x - width - Theme.gap2
            }

            Rectangle {
                id: track

                anchors.verticalCenter: parent.verticalCenter
                color: Theme.sunk
                height: Theme.gap2 - Theme.thick
                width: Theme.topBar
                x: panel.hoursX - width

                Rectangle {
                    color: colours.fill
                    height: parent.height
                    width: Math.round(parent.width * row.share)
                }
            }

            TLabel {
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.dense
                strong: true
                text: row.each
                x: panel.eachX - width
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
                visible: row.ListView.isCurrentItem && list.activeFocus
            }

            HoverHandler {
                id: hover
            }

            TTip {
                shown: hover.hovered && row.reason !== ""
                text: row.reason
            }

            TapHandler {
                onTapped: panel.view.tick(row.key)
            }

            TapHandler {
                acceptedButtons: Qt.RightButton

                onTapped: panel.explainRequested(row.index)
            }
        }

        TScroll {
            flickable: list
        }
    }
}
