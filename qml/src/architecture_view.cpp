#include "architecture_view.h"

#include "architecture_why.h"
#include "figures.h"

#include "planner/failover_presets.h"
#include "planner/sizing_edits.h"
#include "proposal/design_words.h"
#include "proposal/format.h"

#include <QLocale>

#include <algorithm>

namespace sightline::qml {
namespace {

using planner::FailoverMode;

constexpr FailoverMode offeredModes[] = {FailoverMode::None,      FailoverMode::ColdSwap, FailoverMode::ColdStandby, FailoverMode::HotStandby,
                                         FailoverMode::Redundant, FailoverMode::Mutual,   FailoverMode::EdgeBackfill};
constexpr const char* addedLinePrefix = "added/"; // lines that priced an added recorder before it was sized like the rest

QString modeWords(FailoverMode mode) {
    switch (mode) {
    case FailoverMode::None: return ArchitectureView::tr("None");
    case FailoverMode::ColdSwap: return ArchitectureView::tr("Spare on the shelf");
    case FailoverMode::ColdStandby: return ArchitectureView::tr("Standby for all");
    case FailoverMode::HotStandby: return ArchitectureView::tr("Standby for each");
    case FailoverMode::Redundant: return ArchitectureView::tr("Recorded twice");
    case FailoverMode::Mutual: return ArchitectureView::tr("Each covers the other");
    case FailoverMode::EdgeBackfill: return ArchitectureView::tr("Cards in the cameras");
    case FailoverMode::LocalRecording: break;
    }
    return ArchitectureView::tr("Recorded locally");
}

constexpr const char* everyBox = "*"; // no site has this id

/// The kind of site that is drawn: the one chosen while it is there, else the one that there is most of.
const proposal::SiteKind* drawnKind(const std::vector<proposal::SiteKind>& kinds, const std::string& chosen) {
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.site == chosen; });
    if (found != kinds.end()) return &*found;
    const auto most = std::max_element(kinds.begin(), kinds.end(), [](const auto& a, const auto& b) { return a.sites < b.sites; });
    return most == kinds.end() ? nullptr : &*most;
}

TopologyDrawing drawPart(const WorkedTopology& worked, const std::string& chosen) {
    const proposal::SiteKind* const kind = chosen == everyBox ? nullptr : drawnKind(worked.kinds, chosen);
    TopologyDrawing drawing;
    drawing.layout = kind ? proposal::siteTopology(worked.topology, kind->site) : proposal::screenTopology(worked.topology);
    drawing.routes = proposal::topologyRoutes(drawing.layout);
    drawing.labels = proposal::topologyLabels(drawing.layout, drawing.routes);
    const double reserve = *worked.calculated->comparison.plan.limits.storageHeadroom;
    std::map<std::string_view, const planner::TopologyNode*> recorders;
    for (const planner::TopologyNode& node : worked.topology.nodes)
        if (node.kind == planner::NodeKind::Recorder) recorders.emplace(node.id, &node);
    for (const planner::PlacedNode& placed : drawing.layout.nodes) {
        drawing.joined |= placed.members.size() > 1;
        if (placed.kind != planner::NodeKind::Recorder) continue;
        for (const std::string& member : placed.members) { // of several the fullest
            auto bars = proposal::recorderHeadroom(worked.topology, *recorders.at(member), reserve);
            const auto share = [](const std::vector<proposal::HeadroomBar>& of) { const auto* bar = proposal::fullestLimit(of); return bar ? bar->share() : 0; };
            auto& kept = drawing.headroom[placed.id];
            if (kept.empty() || share(bars) > share(kept)) kept = std::move(bars);
        }
    }
    return drawing;
}

std::shared_ptr<WorkedTopology> workOut(std::shared_ptr<const Calculated> calculated, planner::Architecture architecture, const std::string& site) {
    auto worked = std::make_shared<WorkedTopology>();
    worked->calculated = calculated;
    const proposal::ArchitectureResult& result = calculated->comparison.of(architecture);
    const planner::Plan& plan = calculated->comparison.plan;
    const planner::FailoverPresets* const presets = calculated->catalogue->failover();
    if (!result.design.feasible || !presets) {
        worked->problem = presets ? QString::fromStdString(proposal::whyNotBuilt(result.design)) : ArchitectureView::tr("the ways of take-over cannot be read");
        return worked;
    }
    auto topology = planner::makeTopology(plan, result.design, *calculated->catalogue, *presets);
    if (!topology) {
        worked->problem = QString::fromStdString(topology.error().message);
        return worked;
    }
    worked->topology = std::move(*topology);
    worked->kinds = proposal::siteKinds(worked->topology);
    worked->drawing = drawPart(*worked, site);
    worked->analysis = std::make_unique<planner::FailureAnalysis>(worked->topology);
    worked->failures = worked->analysis->everyFailure();
    worked->singlePoints = worked->analysis->singlePoints();
    worked->checks = worked->analysis->standbyChecks();
    worked->costs = recorderCosts(plan, result.design, worked->topology, *calculated->catalogue);
    return worked;
}

} // namespace

