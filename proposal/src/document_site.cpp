// What is built where: scope, camera schedule, storage, network, drawing and failures.

#include "document_parts.h"
#include "html_text.h"
#include "planner/storage.h"
#include "planner/streams.h"
#include "proposal/design_words.h"
#include "proposal/format.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace sightline::proposal::document {

using planner::Architecture;
using planner::CameraGroup;
using planner::SiteDesign;

namespace {

const char* codecWords(planner::Codec codec) {
    static constexpr const char* names[] = {"MJPEG", "H.264", "H.265", "AV1"};
    return names[static_cast<std::size_t>(codec)];
}

std::string qualityWords(const Parts& p, planner::Quality quality) {
    const std::string names[] = {p.w("low quality"), p.w("medium quality"), p.w("high quality"), p.w("highest quality")};
    return names[static_cast<std::size_t>(quality)];
}

std::string sceneWords(const Parts& p, planner::Scene scene) {
    const std::string names[] = {p.w("still scene"), p.w("quiet scene"), p.w("medium scene"), p.w("busy scene"), p.w("very busy scene")};
    return names[static_cast<std::size_t>(scene)];
}

/// What becomes of a camera whose recorder fails, as the recommended design has it.
std::string takeOverWords(const Parts& p, planner::FailoverMode mode, planner::FailoverClass one) {
    if (mode == planner::FailoverMode::None) return p.w("dark until repair");
    if (mode == planner::FailoverMode::ColdSwap) return p.w("dark until swapped");
    const std::string names[] = {p.w("records on"), p.w("live only"), p.w("none")};
    return names[static_cast<std::size_t>(one)];
}

std::string pixels(const CameraGroup& group) {
    return std::to_string(*group.width) + "\u2009×\u2009" + std::to_string(*group.height);
}

Cell pictureCell(const Parts& p, const CameraGroup& group) {
    Cell cell(pixels(group) + ", " + p.plain(*group.fps) + " fps");
    cell.note = std::string(codecWords(*group.codec)) + (*group.smart == planner::SmartCodec::None ? "" : ", " + p.w("smart codec")) + ", " +
                qualityWords(p, *group.quality) + ", " + sceneWords(p, *group.scene);
    return cell;
}

Cell recordingCell(const Parts& p, const CameraGroup& group) {
    if (*group.recording == planner::Recording::LiveOnly) return Cell(p.w("Live only"));
    const std::string day = p.w("%1 h a day", {p.plain(*group.hoursPerDay)});
    Cell cell(*group.recording == planner::Recording::Motion ? p.w("On motion") : p.w("All the time"));
    cell.note = *group.recording == planner::Recording::Motion ? p.w("%1 of %2", {p.percent(*group.motionFraction), day}) : day;
    return cell;
}

std::string groupName(const CameraGroup& group) { return cleanText(group.name.empty() ? group.id : group.name, 60); }
/// What the pictures are for, the usual purposes in the document's language; nothing when nobody said.
std::string purposeOf(const Parts& p, const CameraGroup& group) {
    for (const char* usual : planner::usualPurposes)
        if (group.purpose == usual) return p.w(usual);
    return cleanText(group.purpose, 60);
}
std::string nameOf(const planner::Site& site) { return cleanText(site.name.empty() ? site.id : site.name, 60); }

void addScope(Blocks& blocks, const Parts& p, const SiteDesign& kind, std::size_t index) {
    const planner::Plan& plan = p.plan();
    const planner::Site& site = plan.sites[kind.site];
    blocks.push_back(HeadingBlock{p.siteKind(kind)});
    if (kind.members.size() > 1) {
        constexpr std::size_t most = 60;
        std::string names;
        for (std::size_t i = 1; i < kind.members.size() && i <= most; ++i)
            names += (names.empty() ? "" : ", ") + nameOf(plan.sites[kind.members[i]]);
        if (kind.members.size() > most + 1) names += ", " + p.w("and %1 more", {p.count(static_cast<double>(kind.members.size() - most - 1))});
        blocks.push_back(text(p.w("The same holds for %1.", {names}), TextStyle::Small));
    }
    std::string line = p.w("Internet %1 Mbps up, %2 Mbps down.", {p.plain(*site.wanUpMbps), p.plain(*site.wanDownMbps)});
    if (*site.cabling == planner::Cabling::Coax) line += " " + p.w("Existing cabling is coax.");
    line += " " + p.w("Back-up power %1 minutes.", {p.plain(*site.upsMinutes)});
    std::string later;
    for (const planner::Opening& opening : kind.openings)
        if (opening.year > 0) later += (later.empty() ? "" : ", ") + p.w("%1 in year %2", {p.count(static_cast<double>(opening.sites)), std::to_string(opening.year)});
    if (!later.empty()) line += " " + p.w("Like sites that open later: %1.", {later});
    blocks.push_back(text(line, TextStyle::Small));

    TableBlock table;
    table.id = "scope-" + std::to_string(index + 1);
    table.caption = kind.copies > 1 ? p.w("Cameras at each site; rates are recorded averages of one camera") : p.w("Cameras; rates are recorded averages of one camera");
    table.columns = {{p.w("Group"), false, 2.2}, {p.w("Cameras"), true, 1},    {p.w("Picture"), false, 2.8},   {p.w("Recording"), false, 1.6},
                     {p.w("Days kept"), true, 0.9}, {p.w("Mbps low"), true, 0.9}, {p.w("Mbps likely"), true, 0.9}, {p.w("Mbps high"), true, 0.9}};
    for (const CameraGroup& group : site.groups) {
        if (*group.hidden) continue;
        const bool live = *group.recording == planner::Recording::LiveOnly;
        const Range mbps = planner::recordedMbps(group);
        Cell cameras = p.countCell(*group.count);
        if (*group.growthPerYear > 0) cameras.note = p.w("+%1 a year", {p.percent(*group.growthPerYear)});
        const auto rate = [&](double value) { return live ? Cell("–") : p.numberCell(value, 2); };
        const double days = planner::retentionDays(plan, site, group);
        table.rows.push_back({{Cell(groupName(group)), cameras, pictureCell(p, group), recordingCell(p, group),
                               live ? Cell("–") : Cell(p.plain(days), days), rate(mbps.low), rate(mbps.likely), rate(mbps.high)},
                              RowKind::Plain});
    }
    const auto total = static_cast<double>(planner::camerasPerSite(site));
    table.rows.push_back({{Cell(p.w("All groups")), p.countCell(total), "", "", "", "", "", ""}, RowKind::Total});
    blocks.push_back(std::move(table));
}

// ---- storage ---------------------------------------------------------------------------------------------------

std::string counted(const Parts& p, std::int64_t number, const std::string& what) {
    return p.count(static_cast<double>(number)) + " × " + cleanText(what, 60);
}

std::string recorderWords(const Parts& p, const SiteDesign& site) {
    std::string words;
    for (const planner::RecorderSet& set : site.recorders) {
        const auto add = [&words](const std::string& part) { words += (words.empty() ? "" : "; ") + part; };
        if (set.count > 0) {
            std::string part = counted(p, set.count, set.product ? p.item(productName(set.product)) : p.w("Recorder"));
            if (set.kept) part += ", " + p.w("kept");
            if (set.year > 0) part += ", " + p.w("from year %1", {std::to_string(set.year)});
            add(part);
        }
        if (set.standbys > 0) add(p.w("and %1 on standby", {p.count(set.standbys)}));
    }
    return words.empty() ? "–" : words;
}

std::string boundBy(const Parts& p, const SiteDesign& site) {
    std::string what;
    if (site.limitedBy == "channels") what = p.w("channels");
    if (site.limitedBy == "ingest") what = p.w("incoming rate");
    if (site.limitedBy == "storage") what = p.w("storage");
    if (site.limitedBy == "poe") what = p.w("PoE power");
    return what.empty() ? "" : p.w("bound by %1, %2 used", {what, p.percent(std::round(site.utilisation * 100) / 100)});
}

/// As files: with their container, as Streams & storage and the sites' totals have it.
double gigabytesADay(double mbps) { return mbps * 86400 / 8 / 1000 * planner::StorageInput().container; }

Cell driveCell(const Parts& p, const SiteDesign& site) {
    Cell cell;
    double drives = 0;
    for (const planner::RecorderSet& set : site.recorders) {
        if (set.count * set.disksEach <= 0) continue;
        const std::string raid = planner::raidKey(set.raid);
        drives += set.count * set.disksEach;
        cell.note += (cell.note.empty() ? "" : "; ") +
                     p.w("of %1 TB, %2", {p.plain(std::round(set.diskTb * 100) / 100), raid == "jbod" ? p.w("no RAID") : "RAID " + raid});
    }
    if (drives <= 0) return Cell("–");
    cell.text = p.count(drives);
    cell.number = drives;
    return cell;
}

double rawTb(const SiteDesign& site) {
    double sum = 0;
    for (const planner::RecorderSet& set : site.recorders)
        sum += set.count * set.disksEach * set.diskTb;
    return sum;
}

void addStorageRow(TableBlock& table, const Parts& p, const SiteDesign& site) {
    TableRow row;
    row.cells.emplace_back(p.siteKind(site));
    if (!site.feasible) {
        Cell blocked(cleanText(html::capitalised(p.say(site.blockedBy)), 200));
        blocked.tone = Tone::Error;
        row.cells.push_back(std::move(blocked));
        row.cells.resize(table.columns.size());
        table.rows.push_back(std::move(row));
        return;
    }
    const double gigabytes = gigabytesADay(site.need.recordedMbps.likely);
    const double need = p.storageValue(site.need.storageTb);
    if (site.recorders.empty()) {
        Cell where(site.place == planner::RecordingPlace::Central ? p.w("Recorded at the centre") : p.w("Recorded in the cloud"));
        if (site.bridge) where.note = p.w("through %1", {counted(p, site.bridges, p.item(productName(site.bridge)))});
        row.cells.push_back(std::move(where));
        for (Cell& cell : std::vector<Cell>{p.numberCell(gigabytes, 1), Cell("–"), p.numberCell(need, 1), Cell("–"), Cell("–"),
                                            Cell(p.plain(site.need.retentionDays), site.need.retentionDays), Cell("–"), Cell("–"), Cell("–")})
            row.cells.push_back(cell);
        table.rows.push_back(std::move(row));
        return;
    }
    Cell recorders(recorderWords(p, site));
    recorders.note = boundBy(p, site);
    const auto floored = [](double days) { return std::floor(days * 10) / 10; };
    for (const Cell& cell : std::vector<Cell>{recorders, p.numberCell(gigabytes, 1), driveCell(p, site), p.numberCell(need, 1),
                                              p.numberCell(p.storageValue(site.usableTb()), 1), p.numberCell(p.storageValue(rawTb(site)), 1),
                                              Cell(p.plain(site.need.retentionDays), site.need.retentionDays),
                                              p.numberCell(floored(site.daysAchieved), 1), p.numberCell(floored(site.daysP90), 1),
                                              Cell(p.fig(share(site.chanceRetentionKept)), site.chanceRetentionKept)})
        row.cells.push_back(cell);
    table.rows.push_back(std::move(row));
}

TableBlock storageTable(const Parts& p, const ArchitectureResult& result) {
    TableBlock table;
    table.id = std::string("storage-") + planner::architectureKey(result.architecture);
    table.caption = p.w("%1: recorders and drives at each site", {p.name(result.architecture)});
    table.mark = result.architecture;
    table.kind = "storage";
    table.dense = true;
    const std::string unit = p.storageUnit();
    table.columns = {{p.w("Site"), false, 1.6},
                     {p.w("Recorders"), false, 2.6},
                     {p.w("GB a day"), true, 1},
                     {p.w("Drives"), true, 1.3},
                     {p.w("Need, %1", {unit}), true, 0.9},
                     {p.w("Usable, %1", {unit}), true, 0.9},
                     {p.w("Raw, %1", {unit}), true, 0.9},
                     {p.w("Days asked"), true, 0.8},
                     {p.w("Days held, likely"), true, 0.8},
                     {p.w("Days held, 9 of 10"), true, 0.9},
                     {p.w("Chance kept"), true, 0.9}};
    for (const SiteDesign& site : result.design.sites)
        addStorageRow(table, p, site);
    if (result.design.centre) addStorageRow(table, p, *result.design.centre);
    return table;
}

/// Per camera group: what it writes and keeps. The same for every option.
TableBlock groupStorageTable(const Parts& p) {
    TableBlock table;
    table.id = "storage-groups";
    table.caption = p.w("What each group writes, at one site, in the last year");
    table.columns = {{p.w("Site"), false, 2},      {p.w("Group"), false, 2},          {p.w("Cameras"), true, 1}, {p.w("GB a day, one camera"), true, 1.2},
                     {p.w("GB a day, group"), true, 1.2}, {p.w("Days asked"), true, 0.9}, {p.w("Need, %1", {p.storageUnit()}), true, 1}};
    for (const SiteDesign& site : p.sold().results.front().design.sites) {
        if (site.site >= p.plan().sites.size()) continue;
        const planner::Site& planned = p.plan().sites[site.site];
        for (const planner::GroupNeed& need : site.need.groups) {
            if (need.group >= planned.groups.size()) continue;
            const double one = need.recorded ? gigabytesADay(need.recordedMbps.likely) : 0;
            const auto cameras = static_cast<double>(need.cameras);
            const double tb = p.storageValue(need.storageTb * cameras);
            table.rows.push_back({{Cell(p.siteKind(site)), Cell(groupName(planned.groups[need.group])), p.countCell(cameras), p.numberCell(one, 2),
                                   p.numberCell(one * cameras, 1), Cell(p.plain(need.retentionDays), need.retentionDays), p.numberCell(tb, 2)},
                                  RowKind::Plain});
        }
    }
    return table;
}

// ---- network ---------------------------------------------------------------------------------------------------

std::string switchWords(const Parts& p, const SiteDesign& site) {
    std::string words;
    for (const planner::SwitchSet& set : site.switches)
        words += (words.empty() ? "" : "; ") + counted(p, set.count, set.product ? p.item(productName(set.product)) : p.w("switch")) + (set.kept ? ", " + p.w("kept") : "");
    return words.empty() ? "–" : words;
}

std::string otherKitWords(const Parts& p, const SiteDesign& site) {
    std::string words;
    const auto add = [&words](const std::string& part) { words += (words.empty() ? "" : "; ") + part; };
    for (const planner::EncoderSet& set : site.encoders)
        add(counted(p, set.count, set.product ? p.item(productName(set.product)) : p.w("encoder")));
    if (site.bridges > 0) add(counted(p, site.bridges, site.bridge ? p.item(productName(site.bridge)) : p.w("bridge")));
    if (site.analyticsServers > 0) add(counted(p, site.analyticsServers, p.w("analytics server")));
    if (site.upsUnits > 0) add(counted(p, site.upsUnits, p.w("UPS 1500 VA")));
    if (site.site < p.plan().sites.size() && *p.plan().sites[site.site].cabling == planner::Cabling::Coax)
        add(site.coaxUse == planner::CoaxUse::Adapters ? p.w("adapters on the coax under new cameras") : p.w("new cable for new cameras"));
    return words.empty() ? "–" : words;
}

std::string linkName(const Parts& p, const std::string& name) { return html::capitalised(p.w.maybe(name)); }

void addNetworkRows(TableBlock& links, TableBlock& power, const Parts& p, const SiteDesign& site) {
    if (!site.feasible) return;
    for (const planner::LinkLoad& link : site.links) {
        const double headroom = link.capacityMbps - link.totalMbps();
        Cell state(link.state == planner::LinkLoad::State::Fits ? p.w("fits") : link.state == planner::LinkLoad::State::Tight ? p.w("tight") : p.w("over"));
        state.tone = link.state == planner::LinkLoad::State::Fits ? Tone::Plain : link.state == planner::LinkLoad::State::Tight ? Tone::Warn : Tone::Error;
        links.rows.push_back({{Cell(p.siteKind(site)), Cell(cleanText(linkName(p, link.name), 80)), p.numberCell(link.recordingMbps + link.cloudMbps, 1),
                               p.numberCell(link.liveMbps + link.playbackMbps, 1), p.numberCell(link.totalMbps(), 1),
                               Cell(p.plain(link.capacityMbps), link.capacityMbps), p.numberCell(headroom, 1), state},
                              RowKind::Plain});
    }
    const double left = site.poeBudgetWatts - site.need.poeWatts;
    const bool fed = site.poeBudgetWatts > 0;
    power.rows.push_back({{Cell(p.siteKind(site)), Cell(switchWords(p, site)), fed ? p.numberCell(site.need.poeWatts, 0) : Cell("–"),
                           fed ? p.numberCell(site.poeBudgetWatts, 0) : Cell("–"), fed ? p.numberCell(left, 0) : Cell("–"), Cell(otherKitWords(p, site))},
                          RowKind::Plain});
}

// ---- topology --------------------------------------------------------------------------------------------------

std::string kindWords(const Parts& p, planner::NodeKind kind) { return p.w.maybe(planner::nodeKindName(kind)); }

/// Failures of like elements are one row: what fails, how many cameras it takes and for how long.
TableBlock failureTable(const Parts& p, const ArchitectureResult& result, const DrawnDesign& drawing) {
    TableBlock table;
    table.id = std::string("failures-") + planner::architectureKey(result.architecture);
    table.caption = p.w("%1: what is lost when one element fails, at one site", {p.name(result.architecture)});
    table.mark = result.architecture;
    table.columns = {{p.w("What fails"), false, 2.4},     {p.w("Like elements"), true, 0.8},  {p.w("Repaired after, h"), true, 0.9},
                     {p.w("Cameras dark"), true, 0.9},    {p.w("Until the repair"), true, 0.9}, {p.w("Lost camera-hours"), true, 1},
                     {p.w("Taken over by"), false, 1.6}};
    std::map<std::string, std::size_t> rows;
    std::map<std::string, double> counts;
    for (const planner::FailureEffect& effect : drawing.failures) {
        if (effect.nodes.empty()) continue;
        const planner::TopologyNode* node = drawing.topology.node(effect.nodes.front());
        if (!node || node->kind == planner::NodeKind::Operators) continue;
        const bool isCovered = !effect.takeovers.empty();
        const std::string where = node->siteName.empty() ? p.w("Centre") : cleanText(node->siteName, 40);
        const std::string what = kindWords(p, effect.kind) + ", " + where;
        const std::string key = what + '|' + std::to_string(effect.camerasDark) + '|' + std::to_string(effect.camerasUncovered) + '|' +
                                p.number(effect.lostCameraHours, 1) + (isCovered ? "+" : "-");
        counts[key] += 1;
        if (const auto found = rows.find(key); found != rows.end()) {
            table.rows[found->second].cells[1] = p.countCell(counts[key]);
            continue;
        }
        std::string by = "–";
        if (isCovered) {
            const planner::TopologyNode* other = drawing.topology.node(effect.takeovers.front().by);
            by = effect.takeovers.front().by.empty() ? p.w("the camera's own card") : other ? kindWords(p, other->kind) : "–";
        }
        rows[key] = table.rows.size();
        table.rows.push_back({{Cell(what), p.countCell(1), p.numberCell(effect.outageHours, 1), p.countCell(static_cast<double>(effect.camerasDark)),
                               p.countCell(static_cast<double>(effect.camerasUncovered)), p.numberCell(effect.lostCameraHours, 1), Cell(by)},
                              RowKind::Plain});
    }
    constexpr std::size_t most = 60;
    if (table.rows.size() > most) {
        std::stable_sort(table.rows.begin(), table.rows.end(), [](const TableRow& a, const TableRow& b) { return *a.cells[5].number > *b.cells[5].number; });
        table.rows.resize(most);
        table.caption += ". " + p.w("The %1 that lose most", {p.count(most)});
    }
    return table;
}

} // namespace

