// The real window, drawn without a display: how soon it answers, how soon an edit is on the screen, how smoothly a long
// table scrolls, and what it all takes of memory. Prints figures; fails only when something does not work at all.

#include "latest_job.h"
#include "language.h"
#include "memory.h"
#include "plan_session.h"
#include "screen_list.h"
#include "testbed_view.h"
#include "theme.h"
#include "topology_chart.h"

#include "planner/plan_file.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTest>
#include <QTimer>
#include <QtQml/qqmlextensionplugin.h>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

Q_IMPORT_QML_PLUGIN(SightlinePlugin)

namespace {

using namespace sightline;
using qml::PlanSession;

constexpr int patienceMs = 120'000;
constexpr int edits = 11, starts = 7, frames = 300;

/// The program's own window on a session.
class BenchWindow {
public:
    explicit BenchWindow(PlanSession& session, const QString& screen) {
        m_engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session)}, {QStringLiteral("screen"), screen},
                                       {QStringLiteral("width"), 1280}, {QStringLiteral("height"), 720}, {QStringLiteral("visible"), true}});
        m_engine.load(QUrl(QStringLiteral("qrc:/qt-project.org/imports/Sightline/Main.qml")));
        if (!m_engine.rootObjects().isEmpty()) m_window = qobject_cast<QQuickWindow*>(m_engine.rootObjects().constFirst());
    }
    QQuickWindow* window() const { return m_window; }
    void show(const QString& screen) const {
        for (QQuickItem* item : m_window->contentItem()->childItems())
            if (item->metaObject()->indexOfMethod("show(QString)") >= 0) QMetaObject::invokeMethod(item, "show", Q_ARG(QString, screen));
    }

private:
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window = nullptr;
};

struct Spread {
    double median = 0, least = 0, most = 0, p95 = 0;
};

Spread spreadOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return {values[values.size() / 2], values.front(), values.back(), values[values.size() * 95 / 100]};
}

void print(const char* what, const std::vector<double>& ms, double bar) {
    const Spread spread = spreadOf(ms);
    std::printf("%-62s median %7.1f  least %7.1f  95 of 100 %7.1f  most %7.1f ms  n %zu  bar %.1f ms\n", what, spread.median, spread.least, spread.p95,
                spread.most, ms.size(), bar);
    std::fflush(stdout); // what is known stays known when somebody stops the rest
}

/// Kilobytes of one line of /proc/self/status.
long memory(const char* field) {
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : file.readAll().split('\n'))
        if (line.startsWith(field)) return line.simplified().split(' ').value(1).toLong();
    return 0;
}

void calm(PlanSession& session) {
    if (!QTest::qWaitFor([&] { return session.hasResult() && !session.busy() && !qml::LatestJob::anyBusy(); }, patienceMs))
        std::printf("still at work after %d s: %s\n", patienceMs / 1000, session.busy() ? "the session" : "a screen");
}

/// Sleeps until `isThere`, which look() checks: waiting must not take a core from those who work.
class Waiting {
public:
    explicit Waiting(std::function<bool()> isThere) : m_isThere(std::move(isThere)) {}
    void look() {
        if (m_isThere()) m_loop.quit();
    }
    void wait() {
        QTimer::singleShot(patienceMs, &m_loop, &QEventLoop::quit);
        if (!m_isThere()) m_loop.exec();
    }

private:
    std::function<bool()> m_isThere;
    QEventLoop m_loop;
};

/// Milliseconds from calling `act` to the first frame after the session's next result.
double untilDrawn(PlanSession& session, QQuickWindow& window, const std::function<void()>& act) {
    bool there = false, drawn = false;
    Waiting waiting([&] { return drawn; });
    const auto first = QObject::connect(&session, &PlanSession::resultChanged, [&] { there = true; });
    const auto second = QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [&] {
        drawn = drawn || there;
        waiting.look();
    });
    QElapsedTimer timer;
    timer.start();
    act();
    waiting.wait();
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    QObject::disconnect(first);
    QObject::disconnect(second);
    return ms;
}

/// Sites of their own, a hundred cameras each in four groups, no two alike.
planner::Plan fiftySites() {
    planner::Plan plan = planner::quickPlan({1, 100, 30, planner::Quality::Medium, {}, {"cameras"}});
    const planner::Site like = plan.sites.front();
    plan.sites.clear();
    for (int s = 0; s < 50; ++s) {
        planner::Site site = like;
        site.id = "site" + std::to_string(s);
        site.name = "Site " + std::to_string(s);
        const planner::CameraGroup group = site.groups.front();
        site.groups.clear();
        const int parts[] = {10 + s % 5, 20 + s % 7, 30 - s % 5, 40 - s % 7};
        for (int g = 0; g < 4; ++g) {
            planner::CameraGroup part = group;
            part.id = "group" + std::to_string(g);
            part.name = "Group " + std::to_string(g);
            part.count.set(parts[g]);
            site.groups.push_back(part);
        }
        plan.sites.push_back(std::move(site));
    }
    return plan;
}

