// Who is dark, why, and who stands in. The states are those of planner/failover_model.h: failed and detected until the
// take-over, covered by a standby, repaired, failback, backfill.

#include "life_run.h"

#include "planner/failover_model.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sightline::simulator {

namespace {

constexpr double secondsInOneHour = 3600;

std::size_t seat(int index) {
    return static_cast<std::size_t>(index);
}

} // namespace

bool LifeRun::isOpenWay(const LifeWay& way) const {
    if (way.box == -2) return false;
    if (way.box >= 0 && m_elements[seat(way.box)].isDown()) return false;
    for (const int element : way.needs)
        if (m_elements[seat(element)].isDown()) return false;
    return true;
}

void LifeRun::setTrouble(int index, Trouble trouble, LostBy cause) {
    ElementState& state = m_elements[seat(index)];
    const bool wasDown = state.isDown();
    state.troubles = static_cast<std::uint8_t>(state.troubles | (1u << trouble));
    state.cause[trouble] = cause;
    if (!wasDown && m_model.elements[seat(index)].archiveHours > 0)
        m_sum.unreachable += m_model.elements[seat(index)].archiveHours * fill();
}

void LifeRun::clearTrouble(int index, Trouble trouble) {
    m_elements[seat(index)].troubles = static_cast<std::uint8_t>(m_elements[seat(index)].troubles & ~(1u << trouble));
}

void LifeRun::refreshElement(int index) {
    for (const int block : m_model.elements[seat(index)].blocks)
        refresh(block);
    followIncidents(index);
}

// Many elements change at the same moment: each block is looked at once, when all of them have changed.
void LifeRun::refreshElements(const std::vector<int>& elements) {
    ++m_stamp;
    for (const int index : elements)
        for (const int block : m_model.elements[seat(index)].blocks) {
            if (m_blocks[seat(block)].stamp == m_stamp) continue;
            m_blocks[seat(block)].stamp = m_stamp;
            refresh(block);
        }
    for (const int index : elements)
        followIncidents(index);
}

void LifeRun::followIncidents(int index) {
    const LifeElement& element = m_model.elements[seat(index)];
    if (m_elements[seat(index)].isDown()) {
        if (element.onlyStands && m_elements[seat(index)].standsFor >= 0) loseStandby(index);
        return;
    }
    if (m_openIncidents == 0) return;
    // Back at work: its own cameras return, and others may find a standby now, this one or one that is free again.
    for (std::size_t recorder = 0; recorder < m_elements.size(); ++recorder)
        if (m_elements[recorder].isOpen && isBack(static_cast<int>(recorder))) closeIncident(static_cast<int>(recorder));
    for (std::size_t recorder = 0; recorder < m_elements.size() && m_openIncidents > 0; ++recorder)
        if (m_elements[recorder].isOpen) lookAgain(static_cast<int>(recorder), index);
}

void LifeRun::lookAgain(int recorder, int risen) {
    const ElementState& state = m_elements[seat(recorder)];
    const LifeElement& element = m_model.elements[seat(recorder)];
    if (state.isPending || state.isMissed) return;
    bool isFound = false;
    for (const int coverer : element.coverers) {
        if (m_elements[seat(coverer)].standsFor == recorder) return;
        isFound = isFound || (isUsable(coverer, recorder) && (coverer == risen || m_model.elements[seat(coverer)].onlyStands));
    }
    if (isFound) scheduleCover(recorder, element.times.takeoverS);
}

// A standby dies while it stands in: its cameras look for the next one, after the same delay.
void LifeRun::loseStandby(int standby) {
    ElementState& state = m_elements[seat(standby)];
    const int recorder = state.standsFor;
    state.standsFor = -1;
    state.takenChannels = state.takenIngest = 0;
    for (const int block : m_recorderBlocks[seat(recorder)])
        for (Given& given : m_blocks[seat(block)].given)
            if (given.box == standby) given = {};
    const LifeElement& element = m_model.elements[seat(recorder)];
    for (const int coverer : element.coverers)
        if (isUsable(coverer, recorder)) {
            scheduleCover(recorder, element.times.detectS + element.times.takeoverS);
            break;
        }
    for (const int block : m_recorderBlocks[seat(recorder)])
        refresh(block);
}

bool LifeRun::isBack(int recorder) const {
    if (m_elements[seat(recorder)].isDown()) return false;
    return std::all_of(m_recorderBlocks[seat(recorder)].begin(), m_recorderBlocks[seat(recorder)].end(),
                       [this](int block) { return isOpenWay(m_model.blocks[seat(block)].own); });
}

