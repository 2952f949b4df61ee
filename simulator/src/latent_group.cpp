#include "latent_group.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace sightline::simulator {

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

// A drive in its slot. Defects come and go lazily: nobody looks at them until a drive of the group fails.
struct Slot {
    double fails = 0;      // hour of the next failure
    double downUntil = 0;  // being rebuilt until then
    double defectFrom = 0; // the next or present defect
    double defectTo = 0;   // found by a scrub
};

class Group {
public:
    Group(const LatentGroup& laws, RandomStream& stream) : m_laws(laws), m_stream(stream) {
        m_slots.resize(static_cast<std::size_t>(laws.disks));
        for (Slot& slot : m_slots)
            renew(slot, 0);
    }

    double failuresWithin(double mission) {
        double count = 0;
        for (;;) {
            Slot& slot = *std::min_element(m_slots.begin(), m_slots.end(),
                                           [](const Slot& a, const Slot& b) { return a.fails < b.fails; });
            const double now = slot.fails;
            if (now > mission) return count;
            if (isOtherBad(slot, now)) {
                ++count;
                for (Slot& other : m_slots)
                    if (&other != &slot && other.downUntil <= now) nextDefect(other, now);
            }
            slot.downUntil = now + m_laws.rebuild.at(m_stream.unit());
            renew(slot, slot.downUntil);
        }
    }

private:
    void nextDefect(Slot& slot, double from) {
        slot.defectFrom = from + m_laws.defect.at(m_stream.unit());
        slot.defectTo = m_laws.isScrubbed ? slot.defectFrom + m_laws.scrub.at(m_stream.unit()) : never;
    }

    void renew(Slot& slot, double from) {
        slot.fails = from + m_laws.life.at(m_stream.unit());
        nextDefect(slot, from);
    }

    bool isOtherBad(const Slot& failed, double now) {
        bool isBad = false;
        for (Slot& slot : m_slots) {
            if (&slot == &failed) continue;
            while (slot.defectTo <= now)
                nextDefect(slot, slot.defectTo);
            isBad = isBad || slot.downUntil > now || slot.defectFrom <= now;
        }
        return isBad;
    }

    const LatentGroup& m_laws;
    RandomStream& m_stream;
    std::vector<Slot> m_slots;
};

} // namespace

double doubleFailures(const LatentGroup& group, RandomStream& stream, double mission) {
    return Group(group, stream).failuresWithin(mission);
}

} // namespace sightline::simulator
