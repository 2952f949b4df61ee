#pragma once
// Checks of camera groups, and helpers that the checks of the whole plan share with them.

#include "finding_list.h"
#include "plan_text.h"
#include "planner/field.h"
#include "planner/plan.h"

#include <string>

namespace sightline::planner {

/// Compares every numeric setting with its field's range: plans made on screen or by code never met the parser.
class RangeVisitor {
public:
    RangeVisitor(FindingList& list, std::string pointer, std::string pattern)
        : m_list(list), m_pointer(std::move(pointer)), m_pattern(std::move(pattern)) {}

    template <typename T> void text(const char*, const T&) {}
    template <typename T> void setting(const char*, const Setting<T>&) {}
    void setting(const char* key, const Setting<int>& value) { check(key, value.value); }
    void setting(const char* key, const Setting<double>& value) { rate(key, value); } // a default is ours
    void rate(const char* key, const Setting<double>& value) {
        if (!value.isDefault()) check(key, value.value);
    }

private:
    void check(const char* key, double value) {
        const Field* record = field(m_pattern + key);
        if (!record || (value >= record->low && value <= record->high)) return;
        m_list.add(Severity::Error, m_pointer + key, record->label + " is " + plainNumber(value) + ", out of its range",
                   "Use " + rangeText(*record));
    }

    FindingList& m_list;
    std::string m_pointer;
    std::string m_pattern;
};

/// Days that a rule demands at least and allows at most; 0: no rule.
struct DayLimits {
    double least = 0;
    double most = 0;
};
void checkRetention(double days, DayLimits limits, const std::string& place, FindingList& list);

/// Makers that US federal buyers may not use, by the name of a catalogue entry.
void checkBarred(const Plan& plan, const std::string& entry, const std::string& place, FindingList& list);

void checkGroup(const Plan& plan, const Site& site, const CameraGroup& group, const std::string& place, FindingList& list);

} // namespace sightline::planner
