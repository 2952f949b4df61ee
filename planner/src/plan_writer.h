#pragma once
// Writing one object of a plan or price book, member by member: only what is not a default.

#include "key_tables.h"
#include "plan_members.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace sightline::planner {

using PlanJson = nlohmann::ordered_json;

/// A visitor that writes the values which are not defaults.
class ObjectWriter {
public:
    PlanJson take() { return std::move(m_node); }
    PlanJson& node() { return m_node; }

    void text(const char* key, const std::string& value) {
        if (!value.empty()) m_node[key] = value;
    }
    template <typename T> void setting(const char* key, const Setting<T>& value) {
        if (!value.isDefault()) m_node[key] = asJson(value.value);
    }
    void rate(const char* key, const Setting<double>& value) {
        if (value.isDefault()) return;
        m_node[key] = asJson(value.value);
        if (value.origin == Origin::Measured) m_node[key] = {{measuredKey(key), asJson(value.value)}, {"origin", "measured"}};
    }

    static PlanJson asJson(int value) { return value; }
    static PlanJson asJson(bool value) { return value; }
    static PlanJson asJson(const std::string& value) { return value; }
    /// 30 rather than 30.0: people read these files.
    static PlanJson asJson(double value) {
        const bool isWhole = std::isfinite(value) && std::abs(value) < 1e15 && value == std::trunc(value);
        return isWhole ? PlanJson(static_cast<std::int64_t>(value)) : PlanJson(value);
    }
    template <typename E>
    requires std::is_enum_v<E>
    static PlanJson asJson(E value) { return keyOf(value); }

private:
    PlanJson m_node = PlanJson::object();
};

} // namespace sightline::planner
