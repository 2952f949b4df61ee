#include "rtsp/message.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace sightline::testbed {
namespace {

char lowerCase(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string_view word(std::string_view line, std::size_t index) {
    while (true) {
        const std::size_t space = line.find(' ');
        if (index == 0)
            return line.substr(0, space);
        if (space == std::string_view::npos)
            return {};
        line.remove_prefix(space + 1);
        --index;
    }
}

bool isToken(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127 && c != ':'; });
}

bool isStartLine(std::string_view line) {
    if (line.starts_with("RTSP/1."))
        return line.size() >= 12 && line[8] == ' ';
    const std::size_t version = line.rfind(" RTSP/1.");
    return version != std::string_view::npos && isToken(word(line, 0)) && word(line, 0).size() < version;
}

} // namespace

bool equalsIgnoringCase(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lowerCase(x) == lowerCase(y); });
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

std::string_view parameter(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        const std::size_t end = header.find(';');
        const std::string_view part = trimmed(header.substr(0, end));
        const std::size_t equals = part.find('=');
        if (equals != std::string_view::npos && equalsIgnoringCase(trimmed(part.substr(0, equals)), name))
            return trimmed(part.substr(equals + 1));
        header = end == std::string_view::npos ? std::string_view() : header.substr(end + 1);
    }
    return {};
}

std::string_view RtspMessage::header(std::string_view name) const {
    for (const auto& [key, value] : headers)
        if (equalsIgnoringCase(key, name))
            return value;
    return {};
}

std::vector<std::string_view> RtspMessage::all(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const auto& [key, value] : headers)
        if (equalsIgnoringCase(key, name))
            values.push_back(value);
    return values;
}

int RtspMessage::status() const {
    const std::string_view text = word(startLine, 1);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && value >= 100 && value <= 599 ? value : 0;
}

std::string_view RtspMessage::method() const { return word(startLine, 0); }
std::string_view RtspMessage::uri() const { return word(startLine, 1); }

std::string toWire(const RtspMessage& message) {
    std::string wire = message.startLine + "\r\n";
    for (const auto& [key, value] : message.headers)
        wire += key + ": " + value + "\r\n";
    if (!message.body.empty())
        wire += "Content-Length: " + std::to_string(message.body.size()) + "\r\n";
    return wire + "\r\n" + message.body;
}

std::span<std::uint8_t> RtspParser::writable(std::size_t bytes) {
    if (m_begin == m_end)
        m_begin = m_end = 0;
    if (m_buffer.size() - m_end < bytes && m_begin > 0) {
        std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
        m_end -= m_begin;
        m_begin = 0;
    }
    if (m_buffer.size() - m_end < bytes)
        m_buffer.resize(m_end + bytes);
    return {m_buffer.data() + m_end, m_buffer.size() - m_end};
}

void RtspParser::feed(ByteView data) {
    if (data.empty())
        return;
    const std::span<std::uint8_t> room = writable(data.size());
    std::copy(data.begin(), data.end(), room.begin());
    commit(data.size());
}

ParseStatus RtspParser::broken(std::string problem) {
    m_problem = std::move(problem);
    return ParseStatus::Broken;
}

ParseStatus RtspParser::next() {
    if (!m_problem.empty())
        return ParseStatus::Broken;
    while (m_begin < m_end && (m_buffer[m_begin] == '\r' || m_buffer[m_begin] == '\n'))
        ++m_begin; // some peers send empty lines between messages
    if (m_begin == m_end)
        return ParseStatus::NeedMore;
    return m_buffer[m_begin] == '$' ? nextInterleaved() : nextMessage();
}

ParseStatus RtspParser::nextInterleaved() {
    if (m_end - m_begin < 4)
        return ParseStatus::NeedMore;
    const std::uint8_t* head = m_buffer.data() + m_begin;
    const std::size_t size = static_cast<std::size_t>(head[2] << 8 | head[3]);
    if (m_end - m_begin < 4 + size)
        return ParseStatus::NeedMore;
    m_channel = head[1];
    m_payload = ByteView(head + 4, size);
    m_begin += 4 + size;
    return ParseStatus::Interleaved;
}

bool RtspParser::parseHead(std::string_view head) {
    m_message = {};
    bool first = true;
    while (!head.empty()) {
        const std::size_t end = head.find('\n');
        const std::string_view line = trimmed(head.substr(0, end));
        head = end == std::string_view::npos ? std::string_view() : head.substr(end + 1);
        if (first) {
            if (!isStartLine(line))
                return false;
            m_message.startLine = line;
            first = false;
            continue;
        }
        if (line.empty())
            continue;
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || !isToken(line.substr(0, colon)) ||
            m_message.headers.size() >= maxHeaders)
            return false;
        m_message.headers.emplace_back(line.substr(0, colon), trimmed(line.substr(colon + 1)));
    }
    return !first;
}

ParseStatus RtspParser::nextMessage() {
    const std::string_view text(reinterpret_cast<const char*>(m_buffer.data() + m_begin), m_end - m_begin);
    const std::size_t crlf = text.find("\r\n\r\n");
    const std::size_t lf = text.find("\n\n"); // tolerated: a few cameras end lines with LF only
    const std::size_t headEnd = std::min(crlf, lf);
    if (headEnd == std::string_view::npos) {
        if (text.size() > maxHeaderBytes)
            return broken("a message header is longer than 32 KiB");
        const std::size_t lineEnd = text.find('\n');
        if (lineEnd != std::string_view::npos && !isStartLine(trimmed(text.substr(0, lineEnd))))
            return broken("the peer does not speak RTSP/1.0");
        return ParseStatus::NeedMore;
    }
    const std::size_t bodyAt = headEnd + (headEnd == crlf ? 4 : 2);
    if (headEnd > maxHeaderBytes || !parseHead(text.substr(0, headEnd)))
        return broken("the peer sent a malformed RTSP message");
    const std::string_view length = m_message.header("Content-Length");
    std::size_t bodyBytes = 0;
    if (!length.empty()) {
        const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), bodyBytes);
        if (error != std::errc() || end != length.data() + length.size() || bodyBytes > maxBodyBytes)
            return broken("the peer announced a message body that is malformed or larger than 256 KiB");
    }
    if (text.size() - bodyAt < bodyBytes)
        return ParseStatus::NeedMore;
    m_message.body = text.substr(bodyAt, bodyBytes);
    m_begin += bodyAt + bodyBytes;
    return ParseStatus::Message;
}

} // namespace sightline::testbed
