// From figures to laws.

#include "life_model.h"

#include <algorithm>
#include <cmath>

namespace sightline::simulator {

namespace {

constexpr double noticeCv = 1.3; // of 19 days on average: 9 of 10 between 3 days and 3 months (camera.notice)
constexpr double repairCv = 1;
constexpr double technicianCv = 0.5;
constexpr double outageCv = 1;
constexpr double lineCv = 2.5;
constexpr double shortRestart = 30.0 / 3600, longRestart = 120.0 / 3600; // sw.crash

class FigureReader {
public:
    explicit FigureReader(const planner::Catalogue& catalogue, std::vector<std::string>* ids = nullptr) : m_catalogue(catalogue), m_ids(ids) {}
    double likely(const char* id) const { return range(id).likely; }
    Range range(const char* id) const {
        if (m_ids && std::find(m_ids->begin(), m_ids->end(), id) == m_ids->end()) m_ids->emplace_back(id);
        const Figure* figure = m_catalogue.figure(id);
        return figure ? figure->value : Range{};
    }

private:
    const planner::Catalogue& m_catalogue;
    std::vector<std::string>* m_ids; ///< what has been read
};

LifeFigures figuresFrom(const FigureReader& read) {
    LifeFigures out;
    out.cameraNotice = Law::lognormal(read.likely("camera.notice"), noticeCv);
    out.cameraFix = Law::lognormal(read.likely("camera.fix"), repairCv);
    out.serverRepair = Law::lognormal(read.likely("server.mttr"), repairCv);
    // A triangle from low to high would have another mean than the likely value that every table shows.
    out.applianceSwap = Law::lognormal(read.likely("nvr.swap.advance"), technicianCv);
    out.shelfSwap = Law::lognormal(read.likely("nvr.swap.spare"), technicianCv);
    out.technician = Law::lognormal(read.likely("tech.response"), technicianCv);
    out.spareDelay = Law::lognormal(read.likely("raid.spare_delay"), repairCv);
    out.outageRate = read.likely("grid.saifi.us");
    out.outage = Law::lognormal(out.outageRate > 0 ? read.likely("grid.saidi.us") / out.outageRate : 0, outageCv);
    out.lineRate = read.likely("wan.rate");
    out.poorLineRate = read.range("wan.rate").high;
    out.lineOutage = Law::lognormal(read.likely("wan.dur"), lineCv);
    out.crash = Law::uniform(shortRestart, longRestart);
    out.crashRate = read.likely("sw.crash");
    out.cameraRate = read.likely("camera.afr");
    out.powerSupplyRate = read.likely("psu.afr");
    out.serverRate = read.likely("server.stop");
    out.applianceRate = read.likely("nvr.afr");
    out.switchRate = read.likely("switch.fail");
    out.switchesReplaced = read.likely("switch.replaced");
    out.switchRestartHours = read.likely("switch.dur");
    out.cardRate = read.likely("sd.afr");
    out.cardTbw = read.likely("sd.tbw");
    out.driveRate = read.likely("hdd.afr.fleet");
    out.applianceHeat = read.likely("hdd.env_factor");
    out.driveShape = read.likely("hdd.weibull.beta");
    out.patchesServer = read.likely("sw.patch");
    out.patchesAppliance = read.range("sw.patch").low;
    out.patchHours = read.likely("sw.patch.dur") / 60;
    out.restartRate = read.likely("camera.reboot");
    out.upsFails = read.likely("ups.fail_on_demand");
    out.upsBreaks = read.likely("psu.afr"); // nobody publishes a UPS's own failures: as a power supply
    out.batteryYears = read.likely("ups.battery_life");
    out.takeOverWorks = read.likely("failover.success");
    out.wrongDrive = read.likely("human.wrong_drive");
    out.defectsInYear = read.likely("lse.frac12.nearline");
    out.scrubHours = read.likely("scrub.period");
    out.bitErrors = read.likely("hdd.ure");
    out.rebuildLoad = read.likely("raid.rebuild.load");
    out.rebuildServer = read.likely("raid.rebuild.server");
    return out;
}

} // namespace

LifeFigures lifeFigures(const planner::Catalogue& catalogue) {
    return figuresFrom(FigureReader(catalogue));
}

std::vector<std::string> failureInputs(const planner::Catalogue& catalogue) {
    std::vector<std::string> ids;
    figuresFrom(FigureReader(catalogue, &ids));
    std::erase(ids, "hdd.ure"); // a bound that is lived only when asked for (ReadErrors::UreBound)
    return ids;
}

} // namespace sightline::simulator
