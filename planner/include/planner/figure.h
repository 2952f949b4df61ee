#pragma once
// A number that comes from the world: with its unit, its year, where it was found and how good that source is.

#include "planner/range.h"

#include <string>

namespace sightline {

/// How far a figure may be trusted. Estimates and assumptions are shown as such wherever the figure appears.
enum class Grade {
    Sourced,       ///< the figure stands in the cited page
    PartlySourced, ///< only part of the triple stands in the cited page; `note` says which
    Catalogue,     ///< from a public price catalogue of unknown care
    Estimate,      ///< nobody's published figure: our estimate, to be replaced by a quote
};

/// "sourced", "partly-sourced", "catalogue", "estimate": the spelling in data files and JSON output.
const char* gradeName(Grade grade);

/// Whose entry a figure is. A later layer lies over the earlier ones.
enum class Layer {
    Shipped, ///< data/, never written
    User,    ///< the user's own price-book file
    Project, ///< the plan's `prices`
};

/// "shipped", "user", "project".
const char* layerName(Layer layer);

struct Figure {
    std::string id;       ///< unique over the catalogue, e.g. "lic.milestone.expert.device"
    std::string name;     ///< for people, e.g. "Device licence"
    std::string unit;     ///< "USD/device", "hours", "Mbps", "fraction/yr", …
    std::string currency; ///< ISO 4217, empty when the figure is not money
    Range value;          ///< a figure published as one number has low = likely = high
    int year = 0;         ///< year of the figure
    std::string source;   ///< address or name of the source; "estimate" when there is none
    Grade grade = Grade::Estimate;
    std::string note;     ///< our words, may be empty
    Layer layer = Layer::Shipped;
    std::string date = {}; ///< "2026-03-14", "2026-03" or "2026"; empty in the shipped book, where `year` says it
    bool operator==(const Figure&) const = default;
};

} // namespace sightline
