import QtQuick
import QtQuick.Layouts
import Sightline

// One thing that would change the answer, and to what.
Item {
    id: flip

    required property string text
    required property int architecture
    required property bool tooClose
    required property string outcome

    implicitHeight: Math.max(Theme.row + Theme.thick, words.implicitHeight + Theme.gap2)

    Accessible.name: text + ": " + outcome
    Accessible.role: Accessible.ListItem

    ArchColours {
        id: colours

        architecture: flip.architecture
    }

    TRule {
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        anchors.topMargin: Theme.border
        spacing: Theme.gap2

        TLabel {
            id: words

            Layout.fillWidth: true
            size: Theme.dense
            text: flip.text
            wrapMode: Text.Wrap
        }

        ShapeMark {
            Layout.preferredHeight: Theme.denseY
            Layout.preferredWidth: Theme.denseY
            architecture: flip.architecture
            visible: !flip.tooClose
        }

        TLabel {
            color: flip.tooClose ? Theme.ink2 : colours.text
            size: Theme.dense
            strong: true
            text: flip.outcome
        }
    }
}
