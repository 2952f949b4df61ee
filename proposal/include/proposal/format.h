#pragma once
// Figures as people read them, the same on every screen and in every document (docs/look: numbers and words).

#include "planner/range.h"

#include <cstdint>
#include <string>

namespace sightline::proposal {

/// Amounts begin with the currency: "$", "€", "£", "¥", else its code and a no-break space, "CHF 647k".
std::string money(double amount, const std::string& currency);      ///< talk form: "$647k", "$26.9k", "$1.38M", "$480"
std::string moneyTable(double amount, const std::string& currency); ///< tables: "$647.4k", "$1,384k", "$26.9k"
std::string moneyExact(double amount, const std::string& currency); ///< "$647,396"
std::string moneyUnit(double amount, const std::string& currency);  ///< unit prices: "$22.48"
std::string moneyDifference(double amount);  ///< "+$40.9k" is "+40.9k", "−61.1k" with U+2212, "same" when it rounds to 0
std::string count(double value);          ///< "1,258"
std::string countDifference(double value);///< "+3,672", "−4", "same"
std::string share(double fraction);       ///< "89 %" with a thin space; never 0 or 100 for a simulated chance
std::string outOfHundred(double fraction);///< "91 of 100", "under 1 in 100"
std::string terabytes(double tb);         ///< "322 TB"
std::string megabits(double mbps);        ///< "81.3 Mbps"
std::string hours(double h);              ///< "2.6 h"

} // namespace sightline::proposal
