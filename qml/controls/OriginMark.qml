import QtQuick
import Sightline

// Where a value comes from: 0 ring, a default in force; 1 filled dot, typed; 2 diamond, measured.
Icon {
    id: mark

    property int origin: 0
    readonly property string word: origin === 0 ? qsTr("default") : origin === 1 ? qsTr("typed") : qsTr("measured")

    color: origin === 1 ? Theme.accent : Theme.ink2
    height: implicitHeight
    implicitHeight: Theme.originMark
    implicitWidth: Theme.originMark
    name: origin === 0 ? "default" : origin === 1 ? "typed" : "measured"
    width: implicitWidth
}