ArchitectureView::ArchitectureView(QObject* parent)
    : ActiveView(true, parent), m_tabs(archTabRoles()), m_effects({"text", "kind"}), m_limits({"name", "words", "own", "taken", "over", "fits"}),
      m_singlePoints({"severity", "name", "detail", "node"}), m_recorders(recorderRoles()), m_classes({"name", "cameras", "choice", "typed"}) {
    connect(&m_job, &LatestJob::busyChanged, this, &ArchitectureView::busyChanged);
}

ArchitectureView::~ArchitectureView() = default;

void ArchitectureView::planMoved() {
    m_stale = true;
    refresh();
}

int ArchitectureView::architecture() const {
    return chosenOrBest(m_architecture);
}

void ArchitectureView::setArchitecture(int architecture) {
    if (architecture < 0 || architecture > 2 || architecture == m_architecture) return;
    m_architecture = architecture;
    m_failed.clear();
    m_stale = true;
    refresh();
    emit changed();
}

void ArchitectureView::refresh() {
    const auto calculated = this->calculated();
    if (!active() || !m_stale || !calculated) return;
    m_stale = false;
    const auto one = planner::Architecture(architecture());
    m_tabs.setRows(archTabRows(calculated->comparison));
    m_job.request([this, calculated, one, site = m_site](const std::atomic<bool>&) -> LatestJob::Then {
        auto worked = workOut(calculated, one, site);
        return [this, worked] { take(worked); };
    });
}

void ArchitectureView::take(std::shared_ptr<WorkedTopology> worked) {
    m_worked = std::move(worked);
    const proposal::Comparison& comparison = m_worked->calculated->comparison;
    const auto one = planner::Architecture(architecture());
    m_singlePoints.setRows(singlePointRows(m_worked->topology, m_worked->singlePoints, m_worked->failures));
    m_recorders.setRows(built() ? recorderRows(comparison, one, m_worked->costs, m_worked->calculated->catalogue->failover()) : QList<QVariantList>());
    fillChecks();
    fillClasses();
    refail();
    emit changed();
}

/// The check that fails, else the first: one is enough to see, and the failing one is what matters.
void ArchitectureView::fillChecks() {
    const auto& checks = m_worked->checks;
    m_limits.setRows({});
    m_checkFits = true;
    if (checks.empty()) {
        m_checkTitle = tr("Who takes over?");
        m_checkAnswer = tr("Nobody. When a recorder stops, its cameras are dark until it is repaired. Choose a take-over below.");
        return;
    }
    const auto worst = std::find_if(checks.begin(), checks.end(), [](const auto& check) { return !check.fits(); });
    const planner::StandbyCheck& shown = worst == checks.end() ? checks.front() : *worst;
    m_checkFits = worst == checks.end();
    const QString standby = placedWords(m_worked->topology, shown.standby), recorder = placedWords(m_worked->topology, shown.recorder);
    m_checkTitle = tr("Can %1 carry %2?").arg(standby, recorder);
    m_limits.setRows(standbyLimitRows(shown));
    QStringList missing;
    for (const QVariantList& row : m_limits.rows())
        if (!row.at(5).toBool()) missing << inSentence(row.at(0).toString());
    if (m_checkFits) m_checkAnswer = checks.size() == 1 ? tr("Yes.") : tr("Yes, and so can all %1 pairs.").arg(checks.size());
    else m_checkAnswer = tr("No: %1 run out.").arg(missing.join(tr(" and ")));
}

