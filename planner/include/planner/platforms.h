#pragma once
// Recording platforms and the rules by which they are licensed, as data: data/models/platforms.json.

#include "planner/figure.h"
#include "planner/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

/// What a platform does in a design.
enum class PlatformRole {
    Vms,         ///< software on servers, licensed for good
    Cloud,       ///< records in the cloud or in the camera, by subscription
    CloudManager,///< a subscription above recorders on site
    Federation,  ///< licences above recorders on site
    Appliance,   ///< recorders that run a VMS and need its licences
    Analytics,   ///< a subscription beside the VMS
    Access,      ///< access control, by reader
};

/// What a licence or subscription is counted by.
enum class LicenceUnit {
    Device,  ///< a camera body, whatever its number of sensors
    Channel, ///< a picture: each sensor of a camera
    Stream,  ///< each recorded stream: sensors, and sub-streams that are recorded
    Server,  ///< a recording server, standbys included
    Reader,  ///< a door reader
};

/// One edition: what it costs and what it allows. Editions stand in the file from the smallest to the largest.
struct PlatformEdition {
    std::string id;            ///< "expert"
    std::string name;          ///< "Milestone XProtect Expert"
    LicenceUnit unit = LicenceUnit::Device;
    std::string licence;       ///< figure id of the price per unit
    std::string ownLicence;    ///< figure id for cameras of the platform's own brand, "" when they cost the same
    std::string base;          ///< figure id of the price per system, "" when there is none
    std::string cameraLimit;   ///< figure id of the most cameras of a system, "" when there is no limit
    std::string serverLimit;   ///< figure id of the most cameras on one server, "" when there is no limit
    int mostServers = 0;       ///< recording servers of a system, 0: no limit
    int mostSites = 0;         ///< sites of a system, 0: no limit
    bool failover = false;     ///< a standby may take over
    bool isMaintained = true;  ///< yearly maintenance is sold for it
};

/// Yearly maintenance, always for the whole system.
struct PlatformUpkeep {
    std::string figure;        ///< figure id, "" when there is none
    bool isShare = true;       ///< of the licences; else an amount per unit and year
    std::string lapse;         ///< what happens when it ends
};

/// A price per unit and time.
struct PlatformSubscription {
    std::string figure;        ///< figure id, "" when there is none
    LicenceUnit unit = LicenceUnit::Device;
    double perYear = 12;       ///< payments that the figure makes a year: 12 for a monthly price, 1 for a yearly one
    std::vector<int> terms;    ///< years that can be bought at once, ascending; empty: by the month or year only
    double storageDays = 0;    ///< days of footage that it holds; 0: no recording in it
    std::string extraStorage;  ///< figure id of the price per TB and month beyond that, "" when storage is not sold
    bool isInCamera = false;   ///< footage is kept in the camera: recording goes on without the internet line
    std::string lapse;         ///< what happens when it ends
};

/// What standbys must be licensed for.
enum class StandbyLicence {
    None,          ///< cameras keep the licence they have
    LargestServer, ///< as many units more as the largest protected recorder carries
};

struct Platform {
    std::string id;            ///< "milestone"; what a plan's `platform` names
    std::string name;          ///< "Milestone XProtect"
    std::string vendor;        ///< as in the catalogue
    std::vector<PlatformRole> roles;
    std::vector<PlatformEdition> editions;
    PlatformUpkeep upkeep;
    StandbyLicence standbyLicence = StandbyLicence::None;
    bool isPooled = true;      ///< one licence pool over all sites; else each site is a system of its own
    std::string connection;    ///< figure id of the price per federated site, "" when it federates nothing
    PlatformSubscription subscription;
    std::string ownCamera;     ///< figure id of the camera that alone works with it, "" when any does
    std::string bridgeVendor;  ///< whose bridges carry cameras to it, "" when none are needed
    std::string runs;          ///< id of the VMS that an appliance runs, "" for others
    std::string exit;          ///< what leaving it takes, in words
    std::string note, source;
    Grade grade = Grade::Estimate;
    int year = 0;

    bool has(PlatformRole role) const;
    const PlatformEdition* edition(std::string_view id) const; ///< nullptr when there is none of that id
};

class Platforms {
public:
    /// Reads FILE (data/models/platforms.json). Errors name file and JSON pointer. Figure ids are checked by checkData().
    static Result<Platforms> load(const std::filesystem::path& file);

    const std::vector<Platform>& all() const { return m_platforms; }
    const Platform* find(std::string_view id) const; ///< nullptr for an unknown id
    /// The platform that is used for a role when a plan names none; nullptr when the role has no default.
    const Platform* standard(PlatformRole role) const;
    /// Ids of the platforms with a role, as "a, b, c": for messages.
    std::string ids(PlatformRole role) const;

private:
    std::vector<Platform> m_platforms;
    std::vector<std::pair<PlatformRole, std::string>> m_standard;
};

} // namespace sightline::planner
