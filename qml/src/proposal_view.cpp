#include "proposal_view.h"

#include "language.h"

#include "proposal/export.h"
#include "proposal/pages.h"

#include <QDate>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QPainter>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>

namespace sightline::qml {

namespace {

constexpr int smallestZoom = 40, largestZoom = 200;
constexpr qint64 largestRunFile = 16 * 1024 * 1024;

QString shownText(const std::string& text) { return QString::fromUtf8(text.c_str(), qsizetype(text.size())); }

/// The screen on which something of the checklist can be put right.
QString screenOf(const std::string& check) {
    if (check == "tax" || check == "prices" || check == "stale-prices" || check == "below-cost") return QStringLiteral("costs");
    if (check == "test") return QStringLiteral("testbed");
    if (check == "findings") return QStringLiteral("sites");
    if (check == "feasible") return QStringLiteral("compare");
    return {};
}

/// Both views of a comparison in one shape: only what is asked for is made.
template <typename View, typename Act>
auto withDocument(const View& view, const proposal::DocumentOptions& options, const proposal::Words& words, Act act) {
    return act(proposal::makeDocument(view, options, words));
}

} // namespace

/// What a job works on: copies, so that nothing changes under it.
struct ProposalView::Asked {
    std::shared_ptr<const Calculated> calculated;
    proposal::DocumentOptions options;
    bool internal = false;
    int page = 0;
    double scale = 1;
    std::string windowLanguage; ///< of the checklist

