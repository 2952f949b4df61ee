import QtQuick
import QtQuick.Layouts
import Sightline

// How the test is going: its clock, its moments on a line, Stop and Kill.
TPanel {
    id: panel

    required property TestbedView view
    readonly property bool bad: view.state === TestbedView.Crashed || view.state === TestbedView.Failed

    implicitHeight: Theme.topBar + Theme.railNarrow + (view.events.count > 0 ? Theme.gap3 : 0)
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

        TButton {
            enabled: panel.view.running
            objectName: "stopTest"
            text: qsTr("Stop test")
            tip: qsTr("End early and keep what was measured so far")

            onClicked: panel.view.stop()
        }

        TButton {
            enabled: panel.view.running
            glyph: "cross"
            objectName: "killTest"
            text: qsTr("Kill test")
            tip: qsTr("End it at once, as a crash would; nothing is kept")

            onClicked: panel.view.killTest()
        }
    }

    Rectangle {
        id: line

        anchors.left: parent.left
        anchors.leftMargin: Theme.denseX
        anchors.right: parent.right
        anchors.rightMargin: Theme.denseX
        anchors.top: head.bottom
        anchors.topMargin: Theme.gap3
        color: Theme.sunk
        height: Theme.gap1
        radius: Theme.thick

        Rectangle {
            color: Theme.ink2
            height: parent.height
            radius: Theme.thick
            width: Math.round(parent.width * panel.view.progress)
        }

        Repeater {
            model: panel.view.events

            Item {
                id: moment

                required property int index
                required property string at
                required property string text
                required property double share

                x: Math.round(line.width * share)

                Accessible.name: at + " " + text
                Accessible.role: Accessible.StaticText

                Rectangle {
                    color: moment.index === 0 ? Theme.error : Theme.ink2
                    height: Theme.gap2 + Theme.thick
                    radius: width / 2
                    width: Theme.gap2 + Theme.thick
                    x: -width / 2
                    y: -Theme.cardRule

                    HoverHandler {
                        id: over
                    }

                    TTip {
                        shown: over.hovered
                        text: moment.at + "  " + moment.text
                    }
                }
            }
        }
    }

    TLabel {
        anchors.left: line.left
        anchors.right: line.right
        anchors.top: line.bottom
        anchors.topMargin: Theme.gap2
        color: Theme.ink2
        cut: true
        size: Theme.dense
        text: panel.view.events.count > 0 ? panel.view.events.value(panel.view.events.count - 1, "at") + "  " + panel.view.events.value(panel.view.events.count - 1, "text") : ""
        visible: text !== ""
    }
}
