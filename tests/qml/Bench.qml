import QtQuick
import Sightline

// A workspace on a fresh session, as large as asked.
Item {
    id: bench

    property alias session: session
    property alias workspace: workspace
    property alias stage: stage
    property alias screen: workspace.screen
    property string asked: ""

    height: 720
    width: 1280

    PlanSession {
        id: session
    }

    Workspace {
        id: workspace

        anchors.fill: parent
        session: session

        onOpenRequested: bench.asked = "open"
        onPresenterRequested: stage.present()
        onSaveAsRequested: bench.asked = "save as"
    }

    PresenterStage {
        id: stage

        anchors.fill: parent
        session: session
        workspace: workspace
    }
}