/// Every group of the plan that is recorded: who matters least may be left dark.
void ArchitectureView::fillClasses() {
    QList<QVariantList> rows;
    m_classGroups.clear();
    const planner::Plan& plan = m_worked->calculated->comparison.plan;
    const bool several = plan.sites.size() > 1;
    for (const planner::Site& site : plan.sites)
        for (const planner::CameraGroup& group : site.groups) {
            if (*site.hidden || *group.hidden || planner::isLiveOnly(group)) continue;
            const QString name = QString::fromStdString(group.name.empty() ? group.id : group.name);
            const QString place = QString::fromStdString(site.name.empty() ? site.id : site.name);
            m_classGroups.emplace_back(site.id, group.id);
            rows << QVariantList{several ? tr("%1, %2").arg(place, name) : name, *group.count, int(*group.failoverClass), !group.failoverClass.isDefault()};
        }
    m_classes.setRows(rows);
}

bool ArchitectureView::classesRead() const {
    return choice() && *choice()->failover != FailoverMode::None && *choice()->failover != FailoverMode::ColdSwap && m_classes.count() > 0;
}

void ArchitectureView::setClass(int row, int choice) {
    static_assert(int(planner::FailoverClass::Full) == 0 && int(planner::FailoverClass::LiveOnly) == 1 && int(planner::FailoverClass::None) == 2);
    if (!m_session || row < 0 || row >= int(m_classGroups.size()) || choice < 0 || choice > 2) return;
    const auto [siteId, groupId] = m_classGroups[std::size_t(row)];
    m_session->edit({}, tr("who stays dark"), [&](planner::Plan& plan, const planner::Plan&) {
        for (planner::Site& site : plan.sites)
            for (planner::CameraGroup& group : site.groups)
                if (site.id == siteId && group.id == groupId) group.failoverClass.set(planner::FailoverClass(choice));
    });
}

bool ArchitectureView::explainBox(int box) {
    if (!built() || box < 0 || box >= int(layout().nodes.size())) return false;
    return explainNode(QString::fromStdString(layout().nodes[std::size_t(box)].members.front()));
}

bool ArchitectureView::explainNode(const QString& id) {
    const planner::TopologyNode* const node = built() ? m_worked->topology.node(id.toStdString()) : nullptr;
    if (!node) return false;
    const planner::FailureEffect* alone = nullptr;
    for (const planner::FailureEffect& effect : m_worked->failures)
        if (effect.nodes.size() == 1 && effect.nodes.front() == node->id) alone = &effect;
    const bool recorder = node->kind == planner::NodeKind::Recorder;
    const auto bars = recorder ? proposal::recorderHeadroom(m_worked->topology, *node, *m_worked->calculated->comparison.plan.limits.storageHeadroom) : std::vector<proposal::HeadroomBar>();
    auto why = whyElement(m_worked->topology, *node, bars, alone, *m_worked->calculated->catalogue);
    const QString dark = alone ? tr("%1 cameras dark").arg(QLocale().toString(qlonglong(alone->camerasUncovered))) : QString();
    m_why.tell(std::move(why), dark);
    return true;
}

bool ArchitectureView::explainRecorders(int row) {
    const planner::SiteDesign* const site = siteOfRow(row);
    if (!site) return false;
    const int index = m_recorders.value(row, QStringLiteral("key")).toInt();
    const auto& all = m_worked->costs.sites;
    const auto costs = std::find_if(all.begin(), all.end(), [&](const SiteRecorders& one) { return int(one.site) == index; });
    if (costs == all.end()) return false;
    m_why.tell(whyRecorderRow(m_worked->calculated->comparison, *site, *costs), m_recorders.value(row, QStringLiteral("cost")).toString());
    return true;
}

const planner::ArchitectureChoice* ArchitectureView::choice() const {
    return m_session ? &m_session->plan().choice(planner::Architecture(architecture())) : nullptr;
}

QString ArchitectureView::alike() const {
    if (!built() || part() >= int(m_worked->kinds.size())) return {};
    const proposal::SiteKind& kind = m_worked->kinds[std::size_t(part())];
    const QString name = QString::fromStdString(kind.name);
    return kind.sites > 1 ? tr("%1, 1 of %2 alike").arg(name, QLocale().toString(qlonglong(kind.sites))) : name;
}

QStringList ArchitectureView::parts() const {
    QStringList names;
    if (!built()) return names;
    const auto& kinds = m_worked->kinds;
    for (const proposal::SiteKind& kind : kinds)
        names << (kind.sites > 1 ? tr("%1, 1 of %2 alike").arg(QString::fromStdString(kind.name), QLocale().toString(qlonglong(kind.sites))) : QString::fromStdString(kind.name));
    if (kinds.size() > 1) names << tr("All kinds of site");
    else if (m_site == everyBox || m_worked->drawing.joined) names << tr("Every box");
    return names;
}

