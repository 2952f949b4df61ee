#pragma once
// The three architectures as tabs with their totals, the same on every screen.

#include "proposal/comparison.h"

#include <QByteArray>
#include <QList>
#include <QVariant>

namespace sightline::qml {

/// Roles: architecture, name, total, exact, feasible.
QList<QByteArray> archTabRoles();
QList<QVariantList> archTabRows(const proposal::Comparison& comparison);

} // namespace sightline::qml
