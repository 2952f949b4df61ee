#include "streams_view.h"

#include "figures.h"
#include "group_columns.h"
#include "measured_rates.h"
#include "plan_session.h"
#include "typed_value.h"

#include "costmodel/price_book.h"
#include "planner/plan_operations.h"
#include "planner/storage.h"
#include "planner/streams.h"
#include "proposal/format.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sightline::qml {
namespace {

using planner::CameraGroup;
using planner::Plan;
using planner::Site;

constexpr double chanceWanted = 0.9;
constexpr int curvePoints = 49;

QString decimalText(double value, int decimals) {
    return QLocale().toString(value, 'f', decimals);
}

/// Days that are kept: never more than there are, as in the documents.
QString heldText(double days) {
    return decimalText(std::floor(days * 10) / 10, 1);
}

QString rateDigits(double mbps) {
    return decimalText(mbps, mbps < 0.1 && mbps > 0 ? 2 : 1);
}

QString streamSiteName(const Site& site) {
    return QString::fromStdString(site.name.empty() ? site.id : site.name);
}

QString streamGroupName(const CameraGroup& group) {
    return QString::fromStdString(group.name.empty() ? group.id : group.name);
}

/// A plan of one site only, in which every wish for days is scaled: what the curve asks.
Plan scaledPlan(const Plan& plan, const Site& site, double factor) {
    Plan small;
    small.requirements = plan.requirements;
    small.limits = plan.limits;
    small.horizonYears = plan.horizonYears;
    small.requirements.retentionDays.value *= factor;
    small.sites.push_back(site);
    Site& only = small.sites.front();
    only.retentionDays.value *= factor;
    for (CameraGroup& group : only.groups)
        group.retentionDays.value *= factor;
    return small;
}

/// The parts of a dial: what it is called, its words, and the setting behind it.
struct Dial {
    QString key, label;
    QStringList words;
};
std::vector<Dial> allDials() {
    return {{QStringLiteral("scene"), StreamsView::tr("Movement"), sceneWords()},
            {QStringLiteral("light"), StreamsView::tr("Light at night"), lightWords()},
            {QStringLiteral("quality"), StreamsView::tr("Picture quality"), qualityWords()},
            {QStringLiteral("smart"), StreamsView::tr("Saving codec"), smartWords()}};
}

std::pair<int, planner::Origin> dialValue(const CameraGroup& group, const QString& key) {
    if (key == QLatin1String("scene")) return {int(*group.scene), group.scene.origin};
    if (key == QLatin1String("light")) return {int(*group.light), group.light.origin};
    if (key == QLatin1String("quality")) return {int(*group.quality), group.quality.origin};
    return {int(*group.smart), group.smart.origin};
}

void setDial(CameraGroup& group, const QString& key, int value) {
    const CameraGroup fresh;
    const auto put = [&](auto& setting, const auto& otherwise) {
        using Value = std::decay_t<decltype(setting.value)>;
        if (value < 0) setting = otherwise;
        else setting.set(Value(value));
    };
    if (key == QLatin1String("scene")) put(group.scene, fresh.scene);
    else if (key == QLatin1String("light")) put(group.light, fresh.light);
    else if (key == QLatin1String("quality")) put(group.quality, fresh.quality);
    else put(group.smart, fresh.smart);
}

QString capitalised(QString text) {
    if (!text.isEmpty()) text[0] = text.at(0).toUpper();
    return text;
}

QString raidName(planner::Raid raid) {
    return raid == planner::Raid::Jbod ? StreamsView::tr("no RAID") : QStringLiteral("RAID ") + QString::fromUtf8(planner::raidKey(raid));
}

/// How many drives may fail at once without loss.
QString raidSentence(planner::Raid raid, int disks) {
    switch (raid) {
    case planner::Raid::Jbod:
    case planner::Raid::Raid0: return StreamsView::tr("A drive that fails takes its footage with it.");
    case planner::Raid::Raid6:
    case planner::Raid::Raid60: return StreamsView::tr("Two drives of %1 may fail.").arg(disks);
    default: return StreamsView::tr("One drive of %1 may fail.").arg(disks);
    }
}

} // namespace

StreamsView::StreamsView(QObject* parent)
    : QObject(parent), m_groups({"id", "name", "cameras", "low", "likely", "high", "lowAt", "likelyAt", "highAt", "from", "origin",
                                 "perDay", "tooShort", "chosen", "sentence"}),
      m_dials({"key", "label", "words", "value", "origin"}), m_lines({"name", "value"}),
      m_bars({"label", "value", "first", "second", "need"}) {}

