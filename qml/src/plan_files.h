#pragma once
// What a window keeps beside the plan's own file: a copy of unsaved work that survives a kill, recent files, and a watch on
// the file for changes by others.

#include "plan_session.h"
#include "row_model.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QTimer>

#include <memory>

class QLockFile;

namespace sightline::qml {

class PlanFiles : public QObject {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(sightline::qml::PlanSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    /// Where copies and the list of recent files are kept; "" keeps nothing.
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY folderChanged)
    Q_PROPERTY(sightline::qml::RowModel* recent READ recent CONSTANT)        ///< roles: path, name, folder
    Q_PROPERTY(QString recoveredText READ recoveredText NOTIFY changed)      ///< "Recovered 14:31 …", "" for nothing
    Q_PROPERTY(bool changedOutside READ changedOutside NOTIFY changed)       ///< the open file was written by another program
    Q_PROPERTY(QString outsideText READ outsideText NOTIFY changed)
    Q_PROPERTY(QString testRun MEMBER m_testRun NOTIFY testRunChanged)             ///< file of a test that Testbed is to show next
    Q_PROPERTY(QString proposalRun MEMBER m_proposalRun NOTIFY proposalRunChanged) ///< file of the test that the proposal reports

public:
    explicit PlanFiles(QObject* parent = nullptr);
    ~PlanFiles() override; ///< an orderly end leaves no copy behind

    PlanSession* session() const { return m_session; }
    void setSession(PlanSession* session);
    QString folder() const { return m_folder; }
    void setFolder(const QString& folder);
    RowModel* recent() { return &m_recent; }
    QString recoveredText() const;
    bool changedOutside() const { return m_outside; }
    QString outsideText() const;

    /// Goes on with the work that was recovered (it is in the window already).
    Q_INVOKABLE void keepRecovered();
    /// Back to what the file says, or to a new plan when there was none.
    Q_INVOKABLE void showSaved();
    /// Loads the file again, as one undo step.
    Q_INVOKABLE void loadOutside();
    /// Keeps what is in the window; saving will replace the file.
    Q_INVOKABLE void keepMine();
    /// Opens a recent file.
    Q_INVOKABLE void openRecent(int row);
    /// Writes the copy now, if there is unsaved work.
    void keepNow();

    static constexpr int keepAfterMs = 1000;

signals:
    void testRunChanged();
    void proposalRunChanged();
    void sessionChanged();
    void folderChanged();
    void changed();
    void kept(); ///< a copy was written

private:
    void noteRunPlan();
    void dropForeignRun();
    void planChanged();
    void watch();
    void fileTouched();
    void remember(const QString& path);
    void fillRecent();
    void recover();
    void dropCopy();
    QString copyPath() const;

    QPointer<PlanSession> m_session;
    QString m_folder, m_name; ///< of the copy, without folder and ending
    std::unique_ptr<QLockFile> m_lock;
    QTimer m_timer;
    QFileSystemWatcher m_watcher;
    RowModel m_recent;
    QString m_watched, m_recoveredAt, m_testRun, m_proposalRun;
    std::string m_runPlan; ///< that proposalRun is a test of
    QString m_runPath;
    bool m_outside = false;
};

} // namespace sightline::qml
