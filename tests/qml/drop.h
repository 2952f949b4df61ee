#pragma once
// A drop from the desktop, as the window system sends it.

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QObject>
#include <QQuickItem>
#include <QQuickWindow>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

class Drop : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;
    /// Drops a file onto the middle of an item.
    Q_INVOKABLE void file(QQuickItem* item, const QString& path) const {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        send(item, data);
    }
    /// Drops a text.
    Q_INVOKABLE void text(QQuickItem* item, const QString& text) const {
        QMimeData data;
        data.setText(text);
        send(item, data);
    }
    Q_INVOKABLE static QString sample(const QString& name) { return QStringLiteral(SIGHTLINE_SOURCE_DIR "/data/samples/") + name; }

private:
    static void send(QQuickItem* item, QMimeData& data) {
        const QPointF at = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(item->window(), &enter);
        QDragMoveEvent move(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(item->window(), &move);
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(item->window(), &drop);
    }
};
