#pragma once
// Inside the planner only: the specifications that sizing compares, read once from the catalogue.

#include "planner/design.h"

#include <string>
#include <vector>

namespace sightline::planner {

/// A server or appliance with every limit known.
struct RecorderSpec {
    const Product* product = nullptr;
    bool server = false;
    double channels = 0;
    double ingestMbps = 0;
    int bays = 0;
    double rawTb = 0;      ///< most it takes
    double includedTb = 0; ///< sold with the box; 0: drives are bought apart
    double poePorts = 0;
    double poeWatts = 0;   ///< 0: unknown
    double price = 0;
    std::string raid;      ///< "0/1/5": the levels it offers
    std::string ndaa;
};

struct DriveSpec {
    const Product* product = nullptr;
    double sizeTb = 0;
    double price = 0;
};

struct SwitchSpec {
    const Product* product = nullptr;
    double ports = 0;
    double poeWatts = 0;
    double price = 0;
};

struct SizingSpecs {
    std::vector<RecorderSpec> servers;    ///< cheapest first
    std::vector<RecorderSpec> appliances; ///< cheapest first
    std::vector<DriveSpec> drives;
    std::vector<SwitchSpec> switches;
};

/// Products with an unknown limit are left out: what is not known cannot be promised.
SizingSpecs readSpecs(const Catalogue& catalogue, bool ndaaOnly);

/// UPS units of 1500 VA for the cameras' PoE load and one recorder.
int upsUnits(const SiteNeed& need, double upsMinutes);

/// The cheapest feasible candidate among `boxes`, or `start` unchanged (feasible == false) when there is none.
SiteDesign sizeSite(const SiteDesign& start, const std::vector<RecorderSpec>& boxes, const SizingSpecs& specs,
                    const CandidateCost& cost, int standbys);

} // namespace sightline::planner
