#include "settings.h"

#include "language.h"
#include "measures.h"
#include "theme.h"

#include <QDir>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace sightline::qml {
namespace {
const auto scaleKey = QStringLiteral("scale"), coloursKey = QStringLiteral("colours"), languageKey = QStringLiteral("language"), unitsKey = QStringLiteral("units");
}

Settings::Settings(QObject* parent) : QObject(parent) {
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        store();
        emit changed();
    });
    connect(&Language::instance(), &Language::changed, this, &Settings::store);
    connect(&Measures::instance(), &Measures::changed, this, [this] {
        store();
        emit changed();
    });
}

QString Settings::folder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QString Settings::fileIn(const QString& folder) {
    return QDir(folder).filePath(QStringLiteral("settings.ini"));
}

int Settings::storedScale(const QString& file) {
    if (file.isEmpty()) return 100;
    bool ok = false;
    const int scale = QSettings(file, QSettings::IniFormat).value(scaleKey, 100).toInt(&ok);
    return ok && scale >= 100 && scale <= 200 ? scale : 100;
}

QString Settings::storedLanguage(const QString& file) {
    const QString code = file.isEmpty() ? QString() : QSettings(file, QSettings::IniFormat).value(languageKey).toString();
    return Language::instance().codes().contains(code) ? code : QString();
}

bool Settings::storedDark(const QString& file) {
    return !file.isEmpty() && QSettings(file, QSettings::IniFormat).value(coloursKey).toString() == QLatin1String("dark");
}

void Settings::setFile(const QString& file) {
    if (file == m_file) return;
    m_file = {};
    if (!file.isEmpty()) {
        m_scale = storedScale(file);
        if (storedDark(file)) Theme::instance().setDark(true);
        const QString units = QSettings(file, QSettings::IniFormat).value(unitsKey).toString(); // else as the system has it
        if (units == QLatin1String("us") || units == QLatin1String("metric")) Measures::instance().setCustomary(units == QLatin1String("us"));
    }
    m_file = file;
    emit changed();
}

int Settings::colours() const {
    return Theme::instance().dark() ? 1 : 0;
}

void Settings::setColours(int colours) {
    Theme::instance().setDark(colours == 1);
}

void Settings::setScale(int scale) {
    const int wanted = std::clamp(scale, 100, 200);
    if (wanted == m_scale) return;
    m_scale = wanted;
    store();
    emit changed();
}

int Settings::units() const {
    return Measures::instance().customary() ? 1 : 0;
}

void Settings::setUnits(int units) {
    Measures::instance().setCustomary(units == 1);
}

int Settings::runningScale() const {
    bool ok = false;
    const double factor = qEnvironmentVariable("QT_SCALE_FACTOR").toDouble(&ok);
    return ok ? int(factor * 100 + 0.5) : 100;
}

void Settings::store() const {
    if (m_file.isEmpty()) return;
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(scaleKey, m_scale);
    settings.setValue(unitsKey, Measures::instance().customary() ? QStringLiteral("us") : QStringLiteral("metric"));
    settings.setValue(languageKey, Language::instance().code());
    settings.setValue(coloursKey, Theme::instance().dark() ? QStringLiteral("dark") : QStringLiteral("light"));
}

} // namespace sightline::qml
