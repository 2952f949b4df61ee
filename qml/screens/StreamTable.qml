import QtQuick
import QtQuick.Layouts
import Sightline

// Camera groups with the low, likely and high rate of one camera, as figures and as a bar. Up and Down choose a group.
TPanel {
    id: panel

    required property StreamsView view
    property bool narrow: false
    readonly property int number: Theme.controlSmall * 2 + Theme.gap2
    readonly property int from: narrow ? 0 : Theme.rail - Theme.controlSmall * 2
    readonly property int bar: Math.max(Theme.topBar, Math.round((width - 6 * number - from) * 0.4))
    readonly property int nameWidth: Math.max(1, width - 2 * Theme.border - 5 * number - from - bar - Theme.gap3)

    signal rangeAsked

    function enter() {
        list.forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: Theme.gridRow * (Math.min(list.count, 12) + 2) + 2 * Theme.border
    title: qsTr("Camera groups")

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.border
        spacing: 0

        Line {
            Layout.fillWidth: true
            bar: panel.bar
            cells: [qsTr("Camera group"), qsTr("Cameras"), qsTr("Low"), qsTr("Likely"), qsTr("High"), qsTr("GB a day")]
            head: true
            nameWidth: panel.nameWidth
            narrow: panel.narrow
            number: panel.number
        }

        ListView {
            id: list

            Layout.fillHeight: true
            Layout.fillWidth: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            interactive: contentHeight > height
            model: panel.view.groups
            objectName: "streamRows"

            Accessible.name: panel.title
            Accessible.role: Accessible.Table
            Keys.onDownPressed: panel.view.choose(panel.view.chosenRow() + 1)
            Keys.onPressed: event => {
                if (event.key !== Qt.Key_R || !(event.modifiers & Qt.AltModifier))
                    return;
                event.accepted = true;
                panel.rangeAsked();
            }
            Keys.onUpPressed: panel.view.choose(panel.view.chosenRow() - 1)

            delegate: Rectangle {
                id: row

                required property int index
                required property string name
                required property string cameras
                required property string low
                required property string likely
                required property string high
                required property real lowAt
                required property real likelyAt
                required property real highAt
                required property string from
                required property int origin
                required property string perDay
                required property bool tooShort
                required property bool chosen
                required property string sentence

                color: chosen ? Theme.accentTint : hover.hovered ? Theme.surface2 : Theme.surface
                height: Theme.gridRow
                objectName: "stream" + index
                width: ListView.view.width

                Accessible.name: sentence
                Accessible.role: Accessible.Row
                Accessible.selected: chosen
                onChosenChanged: if (chosen)
                    list.positionViewAtIndex(index, ListView.Contain)

                HoverHandler {
                    id: hover
                }

                TapHandler {
                    onTapped: {
                        list.forceActiveFocus(Qt.MouseFocusReason);
                        panel.view.choose(row.index);
                    }
                }

                Line {
                    anchors.fill: parent
                    bar: panel.bar
                    cells: [row.name, row.cameras, row.low, row.likely, row.high, row.perDay]
                    nameWidth: panel.nameWidth
                    narrow: panel.narrow
                    number: panel.number
                    warn: row.tooShort
                }

                Item {
                    id: bar

                    height: parent.height
                    width: panel.bar - Theme.gap3
                    x: panel.nameWidth + 4 * panel.number + Theme.gap3

                    Rectangle {
                        color: Theme.line
                        height: Theme.thick
                        width: parent.width
                        y: Math.round((parent.height - height) / 2)
                    }

                    Rectangle {
                        color: Theme.band
                        height: Theme.gap3 - Theme.thick
                        width: Math.max(Theme.thick, Math.round(bar.width * row.highAt) - x)
                        x: Math.round(bar.width * row.lowAt)
                        y: Math.round((parent.height - height) / 2)
                    }

                    Rectangle {
                        color: Theme.ink
                        height: Theme.gap3
                        width: Theme.cardRule
                        x: Math.round(bar.width * row.likelyAt) - Theme.border
                        y: Math.round((parent.height - height) / 2)
                    }

                    TTip {
                        shown: hover.hovered
                        text: row.sentence
                    }
                }

                OriginMark {
                    anchors.verticalCenter: parent.verticalCenter
                    origin: Math.max(0, row.origin)
                    visible: row.origin >= 0 && !panel.narrow
                    x: bar.x + bar.width + Theme.gap4
                }

                TLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    color: row.origin === 1 ? Theme.accent : Theme.ink
                    size: Theme.dense
                    text: row.from
                    visible: !panel.narrow
                    x: bar.x + bar.width + Theme.gap4 + Theme.originMark + Theme.gap1
                }

                TRule {
                    anchors.bottom: parent.bottom
                    width: parent.width
                }
            }

            FocusRing {
                anchors.margins: 0
                visible: list.activeFocus
            }

            TScroll {
                flickable: list
            }
        }

        Line {
            Layout.fillWidth: true
            bar: panel.bar
            cells: panel.view.totals
            nameWidth: panel.nameWidth
            narrow: panel.narrow
            number: panel.number
            total: true
        }
    }

    component Line: Item {
        id: line

        required property int nameWidth
        required property int number
        required property int bar
        required property bool narrow
        property list<string> cells
        property bool head: false
        property bool total: false
        property bool warn: false

        implicitHeight: Theme.gridRow

        Rectangle {
            anchors.fill: parent
            color: Theme.surface2
            visible: line.head || line.total

            Rectangle {
                color: line.head ? Theme.line : Theme.line2
                height: Theme.border
                width: parent.width
                y: line.head ? parent.height - 1 : 0
            }
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.warn
            height: Theme.gap3
            name: "warning"
            visible: line.warn
            width: Theme.gap3
            x: line.nameWidth - width
        }

        Repeater {
            model: line.cells

            TLabel {
                required property int index
                required property string modelData

                anchors.verticalCenter: parent.verticalCenter
                color: line.head ? Theme.ink2 : Theme.ink
                cut: true
                horizontalAlignment: index === 0 ? Text.AlignLeft : Text.AlignRight
                size: line.head ? Theme.caption : Theme.dense
                strong: !line.head && (line.total || index === 0 || index === 3)
                text: modelData
                width: index === 0 ? line.nameWidth - Theme.gap2 - (line.warn ? Theme.gap4 : 0) : line.number - Theme.gap1
                x: index === 0 ? Theme.gap2 : index === 5 ? line.width - line.number - Theme.gap2 : line.nameWidth + (index - 1) * line.number
            }
        }

        TLabel {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            cut: true
            size: Theme.caption
            text: qsTr("Mbps each")
            visible: line.head
            width: line.bar
            x: line.nameWidth + 4 * line.number + Theme.gap3
        }

        TLabel {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            size: Theme.caption
            text: qsTr("From")
            visible: line.head && !line.narrow
            x: line.nameWidth + 4 * line.number + line.bar + Theme.gap4 + Theme.originMark + Theme.gap1
        }
    }
}
