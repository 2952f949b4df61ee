import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sightline

// All sites, each kind of site and its groups, with counts and an eye that leaves a part out of every figure.
TPanel {
    id: panel

    required property SitesView view

    signal splitRequested
    signal stampRequested
    signal renameRequested

    title: qsTr("Sites")

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.gap2
        spacing: Theme.gap1

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gap2
            Layout.preferredHeight: Theme.controlSmall
            Layout.rightMargin: Theme.gap2

            TLabel {
                Layout.fillWidth: true
                strong: true
                text: panel.title
            }

            TTag {
                text: panel.view.sitesCount
            }
        }

        ListView {
            id: list

            Layout.fillHeight: true
            Layout.fillWidth: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            currentIndex: 0
            interactive: contentHeight > height
            keyNavigationEnabled: true
            model: panel.view.tree
            objectName: "siteTree"

            Accessible.name: panel.title
            Accessible.role: Accessible.Tree
            Keys.onPressed: event => {
                const site = panel.view.tree.value(currentIndex, "site"), open = panel.view.tree.value(currentIndex, "expanded");
                if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                    panel.view.choose(site);
                else if (event.key === Qt.Key_Space)
                    panel.view.toggleHidden(site, panel.view.tree.value(currentIndex, "group"));
                else if (currentIndex > 0 && (event.key === Qt.Key_Right && !open || event.key === Qt.Key_Left && open))
                    panel.view.toggleExpanded(site);
                else if (event.key === Qt.Key_F2 && site !== "") {
                    panel.view.choose(site);
                    panel.renameRequested();
                } else
                    return;
                event.accepted = true;
            }

            delegate: Entry {
                tree: list
                view: panel.view
            }

            FocusRing {
                anchors.margins: 0
                visible: list.activeFocus
            }

            TScroll {
                flickable: list
            }
        }

        TLink {
            Layout.leftMargin: Theme.gap2
            Layout.maximumWidth: parent.width - 2 * Theme.gap2
            objectName: "splitSite"
            text: qsTr("Split one of %1 off").arg(panel.view.siteCopies)
            tip: qsTr("Makes one of these sites a row of its own, to name it and edit it alone")
            visible: panel.view.siteCopies > 1

            onClicked: panel.splitRequested()
        }

        TRule {
            Layout.fillWidth: true
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap1
            spacing: Theme.gap1 + Theme.thick

            TButton {
                Layout.fillWidth: true
                glyph: "plus"
                objectName: "addSite"
                text: qsTr("Add")
                tip: qsTr("Add a kind of site")

                onClicked: panel.view.addSite()
            }

            TButton {
                Layout.fillWidth: true
                enabled: panel.view.siteId !== ""
                glyph: "copy"
                objectName: "stampSite"
                text: qsTr("Stamp")
                tip: panel.view.siteId === "" ? qsTr("Choose a site first") : qsTr("Say how many sites are just like this one")

                onClicked: panel.stampRequested()
            }
        }
    }

    component Entry: Rectangle {
        id: entry

        required property SitesView view
        required property ListView tree
        required property int index
        required property int depth
        required property string site
        required property string group
        required property string name
        required property string count
        required property bool hidden
        required property bool expanded
        required property bool hasParts
        required property bool chosen

        function toggleEye() {
            if (depth > 0)
                view.toggleHidden(site, group);
        }

        color: chosen ? Theme.accentTint : ListView.isCurrentItem && tree.activeFocus ? Theme.sunk : hover.hovered ? Theme.surface2 : Theme.surface
        height: Theme.controlSmall + (depth < 2 ? Theme.thick : 0)
        objectName: "tree" + index
        radius: Theme.controlRadius
        width: ListView.view.width

        Accessible.description: hidden ? qsTr("left out") : ""
        Accessible.name: name + ", " + count
        Accessible.role: Accessible.TreeItem

        HoverHandler {
            id: hover
        }

        TapHandler {
            gesturePolicy: TapHandler.WithinBounds

            onTapped: {
                entry.tree.currentIndex = entry.index;
                entry.view.choose(entry.site);
            }
        }

        T.AbstractButton {
            id: fold

            activeFocusOnTab: false
            focusPolicy: Qt.NoFocus
            height: parent.height
            objectName: "fold" + entry.index
            visible: entry.depth === 1 && entry.hasParts
            width: Theme.controlSmall

            Accessible.name: entry.expanded ? qsTr("Fold %1").arg(entry.name) : qsTr("Unfold %1").arg(entry.name)
            Accessible.role: Accessible.Button
            onClicked: entry.view.toggleExpanded(entry.site)

            Icon {
                anchors.centerIn: parent
                color: Theme.ink2
                height: Theme.gap3
                name: entry.expanded ? "down" : "right"
                width: Theme.gap3
            }
        }

        TLabel {
            anchors.verticalCenter: parent.verticalCenter
            color: entry.hidden ? Theme.ink3 : entry.depth === 2 ? Theme.ink2 : Theme.ink
            cut: true
            size: Theme.dense
            strong: entry.depth < 2
            text: entry.name
            width: eye.x - x - number.width - Theme.gap2
            x: entry.depth === 2 ? Theme.controlSmall + Theme.gap2 : entry.depth === 1 ? Theme.controlSmall : Theme.gap2
        }

        TLabel {
            id: number

            anchors.right: eye.left
            anchors.verticalCenter: parent.verticalCenter
            color: entry.hidden ? Theme.ink3 : Theme.ink2
            size: Theme.dense
            text: entry.count
        }

        T.AbstractButton {
            id: eye

            activeFocusOnTab: false
            anchors.right: parent.right
            focusPolicy: Qt.NoFocus
            height: parent.height
            hoverEnabled: true
            objectName: "eye" + entry.index
            visible: entry.depth > 0
            width: Theme.controlSmall

            Accessible.checkable: true
            Accessible.checked: !entry.hidden
            Accessible.name: qsTr("Count %1").arg(entry.name)
            Accessible.role: Accessible.CheckBox
            onClicked: entry.toggleEye()

            Icon {
                anchors.centerIn: parent
                color: eye.hovered ? Theme.ink : Theme.ink2
                height: Theme.icon - Theme.thick
                name: entry.hidden ? "eye-off" : "eye"
                width: Theme.icon - Theme.thick
            }

            TTip {
                shown: eye.hovered
                text: entry.hidden ? qsTr("Left out of every figure. Count it again") : qsTr("Leave it out of every figure to see its effect")
            }
        }
    }
}
