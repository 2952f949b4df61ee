#pragma once
// The event queue: a four-way heap ordered by time, then by order of scheduling, so that equal times have one order on
// every machine. The clock is given from outside and only the queue moves it.

#include <cstdint>
#include <utility>
#include <vector>

namespace sightline::simulator {

/// Simulated hours since the beginning of a life.
class LifeClock {
public:
    double now() const { return m_now; }
    void set(double hours) { m_now = hours; }

private:
    double m_now = 0;
};

template <typename Event> class EventQueue {
public:
    explicit EventQueue(LifeClock& clock) : m_clock(clock) {}

    bool isEmpty() const { return m_heap.empty(); }
    double nextTime() const { return m_heap.front().time; }
    /// Forgets every event and keeps the memory; the clock goes back to 0.
    void clear() {
        m_heap.clear();
        m_order = 0;
        m_clock.set(0);
    }
    /// `hours` must not lie before the clock.
    void schedule(double hours, Event event) {
        m_heap.push_back({hours, m_order++, std::move(event)});
        rise(m_heap.size() - 1);
    }
    /// Takes the earliest event and moves the clock to it. The queue must not be empty.
    Event take() {
        Entry first = std::move(m_heap.front());
        m_heap.front() = std::move(m_heap.back());
        m_heap.pop_back();
        if (!m_heap.empty()) sink(0);
        m_clock.set(first.time);
        return std::move(first.event);
    }

private:
    struct Entry {
        double time;
        std::uint64_t order;
        Event event;
        bool before(const Entry& other) const {
            return time < other.time || (time == other.time && order < other.order);
        }
    };
    static constexpr std::size_t ways = 4;

    void rise(std::size_t at) {
        Entry moving = std::move(m_heap[at]);
        while (at > 0) {
            const std::size_t parent = (at - 1) / ways;
            if (!moving.before(m_heap[parent])) break;
            m_heap[at] = std::move(m_heap[parent]);
            at = parent;
        }
        m_heap[at] = std::move(moving);
    }

    void sink(std::size_t at) {
        Entry moving = std::move(m_heap[at]);
        for (;;) {
            const std::size_t first = at * ways + 1;
            if (first >= m_heap.size()) break;
            std::size_t least = first;
            const std::size_t end = first + ways < m_heap.size() ? first + ways : m_heap.size();
            for (std::size_t child = first + 1; child < end; ++child)
                if (m_heap[child].before(m_heap[least])) least = child;
            if (!m_heap[least].before(moving)) break;
            m_heap[at] = std::move(m_heap[least]);
            at = least;
        }
        m_heap[at] = std::move(moving);
    }

    LifeClock& m_clock;
    std::vector<Entry> m_heap;
    std::uint64_t m_order = 0;
};

} // namespace sightline::simulator
