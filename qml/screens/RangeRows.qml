import QtQuick
import QtQuick.Layouts
import Sightline

// A list of figures with low, likely and high, below its heads. F2 or Enter types, Alt+R opens the range, Delete takes what is
// the plan's own away, F1 explains.
ColumnLayout {
    id: rows

    required property RangeTable view
    property string title: ""     // what is listed, for the screen reader
    property string first: ""     // head of the first column
    property string rangeKind: "price"
    property string empty: ""     // said when nothing is found
    property string listName: ""  // objectName of the list
    property alias list: list
    readonly property int priceWidth: Theme.rail / 2
    readonly property int sourceAt: width - Math.round(width * 0.3)
    readonly property int highAt: sourceAt - Theme.gap4 - Theme.gap1 - priceWidth
    readonly property int likelyAt: highAt - Theme.gap3 - priceWidth
    readonly property int lowAt: likelyAt - Theme.gap3 - priceWidth

    spacing: 0

    Rectangle {
        Layout.fillWidth: true
        color: Theme.surface2
        implicitHeight: Theme.controlSmall

        Repeater {
            model: [
                {
                    title: rows.first,
                    x: Theme.gap2,
                    right: false
                },
                {
                    title: qsTr("Low"),
                    x: rows.lowAt,
                    right: true
                },
                {
                    title: qsTr("Likely"),
                    x: rows.likelyAt,
                    right: true
                },
                {
                    title: qsTr("High"),
                    x: rows.highAt,
                    right: true
                },
                {
                    title: qsTr("From"),
                    x: rows.sourceAt,
                    right: false
                }
            ]

            TLabel {
                required property var modelData

                color: Theme.ink3
                horizontalAlignment: modelData.right ? Text.AlignRight : Text.AlignLeft
                size: Theme.caption
                text: modelData.title
                width: modelData.right ? rows.priceWidth - Theme.gap1 : implicitWidth
                x: modelData.x
                y: Math.round((parent.height - height) / 2)
            }
        }
    }

    ListView {
        id: list

        Layout.fillHeight: true
        Layout.fillWidth: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        keyNavigationEnabled: true
        model: rows.view.rows
        objectName: rows.listName
        reuseItems: false
        section.property: "section"

        Accessible.name: rows.title
        Accessible.role: Accessible.Table
        Keys.onPressed: event => {
            const row = currentItem as RangeRow;
            if (!row)
                return;
            if (event.key === Qt.Key_F2 || event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                row.edit();
            else if (event.key === Qt.Key_R && event.modifiers & Qt.AltModifier)
                row.openRange();
            else if (event.key === Qt.Key_Delete && row.typed)
                rows.view.resetPart(row.key);
            else if (event.key === Qt.Key_F1) {
                if (rows.view.explain(currentIndex))
                    why.open();
            } else
                return;
            event.accepted = true;
        }

        delegate: RangeRow {
            highAt: rows.highAt
            likelyAt: rows.likelyAt
            lowAt: rows.lowAt
            priceWidth: rows.priceWidth
            rangeKind: rows.rangeKind
            sourceAt: rows.sourceAt
            view: rows.view
            width: ListView.view.width
        }
        section.delegate: Rectangle {
            id: head

            required property string section

            color: Theme.surface2
            height: section === "" ? 0 : Theme.row
            visible: section !== ""
            width: ListView.view ? ListView.view.width : 0

            Accessible.name: section
            Accessible.role: Accessible.Heading

            TLabel {
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.dense
                strong: true
                text: head.section
                x: Theme.gap2
            }

            TRule {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }

        TLabel {
            anchors.centerIn: parent
            color: Theme.ink2
            text: rows.empty
            visible: list.count === 0
        }

        TScroll {
            flickable: list
        }
    }

    TWhy {
        id: why

        parent: rows
        why: rows.view.why
    }
}
