import QtQuick
import QtTest
import Sightline

// Sites & cameras by mouse and keyboard.
Item {
    id: root

    height: 720
    width: 1280

    Component {
        id: maker

        Bench {}
    }

    TestCase {
        id: testCase

        property Bench bench: null
        property PlanSession session: null
        property var grid: null
        property var model: null

        function columnOf(key: string): int {
            for (let c = 0; c < model.columns; ++c)
                if (model.columnKey(c) === key)
                    return c;
            return -1;
        }

        function settle() {
            tryVerify(() => session.hasResult && !session.busy, 30000);
            waitForRendering(bench, 200);
        }

        function type(text: string) {
            for (const letter of text)
                keyClick(letter);
        }

        function init() {
            Theme.dark = false;
            bench = createTemporaryObject(maker, root);
            session = bench.session;
            session.loadExample(1);
            keyClick(Qt.Key_2, Qt.ControlModifier);
            compare(bench.screen, "sites");
            settle();
            grid = findChild(bench, "groupGrid");
            model = grid.model;
            verify(grid.activeFocus);
        }

        name: "Sites"
        when: windowShown

        function test_type_replaces_and_enter_moves_down() {
            model.setCurrent(0, columnOf("count"));
            type("41");
            const editor = findChild(bench, "cellEditor");
            verify(editor.visible);
            compare(editor.text, "41");
            keyClick(Qt.Key_Return);
            verify(!editor.visible);
            compare(session.cameras, 41);
            compare(session.camerasOrigin, 1);
            compare(model.currentRow, 1);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(session.cameras, 40);
        }

        function test_f2_edits_and_escape_leaves_as_it_was() {
            model.setCurrent(0, columnOf("fps"));
            keyClick(Qt.Key_F2);
            const editor = findChild(bench, "cellEditor");
            compare(editor.text, "15");
            type("7");
            keyClick(Qt.Key_Escape);
            compare(model.cellText(0, columnOf("fps")), "15");
            verify(grid.activeFocus);
            keyClick(Qt.Key_F2);
            keyClick(Qt.Key_Return); // nothing typed: the default stays a default
            model.allColumns = true;
            model.setCurrent(0, columnOf("growth"));
            grid.forceActiveFocus();
            keyClick(Qt.Key_F2);
            keyClick(Qt.Key_Return);
            compare(model.data(model.index(0, columnOf("growth")), Qt.UserRole + 1), 0);
        }

        function test_arrows_shift_and_tab() {
            model.setCurrent(0, 0);
            keyClick(Qt.Key_Right);
            compare(model.currentColumn, 1);
            keyClick(Qt.Key_Right, Qt.ShiftModifier);
            compare(model.selectedCells, 2);
            keyClick(Qt.Key_Escape);
            compare(model.selectedCells, 1);
            keyClick(Qt.Key_End);
            compare(model.currentColumn, model.columns - 1);
            keyClick(Qt.Key_Home);
            compare(model.currentColumn, 0);
            keyClick(Qt.Key_Tab);
            compare(model.columnKey(model.currentColumn), "purpose");
            keyClick(Qt.Key_Tab);
            compare(model.columnKey(model.currentColumn), "count");
        }

        function test_choice_by_keyboard() {
            model.allColumns = true;
            grid.forceActiveFocus();
            model.setCurrent(0, columnOf("takeover"));
            keyClick(Qt.Key_F2);
            const options = findChild(bench, "cellOptions");
            tryVerify(() => options.visible && options.count === 3);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(model.cellText(0, columnOf("takeover")), "Live only");
        }

        function test_purpose_by_keyboard() {
            const purpose = columnOf("purpose");
            compare(model.cellText(0, purpose), "Recognise"); // the example's
            model.setCurrent(0, purpose);
            keyClick(Qt.Key_F2);
            const options = findChild(bench, "cellOptions");
            tryVerify(() => options.visible && options.count > 0);
            keyClick(Qt.Key_Escape);
            type("identify");
            keyClick(Qt.Key_Return);
            compare(model.cellText(0, purpose), "Identify"); // the field's word
            compare(model.data(model.index(0, purpose), Qt.UserRole + 1), 1);
            model.setCurrent(1, 0);
            model.pasteText("Tills\tCoins on the belt\t6\nYard\tObserve\t2\n");
            compare(model.cellText(1, purpose), "Coins on the belt");
            model.sortBy(purpose);
            compare(model.cellText(0, 0), "Tills");
            model.sortBy(purpose);
            model.sortBy(purpose);
            const filter = findChild(bench, "gridFilter");
            mouseClick(filter);
            type("observe");
            compare(model.rows, 1);
            keyClick(Qt.Key_Escape);
            model.setCurrent(1, purpose);
            model.setCurrent(2, purpose, true);
            grid.forceActiveFocus();
            keyClick(Qt.Key_D, Qt.ControlModifier | Qt.ShiftModifier);
            compare(model.cellText(2, purpose), "Coins on the belt");
            keyClick(Qt.Key_Delete);
            compare(model.cellText(1, purpose) + model.cellText(2, purpose), "");
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(model.cellText(2, purpose), "Coins on the belt");
            compare(model.commit("6"), "A word such as Identify, not a number");
        }

        // A camera of the plan's own is in the list of cameras, first.
        function test_own_camera_is_offered() {
            const camera = columnOf("camera");
            const before = model.choices(camera).length;
            const panel = bench.workspace.catalogue;
            panel.open();
            tryVerify(() => panel.opened);
            panel.view.query = "CD63";
            tryVerify(() => panel.view.rows.count > 0);
            panel.view.chosen = panel.view.rows.value(0, "key");
            mouseClick(findChild(panel.contentItem, "copyProduct"));
            verify(panel.view.own);
            const model2 = findChild(panel.contentItem, "productModel");
            tryVerify(() => model2.activeFocus);
            type("Eye 9");
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !panel.visible);
            compare(model.choices(camera).length, before + 1);
            grid.forceActiveFocus();
            model.setCurrent(0, camera);
            keyClick(Qt.Key_F2);
            const options = findChild(bench, "cellOptions");
            tryVerify(() => options.visible);
            keyClick(Qt.Key_A, Qt.ControlModifier);
            type("eye 9");
            compare(options.count, 1);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            verify(model.cellText(0, camera).indexOf("Eye 9") >= 0, model.cellText(0, camera));
            settle();
            session.undo(); // the choice
            session.undo(); // the name
            session.undo(); // the copy
            compare(model.choices(camera).length, before);
        }

        // One press makes one of the like sites a row of its own; naming it is part of the same step.
        function test_split_one_off() {
            const link = findChild(bench, "splitSite");
            compare(link.text, "Split one of 12 off");
            const total = session.cards.value(2, "exact");
            mouseClick(link);
            const ask = findChild(bench, "sitesScreen").renameAsk;
            tryVerify(() => ask.opened && ask.input.activeFocus);
            compare(session.sitesText, "12");
            compare(ask.input.text, "Site 2");
            type("Albany Road");
            keyClick(Qt.Key_Return);
            tryVerify(() => !ask.visible);
            compare(findChild(bench, "sitesTitle").text, "Albany Road");
            verify(!link.visible);
            const tree = findChild(bench, "siteTree");
            compare(tree.count, 3);
            settle();
            compare(session.cards.value(2, "exact"), total); // as before in every figure
            grid.forceActiveFocus();
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(tree.count, 2);
            compare(findChild(bench, "sitesTitle").text, "Site, 12 alike");
            link.forceActiveFocus(Qt.TabFocusReason); // by keyboard, the name left as it is
            keyClick(Qt.Key_Return);
            tryVerify(() => ask.opened);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !ask.visible);
            compare(findChild(bench, "sitesTitle").text, "Site 2");
        }

        function test_bad_text_is_kept_and_said() {
            model.setCurrent(0, columnOf("fps"));
            type("x");
            keyClick(Qt.Key_Tab);
            compare(model.cellText(0, columnOf("fps")), "x");
            model.setCurrent(0, columnOf("fps"));
            tryVerify(() => findChild(bench, "gridNote").text !== "");
            compare(findChild(bench, "findings").count > 0, true);
            keyClick(Qt.Key_Escape);
            compare(model.cellText(0, columnOf("fps")), "15");
        }

        function test_paste_copy_and_delete() {
            model.setCurrent(1, 0); // the empty row
            model.pasteText("Tills\t\t6\nEntrances\t\t4\n");
            compare(model.rows, 4);
            compare(model.cellText(1, 0), "Tills");
            model.setCurrent(1, columnOf("count"));
            keyClick(Qt.Key_C, Qt.ControlModifier);
            model.setCurrent(2, columnOf("count"));
            keyClick(Qt.Key_V, Qt.ControlModifier);
            compare(model.cellText(2, columnOf("count")), "6");
            keyClick(Qt.Key_Delete);
            compare(model.cellText(2, columnOf("count")), "16"); // the default
            keyClick(Qt.Key_D, Qt.ControlModifier | Qt.ShiftModifier);
            compare(model.cellText(2, columnOf("count")), "6");
        }

        function test_mouse_selects_and_sets_all() {
            model.setCurrent(1, 0);
            model.pasteText("Tills\t\t6\nEntrances\t\t4\n");
            waitForRendering(bench, 200);
            const mouse = findChild(bench, "gridMouse");
            const x = model.columnX(columnOf("fps"), grid.room) + 20;
            mouseMove(mouse, x, 12); // off the head where another test left it: its tip would take the press
            mouseClick(mouse, x, 12);
            compare(model.currentColumn, columnOf("fps"));
            mouseClick(mouse, x, 62, Qt.LeftButton, Qt.ShiftModifier);
            compare(model.selectedCells, 3);
            const link = findChild(bench, "setAll");
            compare(link.text, "Set all three");
            waitForRendering(bench, 200);
            mouseClick(link);
            type("20");
            keyClick(Qt.Key_Return);
            for (let row = 0; row < 3; ++row)
                compare(model.cellText(row, columnOf("fps")), "20");
        }

        function test_head_sorts() {
            model.setCurrent(1, 0);
            model.pasteText("Tills\t\t6\nEntrances\t\t4\n");
            waitForRendering(bench, 200);
            mouseClick(findChild(bench, "head" + columnOf("count")));
            compare(model.cellText(0, 0), "Entrances");
        }

        function test_tree_by_mouse_and_keyboard() {
            mouseClick(findChild(bench, "addSite"));
            compare(findChild(bench, "sitesTitle").text, "Site 2");
            mouseClick(findChild(bench, "stampSite"));
            const ask = findChild(bench, "sitesScreen").stampAsk;
            tryVerify(() => ask.opened && ask.input.activeFocus);
            type("5");
            keyClick(Qt.Key_Return);
            tryCompare(findChild(bench, "sitesTitle"), "text", "Site 2, 5 alike");
            tryVerify(() => !ask.visible);
            const tree = findChild(bench, "siteTree");
            tree.forceActiveFocus();
            keyClick(Qt.Key_Down);
            compare(tree.currentIndex, 1);
            keyClick(Qt.Key_Return);
            compare(findChild(bench, "sitesTitle").text, "Site, 12 alike");
            keyClick(Qt.Key_Space);
            verify(session.sizeText.indexOf("5 sites") === 0);
            mouseClick(findChild(bench, "eye1"));
            verify(session.sizeText.indexOf("17 sites") === 0);
        }

        function test_why_by_keyboard() {
            model.setCurrent(0, columnOf("each"));
            keyClick(Qt.Key_F1);
            const why = findChild(bench, "sitesScreen").whyPopup;
            tryVerify(() => why.opened);
            verify(why.why.formula !== "");
            verify(why.why.inputs.count > 3);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !why.visible);
            compare(bench.screen, "sites");
        }

        function openViews(): GridViewMenu {
            mouseClick(findChild(bench, "viewButton"));
            const menu = findChild(findChild(bench, "viewButton"), "viewMenu");
            tryVerify(() => menu.opened && findChild(menu.contentItem, "view1") !== null);
            return menu;
        }

        // A block says what it would do; Esc leaves the plan as it is, Enter takes it.
        function test_paste_preview() {
            model.setCurrent(0, 0);
            model.offerText("Doors\t\t6\t\nEntrances\t\tmany\t\nYard\t\t2\t\n");
            const strip = findChild(bench, "pasteStrip");
            tryVerify(() => strip.visible);
            const words = findChild(bench, "pasteWords").text;
            verify(words.indexOf("1 row changes, 2 are new") > 0, words);
            verify(words.indexOf("“many” in Each site") > 0, words);
            verify(model.offerBad);
            compare(model.rows, 2);
            grid.forceActiveFocus();
            keyClick(Qt.Key_Escape);
            tryVerify(() => !strip.visible);
            compare(model.rows, 2);
            verify(!session.canUndo || session.undoText.indexOf("paste") < 0);
            model.offerText("Doors\t\t6\nEntrances\t\t4\n");
            verify(!model.offerBad);
            keyClick(Qt.Key_Return);
            compare(model.rows, 3);
            compare(model.cellText(0, 0), "Doors");
            compare(model.cellText(1, columnOf("count")), "4");
            session.undo(); // all of it at once
            compare(model.rows, 2);
            model.offerText("Doors\t\t6\nEntrances\t\t4\n");
            tryVerify(() => strip.visible);
            waitForRendering(bench, 200);
            mouseClick(findChild(bench, "pasteTake"));
            compare(model.rows, 3);
            verify(grid.activeFocus);
        }

        function test_column_width_by_mouse_and_keyboard() {
            const fps = columnOf("fps"), before = grid.widthOf(fps);
            const edge = findChild(bench, "edge" + fps);
            mouseDrag(edge, 2, 5, 40, 0);
            verify(grid.widthOf(fps) > before + 20, grid.widthOf(fps) + " after " + before);
            mouseDoubleClickSequence(edge, 2, 5);
            tryVerify(() => grid.widthOf(fps) === before);
            grid.forceActiveFocus();
            model.setCurrent(0, fps);
            keyClick(Qt.Key_Right, Qt.AltModifier | Qt.ShiftModifier);
            compare(grid.widthOf(fps), before + 8);
            compare(model.currentColumn, fps);
        }

        function test_views_are_kept() {
            let menu = openViews();
            mouseClick(findChild(menu.contentItem, "column-each"));
            compare(columnOf("each"), -1);
            mouseClick(findChild(menu.contentItem, "column-scene"));
            verify(columnOf("scene") > 0);
            model.setColumnWidth(0, 333);
            model.sortBy(columnOf("count"));
            mouseClick(findChild(menu.contentItem, "viewName"));
            type("Scenes");
            keyClick(Qt.Key_Return);
            compare(findChild(bench, "viewButton").text, "Scenes");
            mouseClick(findChild(menu.contentItem, "view0"));
            verify(columnOf("each") > 0);
            compare(model.sortColumn, -1);
            compare(findChild(bench, "viewButton").text, "Main columns");
            const list = findChild(menu.contentItem, "viewRows");
            list.forceActiveFocus();
            list.currentIndex = 2;
            keyClick(Qt.Key_Return);
            compare(columnOf("each"), -1);
            compare(model.columnKey(model.sortColumn), "count");
            verify(grid.widthOf(0) >= 333);
            keyClick(Qt.Key_Delete);
            compare(list.count, 2);
        }

        function test_why_of_worked_out_columns_and_totals() {
            const why = findChild(bench, "sitesScreen").whyPopup;
            model.allColumns = true;
            for (const key of ["all", "site", "poe", "count", "fps"]) {
                grid.forceActiveFocus();
                model.setCurrent(0, columnOf(key));
                keyClick(Qt.Key_F1);
                tryVerify(() => why.opened, 5000, key);
                verify(why.why.inputs.count > 0, key);
                keyClick(Qt.Key_Escape);
                tryVerify(() => !why.visible);
            }
            const view = findChild(bench, "sitesScreen").view;
            for (const key of ["cameras", "rate", "day", "need", "poe"]) {
                verify(view.explainTotal(key), key);
                verify(view.why.inputs.count > 0, key);
            }
        }

        function test_buttons() {
            mouseClick(findChild(bench, "addGroup"));
            compare(model.rows, 3);
            const menu = openViews();
            waitForRendering(bench, 200);
            mouseClick(findChild(menu.contentItem, "view1"));
            verify(columnOf("scene") > 0);
            mouseClick(findChild(menu.contentItem, "view0"));
            compare(columnOf("scene"), -1);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !menu.visible);
            model.setCurrent(1, 0);
            mouseClick(findChild(bench, "removeRow"));
            compare(model.rows, 2);
            const filter = findChild(bench, "gridFilter");
            mouseClick(filter);
            type("zzz");
            compare(model.rows, 0);
            keyClick(Qt.Key_Escape);
            compare(model.rows, 2);
        }
    }
}
