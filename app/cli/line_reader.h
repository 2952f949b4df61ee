#pragma once
// Lines from a pipe or terminal, without ever waiting for one.

#include <string>
#include <vector>

namespace sightline::cli {

class LineReader {
public:
    explicit LineReader(int file) : m_file(file) {}
    /// The whole lines that have come since the last call, without their ends. Nothing after the end of the input.
    std::vector<std::string> lines();

private:
    int m_file;
    bool m_ended = false;
    std::string m_pending;
};

} // namespace sightline::cli
