import QtQuick
import QtQuick.Layouts
import Sightline

// One architecture: its price, its range and four facts.
Rectangle {
    id: card

    required property PresenterScale at
    required property int architecture
    required property string name
    required property string total
    required property string likely
    required property string range
    required property string tag
    required property bool tagBad
    required property bool best
    required property bool closeCall
    required property string sentence
    required property RowModel facts
    required property ChartSource chart

    border.color: best || closeCall ? colours.fill : Theme.line
    border.width: best || closeCall ? Theme.cardRule : Theme.border
    color: Theme.surface
    implicitHeight: column.implicitHeight + 2 * at.gap(Theme.gap4)
    radius: Theme.panelRadius

    Accessible.name: sentence
    Accessible.role: Accessible.Grouping

    ArchColours {
        id: colours

        architecture: card.architecture
    }

    Rectangle {
        color: colours.fill
        height: Theme.cardRule + Theme.thick
        radius: Theme.thick
        width: card.width
    }

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: card.at.px(Theme.answer)
        anchors.bottomMargin: card.at.gap(Theme.gap3)
        spacing: card.at.gap(Theme.gap1)

        RowLayout {
            Layout.fillWidth: true
            spacing: card.at.gap(Theme.gap3)

            ShapeMark {
                Layout.preferredHeight: card.at.px(Theme.pageTitle)
                Layout.preferredWidth: card.at.px(Theme.pageTitle)
                architecture: card.architecture
            }

            TLabel {
                Layout.fillWidth: true
                medium: true
                size: card.at.type(Theme.answer)
                text: card.name
            }

            Rectangle {
                color: card.tagBad ? Theme.errorTint : colours.tint
                implicitHeight: word.implicitHeight + Theme.gap1
                implicitWidth: word.implicitWidth + 2 * Theme.gap2
                radius: Theme.tagRadius
                visible: card.tag !== ""

                TLabel {
                    id: word

                    anchors.centerIn: parent
                    color: card.tagBad ? Theme.error : colours.text
                    medium: true
                    size: card.at.type(Theme.pageTitle)
                    text: card.tag
                }
            }
        }

        TLabel {
            color: card.tagBad ? Theme.ink2 : Theme.ink
            size: card.at.type(Theme.presentTotal)
            strong: true
            text: card.total
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            size: card.at.type(Theme.pageTitle)
            text: card.likely
        }

        SourceChart {
            Layout.fillWidth: true
            Layout.preferredHeight: card.at.px(Theme.answer)
            source: card.chart
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            Layout.bottomMargin: card.at.gap(Theme.gap2)
            size: card.at.type(Theme.pageTitle)
            text: card.range
            wrapMode: Text.Wrap
        }

        Repeater {
            model: card.facts

            ColumnLayout {
                id: fact

                required property string label
                required property string value

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.maximumHeight: card.height
                spacing: 0

                Accessible.name: label + ": " + value
                Accessible.role: Accessible.ListItem

                TRule {
                    Layout.fillWidth: true
                }

                RowLayout {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.maximumHeight: card.height
                    Layout.minimumHeight: card.at.px(Theme.control)
                    spacing: Theme.gap2

                    TLabel {
                        Layout.fillWidth: true
                        color: Theme.ink2
                        size: card.at.type(Theme.pageTitle)
                        text: fact.label
                        wrapMode: Text.Wrap
                    }

                    TLabel {
                        size: card.at.type(Theme.pageTitle)
                        strong: true
                        text: fact.value
                    }
                }
            }
        }
    }
}
