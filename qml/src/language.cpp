#include "language.h"

#include <QCoreApplication>
#include <QLocale>

namespace sightline::qml {
namespace {

constexpr const char* english = "en";

QLocale localeOf(const QString& code) {
    if (code == QLatin1String("de")) return QLocale(QLocale::German, QLocale::Germany);
    return QLocale(QLocale::English, QLocale::UnitedStates);
}

} // namespace

Language::Language() : m_code(QString::fromLatin1(english)) {
    apply();
}

Language& Language::instance() {
    static Language language;
    return language;
}

Language* Language::create(QQmlEngine* engine, QJSEngine*) {
    if (engine) connect(&instance(), &Language::changed, engine, &QQmlEngine::retranslate);
    QJSEngine::setObjectOwnership(&instance(), QJSEngine::CppOwnership);
    return &instance();
}

QString Language::ofLocale(const QString& name) {
    const QString code = name.left(2).toLower();
    const bool ends = name.size() == 2 || (name.size() > 2 && !name.at(2).isLetter());
    return ends && instance().codes().contains(code) ? code : QString::fromLatin1(english);
}

void Language::setCode(const QString& code) {
    if (code == m_code || !codes().contains(code)) return;
    m_code = code;
    apply();
    emit changed();
}

QStringList Language::codes() const {
    return {QString::fromLatin1(english), QStringLiteral("de")};
}

QStringList Language::names() const {
    return {QStringLiteral("English"), QStringLiteral("Deutsch")};
}

void Language::apply() {
    QLocale::setDefault(localeOf(m_code));
    QCoreApplication::removeTranslator(&m_texts);
    if (m_code == QLatin1String(english)) return;
    if (m_texts.load(QStringLiteral(":/sightline/i18n/sightline_%1.qm").arg(m_code))) QCoreApplication::installTranslator(&m_texts);
}

} // namespace sightline::qml
