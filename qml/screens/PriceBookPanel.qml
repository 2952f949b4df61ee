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

                Keys.onDownPressed: rows.list.forceActiveFocus(Qt.TabFocusReason)
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

        RangeRows {
            id: rows

            Layout.fillHeight: true
            Layout.fillWidth: true
            empty: qsTr("No price is called that")
            first: qsTr("Price")
            listName: "priceRows"
            title: qsTr("Price book")
            view: book
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
