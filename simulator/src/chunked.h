#pragma once
// Replications in chunks over threads, merged in the order of the chunks: the same bytes for any number of threads, and
// never more partial results in memory than threads.

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

namespace sightline::simulator {

struct ChunkPlan {
    std::int64_t replications = 0;
    std::int64_t chunk = 64;
    int threads = 1;
    const std::atomic<bool>* cancel = nullptr;
    bool isCancelled() const { return cancel && cancel->load(std::memory_order_relaxed); }
};

/// Calls work(worker, first, last) -> Partial for every chunk and merge(partial, done) in order of the chunks. `work` runs
/// at the same time on several threads, `merge` never. Returns the replications that were merged: all, or after a
/// cancellation whole chunks from the front. `work` should return early when cancelled; its chunk is then left out.
template <typename Partial, typename Work, typename Merge>
std::int64_t runChunks(const ChunkPlan& plan, Work work, Merge merge) {
    const std::int64_t chunks = (plan.replications + plan.chunk - 1) / plan.chunk;
    std::atomic<std::int64_t> next{0};
    std::int64_t merged = 0, done = 0;
    std::mutex mutex;
    std::condition_variable turn;
    const auto worker = [&](int index) {
        for (std::int64_t chunk; (chunk = next.fetch_add(1)) < chunks;) {
            const std::int64_t first = chunk * plan.chunk;
            const std::int64_t last = first + plan.chunk < plan.replications ? first + plan.chunk : plan.replications;
            Partial partial = work(index, first, last);
            std::unique_lock lock(mutex);
            turn.wait(lock, [&] { return merged == chunk || plan.isCancelled(); });
            if (plan.isCancelled()) {
                turn.notify_all();
                return;
            }
            done = last;
            merge(partial, done);
            ++merged;
            turn.notify_all();
        }
    };
    std::vector<std::thread> others;
    for (int index = 1; index < plan.threads && index < chunks; ++index)
        others.emplace_back(worker, index);
    worker(0);
    for (std::thread& thread : others)
        thread.join();
    return done;
}

} // namespace sightline::simulator
