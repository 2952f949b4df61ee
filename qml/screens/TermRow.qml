import QtQuick
import Sightline

// One line of a summary: what it is and its figure, which can be typed over when `editable`.
Item {
    id: term

    property string label: ""
    property string value: ""
    property bool editable: false
    property bool typed: false
    property bool strong: false
    property bool warn: false
    property string error: ""
    property PlanSession session: null

    signal entered(string text)

    implicitHeight: Theme.controlSmall + Theme.thick

    Accessible.name: label + ": " + value
    Accessible.role: Accessible.StaticText

    TLabel {
        anchors.left: parent.left
        anchors.right: field.visible ? field.left : figure.left
        anchors.rightMargin: Theme.gap2
        anchors.verticalCenter: parent.verticalCenter
        color: term.error !== "" ? Theme.error : Theme.ink2
        cut: true
        size: Theme.dense
        text: term.error !== "" ? term.error : term.label
    }

    TLabel {
        id: figure

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: term.warn ? Theme.warn : Theme.ink
        size: Theme.dense
        strong: term.strong
        text: term.value
        visible: !term.editable
    }

    FigureCell {
        id: field

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        error: term.error
        label: term.label
        marked: true
        objectName: term.objectName + "Field"
        session: term.session
        shown: term.value
        strong: true
        typed: term.typed
        visible: term.editable
        width: Theme.railNarrow * 2

        onCleared: term.entered("")
        onEntered: text => term.entered(text)
        onTextEdited: term.error = ""
    }

    TRule {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