// Books the time since the last change of a block.
void LifeRun::settle(int index) {
    BlockState& state = m_blocks[seat(index)];
    const LifeBlock& block = m_model.blocks[seat(index)];
    const double from = state.since, to = now();
    state.since = to;
    if (state.darkShare <= 0 || to <= from) return;
    const double cameras = std::max(0.0, static_cast<double>(block.cameras) - state.dead) * state.darkShare;
    if (state.edgeSince < 0) {
        addLoss(state.cause, from, to, cameras);
        return;
    }
    // The card holds the first hours, on the cameras whose card works.
    const double full = std::clamp(state.edgeSince + block.edgeHours, from, to);
    if (full > from) addLoss(state.cause, from, full, cameras * cardsFail(from));
    if (to > full) addLoss(state.cause, full, to, cameras);
}

void LifeRun::endGap(int index) {
    const BlockState& state = m_blocks[seat(index)];
    const double held = state.edgeSince >= 0 ? m_model.blocks[seat(index)].edgeHours : 0;
    m_sum.longestGap = std::max(m_sum.longestGap, now() - state.darkSince - held);
}

double LifeRun::coveredShare(int index) const {
    const LifeBlock& block = m_model.blocks[seat(index)];
    double covered = 0;
    for (const Given& given : m_blocks[seat(index)].given) {
        if (given.box < 0) break;
        for (const LifeWay& way : block.cover)
            if (way.box == given.box && isOpenWay(way)) covered += given.cameras;
    }
    return std::min(1.0, covered / static_cast<double>(block.cameras));
}

void LifeRun::refresh(int index) {
    const LifeBlock& block = m_model.blocks[seat(index)];
    BlockState& state = m_blocks[seat(index)];
    settle(index);
    const bool isFed = block.powered == -1 ? !m_isGridDown : block.powered < 0 || !m_elements[seat(block.powered)].isDown();
    const bool isOwn = isFed && isOpenWay(block.own);
    const bool isRecorded = isOwn || (isFed && isOpenWay(block.second));
    if (!isOwn && state.wasOwn && !isRecorded && block.own.box >= 0) lookForCover(block.own.box);
    state.wasOwn = isOwn;
    const double before = state.darkShare;
    state.darkShare = isRecorded ? 0 : isFed ? 1 - coveredShare(index) : 1;
    m_darkCameras += (state.darkShare - before) * static_cast<double>(block.cameras);
    if (m_moments && state.darkShare != before) m_moments->push_back({now(), "", "", m_darkCameras}); // see replayLife()
    if (state.darkShare > 0) {
        if (before <= 0) {
            state.darkSince = now();
            state.edgeSince = -1;
        }
        if (block.edgeHours > 0 && isFed && state.edgeSince < 0) state.edgeSince = now();
        if (!isFed) state.edgeSince = -1;
        state.cause = causeOf(index);
    } else if (before > 0) {
        endGap(index);
        state.edgeSince = -1;
        state.culprit = -1;
    }
}

LostBy LifeRun::causeOf(int index) {
    const LifeBlock& block = m_model.blocks[seat(index)];
    BlockState& state = m_blocks[seat(index)];
    const auto isDown = [this](int element) { return element >= 0 && m_elements[seat(element)].isDown(); };
    if (!isDown(state.culprit)) {
        state.culprit = isDown(block.powered) ? block.powered : -1;
        for (const int element : block.own.needs)
            if (state.culprit < 0 && isDown(element)) state.culprit = element;
        if (state.culprit < 0 && isDown(block.own.box)) state.culprit = block.own.box;
    }
    if (state.culprit < 0) return LostBy::Grid; // fed by the circuit itself
    const ElementState& element = m_elements[seat(state.culprit)];
    LostBy cause = LostBy::Recorder;
    for (int trouble = TroubleCount - 1; trouble >= 0; --trouble)
        if (element.troubles & (1u << trouble)) cause = element.cause[seat(trouble)];
    const int recorder = block.own.box;
    if (recorder < 0) return cause;
    if (m_elements[seat(recorder)].isPending) {
        for (const LifeWay& way : block.cover)
            if (isOpenWay(way)) return LostBy::TakeOver;
    }
    return state.culprit == recorder ? standbyCause(recorder, cause) : cause;
}

