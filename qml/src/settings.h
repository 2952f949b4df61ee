#pragma once
// What a person sets for all plans: colours, language and size. Kept in an INI file of the user's own.

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace sightline::qml {

class Settings : public QObject {
    Q_OBJECT
    QML_ELEMENT

    /// The file; "" keeps nothing. Reading it sets the theme.
    Q_PROPERTY(QString file READ file WRITE setFile NOTIFY changed)
    Q_PROPERTY(int colours READ colours WRITE setColours NOTIFY changed) ///< 0 light, 1 dark
    Q_PROPERTY(int scale READ scale WRITE setScale NOTIFY changed)       ///< per cent, 100 … 200; from the next start on
    Q_PROPERTY(int units READ units WRITE setUnits NOTIFY changed)       ///< 0 metric, 1 US customary
    Q_PROPERTY(int runningScale READ runningScale CONSTANT)              ///< per cent, of this window

public:
    explicit Settings(QObject* parent = nullptr);

    QString file() const { return m_file; }
    void setFile(const QString& file);
    int colours() const;
    void setColours(int colours);
    int scale() const { return m_scale; }
    void setScale(int scale);
    int units() const;
    void setUnits(int units);
    int runningScale() const;

    /// Where the settings of this user lie, and where plan copies and recent files do.
    static QString folder();
    Q_INVOKABLE static QString fileIn(const QString& folder);
    /// What the file says; 100 when it says nothing usable. Needs no application object.
    static int storedScale(const QString& file);
    /// The language that the file asks for; "" when it says none of ours.
    static QString storedLanguage(const QString& file);
    /// True when the file asks for dark colours.
    static bool storedDark(const QString& file);

signals:
    void changed();

private:
    void store() const;

    QString m_file;
    int m_scale = 100;
};

} // namespace sightline::qml
