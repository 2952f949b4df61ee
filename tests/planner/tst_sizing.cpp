// Whole sites: the cheapest mix against single models, growth, kept kit, deployments, links.

#include "cover_search.h"
#include "plain_prices.h"
#include "planner/field.h"
#include "planner/plan_file.h"
#include "sizing.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace sightline;
using namespace sightline::planner;
using sightline::test::PlainPrices;

namespace {

Plan onePlan(int sites, int cameras, double days = 30, Quality quality = Quality::Medium) {
    QuickInput input;
    input.sites = sites;
    input.camerasPerSite = cameras;
    input.retentionDays = days;
    input.quality = quality;
    return quickPlan(input);
}

CameraGroup& firstGroup(Plan& plan) {
    return plan.sites[0].groups[0];
}

const Finding* findingAbout(const std::vector<Finding>& list, const std::string& words) {
    for (const Finding& finding : list)
        if (finding.message.find(words) != std::string::npos || finding.remedy.find(words) != std::string::npos) return &finding;
    return nullptr;
}

} // namespace

class TestSizing : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        auto loaded = Catalogue::load(dataDirectory());
        QVERIFY2(loaded, loaded ? "" : toText(loaded.error()).c_str());
        m_catalogue = std::move(*loaded);
    }

    /// Every recorder that is planned stands within every limit.
    void everyLimitHolds() {
        std::mt19937 random(5);
        for (int i = 0; i < 150; ++i) {
            Plan plan = onePlan(1, 1 + static_cast<int>(random() % 300), 1 + static_cast<int>(random() % 120),
                                static_cast<Quality>(random() % 4));
            for (const Architecture architecture : architectures) {
                plan.choice(architecture).deployment.set(architecture == Architecture::Vms ? Deployment::OnSite
                                                                                         : Deployment::Interconnect);
                const Design design = makeDesign(plan, architecture, m_catalogue, m_prices);
                if (!design.feasible) continue;
                const SiteDesign& site = design.sites.front();
                double channels = 0, ingest = 0, ports = 0, carried = 0;
                for (const RecorderSet& set : site.recorders) {
                    const auto spec = recorderSpec(*set.product);
                    QVERIFY(spec);
                    QVERIFY(set.disksEach <= spec->bays);
                    QVERIFY(spec->includedTb > 0 || set.disksEach * set.diskTb <= spec->rawTb + 1e-9);
                    QVERIFY(site.need.cameras <= 16 || set.raid != Raid::Jbod);
                    // Each box carries its share within its own limits, not only all boxes together.
                    QVERIFY(set.share * static_cast<double>(site.need.channels) <= spec->channels + 1e-6);
                    QVERIFY(set.share * site.need.ingestMbps <= spec->ingestMbps * 0.7 + 1e-6);
                    QVERIFY(set.share * site.need.storageTb <= set.usableTbEach + 1e-6);
                    channels += set.count * spec->channels;
                    ingest += set.count * spec->ingestMbps;
                    carried += set.count * set.share;
                    ports += set.count * usablePoePorts(spec->poePorts, spec->poeWatts, 12.95, 0.8);
                }
                for (const SwitchSet& set : site.switches)
                    ports += set.count * set.portsEach;
                QVERIFY(channels >= static_cast<double>(site.need.channels));
                QVERIFY(ingest * 0.7 >= site.need.ingestMbps - 1e-9);
                QVERIFY(site.usableTb() >= site.need.storageTb - 1e-9);
                QVERIFY(ports >= static_cast<double>(site.need.poePorts) - 1e-6);
                QCOMPARE(carried, 1.0);
                QVERIFY(site.utilisation > 0 && site.utilisation <= 1 + 1e-9);
                QVERIFY(site.limitedBy == "channels" || site.limitedBy == "ingest" || site.limitedBy == "storage");
            }
        }
    }

    /// Never dearer than the best number of boxes of any single model with any drives.
    void neverDearerThanSingleModels() {
        std::mt19937 random(23);
        int mixed = 0;
        for (int i = 0; i < 120; ++i) {
            Plan plan = onePlan(1, 1 + static_cast<int>(random() % 250), 5 + static_cast<int>(random() % 90));
            for (const bool servers : {false, true}) {
                const Architecture architecture = servers ? Architecture::Vms : Architecture::Nvr;
                plan.vms.deployment.set(Deployment::OnSite);
                const Design design = makeDesign(plan, architecture, m_catalogue, m_prices);
                QVERIFY(design.feasible);
                const SiteDesign& site = design.sites.front();
                const double ours = m_prices.hardware(site);
                QVERIFY2(ours <= firstFit(plan, site.need, servers) + 1e-6, qPrintable(QString::number(i)));
                std::set<const Product*> models;
                for (const RecorderSet& set : site.recorders)
                    models.insert(set.product);
                mixed += models.size() > 1;
            }
        }
        QVERIFY(mixed > 5); // the search does find mixes
    }

    void moreNeverCostsLess_data() {
        QTest::addColumn<int>("architecture");
        for (int a = 0; a < 3; ++a)
            QTest::newRow(architectureKey(architectures[a])) << a;
    }

    void moreNeverCostsLess() {
        QFETCH(int, architecture);
        const Architecture a = architectures[architecture];
        std::mt19937 random(31);
        for (int i = 0; i < 60; ++i) {
            Plan plan = twoGroups(random);
            const double before = cost(plan, a);
            const auto isNotLess = [&](const char* what, auto change) {
                Plan more = plan;
                change(more);
                const double after = cost(more, a);
                return after >= before - 1e-6 ||
                       (qWarning("%s: %f after %f, case %d", what, after, before, i), false);
            };
            const int add = 1 + static_cast<int>(random() % 20);
            QVERIFY(isNotLess("cameras", [add](Plan& p) { firstGroup(p).count.set(*firstGroup(p).count + add); }));
            QVERIFY(isNotLess("light cameras", [add](Plan& p) { p.sites[0].groups[1].count.set(*p.sites[0].groups[1].count + add); }));
            QVERIFY(isNotLess("days", [](Plan& p) { p.requirements.retentionDays.set(*p.requirements.retentionDays * 1.3); }));
            QVERIFY(isNotLess("fps", [](Plan& p) { firstGroup(p).fps.set(*firstGroup(p).fps * 1.5); }));
            QVERIFY(isNotLess("pixels", [](Plan& p) {
                firstGroup(p).width.set(*firstGroup(p).width + 640);
                firstGroup(p).height.set(*firstGroup(p).height + 360);
            }));
            QVERIFY(isNotLess("sites", [](Plan& p) { p.sites[0].count.set(*p.sites[0].count + 1); }));
        }
    }

    void likeSitesAreWorkedOutOnce() {
        Plan counted = onePlan(7, 23);
        Plan listed = onePlan(1, 23);
        for (int i = 1; i < 7; ++i) {
            Site site = listed.sites.front();
            site.id = "s" + std::to_string(i);
            site.name = "Another " + std::to_string(i);
            listed.sites.push_back(site);
        }
        for (const Architecture a : architectures) {
            const Design one = makeDesign(counted, a, m_catalogue, m_prices);
            const Design all = makeDesign(listed, a, m_catalogue, m_prices);
            QCOMPARE(all.sites.size(), std::size_t(1));
            QCOMPARE(all.sites[0].members.size(), std::size_t(7));
            QCOMPARE(all.sites[0].copies, 7);
            QCOMPARE(m_prices.total(all), m_prices.total(one));
            QCOMPARE(recorderCount(all), recorderCount(one));
            QCOMPARE(storageNeedTb(all), storageNeedTb(one));
        }
    }

    void splittingAGroupChangesNothing() {
        Plan whole = onePlan(3, 30);
        Plan split = whole;
        CameraGroup half = split.sites[0].groups[0];
        half.id = "other";
        half.count.set(11);
        firstGroup(split).count.set(19);
        split.sites[0].groups.push_back(half);
        for (const Architecture a : architectures) {
            const Design one = makeDesign(whole, a, m_catalogue, m_prices);
            const Design two = makeDesign(split, a, m_catalogue, m_prices);
            QCOMPARE(m_prices.total(two), m_prices.total(one));
            QVERIFY(std::abs(storageNeedTb(two) - storageNeedTb(one)) < 1e-9);
        }
    }

    /// The seventeenth camera on a box of sixteen channels buys another box, in the year in which it comes.
    void growthIsBoughtWhenItComes() {
        Plan plan = onePlan(1, 16, 7);
        firstGroup(plan).growthPerYear.set(0.01); // 17 cameras from year 2 on
        const Design design = makeDesign(plan, Architecture::Nvr, m_catalogue, m_prices);
        QVERIFY(design.feasible);
        QCOMPARE(design.sites[0].need.cameras, std::int64_t(17));
        Plan dayOne = onePlan(1, 17, 7);
        const Design all = makeDesign(dayOne, Architecture::Nvr, m_catalogue, m_prices);
        QVERIFY(m_prices.hardware(design.sites[0]) <= m_prices.hardware(all.sites[0]) + 1e-6);
        firstGroup(plan).growthPerYear.set(0.5);
        const Design grown = makeDesign(plan, Architecture::Nvr, m_catalogue, m_prices);
        bool isLater = false;
        double share = 0;
        for (const RecorderSet& set : grown.sites[0].recorders) {
            QVERIFY(set.year == 0 || (set.year >= 2 && set.year <= 5));
            isLater = isLater || set.year > 0;
            share += set.count * set.share;
        }
        QVERIFY(isLater);
        QCOMPARE(share, 1.0);
        Plan atOnce = onePlan(1, static_cast<int>(grown.sites[0].need.cameras), 7);
        const Design bought = makeDesign(atOnce, Architecture::Nvr, m_catalogue, m_prices);
        QVERIFY(m_prices.hardware(grown.sites[0]) <= m_prices.hardware(bought.sites[0]) + 1e-6);
    }

    /// In each year what stands carries the cameras of that year.
    void everyYearIsCarried() {
        std::mt19937 random(3);
        for (int i = 0; i < 40; ++i) {
            Plan plan = onePlan(1, 4 + static_cast<int>(random() % 80), 10 + static_cast<int>(random() % 40));
            firstGroup(plan).growthPerYear.set(0.05 + static_cast<double>(random() % 40) / 100);
            plan.horizonYears.set(3 + static_cast<int>(random() % 5));
            plan.vms.deployment.set(Deployment::OnSite);
            const PlainPrices prices(*plan.horizonYears);
            for (const Architecture a : {Architecture::Vms, Architecture::Nvr}) {
                const Design design = makeDesign(plan, a, m_catalogue, prices);
                QVERIFY(design.feasible);
                for (int year = 1; year <= *plan.horizonYears; ++year) {
                    const SiteNeed need = siteNeed(plan, plan.sites[0], year, &m_catalogue);
                    double channels = 0, ingest = 0, tb = 0;
                    for (const RecorderSet& set : design.sites[0].recorders) {
                        if (set.year > year) continue;
                        const auto spec = recorderSpec(*set.product);
                        channels += set.count * spec->channels;
                        ingest += set.count * spec->ingestMbps * 0.7;
                        tb += set.count * set.usableTbEach;
                    }
                    QVERIFY(channels >= static_cast<double>(need.channels));
                    QVERIFY(ingest >= need.ingestMbps - 1e-6);
                    QVERIFY(tb >= need.storageTb - 1e-6);
                }
            }
        }
    }

    void keptKitIsUsedFirst() {
        Plan plan = onePlan(1, 24, 20);
        const Design bought = makeDesign(plan, Architecture::Nvr, m_catalogue, m_prices);
        plan.sites[0].kept = {{"hanwha-xrn-3220b2", 1, 8, 8}, {"switch-poe-24", 1, 0, 0}};
        const Design kept = makeDesign(plan, Architecture::Nvr, m_catalogue, m_prices);
        QVERIFY(kept.feasible);
        QCOMPARE(kept.sites[0].recorders.size(), std::size_t(1));
        QVERIFY(kept.sites[0].recorders[0].kept);
        QVERIFY(m_prices.hardware(kept.sites[0]) < m_prices.hardware(bought.sites[0]));
        QVERIFY(kept.sites[0].switches.front().kept);
        // A VMS records on servers: the appliance is of no use to it.
        plan.vms.deployment.set(Deployment::OnSite);
        for (const RecorderSet& set : makeDesign(plan, Architecture::Vms, m_catalogue, m_prices).sites[0].recorders)
            QVERIFY(!set.kept);
    }

    /// Planned ninety days, found thirty-five: somebody raised the frames.
    void keepingWhatIsThereNamesTheGroup() {
        Plan plan = onePlan(1, 16, 30);
        firstGroup(plan).name = "Tills";
        firstGroup(plan).fps.set(10);
        plan.sites[0].kept = {{"hanwha-xrn-1610s", 1, 4, 10}};
        const KeptSite before = keepAsIs(plan, m_catalogue).front();
        QCOMPARE(before.camerasUncovered, std::int64_t(0));
        firstGroup(plan).fps.set(30);
        plan.requirements.retentionDays.set(std::floor(before.daysAchieved));
        const KeptSite after = keepAsIs(plan, m_catalogue).front();
        QVERIFY(after.daysAchieved < before.daysAchieved * 0.6);
        const Finding* finding = findingAbout(after.findings, "Tills");
        QVERIFY(finding);
        QVERIFY(finding->message.find("30 fps") != std::string::npos);
        QCOMPARE(finding->place, std::string("/sites/0/camera_groups/0"));
        plan.sites[0].kept.clear();
        QCOMPARE(keepAsIs(plan, m_catalogue).front().camerasUncovered, std::int64_t(16));
    }

    void standbyCanReplaceAnyBox() {
        Plan plan = onePlan(1, 150, 30);
        plan.nvr.failover.set(FailoverMode::ColdStandby);
        const Design design = makeDesign(plan, Architecture::Nvr, m_catalogue, m_prices);
        QVERIFY(design.feasible);
        QCOMPARE(design.sites[0].standbys(), std::int64_t(1));
        const RecorderSet* spare = nullptr;
        for (const RecorderSet& set : design.sites[0].recorders)
            if (set.standbys > 0) spare = &set;
        QVERIFY(spare);
        const auto spareSpec = recorderSpec(*spare->product);
        for (const RecorderSet& set : design.sites[0].recorders) {
            QVERIFY(set.share * 150 <= spareSpec->channels + 1e-6);
            QVERIFY(set.share * design.sites[0].need.storageTb <= spare->usableTbEach + 1e-6);
        }
    }

    /// Each box twice: for servers, which bring no ports along, that is the cheapest set, doubled; a kept box gets a bought one.
    void hotStandbyAndRedundantAreBoughtTwice() {
        std::mt19937 random(5);
        for (int round = 0; round < 30; ++round) {
            Plan plan = onePlan(1, 1 + static_cast<int>(random() % 300), 3 + static_cast<int>(random() % 60));
            plan.vms.deployment.set(Deployment::OnSite);
            const auto recorders = [this](const Design& design) {
                SiteDesign site = design.sites[0];
                site.switches.clear();
                return boughtCost(m_prices, site);
            };
            const double once = recorders(makeDesign(plan, Architecture::Vms, m_catalogue, m_prices));
            for (const FailoverMode mode : {FailoverMode::HotStandby, FailoverMode::Redundant}) {
                plan.vms.failover.set(mode);
                plan.nvr.failover.set(mode);
                const Design servers = makeDesign(plan, Architecture::Vms, m_catalogue, m_prices);
                QCOMPARE(servers.sites[0].standbys(), servers.sites[0].boxes());
                QVERIFY(std::abs(recorders(servers) - 2 * once) < 1e-6 * once);
                // Appliances: no single model bought twice with switches for every camera is cheaper.
                const Design boxes = makeDesign(plan, Architecture::Nvr, m_catalogue, m_prices);
                QCOMPARE(boxes.sites[0].standbys(), boxes.sites[0].boxes());
                QVERIFY(boughtCost(m_prices, boxes.sites[0]) <= firstFit(plan, boxes.sites[0].need, false, 2) + 1e-6);
            }
        }
        Plan kept = onePlan(1, 16, 7);
        kept.nvr.failover.set(FailoverMode::HotStandby);
        kept.sites[0].kept = {{"hanwha-xrn-1610s", 1, 4, 8}};
        const SiteDesign site = makeDesign(kept, Architecture::Nvr, m_catalogue, m_prices).sites[0];
        QCOMPARE(site.boxes(), std::int64_t(1));
        QCOMPARE(site.standbys(), std::int64_t(1));
        for (const RecorderSet& set : site.recorders)
            QVERIFY(set.standbys == 0 || !set.kept); // the second one is not there yet
        QVERIFY(boughtCost(m_prices, site) > 0);
    }

    /// Without any one box the others have channels and input for all cameras, and no single model does that for less.
    void mutualFailoverDoesWithoutAnyBox() {
        std::mt19937 random(6);
        for (int round = 0; round < 60; ++round) {
            Plan plan = onePlan(1, 1 + static_cast<int>(random() % 200), 3 + static_cast<int>(random() % 60));
            plan.vms.deployment.set(Deployment::OnSite);
            plan.nvr.failover.set(FailoverMode::Mutual);
            plan.vms.failover.set(FailoverMode::Mutual);
            if (random() % 4 == 0) plan.sites[0].kept = {{"hanwha-xrn-1610s", 1, 4, 8}};
            for (const Architecture architecture : {Architecture::Vms, Architecture::Nvr}) {
                const Design design = makeDesign(plan, architecture, m_catalogue, m_prices);
                QVERIFY(design.feasible);
                const SiteDesign& site = design.sites[0];
                QVERIFY(site.boxes() >= 2);
                double channels = 0, mbps = 0, mostChannels = 0, mostMbps = 0;
                for (const RecorderSet& set : site.recorders) {
                    const auto spec = recorderSpec(*set.product);
                    channels += set.count * spec->channels;
                    mbps += set.count * spec->ingestMbps * 0.7;
                    mostChannels = std::max(mostChannels, spec->channels);
                    mostMbps = std::max(mostMbps, spec->ingestMbps * 0.7);
                }
                QVERIFY(channels - mostChannels >= static_cast<double>(site.need.channels) - 1e-6);
                QVERIFY(mbps - mostMbps >= site.need.ingestMbps - 1e-6);
                QVERIFY(site.usableTb() >= site.need.storageTb - 1e-6);
                if (!plan.sites[0].kept.empty()) continue;
                const double found = boughtCost(m_prices, site);
                const double most = firstFit(plan, site.need, architecture == Architecture::Vms, 1, true);
                QVERIFY2(found <= most + 1e-6, qPrintable(QStringLiteral("%1 cameras, %2 boxes: %3 over %4").arg(site.need.cameras)
                                                              .arg(site.boxes()).arg(found).arg(most)));
            }
        }
    }

    void oneBoxMoreAndLess() {
        const Plan plan = onePlan(1, 70, 30);
        const Design design = makeDesign(plan, Architecture::Nvr, m_catalogue, m_prices);
        const auto boxes = design.sites[0].boxes();
        const BoxStep more = oneBoxMore(plan, design.sites[0], m_catalogue, m_prices, +1);
        QVERIFY(more.feasible);
        QVERIFY(more.costDifference >= 0); // what is chosen is the cheapest
        int count = 0;
        for (const RecorderSet& set : more.recorders)
            count += set.count;
        QCOMPARE(std::int64_t(count), boxes + 1);
        const BoxStep less = oneBoxMore(plan, design.sites[0], m_catalogue, m_prices, -1);
        QVERIFY(!less.feasible || less.costDifference >= 0);
        QVERIFY(!oneBoxMore(plan, design.sites[0], m_catalogue, m_prices, -static_cast<int>(boxes) - 1).feasible);
    }

    /// Case C12: an 11 Mbps radio link is a hard cap, and the finding says how many cameras fit.
    void thinLinesRuleOutTheCentre() {
        Plan plan = onePlan(2, 20);
        plan.sites[0].wanUpMbps.set(11);
        plan.vms.deployment.set(Deployment::Central);
        const Design design = makeDesign(plan, Architecture::Vms, m_catalogue, m_prices);
        QVERIFY(!design.feasible);
        QVERIFY(findingAbout(design.findings, "internet line"));
        plan.vms.deployment.set(Deployment::Cheapest);
        const Design open = makeDesign(plan, Architecture::Vms, m_catalogue, m_prices);
        QVERIFY(open.feasible);
        QCOMPARE(open.options.size(), std::size_t(3));
        QVERIFY(open.deployment == Deployment::OnSite);
        plan.sites[0].wanUpMbps.set(1000);
        plan.vms.deployment.set(Deployment::Central);
        const Design central = makeDesign(plan, Architecture::Vms, m_catalogue, m_prices);
        QVERIFY(central.feasible);
        QVERIFY(central.centre && central.centre->need.cameras == 40);
        QVERIFY(central.sites[0].recorders.empty());
        plan.requirements.needs.insert(Need::WanLoss);
        QVERIFY(!makeDesign(plan, Architecture::Vms, m_catalogue, m_prices).feasible);
    }

    /// Case C11: hospitals record at the centre, clinics on site, patient rooms only live.
    void placesMixInOneDesign() {
        Plan plan = onePlan(2, 100);
        plan.sites[0].place.set(RecordingPlace::Central);
        plan.sites[0].wanUpMbps.set(10000);
        CameraGroup rooms = firstGroup(plan);
        rooms.id = "rooms";
        rooms.recording.set(Recording::LiveOnly);
        plan.sites[0].groups.push_back(rooms);
        Site clinic = onePlan(10, 8).sites[0];
        clinic.id = "clinic";
        plan.sites.push_back(clinic);
        plan.vms.deployment.set(Deployment::OnSite);
        const Design design = makeDesign(plan, Architecture::Vms, m_catalogue, m_prices);
        QVERIFY(design.feasible);
        QVERIFY(design.centre);
        QCOMPARE(design.centre->need.cameras, std::int64_t(400));
        QCOMPARE(design.centre->need.recordedCameras, std::int64_t(200));
        QVERIFY(design.sites[0].recorders.empty() && !design.sites[1].recorders.empty());
        // A site may have an architecture of its own in every design.
        plan.sites[1].architecture.set(SiteArchitecture::Nvr);
        const Design mixed = makeDesign(plan, Architecture::Vms, m_catalogue, m_prices);
        QVERIFY(mixed.sites[1].recorders.front().product->kind == "recorder");
    }

    void hiddenSitesAndGroupsCountForNothing() {
        Plan plan = onePlan(2, 20);
        Site other = plan.sites[0];
        other.id = "other";
        firstGroup(plan).count.set(25);
        other.hidden.set(true);
        plan.sites.push_back(other);
        CameraGroup group = firstGroup(plan);
        group.id = "unseen";
        group.hidden.set(true);
        plan.sites[0].groups.push_back(group);
        const Design design = makeDesign(plan, Architecture::Nvr, m_catalogue, m_prices);
        const Design plain = makeDesign(onePlan(2, 25), Architecture::Nvr, m_catalogue, m_prices);
        QCOMPARE(design.sites.size(), std::size_t(1));
        QCOMPARE(m_prices.total(design), m_prices.total(plain));
        QCOMPARE(cameraCount(plan), std::int64_t(50));
    }

    void sitesOpenOverTheYears() {
        Plan plan = onePlan(30, 12);
        plan.sites[0].addedPerYear.set(7.5); // 30 sites become 60 in year 5
        const Design design = makeDesign(plan, Architecture::Hybrid, m_catalogue, m_prices);
        std::int64_t sites = 0;
        for (const Opening& opening : design.sites[0].openings)
            sites += opening.sites;
        QCOMPARE(sites, std::int64_t(60));
        QCOMPARE(design.sites[0].copies, 30);
        QCOMPARE(design.sites[0].openings.size(), std::size_t(5));
    }

    void absurdPlansEnd() {
        Plan plan = onePlan(100000, 100000, 3650, Quality::Max);
        for (const Architecture a : architectures)
            QVERIFY(makeDesign(plan, a, m_catalogue, m_prices).sites.size() == 1);
        Plan empty;
        for (const Architecture a : architectures)
            QVERIFY(!makeDesign(empty, a, m_catalogue, m_prices).feasible);
        Plan growing = onePlan(1, 100000);
        firstGroup(growing).growthPerYear.set(1);
        growing.horizonYears.set(15);
        QVERIFY(makeDesign(growing, Architecture::Vms, m_catalogue, m_prices).sites[0].need.cameras > 0);
    }

