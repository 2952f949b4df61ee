#include "statistics.h"

#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/beta.hpp>

#include <algorithm>
#include <cmath>

namespace sightline::simulator {

namespace {
constexpr double leastValue = 1e-6; // below it a value counts as nothing
constexpr double classGrowth = 1.01;
constexpr int classCount = 4200;    // up to 1e-6 x 1.01^4200, about 1.4e12
constexpr double oneSided = 0.05;
constexpr double twoSided = 0.975;
const double logGrowth = std::log(classGrowth);

int classOf(double value) {
    return std::clamp(static_cast<int>(std::log(value / leastValue) / logGrowth), 0, classCount - 1);
}

double lowerEdge(int index) {
    return leastValue * std::exp(index * logGrowth);
}
} // namespace

void Moments::merge(const Moments& other) {
    if (other.m_count == 0) return;
    const double mine = static_cast<double>(m_count), theirs = static_cast<double>(other.m_count), all = mine + theirs;
    const double delta = other.m_mean - m_mean;
    m_squares += other.m_squares + delta * delta * mine * theirs / all;
    m_mean += delta * theirs / all;
    m_count += other.m_count;
}

double Moments::standardError() const {
    return m_count > 1 ? std::sqrt(variance() / static_cast<double>(m_count)) : 0;
}

void RatioMoments::merge(const RatioMoments& other) {
    if (other.m_count == 0) return;
    const double mine = static_cast<double>(m_count), theirs = static_cast<double>(other.m_count), all = mine + theirs;
    const double top = other.m_top - m_top, bottom = other.m_bottom - m_bottom, weight = mine * theirs / all;
    m_topTop += other.m_topTop + top * top * weight;
    m_bottomBottom += other.m_bottomBottom + bottom * bottom * weight;
    m_topBottom += other.m_topBottom + top * bottom * weight;
    m_top += top * theirs / all;
    m_bottom += bottom * theirs / all;
    m_count += other.m_count;
}

double RatioMoments::standardError() const {
    if (m_count < 2 || m_bottom == 0) return 0;
    const double r = ratio(), n = static_cast<double>(m_count);
    const double residual = std::max(0.0, m_topTop - 2 * r * m_topBottom + r * r * m_bottomBottom) / (n - 1);
    return std::sqrt(residual / n) / std::abs(m_bottom);
}

void Quantiles::add(double value, std::int64_t times) {
    m_count += times;
    if (value < leastValue) {
        m_zeros += times;
        return;
    }
    if (m_classes.empty()) m_classes.assign(classCount, 0);
    m_classes[static_cast<std::size_t>(classOf(value))] += times;
}

void Quantiles::merge(const Quantiles& other) {
    m_count += other.m_count;
    m_zeros += other.m_zeros;
    if (other.m_classes.empty()) return;
    if (m_classes.empty()) m_classes.assign(classCount, 0);
    for (std::size_t i = 0; i < m_classes.size(); ++i)
        m_classes[i] += other.m_classes[i];
}

double Quantiles::at(double p) const {
    if (m_count == 0) return 0;
    const double wanted = p * static_cast<double>(m_count);
    double seen = static_cast<double>(m_zeros);
    if (wanted <= seen) return 0;
    for (std::size_t i = 0; i < m_classes.size(); ++i) {
        const double here = static_cast<double>(m_classes[i]);
        if (seen + here >= wanted && here > 0)
            return lowerEdge(static_cast<int>(i)) * std::exp(logGrowth * (wanted - seen) / here);
        seen += here;
    }
    return m_classes.empty() ? 0 : lowerEdge(classCount);
}

double Quantiles::shareAbove(double value) const {
    if (m_count == 0) return 0;
    if (m_classes.empty()) return 0;
    std::int64_t above = 0;
    for (std::size_t i = value < leastValue ? 0 : static_cast<std::size_t>(classOf(value)) + 1; i < m_classes.size(); ++i)
        above += m_classes[i];
    return static_cast<double>(above) / static_cast<double>(m_count);
}

double halfWidth95(const Moments& moments) {
    if (moments.count() < 2) return 0;
    const boost::math::students_t law(static_cast<double>(moments.count() - 1));
    return boost::math::quantile(law, twoSided) * moments.standardError();
}

double upperBound95(std::int64_t hits, std::int64_t trials) {
    if (trials <= 0 || hits >= trials) return 1;
    if (hits == 0) return -std::expm1(std::log(oneSided) / static_cast<double>(trials));
    return boost::math::ibeta_inv(static_cast<double>(hits + 1), static_cast<double>(trials - hits), 1 - oneSided);
}

double trialsNeeded(double p, double r, double z) {
    return z * z * (1 - p) / (p * r * r);
}

} // namespace sightline::simulator