// A standby that was there and did not help is named instead of what broke.
LostBy LifeRun::standbyCause(int recorder, LostBy cause) const {
    const LifeElement& element = m_model.elements[seat(recorder)];
    bool isAnyUsable = false, isShared = false;
    for (const int coverer : element.coverers) {
        const ElementState& state = m_elements[seat(coverer)];
        isAnyUsable = isAnyUsable || isUsable(coverer, recorder);
        const bool isPower = cause == LostBy::Ups || cause == LostBy::Grid;
        if (state.isDown() && ((isPower && (state.troubles & (1u << Unpowered)) && m_model.elements[seat(coverer)].ups == element.ups) ||
                               (cause == LostBy::CommonCause && (state.troubles & (1u << Broken)) && state.cause[Broken] == cause)))
            isShared = true;
    }
    if (m_elements[seat(recorder)].isMissed && isAnyUsable) return LostBy::MissedTakeOver;
    return isShared && !isAnyUsable ? LostBy::SharedStandby : cause;
}

bool LifeRun::isUsable(int coverer, int recorder) const {
    const LifeElement& element = m_model.elements[seat(recorder)];
    if (std::find(element.coverers.begin(), element.coverers.end(), coverer) == element.coverers.end()) return false;
    const ElementState& state = m_elements[seat(coverer)];
    if (state.isDown()) return false;
    return !m_model.elements[seat(coverer)].onlyStands || state.standsFor < 0 || state.standsFor == recorder;
}

void LifeRun::lookForCover(int recorder) {
    const LifeElement& element = m_model.elements[seat(recorder)];
    ElementState& state = m_elements[seat(recorder)];
    if (state.isOpen || element.coverers.empty() || element.mode == planner::FailoverMode::Redundant) return;
    // A recorder that works and is heard is not stood in for: only one that is down, or cut off from all its cameras.
    const bool isCutOff = std::none_of(m_recorderBlocks[seat(recorder)].begin(), m_recorderBlocks[seat(recorder)].end(),
                                       [this](int block) { return isOpenWay(m_model.blocks[seat(block)].own); });
    if (!state.isDown() && !isCutOff) return;
    state.isOpen = true;
    ++m_openIncidents;
    state.openedAt = now();
    state.isMissed = draw(element.key, Purpose::Choice, ++state.incidents | 0x80000000u) >= m_model.figures.takeOverWorks;
    note(element.id, planner::failoverStateKey(planner::FailoverState::Failed));
    if (state.isMissed) {
        note(element.id, "take-over fails");
        return;
    }
    for (const int coverer : element.coverers)
        if (isUsable(coverer, recorder)) {
            scheduleCover(recorder, element.times.detectS + element.times.takeoverS);
            return;
        }
}

void LifeRun::scheduleCover(int recorder, double seconds) {
    m_elements[seat(recorder)].isPending = true;
    // The moment itself must come, also at the end of the horizon, so that nobody waits for ever.
    m_queue.schedule(now() + seconds / secondsInOneHour, {Happening::Cover, recorder});
}

void LifeRun::cover(int recorder) {
    const LifeElement& element = m_model.elements[seat(recorder)];
    ElementState& state = m_elements[seat(recorder)];
    if (!state.isPending) return;
    state.isPending = false;
    bool hasStandby = false;
    for (const int coverer : element.coverers) {
        if (!state.isOpen || !isUsable(coverer, recorder)) continue;
        const bool isStandby = m_model.elements[seat(coverer)].onlyStands;
        if (isStandby && hasStandby) continue;
        giveCameras(recorder, coverer);
        hasStandby = hasStandby || isStandby;
    }
    if (m_moments && state.isOpen) {
        // Moments that passed without an event of their own.
        m_moments->push_back({state.openedAt + element.times.detectS / secondsInOneHour, element.id,
                              planner::failoverStateKey(planner::FailoverState::Detected), m_darkCameras});
        m_moments->push_back({state.openedAt + element.times.detectS / secondsInOneHour, element.id,
                              planner::failoverStateKey(planner::FailoverState::Takeover), m_darkCameras});
    }
    for (const int block : m_recorderBlocks[seat(recorder)])
        refresh(block);
    note(element.id, planner::failoverStateKey(planner::FailoverState::Covered));
}