void StreamsView::setSession(PlanSession* session) {
    if (session == m_session) return;
    if (m_session) m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &PlanSession::planChanged, this, &StreamsView::refresh);
        connect(session, &PlanSession::resultChanged, this, [this] {
            fillStorage();
            fillGroups(); // which groups fall short
            emit changed();
        });
    }
    emit sessionChanged();
    refresh();
}

void StreamsView::refresh() {
    if (!m_session) return;
    m_site = std::clamp(m_site, 0, std::max(0, int(m_session->plan().sites.size()) - 1));
    const Site* site = planSite();
    m_row = std::clamp(m_row, 0, std::max(0, site ? int(site->groups.size()) - 1 : 0));
    fillStorage();
    fillGroups();
    fillGroup();
    emit changed();
}

const Site* StreamsView::planSite() const {
    return m_session && m_site < int(m_session->plan().sites.size()) ? &m_session->plan().sites[std::size_t(m_site)] : nullptr;
}

const CameraGroup* StreamsView::group() const {
    const Site* site = planSite();
    return site && m_row < int(site->groups.size()) ? &site->groups[std::size_t(m_row)] : nullptr;
}

/// That of the last result, when it has the same site still.
const planner::SiteDesign* StreamsView::siteDesign() const {
    const auto result = m_session ? m_session->result() : nullptr;
    const Site* site = planSite();
    if (!result || !site) return nullptr;
    const auto& sites = result->comparison.plan.sites;
    for (const auto& design : result->comparison.results[std::size_t(m_architecture)].design.sites)
        for (const std::size_t member : design.members)
            if (member < sites.size() && sites[member].id == site->id) return &design;
    return nullptr;
}

QStringList StreamsView::sites() const {
    QStringList names;
    if (m_session)
        for (const Site& site : m_session->plan().sites)
            names << streamSiteName(site);
    return names;
}

void StreamsView::setSite(int site) {
    if (site == m_site || site < 0) return;
    m_site = site;
    m_row = 0;
    refresh();
}

QStringList StreamsView::spans() const {
    const Site* site = planSite();
    if (!site || *site->count == 1) return {};
    return {tr("One site"), tr("All %1").arg(figure(proposal::count(*site->count)))};
}

void StreamsView::setAllSites(bool all) {
    if (all == m_allSites) return;
    m_allSites = all;
    refresh();
}

void StreamsView::setArchitecture(int architecture) {
    if (architecture < 0 || architecture > 2) return;
    m_architecture = architecture;
    m_ownArchitecture = true;
    refresh();
}

void StreamsView::fillGroups() {
    m_totals.clear();
    QList<QVariantList> rows;
    const Site* site = planSite();
    if (!site) return m_groups.setRows({});
    const double times = m_allSites ? *site->count : 1;
    double most = 0.1;
    for (const CameraGroup& each : site->groups)
        most = std::max(most, planner::recordedMbps(each).high);
    Range sum;
    double cameras = 0, perDay = 0;
    for (std::size_t i = 0; i < site->groups.size(); ++i) {
        const CameraGroup& each = site->groups[i];
        const Range rate = planner::recordedMbps(each);
        const double count = *each.count * times, daily = count * planner::dailyGbPerCamera(each).likely;
        const bool counted = !*each.hidden && !*site->hidden;
        if (counted) {
            sum = sum + rate * count;
            cameras += count;
            perDay += daily;
        }
        const auto origin = each.bitrateMbps.origin;
        const QString from = planner::isLiveOnly(each)               ? tr("Not recorded")
                             : origin == planner::Origin::Measured ? tr("Measured")
                             : origin == planner::Origin::Typed    ? tr("Typed")
                                                                   : tr("Model");
        const bool isShort = std::find(m_outlook.shortGroups.begin(), m_outlook.shortGroups.end(), i) != m_outlook.shortGroups.end();
        const QString name = streamGroupName(each);
        rows << QVariantList{QString::fromStdString(each.id), name, figure(proposal::count(count)), rateDigits(rate.low),
                             rateDigits(rate.likely), rateDigits(rate.high), rate.low / most, rate.likely / most, rate.high / most, from,
                             origin == planner::Origin::Default ? -1 : int(origin), decimalText(daily, 1), isShort && counted, int(i) == m_row,
                             tr("%1: %2 Mbps likely, %3 to %4, %5 GB a day").arg(name, rateDigits(rate.likely), rateDigits(rate.low), rateDigits(rate.high), decimalText(daily, 1))};
    }
    m_totals = {m_allSites ? tr("All sites") : tr("One site"), figure(proposal::count(cameras)), decimalText(sum.low, 0),
                decimalText(sum.likely, 1), decimalText(sum.high, 0), decimalText(perDay, 1)};
    m_groups.setRows(std::move(rows));
}

