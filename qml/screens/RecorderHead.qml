import QtQuick
import Sightline

// A column head of the recorders.
TLabel {
    color: Theme.ink2
    cut: true
    height: Theme.control
    size: Theme.caption
    verticalAlignment: Text.AlignVCenter
}
