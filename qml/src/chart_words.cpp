#include "chart_words.h"

#include "figures.h"
#include "language.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <vector>

namespace sightline::qml {
namespace {

/// The painters' sentences, the longer ones first: the first that fits is taken.
constexpr const char* chartForms[] = {
    QT_TRANSLATE_NOOP("ChartWords", "%1 in %2 price outcomes; difference %3 to %4 in 8 of 10 outcomes"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 loses %2 camera-hours in a typical year, %3 in a bad year, 1 in 20"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 is cheaper than %2 from year %3; both have cost about %4 where they meet"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 is dearer than %2 from year %3; both have cost about %4 where they meet"),
    QT_TRANSLATE_NOOP("ChartWords", "%1, %2: the total of %3 changes by %4 at the low end and %5 at the high end"),
    QT_TRANSLATE_NOOP("ChartWords", "From %1 to %2 cameras at each site: %3"),
    QT_TRANSLATE_NOOP("ChartWords", "At %1 cameras at each site: %2"),
    QT_TRANSLATE_NOOP("ChartWords", "From %1 to %2 cameras at each site"),
    QT_TRANSLATE_NOOP("ChartWords", "At %1 cameras at each site"),
    QT_TRANSLATE_NOOP("ChartWords", "This plan has %1 cameras at each site"),
    QT_TRANSLATE_NOOP("ChartWords", "%1, day one: %2 paid so far"),
    QT_TRANSLATE_NOOP("ChartWords", "%1, year %2: %3 paid so far"),
    QT_TRANSLATE_NOOP("ChartWords", "%1, %2: %3 camera-hours a year"),
    QT_TRANSLATE_NOOP("ChartWords", "Cheaper than %1 from year %2"),
    QT_TRANSLATE_NOOP("ChartWords", "Dearer than %1 from year %2"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 cheaper than %2"),
    QT_TRANSLATE_NOOP("ChartWords", "From %1 on %2 costs less than %3"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 sites, %2 cameras each"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 dark until repair, %2"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 dark until repair"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 lose their recorder"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 cameras move, %2"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 are taken over"),
    QT_TRANSLATE_NOOP("ChartWords", "about %1 gap each"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 move, gap of %2"),
    QT_TRANSLATE_NOOP("ChartWords", "Takes over %1"),
    QT_TRANSLATE_NOOP("ChartWords", "allowed %1 s"),
    QT_TRANSLATE_NOOP("ChartWords", "now, %1"),
    QT_TRANSLATE_NOOP("ChartWords", "Year %1"),
    QT_TRANSLATE_NOOP("ChartWords", "to %1"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 more"),
    QT_TRANSLATE_NOOP("ChartWords", "1 camera, live only"),
    QT_TRANSLATE_NOOP("ChartWords", "1 camera, %1"),
    QT_TRANSLATE_NOOP("ChartWords", "1 camera"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 cameras, live only"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 cameras, %2"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 cameras"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 other kinds of site"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 sites"),
    QT_TRANSLATE_NOOP("ChartWords", "1 site"),
    QT_TRANSLATE_NOOP("ChartWords", "at each site"),
    QT_TRANSLATE_NOOP("ChartWords", "at all of them"),
    QT_TRANSLATE_NOOP("ChartWords", "1 network switch"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 network switches"),
    QT_TRANSLATE_NOOP("ChartWords", "1 recorder"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 recorders"),
    QT_TRANSLATE_NOOP("ChartWords", "1 internet line"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 internet lines"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 of this kind"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 drives, %2"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 drive, %2"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 (%2 sites)"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 in all"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 of %2"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 to %2"),
    QT_TRANSLATE_NOOP("ChartWords", "Too close"),
    QT_TRANSLATE_NOOP("ChartWords", "None fits"),
    QT_TRANSLATE_NOOP("ChartWords", "Day one"),
    QT_TRANSLATE_NOOP("ChartWords", "Other"),
    QT_TRANSLATE_NOOP("ChartWords", "other causes"),
    QT_TRANSLATE_NOOP("ChartWords", "Recording"),
    QT_TRANSLATE_NOOP("ChartWords", "Channels"),
    QT_TRANSLATE_NOOP("ChartWords", "Network"),
    QT_TRANSLATE_NOOP("ChartWords", "Software"),
    QT_TRANSLATE_NOOP("ChartWords", "Power"),
    QT_TRANSLATE_NOOP("ChartWords", "Internet"),
    QT_TRANSLATE_NOOP("ChartWords", "Sites"),
    QT_TRANSLATE_NOOP("ChartWords", "Cameras at each site"),
    QT_TRANSLATE_NOOP("ChartWords", "Days of footage"),
    QT_TRANSLATE_NOOP("ChartWords", "cannot be built"),
    QT_TRANSLATE_NOOP("ChartWords", "too close to call"),
    QT_TRANSLATE_NOOP("ChartWords", "no option meets the must-haves"),
    QT_TRANSLATE_NOOP("ChartWords", "Failed. Press to repair"),
    QT_TRANSLATE_NOOP("ChartWords", "Failed"),
    QT_TRANSLATE_NOOP("ChartWords", "Standby storage"),
    QT_TRANSLATE_NOOP("ChartWords", "Second recorder"),
    QT_TRANSLATE_NOOP("ChartWords", "Centre"),
    QT_TRANSLATE_NOOP("ChartWords", "Head office"),
    QT_TRANSLATE_NOOP("ChartWords", "for ever"),
    QT_TRANSLATE_NOOP("ChartWords", "%1 on %2: %3, %4 Mbps of %5 planned"),
    QT_TRANSLATE_NOOP("ChartWords", "%1: %2 s without a recording, to the end"),
    QT_TRANSLATE_NOOP("ChartWords", "%1: %2 s without a recording"),
    QT_TRANSLATE_NOOP("ChartWords", "waiting"),
    QT_TRANSLATE_NOOP("ChartWords", "recording"),
    QT_TRANSLATE_NOOP("ChartWords", "gap"),
    QT_TRANSLATE_NOOP("ChartWords", "moved"),
    QT_TRANSLATE_NOOP("ChartWords", "dark"),
};

/// Names that are long in other languages: their translation may say with a soft hyphen where a box breaks them.
constexpr const char* breakableNames[] = {
    QT_TRANSLATE_NOOP("ChartWords", "Internet line"),
    QT_TRANSLATE_NOOP("ChartWords", "Federation server"),
    QT_TRANSLATE_NOOP("ChartWords", "Management server"),
};

struct ChartForm {
    const char* english;
    QRegularExpression pattern; ///< with a group for each %1
    int parts = 0;
};

/// Short forms whose first part is a figure: "Shop cameras" is a name that somebody gave.
bool beginsWithFigure(const char* english) {
    const QByteArray form(english);
    for (const char* counted : {"%1 cameras", "%1 drives", "%1 drive,", "%1 more", "%1 in all", "%1 to ", "%1 sites", "%1 of ", "%1 other", "%1 network", "%1 recorders", "%1 internet"})
        if (form.startsWith(counted)) return true;
    return false;
}

const std::vector<ChartForm>& chartPatterns() {
    static const std::vector<ChartForm> all = [] {
        std::vector<ChartForm> made;
        for (const char* english : chartForms) {
            QString pattern = QRegularExpression::escape(QString::fromUtf8(english));
            int parts = 0;
            for (int part = 1; part <= 5; ++part)
                if (pattern.contains(QStringLiteral("\\%") + QString::number(part))) {
                    pattern.replace(QStringLiteral("\\%") + QString::number(part), beginsWithFigure(english) && part == 1 ? QStringLiteral("(\\S*\\d\\S*)") : QStringLiteral("(.+?)"));
                    parts = part;
                }
            made.push_back({english, QRegularExpression(QRegularExpression::anchoredPattern(pattern)), parts});
        }
        return made;
    }();
    return all;
}

/// A word of the engine, alone or with a number after it ("PoE switch 1").
QString engineText(const QString& english) {
    static const QRegularExpression numbered(QStringLiteral("^(.+) (\\d+)$"));
    const QString whole = engineWord(english.toStdString());
    if (whole != english) return whole;
    const auto match = numbered.match(english);
    if (!match.hasMatch()) return {};
    const QString word = engineWord(match.captured(1).toStdString());
    return word == match.captured(1) ? QString() : word + QLatin1Char(' ') + match.captured(2);
}

QString translated(const QString& english) {
    for (const char* name : breakableNames)
        if (english == QLatin1String(name)) return QCoreApplication::translate("ChartWords", name);
    if (const QString own = engineText(english); !own.isEmpty()) return own;
    for (const ChartForm& form : chartPatterns()) {
        const auto match = form.pattern.match(english);
        if (!match.hasMatch()) continue;
        QString text = QCoreApplication::translate("ChartWords", form.english);
        for (int part = 1; part <= form.parts; ++part)
            text.replace(QLatin1Char('%') + QString::number(part), chartWords(match.captured(part)));
        return text;
    }
    if (const QString name = engineName(english.toStdString()); name != english) return name;
    return figure(english.toStdString());
}

} // namespace

QString chartWords(const QString& english) {
    if (Language::instance().code() == QLatin1String("en") || english.isEmpty()) return english;
    thread_local QHash<QString, QString> known; // a chart is drawn over and over
    thread_local QString language;
    constexpr qsizetype mostKnown = 5000;
    if (language != Language::instance().code() || known.size() > mostKnown) {
        known.clear();
        language = Language::instance().code();
    }
    if (const auto found = known.constFind(english); found != known.constEnd()) return *found;
    const QString own = translated(english);
    known.insert(english, own);
    return own;
}

std::unique_ptr<proposal::ChartLanguage> chartLanguage() {
    if (Language::instance().code() == QLatin1String("en")) return nullptr;
    return std::make_unique<proposal::ChartLanguage>(chartWords);
}

} // namespace sightline::qml
