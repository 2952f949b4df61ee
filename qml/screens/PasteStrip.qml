import QtQuick
import QtQuick.Layouts
import Sightline

// What a block from a spreadsheet would do, before it does it: Enter takes it, Esc leaves the plan as it is.
Rectangle {
    id: strip

    required property GroupGrid rows

    signal done

    color: rows.offerBad ? Theme.warnTint : Theme.accentTint
    implicitHeight: rows.offer === "" ? 0 : Math.max(Theme.control, words.implicitHeight + Theme.gap2) + Theme.gap1
    objectName: "pasteStrip"
    visible: rows.offer !== ""

    Accessible.name: rows.offer
    Accessible.role: Accessible.AlertMessage

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap3
        anchors.rightMargin: Theme.gap3
        spacing: Theme.gap2

        Icon {
            Layout.preferredHeight: Theme.icon
            Layout.preferredWidth: Theme.icon
            color: strip.rows.offerBad ? Theme.warn : Theme.ink2
            name: strip.rows.offerBad ? "warning" : "info"
        }

        TLabel {
            id: words

            Layout.fillWidth: true
            objectName: "pasteWords"
            size: Theme.dense
            text: strip.rows.offer
            wrapMode: Text.Wrap
        }

        TButton {
            objectName: "pasteTake"
            small: true
            text: qsTr("Paste")
            tip: qsTr("Enter")

            onClicked: {
                strip.rows.takeOffer();
                strip.done();
            }
        }

        TButton {
            flat: true
            objectName: "pasteLeave"
            small: true
            text: qsTr("Leave")
            tip: qsTr("Esc")

            onClicked: {
                strip.rows.dropOffer();
                strip.done();
            }
        }
    }
}
