#include "run/file_measure.h"

#include "base/clock.h"
#include "media/mp4_scan.h"

#include <algorithm>
#include <cmath>

namespace sightline::testbed {
namespace {

struct Span {
    std::int64_t fromNs;
    std::int64_t toNs;
};

/// A group of pictures and the rate it was recorded at.
struct RateSpan {
    Span at;
    double mbps;
    bool whole; ///< not cut by the end of the recording
};

struct Tally {
    std::vector<Span> spans;
    std::vector<RateSpan> rates;
    double wholeSeconds = 0; ///< of fragments that lie inside the window
    double wholeSampleBytes = 0;
    double wholeFileBytes = 0;
    std::uint64_t frames = 0;
    std::uint64_t bytes = 0;
};

void addFragment(const ScannedFragment& fragment, const MeasureWindow& window, std::int64_t longestFrameNs, Tally& tally) {
    std::int64_t coveredNs = 0;
    for (const ScannedSample& sample : fragment.samples) {
        const std::int64_t length = std::min<std::int64_t>(sample.durationNs, longestFrameNs);
        coveredNs += length;
        const Span span{std::max(sample.wallNs, window.fromNs), std::min(sample.wallNs + length, window.toNs)};
        if (span.fromNs >= span.toNs)
            continue;
        tally.spans.push_back(span);
        ++tally.frames;
    }
    if (coveredNs > 0)
        tally.rates.push_back({{fragment.wallNs, fragment.wallNs + coveredNs}, static_cast<double>(fragment.sampleBytes) * 8e3 / static_cast<double>(coveredNs),
                               fragment.wallNs + coveredNs <= window.toNs});
    const bool inside = fragment.wallNs >= window.fromNs && fragment.wallNs + fragment.durationNs <= window.toNs;
    if (!inside)
        return;
    tally.bytes += fragment.fileBytes;
    tally.wholeSeconds += seconds(coveredNs);
    tally.wholeSampleBytes += static_cast<double>(fragment.sampleBytes);
    tally.wholeFileBytes += static_cast<double>(fragment.fileBytes);
}

Tally readSegments(const std::vector<std::filesystem::path>& folders, const std::string& camera,
                   const MeasureWindow& window, std::int64_t longestFrameNs) {
    Tally tally;
    for (const std::filesystem::path& folder : folders) {
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator(folder / camera, error)) {
            const auto scanned = entry.path().extension() == ".mp4" ? scanMp4(entry.path()) : Result<ScannedFile>();
            if (!scanned)
                continue;
            for (const ScannedFragment& fragment : scanned->fragments)
                addFragment(fragment, window, longestFrameNs, tally);
        }
    }
    std::sort(tally.spans.begin(), tally.spans.end(), [](const Span& a, const Span& b) { return a.fromNs < b.fromNs; });
    return tally;
}

/// A group of pictures that the stop cut in two says nothing about the rate: it counts with the rate before it.
std::vector<RateSpan> wholeRates(std::vector<RateSpan> rates) {
    std::sort(rates.begin(), rates.end(), [](const RateSpan& a, const RateSpan& b) { return a.at.fromNs < b.at.fromNs; });
    for (std::size_t i = 1; i < rates.size(); ++i)
        if (!rates[i].whole)
            rates[i].mbps = rates[i - 1].mbps;
    return rates;
}

/// The mean rate of each step, weighted by the time that the files hold of it; -1 where they hold less than half.
std::vector<double> ratesBySteps(const std::vector<RateSpan>& rates, const MeasureWindow& window, double step) {
    const auto count = static_cast<std::size_t>(std::max(1.0, std::floor(seconds(window.toNs - window.fromNs) / step)));
    std::vector<double> held(count), weighted(count);
    for (const RateSpan& rate : rates) {
        const double from = std::max(0.0, seconds(rate.at.fromNs - window.fromNs)), to = seconds(rate.at.toNs - window.fromNs);
        for (auto i = static_cast<std::size_t>(from / step); i < count && static_cast<double>(i) * step < to; ++i) {
            const double part = std::min(to, static_cast<double>(i + 1) * step) - std::max(from, static_cast<double>(i) * step);
            held[i] += std::max(0.0, part);
            weighted[i] += std::max(0.0, part) * rate.mbps;
        }
    }
    for (std::size_t i = 0; i < count; ++i)
        weighted[i] = held[i] * 2 >= step ? weighted[i] / held[i] : -1;
    return weighted;
}

} // namespace

double rateStep(double windowSeconds, std::size_t cameras) {
    constexpr double mostSteps = 120, leastSteps = 12, mostNumbers = 60'000;
    const double steps = std::clamp(std::floor(mostNumbers / static_cast<double>(std::max<std::size_t>(1, cameras))), leastSteps, mostSteps);
    return std::max(1.0, std::ceil(windowSeconds / steps));
}

FileMeasure measureFiles(const std::vector<std::filesystem::path>& folders, const std::string& camera, double fps,
                         const MeasureWindow& window, double step) {
    const std::int64_t smallestGapNs = std::max(toNs(2 / fps), toNs(0.1));
    const Tally tally = readSegments(folders, camera, window, toNs(1.5 / fps));
    FileMeasure result;
    result.camera.camera = camera;
    result.camera.frames = tally.frames;
    result.camera.bytes = tally.bytes;
    std::int64_t coveredTo = window.fromNs;
    std::int64_t recordedNs = window.toNs - window.fromNs;
    const auto gapUntil = [&](std::int64_t until) {
        if (until - coveredTo < smallestGapNs)
            return;
        result.gaps.push_back({camera, seconds(coveredTo - window.fromNs), seconds(until - coveredTo), until == window.toNs});
        recordedNs -= until - coveredTo;
        result.camera.longestGapSeconds = std::max(result.camera.longestGapSeconds, result.gaps.back().seconds);
    };
    for (const Span& span : tally.spans) {
        gapUntil(span.fromNs);
        coveredTo = std::max(coveredTo, span.toNs);
    }
    gapUntil(window.toNs);
    result.camera.recordedSeconds = seconds(recordedNs);
    result.camera.rates = ratesBySteps(wholeRates(tally.rates), window, step);
    if (tally.wholeSeconds > 0) {
        result.camera.mbps = tally.wholeSampleBytes * 8 / 1e6 / tally.wholeSeconds;
        result.gbPerDay = tally.wholeFileBytes / 1e9 / tally.wholeSeconds * 86400;
    }
    return result;
}

} // namespace sightline::testbed
