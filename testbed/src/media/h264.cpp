#include "media/h264.h"

#include <algorithm>
#include <cstring>

namespace sightline::testbed::h264 {
namespace {

/// Bits of a NAL with the emulation prevention bytes taken out.
class BitReader {
public:
    explicit BitReader(ByteView nal) {
        m_data.reserve(nal.size());
        int zeros = 0;
        for (const std::uint8_t byte : nal) {
            if (zeros >= 2 && byte == 3) {
                zeros = 0;
                continue;
            }
            zeros = byte == 0 ? zeros + 1 : 0;
            m_data.push_back(byte);
        }
    }
    std::uint32_t bits(int count) {
        std::uint32_t value = 0;
        for (; count > 0; --count) {
            const std::size_t byte = m_at / 8;
            if (byte >= m_data.size()) {
                m_ok = false;
                return 0;
            }
            value = value << 1 | (static_cast<std::uint32_t>(m_data[byte]) >> (7 - m_at % 8) & 1u);
            ++m_at;
        }
        return value;
    }
    bool flag() { return bits(1) != 0; }
    std::uint32_t ue() {
        int zeros = 0;
        while (m_ok && !flag())
            if (++zeros > 31)
                m_ok = false;
        return m_ok ? (1u << zeros) - 1 + bits(zeros) : 0;
    }
    std::int32_t se() {
        const std::uint32_t value = ue();
        const std::int32_t half = static_cast<std::int32_t>((value + 1) / 2);
        return value % 2 ? half : -half;
    }
    bool ok() const { return m_ok; }

private:
    Bytes m_data;
    std::size_t m_at = 0;
    bool m_ok = true;
};

void skipScalingList(BitReader& r, int size) {
    int last = 8;
    int next = 8;
    for (int i = 0; i < size && r.ok(); ++i) {
        if (next != 0)
            next = (last + r.se() + 256) % 256;
        last = next == 0 ? last : next;
    }
}

bool hasChromaInfo(int profile) {
    static constexpr int with[] = {100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135};
    return std::find(std::begin(with), std::end(with), profile) != std::end(with);
}

/// Returns chroma_format_idc.
std::uint32_t readChromaInfo(BitReader& r) {
    const std::uint32_t chroma = r.ue();
    if (chroma == 3)
        r.flag();
    r.ue();
    r.ue();
    r.flag();
    if (r.flag())
        for (int i = 0; i < (chroma != 3 ? 8 : 12) && r.ok(); ++i)
            if (r.flag())
                skipScalingList(r, i < 6 ? 16 : 64);
    return chroma;
}

void skipPictureOrder(BitReader& r) {
    const std::uint32_t type = r.ue();
    if (type == 0) {
        r.ue();
    } else if (type == 1) {
        r.flag();
        r.se();
        r.se();
        const std::uint32_t count = r.ue();
        for (std::uint32_t i = 0; i < std::min(count, 255u) && r.ok(); ++i)
            r.se();
    }
}

double readVuiFps(BitReader& r) {
    if (r.flag() && r.bits(8) == 255) // aspect ratio
        r.bits(32);
    if (r.flag()) // overscan
        r.flag();
    if (r.flag()) { // video signal type
        r.bits(4);
        if (r.flag())
            r.bits(24);
    }
    if (r.flag()) { // chroma location
        r.ue();
        r.ue();
    }
    if (!r.flag()) // timing
        return 0;
    const double units = r.bits(32);
    const double scale = r.bits(32);
    return r.ok() && units > 0 ? scale / units / 2 : 0;
}

constexpr std::uint8_t markUuid[16] = {0x53, 0x69, 0x67, 0x68, 0x74, 0x6c, 0x69, 0x6e,
                                       0x65, 0x2d, 0x6d, 0x61, 0x72, 0x6b, 0x2d, 0x31}; // "Sightline-mark-1"

void writeHex(std::uint8_t* out, std::uint64_t value, int digits) {
    for (int i = digits - 1; i >= 0; --i, value >>= 4)
        out[i] = static_cast<std::uint8_t>("0123456789abcdef"[value & 15]);
}

std::optional<std::uint64_t> readHex(ByteView text) {
    std::uint64_t value = 0;
    for (const std::uint8_t c : text) {
        if (c >= '0' && c <= '9')
            value = value << 4 | static_cast<std::uint64_t>(c - '0');
        else if (c >= 'a' && c <= 'f')
            value = value << 4 | static_cast<std::uint64_t>(c - 'a' + 10);
        else
            return std::nullopt;
    }
    return value;
}

} // namespace

std::optional<SpsInfo> parseSps(ByteView nal) {
    if (nal.size() < 4 || nalType(nal) != NalSps)
        return std::nullopt;
    BitReader r(nal.subspan(1));
    SpsInfo info;
    info.profile = static_cast<int>(r.bits(8));
    info.compatibility = static_cast<int>(r.bits(8));
    info.level = static_cast<int>(r.bits(8));
    r.ue();
    const std::uint32_t chroma = hasChromaInfo(info.profile) ? readChromaInfo(r) : 1;
    r.ue();
    skipPictureOrder(r);
    r.ue();
    r.flag();
    const std::uint32_t widthBlocks = r.ue() + 1;
    const std::uint32_t heightUnits = r.ue() + 1;
    const bool framesOnly = r.flag();
    if (!framesOnly)
        r.flag();
    r.flag();
    std::uint32_t left = 0, right = 0, top = 0, bottom = 0;
    if (r.flag()) {
        left = r.ue();
        right = r.ue();
        top = r.ue();
        bottom = r.ue();
    }
    if (!r.ok() || widthBlocks > 1024 || heightUnits > 1024)
        return std::nullopt;
    const std::uint32_t stepX = chroma == 1 || chroma == 2 ? 2 : 1;
    const std::uint32_t stepY = (chroma == 1 ? 2u : 1u) * (framesOnly ? 1u : 2u);
    const std::int64_t width = std::int64_t{widthBlocks} * 16 - std::int64_t{stepX} * (std::int64_t{left} + right);
    const std::int64_t height = std::int64_t{heightUnits} * 16 * (framesOnly ? 1 : 2) -
                                std::int64_t{stepY} * (std::int64_t{top} + bottom);
    if (width <= 0 || height <= 0)
        return std::nullopt;
    info.width = static_cast<int>(width);
    info.height = static_cast<int>(height);
    if (r.flag())
        info.fps = readVuiFps(r);
    return info;
}

char sliceKind(ByteView nal) {
    if (nal.size() < 2)
        return 'P';
    BitReader r(nal.subspan(1, std::min<std::size_t>(nal.size() - 1, 16)));
    r.ue();
    const std::uint32_t type = r.ue();
    if (!r.ok())
        return 'P';
    return type % 5 == 2 || type % 5 == 4 ? 'I' : type % 5 == 1 ? 'B' : 'P';
}

std::vector<ByteView> splitAnnexB(ByteView data) {
    std::vector<std::size_t> starts; // first byte after each start code
    for (std::size_t i = 0; i + 3 <= data.size(); ++i)
        if (data[i] == 0 && data[i + 1] == 0 && data[i + 2] == 1) {
            starts.push_back(i + 3);
            i += 2;
        }
    std::vector<ByteView> nals;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        std::size_t end = i + 1 < starts.size() ? starts[i + 1] - 3 : data.size();
        while (end > starts[i] && data[end - 1] == 0)
            --end; // trailing zeros belong to the next start code
        if (end > starts[i])
            nals.push_back(data.subspan(starts[i], end - starts[i]));
    }
    return nals;
}

