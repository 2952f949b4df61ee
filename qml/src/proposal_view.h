#pragma once
// The Proposal screen: the document as it will leave the house, what it contains, what is still missing, and its files.

#include "latest_job.h"
#include "plan_session.h"
#include "row_model.h"

#include "proposal/document.h"

#include <QImage>
#include <QQuickPaintedItem>

#include <memory>
#include <vector>

namespace sightline::qml {

class ProposalView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(sightline::qml::PlanSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged) ///< pages are made only while it is seen
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(bool internal READ internal WRITE setInternal NOTIFY optionsChanged) ///< with cost and margin
    Q_PROPERTY(QString editionNote READ editionNote NOTIFY optionsChanged)
    Q_PROPERTY(QStringList languages READ languages NOTIFY optionsChanged)
    Q_PROPERTY(int language READ language WRITE setLanguage NOTIFY optionsChanged) ///< of `languages`
    Q_PROPERTY(QStringList papers READ papers NOTIFY optionsChanged)
    Q_PROPERTY(int paper READ paper WRITE setPaper NOTIFY optionsChanged)
    Q_PROPERTY(QStringList units READ units NOTIFY optionsChanged)
    Q_PROPERTY(int unit READ unit WRITE setUnit NOTIFY optionsChanged) ///< of storage
    Q_PROPERTY(QString author READ author WRITE setAuthor NOTIFY optionsChanged)
    Q_PROPERTY(QString validUntil READ validUntil NOTIFY optionsChanged)
    Q_PROPERTY(int version READ version WRITE setVersion NOTIFY optionsChanged)
    Q_PROPERTY(QString brandingName READ brandingName NOTIFY optionsChanged) ///< company, "" without a branding file
    Q_PROPERTY(QString runName READ runName NOTIFY optionsChanged)           ///< test run that is reported, "" for none
    /// Roles: key, name, on, page (text, "" when it is off or not there), first (index of its page, -1).
    Q_PROPERTY(sightline::qml::RowModel* sections READ sections CONSTANT)
    Q_PROPERTY(QString sectionsText READ sectionsText NOTIFY optionsChanged) ///< "14 of 16 on"
    /// Roles: level (0 done, 1 look, 2 blocks), text, detail, action (text of its button, "" for none), target (screen).
    Q_PROPERTY(sightline::qml::RowModel* checks READ checks CONSTANT)
    Q_PROPERTY(QString checksText READ checksText NOTIFY pagesChanged) ///< "4 to look at", "" when there is nothing
    Q_PROPERTY(bool blocked READ blocked NOTIFY pagesChanged)          ///< this edition cannot be written
    Q_PROPERTY(QString error READ error NOTIFY pagesChanged)           ///< why there are no pages
    Q_PROPERTY(int pageCount READ pageCount NOTIFY pagesChanged)
    Q_PROPERTY(int page READ page WRITE setPage NOTIFY pagesChanged)   ///< from 0
    Q_PROPERTY(QString pageText READ pageText NOTIFY pagesChanged)     ///< "Page 2 of 14"
    Q_PROPERTY(QString drawnText READ drawnText NOTIFY pagesChanged)   ///< "drawn in 0.4 s"
    Q_PROPERTY(int zoom READ zoom WRITE setZoom NOTIFY optionsChanged) ///< per cent, 40 … 200
    Q_PROPERTY(QSizeF pageSize READ pageSize NOTIFY pagesChanged)      ///< of the page at this zoom
    Q_PROPERTY(QString fileName READ fileName NOTIFY pagesChanged)     ///< of the PDF, without folder

public:
    explicit ProposalView(QObject* parent = nullptr);
    ~ProposalView() override;

