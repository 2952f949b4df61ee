import QtQuick
import QtQuick.Layouts
import Sightline

// Presenter mode: one idea on a page, in large type, at selling prices. Left and Right (or the Page keys) change the page,
// D the colours, F11 or Esc leave.
FocusScope {
    id: presenter

    required property PlanSession session
    property int page: 0
    readonly property list<string> titles: [qsTr("Answer"), qsTr("Cost over time"), qsTr("Risk"), qsTr("What changes it"), qsTr("Drawing")]

    signal leaveRequested

    function turn(by: int) {
        page = Math.max(0, Math.min(titles.length - 1, page + by));
    }

    objectName: "presenter"

    Accessible.name: qsTr("Presentation, %1").arg(titles[page])
    Accessible.role: Accessible.Pane
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_Right || event.key === Qt.Key_PageDown)
            turn(1);
        else if (event.key === Qt.Key_Left || event.key === Qt.Key_PageUp)
            turn(-1);
        else if (event.key === Qt.Key_D)
            Theme.dark = !Theme.dark;
        else if (event.key === Qt.Key_Escape)
            leaveRequested();
        else
            event.accepted = false;
    }

    PresenterScale {
        id: at

        unit: Math.max(0.6, Math.min(2, Math.min(presenter.width / Theme.designWidth, presenter.height / Theme.designHeight)))
    }

    PresenterView {
        id: view

        session: presenter.session
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.bg
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.bottomMargin: at.gap(Theme.gap4)
        anchors.leftMargin: at.px(Theme.present)
        anchors.rightMargin: at.px(Theme.present)
        anchors.topMargin: at.px(Theme.pageTitle)
        spacing: at.px(Theme.pageTitle)

        PresenterHead {
            Layout.fillWidth: true
            at: at
            view: view
        }

        TLabel {
            Layout.fillHeight: true
            Layout.fillWidth: true
            color: view.problem !== "" ? Theme.error : Theme.ink2
            size: at.type(Theme.answer)
            text: view.problem !== "" ? view.problem : qsTr("Working out selling prices")
            visible: !view.ready
            wrapMode: Text.Wrap
        }

        PresenterCards {
            Layout.fillHeight: true
            Layout.fillWidth: true
            at: at
            view: view
            visible: view.ready && presenter.page === 0
        }

        PresenterChart {
            Layout.fillHeight: true
            Layout.fillWidth: true
            at: at
            source: view.curve
            note: view.curveNote
            title: qsTr("Paid so far")
            visible: view.ready && presenter.page === 1
        }

        PresenterChart {
            Layout.fillHeight: true
            Layout.fillWidth: true
            at: at
            source: view.lost
            note: qsTr("Bars: an average year by cause. Lines: to a bad year, 1 in 20.")
            title: qsTr("Lost footage, camera-hours a year")
            visible: view.ready && presenter.page === 2
        }

        PresenterChanges {
            Layout.fillHeight: true
            Layout.fillWidth: true
            at: at
            view: view
            visible: view.ready && presenter.page === 3
        }

        PresenterChart {
            Layout.fillHeight: true
            Layout.fillWidth: true
            at: at
            source: view.drawing
            title: qsTr("How it is built")
            visible: view.ready && presenter.page === 4
        }

        PresenterSlider {
            Layout.fillWidth: true
            at: at
            view: view
            visible: view.camerasEditable
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gap4

            TLabel {
                Layout.fillWidth: true
                color: Theme.ink2
                size: at.type(Theme.body)
                text: view.footnote
                wrapMode: Text.Wrap
            }

            TSegment {
                Layout.preferredWidth: at.px(Theme.questions * 2.6)
                current: presenter.page
                label: qsTr("Page")
                objectName: "presenterPages"
                font.pixelSize: at.type(Theme.body)
                implicitHeight: Math.max(Theme.control, at.px(Theme.presentControl))
                options: presenter.titles

                onChosen: index => presenter.page = index
            }

            TButton {
                font.pixelSize: at.type(Theme.body)
                implicitHeight: Math.max(Theme.control, at.px(Theme.presentControl))
                objectName: "presenterLeave"
                text: qsTr("Leave")
                tip: qsTr("Back to the plan (F11)")

                onClicked: presenter.leaveRequested()
            }
        }
    }
}
