// Drives and arrays in a life. Whether an array survives a failed drive is drawn from the exact chain of the cycle, given
// the drives' ages and the time until it is whole again; its chance is also kept, so that means are known where no life
// of thousands loses an array.

#include "chains.h"
#include "life_run.h"

#include <algorithm>
#include <cmath>

namespace sightline::simulator {

namespace {

std::size_t spot(int index) {
    return static_cast<std::size_t>(index);
}

// Loss between the first failed drive and the whole array, `hours` later; each other drive fails at `rate`.
double cycleLoss(const LifeArray& array, double rate, double hours) {
    if (array.tolerated == 1) return -std::expm1(-(array.disks - 1) * rate * hours + std::log1p(-array.readError));
    return lossPerCycle(raidLadder(array.disks, array.tolerated, rate, 1 / hours, true, array.readError));
}

} // namespace

void LifeRun::beginArrays() {
    for (std::size_t i = 0; i < m_model.arrays.size(); ++i) {
        const LifeArray& array = m_model.arrays[i];
        for (int slot = 0; slot < array.disks; ++slot) {
            const double u = draw(array.key + static_cast<std::uint64_t>(slot), Purpose::Life, 0);
            m_slots[i][spot(slot)].failures = 1;
            if (u > array.survives) scheduleWithin(array.life.at(u), {Happening::DriveFails, static_cast<int>(i), slot});
        }
    }
}

void LifeRun::scheduleDrive(int index, int slot, double from) {
    SlotState& state = m_slots[spot(index)][spot(slot)];
    const LifeArray& array = m_model.arrays[spot(index)];
    state.born = from;
    const double u = draw(array.key + static_cast<std::uint64_t>(slot), Purpose::Life, state.failures++);
    scheduleWithin(from + array.life.at(u), {Happening::DriveFails, index, slot});
}

// How full the archive is: in the first days of a life there is little to lose.
double LifeRun::fill() const {
    const double hours = m_model.daysAsked * fullDay;
    return hours > 0 ? std::min(1.0, now() / hours) : 1;
}

void LifeRun::driveFails(int index, int slot) {
    const LifeArray& array = m_model.arrays[spot(index)];
    const std::uint64_t key = array.key + static_cast<std::uint64_t>(slot);
    const std::uint32_t number = m_slots[spot(index)][spot(slot)].failures;
    note(array.id, "a drive fails");
    m_sum.parts[static_cast<std::size_t>(Part::Drive)] += 1;
    const bool fromShelf = takeFromShelf(Part::Drive, m_shelf.drives);
    const LifeFigures& figures = m_model.figures;
    if (array.tolerated == 0) {
        const double share = array.archiveHours / array.disks * fill();
        m_sum.destroyed += share;
        m_sum.destroyedExpected += share;
        const LifeElement& recorder = m_model.elements[spot(array.element)];
        const double swap = fromShelf ? figures.shelfSwap.at(draw(key, Purpose::Repair, number))
                                      : recorder.repair.at(draw(key, Purpose::Repair, number));
        if (array.disks == 1) stopArray(index, LostBy::Drives, swap);
        visit(now(), swap, {Happening::DriveReplaced, index, slot});
        return;
    }
    // With a hot spare the rebuild begins at once; the technician still comes to replace the drive.
    const double come = fromShelf ? figures.shelfSwap.at(draw(key, Purpose::Repair, number))
                                  : figures.spareDelay.at(draw(key, Purpose::Repair, number));
    m_arrays[spot(index)].failed += 1;
    if (!m_arrays[spot(index)].isOpen) openCycle(index, array.hotSpare ? 0 : come);
    visit(now(), come, {Happening::DriveReplaced, index, slot});
}

void LifeRun::openCycle(int index, double delay) {
    const LifeArray& array = m_model.arrays[spot(index)];
    ArrayState& state = m_arrays[spot(index)];
    state.isOpen = true;
    const std::uint32_t cycle = state.cycles++;
    const double hours = delay + array.rebuildHours;
    double hazard = 0; // mean over the drives, by age
    for (const SlotState& slot : m_slots[spot(index)])
        hazard += array.shape / array.scale * std::pow(std::max(1.0, now() - slot.born) / array.scale, array.shape - 1);
    hazard /= array.disks;
    const double chain = cycleLoss(array, hazard, hours);
    const double loss = 1 - (1 - chain) * (1 - m_model.options.driveCommonCauseShare);
    m_sum.destroyedExpected += loss * array.archiveHours * fill();
    if (!m_model.elements[spot(array.element)].onlyStands) m_sum.arrayLoss = 1 - (1 - m_sum.arrayLoss) * (1 - loss);
    const double u = draw(array.key, Purpose::Choice, cycle);
    if (u < loss) scheduleWithin(now() + hours * (u / loss), {Happening::ArrayLost, index});
    scheduleWithin(now() + hours, {Happening::ArrayWhole, index});
}

void LifeRun::driveReplaced(int index, int slot) {
    const LifeArray& array = m_model.arrays[spot(index)];
    SlotState& state = m_slots[spot(index)][spot(slot)];
    note(array.id, "drive replaced");
    const bool isAtRisk = array.tolerated > 0 && m_arrays[spot(index)].isOpen && m_arrays[spot(index)].failed >= array.tolerated;
    const std::uint64_t key = array.key + static_cast<std::uint64_t>(slot);
    if (isAtRisk && draw(key, Purpose::Notice, state.failures) < m_model.figures.wrongDrive) {
        note(array.id, "the wrong drive is pulled");
        // The recordings come back with the drive, after a second visit.
        stopArray(index, LostBy::WrongDrive, m_model.figures.technician.at(draw(key, Purpose::Duration, state.failures)));
    }
    scheduleDrive(index, slot, now());
}

void LifeRun::arrayLost(int index) {
    const LifeArray& array = m_model.arrays[spot(index)];
    note(array.id, "array lost");
    m_sum.destroyed += array.archiveHours * fill();
    const double repair = m_model.elements[spot(array.element)].repair.at(draw(array.key, Purpose::Duration, m_arrays[spot(index)].cycles));
    stopArray(index, LostBy::Drives, repair);
}

void LifeRun::stopArray(int index, LostBy cause, double hours) {
    const int element = m_model.arrays[spot(index)].element;
    setTrouble(element, Array, cause);
    refreshElement(element);
    visit(now(), hours, {Happening::ArrayBack, index});
}

} // namespace sightline::simulator
