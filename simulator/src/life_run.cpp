// The frame of a life: what is scheduled at its beginning, what each event does, and the people who come.

#include "life_run.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sightline::simulator {

namespace {

constexpr double restockHours = 336; // nvr.swap.rma: until a spare that was used is back on the shelf

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

double LifeSummary::total() const {
    return std::accumulate(lost.begin(), lost.end(), 0.0);
}

LifeRun::LifeRun(const SiteModel& model) : m_model(model), m_queue(m_clock) {
    m_slots.resize(model.arrays.size());
    m_cameras.resize(model.blocks.size());
    m_recorderBlocks.resize(model.elements.size());
    for (std::size_t i = 0; i < model.elements.size(); ++i) {
        if (model.elements[i].ups == -1) m_circuitElements.push_back(static_cast<int>(i));
        if (model.elements[i].ups >= -1) m_poweredElements.push_back(static_cast<int>(i));
    }
    for (std::size_t i = 0; i < model.blocks.size(); ++i) {
        if (model.blocks[i].powered == -1) m_circuitBlocks.push_back(static_cast<int>(i));
        if (model.blocks[i].own.box >= 0) m_recorderBlocks[at(model.blocks[i].own.box)].push_back(static_cast<int>(i));
    }
    for (std::vector<int>& blocks : m_recorderBlocks)
        std::stable_sort(blocks.begin(), blocks.end(), [&](int a, int b) {
            return model.blocks[at(a)].priority < model.blocks[at(b)].priority;
        });
}

const LifeSummary& LifeRun::live(std::uint64_t life, std::vector<LifeMoment>* moments) {
    m_moments = moments;
    reset(life);
    begin();
    while (!m_queue.isEmpty() && m_queue.nextTime() < m_model.horizonHours) {
        const Event event = m_queue.take();
        handle(event);
    }
    m_clock.set(m_model.horizonHours);
    finish();
    return m_sum;
}

void LifeRun::reset(std::uint64_t life) {
    m_life = life;
    m_queue.clear();
    m_sum = LifeSummary{};
    m_elements.assign(m_model.elements.size(), {});
    m_ups.assign(m_model.ups.size(), {});
    m_arrays.assign(m_model.arrays.size(), {});
    for (std::size_t i = 0; i < m_slots.size(); ++i)
        m_slots[i].assign(at(m_model.arrays[i].disks), {});
    m_blocks.assign(m_model.blocks.size(), {});
    for (std::size_t i = 0; i < m_cameras.size(); ++i)
        m_cameras[i].assign(m_model.blocks[i].cameraKeys.size(), {});
    m_visits.clear();
    m_crewFree.assign(at(m_model.options.crews), 0);
    m_days.assign(at(m_model.years * daysInYear), 0);
    m_shelf = m_model.options.shelf;
    m_isGridDown = false;
    m_outages = 0;
    m_openIncidents = 0;
    m_darkCameras = 0;
}

void LifeRun::scheduleWithin(double hours, Event event) {
    if (hours < m_model.horizonHours) m_queue.schedule(hours, event);
}

void LifeRun::scheduleFailure(int element, double from) {
    const LifeElement& model = m_model.elements[at(element)];
    const double u = draw(model.key, Purpose::Life, m_elements[at(element)].failures++);
    scheduleWithin(from + model.life.at(u), {Happening::Fails, element});
}

void LifeRun::scheduleSupply(int element) {
    const LifeElement& model = m_model.elements[at(element)];
    const double rate = model.supplyRate * (model.hasTwoSupplies ? 2 : 1);
    if (rate <= 0) return;
    const double u = draw(model.key, Purpose::Second, m_elements[at(element)].supplies++);
    scheduleWithin(now() - hoursInYear / rate * std::log(u), {Happening::SupplyFails, element});
}

void LifeRun::begin() {
    for (std::size_t i = 0; i < m_model.elements.size(); ++i) {
        const LifeElement& element = m_model.elements[i];
        const int index = static_cast<int>(i);
        if (element.blocks.empty() && index != m_model.lineElement) continue;
        scheduleFailure(index, 0);
        scheduleSupply(index);
        if (element.patchesPerYear > 0)
            scheduleWithin(hoursInYear / element.patchesPerYear / 2, {Happening::Patch, index});
        if (element.crashes && element.crashRate > 0)
            scheduleWithin(-hoursInYear / element.crashRate * std::log(draw(element.key, Purpose::Choice, 0)),
                           {Happening::Crash, index});
    }
    if (m_model.hasGrid && m_model.figures.outageRate > 0)
        scheduleWithin(-hoursInYear / m_model.figures.outageRate * std::log(draw(m_model.circuitKey, Purpose::Life, 0)),
                       {Happening::GridFails});
    for (std::size_t i = 0; i < m_model.ups.size(); ++i) {
        const int index = static_cast<int>(i);
        if (m_model.figures.upsBreaks > 0)
            scheduleWithin(-hoursInYear / m_model.figures.upsBreaks * std::log(draw(m_model.ups[i].key, Purpose::Life, 0)),
                           {Happening::UpsBreaks, index});
        renewBattery(index);
    }
    beginArrays();
    beginCameras();
}

// Most cameras outlive the horizon: one comparison each.
void LifeRun::beginCameras() {
    for (std::size_t block = 0; block < m_cameras.size(); ++block)
        for (std::size_t camera = 0; camera < m_cameras[block].size(); ++camera) {
            const double u = draw(m_model.blocks[block].cameraKeys[camera], Purpose::Life, 0);
            m_cameras[block][camera].failures = 1;
            if (u > m_model.cameraSurvives)
                scheduleWithin(m_model.cameraLife.at(u), {Happening::CameraDies, static_cast<int>(block), static_cast<int>(camera)});
        }
}

void LifeRun::handle(const Event& event) {
    switch (event.what) {
    case Happening::Fails: elementFails(event.a); break;
    case Happening::Repaired:
        note(m_model.elements[at(event.a)].id, "repaired");
        clearTrouble(event.a, Broken);
        refreshElement(event.a);
        scheduleFailure(event.a, now());
        break;
    case Happening::SupplyFails: {
        const LifeElement& element = m_model.elements[at(event.a)];
        note(element.id, "power supply fails");
        if (!element.hasTwoSupplies) {
            setTrouble(event.a, Supply, LostBy::PowerSupply);
            refreshElement(event.a);
        }
        visit(now(), element.repair.at(draw(element.key, Purpose::Duration, m_elements[at(event.a)].supplies)),
              {Happening::SupplyFixed, event.a});
        break;
    }
    case Happening::SupplyFixed:
        m_sum.parts[static_cast<std::size_t>(Part::PowerSupply)] += 1;
        note(m_model.elements[at(event.a)].id, "power supply replaced");
        clearTrouble(event.a, Supply);
        refreshElement(event.a);
        scheduleSupply(event.a);
        break;
    case Happening::GridFails: gridFails(); break;
    case Happening::GridBack: gridBack(); break;
    case Happening::BatteryEmpty: batteryEmpty(event.a, event.b); break;
    case Happening::UpsBreaks: upsBreaks(event.a); break;
    case Happening::UpsFixed: upsFixed(event.a); break;
    case Happening::BatteryOld: batteryOld(event.a); break;
    case Happening::DriveFails: driveFails(event.a, event.b); break;
    case Happening::DriveReplaced: driveReplaced(event.a, event.b); break;
    case Happening::ArrayWhole:
        m_arrays[at(event.a)].failed = 0;
        m_arrays[at(event.a)].isOpen = false;
        note(m_model.arrays[at(event.a)].id, "array whole again");
        break;
    case Happening::ArrayLost: arrayLost(event.a); break;
    case Happening::ArrayBack:
        note(m_model.arrays[at(event.a)].id, "drives work again");
        clearTrouble(m_model.arrays[at(event.a)].element, Array);
        refreshElement(m_model.arrays[at(event.a)].element);
        break;
    case Happening::CameraDies: cameraDies(event.a, event.b); break;
    case Happening::CameraBack: cameraBack(event.a, event.b); break;
    case Happening::Patch:
        restart(event.a, LostBy::Maintenance, m_model.figures.patchHours);
        scheduleWithin(now() + hoursInYear / m_model.elements[at(event.a)].patchesPerYear, event);
        break;
    case Happening::Crash: {
        const LifeElement& element = m_model.elements[at(event.a)];
        const std::uint32_t number = ++m_elements[at(event.a)].crashes;
        restart(event.a, LostBy::Crash, m_model.figures.crash.at(draw(element.key, Purpose::Notice, number)));
        scheduleWithin(now() - hoursInYear / element.crashRate * std::log(draw(element.key, Purpose::Choice, number)), event);
        break;
    }
    case Happening::Cover: cover(event.a); break;
    case Happening::VisitReady: visitReady(event.a); break;
    case Happening::Restock:
        (event.a == static_cast<int>(Part::Recorder) ? m_shelf.recorders
         : event.a == static_cast<int>(Part::Camera) ? m_shelf.cameras
         : event.a == static_cast<int>(Part::Switch) ? m_shelf.switches
                                                     : m_shelf.drives) += 1;
        break;
    }
}

void LifeRun::elementFails(int index) {
    const LifeElement& element = m_model.elements[at(index)];
    const std::uint32_t number = m_elements[at(index)].failures;
    if (m_elements[at(index)].troubles & (1u << Broken)) { // by a common cause: what would have failed is being repaired
        scheduleFailure(index, now());
        return;
    }
    if (element.restartShare > 0 && draw(element.key, Purpose::Choice, number) < element.restartShare) {
        note(element.id, "fails, comes back by itself");
        setTrouble(index, Broken, element.cause);
        if (index == m_model.lineElement) m_sum.unreachable += m_model.hiddenByLine * fill();
        refreshElement(index);
        scheduleWithin(now() + element.restart.at(draw(element.key, Purpose::Repair, number)), {Happening::Repaired, index});
        return;
    }
    const bool isRecorder = element.kind == planner::NodeKind::Recorder || element.kind == planner::NodeKind::Standby;
    if (isRecorder && m_model.options.commonCauseShare > 0) {
        const auto places = std::count_if(m_model.elements.begin(), m_model.elements.end(), [](const LifeElement& other) {
            return other.kind == planner::NodeKind::Recorder || other.kind == planner::NodeKind::Standby;
        });
        // Each recorder has a part of the common cause, so that the place as a whole has the share asked for.
        if (draw(element.key, Purpose::Notice, number | 0x80000000u) < m_model.options.commonCauseShare / static_cast<double>(places)) {
            commonCause(index);
            return;
        }
    }
    breakElement(index, element.cause, element.repair.at(draw(element.key, Purpose::Repair, number)));
    refreshElement(index);
}

void LifeRun::commonCause(int first) {
    note(m_model.elements[at(first)].id, "a common cause takes every recorder of the place");
    for (std::size_t i = 0; i < m_model.elements.size(); ++i) {
        const LifeElement& element = m_model.elements[i];
        const int index = static_cast<int>(i);
        if (element.kind != planner::NodeKind::Recorder && element.kind != planner::NodeKind::Standby) continue;
        if (m_elements[i].troubles & (1u << Broken)) continue;
        breakElement(index, LostBy::CommonCause,
                     element.repair.at(draw(element.key, Purpose::Duration, m_elements[i].failures | 0x80000000u)));
    }
    m_changed.clear();
    for (std::size_t i = 0; i < m_model.elements.size(); ++i)
        if (m_elements[i].isDown()) m_changed.push_back(static_cast<int>(i));
    refreshElements(m_changed);
}

void LifeRun::breakElement(int index, LostBy cause, double repair) {
    const LifeElement& element = m_model.elements[at(index)];
    note(element.id, "fails");
    setTrouble(index, Broken, cause);
    int& stock = element.part == Part::Switch ? m_shelf.switches : m_shelf.recorders;
    if (takeFromShelf(element.part, stock))
        repair = std::min(repair, m_model.figures.shelfSwap.at(draw(element.key, Purpose::Duration, m_elements[at(index)].failures)));
    m_sum.parts[static_cast<std::size_t>(element.part)] += 1;
    visit(now(), repair, {Happening::Repaired, index});
}

bool LifeRun::takeFromShelf(Part part, int& stock) {
    if (stock <= 0) return false;
    --stock;
    scheduleWithin(now() + restockHours, {Happening::Restock, static_cast<int>(part)});
    return true;
}

void LifeRun::cameraDies(int block, int camera) {
    CameraState& state = m_cameras[at(block)][at(camera)];
    const std::uint64_t key = m_model.blocks[at(block)].cameraKeys[at(camera)];
    settle(block);
    m_blocks[at(block)].dead += 1;
    state.diedAt = now();
    if (m_moments) note(m_model.blocks[at(block)].id + " #" + std::to_string(camera + 1), "camera dies");
    const double notice =
        m_model.isMonitored ? 0 : m_model.figures.cameraNotice.at(draw(key, Purpose::Notice, state.failures));
    double fix = m_model.figures.cameraFix.at(draw(key, Purpose::Repair, state.failures));
    if (takeFromShelf(Part::Camera, m_shelf.cameras))
        fix = std::min(fix, m_model.figures.technician.at(draw(key, Purpose::Duration, state.failures)));
    m_sum.parts[static_cast<std::size_t>(Part::Camera)] += 1;
    visit(now() + notice, fix, {Happening::CameraBack, block, camera});
}

void LifeRun::cameraBack(int block, int camera) {
    CameraState& state = m_cameras[at(block)][at(camera)];
    const std::uint64_t key = m_model.blocks[at(block)].cameraKeys[at(camera)];
    settle(block);
    m_blocks[at(block)].dead -= 1;
    addLoss(LostBy::Camera, state.diedAt, now(), 1);
    m_sum.longestGap = std::max(m_sum.longestGap, now() - state.diedAt);
    state.diedAt = -1;
    if (m_moments) note(m_model.blocks[at(block)].id + " #" + std::to_string(camera + 1), "camera replaced");
    scheduleWithin(now() + m_model.cameraLife.at(draw(key, Purpose::Life, state.failures++)),
                   {Happening::CameraDies, block, camera});
}

// Minutes without recording for the cameras of one box: too short to be worth two events.
void LifeRun::restart(int index, LostBy cause, double hours) {
    if (m_elements[at(index)].isDown()) return;
    const LifeElement& element = m_model.elements[at(index)];
    for (const int block : element.blocks) {
        const LifeBlock& cameras = m_model.blocks[at(block)];
        const bool isBehind = element.kind == planner::NodeKind::Bridge &&
                              std::find(cameras.own.needs.begin(), cameras.own.needs.end(), index) != cameras.own.needs.end();
        if ((cameras.own.box == index || isBehind) && !isOpenWay(cameras.second)) impulse(block, cause, hours);
    }
    if (m_moments) note(element.id, cause == LostBy::Crash ? "recording service restarts" : "planned restart");
}

// The contract's clock runs from the report to the end of the work; a crew is bound for travel and work at its end.
void LifeRun::visit(double from, double total, Event then) {
    const double onSite = std::min(total, m_model.options.travelHours + m_model.options.workHours);
    m_visits.push_back({onSite, then});
    scheduleWithin(from + total - onSite, {Happening::VisitReady, static_cast<int>(m_visits.size()) - 1});
}

void LifeRun::visitReady(int index) {
    double& free = *std::min_element(m_crewFree.begin(), m_crewFree.end());
    free = std::max(free, now()) + m_visits[at(index)].onSite;
    m_sum.visits += 1;
    scheduleWithin(free, m_visits[at(index)].then);
}

void LifeRun::note(const std::string& element, const char* what) {
    if (m_moments) m_moments->push_back({now(), element, what, m_darkCameras});
}

void LifeRun::finish() {
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const int block = static_cast<int>(i);
        settle(block);
        if (m_blocks[i].darkShare > 0) endGap(block);
    }
    for (std::vector<CameraState>& block : m_cameras)
        for (CameraState& camera : block)
            if (camera.diedAt >= 0) {
                addLoss(LostBy::Camera, camera.diedAt, now(), 1);
                m_sum.longestGap = std::max(m_sum.longestGap, now() - camera.diedAt);
            }
    countCards();
    gatherDays();
    // A rate that is not known better than low, likely, high: the site's days follow from it.
    const Law rate = Law::triangular(m_model.mbps.low, m_model.mbps.likely, m_model.mbps.high);
    const double mbps = rate.at(draw(m_model.retentionKey, Purpose::Life, 0));
    m_sum.days = mbps > 0 ? m_model.daysAtLikely * m_model.mbps.likely / mbps : m_model.daysAtLikely;
}

} // namespace sightline::simulator
