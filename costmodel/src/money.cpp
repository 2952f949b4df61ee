#include "costmodel/money.h"

#include "decimal.h"

namespace sightline::costmodel {

std::int64_t roundedCents(double amount) {
    return nearestCents(static_cast<long double>(amount) * 100.0L, doubleSlack);
}

std::string centsText(std::int64_t cents) {
    const bool negative = cents < 0;
    // Unsigned negation is defined for every value, the smallest one included.
    const auto size = negative ? 0 - static_cast<std::uint64_t>(cents) : static_cast<std::uint64_t>(cents);
    const std::uint64_t fraction = size % 100;
    std::string text = negative ? "-" : "";
    text += std::to_string(size / 100);
    text += fraction < 10 ? ".0" : ".";
    return text + std::to_string(fraction);
}

} // namespace sightline::costmodel
