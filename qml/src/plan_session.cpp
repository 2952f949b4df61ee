#include "plan_session.h"

#include "figures.h"
#include "language.h"
#include "result_rows.h"

#include "planner/plan_file.h"
#include "planner/price_book_file.h"
#include "planner/scenario.h"
#include "proposal/format.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTime>

#include <algorithm>
#include <cmath>

namespace sightline::qml {
namespace {

constexpr int longestName = 200; // of a scenario
constexpr int lateAfterMs = 150; // shorter waits are not worth a word

/// Must-haves in the order in which their chips fill the lines of the questions panel.
/// Asked for most often first; the first six are always offered.
constexpr int usualChips = 6;
constexpr planner::Need chipOrder[] = {planner::Need::Access,     planner::Need::NoIt,        planner::Need::MixedBrands,
                                       planner::Need::WeakWan,    planner::Need::AiEdge,      planner::Need::NoCloud,
                                       planner::Need::SinglePane, planner::Need::AiServer,    planner::Need::Alarms,
                                       planner::Need::Ndaa,       planner::Need::WanLoss,     planner::Need::OneFailure,
                                       planner::Need::OffSite};

QString fromUtf8(const std::string& text) {
    return QString::fromStdString(text);
}

QString countText(double value) {
    return figure(proposal::count(value));
}

Document freshDocument() {
    Document document;
    document.plan = planner::quickPlan({});
    return document;
}

QString fieldLabel(QuickField field) {
    switch (field) {
    case QuickField::Sites: return PlanSession::tr("sites");
    case QuickField::Cameras: return PlanSession::tr("cameras at each site");
    case QuickField::Retention: return PlanSession::tr("days of footage");
    }
    return {};
}

} // namespace

PlanSession::PlanSession(QObject* parent)
    : QObject(parent), m_history(std::make_unique<DocumentHistory>(freshDocument())), m_needs({"key", "name", "chosen", "usual"}),
      m_examples({"name", "size", "gap", "current"}), m_cards(cardRoles()), m_heads(headRoles()), m_table(compareRoles()),
      m_reasons({"headline", "detail", "against"}), m_flips({"text", "architecture", "tooClose", "outcome"}),
      m_topReasons({"headline", "detail", "against"}), m_topFlips({"text", "architecture", "tooClose", "outcome"}),
      m_points({"title", "body"}),
      m_lettingGo(lettingGoRoles()), m_methods({"name", "method"}), m_defaults({"label", "value", "source", "place"}),
      m_findings({"severity", "place", "message", "remedy"}),
      m_facts{RowModel({"label", "value", "mark", "bad", "key"}), RowModel({"label", "value", "mark", "bad", "key"}),
              RowModel({"label", "value", "mark", "bad", "key"})} {
    m_lateTimer.setSingleShot(true);
    m_lateTimer.setInterval(lateAfterMs);
    connect(&m_lateTimer, &QTimer::timeout, this, [this] {
        m_late = answering();
        m_deeper = !m_late && busy();
        emit busyChanged();
    });
    connect(&Language::instance(), &Language::changed, this, &PlanSession::retranslate);
    fillNeeds();
    fillExamples();
    auto catalogue = planner::Catalogue::load(planner::dataDirectory());
    if (!catalogue) {
        say(tr("The catalogue cannot be read, so nothing can be worked out. %1").arg(fromUtf8(toText(catalogue.error()))), true);
        return;
    }
    auto priced = planner::withPriceBook(*catalogue, planner::userPriceBook());
    if (!priced) say(tr("Your price book cannot be used, so the shipped prices are in force. %1").arg(fromUtf8(toText(priced.error()))), true);
    m_catalogue = std::make_shared<const planner::Catalogue>(std::move(priced ? *priced : *catalogue));
    auto rulebook = planner::Rulebook::load(planner::dataDirectory());
    if (!rulebook) say(tr("Rules cannot be read, so none are checked. %1").arg(fromUtf8(toText(rulebook.error()))), true);
    m_recalculator = std::make_unique<Recalculator>(
        m_catalogue, rulebook ? std::make_shared<const planner::Rulebook>(std::move(*rulebook)) : nullptr);
    connect(m_recalculator.get(), &Recalculator::finished, this, &PlanSession::take);
    connect(m_recalculator.get(), &Recalculator::busyChanged, this, &PlanSession::watchBusy);
    recalculate();
}

PlanSession::~PlanSession() = default;

QString PlanSession::title() const {
    if (!plan().name.empty()) return fromUtf8(plan().name);
    return hasFile() ? QFileInfo(filePath()).completeBaseName() : tr("Untitled plan");
}

QString PlanSession::savedWords() const {
    if (!hasFile()) return tr("Not saved yet");
    if (changed()) return tr("Changed, not saved");
    return m_savedAt.isEmpty() ? tr("Saved") : tr("Saved %1").arg(m_savedAt);
}

QString PlanSession::undoText() const {
    return canUndo() ? tr("Undo: %1").arg(m_history->undoLabel()) : tr("Nothing to undo");
}

QString PlanSession::redoText() const {
    return canRedo() ? tr("Redo: %1").arg(m_history->redoLabel()) : tr("Nothing to redo");
}

int PlanSession::quality() const {
    const auto quality = pictureQuality(plan());
    return quality ? int(*quality) : -1;
}

int PlanSession::verdict() const {
    return comparison() ? int(comparison()->recommendation.verdict) : 0;
}

int PlanSession::winner() const {
    return comparison() ? int(comparison()->recommendation.winner) : 0;
}

QString PlanSession::winnerName() const {
    return QString::fromUtf8(planner::architectureName(planner::Architecture(winner())));
}

QString PlanSession::headline() const {
    return comparison() ? engineSentence(comparison()->recommendation.headline) : QString();
}

QString PlanSession::sentence() const {
    return comparison() ? engineSentence(comparison()->recommendation.sentence) : QString();
}

QString PlanSession::confidence() const {
    return comparison() ? engineSentence(comparison()->recommendation.confidence) : QString();
}

QString PlanSession::moreCamerasText() const {
    return m_result ? sweepText(m_result->sweep, int(cameras()), 10, comparison()->currency()) : QString();
}

QString PlanSession::estimateText() const {
    if (!comparison() || planner::cameraCount(comparison()->plan) == 0) return {};
    return tr("%1 of the %2 total rests on estimates").arg(figure(proposal::share(comparison()->estimateShare)), winnerName());
}

QString PlanSession::excludedText() const {
    if (!comparison()) return {};
    QStringList parts;
    for (const auto& cost : costmodel::excludedCosts(comparison()->plan))
        parts << engineSentence(cost);
    return parts.join(QStringLiteral(" · "));
}

QString PlanSession::baseName() const {
    return base() == keptBase ? tr("what is there") : QString::fromUtf8(planner::architectureName(planner::Architecture(base())));
}

/// Keeping what is there is a base only while there is something to keep.
int PlanSession::base() const {
    return m_base == keptBase && !(comparison() && comparison()->keepAsIs) ? 0 : m_base;
}

void PlanSession::setBase(int base) {
    if (base < 0 || base > keptBase || base == m_base || (base == keptBase && !(comparison() && comparison()->keepAsIs))) return;
    constexpr planner::BaseCase cases[] = {planner::BaseCase::Vms, planner::BaseCase::Nvr, planner::BaseCase::Hybrid, planner::BaseCase::KeepAsIs};
    edit({}, tr("base case"), [&](planner::Plan& next, const planner::Plan&) { next.costs.base.set(cases[base]); });
}

/// The base that the plan names; VMS as long as it names none.
void PlanSession::takeBase() {
    const auto named = *plan().costs.base;
    const int base = named == planner::BaseCase::Nvr        ? int(planner::Architecture::Nvr)
                     : named == planner::BaseCase::Hybrid   ? int(planner::Architecture::Hybrid)
                     : named == planner::BaseCase::KeepAsIs ? keptBase
                                                            : int(planner::Architecture::Vms);
    if (base == m_base) return;
    m_base = base;
    fillTable();
    emit viewChanged();
}

void PlanSession::setOnlyDifferences(bool only) {
    if (only == m_onlyDifferences) return;
    m_onlyDifferences = only;
    fillTable();
    emit viewChanged();
}

QString PlanSession::defaultsText() const {
    const int count = m_defaults.count();
    return count == 1 ? tr("1 default in force") : tr("%1 defaults in force").arg(figure(proposal::count(count)));
}

QString PlanSession::oldPricesText() const {
    const int count = comparison() ? comparison()->stalePrices : 0;
    return count == 0 ? QString() : count == 1 ? tr("1 old price") : tr("%1 old prices").arg(count);
}

QString PlanSession::findingsText() const {
    if (verdict() == int(proposal::Verdict::NothingFeasible)) return noCameras() ? tr("No cameras yet") : tr("No option fits");
    const int count = m_findings.count();
    return count == 0 ? QString() : count == 1 ? tr("1 thing to look at") : tr("%1 things to look at").arg(figure(proposal::count(count)));
}

bool PlanSession::findingsBad() const {
    if (verdict() == int(proposal::Verdict::NothingFeasible)) return true;
    return comparison() && std::any_of(comparison()->findings.begin(), comparison()->findings.end(), [](const auto& f) {
               return f.severity == planner::Severity::Error;
           });
}

QString PlanSession::sizeText() const {
    const auto siteTotal = planner::siteCount(plan());
    const auto cameraTotal = planner::cameraCount(plan());
    return (siteTotal == 1 ? tr("1 site") : tr("%1 sites").arg(countText(double(siteTotal)))) + QStringLiteral("    ") +
           (cameraTotal == 1 ? tr("1 camera") : tr("%1 cameras").arg(countText(double(cameraTotal))));
}

QString PlanSession::currency() const {
    return fromUtf8(plan().currency.value);
}

QString PlanSession::currencyText() const {
    const QString used = m_result ? fromUtf8(comparison()->currency()) : currency();
    return used == currency() ? used : tr("%1, no rate for %2").arg(used, currency());
}

QString PlanSession::type(Field field, const QString& text) {
    const auto which = QuickField(field);
    const Typed typed = readTyped(plan(), which, text);
    if (!typed.value) return typed.error;
    edit(fieldLabel(which), fieldLabel(which), [&](planner::Plan& next, const planner::Plan& before) {
        setQuickNumber(next, before, which, *typed.value);
    });
    return {};
}

void PlanSession::step(Field field, double by) {
    const auto which = QuickField(field);
    const QuickNumber present = number(which);
    if (!present.editable) return;
    const auto [low, high] = quickRange(plan(), which);
    const double value = std::clamp(present.value + by, std::max(1.0, low), high);
    edit(fieldLabel(which), fieldLabel(which),
         [&](planner::Plan& next, const planner::Plan& before) { setQuickNumber(next, before, which, value); });
}

void PlanSession::setCameras(int perSite) {
    step(Cameras, perSite - cameras());
}

void PlanSession::setQuality(int quality) {
    if (quality < 0 || quality > 3) return;
    m_history->closeStep();
    edit({}, tr("picture quality"),
         [&](planner::Plan& next, const planner::Plan&) { setPictureQuality(next, planner::Quality(quality)); });
}

void PlanSession::setNeed(const QString& key, bool on) {
    const auto need = planner::needFromKey(key.toStdString());
    if (!need) return;
    m_history->closeStep();
    edit({}, engineWord(planner::needName(*need)), [&](planner::Plan& next, const planner::Plan&) {
        if (on) next.requirements.needs.insert(*need);
        else next.requirements.needs.erase(*need);
    });
}

void PlanSession::letGo(const QString& keys) {
    planner::Plan variant = plan();
    QStringList names;
    for (const QString& key : keys.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto need = planner::needFromKey(key.toStdString());
        if (need && variant.requirements.needs.erase(*need) > 0) names << engineWord(planner::needName(*need));
    }
    if (names.isEmpty()) return;
    const QString name = tr("Without %1").arg(names.join(QStringLiteral(", ")));
    addScenario(name, variant, tr("scenario “%1”").arg(name));
}

void PlanSession::undo() {
    if (m_history->undo()) planReplaced();
}

void PlanSession::redo() {
    if (m_history->redo()) planReplaced();
}

void PlanSession::newPlan() {
    m_savedAt.clear();
    m_history->replace(freshDocument(), tr("new plan"));
    planReplaced();
}

void PlanSession::loadExample(int index) {
    if (index < 0 || index >= int(qml::examples().size())) return;
    const Example example = qml::examples()[std::size_t(index)];
    Document document;
    document.plan = examplePlan(example);
    document.untouched = false;
    m_savedAt.clear();
    m_history->replace(std::move(document), tr("example “%1”").arg(example.name));
    planReplaced();
}

bool PlanSession::open(const QString& path) {
    auto loaded = planner::loadPlan(path.toStdString());
    if (!loaded) {
        say(fromUtf8(toText(loaded.error())), true);
        return false;
    }
    Document document;
    document.plan = std::move(*loaded);
    document.path = QFileInfo(path).absoluteFilePath();
    document.untouched = false;
    m_savedAt.clear();
    if (firstStart()) m_history = std::make_unique<DocumentHistory>(std::move(document));
    else m_history->replace(std::move(document), tr("open %1").arg(QFileInfo(path).fileName()));
    say({}, false);
    planReplaced();
    return true;
}

bool PlanSession::save() {
    if (!hasFile()) return false;
    return saveAs(filePath());
}

bool PlanSession::saveAs(const QString& path) {
    const auto saved = planner::savePlan(basePlan(), path.toStdString());
    if (!saved) {
        say(fromUtf8(toText(saved.error())), true);
        return false;
    }
    m_history->markSaved(QFileInfo(path).absoluteFilePath());
    m_savedAt = QTime::currentTime().toString(QStringLiteral("HH:mm"));
    say({}, false);
    emit planChanged();
    return true;
}

QUrl PlanSession::folderUrl(const QString& path) const {
    return QUrl::fromLocalFile(QFileInfo(path).absolutePath());
}

QString PlanSession::shown(QuickField field) const {
    const double value = number(field).value;
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator); // it is typed over
    return locale.toString(value, 'f', value == std::floor(value) ? 0 : 1);
}

