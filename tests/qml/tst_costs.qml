import QtQuick
import QtTest
import Sightline

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

        function settle() {
            tryVerify(() => session.hasResult && !session.busy && !Work.busy(), 60000);
        }

        function init() {
            Theme.dark = false;
            bench = createTemporaryObject(maker, root);
            session = bench.session;
            session.loadExample(1);
            settle();
            keyClick(Qt.Key_6, Qt.ControlModifier);
            compare(bench.screen, "costs");
            settle();
            waitForRendering(bench, 200);
        }

        name: "Costs"
        when: windowShown

        function lineOf(model, role: string, value: var): int {
            for (let i = 0; i < model.count; ++i)
                if (model.value(i, role) === value)
                    return i;
            return -1;
        }

        function test_price_book_by_mouse_and_keyboard() {
            const button = findChild(bench, "openPrices");
            mouseClick(button);
            tryVerify(() => bench.workspace.prices.opened);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !bench.workspace.prices.opened);
            button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            tryVerify(() => bench.workspace.prices.opened);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !bench.workspace.prices.opened);
        }

        // The panel says the first of what is left out and how many more; the list has them all, in full.
        function test_all_that_is_left_out() {
            const view = findChild(bench, "costsScreen").view;
            const text = findChild(bench, "excludedText").text;
            verify(view.excluded.count > 5);
            verify(text.indexOf((view.excluded.count - text.split(" · ").length + 1) + " more") > 0, text);
            const link = findChild(bench, "excludedLink");
            link.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            const list = findChild(bench, "costsScreen").excludedPopup;
            tryVerify(() => list.opened);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !list.opened);
        }

        function test_years_need_no_scrolling() {
            const years = findChild(bench, "costYears");
            verify(years.count >= 9);
            verify(years.contentHeight <= years.height, years.contentHeight + " in " + years.height);
        }

        function test_same_total_as_on_compare() {
            const view = findChild(bench, "costsScreen").view;
            compare(findChild(bench, "costTotal").text, session.cards.value(view.architecture, "exact"));
        }

        function test_tabs_by_mouse_and_keyboard() {
            const view = findChild(bench, "costsScreen").view;
            mouseClick(findChild(bench, "archTab0"));
            compare(view.architecture, 0);
            const tabs = findChild(bench, "costArchTabs");
            tabs.forceActiveFocus();
            keyClick(Qt.Key_Right);
            compare(view.architecture, 1);
            keyClick(Qt.Key_Left);
            compare(view.architecture, 0);
        }

        function test_price_typed_by_keyboard_and_undone() {
            const view = findChild(bench, "costsScreen").view;
            const list = findChild(bench, "costLines");
            const row = lineOf(view.lines, "editable", true);
            verify(row > 0);
            const before = view.total;
            list.forceActiveFocus();
            list.currentIndex = row;
            keyClick(Qt.Key_F2);
            const cell = findChild(list.currentItem, "likely" + view.lines.value(row, "key"));
            verify(cell.activeFocus);
            keyClick("9");
            keyClick("9");
            keyClick("9");
            keyClick("9");
            keyClick(Qt.Key_Return);
            settle();
            verify(view.total !== before);
            verify(view.lines.value(row, "typed"));
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            settle();
            tryVerify(() => view.total === before);
        }

        function test_wrong_price_stays_with_its_message() {
            const view = findChild(bench, "costsScreen").view;
            const list = findChild(bench, "costLines");
            const row = lineOf(view.lines, "editable", true);
            list.forceActiveFocus();
            list.currentIndex = row;
            keyClick(Qt.Key_F2);
            const cell = findChild(list.currentItem, "likely" + view.lines.value(row, "key"));
            keyClick("x");
            keyClick(Qt.Key_Return);
            verify(cell.error !== "");
            compare(cell.text, "x");
            keyClick(Qt.Key_Escape);
            compare(cell.error, "");
            compare(cell.text, cell.shown);
            verify(!session.canUndo || session.undoText.indexOf("price") < 0);
        }

        function test_fold_by_mouse_and_keyboard() {
            const view = findChild(bench, "costsScreen").view;
            const list = findChild(bench, "costLines");
            const all = view.lines.count;
            list.positionViewAtBeginning();
            mouseClick(list, 100, 10);
            verify(view.lines.count < all);
            list.forceActiveFocus();
            list.currentIndex = 0;
            keyClick(Qt.Key_Space);
            compare(view.lines.count, all);
        }

        function test_why_by_f1() {
            const view = findChild(bench, "costsScreen").view;
            const list = findChild(bench, "costLines");
            list.forceActiveFocus();
            list.currentIndex = lineOf(view.lines, "kind", "line");
            keyClick(Qt.Key_F1);
            verify(view.why.figure !== "");
            verify(view.why.inputs.count > 0);
            verify(view.why.formula !== "");
            keyClick(Qt.Key_Escape);
        }

        function test_customer_price() {
            const view = findChild(bench, "costsScreen").view;
            const side = findChild(bench, "costSide");
            mouseClick(findChild(side, "segment1"));
            verify(view.customer);
            const field = findChild(bench, "marginField");
            field.forceActiveFocus();
            field.selectAll();
            keyClick("2");
            keyClick("0");
            keyClick(Qt.Key_Return);
            settle();
            verify(view.marginTyped);
            compare(view.belowCost, "");
            const discount = findChild(bench, "discountField");
            discount.forceActiveFocus();
            discount.selectAll();
            keyClick("6");
            keyClick("0");
            keyClick(Qt.Key_Return);
            settle();
            verify(view.belowCost !== "");
            verify(findChild(bench, "belowCost").visible);
        }

        function test_chart_copies_its_figures() {
            const chart = findChild(bench, "costShares");
            verify(chart.count > 3);
            chart.forceActiveFocus();
            keyClick(Qt.Key_Right);
            verify(chart.currentSentence !== "");
            verify(chart.visualFocus);
            keyClick(Qt.Key_C, Qt.ControlModifier);
            mouseClick(findChild(findChild(bench, "whereSide"), "segment1"));
            compare(chart.source, findChild(bench, "costsScreen").view.stack);
        }
    }
}
