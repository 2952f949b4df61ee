#include "theme.h"

#include <QCoreApplication>
#include <QFontDatabase>

namespace sightline::qml {

Theme& Theme::instance() {
    static Theme theme;
    return theme;
}

Theme* Theme::create(QQmlEngine* engine, QJSEngine*) {
    Q_UNUSED(engine)
    loadFonts();
    QJSEngine::setObjectOwnership(&instance(), QJSEngine::CppOwnership);
    return &instance();
}

void Theme::setDark(bool dark) {
    if (m_dark == dark) return;
    m_dark = dark;
    emit changed();
}

const proposal::Tokens& Theme::tokens() const {
    return m_dark ? proposal::darkTokens() : proposal::lightTokens();
}

QList<QColor> Theme::scenarioColors() const {
    static const QList<QColor> light{0x7a5fc7, 0xb3457c, 0x8a6a10, 0x4d7a2a, 0x1f7f94, 0x6b6f76, 0xa0522d, 0x3f62b5};
    static const QList<QColor> dark{0xb3a1f5, 0xf08bbb, 0xd9b24a, 0x9ccf74, 0x66c7da, 0xa9b0ba, 0xdf9a75, 0x8fb0ff};
    return m_dark ? dark : light;
}

proposal::ChartTheme Theme::chartTheme() const {
    return {tokens(), QFont(family())};
}

QString Theme::family() {
    return QStringLiteral("Sightline Sans");
}

bool Theme::loadFonts() {
    static const bool loaded = [] {
        bool all = true;
        for (const char* weight : {"Regular", "Medium", "SemiBold"})
            all &= QFontDatabase::addApplicationFont(QStringLiteral(":/sightline/fonts/SightlineSans-%1.otf")
                                                         .arg(QLatin1String(weight))) >= 0;
        return all;
    }();
    return loaded;
}

ArchColours::ArchColours(QObject* parent) : QObject(parent) {
    connect(&Theme::instance(), &Theme::changed, this, &ArchColours::changed);
}

void ArchColours::setArchitecture(int architecture) {
    const int known = qBound(0, architecture, 2);
    if (m_architecture == known) return;
    m_architecture = known;
    emit changed();
}

QColor ArchColours::of(std::array<QColor, 3> proposal::Tokens::*member) const {
    return (Theme::instance().tokens().*member)[static_cast<std::size_t>(m_architecture)];
}

} // namespace sightline::qml
