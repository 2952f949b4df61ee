import QtQuick
import QtTest
import Sightline

// The range handle by mouse and keyboard: a rate on Streams, a price on Costs and in the price book.
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
            tryVerify(() => session.hasResult && !session.busy, 60000);
            waitForRendering(bench, 200);
        }

        function init() {
            bench = createTemporaryObject(maker, root);
            session = bench.session;
            session.loadExample(1);
            settle();
        }

        function editor(handle: TRange): RangeEditor {
            tryVerify(() => handle.opened);
            return findChild(handle, "rangeEditor");
        }

        function type(text: string) {
            for (const letter of text)
                keyClick(letter);
        }

        name: "Range"
        when: windowShown

        function test_rate_by_keyboard() {
            bench.workspace.show("streams");
            waitForRendering(bench, 200);
            const streams = findChild(bench, "streamsScreen");
            streams.enter();
            keyClick(Qt.Key_R, Qt.AltModifier);
            const popup = editor(findChild(streams, "rateRange"));
            verify(findChild(popup.contentItem, "rangeLikelyField").activeFocus);
            verify(popup.background.height > popup.contentItem.implicitHeight);
            keyClick(Qt.Key_A, Qt.ControlModifier);
            type("3Mbps");
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_A, Qt.ControlModifier);
            type("2.5");
            keyClick(Qt.Key_Return);
            compare(findChild(popup.contentItem, "rangeProblem").text, "Likely is more than high");
            verify(popup.opened);
            keyClick(Qt.Key_A, Qt.ControlModifier);
            type("4.5");
            keyClick(Qt.Key_Return);
            tryVerify(() => !popup.opened);
            settle();
            const row = streams.view.chosenRow();
            compare(streams.view.groups.value(row, "likely"), "3.0");
            compare(streams.view.groups.value(row, "high"), "4.5");
            verify(findChild(streams, "streamRows").activeFocus);
            session.undo();
            settle();
            compare(streams.view.groups.value(row, "from"), "Model");
        }

        function test_escape_changes_nothing() {
            bench.workspace.show("streams");
            waitForRendering(bench, 200);
            const streams = findChild(bench, "streamsScreen");
            const handle = findChild(streams, "rateRange");
            mouseClick(handle);
            const popup = editor(handle);
            type("9");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !popup.opened);
            compare(streams.view.groups.value(streams.view.chosenRow(), "from"), "Model");
        }

        function test_price_on_costs_and_back_to_default() {
            bench.workspace.show("costs");
            waitForRendering(bench, 200);
            const costs = findChild(bench, "costsScreen");
            const total = session.cards.value(2, "exact");
            const key = firstPrice(costs.view.lines);
            const handle = findChild(costs, "range" + key);
            verify(handle && handle.visible);
            mouseClick(handle);
            const popup = editor(handle);
            findChild(popup.contentItem, "rangeLikely").draft = "1234";
            findChild(popup.contentItem, "rangeHigh").draft = "1500";
            findChild(popup.contentItem, "rangeSource").text = "Quote 12";
            mouseClick(findChild(popup.contentItem, "rangeSave"));
            tryVerify(() => !popup.opened);
            settle();
            verify(session.cards.value(2, "exact") !== total);
            waitForRendering(bench, 200);
            const again = findChild(costs, "range" + key);
            verify(again.visible, "the price is still there");
            mouseClick(again);
            const second = editor(again);
            compare(findChild(second.contentItem, "rangeSource").text, "Quote 12");
            mouseClick(findChild(second.contentItem, "rangeReset"));
            tryVerify(() => !second.opened);
            settle();
            compare(session.cards.value(2, "exact"), total);
        }

        function firstPrice(lines: RowModel): string {
            for (let i = 0; i < lines.count; ++i)
                if (lines.value(i, "editable"))
                    return lines.value(i, "key");
            return "";
        }

        function test_price_book_by_keyboard() {
            bench.workspace.run("prices");
            const panel = bench.workspace.prices;
            tryVerify(() => panel.opened);
            type("engineer");
            keyClick(Qt.Key_Down);
            const list = findChild(panel.contentItem, "priceRows");
            tryVerify(() => list.activeFocus && list.currentItem);
            keyClick(Qt.Key_R, Qt.AltModifier);
            const popup = editor(findChild(list.currentItem, "range " + list.currentItem.key));
            keyClick(Qt.Key_Escape);
            tryVerify(() => !popup.opened);
            verify(panel.opened);
        }
    }
}