int ArchitectureView::part() const {
    if (!built()) return 0;
    const auto& kinds = m_worked->kinds;
    const proposal::SiteKind* const kind = m_site == everyBox ? nullptr : drawnKind(kinds, m_site);
    return kind ? int(kind - kinds.data()) : int(kinds.size());
}

void ArchitectureView::setPart(int part) {
    if (!built() || part < 0 || part == this->part() || part > int(m_worked->kinds.size())) return;
    m_site = part < int(m_worked->kinds.size()) ? m_worked->kinds[std::size_t(part)].site : everyBox;
    redraw();
}

/// Draws another part of what is worked out.
void ArchitectureView::redraw() {
    if (m_job.busy()) { // of the plan as it was: all of it again
        m_stale = true;
        return refresh();
    }
    m_worked->drawing = drawPart(*m_worked, m_site);
    emit partChanged();
    refail();
    emit changed();
}

QString ArchitectureView::failureTitle() const {
    if (!m_effect) return tr("Everything works");
    QStringList names;
    for (const std::string& id : m_effect->nodes)
        names << placedWords(m_worked->topology, id);
    return names.size() == 1 ? tr("If %1 fails").arg(names.front()) : tr("If %1 fail").arg(names.join(tr(" and ")));
}

QString ArchitectureView::failureHeadline() const {
    return m_effect ? effectHeadline(m_worked->topology, *m_effect) : QString();
}

bool ArchitectureView::isFailed(int box) const {
    if (!built() || box < 0 || box >= int(layout().nodes.size())) return false;
    for (const std::string& member : layout().nodes[std::size_t(box)].members)
        if (std::find(m_failed.begin(), m_failed.end(), member) != m_failed.end()) return true;
    return false;
}

void ArchitectureView::press(int box) {
    if (!built() || box < 0 || box >= int(layout().nodes.size())) return;
    const planner::PlacedNode& placed = layout().nodes[std::size_t(box)];
    if (isFailed(box)) {
        std::erase_if(m_failed, [&](const std::string& id) { return std::find(placed.members.begin(), placed.members.end(), id) != placed.members.end(); });
    } else {
        constexpr std::size_t mostAtOnce = 8;
        if (placed.kind == planner::NodeKind::Operators || m_failed.size() >= mostAtOnce) return;
        m_failed.push_back(placed.members.front());
    }
    refail();
}

void ArchitectureView::failNode(const QString& id) {
    if (!built()) return;
    m_failed = {id.toStdString()};
    const planner::TopologyNode* const node = m_worked->topology.node(m_failed.front());
    const bool elsewhere = node && part() < int(m_worked->kinds.size()) && m_site != everyBox && !node->site.empty() && node->site != m_worked->kinds[std::size_t(part())].site;
    if (!elsewhere) return refail();
    m_site = node->site; // to be seen
    redraw();
}

void ArchitectureView::repairAll() {
    m_failed.clear();
    refail();
}

/// Works the failure out again; nodes that the topology no longer has are forgotten.
void ArchitectureView::refail() {
    m_effect.reset();
    m_effects.setRows({});
    if (built()) {
        std::erase_if(m_failed, [this](const std::string& id) { return !m_worked->topology.node(id); });
        if (!m_failed.empty()) {
            if (auto effect = m_worked->analysis->fail(m_failed)) m_effect = std::move(*effect);
            if (m_effect) m_effects.setRows(effectRows(m_worked->topology, *m_effect));
        }
    }
    m_marks.reset();
    m_marks = proposal::boxMarks(picture());
    emit failureChanged();
}

proposal::TopologyPicture ArchitectureView::picture() const {
    proposal::TopologyPicture picture;
    if (!built()) return picture;
    picture.topology = &m_worked->topology;
    picture.layout = &m_worked->drawing.layout;
    picture.failure = m_effect ? &*m_effect : nullptr;
    picture.headroom = &m_worked->drawing.headroom;
    picture.marks = m_marks;
    picture.routes = &m_worked->drawing.routes;
    picture.labels = &m_worked->drawing.labels;
    return picture;
}

QString ArchitectureView::costTitle() const {
    const int years = built() ? *m_worked->calculated->comparison.plan.horizonYears : 0;
    return years == 5 ? tr("Five-year cost") : years == 1 ? tr("One-year cost") : tr("%1-year cost").arg(years);
}

