// A design's topology turned into what a life needs. Paths are worked out here, once; a life only counts.

#include "life_model.h"

#include "chains.h"
#include "life_paths.h"

#include "planner/failure_analysis.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace sightline::simulator {

namespace {

using planner::NodeKind;
using planner::TopologyNode;

constexpr double switchShape = 1, applianceShape = 1.2, cameraShape = 1.1; // nvr.afr, camera.afr
constexpr double ratedHeat = 1.5, ratedCelsius = 30, doublingCelsius = 10, greatestHeat = 6;
// A standby that mitigations() adds: the gap of "milestone.cold" and "hik.nm" of data/models/failover.json.
constexpr planner::FailoverTimes serverStandby{12.5, 32.5, 0, 5}, applianceStandby{15, 45, 0, 5};

bool isOnLocalPower(NodeKind kind) {
    return kind != NodeKind::Wan && kind != NodeKind::Cloud;
}

int toleratedDrives(planner::Raid raid) {
    switch (raid) {
    case planner::Raid::Jbod:
    case planner::Raid::Raid0: return 0;
    case planner::Raid::Raid6:
    case planner::Raid::Raid60: return 2;
    default: return 1;
    }
}

int trailingNumber(const std::string& id) {
    const std::size_t dash = id.rfind('-');
    int number = 0;
    if (dash != std::string::npos) std::from_chars(id.data() + dash + 1, id.data() + id.size(), number);
    return number;
}

// Hotter air in the closet: twice the failures for every ten degrees, 1.5 times at thirty (hdd.env_factor's likely value).
double heatFactor(double celsius) {
    return std::clamp(ratedHeat * std::exp2((celsius - ratedCelsius) / doublingCelsius), 1.0, greatestHeat);
}

class SiteModelMaker {
public:
    SiteModelMaker(const planner::Plan& plan, const planner::Design& design, const planner::Topology& topology,
                   const planner::SiteDesign& site, const std::string& place, const LifeFigures& figures,
                   const LivesOptions& options)
        : m_plan(plan), m_design(design), m_topology(topology), m_site(site), m_place(place), m_paths(topology, place) {
        m_model.figures = figures;
        m_model.options = options;
        m_model.years = static_cast<int>(*plan.horizonYears);
        m_model.horizonHours = m_model.years * hoursInYear;
        m_model.isMonitored = options.monitored.value_or(
            site.architecture == design.architecture ? design.monitored : site.architecture != planner::Architecture::Nvr);
        m_model.figures.takeOverWorks = options.failoverSuccess.value_or(figures.takeOverWorks);
        if (options.scrubHours) m_model.figures.scrubHours = *options.scrubHours;
        m_elementOf.assign(topology.nodes.size(), -1);
    }

    SiteModel make() {
        addElements();
        addPower();
        if (m_place.empty()) addCentralBlocks();
        else addBlocks();
        addArrays();
        addExtraStandbys();
        finish();
        return std::move(m_model);
    }

private:
    std::size_t at(int node) const { return static_cast<std::size_t>(node); }
    const TopologyNode& node(int index) const { return m_topology.nodes[at(index)]; }
    std::uint64_t key(const std::string& name) const { return streamKey(m_model.options.seed, name); }

    static bool isRecorderKind(NodeKind kind) { return kind == NodeKind::Recorder || kind == NodeKind::Standby; }

    void setRecorderLaws(LifeElement& element, const TopologyNode& from) {
        const LifeFigures& f = m_model.figures;
        const bool isServer = !element.isAppliance;
        element.cause = LostBy::Recorder;
        element.part = Part::Recorder;
        if (isServer) {
            // server.stop contains the single power supply, which is simulated by itself.
            element.life = Law::exponential(hoursInYear / std::max(1e-9, f.serverRate - f.powerSupplyRate));
            element.ages = false;
            element.supplyRate = f.powerSupplyRate;
            element.hasTwoSupplies = m_model.options.redundantPowerSupplies;
        } else {
            element.life = lifeFromYearlyRate(f.applianceRate, applianceShape, m_model.horizonHours);
        }
        const Law usual = isServer ? f.serverRepair : f.applianceSwap;
        element.repair = from.repairHours > 0 ? usual.scaled(from.repairHours / usual.mean()) : usual;
        if (from.kind == NodeKind::Recorder || from.kind == NodeKind::Bridge) {
            element.patchesPerYear = isServer ? f.patchesServer : f.patchesAppliance;
            element.crashes = true;
            element.crashRate = f.crashRate;
        }
    }

