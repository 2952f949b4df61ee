// A design as a graph: the places with their network, recorders and power.

#include "topology_build.h"

#include "../link_rates.h"
#include "../sizing.h"

#include <algorithm>
#include <cmath>

namespace sightline::planner {

namespace {

std::string productName(const Product* product, const char* otherwise) {
    if (!product) return otherwise;
    return product->vendor == "Generic" ? product->model : product->vendor + " " + product->model;
}

std::int64_t copiesOf(const SiteDesign& site) {
    std::int64_t sum = 0;
    for (const Opening& opening : site.openings)
        sum += opening.sites;
    return std::max<std::int64_t>(1, sum > 0 ? sum : site.copies);
}

std::string numbered(const char* word, std::size_t number) {
    return std::string(word) + "-" + std::to_string(number);
}

} // namespace

std::vector<std::int64_t> spreadByShare(std::int64_t n, const std::vector<double>& shares, std::vector<double>& carry) {
    std::vector<std::int64_t> result(shares.size(), 0);
    double sum = 0;
    for (const double share : shares)
        sum += share;
    if (shares.empty() || sum <= 0) return result;
    std::vector<std::size_t> order(shares.size());
    std::vector<double> rest(shares.size());
    std::int64_t given = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double quota = static_cast<double>(n) * shares[i] / sum + carry[i];
        result[i] = std::clamp<std::int64_t>(static_cast<std::int64_t>(std::floor(quota + 1e-9)), 0, n - given);
        rest[i] = quota - static_cast<double>(result[i]);
        given += result[i];
        order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rest[a] > rest[b] + 1e-9; });
    for (std::size_t next = 0; given < n; next = (next + 1) % order.size(), ++given) {
        ++result[order[next]];
        rest[order[next]] -= 1;
    }
    carry = rest;
    return result;
}

TopologyBuilder::TopologyBuilder(const Plan& plan, const Design& design, const Catalogue& catalogue,
                                 const FailoverPresets& presets, Topology& out)
    : m_plan(plan), m_design(design), m_catalogue(catalogue), m_presets(presets), m_out(out), m_centreId("centre") {
    const auto isTaken = [&](const std::string& id) {
        return std::any_of(plan.sites.begin(), plan.sites.end(), [&](const Site& site) { return site.id == id; });
    };
    while (isTaken(m_centreId))
        m_centreId += "-hq";
    m_out.architecture = design.architecture;
    m_out.deployment = design.deployment;
    m_out.peakFactor = *plan.limits.peakFactor;
    m_out.wireFactor = wireOverTcp;
    m_out.warnShare = *plan.limits.uplinkWarnShare;
}

double TopologyBuilder::likely(const char* figure) const {
    const Figure* const found = m_catalogue.figure(figure);
    return found ? found->value.likely : 0;
}

void TopologyBuilder::setRepair(TopologyNode& node, const char* figure) const {
    node.repairHours = likely(figure);
    node.repairFrom = figure;
    if (const Figure* const found = m_catalogue.figure(figure)) node.repairGrade = found->grade;
}

namespace {

/// Room for one more, and a fifth on top: tens of thousands of nodes are tens of megabytes, of which a vector that doubles
/// holds three times as many while it grows.
template <typename Part>
void makeRoom(std::vector<Part>& parts) {
    constexpr std::size_t few = 64, share = 5;
    if (parts.size() == parts.capacity()) parts.reserve(parts.size() + std::max(few, parts.size() / share));
}

} // namespace

TopologyNode& TopologyBuilder::addNode(const Place& place, NodeKind kind, const std::string& localId, std::string name) {
    TopologyNode node;
    node.id = place.id.empty() ? localId : place.id + "/" + localId;
    node.kind = kind;
    node.name = std::move(name);
    node.site = place.siteId;
    if (place.site) node.siteName = place.site->name.empty() ? place.site->id : place.site->name;
    node.copies = place.copies;
    makeRoom(m_out.nodes);
    m_out.nodes.push_back(std::move(node));
    return m_out.nodes.back();
}

