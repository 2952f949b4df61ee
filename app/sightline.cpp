// The planner window: sightline [PLAN] [--screen NAME] [--theme light|dark] [--language en|de] [--size WxH] [--grab FILE.png]
// [--present PAGE] [--run FILE] [--list-screens] [--self-test]

#include "language.h"
#include "memory.h"
#include "latest_job.h"
#include "plan_session.h"
#include "screen_list.h"
#include "settings.h"
#include "theme.h"

#include <QCommandLineParser>
#include <QEventLoop>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QtQml/qqmlextensionplugin.h>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <memory>

Q_IMPORT_QML_PLUGIN(SightlinePlugin)

namespace {

using sightline::qml::Language;
using sightline::qml::PlanSession;
using sightline::qml::Theme;

constexpr int exitUsage = 2;
constexpr int exitBadInput = 3;
constexpr int exitEnvironment = 4;
constexpr int exitInternal = 70;
constexpr int patienceMs = 60'000; // a grab waits for the figures this long

struct Options {
    QString plan, screen = QStringLiteral("start"), grab, run;
    QString language;
    QSize size{1280, 720};
    bool dark = false;
    int presentPage = -1; ///< of presenter mode; -1: the workspace
    bool selfTest = false, listScreens = false;
};

int complain(const QString& text, int code) {
    std::fprintf(stderr, "sightline: %s\n", qPrintable(text));
    return code;
}

/// What was chosen in the window, else the system's language.
QString preferredLanguage(const QString& folder) {
    using sightline::qml::Settings;
    const QString chosen = folder.isEmpty() ? QString() : Settings::storedLanguage(Settings::fileIn(folder));
    return chosen.isEmpty() ? Language::ofLocale(QLocale::system().name()) : chosen;
}

/// Fills the options from the command line; returns what is wrong with it, or "". `folder` has the user's settings.
QString readOptions(Options& options, QGuiApplication& app, const QString& folder) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Plans video-recording architectures and compares VMS, NVR and hybrid on one screen.\n"
        "Example: sightline data/samples/harbour-stores.sightline --screen compare --theme dark"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("PLAN"), QStringLiteral("plan file to open (*.sightline)"),
                                 QStringLiteral("[PLAN]"));
    const QStringList screens = sightline::qml::ScreenList::names();
    const QCommandLineOption screen(QStringLiteral("screen"), QStringLiteral("first screen: %1").arg(screens.join(QStringLiteral(", "))), QStringLiteral("name"), options.screen);
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light or dark"), QStringLiteral("name"), QStringLiteral("light"));
    const QStringList languages = Language::instance().codes();
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("%1; else the setting, else the system's").arg(languages.join(QStringLiteral(" or "))), QStringLiteral("code"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("window size, at least 800x500"), QStringLiteral("WxH"), QStringLiteral("1280x720"));
    const QCommandLineOption grab(QStringLiteral("grab"), QStringLiteral("draw the window into a PNG file and leave; needs no display"), QStringLiteral("FILE"));
    const QCommandLineOption present(QStringLiteral("present"), QStringLiteral("start in presenter mode, on page 1 to 5"), QStringLiteral("page"));
    const QCommandLineOption listScreens(QStringLiteral("list-screens"), QStringLiteral("print the names of the screens, one a line, and leave"));
    const QCommandLineOption selfTest(QStringLiteral("self-test"), QStringLiteral("open, work out the plan, draw once, leave"));
    const QCommandLineOption run(QStringLiteral("run"), QStringLiteral("test run that Testbed shows: what sightline-cli testbed run or drill wrote with --json"), QStringLiteral("FILE"));
    parser.addOptions({screen, theme, language, size, grab, present, run, listScreens, selfTest});
    parser.process(app);
    options.listScreens = parser.isSet(listScreens);

    if (parser.positionalArguments().size() > 1) return QStringLiteral("one plan at a time");
    options.plan = parser.positionalArguments().value(0);
    options.screen = parser.value(screen);
    if (!screens.contains(options.screen))
        return QStringLiteral("there is no screen “%1”; take one of %2").arg(options.screen, screens.join(QStringLiteral(", ")));
    const QString name = parser.value(theme);
    if (name != QLatin1String("light") && name != QLatin1String("dark"))
        return QStringLiteral("there is no theme “%1”; take light or dark").arg(name);
    options.dark = name == QLatin1String("dark");
    options.language = parser.isSet(language) ? parser.value(language) : preferredLanguage(folder);
    if (!languages.contains(options.language))
        return QStringLiteral("there is no language “%1”; take one of %2").arg(options.language, languages.join(QStringLiteral(", ")));
    const auto match = QRegularExpression(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$")).match(parser.value(size));
    options.size = match.hasMatch() ? QSize(match.captured(1).toInt(), match.captured(2).toInt()) : QSize();
    if (options.size.width() < 800 || options.size.height() < 500 || options.size.width() > 16384 || options.size.height() > 16384)
        return QStringLiteral("the size “%1” is not WxH of at least 800x500").arg(parser.value(size));
    if (parser.isSet(present)) {
        bool isNumber = false;
        options.presentPage = parser.value(present).toInt(&isNumber) - 1;
        if (!isNumber || options.presentPage < 0 || options.presentPage > 4) return QStringLiteral("there is no page “%1”; take 1 to 5").arg(parser.value(present));
    }
    options.grab = parser.value(grab);
    options.run = parser.value(run);
    options.selfTest = parser.isSet(selfTest);
    return {};
}

