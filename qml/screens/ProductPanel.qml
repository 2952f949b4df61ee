import QtQuick
import QtQuick.Layouts
import Sightline

// The chosen product: its figures with their sources. Those of a product of the plan's own can be typed over.
ColumnLayout {
    id: panel

    required property CatalogueView view
    property string error: ""

    function enter() {
        refresh();
        modelInput.forceActiveFocus(Qt.ShortcutFocusReason);
        modelInput.selectAll();
    }

    function rename() {
        error = view.rename(vendorInput.text, modelInput.text);
    }

    // What is half typed stays while other figures come in.
    function refresh() {
        if (!vendorInput.activeFocus)
            vendorInput.text = view.vendor;
        if (!modelInput.activeFocus)
            modelInput.text = view.model;
    }

    Connections {
        function onChanged() {
            panel.refresh();
        }

        target: panel.view
    }

    spacing: Theme.gap2

    TLabel {
        Layout.fillWidth: true
        cut: true
        objectName: "productName"
        size: Theme.cardTitle
        strong: true
        text: panel.view.model
    }

    TLabel {
        Layout.fillWidth: true
        color: Theme.ink2
        cut: true
        size: Theme.dense
        text: panel.view.caption
    }

    TLabel {
        Layout.fillWidth: true
        color: Theme.ink2
        objectName: "productUse"
        size: Theme.dense
        text: panel.view.useText
        visible: text !== ""
        wrapMode: Text.Wrap
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gap2
        columns: 2
        rowSpacing: Theme.gap1
        visible: panel.view.own

        TLabel {
            color: Theme.ink2
            size: Theme.dense
            text: qsTr("Maker")
        }

        TInput {
            id: vendorInput

            Layout.fillWidth: true
            label: qsTr("Maker")
            objectName: "productVendor"

            onEditingFinished: panel.rename()
        }

        TLabel {
            color: Theme.ink2
            size: Theme.dense
            text: qsTr("Name")
        }

        TInput {
            id: modelInput

            Layout.fillWidth: true
            label: qsTr("Name of the product")
            objectName: "productModel"

            onEditingFinished: panel.rename()
        }
    }

    TLabel {
        Layout.fillWidth: true
        color: Theme.error
        size: Theme.dense
        text: panel.error
        visible: text !== ""
        wrapMode: Text.Wrap
    }

    ListView {
        id: list

        Layout.fillHeight: true
        Layout.fillWidth: true
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: panel.view.figures
        objectName: "productFigures"
        reuseItems: false

        Accessible.name: qsTr("Figures of %1").arg(panel.view.model)
        Accessible.role: Accessible.List

        delegate: Item {
            id: line

            required property string key
            required property string name
            required property string value
            required property string unit
            required property string source

            height: Theme.control + Theme.gap3
            width: ListView.view.width

            TLabel {
                cut: true
                size: Theme.dense
                text: line.name
                width: cell.x - Theme.gap2
                y: Theme.gap1
            }

            TLabel {
                color: Theme.ink3
                cut: true
                size: Theme.caption
                text: line.source
                width: cell.x - Theme.gap2
                y: Theme.gap1 + Theme.gap4
            }

            FigureCell {
                id: cell

                anchors.verticalCenter: parent.verticalCenter
                label: line.name
                objectName: "figure " + line.key
                readOnly: !panel.view.own
                session: panel.view.session
                shown: line.value
                strong: true
                typed: panel.view.own
                width: Theme.rail / 2
                x: parent.width - width - Theme.rail / 2 - Theme.gap2

                onEntered: text => cell.error = panel.view.setFigure(line.key, text)
            }

            TLabel {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink2
                cut: true
                size: Theme.caption
                text: line.unit
                width: Theme.rail / 2
                x: parent.width - width
            }

            TRule {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }
        footer: Column {
            topPadding: Theme.gap2
            width: list.width

            Repeater {
                model: panel.view.facts

                Item {
                    id: fact

                    required property string key
                    required property string name
                    required property string value

                    height: Theme.control
                    width: list.width

                    TLabel {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.ink2
                        cut: true
                        size: Theme.dense
                        text: fact.name
                        width: factCell.x - Theme.gap2
                    }

                    FigureCell {
                        id: factCell

                        anchors.verticalCenter: parent.verticalCenter
                        label: fact.name
                        objectName: "fact " + fact.key
                        readOnly: !panel.view.own
                        session: panel.view.session
                        shown: fact.value
                        typed: panel.view.own
                        width: Theme.rail
                        x: parent.width - width

                        onEntered: text => factCell.error = panel.view.setFact(fact.key, text)
                    }
                }
            }
        }

        TScroll {
            flickable: list
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap2

        TButton {
            enabled: panel.view.copyable
            glyph: "copy"
            objectName: "copyProduct"
            text: panel.view.own ? qsTr("Copy") : qsTr("Copy and edit")
            tip: qsTr("A product of this plan's own with these figures")

            onClicked: {
                panel.view.copy();
                panel.enter();
            }
        }

        TButton {
            enabled: panel.view.own
            objectName: "removeProduct"
            text: qsTr("Remove")
            tip: qsTr("Takes it out of this plan; undo brings it back")

            onClicked: panel.view.remove()
        }
    }
}