void TopologyBuilder::addLink(const std::string& from, const std::string& to, double capacity, double back,
                              double plannedShare, bool peaks) {
    TopologyLink link;
    link.id = from + ">" + to;
    link.from = from;
    link.to = to;
    link.capacityMbps = capacity;
    link.capacityBackMbps = back;
    link.plannedShare = plannedShare;
    link.peaks = peaks;
    makeRoom(m_out.links);
    m_out.links.push_back(std::move(link));
}

void TopologyBuilder::addLan(const Place& place, const std::string& from, const std::string& to) {
    if (from == to) return;
    addLink(from, to, place.uplinkMbps, place.uplinkMbps, *m_plan.limits.uplinkShare, true);
}

void TopologyBuilder::addFeed(const std::string& from, const std::string& to) {
    addLink(from, to, 0, 0, 1, true);
    m_out.links.back().power = true;
}

void TopologyBuilder::addFlow(const std::string& from, const std::string& to, TrafficKind kind, double mbps) {
    if (mbps > 0 && !to.empty() && !from.empty()) m_out.flows.push_back({from, to, kind, mbps});
}

TopologyBuilder::Place TopologyBuilder::siteSkeleton(const SiteDesign& design) const {
    Place place;
    place.design = &design;
    place.site = &m_plan.sites[design.site];
    place.id = place.siteId = place.site->id;
    place.copies = copiesOf(design);
    place.uplinkMbps = *place.site->uplinkMbps;
    return place;
}

void TopologyBuilder::addNetwork(Place& place) {
    std::size_t number = 0;
    if (place.design)
        for (const SwitchSet& set : place.design->switches)
            for (int i = 0; i < set.count; ++i) {
                TopologyNode& node = addNode(place, NodeKind::PoeSwitch, numbered("switch", ++number),
                                             productName(set.product, "PoE switch"));
                node.product = set.product;
                setRepair(node, "tech.response");
                place.switches.push_back(node.id);
            }
    const bool isCentre = place.site == nullptr;
    if (place.switches.size() > 1 || isCentre) {
        TopologyNode& core = addNode(place, NodeKind::CoreSwitch, "core", "Core switch");
        setRepair(core, "tech.response");
        place.hub = core.id;
    } else if (!place.switches.empty()) {
        place.hub = place.switches.front();
    }
    TopologyNode& firewall = addNode(place, NodeKind::Firewall, "firewall", "Firewall");
    setRepair(firewall, "tech.response");
    const std::string firewallId = firewall.id;
    if (place.hub.empty()) place.hub = firewallId;
    for (const std::string& id : place.switches)
        addLan(place, id, place.hub);
    addLan(place, place.hub, firewallId);
    number = 0;
    if (place.design)
        for (const EncoderSet& set : place.design->encoders)
            for (int i = 0; i < set.count; ++i) {
                TopologyNode& node =
                    addNode(place, NodeKind::Encoder, numbered("encoder", ++number), productName(set.product, "Encoder"));
                node.product = set.product;
                setRepair(node, "tech.response");
                const std::string id = node.id;
                place.encoders.push_back(id);
                addLan(place, id, place.hub);
            }
}

