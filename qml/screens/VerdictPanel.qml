import QtQuick
import QtQuick.Layouts
import Sightline

// Every planned figure with the measured one, what is allowed, and the verdict.
TPanel {
    id: panel

    required property TestbedView view
    property bool large: false
    property bool used: false // the proposal reports this test

    signal explainRequested(int row)
    signal useRequested(bool use)

    readonly property int inner: width - 2 * Theme.border
    readonly property int rowHeight: large ? Theme.rowLarge : Theme.control + Theme.gap2
    readonly property int figureSize: large ? Theme.roomy : Theme.dense
    readonly property int column: large ? Theme.topBar + Theme.gap4 + Theme.gap1 : Theme.topBar
    readonly property int allowedX: inner - Theme.gap3 - Math.ceil(Math.max(passWord.advanceWidth, headWord.advanceWidth)) - Theme.gap3 - Theme.gap2
    readonly property int measuredX: allowedX - column - Theme.gap2
    readonly property int plannedX: measuredX - column - Theme.gap1

    title: qsTr("Planned and measured")

    TextMetrics {
        id: passWord

        font.family: Theme.family
        font.pixelSize: panel.figureSize
        text: qsTr("Pass") + "  " // beside its mark
    }

    TextMetrics {
        id: headWord

        font.family: Theme.family
        font.pixelSize: Theme.caption
        text: qsTr("Verdict")
    }

    RowLayout {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Theme.denseX
        anchors.right: parent.right
        anchors.rightMargin: Theme.denseX
        anchors.top: parent.top
        anchors.topMargin: Theme.panelY
        spacing: Theme.gap2

        TLabel {
            strong: true
            text: panel.title
        }

        TTag {
            objectName: "testStale"
            text: qsTr("from before your change")
            visible: panel.view.stale
        }

        Item {
            Layout.fillWidth: true
        }

        TTag {
            color: panel.view.verdictKind === 2 ? Theme.errorTint : Theme.sunk
            glyph: panel.view.verdictKind === 2 ? "cross" : panel.view.verdictKind === 1 ? "check" : ""
            ink: panel.view.verdictKind === 2 ? Theme.error : Theme.ink2
            objectName: "testVerdict"
            text: panel.view.verdict
            visible: text !== ""
        }
    }

    Rectangle {
        id: heads

        anchors.top: head.bottom
        anchors.topMargin: Theme.gap2
        color: Theme.surface2
        height: Theme.row
        width: panel.inner
        x: Theme.border

        TLabel {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.ink2
            size: Theme.caption
            text: qsTr("Figure")
            x: Theme.denseX
        }

        Repeater {
            model: [
                {
                    text: qsTr("Plan"),
                    edge: panel.plannedX
                },
                {
                    text: qsTr("Now"),
                    edge: panel.measuredX
                },
                {
                    text: qsTr("Allowed"),
                    edge: panel.allowedX
                },
                {
                    text: qsTr("Verdict"),
                    edge: panel.inner - Theme.gap3
                }
            ]

            TLabel {
                required property var modelData

                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                color: Theme.ink2
                size: Theme.caption
                text: modelData.text
                x: Math.round(modelData.edge - width)
            }
        }
    }

    ListView {
        id: list

        activeFocusOnTab: true
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap2
        anchors.top: heads.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        currentIndex: -1
        keyNavigationEnabled: true
        model: panel.view.figures
        objectName: "testFigures"
        width: panel.inner
        x: Theme.border

        Accessible.name: panel.title
        Accessible.role: Accessible.Table
        Keys.onPressed: event => {
            if (event.key !== Qt.Key_F1)
                return;
            panel.explainRequested(currentIndex);
            event.accepted = true;
        }

        delegate: Rectangle {
            id: row

            required property int index
            required property string name
            required property string planned
            required property string measured
            required property string allowed
            required property string verdict
            required property bool pass
            required property string sentence
            readonly property bool bad: !pass && verdict !== "–"

            color: bad ? Theme.errorTint : Theme.surface
            height: panel.rowHeight
            width: ListView.view.width

            Accessible.name: sentence
            Accessible.role: Accessible.Row

            TLabel {
                anchors.verticalCenter: parent.verticalCenter
                cut: true
                maximumLineCount: 2
                size: panel.large ? Theme.body : Theme.dense
                text: row.name
                width: panel.plannedX - panel.column - Theme.gap1 - x
                wrapMode: Text.Wrap
                x: Theme.denseX
            }

            TLabel {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink2
                size: panel.figureSize
                text: row.planned
                x: panel.plannedX - width
            }

            TLabel {
                anchors.verticalCenter: parent.verticalCenter
                size: panel.figureSize
                strong: true
                text: row.measured
                x: panel.measuredX - width
            }

            TLabel {
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.ink2
                size: panel.large ? Theme.body : Theme.caption
                text: row.allowed
                x: panel.allowedX - width
            }

            Row {
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.gap1
                x: panel.inner - Theme.gap3 - width

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    color: row.bad ? Theme.error : Theme.ink
                    height: Theme.gap3
                    name: row.bad ? "cross" : "check"
                    visible: row.verdict !== "–"
                    width: Theme.gap3
                }

                TLabel {
                    color: row.bad ? Theme.error : Theme.ink
                    size: panel.figureSize
                    strong: row.bad
                    text: row.verdict
                }
            }

            TRule {
                anchors.bottom: parent.bottom
                width: parent.width
            }

            TapHandler {
                onTapped: {
                    list.currentIndex = row.index;
                    panel.explainRequested(row.index);
                }
            }

            Rectangle {
                anchors.fill: parent
                border.color: Theme.accent
                border.width: Theme.thick
                color: Theme.clear
                visible: row.ListView.isCurrentItem && list.activeFocus
            }
        }

        TScroll {
            flickable: list
        }
    }

    TLabel {
        anchors.centerIn: list
        color: Theme.ink3
        horizontalAlignment: Text.AlignHCenter
        size: Theme.dense
        text: panel.view.running ? qsTr("When the test is over, what its files say is held against the plan here") : qsTr("Run the test to hold what is measured against the plan")
        visible: list.count === 0
        width: Math.min(implicitWidth, list.width - 2 * Theme.denseX)
        wrapMode: Text.Wrap
    }

    ColumnLayout {
        id: foot

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.denseY
        anchors.left: parent.left
        anchors.leftMargin: Theme.denseX
        anchors.right: parent.right
        anchors.rightMargin: Theme.denseX
        height: visible ? implicitHeight : 0
        spacing: Theme.gap2
        visible: panel.view.hasReport

        Repeater {
            model: panel.large ? panel.view.conditions : null

            TLabel {
                required property var model

                Layout.fillWidth: true
                color: Theme.ink3
                size: Theme.caption
                text: model.text
                wrapMode: Text.Wrap
            }
        }

        TLabel {
            Layout.fillWidth: true
            color: Theme.ink2
            cut: true
            maximumLineCount: 2
            size: Theme.dense
            text: panel.view.adoptText
            wrapMode: Text.Wrap
        }

        RowLayout {
            spacing: Theme.gap2

            TButton {
                enabled: panel.view.canAdopt
                objectName: "adopt"
                text: qsTr("Adopt measured")
                tip: qsTr("Keep the plan with the measured bitrates as a scenario; undo takes it away again")

                onClicked: panel.view.adopt()
            }

            TButton {
                objectName: "certificate"
                text: qsTr("Save certificate")
                tip: panel.view.certificatePath()

                onClicked: panel.view.saveCertificate(panel.view.certificatePath())
            }
        }

        RowLayout {
            spacing: Theme.gap4

            TLink {
                objectName: "useInProposal"
                text: panel.used ? qsTr("In the proposal. Take it out") : qsTr("Use in the proposal")

                onClicked: panel.useRequested(!panel.used)
            }

            TLink {
                objectName: "saveRun"
                text: qsTr("Save as a file")

                onClicked: panel.view.saveRun(panel.view.runPath())
            }
        }
    }
}