private:
    Plan twoGroups(std::mt19937& random) const {
        Plan plan = onePlan(1 + static_cast<int>(random() % 3), 1 + static_cast<int>(random() % 120),
                            3 + static_cast<int>(random() % 60));
        CameraGroup light = firstGroup(plan);
        light.id = "light";
        light.count.set(1 + static_cast<int>(random() % 60));
        light.width.set(1280);
        light.height.set(720);
        light.fps.set(5);
        light.scene.set(Scene::Static);
        if (random() % 2) light.recording.set(Recording::LiveOnly);
        plan.sites[0].groups.push_back(light);
        if (random() % 3 == 0) plan.nvr.failover.set(FailoverMode::ColdStandby);
        return plan;
    }

    double cost(const Plan& plan, Architecture architecture) const {
        const Design design = makeDesign(plan, architecture, m_catalogue, m_prices);
        return design.feasible ? m_prices.total(design) : std::numeric_limits<double>::max();
    }

    /// The cheapest of: one model with one size and number of drives, as often as needed, and switches for the rest.
    /// Each of them so many times without counting its ports, or one more than needed, when something shall take over.
    double firstFit(const Plan& plan, const SiteNeed& need, bool servers, int times = 1, bool spare = false) const {
        const SizingContext context(plan, m_catalogue, m_prices);
        std::vector<CoverItem> switches;
        for (const PortSpec& model : context.specs().switches)
            switches.push_back({usablePoePorts(model.ports, model.poeWatts, need.poeWatts / static_cast<double>(need.poePorts), 0.8),
                                0, model.price, 0});
        const PortTable table(switches, static_cast<double>(need.poePorts));
        double lowest = std::numeric_limits<double>::max();
        for (const BoxOption& option : context.options(servers, need.cameras > 16)) {
            const double share = std::min({option.box->channels / static_cast<double>(need.channels),
                                           option.box->ingestMbps * 0.7 / need.ingestMbps, option.usableTb / need.storageTb});
            const double camera = need.ingestMbps / static_cast<double>(need.cameras);
            const double live = std::min(option.box->channels / static_cast<double>(need.channels),
                                         (option.box->ingestMbps * 0.7 - camera) / need.ingestMbps);
            if (spare && live <= 0) continue;
            const double count = std::max(std::ceil(1 / share - 1e-9), spare ? std::ceil(1 / live - 1e-9) + 1 : 1);
            const double ports = times > 1 || spare ? 0 : usablePoePorts(option.box->poePorts, option.box->poeWatts,
                                                need.poeWatts / static_cast<double>(need.poePorts), 0.8);
            const double goods = m_prices.box(*option.box->product, 0, false) +
                                 option.disks * m_prices.drive(option.drive ? option.drive->product : nullptr, option.diskTb,
                                                               *option.box->product, 0, false);
            lowest = std::min(lowest, times * count * goods +
                                          table.cost(static_cast<double>(need.poePorts) - count * ports));
        }
        return lowest;
    }

    Catalogue m_catalogue;
    PlainPrices m_prices;
};

QTEST_GUILESS_MAIN(TestSizing)
#include "tst_sizing.moc"
