#pragma once
// The five questions as views of a plan: reading, checking and changing them, whatever the plan's structure.

#include "planner/plan.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace sightline::qml {

/// One of the four numbers on the Start screen.
enum class QuickField { Sites, Cameras, Retention };

struct QuickNumber {
    double value = 0;
    planner::Origin origin = planner::Origin::Default;
    bool editable = true;  ///< false when the plan has several kinds of site and one number cannot stand for them
    QString note;          ///< why it is not editable, or what else is in the plan
};

QuickNumber quickNumber(const planner::Plan& plan, QuickField field);

/// Reads what was typed ("40", "1,200", "30 d", "6 weeks") and checks it against the field's range. The error is a
/// sentence for the row below the field.
struct Typed {
    std::optional<double> value;
    QString error;
};
Typed readTyped(const planner::Plan& plan, QuickField field, const QString& text);
/// The allowed range of a field; at least one camera in each group.
std::pair<double, double> quickRange(const planner::Plan& plan, QuickField field);

/// Sets one number. With several camera groups at a site, cameras are shared out in the proportions of `base` (the
/// plan before this run of edits), so that typing "4" on the way to "40" does not lose the small groups.
void setQuickNumber(planner::Plan& plan, const planner::Plan& base, QuickField field, double value);

/// Shares `total` out in proportion to `weights`, each share at least 1 while total allows, largest remainders first.
std::vector<int> shareOut(int total, const std::vector<int>& weights);

/// The picture preset that all groups have; nothing when they differ or match none.
std::optional<planner::Quality> pictureQuality(const planner::Plan& plan);
planner::Origin pictureOrigin(const planner::Plan& plan);
void setPictureQuality(planner::Plan& plan, planner::Quality quality);
/// "1920 × 1080, 15 fps, H.264", or how many kinds there are.
QString pictureCaption(const planner::Plan& plan);

/// One of the eight examples on the Start screen: its inputs, and what it does not solve.
struct Example {
    QString name;
    planner::QuickInput input;
    QString gap;
    const char* purpose; ///< of its cameras, one of planner::usualPurposes
};
std::vector<Example> examples();
planner::Plan examplePlan(const Example& example);

} // namespace sightline::qml
