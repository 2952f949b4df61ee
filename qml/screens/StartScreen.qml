import QtQuick
import QtQuick.Layouts
import Sightline

// Five questions on the left, the answer on the right.
AppScreen {
    id: screen

    readonly property bool infeasible: session.verdict === 2
    property alias whyPopup: why

    function enter() {
        questions.enter();
    }

    contentHeight: Math.max(height, body.implicitHeight + 2 * Theme.gap4)
    objectName: "startScreen"
    title: qsTr("Start")

    AnswerView {
        id: answer

        session: screen.session
    }

    RowLayout {
        id: body

        height: screen.contentHeight - 2 * Theme.gap4
        spacing: Theme.gap4
        width: screen.width - 2 * Theme.gap4
        x: Theme.gap4
        y: Theme.gap4

        QuestionsPanel {
            id: questions

            Layout.fillHeight: true
            files: screen.files
            Layout.preferredWidth: screen.narrow ? Theme.questions - Theme.railNarrow : screen.large ? Math.round(Theme.questions * 1.2) : Theme.questions
            session: screen.session
        }

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            opacity: screen.session.late ? 0.6 : 1
            spacing: Theme.gap1 + Theme.thick
            visible: screen.session.hasResult

            AnswerHead {
                Layout.fillWidth: true
                Layout.minimumHeight: implicitHeight
                session: screen.session
                showDetails: true

                onDetailsRequested: screen.goTo("compare")
            }

            RowLayout {
                Layout.fillHeight: false
                Layout.fillWidth: true
                spacing: Theme.gap3
                visible: !screen.session.noCameras // three zeros say nothing

                Repeater {
                    model: screen.session.cards

                    AnswerCard {
                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        Layout.minimumWidth: 1
                        Layout.preferredWidth: 1
                        infeasible: screen.infeasible
                        large: screen.large
                        narrow: screen.narrow
                        objectName: "card" + architecture
                        session: screen.session

                        onWhyAsked: key => {
                            if (answer.explain(architecture, key))
                                why.open();
                        }
                    }
                }
            }

            SmallestChanges {
                Layout.fillWidth: true
                narrow: screen.narrow
                session: screen.session
                visible: screen.infeasible && !screen.session.noCameras
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.gap3
                visible: screen.session.firstStart || screen.session.noCameras

                RowLayout {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.gap1

                    TLabel {
                        Layout.fillWidth: true
                        strong: true
                        text: qsTr("Or start from an example")
                    }

                    TButton {
                        text: qsTr("Open a file")

                        onClicked: screen.asked("open")
                    }
                }

                GridLayout {
                    Layout.fillWidth: true
                    columnSpacing: Theme.gap3
                    columns: screen.narrow ? 2 : 4
                    rowSpacing: Theme.gap3

                    Repeater {
                        model: screen.session.examples

                        ExampleCard {
                            Layout.fillHeight: !screen.session.noCameras
                            Layout.fillWidth: true
                            Layout.minimumWidth: 1
                            Layout.preferredWidth: 1
                            objectName: "example" + index

                            onClicked: {
                                screen.session.loadExample(index);
                                questions.enter();
                            }
                        }
                    }
                }
            }

            GridLayout {
                Layout.fillHeight: !screen.large
                Layout.fillWidth: true
                columnSpacing: Theme.gap3
                columns: screen.narrow ? 1 : 2
                rowSpacing: Theme.gap3
                visible: !screen.session.firstStart && !screen.infeasible

                WhyCard {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumWidth: 1
                    Layout.preferredWidth: 6
                    session: screen.session
                }

                ChangeCard {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumWidth: 1
                    Layout.preferredWidth: 5
                    large: screen.large
                    session: screen.session
                }
            }

            BestFitPanel {
                Layout.fillWidth: true
                session: screen.session
                visible: screen.session.hasSweep && !screen.session.firstStart && !screen.infeasible
            }

            RowLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                spacing: Theme.gap3
                visible: screen.large && !screen.session.firstStart

                CostPanel {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumWidth: 1
                    Layout.preferredWidth: 6
                    session: screen.session
                }

                LossPanel {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumWidth: 1
                    Layout.preferredWidth: 5
                    session: screen.session
                }
            }

            Item {
                Layout.fillHeight: true
                visible: screen.session.firstStart || screen.infeasible
            }
        }
    }

    TWhy {
        id: why

        objectName: "startWhy"
        parent: screen
        why: answer.why
    }
}
