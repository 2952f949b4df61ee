#pragma once
// One open plan and its live comparison: what every screen is bound to.

#include "document.h"
#include "plan_edit.h"
#include "recalculator.h"
#include "row_model.h"

#include <QObject>
#include <QQmlEngine>
#include <QTimer>
#include <QUrl>

#include <array>
#include <memory>
#include <optional>

namespace sightline::qml {

class PlanSession : public QObject {
    Q_OBJECT
    QML_ELEMENT

    // The plan and its file.
    Q_PROPERTY(QString title READ title NOTIFY planChanged)
    Q_PROPERTY(QString filePath READ filePath NOTIFY planChanged)
    Q_PROPERTY(bool hasFile READ hasFile NOTIFY planChanged)
    Q_PROPERTY(bool changed READ changed NOTIFY planChanged)
    Q_PROPERTY(bool firstStart READ firstStart NOTIFY planChanged) ///< nothing typed, opened or chosen yet
    Q_PROPERTY(QString savedText READ savedWords NOTIFY planChanged)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY planChanged)
    Q_PROPERTY(bool canRedo READ canRedo NOTIFY planChanged)
    Q_PROPERTY(QString undoText READ undoText NOTIFY planChanged)
    Q_PROPERTY(QString redoText READ redoText NOTIFY planChanged)

    // The five questions. Origins: 0 default in force, 1 typed, 2 measured.
    Q_PROPERTY(double sites READ sites NOTIFY planChanged)
    Q_PROPERTY(QString sitesText READ sitesText NOTIFY planChanged)
    Q_PROPERTY(int sitesOrigin READ sitesOrigin NOTIFY planChanged)
    Q_PROPERTY(bool sitesEditable READ sitesEditable NOTIFY planChanged)
    Q_PROPERTY(QString sitesNote READ sitesNote NOTIFY planChanged)
    Q_PROPERTY(double cameras READ cameras NOTIFY planChanged) ///< at each site
    Q_PROPERTY(QString camerasText READ camerasText NOTIFY planChanged)
    Q_PROPERTY(int camerasOrigin READ camerasOrigin NOTIFY planChanged)
    Q_PROPERTY(bool camerasEditable READ camerasEditable NOTIFY planChanged)
    Q_PROPERTY(QString camerasNote READ camerasNote NOTIFY planChanged)
    Q_PROPERTY(double retention READ retention NOTIFY planChanged)
    Q_PROPERTY(QString retentionText READ retentionText NOTIFY planChanged)
    Q_PROPERTY(int retentionOrigin READ retentionOrigin NOTIFY planChanged)
    Q_PROPERTY(QString retentionNote READ retentionNote NOTIFY planChanged)
    Q_PROPERTY(int quality READ quality NOTIFY planChanged) ///< 0 … 3, -1 when the groups differ
    Q_PROPERTY(int qualityOrigin READ qualityOrigin NOTIFY planChanged)
    Q_PROPERTY(QString qualityCaption READ qualityCaption NOTIFY planChanged)
    Q_PROPERTY(sightline::qml::RowModel* needs READ needs CONSTANT)       ///< roles: key, name, chosen, usual (asked for often)
    Q_PROPERTY(bool noCameras READ noCameras NOTIFY planChanged) ///< nothing to answer yet
    Q_PROPERTY(int chosenNeeds READ chosenNeeds NOTIFY planChanged)
    Q_PROPERTY(int rareNeeds READ rareNeeds NOTIFY planChanged) ///< needs that are neither usual nor chosen
    Q_PROPERTY(sightline::qml::RowModel* examples READ examples CONSTANT) ///< roles: name, size, gap, current

