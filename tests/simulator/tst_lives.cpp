// Lives of a design: the sanity table of docs/models/lives.md by hand, streams that do not disturb each other, directions,
// threads, sums over like sites, cancellation, the replayable life.

#include "lives_case.h"

#include "life_run.h"
#include "topology_case.h"
#include "planner/failover_model.h"
#include "statistics.h"

#include <QtTest>

#include <chrono>
#include <cmath>
#include <cstring>
#include <set>
#include <thread>

using namespace sightline;
using namespace sightline::simulator;
using test::livesCase;
using test::LivesCase;
using test::LivesCaseInput;

class TestLives : public QObject {
    Q_OBJECT

    planner::Catalogue m_catalogue;
    std::optional<planner::FailoverPresets> m_presets;
    std::optional<planner::Catalogue> m_shared; ///< with other figures, for as long as lives look at them

    Lives livesOf(const LivesCase& c, const LivesOptions& options) {
        auto lives = simulate(c.plan, c.design, m_catalogue, *m_presets, options);
        if (!lives) qFatal("%s", toText(lives.error()).c_str());
        return std::move(*lives);
    }
    Lives livesOf(const LivesCaseInput& in, const LivesOptions& options) { return livesOf(livesCase(in), options); }
    static const CauseResult* find(const Losses& losses, LostBy cause) {
        for (const CauseResult& result : losses.byCause)
            if (result.cause == cause) return &result;
        return nullptr;
    }
    static double of(const Lives& lives, LostBy cause) {
        const CauseResult* result = find(lives.total, cause);
        return result ? result->perYear.mean : 0;
    }
    // Within the share, and known well enough for that to mean something.
    static void within(const Spread& spread, double wanted, double share) {
        const QString text = QStringLiteral("%1 (+- %2) is not %3").arg(spread.mean).arg(spread.high95 - spread.mean).arg(wanted);
        QVERIFY2(spread.high95 - spread.mean < share * wanted, qPrintable(text));
        QVERIFY2(std::abs(spread.mean - wanted) < share * wanted, qPrintable(text));
    }
    /// Lives and sums of designs that between them have every kind of thing that fails, as text.
    QString everyLoss(const planner::Catalogue& catalogue) const {
        using planner::FailoverMode;
        QString text;
        for (const bool isServer : {true, false})
            for (const FailoverMode mode : {FailoverMode::None, FailoverMode::ColdSwap, FailoverMode::ColdStandby, FailoverMode::EdgeBackfill}) {
                LivesCaseInput in;
                in.isServer = isServer;
                in.isMonitored = mode == FailoverMode::ColdSwap || mode == FailoverMode::ColdStandby;
                in.failover = mode;
                in.standbys = mode == FailoverMode::ColdStandby ? 1 : 0;
                in.cameras = 16;
                LivesCase c = livesCase(in);
                c.plan.sites.front().wanQuality.set(mode == FailoverMode::None ? planner::WanQuality::Poor : planner::WanQuality::Good);
                const auto lives = simulate(c.plan, c.design, catalogue, *m_presets, quick(300));
                if (!lives) qFatal("%s", toText(lives.error()).c_str());
                const double sums = lostFootage(c.plan, c.design, catalogue).mean;
                c.design.sites.front().place = planner::RecordingPlace::Central; // over a line that fails
                const double overLine = lostFootage(c.plan, c.design, catalogue).mean;
                for (const double value : {lives->total.perYear.mean, lives->total.destroyed.mean, lives->total.unreachable.mean, lives->total.arrayLoss, sums, overLine})
                    text += QString::number(value, 'g', 17) + QLatin1Char(' ');
            }
        return text;
    }
    static LivesOptions quick(std::int64_t lives = 2'000) {
        LivesOptions options;
        options.lives = lives;
        return options;
    }

private slots:
    void initTestCase() {
        auto catalogue = planner::Catalogue::load(planner::dataDirectory());
        QVERIFY2(catalogue.has_value(), catalogue ? "" : toText(catalogue.error()).c_str());
        m_catalogue = std::move(*catalogue);
        auto presets = planner::FailoverPresets::load(planner::dataDirectory());
        QVERIFY2(presets.has_value(), presets ? "" : toText(presets.error()).c_str());
        m_presets = std::move(*presets);
    }

