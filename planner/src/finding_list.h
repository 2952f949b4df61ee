#pragma once
// Gathering findings, bounded and each once.

#include "planner/finding.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace sightline::planner {

/// Findings in the order found; the same text at the same place is kept once. Beyond `most` they are only counted:
/// nobody reads more, and a plan can hold a hundred thousand groups.
class FindingList {
public:
    explicit FindingList(std::size_t most = 2000) : m_most(most) {}

    void add(Severity severity, std::string place, std::string message, std::string remedy) {
        if (!m_seen.insert(place + '\n' + message).second) return;
        if (m_found.size() < m_most)
            m_found.push_back({severity, std::move(place), std::move(message), std::move(remedy)});
        else
            ++m_leftOut;
    }
    /// True when nothing more is kept.
    bool isFull() const { return m_leftOut > 0; }

    /// Worst first, otherwise as found.
    std::vector<Finding> sorted() && {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
        if (m_leftOut > 0)
            m_found.push_back({Severity::Note, "", "there are more findings than are listed here",
                               "Correct these first; like sites and groups usually share their trouble"});
        return std::move(m_found);
    }

private:
    std::size_t m_most;
    std::size_t m_leftOut = 0;
    std::vector<Finding> m_found;
    std::set<std::string> m_seen;
};

/// Findings of several checks as one list, each once, worst first.
inline std::vector<Finding> joinedFindings(std::vector<Finding> first, std::vector<Finding> second) {
    std::set<std::string> seen;
    for (const Finding& finding : first)
        seen.insert(finding.place + '\n' + finding.message);
    for (Finding& finding : second)
        if (seen.insert(finding.place + '\n' + finding.message).second) first.push_back(std::move(finding));
    std::stable_sort(first.begin(), first.end(),
                     [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
    return first;
}

} // namespace sightline::planner
