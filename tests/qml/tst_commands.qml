import QtQuick
import QtTest
import Sightline
import SightlineTest

// The shell: scenario strip, command search, assumptions drawer, settings, panel jumps.
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
        property Workspace workspace: null

        function settle() {
            tryVerify(() => session.hasResult && !session.busy, 30000);
            waitForRendering(bench, 200);
        }

        function type(text: string) {
            for (const letter of text)
                keyClick(letter);
        }

        function init() {
            Theme.dark = false;
            bench = createTemporaryObject(maker, root);
            workspace = bench.workspace;
            session = bench.session;
            session.loadExample(1);
            settle();
        }

        function cleanup() {
            Theme.dark = false;
        }

        name: "Commands"
        when: windowShown

        function test_search_goes_to_a_screen() {
            failOnWarning(/DelegateModel/);
            keyClick(Qt.Key_K, Qt.ControlModifier);
            tryVerify(() => workspace.palette.opened && workspace.palette.input.activeFocus);
            type("streams");
            keyClick(Qt.Key_Return);
            tryVerify(() => !workspace.palette.visible);
            compare(bench.screen, "streams");
        }

        // The size of everything needs a start, and the panel says so as soon as another is chosen.
        function test_size_says_when_it_acts() {
            const panel = workspace.settingsPanel, says = text => {
                LayoutCheck.look(panel.contentItem, bench);
                return LayoutCheck.words().indexOf(text) >= 0;
            };
            panel.open();
            tryVerify(() => panel.opened);
            verify(says("On top of what the desktop sets."));
            verify(!says("From the next start on."));
            const sizes = findChild(panel.contentItem, "settingScale");
            compare(sizes.current, 0);
            mouseClick(findChild(sizes, "segment2"));
            compare(panel.settings.scale, 150);
            compare(sizes.current, 2);
            verify(says("From the next start on."));
            verify(!says("On top of what the desktop sets."));
            panel.settings.scale = 100;
            verify(says("On top of what the desktop sets."));
            panel.close();
        }

        function test_search_by_mouse_runs_a_command() {
            mouseClick(findChild(bench, "search"));
            tryVerify(() => workspace.palette.opened);
            type("dark");
            compare(workspace.palette.found.value(0, "id"), "theme");
            keyClick(Qt.Key_Return);
            verify(Theme.dark);
        }

        function test_search_finds_cameras() {
            keyClick(Qt.Key_K, Qt.ControlModifier);
            tryVerify(() => workspace.palette.opened);
            type(session.defaults.count > 0 ? "cameras" : "");
            verify(workspace.palette.found.count > 0);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !workspace.palette.visible);
            compare(bench.screen, "start");
        }

        function test_scenarios_by_key_and_mouse() {
            keyClick(Qt.Key_D, Qt.ControlModifier);
            compare(workspace.scenarios.rows.count, 2);
            verify(!workspace.scenarios.onBase);
            session.type(PlanSession.Retention, "60");
            waitForRendering(bench, 200);
            mouseClick(findChild(bench, "scenario0"));
            compare(session.retention, 30);
            mouseClick(findChild(bench, "scenario1"));
            compare(session.retention, 60);
            waitForRendering(bench, 200);
            mouseClick(findChild(bench, "lockScenario"));
            verify(workspace.scenarios.locked);
            session.type(PlanSession.Retention, "90");
            compare(session.retention, 60);
            tryVerify(() => findChild(bench, "notice").text.indexOf("locked") > 0);
            session.dismissNotice();
            waitForRendering(bench, 200);
            mouseClick(findChild(bench, "lockScenario"));
            waitForRendering(bench, 200);
            mouseClick(findChild(bench, "removeScenario"));
            compare(workspace.scenarios.rows.count, 1);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(workspace.scenarios.rows.count, 2);
        }

        function test_rename_scenario() {
            keyClick(Qt.Key_D, Qt.ControlModifier);
            workspace.run("rename-scenario");
            tryVerify(() => workspace.renameAsk.opened && workspace.renameAsk.input.activeFocus);
            type("Sixty");
            keyClick(Qt.Key_Return);
            compare(workspace.scenarios.name, "Sixty");
        }

        function test_drawer_goes_to_the_field() {
            mouseClick(findChild(bench, "defaultsLink"));
            tryVerify(() => workspace.drawer.opened && workspace.drawer.rows.activeFocus);
            let row = 0;
            while (row < session.defaults.count && session.defaults.value(row, "place").indexOf("/growth_per_year") < 0)
                ++row;
            verify(row < session.defaults.count);
            workspace.drawer.rows.currentIndex = row;
            keyClick(Qt.Key_Return);
            tryVerify(() => !workspace.drawer.visible);
            compare(bench.screen, "sites");
            const model = findChild(bench, "groupGrid").model;
            compare(model.columnKey(model.currentColumn), "growth");
        }

        function test_settings() {
            mouseClick(findChild(bench, "settingsButton"));
            tryVerify(() => workspace.settingsPanel.opened);
            keyClick(Qt.Key_Right);
            verify(Theme.dark);
            keyClick(Qt.Key_Left);
            verify(!Theme.dark);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !workspace.settingsPanel.visible);
        }

        function test_panel_jumps() {
            const window = bench.Window.window;
            const seen = [];
            for (let i = 0; i < 4; ++i) {
                keyClick(Qt.Key_F6);
                seen.push(window.activeFocusItem);
            }
            verify(seen[0] !== seen[1] && seen[1] !== seen[2]);
            keyClick(Qt.Key_F6, Qt.ShiftModifier);
            compare(window.activeFocusItem, seen[2]);
        }
    }
}
