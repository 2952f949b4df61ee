#include "what_if_view.h"
#include "language.h"

#include "figures.h"
#include "price_why.h"
#include "result_rows.h"

#include "planner/scenario.h"
#include "proposal/figure_words.h"
#include "proposal/format.h"

#include <QLocale>
#include <QPointer>

#include <algorithm>
#include <cmath>

namespace sightline::qml {
namespace {

constexpr int drawsOfACell = 400;      // as the command line's map
constexpr int drawsOfTheSweep = 1000;
constexpr std::size_t figuresToSweep = 8;

/// The axis with the plan's own value among it, ascending.
std::vector<int> axisWith(std::vector<int> values, int own) {
    if (own > 0 && std::find(values.begin(), values.end(), own) == values.end()) values.push_back(own);
    std::sort(values.begin(), values.end());
    return values;
}

int ownCameras(const planner::Plan& plan) {
    return int(std::lround(double(planner::cameraCount(plan)) / double(std::max<std::int64_t>(1, planner::siteCount(plan)))));
}

QString placeWords(int sites, int cameras) {
    return sites == 1 ? WhatIfView::tr("1 site, %1 cameras").arg(cameras) : WhatIfView::tr("%1 sites, %2 cameras each").arg(sites).arg(cameras);
}

} // namespace

WhatIfView::WhatIfView(QObject* parent)
    : ActiveView(false, parent), m_pinModel({"label", "vms", "nvr", "hybrid", "best", "architecture", "clear", "sites", "cameras", "known"}) {
    connect(&m_mapJob, &LatestJob::busyChanged, this, &WhatIfView::mapChanged);
    connect(&Language::instance(), &Language::changed, this, &WhatIfView::mapChanged);
}

WhatIfView::~WhatIfView() = default;

void WhatIfView::watch(PlanSession& session) {
    connect(&session, &PlanSession::viewChanged, this, [this] {
        if (m_done) workOutSweep(m_done); // the base line
    });
}

int WhatIfView::architecture() const {
    return chosenOrBest(m_architecture);
}

void WhatIfView::setArchitecture(int architecture) {
    if (architecture < 0 || architecture > 2 || architecture == m_architecture) return;
    m_architecture = architecture;
    if (m_done) fillFields(*m_done);
    showTornado();
}

void WhatIfView::setTogether(bool together) {
    if (together == m_together) return;
    m_together = together;
    showTornado();
}

void WhatIfView::setField(int field) {
    if (field < 0 || field >= int(m_fields.size()) || field == m_field) return;
    m_field = field;
    if (m_done) workOutSweep(m_done);
    emit changed();
}

void WhatIfView::setMustHaves(bool apply) {
    if (apply == m_mustHaves) return;
    m_mustHaves = apply;
    if (m_done) workOutMap(m_done);
    emit changed();
}

void WhatIfView::planMoved() {
    // A plan has two results, with sums and then with lives, and may be told again in another language.
    const auto calculated = this->calculated();
    if (m_done && calculated && calculated->comparison.plan == m_done->comparison.plan) {
        fillFields(*m_done);
        showTornado();
        if (calculated->depth == Depth::Lives) takeLives(*calculated);
    }
    refresh();
}

/// What lives say of lost footage decides between options of equal cost, in the map and the sweep as in the answer.
void WhatIfView::takeLives(const Calculated& lived) {
    const auto found = proposal::livedOverSums(lived.comparison, *lived.catalogue);
    if (found == m_lived) return;
    m_lived = found;
    for (proposal::WhichWinsCell& cell : m_map.cells)
        proposal::judge(cell, m_lived);
    showMap();
    workOutSweep(m_done);
}

void WhatIfView::refresh() {
    const auto calculated = this->calculated();
    if (!active() || !calculated || (m_done && calculated->comparison.plan == m_done->comparison.plan)) return;
    m_done = calculated;
    m_lived = proposal::livedOverSums(calculated->comparison, *calculated->catalogue);
    m_currency = calculated->comparison.currency();
    fillFields(*calculated);
    workOutTornado(calculated);
    workOutSweep(calculated);
    workOutMap(calculated);
    emit changed();
}

void WhatIfView::workOutTornado(const std::shared_ptr<const Calculated>& calculated) {
    m_tornadoJob.request([this, calculated](const std::atomic<bool>& cancel) -> LatestJob::Then {
        const auto& comparison = calculated->comparison;
        const auto sheets = proposal::sheetsOf(comparison);
        const auto options = proposal::drawOptions(sheets, *calculated->catalogue, {});
        const auto bars = costmodel::tornado(sheets, costmodel::Swing::P10P90, options);
        std::vector<proposal::TornadoData> alone, ranked;
        std::vector<costmodel::RankRegression> ranks;
        if (!cancel) ranks = costmodel::rankRegressions(sheets, options, {{0, -1}, {1, -1}, {2, -1}});
        for (std::size_t i = 0; i < 3; ++i) {
            alone.push_back(proposal::tornadoData(bars, planner::architectures[i], *calculated->catalogue, comparison.currency()));
            ranked.push_back(i < ranks.size() ? proposal::rankedData(alone.back(), ranks[i]) : alone.back());
        }
        return [this, alone, ranked, calculated] {
            m_alone = alone;
            m_ranked = ranked;
            fillFields(*calculated);
            showTornado();
        };
    });
}

const proposal::TornadoData* WhatIfView::shownTornado() const {
    const auto& from = m_together ? m_ranked : m_alone;
    return std::size_t(architecture()) < from.size() ? &from[std::size_t(architecture())] : nullptr;
}

void WhatIfView::showTornado() {
    const auto* const shown = shownTornado();
    if (!shown || shown->lines.empty()) {
        m_tornadoChart.clear();
    } else {
        const auto data = std::make_shared<proposal::TornadoData>(*shown);
        for (auto& line : data->lines)
            line.name = engineName(line.name).toStdString();
        m_tornadoChart.set([data](QPainter& p, const QRectF& a, const proposal::ChartTheme& t) { return proposal::paintTornado(p, a, *data, t); },
                           [data] { return proposal::tornadoTable(*data); });
    }
    emit changed();
}

QString WhatIfView::tornadoNote() const {
    const auto* const shown = shownTornado();
    if (!shown) return {};
    if (!m_together) return tr("Each figure alone, from its low to its high end, 8 of 10 outcomes.");
    return tr("All figures at once: together they explain %1 of the order of outcomes.").arg(figure(proposal::share(shown->explained)));
}

QString WhatIfView::figureOf(int line) const {
    const auto* const shown = shownTornado();
    return shown && line >= 0 && line < int(shown->lines.size()) ? QString::fromStdString(shown->lines[std::size_t(line)].id) : QString();
}

QString WhatIfView::placeOf(int line) const {
    const QString id = figureOf(line);
    return id.isEmpty() ? QString() : QStringLiteral("/prices/") + id;
}

bool WhatIfView::explainFigure(int line) {
    const auto* const shown = shownTornado();
    if (!shown || !m_done || line < 0 || line >= int(shown->lines.size())) return false;
    const auto& one = shown->lines[std::size_t(line)];
    const auto& result = m_done->comparison.results[std::size_t(architecture())];
    const costmodel::PriceBook book(m_done->comparison.plan, *m_done->catalogue);
    const auto money = [&](double amount) { return figure(proposal::moneyExact(amount, m_currency)); };
    planner::Why why;
    why.figure = engineName(one.name).toStdString();
    why.method = m_together ? "rank regression" : "tornado/1";
    why.formula = (m_together ? tr("How far the order of all outcomes follows this figure when every figure is drawn at once")
                              : tr("The total with this figure at the ends of 8 of 10 outcomes, all others at their likely value")).toStdString();
    double paid = 0;
    std::vector<planner::WhyInput> lines;
    for (std::size_t i = 0; i < result.sheet.lines.size(); ++i)
        for (const costmodel::Factor& factor : result.sheet.lines[i].factors) {
            if (factor.driver != one.id) continue;
            if (why.inputs.empty()) why.inputs.push_back(factorInput(book, factor));
            paid += result.cashFlow.lines[i].total.amount();
            lines.push_back({engineName(result.sheet.lines[i].name).toStdString(), money(result.cashFlow.lines[i].total.amount()).toStdString(), {}, "computed", {}, "computed"});
            break;
        }
    constexpr std::size_t most = 8;
    if (lines.size() > most) lines.resize(most);
    why.inputs.insert(why.inputs.end(), lines.begin(), lines.end());
    why.inputs.push_back({tr("All lines that rest on it").toStdString(), money(paid).toStdString(), {}, "computed", tr("of the likely total").toStdString(), "computed"});
    const QString swing = m_together ? QString() : tr("%1 to %2").arg(figure(proposal::moneyDifference(one.low)), figure(proposal::moneyDifference(one.high)));
    m_why.tell(std::move(why), swing);
    return true;
}

void WhatIfView::sweepFigure(int line) {
    const std::string id = figureOf(line).toStdString();
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        if (!id.empty() && m_fields[i].id == id) setField(int(i));
}

/// Counts first, then the figures that move this architecture's total most.
void WhatIfView::fillFields(const Calculated& calculated) {
    const planner::Plan& plan = calculated.comparison.plan;
    const std::string chosen = m_field >= 0 && std::size_t(m_field) < m_fields.size() ? m_fields[std::size_t(m_field)].id : "cameras";
    const double cameras = ownCameras(plan), sites = double(planner::siteCount(plan)), days = *plan.requirements.retentionDays;
    const auto mostOf = [](double wanted, double times) { // no plan has more cameras
        return std::min(wanted, std::floor(double(planner::maxPlanCameras) / std::max(1.0, times)));
    };
    m_fields = {{"cameras", tr("Cameras at each site"), std::max(1.0, std::floor(cameras / 4)), mostOf(std::max(64.0, cameras * 2), sites), cameras, true},
                {"sites", tr("Sites"), 1, mostOf(std::max(20.0, sites * 2), cameras), sites, true},
                {"retention", tr("Days of footage"), std::max(1.0, std::floor(days / 4)), std::max(90.0, days * 3), days, true}};
    const std::size_t one = std::size_t(architecture());
    if (one < m_alone.size())
        for (std::size_t i = 0; i < std::min(figuresToSweep, m_alone[one].lines.size()); ++i) {
            const Figure* const figure = calculated.catalogue->figure(m_alone[one].lines[i].id);
            if (!figure || figure->value.high <= 0) continue;
            const double from = std::min(figure->value.low, figure->value.likely * 0.5), to = std::max(figure->value.high, figure->value.likely * 1.5);
            m_fields.push_back({figure->id, engineName(m_alone[one].lines[i].name), from, to, figure->value.likely, true});
        }
    const auto same = std::find_if(m_fields.begin(), m_fields.end(), [&](const SweepField& each) { return each.id == chosen; });
    const int now = same == m_fields.end() ? 0 : int(same - m_fields.begin());
    if (now == m_field || same != m_fields.end()) m_field = now;
    else {
        m_field = 0;
        if (m_done) workOutSweep(m_done);
    }
}

QStringList WhatIfView::fields() const {
    QStringList names;
    for (const SweepField& field : m_fields)
        names << field.name;
    return names;
}

void WhatIfView::workOutSweep(const std::shared_ptr<const Calculated>& calculated) {
    if (std::size_t(m_field) >= m_fields.size()) return;
    const SweepField field = m_fields[std::size_t(m_field)];
    const int against = m_session ? m_session->base() : 0;
    const auto base = planner::Architecture(against <= int(planner::Architecture::Hybrid) ? against : 0); // what is there has no sweep
    const int years = *calculated->comparison.plan.horizonYears;
    m_sweepJob.request([this, calculated, field, base, years, lived = m_lived](const std::atomic<bool>&) -> LatestJob::Then {
        proposal::CompareOptions margin;
        margin.draws = drawsOfTheSweep;
        margin.flips = false;
        auto swept = proposal::sweepField(calculated->comparison.plan, *calculated->catalogue, {field.id, field.from, field.to, 0}, margin, lived);
        const std::string currency = calculated->comparison.currency();
        return [this, field, base, currency, years, result = std::make_shared<Result<proposal::FieldSweep>>(std::move(swept))] {
            m_sweepNote = *result ? tr("total of %1 against %2").arg(periodInSentence(years), QString::fromUtf8(planner::architectureName(base)))
                                  : engineSentence(result->error().message);
            if (!*result) {
                m_sweepChart.clear();
            } else {
                const proposal::SweepView view{base, field.now, field.hasNow, currency};
                m_sweepChart.set([result, view](QPainter& p, const QRectF& a, const proposal::ChartTheme& t) { return proposal::paintSweep(p, a, **result, view, t); },
                                 [result] { return proposal::sweepTable(**result); });
            }
            emit changed();
        };
    });
}

/// Row by row from few sites to many, so that there is a picture long before the last cell.
void WhatIfView::workOutMap(const std::shared_ptr<const Calculated>& calculated) {
    planner::Plan plan = calculated->comparison.plan;
    if (!m_mustHaves) plan.requirements.needs.clear();
    m_map = {};
    m_map.sites = axisWith({1, 2, 3, 5, 8, 12, 16, 24, 32, 50}, int(std::min<std::int64_t>(planner::siteCount(plan), 100'000)));
    m_map.cameras = axisWith({8, 12, 16, 24, 32, 40, 48, 64, 80, 96, 128}, ownCameras(plan));
    m_mapProblem.clear();
    showMap();
    const auto sites = m_map.sites, cameras = m_map.cameras;
    QPointer<WhatIfView> self(this);
    m_mapJob.request([self, calculated, plan, sites, cameras](const std::atomic<bool>& cancel) -> LatestJob::Then {
        QString problem;
        for (const int count : sites) {
            if (cancel) break;
            proposal::WhichWinsOptions options;
            options.sites = {count};
            options.cameras = cameras;
            options.compare.draws = drawsOfACell;
            options.watch = [&cancel](int, int) { return !cancel; };
            auto row = proposal::whichWins(plan, *calculated->catalogue, options);
            if (!row) {
                problem = QString::fromStdString(row.error().message);
                break;
            }
            if (row->cells.size() < cameras.size()) break;
            LatestJob::post(self, [self, calculated, count, cells = row->cells] {
                if (self && self->m_done == calculated && self->m_map.cells.size() < self->m_map.sites.size() * self->m_map.cameras.size() &&
                    self->m_map.sites[self->m_map.cells.size() / self->m_map.cameras.size()] == count)
                    self->takeMapRow(cells);
            });
        }
        return [self, problem] {
            if (!self) return;
            self->m_mapProblem = problem;
            self->showMap();
        };
    });
}

void WhatIfView::takeMapRow(const std::vector<proposal::WhichWinsCell>& row) {
    if (row.size() != m_map.cameras.size()) return;
    for (const proposal::WhichWinsCell& cell : row)
        proposal::judge(m_map.cells.emplace_back(cell), m_lived);
    showMap();
}

void WhatIfView::showMap() {
    if (m_map.sites.empty() || !m_done) {
        m_mapChart.clear();
    } else {
        const auto map = std::make_shared<proposal::WhichWinsMap>(m_map);
        const planner::Plan& plan = m_done->comparison.plan;
        const proposal::MapMarks marks{int(std::min<std::int64_t>(planner::siteCount(plan), 100'000)), ownCameras(plan), m_pins, m_currency};
        m_mapChart.set([map, marks](QPainter& p, const QRectF& a, const proposal::ChartTheme& t) { return proposal::paintWhichWins(p, a, *map, marks, t); },
                       [map] { return proposal::whichWinsTable(*map); }, int(m_map.cameras.size()));
    }
    fillPins();
    emit mapChanged();
}

double WhatIfView::mapProgress() const {
    const std::size_t all = m_map.sites.size() * m_map.cameras.size();
    return all > 0 ? double(m_map.cells.size()) / double(all) : 0;
}

QString WhatIfView::mapNote() const {
    if (!m_mapProblem.isEmpty()) return m_mapProblem;
    if (mapBusy()) return tr("Working out %1 of %2 plans").arg(m_map.cells.size()).arg(m_map.sites.size() * m_map.cameras.size());
    return m_mustHaves ? tr("Framed: this plan. Your prices and must-haves.") : tr("Framed: this plan. Your prices, cost only.");
}

void WhatIfView::pin(int cell) {
    if (cell < 0 || m_map.cameras.empty() || std::size_t(cell) >= m_map.sites.size() * m_map.cameras.size()) return;
    const std::pair<int, int> place{m_map.sites[std::size_t(cell) / m_map.cameras.size()], m_map.cameras[std::size_t(cell) % m_map.cameras.size()]};
    const auto found = std::find(m_pins.begin(), m_pins.end(), place);
    if (found == m_pins.end()) m_pins.push_back(place);
    else m_pins.erase(found);
    showMap();
}

void WhatIfView::unpin(int row) {
    if (row < 0 || row >= int(m_pins.size())) return;
    m_pins.erase(m_pins.begin() + row);
    showMap();
}

void WhatIfView::fillPins() {
    QList<QVariantList> rows;
    for (const auto& [sites, cameras] : m_pins) {
        const auto found = std::find_if(m_map.cells.begin(), m_map.cells.end(),
                                        [&, s = sites, c = cameras](const proposal::WhichWinsCell& cell) { return cell.sites == s && cell.camerasPerSite == c; });
        const bool known = found != m_map.cells.end();
        const auto total = [&](std::size_t i) {
            return known && found->totals[i] > 0 ? figure(proposal::moneyTable(found->totals[i], m_currency)) : QStringLiteral("–");
        };
        QString best = QStringLiteral("–");
        int architecture = -1;
        bool clear = false;
        if (known && found->verdict == proposal::Verdict::NothingFeasible) best = tr("none fits");
        if (known && found->verdict != proposal::Verdict::NothingFeasible) {
            architecture = int(found->winner);
            clear = found->verdict == proposal::Verdict::Winner;
            best = QString::fromUtf8(planner::architectureName(found->winner)) + (clear ? QString() : tr(", too close"));
        }
        rows << QVariantList{placeWords(sites, cameras), total(0), total(1), total(2), best, architecture, clear, sites, cameras, known};
    }
    m_pinModel.setRows(std::move(rows));
}

QString WhatIfView::makeScenario(int row) {
    if (!m_session || row < 0 || row >= int(m_pins.size())) return {};
    const auto [sites, cameras] = m_pins[std::size_t(row)];
    const QString name = placeWords(sites, cameras);
    bool made = false;
    m_session->edit({}, tr("scenario “%1”").arg(name), [&, s = sites, c = cameras](planner::Plan& plan, const planner::Plan&) {
        const planner::Plan variant = proposal::withCamerasPerSite(proposal::withSites(plan, s), c);
        made = !planner::addScenario(plan, name.toStdString(), variant).empty();
    });
    return made ? name : QString();
}

} // namespace sightline::qml
