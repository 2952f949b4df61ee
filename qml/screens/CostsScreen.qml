import QtQuick
import QtQuick.Layouts
import Sightline

// What an architecture costs: every line with its price and where that comes from, the years, and the terms of sale.
AppScreen {
    id: screen

    property int tab: 0
    property alias view: costs
    property alias excludedPopup: left

    function goToPlace(place: string): bool {
        if (!place.startsWith("/prices/"))
            return false;
        const row = costs.showFigure(place.slice(8));
        if (row < 0)
            return false;
        lines.forceActiveFocus(Qt.OtherFocusReason);
        lines.currentIndex = row;
        lines.positionViewAtIndex(row, ListView.Contain);
        return true;
    }

    function enter() {
        lines.forceActiveFocus(Qt.OtherFocusReason);
    }

    contentHeight: Math.max(height, narrow ? Theme.questions * 2 - Theme.control : 0)
    objectName: "costsScreen"
    title: qsTr("Costs")

    CostsView {
        id: costs

        session: screen.session
    }

    ColumnLayout {
        id: body

        height: screen.contentHeight - 2 * Theme.gap4
        opacity: screen.session.late ? 0.6 : 1
        spacing: Theme.gap3
        visible: screen.session.hasResult
        width: screen.width - 2 * Theme.gap4
        x: Theme.gap4
        y: Theme.gap4

        TSegment {
            Layout.fillWidth: true
            current: screen.tab
            label: qsTr("Show")
            objectName: "costTabs"
            options: [qsTr("Lines and years"), qsTr("Totals and terms")]
            visible: screen.narrow

            onChosen: index => screen.tab = index
        }

        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: Theme.gap4

            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                spacing: Theme.gap3
                visible: !screen.narrow || screen.tab === 0

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap2

                    ArchTabs {
                        Layout.fillWidth: true
                        current: costs.architecture
                        model: costs.tabs
                        objectName: "costArchTabs"

                        onChosen: architecture => costs.architecture = architecture
                    }

                    TSegment {
                        Layout.preferredWidth: Theme.rail + Theme.railNarrow + Theme.control
                        current: costs.customer ? 1 : 0
                        label: qsTr("Prices")
                        objectName: "costSide"
                        options: [qsTr("Our cost"), qsTr("Customer price")]

                        onChosen: index => costs.customer = index === 1
                    }

                    TButton {
                        Layout.preferredHeight: Theme.control
                        objectName: "openPrices"
                        text: qsTr("Price book")
                        tip: qsTr("Every price in force (Ctrl+B)")

                        onClicked: screen.asked("prices")
                    }
                }

                TPanel {
                    id: bill

                    readonly property int inner: width - 2 * Theme.border
                    readonly property int priceWidth: Math.max(Theme.topBar, Math.ceil(longestPrice.advanceWidth)) + Theme.gap3
                    readonly property int quantityWidth: Math.max(Theme.strip, Math.ceil(longestQuantity.advanceWidth))
                    readonly property int sourceWidth: inner > Theme.questions * 3 ? Theme.rail + Theme.railNarrow : Theme.rail
                    readonly property int totalWidth: Math.ceil(longestTotal.advanceWidth) + Theme.gap3 * 2
                    readonly property var columns: {
                        const source = inner - totalWidth - sourceWidth;
                        const high = source - priceWidth - Theme.icon - Theme.gap2; // the range handle stands between
                        const likely = high - priceWidth - Theme.gap4;
                        const low = likely - priceWidth;
                        return {
                            quantity: low - quantityWidth,
                            quantityWidth: quantityWidth,
                            low: low,
                            likely: likely,
                            likelyWidth: priceWidth + Theme.gap4,
                            high: high,
                            priceWidth: priceWidth,
                            source: source,
                            sourceWidth: sourceWidth
                        };
                    }

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumHeight: Theme.rail
                    title: qsTr("Bill of materials and services")

                    TextMetrics {
                        id: longestPrice

                        font.family: Theme.family
                        font.pixelSize: Theme.dense
                        font.weight: Font.DemiBold
                        text: costs.longestPrice
                    }

                    TextMetrics {
                        id: longestQuantity

                        font: longestPrice.font
                        text: costs.longestQuantity
                    }

                    TextMetrics {
                        id: longestTotal // no line is dearer than all of them

                        font: longestPrice.font
                        text: costs.total
                    }

                    Rectangle {
                        id: billHead

                        color: Theme.surface2
                        height: Theme.control
                        radius: Theme.panelRadius
                        width: bill.inner
                        x: Theme.border
                        y: Theme.border

                        TLabel {
                            anchors.verticalCenter: parent.verticalCenter
                            color: Theme.ink2
                            size: Theme.caption
                            text: qsTr("Item, prices in %1").arg(costs.currency)
                            x: Theme.gap2
                        }

                        Repeater {
                            model: [
                                {
                                    text: qsTr("Qty"),
                                    edge: bill.columns.quantity + bill.columns.quantityWidth
                                },
                                {
                                    text: qsTr("Low"),
                                    edge: bill.columns.low + bill.columns.priceWidth - Theme.gap1
                                },
                                {
                                    text: qsTr("Likely"),
                                    edge: bill.columns.likely + bill.columns.likelyWidth - Theme.gap1
                                },
                                {
                                    text: qsTr("High"),
                                    edge: bill.columns.high + bill.columns.priceWidth - Theme.gap1
                                },
                                {
                                    text: qsTr("In all"),
                                    edge: bill.inner - Theme.gap3
                                }
                            ]

                            TLabel {
                                required property var modelData

                                anchors.verticalCenter: parent.verticalCenter
                                color: Theme.ink2
                                size: Theme.caption
                                text: modelData.text
                                x: Math.round(modelData.edge - width)
                            }
                        }

                        TLabel {
                            anchors.verticalCenter: parent.verticalCenter
                            color: Theme.ink2
                            size: Theme.caption
                            text: qsTr("Price from")
                            x: bill.columns.source
                        }

                        TRule {
                            anchors.bottom: parent.bottom
                            width: parent.width
                        }
                    }

                    ListView {
                        id: lines

                        activeFocusOnTab: true
                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: Theme.border
                        anchors.top: billHead.bottom
                        boundsBehavior: Flickable.StopAtBounds
                        clip: true
                        currentIndex: -1
                        keyNavigationEnabled: true
                        model: costs.lines
                        objectName: "costLines"
                        reuseItems: false
                        visible: costs.built
                        width: bill.inner
                        x: Theme.border

                        Accessible.name: bill.title
                        Accessible.role: Accessible.Table
                        Keys.onPressed: event => {
                            const row = currentItem as CostLine;
                            if (!row)
                                return;
                            if (event.key === Qt.Key_F2)
                                row.edit();
                            else if (event.key === Qt.Key_R && event.modifiers & Qt.AltModifier)
                                row.openRange();
                            else if (event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                                row.foldable ? costs.toggle(row.key) : row.edit();
                            else if (event.key === Qt.Key_Delete && row.typed)
                                costs.resetPrice(row.key);
                            else if (event.key === Qt.Key_F1 && !row.section) {
                                if (costs.explain(row.key))
                                    why.open();
                            } else
                                return;
                            event.accepted = true;
                        }

                        delegate: CostLine {
                            columns: bill.columns
                            view: costs
                            width: ListView.view.width
                        }

                        TScroll {
                            flickable: lines
                        }
                    }

                    Row {
                        anchors.centerIn: parent
                        spacing: Theme.gap2
                        visible: !costs.built

                        Icon {
                            color: Theme.error
                            height: Theme.icon
                            name: "error"
                            width: Theme.icon
                        }

                        TLabel {
                            text: qsTr("It cannot be built: %1.").arg(costs.notBuilt)
                            width: Math.min(implicitWidth, bill.width - Theme.rail)
                            wrapMode: Text.Wrap
                        }
                    }
                }

                TPanel {
                    id: matrix

                    readonly property int mostRows: screen.large ? 14 : screen.narrow ? 7 : 10
                    readonly property int firstWidth: Math.min(Theme.rail + Theme.railNarrow, width - costs.yearHeads.length * Theme.topBar)
                    readonly property int cellWidth: Math.floor((width - 2 * Theme.border - firstWidth - Theme.gap3) / Math.max(1, costs.yearHeads.length))

                    Layout.fillWidth: true
                    implicitHeight: Theme.control + Math.min(yearRows.contentHeight, yearSum.height * mostRows) + yearSum.height + 2 * Theme.border
                    title: qsTr("By year")
                    visible: costs.built

                    Rectangle {
                        id: yearHead

                        color: Theme.surface2
                        height: Theme.control
                        radius: Theme.panelRadius
                        width: parent.width - 2 * Theme.border
                        x: Theme.border
                        y: Theme.border

                        TLabel {
                            anchors.verticalCenter: parent.verticalCenter
                            color: Theme.ink2
                            size: Theme.caption
                            text: qsTr("By year, %1").arg(costs.yearUnit)
                            x: Theme.gap2
                        }

                        Repeater {
                            model: costs.yearHeads

                            TLabel {
                                required property int index
                                required property string modelData

                                anchors.verticalCenter: parent.verticalCenter
                                color: Theme.ink2
                                horizontalAlignment: Text.AlignRight
                                size: Theme.caption
                                text: modelData
                                width: matrix.cellWidth
                                x: matrix.firstWidth + index * matrix.cellWidth
                            }
                        }

                        TRule {
                            anchors.bottom: parent.bottom
                            width: parent.width
                        }
                    }

                    ListView {
                        id: yearRows

                        activeFocusOnTab: true
                        anchors.bottom: yearSum.top
                        anchors.top: yearHead.bottom
                        boundsBehavior: Flickable.StopAtBounds
                        clip: true
                        currentIndex: -1
                        keyNavigationEnabled: true
                        model: costs.years
                        objectName: "costYears"
                        width: parent.width - 2 * Theme.border
                        x: Theme.border

                        Accessible.name: matrix.title
                        Accessible.role: Accessible.Table

                        delegate: YearRow {
                            cellWidth: matrix.cellWidth
                            firstWidth: matrix.firstWidth
                            width: ListView.view.width
                        }

                        TScroll {
                            flickable: yearRows
                        }
                    }

                    YearRow {
                        id: yearSum

                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: Theme.border
                        cellWidth: matrix.cellWidth
                        cells: costs.yearSums
                        firstWidth: matrix.firstWidth
                        name: qsTr("Total")
                        sentence: name + ": " + Array.from(costs.yearSums).join(", ")
                        strong: true
                        width: parent.width - 2 * Theme.border
                        x: Theme.border
                    }
                }
            }

            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: screen.narrow
                Layout.maximumWidth: screen.narrow ? Theme.contentMost : screen.large ? Theme.questions + Theme.rail / 2 : Theme.questions + Theme.gap3
                Layout.preferredWidth: screen.large ? Theme.questions + Theme.rail / 2 : Theme.questions + Theme.gap3
                spacing: Theme.gap3
                visible: !screen.narrow || screen.tab === 1

                CostSummary {
                    Layout.fillWidth: true
                    view: costs
                }

                TPanel {
                    id: where

                    property bool all: false

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.minimumHeight: Theme.topBar * 2
                    title: qsTr("Where it goes")

                    RowLayout {
                        id: whereHead

                        anchors.left: parent.left
                        anchors.margins: Theme.panelY
                        anchors.right: parent.right
                        anchors.top: parent.top

                        TLabel {
                            Layout.fillWidth: true
                            strong: true
                            text: where.title
                        }

                        TSegment {
                            Layout.preferredHeight: Theme.controlSmall
                            Layout.preferredWidth: Theme.rail - Theme.gap3
                            current: where.all ? 1 : 0
                            label: where.title
                            objectName: "whereSide"
                            options: [qsTr("This one"), qsTr("All three")]

                            onChosen: index => where.all = index === 1
                        }
                    }

                    SourceChart {
                        id: shares

                        activeFocusOnTab: true
                        anchors.bottom: parent.bottom
                        anchors.left: parent.left
                        anchors.margins: Theme.panelY
                        anchors.right: parent.right
                        anchors.top: whereHead.bottom
                        objectName: "costShares"
                        source: where.all ? costs.stack : costs.shares

                        Accessible.description: sentences
                        Accessible.name: where.title
                        Accessible.role: Accessible.Chart

                        ChartHover {
                            chart: shares
                        }
                    }
                }

                TPanel {
                    id: missing

                    Layout.fillWidth: true
                    implicitHeight: missingColumn.implicitHeight + 2 * Theme.panelY
                    title: qsTr("Not in the total")

                    ColumnLayout {
                        id: missingColumn

                        anchors.left: parent.left
                        anchors.margins: Theme.panelY
                        anchors.right: parent.right
                        anchors.top: parent.top
                        spacing: Theme.gap1

                        RowLayout {
                            Layout.fillWidth: true
                            spacing: Theme.gap2

                            TLabel {
                                strong: true
                                text: missing.title
                            }

                            TTag {
                                text: costs.excluded.count
                            }

                            Item {
                                Layout.fillWidth: true
                            }

                            TLink {
                                Layout.preferredHeight: Theme.tag + Theme.thick
                                objectName: "excludedLink"
                                text: qsTr("Show all")
                                visible: !screen.large

                                onClicked: left.open()
                            }
                        }

                        TLabel {
                            Layout.fillWidth: true
                            color: Theme.ink2
                            objectName: "excludedText"
                            size: Theme.dense
                            text: screen.large ? costs.excludedAll : costs.excludedText
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }
        }
    }

    TPopover {
        id: left

        height: Math.min(implicitHeight, screen.height - 2 * Theme.gap4)
        model: costs.excluded
        parent: screen
        title: missing.title
        width: Math.min(Theme.questions * 2, screen.width - 2 * Theme.gap4)
        x: Math.round((screen.width - width) / 2)
        y: Math.round((screen.height - height) / 2)

        delegate: TLabel {
            required property string name

            size: Theme.dense
            text: name
            width: ListView.view ? ListView.view.width - Theme.gap3 : 0
            wrapMode: Text.Wrap

            Accessible.role: Accessible.ListItem
        }
    }

    TWhy {
        id: why

        parent: screen
        why: costs.why
    }
}