void StreamsView::fillGroup() {
    QList<QVariantList> dials, lines;
    if (const CameraGroup* chosen = group()) {
        for (const Dial& dial : allDials()) {
            const auto [value, origin] = dialValue(*chosen, dial.key);
            dials << QVariantList{dial.key, dial.label, dial.words, value, int(origin)};
        }
        for (const auto& line : planner::streamRates(*chosen).lines)
            lines << QVariantList{capitalised(engineName(line.name)), tr("%1 Mbps").arg(decimalText(line.mbps.likely, 2))};
    }
    m_day.clear();
    if (group())
        for (const double hour : planner::hourlyMbps(*group()))
            m_day.push_back(hour);
    m_dials.setRows(std::move(dials));
    m_lines.setRows(std::move(lines));
}

void StreamsView::fillStorage() {
    m_curve.clear();
    m_warning.clear();
    m_oneMore.clear();
    m_addText.clear();
    m_elsewhere.clear();
    m_raidText.clear();
    m_outlook = {};
    m_usableTb = 0;
    m_drives = 0;
    if (!m_session || !m_session->result()) return;
    if (!m_ownArchitecture) m_architecture = int(m_session->result()->comparison.recommendation.winner);
    const Site* site = planSite();
    const auto* design = siteDesign();
    if (!site || site->groups.empty()) m_elsewhere = tr("No cameras yet: add them on Sites & cameras");
    if (!site || !design) return m_bars.setRows({});
    if (design->recorders.empty() || design->usableTb() <= 0) {
        m_elsewhere = design->place == planner::RecordingPlace::Cloud ? tr("Recorded in the cloud: no drives at this site") : tr("Recorded at the centre: no drives at this site");
        if (!design->feasible) m_elsewhere = QString::fromStdString(design->blockedBy);
        return m_bars.setRows({});
    }
    const Plan& plan = m_session->plan();
    m_usableTb = design->usableTb();
    for (const auto& set : design->recorders)
        m_drives += set.count * set.disksEach;
    m_driveTb = design->recorders.front().diskTb;
    m_outlook = planner::retentionOutlook(plan, *site, m_usableTb);
    fillBars(*design);

    const double asked = std::max(1.0, m_outlook.daysAsked), likely = std::max(asked, std::min(m_outlook.daysLikely, 3650.0));
    const double from = std::floor(asked * 0.6), to = std::ceil(std::max(likely * 1.6, asked * 1.8));
    for (int i = 0; i < curvePoints && m_outlook.daysAsked > 0; ++i) {
        const double days = from + (to - from) * i / (curvePoints - 1);
        const Plan small = scaledPlan(plan, *site, days / asked);
        m_curve.emplace_back(days, planner::retentionOutlook(small, small.sites.front(), m_usableTb).chance);
    }
    fillMore(*design);
    fillWarning();
}

/// What one drive more in each recorder costs, and the chance that it buys.
void StreamsView::fillMore(const planner::SiteDesign& design) {
    const Plan& plan = m_session->plan();
    double usable = m_usableTb, price = 0;
    int more = 0;
    const costmodel::PriceBook book(plan, *m_session->result()->catalogue);
    for (const auto& set : design.recorders) {
        const auto bays = set.product->number("bays"), largest = set.product->number("raw_tb");
        const int disks = set.disksEach + 1;
        const bool fits = !set.kept && set.drive && bays && disks <= *bays && (!largest || disks * set.diskTb <= *largest + 1e-9);
        const double each = fits ? planner::usableTb(set.raid, disks, 0, set.diskTb, *plan.limits.fillShare, *plan.limits.filesystemShare) : 0;
        if (each <= set.usableTbEach) continue;
        usable += set.count * (each - set.usableTbEach);
        more += (set.count + set.standbys) * design.copies;
        if (const Figure* const figureOfPrice = set.drive->figure("price"))
            price += (set.count + set.standbys) * design.copies * book.factor(*figureOfPrice).value.likely;
    }
    if (more == 0) return;
    const QString chance = figure(proposal::share(planner::retentionOutlook(plan, *planSite(), usable).chance));
    m_oneMore = tr("One drive more in each recorder: %1 for %2").arg(chance, figure(proposal::moneyExact(price, m_session->result()->comparison.currency())));
    m_addText = tr("Add %1 drives").arg(figure(proposal::count(more)));
}

