#pragma once
// Inside the planner only: fills the inputs of a Why from settings and their field records.

#include "plan_text.h"
#include "planner/field.h"
#include "planner/plan.h"
#include "planner/why.h"

#include <string>
#include <type_traits>

namespace sightline::planner {

inline std::string whyText(double value) {
    return plainNumber(value);
}
inline std::string whyText(int value) {
    return std::to_string(value);
}
inline std::string whyText(bool value) {
    return value ? "true" : "false";
}
inline std::string whyText(const std::string& value) {
    return value;
}
inline std::string whyText(Codec value) {
    return codecKey(value);
}
inline std::string whyText(Scene value) {
    return sceneKey(value);
}
inline std::string whyText(Quality value) {
    return qualityKey(value);
}
inline std::string whyText(SmartCodec value) {
    return smartKey(value);
}
inline std::string whyText(Light value) {
    return lightKey(value);
}
inline std::string whyText(Recording value) {
    return recordingKey(value);
}
inline std::string whyText(OffHours value) {
    return offHoursKey(value);
}
inline std::string whyText(RateControl value) {
    return rateControlKey(value);
}

inline const char* originText(Origin origin) {
    switch (origin) {
    case Origin::Default:
        return "default";
    case Origin::Typed:
        return "typed";
    case Origin::Measured:
        return "measured";
    }
    return "default";
}

/// Appends inputs to a Why.
class WhyWriter {
public:
    explicit WhyWriter(Why& why) : m_why(why) {}

    /// A setting of the plan; `key` is its Field key. A default carries the source of its record.
    template <typename T> void setting(const char* key, const Setting<T>& value) {
        const Field* record = field(key);
        WhyInput input;
        input.name = record ? record->label : key;
        input.value = whyText(*value);
        input.unit = record ? record->unit : "";
        input.origin = originText(value.origin);
        if (value.isDefault()) {
            const std::string source = record ? record->source : "";
            input.source = source.empty() ? "estimate" : source;
            input.grade = input.source == "estimate"         ? "estimate"
                          : input.source.starts_with("http") ? "sourced"
                                                             : "preset";
        } else {
            input.source = value.origin == Origin::Measured ? "measurement" : "given";
        }
        m_why.inputs.push_back(std::move(input));
    }
    template <typename T> void group(const char* key, const Setting<T>& value) {
        setting((std::string("sites/*/camera_groups/*/") + key).c_str(), value);
    }
    void data(const char* name, double value, const char* unit, const char* grade,
              const char* source = "data/models/bitrate.json") {
        m_why.inputs.push_back({name, plainNumber(value), unit, "data", source, grade});
    }
    void computed(const char* name, double value, int decimals, const char* unit, const char* source) {
        m_why.inputs.push_back({name, fixedNumber(value, decimals), unit, "computed", source, "computed"});
    }

private:
    Why& m_why;
};

} // namespace sightline::planner