    void setSwitchLaws(LifeElement& element, const TopologyNode& from) {
        const LifeFigures& f = m_model.figures;
        element.cause = from.kind == NodeKind::PoeSwitch || from.kind == NodeKind::Encoder ? LostBy::Switch : LostBy::Network;
        element.part = Part::Switch;
        element.life = lifeFromYearlyRate(f.switchRate, switchShape, m_model.horizonHours);
        element.ages = false;
        element.life = Law::exponential(hoursInYear / std::max(1e-9, f.switchRate));
        element.repair = from.repairHours > 0 ? f.technician.scaled(from.repairHours / f.technician.mean()) : f.technician;
        element.restartShare = 1 - f.switchesReplaced;
        element.restart = Law::fixed(f.switchRestartHours);
    }

    void setLineLaws(LifeElement& element, const TopologyNode& from) {
        const LifeFigures& f = m_model.figures;
        const bool isPoor = m_site.site < m_plan.sites.size() && !m_place.empty() &&
                            *m_plan.sites[m_site.site].wanQuality == planner::WanQuality::Poor;
        element.cause = LostBy::Line;
        element.life = Law::exponential(hoursInYear / std::max(1e-9, isPoor ? f.poorLineRate : f.lineRate));
        element.ages = false;
        element.restartShare = 1;
        element.restart = from.repairHours > 0 ? f.lineOutage.scaled(from.repairHours / f.lineOutage.mean()) : f.lineOutage;
    }

    void addElements() {
        for (const int index : m_paths.local()) {
            const TopologyNode& from = node(index);
            LifeElement element;
            element.id = from.id;
            element.kind = from.kind;
            element.key = key(from.id);
            switch (from.kind) {
            case NodeKind::Recorder:
            case NodeKind::Standby:
                element.isAppliance = from.recorder.appliance;
                element.mode = from.recorder.mode;
                element.times = from.recorder.times;
                element.channels = from.recorder.channels;
                element.ingestMbps = from.recorder.ingestMbps;
                element.licences = from.recorder.licences;
                element.onlyStands = from.kind == NodeKind::Standby;
                setRecorderLaws(element, from);
                break;
            case NodeKind::Bridge:
                element.isAppliance = true;
                setRecorderLaws(element, from);
                break;
            case NodeKind::PoeSwitch:
            case NodeKind::Encoder:
            case NodeKind::CoreSwitch:
            case NodeKind::Firewall: setSwitchLaws(element, from); break;
            case NodeKind::Wan: setLineLaws(element, from); break;
            default: continue;
            }
            m_elementOf[at(index)] = static_cast<int>(m_model.elements.size());
            m_model.elements.push_back(std::move(element));
        }
        for (const int index : m_paths.local())
            for (const std::string& covered : node(index).recorder.covers) {
                const int target = m_paths.find(covered);
                if (target >= 0 && target != index && m_elementOf[at(target)] >= 0 && m_elementOf[at(index)] >= 0)
                    m_model.elements[at(m_elementOf[at(target)])].coverers.push_back(m_elementOf[at(index)]);
            }
    }