/// One site with many groups: a long table.
planner::Plan longTable(int rows) {
    planner::Plan plan = planner::quickPlan({1, 100, 30, planner::Quality::Medium, {}, {"cameras"}});
    auto& groups = plan.sites.front().groups;
    const planner::CameraGroup group = groups.front();
    groups.clear();
    for (int g = 0; g < rows; ++g) {
        planner::CameraGroup part = group;
        part.id = "group" + std::to_string(g);
        part.name = "Group " + std::to_string(g);
        part.count.set(1 + g % 9);
        groups.push_back(std::move(part));
    }
    return plan;
}

void put(PlanSession& session, const planner::Plan& plan) {
    session.edit({}, QStringLiteral("bench"), [&](planner::Plan& present, const planner::Plan&) { present = plan; });
}

void benchStart() {
    std::vector<double> ms;
    for (int i = 0; i < starts; ++i) {
        QElapsedTimer timer;
        timer.start();
        PlanSession session;
        BenchWindow shown(session, QStringLiteral("start"));
        const double built = double(timer.nsecsElapsed()) / 1e6;
        ms.push_back(built + (session.hasResult() ? 0 : untilDrawn(session, *shown.window(), [] {})));
        calm(session);
    }
    print("start of session and window to first answer drawn", ms, 1000);
}

void benchEdits() {
    PlanSession session;
    BenchWindow shown(session, QStringLiteral("start"));
    put(session, fiftySites());
    calm(session);
    std::size_t edited = 0; // no edit repeats one before it: a plan that stays as it was is not worked out
    for (const QString& screen : qml::ScreenList::names()) {
        shown.show(screen);
        calm(session);
        std::vector<double> ms;
        for (int i = 0; i < edits + 3; ++i, ++edited) {
            const double one = untilDrawn(session, *shown.window(), [&] {
                session.edit({}, QStringLiteral("bench"), [&](planner::Plan& plan, const planner::Plan&) {
                    plan.sites.front().groups.front().count.set(15 + int(edited % 31)); // the site that every screen shows first
                });
            });
            if (i >= 3) ms.push_back(one); // the first ones warm up; the next edit cuts the simulated lives of this one short
        }
        print(qPrintable(QStringLiteral("edit to repaint, 50 sites, 5,000 cameras, on %1").arg(screen)), ms, 100);
    }
}

QQuickItem* longestTable(QQuickItem* item) {
    if (item->inherits("QQuickTableView") && item->isVisible()) return item;
    for (QQuickItem* child : item->childItems())
        if (QQuickItem* const found = longestTable(child)) return found;
    return nullptr;
}

