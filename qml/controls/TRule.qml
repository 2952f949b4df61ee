import QtQuick
import Sightline

// A horizontal separator.
Rectangle {
    color: Theme.line
    implicitHeight: Theme.border
}
