import QtQuick
import QtQuick.Templates as T
import Sightline

T.Menu {
    id: menu

    implicitHeight: contentHeight + topPadding + bottomPadding
    implicitWidth: Theme.questions
    margins: Theme.gap1
    verticalPadding: Theme.gap1

    background: Rectangle {
        border.color: Theme.line2
        border.width: Theme.border
        color: Theme.surface
        radius: Theme.controlRadius
    }
    contentItem: ListView {
        clip: true
        currentIndex: menu.currentIndex
        implicitHeight: contentHeight
        model: menu.contentModel
    }
    delegate: TMenuItem {}
}