    // The result. Old values stay while new ones are worked out.
    Q_PROPERTY(bool hasResult READ hasResult NOTIFY resultChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(bool late READ late NOTIFY busyChanged) ///< totals are waited for so long that it should be said
    Q_PROPERTY(bool deeper READ deeper NOTIFY busyChanged) ///< totals are there; lost footage is being simulated, for as long
    Q_PROPERTY(int verdict READ verdict NOTIFY resultChanged) ///< 0 winner, 1 too close, 2 nothing feasible
    Q_PROPERTY(int winner READ winner NOTIFY resultChanged)
    Q_PROPERTY(QString winnerName READ winnerName NOTIFY resultChanged)
    Q_PROPERTY(QString headline READ headline NOTIFY resultChanged)
    Q_PROPERTY(QString sentence READ sentence NOTIFY resultChanged)
    Q_PROPERTY(QString confidence READ confidence NOTIFY resultChanged)
    Q_PROPERTY(QString moreCamerasText READ moreCamerasText NOTIFY resultChanged)
    Q_PROPERTY(bool hasSweep READ hasSweep NOTIFY resultChanged)
    Q_PROPERTY(QString estimateText READ estimateText NOTIFY resultChanged)
    Q_PROPERTY(QString excludedText READ excludedText CONSTANT)
    Q_PROPERTY(sightline::qml::RowModel* cards READ cards CONSTANT)
    Q_PROPERTY(sightline::qml::RowModel* heads READ heads CONSTANT)
    Q_PROPERTY(sightline::qml::RowModel* table READ table CONSTANT)
    Q_PROPERTY(sightline::qml::RowModel* reasons READ reasons CONSTANT)   ///< roles: headline, detail, against
    Q_PROPERTY(sightline::qml::RowModel* flips READ flips CONSTANT)       ///< roles: text, architecture, tooClose, outcome
    Q_PROPERTY(sightline::qml::RowModel* topReasons READ topReasons CONSTANT) ///< the first three of each
    Q_PROPERTY(sightline::qml::RowModel* topFlips READ topFlips CONSTANT)
    Q_PROPERTY(sightline::qml::RowModel* lettingGo READ lettingGo CONSTANT) ///< roles as lettingGoRoles()
    Q_PROPERTY(sightline::qml::RowModel* points READ points CONSTANT)     ///< roles: title, body
    Q_PROPERTY(sightline::qml::RowModel* methods READ methods CONSTANT)   ///< roles: name, method
    Q_PROPERTY(sightline::qml::RowModel* defaults READ defaults CONSTANT) ///< roles: label, value, source, place
    Q_PROPERTY(sightline::qml::RowModel* findings READ findings CONSTANT) ///< roles: severity, place, message, remedy

    // Settings of the Compare screen.
    Q_PROPERTY(int base READ base WRITE setBase NOTIFY viewChanged)
    Q_PROPERTY(QString baseName READ baseName NOTIFY viewChanged)
    Q_PROPERTY(bool onlyDifferences READ onlyDifferences WRITE setOnlyDifferences NOTIFY viewChanged)

    // The status bar.
    Q_PROPERTY(QString defaultsText READ defaultsText NOTIFY resultChanged)
    Q_PROPERTY(QString oldPricesText READ oldPricesText NOTIFY resultChanged)
    Q_PROPERTY(QString findingsText READ findingsText NOTIFY resultChanged)
    Q_PROPERTY(bool findingsBad READ findingsBad NOTIFY resultChanged)
    Q_PROPERTY(QString sizeText READ sizeText NOTIFY planChanged)
    Q_PROPERTY(QString currency READ currency NOTIFY planChanged)
    Q_PROPERTY(QString currencyText READ currencyText NOTIFY resultChanged) ///< of the figures; says so when it is not the plan's

    // What the last action on a file did: a sentence, "" when there is nothing to say.
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    Q_PROPERTY(bool noticeBad READ noticeBad NOTIFY noticeChanged)

public:
    enum Field { Sites, Cameras, Retention };
    Q_ENUM(Field)

    /// A new plan from the quick defaults, with the shipped catalogue.
    explicit PlanSession(QObject* parent = nullptr);
    ~PlanSession() override;

    QString title() const;
    QString filePath() const { return m_history->current().path; }
    bool hasFile() const { return !filePath().isEmpty(); }
    bool changed() const { return m_history->changed(); }
    bool firstStart() const { return m_history->current().untouched; }
    QString savedWords() const;
    bool canUndo() const { return m_history->canUndo(); }
    bool canRedo() const { return m_history->canRedo(); }
    QString undoText() const;
    QString redoText() const;

    double sites() const { return number(QuickField::Sites).value; }
    QString sitesText() const { return shown(QuickField::Sites); }
    int sitesOrigin() const { return int(number(QuickField::Sites).origin); }
    bool sitesEditable() const { return number(QuickField::Sites).editable; }
    QString sitesNote() const { return number(QuickField::Sites).note; }
    double cameras() const { return number(QuickField::Cameras).value; }
    QString camerasText() const { return shown(QuickField::Cameras); }
    int camerasOrigin() const { return int(number(QuickField::Cameras).origin); }
    bool camerasEditable() const { return number(QuickField::Cameras).editable; }
    QString camerasNote() const { return number(QuickField::Cameras).note; }
    double retention() const { return number(QuickField::Retention).value; }
    QString retentionText() const { return shown(QuickField::Retention); }
    int retentionOrigin() const { return int(number(QuickField::Retention).origin); }
    QString retentionNote() const { return number(QuickField::Retention).note; }
    int quality() const;
    int qualityOrigin() const { return int(pictureOrigin(plan())); }
    QString qualityCaption() const { return pictureCaption(plan()); }
    RowModel* needs() { return &m_needs; }
    bool noCameras() const { return planner::cameraCount(plan()) == 0; }
    int chosenNeeds() const { return int(plan().requirements.needs.size()); }
    int rareNeeds() const { return m_rareNeeds; }
    RowModel* examples() { return &m_examples; }

    bool hasResult() const { return m_result != nullptr; }
    bool busy() const { return m_recalculator && m_recalculator->busy(); }
    bool answering() const { return m_recalculator && m_recalculator->answering(); } ///< totals are of an earlier plan
    bool late() const { return m_late; }
    bool deeper() const { return m_deeper; }
    int verdict() const;
    int winner() const;
    QString winnerName() const;
    QString headline() const;
    QString sentence() const;
    QString confidence() const;
    QString moreCamerasText() const;
    bool hasSweep() const { return m_result && m_result->sweep.size() > 1; }
    QString estimateText() const;
    QString excludedText() const;
    RowModel* cards() { return &m_cards; }
    RowModel* heads() { return &m_heads; }
    RowModel* table() { return &m_table; }
    RowModel* reasons() { return &m_reasons; }
    RowModel* flips() { return &m_flips; }
    RowModel* topReasons() { return &m_topReasons; }
    RowModel* topFlips() { return &m_topFlips; }
    RowModel* lettingGo() { return &m_lettingGo; }
    RowModel* points() { return &m_points; }
    RowModel* methods() { return &m_methods; }
    RowModel* defaults() { return &m_defaults; }
    RowModel* findings() { return &m_findings; }

    int base() const; ///< 0 VMS, 1 NVR, 2 Hybrid, 3 what is there
    QString baseName() const;
    void setBase(int base);
    bool onlyDifferences() const { return m_onlyDifferences; }
    void setOnlyDifferences(bool only);

    QString defaultsText() const;
    QString oldPricesText() const;
    QString findingsText() const;
    bool findingsBad() const;
    QString sizeText() const;
    QString currency() const;
    QString currencyText() const;

    QString notice() const { return m_notice; }
    bool noticeBad() const { return m_noticeBad; }

    /// The plan that every figure is of: the base, or the scenario that is worked on.
    const planner::Plan& plan() const { return m_variant ? *m_variant : basePlan(); }
    /// The plan as the file has it, with its scenarios.
    const planner::Plan& basePlan() const { return m_history->current().plan; }
    /// The document as it stands in the file, or as it was fresh.
    const std::string& savedText() const { return *m_history->current().savedText; }
    /// Id of the scenario that is worked on, "" for the base.
    const std::string& scenario() const { return m_history->current().scenario; }
    /// Works on another scenario; false (and a notice) when it does not fit its base.
    bool setScenario(const std::string& id);
    /// Changes the base plan whatever scenario is worked on, as one undo step; works on `scenario` afterwards.
    void editBase(const QString& label, const std::string& scenario, const std::function<void(planner::Plan&)>& change);
    /// Keeps a variant of the base as a scenario of its own, as one undo step called `label`, and works on it.
    void addScenario(const QString& name, const planner::Plan& variant, const QString& label);
    /// Puts a plan that was not opened from its file in place, as one step, with the file it belongs to.
    void restore(planner::Plan plan, const QString& path, const QString& label);
    /// The last result; null before the first one.
    std::shared_ptr<const Calculated> result() const { return m_result; }
    /// Products and prices in force, the plan's own products among them; null when they could not be read (`notice` says so).
    std::shared_ptr<const planner::Catalogue> catalogue() const { return m_result ? m_result->catalogue : m_catalogue; }

    /// The shipped catalogue with the user's price book, without what the plan brings along; null when it could not be read.
    std::shared_ptr<const planner::Catalogue> shippedCatalogue() const { return m_catalogue; }
    /// A figure as the shipped catalogue and the user's price book have it, whatever the plan says.
    std::optional<Figure> shippedFigure(const std::string& id) const;

    /// Changes the plan as one undo step called `label`; consecutive edits with one `key` ("": never) become one step.
    /// `change` gets the plan, and the plan as it was before that step.
    void edit(const QString& key, const QString& label,
              const std::function<void(planner::Plan&, const planner::Plan&)>& change);
    /// Sections of the proposal as Document::sections; an undo step like an edit, though no figure depends on it.
    const QStringList& sections() const { return m_history->current().sections; }
    void setSections(const QStringList& sections, const QString& label);
    /// Shows a sentence under the scenario strip; "" takes it away.
    void say(const QString& text, bool bad);

    /// Sets a number from what was typed; returns "" or what is wrong with it (the plan is then unchanged).
    Q_INVOKABLE QString type(sightline::qml::PlanSession::Field field, const QString& text);
    /// Adds to a number, staying inside its range.
    Q_INVOKABLE void step(sightline::qml::PlanSession::Field field, double by);
    Q_INVOKABLE void setCameras(int perSite);
    Q_INVOKABLE void setQuality(int quality);
    Q_INVOKABLE void setNeed(const QString& key, bool on);
    /// Works on a new scenario without these must-haves (keys with commas between).
    Q_INVOKABLE void letGo(const QString& keys);
    /// Later edits of the same field start a new undo step.
    Q_INVOKABLE void finishEdit() { m_history->closeStep(); }
    Q_INVOKABLE void undo();
    Q_INVOKABLE void redo();

    Q_INVOKABLE void newPlan();
    Q_INVOKABLE void loadExample(int index);
    /// All three report failure in `notice` and change nothing then.
    Q_INVOKABLE bool open(const QString& path);
    Q_INVOKABLE bool save();
    Q_INVOKABLE bool saveAs(const QString& path);
    Q_INVOKABLE QString localPath(const QUrl& url) const { return url.toLocalFile(); }
    Q_INVOKABLE QUrl fileUrl(const QString& path) const { return QUrl::fromLocalFile(path); }
    Q_INVOKABLE QUrl folderUrl(const QString& path) const;
    Q_INVOKABLE void dismissNotice() { say({}, false); }

signals:
    void planChanged();
    void resultChanged();
    void viewChanged();
    void busyChanged();
    void noticeChanged();

private:
    QString shown(QuickField field) const;
    QuickNumber number(QuickField field) const { return quickNumber(plan(), field); }
    void planReplaced();
    void takeVariant();
    void takeBase();
    void recalculate();
    void take(std::shared_ptr<const Calculated> result);
    void fillRows();
    void retranslate();
    void fillTable();
    void fillNeeds();
    void fillExamples();
    void watchBusy();
    const proposal::Comparison* comparison() const { return m_result ? &m_result->comparison : nullptr; }

    std::shared_ptr<const planner::Catalogue> m_catalogue;
    std::unique_ptr<DocumentHistory> m_history;
    std::optional<planner::Plan> m_variant; ///< the scenario worked out; nothing for the base
    std::unique_ptr<Recalculator> m_recalculator; ///< null when the catalogue could not be read
    std::shared_ptr<const Calculated> m_result;
    QTimer m_lateTimer;
    bool m_late = false, m_deeper = false;
    static constexpr int keptBase = 3; ///< after the three options
    int m_base = 0; ///< that the plan names
    bool m_onlyDifferences = false;
    QString m_notice, m_savedAt;
    int m_rareNeeds = 0;
    bool m_noticeBad = false;
    RowModel m_needs, m_examples, m_cards, m_heads, m_table, m_reasons, m_flips, m_topReasons, m_topFlips, m_points;
    RowModel m_lettingGo, m_methods, m_defaults, m_findings;
    std::array<RowModel, 3> m_facts; ///< of the cards
};

} // namespace sightline::qml
