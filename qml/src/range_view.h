#pragma once
// Low, likely and high of one uncertain figure of the plan, to be looked at and typed: a price, the rate of a camera
// group, a failure rate or time. What is behind the range handle (Alt+R) wherever it stands.

#include "plan_session.h"
#include "price_edit.h"

#include <QPointer>

#include <functional>
#include <optional>

namespace sightline::qml {

class RangeView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(sightline::qml::PlanSession* session READ session WRITE setSession NOTIFY changed REQUIRED)
    Q_PROPERTY(QString title READ title NOTIFY changed) ///< what the figure is called
    Q_PROPERTY(QString unit READ unit NOTIFY changed)   ///< "USD/unit", "Mbps", "%": of the three texts
    Q_PROPERTY(QString low READ low NOTIFY changed)     ///< as it is edited
    Q_PROPERTY(QString likely READ likely NOTIFY changed)
    Q_PROPERTY(QString high READ high NOTIFY changed)
    Q_PROPERTY(QString source READ source NOTIFY changed)   ///< who says so; "" when the plan does not say
    Q_PROPERTY(QString origin READ origin NOTIFY changed)   ///< a sentence: whose range is in force, its grade and date
    Q_PROPERTY(bool own READ own NOTIFY changed)            ///< the plan's own range, which can be taken away again
    Q_PROPERTY(QString fallback READ fallback NOTIFY changed) ///< what is in force without it: "130 to 1,195, likely 350"

public:
    explicit RangeView(QObject* parent = nullptr);
    ~RangeView() override;

    PlanSession* session() const { return m_session; }
    void setSession(PlanSession* session);
    QString title() const { return m_title; }
    QString unit() const;
    QString low() const { return m_range ? shown(m_range->low) : QString(); }
    QString likely() const { return m_range ? shown(m_range->likely) : QString(); }
    QString high() const { return m_range ? shown(m_range->high) : QString(); }
    QString source() const { return m_source; }
    QString origin() const { return m_origin; }
    bool own() const { return m_own; }
    QString fallback() const { return m_fallback; }

    /// Each shows the range of one figure; false (and nothing is shown) when the plan has none such.
    Q_INVOKABLE bool showPrice(const QString& figure);       ///< id of a figure of the price book
    Q_INVOKABLE bool showRate(const QString& site, const QString& group); ///< ids: what one camera records while it records
    Q_INVOKABLE bool showReliability(const QString& figure); ///< id of a failure rate or time
    /// One of the above: "price", "rate" (key: "site/group") or "reliability".
    Q_INVOKABLE bool show(const QString& kind, const QString& key);

    /// Puts the three into the plan as one undo step. Returns "" or what is wrong (nothing changes then).
    Q_INVOKABLE QString apply(const QString& low, const QString& likely, const QString& high, const QString& source);
    /// One of the three typed alone: the others give way.
    QString applyPart(PricePart part, const QString& text);
    /// Takes the plan's own range away again, as one undo step.
    Q_INVOKABLE void reset();

    /// "% a year", "h", "$ a unit": how a unit of the data reads beside its values, which are per cent where it is a share.
    static QString unitWords(const std::string& unit);
    static bool isShare(const std::string& unit) { return unit.starts_with("fraction") || unit == "probability"; }

signals:
    void changed();

private:
    enum class Reading { Amount, Share, Hours, Mbps };
    struct Typed {
        std::optional<double> value;
        QString error;
    };
    void refresh();
    void clear();
    bool loadPrice();
    bool loadRate();
    bool loadReliability();
    void describe(const Figure& inForce, const Figure& otherwise);
    QString shown(double value) const;
    Typed read(const QString& text) const;
    QString write(const Range& range, const QString& source);

    QPointer<PlanSession> m_session;
    QString m_kind, m_key;
    QString m_title, m_unit, m_source, m_origin, m_fallback;
    std::optional<Range> m_range;
    Reading m_reading = Reading::Amount;
    double m_most = 1e9;
    bool m_own = false;
};

} // namespace sightline::qml