    void addPower() {
        std::map<int, int> unitOf; // topology node of a UPS -> index
        const double life = m_model.options.upsHours.value_or(0);
        for (const int index : m_paths.local()) {
            if (node(index).kind == NodeKind::Circuit) {
                m_model.hasGrid = true;
                m_model.circuitKey = key(node(index).id);
            }
            if (node(index).kind != NodeKind::Ups) continue;
            unitOf[index] = static_cast<int>(m_model.ups.size());
            m_model.ups.push_back({node(index).id, key(node(index).id), std::max(life, node(index).batteryHours), {}});
        }
        for (const int index : m_paths.local()) {
            const int number = m_elementOf[at(index)];
            if (number < 0) continue;
            LifeElement& element = m_model.elements[at(number)];
            const int feeder = m_paths.feeder(index);
            if (!isOnLocalPower(element.kind) || feeder < 0) element.ups = -2;
            else element.ups = unitOf.contains(feeder) ? unitOf[feeder] : -1;
        }
        if (life > 0 && m_model.ups.empty() && m_model.hasGrid) {
            m_model.ups.push_back({m_place + "/ups-extra", key(m_place + "/ups-extra"), life, {}});
            for (LifeElement& element : m_model.elements)
                if (element.ups == -1) element.ups = 0;
        }
        for (std::size_t i = 0; i < m_model.elements.size(); ++i)
            if (m_model.elements[i].ups >= 0) m_model.ups[at(m_model.elements[i].ups)].elements.push_back(static_cast<int>(i));
    }

    LifeWay wayTo(int camera, int box, bool keepsLine) {
        LifeWay way;
        way.box = m_elementOf[at(box)];
        bool isReached = false;
        for (const int cut : m_paths.cuts(camera, box, isReached))
            if (m_elementOf[at(cut)] >= 0 && (keepsLine || node(cut).kind != NodeKind::Wan)) way.needs.push_back(m_elementOf[at(cut)]);
        if (!isReached) way.box = -2; // no way: never recorded there
        return way;
    }

    void addCoverWays(LifeBlock& block, int camera) {
        if (block.own.box < 0) return;
        for (const int coverer : m_model.elements[at(block.own.box)].coverers) {
            const int box = m_paths.find(m_model.elements[at(coverer)].id);
            LifeWay way = wayTo(camera, box, true);
            if (way.box >= 0) block.cover.push_back(std::move(way));
        }
    }

    void addLoads(const LifeBlock& block, double days) {
        if (block.own.box < 0) return;
        LifeElement& recorder = m_model.elements[at(block.own.box)];
        const auto n = static_cast<double>(block.cameras);
        recorder.ownChannels += n * block.channels;
        recorder.ownIngest += n * block.ingestMbps;
        recorder.archiveHours += n * days * fullDay;
        if (block.second.box >= 0) m_hasSecond[block.own.box] = true;
    }

    LifeBlock blockOf(const TopologyNode& from) const {
        LifeBlock block;
        block.id = from.id;
        block.cameras = from.cameras.count;
        block.priority = from.cameras.priority;
        block.failoverClass = from.cameras.failoverClass;
        block.mbps = from.cameras.recordedMbps;
        block.channels = from.cameras.channels;
        block.ingestMbps = from.cameras.ingestMbps;
        block.edgeHours = std::max(from.cameras.edgeHours, m_model.options.edgeHours.value_or(0));
        return block;
    }

    int powerOf(int camera) const {
        const int feeder = m_paths.feeder(camera);
        if (feeder >= 0) return node(feeder).kind == NodeKind::Circuit ? -1 : -2;
        for (const int other : m_paths.next(camera))
            if (node(other).kind == NodeKind::PoeSwitch || node(other).kind == NodeKind::Recorder) return m_elementOf[at(other)];
        return -2;
    }

    void addBlocks() {
        std::map<std::string, std::int64_t> seen; // cameras of a group so far: their streams do not depend on the recorders
        for (const int index : m_paths.local()) {
            const TopologyNode& from = node(index);
            if (from.kind != NodeKind::Cameras || from.cameras.count <= 0) continue;
            m_model.copies = from.copies;
            std::int64_t& first = seen[from.cameras.group];
            first += from.cameras.count;
            if (!from.cameras.recorded) continue;
            LifeBlock block = blockOf(from);
            for (std::int64_t i = first - from.cameras.count; i < first; ++i)
                block.cameraKeys.push_back(key(m_place + '/' + from.cameras.group + '#' + std::to_string(i + 1)));
            // A bridge keeps what it cannot send (docs/models/lives.md), so its line does not matter to the recording.
            const bool keepsLine = from.cameras.via.empty() || from.cameras.edgeHours > 0;
            if (const int box = m_paths.find(from.cameras.recorder); box >= 0) block.own = wayTo(index, box, keepsLine);
            if (const int box = m_paths.find(from.cameras.second); box >= 0) block.second = wayTo(index, box, true);
            else block.second.box = -2;
            block.powered = powerOf(index);
            addCoverWays(block, index);
            addLoads(block, from.cameras.retentionDays);
            m_model.cameras += block.cameras;
            m_model.blocks.push_back(std::move(block));
        }
    }

