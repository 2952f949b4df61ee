import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import Sightline

// The window: size, palette for what is not ours (file dialogs), files and closing.
ApplicationWindow {
    id: window

    required property PlanSession session
    property alias screen: workspace.screen
    property alias folder: workspace.folder
    property alias testRun: workspace.testRun
    property int presentPage: -1 // of presenter mode; -1: the workspace first
    property bool closing: false

    color: Theme.bg
    minimumHeight: 500
    minimumWidth: 800
    title: stage.presenting ? "Sightline" : (session.changed ? "*" : "") + session.title + " – Sightline"

    font.family: Theme.family
    font.pixelSize: Theme.body
    palette {
        alternateBase: Theme.surface2
        base: Theme.surface
        button: Theme.surface2
        buttonText: Theme.ink
        highlight: Theme.accent
        highlightedText: Theme.onPrimary
        light: Theme.surface
        mid: Theme.line2
        midlight: Theme.line
        dark: Theme.ink3
        placeholderText: Theme.ink3
        text: Theme.ink
        toolTipBase: Theme.surface
        toolTipText: Theme.ink
        window: Theme.bg
        windowText: Theme.ink
    }

    Component.onCompleted: if (presentPage >= 0) {
        stage.firstPage = presentPage;
        stage.present();
    }
    onClosing: close => {
        if (session.changed && !session.firstStart && !closing) {
            close.accepted = false;
            workspace.askToSave = true;
        }
    }

    Workspace {
        id: workspace

        anchors.fill: parent
        session: window.session

        onCloseRequested: {
            window.closing = true;
            window.close();
        }
        onOpenRequested: openDialog.open()
        onPresenterRequested: stage.present()
        onSaveAsRequested: saveDialog.open()
        onTestRunRequested: runDialog.open()
    }

    PresenterStage {
        id: stage

        anchors.fill: parent
        session: window.session
        workspace: workspace
    }

    FileDialog {
        id: openDialog

        fileMode: FileDialog.OpenFile
        nameFilters: [qsTr("Sightline plans (*.sightline)"), qsTr("All files (*)")]
        title: qsTr("Open a plan")

        onAccepted: window.session.open(window.session.localPath(selectedFile))
    }

    FileDialog {
        id: runDialog

        fileMode: FileDialog.OpenFile
        nameFilters: [qsTr("Test runs (*.json)"), qsTr("All files (*)")]
        title: qsTr("Open a test run")

        onAccepted: workspace.testRun = window.session.localPath(selectedFile)
    }

    FileDialog {
        id: saveDialog

        defaultSuffix: "sightline"
        fileMode: FileDialog.SaveFile
        nameFilters: [qsTr("Sightline plans (*.sightline)")]
        title: qsTr("Save the plan")

        onAccepted: {
            if (window.session.saveAs(window.session.localPath(selectedFile)) && workspace.askToSave)
                workspace.closeRequested();
        }
    }
}
