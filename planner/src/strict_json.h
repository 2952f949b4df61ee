#pragma once
// JSON text from outside into a document, with every limit that keeps time and memory bounded.

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

/// One thing that is wrong with a document.
struct JsonProblem {
    std::string where; ///< JSON pointer, or "line 3, column 5" for text that is not JSON; "" for the whole document
    std::string message;
    std::string remedy;
};

/// Collects problems, at most a hundred: nobody reads more, and a hostile file can cause millions.
class JsonProblems {
public:
    void add(std::string where, std::string message, std::string remedy) {
        if (m_list.size() < most) m_list.push_back({std::move(where), std::move(message), std::move(remedy)});
    }
    bool empty() const { return m_list.empty(); }
    const std::vector<JsonProblem>& list() const { return m_list; }

private:
    static constexpr std::size_t most = 100;
    std::vector<JsonProblem> m_list;
};

inline constexpr std::size_t maxJsonDepth = 64;
inline constexpr std::size_t maxJsonValues = 1'000'000;
inline constexpr std::size_t maxJsonMembers = 256; ///< of one object

/// Nothing, and at least one problem, when the text is empty, not UTF-8, not JSON, or over a limit. Duplicate keys are
/// problems too, but do not stop the reading.
std::optional<nlohmann::ordered_json> parseStrictJson(std::string_view text, JsonProblems& problems);

/// `key` as a step of a JSON pointer: escaped, and cut when it is absurdly long.
std::string pointerStep(std::string_view key);
/// At most `most` bytes of `text`, cut between characters, with "…" when something was cut.
std::string shortened(std::string_view text, std::size_t most = 60);

} // namespace sightline::planner
