import QtQuick
import QtQuick.Layouts
import Sightline

// What would change the answer, at most four things.
TPanel {
    id: panel

    required property PresenterView view
    required property PresenterScale at

    title: qsTr("What would change it")

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: panel.at.px(Theme.answer)
        spacing: panel.at.gap(Theme.gap3)

        TLabel {
            Layout.fillWidth: true
            medium: true
            size: panel.at.type(Theme.answer)
            text: panel.title
        }

        TLabel {
            Layout.fillHeight: true
            Layout.fillWidth: true
            color: Theme.ink2
            size: panel.at.type(Theme.answer)
            text: qsTr("Nothing among the changes that were tried.")
            visible: panel.view.changes.count === 0
            wrapMode: Text.Wrap
        }

        Repeater {
            model: panel.view.changes

            ColumnLayout {
                id: change

                required property string text
                required property int architecture
                required property bool tooClose
                required property string outcome

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: panel.height
                spacing: 0

                Accessible.name: text + ": " + outcome
                Accessible.role: Accessible.ListItem

                ArchColours {
                    id: colours

                    architecture: change.architecture
                }

                TRule {
                    Layout.fillWidth: true
                }

                RowLayout {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.maximumHeight: panel.height
                    spacing: panel.at.gap(Theme.gap4)

                    TLabel {
                        Layout.fillWidth: true
                        size: panel.at.type(Theme.answer)
                        text: change.text
                        wrapMode: Text.Wrap
                    }

                    ShapeMark {
                        Layout.preferredHeight: panel.at.px(Theme.pageTitle)
                        Layout.preferredWidth: panel.at.px(Theme.pageTitle)
                        architecture: change.architecture
                        visible: !change.tooClose
                    }

                    TLabel {
                        color: change.tooClose ? Theme.ink2 : colours.text
                        size: panel.at.type(Theme.answer)
                        strong: true
                        text: change.outcome
                    }
                }
            }
        }
    }
}