void TopologyBuilder::addRecorder(Place& place, const RecorderSet& set, bool isStandby) {
    std::vector<std::string>& ids = isStandby ? place.standbys : place.recorders;
    const std::size_t number = ids.size() + 1;
    const auto spec = recorderSpec(*set.product);
    const bool appliance = set.product->kind != "server";
    const FailoverMode mode = *m_plan.choice(place.design->architecture).failover;
    const FailoverPreset& preset = m_presets.of(mode, appliance);
    const char* const repair =
        mode == FailoverMode::ColdSwap ? "nvr.swap.spare" : appliance ? "nvr.swap.advance" : "server.mttr";

    TopologyNode& node = addNode(place, isStandby ? NodeKind::Standby : NodeKind::Recorder,
                                 numbered(isStandby ? "standby" : "recorder", number), productName(set.product, "Recorder"));
    node.product = set.product;
    setRepair(node, repair);
    node.recorder.appliance = appliance;
    node.recorder.mode = mode;
    node.recorder.times = preset.times();
    node.recorder.timesFrom = preset.mode;
    node.recorder.timesGrade = preset.timesGrade;
    node.recorder.usableTb = set.usableTbEach;
    if (spec) {
        node.recorder.channels = spec->channels;
        node.recorder.ingestMbps = spec->ingestMbps * *m_plan.limits.ingestShare;
    }
    const std::string id = node.id;
    ids.push_back(id);
    addLan(place, place.hub, id);
    if (!isStandby) {
        RecorderSeat seat{id, set.share, 0};
        const SiteNeed& need = place.design->need;
        const double watts = need.poePorts > 0 ? need.poeWatts / static_cast<double>(need.poePorts) : 0;
        if (spec && place.site && usesOwnPorts(mode))
            seat.poePorts = static_cast<std::int64_t>(
                std::floor(usablePoePorts(spec->poePorts, spec->poeWatts, watts, *m_plan.limits.poeShare) + 1e-9));
        place.seats.push_back(std::move(seat));
    }
    TopologyNode& drives =
        addNode(place, NodeKind::Storage, numbered(isStandby ? "standby-storage" : "storage", number), "Drives");
    const std::string count = std::to_string(set.disksEach) + (set.disksEach == 1 ? " drive, " : " drives, ");
    if (set.disksEach > 0) drives.name = count + (set.raid == Raid::Jbod ? "no RAID" : std::string("RAID ") + raidKey(set.raid));
    setRepair(drives, repair);
    const std::string drivesId = drives.id;
    addLink(id, drivesId, 0, 0, 1, false);
}

void TopologyBuilder::addRecorders(Place& place) {
    for (const RecorderSet& set : place.design->recorders)
        for (int i = 0; i < set.count; ++i)
            addRecorder(place, set, false);
    for (const RecorderSet& set : place.design->recorders)
        for (int i = 0; i < set.standbys; ++i)
            addRecorder(place, set, true);
}

void TopologyBuilder::addPower(Place& place) {
    TopologyNode& circuit = addNode(place, NodeKind::Circuit, "circuit", "Power circuit");
    const double cuts = likely("grid.saifi.us");
    circuit.repairHours = cuts > 0 ? likely("grid.saidi.us") / cuts : 0;
    circuit.repairFrom = "grid.saidi.us / grid.saifi.us";
    if (const Figure* const hours = m_catalogue.figure("grid.saidi.us")) circuit.repairGrade = hours->grade;
    const std::string circuitId = circuit.id;
    std::vector<std::string> units;
    const int wanted = place.design ? place.design->upsUnits : 1;
    for (int i = 1; i <= wanted; ++i) {
        TopologyNode& ups = addNode(place, NodeKind::Ups, numbered("ups", static_cast<std::size_t>(i)), "UPS");
        ups.batteryHours = (place.site ? *place.site->upsMinutes : 30.0) / 60;
        setRepair(ups, "tech.response");
        units.push_back(ups.id);
        addFeed(circuitId, units.back());
    }
    const auto feed = [&](std::size_t unit, const std::string& id) {
        addFeed(units.empty() ? circuitId : units[unit % units.size()], id);
    };
    // What joins the LAN hangs on the first unit, standbys have the last one to themselves, switches and recorders take
    // turns on the others.
    const std::size_t others = units.size() > 1 && !place.standbys.empty() ? units.size() - 1 : units.size();
    std::size_t turn = 0;
    for (const auto* ids : {&place.switches, &place.recorders})
        for (const std::string& id : *ids)
            feed(others > 0 ? turn++ % others : 0, id);
    feed(0, place.id + "/firewall");
    if (place.hub == place.id + "/core") feed(0, place.hub);
    for (const std::string& id : place.encoders)
        feed(0, id);
    for (const RecorderSeat& bridge : place.bridges)
        feed(0, bridge.id);
    for (const std::string& id : place.standbys)
        feed(units.empty() ? 0 : units.size() - 1, id);
}

