import QtQuick
import QtTest
import Sightline

// Streams & storage by mouse and keyboard.
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
        property var view: null

        function settle() {
            tryVerify(() => session.hasResult && !session.busy, 30000);
            waitForRendering(bench, 200);
        }

        function init() {
            Theme.dark = false;
            bench = createTemporaryObject(maker, root);
            session = bench.session;
            session.loadExample(1);
            settle();
            keyClick(Qt.Key_3, Qt.ControlModifier);
            compare(bench.screen, "streams");
            view = findChild(bench, "streamsScreen").view;
            settle();
        }

        name: "Streams"
        when: windowShown

        function test_dial_by_keyboard_and_mouse() {
            const dial = findChild(bench, "dial-scene");
            dial.forceActiveFocus();
            const before = view.groups.value(0, "likely");
            keyClick(Qt.Key_Right);
            compare(dial.value, 3);
            verify(view.groups.value(0, "likely") !== before);
            keyClick(Qt.Key_Delete);
            compare(dial.value, 2);
            mouseClick(dial, dial.width - 7, dial.height / 2);
            compare(dial.value, 4);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(dial.value, 2);
        }

        function test_typed_rate() {
            const rate = findChild(bench, "streamRate");
            rate.forceActiveFocus();
            for (const letter of "3Mbps")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            compare(view.rateOrigin, 1);
            compare(view.groups.value(0, "likely"), "3.0");
            rate.selectAll();
            keyClick("x");
            keyClick(Qt.Key_Return);
            verify(rate.bad);
            compare(rate.text, "x"); // stays as typed
            compare(view.groups.value(0, "likely"), "3.0");
        }

        function test_lock_both_ways() {
            const days = findChild(bench, "keepDays"), drives = findChild(bench, "keepDrives");
            verify(!days.readOnly && drives.readOnly);
            mouseClick(findChild(bench, "daysLock"));
            verify(days.readOnly && !drives.readOnly);
            drives.forceActiveFocus();
            drives.selectAll();
            keyClick("9");
            keyClick(Qt.Key_Return);
            settle();
            verify(session.retention > 40);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(session.retention, 30);
        }

        function test_curve_by_keyboard() {
            const curve = findChild(bench, "retentionCurve");
            curve.forceActiveFocus();
            const before = curve.sentence;
            keyClick(Qt.Key_Right);
            verify(curve.sentence !== before);
            compare(curve.current, 31);
            keyClick(Qt.Key_Escape);
            compare(curve.sentence, before);
            keyClick(Qt.Key_F1);
            const why = findChild(bench, "streamsScreen").whyPopup;
            tryVerify(() => why.opened);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !why.visible);
        }

        function test_span_and_architecture() {
            mouseClick(findChild(bench, "segment1"));
            const span = findChild(bench, "streamSpan");
            span.forceActiveFocus();
            keyClick(Qt.Key_Right);
            compare(view.groups.value(0, "cameras"), "480");
            const select = findChild(bench, "drivesOf");
            select.forceActiveFocus();
            const before = view.architecture;
            keyClick(Qt.Key_Space);
            tryVerify(() => select.popup.opened);
            keyClick(before === 0 ? Qt.Key_Down : Qt.Key_Up);
            keyClick(Qt.Key_Return);
            tryVerify(() => view.architecture !== before);
        }

        // A small window keeps everything: what has no room is behind a switch.
        function test_small_window_reaches_the_rates() {
            bench.width = 960;
            bench.height = 540;
            waitForRendering(bench, 200);
            const tabs = findChild(bench, "streamsTabs"), parts = findChild(bench, "rateParts");
            tryVerify(() => tabs.visible);
            verify(!parts.visible);
            tabs.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            tryVerify(() => parts.visible && parts.count > 10);
            compare(findChild(bench, "groupTabs").visible, false);
            verify(!findChild(bench, "dial-scene").visible);
            parts.forceActiveFocus(Qt.TabFocusReason);
            for (let i = 0; i < parts.count; ++i)
                keyClick(Qt.Key_Down);
            verify(parts.atYEnd);
            mouseClick(tabs, 10, tabs.height / 2);
            tryVerify(() => !parts.visible && findChild(bench, "dial-scene").visible);
            bench.width = 1280;
            bench.height = 720;
            tryVerify(() => parts.visible && !tabs.visible);
        }

        // Many groups leave no room below the settings: a switch in the panel shows the rates in their place.
        function test_many_groups_reach_the_rates() {
            keyClick(Qt.Key_2, Qt.ControlModifier);
            const grid = findChild(bench, "groupGrid").model;
            grid.setCurrent(1, 0);
            grid.pasteText("Tills\nEntrances\nYard\nStock\nOffice\nLoading bay\nCar park\nRoof\n");
            keyClick(Qt.Key_3, Qt.ControlModifier);
            settle();
            const tabs = findChild(bench, "groupTabs"), parts = findChild(bench, "rateParts");
            tryVerify(() => tabs.visible && !parts.visible);
            mouseClick(tabs, tabs.width - 10, tabs.height / 2);
            tryVerify(() => parts.visible && !findChild(bench, "dial-scene").visible);
            tabs.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Left);
            tryVerify(() => !parts.visible && findChild(bench, "dial-scene").visible);
        }

        function test_rows_by_keyboard() {
            keyClick(Qt.Key_2, Qt.ControlModifier);
            mouseClick(findChild(bench, "addGroup"));
            keyClick(Qt.Key_3, Qt.ControlModifier);
            const rows = findChild(bench, "streamRows");
            rows.forceActiveFocus();
            keyClick(Qt.Key_Down);
            compare(view.chosenRow(), 1);
            compare(findChild(bench, "streamGroup").text, view.groups.value(1, "name"));
            mouseClick(findChild(bench, "stream0"));
            compare(view.chosenRow(), 0);
        }
    }
}
