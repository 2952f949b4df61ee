import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sightline

// Which view of the table, which columns, and a name for what is in force.
T.Popup {
    id: popup

    required property GridViews views

    function saveView() {
        problem.text = views.save(nameInput.text);
        if (problem.text === "")
            nameInput.clear();
    }

    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
    focus: true
    implicitHeight: contentHeight + topPadding + bottomPadding
    margins: Theme.gap2
    objectName: "viewMenu"
    padding: Theme.panelY
    width: Theme.questions + Theme.topBar

    onClosed: problem.text = ""
    onOpened: list.forceActiveFocus(Qt.PopupFocusReason)

    background: Rectangle {
        border.color: Theme.line2
        border.width: Theme.border
        color: Theme.surface
        radius: Theme.controlRadius
    }
    contentItem: ColumnLayout { // qmllint disable deferred-property-id
        spacing: Theme.gap2

        TLabel {
            strong: true
            text: qsTr("Views")
        }

        ListView {
            id: list

            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(count, 6) * Theme.control
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            focus: true
            keyNavigationEnabled: true
            model: popup.views.views
            objectName: "viewRows"

            Accessible.name: qsTr("Views")
            Accessible.role: Accessible.List
            Keys.onDeletePressed: popup.views.remove(currentIndex)
            Keys.onEnterPressed: popup.views.apply(currentIndex)
            Keys.onReturnPressed: popup.views.apply(currentIndex)
            Keys.onSpacePressed: popup.views.apply(currentIndex)

            delegate: Rectangle {
                id: row

                required property int index
                required property string name
                required property bool own
                required property bool current

                color: ListView.isCurrentItem && list.activeFocus ? Theme.accentTint : hover.hovered ? Theme.surface2 : Theme.surface
                height: Theme.control
                objectName: "view" + index
                width: ListView.view.width

                Accessible.name: name
                Accessible.role: Accessible.ListItem
                Accessible.selected: current

                HoverHandler {
                    id: hover
                }

                TapHandler {
                    onTapped: popup.views.apply(row.index)
                }

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.ink
                    height: Theme.gap3
                    name: "check"
                    visible: row.current
                    width: Theme.gap3
                    x: Theme.gap1
                }

                TLabel {
                    anchors.verticalCenter: parent.verticalCenter
                    cut: true
                    size: Theme.dense
                    strong: row.current
                    text: row.name
                    width: parent.width - x - Theme.control
                    x: Theme.gap4 + Theme.gap1
                }

                TButton {
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    flat: true
                    focusPolicy: Qt.NoFocus
                    glyph: "cross"
                    small: true
                    tip: qsTr("Forget this view (Delete)")
                    visible: row.own

                    onClicked: popup.views.remove(row.index)
                }
            }

            TScroll {
                flickable: list
            }
        }

        TRule {
            Layout.fillWidth: true
        }

        RowLayout {
            Layout.fillWidth: true

            TLabel {
                Layout.fillWidth: true
                strong: true
                text: qsTr("Columns")
            }

            TLink {
                objectName: "resetWidths"
                text: qsTr("Usual widths")

                onClicked: popup.views.resetWidths()
            }
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap3

            Repeater {
                model: popup.views.columns

                TCheck {
                    required property string key
                    required property string title
                    required property bool shown
                    required property bool fixed

                    enabled: !fixed
                    objectName: "column-" + key
                    on: shown
                    text: title

                    onClicked: popup.views.toggleColumn(key)
                }
            }
        }

        TRule {
            Layout.fillWidth: true
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap2

            TInput {
                id: nameInput

                Layout.fillWidth: true
                bad: problem.text !== ""
                label: qsTr("Name of this view")
                objectName: "viewName"
                placeholderText: label

                Keys.onEnterPressed: popup.saveView()
                Keys.onReturnPressed: popup.saveView()
                onTextEdited: problem.text = ""
            }

            TButton {
                objectName: "saveView"
                text: qsTr("Keep view")
                tip: qsTr("Columns, widths, order and filter under this name")

                onClicked: popup.saveView()
            }
        }

        TLabel {
            id: problem

            Layout.fillWidth: true
            color: Theme.error
            size: Theme.dense
            visible: text !== ""
            wrapMode: Text.Wrap
        }
    }
}
