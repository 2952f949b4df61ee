import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sightline

// The one thing to play with: cameras at each site. Every figure on the page follows.
TPanel {
    id: panel

    required property PresenterView view
    required property PresenterScale at

    implicitHeight: Math.max(at.px(Theme.topBar * 2), strip.implicitHeight + 2 * at.gap(Theme.gap3))
    title: qsTr("Cameras at each site")

    RowLayout {
        id: strip

        anchors.fill: parent
        anchors.leftMargin: panel.at.px(Theme.answer)
        anchors.rightMargin: panel.at.px(Theme.answer)
        spacing: panel.at.px(Theme.answer)

        ColumnLayout {
            spacing: 0

            TLabel {
                color: Theme.ink2
                size: panel.at.type(Theme.pageTitle)
                text: panel.title
            }

            TLabel {
                objectName: "presenterCameras"
                size: panel.at.type(Theme.total)
                strong: true
                text: panel.view.cameras
            }
        }

        T.Slider {
            id: slider

            Layout.fillWidth: true
            from: 1
            implicitHeight: Math.max(panel.at.px(Theme.presentControl), 2 * panel.at.type(Theme.pageTitle) + panel.at.px(Theme.control) + panel.at.gap(Theme.gap3))
            live: true
            objectName: "presenterSlider"
            snapMode: T.Slider.SnapAlways
            stepSize: 1
            to: panel.view.mostCameras
            value: panel.view.cameras

            Accessible.description: panel.view.fitText
            Accessible.name: panel.title
            Accessible.role: Accessible.Slider
            Keys.onDownPressed: panel.view.slide(panel.view.cameras - 1)
            Keys.onUpPressed: panel.view.slide(Math.min(to, panel.view.cameras + 1))
            onMoved: {
                panel.view.slide(Math.round(value));
                value = Qt.binding(() => panel.view.cameras);
            }
            onPressedChanged: if (!pressed)
                panel.view.finishSlide()

            background: Item { // qmllint disable deferred-property-id
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.line2
                    height: Theme.gap1
                    radius: Theme.thick
                    width: parent.width
                }

                // Which option fits best along the way, in words too where there is room.
                Repeater {
                    model: panel.view.fit

                    Item {
                        id: stretch

                        required property real from
                        required property real to
                        required property int architecture
                        required property string name
                        required property string low
                        required property string high

                        height: slider.height
                        objectName: "fit" + architecture
                        width: Math.max(1, Math.round((to - from) * slider.availableWidth) - 1)
                        x: Math.round(from * slider.availableWidth)

                        ArchColours {
                            id: colours

                            architecture: Math.max(0, stretch.architecture)
                        }

                        Rectangle {
                            anchors.verticalCenter: parent.verticalCenter
                            color: stretch.architecture >= 0 ? colours.fill : stretch.architecture === -1 ? Theme.band2 : Theme.sunk
                            height: panel.at.px(Theme.gap3)
                            width: parent.width
                        }

                        Row {
                            anchors.horizontalCenter: parent.horizontalCenter
                            spacing: panel.at.gap(Theme.gap1)
                            visible: stretch.width > width + Theme.gap2

                            ShapeMark {
                                anchors.verticalCenter: parent.verticalCenter
                                architecture: Math.max(0, stretch.architecture)
                                height: panel.at.px(Theme.gap3)
                                visible: stretch.architecture >= 0
                                width: height
                            }

                            TLabel {
                                color: stretch.architecture >= 0 ? colours.text : Theme.ink2
                                objectName: "fitName" + stretch.architecture
                                size: panel.at.type(Theme.pageTitle)
                                strong: stretch.architecture >= 0
                                text: stretch.name
                            }
                        }

                        TLabel {
                            id: low

                            anchors.bottom: parent.bottom
                            color: Theme.ink2
                            size: panel.at.type(Theme.pageTitle)
                            text: stretch.low
                            visible: stretch.width > implicitWidth + Theme.gap2
                        }

                        TLabel {
                            anchors.bottom: parent.bottom
                            anchors.right: parent.right
                            color: Theme.ink2
                            size: panel.at.type(Theme.pageTitle)
                            text: stretch.high
                            visible: text !== "" && stretch.width > implicitWidth + low.implicitWidth + 2 * Theme.gap2
                        }
                    }
                }
            }
            handle: Rectangle {
                border.color: Theme.accent
                border.width: Theme.cardRule
                color: Theme.surface
                height: width
                radius: width / 2
                width: panel.at.px(Theme.control)
                x: Math.round(slider.visualPosition * (slider.availableWidth - width))
                y: Math.round((slider.height - height) / 2)

                FocusRing {
                    around: parent.width / 2
                    visible: slider.visualFocus
                }
            }
        }

        TLabel {
            Layout.maximumWidth: panel.width / 4
            objectName: "presenterFitChange"
            size: panel.at.type(Theme.pageTitle)
            strong: true
            text: panel.view.fitChange
            visible: text !== ""
            wrapMode: Text.Wrap
        }
    }
}