    /// Calls act(document) with the edition that is wanted; an error when it cannot be made.
    template <typename Act>
    auto make(bool withWhatIf, const proposal::Words& words, Act act) const
        -> std::invoke_result_t<Act, proposal::CustomerDocument> {
        const proposal::ViewOptions wanted{withWhatIf};
        if (internal) {
            const auto view = proposal::internalView(calculated->comparison, *calculated->catalogue, wanted);
            if (!view) return tl::make_unexpected(view.error());
            return withDocument(*view, options, words, act);
        }
        const auto view = proposal::customerView(calculated->comparison, *calculated->catalogue, wanted);
        if (!view) return tl::make_unexpected(view.error());
        return withDocument(*view, options, words, act);
    }
};

struct ProposalView::Drawn {
    QString error, fileName;
    std::vector<proposal::Check> checks;
    std::vector<std::pair<std::string, int>> firstPages;
    int pageCount = 0, page = 0;
    QSizeF pageSize;
    QImage picture;
    double seconds = 0;
};

namespace {

QImage paintedPage(const proposal::DocumentPages& pages, int page, double scale) {
    const QSizeF size = pages.size(page) * scale;
    QImage picture(std::max(1, int(std::ceil(size.width()))), std::max(1, int(std::ceil(size.height()))), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    pages.paint(painter, page);
    return picture;
}

using SectionList = std::vector<std::pair<proposal::SectionId, bool>>; ///< in order, and whether it is in

SectionList usualSections() {
    SectionList sections;
    for (const proposal::SectionId section : proposal::allSections)
        sections.emplace_back(section, true);
    return sections;
}

SectionList::iterator sectionOf(SectionList& sections, const QString& key) {
    return std::find_if(sections.begin(), sections.end(), [&](const auto& one) { return key == QLatin1String(proposal::sectionKey(one.first)); });
}

} // namespace

ProposalView::ProposalView(QObject* parent)
    : QObject(parent), m_sectionModel({"key", "name", "on", "page", "first"}),
      m_checkModel({"level", "text", "detail", "action", "target"}) {
    m_options.date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    m_chosen = usualSections();
    connect(&m_pages, &LatestJob::busyChanged, this, &ProposalView::busyChanged);
    connect(&Language::instance(), &Language::changed, this, &ProposalView::optionsChanged);
    connect(&m_files, &LatestJob::busyChanged, this, &ProposalView::busyChanged);
    fillSections();
}

ProposalView::~ProposalView() = default;

void ProposalView::setSession(PlanSession* session) {
    if (m_session == session) return;
    if (m_session) m_session->disconnect(this);
    m_session = session;
    if (m_session) {
        connect(m_session, &PlanSession::resultChanged, this, &ProposalView::draw);
        connect(m_session, &PlanSession::planChanged, this, &ProposalView::takeSections);
    }
    emit sessionChanged();
    takeSections();
    draw();
}

void ProposalView::setActive(bool active) {
    if (m_active == active) return;
    m_active = active;
    emit activeChanged();
    if (m_active && m_isStale) draw();
}

void ProposalView::setInternal(bool internal) {
    if (m_internal == internal) return;
    m_internal = internal;
    changeOptions();
}

QString ProposalView::editionNote() const {
    return m_internal ? tr("With cost and margin. Every page and the file name say that it is internal.")
                      : tr("Selling prices only. Cost and margin are left out of the file itself.");
}

QStringList ProposalView::languages() const { return {tr("English"), tr("German")}; }

void ProposalView::setLanguage(int language) {
    if (language == m_language || language < 0 || language >= languages().size()) return;
    m_language = language;
    m_options.language = proposal::documentLanguages()[std::size_t(language)];
    changeOptions();
}

QStringList ProposalView::papers() const { return {QStringLiteral("A4"), tr("Letter")}; }

void ProposalView::setPaper(int paper) {
    if (paper == this->paper() || paper < 0 || paper > 1) return;
    m_options.paper = proposal::Paper(paper);
    changeOptions();
}

QStringList ProposalView::units() const { return {QStringLiteral("TB"), QStringLiteral("TiB")}; }

void ProposalView::setUnit(int unit) {
    if (unit == this->unit() || unit < 0 || unit > 1) return;
    m_options.storageUnit = proposal::StorageUnit(unit);
    changeOptions();
}

QString ProposalView::author() const { return shownText(m_options.author); }

void ProposalView::setAuthor(const QString& author) {
    if (author.trimmed() == this->author()) return;
    m_options.author = author.trimmed().toStdString();
    changeOptions();
}

QString ProposalView::validUntil() const { return shownText(m_options.validUntil); }

QString ProposalView::setValidUntil(const QString& date) {
    const QString text = date.trimmed();
    if (!text.isEmpty() && !QDate::fromString(text, Qt::ISODate).isValid())
        return tr("Write the date as year-month-day, for example %1").arg(QDate::currentDate().addDays(60).toString(Qt::ISODate));
    if (text == validUntil()) return {};
    m_options.validUntil = text.toStdString();
    changeOptions();
    return {};
}

void ProposalView::setVersion(int version) {
    if (version == m_options.version || version < 1 || version > 999) return;
    m_options.version = version;
    changeOptions();
}

QString ProposalView::brandingName() const { return shownText(m_options.branding.company); }

QString ProposalView::loadBranding(const QString& path) {
    if (path.isEmpty()) {
        m_options.branding = {};
    } else {
        auto branding = proposal::loadBranding(path.toStdString());
        if (!branding) return shownText(toText(branding.error()));
        m_options.branding = std::move(*branding);
    }
    changeOptions();
    return {};
}

QString ProposalView::runName() const { return m_options.run ? shownText(m_options.run->id) : QString(); }

QString ProposalView::loadRun(const QString& path) {
    if (path.isEmpty()) {
        m_options.run.reset();
        changeOptions();
        return {};
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return tr("%1 cannot be read: %2").arg(QDir::toNativeSeparators(path), file.errorString());
    if (file.size() > largestRunFile) return tr("%1 is too large for a test run").arg(QDir::toNativeSeparators(path));
    auto run = proposal::parseTestRun(file.readAll().toStdString(), path.toStdString());
    if (!run) return shownText(toText(run.error()));
    m_options.run = std::move(*run);
    changeOptions();
    return {};
}

QString ProposalView::sectionsText() const {
    const auto on = std::count_if(m_chosen.begin(), m_chosen.end(), [](const auto& one) { return one.second; });
    return tr("%1 of %2 on").arg(on).arg(m_chosen.size());
}

void ProposalView::toggleSection(const QString& key) {
    Sections next = m_chosen;
    for (auto& [section, on] : next)
        if (key == QLatin1String(proposal::sectionKey(section))) {
            on = !on;
            return keepSections(next, on ? tr("section in") : tr("section out"));
        }
}

void ProposalView::moveSection(const QString& key, int by) {
    Sections next = m_chosen;
    const auto found = sectionOf(next, key);
    if (found == next.end()) return;
    const auto to = found - next.begin() + by;
    if (to < 0 || to >= std::ptrdiff_t(next.size())) return;
    std::iter_swap(found, next.begin() + to);
    keepSections(next, tr("order of sections"));
}

void ProposalView::placeSection(const QString& key, const QString& before) {
    Sections next = m_chosen;
    const auto found = sectionOf(next, key);
    if (found == next.end() || key == before) return;
    const auto moved = *found;
    next.erase(found);
    next.insert(sectionOf(next, before), moved);
    keepSections(next, tr("order of sections"));
}

void ProposalView::resetSections() {
    keepSections(usualSections(), tr("usual sections"));
}

/// Into the history; planChanged() brings them back here.
void ProposalView::keepSections(const Sections& sections, const QString& label) {
    if (!m_session || sections == m_chosen) return;
    QStringList keys;
    for (const auto& [section, on] : sections)
        keys << (on ? QString() : QStringLiteral("-")) + QLatin1String(proposal::sectionKey(section));
    m_session->setSections(sections == usualSections() ? QStringList() : keys, label);
}

void ProposalView::takeSections() {
    Sections sections;
    for (const QString& text : m_session ? m_session->sections() : QStringList()) {
        const bool on = !text.startsWith(QLatin1Char('-'));
        if (const auto section = proposal::sectionFromKey((on ? text : text.mid(1)).toStdString())) sections.emplace_back(*section, on);
    }
    if (sections.empty()) sections = usualSections();
    if (sections == m_chosen) return;
    m_chosen = std::move(sections);
    changeOptions();
}

QString ProposalView::checksText() const {
    const auto open = std::count_if(m_checks.begin(), m_checks.end(), [](const auto& check) { return check.state != proposal::CheckState::Done; });
    return open > 0 ? tr("%1 to look at").arg(open) : QString();
}

bool ProposalView::blocked() const {
    if (!m_error.isEmpty()) return true;
    return !m_internal && std::any_of(m_checks.begin(), m_checks.end(), [](const auto& check) { return check.state == proposal::CheckState::Blocks; });
}

void ProposalView::setPage(int page) {
    page = std::clamp(page, 0, std::max(0, m_pageCount - 1));
    if (page == m_page) return;
    m_page = page;
    emit pagesChanged();
    draw();
}

QString ProposalView::pageText() const {
    return m_pageCount > 0 ? tr("Page %1 of %2").arg(m_page + 1).arg(m_pageCount) : tr("No page yet");
}

QString ProposalView::drawnText() const {
    return m_pageCount > 0 ? tr("drawn in %1 s").arg(QLocale().toString(m_seconds, 'f', 1)) : QString();
}

void ProposalView::setZoom(int zoom) {
    zoom = std::clamp(zoom, smallestZoom, largestZoom);
    if (zoom == m_zoom) return;
    m_zoom = zoom;
    emit optionsChanged();
    emit pagesChanged();
    draw();
}

void ProposalView::setPixelRatio(double ratio) {
    if (ratio == m_pixelRatio || !(ratio >= 0.5 && ratio <= 8)) return;
    m_pixelRatio = ratio;
    draw();
}

void ProposalView::changeOptions() {
    m_options.sections.clear();
    for (const auto& [section, on] : m_chosen)
        if (on) m_options.sections.push_back(section);
    fillSections();
    emit optionsChanged();
    draw();
}

ProposalView::Asked ProposalView::asked() const {
    return {m_session ? m_session->result() : nullptr, m_options, m_internal, m_page, m_zoom / 100.0 * m_pixelRatio, Language::instance().code().toStdString()};
}

void ProposalView::draw() {
    m_isStale = true;
    if (!m_active || !m_session || !m_session->result()) return;
    m_isStale = false;
    m_pages.request([this, asked = asked()](const std::atomic<bool>&) -> LatestJob::Then {
        QElapsedTimer clock;
        clock.start();
        const proposal::Words words(asked.options.language);
        auto drawn = std::make_shared<Drawn>();
        drawn->checks = proposal::checklist(asked.calculated->comparison, *asked.calculated->catalogue, asked.options,
                                            proposal::Words(asked.windowLanguage));
        const auto made = asked.make(false, words, [&](const auto& document) -> Result<void> {
            const proposal::DocumentPages pages(document.content());
            drawn->pageCount = pages.count();
            drawn->page = std::clamp(asked.page, 0, std::max(0, pages.count() - 1));
            drawn->pageSize = pages.size(drawn->page);
            drawn->firstPages = pages.sections();
            drawn->picture = paintedPage(pages, drawn->page, asked.scale);
            drawn->fileName = shownText(proposal::proposalFileName(document.content(), asked.options.version, "pdf"));
            return {};
        });
        if (!made) drawn->error = shownText(toText(made.error()));
        drawn->seconds = double(clock.elapsed()) / 1000;
        return [this, drawn] { take(std::move(*drawn)); };
    });
}

void ProposalView::take(Drawn drawn) {
    m_error = drawn.error;
    m_checks = std::move(drawn.checks);
    m_firstPages = std::move(drawn.firstPages);
    m_pageCount = drawn.pageCount;
    m_page = drawn.page;
    m_pageSize = drawn.pageSize;
    m_picture = std::move(drawn.picture);
    m_seconds = drawn.seconds;
    m_fileName = drawn.fileName;
    fillSections();
    fillChecks();
    emit pagesChanged();
    emit pictureChanged();
}

void ProposalView::fillSections() {
    const proposal::Words words(Language::instance().code().toStdString()); // the window's, not the document's
    QList<QVariantList> rows;
    for (const auto& [section, on] : m_chosen) {
        const std::string key = proposal::sectionKey(section);
        const auto found = std::find_if(m_firstPages.begin(), m_firstPages.end(), [&](const auto& one) { return one.first == key; });
        const bool isThere = on && found != m_firstPages.end();
        rows << QVariantList{shownText(key), shownText(words(proposal::sectionName(section))), on, isThere ? QString::number(found->second + 1) : QString(), isThere ? found->second : -1};
    }
    m_sectionModel.setRows(std::move(rows));
}

void ProposalView::fillChecks() {
    QList<QVariantList> rows;
    for (const proposal::Check& check : m_checks) {
        const QString target = screenOf(check.id);
        const bool isOpen = check.state != proposal::CheckState::Done;
        rows << QVariantList{int(check.state), shownText(check.text), shownText(check.detail),
                             isOpen && !target.isEmpty() ? (check.id == "tax" ? tr("Set") : tr("Show")) : QString(), target};
    }
    m_checkModel.setRows(std::move(rows));
}

void ProposalView::tell(const QString& wrong) {
    if (m_session && !wrong.isEmpty()) m_session->say(wrong, true);
}

QString ProposalView::suggestedPath(const QString& extension) const {
    const QString folder = m_session && m_session->hasFile() ? QFileInfo(m_session->filePath()).absolutePath()
                                                             : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString stem = m_fileName.isEmpty() ? QStringLiteral("proposal") : QFileInfo(m_fileName).completeBaseName();
    return QDir(folder).filePath(extension == QLatin1String("/") ? stem + QLatin1Char('/') : stem + QLatin1Char('.') + extension);
}

void ProposalView::exportTo(const QString& path) {
    if (!m_session || !m_session->result() || m_session->busy()) {
        if (m_session) m_session->say(tr("The proposal waits for the figures that are being worked out. Try again in a moment"), true);
        emit exported(path, false);
        return;
    }
    if (blocked()) {
        m_session->say(m_error.isEmpty() ? tr("The customer edition cannot be written yet: see Before you send, or write the internal edition") : m_error, true);
        emit exported(path, false);
        return;
    }
    m_files.request([this, path, asked = asked()](const std::atomic<bool>&) -> LatestJob::Then {
        const proposal::Words words(asked.options.language);
        const bool isFolder = path.endsWith(QLatin1Char('/'));
        const std::string extension = QFileInfo(path).suffix().toLower().toStdString();
        const auto written = asked.make(isFolder || extension == "html", words, [&](const auto& document) -> Result<void> {
            if (isFolder) {
                const auto files = proposal::exportAll(document, asked.options, words);
                if (!files) return tl::make_unexpected(files.error());
                return proposal::writeFolder(path.toStdString(), *files);
            }
            const auto bytes = proposal::exportAs(document, extension, asked.options, words);
            if (!bytes) return tl::make_unexpected(bytes.error());
            return proposal::writeDocument(path.toStdString(), *bytes);
        });
        const QString wrong = written ? QString() : shownText(toText(written.error()));
        return [this, path, wrong] {
            m_session->say(wrong.isEmpty() ? tr("Proposal written to %1").arg(QDir::toNativeSeparators(path)) : wrong, !wrong.isEmpty());
            emit exported(path, wrong.isEmpty());
        };
    });
}

ProposalPicture::ProposalPicture(QQuickItem* parent) : QQuickPaintedItem(parent) {}

void ProposalPicture::setView(ProposalView* view) {
    if (m_view == view) return;
    if (m_view) m_view->disconnect(this);
    m_view = view;
    if (m_view) connect(m_view, &ProposalView::pictureChanged, this, [this] { update(); });
    emit viewChanged();
    update();
}

void ProposalPicture::paint(QPainter* painter) {
    if (!m_view || m_view->picture().isNull()) return;
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(QRectF(0, 0, width(), height()), m_view->picture());
}

} // namespace sightline::qml
