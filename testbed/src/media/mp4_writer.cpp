#include "media/mp4_writer.h"

#include "media/h264.h"
#include "media/rtp.h"

namespace sightline::testbed {
namespace {

/// Writes a box's size when it ends.
class Box {
public:
    Box(Bytes& out, std::string_view type) : m_writer(out), m_start(out.size()) {
        m_writer.u32(0);
        m_writer.text(type);
    }
    Box(Bytes& out, std::string_view type, unsigned version, unsigned flags) : Box(out, type) {
        m_writer.u8(version);
        m_writer.u24(flags);
    }
    Box(const Box&) = delete;
    Box& operator=(const Box&) = delete;
    ~Box() { m_writer.patch32(m_start, m_writer.position() - m_start); }

private:
    ByteWriter m_writer;
    std::size_t m_start;
};

void writeMatrix(ByteWriter& w) {
    for (const std::uint32_t value : {0x10000u, 0u, 0u, 0u, 0x10000u, 0u, 0u, 0u, 0x40000000u})
        w.u32(value);
}

void writeMvhd(Bytes& out) {
    const Box box(out, "mvhd", 0, 0);
    ByteWriter w(out);
    w.zeros(8); // creation, modification
    w.u32(mp4Timescale);
    w.u32(0); // duration: in the fragments
    w.u32(0x10000);
    w.u16(0x100);
    w.zeros(10);
    writeMatrix(w);
    w.zeros(24);
    w.u32(2); // next track
}

void writeTkhd(Bytes& out, int width, int height) {
    const Box box(out, "tkhd", 0, 3);
    ByteWriter w(out);
    w.zeros(8);
    w.u32(1);
    w.zeros(4 + 4 + 8 + 2 + 2 + 2 + 2);
    writeMatrix(w);
    w.u32(static_cast<std::uint64_t>(width) << 16);
    w.u32(static_cast<std::uint64_t>(height) << 16);
}

void writeSampleEntry(Bytes& out, ByteView sps, ByteView pps, int width, int height) {
    const Box box(out, "avc1");
    ByteWriter w(out);
    w.zeros(6);
    w.u16(1);
    w.zeros(16);
    w.u16(static_cast<unsigned>(width));
    w.u16(static_cast<unsigned>(height));
    w.u32(0x480000);
    w.u32(0x480000);
    w.u32(0);
    w.u16(1);
    w.zeros(32);
    w.u16(24);
    w.u16(0xffff);
    const Box config(out, "avcC");
    w.bytes(h264::decoderConfig(sps, pps));
}

void writeSampleTable(Bytes& out, ByteView sps, ByteView pps, int width, int height) {
    const Box box(out, "stbl");
    ByteWriter w(out);
    {
        const Box stsd(out, "stsd", 0, 0);
        w.u32(1);
        writeSampleEntry(out, sps, pps, width, height);
    }
    for (const std::string_view empty : {"stts", "stsc", "stco"}) {
        const Box table(out, empty, 0, 0);
        w.u32(0);
    }
    const Box stsz(out, "stsz", 0, 0);
    w.zeros(8);
}

void writeMinf(Bytes& out, ByteView sps, ByteView pps, int width, int height) {
    const Box box(out, "minf");
    ByteWriter w(out);
    {
        const Box vmhd(out, "vmhd", 0, 1);
        w.zeros(8);
    }
    {
        const Box dinf(out, "dinf");
        const Box dref(out, "dref", 0, 0);
        w.u32(1);
        const Box url(out, "url ", 0, 1);
    }
    writeSampleTable(out, sps, pps, width, height);
}

void writeMdia(Bytes& out, ByteView sps, ByteView pps, int width, int height) {
    const Box box(out, "mdia");
    ByteWriter w(out);
    {
        const Box mdhd(out, "mdhd", 0, 0);
        w.zeros(8);
        w.u32(mp4Timescale);
        w.u32(0);
        w.u16(0x55c4); // "und"
        w.u16(0);
    }
    {
        const Box hdlr(out, "hdlr", 0, 0);
        w.u32(0);
        w.text("vide");
        w.zeros(12);
        w.text("Sightline");
        w.u8(0);
    }
    writeMinf(out, sps, pps, width, height);
}

void writeMvex(Bytes& out) {
    const Box box(out, "mvex");
    const Box trex(out, "trex", 0, 0);
    ByteWriter w(out);
    w.u32(1);
    w.u32(1);
    w.zeros(12);
}

void writeTrackRun(Bytes& out, const std::vector<Mp4Sample>& samples, std::size_t& dataOffsetAt) {
    // Data offset, then per sample duration, size, flags and a signed composition offset.
    const Box box(out, "trun", 1, 0x000f01);
    ByteWriter w(out);
    w.u32(samples.size());
    dataOffsetAt = w.position();
    w.u32(0);
    for (const Mp4Sample& sample : samples) {
        w.u32(sample.duration);
        w.u32(sample.bytes);
        w.u32(sample.key ? 0x02000000 : 0x01010000); // depends on none / on others and not a sync sample
        w.u32(static_cast<std::uint32_t>(sample.compositionOffset));
    }
}

} // namespace

Bytes mp4Header(ByteView sps, ByteView pps, int width, int height) {
    Bytes out;
    ByteWriter w(out);
    {
        const Box box(out, "ftyp");
        w.text("iso6");
        w.u32(1);
        w.text("iso6isommp41");
    }
    const Box moov(out, "moov");
    writeMvhd(out);
    {
        const Box trak(out, "trak");
        writeTkhd(out, width, height);
        writeMdia(out, sps, pps, width, height);
    }
    writeMvex(out);
    return out;
}

Bytes mp4FragmentHead(std::uint32_t sequence, std::uint64_t decodeTime, std::int64_t wallNs,
                      const std::vector<Mp4Sample>& samples) {
    Bytes out;
    ByteWriter w(out);
    {
        const Box prft(out, "prft", 1, 0);
        w.u32(1);
        w.u64(ntpFromWall(wallNs));
        w.u64(decodeTime);
    }
    const std::size_t moofStart = out.size();
    std::size_t dataOffsetAt = 0;
    {
        const Box moof(out, "moof");
        {
            const Box mfhd(out, "mfhd", 0, 0);
            w.u32(sequence);
        }
        const Box traf(out, "traf");
        {
            const Box tfhd(out, "tfhd", 0, 0x020000); // offsets count from the moof
            w.u32(1);
        }
        {
            const Box tfdt(out, "tfdt", 1, 0);
            w.u64(decodeTime);
        }
        writeTrackRun(out, samples, dataOffsetAt);
    }
    w.patch32(dataOffsetAt, out.size() - moofStart + 8);
    std::uint64_t bytes = 8;
    for (const Mp4Sample& sample : samples)
        bytes += sample.bytes;
    w.u32(bytes);
    w.text("mdat");
    return out;
}

} // namespace sightline::testbed
