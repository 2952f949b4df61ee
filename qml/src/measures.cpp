#include "measures.h"

#include <cmath>

namespace sightline::qml {

Measures::Measures() : m_customary(isCustomary(QLocale::system())) {}

Measures& Measures::instance() {
    static Measures measures;
    return measures;
}

bool Measures::isCustomary(const QLocale& locale) {
    return locale.measurementSystem() == QLocale::ImperialUSSystem;
}

void Measures::setCustomary(bool customary) {
    if (customary == m_customary) return;
    m_customary = customary;
    emit changed();
}

QString Measures::temperature(double celsius) const {
    const double shown = m_customary ? celsius * 9 / 5 + 32 : celsius;
    return QLocale().toString(std::round(shown), 'f', 0) + QChar(0x00A0) + (m_customary ? QStringLiteral("°F") : QStringLiteral("°C"));
}

} // namespace sightline::qml
