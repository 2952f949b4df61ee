#include "group_grid.h"

#include "figures.h"
#include "language.h"

#include "plan_session.h"

#include "planner/design.h"
#include "planner/plan_operations.h"
#include "planner/streams.h"
#include "proposal/format.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <set>

namespace sightline::qml {
namespace {

using planner::CameraGroup;
using planner::Plan;
using planner::Site;

QString gridRowId(const Site& site, const CameraGroup& group) {
    return QString::fromStdString(site.id + "/" + group.id);
}

std::pair<std::string, std::string> idsOfRow(const QString& row) {
    const auto slash = row.indexOf(QLatin1Char('/'));
    return {row.left(slash).toStdString(), row.mid(slash + 1).toStdString()};
}

CameraGroup* groupOfRow(Plan& plan, const QString& row) {
    const auto [site, group] = idsOfRow(row);
    Site* found = planner::findSite(plan, site);
    return found ? planner::findGroup(*found, group) : nullptr;
}

std::string freeGroupId(const Site& site, const std::string& wanted) {
    const auto taken = [&](const std::string& id) {
        return std::any_of(site.groups.begin(), site.groups.end(), [&](const auto& g) { return g.id == id; });
    };
    std::string id = wanted;
    for (int n = 2; taken(id); ++n)
        id = wanted + "-" + std::to_string(n);
    return id;
}

/// Where new rows go: the scope's site, else the last one; a plan without sites gets one.
Site& siteForNewRows(Plan& plan, const std::string& scope) {
    if (Site* found = planner::findSite(plan, scope)) return *found;
    if (plan.sites.empty()) {
        plan.sites.emplace_back();
        plan.sites.back().id = "site";
        plan.sites.back().name = GroupGrid::tr("Site").toStdString();
    }
    return plan.sites.back();
}

CameraGroup& newGroup(Site& site, const QString& name) {
    CameraGroup group;
    group.name = name.isEmpty() ? GroupGrid::tr("Cameras %1").arg(site.groups.size() + 1).toStdString() : name.toStdString();
    group.id = freeGroupId(site, planner::slugOf(group.name, "cameras"));
    site.groups.push_back(std::move(group));
    return site.groups.back();
}

/// Power of each group's camera at one site, by index.
std::vector<double> wattsByGroup(const Plan& plan, const Site& site, const planner::Catalogue* catalogue) {
    std::vector<double> watts(site.groups.size(), 0.0);
    for (const auto& need : planner::siteNeed(plan, site, 1, catalogue).groups)
        if (need.group < watts.size()) watts[need.group] = need.poeWatts;
    return watts;
}

} // namespace

GroupGrid::GroupGrid(QObject* parent) : GridModel(parent) {}

void GroupGrid::setSession(PlanSession* session) {
    m_session = session;
    connect(&Language::instance(), &Language::changed, this, &GroupGrid::retranslate, Qt::UniqueConnection);
    retranslate();
}

void GroupGrid::retranslate() {
    m_products = m_session ? m_session->plan().products : std::vector<planner::OwnProduct>();
    const auto shipped = m_session ? m_session->shippedCatalogue() : nullptr;
    m_catalogue = shipped && !m_products.empty() ? std::make_shared<const planner::Catalogue>(shipped->withOwn(m_products, {})) : shipped;
    m_all = groupColumns(m_catalogue.get());
    takeColumns();
    refresh();
}

void GroupGrid::setScope(const std::string& site) {
    if (site == m_scope) return;
    m_scope = site;
    refresh();
}

void GroupGrid::setAllColumns(bool all) {
    if (all == m_allColumns && m_only.isEmpty()) return;
    m_only.clear();
    m_allColumns = all;
    takeColumns();
    refresh();
    emit allColumnsChanged();
    emit layoutOfColumnsChanged();
}

QStringList GroupGrid::shownColumns() const {
    QStringList keys;
    for (const std::size_t index : m_shown)
        keys << m_all[index].column.key;
    return keys;
}

QStringList GroupGrid::mainColumns() const {
    QStringList keys;
    for (const GroupColumn& one : m_all)
        if (!one.extra) keys << one.column.key;
    return keys;
}

QStringList GroupGrid::everyColumn() const {
    QStringList keys;
    for (const GroupColumn& one : m_all)
        keys << one.column.key;
    return keys;
}

void GroupGrid::setShownColumns(const QStringList& keys) {
    QStringList wanted;
    for (const QString& key : everyColumn())
        if (keys.contains(key) || key == QLatin1String("name")) wanted << key;
    if (wanted.size() < 2 || wanted == shownColumns()) return;
    if (wanted == mainColumns() || wanted == everyColumn()) return setAllColumns(wanted != mainColumns());
    m_only = wanted;
    m_allColumns = false;
    takeColumns();
    refresh();
    emit allColumnsChanged();
    emit layoutOfColumnsChanged();
}

void GroupGrid::takeColumns() {
    m_shown.clear();
    QList<GridColumn> columns;
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (m_only.isEmpty() ? m_all[i].extra && !m_allColumns : !m_only.contains(m_all[i].column.key)) continue;
        m_shown.push_back(i);
        columns << m_all[i].column;
    }
    if (m_withSite) columns.insert(1, GridColumn{QStringLiteral("of"), tr("Site"), tr("Where the cameras are"), 96});
    setColumns(std::move(columns));
}

