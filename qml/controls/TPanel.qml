import QtQuick
import Sightline

// The one surface level: 1 px line, no shadow.
Rectangle {
    property string title: ""
    readonly property bool isPanel: true // F6 stops here

    border.color: Theme.line
    border.width: Theme.border
    color: Theme.surface
    radius: Theme.panelRadius

    Accessible.name: title
    Accessible.role: Accessible.Grouping
}