Blocks scopePart(const Parts& p) {
    Blocks blocks;
    const std::vector<SiteDesign>& kinds = p.sold().results.front().design.sites;
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (kinds[i].site < p.plan().sites.size()) addScope(blocks, p, kinds[i], i);
    const auto hidden = std::count_if(p.plan().sites.begin(), p.plan().sites.end(), [](const planner::Site& site) { return *site.hidden; });
    if (hidden > 0) blocks.push_back(text(p.w("Sites that are hidden in the plan and left out of every figure: %1.", {p.count(static_cast<double>(hidden))}), TextStyle::Small));
    blocks.push_back(text(p.w("Included: supply, mounting, configuration and hand-over of everything that stands under Parts and prices, at the sites named here."), TextStyle::Small));
    return blocks;
}

TableBlock cameraTable(const Parts& p, bool everyCamera, std::size_t most) {
    const planner::Plan& plan = p.plan();
    TableBlock table;
    table.id = everyCamera ? "cameras-all" : "cameras";
    table.caption = everyCamera ? p.w("Every camera; rates are recorded averages") : p.w("Cameras that are alike share a row; rates are recorded averages of one camera");
    table.dense = true;
    table.kind = "cameras";
    table.columns = {{p.w("Id"), false, 2.2},         {p.w("Site"), false, 1.5},     {p.w("Group"), false, 1.3},      {p.w("Purpose"), false, 1.3},
                     {p.w("Cameras"), true, 0.85},   {p.w("Picture"), false, 1.8},  {p.w("Streams"), true, 0.85},    {p.w("Recording"), false, 1.2},
                     {p.w("Days kept"), true, 0.7},  {p.w("Mbps low"), true, 0.75}, {p.w("Mbps likely"), true, 0.75}, {p.w("Mbps high"), true, 0.75},
                     {p.w("PoE, W"), true, 0.6},     {p.w("Recorder fails"), false, 1.0}};
    std::size_t made = 0;
    for (const SiteDesign& kind : p.best().design.sites) {
        if (kind.site >= plan.sites.size()) continue;
        const std::vector<std::size_t> members = kind.members.empty() ? std::vector<std::size_t>{kind.site} : kind.members;
        for (const std::size_t member : everyCamera ? members : std::vector<std::size_t>{kind.site}) {
            const planner::Site& site = plan.sites[member < plan.sites.size() ? member : kind.site];
            const int copies = everyCamera ? *site.count : 1;
            for (int copy = 0; copy < copies && made < most; ++copy)
                for (std::size_t g = 0; g < site.groups.size() && made < most; ++g) {
                    const CameraGroup& group = site.groups[g];
                    if (*group.hidden) continue;
                    const bool live = *group.recording == planner::Recording::LiveOnly;
                    const Range mbps = planner::recordedMbps(group);
                    double watts = 0;
                    for (const planner::GroupNeed& need : kind.need.groups)
                        if (need.group == g) watts = need.poeWatts;
                    const auto rate = [&](double value) { return live ? Cell("–") : p.numberCell(value, 2); };
                    const double days = planner::retentionDays(plan, site, group);
                    const std::string purpose = purposeOf(p, group);
                    const std::string prefix = cleanText(site.id, 30) + (copies > 1 ? "." + std::to_string(copy + 1) : "") + "/" + cleanText(group.id, 30);
                    const int rows = everyCamera ? *group.count : 1;
                    for (int i = 0; i < rows && made < most; ++i, ++made) {
                        const std::string id = everyCamera ? prefix + "/" + std::to_string(i + 1)
                                                           : prefix + (*group.count > 1 ? "/1…" + std::to_string(*group.count) : "/1");
                        const int streams = (1 + (*group.subMbps > 0 ? 1 : 0)) * *group.sensors;
                        table.rows.push_back({{Cell(id), Cell(everyCamera ? nameOf(site) + (copies > 1 ? " " + std::to_string(copy + 1) : "") : p.siteKind(kind)),
                                               Cell(groupName(group)), Cell(purpose.empty() ? "–" : purpose), p.countCell(everyCamera ? 1 : *group.count), pictureCell(p, group), p.countCell(streams),
                                               recordingCell(p, group), live ? Cell("–") : Cell(p.plain(days), days), rate(mbps.low), rate(mbps.likely),
                                               rate(mbps.high), watts > 0 ? p.numberCell(watts, 1) : Cell("–"), Cell(takeOverWords(p, *plan.choice(p.best().architecture).failover, *group.failoverClass))},
                                              RowKind::Plain});
                    }
                }
        }
    }
    return table;
}

