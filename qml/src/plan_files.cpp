#include "plan_files.h"

#include "planner/plan_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QUuid>

namespace sightline::qml {
namespace {

constexpr int mostRecent = 8;
const auto copyEnding = QStringLiteral(".recovery.sightline");

QString copyFolder(const QString& folder) {
    return QDir(folder).filePath(QStringLiteral("recovery"));
}

QByteArray fileText(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(qint64(planner::maxPlanBytes) + 1) : QByteArray();
}

bool writeText(const QString& path, const QByteArray& text) {
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

} // namespace

PlanFiles::PlanFiles(QObject* parent) : QObject(parent), m_recent({"path", "name", "folder"}) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(keepAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &PlanFiles::keepNow);
    connect(this, &PlanFiles::proposalRunChanged, this, &PlanFiles::noteRunPlan);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &PlanFiles::fileTouched);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &PlanFiles::fileTouched);
}

PlanFiles::~PlanFiles() {
    dropCopy();
}

void PlanFiles::setSession(PlanSession* session) {
    if (session == m_session) return;
    if (m_session) m_session->disconnect(this);
    m_session = session;
    if (session) connect(session, &PlanSession::planChanged, this, &PlanFiles::planChanged);
    emit sessionChanged();
    if (!m_folder.isEmpty()) recover();
    planChanged();
}

void PlanFiles::setFolder(const QString& folder) {
    if (folder == m_folder) return;
    m_folder = folder;
    m_name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (!folder.isEmpty()) {
        QDir().mkpath(copyFolder(folder));
        m_lock = std::make_unique<QLockFile>(copyPath() + QStringLiteral(".lock"));
        m_lock->setStaleLockTime(0); // only the end of its process makes a lock stale
        m_lock->tryLock(0);
        fillRecent();
        if (m_session) recover();
    }
    emit folderChanged();
}

QString PlanFiles::copyPath() const {
    return QDir(copyFolder(m_folder)).filePath(m_name + copyEnding);
}

// Unsaved work.

void PlanFiles::noteRunPlan() {
    if (!m_session) return;
    m_runPlan = m_session->plan().name;
    m_runPath = m_session->filePath();
}

/// A test says nothing about another plan. Saving under another name, or another title, is the same plan.
void PlanFiles::dropForeignRun() {
    if (m_proposalRun.isEmpty() || m_session->plan().name == m_runPlan) return;
    if (m_session->filePath() == m_runPath && !m_runPath.isEmpty()) return noteRunPlan();
    m_proposalRun.clear();
    emit proposalRunChanged();
}

void PlanFiles::planChanged() {
    if (!m_session) return;
    watch();
    dropForeignRun();
    if (m_session->hasFile() && !m_session->changed()) remember(m_session->filePath());
    if (m_folder.isEmpty()) return;
    if (m_session->changed()) {
        if (!m_timer.isActive()) m_timer.start(); // not restarted: steady typing is kept too
    } else {
        m_timer.stop();
        QFile::remove(copyPath());
        QFile::remove(copyPath() + QStringLiteral(".of"));
    }
}

void PlanFiles::keepNow() {
    if (m_folder.isEmpty() || !m_session || !m_session->changed()) return;
    if (!writeText(copyPath() + QStringLiteral(".of"), m_session->filePath().toUtf8())) return;
    if (planner::savePlan(m_session->basePlan(), copyPath().toStdString())) emit kept();
}

void PlanFiles::dropCopy() {
    if (m_folder.isEmpty()) return;
    QFile::remove(copyPath());
    QFile::remove(copyPath() + QStringLiteral(".of"));
    m_lock.reset();
}

/// Takes the newest copy whose window is gone. Older ones stay for the next start.
void PlanFiles::recover() {
    const QDir folder(copyFolder(m_folder));
    for (const QFileInfo& copy : folder.entryInfoList({QLatin1Char('*') + copyEnding}, QDir::Files, QDir::Time)) {
        if (copy.filePath() == copyPath()) continue;
        QLockFile owner(copy.filePath() + QStringLiteral(".lock"));
        owner.setStaleLockTime(0);
        if (!owner.tryLock(0)) continue; // another window's
        auto plan = planner::loadPlan(copy.filePath().toStdString());
        const QString path = QString::fromUtf8(fileText(copy.filePath() + QStringLiteral(".of")));
        const QString at = copy.lastModified().toString(QStringLiteral("HH:mm"));
        if (plan) {
            m_session->restore(std::move(*plan), path, tr("recover unsaved work"));
            keepNow(); // under this window's name before the old copy goes
            m_recoveredAt = at;
        }
        QFile::remove(copy.filePath());
        QFile::remove(copy.filePath() + QStringLiteral(".of"));
        if (m_recoveredAt.isEmpty()) continue;
        emit changed();
        return;
    }
}

