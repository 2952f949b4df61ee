// What a life comes to: losses by cause and day, cards, the worst days.

#include "life_run.h"

#include <algorithm>
#include <cmath>

namespace sightline::simulator {

namespace {
constexpr double cameraRestartHours = 90.0 / 3600; // camera.reboot: 60 to 120 s each
}

void LifeRun::addLoss(LostBy cause, double from, double to, double cameras) {
    to = std::min(to, m_model.horizonHours);
    if (to <= from || cameras <= 0) return;
    m_sum.lost[static_cast<std::size_t>(cause)] += (to - from) * cameras;
    auto day = static_cast<std::size_t>(from / fullDay);
    while (from < to && day < m_days.size()) {
        const double end = std::min(to, static_cast<double>(day + 1) * fullDay);
        m_days[day++] += (end - from) * cameras;
        from = end;
    }
}

// Share of cards that do not work: those that failed and nobody knows, all of them once they are worn out.
double LifeRun::cardsFail(double hour) const {
    if (m_model.isMonitored) return 0;
    if (hour > m_model.cardWearHours) return 1;
    return -std::expm1(-m_model.figures.cardRate * hour / hoursInYear);
}

void LifeRun::countCards() {
    if (!m_model.isMonitored) return; // nobody looks, nothing is replaced
    double cards = 0;
    for (const LifeBlock& block : m_model.blocks)
        if (block.edgeHours > 0) cards += static_cast<double>(block.cameraKeys.size());
    const double wear = std::floor(m_model.horizonHours / m_model.cardWearHours);
    const double replaced = cards * (m_model.figures.cardRate * m_model.years + wear);
    m_sum.parts[static_cast<std::size_t>(Part::Card)] += replaced;
    m_sum.visits += replaced;
}

void LifeRun::gatherDays() {
    double perDay = 0;
    if (m_model.options.cameraRestarts && m_model.can[static_cast<std::size_t>(LostBy::CameraRestart)]) {
        perDay = static_cast<double>(m_model.cameras) * m_model.figures.restartRate / daysInYear * cameraRestartHours;
        m_sum.lost[static_cast<std::size_t>(LostBy::CameraRestart)] += perDay * static_cast<double>(m_days.size());
    }
    for (std::size_t day = 0; day < m_days.size(); ++day) {
        const double lost = m_days[day] + perDay;
        m_sum.yearLost[day / daysInYear] += lost;
        if (lost <= m_sum.worst.back().cameraHours) continue;
        m_sum.worst.back() = {static_cast<int>(day), lost};
        for (std::size_t i = m_sum.worst.size() - 1; i > 0 && m_sum.worst[i].cameraHours > m_sum.worst[i - 1].cameraHours; --i)
            std::swap(m_sum.worst[i], m_sum.worst[i - 1]);
    }
}

} // namespace sightline::simulator
