import QtQuick
import Sightline

// Tests of this plan, newest first; a press shows one again.
TPanel {
    id: panel

    required property TestbedView view
    readonly property int rowHeight: Theme.row + Theme.gap3

    signal openRequested
    signal chosen(int row)

    title: qsTr("Earlier tests")

    TLabel {
        id: heading

        cut: true
        strong: true
        text: panel.title
        width: file.x - x - Theme.gap2
        x: Theme.denseX
        y: Theme.denseY
    }

    TLink {
        id: file

        anchors.verticalCenter: heading.verticalCenter
        anchors.right: parent.right
        anchors.rightMargin: Theme.denseX
        enabled: !panel.view.running
        objectName: "openTestRun"
        text: qsTr("Open a file")

        onClicked: panel.openRequested()
    }

    ListView {
        id: past

        activeFocusOnTab: count > 0
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap1
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.control + Theme.gap2
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: -1
        keyNavigationEnabled: true
        model: panel.view.history
        objectName: "earlierTests"

        Accessible.name: panel.title
        Accessible.role: Accessible.List
        Keys.onPressed: event => {
            if (event.key !== Qt.Key_Return && event.key !== Qt.Key_Enter && event.key !== Qt.Key_Space)
                return;
            panel.chosen(currentIndex);
            event.accepted = true;
        }

        delegate: Rectangle {
            id: test

            required property int index
            required property string title
            required property string when
            required property string verdict
            required property int kind
            required property bool stale
            required property bool shown

            color: shown ? Theme.sunk : over.hovered ? Theme.surface2 : Theme.clear
            height: panel.rowHeight
            width: ListView.view.width

            Accessible.name: title + ", " + when + ": " + verdict + (stale ? ", " + qsTr("from before your change") : "")
            Accessible.role: Accessible.ListItem

            TLabel {
                id: what

                cut: true
                medium: true
                size: Theme.dense
                text: test.title
                width: mark.x - x - Theme.gap1
                x: Theme.denseX
                y: Theme.gap1
            }

            TLabel {
                color: Theme.ink2
                cut: true
                size: Theme.caption
                text: test.stale ? qsTr("%1, older plan").arg(test.when) : test.when
                width: mark.x - x - Theme.gap1
                x: Theme.denseX
                y: what.y + what.height
            }

            TTag {
                id: mark

                anchors.right: parent.right
                anchors.rightMargin: Theme.denseX
                anchors.verticalCenter: parent.verticalCenter
                color: test.kind === 2 ? Theme.errorTint : Theme.sunk
                glyph: test.kind === 2 ? "cross" : test.kind === 1 ? "check" : ""
                ink: test.kind === 2 ? Theme.error : Theme.ink2
                text: test.verdict
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
                visible: test.ListView.isCurrentItem && past.activeFocus
            }

            HoverHandler {
                id: over
            }

            TapHandler {
                onTapped: {
                    past.currentIndex = test.index;
                    panel.chosen(test.index);
                }
            }
        }

        TScroll {
            flickable: past
        }
    }

    TLabel {
        color: Theme.ink3
        cut: true
        maximumLineCount: 2
        objectName: "noEarlierTests"
        size: Theme.dense
        text: qsTr("Every finished test of this plan is kept here")
        visible: past.count === 0
        width: parent.width - 2 * Theme.denseX
        wrapMode: Text.Wrap
        x: Theme.denseX
        y: past.y
    }
}
