import QtQuick
import QtQuick.Layouts
import Sightline

// The total and how our cost becomes the customer's price.
TPanel {
    id: panel

    required property CostsView view

    function setTerm(row: TermRow, term: int, text: string) {
        row.error = view.setTerm(term, text);
    }

    implicitHeight: column.implicitHeight + 2 * Theme.panelY
    title: view.caption

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: Theme.panelX
        anchors.right: parent.right
        anchors.rightMargin: Theme.panelX
        anchors.top: parent.top
        anchors.topMargin: Theme.panelY
        spacing: 0

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            cut: true
            size: Theme.caption
            text: panel.view.caption
        }

        TLabel {
            objectName: "costTotal"
            size: Theme.total
            strong: true
            text: panel.view.total
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            cut: true
            size: Theme.dense
            text: panel.view.range
            visible: text !== ""
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.warn
            size: Theme.dense
            text: panel.view.currencyNote
            visible: text !== ""
            wrapMode: Text.Wrap
        }

        TermRow {
            Layout.fillWidth: true
            label: qsTr("Our cost")
            strong: true
            value: panel.view.ourCost
        }

        TermRow {
            id: margin

            Layout.fillWidth: true
            editable: true
            session: panel.view.session
            label: qsTr("Margin, of the price")
            objectName: "margin"
            typed: panel.view.marginTyped
            value: panel.view.margin

            onEntered: text => panel.setTerm(margin, CostsView.Margin, text)
        }

        TermRow {
            id: markup

            Layout.fillWidth: true
            editable: true
            session: panel.view.session
            label: qsTr("Same as a markup of")
            objectName: "markup"
            typed: panel.view.markupTyped
            value: panel.view.markup

            onEntered: text => panel.setTerm(markup, CostsView.Markup, text)
        }

        TermRow {
            id: discount

            Layout.fillWidth: true
            editable: true
            session: panel.view.session
            label: qsTr("Discount")
            objectName: "discount"
            typed: panel.view.discountTyped
            value: panel.view.discount

            onEntered: text => panel.setTerm(discount, CostsView.Discount, text)
        }

        TermRow {
            Layout.fillWidth: true
            label: qsTr("Earned")
            strong: true
            value: panel.view.earned
            warn: panel.view.belowCost !== ""
        }

        TermRow {
            id: tax

            Layout.fillWidth: true
            editable: true
            session: panel.view.session
            label: qsTr("Sales tax")
            objectName: "tax"
            typed: panel.view.taxTyped
            value: panel.view.tax

            onEntered: text => panel.setTerm(tax, CostsView.Tax, text)
        }

        TermRow {
            Layout.fillWidth: true
            label: qsTr("Price with tax")
            value: panel.view.withTax
            visible: value !== ""
        }

        TermRow {
            Layout.fillWidth: true
            label: panel.view.worthTodayLabel
            value: panel.view.worthToday
        }

        Rectangle {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap2
            color: Theme.errorTint
            implicitHeight: below.implicitHeight + 2 * Theme.gap1
            radius: Theme.tagRadius
            visible: panel.view.belowCost !== ""

            Icon {
                color: Theme.error
                height: Theme.icon
                name: "error"
                width: Theme.icon
                x: Theme.gap1
                y: Theme.gap1
            }

            TLabel {
                id: below

                color: Theme.error
                objectName: "belowCost"
                size: Theme.dense
                text: panel.view.belowCost
                width: parent.width - x - Theme.gap1
                wrapMode: Text.Wrap
                x: Theme.gap2 + Theme.icon
                y: Theme.gap1
            }
        }
    }
}
