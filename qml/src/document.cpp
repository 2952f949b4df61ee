#include "document.h"

#include "planner/plan_file.h"

namespace sightline::qml {
namespace {
constexpr std::size_t mostSteps = 500; // a plan is a few kB; 200 steps are the least that people expect
}

DocumentHistory::DocumentHistory(Document first) : m_current(std::move(first)) {
    if (m_current.savedText.empty()) m_current.savedText = planner::writePlan(m_current.plan);
}

bool DocumentHistory::edit(const QString& key, const QString& label,
                           const std::function<void(planner::Plan&, const planner::Plan&)>& change) {
    const bool merges = !key.isEmpty() && key == m_openKey && canUndo();
    planner::Plan plan = m_current.plan;
    change(plan, merges ? m_past.back().document.plan : m_current.plan);
    if (plan == m_current.plan) return false;
    if (!merges) push(label);
    m_openKey = key;
    m_future.clear();
    m_current.plan = std::move(plan);
    m_current.untouched = false;
    return true;
}

void DocumentHistory::setScenario(const std::string& id, bool isPart) {
    m_openKey.clear();
    m_current.scenario = id;
    if (isPart && canUndo()) m_past.back().scenario = id;
}

void DocumentHistory::replace(Document document, const QString& label) {
    push(label);
    m_future.clear();
    m_openKey.clear();
    m_past.back().scenario = document.scenario;
    m_current = std::move(document);
    if (m_current.savedText.empty()) m_current.savedText = planner::writePlan(m_current.plan);
}

void DocumentHistory::markSaved(const QString& path) {
    m_openKey.clear();
    const std::string text = planner::writePlan(m_current.plan);
    const QString oldPath = m_current.path;
    const auto mark = [&](Document& document) {
        if (document.path != oldPath) return; // a step from another file keeps that file
        document.path = path;
        document.savedText = text;
    };
    for (auto* steps : {&m_past, &m_future})
        for (Step& step : *steps)
            mark(step.document);
    mark(m_current);
    m_current.untouched = false;
}

bool DocumentHistory::undo() {
    if (!canUndo()) return false;
    m_openKey.clear();
    Step step = std::move(m_past.back());
    m_past.pop_back();
    m_current.scenario = step.scenario; // redo shows what it changes, wherever one has looked since
    m_future.push_back({std::move(m_current), step.label, step.scenario});
    m_current = std::move(step.document);
    return true;
}

bool DocumentHistory::redo() {
    if (!canRedo()) return false;
    m_openKey.clear();
    Step step = std::move(m_future.back());
    m_future.pop_back();
    m_past.push_back({std::move(m_current), step.label, step.scenario});
    m_current = std::move(step.document);
    return true;
}

bool DocumentHistory::changed() const {
    return planner::writePlan(m_current.plan) != m_current.savedText;
}

void DocumentHistory::push(const QString& label) {
    m_past.push_back({m_current, label, m_current.scenario});
    if (m_past.size() > mostSteps) m_past.erase(m_past.begin());
}

} // namespace sightline::qml