void PlanSession::edit(const QString& key, const QString& label,
                       const std::function<void(planner::Plan&, const planner::Plan&)>& change) {
    const std::string id = scenario();
    if (id.empty()) {
        if (m_history->edit(key, label, change)) planReplaced();
        return;
    }
    const auto& all = basePlan().scenarios;
    const auto now = std::find_if(all.begin(), all.end(), [&](const auto& candidate) { return candidate.id == id; });
    if (now != all.end() && now->locked) {
        say(tr("“%1” is locked. Copy it (Ctrl+D) and edit the copy").arg(fromUtf8(now->name)), false);
        emit planChanged(); // fields show the value again
        return;
    }
    const bool done = m_history->edit(key, label, [&](planner::Plan& base, const planner::Plan& before) {
        auto variant = planner::scenarioPlan(base, id);
        const auto earlier = planner::scenarioPlan(before, id);
        if (!variant) return;
        change(*variant, earlier ? *earlier : *variant);
        (void)planner::updateScenario(base, id, *variant);
    });
    if (done) planReplaced();
}

void PlanSession::setSections(const QStringList& sections, const QString& label) {
    if (m_history->setSections(sections, label)) emit planChanged();
}

std::optional<Figure> PlanSession::shippedFigure(const std::string& id) const {
    const Figure* const figure = m_catalogue ? m_catalogue->figure(id) : nullptr;
    return figure ? std::optional<Figure>(*figure) : std::nullopt;
}

