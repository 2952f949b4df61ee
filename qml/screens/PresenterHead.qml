import QtQuick
import QtQuick.Layouts
import Sightline

// The answer in one line, why in another, and what it is about.
ColumnLayout {
    id: head

    required property PresenterView view
    required property PresenterScale at

    spacing: Theme.gap1

    RowLayout {
        Layout.fillWidth: true
        spacing: head.at.gap(Theme.gap4)

        ShapeMark {
            Layout.preferredHeight: head.at.px(Theme.total)
            Layout.preferredWidth: head.at.px(Theme.total)
            architecture: head.view.winner
            visible: head.view.ready && head.view.verdict === 0
        }

        TLabel {
            Layout.fillWidth: true
            objectName: "presenterHeadline"
            size: head.at.type(Theme.present)
            strong: true
            text: head.view.headline
            wrapMode: Text.Wrap
        }

        TLabel {
            Layout.alignment: Qt.AlignVCenter
            color: Theme.ink2
            size: head.at.type(Theme.pageTitle)
            text: head.view.sizeText
        }
    }

    TLabel {
        Layout.fillWidth: true
        color: Theme.ink2
        size: head.at.type(Theme.pageTitle)
        text: head.view.sentence
        wrapMode: Text.Wrap
    }
}
