#pragma once
// Big-endian writing and bounds-checked reading, as RTP and MP4 need it.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace sightline::testbed {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

/// Appends big-endian numbers to a buffer.
class ByteWriter {
public:
    explicit ByteWriter(Bytes& out) : m_out(out) {}
    void u8(std::uint64_t v) { m_out.push_back(static_cast<std::uint8_t>(v)); }
    void u16(std::uint64_t v) { number(v, 2); }
    void u24(std::uint64_t v) { number(v, 3); }
    void u32(std::uint64_t v) { number(v, 4); }
    void u64(std::uint64_t v) { number(v, 8); }
    void zeros(std::size_t n) { m_out.resize(m_out.size() + n); }
    void text(std::string_view v) { m_out.insert(m_out.end(), v.begin(), v.end()); }
    void bytes(ByteView v) { m_out.insert(m_out.end(), v.begin(), v.end()); }
    std::size_t position() const { return m_out.size(); }
    /// Overwrites four bytes written earlier.
    void patch32(std::size_t at, std::uint64_t v) {
        for (std::size_t i = 0; i < 4; ++i)
            m_out[at + i] = static_cast<std::uint8_t>(v >> (24 - 8 * i));
    }

private:
    void number(std::uint64_t v, int count) {
        for (int shift = 8 * (count - 1); shift >= 0; shift -= 8)
            m_out.push_back(static_cast<std::uint8_t>(v >> shift));
    }
    Bytes& m_out;
};

/// Reads big-endian numbers; past the end it returns 0 and ok() turns false.
class ByteReader {
public:
    explicit ByteReader(ByteView data) : m_data(data) {}
    std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
    std::uint16_t u16() { return static_cast<std::uint16_t>(number(2)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    std::uint64_t u64() { return number(8); }
    ByteView bytes(std::size_t n) {
        if (n > left()) {
            m_ok = false;
            return {};
        }
        const ByteView view = m_data.subspan(m_at, n);
        m_at += n;
        return view;
    }
    void skip(std::size_t n) { bytes(n); }
    std::size_t left() const { return m_data.size() - m_at; }
    bool ok() const { return m_ok; }

private:
    std::uint64_t number(std::size_t count) {
        std::uint64_t v = 0;
        for (const std::uint8_t byte : bytes(count))
            v = v << 8 | byte;
        return v;
    }
    ByteView m_data;
    std::size_t m_at = 0;
    bool m_ok = true;
};

} // namespace sightline::testbed
