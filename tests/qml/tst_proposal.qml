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

    SignalSpy {
        id: written

        signalName: "exported"
    }

    TestCase {
        id: testCase

        property Bench bench: null
        property PlanSession session: null
        property var view: null

        function settle() {
            tryVerify(() => session.hasResult && !session.busy && !Work.busy(), 60000);
        }

        function init() {
            Theme.dark = false;
            bench = createTemporaryObject(maker, root);
            session = bench.session;
            session.loadExample(1);
            settle();
            keyClick(Qt.Key_0, Qt.ControlModifier);
            compare(bench.screen, "proposal");
            settle();
            waitForRendering(bench, 200);
            view = findChild(bench, "proposalScreen").view;
            tryVerify(() => view.pageCount > 0, 30000);
            settle();
            waitForRendering(bench, 200);
            written.clear();
            written.target = view;
        }

        function rowOf(key) {
            for (let i = 0; i < view.sections.count; ++i)
                if (view.sections.value(i, "key") === key)
                    return i;
            return -1;
        }

        name: "Proposal"
        when: windowShown

        function test_pages_by_keyboard() {
            const sheet = findChild(bench, "proposalSheet");
            verify(view.pageCount > 5);
            compare(view.page, 0);
            sheet.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_PageDown);
            compare(view.page, 1);
            keyClick(Qt.Key_End);
            compare(view.page, view.pageCount - 1);
            keyClick(Qt.Key_PageDown);
            compare(view.page, view.pageCount - 1);
            keyClick(Qt.Key_Home);
            compare(view.page, 0);
            mouseClick(findChild(bench, "proposalNext"));
            compare(view.page, 1);
        }

        function test_section_off_and_on() {
            const before = view.pageCount;
            const check = findChild(bench, "proposalSection-assumptions");
            mouseClick(check);
            settle();
            verify(view.pageCount < before);
            compare(view.sections.value(rowOf("assumptions"), "page"), "");
            check.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            settle();
            compare(view.pageCount, before);
        }

        function test_order_by_keyboard() {
            const from = rowOf("options");
            findChild(bench, "proposalSection-options").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Up, Qt.AltModifier);
            settle();
            compare(rowOf("options"), from - 1);
            verify(view.sections.value(from - 1, "first") <= view.sections.value(from, "first"));
            verify(findChild(bench, "proposalSection-options").activeFocus); // the focus went along
            keyClick(Qt.Key_Down, Qt.AltModifier);
            compare(rowOf("options"), from);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(rowOf("options"), from - 1);
            view.resetSections();
            compare(rowOf("options"), from);
        }

        // Lifts a section by its grip and carries it over another one, in front of which it would go.
        function carry(key: string, over: string): Item {
            const grip = findChild(bench, "proposalGrip-" + key), target = findChild(bench, "proposalRow-" + over);
            const x = grip.width / 2, y = grip.height / 2;
            const to = target.mapToItem(grip, 0, 2).y;
            mousePress(grip, x, y);
            for (const share of [0.2, 0.4, 0.6, 0.8, 1])
                mouseMove(grip, x, y + (to - y) * share, 10);
            return grip;
        }

        function test_order_by_mouse() {
            const usual = view.sectionsText, from = rowOf("bill"), line = findChild(bench, "proposalDropLine");
            const to = rowOf("summary");
            verify(from > to);
            verify(!line.visible);
            const grip = carry("bill", "summary");
            verify(line.visible);
            const row = findChild(bench, "proposalRow-summary");
            compare(Math.round(line.y + line.height / 2), Math.round(row.y));
            compare(findChild(bench, "proposalRow-bill").opacity, 0.5);
            compare(rowOf("bill"), from); // not before it is let go
            const y = row.mapToItem(grip, 0, 2).y;
            mouseRelease(grip, grip.width / 2, y);
            verify(!line.visible);
            compare(rowOf("bill"), to);
            compare(rowOf("summary"), to + 1);
            settle();
            verify(view.sections.value(to, "first") <= view.sections.value(to + 1, "first"));
            compare(view.sectionsText, usual);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(rowOf("bill"), from);
            keyClick(Qt.Key_Z, Qt.ControlModifier | Qt.ShiftModifier);
            compare(rowOf("bill"), to);
            mouseClick(findChild(bench, "undo"));
            compare(rowOf("bill"), from);
        }

        function test_escape_takes_a_drag_back() {
            const from = rowOf("bill");
            const grip = carry("bill", "summary");
            keyClick(Qt.Key_Escape);
            verify(!findChild(bench, "proposalDropLine").visible);
            mouseMove(grip, 4, 0, 10);
            verify(!findChild(bench, "proposalDropLine").visible);
            mouseRelease(grip, 4, 0);
            compare(rowOf("bill"), from);
        }

        function test_sections_are_undone_with_the_plan() {
            const check = findChild(bench, "proposalSection-assumptions");
            mouseClick(check);
            verify(!view.sections.value(rowOf("assumptions"), "on"));
            session.setCameras(41);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(session.cameras, 40);
            verify(!view.sections.value(rowOf("assumptions"), "on"));
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            verify(view.sections.value(rowOf("assumptions"), "on"));
        }

        function test_press_on_a_section_shows_its_page() {
            const row = rowOf("bill");
            const first = view.sections.value(row, "first");
            verify(first > 0);
            view.page = first;
            settle();
            compare(view.page, first);
        }

        function test_internal_says_so() {
            const edition = findChild(bench, "proposalEdition");
            verify(view.fileName.indexOf("customer") >= 0);
            mouseClick(edition, edition.width * 0.75, edition.height / 2);
            settle();
            verify(view.internal);
            verify(view.fileName.indexOf("internal") >= 0);
        }

        function test_checklist_leads_to_the_screen() {
            verify(view.checksText !== "");
            let tax = -1;
            for (let i = 0; i < view.checks.count; ++i)
                if (view.checks.value(i, "target") === "costs" && view.checks.value(i, "action") !== "")
                    tax = i;
            verify(tax >= 0);
            const list = findChild(bench, "proposalChecks");
            list.positionViewAtIndex(tax, ListView.Contain);
            waitForRendering(bench, 200);
            list.itemAtIndex(tax).asked();
            compare(bench.screen, "costs");
        }

        function test_author_and_date() {
            const author = findChild(bench, "proposalAuthor");
            author.forceActiveFocus(Qt.TabFocusReason);
            for (const letter of "Dana")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            compare(view.author, "Dana");
            verify(view.setValidUntil("31.12.2026") !== "");
            compare(view.validUntil, "");
            compare(view.setValidUntil("2026-12-31"), "");
            settle();
            for (let i = 0; i < view.checks.count; ++i)
                verify(view.checks.value(i, "text").indexOf("end of validity") < 0);
        }

        function test_files_data() {
            return [
                {
                    tag: "pdf"
                },
                {
                    tag: "html"
                },
                {
                    tag: "xlsx"
                },
                {
                    tag: "odt"
                }
            ];
        }

        function test_files(data) {
            const path = Scratch.file("proposal." + data.tag);
            view.exportTo(path);
            tryCompare(written, "count", 1, 60000);
            compare(written.signalArguments[0][1], true);
            verify(Scratch.size(path) > 10000);
            verify(session.notice.indexOf("Proposal written") >= 0);
        }

        function test_unwritable_is_said() {
            view.exportTo("/nowhere/at/all/proposal.pdf");
            tryCompare(written, "count", 1, 60000);
            compare(written.signalArguments[0][1], false);
            verify(session.noticeBad);
        }
    }
}