QStringList ArchitectureView::modes() const {
    QStringList names;
    for (const FailoverMode mode : offeredModes)
        names << modeWords(mode);
    return names;
}

int ArchitectureView::mode() const {
    const auto* const found = choice() ? std::find(std::begin(offeredModes), std::end(offeredModes), *choice()->failover) : std::end(offeredModes);
    return found == std::end(offeredModes) ? -1 : int(found - std::begin(offeredModes));
}

bool ArchitectureView::modeTyped() const {
    return choice() && !choice()->failover.isDefault();
}

QString ArchitectureView::modeNote() const {
    if (!m_worked || !choice()) return {};
    const auto* const presets = m_worked->calculated->catalogue->failover();
    if (!presets) return {};
    const bool appliances = planner::Architecture(architecture()) != planner::Architecture::Vms;
    return QString::fromStdString(presets->of(*choice()->failover, appliances).mechanism);
}

int ArchitectureView::standbys() const {
    return choice() ? *choice()->standbys : 1;
}

bool ArchitectureView::standbysRead() const {
    return choice() && *choice()->failover == FailoverMode::ColdStandby;
}

bool ArchitectureView::changedByHand() const {
    const auto* const one = choice();
    if (!one) return false;
    const auto& lines = m_session->plan().customLines;
    const bool line = std::any_of(lines.begin(), lines.end(), [](const planner::CustomLine& custom) { return custom.id.starts_with(addedLinePrefix); });
    return !one->failover.isDefault() || !one->standbys.isDefault() || !one->edits.empty() || line;
}

/// The kind of site that a row of `recorders` is of; null for the centre and what is not a recorder's.
const planner::SiteDesign* ArchitectureView::siteOfRow(int row) const {
    const int index = m_recorders.value(row, QStringLiteral("key")).toInt();
    if (!built() || row < 0 || row >= m_recorders.count() || index < 0) return nullptr;
    return &m_worked->calculated->comparison.of(planner::Architecture(architecture())).design.sites[std::size_t(index)];
}

void ArchitectureView::addRecorder(int row, int change) {
    const planner::SiteDesign* const design = siteOfRow(row);
    if (!design || !m_session) return;
    const bool possible = m_recorders.value(row, change > 0 ? QStringLiteral("canAdd") : QStringLiteral("canTake")).toBool();
    if (!possible) return;
    const planner::Plan& worked = m_worked->calculated->comparison.plan;
    const QString label = change > 0 ? tr("one recorder more") : tr("one recorder fewer");
    m_session->edit({}, label, [&](planner::Plan& plan, const planner::Plan&) {
        planner::ArchitectureChoice& choice = plan.choice(design->architecture);
        for (const std::size_t member : design->members) // all of a kind alike
            if (const std::string& id = worked.sites[member].id; !id.empty())
                planner::setMoreRecorders(choice, id, planner::moreRecorders(choice, id) + (change > 0 ? 1 : -1));
    });
}

void ArchitectureView::setMode(int index) {
    if (!m_session || index < 0 || index >= int(std::size(offeredModes)) || index == mode()) return;
    m_session->edit({}, tr("take-over: %1").arg(modeWords(offeredModes[index])), [&](planner::Plan& plan, const planner::Plan&) {
        plan.choice(planner::Architecture(architecture())).failover.set(offeredModes[index]);
    });
    emit changed();
}

void ArchitectureView::setStandbys(int count) {
    if (!m_session || count < 1 || count > 32 || count == standbys()) return;
    m_session->edit(QStringLiteral("standbys"), tr("standbys"), [&](planner::Plan& plan, const planner::Plan&) {
        plan.choice(planner::Architecture(architecture())).standbys.set(count);
    });
    emit changed();
}

void ArchitectureView::backToRecommended() {
    if (!m_session) return;
    m_session->edit({}, tr("back to recommended"), [&](planner::Plan& plan, const planner::Plan&) {
        planner::ArchitectureChoice& one = plan.choice(planner::Architecture(architecture()));
        one.failover = {FailoverMode::None, planner::Origin::Default};
        one.standbys = {1, planner::Origin::Default};
        one.edits.clear();
        std::erase_if(plan.customLines, [&](const planner::CustomLine& line) {
            return line.id.starts_with(addedLinePrefix) && line.architectures.count(planner::Architecture(architecture())) > 0;
        });
    });
    repairAll();
    emit changed();
}

} // namespace sightline::qml
