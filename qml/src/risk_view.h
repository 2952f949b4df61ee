#pragma once
// The Risk screen: lives of the three designs, what helps against what they lose, and one life as a time line.

#include "arch_tabs.h"
#include "latest_job.h"
#include "session_view.h"
#include "risk_rows.h"
#include "row_model.h"
#include "why_view.h"
#include "source_chart.h"

#include <QTimer>

#include <optional>

namespace sightline::qml {

class RiskView : public sightline::qml::ActiveView {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int architecture READ architecture WRITE setArchitecture NOTIFY changed) ///< of remedies and time line
    /// Roles: architecture, name, total, exact, feasible.
    Q_PROPERTY(sightline::qml::RowModel* tabs READ tabs CONSTANT)
    // Inputs.
    Q_PROPERTY(QStringList presets READ presets NOTIFY changed)
    Q_PROPERTY(int preset READ preset WRITE setPreset NOTIFY changed)
    Q_PROPERTY(QString presetNote READ presetNote NOTIFY changed)
    /// Those that decide most. Roles: name, value, source, figure (id), origin.
    Q_PROPERTY(sightline::qml::RowModel* inputs READ inputs CONSTANT)
    Q_PROPERTY(int inputCount READ inputCount NOTIFY changed) ///< of all that a run takes (FailureInputsView)
    Q_PROPERTY(sightline::qml::WhyView* why READ why CONSTANT)
    // The run.
    Q_PROPERTY(bool running READ running NOTIFY runChanged)
    Q_PROPERTY(double progress READ progress NOTIFY runChanged) ///< 0 … 1
    Q_PROPERTY(QString progressText READ progressText NOTIFY runChanged)
    Q_PROPERTY(bool stale READ stale NOTIFY runChanged)         ///< the figures are from before the last change
    Q_PROPERTY(QString runNote READ runNote NOTIFY runChanged)  ///< "From 10,000 simulated lives of each, ±2 %."
    Q_PROPERTY(sightline::qml::ChartSource* lost READ lost CONSTANT)
    /// Roles: architecture, name, typical, bad, note, known.
    Q_PROPERTY(sightline::qml::RowModel* figures READ figures CONSTANT)
    // What helps.
    /// Roles: see remedyRoles().
    Q_PROPERTY(sightline::qml::RowModel* remedies READ remedies CONSTANT)
    // The longest texts of two of their columns.
    Q_PROPERTY(QString longestHours READ longestHours NOTIFY changed)
    Q_PROPERTY(QString longestCost READ longestCost NOTIFY changed)
    Q_PROPERTY(QString tickedText READ tickedText NOTIFY changed)
    // One life.
    Q_PROPERTY(sightline::qml::ChartSource* life READ life CONSTANT)
    Q_PROPERTY(int lifeNumber READ lifeNumber WRITE setLifeNumber NOTIFY lifeChanged)
    Q_PROPERTY(int lifeCurrent READ lifeCurrent WRITE setLifeCurrent NOTIFY lifeChanged) ///< the event under the cursor
    Q_PROPERTY(QString lifeTitle READ lifeTitle NOTIFY lifeChanged)
    Q_PROPERTY(QString lifeDetail READ lifeDetail NOTIFY lifeChanged)
    Q_PROPERTY(QString lifeText READ lifeText NOTIFY lifeChanged)
    Q_PROPERTY(bool playing READ playing WRITE setPlaying NOTIFY lifeChanged)

public:
    explicit RiskView(QObject* parent = nullptr);
    ~RiskView() override;

    int architecture() const;
    void setArchitecture(int architecture);
    RowModel* tabs() { return &m_tabs; }
    QStringList presets() const;
    int preset() const { return m_preset; }
    void setPreset(int preset);
    QString presetNote() const;
    RowModel* inputs() { return &m_inputs; }
    int inputCount() const;
    WhyView* why() { return &m_why; }
    bool running() const { return m_job.busy(); }
    double progress() const { return m_progress; }
    QString progressText() const { return m_progressText; }
    bool stale() const { return m_stale; }
    QString runNote() const;
    ChartSource* lost() { return &m_lostChart; }
    RowModel* figures() { return &m_figures; }
    RowModel* remedies() { return &m_remedyModel; }
    QString longestHours() const { return m_remedyModel.longest({"hours"}); }
    QString longestCost() const { return m_remedyModel.longest({"cost"}); }
    QString tickedText() const;
    ChartSource* life() { return &m_lifeChart; }
    int lifeNumber() const { return m_lifeNumber; }
    void setLifeNumber(int number);
    int lifeCurrent() const { return m_lifeCurrent; }
    void setLifeCurrent(int current);
    QString lifeTitle() const;
    QString lifeDetail() const;
    QString lifeText() const;
    bool playing() const { return m_player.isActive(); }
    void setPlaying(bool playing);

    /// How many lives the next run lives at most; 10,000 unless changed, fewer where each takes long.
    Q_INVOKABLE void setLives(int lives) { m_lives = std::max(2, lives); }
    Q_INVOKABLE void run();
    /// Ends the run; what is done stays, marked as about.
    Q_INVOKABLE void stop() { m_job.stop(); }
    Q_INVOKABLE void tick(const QString& key);
    Q_INVOKABLE void anotherLife() { setLifeNumber(m_lifeNumber + 1); }
    /// To the next or an earlier event; -2 and +2 are the first and the last.
    Q_INVOKABLE void step(int by);

    /// Fill `why`: for an item of `lost` by what it says (it begins with the architecture), a remedy, an input of the strip.
    Q_INVOKABLE bool explainLoss(const QString& sentence);
    Q_INVOKABLE bool explainRemedy(int row);
    Q_INVOKABLE bool explainInput(int row);

signals:
    void changed();
    void runChanged();
    void lifeChanged();

private:
    void planMoved() override;
    void activeMoved() override; // the first time starts a run
    void startIfNeeded();
    void showFigures();
    void showLife();
    void workOutRemedies();
    void workOutLife();
    simulator::LivesOptions options() const;

    LatestJob m_job, m_remedyJob, m_lifeJob;
    std::shared_ptr<const Calculated> m_ran; ///< what the figures belong to
    std::array<LostSoFar, 3> m_lostSoFar;
    std::vector<PricedRemedy> m_remedies;
    QSet<QString> m_ticked;
    std::optional<proposal::LifeTimeline> m_timeline;
    int m_architecture = -1, m_workedArchitecture = -1, m_preset = 0, m_lives = 10'000, m_lifeNumber = 0, m_lifeCurrent = -1;
    bool m_stale = false;
    double m_progress = 0;
    QString m_progressText;
    QTimer m_player;
    RowModel m_tabs, m_inputs, m_figures, m_remedyModel;
    ChartSource m_lostChart, m_lifeChart;
    WhyView m_why;
};

} // namespace sightline::qml
