#pragma once
// Streaming accumulators: memory does not grow with the number of lives. Merging is exact for counts and, done in a
// fixed order, bit-identical for means.

#include <array>
#include <cstdint>
#include <vector>

namespace sightline::simulator {

/// Mean and variance after Welford; merge after Chan.
class Moments {
public:
    void add(double value) {
        ++m_count;
        const double delta = value - m_mean;
        m_mean += delta / static_cast<double>(m_count);
        m_squares += delta * (value - m_mean);
    }
    void merge(const Moments& other);
    std::int64_t count() const { return m_count; }
    double mean() const { return m_mean; }
    double variance() const { return m_count > 1 ? m_squares / static_cast<double>(m_count - 1) : 0; }
    double standardError() const;

private:
    std::int64_t m_count = 0;
    double m_mean = 0, m_squares = 0;
};

/// Means, variances and covariance of two quantities of the same sample, for the ratio of their means.
class RatioMoments {
public:
    void add(double numerator, double denominator) {
        ++m_count;
        const double n = static_cast<double>(m_count), top = numerator - m_top, bottom = denominator - m_bottom;
        m_top += top / n;
        m_bottom += bottom / n;
        m_topTop += top * (numerator - m_top);
        m_bottomBottom += bottom * (denominator - m_bottom);
        m_topBottom += top * (denominator - m_bottom);
    }
    void merge(const RatioMoments& other);
    std::int64_t count() const { return m_count; }
    double top() const { return m_top; }
    double bottom() const { return m_bottom; }
    double ratio() const { return m_bottom != 0 ? m_top / m_bottom : 0; }
    /// Of the ratio, by the delta method.
    double standardError() const;

private:
    std::int64_t m_count = 0;
    double m_top = 0, m_bottom = 0, m_topTop = 0, m_bottomBottom = 0, m_topBottom = 0;
};

/// Counts of non-negative values in classes that grow by 1 %: any percentile to half a class, in bounded memory.
class Quantiles {
public:
    void add(double value) { add(value, 1); }
    void add(double value, std::int64_t times);
    void merge(const Quantiles& other);
    std::int64_t count() const { return m_count; }
    /// Values up to which a share p (0 … 1) lies.
    double at(double p) const;
    /// Share of values above `value`, to the width of a class.
    double shareAbove(double value) const;

private:
    std::vector<std::int64_t> m_classes; ///< grown when first needed
    std::int64_t m_zeros = 0, m_count = 0;
};

/// Half-width of the two-sided 95 % interval of a mean by Student's t.
double halfWidth95(const Moments& moments);
/// Upper end of the exact one-sided 95 % interval of a probability of which `hits` of `trials` were seen
/// (Clopper-Pearson); 1 - 0.05^(1/N) for no hit (case H4).
double upperBound95(std::int64_t hits, std::int64_t trials);
/// Trials for a probability p to a relative half-width r at z standard deviations: z^2 (1 - p) / (p r^2) (case H3).
double trialsNeeded(double p, double r, double z);

} // namespace sightline::simulator
