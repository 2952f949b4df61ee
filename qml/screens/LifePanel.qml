import QtQuick
import QtQuick.Layouts
import Sightline

// One simulated life on six lanes; Left and Right step through its events, Space plays.
TPanel {
    id: panel

    required property RiskView view
    property bool narrow: false

    title: qsTr("One possible life of one site")

    ColumnLayout {
        anchors.bottomMargin: Theme.gap2
        anchors.fill: parent
        anchors.leftMargin: Theme.panelX
        anchors.rightMargin: Theme.panelX
        anchors.topMargin: Theme.panelY
        spacing: Theme.gap2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap3

            TLabel {
                Layout.fillWidth: true
                cut: true
                strong: true
                text: panel.title
            }

            ArchColours {
                id: colours

                architecture: panel.view.architecture
            }

            Legend {
                covered: colours.fill
                visible: !panel.narrow
            }

            TLabel {
                color: Theme.ink2
                size: Theme.dense
                text: qsTr("Life")
            }

            FigureCell {
                id: number

                implicitWidth: Theme.topBar + Theme.gap4
                label: qsTr("Number of the life")
                objectName: "lifeNumber"
                shown: panel.view.lifeNumber

                onEntered: text => {
                    const wanted = parseInt(text);
                    error = isNaN(wanted) || wanted < 0 ? qsTr("A whole number from 0 on") : "";
                    if (error === "")
                        panel.view.lifeNumber = wanted;
                }
            }

            TButton {
                objectName: "anotherLife"
                small: true
                text: qsTr("Another")

                onClicked: panel.view.anotherLife()
            }

            TButton {
                glyph: panel.view.playing ? "minus" : "right"
                objectName: "playLife"
                small: true
                text: panel.view.playing ? qsTr("Pause") : qsTr("Play")

                onClicked: panel.view.playing = !panel.view.playing
            }
        }

        Legend {
            covered: colours.fill
            visible: panel.narrow
        }

        SourceChart {
            id: life

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.rail - Theme.gap4
            activeFocusOnTab: true
            objectName: "life"
            source: panel.view.life

            Accessible.description: panel.view.lifeText
            Accessible.name: panel.view.lifeTitle !== "" ? panel.view.lifeTitle + ". " + panel.view.lifeDetail : panel.title
            Accessible.role: Accessible.Chart
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Left)
                    panel.view.step(-1);
                else if (event.key === Qt.Key_Right)
                    panel.view.step(1);
                else if (event.key === Qt.Key_Home)
                    panel.view.step(-2);
                else if (event.key === Qt.Key_End)
                    panel.view.step(2);
                else if (event.key === Qt.Key_Space)
                    panel.view.playing = !panel.view.playing;
                else
                    return;
                event.accepted = true;
            }
            onActed: index => panel.view.lifeCurrent = index

            ChartHover {
                chart: life
            }

            Rectangle {
                id: card

                readonly property rect mark: panel.view.lifeCurrent >= 0 ? life.areaOf(panel.view.lifeCurrent) : Qt.rect(0, 0, 0, 0)

                border.color: Theme.line2
                border.width: Theme.border
                color: Theme.surface
                height: words.implicitHeight + 2 * Theme.gap2
                radius: Theme.controlRadius
                visible: panel.view.lifeCurrent >= 0 && life.current < 0
                width: Math.ceil(Math.max(first.implicitWidth, second.implicitWidth)) + 2 * Theme.gap3
                x: Math.max(0, Math.min(life.width - width, Math.round(mark.x + Theme.gap3)))
                y: Math.max(0, Math.min(life.height - height, Math.round(mark.y + mark.height + Theme.gap1)))
                z: 1

                Column {
                    id: words

                    x: Theme.gap3
                    y: Theme.gap2

                    TLabel {
                        id: first

                        objectName: "lifeTitle"
                        size: Theme.dense
                        strong: true
                        text: panel.view.lifeTitle
                    }

                    TLabel {
                        id: second

                        color: Theme.ink2
                        size: Theme.dense
                        text: panel.view.lifeDetail
                    }
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true

            TLabel {
                Layout.fillWidth: true
                color: Theme.ink2
                cut: true
                objectName: "lifeText"
                size: Theme.dense
                text: panel.view.lifeText
            }

            TLabel {
                Layout.maximumWidth: panel.width / 2 - Theme.panelX
                color: Theme.ink3
                cut: true
                size: Theme.dense
                text: qsTr("Left and right arrows step through events")
            }
        }
    }

    component Legend: Row {
        id: legend

        required property color covered

        spacing: Theme.gap3

        Repeater {
            model: 3 // no list of colours and texts: it would be made anew with the theme, and Qt 6.4 does not lay that out while hidden

            Row {
                id: key

                required property int index

                spacing: Theme.gap1 + Theme.thick

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    color: [legend.covered, Theme.line2, Theme.ink][key.index]
                    height: Theme.gap2
                    width: Theme.gap2
                }

                TLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.ink2
                    size: Theme.dense
                    text: [qsTr("covered, nothing lost"), qsTr("some cameras lost"), qsTr("all its cameras lost")][key.index]
                }
            }
        }
    }
}
