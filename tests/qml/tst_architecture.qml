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
            keyClick(Qt.Key_4, Qt.ControlModifier);
            compare(bench.screen, "architecture");
            settle();
            waitForRendering(bench, 200);
        }

        name: "Architecture"
        when: windowShown

        function boxOf(drawing, words: string): int {
            for (let i = 0; i < drawing.count; ++i) {
                drawing.current = i;
                if (drawing.currentSentence.indexOf(words) >= 0)
                    return i;
            }
            return -1;
        }

        function test_fail_and_repair_by_mouse() {
            const view = findChild(bench, "architectureScreen").view;
            const drawing = findChild(bench, "topology");
            verify(drawing.count > 5);
            const box = drawing.areaOf(boxOf(drawing, "recorder"));
            mouseClick(drawing, box.x + box.width / 2, box.y + box.height / 2);
            verify(view.failing);
            verify(findChild(bench, "failureHeadline").visible);
            verify(drawing.currentSentence.indexOf("Failed") >= 0);
            mouseClick(findChild(bench, "repairAll"));
            verify(!view.failing);
        }

        function test_walk_fail_and_repair_by_keyboard() {
            const view = findChild(bench, "architectureScreen").view;
            const drawing = findChild(bench, "topology");
            drawing.forceActiveFocus();
            keyClick(Qt.Key_Right);
            compare(drawing.current, 0);
            const first = drawing.areaOf(0).x;
            keyClick(Qt.Key_Right);
            verify(drawing.areaOf(drawing.current).x > first);
            keyClick(Qt.Key_Space);
            verify(view.failing);
            keyClick(Qt.Key_Escape);
            verify(!view.failing);
        }

        function test_boxes_are_a_list_for_a_screen_reader() {
            const drawing = findChild(bench, "topology");
            drawing.spoken = true;
            const items = findChild(drawing, "spokenItems");
            compare(items.count, drawing.count);
            let named = 0;
            for (let i = 0; i < items.count; ++i)
                named += items.itemAt(i).Accessible.name === drawing.sentenceAt(i) ? 1 : 0;
            compare(named, drawing.count);
            const before = items.itemAt(0).width;
            drawing.zoomBy(1.25);
            verify(items.itemAt(0).width > before);
        }

        function test_zoom() {
            const drawing = findChild(bench, "topology");
            const fit = drawing.zoom;
            drawing.forceActiveFocus();
            keyClick(Qt.Key_Plus);
            verify(drawing.zoom > fit);
            keyClick(Qt.Key_0);
            compare(drawing.zoom, fit);
            mouseWheel(drawing, 50, 50, 0, 240);
            verify(drawing.zoom > fit);
        }

        function test_single_points_fail_in_the_drawing() {
            const view = findChild(bench, "architectureScreen").view;
            const list = findChild(bench, "singlePoints");
            verify(list.count > 0);
            list.forceActiveFocus();
            list.currentIndex = 0;
            keyClick(Qt.Key_Return);
            verify(view.failing);
        }

        function test_take_over_by_keyboard_and_back() {
            const view = findChild(bench, "architectureScreen").view;
            const choice = findChild(bench, "takeOver0");
            choice.forceActiveFocus();
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            settle();
            verify(view.modeTyped);
            verify(view.standbysRead);
            verify(view.limits.count > 0);
            mouseClick(findChild(bench, "moreStandbys"));
            settle();
            compare(view.standbys, 2);
            mouseClick(findChild(bench, "backToRecommended"));
            settle();
            verify(!view.modeTyped);
        }

        function test_why_by_key() {
            const screen = findChild(bench, "architectureScreen");
            const why = screen.view.why;
            const drawing = findChild(bench, "topology");
            drawing.forceActiveFocus();
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_F1);
            tryVerify(() => screen.whyPopup.opened);
            verify(why.figure !== "" && why.formula !== "");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !screen.whyPopup.visible);
            const points = findChild(bench, "singlePoints");
            points.forceActiveFocus();
            points.currentIndex = 0;
            keyClick(Qt.Key_F1);
            tryVerify(() => screen.whyPopup.opened);
            verify(why.inputs.count >= 3);
            keyClick(Qt.Key_Escape);
            tryVerify(() => points.activeFocus);
            const rows = findChild(bench, "recorderRows");
            rows.forceActiveFocus();
            rows.currentIndex = 0;
            keyClick(Qt.Key_F1);
            tryVerify(() => screen.whyPopup.opened);
            compare(why.value, screen.view.recorders.value(0, "cost"));
            verify(why.inputs.count > 6);
            keyClick(Qt.Key_Escape);
        }

        function test_who_stays_dark_is_chosen() {
            const screen = findChild(bench, "architectureScreen");
            const view = screen.view;
            verify(!findChild(bench, "chooseDark").visible);
            view.setMode(2);
            settle();
            tryVerify(() => findChild(bench, "chooseDark").visible);
            mouseClick(findChild(bench, "chooseDark"));
            tryVerify(() => screen.stayDarkPopup.opened);
            compare(view.classes.value(0, "choice"), 0);
            tryVerify(() => screen.stayDarkPopup.height > Theme.control);
            tryVerify(() => findChild(screen.stayDarkPopup.contentItem, "class0") !== null);
            const choice = findChild(screen.stayDarkPopup.contentItem, "class0");
            choice.forceActiveFocus();
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            settle();
            tryVerify(() => view.classes.value(0, "choice") === 2);
            verify(view.classes.value(0, "typed"));
            keyClick(Qt.Key_Escape);
            tryVerify(() => !screen.stayDarkPopup.visible);
            view.failNode("site/recorder-1");
            verify(view.failing && view.failureBad); // nobody takes them over now
            session.undo();
            session.undo();
            settle();
            compare(view.classes.value(0, "choice"), 0);
        }

        function test_one_recorder_more_and_fewer() {
            const view = findChild(bench, "architectureScreen").view;
            const before = view.recorders.value(0, "count");
            mouseClick(findChild(bench, "more0"));
            settle();
            verify(view.recorders.value(0, "count") !== before);
            const rows = findChild(bench, "recorderRows");
            rows.forceActiveFocus();
            rows.currentIndex = 0;
            keyClick(Qt.Key_Minus);
            settle();
            compare(view.recorders.value(0, "count"), before);
        }
    }
}
