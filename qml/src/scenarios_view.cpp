#include "scenarios_view.h"

#include "planner/scenario.h"

#include <algorithm>

namespace sightline::qml {
namespace {

QString scenarioLetter(int index) {
    return index < 26 ? QString(QChar(char16_t(u'A' + index))) : QString::number(index + 1);
}

/// `place`: 1 for the first scenario.
int colorOf(const planner::Scenario& scenario, int place) {
    return scenario.color > 0 ? scenario.color : (place - 1) % planner::Scenario::colors + 1;
}

planner::Scenario* scenarioIn(planner::Plan& plan, const std::string& id) {
    const auto found = std::find_if(plan.scenarios.begin(), plan.scenarios.end(), [&](const auto& s) { return s.id == id; });
    return found == plan.scenarios.end() ? nullptr : &*found;
}

} // namespace

ScenariosView::ScenariosView(QObject* parent) : QObject(parent), m_rows({"id", "letter", "name", "locked", "current", "changes", "color"}) {}

void ScenariosView::setSession(PlanSession* session) {
    if (session == m_session) return;
    if (m_session) m_session->disconnect(this);
    m_session = session;
    if (session) connect(session, &PlanSession::planChanged, this, &ScenariosView::refresh);
    emit sessionChanged();
    refresh();
}

const planner::Scenario* ScenariosView::current() const {
    if (!m_session) return nullptr;
    for (const auto& scenario : m_session->basePlan().scenarios)
        if (scenario.id == m_session->scenario()) return &scenario;
    return nullptr;
}

bool ScenariosView::onBase() const {
    return current() == nullptr;
}

bool ScenariosView::locked() const {
    return current() && current()->locked;
}

QString ScenariosView::name() const {
    return current() ? QString::fromStdString(current()->name) : tr("Base plan");
}

int ScenariosView::color() const {
    for (int row = 0; row < m_rows.count(); ++row)
        if (m_rows.value(row, QStringLiteral("current")).toBool()) return m_rows.value(row, QStringLiteral("color")).toInt();
    return 0;
}

QStringList ScenariosView::colorNames() const {
    return {tr("violet"), tr("pink"), tr("ochre"), tr("green"), tr("teal"), tr("grey"), tr("brown"), tr("blue")};
}

void ScenariosView::setColor(int color) {
    if (!current() || color < 0 || color > planner::Scenario::colors || current()->color == color) return;
    const std::string id = m_session->scenario();
    m_session->editBase(tr("colour of the scenario"), id, [&](planner::Plan& base) {
        if (auto* scenario = scenarioIn(base, id)) scenario->color = color;
    });
}

void ScenariosView::refresh() {
    if (!m_session) return;
    QList<QVariantList> rows{{QString(), scenarioLetter(0), tr("Base plan"), false, m_session->scenario().empty(), 0, 0}};
    for (const auto& scenario : m_session->basePlan().scenarios)
        rows << QVariantList{QString::fromStdString(scenario.id), scenarioLetter(int(rows.size())), QString::fromStdString(scenario.name),
                             scenario.locked, scenario.id == m_session->scenario(), int(scenario.changes.size()), colorOf(scenario, int(rows.size()))};
    m_rows.setRows(std::move(rows));
    emit changed();
}

void ScenariosView::choose(int row) {
    if (!m_session || row < 0 || row >= m_rows.count()) return;
    m_session->setScenario(m_rows.value(row, QStringLiteral("id")).toString().toStdString());
}

void ScenariosView::duplicate() {
    if (!m_session) return;
    m_session->addScenario(tr("Copy of %1").arg(name()), planner::Plan(m_session->plan()), tr("copy scenario"));
}

QString ScenariosView::rename(const QString& name) {
    const QString plain = name.simplified();
    if (plain.isEmpty()) return tr("A scenario needs a name");
    if (!current()) return tr("The base plan keeps its name. Copy it first (Ctrl+D)");
    const std::string id = m_session->scenario();
    m_session->editBase(tr("rename scenario"), id, [&](planner::Plan& base) {
        if (auto* scenario = scenarioIn(base, id)) scenario->name = plain.left(200).toStdString();
    });
    return {};
}

void ScenariosView::setLocked(bool locked) {
    if (!current() || current()->locked == locked) return;
    const std::string id = m_session->scenario();
    m_session->editBase(locked ? tr("lock scenario") : tr("unlock scenario"), id, [&](planner::Plan& base) {
        if (auto* scenario = scenarioIn(base, id)) scenario->locked = locked;
    });
}

void ScenariosView::remove() {
    if (!current()) return;
    if (current()->locked) {
        m_session->say(tr("“%1” is locked. Unlock it to remove it").arg(name()), false);
        return;
    }
    const std::string id = m_session->scenario();
    m_session->editBase(tr("remove scenario"), {}, [&](planner::Plan& base) { (void)planner::removeScenario(base, id); });
}

} // namespace sightline::qml
