#pragma once
// What a camera group looks like as a row of cells, and what typing into one of them does to the group.

#include "grid_model.h"

#include "planner/catalogue.h"
#include "planner/plan.h"

#include <functional>
#include <vector>

namespace sightline::qml {

/// Where a group stands; everything a cell may need to know.
struct GroupPlace {
    const planner::Plan& plan;
    const planner::Site& site;
    const planner::CameraGroup& group;
    double poeWatts = 0; ///< of one camera at night peak
};

struct GroupColumn {
    GridColumn column;
    bool extra = false;    ///< shown with "all columns" only
    QString fileKey;       ///< the last part of its place in findings and defaults ("fps")
    std::function<GridCell(const GroupPlace&)> cell;
    /// Sets the group from what was typed; returns "" or what is wrong with it. Null: worked out.
    std::function<QString(planner::CameraGroup&, const QString&)> set;
    std::function<void(planner::CameraGroup&)> clear; ///< back to the default
};

/// All columns, in order. `catalogue` (may be null) gives the choice of cameras.
std::vector<GroupColumn> groupColumns(const planner::Catalogue* catalogue);

/// "Fixed, 2 to 5 MP", "Verkada CD63": the name of a group's camera entry; the entry itself when nobody knows it.
QString cameraName(const planner::Catalogue* catalogue, const std::string& entry);

/// What a group's pictures are for: a usual purpose in the window's language, else as it was typed.
QString purposeText(const planner::CameraGroup& group);

/// Words for people of a group's choices, in the order of the enumerations.
QStringList sceneWords();
QStringList lightWords();
QStringList qualityWords();
QStringList smartWords();
QStringList codecWords();

} // namespace sightline::qml
