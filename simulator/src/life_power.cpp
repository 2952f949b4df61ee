// Power in a life: the grid, UPS units and their batteries.

#include "life_run.h"

#include <cmath>

namespace sightline::simulator {

namespace {

constexpr double batterySpread = 0.2;      // standard deviation of a battery's life over its mean (ups.battery_life)
constexpr double batteryCelsius = 25, batteryHalving = 10; // half the life for every ten degrees above

std::size_t place(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

void LifeRun::feed(const std::vector<int>& elements, bool isFed, LostBy cause) {
    for (const int element : elements)
        isFed ? clearTrouble(element, Unpowered) : setTrouble(element, Unpowered, cause);
}

void LifeRun::gridFails() {
    m_isGridDown = true;
    ++m_outages;
    const double hours = m_model.figures.outage.at(draw(m_model.circuitKey, Purpose::Duration, m_outages));
    note("grid", "power fails");
    feed(m_circuitElements, false, LostBy::Grid);
    for (std::size_t i = 0; i < m_ups.size(); ++i) {
        UpsState& ups = m_ups[i];
        if (ups.isBroken) continue;
        const bool starts = !ups.isOld && draw(m_model.ups[i].key, Purpose::Choice, m_outages) >= m_model.figures.upsFails;
        if (!starts) {
            note(m_model.ups[i].id, ups.isOld ? "battery worn out" : "does not start");
            feed(m_model.ups[i].elements, false, LostBy::Ups);
        }
        // After the battery's hours the grid would have been to blame anyway.
        if (hours > m_model.ups[i].hours)
            scheduleWithin(now() + m_model.ups[i].hours, {Happening::BatteryEmpty, static_cast<int>(i), static_cast<int>(m_outages)});
        if (ups.isOld) { // found out now
            m_sum.visits += 1;
            renewBattery(static_cast<int>(i));
        }
    }
    m_changed.clear();
    for (const int element : m_poweredElements)
        if (m_elements[place(element)].troubles & (1u << Unpowered)) m_changed.push_back(element);
    refreshElements(m_changed);
    for (const int block : m_circuitBlocks)
        refresh(block);
    scheduleWithin(now() + hours, {Happening::GridBack});
}

void LifeRun::batteryEmpty(int index, int outage) {
    if (!m_isGridDown || static_cast<std::uint32_t>(outage) != m_outages || m_ups[place(index)].isBroken) return;
    note(m_model.ups[place(index)].id, "battery empty");
    feed(m_model.ups[place(index)].elements, false, LostBy::Grid);
    refreshElements(m_model.ups[place(index)].elements);
}

void LifeRun::gridBack() {
    m_isGridDown = false;
    note("grid", "power back");
    feed(m_circuitElements, true, LostBy::Grid);
    for (std::size_t i = 0; i < m_ups.size(); ++i)
        if (!m_ups[i].isBroken) feed(m_model.ups[i].elements, true, LostBy::Grid);
    refreshElements(m_poweredElements);
    for (const int block : m_circuitBlocks)
        refresh(block);
    scheduleWithin(now() - hoursInYear / m_model.figures.outageRate * std::log(draw(m_model.circuitKey, Purpose::Life, m_outages)),
                   {Happening::GridFails});
}

void LifeRun::upsBreaks(int index) {
    UpsState& ups = m_ups[place(index)];
    ups.isBroken = true;
    note(m_model.ups[place(index)].id, "fails");
    feed(m_model.ups[place(index)].elements, false, LostBy::Ups);
    refreshElements(m_model.ups[place(index)].elements);
    m_sum.parts[static_cast<std::size_t>(Part::Battery)] += 1; // the unit comes with its battery
    visit(now(), m_model.figures.technician.at(draw(m_model.ups[place(index)].key, Purpose::Repair, ups.breaks)),
          {Happening::UpsFixed, index});
}

void LifeRun::upsFixed(int index) {
    UpsState& ups = m_ups[place(index)];
    ups.isBroken = false;
    note(m_model.ups[place(index)].id, "repaired");
    if (!m_isGridDown) feed(m_model.ups[place(index)].elements, true, LostBy::Ups);
    refreshElements(m_model.ups[place(index)].elements);
    ++ups.breaks;
    scheduleWithin(now() - hoursInYear / m_model.figures.upsBreaks * std::log(draw(m_model.ups[place(index)].key, Purpose::Life, ups.breaks)),
                   {Happening::UpsBreaks, index});
}

// Who is told when a battery is old has it replaced; else it is found out at the next power cut.
void LifeRun::batteryOld(int index) {
    if (m_model.isMonitored) {
        m_sum.visits += 1;
        m_sum.parts[static_cast<std::size_t>(Part::Battery)] += 1;
        note(m_model.ups[place(index)].id, "battery replaced in time");
        renewBattery(index);
        return;
    }
    m_ups[place(index)].isOld = true;
    note(m_model.ups[place(index)].id, "battery wears out, nobody is told");
}

void LifeRun::renewBattery(int index) {
    UpsState& ups = m_ups[place(index)];
    if (ups.isOld) m_sum.parts[static_cast<std::size_t>(Part::Battery)] += 1;
    ups.isOld = false;
    double mean = m_model.figures.batteryYears * hoursInYear;
    if (m_model.options.closetCelsius && *m_model.options.closetCelsius > batteryCelsius)
        mean *= std::exp2((batteryCelsius - *m_model.options.closetCelsius) / batteryHalving);
    const Law life = Law::normal(mean, batterySpread * mean, mean * batterySpread);
    scheduleWithin(now() + life.at(draw(m_model.ups[place(index)].key, Purpose::Duration, ups.batteries++)),
                   {Happening::BatteryOld, index});
}

} // namespace sightline::simulator
