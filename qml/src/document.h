#pragma once
// The open plan with its file, and every state it has been in: undo covers edits, examples and opening a file alike.

#include "planner/plan.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sightline::qml {

struct Document {
    planner::Plan plan;
    std::string scenario = {}; ///< id of the one that is worked on; "" for the base plan
    QString path;          ///< "" when it has no file yet
    std::shared_ptr<const std::string> savedText; ///< the plan as it stands in the file, to know whether there are changes
    bool untouched = true; ///< nothing typed, no file, no example: the first start
    QStringList sections = {}; ///< keys of the proposal's sections in order, "-" before one that is out; empty: all, as usual. Not in the file
};

class DocumentHistory {
public:
    explicit DocumentHistory(Document first);

    const Document& current() const { return m_current; }
    bool canUndo() const { return !m_past.empty(); }
    bool canRedo() const { return !m_future.empty(); }
    QString undoLabel() const { return canUndo() ? m_past.back().label : QString(); }
    QString redoLabel() const { return canRedo() ? m_future.back().label : QString(); }

    /// Changes the plan; consecutive edits with one key become one step until closeStep(). `change` gets the plan and
    /// the plan as it was before this step. Returns false when the plan is the same afterwards.
    bool edit(const QString& key, const QString& label,
              const std::function<void(planner::Plan&, const planner::Plan&)>& change);
    void closeStep() { m_openKey.clear(); }
    /// Works on another scenario: no step of its own, but undo comes back to where an edit was made.
    /// With `isPart` the change of scenario belongs to the last step.
    void setScenario(const std::string& id, bool isPart = false);
    /// Another order or choice of the proposal's sections, as one step; false when it is the same.
    bool setSections(const QStringList& sections, const QString& label);
    /// Puts another document in place, as one step. The proposal's sections stay.
    void replace(Document document, const QString& label);
    /// The current plan is now what the file says.
    void markSaved(const QString& path);
    bool undo();
    bool redo();
    bool changed() const; ///< against the file, or against a fresh plan when there is no file
    /// Memory that the plans of past and undone steps take when written out, in bytes: those of large plans are packed.
    std::size_t packedBytes() const;

private:
    struct Step {
        Document document; ///< before it (in the past), after it (in the future)
        QString label;
        std::string scenario = {}; ///< that is worked on after it
        QByteArray packed = {};    ///< the document's plan, compressed; it is empty then
    };
    void push(const QString& label);
    static void add(std::vector<Step>& steps, Step step);
    static void pack(Step& step);
    static void unpack(Step& step);

    Document m_current;
    std::vector<Step> m_past, m_future;
    QString m_openKey;
    mutable std::optional<bool> m_changed; ///< nothing: the plan or what is saved of it moved since it was asked
};

} // namespace sightline::qml
