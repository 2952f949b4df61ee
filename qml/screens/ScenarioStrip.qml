import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sightline

// The scenarios of the plan: the base and variants that are kept as differences from it.
Rectangle {
    id: strip

    required property PlanSession session
    property bool narrow: false
    property alias scenarios: scenarios
    property alias renameAsk: rename

    function askColour() {
        if (!scenarios.onBase)
            colours.open();
    }

    function askName() {
        if (!scenarios.onBase)
            rename.put(scenarios.name);
    }

    color: Theme.surface2
    implicitHeight: Theme.strip

    Accessible.name: qsTr("Scenarios")
    Accessible.role: Accessible.PageTabList

    ScenariosView {
        id: scenarios

        session: strip.session
    }

    TRule {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap3
        anchors.rightMargin: Theme.gap3
        spacing: Theme.gap2

        TLabel {
            Layout.preferredWidth: Theme.rail - Theme.gap3 - Theme.gap1
            color: Theme.ink2
            size: Theme.dense
            text: qsTr("Scenarios")
            visible: !strip.narrow
        }

        ListView {
            id: list

            Layout.fillWidth: true
            Layout.preferredHeight: Theme.controlSmall
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            interactive: contentWidth > width
            model: scenarios.rows
            objectName: "scenarioTabs"
            orientation: ListView.Horizontal
            spacing: Theme.gap1

            delegate: T.AbstractButton {
                id: tab

                required property int index
                required property string letter
                required property string name
                required property bool locked
                required property bool current
                required property int changes
                required property int color
                readonly property string difference: index === 0 ? "" : changes === 1 ? qsTr("1 difference from the base") : qsTr("%1 differences from the base").arg(changes)

                height: Theme.controlSmall
                hoverEnabled: true
                objectName: "scenario" + index
                width: Math.ceil(row.implicitWidth) + 2 * Theme.gap3

                Accessible.description: difference
                Accessible.name: letter + " " + name + (locked ? ", " + qsTr("locked") : "")
                Accessible.role: Accessible.PageTab
                Accessible.selected: current
                Keys.onPressed: event => {
                    if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                        scenarios.choose(index);
                    else if (event.key === Qt.Key_F2 && current)
                        strip.askName();
                    else if (event.key === Qt.Key_Delete && current)
                        scenarios.remove();
                    else
                        return;
                    event.accepted = true;
                }
                onClicked: scenarios.choose(index)
                onCurrentChanged: if (current)
                    list.positionViewAtIndex(index, ListView.Contain)
                onDoubleClicked: strip.askName()

                background: Rectangle {
                    border.color: Theme.line2
                    border.width: tab.current ? Theme.border : 0
                    color: tab.current ? Theme.surface : tab.hovered ? Theme.sunk : Theme.clear
                    radius: Theme.controlRadius

                    FocusRing {
                        anchors.margins: 0
                        visible: tab.visualFocus
                    }
                }
                contentItem: Item { // qmllint disable deferred-property-id
                    Row {
                        id: row

                        anchors.centerIn: parent
                        spacing: Theme.gap1 + Theme.thick

                        Rectangle {
                            anchors.verticalCenter: parent.verticalCenter
                            color: tab.color > 0 ? Theme.scenarioColors[tab.color - 1] : Theme.clear
                            height: Theme.gap3
                            objectName: "mark" + tab.index
                            radius: Theme.tagRadius
                            visible: tab.color > 0
                            width: Theme.gap1
                        }

                        TLabel {
                            color: tab.current ? Theme.ink : Theme.ink2
                            size: Theme.dense
                            strong: true
                            text: tab.letter
                        }

                        TLabel {
                            color: tab.current ? Theme.ink : Theme.ink2
                            cut: true
                            size: Theme.dense
                            strong: tab.current
                            text: tab.name
                            width: Math.min(Math.ceil(implicitWidth), Theme.rail)
                        }

                        Icon {
                            anchors.verticalCenter: parent.verticalCenter
                            color: Theme.ink2
                            height: Theme.gap3
                            name: "locked"
                            visible: tab.locked
                            width: Theme.gap3
                        }
                    }
                }

                TTip {
                    shown: tab.hovered && tab.index > 0
                    text: tab.difference
                }
            }
        }

        TButton {
            flat: true
            glyph: "copy"
            objectName: "duplicateScenario"
            small: true
            text: strip.narrow ? "" : qsTr("Copy as scenario")
            tip: qsTr("Copy as scenario (Ctrl+D)")

            onClicked: scenarios.duplicate()
        }

        T.AbstractButton {
            id: colourButton

            readonly property string tip: qsTr("Colour of this scenario")

            Layout.preferredHeight: Theme.controlSmall
            Layout.preferredWidth: Theme.controlSmall
            hoverEnabled: true
            objectName: "scenarioColour"
            visible: !scenarios.onBase

            Accessible.name: tip
            Accessible.role: Accessible.Button
            Accessible.onPressAction: colourButton.clicked()
            Keys.onEnterPressed: clicked()
            Keys.onReturnPressed: clicked()
            onClicked: colours.open()

            background: Rectangle {
                color: colourButton.hovered ? Theme.sunk : Theme.clear
                radius: Theme.controlRadius

                FocusRing {
                    visible: colourButton.visualFocus
                }
            }
            contentItem: Item {
                Rectangle {
                    anchors.centerIn: parent
                    color: scenarios.color > 0 ? Theme.scenarioColors[scenarios.color - 1] : Theme.clear
                    height: Theme.gap3
                    radius: Theme.tagRadius
                    width: Theme.gap3
                }
            }

            TTip {
                shown: colourButton.hovered && !colours.opened
                text: colourButton.tip
            }

            T.Popup {
                id: colours

                closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
                focus: true
                implicitHeight: contentHeight + topPadding + bottomPadding
                margins: Theme.gap1
                objectName: "scenarioColours"
                padding: Theme.gap2
                width: Theme.scenarioColors.length * Theme.control + 2 * padding
                y: parent.height + Theme.gap1

                onOpened: choices.forceActiveFocus(Qt.PopupFocusReason)

                background: Rectangle {
                    border.color: Theme.line2
                    border.width: Theme.border
                    color: Theme.surface
                    radius: Theme.controlRadius
                }
                contentItem: ListView { // qmllint disable deferred-property-id
                    id: choices

                    function take(index: int) {
                        scenarios.setColor(index + 1);
                        colours.close();
                    }

                    currentIndex: scenarios.color - 1
                    implicitHeight: Theme.control
                    interactive: false
                    keyNavigationEnabled: true
                    model: scenarios.colorNames
                    objectName: "colourChoices"
                    orientation: ListView.Horizontal

                    Keys.onEnterPressed: take(currentIndex)
                    Keys.onReturnPressed: take(currentIndex)
                    Keys.onSpacePressed: take(currentIndex)

                    delegate: Item {
                        id: swatch

                        required property int index
                        required property string modelData

                        height: Theme.control
                        objectName: "colour" + index
                        width: Theme.control

                        Accessible.name: modelData
                        Accessible.role: Accessible.RadioButton

                        Rectangle {
                            anchors.centerIn: parent
                            color: Theme.scenarioColors[swatch.index]
                            height: Theme.gap4
                            radius: Theme.tagRadius
                            width: Theme.gap4

                            FocusRing {
                                visible: swatch.ListView.isCurrentItem
                            }
                        }

                        TapHandler {
                            onTapped: choices.take(swatch.index)
                        }
                    }
                }
            }
        }

        TButton {
            flat: true
            glyph: scenarios.locked ? "locked" : "unlocked"
            objectName: "lockScenario"
            small: true
            tip: scenarios.locked ? qsTr("Unlock this scenario") : qsTr("Lock this scenario")
            visible: !scenarios.onBase

            onClicked: scenarios.setLocked(!scenarios.locked)
        }

        TButton {
            flat: true
            glyph: "cross"
            objectName: "removeScenario"
            small: true
            tip: qsTr("Remove this scenario")
            visible: !scenarios.onBase && !scenarios.locked

            onClicked: scenarios.remove()
        }
    }

    TAsk {
        id: rename

        function check(text: string): string {
            return scenarios.rename(text);
        }

        button: qsTr("Rename")
        title: qsTr("What is this scenario called?")
        x: Theme.rail
        y: Theme.strip
    }
}
