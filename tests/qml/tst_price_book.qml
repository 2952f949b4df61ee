import QtQuick
import QtTest
import Sightline
import SightlineTest

// The price book as a panel: found by words, typed over for this plan, undone.
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
        property PriceBookPanel panel: null

        function settle() {
            tryVerify(() => session.hasResult && !session.busy, 60000);
            waitForRendering(bench, 200);
        }

        function init() {
            bench = createTemporaryObject(maker, root);
            session = bench.session;
            session.loadExample(1);
            settle();
            bench.workspace.run("prices");
            panel = bench.workspace.prices;
            tryVerify(() => panel.opened);
        }

        function type(text: string) {
            for (const letter of text)
                keyClick(letter);
        }

        name: "PriceBook"
        when: windowShown

        function test_search_narrows_and_says_how_many() {
            const all = panel.view.rows.count;
            verify(all > 50);
            verify(panel.input.activeFocus);
            type("camera");
            verify(panel.view.rows.count > 0 && panel.view.rows.count < all);
            type(" zzzz");
            compare(panel.view.rows.count, 0);
        }

        function test_list_goes_out_and_comes_back() {
            type("camera");
            const shown = panel.view.rows.count;
            const path = Scratch.file("list.csv");
            panel.view.exportList(path);
            verify(!session.noticeBad);
            verify(Scratch.size(path) > 100);
            const total = session.cards.value(2, "exact");
            panel.view.importList(path);
            verify(!session.noticeBad, session.notice);
            settle();
            panel.view.query = "";
            panel.view.which = 1;
            compare(panel.view.rows.count, shown);
            compare(session.cards.value(2, "exact"), total); // the same prices, now the plan's own
            session.undo();
            settle();
            compare(panel.view.rows.count, 0);
        }

        function test_list_that_is_none_changes_nothing() {
            panel.view.importList(Scratch.file("nowhere.csv"));
            verify(session.noticeBad);
            Scratch.write("wrong.csv", "id,likely,currency,date,source\nno.such.price,12,USD,2026,me\n");
            panel.view.importList(Scratch.file("wrong.csv"));
            verify(session.noticeBad);
            verify(session.notice.indexOf("no.such.price") >= 0, session.notice);
            verify(!session.canUndo || session.undoText.indexOf("import") < 0);
            panel.view.which = 1;
            compare(panel.view.rows.count, 0);
        }

        function test_typed_price_is_the_plans_and_can_be_undone() {
            const total = session.cards.value(2, "exact");
            const key = "lab.cam.mount";
            const before = rowOf(key);
            verify(before >= 0);
            const likely = panel.view.rows.value(before, "likely");
            compare(panel.view.setPart(key, RangeTable.Likely, "111"), "");
            settle();
            compare(panel.view.rows.value(rowOf(key), "likely"), "111.00");
            verify(panel.view.rows.value(rowOf(key), "typed"));
            verify(session.cards.value(2, "exact") !== total);
            panel.view.which = 1;
            compare(panel.view.rows.count, 1);
            panel.view.which = 0;
            session.undo();
            settle();
            compare(panel.view.rows.value(rowOf(key), "likely"), likely);
            verify(!panel.view.rows.value(rowOf(key), "typed"));
            compare(session.cards.value(2, "exact"), total);
        }

        function test_nonsense_changes_nothing() {
            const steps = session.undoText;
            verify(panel.view.setPart("lab.cam.mount", RangeTable.Likely, "plenty") !== "");
            verify(panel.view.setPart("lab.cam.mount", RangeTable.Low, "-5") !== "");
            compare(session.undoText, steps);
        }

        function rowOf(key: string): int {
            for (let i = 0; i < panel.view.rows.count; ++i)
                if (panel.view.rows.value(i, "key") === key)
                    return i;
            return -1;
        }
    }
}
