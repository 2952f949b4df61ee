#pragma once
// Fragmented MP4 as the recorder writes it: ftyp, moov without samples, then per fragment prft (the wall clock of its
// first sample), moof and mdat. Every prefix that ends at a fragment's end is a playable file.

#include "base/bytes.h"

namespace sightline::testbed {

inline constexpr std::uint32_t mp4Timescale = 90000;

struct Mp4Sample {
    std::uint32_t bytes = 0;
    std::uint32_t duration = 0;          ///< in 1/90000 s
    std::int32_t compositionOffset = 0;  ///< presentation minus decoding time
    bool key = false;
};

/// The part in front of the first fragment.
Bytes mp4Header(ByteView sps, ByteView pps, int width, int height);

/// prft, moof and the head of mdat; the samples' bytes follow in the file.
Bytes mp4FragmentHead(std::uint32_t sequence, std::uint64_t decodeTime, std::int64_t wallNs,
                      const std::vector<Mp4Sample>& samples);

} // namespace sightline::testbed
