import QtQuick
import QtQuick.Layouts
import Sightline

TPanel {
    id: panel

    required property PlanSession session
    property PlanFiles files: null
    property bool allNeeds: false // the rarer must-haves are unfolded

    function enter() {
        cameras.field.forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: column.implicitHeight + 2 * Theme.panelY
    title: qsTr("Five questions")

    ColumnLayout {
        id: column

        anchors.bottomMargin: Theme.panelY
        anchors.fill: parent
        anchors.leftMargin: Theme.denseX
        anchors.rightMargin: Theme.denseX
        anchors.topMargin: Theme.panelY
        spacing: Theme.gap1 + Theme.thick

        TLabel {
            strong: true
            text: panel.title
        }

        TStepper {
            Layout.fillWidth: true
            editable: panel.session.sitesEditable
            label: qsTr("Sites")
            note: panel.session.sitesNote
            origin: panel.session.sitesOrigin
            session: panel.session
            shown: panel.session.sitesText
            which: PlanSession.Sites
        }

        TStepper {
            id: cameras

            Layout.fillWidth: true
            editable: panel.session.camerasEditable
            label: qsTr("Cameras at each site")
            note: panel.session.camerasNote
            origin: panel.session.camerasOrigin
            session: panel.session
            shown: panel.session.camerasText
            which: PlanSession.Cameras
        }

        TStepper {
            Layout.fillWidth: true
            label: qsTr("Keep footage for")
            note: panel.session.retentionNote
            origin: panel.session.retentionOrigin
            session: panel.session
            shown: panel.session.retentionText
            unit: qsTr("days")
            which: PlanSession.Retention
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.gap1

            Item {
                Layout.fillWidth: true
                implicitHeight: question.implicitHeight

                TLabel {
                    id: question

                    size: Theme.dense
                    text: qsTr("Picture quality")
                }

                TLabel {
                    id: picture

                    anchors.baseline: question.baseline
                    anchors.right: parent.right
                    color: Theme.ink3
                    cut: true
                    size: Theme.caption
                    text: panel.session.qualityCaption
                    width: Math.min(Math.ceil(implicitWidth), parent.width - question.width - mark.width - Theme.gap3)
                }

                OriginMark {
                    id: mark

                    anchors.right: picture.left
                    anchors.rightMargin: Theme.gap1
                    anchors.verticalCenter: picture.verticalCenter
                    origin: panel.session.qualityOrigin
                }
            }

            TSegment {
                Layout.fillWidth: true
                current: panel.session.quality
                label: qsTr("Picture quality") + ", " + mark.word
                objectName: "quality"
                options: [qsTr("Basic"), qsTr("Good"), qsTr("Detailed"), qsTr("Finest")]

                onChosen: index => panel.session.setQuality(index)
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.gap1

            RowLayout {
                Layout.fillWidth: true

                TLabel {
                    size: Theme.dense
                    text: qsTr("Must-haves")
                }

                TLabel {
                    Layout.fillWidth: true
                    color: Theme.error
                    cut: true
                    horizontalAlignment: Text.AlignRight
                    size: Theme.caption
                    text: qsTr("these cannot all be met")
                    visible: panel.session.verdict === 2 && panel.session.hasResult && panel.session.chosenNeeds > 0
                }
            }

            Flow {
                Layout.fillWidth: true
                spacing: Theme.gap1

                Repeater {
                    model: panel.session.needs

                    TChip {
                        required property string key
                        required property string name
                        required property bool usual
                        required chosen

                        objectName: "need-" + key
                        text: name
                        visible: usual || chosen || panel.allNeeds || activeFocus

                        onClicked: panel.session.setNeed(key, !chosen)
                    }
                }

                TLink {
                    implicitHeight: Theme.chip
                    leftPadding: Theme.gap1
                    objectName: "moreNeeds"
                    text: panel.allNeeds ? qsTr("Fewer") : qsTr("%1 more").arg(panel.session.rareNeeds)
                    tip: panel.allNeeds ? qsTr("Shows the usual must-haves and the chosen ones") : qsTr("Shows all must-haves")
                    visible: panel.allNeeds || panel.session.rareNeeds > 0

                    onClicked: panel.allNeeds = !panel.allNeeds
                }
            }
        }

        Item {
            Layout.fillHeight: true
        }

        TRule {
            Layout.fillWidth: true
            visible: !panel.session.noCameras
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap2
            visible: recent.count > 0

            TLabel {
                color: Theme.ink2
                height: Theme.controlSmall
                size: Theme.dense
                text: qsTr("Recent")
                verticalAlignment: Text.AlignVCenter
            }

            Repeater {
                id: recent

                model: panel.files ? panel.files.recent : null

                TLink {
                    required property int index
                    required property string name
                    required property string path

                    objectName: "recent" + index
                    text: name
                    tip: path
                    visible: index < 3

                    onClicked: panel.files.openRecent(index)
                }
            }
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            size: Theme.dense
            text: panel.session.verdict === 2 && panel.session.hasResult ? qsTr("Totals stay on screen: they are what each option would cost if the point it misses were let go.") : qsTr("A ring means we assumed it. Type over any number to make it yours.")
            visible: panel.session.firstStart || panel.session.verdict === 2 && !panel.session.noCameras
            wrapMode: Text.Wrap
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0
            visible: !panel.session.firstStart && panel.session.verdict !== 2

            TLabel {
                color: Theme.ink2
                size: Theme.dense
                text: qsTr("Start from an example")
            }

            Flow {
                Layout.fillWidth: true

                Repeater {
                    model: panel.session.examples

                    ExampleLink {
                        onClicked: panel.session.loadExample(index)
                    }
                }
            }
        }
    }
}
