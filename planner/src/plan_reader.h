#pragma once
// Reading one JSON object of a plan or price book, member by member, with every problem collected.

#include "key_tables.h"
#include "plan_members.h"
#include "plan_text.h"
#include "planner/field.h"
#include "strict_json.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace sightline::planner {

using PlanJson = nlohmann::ordered_json;

inline constexpr std::size_t maxNameLength = 200;
inline constexpr std::size_t maxIdLength = 64;
inline constexpr std::size_t maxEntryLength = 100;
inline constexpr std::size_t maxNotesLength = 100'000;

inline const char* jsonTypeName(const PlanJson& value) {
    switch (value.type()) {
    case PlanJson::value_t::null:
        return "null";
    case PlanJson::value_t::boolean:
        return "true or false";
    case PlanJson::value_t::string:
        return "text";
    case PlanJson::value_t::array:
        return "a list";
    case PlanJson::value_t::object:
        return "an object";
    default:
        return "a number";
    }
}

inline std::size_t characterCount(std::string_view utf8) {
    std::size_t count = 0;
    for (const char c : utf8)
        count += (static_cast<unsigned char>(c) & 0xc0u) != 0x80u;
    return count;
}

inline bool hasControlCharacter(std::string_view text, std::string_view allowed = {}) {
    for (const char c : text)
        if ((static_cast<unsigned char>(c) < 0x20 || c == 0x7f) && allowed.find(c) == std::string_view::npos)
            return true;
    return false;
}

/// Letters and digits first, then also . _ -: ids stand in JSON pointers, file names and command lines.
inline bool isPlainId(std::string_view text) {
    const auto isWord = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    if (text.empty() || !isWord(text.front())) return false;
    for (const char c : text)
        if (!isWord(c) && c != '.' && c != '_' && c != '-') return false;
    return true;
}

/// Foreign text as it may be shown on a terminal.
inline std::string printableText(std::string_view text) {
    std::string shown = shortened(text);
    for (char& c : shown)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = '?';
    return shown;
}

template <typename E> std::string choicesText() {
    std::string text;
    for (const auto& row : KeyTable<E>::rows)
        text += (text.empty() ? "" : ", ") + std::string(row.key);
    return text;
}

template <typename E> std::string choiceRemedy(std::string_view typed) {
    std::vector<std::string_view> keys;
    for (const auto& row : KeyTable<E>::rows)
        keys.emplace_back(row.key);
    const std::string near = nearestKey(typed, keys);
    return near.empty() ? "Use one of " + choicesText<E>() : "Did you mean \"" + near + "\"?";
}

/// A visitor (plan_members.h) that fills one object of the plan from one JSON object.
class ObjectReader {
public:
    ObjectReader(const PlanJson& node, std::string pointer, std::string pattern, JsonProblems& problems)
        : m_node(node), m_pointer(std::move(pointer)), m_pattern(std::move(pattern)), m_problems(problems) {}

    /// The member, or nullptr when the file leaves it out. Asking makes the key known.
    const PlanJson* member(const char* key) {
        m_known.emplace_back(key);
        const auto found = m_node.find(key);
        return found == m_node.end() ? nullptr : &*found;
    }

    std::string at(std::string_view key) const { return m_pointer + "/" + std::string(key); }
    JsonProblems& problems() { return m_problems; }

    void wrongType(const char* key, const PlanJson& value, const std::string& wanted) {
        const bool isQuoted = value.is_string() && wanted != "text" && wanted != "a list" && wanted != "an object";
        wrongType(key, value, wanted, "Write " + wanted + (isQuoted ? " here, without quotes" : " here"));
    }
    void wrongType(const char* key, const PlanJson& value, const std::string& wanted, const std::string& remedy) {
        m_problems.add(at(key), "expected " + wanted + ", found " + jsonTypeName(value), remedy);
    }

    void text(const char* key, std::string& out) {
        if (std::string_view(key) == "id") {
            readId(out);
            return;
        }
        const PlanJson* const value = member(key);
        if (value) readLine(key, *value, out, std::string_view(key) == "purpose" ? maxPurposeLength : maxNameLength);
    }

