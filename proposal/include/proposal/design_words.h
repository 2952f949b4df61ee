#pragma once
// A design in the words of a buyer: the same on screens, in documents and on the command line.

#include "planner/design.h"

#include <string>

namespace sightline::proposal {

/// "Hikvision DS-7616NI"; the model alone for generic products; "Recorder" when there is none.
std::string productName(const planner::Product* product);
/// The recorders of one site: "2 × A, 1 × B from year 3, 1 × C kept, 1 × A on standby"; "none" when recorded elsewhere.
std::string recorderNames(const planner::SiteDesign& site);
/// "1 × PoE switch, 24 ports, 1 × PoE switch, 8 ports kept"; "none".
std::string switchNames(const planner::SiteDesign& site);
/// "1 × Encoder, 16 channels"; "none".
std::string encoderNames(const planner::SiteDesign& site);

/// "Shop", or the site's id; "Centre" for the centre.
std::string siteName(const planner::Plan& plan, const planner::SiteDesign& site);
/// A kind of site: "Shop A and 99 like it", "Shop, 12 like sites", "Centre". Day-one counts.
std::string siteKindName(const planner::Plan& plan, const planner::SiteDesign& site);

/// How an architecture is carried out: "on servers at each site", "on central servers", "in the cloud", "with recorder
/// boxes at each site", "with a federation server", "managed from the cloud".
const char* deploymentWords(planner::Architecture architecture, planner::Deployment deployment);
/// The same as a whole: "Recording software on central servers", "Recorder boxes managed from the cloud"; says when not
/// every site follows it.
std::string designWords(const planner::Design& design);
/// Where one kind of site is recorded: "on site", "at the centre", "in the cloud".
const char* placeWords(planner::RecordingPlace place);

/// Why a design that is not feasible cannot be built, as a clause: "no recorder of the catalogue carries the cameras and
/// their footage"; several ways of carrying it out are named with their reasons. "" for a feasible design.
std::string whyNotBuilt(const planner::Design& design);

} // namespace sightline::proposal
