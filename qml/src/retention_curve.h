#pragma once
// The chance that footage is kept, over days: area up to the days asked, a mark at them and at the even chance.

#include "streams_plot.h"

namespace sightline::qml {

/// `current` is a number of days.
class RetentionCurve : public sightline::qml::StreamsPlot {
    Q_OBJECT
    QML_ELEMENT

public:
    using StreamsPlot::StreamsPlot;
    QString sentence() const override; ///< at the reading line, else at the days asked
    void paint(QPainter* painter) override;

protected:
    QRectF plot() const override;
    double at(double part) const override;
    double stepped(int by) const override;

private:
    double xOf(double days) const;
    double chanceAt(double days) const;
    double held(double days) const;
};

} // namespace sightline::qml
