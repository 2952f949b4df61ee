#pragma once
// The language of the window: its texts (i18n/sightline_<code>.ts) and the form of its numbers. English is in the sources.

#include <QJSEngine>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace sightline::qml {

class Language : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// "en" or "de"; may be set at any time, and every text and number follows.
    Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed)
    Q_PROPERTY(QList<QString> codes READ codes CONSTANT) ///< all languages, English first
    Q_PROPERTY(QList<QString> names READ names CONSTANT) ///< of `codes`, each in its own language

public:
    /// The one instance of the process. Made in English, with grouped numbers whatever the system's locale is.
    static Language& instance();
    /// For the QML engine, which must not delete it; from then on the engine's texts follow `code`.
    static Language* create(QQmlEngine* engine, QJSEngine* script);
    /// The language of a locale name such as "de_AT.UTF-8"; English when it is none of ours.
    static QString ofLocale(const QString& name);

    QString code() const { return m_code; }
    /// An unknown code changes nothing.
    void setCode(const QString& code);
    QStringList codes() const;
    QStringList names() const;

signals:
    void changed();

private:
    Language(); // private, or the QML engine would make a second one instead of calling create()
    void apply();

    QString m_code;
    QTranslator m_texts;
};

} // namespace sightline::qml
