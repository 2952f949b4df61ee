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

        function test_scenario_keyboard_only() {
            keyClick(Qt.Key_D, Qt.ControlModifier);
            tryVerify(() => findChild(bench, "scenario1"));
            const tab = findChild(bench, "scenario1");
            tab.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_F2);
            tryVerify(() => workspace.renameAsk.opened && workspace.renameAsk.input.activeFocus);
            type("Quiet");
            keyClick(Qt.Key_Return);
            compare(workspace.scenarios.name, "Quiet");
            keyClick(Qt.Key_K, Qt.ControlModifier);
            tryVerify(() => workspace.palette.opened);
            type("lock or");
            keyClick(Qt.Key_Return);
            verify(workspace.scenarios.locked);
            keyClick(Qt.Key_D, Qt.ControlModifier); // a locked one may be copied, and the copy is open
            compare(workspace.scenarios.rows.count, 3);
            verify(!workspace.scenarios.locked);
            session.type(PlanSession.Retention, "45");
            compare(session.retention, 45);
        }

        function luminance(color: color): real {
            const linear = c => c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
            return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
        }

        // WCAG 2
        function contrast(a: color, b: color): real {
            const one = luminance(a), other = luminance(b);
            return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        }

        function test_scenario_colours() {
            keyClick(Qt.Key_D, Qt.ControlModifier);
            keyClick(Qt.Key_D, Qt.ControlModifier);
            waitForRendering(bench, 200);
            const rows = workspace.scenarios.rows;
            compare(rows.value(0, "color"), 0);
            verify(!findChild(bench, "mark0").visible);
            compare(rows.value(1, "color"), 1);
            compare(rows.value(2, "color"), 2);
            verify(Qt.colorEqual(findChild(bench, "mark2").color, Theme.scenarioColors[1]));
            mouseClick(findChild(bench, "scenarioColour"));
            const popup = findChild(bench, "scenarioColours");
            tryVerify(() => popup.opened);
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Return);
            tryVerify(() => !popup.opened);
            compare(rows.value(2, "color"), 3);
            mouseClick(findChild(bench, "scenarioColour"));
            tryVerify(() => popup.opened);
            mouseClick(findChild(popup.contentItem, "colour6"));
            compare(rows.value(2, "color"), 7);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(rows.value(2, "color"), 3);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(rows.value(2, "color"), 2);
            for (const dark of [false, true]) {
                Theme.dark = dark;
                for (const mark of Theme.scenarioColors)
                    verify(contrast(mark, Theme.surface2) >= 3, mark + (dark ? " dark" : " light"));
            }
        }

        function test_dropped_plan_opens() {
            Drop.file(workspace, Drop.sample("harbour-stores.sightline"));
            tryVerify(() => session.title.indexOf("Harbour") === 0);
            verify(session.hasFile);
            const title = session.title;
            Drop.text(workspace, "not a file");
            compare(session.title, title);
            Drop.file(workspace, Drop.sample("no-such.sightline"));
            tryVerify(() => session.noticeBad);
            compare(session.title, title);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            verify(session.title !== title);
        }

        // Light panels are as high as what they hold: their ground lies behind all of it.
        function test_panels_lie_on_their_ground() {
            for (const panel of [workspace.settingsPanel, workspace.palette, workspace.renameAsk]) {
                panel.open();
                tryVerify(() => panel.opened);
                verify(panel.contentItem.implicitHeight > 20);
                tryVerify(() => panel.background.height >= panel.contentItem.implicitHeight);
                panel.close();
                tryVerify(() => !panel.visible);
            }
        }

        function test_plan_menu_has_the_books() {
            mouseClick(findChild(bench, "planMenuButton"));
            const item = findChild(bench, "menuPrices");
            tryVerify(() => item.visible);
            mouseClick(item);
            tryVerify(() => workspace.prices.opened);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !workspace.prices.visible);
            keyClick(Qt.Key_B, Qt.ControlModifier | Qt.ShiftModifier);
            tryVerify(() => workspace.catalogue.opened);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !workspace.catalogue.visible);
            keyClick(Qt.Key_K, Qt.ControlModifier);
            tryVerify(() => workspace.palette.opened);
            type("catalogue");
            keyClick(Qt.Key_Return);
            tryVerify(() => workspace.catalogue.opened);
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
