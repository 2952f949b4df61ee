// The exact inverse of the PERT distribution. Boost.Math is compiled here only: its headers are heavy.
#include "costmodel/draws.h"

#include "pert_table.h"

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

} // namespace sightline::costmodel
