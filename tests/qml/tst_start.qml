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

        // Nothing fits: the smallest change is one press from a scenario that does, and undo brings the question back.
        function test_nothing_fits_and_what_to_let_go_of() {
            for (const need of ["access", "no-it", "no-cloud", "off-site", "one-failure"])
                session.setNeed(need, true);
            settle();
            compare(session.verdict, 2);
            tryVerify(() => findChild(bench, "change0") !== null);
            const row = findChild(bench, "change0");
            verify(row.visible && row.total !== "" && row.name !== "");
            waitForRendering(bench, 200);
            mouseClick(findChild(row, "makeScenario"));
            tryVerify(() => session.verdict !== 2, 30000);
            settle();
            compare(session.cards.value(0, "feasible") || session.cards.value(1, "feasible") || session.cards.value(2, "feasible"), true);
            session.undo();
            settle();
            compare(session.verdict, 2);
            tryVerify(() => findChild(bench, "change0") !== null);
            const link = findChild(findChild(bench, "change0"), "makeScenario");
            link.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            tryVerify(() => session.verdict !== 2, 30000);
        }

        // An empty plan says that it is empty on each screen, and leads on.
        function test_empty_plan() {
            session.loadExample(1);
            keyClick(Qt.Key_2, Qt.ControlModifier);
            const sites = findChild(bench, "sitesScreen").view;
            sites.removeSite();
            settle();
            compare(sites.findings.count, 1);
            compare(sites.findings.value(0, "name"), "Plan");
            verify(sites.findings.value(0, "message").indexOf("The plan has no sites") === 0);
            keyClick(Qt.Key_3, Qt.ControlModifier);
            tryVerify(() => findChild(bench, "addCameras").visible);
            mouseClick(findChild(bench, "addCameras"));
            compare(bench.screen, "sites");
            keyClick(Qt.Key_1, Qt.ControlModifier);
            compare(findChild(bench, "headline").text, "The plan has no cameras yet");
            verify(findChild(bench, "sentence").text.indexOf("must-have") < 0);
            compare(session.findingsText, "No cameras yet");
            const card = findChild(bench, "card0"), example = findChild(bench, "example0");
            verify(!card.visible);
            tryVerify(() => example.visible);
            waitForRendering(bench, 200);
            mouseClick(example);
            settle();
            tryVerify(() => card.visible && !example.visible);
            compare(session.cameras, 16);
        }

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

        function test_rarer_must_haves_unfold() {
            const rare = findChild(bench, "need-off-site"), more = findChild(bench, "moreNeeds");
            verify(!rare.visible);
            compare(more.text, "7 more");
            mouseClick(more);
            tryVerify(() => rare.visible);
            compare(more.text, "Fewer");
            waitForRendering(bench, 200);
            mouseClick(rare);
            verify(chosen("off-site"));
            more.forceActiveFocus();
            keyClick(Qt.Key_Return);
            verify(rare.visible); // a chosen one is never out of sight
            verify(!findChild(bench, "need-ndaa").visible);
            compare(more.text, "6 more");
            session.undo();
            tryVerify(() => !rare.visible);
        }

        // The design size needs no scrolling, whatever example is open and whichever usual must-haves are chosen.
        function test_page_does_not_scroll_at_design_size() {
            for (let example = 0; example < session.examples.count; ++example) {
                session.loadExample(example);
                settle();
                waitForRendering(bench, 200);
                const screen = findChild(bench, "startScreen");
                compare(screen.contentHeight, screen.height, session.examples.value(example, "name"));
            }
        }

        // A tick stands before what speaks for the answer, not before what it costs more or loses more.
        function test_reason_against_has_no_tick() {
            let against = 0;
            for (let example = 0; example < session.examples.count; ++example) {
                session.loadExample(example);
                settle();
                waitForRendering(bench, 200);
                for (let i = 0; i < session.topReasons.count; ++i) {
                    const mark = findChild(bench, "reason" + i);
                    if (!mark || !mark.visible)
                        continue;
                    compare(mark.name, session.topReasons.value(i, "against") ? "minus" : "check");
                    against += session.topReasons.value(i, "against") ? 1 : 0;
                }
            }
            verify(against > 0);
        }

        function test_total_says_its_parts() {
            session.loadExample(1);
            settle();
            waitForRendering(bench, 200);
            const parts = session.cards.value(2, "parts");
            compare(parts.split("\n").length, 7); // what half of the outcomes exceed, five categories and the rest
            verify(parts.startsWith("Half of the outcomes cost more than $"), parts);
            verify(parts.indexOf("Cameras: $") >= 0, parts);
            const total = findChild(bench, "total2");
            total.forceActiveFocus(Qt.TabFocusReason);
            const tip = findChild(total, "parts2");
            tryVerify(() => tip.visible);
            verify(tip.text.indexOf(session.cards.value(2, "exact")) === 0);
            verify(tip.text.indexOf(parts) > 0);
        }

        function test_why_on_every_figure_of_a_card() {
            session.loadExample(1);
            settle();
            waitForRendering(bench, 200);
            const why = findChild(bench, "startScreen").whyPopup;
            const total = findChild(bench, "total1");
            total.forceActiveFocus(Qt.TabFocusReason);
            const facts = session.cards.value(1, "facts");
            verify(facts.count >= 6);
            for (let row = -1; row < facts.count; ++row) {
                keyClick(Qt.Key_F1);
                tryVerify(() => why.opened);
                verify(why.why.figure !== "" && (why.why.formula !== "" || why.why.notes !== ""), "row " + row);
                keyClick(Qt.Key_Escape);
                tryVerify(() => !why.visible);
                total.forceActiveFocus(Qt.TabFocusReason);
                for (let step = -1; step <= row; ++step)
                    keyClick(Qt.Key_Down);
            }
            mouseClick(findChild(bench, "fact1-storage"));
            tryVerify(() => why.opened);
            verify(why.why.value.indexOf("TB") > 0, why.why.value);
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
            verify(findChild(bench, "need-access").activeFocus);
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
