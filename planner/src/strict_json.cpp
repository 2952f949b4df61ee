#include "strict_json.h"

#include <algorithm>

namespace sightline::planner {
namespace {

using StrictNode = nlohmann::ordered_json;

/// Builds the document event by event, so that a limit stops the reading before the memory is taken.
class BoundedBuilder : public nlohmann::json_sax<StrictNode> {
public:
    BoundedBuilder(std::string_view text, JsonProblems& problems) : m_text(text), m_problems(problems) {}

    StrictNode takeRoot() { return std::move(m_root); }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t&) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return false; } // not in JSON text
    bool start_object(std::size_t) override { return open(StrictNode::object()); }
    bool start_array(std::size_t) override { return open(StrictNode::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        Frame& top = m_stack.back();
        top.step = pointerStep(name);
        if (top.node->size() >= maxJsonMembers) {
            m_problems.add(parentPointer(), "the object has more than " + std::to_string(maxJsonMembers) + " members",
                           "Check what wrote this file");
            return false;
        }
        top.isDuplicate = top.node->contains(name);
        if (top.isDuplicate) m_problems.add(pointer(), "the key is given twice", "Remove one of the two");
        top.key = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error) override {
        const bool isAtEnd = position > m_text.find_last_not_of(" \t\r\n") + 1;
        const auto [message, remedy] = explained(isAtEnd ? "unexpected end of input" : error.what());
        m_problems.add(lineAndColumn(position), message, remedy);
        return false;
    }

private:
    struct Frame {
        StrictNode* node;
        std::string key;  ///< of the member being read
        std::string step; ///< the same, as shown in a pointer
        bool isDuplicate = false;
    };

    template <typename T> bool add(T&& value) { return place(StrictNode(std::forward<T>(value))) != nullptr; }

    bool open(StrictNode container) {
        if (m_stack.size() >= maxJsonDepth) {
            m_problems.add(pointer(), "the nesting is deeper than " + std::to_string(maxJsonDepth) + " levels",
                           "Check what wrote this file");
            return false;
        }
        StrictNode* const node = place(std::move(container));
        if (node) m_stack.push_back({node, {}, {}, false});
        return node != nullptr;
    }

    bool close() {
        m_stack.pop_back();
        return true;
    }

    /// Where the value ended up, or nullptr when there are too many.
    StrictNode* place(StrictNode value) {
        if (++m_values > maxJsonValues) {
            m_problems.add("", "the file holds more than " + std::to_string(maxJsonValues) + " values",
                           "Check what wrote this file, or split the plan");
            return nullptr;
        }
        if (m_stack.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Frame& top = m_stack.back();
        if (top.node->is_array()) {
            top.node->push_back(std::move(value));
            return &top.node->back();
        }
        if (top.isDuplicate) { // read it to its end, but keep the first
            m_discarded = std::move(value);
            return &m_discarded;
        }
        StrictNode& slot = (*top.node)[top.key];
        slot = std::move(value);
        return &slot;
    }

    std::string parentPointer() const {
        std::string text;
        for (std::size_t i = 0; i + 1 < m_stack.size(); ++i)
            text += "/" + stepOf(m_stack[i]);
        return text;
    }
    std::string pointer() const { return m_stack.empty() ? "" : parentPointer() + "/" + stepOf(m_stack.back()); }
    static std::string stepOf(const Frame& frame) {
        if (!frame.node->is_array()) return frame.step;
        return std::to_string(frame.node->empty() ? 0 : frame.node->size() - 1);
    }

    std::string lineAndColumn(std::size_t position) const {
        const std::string_view before = m_text.substr(0, std::min(position == 0 ? 0 : position - 1, m_text.size()));
        const auto line = std::count(before.begin(), before.end(), '\n') + 1;
        const std::size_t lineStart = before.rfind('\n');
        const std::size_t column = lineStart == std::string_view::npos ? before.size() + 1 : before.size() - lineStart;
        return "line " + std::to_string(line) + ", column " + std::to_string(column);
    }

    /// The library's message quotes raw input of any length and bytes; only its own words are passed on.
    static std::pair<std::string, std::string> explained(std::string_view what) {
        if (what.find("number overflow") != std::string_view::npos)
            return {"the number is too large", "Use a number that makes sense for this field"};
        if (what.find("UTF-8") != std::string_view::npos)
            return {"the text is not valid UTF-8", "Save the file as UTF-8"};
        if (what.find("unexpected end of input") != std::string_view::npos)
            return {"the file ends in the middle", "Fetch it again, or use a backup"};
        const std::size_t dash = what.find(" - ");
        if (dash == std::string_view::npos) return {"this is not valid JSON", "Correct the text at this place"};
        const std::string_view reason = what.substr(dash + 3, what.find("; last read", dash) - dash - 3);
        return {"this is not valid JSON: " + shortened(reason, 100), "Correct the text at this place"};
    }

    std::string_view m_text;
    JsonProblems& m_problems;
    StrictNode m_root;
    StrictNode m_discarded;
    std::vector<Frame> m_stack;
    std::size_t m_values = 0;
};

bool startsAsUtf8Json(std::string_view text, JsonProblems& problems) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        problems.add("", "the file is empty", "Use a backup, or start a new plan");
        return false;
    }
    if (text.starts_with("\xef\xbb\xbf")) {
        problems.add("line 1, column 1", "the file starts with a byte order mark",
                     "Save it as UTF-8 without a byte order mark");
        return false;
    }
    if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")) {
        problems.add("line 1, column 1", "the file is UTF-16, not UTF-8", "Save it as UTF-8");
        return false;
    }
    return true;
}

} // namespace

std::string shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most) return std::string(text);
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0u) == 0x80u)
        --end;
    return std::string(text.substr(0, end)) + "…";
}

std::string pointerStep(std::string_view key) {
    std::string step;
    for (const char c : shortened(key)) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? '?' : c;
    }
    return step;
}

std::optional<StrictNode> parseStrictJson(std::string_view text, JsonProblems& problems) {
    if (!startsAsUtf8Json(text, problems)) return std::nullopt;
    BoundedBuilder builder(text, problems);
    if (!StrictNode::sax_parse(text, &builder)) return std::nullopt;
    return builder.takeRoot();
}

} // namespace sightline::planner
