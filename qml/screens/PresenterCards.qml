import QtQuick
import QtQuick.Layouts
import Sightline

// The three side by side.
RowLayout {
    id: cards

    required property PresenterView view
    required property PresenterScale at

    objectName: "presenterCards"
    spacing: at.gap(Theme.gap4)

    Repeater {
        model: cards.view.cards

        PresenterCard {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            at: cards.at
        }
    }
}
