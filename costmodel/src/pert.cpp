// The exact inverses of the PERT, triangular and normal distributions. Boost.Math is compiled here only: its headers are heavy.
#include "costmodel/draws.h"

#include "latin_hypercube.h"
#include "pert_table.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/triangular.hpp>
#include <boost/math/special_functions/beta.hpp>

namespace sightline::costmodel {

double pertInverse(const Range& range, double u) {
    const double width = range.high - range.low;
    if (!(width > 0)) return range.likely;
    const PertShape shape = pertShape(range);
    using NoPromotion =
        boost::math::policies::policy<boost::math::policies::promote_double<false>,
                                      boost::math::policies::overflow_error<boost::math::policies::errno_on_error>,
                                      boost::math::policies::domain_error<boost::math::policies::errno_on_error>,
                                      boost::math::policies::evaluation_error<boost::math::policies::errno_on_error>>;
    const double inside = std::clamp(u, 0x1p-60, 1.0 - 0x1p-53);
    const double x = boost::math::ibeta_inv(shape.a, shape.b, inside, NoPromotion());
    return range.low + width * x;
}

double shapeInverse(DrawShape shape, const Range& range, double u) {
    if (shape == DrawShape::Pert) return pertInverse(range, u);
    return shapeValues(shape, range, {u}).front();
}

std::vector<double> shapeValues(DrawShape shape, const Range& range, const std::vector<double>& ascending) {
    if (shape == DrawShape::Pert) return pertValues(range, ascending);
    if (!(range.low < range.high)) return std::vector<double>(ascending.size(), range.likely);
    const boost::math::triangular_distribution<double> triangle(range.low, range.likely, range.high);
    std::vector<double> values;
    values.reserve(ascending.size());
    for (const double u : ascending)
        values.push_back(quantile(triangle, std::clamp(u, 0.0, 1.0)));
    return values;
}

std::vector<double> normalScores(int count) {
    const boost::math::normal_distribution<double> normal;
    std::vector<double> scores(static_cast<std::size_t>(count));
    for (std::size_t k = 0; k < scores.size(); ++k)
        scores[k] = quantile(normal, (static_cast<double>(k) + 0.5) / count);
    return scores;
}

const char* drawShapeKey(DrawShape shape) {
    return shape == DrawShape::Triangular ? "triangular" : "pert";
}

} // namespace sightline::costmodel
