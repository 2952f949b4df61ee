#pragma once
// The Costs screen: what one architecture costs line by line and year by year, for us and for the customer.

#include "session_view.h"
#include "row_model.h"
#include "source_chart.h"
#include "why_view.h"

#include "arch_tabs.h"
#include "cost_rows.h"

#include <memory>
#include <optional>

namespace sightline::qml {

class CostsView : public sightline::qml::SessionView {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int architecture READ architecture WRITE setArchitecture NOTIFY changed) ///< 0 VMS, 1 NVR, 2 Hybrid
    Q_PROPERTY(bool customer READ customer WRITE setCustomer NOTIFY changed) ///< customer price in place of our cost
    Q_PROPERTY(bool built READ built NOTIFY changed)       ///< the architecture can be built and priced
    Q_PROPERTY(QString notBuilt READ notBuilt NOTIFY changed) ///< why not
    /// Roles: architecture, name, total, exact, feasible.
    Q_PROPERTY(sightline::qml::RowModel* tabs READ tabs CONSTANT)
    /// Roles: see costLineRoles().
    Q_PROPERTY(sightline::qml::RowModel* lines READ lines CONSTANT)
    /// Roles: see costYearRoles(). The sums are in `yearSums`.
    Q_PROPERTY(sightline::qml::RowModel* years READ years CONSTANT)
    Q_PROPERTY(QString yearUnit READ yearUnit NOTIFY changed) ///< "USD", "thousand USD"
    Q_PROPERTY(QList<QString> yearSums READ yearSums NOTIFY changed) ///< one text for each head
    Q_PROPERTY(QList<QString> yearHeads READ yearHeads NOTIFY changed)
    // The longest texts of the bill, by which its columns are as wide as they must be.
    Q_PROPERTY(QString longestQuantity READ longestQuantity NOTIFY changed)
    Q_PROPERTY(QString longestPrice READ longestPrice NOTIFY changed)
    Q_PROPERTY(QString currency READ currency NOTIFY changed)
    Q_PROPERTY(QString currencyNote READ currencyNote NOTIFY changed) ///< why the amounts are not in the plan's currency
    // The summary.
    Q_PROPERTY(QString caption READ caption NOTIFY changed) ///< "Hybrid, five years, our cost"
    Q_PROPERTY(QString total READ total NOTIFY changed)
    Q_PROPERTY(QString range READ range NOTIFY changed)     ///< "$578k to $731k in 8 of 10 outcomes"
    Q_PROPERTY(QString ourCost READ ourCost NOTIFY changed)
    Q_PROPERTY(QString margin READ margin NOTIFY changed)
    Q_PROPERTY(QString markup READ markup NOTIFY changed)
    Q_PROPERTY(bool marginTyped READ marginTyped NOTIFY changed)
    Q_PROPERTY(bool markupTyped READ markupTyped NOTIFY changed)
    Q_PROPERTY(QString earned READ earned NOTIFY changed)
    Q_PROPERTY(QString discount READ discount NOTIFY changed)
    Q_PROPERTY(bool discountTyped READ discountTyped NOTIFY changed)
    Q_PROPERTY(QString tax READ tax NOTIFY changed)
    Q_PROPERTY(bool taxTyped READ taxTyped NOTIFY changed)
    Q_PROPERTY(QString withTax READ withTax NOTIFY changed) ///< "" when no tax is set
    Q_PROPERTY(QString worthToday READ worthToday NOTIFY changed)
    Q_PROPERTY(QString worthTodayLabel READ worthTodayLabel NOTIFY changed)
    Q_PROPERTY(QString belowCost READ belowCost NOTIFY changed) ///< what is sold below its cost; "" when nothing is
    /// Roles: name.
    Q_PROPERTY(sightline::qml::RowModel* excluded READ excluded CONSTANT)
    Q_PROPERTY(QString excludedText READ excludedText NOTIFY changed) ///< the first of them in short, and how many more
    Q_PROPERTY(QString excludedAll READ excludedAll NOTIFY changed)   ///< all of them, in full
    Q_PROPERTY(sightline::qml::ChartSource* shares READ shares CONSTANT) ///< categories of this architecture
    Q_PROPERTY(sightline::qml::ChartSource* stack READ stack CONSTANT)   ///< all three, stacked
    Q_PROPERTY(sightline::qml::WhyView* why READ why CONSTANT) ///< of the line last asked about

public:
    enum Part { Low, Likely, High };
    Q_ENUM(Part)
    enum Term { Margin, Markup, Discount, Tax };
    Q_ENUM(Term)