void TopologyBuilder::addInternet(Place& place) {
    if (place.site && *place.site->wanUpMbps <= 0) return;
    TopologyNode& line = addNode(place, NodeKind::Wan, "wan", "Internet line");
    setRepair(line, "wan.dur");
    const std::string id = line.id;
    const double share = place.site ? *m_plan.limits.wanShare * lineFactor(*place.site->wanQuality) : *m_plan.limits.wanShare;
    addLink(place.id + "/firewall", id, place.site ? *place.site->wanUpMbps : 0, place.site ? *place.site->wanDownMbps : 0,
            share, false);
    if (!place.site) return;
    if (m_hasCloud) addLink(id, "cloud", 0, 0, 1, false);
    if (m_hasCentre) addLink(id, m_centre.id + "/wan", 0, 0, 1, false);
}

void TopologyBuilder::addSite(Place& place) {
    addNetwork(place);
    if (place.design->place == RecordingPlace::OnSite) addRecorders(place);
    if (place.design->place == RecordingPlace::Cloud) addBridges(place);
    if (place.design->place == RecordingPlace::Central)
        for (const RecorderSeat& seat : m_centre.seats)
            place.seats.push_back({seat.id, seat.share, 0});
    addPower(place);
    addInternet(place);
    if (!m_hasCentre) addServers(place);
    addCameras(place);
    addViewing(place);
    addCloudUpload(place);
}

bool TopologyBuilder::needsCentre() const {
    if (m_design.centre) return true;
    const bool oneSite = m_design.sites.size() == 1 && copiesOf(m_design.sites.front()) == 1;
    if (m_design.managementServers > 0 && !oneSite) return true;
    return std::any_of(m_design.sites.begin(), m_design.sites.end(), [&](const SiteDesign& site) {
        const Site& from = m_plan.sites[site.site];
        return *from.wanUpMbps > 0 && (*from.liveRemote > 0 || *from.playbackRemote > 0);
    });
}

void TopologyBuilder::addServers(const Place& place) {
    if (m_design.managementServers <= 0) return;
    const bool federated = m_design.architecture == Architecture::Hybrid;
    TopologyNode& server = federated ? addNode(place, NodeKind::Federation, "federation", "Federation server")
                                     : addNode(place, NodeKind::Management, "management", "Management server");
    setRepair(server, "server.mttr");
    const std::string serverId = server.id;
    TopologyNode& database = addNode(place, NodeKind::Database, "database", "Database");
    setRepair(database, "server.mttr");
    const std::string databaseId = database.id;
    addLan(place, place.hub, serverId);
    addLan(place, serverId, databaseId);
    const bool hasUps = !place.design || place.design->upsUnits > 0;
    for (const std::string& id : {serverId, databaseId})
        addFeed(place.id + (hasUps ? "/ups-1" : "/circuit"), id);
}

void TopologyBuilder::addCentre() {
    m_hasCentre = needsCentre();
    if (!m_hasCentre) return;
    Place& centre = m_centre;
    centre.design = m_design.centre ? &*m_design.centre : nullptr;
    centre.id = m_centreId;
    const bool hasRoom = m_design.centre || m_design.managementServers > 0;
    const bool oneSite = m_design.sites.size() == 1 && copiesOf(m_design.sites.front()) == 1;
    if (hasRoom && !(oneSite && !m_design.centre)) {
        addNetwork(centre);
        if (centre.design) addRecorders(centre);
        addPower(centre);
        addInternet(centre);
        addServers(centre);
    } else { // people who look in from somewhere
        TopologyNode& line = addNode(centre, NodeKind::Wan, "wan", "Internet line");
        setRepair(line, "wan.dur");
        centre.hub = line.id;
    }
    addNode(centre, NodeKind::Operators, "operators", "Operators");
    addLan(centre, centre.hub, centre.id + "/operators");
}

void TopologyBuilder::build() {
    m_hasCloud = m_design.deployment == Deployment::Cloud || m_design.deployment == Deployment::CloudManaged ||
                 std::any_of(m_design.sites.begin(), m_design.sites.end(),
                             [](const SiteDesign& site) { return site.place == RecordingPlace::Cloud; });
    addCentre();
    if (m_hasCloud) {
        TopologyNode& cloud = addNode(Place{}, NodeKind::Cloud, "cloud", "Cloud");
        setRepair(cloud, "wan.dur"); // nobody publishes outages of recording clouds: as an internet line
        if (m_hasCentre) addLink(m_centre.id + "/wan", "cloud", 0, 0, 1, false);
    }
    for (const SiteDesign& site : m_design.sites) {
        Place place = siteSkeleton(site);
        if (m_out.nodes.size() > maxTopologyNodes) return;
        addSite(place);
    }
}

