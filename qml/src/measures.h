#pragma once
// Metric or US customary units, for what people meet as a length or a temperature. Rates, storage and power have one form
// everywhere.

#include <QLocale>
#include <QObject>
#include <QString>

namespace sightline::qml {

/// One for the process, as the language is. Begins as the system has it.
class Measures : public QObject {
    Q_OBJECT

public:
    /// The one instance.
    static Measures& instance();
    /// US customary for locales that measure so, metric for all others.
    static bool isCustomary(const QLocale& locale);

    bool customary() const { return m_customary; }
    void setCustomary(bool customary);
    /// "40 °C", or "104 °F" where that is said.
    QString temperature(double celsius) const;

signals:
    void changed();

private:
    Measures();
    bool m_customary;
};

} // namespace sightline::qml
