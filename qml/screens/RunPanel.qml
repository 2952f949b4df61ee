import QtQuick
import QtQuick.Layouts
import Sightline

// How the test is going: its clock, its moments on a line, Stop and Kill.
TPanel {
    id: panel

    required property TestbedView view
    readonly property bool bad: view.state === TestbedView.Crashed || view.state === TestbedView.Failed

    implicitHeight: Theme.topBar + Theme.gap4 + (view.events.count > 0 ? Theme.railNarrow - Theme.gap2 : 0)
    title: qsTr("Progress of the test")

    RowLayout {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Theme.denseX
        anchors.right: parent.right
        anchors.rightMargin: Theme.denseX
        anchors.top: parent.top
        anchors.topMargin: Theme.gap2
        height: Theme.control
        spacing: Theme.gap2

        Icon {
            Layout.preferredHeight: Theme.icon
            Layout.preferredWidth: Theme.icon
            color: Theme.error
            name: "error"
            visible: panel.bad
        }

        TLabel {
            Layout.fillWidth: true
            color: panel.bad ? Theme.error : Theme.ink
            cut: true
            objectName: "testState"
            strong: true
            text: panel.view.stateText !== "" ? panel.view.stateText : qsTr("Nothing has been tested yet")
        }

        TLabel {
            color: Theme.ink2
            objectName: "testClock"
            text: panel.view.clock
            visible: text !== ""
        }

        TChoice {
            id: choice

            Layout.preferredWidth: Theme.topBar * 2 + Theme.gap4 + Theme.gap2
            currentIndex: panel.view.victim
            label: qsTr("Recorder to kill")
            model: panel.view.victims
            objectName: "victim"
            visible: count > 1

            onActivated: index => panel.view.victim = index
        }

        TButton {
            danger: true
            glyph: "cross"
            objectName: "killRecorder"
            text: choice.visible ? qsTr("Kill") : qsTr("Kill %1").arg(choice.count > 0 ? panel.view.victims[0] : "")
            tip: qsTr("End this recorder's process at once (kill -9), as a crash would, and see who takes over")
            visible: choice.count > 0

            onClicked: panel.view.killVictim()
        }

        TButton {
            objectName: "stopTest"
            text: panel.view.stopping ? qsTr("End now") : qsTr("Stop test")
            tip: panel.view.stopping ? qsTr("End it at once; nothing is kept") : qsTr("End early and keep what was measured so far")
            visible: panel.view.running

            onClicked: panel.view.stop()
        }
    }

    Rectangle {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: Theme.denseX
        anchors.right: parent.right
        anchors.rightMargin: Theme.denseX
        anchors.top: head.bottom
        anchors.topMargin: panel.view.events.count > 0 ? Theme.gap4 + Theme.gap2 : Theme.gap3
        color: Theme.sunk
        height: Theme.gap1
        radius: Theme.thick

        Rectangle {
            color: Theme.ink2
            height: parent.height
            radius: Theme.thick
            width: Math.round(parent.width * panel.view.progress)
        }

        Rectangle {
            color: Theme.accent
            height: Theme.gap2 + Theme.thick
            radius: width / 2
            visible: panel.view.progress > 0 && panel.view.running
            width: Theme.gap2 + Theme.thick
            x: Math.round(line.width * panel.view.progress - width / 2)
            y: -Theme.cardRule
        }

        Repeater {
            model: panel.view.events

            Item {
                id: moment

                required property int index
                required property string at
                required property string text
                required property double share
                required property int kind // of BenchNews: 0 killed, 3 covered
                required property bool named // the newest of its kind
                readonly property color colour: kind === 0 ? Theme.error : kind === 3 ? colours.text : Theme.ink2

                x: Math.round(line.width * share)

                Accessible.name: at + " " + text
                Accessible.role: Accessible.StaticText

                Rectangle {
                    color: moment.colour
                    height: Theme.gap2 + Theme.thick
                    radius: width / 2
                    width: Theme.gap2 + Theme.thick
                    x: Math.round(-width / 2)
                    y: -Theme.cardRule

                    HoverHandler {
                        id: over
                    }

                    TTip {
                        shown: over.hovered
                        text: moment.at + "  " + moment.text
                    }
                }

                // Kills under the line, takeovers over it; what comes between has its tip.
                TLabel {
                    color: moment.colour
                    objectName: "moment" + moment.index
                    size: Theme.dense
                    strong: true
                    text: moment.at + " " + moment.text
                    visible: moment.named
                    x: Math.round(Math.max(-moment.x, Math.min(-width / 2, line.width - moment.x - width)))
                    y: moment.kind === 0 ? Theme.gap3 : -Theme.gap4 - Theme.gap1
                }
            }
        }
    }

    ArchColours {
        id: colours

        architecture: panel.view.testedArchitecture
    }
}
