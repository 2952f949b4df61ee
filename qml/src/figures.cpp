#include "figures.h"

#include "language.h"

#include "proposal/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace sightline::qml {
namespace {

/// What the engine names with a word of its own; listed so that lupdate finds it. Tests hold the list complete.
[[maybe_unused]] constexpr const char* engineVocabulary[] = {
    // purposes of cameras
    QT_TRANSLATE_NOOP("EngineWords", "Monitor"),
    QT_TRANSLATE_NOOP("EngineWords", "Detect"),
    QT_TRANSLATE_NOOP("EngineWords", "Observe"),
    QT_TRANSLATE_NOOP("EngineWords", "Recognise"),
    QT_TRANSLATE_NOOP("EngineWords", "Identify"),
    // must-haves
    QT_TRANSLATE_NOOP("EngineWords", "Analytics in the camera"),
    QT_TRANSLATE_NOOP("EngineWords", "Analytics on a server"),
    QT_TRANSLATE_NOOP("EngineWords", "Access control"),
    QT_TRANSLATE_NOOP("EngineWords", "Alarm systems"),
    QT_TRANSLATE_NOOP("EngineWords", "All sites on one screen"),
    QT_TRANSLATE_NOOP("EngineWords", "Mixed brands"),
    QT_TRANSLATE_NOOP("EngineWords", "No IT staff"),
    QT_TRANSLATE_NOOP("EngineWords", "Weak internet"),
    QT_TRANSLATE_NOOP("EngineWords", "NDAA compliant"),
    QT_TRANSLATE_NOOP("EngineWords", "No cloud"),
    QT_TRANSLATE_NOOP("EngineWords", "Records without internet"),
    QT_TRANSLATE_NOOP("EngineWords", "No loss on one failure"),
    QT_TRANSLATE_NOOP("EngineWords", "A copy off site"),
    // cost categories
    QT_TRANSLATE_NOOP("EngineWords", "Cameras"),
    QT_TRANSLATE_NOOP("EngineWords", "Recorders and servers"),
    QT_TRANSLATE_NOOP("EngineWords", "Drives"),
    QT_TRANSLATE_NOOP("EngineWords", "Network and power"),
    QT_TRANSLATE_NOOP("EngineWords", "Licences"),
    QT_TRANSLATE_NOOP("EngineWords", "Labour"),
    QT_TRANSLATE_NOOP("EngineWords", "Maintenance and subscriptions"),
    QT_TRANSLATE_NOOP("EngineWords", "IT time"),
    QT_TRANSLATE_NOOP("EngineWords", "Energy"),
    QT_TRANSLATE_NOOP("EngineWords", "Internet lines"),
    QT_TRANSLATE_NOOP("EngineWords", "Replacements"),
    QT_TRANSLATE_NOOP("EngineWords", "End of term"),
    // causes of lost footage
    QT_TRANSLATE_NOOP("EngineWords", "Camera faults"),
    QT_TRANSLATE_NOOP("EngineWords", "Power cuts"),
    QT_TRANSLATE_NOOP("EngineWords", "Recorders"),
    QT_TRANSLATE_NOOP("EngineWords", "Switches"),
    QT_TRANSLATE_NOOP("EngineWords", "Maintenance"),
    QT_TRANSLATE_NOOP("EngineWords", "Internet line"),
    QT_TRANSLATE_NOOP("EngineWords", "Take-over gaps"),
    // kinds of node
    QT_TRANSLATE_NOOP("EngineWords", "Encoder"),
    QT_TRANSLATE_NOOP("EngineWords", "PoE switch"),
    QT_TRANSLATE_NOOP("EngineWords", "Core switch"),
    QT_TRANSLATE_NOOP("EngineWords", "Recorder"),
    QT_TRANSLATE_NOOP("EngineWords", "Standby"),
    QT_TRANSLATE_NOOP("EngineWords", "Storage"),
    QT_TRANSLATE_NOOP("EngineWords", "Bridge"),
    QT_TRANSLATE_NOOP("EngineWords", "Firewall"),
    QT_TRANSLATE_NOOP("EngineWords", "Management server"),
    QT_TRANSLATE_NOOP("EngineWords", "Database"),
    QT_TRANSLATE_NOOP("EngineWords", "Federation server"),
    QT_TRANSLATE_NOOP("EngineWords", "Cloud"),
    QT_TRANSLATE_NOOP("EngineWords", "Operators"),
    QT_TRANSLATE_NOOP("EngineWords", "Power circuit"),
    QT_TRANSLATE_NOOP("EngineWords", "UPS"),
};

/// "1,234.50" in the number form of the continent; a point or comma that is not between digits is none of a number.
QString continental(QString text) {
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (!text.at(i - 1).isDigit() || !text.at(i + 1).isDigit()) continue;
        if (text.at(i) == QLatin1Char(',')) text[i] = QLatin1Char('.');
        else if (text.at(i) == QLatin1Char('.')) text[i] = QLatin1Char(',');
    }
    return text;
}

struct FigureWords {
    Q_DECLARE_TR_FUNCTIONS(FigureWords)
};

} // namespace

QString figure(const std::string& english) {
    QString text = QString::fromStdString(english);
    if (Language::instance().code() == QLatin1String("en")) return text;
    text = continental(std::move(text));
    const std::pair<QLatin1String, QString> words[] = {{QLatin1String("under "), FigureWords::tr("under ")},
                                                       {QLatin1String("over "), FigureWords::tr("over ")},
                                                       {QLatin1String(" of "), FigureWords::tr(" of ")},
                                                       {QLatin1String(" in "), FigureWords::tr(" in ")},
                                                       {QLatin1String(" pts"), FigureWords::tr(" pts")},
                                                       {QLatin1String("same"), FigureWords::tr("same")}};
    for (const auto& [word, own] : words)
        text.replace(word, own);
    return text;
}

QString engineWord(const std::string& english) {
    return QCoreApplication::translate("EngineWords", english.c_str());
}

namespace {

const proposal::Sentences& german() { // the one other language
    static const proposal::Sentences sentences("de");
    return sentences;
}

} // namespace

QString engineSentence(const std::string& english) {
    const bool isEnglish = Language::instance().code() == QLatin1String("en") || english.empty();
    const QString sentence = QString::fromStdString(isEnglish ? english : german()(english));
    constexpr QChar leftToRight(0x200e);
    return sentence.isRightToLeft() ? leftToRight + sentence : sentence; // it begins with a name in such a script
}

QString nameInSentence(const QString& name, int most) {
    const QString cut = name.size() > most ? name.left(most - 1).trimmed() + QChar(0x2026) : name;
    constexpr QChar isolate(0x2068), endIsolate(0x2069);
    const auto turns = [](QChar c) { return c.direction() == QChar::DirR || c.direction() == QChar::DirAL; };
    return std::any_of(cut.begin(), cut.end(), turns) ? isolate + cut + endIsolate : cut;
}

QString engineName(const std::string& english) {
    if (Language::instance().code() == QLatin1String("en") || english.empty()) return QString::fromStdString(english);
    return QString::fromStdString(german().name(english));
}

QString inSentence(const QString& text) {
    if (Language::instance().code() != QLatin1String("en")) return text;
    return text.left(1).toLower() + text.mid(1);
}

} // namespace sightline::qml
