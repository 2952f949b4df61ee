import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sightline

// The one thing to play with: cameras at each site. Every figure on the page follows.
TPanel {
    id: panel

    required property PresenterView view
    required property PresenterScale at

    implicitHeight: at.px(Theme.topBar * 2)
    title: qsTr("Cameras at each site")

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: panel.at.px(Theme.answer)
        anchors.rightMargin: panel.at.px(Theme.answer)
        spacing: panel.at.px(Theme.answer)

        ColumnLayout {
            spacing: 0

            TLabel {
                color: Theme.ink2
                size: panel.at.px(Theme.cardTitle)
                text: panel.title
            }

            TLabel {
                objectName: "presenterCameras"
                size: panel.at.px(Theme.total)
                strong: true
                text: panel.view.cameras
            }
        }

        T.Slider {
            id: slider

            Layout.fillWidth: true
            from: 1
            implicitHeight: panel.at.px(Theme.presentControl)
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

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.accent
                    height: Theme.gap1
                    radius: Theme.thick
                    width: slider.visualPosition * parent.width
                }

                // Which option fits best along the way.
                Repeater {
                    model: panel.view.fit

                    Rectangle {
                        id: stretch

                        required property real from
                        required property real to
                        required property int architecture

                        anchors.bottom: parent.bottom
                        color: architecture >= 0 ? colours.fill : architecture === -1 ? Theme.band2 : Theme.sunk
                        height: panel.at.px(Theme.gap1)
                        objectName: "fit" + architecture
                        width: Math.max(1, Math.round((to - from) * slider.availableWidth) - 1)
                        x: Math.round(from * slider.availableWidth)

                        ArchColours {
                            id: colours

                            architecture: Math.max(0, stretch.architecture)
                        }

                        ShapeMark {
                            anchors.horizontalCenter: parent.horizontalCenter
                            anchors.top: parent.bottom
                            anchors.topMargin: Theme.thick
                            architecture: Math.max(0, stretch.architecture)
                            height: panel.at.px(Theme.gap2)
                            visible: stretch.architecture >= 0 && stretch.width > width * 2
                            width: height
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
            color: Theme.ink2
            size: panel.at.px(Theme.cardTitle)
            text: panel.view.mostCameras
        }
    }
}
