import QtQuick
import QtTest
import Sightline
import SightlineTest

// docs/first-answer.md, step by step and with the keyboard alone: from an empty start to a proposal and a finished test.
Item {
    id: root

    height: 720
    width: 1280

    Component {
        id: maker

        Bench {}
    }

    SignalSpy {
        id: written

        signalName: "exported"
    }

    TestCase {
        id: testCase

        property Bench bench: null
        property PlanSession session: null

        function settle() {
            tryVerify(() => session.hasResult && !session.busy && !Work.busy(), 60000);
        }

        // Tab (or Shift+Tab) until the wanted item has the focus; the way there must exist and be short.
        function tabTo(name: string, modifier = Qt.NoModifier) {
            const wanted = findChild(bench, name);
            verify(wanted !== null, name);
            for (let presses = 0; presses < 90 && !wanted.activeFocus; ++presses)
                keyClick(modifier === Qt.ShiftModifier ? Qt.Key_Backtab : Qt.Key_Tab, modifier);
            verify(wanted.activeFocus, name + " is not reached by Tab");
        }

        function type(text: string) {
            for (const letter of text)
                keyClick(letter);
        }

        name: "Journey"
        when: windowShown

        function test_first_answer() {
            bench = createTemporaryObject(maker, root);
            session = bench.session;
            settle();
            waitForRendering(bench, 200);

            // 1: three totals from five inputs.
            tryVerify(() => findChild(bench, "field" + PlanSession.Cameras).activeFocus);
            type("40");
            tabTo("field" + PlanSession.Sites, Qt.ShiftModifier);
            type("12");
            tabTo("field" + PlanSession.Retention);
            type("30");
            settle();
            compare(session.cards.count, 3);
            for (let i = 0; i < 3; ++i)
                verify(session.cards.value(i, "total").indexOf("$") === 0);
            const atThirty = session.cards.value(0, "exact");

            // 2: which wins, and why.
            verify(session.headline !== "");
            verify(session.sentence !== "");
            verify(session.reasons.count > 0);

            // 3: 30 days become 60.
            findChild(bench, "field" + PlanSession.Retention).selectAll();
            type("60");
            settle();
            compare(session.retention, 60);
            verify(session.cards.value(0, "exact") !== atThirty);

            // 4: the comparison, then a test of the winner on this machine.
            keyClick(Qt.Key_5, Qt.ControlModifier);
            compare(bench.screen, "compare");
            keyClick(Qt.Key_9, Qt.ControlModifier);
            compare(bench.screen, "testbed");
            settle();
            waitForRendering(bench, 200);
            const test = findChild(bench, "testbedScreen").view;
            if (test.usable("sightline-cli")) {
                tabTo("testScenario");
                keyClick(Qt.Key_Up);
                compare(test.scenario, 0);
                tabTo("testCamerasField");
                type("3");
                keyClick(Qt.Key_Return);
                tabTo("testSecondsField");
                type("4");
                keyClick(Qt.Key_Return);
                keyClick(Qt.Key_F5);
                verify(test.running);
                tryVerify(() => !test.running, 90000);
                compare(test.state, TestbedView.Done);
                verify(test.figures.count > 2);
            }

            // 5: the proposal.
            keyClick(Qt.Key_0, Qt.ControlModifier);
            compare(bench.screen, "proposal");
            settle();
            waitForRendering(bench, 200);
            const proposal = findChild(bench, "proposalScreen").view;
            tryVerify(() => proposal.pageCount > 0, 30000);
            settle();
            tabTo("proposalPdf");
            verify(!proposal.blocked);
            written.clear();
            written.target = proposal;
            const path = Scratch.file("first.pdf");
            proposal.exportTo(path); // what "Save PDF" does with the name from the file dialog
            tryCompare(written, "count", 1, 60000);
            compare(written.signalArguments[0][1], true);
            verify(Scratch.size(path) > 10000);
        }
    }
}