// The most important cameras first, as far as channels, input and licences reach.
void LifeRun::giveCameras(int recorder, int box) {
    const LifeElement& to = m_model.elements[seat(box)];
    ElementState& room = m_elements[seat(box)];
    if (to.onlyStands) room.standsFor = recorder;
    const auto left = [](double limit, double used) {
        return limit > 0 ? std::max(0.0, limit - used) : std::numeric_limits<double>::infinity();
    };
    double taken = 0;
    for (const int index : m_recorderBlocks[seat(recorder)]) {
        const LifeBlock& block = m_model.blocks[seat(index)];
        BlockState& state = m_blocks[seat(index)];
        if (block.failoverClass == planner::FailoverClass::None || isOpenWay(block.own)) continue;
        const auto way = std::find_if(block.cover.begin(), block.cover.end(), [box](const LifeWay& w) { return w.box == box; });
        if (way == block.cover.end() || !isOpenWay(*way)) continue;
        double wanted = static_cast<double>(block.cameras);
        Given* free = nullptr;
        for (Given& given : state.given) {
            if (given.box < 0 || given.box == box) {
                free = &given;
                break;
            }
            wanted -= given.cameras;
        }
        if (!free || free->box == box || wanted <= 0) continue;
        const double channels = std::min(left(to.channels, to.ownChannels + room.takenChannels),
                                         left(to.licences, to.ownChannels + room.takenChannels));
        double n = std::min(wanted, std::floor(channels / block.channels + 1e-9));
        if (block.ingestMbps > 0)
            n = std::min(n, std::floor(left(to.ingestMbps, to.ownIngest + room.takenIngest) / block.ingestMbps + 1e-9));
        if (n <= 0) continue;
        room.takenChannels += n * block.channels;
        room.takenIngest += n * block.ingestMbps;
        if (block.failoverClass == planner::FailoverClass::LiveOnly) continue; // shown, not recorded
        *free = {box, n};
        taken += n;
    }
    const planner::FailoverTimes& times = m_model.elements[seat(recorder)].times;
    const double seconds = times.detectS + times.takeoverS, forEver = std::numeric_limits<double>::infinity();
    const auto cameras = static_cast<std::int64_t>(taken);
    const double oneByOne = cameras > 0 ? planner::takeoverGaps(times, cameras, forEver) - taken * seconds : 0;
    if (oneByOne > 0) addLoss(LostBy::TakeOver, now(), now() + oneByOne / taken / secondsInOneHour, taken);
}

void LifeRun::closeIncident(int recorder) {
    const LifeElement& element = m_model.elements[seat(recorder)];
    ElementState& state = m_elements[seat(recorder)];
    note(element.id, planner::failoverStateKey(planner::FailoverState::Repaired));
    const double gap = element.times.failbackS / secondsInOneHour;
    bool wasCovered = false;
    for (const int index : m_recorderBlocks[seat(recorder)]) {
        BlockState& block = m_blocks[seat(index)];
        if (block.given[0].box < 0) continue;
        wasCovered = true;
        double cameras = 0;
        for (Given& given : block.given) {
            if (given.box < 0) break;
            ElementState& room = m_elements[seat(given.box)];
            room.takenChannels -= given.cameras * m_model.blocks[seat(index)].channels;
            room.takenIngest -= given.cameras * m_model.blocks[seat(index)].ingestMbps;
            cameras += given.cameras;
            given = {};
        }
        if (gap > 0) addLoss(LostBy::TakeOver, now(), now() + gap, std::max(0.0, cameras - block.dead));
    }
    for (ElementState& other : m_elements)
        if (other.standsFor == recorder) {
            other.standsFor = -1;
            other.takenChannels = other.takenIngest = 0;
        }
    state.isOpen = state.isPending = state.isMissed = false;
    --m_openIncidents;
    if (!wasCovered) return;
    m_sum.longestGap = std::max(m_sum.longestGap, gap);
    note(element.id, planner::failoverStateKey(planner::FailoverState::Failback));
    if (m_moments && element.backfillHours > 0) {
        m_moments->push_back({now() + gap, element.id, planner::failoverStateKey(planner::FailoverState::Backfill), m_darkCameras});
        m_moments->push_back({now() + gap + element.backfillHours, element.id,
                              planner::failoverStateKey(planner::FailoverState::Ok), m_darkCameras});
    }
}

void LifeRun::impulse(int index, LostBy cause, double hours) {
    const LifeBlock& block = m_model.blocks[seat(index)];
    const BlockState& state = m_blocks[seat(index)];
    if (state.darkShare >= 1) return;
    const bool isHeld = block.edgeHours >= hours;
    const double cameras = std::max(0.0, static_cast<double>(block.cameras) - state.dead) * (1 - state.darkShare);
    addLoss(cause, now(), now() + hours, cameras * (isHeld ? cardsFail(now()) : 1));
    if (!isHeld) m_sum.longestGap = std::max(m_sum.longestGap, hours);
}

} // namespace sightline::simulator