const planner::Site* GroupGrid::scopeSite() const {
    if (!m_session) return nullptr;
    const auto& sites = m_session->plan().sites;
    const auto found = std::find_if(sites.begin(), sites.end(), [&](const Site& site) { return site.id == m_scope; });
    return found == sites.end() ? nullptr : &*found;
}

void GroupGrid::refresh() {
    if (!m_session) return;
    const Plan& plan = m_session->plan();
    if (plan.products != m_products) return retranslate(); // other cameras to choose from
    if (!scopeSite()) m_scope.clear();
    const bool withSite = m_scope.empty() && plan.sites.size() > 1;
    if (withSite != m_withSite) {
        m_withSite = withSite;
        takeColumns();
    }
    QList<GridRow> rows;
    for (const Site& site : plan.sites) {
        if (!m_scope.empty() && site.id != m_scope) continue;
        const auto watts = wattsByGroup(plan, site, m_session->catalogue().get());
        for (std::size_t g = 0; g < site.groups.size(); ++g) {
            GridRow row{gridRowId(site, site.groups[g]), {}, *site.hidden || *site.groups[g].hidden};
            const GroupPlace at{plan, site, site.groups[g], watts[g]};
            for (const std::size_t index : m_shown)
                row.cells << m_all[index].cell(at);
            if (withSite) {
                const QString name = QString::fromStdString(site.name.empty() ? site.id : site.name);
                row.cells.insert(1, GridCell{name, name, -1, {}, 0, false});
            }
            rows << std::move(row);
        }
    }
    setRows(std::move(rows), tr("Type or paste here"));
    fillTotals();
}

void GroupGrid::fillTotals() {
    double each = 0, all = 0, rate = 0, watts = 0;
    int groups = 0;
    const Plan& plan = m_session->plan();
    for (const Site& site : plan.sites) {
        if ((!m_scope.empty() && site.id != m_scope) || *site.hidden) continue;
        for (const auto& need : planner::siteNeed(plan, site, 1, m_session->catalogue().get()).groups) {
            const double cameras = double(*site.groups[need.group].count);
            ++groups;
            each += cameras;
            all += cameras * *site.count;
            rate += cameras * need.recordedMbps.likely;
            watts += cameras * need.poeWatts;
        }
    }
    QStringList totals;
    for (int c = 0; c < columns(); ++c) {
        const QString key = columnKey(c);
        totals << (key == QLatin1String("name")    ? (groups == 1 ? tr("1 group") : tr("%1 groups").arg(figure(proposal::count(groups))))
                   : key == QLatin1String("count") ? figure(proposal::count(each))
                   : key == QLatin1String("all")   ? figure(proposal::count(all))
                   : key == QLatin1String("site")  ? QLocale().toString(rate, 'f', 1)
                   : key == QLatin1String("poe")   ? figure(proposal::count(std::round(watts)))
                                                   : QString());
    }
    setTotals(totals);
}