bool PlanSession::setScenario(const std::string& id) {
    if (!id.empty()) {
        const auto variant = planner::scenarioPlan(basePlan(), id);
        if (!variant) {
            say(fromUtf8(toText(variant.error())), true);
            return false;
        }
    }
    m_history->setScenario(id);
    planReplaced();
    return true;
}

void PlanSession::editBase(const QString& label, const std::string& scenario, const std::function<void(planner::Plan&)>& change) {
    m_history->closeStep();
    const bool done = m_history->edit({}, label, [&](planner::Plan& base, const planner::Plan&) { change(base); });
    m_history->setScenario(scenario, done);
    planReplaced();
}

void PlanSession::addScenario(const QString& name, const planner::Plan& variant, const QString& label) {
    const std::string plain = name.left(longestName).toStdString();
    planner::Plan probe = basePlan(); // tells the id, which is the same again
    const std::string id = planner::addScenario(probe, plain, variant);
    editBase(label, id, [&](planner::Plan& base) { planner::addScenario(base, plain, variant); });
}

void PlanSession::restore(planner::Plan plan, const QString& path, const QString& label) {
    Document document;
    document.plan = std::move(plan);
    document.path = path;
    document.untouched = false;
    const auto saved = path.isEmpty() ? Result<planner::Plan>() : planner::loadPlan(path.toStdString());
    document.savedText = std::make_shared<const std::string>(planner::writePlan(!path.isEmpty() && saved ? *saved : planner::quickPlan({})));
    m_savedAt.clear();
    m_history->replace(std::move(document), label);
    planReplaced();
}

