import QtQuick
import Sightline

// Recorders of one kind of site. A right click, or F1, says why.
Item {
    id: row

    required property ArchitectureView view
    required property RecorderColumns columns
    required property int index
    required property string name
    required property string detail
    required property string site
    required property string count
    required property int added
    required property string more
    required property bool canAdd
    required property bool canTake
    required property string cost
    required property string limit
    required property string gap
    required property int key

    signal explainRequested(int index)

    height: Math.max(Theme.control, what.implicitHeight + Theme.gap1, limitWords.implicitHeight, gapWords.implicitHeight)

    Accessible.description: key >= 0 ? qsTr("F1 says why") : ""
    Accessible.name: qsTr("%1, %2: %3 at each site, %4, gap %5").arg(name).arg(site).arg(count).arg(limit).arg(gap)
    Accessible.role: Accessible.Row

    Column {
        id: what

        anchors.verticalCenter: parent.verticalCenter
        width: row.columns.nameWidth - x - Theme.gap2
        x: Theme.gap2

        TLabel {
            medium: true
            size: Theme.dense
            text: row.name
            width: parent.width
            wrapMode: Text.Wrap
        }

        TLabel {
            color: Theme.ink2
            size: Theme.caption
            text: row.detail
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }

        HoverHandler {
            id: overName
        }

        TTip {
            shown: overName.hovered
            text: row.site
        }
    }

    Row {
        id: steps

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap1
        x: row.columns.nameWidth

        TButton {
            enabled: row.canTake
            glyph: "minus"
            objectName: "fewer" + row.index
            small: true
            tip: row.canTake ? qsTr("One recorder fewer") : qsTr("Fewer recorders cannot carry it")
            visible: row.key >= 0

            onClicked: row.view.addRecorder(row.index, -1)
        }

        TLabel {
            anchors.verticalCenter: parent.verticalCenter
            color: row.added > 0 ? Theme.accent : Theme.ink
            size: Theme.dense
            strong: true
            text: row.count
            width: Math.ceil(implicitWidth)
        }

        TButton {
            enabled: row.canAdd
            glyph: "plus"
            objectName: "more" + row.index
            small: true
            tip: row.canAdd ? qsTr("One recorder more at each site, %1 over the years").arg(row.more) : row.more
            visible: row.key >= 0

            onClicked: row.view.addRecorder(row.index, 1)
        }

        TLabel {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            cut: true // the button says it too
            size: Theme.caption
            text: row.more
            visible: row.columns.inner > Theme.questions * 2
            width: Math.max(0, Math.min(Math.ceil(implicitWidth), price.x - steps.x - x - Theme.gap2))
        }
    }

    TLabel {
        id: price

        anchors.verticalCenter: parent.verticalCenter
        size: Theme.dense
        text: row.cost
        x: row.columns.costEnd - width
    }

    TLabel {
        id: limitWords

        anchors.verticalCenter: parent.verticalCenter
        size: Theme.dense
        text: row.limit
        wrapMode: Text.Wrap
        width: row.columns.takeoverX - Theme.gap2 - x
        x: row.columns.limitX
    }

    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap1
        visible: row.columns.roomy && row.key >= 0
        x: row.columns.takeoverX

        OriginMark {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            origin: row.view.modeTyped ? 1 : 0
        }

        TChoice {
            currentIndex: row.view.mode
            label: qsTr("Takeover")
            model: row.view.modes
            objectName: "takeOver" + row.index
            width: row.columns.inner - row.columns.gapWidth - row.columns.takeoverX - mark.width - Theme.gap2

            onActivated: index => row.view.setMode(index)
        }
    }

    TLabel {
        id: gapWords

        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        size: Theme.dense
        text: row.gap
        wrapMode: Text.Wrap
        width: (row.key >= 0 || !row.columns.roomy ? row.columns.gapWidth : row.columns.inner - row.columns.takeoverX) - Theme.gap2
        x: row.columns.inner - width - Theme.gap2
    }

    TRule {
        anchors.bottom: parent.bottom
        width: parent.width
    }

    Rectangle {
        anchors.fill: parent
        border.color: Theme.accent
        border.width: Theme.thick
        color: Theme.clear
        visible: row.ListView.isCurrentItem && row.ListView.view.activeFocus
    }

    TapHandler {
        acceptedButtons: Qt.RightButton

        onTapped: row.explainRequested(row.index)
    }
}