    // The centre sees the cameras of all like sites, from its end of the lines.
    void addCentralBlocks() {
        int gate = -1;
        for (const int index : m_paths.local())
            if (node(index).kind == NodeKind::Wan) gate = index;
        for (std::size_t i = 0; i < m_topology.nodes.size(); ++i) {
            const TopologyNode& from = m_topology.nodes[i];
            if (from.kind != NodeKind::Cameras || !from.cameras.recorded || from.cameras.count <= 0) continue;
            const int box = m_paths.find(from.cameras.recorder);
            if (box < 0 || m_elementOf[at(box)] < 0) continue;
            LifeBlock block = blockOf(from);
            block.cameras *= from.copies;
            const auto central = [&](int target) {
                LifeWay way;
                way.box = m_elementOf[at(target)];
                bool isReached = false;
                if (gate >= 0 && m_elementOf[at(gate)] >= 0) way.needs.push_back(m_elementOf[at(gate)]);
                if (gate >= 0)
                    for (const int cut : m_paths.cuts(gate, target, isReached))
                        if (cut != gate && m_elementOf[at(cut)] >= 0) way.needs.push_back(m_elementOf[at(cut)]);
                return way;
            };
            block.own = central(box);
            if (const int second = m_paths.find(from.cameras.second); second >= 0) block.second = central(second);
            else block.second.box = -2;
            for (const int coverer : m_model.elements[at(block.own.box)].coverers)
                block.cover.push_back(central(m_paths.find(m_model.elements[at(coverer)].id)));
            addLoads(block, from.cameras.retentionDays);
            m_model.cameras += block.cameras;
            m_model.blocks.push_back(std::move(block));
        }
    }

    const planner::RecorderSet* setOf(const LifeElement& box) const {
        int left = trailingNumber(box.id);
        for (const planner::RecorderSet& set : m_site.recorders) {
            const int boxes = box.onlyStands ? set.standbys : set.count;
            if (left >= 1 && left <= boxes) return &set;
            left -= boxes;
        }
        return nullptr;
    }

    double driveHeat(const LifeElement& recorder) const {
        if (m_model.options.closetCelsius) return heatFactor(*m_model.options.closetCelsius);
        return recorder.isAppliance ? m_model.figures.applianceHeat : 1;
    }

    double readError(int disks, int tolerated, double diskTb) const {
        const LifeFigures& f = m_model.figures;
        switch (m_model.options.readErrors) {
        case ReadErrors::None: return 0;
        case ReadErrors::UreBound: return readErrorBound(disks - tolerated, diskTb, f.bitErrors);
        case ReadErrors::LatentDefects:
            // Never scrubbed: a defect is as old as half the horizon on average.
            return latentDefectChance(disks - tolerated, f.defectsInYear, f.scrubHours > 0 ? f.scrubHours : m_model.horizonHours);
        }
        return 0;
    }