    void notes(std::string& out) {
        const PlanJson* const value = member("notes");
        if (!value) return;
        if (!value->is_string()) {
            wrongType("notes", *value, "text");
            return;
        }
        out = value->get<std::string>();
        if (characterCount(out) > maxNotesLength)
            m_problems.add(at("notes"), "the notes are longer than " + std::to_string(maxNotesLength) + " characters",
                           "Shorten them");
        if (hasControlCharacter(out, "\n\t\r"))
            m_problems.add(at("notes"), "the notes hold control characters", "Remove them");
    }

    void setting(const char* key, Setting<int>& out) {
        const PlanJson* const value = member(key);
        if (!value) return;
        if (!value->is_number()) {
            wrongType(key, *value, "a whole number");
            return;
        }
        if (!value->is_number_integer()) {
            m_problems.add(at(key), "expected a whole number, found " + plainNumber(value->get<double>()),
                           "Write it without a decimal point or exponent");
            return;
        }
        if (isInRange(key, value->get<double>())) out.set(value->get<int>());
    }

    void setting(const char* key, Setting<double>& out) {
        const PlanJson* const value = member(key);
        if (!value) return;
        if (!value->is_number()) {
            wrongType(key, *value, "a number");
            return;
        }
        if (isInRange(key, value->get<double>())) out.set(value->get<double>());
    }

    void setting(const char* key, Setting<bool>& out) {
        const PlanJson* const value = member(key);
        if (!value) return;
        if (value->is_boolean())
            out.set(value->get<bool>());
        else
            wrongType(key, *value, "true or false");
    }

    void setting(const char* key, Setting<std::string>& out) {
        const PlanJson* const value = member(key);
        if (!value) return;
        std::string text;
        if (!readLine(key, *value, text, maxEntryLength)) return;
        const bool isCode = std::string_view(key) == "currency";
        if (isCode &&
            (text.size() != 3 || text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos))
            m_problems.add(at(key), "\"" + shortened(text) + "\" is not a currency code",
                           "Use three capital letters, for example USD");
        else if (isCode && !isCurrency(text))
            m_problems.add(at(key), "\"" + text + "\" is no currency in use", "Use a code of ISO 4217, for example EUR");
        else if (!isCode && !isPlainId(text))
            m_problems.add(at(key), "\"" + shortened(text) + "\" is not the name of a catalogue entry",
                           "Use letters, digits, dots, hyphens and underscores, for example cam.fixed4mp");
        else
            out.set(std::move(text));
    }

    template <typename E>
    requires std::is_enum_v<E>
    void setting(const char* key, Setting<E>& out) {
        const PlanJson* const value = member(key);
        if (!value) return;
        if (!value->is_string()) {
            wrongType(key, *value, "text", "Use one of " + choicesText<E>());
            return;
        }
        const auto& typed = value->get_ref<const std::string&>();
        if (const auto choice = fromKey<E>(typed))
            out.set(*choice);
        else
            m_problems.add(at(key), "\"" + printableText(typed) + "\" is not known here", choiceRemedy<E>(typed));
    }

    /// A number was typed; an object says where it comes from.
    void rate(const char* key, Setting<double>& out) {
        const PlanJson* const value = member(key);
        if (!value) return;
        if (!value->is_object()) {
            if (value->is_number() && isInRange(key, value->get<double>())) out.set(value->get<double>());
            if (!value->is_number()) wrongType(key, *value, "a number");
            return;
        }
        ObjectReader inner(*value, at(key), m_pattern, m_problems);
        const char* const amount = measuredKey(key);
        const PlanJson* const mbps = inner.member(amount);
        const PlanJson* const origin = inner.member("origin");
        inner.finish();
        if (!mbps)
            m_problems.add(at(key), std::string("the measured value has no \"") + amount + "\"",
                           std::string("Add \"") + amount + "\" with what was measured");
        else if (!mbps->is_number())
            inner.wrongType(amount, *mbps, "a number");
        if (!origin || *origin != "measured")
            m_problems.add(at(key) + "/origin", "the origin is not \"measured\"",
                           "Write \"measured\", or just the number for a typed rate");
        else if (mbps && mbps->is_number() && isInRange(key, mbps->get<double>()))
            out.set(mbps->get<double>(), Origin::Measured);
    }

