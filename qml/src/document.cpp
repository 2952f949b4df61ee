#include "document.h"

#include "planner/plan_file.h"

namespace sightline::qml {
namespace {
constexpr std::size_t mostSteps = 500; // 200 steps are the least that people expect
constexpr std::size_t largePlan = 500; // camera groups, about half a megabyte: from here on past plans are kept packed
constexpr int fastest = 1;             // of the levels of compression; repeated groups pack well at any

std::shared_ptr<const std::string> textOf(const planner::Plan& plan) {
    return std::make_shared<const std::string>(planner::writePlan(plan));
}

bool isLarge(const planner::Plan& plan) {
    std::size_t groups = 0;
    for (const planner::Site& site : plan.sites)
        groups += site.groups.size();
    return groups > largePlan;
}
} // namespace

DocumentHistory::DocumentHistory(Document first) : m_current(std::move(first)) {
    if (!m_current.savedText) m_current.savedText = textOf(m_current.plan);
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
    m_changed.reset();
    m_current.plan = std::move(plan);
    m_current.untouched = false;
    return true;
}

void DocumentHistory::setScenario(const std::string& id, bool isPart) {
    m_openKey.clear();
    m_current.scenario = id;
    if (isPart && canUndo()) m_past.back().scenario = id;
}

bool DocumentHistory::setSections(const QStringList& sections, const QString& label) {
    if (sections == m_current.sections) return false;
    push(label);
    m_future.clear();
    m_openKey.clear();
    m_current.sections = sections;
    return true;
}

void DocumentHistory::replace(Document document, const QString& label) {
    document.sections = m_current.sections;
    push(label);
    m_future.clear();
    m_openKey.clear();
    m_past.back().scenario = document.scenario;
    m_changed.reset();
    m_current = std::move(document);
    if (!m_current.savedText) m_current.savedText = textOf(m_current.plan);
}

void DocumentHistory::markSaved(const QString& path) {
    m_openKey.clear();
    m_changed.reset();
    const auto text = textOf(m_current.plan);
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
    m_changed.reset();
    Step step = std::move(m_past.back());
    m_past.pop_back();
    unpack(step);
    if (canUndo()) unpack(m_past.back());
    m_current.scenario = step.scenario; // redo shows what it changes, wherever one has looked since
    add(m_future, {std::move(m_current), step.label, step.scenario});
    m_current = std::move(step.document);
    return true;
}

bool DocumentHistory::redo() {
    if (!canRedo()) return false;
    m_openKey.clear();
    m_changed.reset();
    Step step = std::move(m_future.back());
    m_future.pop_back();
    unpack(step);
    add(m_past, {std::move(m_current), step.label, step.scenario});
    m_current = std::move(step.document);
    return true;
}

bool DocumentHistory::changed() const {
    if (!m_changed) m_changed = planner::writePlan(m_current.plan) != *m_current.savedText;
    return *m_changed;
}

std::size_t DocumentHistory::packedBytes() const {
    std::size_t bytes = 0;
    for (const auto* steps : {&m_past, &m_future})
        for (const Step& step : *steps)
            bytes += std::size_t(step.packed.size());
    return bytes;
}

void DocumentHistory::push(const QString& label) {
    add(m_past, {m_current, label, m_current.scenario});
    if (m_past.size() > mostSteps) m_past.erase(m_past.begin());
}

/// The last step stays as it is: the next edit may become part of it.
void DocumentHistory::add(std::vector<Step>& steps, Step step) {
    if (!steps.empty()) pack(steps.back());
    steps.push_back(std::move(step));
}

void DocumentHistory::pack(Step& step) {
    if (!step.packed.isEmpty() || !isLarge(step.document.plan)) return;
    const std::string text = planner::writePlan(step.document.plan);
    step.packed = qCompress(reinterpret_cast<const uchar*>(text.data()), qsizetype(text.size()), fastest);
    step.document.plan = {};
}

void DocumentHistory::unpack(Step& step) {
    if (step.packed.isEmpty()) return;
    const QByteArray text = qUncompress(step.packed);
    auto plan = planner::parsePlan({text.constData(), std::size_t(text.size())}, {});
    Q_ASSERT(plan); // parsePlan() takes whatever writePlan() writes
    if (plan) step.document.plan = std::move(*plan);
    step.packed.clear();
}

} // namespace sightline::qml
