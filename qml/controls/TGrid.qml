import QtQuick
import QtQuick.Templates as T
import Sightline

// A GridModel that behaves like a spreadsheet. Type replaces, F2 edits, Tab and Enter move, Shift extends, Ctrl+C and
// Ctrl+V take blocks, Delete goes back to the default, Ctrl+Shift+D fills down, a click on a head sorts. The edge of a head,
// or Alt+Shift+Left and Right, makes a column narrower or wider.
Item {
    id: grid

    required property GridModel model
    property string label: ""
    readonly property bool editing: editor.visible
    readonly property int room: Math.floor(width)
    property int measured: 0

    signal explain

    // Width and left edge of a column; bindings that ask follow the contents.
    function widthOf(column: int): int {
        return measured < 0 ? 0 : model.columnWidth(column, room);
    }

    function placeOf(column: int): int {
        return measured < 0 ? 0 : model.columnX(column, room);
    }

    // Opens the editor on the current cell: with its text, or with what was just typed.
    function edit(text: string, select: bool, all: bool) {
        if (!model.canEdit)
            return;
        editor.all = all;
        editor.text = text;
        editor.dirty = !select;
        editor.visible = true;
        editor.forceActiveFocus(Qt.OtherFocusReason);
        if (select)
            editor.selectAll();
        else
            editor.cursorPosition = text.length;
        options.filter = select ? "" : text;
        options.currentIndex = -1;
    }

    function editCurrent() {
        edit(model.editText(model.currentRow, model.currentColumn), true, false);
    }

    function close(commit: bool) {
        if (!editor.visible)
            return;
        const text = editor.text, all = editor.all, dirty = editor.dirty, mine = editor.activeFocus;
        editor.visible = false;
        if (mine)
            grid.forceActiveFocus(Qt.OtherFocusReason);
        if (commit && (dirty || all)) {
            if (all)
                model.setSelected(text);
            else
                model.commit(text);
        }
    }

    function showCurrent() {
        const top = model.currentRow * Theme.gridRow, left = placeOf(model.currentColumn);
        const right = left + widthOf(model.currentColumn);
        if (top < table.contentY)
            table.contentY = top;
        else if (top + Theme.gridRow > table.contentY + table.height)
            table.contentY = top + Theme.gridRow - table.height;
        if (left < table.contentX)
            table.contentX = left;
        else if (right > table.contentX + table.width)
            table.contentX = Math.min(left, right - table.width);
    }

    function handle(event: var): bool {
        const shift = (event.modifiers & Qt.ShiftModifier) !== 0, ctrl = (event.modifiers & Qt.ControlModifier) !== 0;
        const far = model.rows;
        if ((event.modifiers & Qt.AltModifier) && shift && (event.key === Qt.Key_Left || event.key === Qt.Key_Right)) {
            model.setColumnWidth(model.currentColumn, widthOf(model.currentColumn) + (event.key === Qt.Key_Left ? -Theme.gap2 : Theme.gap2));
            return true;
        }
        if (model.offer !== "" && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)) {
            model.takeOffer();
            return true;
        }
        switch (event.key) {
        case Qt.Key_Up:
            model.move(ctrl ? -far : -1, 0, shift);
            return true;
        case Qt.Key_Down:
            if (event.modifiers & Qt.AltModifier)
                editCurrent();
            else
                model.move(ctrl ? far : 1, 0, shift);
            return true;
        case Qt.Key_Left:
            model.move(0, ctrl ? -model.columns : -1, shift);
            return true;
        case Qt.Key_Right:
            model.move(0, ctrl ? model.columns : 1, shift);
            return true;
        case Qt.Key_Home:
            model.setCurrent(ctrl ? 0 : model.currentRow, 0, shift);
            return true;
        case Qt.Key_End:
            model.setCurrent(ctrl ? far : model.currentRow, model.columns, shift);
            return true;
        case Qt.Key_PageUp:
            model.move(-page, 0, shift);
            return true;
        case Qt.Key_PageDown:
            model.move(page, 0, shift);
            return true;
        case Qt.Key_Tab:
            return model.tab(true);
        case Qt.Key_Backtab:
            return model.tab(false);
        case Qt.Key_Return:
        case Qt.Key_Enter:
            model.move(shift ? -1 : 1, 0, false);
            return true;
        case Qt.Key_F1:
            explain();
            return true;
        case Qt.Key_F2:
            editCurrent();
            return true;
        case Qt.Key_Delete:
        case Qt.Key_Backspace:
            model.clearSelected();
            return true;
        case Qt.Key_Escape:
            if (model.offer !== "")
                model.dropOffer();
            else if (model.cellError(model.currentRow, model.currentColumn) !== "")
                model.forgetProblem(model.currentRowId, model.currentColumn);
            else if (model.selectedCells > 1)
                model.setCurrent(model.currentRow, model.currentColumn, false);
            else
                return false;
            return true;
        }
        if (ctrl && event.key === Qt.Key_C)
            model.copy();
        else if (ctrl && event.key === Qt.Key_V)
            model.paste();
        else if (ctrl && event.key === Qt.Key_X) {
            model.copy();
            model.clearSelected();
        } else if (ctrl && event.key === Qt.Key_A)
            model.selectAll();
        else if (ctrl && shift && event.key === Qt.Key_D)
            model.fillDown();
        else if (!ctrl && event.text.length > 0 && event.text.charCodeAt(0) >= 32 && model.canEdit)
            edit(event.text, false, false);
        else
            return false;
        return true;
    }

    readonly property int page: Math.max(1, Math.floor(table.height / Theme.gridRow) - 1)

    activeFocusOnTab: true

    Accessible.description: model.selectionText
    Accessible.name: label + ". " + model.cellSentence
    Accessible.role: Accessible.Table
    Keys.onPressed: event => {
        if (!editing)
            event.accepted = handle(event);
    }
    onRoomChanged: table.forceLayout()

    Connections {
        function onSelectionChanged() {
            grid.showCurrent();
        }

        function onModelReset() {
            ++grid.measured;
            table.forceLayout();
        }

        function onWidthsChanged() {
            ++grid.measured;
            table.forceLayout();
        }

        target: grid.model
    }

    Rectangle {
        id: heads

        clip: true
        color: Theme.surface2
        height: Theme.gridRow
        width: grid.width

        Repeater {
            model: grid.model.columns

            T.AbstractButton {
                id: head

                required property int index
                readonly property bool sorted: grid.model.sortColumn === index
                readonly property bool figure: grid.model.columns > 0 && grid.model.columnIsFigure(index)

                activeFocusOnTab: false
                focusPolicy: Qt.NoFocus
                height: heads.height
                hoverEnabled: true
                objectName: "head" + index
                text: grid.model.columns > index ? grid.model.columnTitle(index) : "" // said again when the columns are made anew
                width: grid.widthOf(index)
                x: grid.placeOf(index) - table.contentX

                Accessible.name: qsTr("Sort by %1").arg(text)
                Accessible.role: Accessible.ColumnHeader
                Accessible.onPressAction: head.clicked()
                onClicked: grid.model.sortBy(index)

                Text {
                    anchors.verticalCenter: parent.verticalCenter
                    color: head.hovered || head.sorted ? Theme.ink : Theme.ink2
                    elide: Text.ElideRight
                    font.family: Theme.family
                    font.pixelSize: Theme.caption
                    horizontalAlignment: head.figure ? Text.AlignRight : Text.AlignLeft
                    text: (head.sorted ? (grid.model.sortDescending ? "↓ " : "↑ ") : "") + head.text
                    textFormat: Text.PlainText
                    width: parent.width - 2 * Theme.gap2
                    x: Theme.gap2
                }

                TTip {
                    shown: head.hovered && !edge.containsMouse
                    text: grid.model.columnTip(head.index)
                }

                MouseArea {
                    id: edge

                    property real grabbed: 0

                    anchors.right: parent.right
                    cursorShape: Qt.SplitHCursor
                    height: parent.height
                    hoverEnabled: true
                    objectName: "edge" + head.index
                    preventStealing: true
                    width: Theme.gap2

                    onDoubleClicked: grid.model.setColumnWidth(head.index, 0)
                    onPositionChanged: event => {
                        if (pressed)
                            grid.model.setColumnWidth(head.index, Math.round(head.width + event.x - grabbed));
                    }
                    onPressed: event => grabbed = event.x
                }
            }
        }

        TRule {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }

    TableView {
        id: table

        anchors.bottom: totals.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heads.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        columnWidthProvider: column => grid.widthOf(column)
        interactive: true
        model: grid.model
        objectName: "cells"
        pointerNavigationEnabled: false
        rowHeightProvider: () => Theme.gridRow

        delegate: TGridCell {
            focused: grid.activeFocus
        }

        TScroll {
            flickable: table
        }

        TScroll {
            flickable: table
            sideways: true
        }
    }

    MouseArea {
        id: mouse

        function place(x: real, y: real, extend: bool) {
            grid.model.setCurrent(Math.floor((y + table.contentY) / Theme.gridRow), grid.model.columnAt(x + table.contentX, grid.room), extend);
        }

        anchors.fill: table
        objectName: "gridMouse"

        onDoubleClicked: grid.editCurrent()
        onPositionChanged: event => place(event.x, event.y, true)
        onPressed: event => {
            grid.close(true);
            grid.forceActiveFocus(Qt.MouseFocusReason);
            place(event.x, event.y, (event.modifiers & Qt.ShiftModifier) !== 0);
        }
    }

    Rectangle {
        id: totals

        anchors.bottom: parent.bottom
        clip: true
        color: Theme.surface2
        height: grid.model.totals.length > 0 ? Theme.gridRow : 0
        width: grid.width

        Rectangle {
            color: Theme.line2
            height: Theme.border
            width: parent.width
        }

        Item {
            height: parent.height
            width: Math.max(totals.width, grid.placeOf(grid.model.columns))
            x: -table.contentX

            Repeater {
                model: grid.model.totals

                Text {
                    required property int index
                    required property string modelData

                    color: Theme.ink
                    font.family: Theme.family
                    font.pixelSize: Theme.dense
                    font.weight: Font.DemiBold
                    horizontalAlignment: grid.model.columnIsFigure(index) ? Text.AlignRight : Text.AlignLeft
                    text: modelData
                    textFormat: Text.PlainText
                    width: grid.widthOf(index) - 2 * Theme.gap2
                    x: grid.placeOf(index) + Theme.gap2
                    y: Math.round((totals.height - height) / 2)
                }
            }
        }
    }

    T.TextField {
        id: editor

        property bool all: false
        property bool dirty: false

        function leave(commit: bool, rows: int, columns: int) {
            if (options.visible && options.currentIndex >= 0) {
                text = options.shown[options.currentIndex];
                dirty = true;
            }
            grid.close(commit);
            if (rows !== 0)
                grid.model.move(rows, 0, false);
            if (columns !== 0)
                grid.model.tab(columns > 0);
        }

        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: Theme.dense
        height: Theme.gridRow + 2 * Theme.thick
        horizontalAlignment: grid.model.columns > 0 && grid.model.columnIsFigure(grid.model.currentColumn) ? TextInput.AlignRight : TextInput.AlignLeft
        leftPadding: Theme.gap2
        objectName: "cellEditor"
        rightPadding: Theme.gap2
        selectByMouse: true
        selectedTextColor: Theme.onPrimary
        selectionColor: Theme.accent
        verticalAlignment: TextInput.AlignVCenter
        visible: false
        width: grid.widthOf(grid.model.currentColumn) + 2 * Theme.thick
        x: Math.min(grid.width - width, grid.placeOf(grid.model.currentColumn) - table.contentX - Theme.thick)
        y: heads.height + grid.model.currentRow * Theme.gridRow - table.contentY - Theme.thick

        Accessible.name: grid.model.columnTitle(grid.model.currentColumn)
        Accessible.role: Accessible.EditableText
        Keys.onBacktabPressed: leave(true, 0, -1)
        Keys.onDownPressed: {
            if (options.visible)
                options.currentIndex = Math.min(options.count - 1, options.currentIndex + 1);
            else
                leave(true, 1, 0);
        }
        Keys.onEnterPressed: leave(true, 1, 0)
        Keys.onEscapePressed: grid.close(false)
        Keys.onReturnPressed: event => leave(true, event.modifiers & Qt.ShiftModifier ? -1 : 1, 0)
        Keys.onTabPressed: leave(true, 0, 1)
        Keys.onUpPressed: {
            if (options.visible)
                options.currentIndex = Math.max(0, options.currentIndex - 1);
            else
                leave(true, -1, 0);
        }
        onActiveFocusChanged: if (!activeFocus)
            grid.close(true)
        onTextEdited: {
            dirty = true;
            options.filter = text;
            options.currentIndex = -1;
        }

        background: Rectangle {
            border.color: Theme.accent
            border.width: Theme.thick
            color: Theme.surface
            radius: Theme.controlRadius
        }
    }

    Rectangle {
        border.color: Theme.line2
        border.width: Theme.border
        color: Theme.surface
        height: options.height + 2 * Theme.border
        radius: Theme.controlRadius
        visible: options.visible
        width: options.width + 2 * Theme.border
        x: options.x - Theme.border
        y: options.y - Theme.border
    }

    ListView {
        id: options

        property string filter: ""
        readonly property var all: grid.model.columns > 0 ? grid.model.choices(grid.model.currentColumn) : []
        readonly property var shown: all.filter(choice => filter === "" || choice.toLowerCase().indexOf(filter.toLowerCase()) >= 0)
        readonly property bool below: editor.y + editor.height + wanted < grid.height
        readonly property int wanted: Math.min(count, 8) * Theme.controlSmall

        boundsBehavior: Flickable.StopAtBounds
        clip: true
        height: wanted
        model: shown
        objectName: "cellOptions"
        visible: editor.visible && count > 0
        width: Math.max(editor.width, Theme.questions - Theme.gap4 * 3)
        x: Math.max(Theme.border, Math.min(editor.x, grid.width - width - Theme.border))
        y: below ? editor.y + editor.height : Math.max(0, editor.y - wanted)

        delegate: Rectangle {
            id: option

            required property int index
            required property string modelData

            color: ListView.isCurrentItem ? Theme.accentTint : optionHover.hovered ? Theme.surface2 : Theme.surface
            height: Theme.controlSmall
            width: ListView.view.width

            Accessible.name: modelData
            Accessible.role: Accessible.ListItem

            Text {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink
                elide: Text.ElideRight
                font.family: Theme.family
                font.pixelSize: Theme.dense
                text: option.modelData
                textFormat: Text.PlainText
                width: parent.width - 2 * Theme.gap2
                x: Theme.gap2
            }

            HoverHandler {
                id: optionHover
            }

            TapHandler {
                gesturePolicy: TapHandler.ReleaseWithinBounds

                onTapped: {
                    options.currentIndex = option.index;
                    editor.leave(true, 0, 0);
                }
            }
        }

        TScroll {
            flickable: options
        }
    }
}