const GroupColumn* GroupGrid::column(const QString& key) const {
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const auto& c) { return c.column.key == key; });
    return found == m_all.end() ? nullptr : &*found;
}

QString GroupGrid::columnForFileKey(const QString& key) const {
    const QString same = key == QLatin1String("height") ? QStringLiteral("width") : key == QLatin1String("motion_fraction") ? QStringLiteral("recording") : key;
    for (const GroupColumn& candidate : m_all)
        if (!candidate.fileKey.isEmpty() && candidate.fileKey == same) return candidate.column.key;
    return {};
}

QList<GridProblem> GroupGrid::write(const QList<GridWrite>& writes, const QString& label) {
    QList<GridProblem> problems;
    if (!m_session) return problems;
    m_session->edit({}, label, [&](Plan& plan, const Plan&) { problems = applyTo(plan, writes); });
    return problems;
}

QList<GridProblem> GroupGrid::probe(const QList<GridWrite>& writes) const {
    if (!m_session) return {};
    Plan trial = m_session->plan();
    return applyTo(trial, writes);
}

QList<GridProblem> GroupGrid::applyTo(Plan& plan, const QList<GridWrite>& writes) const {
    QList<GridProblem> problems;
    QHash<QString, QString> newRows; // "+0" -> its id
    for (const GridWrite& write : writes) {
        const GroupColumn* target = column(columnKey(write.column));
        if (!target || !target->set) continue;
        QString row = newRows.value(write.row, write.row);
        if (row.startsWith(QLatin1Char('+'))) {
            if (write.text.trimmed().isEmpty()) continue;
            Site& site = siteForNewRows(plan, m_scope);
            const bool named = target->column.key == QLatin1String("name");
            row = gridRowId(site, newGroup(site, named ? write.text.trimmed() : QString()));
            newRows.insert(write.row, row);
            if (named) continue;
        }
        CameraGroup* group = groupOfRow(plan, row);
        if (!group) continue;
        if (write.text.trimmed().isEmpty()) {
            target->clear(*group);
            continue;
        }
        const QString error = target->set(*group, write.text);
        if (!error.isEmpty()) problems << GridProblem{row, write.column, write.text, error};
    }
    planner::refreshDefaults(plan);
    return problems;
}

void GroupGrid::duplicateRows() {
    const QStringList rows = selectedRowIds();
    if (!m_session || rows.isEmpty()) return;
    m_session->edit({}, tr("copy group"), [&](Plan& plan, const Plan&) {
        for (const QString& row : rows) {
            const auto [site, group] = idsOfRow(row);
            (void)planner::duplicateGroup(plan, site, group);
        }
    });
}

void GroupGrid::removeRows() {
    const QStringList rows = selectedRowIds();
    if (!m_session || rows.isEmpty()) return;
    m_session->edit({}, rows.size() == 1 ? tr("remove group") : tr("remove %1 groups").arg(rows.size()), [&](Plan& plan, const Plan&) {
        for (const QString& row : rows) {
            const auto ids = idsOfRow(row);
            if (Site* site = planner::findSite(plan, ids.first))
                std::erase_if(site->groups, [&](const CameraGroup& group) { return group.id == ids.second; });
        }
    });
}

void GroupGrid::toggleHidden() {
    const QStringList rows = selectedRowIds();
    if (!m_session || rows.isEmpty()) return;
    Plan plan = m_session->plan();
    const CameraGroup* first = groupOfRow(plan, rows.constFirst());
    const bool hide = first && !*first->hidden;
    m_session->edit({}, hide ? tr("leave out group") : tr("show group"), [&](Plan& next, const Plan&) {
        for (const QString& row : rows) {
            const auto [site, group] = idsOfRow(row);
            (void)planner::setHidden(next, site, group, hide);
        }
    });
}

void GroupGrid::addGroup() {
    if (!m_session) return;
    QString row;
    m_session->edit({}, tr("add group"), [&](Plan& plan, const Plan&) {
        Site& site = siteForNewRows(plan, m_scope);
        row = gridRowId(site, newGroup(site, {}));
    });
    goTo(row, QStringLiteral("name"));
}

} // namespace sightline::qml