/// Which groups pull the chance under what is wanted, and what fewer frames in the first of them would do.
void StreamsView::fillWarning() {
    const Site* const site = planSite();
    if (!site || m_outlook.daysAsked <= 0 || m_outlook.chance >= chanceWanted) return;
    struct Pull {
        std::size_t group;
        double fps, chance;
    };
    std::vector<Pull> pulls;
    for (std::size_t i = 0; i < site->groups.size(); ++i) {
        const CameraGroup& each = site->groups[i];
        if (*each.hidden || planner::isLiveOnly(each)) continue;
        Plan slower = scaledPlan(m_session->plan(), *site, 1);
        CameraGroup& changed = slower.sites.front().groups[i];
        const double fps = std::max(1.0, std::round(*each.fps * 2 / 3));
        changed.fps.set(fps);
        pulls.push_back({i, fps, planner::retentionOutlook(slower, slower.sites.front(), m_usableTb).chance});
    }
    std::stable_sort(pulls.begin(), pulls.end(), [](const Pull& a, const Pull& b) { return a.chance > b.chance; });
    if (pulls.empty()) return;
    const double best = pulls.front().chance - m_outlook.chance;
    QStringList names;
    for (const Pull& pull : pulls)
        if (names.size() < 2 && (names.isEmpty() || pull.chance - m_outlook.chance > best / 2)) names << nameInSentence(streamGroupName(site->groups[pull.group]));
    const QString days = decimalText(m_outlook.daysAsked, 0);
    m_warning = names.size() == 1 ? tr("%1 pulls the chance of %2 days below 90 %.").arg(names.front(), days)
                                  : tr("%1 and %2 pull the chance of %3 days below 90 %.").arg(names.at(0), names.at(1), days);
    if (best > 0.005)
        m_warning += QLatin1Char(' ') + tr("At %1 frames a second in %2 it would be %3.").arg(decimalText(pulls.front().fps, 0), names.front(), figure(proposal::share(pulls.front().chance)));
}

void StreamsView::fillBars(const planner::SiteDesign& design) {
    double raw = 0, data = 0, fill = 0;
    const double copies = m_allSites ? design.copies : 1;
    for (const auto& set : design.recorders) {
        raw += set.count * set.disksEach * set.diskTb;
        data += set.count * planner::raidDataDisks(set.raid, set.disksEach) * set.diskTb;
        fill += set.count * set.usableTbEach;
    }
    if (raw <= 0) return m_bars.setRows({});
    data = std::clamp(data, fill, raw);
    const auto tb = [&](double value) { return figure(proposal::terabytes(value * copies)); };
    const auto& set = design.recorders.front();
    const int drives = int(m_drives * copies);
    const QString each = decimalText(set.diskTb, set.diskTb == std::floor(set.diskTb) ? 0 : 1), raid = raidName(set.raid);
    const QString size = set.diskTb <= 0 ? (drives == 1 ? tr("1 drive, %1").arg(raid) : tr("%1 drives, %2").arg(drives).arg(raid))
                         : drives == 1   ? tr("1 drive of %1 TB, %2").arg(each, raid)
                                         : tr("%1 drives of %2 TB, %3").arg(drives).arg(each, raid);
    const double need = std::min(m_outlook.needTb, fill);
    m_bars.setRows({{size, tr("%1 raw").arg(tb(raw)), data / raw, (raw - data) / raw, false},
                    {tr("After RAID"), tr("%1 usable").arg(tb(data)), fill / raw, (data - fill) / raw, false},
                    {tr("Filled to %1 at most").arg(figure(proposal::share(*m_session->plan().limits.fillShare))), tr("%1 to record on").arg(tb(fill)), need / raw, (fill - need) / raw, true}});
    m_raidText = tr("%1 need %2, %3 left over.").arg(tr("%1 days").arg(decimalText(m_outlook.daysAsked, 0)), tb(m_outlook.needTb), tb(std::max(0.0, fill - m_outlook.needTb))) +
                 QLatin1Char(' ') + raidSentence(set.raid, set.disksEach);
}

QString StreamsView::groupName() const {
    return group() ? streamGroupName(*group()) : QString();
}

