#pragma once
// Work beside the user interface of which only the latest request matters.

#include <QObject>
#include <QQmlEngine>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace sightline::qml {

class LatestJob : public QObject {
    Q_OBJECT

public:
    /// Runs off the GUI thread and returns what is to happen on it afterwards. Long work looks at `cancel`.
    using Then = std::function<void()>;
    using Work = std::function<Then(const std::atomic<bool>& cancel)>;

    explicit LatestJob(QObject* parent = nullptr);
    ~LatestJob() override; ///< cancels and waits

    /// Cancels what runs and drops what waits; the result of cancelled work is dropped too unless it was stopped by
    /// stop().
    void request(Work work);
    /// What runs is finished and its result arrives; only of what waits the latest is kept. For short work that must keep
    /// coming while somebody drags.
    void queue(Work work);
    /// Asks the running work to end early; its partial result still arrives.
    void stop();
    /// Drops the running work and its result.
    void drop();
    bool busy() const { return m_running; }
    /// True while any job of the program runs: whoever draws once waits for all of them.
    static bool anyBusy();

    /// From a worker: runs on the GUI thread unless the work was replaced meanwhile.
    static void post(QObject* context, std::function<void()> what);

signals:
    void busyChanged();

private:
    void start(Work work);
    void done(quint64 number, const Then& then);

    QThreadPool m_pool;
    std::optional<Work> m_next;
    std::shared_ptr<std::atomic<bool>> m_cancel;
    quint64 m_number = 0, m_wanted = 0;
    bool m_running = false;
};

/// For tests and whoever draws once from QML: is any screen still working something out?
class Work : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;
    Q_INVOKABLE bool busy() const { return LatestJob::anyBusy(); }
};

} // namespace sightline::qml