Blocks camerasPart(const Parts& p) {
    Blocks blocks{cameraTable(p, false)};
    blocks.push_back(text(p.w("Ids count the cameras of a group from 1; of like sites each has its own. The spreadsheet and the CSV files list every camera in a row of its own."), TextStyle::Small));
    return blocks;
}

Blocks storagePart(const Parts& p) {
    Blocks blocks;
    blocks.push_back(text(p.options.storageUnit == StorageUnit::Terabytes
                              ? p.w("Sized for the cameras of the last year, growth included. 1 TB is 1,000,000,000,000 bytes.")
                              : p.w("Sized for the cameras of the last year, growth included. 1 TiB is 2 to the power of 40 bytes."),
                          TextStyle::Small));
    blocks.push_back(groupStorageTable(p));
    for (const ArchitectureResult& result : p.sold().results) {
        blocks.push_back(storageTable(p, result));
        std::string words = p.design(result.design) + ".";
        if (result.design.managementServers == 1) words += " " + p.w("With 1 management server.");
        if (result.design.managementServers > 1) words += " " + p.w("With %1 management servers.", {p.count(result.design.managementServers)});
        blocks.push_back(text(words, TextStyle::Small));
    }
    return blocks;
}

Blocks networkPart(const Parts& p) {
    Blocks blocks;
    blocks.push_back(text(p.w("At each site, at peak. Planned loads stay below what a link can carry; the share that may be planned stands in the plan."), TextStyle::Small));
    for (const ArchitectureResult& result : p.sold().results) {
        TableBlock links, power;
        const std::string key = planner::architectureKey(result.architecture);
        links.id = "links-" + key;
        links.caption = p.w("%1: load on each link, Mbps", {p.name(result.architecture)});
        links.kind = "network";
        links.columns = {{p.w("Site"), false, 1.8},  {p.w("Link"), false, 2.4},     {p.w("Recording"), true, 1}, {p.w("Viewing"), true, 1},
                         {p.w("Load"), true, 1},     {p.w("Capacity"), true, 1},    {p.w("Headroom"), true, 1},  {p.w("State"), false, 0.8}};
        power.id = "poe-" + key;
        power.caption = p.w("%1: switches, PoE power and other kit", {p.name(result.architecture)});
        power.kind = "network";
        power.columns = {{p.w("Site"), false, 1.8},       {p.w("PoE switches"), false, 2.4}, {p.w("PoE load, W"), true, 0.9},
                         {p.w("PoE budget, W"), true, 0.9}, {p.w("Headroom, W"), true, 0.9},   {p.w("Other kit"), false, 2}};
        links.mark = power.mark = result.architecture;
        for (const SiteDesign& site : result.design.sites)
            addNetworkRows(links, power, p, site);
        if (result.design.centre) addNetworkRows(links, power, p, *result.design.centre);
        if (!links.rows.empty()) blocks.push_back(std::move(links));
        if (!power.rows.empty()) blocks.push_back(std::move(power));
    }
    return blocks;
}

