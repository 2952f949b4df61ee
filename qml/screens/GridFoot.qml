import QtQuick
import QtQuick.Layouts
import Sightline

// Below a grid: what is selected and what can be done with it, and what the marks mean.
Item {
    id: foot

    required property TGrid grid
    required property GroupGrid rows
    property bool narrow: false
    readonly property bool many: rows.selectedCells > 1
    property string shownError: ""

    implicitHeight: Theme.strip

    Connections {
        function onProblemsChanged() {
            foot.shownError = foot.rows.cellError(foot.rows.currentRow, foot.rows.currentColumn);
        }

        function onSelectionChanged() {
            foot.shownError = foot.rows.cellError(foot.rows.currentRow, foot.rows.currentColumn);
        }

        target: foot.rows
    }

    TRule {
        width: parent.width
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.gap3
        anchors.rightMargin: Theme.gap3
        spacing: Theme.gap3

        TLabel {
            Layout.fillWidth: !links.visible
            visible: text !== "" || !links.visible
            color: foot.shownError !== "" ? Theme.error : Theme.ink2
            cut: true
            objectName: "gridNote"
            size: Theme.dense
            text: foot.shownError !== "" ? foot.shownError : foot.many ? foot.rows.selectionText : foot.rows.message
        }

        Row {
            id: links

            Layout.fillWidth: true
            spacing: Theme.gap3
            visible: foot.many || foot.rows.currentRowId !== ""

            TLink {
                objectName: "setAll"
                text: foot.rows.setAllText
                visible: text !== ""

                onClicked: foot.grid.edit(foot.rows.editText(foot.rows.currentRow, foot.rows.currentColumn), true, true)
            }

            TLink {
                objectName: "fillDown"
                text: foot.many ? qsTr("Fill down") : qsTr("Fill from the row above")
                tip: "Ctrl+Shift+D"
                visible: foot.rows.canEdit && (foot.many || foot.rows.currentRow > 0) && !foot.narrow

                onClicked: foot.rows.fillDown()
            }

            TLink {
                objectName: "copyRow"
                text: qsTr("Copy group")
                visible: !foot.narrow

                onClicked: foot.rows.duplicateRows()
            }

            TLink {
                objectName: "hideRow"
                text: qsTr("Leave out")
                tip: qsTr("Leave the selected groups out of every figure, or count them again")

                onClicked: foot.rows.toggleHidden()
            }

            TLink {
                objectName: "removeRow"
                text: qsTr("Remove")

                onClicked: foot.rows.removeRows()
            }
        }

        Repeater {
            model: foot.narrow ? 0 : 3

            Row {
                id: legend

                required property int index

                spacing: Theme.gap1 + Theme.thick

                OriginMark {
                    id: mark

                    anchors.verticalCenter: parent.verticalCenter
                    origin: [1, 0, 2][legend.index]
                }

                TLabel {
                    color: Theme.ink2
                    size: Theme.caption
                    text: mark.word
                }
            }
        }
    }
}