    void addArrays() {
        const LifeFigures& f = m_model.figures;
        for (std::size_t i = 0; i < m_model.elements.size(); ++i) {
            LifeElement& recorder = m_model.elements[i];
            if (recorder.kind != NodeKind::Recorder && !recorder.onlyStands) continue;
            const planner::RecorderSet* const set = setOf(recorder);
            if (!set || set->disksEach <= 0) continue;
            LifeArray array; // a standby's drives turn and fail too; there is nothing on them
            array.id = recorder.id;
            array.element = static_cast<int>(i);
            array.key = key(recorder.id + "/drives");
            array.disks = set->disksEach;
            array.tolerated = std::min(toleratedDrives(set->raid), set->disksEach - 1);
            if (m_model.options.doubleParity && array.tolerated == 1 && array.disks >= 4) array.tolerated = 2;
            array.hotSpare = m_model.options.hotSpareDrives;
            const double rate = std::min(0.99, f.driveRate * driveHeat(recorder));
            array.shape = f.driveShape;
            array.scale = m_model.horizonHours * std::pow(-std::log1p(-rate) * m_model.years, -1 / array.shape);
            array.life = Law::weibull(array.scale, array.shape);
            array.survives = std::exp(std::log1p(-rate) * m_model.years);
            array.rebuildHours = set->diskTb * 1e6 / ((recorder.isAppliance ? f.rebuildLoad : f.rebuildServer) * 3600);
            array.readError = readError(array.disks, array.tolerated, set->diskTb);
            // With a second recorder of the same cameras nothing is destroyed by one array.
            array.archiveHours = m_hasSecond[static_cast<int>(i)] ? 0 : recorder.archiveHours;
            recorder.array = static_cast<int>(m_model.arrays.size());
            m_model.arrays.push_back(std::move(array));
        }
    }

    void addExtraStandbys() {
        for (int number = 1; number <= m_model.options.extraStandbys; ++number) {
            LifeElement standby;
            for (const LifeElement& element : m_model.elements)
                if (element.kind == NodeKind::Recorder && element.channels >= standby.channels) standby = element;
            if (standby.id.empty()) return;
            standby.id = m_place + "/standby-extra-" + std::to_string(number);
            standby.key = key(standby.id);
            standby.kind = NodeKind::Standby;
            standby.onlyStands = true;
            standby.coverers.clear();
            standby.array = -1;
            standby.ownChannels = standby.ownIngest = standby.archiveHours = 0;
            standby.patchesPerYear = 0;
            standby.crashes = false;
            standby.ups = m_model.ups.empty() ? -1 : static_cast<int>(m_model.ups.size()) - 1;
            const int index = static_cast<int>(m_model.elements.size());
            if (standby.ups >= 0) m_model.ups[at(standby.ups)].elements.push_back(index);
            for (LifeElement& element : m_model.elements) {
                if (element.kind != NodeKind::Recorder) continue;
                element.coverers.push_back(index);
                if (element.mode == planner::FailoverMode::None || element.mode == planner::FailoverMode::ColdSwap) {
                    element.mode = planner::FailoverMode::ColdStandby;
                    element.times = element.isAppliance ? applianceStandby : serverStandby;
                }
            }
            m_model.elements.push_back(std::move(standby));
            // It stands beside the recorder: the same switches, unless the camera is plugged into the recorder itself.
            for (LifeBlock& block : m_model.blocks)
                if (block.own.box >= 0 && block.powered != block.own.box) block.cover.push_back({index, block.own.needs});
        }
    }

    void connectBlocks() {
        const auto tell = [this](int element, int block) {
            if (element < 0) return;
            std::vector<int>& blocks = m_model.elements[at(element)].blocks;
            if (std::find(blocks.begin(), blocks.end(), block) == blocks.end()) blocks.push_back(block);
        };
        for (std::size_t i = 0; i < m_model.blocks.size(); ++i) {
            const LifeBlock& block = m_model.blocks[i];
            const int number = static_cast<int>(i);
            tell(block.powered, number);
            for (const LifeWay* way : {&block.own, &block.second}) {
                tell(way->box, number);
                for (const int element : way->needs)
                    tell(element, number);
            }
            for (const LifeWay& way : block.cover) {
                tell(way.box, number);
                for (const int element : way.needs)
                    tell(element, number);
            }
        }
    }

    void findHiddenRecordings() {
        const bool hasPeople = std::any_of(m_paths.local().begin(), m_paths.local().end(),
                                           [this](int index) { return node(index).kind == NodeKind::Operators; });
        if (hasPeople || m_place.empty()) return;
        for (std::size_t i = 0; i < m_model.elements.size(); ++i)
            if (m_model.elements[i].kind == NodeKind::Wan) m_model.lineElement = static_cast<int>(i);
        for (const LifeElement& element : m_model.elements)
            m_model.hiddenByLine += element.archiveHours;
    }

