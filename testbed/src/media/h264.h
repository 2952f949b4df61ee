#pragma once
// What the testbed must know of H.264: NAL units, picture size, picture types, and the mark that our cameras add.

#include "base/bytes.h"

#include <optional>
#include <string>
#include <vector>

namespace sightline::testbed::h264 {

enum NalType { NalSlice = 1, NalIdr = 5, NalSei = 6, NalSps = 7, NalPps = 8, NalAud = 9, NalFiller = 12 };

inline int nalType(ByteView nal) { return nal.empty() ? 0 : nal[0] & 0x1f; }
inline bool isPicture(int type) { return type >= NalSlice && type <= NalIdr; }

struct SpsInfo {
    int width = 0;
    int height = 0;
    int profile = 0;
    int compatibility = 0;
    int level = 0;
    double fps = 0; ///< from the VUI timing, 0 when it says nothing
};
/// Nothing when the SPS is cut off or out of range.
std::optional<SpsInfo> parseSps(ByteView nal);

/// 'I', 'P' or 'B' of a slice NAL; 'P' when it cannot be read.
char sliceKind(ByteView nal);

/// NAL units between Annex B start codes.
std::vector<ByteView> splitAnnexB(ByteView data);
/// NAL units behind 4-byte (or `lengthBytes`) sizes, as MP4 holds them; a damaged tail is left out.
std::vector<ByteView> splitLengthPrefixed(ByteView data, int lengthBytes = 4);

/// The AVCDecoderConfigurationRecord of MP4's avcC box.
Bytes decoderConfig(ByteView sps, ByteView pps);

/// The mark in each simulated frame, for audits: which camera, which frame, sent when (wall clock).
struct Mark {
    std::uint32_t camera = 0;
    std::uint64_t frame = 0;
    std::int64_t wallNs = 0;
    bool operator==(const Mark&) const = default;
};
/// A user-data SEI NAL of constant size (markBytes).
inline constexpr std::size_t markBytes = 60;
void writeMark(const Mark& mark, std::uint8_t* nal);
std::optional<Mark> readMark(ByteView nal);
/// An SEI NAL of `bytes` bytes (at least 4; where the coding has no such size, one byte less) that decoders skip: it
/// brings a frame up to its size.
Bytes fillerSei(std::size_t bytes);

} // namespace sightline::testbed::h264
