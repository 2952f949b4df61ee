import QtQuick
import Sightline

// Sizes of presenter mode: those of the design, at the size of the window.
QtObject {
    property real unit: 1

    // A type size or the size of a thing; type is never smaller than the smallest of the house.
    function px(size: int): int {
        return Math.max(Theme.caption, Math.round(size * unit));
    }

    function gap(size: int): int {
        return Math.round(size * unit);
    }
}
