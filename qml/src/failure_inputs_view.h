#pragma once
// Every failure rate, repair and outage time that lives and sums of lost footage read, with its range, source and grade, to be
// searched and typed over for this plan. The strip of the Risk screen shows those that decide most.

#include "range_table.h"
#include "range_view.h"

namespace sightline::qml {

class FailureInputsView : public sightline::qml::RangeTable {
    Q_OBJECT
    QML_ELEMENT

public:
    explicit FailureInputsView(QObject* parent = nullptr);
    ~FailureInputsView() override;

    QString countText() const override; ///< "33 inputs, 2 of this plan"
    QString setPart(const QString& id, sightline::qml::RangeTable::Part part, const QString& text) override;
    void resetPart(const QString& id) override;

private:
    void planMoved() override;
    void watch(PlanSession& session) override;
    void fill() override;
    planner::Why whyOf(const QString& id) const override;

    std::shared_ptr<const Calculated> m_calculated; ///< of the rows
    std::vector<std::string> m_ids;                 ///< in the order of the rows
    int m_own = 0;
    RangeView m_range; ///< reads and writes one after the other
};

} // namespace sightline::qml
