#include "risk_view.h"

#include "compare_why.h"
#include "figures.h"
#include "price_why.h"
#include "language.h"
#include "measures.h"

#include "planner/failover_presets.h"
#include "proposal/design_words.h"
#include "proposal/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>

#include <algorithm>
#include <cmath>

namespace sightline::qml {
namespace {

constexpr std::int64_t livesForRemedies = 2'000; // paired lives: a fraction of the lives gives the same error
constexpr std::int64_t firstLives = 200;         // enough for a first picture at once
constexpr int playEveryMs = 700;

/// One design made ready for lives; nothing when it cannot be built.
struct Living {
    std::shared_ptr<const Calculated> keep;
    const planner::Design* design = nullptr;
    planner::Topology topology;
};

std::optional<Living> living(const std::shared_ptr<const Calculated>& calculated, planner::Architecture architecture) {
    const planner::Design& design = calculated->comparison.of(architecture).design;
    const planner::FailoverPresets* const presets = calculated->catalogue->failover();
    if (!design.feasible || !presets) return std::nullopt;
    auto topology = planner::makeTopology(calculated->comparison.plan, design, *calculated->catalogue, *presets);
    if (!topology) return std::nullopt;
    return Living{calculated, &design, std::move(*topology)};
}

LostSoFar lostIn(const simulator::Lives& lives, bool partial) {
    LostSoFar lost;
    lost.known = lives.lives > 0;
    lost.partial = partial || lives.isPartial;
    lost.loss = simulator::lossOf(lives);
    lost.lives = lives.lives;
    lost.halfWidth = lives.total.perYear.high95 - lives.total.perYear.mean;
    return lost;
}

} // namespace

RiskView::RiskView(QObject* parent)
    : ActiveView(false, parent), m_tabs(archTabRoles()), m_inputs({"name", "value", "source", "figure", "origin"}),
      m_figures({"architecture", "name", "typical", "bad", "note", "known"}), m_remedyModel(remedyRoles()) {
    connect(&m_job, &LatestJob::busyChanged, this, &RiskView::runChanged);
    connect(&Language::instance(), &Language::changed, this, &RiskView::changed);
    connect(&Measures::instance(), &Measures::changed, this, &RiskView::changed);
    m_player.setInterval(playEveryMs);
    connect(&m_player, &QTimer::timeout, this, [this] {
        if (!m_timeline || m_lifeCurrent + 1 >= int(m_timeline->marks.size())) setPlaying(false);
        else step(1);
    });
}

RiskView::~RiskView() = default;

void RiskView::activeMoved() {
    if (!active()) setPlaying(false);
    startIfNeeded();
}

int RiskView::architecture() const {
    if (m_architecture < 0 && m_ran) return int(m_ran->comparison.recommendation.winner); // that of the figures, also when they are old
    return chosenOrBest(m_architecture);
}

void RiskView::setArchitecture(int architecture) {
    if (architecture < 0 || architecture > 2 || architecture == m_architecture) return;
    m_architecture = architecture;
    m_ticked.clear();
    workOutRemedies();
    workOutLife();
    emit changed();
}

QStringList RiskView::presets() const {
    QStringList names;
    for (const RiskPreset& preset : riskPresets())
        names << QCoreApplication::translate("RiskRows", preset.name);
    return names;
}

QString RiskView::presetNote() const {
    return QCoreApplication::translate("RiskRows", riskPresets()[std::size_t(m_preset)].note).replace(QStringLiteral("%1"), Measures::instance().temperature(hotCloset));
}

void RiskView::setPreset(int preset) {
    if (preset < 0 || preset >= int(riskPresets().size()) || preset == m_preset) return;
    m_preset = preset;
    emit changed();
    run();
}

simulator::LivesOptions RiskView::options() const {
    simulator::LivesOptions options;
    options.lives = m_lives;
    riskPresets()[std::size_t(m_preset)].apply(options);
    return options;
}

/// A new result: the figures are from before it until somebody runs again. The first one is run at once.
void RiskView::planMoved() {
    const auto calculated = this->calculated();
    if (!calculated) return;
    m_tabs.setRows(archTabRows(calculated->comparison));
    m_inputs.setRows(riskInputRows(calculated->comparison.plan, *calculated->catalogue));
    // A plan has two results, with sums and then with lives: only another plan makes the figures old.
    const bool moved = m_ran && !(m_ran->comparison.plan == calculated->comparison.plan);
    if (moved && running()) return run(); // nobody has read those figures yet
    m_stale = moved;
    const bool again = m_ran == calculated; // another language
    if (m_ran && !moved && !running()) m_ran = calculated;
    if (m_ran && !moved && !running() && (again || architecture() != m_workedArchitecture)) {
        showFigures();
        workOutRemedies();
        workOutLife();
    }
    emit changed();
    emit runChanged();
    startIfNeeded();
}

void RiskView::startIfNeeded() {
    if (active() && !m_ran && calculated()) run();
}

void RiskView::run() {
    const auto calculated = this->calculated();
    if (!calculated) return;
    m_ran = calculated;
    m_stale = false;
    m_progress = 0;
    m_progressText.clear();
    for (std::size_t i = 0; i < 3; ++i) {
        m_lostSoFar[i] = {};
        if (!calculated->comparison.results[i].design.feasible)
            m_lostSoFar[i].reason = tr("cannot be built: %1").arg(QString::fromStdString(proposal::whyNotBuilt(calculated->comparison.results[i].design)));
    }
    showFigures();
    const simulator::LivesOptions wanted = options();
    QPointer<RiskView> self(this);
    m_job.request([self, calculated, wanted](const std::atomic<bool>& cancel) -> LatestJob::Then {
        std::array<LostSoFar, 3> last;
        int step = 0;
        for (const std::int64_t lives : {std::min(firstLives, wanted.lives), wanted.lives})
            for (const planner::Architecture architecture : planner::architectures) {
                ++step;
                const auto one = cancel ? std::nullopt : living(calculated, architecture);
                if (!one) continue;
                simulator::LivesOptions options = wanted;
                options.lives = std::min(lives, simulator::affordableLives(*one->design, lives));
                options.cancel = &cancel;
                const bool final = lives == wanted.lives;
                const auto told = [self, architecture, step, wanted](const simulator::LivesProgress& at) {
                    const double part = at.planned > 0 ? double(at.done) / double(at.planned) : 0;
                    const QString text = tr("Living %1 of %2 lives of %3").arg(QLocale().toString(qlonglong(at.done)), QLocale().toString(qlonglong(at.planned)),
                                                                               QString::fromUtf8(planner::architectureName(architecture)));
                    LatestJob::post(self, [self, part, step, text] {
                        if (!self || !self->running()) return;
                        self->m_progress = std::max(self->m_progress, step <= 3 ? 0.02 * step : 0.06 + 0.94 * (step - 4 + part) / 3);
                        self->m_progressText = text;
                        emit self->runChanged();
                    });
                };
                auto lived = simulator::simulateTopology(calculated->comparison.plan, *one->design, one->topology, *calculated->catalogue, options, told);
                if (!lived || lived->lives < 2) continue;
                LostSoFar lost = lostIn(*lived, !final);
                last[std::size_t(architecture)] = lost;
                LatestJob::post(self, [self, calculated, architecture, lost] {
                    if (!self || self->m_ran != calculated) return;
                    self->m_lostSoFar[std::size_t(architecture)] = lost;
                    self->showFigures();
                });
            }
        return [self] {
            if (!self) return;
            self->m_progress = 1;
            self->m_progressText.clear();
            const auto latest = self->calculated();
            if (latest && latest->comparison.plan == self->m_ran->comparison.plan) self->m_ran = latest;
            self->showFigures();
            self->workOutRemedies();
            self->workOutLife();
        };
    });
    emit runChanged();
}

QString RiskView::runNote() const {
    double worst = 0;
    std::int64_t lives = 0;
    for (const LostSoFar& one : m_lostSoFar)
        if (one.known && one.loss.mean > 0) {
            worst = std::max(worst, one.halfWidth / one.loss.mean);
            lives = std::max(lives, one.lives);
        }
    if (lives == 0) return {};
    return tr("Bar: average year. Line: bad year, 1 in 20. From %1 simulated lives, ±%2 %.").arg(QLocale().toString(qlonglong(lives)), QLocale().toString(100 * worst, 'f', worst < 0.01 ? 1 : 0));
}

void RiskView::showFigures() {
    m_figures.setRows(lostRows(m_lostSoFar));
    const bool any = std::any_of(m_lostSoFar.begin(), m_lostSoFar.end(), [](const LostSoFar& one) { return one.known; });
    if (!any) {
        m_lostChart.clear();
    } else {
        const auto comparison = std::make_shared<proposal::Comparison>(lossComparison(m_lostSoFar));
        m_lostChart.set([comparison](QPainter& p, const QRectF& a, const proposal::ChartTheme& t) { return proposal::paintLostFootage(p, a, *comparison, t); },
                        [comparison] { return proposal::lostFootageTable(*comparison); });
    }
    emit changed();
    emit runChanged();
}

void RiskView::workOutRemedies() {
    if (!m_ran) return;
    const auto calculated = m_ran;
    const auto one = planner::Architecture(architecture());
    simulator::LivesOptions wanted = options();
    wanted.lives = std::min(wanted.lives, livesForRemedies);
    m_remedyJob.request([this, calculated, one, wanted](const std::atomic<bool>& cancel) -> LatestJob::Then {
        std::vector<PricedRemedy> priced;
        simulator::LivesOptions options = wanted;
        options.cancel = &cancel;
        if (const auto design = living(calculated, one)) {
            options.lives = std::min(options.lives, simulator::affordableLives(*design->design, options.lives));
            if (auto found = simulator::mitigations(calculated->comparison.plan, *design->design, design->topology, *calculated->catalogue, options))
                priced = pricedRemedies(*found, calculated->comparison.plan, *design->design, *calculated->catalogue);
        }
        return [this, priced, calculated] {
            m_remedies = priced;
            m_remedyModel.setRows(remedyRows(m_remedies, *calculated->comparison.plan.horizonYears, calculated->comparison.currency(), m_ticked));
            emit changed();
        };
    });
}

void RiskView::tick(const QString& key) {
    if (!m_ticked.remove(key)) m_ticked.insert(key);
    if (m_ran) m_remedyModel.setRows(remedyRows(m_remedies, *m_ran->comparison.plan.horizonYears, m_ran->comparison.currency(), m_ticked));
    emit changed();
}

/// Savings are of each remedy alone; together they save at most their sum, so the sum is said to be a bound.
QString RiskView::tickedText() const {
    const LostSoFar& lost = m_lostSoFar[std::size_t(architecture())];
    if (m_ticked.isEmpty() || !lost.known) return {};
    double saved = 0;
    for (const PricedRemedy& one : m_remedies)
        if (m_ticked.contains(QString::fromStdString(one.what.key))) saved += std::max(0.0, one.what.savedPerYear);
    const QLocale locale;
    const QString left = locale.toString(std::max(0.0, lost.loss.mean - saved), 'f', 0);
    return m_ticked.size() == 1 ? tr("ticked: %1 becomes %2 a year").arg(locale.toString(lost.loss.mean, 'f', 0), left)
                                : tr("ticked: %1 becomes at best %2 a year").arg(locale.toString(lost.loss.mean, 'f', 0), left);
}

void RiskView::workOutLife() {
    if (!m_ran) return;
    m_workedArchitecture = architecture();
    const auto calculated = m_ran;
    const auto one = planner::Architecture(architecture());
    const simulator::LivesOptions wanted = options();
    const auto number = quint64(m_lifeNumber);
    m_lifeJob.request([this, calculated, one, wanted, number](const std::atomic<bool>&) -> LatestJob::Then {
        std::optional<proposal::LifeTimeline> timeline;
        if (const auto design = living(calculated, one)) {
            auto moments = simulator::replayLife(calculated->comparison.plan, *design->design, design->topology, *calculated->catalogue, wanted, 0, number);
            if (moments && !design->design->sites.empty())
                timeline = lifeTimeline(*moments, design->topology, *calculated->comparison.plan.horizonYears, double(design->design->sites.front().need.recordedCameras));
        }
        return [this, timeline] {
            m_timeline = timeline;
            m_lifeCurrent = -1;
            showLife();
        };
    });
}

void RiskView::showLife() {
    if (!m_timeline) {
        m_lifeChart.clear();
    } else {
        const auto life = std::make_shared<proposal::LifeTimeline>(*m_timeline);
        m_lifeChart.set([life, this](QPainter& p, const QRectF& a, const proposal::ChartTheme& t) { return proposal::paintLife(p, a, *life, m_lifeCurrent, t); },
                        [life] { return proposal::lifeTable(*life); });
    }
    emit lifeChanged();
}

void RiskView::setLifeNumber(int number) {
    if (number < 0 || number > 1'000'000 || number == m_lifeNumber) return;
    m_lifeNumber = number;
    setPlaying(false);
    workOutLife();
    emit lifeChanged();
}

void RiskView::setLifeCurrent(int current) {
    const int most = m_timeline ? int(m_timeline->marks.size()) - 1 : -1;
    const int now = std::clamp(current, -1, most);
    if (now == m_lifeCurrent) return;
    m_lifeCurrent = now;
    showLife();
}

void RiskView::step(int by) {
    if (!m_timeline || m_timeline->marks.empty()) return;
    const int last = int(m_timeline->marks.size()) - 1;
    setLifeCurrent(by <= -2 ? 0 : by >= 2 ? last : std::clamp(m_lifeCurrent + by, 0, last));
}

QString RiskView::lifeTitle() const {
    return m_timeline && m_lifeCurrent >= 0 ? QString::fromStdString(m_timeline->marks[std::size_t(m_lifeCurrent)].title) : QString();
}

QString RiskView::lifeDetail() const {
    return m_timeline && m_lifeCurrent >= 0 ? QString::fromStdString(m_timeline->marks[std::size_t(m_lifeCurrent)].detail) : QString();
}

QString RiskView::lifeText() const {
    if (!m_timeline) return {};
    return tr("In this life one site loses %1 camera-hours in %2 years, in %3 events.")
        .arg(QLocale().toString(m_timeline->lostHours, 'f', 0), QLocale().toString(m_timeline->years, 'f', 0), QLocale().toString(qlonglong(m_timeline->marks.size())));
}

void RiskView::setPlaying(bool playing) {
    if (playing == m_player.isActive()) return;
    if (playing) {
        if (m_timeline && m_lifeCurrent + 1 >= int(m_timeline->marks.size())) m_lifeCurrent = -1;
        m_player.start();
    } else {
        m_player.stop();
    }
    emit lifeChanged();
}

bool RiskView::explainLoss(const QString& sentence) {
    if (!m_ran) return false;
    for (std::size_t i = 0; i < 3; ++i) {
        const LostSoFar& lost = m_lostSoFar[i];
        if (!lost.known || !sentence.startsWith(QString::fromUtf8(planner::architectureName(planner::architectures[i])))) continue;
        m_why.tell(whyLost(lost.loss, lost.lives, *m_ran->catalogue), figure(proposal::count(lost.loss.mean)));
        return true;
    }
    return false;
}

bool RiskView::explainRemedy(int row) {
    if (row < 0 || row >= int(m_remedies.size()) || !m_ran) return false;
    const PricedRemedy& remedy = m_remedies[std::size_t(row)];
    const QLocale locale;
    const int years = *m_ran->comparison.plan.horizonYears;
    planner::Why why;
    why.figure = engineName(remedy.what.name).toStdString();
    why.method = "lives, paired";
    why.formula = (remedy.cost ? tr("%1 pieces × what one costs over the years; the same lives are lived with it and without").arg(locale.toString(remedy.what.units, 'f', 0))
                               : QString::fromStdString(remedy.reason)).toStdString();
    why.inputs = remedy.parts;
    const auto add = [&](const QString& name, const QString& value, const QString& source) {
        why.inputs.push_back({name.toStdString(), value.toStdString(), {}, "computed", source.toStdString(), "computed"});
    };
    if (remedy.cost) add(tr("All pieces, all sites"), figure(proposal::moneyExact(*remedy.cost, m_ran->comparison.currency())), {});
    add(tr("Camera-hours saved a year"), locale.toString(remedy.what.savedPerYear, 'f', 0), tr("± %1 (95 %)").arg(locale.toString(1.96 * remedy.what.savedError, 'f', 0)));
    add(tr("Years"), locale.toString(years), {});
    const QString shown = m_remedyModel.value(row, QStringLiteral("cost")).toString();
    m_why.tell(std::move(why), shown);
    return true;
}

int RiskView::inputCount() const {
    const auto now = calculated();
    return now ? int(simulator::failureInputs(*now->catalogue).size()) : 0;
}

bool RiskView::explainInput(int row) {
    const auto now = calculated();
    const Figure* const one = now ? now->catalogue->figure(m_inputs.value(row, QStringLiteral("figure")).toString().toStdString()) : nullptr;
    if (!one) return false;
    m_why.tell(whyFailureInput(*one), m_inputs.value(row, QStringLiteral("value")).toString());
    return true;
}

} // namespace sightline::qml