/// --grab and --self-test draw once, --help only prints: without a display, without the user's settings and recovered work.
bool drawsOnce(int argc, char** argv) {
    const QByteArrayList without{"--self-test", "--list-screens", "--help", "--help-all", "-h", "--version", "-v"};
    return std::any_of(argv + 1, argv + argc, [&](const QByteArray& argument) { return argument.startsWith("--grab") || without.contains(argument); });
}

/// The choice has to be made before the application object exists.
void drawOffscreenWhenAsked(int argc, char** argv) {
    if (!drawsOnce(argc, argv)) return;
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND")) qputenv("QT_QUICK_BACKEND", "software");
}

/// The size of everything, which Qt reads when the application starts.
void scaleAsSet(const QString& folder) {
    const int scale = sightline::qml::Settings::storedScale(folder.isEmpty() ? QString() : sightline::qml::Settings::fileIn(folder));
    if (scale != 100 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR")) qputenv("QT_SCALE_FACTOR", QByteArray::number(scale / 100.0));
}

/// Runs the event loop until the figures are there; false when they do not come.
bool waitForFigures(PlanSession& session) {
    if (session.hasResult() && !session.busy()) return true;
    QEventLoop loop;
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &loop, [&loop] { loop.exit(1); });
    const auto check = [&] {
        if (session.hasResult() && !session.busy()) loop.exit(0);
    };
    QObject::connect(&session, &PlanSession::busyChanged, &loop, check);
    QObject::connect(&session, &PlanSession::resultChanged, &loop, check);
    patience.start(patienceMs);
    return loop.exec() == 0;
}

/// Then until no screen works on anything any more.
void waitForScreens() {
    constexpr int lookEveryMs = 20;
    QEventLoop loop;
    QTimer look, patience;
    patience.setSingleShot(true);
    QObject::connect(&look, &QTimer::timeout, &loop, [&loop] {
        if (!sightline::qml::LatestJob::anyBusy()) loop.quit();
    });
    QObject::connect(&patience, &QTimer::timeout, &loop, &QEventLoop::quit);
    look.start(lookEveryMs);
    patience.start(patienceMs);
    loop.exec();
}

int drawOnce(QQuickWindow& window, PlanSession& session, const Options& options) {
    if (!waitForFigures(session))
        return complain(session.notice().isEmpty() ? QStringLiteral("the figures did not come") : session.notice(), exitEnvironment);
    waitForScreens();
    const QImage picture = window.grabWindow();
    if (picture.isNull()) return complain(QStringLiteral("the window cannot be drawn"), exitInternal);
    if (!options.grab.isEmpty() && !picture.save(options.grab))
        return complain(QStringLiteral("%1 cannot be written; check the folder and the ending .png").arg(options.grab), exitEnvironment);
    if (options.selfTest) std::printf("sightline: %s\n", qPrintable(session.headline()));
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    sightline::qml::returnFreedMemory();
    drawOffscreenWhenAsked(argc, argv);
    // Qt's cache of compiled QML in the user's home goes by the file times of our resources. Who packages a program often
    // fixes them, and then the cache cannot tell one version from the next.
    qputenv("QML_DISABLE_DISK_CACHE", "1");
    QCoreApplication::setApplicationName(QStringLiteral("sightline")); // before its settings are looked for
    QCoreApplication::setOrganizationName(QStringLiteral("Sightline"));
    const bool alone = drawsOnce(argc, argv);
    const QString folder = alone ? QString() : sightline::qml::Settings::folder();
    scaleAsSet(folder);
    QQuickStyle::setStyle(QStringLiteral("Basic")); // the base of our own look; others need shader effects
    QGuiApplication app(argc, argv);
    QCoreApplication::setApplicationVersion(QStringLiteral(SIGHTLINE_VERSION));

    Options options;
    if (const QString wrong = readOptions(options, app, folder); !wrong.isEmpty()) return complain(wrong, exitUsage);
    if (options.listScreens) {
        for (const QString& name : sightline::qml::ScreenList::names())
            std::printf("%s\n", qPrintable(name));
        return 0;
    }
    if (!Theme::loadFonts()) return complain(QStringLiteral("the built-in font cannot be used"), exitInternal);
    QGuiApplication::setFont(QFont(Theme::family()));
    Theme::instance().setDark(options.dark);
    Language::instance().setCode(options.language);

    PlanSession session;
    // Whoever clicked on a file that cannot be read finds a window that says so, and what to do.
    if (!options.plan.isEmpty() && !session.open(options.plan) && alone) return complain(session.notice(), exitBadInput);

    QQmlApplicationEngine engine;
    engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session)},
                                 {QStringLiteral("folder"), folder},
                                 {QStringLiteral("screen"), options.screen},
                                 {QStringLiteral("testRun"), options.run},
                                 {QStringLiteral("presentPage"), options.presentPage},
                                 {QStringLiteral("width"), options.size.width()},
                                 {QStringLiteral("height"), options.size.height()},
                                 {QStringLiteral("visible"), true}});
    engine.load(QUrl(QStringLiteral("qrc:/qt-project.org/imports/Sightline/Main.qml")));
    auto* window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    if (!window) return complain(QStringLiteral("the window cannot be built"), exitInternal);
    if (!options.grab.isEmpty() || options.selfTest) return drawOnce(*window, session, options);
    return QGuiApplication::exec();
}
