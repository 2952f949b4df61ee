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

        function field(which: int): TField {
            return findChild(bench, "field" + which);
        }

        function chosen(key: string): bool {
            for (let i = 0; i < session.needs.count; ++i)
                if (session.needs.value(i, "key") === key)
                    return session.needs.value(i, "chosen");
            fail("no must-have " + key);
            return false;
        }

        function init() {
            bench = createTemporaryObject(maker, root);
            session = bench.session;
            settle();
            waitForRendering(bench, 200);
        }

        name: "Start"
        when: windowShown

        function test_first_key_answers() {
            const cameras = field(PlanSession.Cameras);
            tryVerify(() => cameras.activeFocus);
            compare(cameras.selectedText, "16");
            const before = session.cards.value(0, "exact");
            keyClick(Qt.Key_4);
            keyClick(Qt.Key_0);
            compare(cameras.text, "40");
            compare(session.cameras, 40);
            compare(session.camerasOrigin, 1);
            settle();
            verify(session.cards.value(0, "exact") !== before);
            compare(findChild(bench, "total0").text, session.cards.value(0, "total"));
            verify(session.sizeText.indexOf("40 cameras") >= 0);
        }

        function test_steps() {
            const cameras = field(PlanSession.Cameras);
            cameras.forceActiveFocus();
            keyClick(Qt.Key_Up);
            compare(session.cameras, 17);
            keyClick(Qt.Key_Up, Qt.ShiftModifier);
            compare(session.cameras, 27);
            keyClick(Qt.Key_Down);
            compare(session.cameras, 26);
            compare(cameras.text, "26");
            mouseClick(findChild(bench, "minus" + PlanSession.Cameras));
            compare(session.cameras, 25);
            mouseClick(findChild(bench, "plus" + PlanSession.Sites));
            compare(session.sites, 2);
            for (let i = 0; i < 3; ++i)
                mouseClick(findChild(bench, "minus" + PlanSession.Sites));
            compare(session.sites, 1); // never none
        }

        function test_nonsense_stays_and_is_explained() {
            const cameras = field(PlanSession.Cameras);
            mouseClick(cameras);
            cameras.selectAll();
            for (const key of [Qt.Key_X, Qt.Key_Y])
                keyClick(key);
            compare(cameras.text, "xy");
            verify(cameras.bad);
            verify(cameras.note !== "");
            compare(session.cameras, 16);
            keyClick(Qt.Key_Tab);
            compare(cameras.text, "xy"); // leaving the field loses nothing
            cameras.forceActiveFocus();
            cameras.selectAll();
            keyClick(Qt.Key_8);
            verify(!cameras.bad);
            compare(session.cameras, 8);
        }

        function test_undo_and_redo() {
            tryVerify(() => field(PlanSession.Cameras).activeFocus);
            keyClick(Qt.Key_4);
            keyClick(Qt.Key_0);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(session.cameras, 16);
            compare(field(PlanSession.Cameras).text, "16");
            keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier);
            compare(session.cameras, 40);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            keyClick(Qt.Key_Y, Qt.ControlModifier);
            compare(session.cameras, 40);
            mouseClick(findChild(bench, "undo"));
            compare(session.cameras, 16);
            mouseClick(findChild(bench, "redo"));
            compare(session.cameras, 40);
        }

        function test_must_haves() {
            const chip = findChild(bench, "need-access");
            mouseClick(chip);
            verify(chosen("access"));
            verify(chip.chosen);
            settle();
            chip.forceActiveFocus();
            keyClick(Qt.Key_Space);
            verify(!chosen("access"));
            keyClick(Qt.Key_Return);
            verify(chosen("access"));
        }

        function test_quality() {
            compare(session.quality, 1);
            mouseClick(findChild(bench, "segment2"));
            compare(session.quality, 2);
            const quality = findChild(bench, "quality");
            quality.forceActiveFocus();
            keyClick(Qt.Key_Left);
            keyClick(Qt.Key_Left);
            compare(session.quality, 0);
            compare(session.qualityOrigin, 1);
        }

        function test_example() {
            verify(session.firstStart);
            mouseClick(findChild(bench, "example1"));
            verify(!session.firstStart);
            compare(session.sites, 12);
            compare(session.cameras, 40);
            settle();
            compare(session.title, session.examples.value(1, "name"));
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            verify(session.firstStart);
        }

        function test_tab_order() {
            const cameras = field(PlanSession.Cameras);
            cameras.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Tab);
            verify(field(PlanSession.Retention).activeFocus);
            keyClick(Qt.Key_Tab);
            verify(findChild(bench, "quality").activeFocus);
            keyClick(Qt.Key_Tab);
            verify(findChild(bench, "need-no-it").activeFocus);
            keyClick(Qt.Key_Tab, Qt.ShiftModifier);
            keyClick(Qt.Key_Tab, Qt.ShiftModifier);
            keyClick(Qt.Key_Tab, Qt.ShiftModifier);
            keyClick(Qt.Key_Tab, Qt.ShiftModifier);
            verify(field(PlanSession.Sites).activeFocus);
        }

        function test_best_fit_strip() {
            mouseClick(findChild(bench, "example1"));
            settle();
            const strip = findChild(bench, "bestFit");
            tryVerify(() => strip.visible && strip.count > 0);
            strip.forceActiveFocus();
            keyClick(Qt.Key_Right);
            compare(session.cameras, 41);
            keyClick(Qt.Key_Left, Qt.ShiftModifier);
            compare(session.cameras, 31);
            mouseClick(strip, strip.width - 2, 24);
            verify(session.cameras > 60);
        }

        function test_files_are_asked_for() {
            keyClick(Qt.Key_S, Qt.ControlModifier);
            compare(bench.asked, "save as");
            keyClick(Qt.Key_O, Qt.ControlModifier);
            compare(bench.asked, "open");
        }

        function test_details_open_compare() {
            mouseClick(findChild(bench, "details"));
            compare(bench.screen, "compare");
        }
    }
}