Blocks topologyPart(const Parts& p) {
    Blocks blocks;
    const ArchitectureResult& best = p.best();
    const DrawnDesign& drawing = p.view.drawings[static_cast<std::size_t>(best.architecture)];
    if (drawing.svg.empty()) {
        blocks.push_back(text(p.w("There is no drawing of this design."), TextStyle::Small));
        return blocks;
    }
    ChartBlock chart;
    chart.id = std::string("topology-") + planner::architectureKey(best.architecture);
    chart.heading = p.w("%1: who is connected to whom", {p.name(best.architecture)});
    chart.caption = p.w("One site of each kind; figures on the lines are Mbps at peak.");
    chart.size = QSizeF(drawing.width, drawing.height);
    chart.svg = drawing.svg;
    for (const DrawnDesign::Part& part : drawing.parts)
        chart.parts.emplace_back(part.x, part.y, part.width, part.height);
    blocks.push_back(std::move(chart));
    for (const ArchitectureResult& result : p.sold().results) {
        const DrawnDesign& one = p.view.drawings[static_cast<std::size_t>(result.architecture)];
        if (one.failures.empty()) continue;
        blocks.push_back(failureTable(p, result, one));
    }
    blocks.push_back(text(p.w("A take-over that can work does work. Cameras dark counts those that lose recording at all, seconds of a take-over included."), TextStyle::Small));
    return blocks;
}

} // namespace sightline::proposal::document