QString StreamsView::groupKey() const {
    return group() ? QString::fromStdString(planSite()->id + "/" + group()->id) : QString();
}

QString StreamsView::groupCaption() const {
    const CameraGroup* chosen = group();
    if (!chosen) return {};
    return tr("%1 at each site, %2 × %3, %4, %5 fps").arg(*chosen->count).arg(*chosen->width).arg(*chosen->height).arg(codecWords().value(int(*chosen->codec)), decimalText(*chosen->fps, *chosen->fps == std::floor(*chosen->fps) ? 0 : 1));
}

QString StreamsView::rateText() const {
    const CameraGroup* chosen = group();
    if (!chosen) return {};
    if (!chosen->bitrateMbps.isDefault()) return editText(*chosen->bitrateMbps, Quantity::Mbps);
    return rateDigits(planner::recordedMbps(*chosen).likely);
}

int StreamsView::rateOrigin() const {
    return group() ? int(group()->bitrateMbps.origin) : 0;
}

QString StreamsView::rateNote() const {
    return rateOrigin() == 0 ? tr("from the model; type a measured rate over it") : tr("replaces the model; empty it to go back");
}

void StreamsView::setDaysLead(bool days) {
    if (days == m_daysLead) return;
    m_daysLead = days;
    emit changed();
}

QString StreamsView::daysText() const {
    return m_session ? editText(*m_session->plan().requirements.retentionDays, Quantity::Days) : QString();
}

int StreamsView::daysOrigin() const {
    return m_session ? int(m_session->plan().requirements.retentionDays.origin) : 0;
}

QString StreamsView::drivesText() const {
    return m_drives > 0 ? QString::number(m_drives) : QStringLiteral("–");
}

QString StreamsView::driveSize() const {
    return m_driveTb > 0 && m_drives > 0 ? tr("of %1 TB").arg(decimalText(m_driveTb, m_driveTb == std::floor(m_driveTb) ? 0 : 1)) : QString();
}

QString StreamsView::chance() const {
    return hasDrives() ? figure(proposal::share(m_outlook.chance)) : QString();
}

bool StreamsView::chanceLow() const {
    return hasDrives() && m_outlook.chance < chanceWanted;
}

QString StreamsView::chanceTag() const {
    if (!hasDrives()) return {};
    return chanceLow() ? tr("under 90 %") : tr("%1 sure").arg(chance());
}

QString StreamsView::daysLikely() const {
    return hasDrives() ? tr("%1 days").arg(heldText(m_outlook.daysLikely)) : QString();
}

QString StreamsView::daysP90() const {
    return hasDrives() ? tr("%1 days").arg(heldText(m_outlook.daysP90)) : QString();
}

QString StreamsView::followText() const {
    return m_daysLead ? tr("Days are set and drives follow. Press the lock to set drives and see the days.")
                      : tr("Drives are set and days follow. Press the lock to set days.");
}

void StreamsView::choose(int row) {
    const Site* site = planSite();
    if (!site || row < 0 || row >= int(site->groups.size()) || row == m_row) return;
    m_row = row;
    fillGroups();
    fillGroup();
    emit changed();
}

void StreamsView::editGroup(const QString& label, const std::function<void(CameraGroup&)>& change) {
    if (!group()) return;
    const std::size_t site = std::size_t(m_site), row = std::size_t(m_row);
    m_session->edit({}, label, [&](Plan& plan, const Plan&) {
        change(plan.sites[site].groups[row]);
        planner::refreshDefaults(plan);
    });
}

void StreamsView::turn(const QString& dial, int value) {
    for (const Dial& known : allDials())
        if (known.key == dial && value < known.words.size())
            editGroup(known.label, [&](CameraGroup& chosen) { setDial(chosen, dial, value); });
}

QString StreamsView::typeRate(const QString& text) {
    if (text.trimmed().isEmpty()) {
        editGroup(tr("bit rate"), [](CameraGroup& chosen) { planner::clearRate(chosen); });
        return {};
    }
    const auto typed = readNumber(text, Quantity::Mbps, 0.001, 1000);
    if (typed.value) editGroup(tr("bit rate"), [&](CameraGroup& chosen) { planner::setExactRate(chosen, *typed.value, planner::Origin::Typed); });
    return typed.error;
}