std::vector<ByteView> splitLengthPrefixed(ByteView data, int lengthBytes) {
    std::vector<ByteView> nals;
    while (data.size() > static_cast<std::size_t>(lengthBytes)) {
        std::size_t size = 0;
        for (int i = 0; i < lengthBytes; ++i)
            size = size << 8 | data[static_cast<std::size_t>(i)];
        data = data.subspan(static_cast<std::size_t>(lengthBytes));
        if (size > data.size())
            break;
        if (size > 0)
            nals.push_back(data.first(size));
        data = data.subspan(size);
    }
    return nals;
}

Bytes decoderConfig(ByteView sps, ByteView pps) {
    Bytes out;
    ByteWriter w(out);
    w.u8(1);
    w.bytes(sps.subspan(1, 3));
    w.u8(0xff); // four-byte lengths
    w.u8(0xe1); // one SPS
    w.u16(sps.size());
    w.bytes(sps);
    w.u8(1);
    w.u16(pps.size());
    w.bytes(pps);
    if (hasChromaInfo(sps[1]) && sps[1] != 44) {
        w.u8(0xfd); // 4:2:0
        w.u8(0xf8); // 8 bit luma
        w.u8(0xf8); // 8 bit chroma
        w.u8(0);
    }
    return out;
}

void writeMark(const Mark& mark, std::uint8_t* nal) {
    // Hexadecimal text: binary numbers could form start codes.
    nal[0] = NalSei;
    nal[1] = 5;
    nal[2] = 56;
    std::memcpy(nal + 3, markUuid, sizeof markUuid);
    writeHex(nal + 19, mark.camera, 8);
    writeHex(nal + 27, mark.frame, 16);
    writeHex(nal + 43, static_cast<std::uint64_t>(mark.wallNs), 16);
    nal[59] = 0x80;
}

std::optional<Mark> readMark(ByteView nal) {
    if (nal.size() != markBytes || nalType(nal) != NalSei || nal[1] != 5 || nal[2] != 56 ||
        std::memcmp(nal.data() + 3, markUuid, sizeof markUuid) != 0)
        return std::nullopt;
    const auto camera = readHex(nal.subspan(19, 8));
    const auto frame = readHex(nal.subspan(27, 16));
    const auto wall = readHex(nal.subspan(43, 16));
    if (!camera || !frame || !wall)
        return std::nullopt;
    return Mark{static_cast<std::uint32_t>(*camera), *frame, static_cast<std::int64_t>(*wall)};
}

Bytes fillerSei(std::size_t bytes) {
    // type 6, payload type 3, size in 0xff steps, 0xff …, stop bit. Each 255 of payload takes one more size byte.
    Bytes nal{NalSei, 3};
    std::size_t payload = bytes - 4;
    std::size_t sizeBytes = payload / 255 + 1;
    while (3 + sizeBytes + payload > bytes) {
        --payload;
        sizeBytes = payload / 255 + 1;
    }
    nal.insert(nal.end(), payload / 255, 0xff);
    nal.push_back(static_cast<std::uint8_t>(payload % 255));
    nal.insert(nal.end(), payload, 0xff);
    nal.push_back(0x80);
    return nal;
}

} // namespace sightline::testbed::h264
