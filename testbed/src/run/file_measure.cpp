#include "run/file_measure.h"

#include "base/clock.h"
#include "media/mp4_scan.h"

#include <algorithm>

namespace sightline::testbed {
namespace {

struct Span {
    std::int64_t fromNs;
    std::int64_t toNs;
};

struct Tally {
    std::vector<Span> spans;
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

} // namespace

FileMeasure measureFiles(const std::vector<std::filesystem::path>& folders, const std::string& camera, double fps,
                         const MeasureWindow& window) {
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
    if (tally.wholeSeconds > 0) {
        result.camera.mbps = tally.wholeSampleBytes * 8 / 1e6 / tally.wholeSeconds;
        result.gbPerDay = tally.wholeFileBytes / 1e9 / tally.wholeSeconds * 86400;
    }
    return result;
}

} // namespace sightline::testbed
