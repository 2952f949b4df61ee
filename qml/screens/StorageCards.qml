import QtQuick
import QtQuick.Layouts
import Sightline

// How long footage is kept, with the lock between days and drives, and the drives from raw to filled.
ColumnLayout {
    id: cards

    required property StreamsView view
    property bool large: false

    signal explainDays
    signal explainStorage

    spacing: Theme.gap3

    TPanel {
        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.minimumHeight: Theme.questions
        title: qsTr("How long footage is kept")

        ColumnLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.denseX
            anchors.margins: Theme.panelY
            anchors.rightMargin: Theme.denseX
            spacing: Theme.gap1 + Theme.thick

            RowLayout {
                Layout.fillWidth: true

                TLabel {
                    Layout.fillWidth: true
                    cut: true
                    strong: true
                    text: qsTr("How long footage is kept")
                }

                TTag {
                    color: cards.view.chanceLow ? Theme.warnTint : Theme.sunk
                    glyph: cards.view.chanceLow ? "warning" : "check"
                    ink: cards.view.chanceLow ? Theme.warn : Theme.ink2
                    text: cards.view.chanceTag
                    visible: text !== ""
                }

                TLink {
                    enabled: cards.view.hasDrives
                    objectName: "whyDays"
                    text: qsTr("Why")
                    tip: qsTr("How these days are worked out (F1)")
                    visible: enabled

                    onClicked: cards.explainDays()
                }
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap2

                Side {
                    id: days

                    Layout.fillWidth: true
                    label: qsTr("Keep for")
                    name: "keepDays"
                    origin: cards.view.daysOrigin
                    readOnly: !cards.view.daysLead
                    session: cards.view.session
                    shown: cards.view.daysText
                    unit: qsTr("days")

                    onTaken: text => error = cards.view.typeDays(text)
                }

                TButton {
                    Layout.alignment: Qt.AlignBottom
                    Layout.preferredWidth: Theme.topBar
                    current: true
                    enabled: cards.view.hasDrives
                    glyph: cards.view.daysLead ? "locked" : "unlocked"
                    objectName: "daysLock"
                    tip: cards.view.daysLead ? qsTr("Set drives, and see the days") : qsTr("Set days, and see the drives")

                    onClicked: cards.view.daysLead = !cards.view.daysLead
                }

                Side {
                    id: drives

                    Layout.fillWidth: true
                    label: qsTr("Drives at each site")
                    name: "keepDrives"
                    origin: 1
                    readOnly: cards.view.daysLead || !cards.view.hasDrives
                    session: cards.view.session
                    shown: cards.view.drivesText
                    unit: cards.view.driveSize

                    onTaken: text => error = cards.view.typeDrives(text)
                }
            }

            TLabel {
                Layout.fillWidth: true
                color: days.error !== "" || drives.error !== "" ? Theme.error : Theme.ink2
                objectName: "followText"
                size: Theme.caption
                text: days.error !== "" ? days.error : drives.error !== "" ? drives.error : cards.view.followText
                wrapMode: Text.Wrap
            }

            RetentionCurve {
                id: curve

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: Theme.topBar + Theme.strip
                activeFocusOnTab: visible
                objectName: "retentionCurve"
                view: cards.view
                visible: cards.view.hasDrives

                Accessible.name: sentence
                Accessible.role: Accessible.Chart
                Keys.onPressed: event => {
                    if (event.key === Qt.Key_F1) {
                        cards.explainDays();
                        event.accepted = true;
                    }
                }

                FocusRing {
                    visible: curve.activeFocus
                }
            }

            TLabel {
                Layout.fillHeight: true
                Layout.fillWidth: true
                color: Theme.ink2
                text: cards.view.elsewhere
                verticalAlignment: Text.AlignVCenter
                visible: !cards.view.hasDrives
                wrapMode: Text.Wrap
            }

            TLabel {
                Layout.fillWidth: true
                color: Theme.ink2
                cut: true
                objectName: "curveSentence"
                size: Theme.caption
                text: curve.sentence
                visible: cards.view.hasDrives
            }

            TRule {
                Layout.fillWidth: true
                visible: cards.view.hasDrives
            }

            GridLayout {
                Layout.fillWidth: true
                columns: 2
                rowSpacing: Theme.gap1
                visible: cards.view.hasDrives

                TLabel {
                    Layout.fillWidth: true
                    cut: true
                    size: Theme.dense
                    text: qsTr("Kept, even chance")
                }

                TLabel {
                    objectName: "daysLikely"
                    size: Theme.dense
                    strong: true
                    text: cards.view.daysLikely
                }

                TLabel {
                    Layout.fillWidth: true
                    cut: true
                    size: Theme.dense
                    text: qsTr("Kept in 9 of 10 cases")
                }

                TLabel {
                    objectName: "daysP90"
                    size: Theme.dense
                    strong: true
                    text: cards.view.daysP90
                }

            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap2
                visible: cards.view.hasDrives && (cards.view.addText !== "" || cards.view.drivesAdded > 0)

                TLabel {
                    Layout.fillWidth: true
                    color: Theme.ink2
                    objectName: "oneMore"
                    size: Theme.caption
                    text: cards.view.oneMore !== "" ? cards.view.oneMore : qsTr("The bays are full")
                    wrapMode: Text.Wrap
                }

                TButton {
                    objectName: "removeAdded"
                    small: true
                    text: qsTr("Take out")
                    tip: qsTr("Only the drives that the need asks for")
                    visible: cards.view.drivesAdded > 0

                    onClicked: cards.view.removeAdded()
                }

                TButton {
                    objectName: "addDrives"
                    small: true
                    text: cards.view.addText
                    tip: qsTr("One drive more in each recorder of every like site")
                    visible: cards.view.addText !== ""

                    onClicked: cards.view.addDrives()
                }
            }
        }
    }

    TPanel {
        Layout.fillWidth: true
        implicitHeight: drivesBody.implicitHeight + 2 * Theme.panelY
        title: qsTr("Drives")

        ColumnLayout {
            id: drivesBody

            anchors.left: parent.left
            anchors.leftMargin: Theme.denseX
            anchors.right: parent.right
            anchors.rightMargin: Theme.denseX
            spacing: Theme.gap2
            y: Theme.panelY

            RowLayout {
                Layout.fillWidth: true

                TLabel {
                    Layout.fillWidth: true
                    strong: true
                    text: qsTr("Drives")
                }

                TSelect {
                    currentIndex: cards.view.architecture
                    label: qsTr("Drives of")
                    model: ["VMS", "NVR", "Hybrid"]
                    objectName: "drivesOf"

                    onActivated: index => cards.view.architecture = index
                }
            }

            Repeater {
                model: cards.view.bars

                ColumnLayout {
                    id: bar

                    required property string label
                    required property string value
                    required property real first
                    required property real second
                    required property bool need

                    Layout.fillWidth: true
                    spacing: Theme.thick

                    RowLayout {
                        Layout.fillWidth: true

                        TLabel {
                            Layout.fillWidth: true
                            cut: true
                            size: Theme.caption
                            text: bar.label
                        }

                        TLabel {
                            size: Theme.caption
                            strong: true
                            text: bar.value
                        }
                    }

                    Item {
                        id: room

                        Layout.fillWidth: true
                        implicitHeight: Theme.gap4

                        Rectangle {
                            id: kept

                            color: bar.need ? colours.fill : Theme.ink3
                            height: parent.height
                            width: Math.round(room.width * bar.first)
                        }

                        Rectangle {
                            color: Theme.band
                            height: parent.height
                            width: Math.max(0, Math.round(room.width * bar.second) - 1)
                            x: kept.width + 1
                        }
                    }
                }
            }

            TLabel {
                Layout.fillWidth: true
                color: Theme.ink2
                size: Theme.dense
                text: cards.view.hasDrives ? cards.view.raidText : cards.view.elsewhere
                wrapMode: Text.Wrap
            }

            TLink {
                objectName: "whyStorage"
                text: qsTr("How the need is worked out")
                visible: cards.view.hasGroup

                onClicked: cards.explainStorage()
            }
        }
    }

    ArchColours {
        id: colours

        architecture: cards.view.architecture
    }

    component Side: ColumnLayout {
        id: side

        property alias shown: field.shown
        property alias unit: field.unit
        property alias origin: field.origin
        property alias readOnly: field.readOnly
        property string label: ""
        property string name: ""
        property string error: ""
        required property PlanSession session

        signal taken(string text)

        function finish() {
            if (!field.dirty)
                return;
            taken(field.text);
            if (error === "")
                field.showValue();
        }

        spacing: Theme.gap1

        TLabel {
            Layout.fillWidth: true
            cut: true
            size: Theme.caption
            text: side.label
        }

        TField {
            id: field

            Layout.fillWidth: true
            bad: side.error !== ""
            label: side.label
            objectName: side.name

            Keys.onReturnPressed: side.finish()
            onFinished: side.finish()
            onRedone: side.session.redo()
            onShownChanged: side.error = ""
            onTyped: dirty = true
            onUndone: side.session.undo()
        }
    }
}
