import QtQuick
import Sightline

// The place of one screen of the ScreenList in the window; the screen is made when it is first entered.
Loader {
    id: page

    required property string name
    required property string file
    required property PlanSession session
    property PlanFiles files: null
    property bool narrow: false

    signal goTo(string name)
    signal placeAsked(string place)
    signal asked(string what)

    function enter() {
        if (status === Loader.Null)
            setSource(file, {
                session: session,
                files: files,
                narrow: Qt.binding(() => page.narrow)
            });
        (item as AppScreen).enter();
    }

    Connections {
        function onAsked(what: string) {
            page.asked(what);
        }

        function onPlaceAsked(place: string) {
            page.placeAsked(place);
        }

        function onGoTo(screen: string) {
            page.goTo(screen);
        }

        target: page.item as AppScreen
    }
}
