#pragma once
// Files for tests of the window: a folder that goes when the process does.

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
    Q_INVOKABLE qint64 size(const QString& path) const { return QFileInfo(path).size(); }

private:
    QTemporaryDir m_folder;
};
