import QtQuick
import QtQuick.Layouts
import Sightline

// One sentence about files under the scenario strip, instead of a dialog.
Rectangle {
    id: strip

    required property PlanSession session
    required property PlanFiles files
    property bool askToSave: false
    // One thing at a time: leaving, a change by another program, work that was recovered, what the last action did.
    readonly property string asked: askToSave ? "leave" : files.changedOutside ? "outside" : files.recoveredText !== "" ? "recovered" : ""
    readonly property bool bad: asked === "" && session.noticeBad
    readonly property bool shown: asked !== "" || session.notice !== ""

    signal saveRequested
    signal closeRequested
    signal keepRequested

    color: bad ? Theme.errorTint : asked !== "" ? Theme.warnTint : Theme.surface2
    implicitHeight: row.implicitHeight + 2 * Theme.gap1

    Accessible.name: words.text
    Accessible.role: Accessible.AlertMessage

    TRule {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap3
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap3
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap2

        Icon {
            color: strip.bad ? Theme.error : strip.asked !== "" ? Theme.warn : Theme.ink2
            name: strip.bad ? "error" : strip.asked !== "" ? "warning" : "check"
        }

        TLabel {
            id: words

            Layout.fillWidth: true
            size: Theme.dense
            objectName: "notice"
            text: strip.asked === "leave" ? qsTr("“%1” has changes that are not saved").arg(strip.session.title) : strip.asked === "outside" ? strip.files.outsideText : strip.asked === "recovered" ? strip.files.recoveredText : strip.session.notice
            wrapMode: Text.Wrap
        }

        TButton {
            small: true
            text: qsTr("Save")
            visible: strip.askToSave

            onClicked: strip.saveRequested()
        }

        TButton {
            small: true
            text: qsTr("Close without saving")
            visible: strip.askToSave

            onClicked: strip.closeRequested()
        }

        TButton {
            objectName: "loadOutside"
            small: true
            text: qsTr("Load it")
            visible: strip.asked === "outside"

            onClicked: strip.files.loadOutside()
        }

        TButton {
            objectName: "keepMine"
            small: true
            text: qsTr("Keep mine")
            visible: strip.asked === "outside"

            onClicked: strip.files.keepMine()
        }

        TButton {
            objectName: "keepRecovered"
            small: true
            text: qsTr("Keep")
            visible: strip.asked === "recovered"

            onClicked: strip.files.keepRecovered()
        }

        TButton {
            objectName: "showSaved"
            small: true
            text: qsTr("Show the saved file")
            visible: strip.asked === "recovered"

            onClicked: strip.files.showSaved()
        }

        TButton {
            flat: true
            glyph: "cross"
            small: true
            tip: qsTr("Dismiss")
            visible: strip.asked === "" || strip.asked === "leave"

            onClicked: {
                if (strip.askToSave)
                    strip.keepRequested();
                else
                    strip.session.dismissNotice();
            }
        }
    }
}
