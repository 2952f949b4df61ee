#pragma once
// Whose price a driver is: prices of one vendor move together.

#include "costmodel/draws.h"
#include "planner/catalogue.h"

namespace sightline::costmodel {

/// The vendor behind each driver of the sheets: prices and maintenance shares of makers' cameras, recorders, servers,
/// switches, encoders, bridges, licences, maintenance and subscriptions. Labour, energy, drives, failure rates and prices
/// that are nobody's in particular ("Generic") are in no group. Divisions count to their house ("Hanwha Vision" to
/// "Hanwha").
VendorOfDriver vendorGroups(const std::vector<Sheet>& sheets, const planner::Catalogue& catalogue);

} // namespace sightline::costmodel