    PlanSession* session() const { return m_session; }
    void setSession(PlanSession* session);
    bool active() const { return m_active; }
    void setActive(bool active);
    bool busy() const { return m_pages.busy() || m_files.busy(); }
    bool internal() const { return m_internal; }
    void setInternal(bool internal);
    QString editionNote() const;
    QStringList languages() const;
    int language() const { return m_language; }
    void setLanguage(int language);
    QStringList papers() const;
    int paper() const { return int(m_options.paper); }
    void setPaper(int paper);
    QStringList units() const;
    int unit() const { return int(m_options.storageUnit); }
    void setUnit(int unit);
    QString author() const;
    void setAuthor(const QString& author);
    QString validUntil() const;
    int version() const { return m_options.version; }
    void setVersion(int version);
    QString brandingName() const;
    QString runName() const;
    RowModel* sections() { return &m_sectionModel; }
    QString sectionsText() const;
    RowModel* checks() { return &m_checkModel; }
    QString checksText() const;
    bool blocked() const;
    QString error() const { return m_error; }
    int pageCount() const { return m_pageCount; }
    int page() const { return m_page; }
    void setPage(int page);
    QString pageText() const;
    QString drawnText() const;
    int zoom() const { return m_zoom; }
    void setZoom(int zoom);
    QSizeF pageSize() const { return m_pageSize * m_zoom / 100; }
    QString fileName() const { return m_fileName; }

    /// The page as drawn, at the zoom and pixels of the screen; null before the first one.
    const QImage& picture() const { return m_picture; }
    /// Pixels of the screen for each of ours; the page is drawn that sharp.
    Q_INVOKABLE void setPixelRatio(double ratio);
    /// What happens to the sections is undone and done again with the plan's edits.
    Q_INVOKABLE void toggleSection(const QString& key);
    /// Moves a section up (-1) or down (1) in the document.
    Q_INVOKABLE void moveSection(const QString& key, int by);
    /// Puts a section before another one, known by their keys; behind all for "".
    Q_INVOKABLE void placeSection(const QString& key, const QString& before);
    /// All sections on, in the usual order.
    Q_INVOKABLE void resetSections();
    /// An ISO date or "" for none; returns "" or what is wrong (nothing changes then).
    Q_INVOKABLE QString setValidUntil(const QString& date);
    /// A file of sightline-cli's --branding, or "" for none; returns "" or what is wrong.
    Q_INVOKABLE QString loadBranding(const QString& path);
    /// What `testbed run` or `drill` wrote with --json, or "" for none; returns "" or what is wrong.
    Q_INVOKABLE QString loadRun(const QString& path);
    /// Says in the window what is wrong; nothing for "".
    Q_INVOKABLE void tell(const QString& wrong);
    /// Where a file of this ending would go: beside the plan, else in the documents folder.
    Q_INVOKABLE QString suggestedPath(const QString& extension) const;
    /// Writes .pdf, .html, .xlsx or .odt, or with an ending "/" all of it into a folder. In the background; the session's
    /// notice says what came of it, and exported() follows.
    Q_INVOKABLE void exportTo(const QString& path);

signals:
    void sessionChanged();
    void activeChanged();
    void busyChanged();
    void optionsChanged();
    void pagesChanged();
    void pictureChanged();
    void exported(const QString& path, bool done);

private:
    struct Drawn;
    struct Asked;
    Asked asked() const;
    using Sections = std::vector<std::pair<proposal::SectionId, bool>>;
    void changeOptions();
    void keepSections(const Sections& sections, const QString& label);
    void takeSections();
    void draw();
    void take(Drawn drawn);
    void fillSections();
    void fillChecks();

    PlanSession* m_session = nullptr;
    bool m_active = false, m_isStale = true;
    bool m_internal = false;
    int m_language = 0, m_zoom = 60, m_page = 0;
    double m_pixelRatio = 1;
    proposal::DocumentOptions m_options;
    Sections m_chosen; ///< in order, and whether it is in
    QString m_error, m_fileName, m_runPath;
    int m_pageCount = 0;
    double m_seconds = 0;
    QSizeF m_pageSize;
    QImage m_picture;
    std::vector<proposal::Check> m_checks;
    std::vector<std::pair<std::string, int>> m_firstPages;
    RowModel m_sectionModel, m_checkModel;
    LatestJob m_pages, m_files;
};

/// Shows the picture of a ProposalView.
class ProposalPicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(sightline::qml::ProposalView* view READ view WRITE setView NOTIFY viewChanged REQUIRED)

public:
    explicit ProposalPicture(QQuickItem* parent = nullptr);
    ProposalView* view() const { return m_view; }
    void setView(ProposalView* view);
    void paint(QPainter* painter) override;

signals:
    void viewChanged();

private:
    ProposalView* m_view = nullptr;
};

} // namespace sightline::qml
