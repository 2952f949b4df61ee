import QtQuick
import Sightline

// One failure input of the strip: what it is, its value in force with where that comes from, and its range.
Item {
    id: input

    required property int index
    required property string name
    required property string value
    required property string source
    required property string figure
    required property int origin
    required property PlanSession session
    property alias range: handle

    signal whyAsked

    height: ListView.view ? ListView.view.height : Theme.topBar
    width: Math.ceil(Math.max(caption.implicitWidth + Theme.gap1, amount.x + amount.implicitWidth + handle.width - Theme.gap2)) + Theme.gap2

    Accessible.description: source
    Accessible.name: name + ": " + value
    Accessible.role: Accessible.ListItem

    HoverHandler {
        id: over
    }

    TapHandler {
        onTapped: input.whyAsked()
    }

    TTip {
        shown: over.hovered && !handle.hovered && !handle.opened
        text: input.source
    }

    Rectangle {
        color: Theme.line
        height: parent.height - 2 * Theme.gap2
        width: Theme.border
        y: Theme.gap2
    }

    TLabel {
        id: caption

        color: Theme.ink2
        size: Theme.caption
        text: input.name
        x: Theme.gap2
        y: Theme.gap2
    }

    OriginMark {
        anchors.verticalCenter: amount.verticalCenter
        origin: input.origin
        x: Theme.gap2
    }

    TLabel {
        id: amount

        color: input.origin === 1 ? Theme.accent : Theme.ink
        size: Theme.dense
        strong: true
        text: input.value
        x: Theme.gap2 + Theme.originMark + Theme.gap1
        y: caption.y + caption.height + Theme.thick
    }

    TRange {
        id: handle

        anchors.verticalCenter: amount.verticalCenter
        key: input.figure
        kind: "reliability"
        name: input.name
        objectName: "range " + input.figure
        session: input.session
        x: amount.x + amount.width
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.accent
        border.width: Theme.thick
        color: Theme.clear
        visible: input.ListView.isCurrentItem && input.ListView.view.activeFocus
    }
}
