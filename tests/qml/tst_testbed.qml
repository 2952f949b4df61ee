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
            // A stranger reads what will happen, when, and what it takes; it follows what is typed.
            compare(view.steps.count, 4);
            compare(findChild(bench, "emptyTitle").text, "What this test will do");
            compare(view.steps.value(2, "at"), "00:07");
            verify(view.steps.value(2, "text").indexOf("the design has no standby") > 0);
            view.setNumber(TestbedView.Seconds, "100");
            view.setNumber(TestbedView.Cameras, "3");
            compare(view.steps.value(2, "at"), "00:30");
            verify(view.steps.value(1, "text").indexOf("3 simulated cameras send ") === 0);
            verify(!view.ready || view.stepsNote.indexOf("About 115 s in all") === 0);
            view.scenario = 0;
            verify(view.steps.value(2, "text").indexOf("Whenever you like") === 0);
            compare(findChild(bench, "cameraGrid").count, 0);
        }

        function test_missing_program_blocks_the_run() {
            const view = findChild(bench, "testbedScreen").view;
            view.program = "/no-such-folder/sightline-cli";
            verify(!view.ready);
            verify(!findChild(bench, "runTest").enabled);
            compare(findChild(bench, "stepsNote").text, "The test program sightline-cli is missing beside this one. Put all programs of Sightline into one folder");
            compare(view.preflight.value(0, "text"), findChild(bench, "stepsNote").text);
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

        // A recorder killed while a plain run records: chosen and killed by mouse or by keyboard, the real process dies, and
        // the gap is read from the files. The first site has one recorder and nobody who takes over: its cameras stay dark.
        function test_kill_a_recorder_data() {
            return [{tag: "mouse"}, {tag: "keyboard"}];
        }

        function test_kill_a_recorder(data) {
            const screen = findChild(bench, "testbedScreen"), view = screen.view;
            if (!view.usable("sightline-cli"))
                skip("the test programs are not built beside this one");
            view.scenario = 0;
            view.setNumber(TestbedView.Cameras, "3");
            view.setNumber(TestbedView.Seconds, "12");
            const kill = findChild(bench, "killRecorder");
            verify(!kill.visible);
            mouseClick(findChild(bench, "runTest"));
            tryVerify(() => view.state === TestbedView.Running, 60000);
            compare(kill.text, "Kill Recorder 1");
            verify(!findChild(bench, "victim").visible); // there is nothing to choose
            wait(4600); // two groups of pictures are on disk
            waitForRendering(bench, 200);
            if (data.tag === "mouse") {
                mouseClick(kill);
            } else {
                verify(findChild(bench, "cameraGrid").activeFocus); // Run gave it away
                for (let i = 0; i < 12 && !kill.activeFocus; ++i)
                    keyClick(Qt.Key_Tab);
                verify(kill.activeFocus);
                keyClick(Qt.Key_Return);
            }
            tryVerify(() => view.events.count > 0, 5000);
            compare(view.events.value(0, "text"), "Recorder 1 killed");
            tryVerify(() => !kill.visible);
            const moment = findChild(bench, "moment0");
            verify(moment.visible && /^00:0\d Recorder 1 killed$/.test(moment.text));
            tryVerify(() => view.liveText === "3 dark", 5000);
            tryVerify(() => !view.running, 60000);
            compare(view.state, TestbedView.Done);
            compare(view.liveText, "3 dark");
            tryCompare(findChild(bench, "gaps"), "count", 3); // drawn with the next frame
            verify(view.figures.count >= 4);
            compare(view.verdict, "all pass"); // dark is what the design says
            compare(view.history.value(0, "title"), "Recorder killed");
            verify(moment.visible);
        }

        function finished(id: string, verdict: string): string {
            return JSON.stringify({
                schema: "sightline.testbed-drill/1", run_id: id, verdict: verdict, scale: "1 of 40 cameras of one Shop", seconds: 20,
                figures: [{name: "mbps_total", label: "Rate", unit: "Mbps", planned: 2, measured: 2, tolerance: 0.1, ceiling: false, verdict: verdict}],
                gaps: {cam0001: []}, per_camera: [{name: "cam0001", group: "Shop cameras", recorder: "rec1", mbps: 2, rate_mbps: [2, 2]}],
                recorders: [{name: "rec1", standby: false, cameras: 1, killed_at_s: null}], killed: "", events: [],
                test_plan: {plan: session.title, architecture: "hybrid", site: "Shop", groups: [{name: "Shop cameras", mbps: 2}]},
                machine: {cpu: "a CPU", cores: 2, memory_gib: 8, kernel: "Linux"}, seed: 1, conditions: []
            });
        }

        // Tests of an earlier sitting: looked at again by mouse and by keyboard, given to the proposal, written as a file.
        function test_earlier_tests() {
            const screen = findChild(bench, "testbedScreen"), view = screen.view;
            verify(findChild(bench, "noEarlierTests").visible);
            for (const [id, verdict] of [["20261120T090000.000Z-0001", "pass"], ["20261121T090000.000Z-0002", "fail"]]) {
                verify(Scratch.write(id + ".json", finished(id, verdict)));
                bench.workspace.testRun = Scratch.file(id + ".json");
                compare(view.history.count, 0); // opened, not kept: it is a file of somebody's
                compare(view.verdictKind, verdict === "pass" ? 1 : 2);
            }
            verify(Scratch.folder("kept/tests"));
            for (const [id, verdict] of [["20261120T090000.000Z-0001", "pass"], ["20261121T090000.000Z-0002", "fail"]])
                verify(Scratch.write("kept/tests/" + id + ".json", finished(id, verdict)));
            bench.workspace.folder = Scratch.file("kept");
            compare(view.history.count, 2);
            const list = findChild(bench, "earlierTests");
            waitForRendering(bench, 200);
            mouseClick(list, 20, 10);
            compare(view.verdictKind, 2);
            verify(view.history.value(0, "shown"));
            compare(screen.tab, 2); // a narrow window goes where it is seen
            list.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(view.verdictKind, 1);
            verify(view.history.value(1, "shown"));
            compare(findChild(bench, "cameraGrid").count, 1);
            const use = findChild(bench, "useInProposal");
            mouseClick(use);
            compare(bench.workspace.files.proposalRun, view.history.value(1, "file"));
            keyClick(Qt.Key_0, Qt.ControlModifier);
            const proposal = findChild(bench, "proposalScreen").view;
            compare(proposal.runName, "20261120T090000.000Z-0001");
            keyClick(Qt.Key_9, Qt.ControlModifier);
            use.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(bench.workspace.files.proposalRun, "");
            compare(proposal.runName, "");
            mouseClick(use);
            session.newPlan(); // a test says nothing about another plan
            settle();
            compare(bench.workspace.files.proposalRun, "");
            compare(view.history.count, 0);
        }

        function test_asks_for_a_file() {
            let asked = 0;
            bench.workspace.testRunRequested.connect(() => ++asked);
            const link = findChild(bench, "openTestRun");
            mouseClick(link);
            link.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            compare(asked, 2);
        }
    }
}
