#include "costmodel/sensitivity.h"

#include "driven_sheets.h"

#include <algorithm>
#include <cmath>

namespace sightline::costmodel {

namespace {

enum class DriverEnd { Low, High };

/// Works totals out with one driver moved.
class MovedTotals {
public:
    MovedTotals(const std::vector<Sheet>& sheets, Swing swing, const DrawOptions& options)
        : m_driven(drivenSheets(sheets, options.discounted)), m_swing(swing), m_shape(options.shape) {
        for (const DrivenRange& range : m_driven.ranges)
            m_values.push_back(range.value.likely);
    }

    std::vector<double> totals() const {
        std::vector<double> totals(m_driven.years.size());
        for (const DrivenGroup& group : m_driven.groups) {
            double product = 1;
            for (const std::size_t range : group.ranges)
                product *= m_values[range];
            for (std::size_t sheet = 0; sheet < totals.size(); ++sheet)
                totals[sheet] += product * DrivenSheets::weightOf(group, sheet);
        }
        return totals;
    }

    /// The ranges first … last belong to one driver.
    TornadoBar bar(std::size_t first, std::size_t last) {
        const Range& value = m_driven.ranges[first].value;
        TornadoBar bar{m_driven.ranges[first].driver,
                       {endValue(value, DriverEnd::Low), value.likely, endValue(value, DriverEnd::High)},
                       moved(first, last, DriverEnd::Low),
                       moved(first, last, DriverEnd::High)};
        for (std::size_t range = first; range < last; ++range)
            m_values[range] = m_driven.ranges[range].value.likely;
        return bar;
    }

    const std::vector<DrivenRange>& ranges() const { return m_driven.ranges; }

private:
    double endValue(const Range& range, DriverEnd end) const {
        if (m_swing == Swing::LowHigh) return end == DriverEnd::Low ? range.low : range.high;
        return shapeInverse(m_shape, range, end == DriverEnd::Low ? 0.1 : 0.9);
    }

    std::vector<double> moved(std::size_t first, std::size_t last, DriverEnd end) {
        for (std::size_t range = first; range < last; ++range)
            m_values[range] = endValue(m_driven.ranges[range].value, end);
        return totals();
    }

    DrivenSheets m_driven;
    Swing m_swing;
    DrawShape m_shape;
    std::vector<double> m_values; ///< of each range
};

template <typename SwingOf> std::vector<const TornadoBar*> largestFirst(const Tornado& tornado, SwingOf swingOf) {
    std::vector<const TornadoBar*> bars;
    for (const TornadoBar& bar : tornado.bars)
        if (swingOf(bar) != 0) bars.push_back(&bar);
    std::stable_sort(bars.begin(), bars.end(), [&](const TornadoBar* a, const TornadoBar* b) {
        return std::fabs(swingOf(*a)) > std::fabs(swingOf(*b));
    });
    return bars;
}

} // namespace

Tornado tornado(const std::vector<Sheet>& sheets, Swing swing, const DrawOptions& options) {
    MovedTotals moved(sheets, swing, options);
    Tornado result{moved.totals(), {}};
    const std::vector<DrivenRange>& ranges = moved.ranges();
    for (std::size_t first = 0, last = 0; first < ranges.size(); first = last) {
        while (last < ranges.size() && ranges[last].driver == ranges[first].driver)
            ++last;
        TornadoBar bar = moved.bar(first, last);
        if (bar.atLow != bar.atHigh) result.bars.push_back(std::move(bar));
    }
    return result;
}

std::vector<const TornadoBar*> largestOnTotal(const Tornado& tornado, std::size_t sheet) {
    return largestFirst(tornado, [sheet](const TornadoBar& bar) { return bar.swing(sheet); });
}

std::vector<const TornadoBar*> largestOnDifference(const Tornado& tornado, std::size_t first, std::size_t second) {
    return largestFirst(tornado, [first, second](const TornadoBar& bar) { return bar.swing(first, second); });
}

} // namespace sightline::costmodel