void benchScrolling() {
    PlanSession session;
    BenchWindow shown(session, QStringLiteral("sites"));
    put(session, longTable(10'000));
    calm(session);
    QQuickItem* const table = longestTable(shown.window()->contentItem());
    if (!table) {
        std::printf("no table on the Sites screen\n");
        return;
    }
    std::vector<double> ms;
    bool drawn = false;
    Waiting* waiting = nullptr;
    QObject::connect(shown.window(), &QQuickWindow::frameSwapped, shown.window(), [&] {
        drawn = true;
        if (waiting) waiting->look();
    });
    for (int i = 1; i <= frames; ++i) {
        QElapsedTimer timer;
        timer.start();
        drawn = false;
        Waiting frame([&] { return drawn; });
        waiting = &frame;
        table->setProperty("contentY", 83.0 * i); // three rows a frame: 180 rows a second
        frame.wait();
        waiting = nullptr;
        ms.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    print("a frame while scrolling 10,000 rows", ms, 1000.0 / 60);
    std::printf("memory with the long table: now %ld MB, most %ld MB\n", memory("VmRSS:") / 1000, memory("VmHWM:") / 1000);
}

/// Sites of which no two are alike, each drawn by itself: more elements than anybody can take in.
planner::Plan manySites(int sites) {
    planner::Plan plan = planner::quickPlan({1, 16, 30, planner::Quality::Medium, {}, {"cameras"}});
    const planner::Site like = plan.sites.front();
    plan.sites.clear();
    for (int s = 0; s < sites; ++s) {
        planner::Site site = like;
        site.id = "site" + std::to_string(s);
        site.name = "Site " + std::to_string(s);
        site.groups.front().count.set(8 + s);
        plan.sites.push_back(std::move(site));
    }
    return plan;
}

/// Milliseconds from calling `act` to the next frame.
double untilFrame(QQuickWindow& window, const std::function<void()>& act) {
    bool drawn = false;
    const auto swapped = QObject::connect(&window, &QQuickWindow::frameSwapped, [&] { drawn = true; });
    QElapsedTimer timer;
    timer.start();
    act();
    while (!drawn && timer.elapsed() < 1000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    QObject::disconnect(swapped);
    return double(timer.nsecsElapsed()) / 1e6;
}

QQuickItem* itemNamed(QQuickItem* top, const QString& name) {
    if (top->objectName() == name) return top;
    for (QQuickItem* child : top->childItems())
        if (QQuickItem* const found = itemNamed(child, name)) return found;
    return nullptr;
}

void benchTopologyOf(int sites) {
    PlanSession session;
    BenchWindow shown(session, QStringLiteral("architecture"));
    put(session, manySites(sites));
    calm(session);
    auto* const drawing = qobject_cast<qml::TopologyChart*>(itemNamed(shown.window()->contentItem(), QStringLiteral("topology")));
    if (!drawing || !drawing->view()->worked()) {
        std::printf("no drawing on the Architecture screen\n");
        return;
    }
    drawing->view()->setPart(int(drawing->view()->parts().size()) - 1); // every kind of site at once
    std::printf("%zu elements, drawn as %d boxes\n", drawing->view()->worked()->topology.nodes.size(), drawing->count());
    QQuickWindow& window = *shown.window();
    const QPoint middle = drawing->mapToScene({drawing->width() / 2, drawing->height() / 2}).toPoint();
    std::vector<double> pan, zoom, fail;
    QTest::mousePress(&window, Qt::LeftButton, {}, middle);
    for (int i = 1; i <= 100; ++i)
        pan.push_back(untilFrame(window, [&] { QTest::mouseMove(&window, middle - QPoint(i % 40, 3 * (i % 60))); }));
    QTest::mouseRelease(&window, Qt::LeftButton, {}, middle);
    print("a frame while dragging the drawing", pan, 1000.0 / 60);
    for (int i = 0; i < 60; ++i)
        zoom.push_back(untilFrame(window, [&] { drawing->zoomBy(i % 20 < 10 ? 0.9 : 1 / 0.9); }));
    print("a frame while zooming", zoom, 1000.0 / 60);
    drawing->zoomBy(0);
    for (int i = 0; i < 30; ++i) {
        const double ms = untilFrame(window, [&] { drawing->view()->press(i * drawing->count() / 31); });
        if (drawing->view()->failing()) fail.push_back(ms); // operators do not fail
        drawing->view()->repairAll();
        QTest::qWait(20);
    }
    print("from a press on a box to the picture of its failure", fail, 100);
}

/// The Testbed's grid while 500 cameras record, every ninth of them in a gap for a while: looks as its timer makes them.
void benchCameras() {
    constexpr int cameras = 500, looks = 120;
    constexpr double bytesBetween = 2e6 / 8 / 2; // two Mbps, half a second
    PlanSession session;
    BenchWindow shown(session, QStringLiteral("testbed"));
    put(session, planner::quickPlan({1, cameras, 30, planner::Quality::Medium, {}, {"cameras"}}));
    calm(session);
    QQuickItem* const screen = itemNamed(shown.window()->contentItem(), QStringLiteral("testbedScreen"));
    auto* const view = screen ? screen->property("view").value<qml::TestbedView*>() : nullptr;
    if (!view) {
        std::printf("no Testbed screen\n");
        return;
    }
    qml::FolderSizes sizes;
    std::vector<double> ms;
    for (int look = 0; look < looks; ++look) {
        sizes.atSeconds = look / 2.0;
        for (int c = 0; c < cameras; ++c) {
            const bool silent = c % 9 == 0 && look > 40 && look < 70;
            if (!silent) sizes.bytes["camera-" + std::to_string(c)][c % 2 ? "recorder-1" : "recorder-2"] += bytesBetween * (1 + 0.1 * ((c + look) % 5));
        }
        const double one = untilFrame(*shown.window(), [&] { view->takeLook(sizes); });
        if (look >= 3) ms.push_back(one);
    }
    print("from a look at 500 recording cameras to its picture", ms, 1000.0 / 60);
}

void benchTopology() {
    benchTopologyOf(150); // 2,000 elements, like ones drawn as one
    benchTopologyOf(35);  // as many boxes as are ever drawn
}

void benchMemory() {
    PlanSession session;
    BenchWindow shown(session, QStringLiteral("start"));
    put(session, fiftySites());
    calm(session);
    for (const QString& screen : qml::ScreenList::names()) {
        shown.show(screen);
        calm(session);
        shown.window()->grabWindow();
    }
    std::printf("memory after every screen, 50 sites, 5,000 cameras: now %ld MB, most %ld MB, bar 400 MB\n", memory("VmRSS:") / 1000, memory("VmHWM:") / 1000);
}

} // namespace

int main(int argc, char** argv) {
    sightline::qml::returnFreedMemory();
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QGuiApplication app(argc, argv);
    if (!qml::Theme::loadFonts()) return 70;
    QGuiApplication::setFont(QFont(qml::Theme::family()));
    qml::Language::instance();
    std::printf("%d cores, Qt %s, %s\n", QThread::idealThreadCount(), qVersion(), qPrintable(QGuiApplication::platformName()));
    const QStringList only = app.arguments().mid(1);
    const std::pair<const char*, void (*)()> all[] = {{"start", benchStart}, {"edits", benchEdits}, {"memory", benchMemory}, {"scrolling", benchScrolling}, {"topology", benchTopology}, {"cameras", benchCameras}};
    for (const auto& [name, run] : all)
        if (only.isEmpty() || only.contains(QLatin1String(name))) run();
    return 0;
}
