import QtQuick
import QtTest
import Sightline
import SightlineTest

// Every screen with three of the sample plans in German: no text that is said as in English, but for names and units.
Item {
    id: root

    height: 1080
    width: 1920

    Component {
        id: maker

        Bench {}
    }

    TestCase {
        id: testCase

        property Bench bench: null

        function settle() {
            tryVerify(() => bench.session.hasResult && !bench.session.busy && !Work.busy(), 60000);
            for (let round = 0; round < 2; ++round) {
                LayoutCheck.draw(bench);
                wait(1);
            }
        }

        // What is said in both languages alike: names of products and of people's things, files and addresses, units, and words
        // that are German too. A text may be made of several, with numbers between them.
        readonly property var alike: [
            // a price of a product or service: its name, then a German word
            /^[^:]+: Preis$/, /(\/[a-z_]+)+/, /https?:/, /\.pdf$/, // places in the plan, sources, files
            /^[^a-z]*$/, // model numbers and abbreviations: NVR, XLSX, DS-9664NI-I8
            /^(min|Sightline|English|Deutsch|Ctrl K|Plan|Start|Test|Normal|Internet|Firewall|Switches|Upload|Download|Mbps|Hybrid)$/,
            /^[\d.,]+ (Mbps|[kMGT]?B|W)$/, /^[\d:. ]*Hybrid( \$[\d.,]+[kM]?)?$/, /^(VMS|NVR) \$[\d.,]+[kM]?$/
        ]

        function isAllowed(text: string, names: var): bool {
            if (alike.some(form => form.test(text)) || names.some(name => name.includes(text))) // a box breaks long names
                return true;
            let rest = text.replace(/…$/, "");
            for (const name of names)
                rest = rest.split(name).join("");
            return !/[A-Za-z]{2}/.test(rest) || text.endsWith("…") && names.some(name => name.startsWith(rest));
        }

        // All that the window says: each screen with each of its tabs, and the panels over it.
        function said(language: string): var {
            Language.code = language;
            const texts = new Set();
            const keep = item => {
                LayoutCheck.look(item, bench);
                for (const text of LayoutCheck.words())
                    texts.add(text);
            };
            for (const name of ScreenList.names()) {
                bench.workspace.show(name);
                settle();
                keep(bench.workspace);
            }
            for (const panel of [bench.workspace.drawer, bench.workspace.settingsPanel, bench.workspace.prices, findChild(bench, "riskScreen").allInputs,
                    findChild(bench, "costsScreen").excludedPopup]) {
                panel.open();
                settle();
                keep(panel.contentItem);
                panel.close();
            }
            return texts;
        }

        function cleanup() {
            Language.code = "en";
        }

        function test_nothing_stays_english_data() {
            return [
                {
                    tag: "harbour-stores",
                    names: ["Harbour Stores, 12 shops", "Shop cameras", "Shop", "Hikvision DS-9664NI-I8"]
                },
                {
                    tag: "grayslake-schools",
                    names: ["Grayslake, four schools", "School, 34 cameras", "School, 35 cameras", "Cameras", "Hikvision DS-9664NI-I8"]
                },
                {
                    tag: "ventura-cultivator",
                    names: ["Small cultivator, Ventura County", "Approaches, doors and plants", "Farm", "Uniview NVR302-16E2-P16"]
                }
            ];
        }

        function test_nothing_stays_english(data) {
            bench = createTemporaryObject(maker, root, {
                width: 1920,
                height: 1080
            });
            verify(bench.session.open(Scratch.sample(data.tag)));
            settle();
            const english = said("en"), german = said("de");
            verify(english.size > 200);
            const same = Array.from(german).filter(text => english.has(text) && /[A-Za-z]{2}/.test(text) && !isAllowed(text, data.names));
            compare(same.join("\n"), "");
            // A number that is still English, or that was said twice: "0.81 bis 2.2 h".
            const point = Array.from(german).filter(text => /(^|[^\d.])\d+\.\d{1,2}($|[^\d.])/.test(text) && !isAllowed(text, data.names));
            compare(point.join("\n"), "");
        }

        name: "German"
        when: windowShown
    }
}