QString PlanFiles::recoveredText() const {
    if (m_recoveredAt.isEmpty() || !m_session) return {};
    return m_session->hasFile() ? tr("Recovered work of %1 that was not saved in %2").arg(m_recoveredAt, QFileInfo(m_session->filePath()).fileName())
                                : tr("Recovered work of %1 that was never saved").arg(m_recoveredAt);
}

void PlanFiles::keepRecovered() {
    m_recoveredAt.clear();
    emit changed();
}

void PlanFiles::showSaved() {
    m_recoveredAt.clear();
    if (m_session->hasFile()) m_session->open(m_session->filePath());
    else m_session->newPlan();
    emit changed();
}

// The file on disk.

void PlanFiles::watch() {
    const QString path = m_session->filePath();
    if (path != m_watched) {
        if (!m_watcher.files().isEmpty()) m_watcher.removePaths(m_watcher.files());
        if (!m_watcher.directories().isEmpty()) m_watcher.removePaths(m_watcher.directories());
        m_watched = path;
        m_outside = false;
        emit changed();
    }
    // Atomic saving puts a new file in place, which drops the watch on the old one.
    if (!path.isEmpty() && !m_watcher.files().contains(path) && QFileInfo::exists(path)) m_watcher.addPath(path);
    const QString folder = QFileInfo(path).absolutePath();
    if (!path.isEmpty() && !m_watcher.directories().contains(folder)) m_watcher.addPath(folder);
}

void PlanFiles::fileTouched() {
    if (!m_session || m_watched.isEmpty()) return;
    watch();
    const auto onDisk = QFileInfo::exists(m_watched) ? planner::loadPlan(m_watched.toStdString()) : Result<planner::Plan>(m_session->basePlan());
    // Half-written files are looked at again with the next change; our own saving is no news.
    const bool outside = onDisk && planner::writePlan(*onDisk) != m_session->savedText() && !(*onDisk == m_session->basePlan());
    if (outside == m_outside) return;
    m_outside = outside;
    emit changed();
}

QString PlanFiles::outsideText() const {
    return m_outside ? tr("%1 was changed by another program").arg(QFileInfo(m_watched).fileName()) : QString();
}

void PlanFiles::loadOutside() {
    m_outside = false;
    m_session->open(m_watched);
    emit changed();
}

void PlanFiles::keepMine() {
    m_outside = false;
    emit changed();
}

// Recent files.

void PlanFiles::remember(const QString& path) {
    if (m_folder.isEmpty()) return;
    QStringList paths{path};
    for (const QVariantList& row : m_recent.rows())
        if (row.constFirst().toString() != path && paths.size() < mostRecent) paths << row.constFirst().toString();
    if (m_recent.count() > 0 && m_recent.value(0, QStringLiteral("path")).toString() == path) return;
    writeText(QDir(m_folder).filePath(QStringLiteral("recent.txt")), paths.join(QLatin1Char('\n')).toUtf8() + '\n');
    fillRecent();
}

void PlanFiles::fillRecent() {
    QList<QVariantList> rows;
    const QString text = QString::fromUtf8(fileText(QDir(m_folder).filePath(QStringLiteral("recent.txt"))));
    for (const QString& path : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QFileInfo file(path);
        if (rows.size() < mostRecent && file.exists()) rows << QVariantList{path, file.completeBaseName(), file.absolutePath()};
    }
    m_recent.setRows(std::move(rows));
}

void PlanFiles::openRecent(int row) {
    const QString path = m_recent.value(row, QStringLiteral("path")).toString();
    if (m_session && !path.isEmpty()) m_session->open(path);
}

} // namespace sightline::qml
