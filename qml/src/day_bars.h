#pragma once
// What one camera of the chosen group writes in each hour of a day: 24 bars with their mean as a line.

#include "streams_plot.h"

namespace sightline::qml {

/// `current` is an hour of the day.
class DayBars : public sightline::qml::StreamsPlot {
    Q_OBJECT
    QML_ELEMENT

public:
    using StreamsPlot::StreamsPlot;
    QString sentence() const override; ///< of the hour under the cursor, else of the day
    void paint(QPainter* painter) override;

protected:
    QRectF plot() const override;
    double at(double part) const override;
    double stepped(int by) const override;
};

} // namespace sightline::qml
