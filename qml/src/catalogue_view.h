#pragma once
// The catalogue as a panel: every product in force with its figures, and products of the plan's own, which are copies of
// others with figures typed over.

#include "plan_session.h"
#include "row_model.h"

#include <memory>
#include <optional>
#include <vector>

namespace sightline::qml {

class CatalogueView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(sightline::qml::PlanSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged) ///< rows are made only while it is shown
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed)   ///< words that must all be in name, id or figures
    Q_PROPERTY(QList<QString> kinds READ kinds NOTIFY changed)              ///< what `kind` chooses from; the first is all
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)          ///< "12 of 214 products"
    /// Roles: key (id), name, kind, figures ("64 channels, 320 Mbps"), price, source, tag ("estimate", "old"), own, chosen,
    /// sentence (all of it for the screen reader).
    Q_PROPERTY(sightline::qml::RowModel* rows READ rows CONSTANT)

    // The chosen product.
    Q_PROPERTY(QString chosen READ chosen WRITE setChosen NOTIFY changed) ///< its id, "" for none
    Q_PROPERTY(QString vendor READ vendor NOTIFY changed)
    Q_PROPERTY(QString model READ model NOTIFY changed)
    Q_PROPERTY(QString caption READ caption NOTIFY changed) ///< "Axis, Recorders, of this plan"
    Q_PROPERTY(bool own READ own NOTIFY changed)          ///< the plan's own: its figures can be typed, and it can be removed
    Q_PROPERTY(bool copyable READ copyable NOTIFY changed) ///< of a kind that a plan may have of its own
    Q_PROPERTY(QString useText READ useText NOTIFY changed) ///< which designs use it
    /// Roles: key, name, value, unit, source ("Estimate, 2025"), price (the figure's id when it is money, else "").
    Q_PROPERTY(sightline::qml::RowModel* figures READ figures CONSTANT)
    /// Roles: key, name, value.
    Q_PROPERTY(sightline::qml::RowModel* facts READ facts CONSTANT)

public:
    explicit CatalogueView(QObject* parent = nullptr);
    ~CatalogueView() override;

    PlanSession* session() const { return m_session; }
    void setSession(PlanSession* session);
    bool active() const { return m_active; }
    void setActive(bool active);
    QString query() const { return m_query; }
    void setQuery(const QString& query);
    QStringList kinds() const;
    int kind() const { return m_kind; }
    void setKind(int kind);
    QString countText() const;
    RowModel* rows() { return &m_rows; }
    QString chosen() const { return m_chosen; }
    void setChosen(const QString& id);
    QString vendor() const;
    QString model() const;
    QString caption() const;
    bool own() const;
    bool copyable() const;
    QString useText() const;
    RowModel* figures() { return &m_figures; }
    RowModel* facts() { return &m_facts; }

    /// Makes a product of the plan's own with the figures of the chosen one, as one undo step, and chooses it.
    Q_INVOKABLE void copy();
    /// Takes the chosen product of the plan's own out of the plan, as one undo step.
    Q_INVOKABLE void remove();
    /// These change the chosen product of the plan's own as one undo step, and return "" or what is wrong.
    Q_INVOKABLE QString rename(const QString& vendor, const QString& model);
    Q_INVOKABLE QString setFigure(const QString& key, const QString& text);
    Q_INVOKABLE QString setFact(const QString& key, const QString& text);

signals:
    void sessionChanged();
    void activeChanged();
    void changed();

private:
    void rebuild();
    void fill();
    void fillChosen();
    const planner::Product* product() const;
    QString edit(const QString& label, const std::function<void(planner::OwnProduct&)>& change);

    PlanSession* m_session = nullptr;
    std::shared_ptr<const planner::Catalogue> m_catalogue; ///< of the rows
    QString m_query, m_chosen;
    int m_kind = 0, m_all = 0, m_shown = 0;
    bool m_active = false;
    RowModel m_rows, m_figures, m_facts;
};

} // namespace sightline::qml
