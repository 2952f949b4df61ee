// Runs tst_*.qml of this folder with the program's own font and style.

#include "language.h"
#include "theme.h"

#include <QFont>
#include <QGuiApplication>
#include <QObject>
#include <QQuickStyle>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest/quicktest.h>

Q_IMPORT_QML_PLUGIN(SightlinePlugin)

class Setup : public QObject {
    Q_OBJECT

public slots:
    void applicationAvailable() {
        QQuickStyle::setStyle(QStringLiteral("Basic"));
        if (!sightline::qml::Theme::loadFonts()) qFatal("the built-in font is missing");
        QGuiApplication::setFont(QFont(sightline::qml::Theme::family()));
        sightline::qml::Language::instance(); // numbers in English form, as in the program
    }
};

QUICK_TEST_MAIN_WITH_SETUP(screens, Setup)
#include "tst_screens.moc"