/// A scenario that does not fit its base any more (after undo, or a change of the base) gives way to the base.
void PlanSession::takeVariant() {
    m_variant.reset();
    if (scenario().empty()) return;
    auto variant = planner::scenarioPlan(basePlan(), scenario());
    if (variant) {
        m_variant = std::move(*variant);
        return;
    }
    say(tr("This scenario does not fit the base plan any more. %1").arg(fromUtf8(toText(variant.error()))), true);
    m_history->setScenario({});
}

void PlanSession::planReplaced() {
    takeVariant();
    takeBase();
    fillNeeds();
    fillExamples();
    emit planChanged();
    recalculate();
}

void PlanSession::recalculate() {
    if (!m_recalculator) return;
    const bool oneNumber = number(QuickField::Cameras).editable;
    m_recalculator->request(plan(), oneNumber ? sweepCounts(int(cameras())) : std::vector<int>{});
}

void PlanSession::take(std::shared_ptr<const Calculated> result) {
    if (result->depth == Depth::Totals) watchBusy(); // what is waited for now is the next answer
    m_result = std::move(result);
    if (m_result->depth == Depth::Totals) m_defaults.setRows(defaultRows(m_result->comparison)); // what follows has the same
    fillRows();
    emit resultChanged();
    if (m_base == keptBase) emit viewChanged(); // whether there is something to keep is known only now
}

