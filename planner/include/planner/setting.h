#pragma once
// A plan field: the value in force and where it comes from.

#include <utility>

namespace sightline::planner {

/// Where a value comes from; drives the mark beside every number and the count of defaults in force.
enum class Origin { Default, Typed, Measured };

/// A plan field: the value in force and its origin. Files carry only values that are not defaults.
template <typename T> struct Setting {
    T value{};
    Origin origin = Origin::Default;

    const T& operator*() const { return value; }
    void set(T newValue, Origin newOrigin = Origin::Typed) {
        value = std::move(newValue);
        origin = newOrigin;
    }
    bool isDefault() const { return origin == Origin::Default; }
    bool operator==(const Setting&) const = default;
};

} // namespace sightline::planner
