#pragma once
// Presenter mode: what a customer may see of the comparison, and nothing else. All of it is made from
// proposal::CustomerView, which holds selling prices and no cost, margin, supplier, note or finding.

#include "latest_job.h"
#include "plan_session.h"
#include "row_model.h"
#include "source_chart.h"

#include "proposal/customer_view.h"

#include <array>
#include <memory>

namespace sightline::qml {

class PresenterView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(sightline::qml::PlanSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(bool ready READ ready NOTIFY changed)        ///< there is something to show
    Q_PROPERTY(QString problem READ problem NOTIFY changed) ///< why these prices cannot be shown; "" when they can
    Q_PROPERTY(int verdict READ verdict NOTIFY changed)     ///< 0 winner, 1 too close, 2 nothing feasible
    Q_PROPERTY(int winner READ winner NOTIFY changed)
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString sizeText READ sizeText NOTIFY changed) ///< "12 sites, 480 cameras, 30 days"
    Q_PROPERTY(QString footnote READ footnote NOTIFY changed) ///< what the prices are and for how long
    /// Roles: architecture, name, total, likely (what the total is), range, tag, tagBad, best, closeCall, sentence, facts (a model: label, value), chart
    /// (a ChartSource: the range).
    Q_PROPERTY(sightline::qml::RowModel* cards READ cards CONSTANT)
    /// What would change the answer, at most four. Roles: text, architecture, tooClose, outcome.
    Q_PROPERTY(sightline::qml::RowModel* changes READ changes CONSTANT)
    Q_PROPERTY(sightline::qml::ChartSource* curve READ curve CONSTANT)     ///< paid so far
    Q_PROPERTY(sightline::qml::ChartSource* lost READ lost CONSTANT)       ///< footage lost by cause
    Q_PROPERTY(sightline::qml::ChartSource* drawing READ drawing CONSTANT) ///< of the recommended design
    // The slider.
    Q_PROPERTY(int cameras READ cameras NOTIFY changed)         ///< at each site
    Q_PROPERTY(int mostCameras READ mostCameras NOTIFY changed) ///< the slider's end; stays while it is moved
    /// Which option fits best along the slider. Roles: from, to (0 … 1 of the slider), architecture (-1: too close, -2: none),
    /// name, low (cameras where it begins), high ("" but for the last).
    Q_PROPERTY(sightline::qml::RowModel* fit READ fit CONSTANT)
    Q_PROPERTY(QString fitText READ fitText NOTIFY changed) ///< the same as a sentence
    Q_PROPERTY(QString fitChange READ fitChange NOTIFY changed) ///< "VMS wins above 68": where the next other winner begins
    Q_PROPERTY(QString curveNote READ curveNote NOTIFY changed) ///< what lines and band of `curve` are
    Q_PROPERTY(bool camerasEditable READ camerasEditable NOTIFY changed) ///< false when sites differ

public:
    explicit PresenterView(QObject* parent = nullptr);
    ~PresenterView() override;

    PlanSession* session() const { return m_session; }
    void setSession(PlanSession* session);
    bool ready() const { return m_shown != nullptr && m_problem.isEmpty(); }
    QString problem() const { return m_problem; }
    int verdict() const;
    int winner() const;
    QString headline() const;
    QString sentence() const;
    QString sizeText() const;
    QString footnote() const;
    RowModel* cards() { return &m_cards; }
    RowModel* changes() { return &m_changes; }
    ChartSource* curve() { return &m_curve; }
    ChartSource* lost() { return &m_lost; }
    ChartSource* drawing() { return &m_drawing; }
    int cameras() const;
    int mostCameras() const { return m_mostCameras; }
    RowModel* fit() { return &m_fit; }
    QString fitText() const { return m_fitText; }
    QString fitChange() const;
    QString curveNote() const;
    bool camerasEditable() const { return m_session && m_session->camerasEditable(); }

    /// Moves the slider; the plan changes, as one undo step until finishSlide().
    Q_INVOKABLE void slide(int cameras);
    Q_INVOKABLE void finishSlide();

signals:
    void sessionChanged();
    void changed();

private:
    /// What is shown, and what it was made of.
    struct Shown {
        std::shared_ptr<const Calculated> calculated;
        proposal::CustomerView view;
        std::string problem;
    };
    void work();
    void take(std::shared_ptr<const Shown> shown);
    void fill();
    void fillFit();
    QVariantList card(const proposal::ArchitectureResult& result);

    PlanSession* m_session = nullptr;
    LatestJob m_job;
    std::shared_ptr<const Shown> m_shown;
    QString m_problem;
    int m_mostCameras = 64;
    RowModel m_cards, m_changes, m_fit;
    QString m_fitText;
    std::array<RowModel, 3> m_facts;
    std::array<ChartSource, 3> m_ranges;
    ChartSource m_curve, m_lost, m_drawing;
};

} // namespace sightline::qml
