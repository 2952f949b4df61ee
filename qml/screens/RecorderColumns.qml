import QtQuick
import Sightline

// Where the columns of the recorders stand in a table so wide.
QtObject {
    id: columns

    required property int inner
    readonly property bool roomy: inner >= Theme.questions * 2.5 // the take-over has a column
    readonly property int nameWidth: Math.round(inner * (roomy ? 0.235 : 0.27))
    readonly property int costEnd: Math.round(inner * (roomy ? 0.55 : 0.66))
    readonly property int limitX: costEnd + Theme.gap4
    readonly property int takeoverX: roomy ? Math.round(inner * 0.69) : inner - gapWidth
    readonly property int gapWidth: roomy ? Math.round(inner * 0.13) : Theme.rail - Theme.gap4
}
