import QtQuick
import QtQuick.Layouts
import Sightline

// One reason in the banner, with a line to its left.
Item {
    id: point

    required property string title
    required property string body

    implicitHeight: column.implicitHeight

    Accessible.name: title + ". " + body
    Accessible.role: Accessible.StaticText

    Rectangle {
        color: Theme.line
        height: parent.height
        width: Theme.border
    }

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.denseX
        anchors.rightMargin: Theme.gap2
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.thick

        TLabel {
            Layout.fillWidth: true
            size: Theme.dense
            strong: true
            text: point.title
            wrapMode: Text.Wrap
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            cut: true
            size: Theme.dense
            maximumLineCount: 3
            text: point.body
            wrapMode: Text.Wrap
        }
    }
}