    void findBackfills() {
        const planner::FailureAnalysis analysis(m_topology);
        for (LifeElement& element : m_model.elements) {
            if (element.kind != NodeKind::Recorder || element.coverers.empty()) continue;
            if (const auto effect = analysis.fail({element.id}); effect && std::isfinite(effect->backfillHours))
                element.backfillHours = effect->backfillHours;
        }
    }

    void markPossible() {
        const auto can = [this](LostBy cause) -> bool& { return m_model.can[static_cast<std::size_t>(cause)]; };
        const bool ownCameras = !m_place.empty();
        can(LostBy::Camera) = ownCameras;
        can(LostBy::CameraRestart) = ownCameras && m_model.options.cameraRestarts;
        can(LostBy::Grid) = m_model.hasGrid;
        can(LostBy::Ups) = !m_model.ups.empty();
        for (const LifeElement& element : m_model.elements) {
            if (element.blocks.empty()) continue;
            can(element.cause) = true;
            if (element.supplyRate > 0 && !element.hasTwoSupplies) can(LostBy::PowerSupply) = true;
            if (element.kind == NodeKind::Recorder && m_model.options.commonCauseShare > 0) can(LostBy::CommonCause) = true;
            if (element.patchesPerYear > 0) can(LostBy::Maintenance) = true;
            if (element.crashes) can(LostBy::Crash) = true;
            if (!element.coverers.empty())
                can(LostBy::TakeOver) = can(LostBy::MissedTakeOver) = can(LostBy::SharedStandby) = true;
        }
        for (const LifeArray& array : m_model.arrays) {
            if (array.tolerated > 0 || array.disks == 1) can(LostBy::Drives) = true;
            if (array.tolerated > 0) can(LostBy::WrongDrive) = true;
        }
    }

    void finish() {
        connectBlocks();
        findHiddenRecordings();
        findBackfills();
        markPossible();
        const LifeFigures& f = m_model.figures;
        m_model.cameraLife = lifeFromYearlyRate(f.cameraRate, cameraShape, m_model.horizonHours);
        m_model.cameraSurvives = std::exp(std::log1p(-std::min(0.99, f.cameraRate)) * m_model.years);
        m_model.site = m_site.site;
        m_model.name = m_place.empty() ? "Centre" : m_plan.sites[m_site.site].name;
        m_model.retentionKey = key(m_place + "/bitrate");
        m_model.daysAtLikely = m_site.daysAchieved;
        m_model.daysAsked = m_site.need.retentionDays;
        m_model.mbps = m_site.need.recordedMbps;
        double mbps = 0;
        for (const LifeBlock& block : m_model.blocks)
            mbps = std::max(mbps, block.mbps);
        m_model.cardWearHours = mbps > 0 ? f.cardTbw * 8e6 / (mbps * f.cardWaf * 3600) : 1e300;
    }

    const planner::Plan& m_plan;
    const planner::Design& m_design;
    const planner::Topology& m_topology;
    const planner::SiteDesign& m_site;
    std::string m_place;
    LifePaths m_paths;
    SiteModel m_model;
    std::vector<int> m_elementOf;
    std::map<int, bool> m_hasSecond;
};

} // namespace

Result<std::vector<SiteModel>> siteModels(const planner::Plan& plan, const planner::Design& design,
                                          const planner::Topology& topology, const planner::Catalogue& catalogue,
                                          const LivesOptions& options) {
    const LifeFigures figures = lifeFigures(catalogue);
    std::vector<SiteModel> models;
    for (const planner::SiteDesign& site : design.sites) {
        if (!site.feasible) continue;
        SiteModel model = SiteModelMaker(plan, design, topology, site, plan.sites[site.site].id, figures, options).make();
        if (!model.blocks.empty()) models.push_back(std::move(model));
    }
    if (design.centre && design.centre->feasible) {
        SiteModel model = SiteModelMaker(plan, design, topology, *design.centre, "", figures, options).make();
        if (!model.blocks.empty()) models.push_back(std::move(model));
    }
    if (models.empty())
        return failure(ErrorKind::BadInput, "design", "no site of it records any camera", "Run \"compare\" to see why");
    return models;
}

} // namespace sightline::simulator
