#pragma once
// Why a figure is what it is: its formula, the inputs that went in, where each comes from and how good it is.

#include <string>
#include <vector>

namespace sightline::planner {

/// One input of a figure.
struct WhyInput {
    std::string name;   ///< for people: "Frames per second"
    std::string value;  ///< as text, C locale: "15", "h264"
    std::string unit;   ///< "fps", "Mbps", … or ""
    std::string origin; ///< "default", "typed", "measured", "computed" or "data"
    std::string source; ///< address or document; "given" for what was typed, "estimate" when nobody published it
    std::string grade;  ///< "sourced", "partly-sourced", "fitted", "computed", "estimate", … or "" for what was typed
    bool operator==(const WhyInput&) const = default;
};

/// A figure that explains itself. Nothing here is needed to compute; screens, JSON and documents show it.
struct Why {
    std::string figure; ///< "Recorded rate of one camera"
    double value = 0;   ///< the likely value
    std::string unit;
    std::string formula; ///< in the words of the inputs
    std::string method;  ///< model and version, e.g. "power-law/1"
    std::vector<WhyInput> inputs;
    std::vector<std::string> notes; ///< one sentence each
    bool operator==(const Why&) const = default;
};

} // namespace sightline::planner
