import QtQuick
import Sightline

// The one surface level: 1 px line, no shadow.
Rectangle {
    property string title: ""

    border.color: Theme.line
    border.width: Theme.border
    color: Theme.surface
    radius: Theme.panelRadius

    Accessible.name: title
    Accessible.role: Accessible.Grouping
}