QString StreamsView::typeDays(const QString& text) {
    if (!m_session) return {};
    const planner::Requirements fresh;
    if (text.trimmed().isEmpty()) {
        m_session->edit({}, tr("days of footage"), [&](Plan& plan, const Plan&) { plan.requirements.retentionDays = fresh.retentionDays; });
        return {};
    }
    const auto typed = readNumber(text, Quantity::Days, 1, 3650);
    if (typed.value) m_session->edit(QStringLiteral("days of footage"), tr("days of footage"), [&](Plan& plan, const Plan&) { plan.requirements.retentionDays.set(*typed.value); });
    return typed.error;
}

/// Days follow from the drives in proportion, headroom kept: the need grows with the days.
QString StreamsView::typeDrives(const QString& text) {
    const auto* design = siteDesign();
    const Site* site = planSite();
    if (!design || !site || !hasDrives()) return tr("There are no drives at this site");
    const auto& set = design->recorders.front();
    const int least = planner::raidMinimumDisks(set.raid);
    const auto typed = readNumber(text, Quantity::Count, least, 10000);
    if (!typed.value) return typed.error;
    const Plan& plan = m_session->plan();
    const double boxes = std::max(1, int(design->boxes()));
    const double usable = boxes * planner::usableTb(set.raid, int(*typed.value / boxes), 0, set.diskTb, *plan.limits.fillShare, *plan.limits.filesystemShare);
    const double need = m_outlook.needTb * *plan.limits.storageHeadroom;
    if (usable <= 0 || need <= 0) return tr("At least %1 drives for each recorder").arg(least);
    const double days = std::floor(m_outlook.daysAsked * usable / need + 1e-9);
    if (days < 1) return tr("These drives keep less than a day");
    m_session->edit({}, tr("drives at each site"), [&](Plan& next, const Plan&) { next.requirements.retentionDays.set(std::min(days, 3650.0)); });
    return {};
}

int StreamsView::drivesAdded() const {
    return planSite() ? *planSite()->drivesAdded : 0;
}

void StreamsView::addDrives() {
    if (m_addText.isEmpty()) return;
    const std::size_t site = std::size_t(m_site);
    m_session->edit({}, tr("drives added"), [&](Plan& plan, const Plan&) { plan.sites[site].drivesAdded.set(*plan.sites[site].drivesAdded + 1); });
}

void StreamsView::removeAdded() {
    if (drivesAdded() == 0) return;
    const std::size_t site = std::size_t(m_site);
    m_session->edit({}, tr("no drives added"), [&](Plan& plan, const Plan&) { plan.sites[site].drivesAdded = Site().drivesAdded; });
}

void StreamsView::importRates(const QString& path) {
    if (!m_session) return;
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    constexpr qint64 mostBytes = 16 << 20;
    if (!file.open(QIODevice::ReadOnly)) return m_session->say(tr("%1 cannot be read. Check that the file is there").arg(name), true);
    if (file.size() > mostBytes) return m_session->say(tr("%1 is too large for a list of rates").arg(name), true);
    const MeasuredRates measured = readMeasuredRates(file.readAll(), name);
    if (!measured.error.isEmpty()) return m_session->say(measured.error, true);
    int changed = 0;
    Plan trial = m_session->plan();
    const QStringList unknown = applyMeasuredRates(trial, measured, &changed);
    const QString missing = unknown.isEmpty() ? QString() : QLatin1Char(' ') + tr("No group is called: %1.").arg(unknown.mid(0, 5).join(QStringLiteral(", ")));
    if (changed == 0) return m_session->say(tr("%1: no camera group of this plan has these names.").arg(name) + missing, true);
    m_session->edit({}, tr("measured rates"), [&](Plan& plan, const Plan&) { applyMeasuredRates(plan, measured, nullptr); });
    m_session->say(tr("%1: %2 measured rates are in the plan now. Undo takes them out again.").arg(name).arg(changed) + missing, !unknown.isEmpty());
}

void StreamsView::explainRate() {
    if (const CameraGroup* chosen = group()) m_why.show(planner::whyRecordedRate(m_session->plan(), *planSite(), *chosen));
}

void StreamsView::explainDays() {
    if (hasDrives()) m_why.show(planner::whyRetention(m_session->plan(), *planSite(), m_usableTb));
}

void StreamsView::explainStorage() {
    if (const CameraGroup* chosen = group()) m_why.show(planner::whyStorage(m_session->plan(), *planSite(), *chosen));
}

bool StreamsView::goToPlace(const QString& place) {
    return place == QLatin1String("/requirements/retention_days");
}

} // namespace sightline::qml
