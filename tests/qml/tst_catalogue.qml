import QtQuick
import QtTest
import Sightline

// The catalogue of products: found by words and kind, copied, edited, used by sizing, taken out again.
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
        property CataloguePanel panel: null

        function settle() {
            tryVerify(() => session.hasResult && !session.busy, 60000);
            waitForRendering(bench, 200);
        }

        function init() {
            bench = createTemporaryObject(maker, root);
            session = bench.session;
            session.loadExample(1);
            settle();
            bench.workspace.run("catalogue");
            panel = bench.workspace.catalogue;
            tryVerify(() => panel.opened);
        }

        function type(text: string) {
            for (const letter of text)
                keyClick(letter);
        }

        function find(text: string): int {
            for (let row = 0; row < panel.view.rows.count; ++row)
                if (panel.view.rows.value(row, "sentence").indexOf(text) >= 0)
                    return row;
            return -1;
        }

        name: "Catalogue"
        when: windowShown

        function test_search_and_kind() {
            const all = panel.view.rows.count;
            verify(all > 50);
            verify(findChild(panel.contentItem, "productRows").width > 600);
            verify(panel.input.activeFocus);
            type("hikvision");
            verify(panel.view.rows.count > 0 && panel.view.rows.count < all);
            type(" zzzz");
            compare(panel.view.rows.count, 0);
            panel.view.query = "";
            const drives = panel.view.kinds.indexOf("Drives");
            panel.view.kind = drives;
            verify(panel.view.rows.count > 2 && panel.view.rows.count < all);
            for (let row = 0; row < panel.view.rows.count; ++row)
                compare(panel.view.rows.value(row, "kind"), "Drives");
            panel.view.kind = 1;
            compare(panel.view.rows.count, 0);
        }

        function test_figures_of_the_catalogue_are_not_edited() {
            panel.view.kind = panel.view.kinds.indexOf("Recorders");
            panel.view.chosen = panel.view.rows.value(0, "key");
            verify(!panel.view.own);
            verify(panel.view.setFigure("price", "1") !== "");
            verify(panel.view.figures.count > 4);
        }

        // A cheaper recorder of one's own is what the design takes; undo brings the old one back.
        function test_sizing_takes_a_cheaper_copy() {
            panel.view.kind = panel.view.kinds.indexOf("Recorders");
            let used = "";
            for (let row = 0; row < panel.view.rows.count && used === ""; ++row) {
                panel.view.chosen = panel.view.rows.value(row, "key");
                if (panel.view.useText.indexOf("NVR") >= 0)
                    used = panel.view.chosen;
            }
            verify(used !== "");
            const total = session.cards.value(1, "exact");
            mouseClick(findChild(panel.contentItem, "copyProduct"));
            verify(panel.view.own);
            const own = panel.view.chosen;
            verify(own.indexOf("own.") === 0);
            const model = findChild(panel.contentItem, "productModel");
            verify(model.activeFocus);
            type("Bargain");
            keyClick(Qt.Key_Return);
            compare(panel.view.model, "Bargain");
            const list = findChild(panel.contentItem, "productFigures");
            const price = panel.view.figures.count - 1;
            list.positionViewAtIndex(price, ListView.Contain);
            compare(panel.view.setFigure("price", "dear"), "A number of 0 or more, for example 120 or 1.2k");
            compare(panel.view.setFigure("price", "=9*2"), "");
            settle();
            verify(panel.view.useText.indexOf("NVR") >= 0, panel.view.useText);
            verify(session.cards.value(1, "exact") !== total);
            verify(find("Bargain") === 0); // the plan's own come first
            session.undo(); // the price
            session.undo(); // the name
            session.undo(); // the copy
            settle();
            compare(session.cards.value(1, "exact"), total);
            compare(find("Bargain"), -1);
            panel.view.chosen = used;
            verify(panel.view.useText.indexOf("NVR") >= 0);
        }

        function test_remove_and_undo_by_keyboard() {
            type("9664");
            keyClick(Qt.Key_Down);
            const list = findChild(panel.contentItem, "productRows");
            tryVerify(() => list.activeFocus);
            const copy = findChild(panel.contentItem, "copyProduct");
            copy.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            verify(panel.view.own);
            const own = panel.view.chosen;
            const remove = findChild(panel.contentItem, "removeProduct");
            remove.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            verify(panel.view.chosen !== own);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !panel.visible);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            panel.open();
            tryVerify(() => panel.opened);
            panel.view.chosen = own;
            verify(panel.view.own);
        }
    }
}
