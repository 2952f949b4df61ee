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
            keyClick(Qt.Key_7, Qt.ControlModifier);
            compare(bench.screen, "risk");
            settle();
            waitForRendering(bench, 200);
        }

        name: "Risk"
        when: windowShown

        function test_figures_and_note() {
            const view = findChild(bench, "riskScreen").view;
            verify(!view.running);
            verify(findChild(bench, "riskLost").count > 3);
            verify(findChild(bench, "riskNote").text.indexOf("10,000") > 0);
            verify(!findChild(bench, "riskStale").visible);
        }

        function lost(): string {
            for (let i = 0; i < session.table.count; ++i)
                if (session.table.value(i, "key") === "lost")
                    return session.table.value(i, "values").join();
            fail("no row of lost footage");
            return "";
        }

        // A failure rate of one's own: by keyboard, counted as typed, in the figures after the next run, undone in one step.
        function test_own_failure_rate() {
            const view = findChild(bench, "riskScreen").view;
            const list = findChild(bench, "riskInputs");
            list.forceActiveFocus(Qt.TabFocusReason);
            list.currentIndex = 0;
            compare(view.inputs.value(0, "figure"), "camera.afr");
            const before = view.inputs.value(0, "value");
            compare(view.inputs.value(0, "origin"), 0);
            const lostBefore = lost();
            waitForRendering(bench, 200);
            keyClick(Qt.Key_R, Qt.AltModifier);
            const handle = findChild(list.currentItem, "range camera.afr");
            tryVerify(() => handle.opened);
            const popup = findChild(handle, "rangeEditor");
            for (const field of ["rangeLow", "rangeLikely", "rangeHigh"])
                findChild(popup.contentItem, field).draft = "20";
            mouseClick(findChild(popup.contentItem, "rangeSave"));
            tryVerify(() => !handle.opened);
            settle();
            verify(view.inputs.value(0, "value") !== before);
            compare(view.inputs.value(0, "origin"), 1);
            verify(findChild(bench, "riskStale").visible);
            verify(lost() !== lostBefore);
            session.undo();
            settle();
            compare(lost(), lostBefore);
            compare(view.inputs.value(0, "value"), before);
            compare(view.inputs.value(0, "origin"), 0);
        }

        function openAll(): FailurePanel {
            mouseClick(findChild(bench, "allInputs"));
            const panel = findChild(bench, "riskScreen").allInputs;
            tryVerify(() => panel.opened);
            return panel;
        }

        function rowOf(rows: RowModel, key: string): int {
            for (let i = 0; i < rows.count; ++i)
                if (rows.value(i, "key") === key)
                    return i;
            return -1;
        }

        // Every input that a run takes is there, with its unit, source and grade; the button says how many.
        function test_all_inputs() {
            const view = findChild(bench, "riskScreen").view;
            const panel = openAll();
            const rows = panel.view.rows;
            compare(rows.count, view.inputCount);
            verify(findChild(bench, "allInputs").text.indexOf(String(rows.count)) > 0);
            for (let i = 0; i < view.inputs.count; ++i)
                verify(rowOf(rows, view.inputs.value(i, "figure")) >= 0, view.inputs.value(i, "figure"));
            for (let i = 0; i < rows.count; ++i)
                for (const role of ["section", "name", "low", "likely", "high", "source"])
                    verify(rows.value(i, role) !== "", rows.value(i, "key") + " has no " + role);
            compare(rows.value(rowOf(rows, "camera.fix"), "unit"), "h");
            compare(rows.value(rowOf(rows, "hdd.afr.fleet"), "unit"), "% a year");
            for (const letter of "camera")
                keyClick(letter);
            verify(rows.count > 2 && rows.count < view.inputCount);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !panel.opened);
        }

        // Typed by keyboard, marked, in the figures, undone in one step, taken away by Delete; F1 says where it comes from.
        function test_input_of_ones_own_in_the_list() {
            const panel = openAll();
            const rows = panel.view.rows;
            const key = "camera.fix";
            const lostBefore = lost(), before = rows.value(rowOf(rows, key), "likely");
            const list = findChild(panel.contentItem, "failureRows");
            list.forceActiveFocus(Qt.TabFocusReason);
            list.currentIndex = rowOf(rows, key);
            keyClick(Qt.Key_F2);
            for (const letter of "4d")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            settle();
            compare(rows.value(rowOf(rows, key), "likely"), "96");
            verify(rows.value(rowOf(rows, key), "typed"));
            verify(findChild(panel.contentItem, "failureCount").text.indexOf("1 of this plan") > 0);
            verify(lost() !== lostBefore);
            session.undo();
            settle();
            compare(rows.value(rowOf(rows, key), "likely"), before);
            compare(lost(), lostBefore);
            session.redo();
            settle();
            list.forceActiveFocus(Qt.TabFocusReason);
            list.currentIndex = rowOf(rows, key);
            keyClick(Qt.Key_Delete);
            settle();
            compare(rows.value(rowOf(rows, key), "likely"), before);
            verify(!rows.value(rowOf(rows, key), "typed"));
            list.currentIndex = rowOf(rows, key);
            keyClick(Qt.Key_F1);
            verify(panel.view.why.figure !== "");
            verify(panel.view.why.inputs.value(0, "source") !== "");
            keyClick(Qt.Key_Escape);
            verify(panel.opened);
            keyClick(Qt.Key_R, Qt.AltModifier);
            const handle = findChild(list.currentItem, "range " + key);
            tryVerify(() => handle.opened);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !handle.opened);
            verify(panel.opened);
        }

        function test_six_remedies_are_seen_whole() {
            const list = findChild(bench, "remedies");
            verify(list.count >= 6);
            const sixth = list.itemAtIndex(5);
            verify(sixth && sixth.y + sixth.height <= list.height, sixth.y + sixth.height + " in " + list.height);
        }

        function test_stale_and_run_again() {
            const view = findChild(bench, "riskScreen").view;
            view.setLives(200);
            session.step(PlanSession.Cameras, 5);
            settle();
            verify(findChild(bench, "riskStale").visible);
            mouseClick(findChild(bench, "riskRun"));
            verify(view.running);
            settle();
            verify(!findChild(bench, "riskStale").visible);
            verify(findChild(bench, "riskNote").text.indexOf("200") > 0);
        }

        function test_remedies_by_mouse_and_keyboard() {
            const view = findChild(bench, "riskScreen").view;
            const list = findChild(bench, "remedies");
            verify(list.count > 2);
            list.forceActiveFocus();
            list.currentIndex = 0;
            keyClick(Qt.Key_Space);
            verify(view.remedies.value(0, "ticked"));
            verify(findChild(bench, "ticked").text !== "");
            mouseClick(list, 20, 10);
            verify(!view.remedies.value(0, "ticked"));
        }

        function test_one_life_by_keyboard() {
            const view = findChild(bench, "riskScreen").view;
            const life = findChild(bench, "life");
            verify(life.count > 0);
            life.forceActiveFocus();
            keyClick(Qt.Key_Right);
            compare(view.lifeCurrent, 0);
            verify(findChild(bench, "lifeTitle").text !== "");
            keyClick(Qt.Key_End);
            compare(view.lifeCurrent, life.count - 1);
            keyClick(Qt.Key_Home);
            compare(view.lifeCurrent, 0);
            keyClick(Qt.Key_Space);
            verify(view.playing);
            keyClick(Qt.Key_Space);
            verify(!view.playing);
            mouseClick(findChild(bench, "anotherLife"));
            settle();
            compare(view.lifeNumber, 1);
        }

        function test_preset() {
            const view = findChild(bench, "riskScreen").view;
            view.setLives(200);
            const choice = findChild(bench, "riskPreset");
            choice.forceActiveFocus();
            keyClick(Qt.Key_Down);
            settle();
            compare(view.preset, 1);
        }
    }
}
