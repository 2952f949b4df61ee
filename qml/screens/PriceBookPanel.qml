import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Templates as T
import Sightline

// Every price in force. What is typed here is a price of this plan; undo takes it back, Delete returns to the price book.
T.Popup {
    id: panel

    required property PlanSession session
    property alias view: book
    property alias input: search

    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    focus: true
    height: parent.height - 2 * Theme.topBar
    padding: Theme.panelY
    width: Math.min(parent.width - 2 * Theme.gap4, Theme.questions * 4)
    x: Math.round((parent.width - width) / 2)
    y: Theme.topBar

    onOpened: search.forceActiveFocus(Qt.ShortcutFocusReason)

    background: Rectangle {
        border.color: Theme.line2
        border.width: Theme.border
        color: Theme.surface
        radius: Theme.controlRadius
    }
    contentItem: ColumnLayout { // qmllint disable deferred-property-id
        spacing: Theme.gap2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap3

            TLabel {
                size: Theme.cardTitle
                strong: true
                text: qsTr("Price book")
            }

            TLabel {
                Layout.fillWidth: true
                color: Theme.ink2
                cut: true
                objectName: "priceCount"
                size: Theme.dense
                text: book.countText
            }

            TButton {
                small: true
                text: qsTr("Import list")
                tip: qsTr("Adopt a price list (CSV) as prices of this plan")

                onClicked: importDialog.open()
            }

            TButton {
                small: true
                text: qsTr("Export list")
                tip: qsTr("Write these rows as a price list (CSV)")

                onClicked: exportDialog.open()
            }

            TButton {
                flat: true
                glyph: "cross"
                small: true
                tip: qsTr("Close (Esc)")

                onClicked: panel.close()
            }
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap3

            TInput {
                id: search

                Layout.fillWidth: true
                glyph: "search"
                label: qsTr("Search prices")
                objectName: "priceSearch"
                placeholderText: label

                Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
                onTextChanged: book.query = text
            }

            TSegment {
                Layout.preferredWidth: Theme.questions
                current: book.which
                label: qsTr("Show")
                objectName: "priceWhich"
                options: [qsTr("All"), qsTr("This plan"), qsTr("To check")]

                onChosen: index => book.which = index
            }
        }

        Rectangle {
            Layout.fillWidth: true
            color: Theme.surface2
            implicitHeight: Theme.controlSmall

            Repeater {
                model: [
                    {
                        title: qsTr("Price"),
                        x: Theme.gap2,
                        right: false
                    },
                    {
                        title: qsTr("Low"),
                        x: list.lowAt,
                        right: true
                    },
                    {
                        title: qsTr("Likely"),
                        x: list.likelyAt,
                        right: true
                    },
                    {
                        title: qsTr("High"),
                        x: list.highAt,
                        right: true
                    },
                    {
                        title: qsTr("Price from"),
                        x: list.sourceAt,
                        right: false
                    }
                ]

                TLabel {
                    required property var modelData

                    color: Theme.ink3
                    horizontalAlignment: modelData.right ? Text.AlignRight : Text.AlignLeft
                    size: Theme.caption
                    text: modelData.title
                    width: modelData.right ? list.priceWidth - Theme.gap1 : implicitWidth
                    x: modelData.x
                    y: Math.round((parent.height - height) / 2)
                }
            }
        }

        ListView {
            id: list

            readonly property int priceWidth: Theme.rail / 2
            readonly property int sourceAt: width - Math.round(width * 0.3)
            readonly property int highAt: sourceAt - Theme.gap4 - Theme.gap1 - priceWidth
            readonly property int likelyAt: highAt - Theme.gap3 - priceWidth
            readonly property int lowAt: likelyAt - Theme.gap3 - priceWidth

            Layout.fillHeight: true
            Layout.fillWidth: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            keyNavigationEnabled: true
            model: book.rows
            objectName: "priceRows"
            reuseItems: false

            Accessible.name: qsTr("Price book")
            Accessible.role: Accessible.Table
            Keys.onPressed: event => {
                if (event.key === Qt.Key_F2 || event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                    (currentItem as PriceRow)?.edit();
                    event.accepted = true;
                } else if (event.key === Qt.Key_R && event.modifiers & Qt.AltModifier) {
                    (currentItem as PriceRow)?.openRange();
                    event.accepted = true;
                }
            }

            delegate: PriceRow {
                highAt: list.highAt
                likelyAt: list.likelyAt
                lowAt: list.lowAt
                priceWidth: list.priceWidth
                sourceAt: list.sourceAt
                view: book
                width: ListView.view.width
            }

            TLabel {
                anchors.centerIn: parent
                color: Theme.ink2
                text: qsTr("No price is called that")
                visible: list.count === 0
            }

            TScroll {
                flickable: list
            }
        }
    }

    PriceBookView {
        id: book

        active: panel.visible
        session: panel.session
    }

    FileDialog {
        id: importDialog

        fileMode: FileDialog.OpenFile
        nameFilters: [qsTr("Price lists (*.csv)"), qsTr("All files (*)")]
        title: qsTr("Import a price list")

        onAccepted: book.importList(panel.session.localPath(selectedFile))
    }

    FileDialog {
        id: exportDialog

        defaultSuffix: "csv"
        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("Price lists (*.csv)")]
        title: qsTr("Write a price list")

        onAccepted: book.exportList(panel.session.localPath(selectedFile))
    }
}