    explicit CostsView(QObject* parent = nullptr);
    ~CostsView() override;

    int architecture() const;
    void setArchitecture(int architecture);
    bool customer() const { return m_customer; }
    void setCustomer(bool customer);
    bool built() const { return result() != nullptr; }
    QString notBuilt() const;
    RowModel* tabs() { return &m_tabs; }
    RowModel* lines() { return &m_lines; }
    RowModel* years() { return &m_years; }
    QStringList yearHeads() const;
    QString yearUnit() const { return costYearScale(input()) > 1 ? tr("thousand %1").arg(currency()) : currency(); }
    QStringList yearSums() const { return m_yearSums; }
    QString longestQuantity() const;
    QString longestPrice() const;
    QString currency() const;
    QString currencyNote() const;
    QString caption() const;
    QString total() const;
    QString range() const;
    QString ourCost() const;
    QString margin() const;
    QString markup() const;
    bool marginTyped() const;
    bool markupTyped() const;
    QString earned() const;
    QString discount() const;
    bool discountTyped() const;
    QString tax() const;
    bool taxTyped() const;
    QString withTax() const;
    QString worthToday() const;
    QString worthTodayLabel() const;
    QString belowCost() const;
    RowModel* excluded() { return &m_excluded; }
    QString excludedText() const;
    QString excludedAll() const;
    ChartSource* shares() { return &m_shares; }
    ChartSource* stack() { return &m_stack; }
    WhyView* why() { return &m_why; }

    /// Folds or unfolds a category or the factors of a line.
    Q_INVOKABLE void toggle(const QString& key);
    /// Types a price of the plan's own over a line's or factor's; returns "" or what is wrong (nothing changes then).
    Q_INVOKABLE QString setPrice(const QString& key, sightline::qml::CostsView::Part part, const QString& text);
    /// Takes the plan's own price away again.
    Q_INVOKABLE void resetPrice(const QString& key);
    /// "25 %"; "" goes back to the default. Returns "" or what is wrong.
    Q_INVOKABLE QString setTerm(sightline::qml::CostsView::Term term, const QString& text);
    /// Fills `why` for a line or a factor; false for a key that is neither.
    Q_INVOKABLE bool explain(const QString& key);
    /// The row that shows a price by its figure, its line unfolded when it has several; -1 when no line rests on it.
    Q_INVOKABLE int showFigure(const QString& figure);
    /// The figure of the price book behind a row whose price can be typed; "" for others.
    Q_INVOKABLE QString figureOf(const QString& key) const;

signals:
    void changed();

private:
    const proposal::ArchitectureResult* result() const;
    const planner::Commercial& terms() const;
    CostInput input() const;
    void planMoved() override;
    void fill();

    std::shared_ptr<const Calculated> m_calculated; ///< of the rows
    std::optional<costmodel::PriceBook> m_book;
    std::optional<costmodel::Offer> m_offer;
    std::vector<std::string> m_belowCost;
    int m_architecture = -1; ///< -1: the recommended one
    bool m_customer = false;
    QSet<QString> m_folded, m_unfolded;
    RowModel m_tabs, m_lines, m_years, m_excluded;
    WhyView m_why;
    ChartSource m_shares, m_stack;
    QStringList m_yearSums;
};

} // namespace sightline::qml
