#include "screen_list.h"

#include "language.h"

#include <QFile>

#include <vector>

namespace sightline::qml {
namespace {

struct ScreenRecord {
    const char* name;
    const char* type; ///< its file is <type>Screen.qml
    QString title, group;
    const char* keys;
};

std::vector<ScreenRecord> allScreens() {
    const QString plan = ScreenList::tr("Plan"), decide = ScreenList::tr("Decide");
    const QString prove = ScreenList::tr("Prove"), deliver = ScreenList::tr("Deliver");
    return {
        {"start", "Start", ScreenList::tr("Start"), {}, "1"},
        {"sites", "Sites", ScreenList::tr("Sites & cameras"), plan, "2"},
        {"streams", "Streams", ScreenList::tr("Streams & storage"), plan, "3"},
        {"architecture", "Architecture", ScreenList::tr("Architecture"), plan, "4"},
        {"compare", "Compare", ScreenList::tr("Compare"), decide, "5"},
        {"costs", "Costs", ScreenList::tr("Costs"), decide, "6"},
        {"risk", "Risk", ScreenList::tr("Risk"), decide, "7"},
        {"what-if", "WhatIf", ScreenList::tr("What-if"), decide, "8"},
        {"testbed", "Testbed", ScreenList::tr("Testbed"), prove, "9"},
        {"proposal", "Proposal", ScreenList::tr("Proposal"), deliver, "0"},
    };
}

QString screenFile(const ScreenRecord& screen) {
    return QStringLiteral(":/qt-project.org/imports/Sightline/%1Screen.qml").arg(QLatin1String(screen.type));
}

std::vector<ScreenRecord> presentScreens() {
    auto screens = allScreens();
    std::erase_if(screens, [](const ScreenRecord& screen) { return !QFile::exists(screenFile(screen)); });
    return screens;
}

} // namespace

ScreenList::ScreenList() : RowModel({"name", "title", "heading", "keys", "glyph", "file"}) {
    fill();
    connect(&Language::instance(), &Language::changed, this, &ScreenList::fill);
}

void ScreenList::fill() {
    QList<QVariantList> rows;
    QString group;
    for (const ScreenRecord& screen : presentScreens()) {
        const QString name = QString::fromLatin1(screen.name);
        rows << QVariantList{name, screen.title, screen.group == group ? QString() : screen.group,
                             QString::fromLatin1(screen.keys), name, QStringLiteral("qrc") + screenFile(screen)};
        group = screen.group;
    }
    setRows(std::move(rows));
}

ScreenList& ScreenList::instance() {
    static ScreenList list;
    return list;
}

ScreenList* ScreenList::create(QQmlEngine*, QJSEngine*) {
    QJSEngine::setObjectOwnership(&instance(), QJSEngine::CppOwnership);
    return &instance();
}

QStringList ScreenList::names() {
    QStringList names;
    for (const ScreenRecord& screen : presentScreens())
        names << QString::fromLatin1(screen.name);
    return names;
}

int ScreenList::placeOf(const QString& name) { return int(names().indexOf(name)); }

} // namespace sightline::qml