    /// Reports every key that nothing asked for.
    void finish() {
        for (const auto& [key, value] : m_node.items()) {
            if (std::find(m_known.begin(), m_known.end(), key) != m_known.end()) continue;
            const std::string near = nearestKey(key, m_known);
            m_problems.add(at(pointerStep(key)), "the key is not known",
                           near.empty() ? "Remove it, or see docs/plan-file.md for the keys"
                                        : "Did you mean \"" + near + "\"?");
        }
    }

private:
    bool isInRange(const char* key, double value) {
        const Field* const record = field(m_pattern + key);
        if (!record || (value >= record->low && value <= record->high)) return true;
        m_problems.add(at(key), record->label + " is " + plainNumber(value) + ", out of its range",
                       "Use " + rangeText(*record));
        return false;
    }

    bool readLine(const char* key, const PlanJson& value, std::string& out, std::size_t most) {
        if (!value.is_string()) {
            wrongType(key, value, "text");
            return false;
        }
        const auto& text = value.get_ref<const std::string&>();
        if (characterCount(text) > most) {
            m_problems.add(at(key), "the text is longer than " + std::to_string(most) + " characters", "Shorten it");
            return false;
        }
        if (hasControlCharacter(text)) {
            m_problems.add(at(key), "the text holds line breaks or control characters", "Write it on one line");
            return false;
        }
        out = text;
        return true;
    }

    void readId(std::string& out) {
        const PlanJson* const value = member("id");
        if (!value) {
            m_problems.add(m_pointer, "the id is missing", "Add an \"id\", a short name of letters and digits");
            return;
        }
        std::string text;
        if (!readLine("id", *value, text, maxIdLength)) return;
        if (isPlainId(text))
            out = std::move(text);
        else
            m_problems.add(at("id"), "\"" + shortened(text) + "\" is not an id",
                           "Use letters, digits, dots, hyphens and underscores, starting with a letter or digit");
    }

    const PlanJson& m_node;
    std::string m_pointer;
    std::string m_pattern;
    JsonProblems& m_problems;
    std::vector<std::string_view> m_known;
};

/// Calls `read(element, pointer)` for each object of a list member.
template <typename Read> void readObjects(ObjectReader& parent, const char* key, Read read) {
    const PlanJson* const list = parent.member(key);
    if (!list) return;
    if (!list->is_array()) {
        parent.wrongType(key, *list, "a list");
        return;
    }
    std::size_t index = 0;
    for (const PlanJson& element : *list) {
        const std::string place = std::string(key) + "/" + std::to_string(index++);
        if (element.is_object())
            read(element, parent.at(place));
        else
            parent.wrongType(place.c_str(), element, "an object");
    }
}

/// Calls `read(node, pointer)` when the object member is there.
template <typename Read> void readObject(ObjectReader& parent, const char* key, Read read) {
    const PlanJson* const node = parent.member(key);
    if (!node) return;
    if (node->is_object())
        read(*node, parent.at(key));
    else
        parent.wrongType(key, *node, "an object");
}

inline void checkFreshId(std::set<std::string>& seen, const std::string& id, const std::string& pointer,
                  JsonProblems& problems) {
    if (id.empty() || seen.insert(id).second) return;
    problems.add(pointer + "/id", "the id \"" + id + "\" is used twice", "Give each entry its own id");
}

/// A whole number or a number within limits that is not one of the plan's settings.
inline double readPlainNumber(ObjectReader& reader, const char* key, double low, double high, double fallback, bool whole) {
    const PlanJson* const value = reader.member(key);
    if (!value) return fallback;
    if (!value->is_number() || (whole && !value->is_number_integer())) {
        reader.wrongType(key, *value, whole ? "a whole number" : "a number");
        return fallback;
    }
    const double number = value->get<double>();
    if (number >= low && number <= high) return number;
    reader.problems().add(reader.at(key), plainNumber(number) + " is out of range",
                          "Use a value from " + plainNumber(low) + " to " + plainNumber(high));
    return fallback;
}

} // namespace sightline::planner
