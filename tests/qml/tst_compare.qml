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
            tryVerify(() => session.hasResult && !session.busy, 30000);
        }

        function rowOf(key: string): int {
            for (let i = 0; i < session.table.count; ++i)
                if (session.table.value(i, "key") === key)
                    return i;
            return -1;
        }

        function differences(key: string): var {
            return session.table.value(rowOf(key), "differences");
        }

        function init() {
            Theme.dark = false;
            bench = createTemporaryObject(maker, root);
            session = bench.session;
            session.loadExample(1);
            settle();
            keyClick(Qt.Key_5, Qt.ControlModifier);
            compare(bench.screen, "compare");
            waitForRendering(bench, 200);
        }

        function cleanup() {
            Theme.dark = false;
        }

        name: "Compare"
        when: windowShown

        function test_same_total_as_on_the_card() {
            const tips = session.table.value(rowOf("total"), "tips");
            for (let i = 0; i < 3; ++i)
                compare(tips[i], session.cards.value(i, "exact"));
        }

        function test_base_by_key() {
            compare(session.base, 0);
            compare(differences("total")[0], "base");
            keyClick(Qt.Key_3);
            compare(session.base, 2);
            compare(differences("total")[2], "base");
            verify(differences("total")[0] !== "base");
            keyClick(Qt.Key_1);
            compare(session.base, 0);
        }

        function test_base_by_select() {
            const select = findChild(bench, "base");
            select.forceActiveFocus();
            keyClick(Qt.Key_Space);
            tryVerify(() => select.popup.opened);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryCompare(session, "base", 1);
            compare(select.displayText, "NVR");
        }

        function test_only_differences() {
            const all = session.table.count;
            mouseClick(findChild(bench, "onlyDifferences"));
            verify(session.onlyDifferences);
            for (let i = 0; i < session.table.count; ++i) {
                if (session.table.value(i, "kind") !== "value")
                    continue;
                const values = session.table.value(i, "values");
                verify(values[0] !== values[1] || values[1] !== values[2]);
            }
            mouseClick(findChild(bench, "onlyDifferences"));
            compare(session.table.count, all);
        }

        function test_rows_by_keyboard() {
            const rows = findChild(bench, "compareRows");
            rows.forceActiveFocus();
            keyClick(Qt.Key_Down);
            compare(rows.currentIndex, 0);
            keyClick(Qt.Key_Down);
            compare(rows.currentIndex, 1);
            verify(rows.currentItem.sentence.indexOf("VMS") >= 0);
        }

        function test_charts_by_keyboard_data() {
            return [{tag: "cumulative"}, {tag: "cheaper"}, {tag: "lost"}];
        }

        function test_charts_by_keyboard(data) {
            const chart = findChild(bench, data.tag);
            verify(chart.count > 0);
            chart.forceActiveFocus();
            keyClick(Qt.Key_Right);
            compare(chart.current, 0);
            verify(chart.currentSentence !== "");
            const first = chart.currentSentence;
            keyClick(Qt.Key_Right);
            verify(chart.currentSentence !== first);
            keyClick(Qt.Key_Escape);
            compare(chart.current, -1);
            mouseMove(chart, 1, 1);
            verify(chart.sentences.indexOf(first) >= 0);
        }

        function test_why_this_number_by_key_and_mouse() {
            const screen = findChild(bench, "compareScreen");
            const rows = findChild(bench, "compareRows");
            rows.forceActiveFocus();
            rows.currentIndex = rowOf("day-one");
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_F1);
            tryVerify(() => screen.whyPopup.opened);
            const why = screen.view.why;
            compare(why.value, session.table.value(rowOf("day-one"), "tips")[1]);
            verify(why.formula !== "");
            verify(why.inputs.count > 3);
            tryVerify(() => screen.whyPopup.height > why.inputs.count * Theme.gridRow); // it is there to be read
            keyClick(Qt.Key_Escape);
            tryVerify(() => !screen.whyPopup.visible);
            tryVerify(() => rows.activeFocus); // where it was, to go on reading
            compare(rows.currentIndex, rowOf("day-one"));
            mouseClick(findChild(rows, "total-2"));
            tryVerify(() => screen.whyPopup.opened);
            compare(why.value, session.cards.value(2, "exact"));
            keyClick(Qt.Key_Escape);
        }

        function test_what_is_there_as_base() {
            session.open("%1".arg(Qt.resolvedUrl("../cli/cases/size-keep-as-is/plan.sightline")).replace("file://", ""));
            settle();
            const select = findChild(bench, "base");
            compare(select.count, 4);
            select.forceActiveFocus();
            keyClick(Qt.Key_Space);
            tryVerify(() => select.popup.opened);
            for (let i = 0; i < 3; ++i)
                keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryCompare(session, "base", 3);
            settle();
            compare(differences("total")[3], "base");
            const screen = findChild(bench, "compareScreen");
            verify(findChild(screen, "sentence").text.indexOf("what is there") > 0);
            compare(findChild(findChild(bench, "compareScreen"), "headline").text, session.headline);
        }

        function test_base_that_fits_best_is_kept() {
            session.base = session.winner;
            settle();
            verify(findChild(findChild(bench, "compareScreen"), "headline").text.indexOf("Keep ") === 0);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            settle();
            compare(findChild(findChild(bench, "compareScreen"), "headline").text, session.headline);
        }

        function test_why() {
            const why = findChild(bench, "whyPanel");
            verify(!why.visible);
            mouseClick(findChild(bench, "why"));
            tryVerify(() => why.visible);
            verify(!findChild(bench, "cumulative").visible);
            why.forceActiveFocus();
            keyClick(Qt.Key_Escape);
            tryVerify(() => !why.visible);
        }

        function test_screens_theme_and_proposal_by_key() {
            keyClick(Qt.Key_1, Qt.ControlModifier);
            compare(bench.screen, "start");
            keyClick(Qt.Key_C, Qt.ControlModifier | Qt.ShiftModifier);
            compare(bench.screen, "compare");
            keyClick(Qt.Key_L, Qt.ControlModifier | Qt.ShiftModifier);
            verify(Theme.dark);
            keyClick(Qt.Key_P, Qt.ControlModifier);
            compare(bench.screen, "proposal");
            keyClick(Qt.Key_C, Qt.ControlModifier | Qt.ShiftModifier);
            mouseClick(findChild(bench, "makeProposal"));
            compare(bench.screen, "proposal");
            mouseClick(findChild(bench, "nav-start"));
            compare(bench.screen, "start");
        }

        function test_defaults_list() {
            const link = findChild(bench, "defaultsLink");
            verify(link.text.indexOf(String(session.defaults.count)) === 0);
            mouseClick(link);
            keyClick(Qt.Key_Escape);
            compare(bench.screen, "compare");
        }

        function test_edit_reaches_the_table() {
            const before = session.table.value(rowOf("total"), "values")[0];
            session.step(PlanSession.Cameras, 40);
            settle();
            verify(session.table.value(rowOf("total"), "values")[0] !== before);
        }
    }
}
