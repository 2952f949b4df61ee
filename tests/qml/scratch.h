#pragma once
// Files for tests of the window: a folder that goes when the process does.

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QObject>
#include <QTemporaryDir>
#include <QtQml/qqmlregistration.h>

class Scratch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;
    Q_INVOKABLE QString file(const QString& name) const { return m_folder.filePath(name); }
    /// A sample plan of the house, by the name of its file.
    Q_INVOKABLE QString sample(const QString& name) const { return qEnvironmentVariable("SIGHTLINE_DATA") + QStringLiteral("/samples/") + name + QStringLiteral(".sightline"); }
    Q_INVOKABLE bool write(const QString& name, const QString& text) const {
        QFile out(file(name));
        return out.open(QIODevice::WriteOnly) && out.write(text.toUtf8()) >= 0;
    }
    Q_INVOKABLE bool folder(const QString& name) const { return QDir().mkpath(file(name)); }
    Q_INVOKABLE qint64 size(const QString& path) const { return QFileInfo(path).size(); }

private:
    QTemporaryDir m_folder;
};
