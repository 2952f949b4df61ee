#pragma once
// The Streams & storage screen: rates of each camera group, how long footage is kept, and the drives that keep it.

#include "plan_session.h"
#include "row_model.h"
#include "why_view.h"

#include "planner/design.h"
#include "planner/retention.h"

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QQmlEngine>
#include <QStringList>

#include <vector>

namespace sightline::qml {

class StreamsView : public QObject {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(sightline::qml::PlanSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(QList<QString> sites READ sites NOTIFY changed)             ///< names of all kinds of site
    Q_PROPERTY(int site READ site WRITE setSite NOTIFY changed)
    Q_PROPERTY(QList<QString> spans READ spans NOTIFY changed)             ///< "One site", "All 12 sites"; empty for one site
    Q_PROPERTY(bool allSites READ allSites WRITE setAllSites NOTIFY changed)
    /// Roles: id, name, cameras, low, likely, high (Mbps of one camera), lowAt, likelyAt, highAt (0 … 1 on the bars'
    /// common scale), from, origin (-1 the model, 1 typed, 2 measured), perDay (GB of the group), tooShort, chosen,
    /// sentence.
    Q_PROPERTY(sightline::qml::RowModel* groups READ groups CONSTANT)
    Q_PROPERTY(QList<QString> totals READ totals NOTIFY changed)           ///< name, cameras, low, likely, high, GB a day
    Q_PROPERTY(QString warning READ warning NOTIFY changed)             ///< which groups break the target, "" for none

    // The chosen group.
    Q_PROPERTY(bool hasGroup READ hasGroup NOTIFY changed)
    Q_PROPERTY(QString groupName READ groupName NOTIFY changed)
    Q_PROPERTY(QString groupKey READ groupKey NOTIFY changed)   ///< of its rate's range (RangeView): "site/group"
    Q_PROPERTY(QString groupCaption READ groupCaption NOTIFY changed)
    /// What the model is turned by. Roles: key, label, words, value (index into words), origin.
    Q_PROPERTY(sightline::qml::RowModel* dials READ dials CONSTANT)
    Q_PROPERTY(QString rateText READ rateText NOTIFY changed)           ///< what one camera records while it records, Mbps
    Q_PROPERTY(int rateOrigin READ rateOrigin NOTIFY changed)
    Q_PROPERTY(QString rateNote READ rateNote NOTIFY changed)
    Q_PROPERTY(sightline::qml::RowModel* lines READ lines CONSTANT)     ///< roles: name, value: the parts of a camera's rate

    // Days and drives.
    Q_PROPERTY(bool daysLead READ daysLead WRITE setDaysLead NOTIFY changed) ///< days are typed and drives follow
    Q_PROPERTY(QString daysText READ daysText NOTIFY changed)
    Q_PROPERTY(int daysOrigin READ daysOrigin NOTIFY changed)
    Q_PROPERTY(QString drivesText READ drivesText NOTIFY changed)       ///< at each site
    Q_PROPERTY(QString driveSize READ driveSize NOTIFY changed)         ///< "of 10 TB"
    Q_PROPERTY(bool hasDrives READ hasDrives NOTIFY changed)            ///< false: recorded elsewhere, or nothing worked out
    Q_PROPERTY(QString elsewhere READ elsewhere NOTIFY changed)         ///< where, when there are no drives at the site
    Q_PROPERTY(QString chance READ chance NOTIFY changed)               ///< "89 %"
    Q_PROPERTY(QString chanceTag READ chanceTag NOTIFY changed)
    Q_PROPERTY(bool chanceLow READ chanceLow NOTIFY changed)
    Q_PROPERTY(QString daysLikely READ daysLikely NOTIFY changed)       ///< "38.0 days"
    Q_PROPERTY(QString daysP90 READ daysP90 NOTIFY changed)
    // A drive more in each recorder of every like site.
    Q_PROPERTY(QString addText READ addText NOTIFY changed)             ///< "Add 12 drives"; "" when the bays are full
    Q_PROPERTY(int drivesAdded READ drivesAdded NOTIFY changed)         ///< in each recorder, beyond the need
    Q_PROPERTY(QString oneMore READ oneMore NOTIFY changed)             ///< what one more drive would do
    Q_PROPERTY(QString followText READ followText NOTIFY changed)
    Q_PROPERTY(int architecture READ architecture WRITE setArchitecture NOTIFY changed)
    /// The storage picture: bars on one scale. Roles: label, value, first, second (0 … 1 of the largest bar: what passes on
    /// to the next bar, and what is left), need (the first part is footage).
    Q_PROPERTY(sightline::qml::RowModel* bars READ bars CONSTANT)
    Q_PROPERTY(QString raidText READ raidText NOTIFY changed)
    Q_PROPERTY(sightline::qml::WhyView* why READ why CONSTANT)

public:
    explicit StreamsView(QObject* parent = nullptr);

    PlanSession* session() const { return m_session; }
    void setSession(PlanSession* session);
    QStringList sites() const;
    int site() const { return m_site; }
    void setSite(int site);
    QStringList spans() const;
    bool allSites() const { return m_allSites; }
    void setAllSites(bool all);
    RowModel* groups() { return &m_groups; }
    QStringList totals() const { return m_totals; }
    QString warning() const { return m_warning; }
    bool hasGroup() const { return group() != nullptr; }
    QString groupName() const;
    QString groupKey() const;
    QString groupCaption() const;
    RowModel* dials() { return &m_dials; }
    QString rateText() const;
    int rateOrigin() const;
    QString rateNote() const;
    RowModel* lines() { return &m_lines; }
    bool daysLead() const { return m_daysLead; }
    void setDaysLead(bool days);
    QString daysText() const;
    int daysOrigin() const;
    QString drivesText() const;
    QString driveSize() const;
    bool hasDrives() const { return m_usableTb > 0; }
    QString elsewhere() const { return m_elsewhere; }
    QString chance() const;
    QString chanceTag() const;
    bool chanceLow() const;
    QString daysLikely() const;
    QString daysP90() const;
    QString oneMore() const { return m_oneMore; }
    QString addText() const { return m_addText; }
    int drivesAdded() const;
    QString followText() const;
    int architecture() const { return m_architecture; }
    void setArchitecture(int architecture);
    RowModel* bars() { return &m_bars; }
    QString raidText() const { return m_raidText; }
    WhyView* why() { return &m_why; }

    /// Chance (0 … 1) over days, for the curve; empty without drives.
    const std::vector<QPointF>& curve() const { return m_curve; }
    double daysAsked() const { return m_outlook.daysAsked; }
    /// Mbps that one camera of the chosen group writes in each of 24 hours; empty without a group.
    const std::vector<double>& day() const { return m_day; }
    double evenDays() const { return m_outlook.daysLikely; }

    Q_INVOKABLE void choose(int row); ///< a row of `groups`
    Q_INVOKABLE int chosenRow() const { return m_row; }
    /// Turns a dial; back to the default with -1.
    Q_INVOKABLE void turn(const QString& dial, int value);
    /// These return "" or what is wrong with the text. An empty text is the default again.
    Q_INVOKABLE QString typeRate(const QString& text);
    Q_INVOKABLE QString typeDays(const QString& text);
    Q_INVOKABLE QString typeDrives(const QString& text);
    /// One drive more in each recorder of this kind of site, or none beyond the need again; one undo step each.
    Q_INVOKABLE void addDrives();
    Q_INVOKABLE void removeAdded();
    /// Adopts measured rates from a file (measured_rates.h) as one undo step; the session's notice says what came of it.
    Q_INVOKABLE void importRates(const QString& path);
    Q_INVOKABLE void explainRate();
    Q_INVOKABLE void explainDays();
    Q_INVOKABLE void explainStorage();
    /// Goes to what a place in the plan names; false when it is not on this screen.
    Q_INVOKABLE bool goToPlace(const QString& place);

signals:
    void sessionChanged();
    void changed();

private:
    const planner::Site* planSite() const;
    const planner::CameraGroup* group() const;
    const planner::SiteDesign* siteDesign() const;
    void refresh();
    void fillGroups();
    void fillGroup();
    void fillStorage();
    void fillMore(const planner::SiteDesign& design);
    void fillWarning();
    void fillBars(const planner::SiteDesign& design);
    void editGroup(const QString& label, const std::function<void(planner::CameraGroup&)>& change);

    QPointer<PlanSession> m_session;
    RowModel m_groups, m_dials, m_lines, m_bars;
    WhyView m_why;
    QStringList m_totals;
    QString m_warning, m_elsewhere, m_oneMore, m_addText, m_raidText;
    int m_site = 0, m_row = 0, m_architecture = 0;
    bool m_allSites = false, m_daysLead = true, m_ownArchitecture = false;
    planner::RetentionOutlook m_outlook;
    double m_usableTb = 0;
    int m_drives = 0;
    double m_driveTb = 0;
    std::vector<QPointF> m_curve;
    std::vector<double> m_day;
};

} // namespace sightline::qml
