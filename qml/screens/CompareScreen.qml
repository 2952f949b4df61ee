import QtQuick
import QtQuick.Layouts
import Sightline

// The answer on top, the table that proves it below, and what money and footage do over time beside it.
AppScreen {
    id: screen

    property bool why: false
    property int tab: 0
    property alias view: compare
    property alias whyPopup: figureWhy

    function enter() {
        table.enter();
    }

    contentHeight: Math.max(height, body.implicitHeight + 2 * Theme.gap4)
    objectName: "compareScreen"
    title: qsTr("Compare")

    CompareView {
        id: compare

        session: screen.session
    }

    Shortcut {
        enabled: screen.visible
        sequence: "1"

        onActivated: screen.session.base = 0
    }

    Shortcut {
        enabled: screen.visible
        sequence: "2"

        onActivated: screen.session.base = 1
    }

    Shortcut {
        enabled: screen.visible
        sequence: "3"

        onActivated: screen.session.base = 2
    }

    Shortcut {
        enabled: screen.visible
        sequence: "4"

        onActivated: screen.session.base = 3
    }

    ColumnLayout {
        id: body

        height: screen.contentHeight - 2 * Theme.gap4
        opacity: screen.session.late ? 0.6 : 1
        spacing: Theme.gap3
        visible: screen.session.hasResult
        width: screen.width - 2 * Theme.gap4
        x: Theme.gap4
        y: Theme.gap4

        AnswerBanner {
            Layout.fillWidth: true
            narrow: screen.narrow
            view: compare
            why: screen.why

            onProposalRequested: screen.asked("proposal")
            onWhyToggled: {
                screen.why = !screen.why;
                screen.tab = screen.why ? 1 : 0;
            }
        }

        TSegment {
            Layout.fillWidth: true
            current: screen.tab
            label: qsTr("Show")
            objectName: "compareTabs"
            options: screen.why ? [qsTr("Side by side"), qsTr("Why")] : [qsTr("Side by side"), qsTr("Charts")]
            visible: screen.narrow

            onChosen: index => screen.tab = index
        }

        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: Theme.gap4

            CompareTable {
                id: table

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumHeight: Theme.rowLarge * 6
                Layout.minimumWidth: Theme.questions * 2
                Layout.preferredWidth: table.many ? Theme.questions * 3 : Theme.questions * 2
                large: screen.large
                view: compare
                visible: !screen.narrow || screen.tab === 0

                onExplainRequested: (key, column) => {
                    if (compare.explain(key, column))
                        figureWhy.open();
                }
            }

            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumWidth: 1
                Layout.preferredWidth: Theme.questions * 2 - Theme.rail + Theme.topBar
                spacing: Theme.gap3
                visible: !screen.why && (!screen.narrow || screen.tab === 1)

                CostPanel {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    session: screen.session
                }

                LossPanel {
                    Layout.fillWidth: true
                    session: screen.session
                }
            }

            WhyPanel {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.minimumWidth: 1
                Layout.preferredWidth: Theme.questions * 2 - Theme.rail + Theme.topBar
                session: screen.session
                visible: screen.why && (!screen.narrow || screen.tab === 1)

                onCloseRequested: {
                    screen.why = false;
                    screen.tab = 0;
                }
            }
        }
    }

    TWhy {
        id: figureWhy

        parent: screen
        why: compare.why
    }
}
