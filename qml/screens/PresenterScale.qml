import QtQuick
import Sightline

// Sizes of presenter mode: those of the design, at the size of the window.
QtObject {
    property real unit: 1

    // The size of a thing.
    function px(size: int): int {
        return Math.round(size * unit);
    }

    // A type size: read from across a room, it is never smaller than the page title of the design, but in a window below its size.
    function type(size: int): int {
        return Math.max(Math.round(Theme.pageTitle * Math.min(1, unit)), Math.round(size * unit));
    }

    function gap(size: int): int {
        return Math.round(size * unit);
    }
}
