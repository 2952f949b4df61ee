#pragma once
// The What-if screen: what moves a total, one input swept, which architecture wins where, and points worth keeping.

#include "arch_tabs.h"
#include "latest_job.h"
#include "session_view.h"
#include "row_model.h"
#include "source_chart.h"
#include "why_view.h"

#include "proposal/analysis_charts.h"

#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace sightline::qml {

class WhatIfView : public sightline::qml::ActiveView {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int architecture READ architecture WRITE setArchitecture NOTIFY changed) ///< of the tornado
    // What moves the total.
    Q_PROPERTY(sightline::qml::ChartSource* tornado READ tornado CONSTANT)
    Q_PROPERTY(bool together READ together WRITE setTogether NOTIFY changed) ///< ranks of all at once in place of one at a time
    Q_PROPERTY(QString tornadoNote READ tornadoNote NOTIFY changed)
    Q_PROPERTY(sightline::qml::WhyView* why READ why CONSTANT)
    // One input.
    Q_PROPERTY(sightline::qml::ChartSource* sweep READ sweep CONSTANT)
    Q_PROPERTY(QStringList fields READ fields NOTIFY changed)
    Q_PROPERTY(int field READ field WRITE setField NOTIFY changed)
    Q_PROPERTY(QString sweepNote READ sweepNote NOTIFY changed)
    // The map.
    Q_PROPERTY(sightline::qml::ChartSource* map READ map CONSTANT)
    Q_PROPERTY(bool mustHaves READ mustHaves WRITE setMustHaves NOTIFY changed) ///< the plan's must-haves count
    Q_PROPERTY(bool mapBusy READ mapBusy NOTIFY mapChanged)
    Q_PROPERTY(double mapProgress READ mapProgress NOTIFY mapChanged) ///< 0 … 1
    Q_PROPERTY(QString mapNote READ mapNote NOTIFY mapChanged)
    /// Roles: label, vms, nvr, hybrid, best, architecture, clear, sites, cameras, known. Bound to counts, not to rows.
    Q_PROPERTY(sightline::qml::RowModel* pins READ pins CONSTANT)

public:
    explicit WhatIfView(QObject* parent = nullptr);
    ~WhatIfView() override;

    int architecture() const;
    void setArchitecture(int architecture);
    ChartSource* tornado() { return &m_tornadoChart; }
    bool together() const { return m_together; }
    void setTogether(bool together);
    QString tornadoNote() const;
    WhyView* why() { return &m_why; }
    ChartSource* sweep() { return &m_sweepChart; }
    QStringList fields() const;
    int field() const { return m_field; }
    void setField(int field);
    QString sweepNote() const { return m_sweepNote; }
    ChartSource* map() { return &m_mapChart; }
    bool mustHaves() const { return m_mustHaves; }
    void setMustHaves(bool apply);
    bool mapBusy() const { return m_mapJob.busy(); }
    double mapProgress() const;
    QString mapNote() const;
    RowModel* pins() { return &m_pinModel; }

    /// The figure behind a line of the tornado, "" when there is none.
    Q_INVOKABLE QString figureOf(int line) const;
    /// The place of that figure ("/prices/ID"), for AppScreen.goToPlace(); "" when there is none.
    Q_INVOKABLE QString placeOf(int line) const;
    /// Fills `why` for a line of the tornado.
    Q_INVOKABLE bool explainFigure(int line);
    /// Sweeps the figure behind a line of the tornado.
    Q_INVOKABLE void sweepFigure(int line);
    /// Pins the cell with this index, or takes the pin away.
    Q_INVOKABLE void pin(int cell);
    Q_INVOKABLE void unpin(int row);
    /// Keeps a pin's plan as a scenario; returns its name, "" when that is not possible. Undoable.
    Q_INVOKABLE QString makeScenario(int row);

signals:
    void changed();
    void mapChanged();

private:
    struct SweepField {
        std::string id;
        QString name;
        double from = 0, to = 0, now = 0;
        bool hasNow = false;
    };
    void planMoved() override;
    void watch(PlanSession& session) override;
    void activeMoved() override { refresh(); }
    void refresh();
    void workOutTornado(const std::shared_ptr<const Calculated>& calculated);
    void workOutSweep(const std::shared_ptr<const Calculated>& calculated);
    void workOutMap(const std::shared_ptr<const Calculated>& calculated);
    void takeMapRow(const std::vector<proposal::WhichWinsCell>& row);
    void takeLives(const Calculated& lived);
    void fillFields(const Calculated& calculated);
    void showTornado();
    void showMap();
    void fillPins();
    const proposal::TornadoData* shownTornado() const;

    LatestJob m_tornadoJob, m_sweepJob, m_mapJob;
    std::shared_ptr<const Calculated> m_done; ///< that the charts belong to, or will
    std::vector<proposal::TornadoData> m_alone, m_ranked; ///< by architecture
    std::vector<SweepField> m_fields;
    proposal::WhichWinsMap m_map;
    proposal::LivedOverSums m_lived = proposal::sumsOnly; ///< of the plan that is shown
    std::vector<std::pair<int, int>> m_pins; ///< sites, cameras
    std::string m_currency = "USD";
    int m_architecture = -1, m_field = 0;
    bool m_together = false, m_mustHaves = true;
    QString m_sweepNote, m_mapProblem;
    RowModel m_pinModel;
    ChartSource m_tornadoChart, m_sweepChart, m_mapChart;
    WhyView m_why;
};

} // namespace sightline::qml
