import QtQuick
import QtQuick.Layouts
import Sightline

// The chosen group: what its rate is turned by, the rate itself, and its parts. Where there is no room for the parts (many groups,
// a small window) they are behind a switch.
TPanel {
    id: panel

    required property StreamsView view
    property bool narrow: false
    property bool rates: false // the switch of a narrow screen is on the parts
    property int tab: 0        // 1: that of a wide one
    readonly property bool roomy: !narrow && height > implicitHeight + Theme.topBar + Theme.controlSmall * 3
    readonly property bool swapped: !roomy && (narrow ? rates : tab === 1)

    signal explain

    function openRange() {
        range.open();
    }

    implicitHeight: Theme.controlSmall + turns.implicitHeight + 2 * Theme.panelY + Theme.gap1
    title: view.groupName

    Keys.onPressed: event => range.take(event)

    ColumnLayout {
        id: body

        anchors.fill: parent
        anchors.leftMargin: Theme.denseX
        anchors.margins: Theme.panelY
        anchors.rightMargin: Theme.denseX
        spacing: Theme.gap1
        visible: panel.view.hasGroup

        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.controlSmall
            spacing: Theme.gap2

            TLabel {
                Layout.maximumWidth: Math.round(panel.width / 3)
                Layout.preferredWidth: Math.ceil(implicitWidth)
                cut: true
                objectName: "streamGroup"
                strong: true
                text: panel.view.groupName
            }

            TLabel {
                Layout.fillWidth: true
                color: Theme.ink2
                cut: true
                size: Theme.dense
                text: panel.view.groupCaption
            }

            TSegment {
                Layout.preferredWidth: Theme.questions
                current: panel.tab
                implicitHeight: Theme.controlSmall
                label: qsTr("Show")
                objectName: "groupTabs"
                options: [qsTr("Settings"), qsTr("Rates")]
                visible: !panel.roomy && !panel.narrow // a narrow screen has the switch at its head

                onChosen: index => panel.tab = index
            }
        }

        RowLayout {
            Layout.fillHeight: !panel.roomy
            Layout.fillWidth: true
            Layout.maximumHeight: turns.implicitHeight + Theme.topBar
            Layout.preferredHeight: turns.implicitHeight
            spacing: Theme.gap4
            visible: !panel.swapped

            ColumnLayout {
                id: turns

                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.minimumWidth: 1
                Layout.preferredWidth: 3
                spacing: Theme.gap2

                Repeater {
                    model: panel.view.dials

                    RowLayout {
                        id: dial

                        required property string key
                        required property string label
                        required property var words
                        required property int value
                        required property int origin

                        Layout.fillWidth: true
                        spacing: Theme.gap3

                        TLabel {
                            Layout.preferredWidth: Theme.rail - Theme.controlSmall * 3
                            cut: true
                            size: Theme.dense
                            text: dial.label
                        }

                        TSlider {
                            Layout.fillWidth: true
                            Layout.maximumWidth: Theme.rail
                            label: dial.label
                            objectName: "dial-" + dial.key
                            value: dial.value
                            words: dial.words

                            onTurned: value => panel.view.turn(dial.key, value)
                            Keys.onDeletePressed: panel.view.turn(dial.key, -1)
                        }

                        OriginMark {
                            origin: dial.origin
                        }

                        TLabel {
                            Layout.preferredWidth: Theme.rail - Theme.controlSmall * 3
                            color: dial.origin === 1 ? Theme.accent : Theme.ink
                            cut: true
                            size: Theme.dense
                            text: dial.words[dial.value] ?? ""
                        }
                    }
                }

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap3

                    TLabel {
                        Layout.preferredWidth: Theme.rail - Theme.controlSmall * 3
                        cut: true
                        size: Theme.dense
                        text: qsTr("One camera")
                    }

                    TField {
                        id: rate

                        property string error: ""

                        Layout.preferredWidth: Theme.rail - Theme.gap3
                        bad: error !== ""
                        label: qsTr("Rate of one camera")
                        objectName: "streamRate"
                        origin: panel.view.rateOrigin
                        shown: panel.view.rateText
                        unit: "Mbps"

                        Keys.onReturnPressed: finish()
                        Keys.onTabPressed: event => {
                            finish();
                            event.accepted = false;
                        }
                        onFinished: finish()
                        onRedone: panel.view.session.redo()
                        onUndone: panel.view.session.undo()
                        onTyped: dirty = true

                        function finish() {
                            if (!dirty)
                                return;
                            error = panel.view.typeRate(text);
                            if (error === "")
                                showValue();
                        }
                    }

                    TRange {
                        id: range

                        key: panel.view.groupKey
                        kind: "rate"
                        name: panel.view.groupName
                        objectName: "rateRange"
                        session: panel.view.session
                    }

                    TLabel {
                        Layout.fillWidth: true
                        color: rate.error !== "" ? Theme.error : Theme.ink3
                        cut: true
                        maximumLineCount: 3
                        size: Theme.caption
                        text: rate.error !== "" ? rate.error : panel.view.rateNote
                        wrapMode: Text.Wrap
                    }
                }

                TLink {
                    objectName: "whyRate"
                    text: qsTr("How this rate is worked out (F1)")

                    onClicked: panel.explain()
                }
            }

            Day {
                Layout.preferredWidth: 2
                view: panel.view
                visible: !panel.narrow
            }
        }

        TLabel {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap2
            color: Theme.ink2
            cut: true
            size: Theme.dense
            text: qsTr("What one camera sends and what is written")
            visible: panel.roomy || panel.swapped
        }

        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: Theme.gap4
            visible: panel.roomy || panel.swapped

            Parts {
                Layout.preferredWidth: 3
                columns: panel.narrow ? 1 : 2
                model: panel.view.lines
            }

            Day {
                Layout.preferredWidth: 2
                view: panel.view
                visible: panel.narrow
            }
        }
    }

    component Day: ColumnLayout {
        id: column

        required property StreamsView view

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.minimumWidth: 1
        spacing: Theme.gap1

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            cut: true
            size: Theme.dense
            text: qsTr("One camera over a day, Mbps")
        }

        DayBars {
            id: day

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.topBar * 2
            activeFocusOnTab: true
            objectName: "dayBars"
            view: column.view

            Accessible.name: sentence
            Accessible.role: Accessible.Chart

            FocusRing {
                visible: day.activeFocus
            }
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            cut: true
            objectName: "daySentence"
            size: Theme.caption
            text: day.sentence
        }
    }

    component Parts: GridView {
        id: parts

        required property int columns

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.minimumWidth: 1
        Layout.preferredHeight: 1
        activeFocusOnTab: interactive
        boundsBehavior: Flickable.StopAtBounds
        cellHeight: Theme.controlSmall
        cellWidth: Math.floor(width / columns)
        clip: true
        flow: GridView.FlowLeftToRight
        interactive: contentHeight > height
        objectName: "rateParts"

        Accessible.name: qsTr("What one camera sends and what is written")
        Accessible.role: Accessible.List
        Keys.onDownPressed: contentY = Math.min(Math.max(0, contentHeight - height), contentY + cellHeight)
        Keys.onUpPressed: contentY = Math.max(0, contentY - cellHeight)

        delegate: Item {
            id: line

            required property string name
            required property string value

            height: Theme.controlSmall
            width: parts.cellWidth - Theme.gap4

            TLabel {
                anchors.verticalCenter: parent.verticalCenter
                cut: true
                size: Theme.caption
                text: line.name
                width: parent.width - amount.width - Theme.gap2
            }

            TLabel {
                id: amount

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                medium: true
                size: Theme.caption
                text: line.value
            }

            TRule {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }

        FocusRing {
            anchors.margins: 0
            visible: parts.activeFocus
        }

        TScroll {
            flickable: parts
        }
    }
}
