#pragma once
// Laws of lives, repairs and outages. Sampled by inversion only (one uniform number, one value), so that streams stay
// aligned between scenarios and results do not depend on a standard library's distributions.

namespace sightline::simulator {

/// A distribution of a non-negative time in hours (or of any other non-negative quantity).
class Law {
public:
    enum class Kind { Fixed, Exponential, Weibull, Lognormal, Uniform, Triangular, Normal };

    Law() = default;
    static Law fixed(double value);
    static Law exponential(double mean);
    /// min + scale (-ln u)^(1/shape).
    static Law weibull(double scale, double shape, double least = 0);
    /// By mean and coefficient of variation; cv 0 is fixed.
    static Law lognormal(double mean, double cv);
    static Law uniform(double low, double high);
    static Law triangular(double low, double likely, double high);
    /// Cut off below `least`.
    static Law normal(double mean, double deviation, double least = 0);

    /// The value below which the law lies with probability u (of Weibull and exponential laws: above which), 0 < u < 1.
    double at(double u) const;
    double mean() const;
    /// The same law with every value multiplied.
    Law scaled(double factor) const;

private:
    Law(Kind kind, double a, double b, double c) : m_kind(kind), m_a(a), m_b(b), m_c(c) {}
    Kind m_kind = Kind::Fixed;
    double m_a = 0, m_b = 0, m_c = 0;
};

/// A Weibull life whose chance to end within `horizonHours` is that of a yearly failure rate held over the horizon: the
/// published rates are those of fleets of mixed age, not of a first year. Rates of 1 and more are capped at 0.99.
Law lifeFromYearlyRate(double ratePerYear, double shape, double horizonHours);

/// Quantile of the standard normal law.
double normalQuantile(double u);

inline constexpr double hoursInYear = 8760; ///< as in every figure of docs/models: 365 days

} // namespace sightline::simulator
