import QtQuick
import Sightline

// What every screen is: a page that scrolls only when the window is below the design size. The workspace makes it when
// it is first shown and keeps it, gives it `session` and `narrow`, calls enter() each time it comes to the front, and
// listens to goTo (another screen, by its name in the ScreenList) and asked ("open", "save as" or "prices": dialogs; "proposal").
Flickable {
    id: screen

    required property PlanSession session
    property PlanFiles files: null // recent plans
    property bool narrow: false
    property string title: ""
    readonly property bool large: width >= Theme.largeWidth - Theme.rail

    signal goTo(string screen)
    signal placeAsked(string place) // "/prices/ID": the screen that shows it
    signal asked(string what)

    // Puts the keyboard focus where work starts.
    function enter() {
        forceActiveFocus(Qt.OtherFocusReason);
    }

    // Shows what a place in the plan names ("/sites/0/camera_groups/1/fps"); false if that is not on this screen.
    function goToPlace(place: string): bool {
        return false;
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    contentHeight: height
    contentWidth: width
    interactive: contentHeight > height

    Accessible.name: title
    Accessible.role: Accessible.Pane

    TScroll {
        flickable: screen
    }
}
