#pragma once
// Which platform a plan uses for what, and whether the names in it are known.

#include "planner/catalogue.h"
#include "planner/finding.h"
#include "planner/plan.h"

namespace sightline::planner {

/// The platform that a plan's architecture is carried out with: the one it names when that has the role, else the usual
/// one. On-site and central VMS: a VMS; cloud: a cloud; interconnect: a federation; cloud-managed: a cloud manager. NVR:
/// the appliance that is named, nullptr for appliances without licences.
const Platform* platformFor(const Plan& plan, const Catalogue& catalogue, Architecture architecture, Deployment deployment);

/// True when a named platform can carry a deployment out; always true when none is named.
bool platformAllows(const Plan& plan, const Catalogue& catalogue, Architecture architecture, Deployment deployment);

/// True when sizing may buy this recorder: of the maker that the plan names for NVR ("hanwha", "milestone-husky"), and no
/// appliance that needs a VMS's licences unless it is named.
bool isOfferedAppliance(const Plan& plan, const Catalogue& catalogue, const Product& recorder);

/// The most cameras of one server that the plan's VMS and edition license, 0 when there is no limit.
double licensedServerCameras(const Plan& plan, const Catalogue& catalogue);

/// The analytics or access platform that the plan names; nullptr when it names none, or one that is not known.
const Platform* analyticsPlatform(const Plan& plan, const Catalogue& catalogue);
const Platform* accessPlatform(const Plan& plan, const Catalogue& catalogue);

/// Unknown platforms, editions and terms, each with the names that are known.
std::vector<Finding> platformFindings(const Plan& plan, const Catalogue& catalogue);

} // namespace sightline::planner
