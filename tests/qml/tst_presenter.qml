import QtQuick
import QtTest
import Sightline
import SightlineTest

// Presenter mode shows selling prices, and nothing that is ours is left anywhere in the tree of items.
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
            waitForRendering(bench, 200);
        }

        // Every text, name and description in the window, hidden ones too.
        function said(item, found) {
            for (const text of [item.text, item.Accessible.name, item.Accessible.description, item.tip, item.placeholderText])
                if (typeof text === "string" && text !== "")
                    found.push(text);
            for (let i = 0; i < item.children.length; ++i)
                if (item.children[i])
                    said(item.children[i], found);
            return found;
        }

        // From the root of the window, so that panels that lie over everything are among it.
        function everythingSaid() {
            let top = bench;
            while (top.parent)
                top = top.parent;
            return said(top, []).join("\n");
        }

        function init() {
            Theme.dark = false;
            bench = createTemporaryObject(maker, root);
            session = bench.session;
            session.loadExample(1);
            settle();
            bench.workspace.show("costs");
            settle();
            compare(findChild(bench, "costsScreen").view.setTerm(CostsView.Margin, "23 %"), "");
            settle();
        }

        function cleanup() {
            Theme.dark = false;
        }

        function present() {
            keyClick(Qt.Key_F11);
            settle();
            verify(bench.stage.presenting);
            tryVerify(() => findChild(bench, "presenterHeadline").text !== "");
        }

        name: "Presenter"
        when: windowShown

        function test_nothing_of_ours_is_left() {
            const view = findChild(bench, "costsScreen").view;
            const ours = [view.ourCost, view.earned, view.margin, view.markup];
            for (let i = 0; i < 3; ++i)
                ours.push(session.cards.value(i, "exact"), session.cards.value(i, "total"));
            const before = everythingSaid();
            for (const text of ours)
                verify(before.includes(text), text + " is shown before, or this test proves nothing");
            for (const word of ["Margin", "Our cost", "Catalogue", "estimate"])
                verify(before.includes(word), word);
            bench.workspace.drawer.open();
            tryVerify(() => bench.workspace.drawer.opened);
            bench.stage.present(); // its panels close with it
            settle();
            for (let page = 0; page < 5; ++page) {
                const now = everythingSaid();
                verify(now.length > 100);
                for (const text of ours.concat("argin", "Our cost", "Catalogue", "Estimate", "estimate", "markup", "Earned"))
                    verify(!now.includes(text), "“" + text + "” is left on page " + page);
                keyClick(Qt.Key_Right);
            }
            verify(bench.workspace.parent === null);
        }

        function test_prices_are_the_customers() {
            present();
            const cards = findChild(bench, "presenterCards").view.cards;
            compare(cards.count, 3);
            for (let i = 0; i < 3; ++i)
                verify(cards.value(i, "total") !== session.cards.value(i, "total"));
        }

        function test_keys_turn_pages_and_leave_where_it_was() {
            Theme.dark = true;
            present();
            verify(!Theme.dark);
            const presenter = findChild(bench, "presenter");
            for (const key of [Qt.Key_Right, Qt.Key_PageDown, Qt.Key_Right, Qt.Key_Right, Qt.Key_Right])
                keyClick(key);
            compare(presenter.page, 4);
            keyClick(Qt.Key_PageUp);
            keyClick(Qt.Key_Left);
            compare(presenter.page, 2);
            keyClick(Qt.Key_D);
            verify(Theme.dark);
            keyClick(Qt.Key_5, Qt.ControlModifier); // the keys of the workspace are gone with it
            keyClick(Qt.Key_Escape);
            verify(!bench.stage.presenting);
            compare(bench.screen, "costs");
            verify(bench.workspace.parent !== null);
            verify(bench.workspace.visible);
            verify(Theme.dark);
            keyClick(Qt.Key_5, Qt.ControlModifier);
            compare(bench.screen, "compare");
        }

        function test_popup_does_not_block_the_key() {
            for (const open of ["prices", "catalogue", "settings"]) {
                bench.workspace.run(open);
                const popup = open === "prices" ? bench.workspace.prices : open === "catalogue" ? bench.workspace.catalogue : bench.workspace.settingsPanel;
                tryVerify(() => popup.opened);
                keyClick(Qt.Key_F11);
                tryVerify(() => bench.stage.presenting);
                tryVerify(() => !popup.visible);
                keyClick(Qt.Key_F11);
                tryVerify(() => !bench.stage.presenting);
                settle();
            }
            bench.workspace.show("sites");
            waitForRendering(bench, 200);
            mouseClick(findChild(bench, "viewButton"));
            const menu = findChild(findChild(bench, "viewButton"), "viewMenu");
            tryVerify(() => menu.opened);
            keyClick(Qt.Key_F11);
            tryVerify(() => bench.stage.presenting);
            tryVerify(() => !menu.visible);
        }

        function test_slider_shows_what_fits() {
            keyClick(Qt.Key_F11);
            tryVerify(() => bench.stage.presenting);
            settle();
            const slider = findChild(bench, "presenterSlider");
            const fit = bench.stage.children.length > 0 ? findChild(bench, "fit" + session.winner) : null;
            verify(fit && fit.visible && fit.width > 10);
            verify(slider.Accessible.description.indexOf(session.winnerName) > 0, slider.Accessible.description);
        }

        // Read from across a room: nothing under 18 px on any page, and what a chart marks is said.
        function smallest(item): int {
            let least = item.visible && typeof item.text === "string" && item.text !== "" && item.font ? item.font.pixelSize : 1000;
            if (item.visible)
                for (let i = 0; i < item.children.length; ++i)
                    least = Math.min(least, smallest(item.children[i]));
            return least;
        }

        function test_type_is_large_and_charts_say_what_they_mark() {
            present();
            const presenter = findChild(bench, "presenter");
            for (let page = 0; page < 5; ++page) {
                presenter.page = page;
                waitForRendering(bench, 200);
                verify(smallest(presenter) >= 18, "page " + page + ": " + smallest(presenter));
            }
            presenter.page = 1;
            verify(everythingSaid().includes("Band: 8 of 10 outcomes of"));
            presenter.page = 0;
            verify(everythingSaid().includes("likely, over 5 years"));
            verify(findChild(bench, "presenterFitChange").text !== "");
            const name = findChild(bench, "fitName" + session.winner);
            verify(name && name.visible && name.text === session.winnerName);
        }

        function test_drawing_names_no_product() {
            bench.session.open(Scratch.sample("escambia-schools"));
            settle();
            present();
            findChild(bench, "presenter").page = 4;
            settle();
            const said = everythingSaid();
            verify(said.includes("Middle or elementary school"), said);
            for (const word of ["Hikvision", "DS-", "PoE+ switch, "])
                verify(!said.includes(word), word);
        }

        function test_slider_is_live() {
            present();
            const slider = findChild(bench, "presenterSlider");
            const cards = findChild(bench, "presenterCards").view.cards;
            const total = cards.value(2, "total");
            slider.forceActiveFocus();
            for (let i = 0; i < 10; ++i)
                keyClick(Qt.Key_Up);
            settle();
            compare(session.cameras, 50);
            compare(findChild(bench, "presenterCameras").text, "50");
            tryVerify(() => cards.value(2, "total") !== total);
        }
    }
}
