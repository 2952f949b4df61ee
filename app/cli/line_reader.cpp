#include "cli/line_reader.h"

#include <poll.h>
#include <unistd.h>

namespace sightline::cli {

std::vector<std::string> LineReader::lines() {
    constexpr std::size_t longestLine = 4096;
    pollfd ready{m_file, POLLIN, 0};
    while (!m_ended && poll(&ready, 1, 0) > 0) {
        char text[512];
        const ssize_t got = read(m_file, text, sizeof text);
        if (got <= 0)
            m_ended = true;
        else
            m_pending.append(text, static_cast<std::size_t>(got));
        if (m_pending.size() > longestLine)
            break; // the rest waits for the next call
    }
    std::vector<std::string> whole;
    std::size_t from = 0;
    for (std::size_t end = 0; (end = m_pending.find('\n', from)) != std::string::npos; from = end + 1)
        whole.push_back(m_pending.substr(from, end - from - (end > from && m_pending[end - 1] == '\r' ? 1 : 0)));
    m_pending.erase(0, from);
    if (m_pending.size() > longestLine)
        m_pending.clear(); // no command is as long
    return whole;
}

} // namespace sightline::cli
