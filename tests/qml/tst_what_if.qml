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
            keyClick(Qt.Key_8, Qt.ControlModifier);
            compare(bench.screen, "what-if");
            settle();
            waitForRendering(bench, 200);
        }

        name: "What-if"
        when: windowShown

        function test_everything_is_drawn() {
            verify(findChild(bench, "tornado").count >= 5);
            verify(findChild(bench, "sweep").count > 10);
            verify(findChild(bench, "map").count >= 100);
        }

        function test_tornado_explains_and_opens_its_figure() {
            const screen = findChild(bench, "whatIfScreen");
            const view = screen.view;
            const chart = findChild(bench, "tornado");
            chart.forceActiveFocus();
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_F1);
            tryVerify(() => screen.whyPopup.opened);
            verify(view.why.inputs.count >= 3);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !screen.whyPopup.visible);
            chart.forceActiveFocus();
            keyClick(Qt.Key_Down);
            const figure = view.figureOf(0);
            keyClick(Qt.Key_Return);
            tryCompare(bench, "screen", "costs");
            const lines = findChild(bench, "costLines");
            tryVerify(() => lines.activeFocus && lines.currentIndex >= 0);
            const costs = findChild(bench, "costsScreen").view;
            compare(costs.showFigure(figure), lines.currentIndex);
            keyClick(Qt.Key_8, Qt.ControlModifier);
            tryCompare(bench, "screen", "what-if");
            settle();
            verify(view.field >= 3); // and it is the one swept
            mouseClick(findChild(findChild(bench, "together"), "segment1"));
            verify(view.together);
        }

        function test_map_by_keyboard_and_mouse() {
            const view = findChild(bench, "whatIfScreen").view;
            const map = findChild(bench, "map");
            map.forceActiveFocus();
            keyClick(Qt.Key_Right);
            compare(map.current, 0);
            keyClick(Qt.Key_Up);
            verify(map.current > 5);
            keyClick(Qt.Key_Down);
            compare(map.current, 0);
            verify(map.currentSentence.indexOf("1 site") === 0);
            keyClick(Qt.Key_Return);
            compare(view.pins.count, 1);
            const box = map.areaOf(3);
            mouseClick(map, box.x + 3, box.y + 3);
            compare(view.pins.count, 2);
        }

        function test_pin_becomes_a_scenario() {
            const view = findChild(bench, "whatIfScreen").view;
            view.pin(0);
            waitForRendering(bench, 200);
            mouseClick(findChild(bench, "makeScenario0"));
            verify(session.undoText.indexOf("1 site") > 0);
            const pins = findChild(bench, "pins");
            pins.forceActiveFocus();
            pins.currentIndex = 0;
            keyClick(Qt.Key_Delete);
            compare(view.pins.count, 0);
        }

        function test_must_haves_and_field() {
            const view = findChild(bench, "whatIfScreen").view;
            mouseClick(findChild(bench, "mustHaves"));
            verify(!view.mustHaves);
            settle();
            const field = findChild(bench, "sweepField");
            field.forceActiveFocus();
            keyClick(Qt.Key_Down);
            settle();
            compare(view.field, 1);
        }
    }
}
