#include "sites_view.h"

#include "figures.h"
#include "plan_session.h"
#include "typed_value.h"

#include "planner/csv_import.h"
#include "planner/design.h"
#include "planner/plan_operations.h"
#include "planner/retention.h"
#include "planner/scenario.h"
#include "planner/streams.h"
#include "proposal/format.h"

#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <fstream>

namespace sightline::qml {
namespace {

using planner::CameraGroup;
using planner::Plan;
using planner::Site;

QString siteLabel(const Site& site) {
    return QString::fromStdString(site.name.empty() ? site.id : site.name);
}

QString groupLabel(const CameraGroup& group) {
    return QString::fromStdString(group.name.empty() ? group.id : group.name);
}

constexpr int longestName = 200; // as files allow; what has no room is cut where it stands

QString wholeText(double value) {
    return figure(proposal::count(value));
}

/// What a part of the plan takes today.
struct SiteSums {
    double cameras = 0, eachSite = 0, gbPerDay = 0, needTb = 0, watts = 0;
    Range mbps;
    int kinds = 0;
    double days = 0; ///< longest
    bool sameDays = true;
};

SiteSums sumsOf(const Plan& plan, const std::string& scope, const planner::Catalogue* catalogue) {
    SiteSums sums;
    for (const Site& site : plan.sites) {
        if ((!scope.empty() && site.id != scope) || *site.hidden) continue;
        ++sums.kinds;
        for (const auto& need : planner::siteNeed(plan, site, 1, catalogue).groups) {
            const CameraGroup& group = site.groups[need.group];
            const double cameras = double(*group.count);
            sums.eachSite += cameras;
            sums.cameras += cameras * *site.count;
            sums.mbps = sums.mbps + need.recordedMbps * cameras;
            sums.gbPerDay += cameras * planner::dailyGbPerCamera(group).likely;
            sums.needTb += cameras * *site.count * planner::storageTbPerCamera(plan, site, group).likely;
            sums.watts += cameras * need.poeWatts;
            if (!need.recorded) continue;
            if (sums.days > 0 && need.retentionDays != sums.days) sums.sameDays = false;
            sums.days = std::max(sums.days, need.retentionDays);
        }
    }
    return sums;
}

QString daysWord(double days) {
    const QString number = QLocale(QLocale::English).toString(days, 'f', days == std::floor(days) ? 0 : 1);
    return days == 1 ? SitesView::tr("1 day") : SitesView::tr("%1 days").arg(number);
}

const char* originOf(planner::Origin origin) {
    return origin == planner::Origin::Typed ? "typed" : origin == planner::Origin::Measured ? "measured" : "default";
}

std::string plainCount(double value) {
    return wholeText(value).toStdString();
}

planner::Why whyAllCameras(const Site& site, const CameraGroup& group) {
    planner::Why why;
    why.figure = SitesView::tr("%1, all sites").arg(groupLabel(group)).toStdString();
    why.value = double(*group.count) * *site.count;
    why.formula = SitesView::tr("cameras at each site × like sites").toStdString();
    why.inputs = {{SitesView::tr("Cameras at each site").toStdString(), plainCount(*group.count), "", originOf(group.count.origin), "", ""},
                  {SitesView::tr("Sites like %1").arg(siteLabel(site)).toStdString(), plainCount(*site.count), "", originOf(site.count.origin), "", ""}};
    return why;
}

planner::Why whyPower(const Plan& plan, const Site& site, const CameraGroup& group, const planner::Catalogue* catalogue) {
    planner::Why why;
    why.figure = SitesView::tr("PoE power, %1").arg(groupLabel(group)).toStdString();
    why.unit = "W";
    why.formula = SitesView::tr("of one camera at the device, at night with its light on").toStdString();
    for (const auto& need : planner::siteNeed(plan, site, 1, catalogue).groups)
        if (&site.groups[need.group] == &group) why.value = need.poeWatts;
    if (!group.poeWatts.isDefault()) {
        why.inputs.push_back({SitesView::tr("PoE power").toStdString(), plainCount(*group.poeWatts), "W", originOf(group.poeWatts.origin), "", ""});
        return why;
    }
    const planner::Product* const camera = catalogue ? catalogue->product(*group.camera) : nullptr;
    const Figure* const watts = camera ? camera->figure("watts") : nullptr;
    why.inputs.push_back({SitesView::tr("Camera").toStdString(), *group.camera, "", originOf(group.camera.origin), "", ""});
    if (watts) why.inputs.push_back({watts->name, plainCount(watts->value.likely), watts->unit, "data", watts->source, gradeName(watts->grade)});
    return why;
}

/// Cameras of the groups that a scope counts, with their sites.
planner::Why whyCameraTotal(const Plan& plan, const std::string& scope) {
    planner::Why why;
    why.figure = SitesView::tr("Cameras, all sites").toStdString();
    why.formula = SitesView::tr("cameras at each site × like sites, all groups added up; what is left out counts nothing").toStdString();
    for (const Site& site : plan.sites) {
        if ((!scope.empty() && site.id != scope) || *site.hidden) continue;
        for (const CameraGroup& group : site.groups) {
            if (*group.hidden) continue;
            why.value += double(*group.count) * *site.count;
            why.inputs.push_back({siteLabel(site).toStdString() + ", " + groupLabel(group).toStdString(), plainCount(*group.count) + " × " + plainCount(*site.count), "",
                                  originOf(group.count.origin), "", ""});
        }
    }
    return why;
}

/// The winner's design of the chosen sites; empty while a newer plan is being worked out.
struct DesignSums {
    double usableTb = 0, poeBudget = 0;
};
DesignSums designSums(const PlanSession& session, const std::string& scope) {
    DesignSums sums;
    const auto result = session.result();
    if (!result || session.answering()) return sums;
    const auto& plan = result->comparison.plan;
    const auto& design = result->comparison.results[std::size_t(result->comparison.recommendation.winner)].design;
    for (const auto& site : design.sites) {
        for (const std::size_t member : site.members) {
            if (member >= plan.sites.size() || (!scope.empty() && plan.sites[member].id != scope)) continue;
            sums.usableTb += site.usableTb() * *plan.sites[member].count;
            sums.poeBudget += site.poeBudgetWatts;
        }
    }
    return sums;
}

/// "/sites/0/camera_groups/2/fps" as site index, group index (-1: the site itself) and key.
struct PlanPlace {
    int site = -1, group = -1;
    QString key;
};
PlanPlace planPlace(const QString& pointer) {
    const QStringList parts = pointer.split(QLatin1Char('/'));
    if (parts.size() < 3 || parts.at(1) != QLatin1String("sites")) return {};
    PlanPlace place{parts.at(2).toInt(), -1, parts.value(3)};
    if (parts.size() > 4 && parts.at(3) == QLatin1String("camera_groups")) {
        place.group = parts.at(4).toInt();
        place.key = parts.value(5);
    }
    return place;
}

QString findingWords(const planner::Finding& finding) {
    QString message = engineSentence(finding.message);
    if (!message.isEmpty()) message[0] = message.at(0).toUpper();
    if (!finding.remedy.empty()) message += QStringLiteral(". ") + engineSentence(finding.remedy);
    return message;
}

} // namespace

SitesView::SitesView(QObject* parent)
    : QObject(parent), m_tree({"depth", "site", "group", "name", "count", "hidden", "expanded", "hasParts", "chosen"}),
      m_totals({"key", "label", "value", "note"}), m_findings({"severity", "name", "message", "action"}) {
    connect(&m_grid, &GridModel::problemsChanged, this, &SitesView::fillFindings);
}

void SitesView::setSession(PlanSession* session) {
    if (session == m_session) return;
    if (m_session) m_session->disconnect(this);
    m_session = session;
    m_grid.setSession(session);
    if (session) {
        connect(session, &PlanSession::planChanged, this, &SitesView::refresh);
        connect(session, &PlanSession::resultChanged, this, [this] {
            fillTotals();
            fillFindings();
        });
    }
    emit sessionChanged();
    refresh();
}

void SitesView::refresh() {
    if (!m_session) return;
    if (m_session->plan().sites.size() == 1) m_grid.setScope(m_session->plan().sites.front().id); // one kind: all and it are the same
    m_grid.refresh();
    fillTree();
    fillTotals();
    fillFindings();
    emit changed();
}

namespace {
const Site* siteOf(const PlanSession* session, const std::string& id) {
    if (!session) return nullptr;
    const auto& sites = session->plan().sites;
    const auto found = std::find_if(sites.begin(), sites.end(), [&](const Site& site) { return site.id == id; });
    return found == sites.end() ? nullptr : &*found;
}
} // namespace

QString SitesView::title() const {
    const Site* site = siteOf(m_session, m_grid.scope());
    if (!site) return tr("All sites");
    return *site->count == 1 ? siteLabel(*site) : tr("%1, %2 alike").arg(nameInSentence(siteLabel(*site), longestName), wholeText(*site->count));
}

QString SitesView::caption() const {
    const Site* site = siteOf(m_session, m_grid.scope());
    if (site && *site->hidden) return tr("left out of every figure");
    return site && *site->count > 1 ? tr("one edit changes all %1").arg(wholeText(*site->count)) : QString();
}

QString SitesView::sitesCount() const {
    double sum = 0;
    if (m_session)
        for (const Site& site : m_session->plan().sites)
            sum += *site.count;
    return wholeText(sum);
}

QString SitesView::siteName() const {
    const Site* site = siteOf(m_session, m_grid.scope());
    return site ? siteLabel(*site) : QString();
}

int SitesView::siteCopies() const {
    const Site* site = siteOf(m_session, m_grid.scope());
    return site ? *site->count : 0;
}

bool SitesView::empty() const {
    return m_grid.rows() <= 1;
}

void SitesView::fillTree() {
    QList<QVariantList> rows;
    double all = 0;
    for (const Site& site : m_session->plan().sites) {
        const bool open = m_expanded.contains(QString::fromStdString(site.id));
        double cameras = 0;
        QList<QVariantList> parts;
        for (const CameraGroup& group : site.groups) {
            cameras += *group.count;
            if (open)
                parts << QVariantList{2, QString::fromStdString(site.id), QString::fromStdString(group.id), groupLabel(group),
                                      wholeText(*group.count), *group.hidden || *site.hidden, false, false, false};
        }
        const QString name = *site.count == 1 ? siteLabel(site) : tr("%1, %2 alike").arg(nameInSentence(siteLabel(site), longestName), wholeText(*site.count));
        rows << QVariantList{1, QString::fromStdString(site.id), QString(), name, wholeText(cameras), *site.hidden, open,
                             !site.groups.empty(), site.id == m_grid.scope()};
        rows += parts;
        all += cameras * *site.count;
    }
    rows.prepend(QVariantList{0, QString(), QString(), tr("All sites"), wholeText(all), false, true, true, m_grid.scope().empty()});
    m_tree.setRows(std::move(rows));
}

void SitesView::fillTotals() {
    if (!m_session) return;
    const SiteSums sums = sumsOf(m_session->plan(), m_grid.scope(), m_session->catalogue().get());
    const DesignSums design = designSums(*m_session, m_grid.scope());
    const bool one = sums.kinds == 1;
    const QString where = one ? tr("per site") : tr("one of each");
    constexpr double large = 10'000; // from here on in thousands: the card has room for four digits and a note
    const double thousand = sums.mbps.likely >= large ? 1000 : 1, watts = std::max(sums.watts, design.poeBudget) >= large ? 1000 : 1;
    const auto rate = [&](double value) { return wholeText(std::round(value / thousand)); };
    const QString rateWords = thousand > 1 ? tr("%1 Gbps").arg(QLocale().toString(sums.mbps.likely / thousand, 'f', 1)) : figure(proposal::megabits(sums.mbps.likely));
    const auto power = [&](double value) { return (watts > 1 ? tr("%1 kW") : tr("%1 W")).arg(wholeText(std::round(value / watts))); };
    const QString gb = sums.gbPerDay >= 10000 ? figure(proposal::terabytes(sums.gbPerDay / 1000)) : tr("%1 GB").arg(wholeText(std::round(sums.gbPerDay)));
    const QString days = sums.days <= 0 ? tr("Storage, all sites") : (sums.sameDays ? tr("%1, all sites") : tr("Up to %1, all sites")).arg(daysWord(sums.days));
    const QString need = figure(proposal::terabytes(sums.needTb));
    QList<QVariantList> rows;
    rows << QVariantList{QStringLiteral("cameras"), tr("Cameras, all sites"), wholeText(sums.cameras), one ? tr("%1 each").arg(wholeText(sums.eachSite)) : QString()};
    rows << QVariantList{QStringLiteral("rate"), tr("Recording, %1").arg(where), rateWords,
                         tr("%1 to %2").arg(rate(sums.mbps.low), rate(sums.mbps.high))};
    rows << QVariantList{QStringLiteral("day"), tr("Footage, %1").arg(where), gb, tr("a day")};
    rows << QVariantList{QStringLiteral("need"), days, need,
                         design.usableTb > 0 ? tr("of %1").arg(wholeText(std::round(design.usableTb))) : QString()};
    rows << QVariantList{QStringLiteral("poe"), tr("PoE power, %1").arg(where), power(sums.watts),
                         design.poeBudget > 0 ? tr("of %1").arg(power(design.poeBudget)) : QString()};
    m_totals.setRows(std::move(rows));
}

void SitesView::fillFindings() {
    if (!m_session) return;
    QList<QVariantList> rows;
    m_acts.clear();
    const Plan& plan = m_session->plan();
    for (const GridProblem& problem : m_grid.problems()) {
        const QString where = m_grid.columnTitle(problem.column);
        rows << QVariantList{0, where, tr("“%1” cannot be used. %2").arg(problem.text, problem.error), tr("Show")};
        m_acts << Act{problem.row, m_grid.columnKey(problem.column), false};
    }
    const auto result = m_session->result();
    for (const auto& finding : result ? result->comparison.findings : std::vector<planner::Finding>()) {
        const PlanPlace at = planPlace(QString::fromStdString(finding.place));
        if (finding.place == "/sites") { // of the plan as a whole: it has no cameras, or too many
            rows << QVariantList{int(finding.severity), tr("Plan"), findingWords(finding), QString()};
            m_acts << Act{};
            continue;
        }
        if (at.site < 0 || at.site >= int(plan.sites.size())) continue;
        const Site& site = plan.sites[std::size_t(at.site)];
        if (!m_grid.scope().empty() && site.id != m_grid.scope()) continue;
        const bool isGroup = at.group >= 0 && at.group < int(site.groups.size());
        const CameraGroup* group = isGroup ? &site.groups[std::size_t(at.group)] : nullptr;
        Act act;
        QString action;
        if (group) {
            act.row = QString::fromStdString(site.id + "/" + group->id);
            act.column = m_grid.columnForFileKey(at.key);
            action = tr("Show");
            const GroupColumn* column = m_grid.column(act.column);
            CameraGroup cleared = *group;
            if (column && column->clear) column->clear(cleared);
            if (column && column->clear && !(cleared == *group)) {
                act.reset = true;
                const bool workedOut = act.column == QLatin1String("poe"); // it is the camera's, and no cell can say it
                action = workedOut ? tr("Use the default") : tr("Use %1").arg(column->cell(GroupPlace{plan, site, cleared, 0}).text);
            }
        }
        if (!group && !at.key.isEmpty() && at.key != QLatin1String("count") && at.key != QLatin1String("name")) {
            // A value of the site's own that a finding is about can go back to its default in one press.
            const std::string path = "/sites/" + site.id + "/" + at.key.toStdString();
            const auto cleared = planner::applyChanges(plan, {{path, "null"}});
            if (cleared && !(*cleared == plan)) {
                act.site = QString::fromStdString(path);
                action = tr("Use the default");
            }
        }
        rows << QVariantList{int(finding.severity), group ? groupLabel(*group) : siteLabel(site), findingWords(finding), action};
        m_acts << act;
    }
    m_findings.setRows(std::move(rows));
}

void SitesView::choose(const QString& site) {
    m_split.clear();
    m_grid.setScope(site.toStdString());
    refresh();
}

void SitesView::toggleExpanded(const QString& site) {
    if (!m_expanded.remove(site)) m_expanded.insert(site);
    fillTree();
}

void SitesView::toggleHidden(const QString& site, const QString& group) {
    const Site* found = siteOf(m_session, site.toStdString());
    if (!found) return;
    bool hidden = *found->hidden;
    for (const CameraGroup& candidate : found->groups)
        if (candidate.id == group.toStdString()) hidden = *candidate.hidden;
    m_session->edit({}, hidden ? tr("show %1").arg(siteLabel(*found)) : tr("leave out %1").arg(siteLabel(*found)),
                    [&](Plan& plan, const Plan&) { (void)planner::setHidden(plan, site.toStdString(), group.toStdString(), !hidden); });
}

void SitesView::addSite() {
    if (!m_session) return;
    std::string id;
    m_session->edit({}, tr("add site"), [&](Plan& plan, const Plan&) {
        Site site;
        for (std::size_t n = plan.sites.size() + 1; id.empty() || planner::findSite(plan, id); ++n) {
            id = "site-" + std::to_string(n);
            site.name = tr("Site %1").arg(n).toStdString();
        }
        site.id = id;
        CameraGroup group;
        group.id = "cameras";
        group.name = tr("Cameras").toStdString();
        site.groups.push_back(group);
        plan.sites.push_back(site);
    });
    choose(QString::fromStdString(id));
}

void SitesView::removeSite() {
    const std::string id = m_grid.scope();
    const Site* site = siteOf(m_session, id);
    if (!site) return;
    m_session->edit({}, tr("remove %1").arg(siteLabel(*site)), [&](Plan& plan, const Plan&) {
        std::erase_if(plan.sites, [&](const Site& candidate) { return candidate.id == id; });
    });
}

void SitesView::duplicateSite() {
    const std::string id = m_grid.scope();
    if (!siteOf(m_session, id)) return;
    std::string copy;
    m_session->edit({}, tr("copy site"), [&](Plan& plan, const Plan&) {
        if (const auto made = planner::duplicateSite(plan, id)) copy = *made;
    });
    choose(QString::fromStdString(copy));
}

QString SitesView::stamp(const QString& count) {
    const std::string id = m_grid.scope();
    if (!siteOf(m_session, id)) return tr("Choose a site first");
    const auto typed = readNumber(count, Quantity::Count, 1, 100000);
    if (!typed.value) return typed.error;
    m_session->edit({}, tr("stamp %1").arg(siteName()), [&](Plan& plan, const Plan&) { (void)planner::stamp(plan, id, int(*typed.value)); });
    return {};
}

bool SitesView::splitOff() {
    const std::string id = m_grid.scope();
    if (siteCopies() < 2) return false;
    m_session->finishEdit();
    std::string part;
    m_session->edit(QStringLiteral("split site"), tr("split one off %1").arg(siteName()), [&](Plan& plan, const Plan&) {
        if (const auto made = planner::splitSite(plan, id, 1)) part = *made;
    });
    if (!siteOf(m_session, part)) return false; // a locked scenario
    choose(QString::fromStdString(part));
    m_split = part;
    return true;
}

QString SitesView::rename(const QString& name) {
    const std::string id = m_grid.scope();
    if (name.trimmed().isEmpty()) return tr("A site needs a name");
    if (!siteOf(m_session, id)) return tr("Choose a site first");
    const bool isNew = id == m_split; // one step with the split, unless something else was edited since
    m_split.clear();
    m_session->edit(isNew ? QStringLiteral("split site") : QString(), tr("rename site"), [&](Plan& plan, const Plan&) {
        if (Site* site = planner::findSite(plan, id)) site->name = name.trimmed().left(200).toStdString();
    });
    return {};
}

bool SitesView::importList(const QString& path) {
    if (!m_session) return false;
    std::ifstream file(path.toStdString(), std::ios::binary);
    const QString name = QFileInfo(path).fileName();
    if (!file) {
        m_session->say(tr("%1 cannot be read. Check that the file is there").arg(name), true);
        return false;
    }
    planner::CsvImportOptions options;
    options.into = &m_session->plan();
    options.catalogue = m_session->catalogue().get();
    std::vector<Error> more;
    auto imported = planner::importCsv(file, name.toStdString(), options, &more);
    if (!imported) {
        const QString rest = more.empty() ? QString() : more.size() == 1 ? tr(" (and 1 more problem)") : tr(" (and %1 more problems)").arg(more.size());
        m_session->say(QString::fromStdString(toText(imported.error())) + rest, true);
        return false;
    }
    m_session->edit({}, tr("import %1").arg(name), [&](Plan& plan, const Plan&) { plan = imported->plan; });
    QStringList notes{tr("%1: %2 cameras in %3 new groups, %4 new sites")
                          .arg(name, wholeText(double(imported->cameras)), wholeText(double(imported->newGroups)), wholeText(double(imported->newSites)))};
    for (const auto& note : imported->notes)
        if (notes.size() < 4) notes << QString::fromStdString(note);
    m_session->say(notes.join(QStringLiteral(". ")), false);
    return true;
}

void SitesView::act(int row) {
    if (row < 0 || row >= m_acts.size()) return;
    const Act act = m_acts.at(row);
    if (!act.site.isEmpty()) {
        m_session->edit({}, tr("back to the default"), [&](Plan& plan, const Plan&) {
            if (auto cleared = planner::applyChanges(plan, {{act.site.toStdString(), "null"}})) plan = std::move(*cleared);
        });
        return;
    }
    if (act.row.isEmpty()) return;
    if (!act.reset) {
        if (!m_grid.allColumns() && !m_grid.goTo(act.row, act.column)) m_grid.setAllColumns(true);
        m_grid.goTo(act.row, act.column);
        return;
    }
    const GroupColumn* column = m_grid.column(act.column);
    const auto slash = act.row.indexOf(QLatin1Char('/'));
    m_session->edit({}, column->column.title, [&](Plan& plan, const Plan&) {
        Site* site = planner::findSite(plan, act.row.left(slash).toStdString());
        CameraGroup* group = site ? planner::findGroup(*site, act.row.mid(slash + 1).toStdString()) : nullptr;
        if (group) column->clear(*group);
        planner::refreshDefaults(plan);
    });
}

bool SitesView::explain() {
    const QString row = m_grid.currentRowId();
    const auto slash = row.indexOf(QLatin1Char('/'));
    const Site* site = siteOf(m_session, row.left(slash).toStdString());
    if (!site) return false;
    const auto group = std::find_if(site->groups.begin(), site->groups.end(), [&](const auto& g) { return g.id == row.mid(slash + 1).toStdString(); });
    if (group == site->groups.end()) return false;
    const QString key = m_grid.columnKey(m_grid.currentColumn());
    if (key == QLatin1String("each") || key == QLatin1String("site")) {
        m_why.show(planner::whyRecordedRate(m_session->plan(), *site, *group));
        return true;
    }
    if (key == QLatin1String("all")) {
        m_why.show(whyAllCameras(*site, *group));
        return true;
    }
    if (key == QLatin1String("poe")) {
        m_why.show(whyPower(m_session->plan(), *site, *group, m_session->catalogue().get()));
        return true;
    }
    const GroupColumn* column = m_grid.column(key);
    const auto* record = column && !column->fileKey.isEmpty() ? planner::field("sites/*/camera_groups/*/" + column->fileKey.toStdString()) : nullptr;
    if (!record) return false;
    const GridCell cell = column->cell(GroupPlace{m_session->plan(), *site, *group, 0});
    planner::Why why{record->label, 0, "", record->description, "", {}, {}};
    why.inputs.push_back({record->label, m_grid.cellText(m_grid.currentRow(), m_grid.currentColumn()).toStdString(), "",
                          cell.origin == 1 ? "typed" : cell.origin == 2 ? "measured" : "default",
                          cell.origin == 1 ? "given" : record->source, cell.origin == 1 ? "" : record->source == "estimate" ? "estimate" : "sourced"});
    m_why.show(std::move(why));
    return true;
}

bool SitesView::explainTotal(const QString& key) {
    if (!m_session) return false;
    const Plan& plan = m_session->plan();
    if (key == QLatin1String("cameras")) {
        m_why.show(whyCameraTotal(plan, m_grid.scope()));
        return true;
    }
    const Site* site = siteOf(m_session, m_grid.scope());
    for (const Site& one : plan.sites) // all sites: the first that counts
        if (!site && !*one.hidden && !one.groups.empty()) site = &one;
    if (!site || site->groups.empty()) return false;
    const auto result = m_session->result();
    if (key == QLatin1String("rate") || key == QLatin1String("day")) {
        planner::Why why = planner::whyRecordedRate(plan, *site, site->groups.front());
        if (site->groups.size() > 1) why.notes.push_back(tr("This is the first group; the total adds up all %1").arg(site->groups.size()).toStdString());
        m_why.show(std::move(why));
        return true;
    }
    if (key == QLatin1String("need")) {
        m_why.show(planner::whyStorage(plan, *site, site->groups.front()));
        return true;
    }
    if (key == QLatin1String("poe") && result) {
        const auto& design = result->comparison.results[std::size_t(result->comparison.recommendation.winner)].design;
        for (const auto& candidate : design.sites)
            for (const std::size_t member : candidate.members)
                if (member < result->comparison.plan.sites.size() && result->comparison.plan.sites[member].id == site->id) {
                    m_why.show(planner::whyPoe(result->comparison.plan, candidate));
                    return true;
                }
    }
    return false;
}

bool SitesView::goToPlace(const QString& place) {
    const PlanPlace at = planPlace(place);
    if (!m_session || at.site < 0 || at.site >= int(m_session->plan().sites.size())) return false;
    const Site& site = m_session->plan().sites[std::size_t(at.site)];
    choose(QString::fromStdString(site.id));
    if (at.group < 0 || at.group >= int(site.groups.size())) return true;
    const QString row = QString::fromStdString(site.id + "/" + site.groups[std::size_t(at.group)].id);
    const QString key = m_grid.columnForFileKey(at.key);
    if (!m_grid.goTo(row, key) && !m_grid.allColumns() && !key.isEmpty()) {
        m_grid.setAllColumns(true);
        m_grid.goTo(row, key);
    }
    return true;
}

} // namespace sightline::qml
