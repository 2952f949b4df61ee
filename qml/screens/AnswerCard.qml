import QtQuick
import QtQuick.Layouts
import Sightline

// One architecture: its total with range and what it stands on.
TPanel {
    id: card

    required property PlanSession session
    required property int architecture
    required property string name
    required property string kind
    required property string total
    required property string exact
    required property string period
    required property string range
    required property bool best
    required property bool closeCall
    required property bool feasible
    required property string tag
    required property string shortTag
    required property bool tagBad
    required property string missed
    required property string missedWhy
    required property RowModel facts
    required property string letGo
    required property string letGoText
    required property string sentence
    required property string parts // the largest of the total, a line each
    property int currentFact: -1 // row that F1 explains; -1: the total
    property bool infeasible: false
    property bool narrow: false
    property bool large: false

    signal whyAsked(string key)

    border.color: best || closeCall ? colours.fill : Theme.line
    border.width: best || closeCall ? Theme.thick : Theme.border
    implicitHeight: column.implicitHeight + 2 * Theme.panelY
    title: sentence

    ArchColours {
        id: colours

        architecture: card.architecture
    }

    Rectangle {
        color: colours.fill
        height: Theme.cardRule
        radius: Theme.cardRule
        visible: !card.best && !card.closeCall
        width: parent.width
    }

    ColumnLayout {
        id: column

        anchors.bottomMargin: Theme.gap2
        anchors.fill: parent
        anchors.leftMargin: Theme.denseX
        anchors.rightMargin: Theme.denseX
        anchors.topMargin: Theme.panelY
        spacing: 0

        Item {
            Layout.fillWidth: true
            implicitHeight: title.implicitHeight

            ShapeMark {
                anchors.verticalCenter: parent.verticalCenter
                architecture: card.architecture
                height: Theme.gap3
                width: Theme.gap3
            }

            TLabel {
                id: title

                size: Theme.cardTitle
                strong: true
                text: card.name
                x: Theme.gap3 + Theme.gap2
            }

            TTag {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                color: card.tagBad ? Theme.errorTint : colours.tint
                glyph: card.tagBad ? "cross" : ""
                ink: card.tagBad ? Theme.error : colours.text
                text: card.narrow ? card.shortTag : card.tag
                visible: card.tag !== "" && !card.infeasible
            }
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            cut: true
            size: Theme.dense
            text: card.kind
        }

        // Side by side where there is room, else one below the other.
        GridLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap1
            columnSpacing: Theme.gap2
            columns: card.width < Theme.cardNarrow ? 1 : 2
            rowSpacing: 0

            TLabel {
                id: total

                color: card.infeasible ? Theme.ink2 : Theme.ink
                size: card.infeasible || card.width < Theme.cardNarrow ? Theme.answer : Theme.total
                Layout.alignment: Qt.AlignBaseline
                objectName: "total" + card.architecture
                strong: true
                text: card.total
                activeFocusOnTab: true

                Accessible.description: qsTr("%1. F1 says why, Down goes to the rows").arg(card.exact + ". " + card.parts)
                Accessible.focusable: true
                Keys.onDownPressed: card.currentFact = Math.min(facts.count - 1, card.currentFact + 1)
                Keys.onPressed: event => {
                    if (event.key !== Qt.Key_F1)
                        return;
                    event.accepted = true;
                    card.whyAsked(card.currentFact < 0 ? "total" : card.facts.value(card.currentFact, "key"));
                }
                Keys.onUpPressed: card.currentFact = Math.max(-1, card.currentFact - 1)
                onActiveFocusChanged: card.currentFact = -1

                HoverHandler {
                    id: hover
                }

                FocusRing {
                    visible: total.activeFocus
                }

                TTip {
                    objectName: "parts" + card.architecture
                    shown: hover.hovered || total.activeFocus
                    text: card.exact + "\n" + card.parts
                }
            }

            TLabel {
                Layout.alignment: Qt.AlignBaseline
                Layout.fillWidth: true
                color: Theme.ink2
                size: Theme.caption
                text: qsTr("%1, likely").arg(card.period)
                wrapMode: Text.Wrap
            }
        }

        CostRangeChart {
            Layout.bottomMargin: Theme.gap1
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.icon
            Layout.topMargin: Theme.gap1
            architecture: card.architecture
            session: card.session
            visible: !card.infeasible

            Accessible.name: card.range
            Accessible.role: Accessible.Graphic
        }

        TLabel {
            Layout.bottomMargin: Theme.gap1 + Theme.thick
            Layout.fillWidth: true
            color: Theme.ink2
            size: Theme.caption
            text: card.range
            visible: !card.infeasible
            wrapMode: Text.Wrap
        }

        TLabel {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap1
            color: Theme.error
            size: Theme.dense
            strong: true
            text: card.missed
            visible: card.infeasible && text !== ""
            wrapMode: Text.Wrap
        }

        TLabel {
            Layout.bottomMargin: Theme.gap2
            Layout.fillWidth: true
            color: Theme.ink2
            size: Theme.dense
            text: card.missedWhy
            visible: card.infeasible && text !== ""
            wrapMode: Text.Wrap
        }

        Column {
            Layout.fillWidth: true

            Repeater {
                id: facts

                model: card.facts

                FactRow {
                    required property int index

                    current: total.activeFocus && index === card.currentFact
                    large: card.large
                    objectName: "fact" + card.architecture + "-" + key

                    onWhyAsked: card.whyAsked(key)
                    width: parent ? parent.width : 0
                }
            }
        }

        Item {
            Layout.fillHeight: true
        }

        TButton {
            Layout.bottomMargin: Theme.gap1
            Layout.topMargin: Theme.gap2
            objectName: "letGo" + card.architecture
            text: qsTr("Try this")
            tip: card.letGoText
            visible: card.infeasible && card.letGo !== ""

            Accessible.name: card.letGoText
            onClicked: card.session.letGo(card.letGo)
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            size: Theme.dense
            text: card.letGo !== "" ? card.letGoText : qsTr("No single change helps")
            visible: card.infeasible
            wrapMode: Text.Wrap
        }
    }
}