void PlanSession::fillRows() {
    const auto& now = m_result->comparison;
    for (const auto architecture : planner::architectures)
        m_facts[std::size_t(architecture)].setRows(factRows(now, architecture));
    m_cards.setRows(cardRows(now, {&m_facts[0], &m_facts[1], &m_facts[2]}));
    m_reasons.setRows(reasonRows(now));
    m_flips.setRows(flipRows(now));
    m_topReasons.setRows(m_reasons.rows().mid(0, 3));
    m_topFlips.setRows(m_flips.rows().mid(0, 3));
    m_points.setRows(pointRows(now));
    m_lettingGo.setRows(lettingGoRows(now));
    m_methods.setRows(methodRows(now));
    m_findings.setRows(findingRows(now));
    fillTable();
}

/// Every text again, in the language that is now in force. Names of past steps stay as they were.
void PlanSession::retranslate() {
    fillNeeds();
    fillExamples();
    emit planChanged();
    if (m_result) {
        m_defaults.setRows(defaultRows(m_result->comparison));
        fillRows();
        emit resultChanged();
    }
    emit viewChanged();
}

void PlanSession::fillTable() {
    if (!comparison()) return;
    m_heads.setRows(headRows(*comparison(), base()));
    m_table.setRows(compareRows(*comparison(), base(), m_onlyDifferences));
}

void PlanSession::fillNeeds() {
    QList<QVariantList> rows;
    m_rareNeeds = 0;
    for (const auto need : chipOrder) {
        const bool chosen = plan().requirements.needs.contains(need), usual = rows.size() < usualChips;
        if (!usual && !chosen) ++m_rareNeeds;
        rows << QVariantList{QString::fromUtf8(planner::needKey(need)), engineWord(planner::needName(need)), chosen, usual};
    }
    m_needs.setRows(rows);
}

void PlanSession::fillExamples() {
    QList<QVariantList> rows;
    const auto signature = [](planner::Plan plan) { // its name may be in another language
        plan.name.clear();
        return planner::writePlan(plan);
    };
    const std::string present = signature(plan());
    for (const Example& example : qml::examples()) {
        const int siteTotal = example.input.sites;
        const QString size = siteTotal == 1 ? tr("1 site, %1 cameras").arg(example.input.camerasPerSite)
                                            : tr("%1 sites, %2 cameras each").arg(siteTotal).arg(example.input.camerasPerSite);
        rows << QVariantList{example.name, size, example.gap, signature(examplePlan(example)) == present};
    }
    m_examples.setRows(rows);
}

void PlanSession::watchBusy() {
    m_late = false;
    m_deeper = m_deeper && busy() && !answering();
    if (answering() || (busy() && !m_deeper && !m_lateTimer.isActive())) m_lateTimer.start();
    else if (!busy()) m_lateTimer.stop();
    emit busyChanged();
}

void PlanSession::say(const QString& text, bool bad) {
    if (text == m_notice && bad == m_noticeBad) return;
    m_notice = text;
    m_noticeBad = bad;
    emit noticeChanged();
}

} // namespace sightline::qml
