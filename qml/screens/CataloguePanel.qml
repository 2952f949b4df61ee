import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sightline

// Every product in force. A copy of one belongs to this plan: sizing chooses among all of them.
T.Popup {
    id: panel

    required property PlanSession session
    property alias view: products
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
                text: qsTr("Catalogue of products")
            }

            TLabel {
                Layout.fillWidth: true
                color: Theme.ink2
                cut: true
                objectName: "productCount"
                size: Theme.dense
                text: products.countText
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
                label: qsTr("Search products")
                objectName: "productSearch"
                placeholderText: label

                Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
                onTextChanged: products.query = text
            }

            TSelect {
                Layout.preferredWidth: Theme.rail + Theme.topBar
                currentIndex: products.kind
                implicitHeight: Theme.control
                label: qsTr("Kind")
                model: products.kinds
                objectName: "productKind"
                plain: true

                onActivated: index => products.kind = index
            }
        }

        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: Theme.gap4

            ListView {
                id: list

                readonly property int kindAt: Math.round(width * 0.38)
                readonly property int figuresAt: Math.round(width * 0.53)
                readonly property int priceAt: width - Theme.rail / 2 - Theme.gap3

                function step(by: int) {
                    const row = Math.max(0, Math.min(count - 1, currentIndex + by));
                    products.chosen = products.rows.value(row, "key");
                    currentIndex = row;
                }

                Layout.fillHeight: true
                Layout.fillWidth: true
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                clip: true
                model: products.rows
                objectName: "productRows"
                reuseItems: false

                Accessible.name: qsTr("Products")
                Accessible.role: Accessible.Table
                Keys.onDownPressed: step(1)
                Keys.onUpPressed: step(-1)
                onActiveFocusChanged: if (activeFocus)
                    step(0)

                delegate: ProductRow {
                    required property int index

                    figuresAt: list.figuresAt
                    kindAt: list.kindAt
                    priceAt: list.priceAt
                    width: ListView.view.width

                    onTapped: {
                        list.currentIndex = index;
                        list.forceActiveFocus(Qt.MouseFocusReason);
                        products.chosen = key;
                    }
                }

                TLabel {
                    anchors.centerIn: parent
                    color: Theme.ink2
                    text: qsTr("No product is called that")
                    visible: list.count === 0
                }

                FocusRing {
                    anchors.margins: 0
                    visible: list.activeFocus
                }

                TScroll {
                    flickable: list
                }
            }

            Rectangle {
                Layout.fillHeight: true
                Layout.preferredWidth: Theme.border
                color: Theme.line
            }

            ProductPanel {
                id: details

                Layout.fillHeight: true
                Layout.fillWidth: false
                Layout.preferredWidth: Theme.questions + Theme.topBar
                view: products
                visible: products.chosen !== ""
            }
        }
    }

    CatalogueView {
        id: products

        active: panel.visible
        session: panel.session
    }
}
