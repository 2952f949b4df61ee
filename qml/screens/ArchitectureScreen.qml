import QtQuick
import QtQuick.Layouts
import Sightline

// The design as a drawing that can be broken, who takes over, and the recorders with the price of one more.
AppScreen {
    id: screen

    property int tab: 0
    property alias view: arch

    property alias whyPopup: why
    property alias stayDarkPopup: stayDark

    // Opens "Why this number?" once there is something to say.
    function say(there: bool) {
        if (there)
            why.open();
    }

    function enter() {
        drawing.forceActiveFocus(Qt.OtherFocusReason);
    }

    // A small window scrolls to the drawing rather than to show a part of it.
    contentHeight: Math.max(height, narrow ? Math.max(Theme.questions * 2 - Theme.control, column.implicitHeight + 2 * Theme.gap4) : 0)
    objectName: "architectureScreen"
    title: qsTr("Architecture")

    ArchitectureView {
        id: arch

        active: screen.visible
        session: screen.session
    }

    ColumnLayout {
        id: column

        height: screen.contentHeight - 2 * Theme.gap4
        opacity: screen.session.late ? 0.6 : 1
        spacing: Theme.gap3
        visible: screen.session.hasResult
        width: screen.width - 2 * Theme.gap4
        x: Theme.gap4
        y: Theme.gap4

        TSegment {
            Layout.fillWidth: true
            current: screen.tab
            label: qsTr("Show")
            options: [qsTr("Drawing"), qsTr("What stands in")]
            visible: screen.narrow

            onChosen: index => screen.tab = index
        }

        RowLayout {
            id: middle

            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: Theme.gap4

            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                spacing: Theme.gap3
                visible: !screen.narrow || screen.tab === 0

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap3

                    ArchTabs {
                        Layout.fillWidth: true
                        Layout.minimumWidth: implicitWidth
                        current: arch.architecture
                        model: arch.tabs
                        objectName: "archTabs"

                        onChosen: architecture => arch.architecture = architecture
                    }

                    TLabel {
                        color: Theme.ink2
                        objectName: "alike"
                        size: Theme.dense
                        text: arch.alike
                        visible: text !== "" && !part.visible
                    }

                    TChoice {
                        id: part

                        Layout.maximumWidth: Layout.preferredWidth
                        Layout.minimumWidth: implicitWidth
                        Layout.preferredWidth: widest + 3 * Theme.gap4
                        currentIndex: arch.part
                        label: qsTr("Kind of site that is drawn")
                        model: arch.parts
                        objectName: "part"
                        visible: arch.parts.length > 1

                        onActivated: index => arch.part = index
                    }

                    TButton {
                        enabled: arch.changedByHand
                        objectName: "backToRecommended"
                        text: qsTr("Back to recommended")
                        tip: qsTr("Take away what was chosen and added by hand here")
                        visible: enabled || !part.visible

                        onClicked: arch.backToRecommended()
                    }
                }

                TPanel {
                    id: picture

                    // In a small window: what is left of it for all of the drawing, and how small that may become.
                    readonly property real room: Math.min(drawing.wholeHeight, screen.height - column.y - middle.y - picture.y - head.height - 2 * Theme.gap4)
                    readonly property real least: drawing.wholeHeight * 0.78

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumHeight: Math.max(Theme.rail, screen.narrow ? head.height + Math.max(room, least) + Theme.gap4 : 0)
                    title: qsTr("Drawing")

                    RowLayout {
                        id: head

                        anchors.left: parent.left
                        anchors.leftMargin: Theme.denseX
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.denseX
                        anchors.top: parent.top
                        anchors.topMargin: Theme.gap2
                        height: Theme.control
                        spacing: Theme.gap2

                        TLabel {
                            Layout.maximumWidth: head.width / 2
                            cut: true
                            objectName: "failureTitle"
                            strong: true
                            text: arch.failureTitle
                        }

                        TTag {
                            color: arch.failureBad ? Theme.errorTint : Theme.sunk
                            glyph: arch.failureBad ? "error" : ""
                            ink: arch.failureBad ? Theme.error : Theme.ink2
                            objectName: "failureHeadline"
                            text: arch.failureHeadline
                            visible: arch.failing && text !== ""
                        }

                        TLabel {
                            Layout.fillWidth: true
                            color: Theme.ink3
                            cut: true
                            horizontalAlignment: Text.AlignRight
                            size: Theme.dense
                            text: arch.failing ? "" : qsTr("Press any box to fail it")
                        }

                        TButton {
                            flat: true
                            glyph: "minus"
                            small: true
                            tip: qsTr("Smaller (−)")

                            onClicked: drawing.zoomBy(0.8)
                        }

                        TButton {
                            flat: true
                            glyph: "plus"
                            small: true
                            tip: qsTr("Larger (+)")

                            onClicked: drawing.zoomBy(1.25)
                        }

                        TButton {
                            small: true
                            text: qsTr("Fit")
                            tip: qsTr("Show all of it (0)")

                            onClicked: drawing.zoomBy(0)
                        }

                        TButton {
                            enabled: arch.failing
                            objectName: "repairAll"
                            small: true
                            text: qsTr("Bring all back")
                            tip: qsTr("Repair everything (Esc)")

                            onClicked: arch.repairAll()
                        }
                    }

                    TopologyChart {
                        id: drawing

                        activeFocusOnTab: true
                        anchors.bottom: effects.visible ? effects.top : parent.bottom
                        anchors.bottomMargin: Theme.gap1
                        anchors.left: parent.left
                        anchors.margins: Theme.gap1
                        anchors.right: parent.right
                        anchors.top: head.bottom
                        objectName: "topology"
                        view: arch

                        Accessible.description: sentences
                        Accessible.name: qsTr("Drawing of the design. Arrows walk, Space fails or repairs, Escape repairs all")
                        Accessible.role: Accessible.Chart
                        onActed: index => arch.press(index)
                        onExplainAsked: index => screen.say(arch.explainBox(index))

                        ChartHover {
                            chart: drawing
                        }
                    }

                    TLabel {
                        anchors.centerIn: drawing
                        color: Theme.ink2
                        text: arch.problem !== "" ? qsTr("It cannot be built: %1.").arg(arch.problem) : arch.busy && !arch.built ? qsTr("Drawing the design") : ""
                        visible: text !== ""
                        width: Math.min(implicitWidth, drawing.width - Theme.rail)
                        wrapMode: Text.Wrap
                    }

                    Flow {
                        id: effects

                        anchors.bottom: parent.bottom
                        anchors.left: parent.left
                        anchors.margins: Theme.denseX
                        anchors.bottomMargin: Theme.gap2
                        anchors.right: parent.right
                        spacing: Theme.gap3
                        visible: arch.failing

                        Accessible.name: qsTr("What this failure does")
                        Accessible.role: Accessible.List

                        ArchColours {
                            id: colours

                            architecture: arch.architecture
                        }

                        Repeater {
                            model: arch.effects

                            TLabel {
                                id: effect

                                required property int kind
                                required text

                                color: kind === 2 ? Theme.error : kind === 1 ? colours.text : Theme.ink2
                                cut: true
                                medium: kind > 0
                                size: Theme.dense
                                width: Math.min(implicitWidth, effects.width)
                            }
                        }
                    }
                }

                RecorderTable {
                    id: recorders

                    Layout.fillWidth: true
                    view: arch

                    onExplainRequested: row => screen.say(arch.explainRecorders(row))
                }
            }

            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: screen.narrow
                Layout.maximumWidth: screen.narrow ? Theme.contentMost : Theme.questions * (screen.large ? 1.3 : 0.93)
                Layout.preferredWidth: Theme.questions * (screen.large ? 1.3 : 0.93)
                spacing: Theme.gap3
                visible: !screen.narrow || screen.tab === 1

                TPanel {
                    Layout.fillWidth: true
                    implicitHeight: checkColumn.implicitHeight + 2 * Theme.panelY
                    title: arch.checkTitle

                    ColumnLayout {
                        id: checkColumn

                        anchors.left: parent.left
                        anchors.leftMargin: Theme.denseX
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.denseX
                        anchors.top: parent.top
                        anchors.topMargin: Theme.panelY
                        spacing: Theme.gap2

                        TLabel {
                            Layout.fillWidth: true
                            cut: true
                            strong: true
                            text: arch.checkTitle
                        }

                        Repeater {
                            model: arch.limits

                            LimitBar {
                                Layout.fillWidth: true
                                architecture: arch.architecture
                            }
                        }

                        TLabel {
                            Layout.fillWidth: true
                            color: arch.checkFits ? Theme.ink2 : Theme.error
                            medium: !arch.checkFits
                            objectName: "checkAnswer"
                            size: Theme.dense
                            text: arch.checkAnswer
                            wrapMode: Text.Wrap
                        }

                        RowLayout {
                            Layout.fillWidth: true
                            spacing: Theme.gap2
                            visible: arch.classesRead

                            TLabel {
                                Layout.fillWidth: true
                                color: Theme.ink2
                                cut: true
                                size: Theme.dense
                                text: qsTr("Who stays dark")
                            }

                            TButton {
                                objectName: "chooseDark"
                                small: true
                                text: qsTr("Choose")
                                tip: qsTr("Which cameras are taken over, only shown, or stay dark")

                                onClicked: stayDark.open()
                            }
                        }

                        RowLayout {
                            Layout.fillWidth: true
                            spacing: Theme.gap2
                            visible: screen.narrow || !recorders.roomy

                            TLabel {
                                color: Theme.ink2
                                size: Theme.dense
                                text: qsTr("Take-over")
                            }

                            OriginMark {
                                origin: arch.modeTyped ? 1 : 0
                            }

                            TChoice {
                                Layout.fillWidth: true
                                currentIndex: arch.mode
                                label: qsTr("Take-over")
                                model: arch.modes
                                objectName: "takeOver"

                                onActivated: index => arch.setMode(index)
                            }
                        }

                        RowLayout {
                            Layout.fillWidth: true
                            spacing: Theme.gap2
                            visible: arch.standbysRead

                            TLabel {
                                Layout.fillWidth: true
                                color: Theme.ink2
                                size: Theme.dense
                                text: qsTr("Standbys at each site")
                            }

                            TButton {
                                enabled: arch.standbys > 1
                                glyph: "minus"
                                small: true
                                tip: qsTr("One standby fewer")

                                onClicked: arch.setStandbys(arch.standbys - 1)
                            }

                            TLabel {
                                strong: true
                                text: arch.standbys
                            }

                            TButton {
                                glyph: "plus"
                                objectName: "moreStandbys"
                                small: true
                                tip: qsTr("One standby more")

                                onClicked: arch.setStandbys(arch.standbys + 1)
                            }
                        }
                    }
                }

                TPanel {
                    id: points

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumHeight: Theme.rail
                    title: qsTr("Single points of failure")

                    RowLayout {
                        id: pointsHead

                        anchors.left: parent.left
                        anchors.leftMargin: Theme.denseX
                        anchors.top: parent.top
                        anchors.topMargin: Theme.panelY
                        spacing: Theme.gap2

                        TLabel {
                            strong: true
                            text: points.title
                        }

                        TTag {
                            text: pointList.count
                        }
                    }

                    ListView {
                        id: pointList

                        activeFocusOnTab: true
                        anchors.bottom: parent.bottom
                        anchors.left: parent.left
                        anchors.margins: Theme.gap2
                        anchors.right: parent.right
                        anchors.top: pointsHead.bottom
                        boundsBehavior: Flickable.StopAtBounds
                        clip: true
                        currentIndex: -1
                        keyNavigationEnabled: true
                        model: arch.singlePoints
                        objectName: "singlePoints"

                        Accessible.name: points.title
                        Accessible.role: Accessible.List
                        Keys.onReturnPressed: arch.failNode(arch.singlePoints.value(currentIndex, "node"))
                        Keys.onSpacePressed: arch.failNode(arch.singlePoints.value(currentIndex, "node"))
                        Keys.onPressed: event => {
                            if (event.key !== Qt.Key_F1)
                                return;
                            screen.say(arch.explainNode(arch.singlePoints.value(currentIndex, "node")));
                            event.accepted = true;
                        }

                        delegate: PointRow {
                            width: ListView.view.width

                            onExplainRequested: screen.say(arch.explainNode(node))
                            onPressed: arch.failNode(node)
                        }

                        TScroll {
                            flickable: pointList
                        }
                    }

                    TLabel {
                        anchors.centerIn: parent
                        color: Theme.ink2
                        size: Theme.dense
                        text: qsTr("No single failure leaves cameras dark until its repair")
                        visible: arch.built && pointList.count === 0
                        width: Math.min(implicitWidth, parent.width - 2 * Theme.denseX)
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }

    TWhy {
        id: why

        parent: screen
        why: arch.why
    }

    StayDarkPanel {
        id: stayDark

        parent: screen
        view: arch
    }
}
