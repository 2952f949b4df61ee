import QtQuick
import Sightline

// Sizes of presenter mode: those of the design, at the size of the window.
QtObject {
    property real unit: 1

    function px(size: int): int {
        return Math.max(Theme.caption, Math.round(size * unit));
    }
}
