import QtQuick
import QtTest
import Sightline
import SightlineTest

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

        // All of the shown kind of site at the first look, and none of another kind.
        function test_the_drawing_is_of_one_kind_of_site() {
            bench.session.open(Scratch.sample("escambia-schools"));
            settle();
            waitForRendering(bench, 200);
            const view = findChild(bench, "architectureScreen").view;
            const drawing = findChild(bench, "topology");
            const part = findChild(bench, "part");
            verify(part.visible);
            compare(view.parts.length, 4);
            compare(part.displayText, "Middle or elementary school, 1 of 44 alike");
            verify(drawing.zoom > 0.8, drawing.zoom);
            for (let i = 0; i < drawing.count; ++i) {
                const box = drawing.areaOf(i);
                verify(box.x >= 0 && box.y >= 0 && box.x + box.width <= drawing.width && box.y + box.height <= drawing.height, drawing.sentenceAt(i) + ": " + box);
            }
            part.forceActiveFocus();
            keyClick(Qt.Key_Up);
            compare(view.part, 0);
            verify(part.displayText.startsWith("High school"));
            verify(boxOf(drawing, "Middle or elementary") < 0);
            view.failNode("other-school/recorder-1"); // of another kind: its drawing comes up
            compare(view.part, 1);
            verify(view.failing);
            const shown = drawing.count;
            part.forceActiveFocus();
            keyClick(Qt.Key_End);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            compare(part.displayText, "All kinds of site");
            verify(drawing.count > shown);
        }

        function test_like_names_say_where_they_are_data() {
            return [{tag: "harbour-stores", centre: "Internet line, centre"}, {tag: "escambia-schools", centre: "Internet line, head office"}]; // where a site is called Centre
        }

        function test_like_names_say_where_they_are(data) {
            bench.session.open(Scratch.sample(data.tag));
            settle();
            const view = findChild(bench, "architectureScreen").view;
            compare(findChild(bench, "alike").text, view.alike);
            verify(findChild(bench, "alike").visible !== findChild(bench, "part").visible);
            const names = [];
            for (let i = 0; i < view.singlePoints.count; ++i)
                names.push(view.singlePoints.value(i, "name"));
            compare(new Set(names).size, names.length, names.join("; "));
            verify(names.includes(data.centre), names.join("; "));
            verify(view.recorders.value(0, "more").indexOf("$") > 0, view.recorders.value(0, "more"));
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
