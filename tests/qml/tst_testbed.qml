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
            keyClick(Qt.Key_9, Qt.ControlModifier);
            compare(bench.screen, "testbed");
            settle();
            waitForRendering(bench, 200);
        }

        name: "Testbed"
        when: windowShown

        function test_preflight_and_empty_state() {
            const view = findChild(bench, "testbedScreen").view;
            verify(view.preflight.count >= 3);
            verify(findChild(bench, "testScale").text.indexOf(" of ") > 0);
            verify(!view.hasReport);
            compare(findChild(bench, "cameraGrid").count, 0);
        }

        function test_missing_program_blocks_the_run() {
            const view = findChild(bench, "testbedScreen").view;
            view.program = "/no-such-folder/sightline-cli";
            verify(!view.ready);
            verify(!findChild(bench, "runTest").enabled);
            keyClick(Qt.Key_F5);
            verify(!view.running);
        }

        function test_inputs_by_keyboard() {
            const view = findChild(bench, "testbedScreen").view;
            const field = findChild(bench, "testCamerasField");
            field.forceActiveFocus();
            field.selectAll();
            keyClick("4");
            keyClick(Qt.Key_Return);
            compare(view.cameras, 4);
            field.selectAll();
            keyClick("0");
            keyClick(Qt.Key_Return);
            verify(field.error !== "");
            compare(view.cameras, 4);
            keyClick(Qt.Key_Escape);
            const scenario = findChild(bench, "testScenario");
            scenario.forceActiveFocus();
            keyClick(Qt.Key_Up);
            compare(view.scenario, 0);
        }

        // The real thing, where the programs are built: three cameras for two seconds.
        function test_real_run() {
            const view = findChild(bench, "testbedScreen").view;
            if (!view.usable("sightline-cli"))
                skip("the test programs are not built beside this one");
            view.scenario = 0;
            view.setNumber(TestbedView.Cameras, "3");
            view.setNumber(TestbedView.Seconds, "4");
            mouseClick(findChild(bench, "runTest"));
            verify(view.running);
            tryVerify(() => findChild(bench, "cameraGrid").count === 3, 60000);
            tryVerify(() => !view.running, 60000);
            compare(view.state, TestbedView.Done);
            verify(view.figures.count > 2);
            verify(findChild(bench, "testVerdict").visible);
            const screen = findChild(bench, "testbedScreen");
            const figures = findChild(bench, "testFigures");
            figures.forceActiveFocus();
            figures.currentIndex = 0;
            keyClick(Qt.Key_F1);
            tryVerify(() => screen.whyPopup.opened);
            compare(view.why.value, view.figures.value(0, "planned"));
            keyClick(Qt.Key_Escape);
            tryVerify(() => !screen.whyPopup.visible);
            verify(findChild(bench, "adopt").enabled);
            mouseClick(findChild(bench, "adopt"));
            verify(session.notice.indexOf("The measured bitrates are a scenario") === 0);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            settle();
        }
    }
}