namespace {

void countCopies(Topology& topology) {
    std::map<std::string, std::int64_t, std::less<>> copies;
    for (const TopologyNode& node : topology.nodes)
        copies[node.id] = node.copies;
    for (TopologyLink& link : topology.links)
        link.copies = std::max(copies[link.from], copies[link.to]);
}

/// What makers ask for boxes that stand in: channels that they need licences for, cameras that one server may record.
void applyLicences(const LicenceRule& ofPlatform, const FailoverPresets& presets, Topology& topology) {
    std::map<std::string, double, std::less<>> own;     // channels by recorder
    std::map<std::string, double, std::less<>> largest; // of a place's recorders
    for (const TopologyNode& node : topology.nodes)
        if (node.kind == NodeKind::Cameras) own[node.cameras.recorder] += static_cast<double>(node.cameras.count * node.cameras.channels * node.copies);
    const auto ownOf = [&own](const TopologyNode& node) {
        return own[node.id] / static_cast<double>(std::max<std::int64_t>(1, node.copies));
    };
    for (const TopologyNode& node : topology.nodes)
        if (node.kind == NodeKind::Recorder) largest[node.site] = std::max(largest[node.site], ownOf(node));
    for (TopologyNode& node : topology.nodes) {
        if (node.kind != NodeKind::Recorder && node.kind != NodeKind::Standby) continue;
        RecorderPart& part = node.recorder;
        const LicenceRule* const rule =
            part.appliance ? presets.licenceOfVendor(node.product ? node.product->vendor : std::string()) : &ofPlatform;
        if (!rule) continue;
        part.licenceRule = rule->id;
        const bool adopts = node.kind == NodeKind::Standby || part.mode == FailoverMode::Mutual;
        if (!adopts || part.mode == FailoverMode::Redundant) continue;
        if (rule->perServer > 0) part.channels = part.channels > 0 ? std::min(part.channels, rule->perServer) : rule->perServer;
        part.licencesCounted = rule->countsChannels();
        // What the licences bought are for: a recorder's own cameras; a standby of software for the largest recorder, as costs
        // have it; a standby appliance for none.
        if (!part.licencesCounted) continue;
        if (node.kind == NodeKind::Recorder)
            part.licences = ownOf(node);
        else if (!part.appliance && rule->kind == LicenceRule::Kind::Largest)
            part.licences = largest[node.site];
    }
}

/// Nodes that a design would give, before any is made.
double expectedNodes(const Design& design) {
    double sum = 0;
    for (const SiteDesign& site : design.sites) {
        sum += 8 + static_cast<double>(site.upsUnits) + site.bridges;
        for (const RecorderSet& set : site.recorders)
            sum += 2.0 * (set.count + set.standbys);
        for (const SwitchSet& set : site.switches)
            sum += set.count;
        for (const EncoderSet& set : site.encoders)
            sum += set.count;
    }
    return sum;
}

} // namespace

Result<Topology> makeTopology(const Plan& plan, const Design& design, const Catalogue& catalogue,
                              const FailoverPresets& presets) {
    Topology topology;
    const auto tooLarge = [] {
        return failure(ErrorKind::BadInput, "topology",
                       "the design has more than " + std::to_string(maxTopologyNodes) + " elements that differ",
                       "Give like sites a count instead of listing each, or split the plan");
    };
    if (expectedNodes(design) > static_cast<double>(maxTopologyNodes)) return tooLarge();
    TopologyBuilder(plan, design, catalogue, presets, topology).build();
    if (topology.nodes.size() > maxTopologyNodes) return tooLarge();
    countCopies(topology);
    assignCovers(topology);
    applyLicences(licenceOfPlatform(catalogue, *plan.vms.platform), presets, topology);
    applyEdits(plan.choice(design.architecture).edits, topology);
    countCopies(topology);
    assignCovers(topology);
    routeLoads(topology);
    return topology;
}

} // namespace sightline::planner
