import QtQuick
import Sightline

// Changes between the workspace and what a customer may see. While presenting, the workspace is out of the scene graph
// with everything in it, so that a shared screen, a picture or a screen reader cannot give it away; F11 brings it back as
// it was. Lies over the workspace and is empty until then.
Item {
    id: stage

    required property PlanSession session
    required property Workspace workspace
    property bool presenting: false
    property Item home: null
    property bool wasDark: false
    property int firstPage: 0

    function present() {
        if (presenting)
            return;
        FocusJump.closeLight(workspace);
        wasDark = Theme.dark;
        Theme.dark = false;
        home = workspace.parent;
        workspace.parent = null;
        presenting = true;
    }

    function leave() {
        if (!presenting)
            return;
        presenting = false;
        workspace.parent = home;
        Theme.dark = wasDark;
        workspace.show(workspace.screen);
    }

    Loader {
        active: stage.presenting
        anchors.fill: parent

        sourceComponent: PresenterScreen {
            session: stage.session

            Component.onCompleted: {
                page = stage.firstPage;
                forceActiveFocus();
            }
            onLeaveRequested: stage.leave()
        }
    }

    Connections {
        function onPresenterRequested() {
            stage.present();
        }

        target: stage.workspace
    }

    function toggle() {
        presenting ? leave() : present();
    }

    Shortcut {
        sequence: "F11"

        onActivated: stage.toggle()
    }

    WindowKey {
        key: Qt.Key_F11

        onPressed: stage.toggle()
    }
}
