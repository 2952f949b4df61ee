import QtQuick
import QtQuick.Layouts
import Sightline

// "To look at": what, where, and one button that does something about it. The model's roles are those of SitesView.findings.
TPanel {
    id: panel

    property alias model: list.model

    signal act(int row)

    title: qsTr("To look at")

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.border
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gap3
            Layout.preferredHeight: Theme.strip
            spacing: Theme.gap2

            TLabel {
                strong: true
                text: panel.title
            }

            TTag {
                text: String(list.count)
                visible: list.count > 0
            }

            TLabel {
                Layout.fillWidth: true
                color: Theme.ink2
                cut: true
                size: Theme.dense
                text: list.count > 0 ? "" : qsTr("Nothing")
            }
        }

        ListView {
            id: list

            Layout.fillHeight: true
            Layout.fillWidth: true
            activeFocusOnTab: count > 0
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            interactive: contentHeight > height
            keyNavigationEnabled: true
            objectName: "findings"

            Accessible.name: panel.title
            Accessible.role: Accessible.List
            Keys.onEnterPressed: panel.act(currentIndex)
            Keys.onReturnPressed: panel.act(currentIndex)

            delegate: Item {
                id: finding

                required property int index
                required property int severity
                required property string name
                required property string message
                required property string action

                height: Math.max(Theme.topBar - Theme.gap1, words.implicitHeight + Theme.gap3)
                width: ListView.view.width

                Accessible.name: name + ": " + message
                Accessible.role: Accessible.ListItem

                TRule {
                    width: parent.width
                }

                RowLayout {
                    anchors.fill: parent
                    anchors.leftMargin: Theme.gap3
                    anchors.rightMargin: Theme.gap3
                    spacing: Theme.gap3

                    Icon {
                        color: finding.severity === 0 ? Theme.error : finding.severity === 1 ? Theme.warn : Theme.ink2
                        name: finding.severity === 0 ? "error" : finding.severity === 1 ? "warning" : "info"
                    }

                    TLabel {
                        Layout.preferredWidth: Math.min(Theme.rail - Theme.topBar, finding.width / 5)
                        cut: true
                        strong: true
                        size: Theme.dense
                        text: finding.name
                    }

                    TLabel {
                        id: words

                        Layout.fillWidth: true
                        color: Theme.ink2
                        size: Theme.dense
                        text: finding.message
                        wrapMode: Text.Wrap
                    }

                    TButton {
                        objectName: "act" + finding.index
                        small: true
                        text: finding.action
                        visible: text !== ""

                        onClicked: panel.act(finding.index)
                    }
                }
            }

            FocusRing {
                anchors.margins: 0
                visible: list.activeFocus
            }

            TScroll {
                flickable: list
            }
        }
    }
}