    // facts: 64 cameras, one server, likely values.
    void sanityTable() {
        LivesOptions options = quick(10'000);
        LivesCaseInput in;
        const Lives monitored = livesOf(in, options);
        in.isMonitored = false;
        const Lives unnoticed = livesOf(in, options);
        within(find(unnoticed.total, LostBy::Camera)->perYear, 64 * 0.025 * (456 + 48), 0.1);
        within(find(monitored.total, LostBy::Camera)->perYear, 64 * 0.025 * 48, 0.1);
        within(find(monitored.total, LostBy::Grid)->perYear, 64 * 4.94198, 0.1);
        within(find(monitored.total, LostBy::Maintenance)->perYear, 64 * 12 * 5 / 60.0, 0.1);
        Spread stops = find(monitored.total, LostBy::Recorder)->perYear;
        stops.mean += of(monitored, LostBy::PowerSupply) + of(monitored, LostBy::CommonCause);
        stops.high95 = stops.mean + find(monitored.total, LostBy::Recorder)->perYear.high95 -
                       find(monitored.total, LostBy::Recorder)->perYear.mean;
        within(stops, 64 * 0.05 * 24, 0.1);
    }

    // What can be typed over is what is read: a figure of the list moves some life or some sum, and no other figure does.
    void failureInputsAreWhatIsRead() {
        const std::vector<std::string> listed = failureInputs(m_catalogue);
        const std::set<std::string> ids(listed.begin(), listed.end());
        QCOMPARE(ids.size(), listed.size());
        // Recorders and cards that fail often, so that what only matters while one is down shows in few lives.
        const planner::Catalogue fragile = m_catalogue.withFigure("server.stop", Range::exactly(4)).withFigure("nvr.afr", Range::exactly(0.6))
                                               .withFigure("sd.afr", Range::exactly(0.4)).withFigure("sd.tbw", Range::exactly(3));
        const QString before = everyLoss(fragile);
        for (const std::string& id : fragile.reliability()) {
            const Figure* const figure = fragile.figure(id);
            const double most = figure->unit.starts_with("fraction") || figure->unit == "probability" ? 1 : 1e9;
            const auto moved = [&](double value) { return std::min(most, value * 1.4 + 1e-9); };
            m_shared = fragile.withFigure(id, {moved(figure->value.low), moved(figure->value.likely), moved(figure->value.high)});
            QVERIFY2((everyLoss(*m_shared) != before) == ids.contains(id), id.c_str());
        }
    }

    // RAID 5 of eight, whole again after 24 h (a rebuild of 12.96 TB at 150 MB/s), no read errors: p x cameras x retention.
    void sanityOfTheArray() {
        LivesCaseInput in;
        in.diskTb = 12.96;
        LivesOptions options = quick(20'000);
        options.readErrors = ReadErrors::None;
        options.hotSpareDrives = true;
        const Lives lives = livesOf(in, options);
        const double rate = -std::log1p(-0.0157) / 8760;
        const double loss = 1 - std::exp(-5 * 8760 * 8 * 7 * rate * rate * 24);
        within(lives.total.destroyed, loss * 64 * 720, 0.1);
        QVERIFY(lives.total.destroyedError < 0.02);
        QVERIFY(std::abs(lives.total.arrayLoss / loss - 1) < 0.1);
    }

    // The table's row with D2's drives (500,000 h, constant hazard): p = 2.352717e-4 over five years, so 64 cameras x 30 days
    // x p lose 2.17 camera-hours a year.
    void sanityOfTheArrayAsPublished() {
        LivesCaseInput in;
        in.diskTb = 12.96;
        const double perYear = -std::expm1(-hoursInYear / 500'000);
        m_shared = m_catalogue.withFigure("hdd.afr.fleet", Range::exactly(perYear)).withFigure("hdd.weibull.beta", Range::exactly(1));
        LivesOptions options = quick(20'000);
        options.readErrors = ReadErrors::None;
        options.hotSpareDrives = true;
        const LivesCase c = livesCase(in);
        const auto lives = simulate(c.plan, c.design, *m_shared, *m_presets, options);
        QVERIFY(lives.has_value());
        within(lives->total.destroyed, 2.352717e-4 * 64 * 720, 0.1);
        QVERIFY(std::abs(lives->total.arrayLoss / 2.352717e-4 - 1) < 0.1);
    }

    // Nothing fails but the server and its UPS never does: 64 cameras x 0.05 x 45 s.
    void sanityOfTheTakeOver() {
        LivesCaseInput in;
        in.standbys = 1;
        in.ups = 2;
        in.failover = planner::FailoverMode::ColdStandby;
        LivesCase c = livesCase(in);
        auto topology = c.topology(m_catalogue, *m_presets);
        QVERIFY(topology.has_value());
        for (planner::TopologyNode& node : topology->nodes) {
            node.recorder.times = {12.5, 32.5, 0, 0};
            if (node.kind == planner::NodeKind::Ups) node.batteryHours = 1000; // power aside: the row is about failures
        }
        // A server's stops hold those of its power supply, which the UPS borrows its rate from.
        m_shared = m_catalogue.withFigure("psu.afr", Range::exactly(0)).withFigure("ups.fail_on_demand", Range::exactly(0))
                       .withFigure("ups.battery_life", Range::exactly(50));
        LivesOptions options = quick(20'000);
        options.failoverSuccess = 1;
        options.commonCauseShare = 0;
        const auto lives = simulateTopology(c.plan, c.design, *topology, *m_shared, options);
        QVERIFY(lives.has_value());
        const CauseResult* gaps = find(lives->total, LostBy::TakeOver);
        QVERIFY(gaps);
        within(gaps->perYear, 64 * 0.05 * 45 / 3600, 0.1);
        QVERIFY(of(*lives, LostBy::Recorder) < 64 * 0.05 * 24 * 0.02);
    }

    // Eight recorders and a standby that fail and are repaired on their own: j of nine are down with a binomial
    // probability whatever the repair's law, and all but one of the j go uncovered. A long repair makes overlaps common.
    void standbyAgreesWithTheChain() {
        const test::CaseJson json = test::readCase(SIGHTLINE_SOURCE_DIR "/tests/planner/topologies/n-plus-1.json");
        planner::Topology topology = test::caseTopology(json);
        constexpr double repair = 1440, mission = 5 * hoursInYear;
        for (planner::TopologyNode& node : topology.nodes)
            if (node.kind == planner::NodeKind::Recorder || node.kind == planner::NodeKind::Standby) node.repairHours = repair;
        planner::Plan plan;
        planner::Design design;
        design.feasible = design.monitored = true;
        planner::Site site;
        site.id = "site";
        for (const planner::TopologyNode& node : topology.nodes)
            if (!node.site.empty()) site.id = node.site;
        plan.sites.push_back(site);
        design.sites.emplace_back().feasible = true;
        LivesOptions options = quick(12'000);
        options.failoverSuccess = 1;
        options.commonCauseShare = 0;
        options.crews = 1000;
        const auto lives = simulateTopology(plan, design, topology, m_catalogue, options);
        QVERIFY2(lives.has_value(), lives ? "" : toText(lives.error()).c_str());
        const double down = repair / (hoursInYear / 0.05 + repair);
        double uncovered = 0, choose = 9;
        for (int j = 2; j <= 9; ++j) {
            choose = choose * (10 - j) / j;
            uncovered += (j - 1) * choose * std::pow(down, j) * std::pow(1 - down, 9 - j);
        }
        // New at the beginning: the square of 1 - exp(-t / repair), averaged over the mission.
        const double wanted = 32 * hoursInYear * uncovered * (1 - 1.5 * repair / mission);
        const Spread a = find(lives->total, LostBy::Recorder)->perYear, b = find(lives->total, LostBy::PowerSupply)->perYear;
        const double error = std::hypot(a.high95 - a.mean, b.high95 - b.mean) / 1.96;
        QVERIFY2(error < 0.05 * wanted, qPrintable(QString::number(error / wanted)));
        QVERIFY2(std::abs(a.mean + b.mean - wanted) < 3 * error,
                 qPrintable(QStringLiteral("%1 + %2 is not %3 (%4)").arg(a.mean).arg(b.mean).arg(wanted).arg(error)));
    }

    void sharedUpsIsWorseAndNamed() {
        LivesCaseInput in;
        in.standbys = 1;
        in.failover = planner::FailoverMode::ColdStandby;
        in.ups = 2;
        const LivesCase c = livesCase(in);
        auto apart = c.topology(m_catalogue, *m_presets);
        QVERIFY(apart.has_value());
        // The recorder alone on ups-1 and everything else on ups-2; then the standby moves to the recorder's UPS.
        planner::Topology shared = *apart;
        for (planner::TopologyLink& link : apart->links)
            if (link.power && link.from == "site/ups-1" && link.to != "site/recorder-1") link.from = "site/ups-2";
        shared = *apart;
        for (planner::TopologyLink& link : shared.links)
            if (link.power && link.to == "site/standby-1") link.from = "site/ups-1";
        const LivesOptions options = quick(4'000);
        const auto a = simulateTopology(c.plan, c.design, *apart, m_catalogue, options);
        const auto b = simulateTopology(c.plan, c.design, shared, m_catalogue, options);
        QVERIFY(a && b);
        QVERIFY2(b->total.perYear.mean > a->total.perYear.mean,
                 qPrintable(QStringLiteral("%1 %2").arg(a->total.perYear.mean).arg(b->total.perYear.mean)));
        QVERIFY(of(*b, LostBy::SharedStandby) > of(*a, LostBy::SharedStandby) + 1);
        QVERIFY(std::any_of(b->named.begin(), b->named.end(),
                            [](const std::string& text) { return text.find("same UPS") != std::string::npos; }));
        QVERIFY(std::none_of(a->named.begin(), a->named.end(),
                             [](const std::string& text) { return text.find("same UPS") != std::string::npos; }));
    }

    void missedTakeOversAreWorseAndNamed() {
        LivesCaseInput in;
        in.standbys = 1;
        in.ups = 2;
        in.failover = planner::FailoverMode::ColdStandby;
        LivesOptions options = quick(10'000);
        options.failoverSuccess = 1;
        const Lives sure = livesOf(in, options);
        options.failoverSuccess = 0.98;
        const Lives missed = livesOf(in, options);
        QCOMPARE(of(sure, LostBy::MissedTakeOver), 0.0);
        QVERIFY(of(missed, LostBy::MissedTakeOver) > 0);
        QVERIFY(missed.total.perYear.mean > sure.total.perYear.mean);
        const auto saysSo = [](const std::string& text) { return text.find("2 % of take-overs fail") != std::string::npos; };
        QVERIFY(std::any_of(missed.named.begin(), missed.named.end(), saysSo));
        QVERIFY(std::none_of(sure.named.begin(), sure.named.end(), saysSo));
    }

    void hotClosetIsWorseAndNamed() {
        LivesCaseInput in;
        in.isServer = false;
        LivesOptions options = quick(4'000);
        const Lives usual = livesOf(in, options);
        options.closetCelsius = 40;
        const Lives hot = livesOf(in, options);
        QVERIFY(hot.total.destroyed.mean > 1.5 * usual.total.destroyed.mean);
        QVERIFY(hot.total.parts[static_cast<std::size_t>(Part::Drive)] > 1.5 * usual.total.parts[static_cast<std::size_t>(Part::Drive)]);
        QVERIFY(of(hot, LostBy::Drives) > of(usual, LostBy::Drives));
        QVERIFY(std::any_of(hot.named.begin(), hot.named.end(),
                            [](const std::string& text) { return text.find("40 degrees") != std::string::npos; }));
    }

    void nobodyIsToldIsWorseAndNamed() {
        LivesCaseInput in;
        const Lives told = livesOf(in, quick());
        LivesOptions options = quick();
        options.monitored = false;
        const Lives untold = livesOf(in, options);
        QVERIFY(of(untold, LostBy::Camera) > 8 * of(told, LostBy::Camera));
        QVERIFY(std::any_of(untold.named.begin(), untold.named.end(),
                            [](const std::string& text) { return text.find("Nobody is told") != std::string::npos; }));
    }

    // The recorder's repair draws from its own stream: what the cameras, the grid and the drives do stays as it was.
    void streamsDoNotDisturbEachOther() {
        const LivesCase c = livesCase({});
        auto topology = c.topology(m_catalogue, *m_presets);
        QVERIFY(topology.has_value());
        planner::Topology slow = *topology;
        for (planner::TopologyNode& node : slow.nodes)
            if (node.kind == planner::NodeKind::Recorder) node.repairHours *= 3;
        LivesOptions options = quick();
        options.crews = 1000; // nobody waits for somebody else's technician
        const auto of = [](const std::vector<LifeMoment>& moments, bool isRecorder) {
            std::vector<std::pair<double, std::string>> list;
            for (const LifeMoment& moment : moments)
                if ((moment.element == "site/recorder-1" && moment.what != "a drive fails") == isRecorder)
                    list.emplace_back(moment.hour, moment.element + moment.what);
            return list;
        };
        bool hasChanged = false;
        for (std::uint64_t life = 0; life < 50; ++life) {
            const auto a = replayLife(c.plan, c.design, *topology, m_catalogue, options, 0, life);
            const auto b = replayLife(c.plan, c.design, slow, m_catalogue, options, 0, life);
            QVERIFY(a && b);
            QVERIFY(of(*a, false) == of(*b, false));
            hasChanged = hasChanged || of(*a, true) != of(*b, true);
        }
        QVERIFY(hasChanged);
    }

    // A standby is added: the same grid, cameras and recorder failures, life by life.
    void architecturesShareTheirLuck() {
        LivesCaseInput in;
        in.switches = 3;
        const LivesCase alone = livesCase(in);
        in.isServer = false;
        const LivesCase appliance = livesCase(in);
        const auto cameras = [&](const LivesCase& c) {
            std::vector<double> hours;
            const auto topology = c.topology(m_catalogue, *m_presets);
            LivesOptions options = quick();
            options.crews = 1000;
            for (std::uint64_t life = 0; life < 20; ++life) {
                const auto moments = replayLife(c.plan, c.design, *topology, m_catalogue, options, 0, life);
                for (const LifeMoment& moment : *moments)
                    if (moment.what == "camera dies" || moment.what == "power fails") hours.push_back(moment.hour);
            }
            return hours;
        };
        QVERIFY(!cameras(alone).empty());
        QCOMPARE(cameras(alone), cameras(appliance));
    }

    void threadsDoNotChangeABit() {
        LivesCaseInput in;
        in.boxes = 3;
        in.standbys = 1;
        in.copies = 5;
        in.failover = planner::FailoverMode::ColdStandby;
        LivesOptions one = quick(1'000), two = one;
        two.threads = 2;
        const Lives a = livesOf(in, one), b = livesOf(in, two);
        for (const auto& [x, y] : {std::pair{a.total.perYear, b.total.perYear}, {a.total.destroyed, b.total.destroyed},
                                   {a.total.longestGap, b.total.longestGap}, {a.total.worstDay, b.total.worstDay}})
            QCOMPARE(std::memcmp(&x, &y, sizeof x), 0);
    }

    // Fifty like sites are fifty lives, not one life fifty times: the mean is fifty-fold, the spread is not.
    void likeSitesAreSummedNotMultiplied() {
        LivesCaseInput in;
        in.cameras = 16;
        in.switches = 1;
        const Lives one = livesOf(in, quick(4'000));
        in.copies = 50;
        const Lives fifty = livesOf(in, quick(4'000));
        QCOMPARE(fifty.kinds.size(), 1u);
        QCOMPARE(fifty.total.cameras, 800);
        QVERIFY(std::abs(fifty.total.perYear.mean / (50 * one.total.perYear.mean) - 1) < 1e-9);
        const double multiplied = 50 * one.total.perYear.p95;
        QVERIFY(fifty.total.perYear.p95 < 0.6 * multiplied);
        QVERIFY(fifty.total.perYear.p95 > fifty.total.perYear.mean);
        // Against sums of fifty other lives each, lived one by one.
        const LivesCase c = livesCase(in);
        const auto models = siteModels(c.plan, c.design, *c.topology(m_catalogue, *m_presets), m_catalogue, quick());
        QVERIFY(models.has_value());
        LifeRun run(models->front());
        Quantiles direct;
        for (std::uint64_t sum = 0; sum < 300; ++sum) {
            std::array<double, 5> years{};
            for (std::uint64_t site = 0; site < 50; ++site) {
                const LifeSummary& life = run.live(100'000 + sum * 50 + site);
                for (std::size_t year = 0; year < years.size(); ++year)
                    years[year] += life.yearLost[year];
            }
            for (const double lost : years)
                direct.add(lost);
        }
        QVERIFY(std::abs(direct.at(0.5) / fifty.total.perYear.p50 - 1) < 0.03);
        QVERIFY(std::abs(direct.at(0.95) / fifty.total.perYear.p95 - 1) < 0.05);
    }

    void zeroEventsAreABound() {
        LivesCaseInput in;
        in.standbys = 1;
        in.ups = 2;
        in.failover = planner::FailoverMode::ColdStandby;
        LivesOptions options = quick(500);
        options.failoverSuccess = 1;
        const Lives lives = livesOf(in, options);
        const CauseResult* missed = find(lives.total, LostBy::MissedTakeOver);
        QVERIFY(missed);
        QCOMPARE(missed->livesWith, 0);
        QVERIFY(std::abs(missed->chanceBelow95 - (1 - std::pow(0.05, 1 / 500.0))) < 1e-12);
    }

    void cancelKeepsWhatIsDone() {
        LivesCaseInput in;
        in.cameras = 2000;
        in.boxes = 20;
        in.switches = 84;
        LivesOptions options = quick(100'000'000);
        std::atomic<bool> cancel{false};
        options.cancel = &cancel;
        std::int64_t seen = 0;
        std::chrono::steady_clock::time_point asked;
        const LivesCase c = livesCase(in);
        const auto lives = simulate(c.plan, c.design, m_catalogue, *m_presets, options, [&](const LivesProgress& progress) {
            seen = progress.done;
            if (progress.done >= 128 && !cancel.exchange(true)) asked = std::chrono::steady_clock::now();
        });
        const auto waited = std::chrono::steady_clock::now() - asked;
        QVERIFY(lives.has_value());
        QVERIFY(lives->isPartial);
        QCOMPARE(lives->lives, seen);
        QVERIFY2(waited < std::chrono::milliseconds(50),
                 qPrintable(QString::number(std::chrono::duration_cast<std::chrono::milliseconds>(waited).count())));
    }

    void aLifeReplaysAndFollowsTheStates() {
        LivesCaseInput in;
        in.standbys = 1;
        in.ups = 2;
        in.failover = planner::FailoverMode::ColdStandby;
        const LivesCase c = livesCase(in);
        const auto topology = c.topology(m_catalogue, *m_presets);
        int covered = 0;
        for (std::uint64_t life = 0; life < 30; ++life) {
            const auto moments = replayLife(c.plan, c.design, *topology, m_catalogue, quick(), 0, life);
            const auto again = replayLife(c.plan, c.design, *topology, m_catalogue, quick(), 0, life);
            QVERIFY(moments && again && !moments->empty());
            QCOMPARE(moments->size(), again->size());
            for (std::size_t i = 0; i < moments->size(); ++i) {
                QCOMPARE((*moments)[i].hour, (*again)[i].hour);
                QVERIFY((*moments)[i].darkCameras >= -1e-9 && (*moments)[i].darkCameras <= 64 + 1e-9);
                covered += (*moments)[i].what == planner::failoverStateKey(planner::FailoverState::Covered);
            }
        }
        QVERIFY(covered > 0);
    }

    // A moment says how many cameras are dark once it has happened, not before.
    void momentsCountTheirOwnCameras() {
        const LivesCase c = livesCase({});
        const auto topology = c.topology(m_catalogue, *m_presets);
        int failures = 0, repairs = 0;
        for (std::uint64_t life = 0; life < 60; ++life) {
            const auto moments = replayLife(c.plan, c.design, *topology, m_catalogue, quick(), 0, life);
            QVERIFY(moments.has_value());
            for (const LifeMoment& moment : *moments) {
                QVERIFY(!moment.element.empty());
                if (moment.element != "site/recorder-1") continue;
                if (moment.what == "fails") {
                    ++failures;
                    QCOMPARE(moment.darkCameras, 64.0);
                }
                repairs += moment.what == "repaired" && moment.darkCameras == 0;
            }
        }
        QVERIFY(failures > 5);
        QVERIFY(repairs > failures / 2);
    }

    void wrongOptionsAreNamed() {
        const LivesCase c = livesCase({});
        LivesOptions options;
        options.lives = 0;
        const auto result = simulate(c.plan, c.design, m_catalogue, *m_presets, options);
        QVERIFY(!result && toText(result.error()).find("lives") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestLives)
#include "tst_lives.moc"
