#include "arch_tabs.h"

#include "figures.h"

#include "proposal/format.h"

#include <QCoreApplication>

namespace sightline::qml {

QList<QByteArray> archTabRoles() {
    return {"architecture", "name", "total", "exact", "feasible"};
}

QList<QVariantList> archTabRows(const proposal::Comparison& comparison) {
    QList<QVariantList> rows;
    for (const proposal::ArchitectureResult& one : comparison.results) {
        const double amount = one.cashFlow.nominal.amount();
        const QString total = one.design.feasible ? figure(proposal::money(amount, comparison.currency()))
                                                  : QCoreApplication::translate("ArchTabs", "cannot be built");
        rows << QVariantList{int(one.architecture), QString::fromUtf8(planner::architectureName(one.architecture)), total,
                             figure(proposal::moneyExact(amount, comparison.currency())), one.design.feasible};
    }
    return rows;
}

} // namespace sightline::qml
