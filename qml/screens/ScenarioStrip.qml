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
