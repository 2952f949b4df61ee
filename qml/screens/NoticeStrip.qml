import QtQuick
import QtQuick.Layouts
import Sightline

// One sentence about files under the scenario strip, instead of a dialog.
Rectangle {
    id: strip

    required property PlanSession session
    property bool askToSave: false
    readonly property bool bad: !askToSave && session.noticeBad

    signal saveRequested
    signal closeRequested
    signal keepRequested

    color: bad ? Theme.errorTint : askToSave ? Theme.warnTint : Theme.surface2
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
            color: strip.bad ? Theme.error : strip.askToSave ? Theme.warn : Theme.ink2
            name: strip.bad ? "error" : strip.askToSave ? "warning" : "check"
        }

        TLabel {
            id: words

            Layout.fillWidth: true
            size: Theme.dense
            objectName: "notice"
            text: strip.askToSave ? qsTr("“%1” has changes that are not saved").arg(strip.session.title) : strip.session.notice
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
            flat: true
            glyph: "cross"
            small: true
            tip: qsTr("Dismiss")

            onClicked: {
                if (strip.askToSave)
                    strip.keepRequested();
                else
                    strip.session.dismissNotice();
            }
        }
    }
}
