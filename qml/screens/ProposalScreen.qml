import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Window
import Sightline

// The document as it will leave the house: what it contains, how it looks, what is still missing, and its files.
AppScreen {
    id: screen

    property int tab: 1
    property alias view: proposal
    readonly property string reported: screen.files ? screen.files.proposalRun : "" // file of the test that Testbed gave

    function enter() {
        list.forceActiveFocus(Qt.OtherFocusReason);
    }

    function save(extension: string) {
        const path = proposal.suggestedPath(extension);
        dialog.extension = extension;
        dialog.currentFolder = session.folderUrl(path);
        dialog.selectedFile = session.fileUrl(path);
        dialog.open();
    }

    contentHeight: Math.max(height, narrow ? Theme.designHeight - Theme.topBar : 0)
    objectName: "proposalScreen"
    title: qsTr("Proposal")

    onReportedChanged: proposal.tell(proposal.loadRun(reported))

    ProposalView {
        id: proposal

        active: screen.visible
        session: screen.session

        Component.onCompleted: setPixelRatio(Screen.devicePixelRatio)
    }

    Shortcut {
        enabled: screen.visible
        sequence: "Ctrl+P"

        onActivated: screen.save("pdf")
    }

    FileDialog {
        id: dialog

        property string extension: "pdf"

        defaultSuffix: extension
        fileMode: FileDialog.SaveFile
        nameFilters: ["*." + extension]
        title: qsTr("Save the proposal")

        onAccepted: proposal.exportTo(screen.session.localPath(selectedFile))
    }

    FolderDialog {
        id: folderDialog

        title: qsTr("Folder for every format and table")

        onAccepted: proposal.exportTo(screen.session.localPath(selectedFolder) + "/")
    }

    FileDialog {
        id: brandingDialog

        nameFilters: [qsTr("Company sheet (*.json)")]
        title: qsTr("Name, logo, colour and terms of your company")

        onAccepted: proposal.tell(proposal.loadBranding(screen.session.localPath(selectedFile)))
    }

    ColumnLayout {
        height: screen.contentHeight - 2 * Theme.gap4
        spacing: Theme.gap3
        visible: screen.session.hasResult
        width: screen.width - 2 * Theme.gap4
        x: Theme.gap4
        y: Theme.gap4

        TSegment {
            Layout.fillWidth: true
            current: screen.tab
            label: qsTr("Show")
            options: [qsTr("Sections"), qsTr("Pages"), qsTr("Before you send")]
            visible: screen.narrow

            onChosen: index => screen.tab = index
        }

        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: Theme.gap4

            TPanel {
                Layout.fillHeight: true
                Layout.fillWidth: screen.narrow
                Layout.preferredWidth: screen.narrow ? -1 : Theme.tree + (screen.large ? Theme.rail / 2 : Theme.gap4 * 4 + Theme.gap2)
                title: qsTr("Sections")
                visible: !screen.narrow || screen.tab === 0

                TLabel {
                    id: sectionsHead

                    strong: true
                    text: parent.title
                    x: Theme.panelX
                    y: Theme.panelY
                }

                TLabel {
                    anchors.baseline: sectionsHead.baseline
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.panelX
                    color: Theme.ink2
                    size: Theme.dense
                    text: proposal.sectionsText
                }

                ListView {
                    id: list

                    property string dragged: "" // key of the section that is being dragged
                    property int place: 0       // in front of which row it would go
                    property real pointer: 0    // in the list
                    readonly property int rowHeight: Theme.controlSmall + Theme.border * 3

                    function grab(key: string) {
                        forceActiveFocus(Qt.MouseFocusReason); // Esc takes it back
                        dragged = key;
                    }

                    function drag(key: string, y: real) {
                        if (dragged !== key)
                            return;
                        pointer = y;
                        place = Math.max(0, Math.min(count, Math.round((y + contentY) / rowHeight)));
                    }

                    function drop() {
                        const key = dragged, before = proposal.sections.value(place, "key");
                        dragged = "";
                        if (key !== "")
                            proposal.placeSection(key, before === undefined ? "" : before);
                    }

                    // Rows are known by their keys: the focus goes along with the one that moved.
                    function follow(key: string) {
                        for (let i = 0; i < count; ++i)
                            if (proposal.sections.value(i, "key") === key) {
                                positionViewAtIndex(i, ListView.Contain);
                                (itemAtIndex(i) as SectionRow)?.takeFocus();
                            }
                    }

                    anchors.bottom: branding.top
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gap2
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.gap2
                    anchors.top: sectionsHead.bottom
                    anchors.topMargin: Theme.gap2
                    boundsBehavior: Flickable.StopAtBounds
                    clip: true
                    interactive: contentHeight > height && dragged === ""
                    model: proposal.sections
                    objectName: "proposalSections"

                    Keys.onEscapePressed: event => {
                        event.accepted = dragged !== "";
                        dragged = "";
                    }

                    Accessible.name: qsTr("Sections")
                    Accessible.role: Accessible.List

                    delegate: SectionRow {
                        id: section

                        lifted: list.dragged === key
                        shown: proposal.page === first
                        width: list.width

                        onAsked: proposal.page = first
                        onGrabbed: list.grab(key)
                        onDragged: y => list.drag(key, mapToItem(list, 0, y).y)
                        onDropped: list.drop()
                        onMoved: by => {
                            const moved = key; // the row shows another section then
                            proposal.moveSection(moved, by);
                            list.follow(moved);
                        }
                        onToggled: proposal.toggleSection(key)
                    }

                    // Where the section that is dragged would go.
                    Rectangle {
                        color: Theme.accent
                        height: Theme.thick
                        objectName: "proposalDropLine"
                        parent: list.contentItem
                        radius: Theme.border
                        visible: list.dragged !== ""
                        width: list.width
                        y: Math.max(0, list.place * list.rowHeight - Theme.border)
                        z: 2
                    }

                    Timer {
                        interval: 40
                        repeat: true
                        running: list.dragged !== "" && list.contentHeight > list.height && (list.pointer < list.rowHeight || list.pointer > list.height - list.rowHeight)

                        onTriggered: {
                            const by = list.pointer < list.rowHeight ? -Theme.gap2 : Theme.gap2;
                            list.contentY = Math.max(0, Math.min(list.contentHeight - list.height, list.contentY + by));
                            list.drag(list.dragged, list.pointer);
                        }
                    }

                    TScroll {
                        flickable: list
                    }
                }

                Column {
                    id: branding

                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: Theme.panelY
                    anchors.left: parent.left
                    anchors.leftMargin: Theme.panelX
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.panelX
                    spacing: Theme.gap2

                    TRule {
                        width: parent.width
                    }

                    TInput {
                        label: qsTr("Prepared by")
                        objectName: "proposalAuthor"
                        placeholderText: label
                        text: proposal.author
                        width: parent.width

                        onEditingFinished: proposal.author = text
                    }

                    TInput {
                        id: valid

                        label: qsTr("Valid until, as 2026-12-31")
                        objectName: "proposalValid"
                        placeholderText: label
                        text: proposal.validUntil
                        width: parent.width

                        onEditingFinished: {
                            const wrong = proposal.setValidUntil(text);
                            bad = wrong !== "";
                            proposal.tell(wrong);
                        }
                    }

                    RowLayout {
                        width: parent.width

                        TLabel {
                            Layout.fillWidth: true
                            color: Theme.ink2
                            cut: true
                            size: Theme.dense
                            text: proposal.brandingName === "" ? qsTr("No logo yet") : proposal.brandingName
                        }

                        TLink {
                            text: proposal.brandingName === "" ? qsTr("Add yours") : qsTr("Change")
                            tip: qsTr("A file with name, logo, colour, address and terms")

                            onClicked: brandingDialog.open()
                        }
                    }
                }
            }

            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                spacing: Theme.gap2
                visible: !screen.narrow || screen.tab === 1

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap1

                    TLabel {
                        objectName: "proposalPage"
                        strong: true
                        text: proposal.pageText
                    }

                    TLabel {
                        Layout.fillWidth: true
                        color: Theme.ink2
                        cut: true
                        size: Theme.dense
                        text: proposal.busy ? qsTr("drawing …") : proposal.drawnText
                    }

                    TButton {
                        enabled: proposal.page > 0
                        flat: true
                        glyph: "up"
                        objectName: "proposalBack"
                        tip: qsTr("Page before (Page up)")
                        Accessible.name: qsTr("Page before")

                        onClicked: --proposal.page
                    }

                    TButton {
                        enabled: proposal.page + 1 < proposal.pageCount
                        flat: true
                        glyph: "down"
                        objectName: "proposalNext"
                        tip: qsTr("Next page (Page down)")
                        Accessible.name: qsTr("Next page")

                        onClicked: ++proposal.page
                    }

                    TButton {
                        flat: true
                        glyph: "minus"
                        Accessible.name: qsTr("Smaller")

                        onClicked: proposal.zoom -= 10
                    }

                    TLabel {
                        Layout.preferredWidth: Theme.topBar
                        horizontalAlignment: Text.AlignHCenter
                        text: qsTr("%1 %").arg(proposal.zoom)
                    }

                    TButton {
                        flat: true
                        glyph: "plus"
                        Accessible.name: qsTr("Larger")

                        onClicked: proposal.zoom += 10
                    }
                }

                Rectangle {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    border.color: Theme.line
                    border.width: Theme.border
                    color: Theme.sunk
                    radius: Theme.panelRadius

                    TLabel {
                        anchors.centerIn: parent
                        color: Theme.error
                        horizontalAlignment: Text.AlignHCenter
                        text: proposal.error
                        visible: text !== ""
                        width: parent.width - 2 * Theme.panelX
                        wrapMode: Text.WordWrap
                    }

                    Flickable {
                        id: sheet

                        activeFocusOnTab: true
                        anchors.fill: parent
                        anchors.margins: Theme.gap3
                        boundsBehavior: Flickable.StopAtBounds
                        clip: true
                        contentHeight: picture.height
                        contentWidth: Math.max(width, picture.width)
                        objectName: "proposalSheet"
                        visible: proposal.error === ""

                        Accessible.name: proposal.pageText
                        Accessible.role: Accessible.Graphic
                        Keys.onPressed: event => {
                            const step = event.key === Qt.Key_PageDown ? 1 : event.key === Qt.Key_PageUp ? -1 : 0;
                            if (step !== 0)
                                proposal.page += step;
                            else if (event.key === Qt.Key_Home)
                                proposal.page = 0;
                            else if (event.key === Qt.Key_End)
                                proposal.page = proposal.pageCount - 1;
                            else
                                return;
                            event.accepted = true;
                        }

                        ProposalPicture {
                            id: picture

                            height: proposal.pageSize.height
                            view: proposal
                            width: proposal.pageSize.width
                            x: Math.max(0, Math.floor((sheet.width - width) / 2))
                        }

                        FocusRing {
                            visible: sheet.activeFocus
                        }
                    }

                    TScroll {
                        flickable: sheet
                    }
                }
            }

            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: screen.narrow
                Layout.preferredWidth: screen.narrow ? -1 : Theme.questions + (screen.large ? Theme.rail / 2 : 0)
                spacing: Theme.gap3
                visible: !screen.narrow || screen.tab === 2

                TPanel {
                    Layout.fillWidth: true
                    implicitHeight: whom.implicitHeight + 2 * Theme.panelY
                    title: qsTr("For whom")

                    Column {
                        id: whom

                        spacing: Theme.gap2
                        width: parent.width - 2 * Theme.panelX
                        x: Theme.panelX
                        y: Theme.panelY

                        TLabel {
                            strong: true
                            text: qsTr("For whom")
                        }

                        TSegment {
                            current: proposal.internal ? 1 : 0
                            label: qsTr("For whom")
                            objectName: "proposalEdition"
                            options: [qsTr("Customer"), qsTr("Internal")]
                            width: parent.width

                            onChosen: index => proposal.internal = index === 1
                        }

                        TLabel {
                            color: Theme.ink2
                            size: Theme.dense
                            text: proposal.editionNote
                            width: parent.width
                            wrapMode: Text.WordWrap
                        }

                        RowLayout {
                            spacing: Theme.gap2
                            width: parent.width

                            TChoice {
                                Layout.fillWidth: true
                                Layout.preferredWidth: Theme.topBar * 2 + Theme.gap4 * 2
                                currentIndex: proposal.language
                                label: qsTr("Language of the document")
                                model: proposal.languages
                                objectName: "proposalLanguage"

                                onActivated: index => proposal.language = index
                            }

                            TChoice {
                                Layout.fillWidth: true
                                Layout.preferredWidth: Theme.topBar * 2
                                currentIndex: proposal.paper
                                label: qsTr("Paper")
                                model: proposal.papers

                                onActivated: index => proposal.paper = index
                            }

                            TChoice {
                                Layout.fillWidth: true
                                Layout.preferredWidth: Theme.topBar * 2
                                currentIndex: proposal.unit
                                label: qsTr("Unit of storage")
                                model: proposal.units

                                onActivated: index => proposal.unit = index
                            }
                        }
                    }
                }

                TPanel {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    title: qsTr("Before you send")

                    TLabel {
                        id: checksHead

                        strong: true
                        text: parent.title
                        x: Theme.panelX
                        y: Theme.panelY
                    }

                    TTag {
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.panelX
                        anchors.verticalCenter: checksHead.verticalCenter
                        color: Theme.warnTint
                        ink: Theme.warn
                        text: proposal.checksText
                        visible: text !== ""
                    }

                    ListView {
                        id: checks

                        activeFocusOnTab: contentHeight > height
                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: Theme.border
                        anchors.left: parent.left
                        anchors.leftMargin: Theme.panelX
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.panelX
                        anchors.top: checksHead.bottom
                        anchors.topMargin: Theme.gap2
                        boundsBehavior: Flickable.StopAtBounds
                        clip: true
                        model: proposal.checks
                        objectName: "proposalChecks"

                        Accessible.name: qsTr("Before you send")
                        Accessible.role: Accessible.List

                        delegate: CheckRow {
                            required property string target

                            width: checks.width - Theme.gap2

                            onAsked: screen.goTo(target)
                        }

                        TScroll {
                            flickable: checks
                        }
                    }
                }

                TPanel {
                    Layout.fillWidth: true
                    implicitHeight: files.implicitHeight + 2 * Theme.panelY
                    title: qsTr("Files")

                    Column {
                        id: files

                        spacing: Theme.gap2
                        width: parent.width - 2 * Theme.panelX
                        x: Theme.panelX
                        y: Theme.panelY

                        TButton {
                            enabled: !proposal.blocked
                            objectName: "proposalPdf"
                            primary: true
                            text: qsTr("Save PDF")
                            tip: qsTr("Ctrl+P")
                            width: parent.width

                            onClicked: screen.save("pdf")
                        }

                        RowLayout {
                            spacing: Theme.gap2
                            width: parent.width

                            Repeater {
                                model: ["html", "xlsx", "odt"]

                                TButton {
                                    required property string modelData

                                    Layout.fillWidth: true
                                    Layout.preferredWidth: Theme.topBar
                                    enabled: !proposal.blocked
                                    objectName: "proposal-" + modelData
                                    text: modelData.toUpperCase()

                                    onClicked: screen.save(modelData)
                                }
                            }
                        }

                        TLink {
                            enabled: !proposal.blocked
                            text: qsTr("Everything in a folder, with CSV and charts")

                            onClicked: folderDialog.open()
                        }

                        TLabel {
                            color: Theme.ink2
                            cut: true
                            size: Theme.caption
                            text: proposal.fileName
                            width: parent.width
                        }
                    }
                }
            }
        }
    }
}
