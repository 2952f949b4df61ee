#pragma once
// The base case and what exists, in the words of a buyer.

#include "proposal/comparison.h"

#include <string>

namespace sightline::proposal {

/// "VMS", "NVR", "Hybrid", "keeping things as they are"; "" for no base.
std::string baseWords(planner::BaseCase base);
/// The option that differences are shown against: the base, or VMS when that is what exists or there is none.
planner::Architecture baseArchitecture(const Comparison& comparison);
/// "$61k less, cheaper in 91 of 100 price outcomes, ahead from year 2 on". `currency` is that of the sheets.
std::string againstBaseWords(const AgainstBase& against, const std::string& currency);
/// "Keeping things as they are costs $12k over 5 years ($9k to $15k) …": cameras, what they lack, days and lost footage.
std::string keepAsIsWords(const KeepAsIs& kept, int years);

} // namespace sightline::proposal
