// Puts the parts of the document together, for customers and for us.

#include "proposal/document.h"

#include "document_parts.h"
#include "engine.h"
#include "html_text.h"
#include "proposal/design_words.h"
#include "proposal/format.h"
#include "proposal/sentences.h"

#include <QFont>

#include <algorithm>
#include <cmath>
#include <functional>

namespace sightline::proposal {

namespace {

struct SectionWords {
    SectionId id;
    const char* key;
    const char* name;
};
constexpr SectionWords sectionWords[] = {
    {SectionId::Cover, "cover", "Cover"},
    {SectionId::Summary, "summary", "Summary"},
    {SectionId::Requirements, "requirements", "Requirements as understood"},
    {SectionId::Options, "options", "Options compared"},
    {SectionId::Scope, "scope", "Scope by site"},
    {SectionId::Cameras, "cameras", "Camera schedule"},
    {SectionId::Storage, "storage", "Recorders and storage"},
    {SectionId::Network, "network", "Bandwidth and PoE"},
    {SectionId::Topology, "topology", "Drawing and failures"},
    {SectionId::Bill, "bill", "Parts and prices"},
    {SectionId::Years, "years", "Cost by year"},
    {SectionId::Reliability, "reliability", "Lost footage"},
    {SectionId::Test, "test", "Test report"},
    {SectionId::Assumptions, "assumptions", "Assumptions"},
    {SectionId::Exclusions, "exclusions", "Exclusions and clarifications"},
    {SectionId::Acceptance, "acceptance", "Terms and acceptance"},
};

bool turnsWriting(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

char32_t shownCharacter(char32_t c) {
    if (c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) return ' ';
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool notACharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || (c >= 0xD800 && c <= 0xDFFF);
    return control || notACharacter ? 0xFFFD : c;
}

using Make = std::function<document::Blocks(SectionId)>;

document::Blocks customerPart(const document::Parts& parts, SectionId id) {
    using namespace document;
    switch (id) {
    case SectionId::Cover:
        return coverPart(parts);
    case SectionId::Summary:
        return summaryPart(parts);
    case SectionId::Requirements:
        return requirementsPart(parts);
    case SectionId::Options:
        return optionsPart(parts);
    case SectionId::Scope:
        return scopePart(parts);
    case SectionId::Cameras:
        return camerasPart(parts);
    case SectionId::Storage:
        return storagePart(parts);
    case SectionId::Network:
        return networkPart(parts);
    case SectionId::Topology:
        return topologyPart(parts);
    case SectionId::Bill:
        return billPart(parts);
    case SectionId::Years:
        return yearsPart(parts);
    case SectionId::Reliability:
        return reliabilityPart(parts);
    case SectionId::Test:
        return testPart(parts);
    case SectionId::Assumptions:
        return assumptionsPart(parts, parts.view.figures);
    case SectionId::Exclusions:
        return exclusionsPart(parts);
    case SectionId::Acceptance:
        return acceptancePart(parts);
    }
    return {};
}

void append(document::Blocks& blocks, document::Blocks more) {
    for (Block& block : more)
        blocks.push_back(std::move(block));
}

document::Blocks internalPart(const document::Parts& parts, const InternalView& view, SectionId id) {
    using namespace document;
    if (id == SectionId::Assumptions) return assumptionsPart(parts, view.figures);
    Blocks blocks = customerPart(parts, id);
    if (id == SectionId::Requirements) append(blocks, requirementsInternal(parts, view));
    if (id == SectionId::Storage) append(blocks, storageInternal(parts, view));
    if (id == SectionId::Bill) append(blocks, billInternal(parts, view));
    if (id == SectionId::Years) append(blocks, yearsInternal(parts, view));
    return blocks;
}

bool isColour(const std::string& text) {
    return text.size() == 7 && text[0] == '#' && text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
}

std::string titleOf(const planner::Plan& plan, const Words& w) {
    return plan.name.empty() ? w("Video recording") : cleanText(plan.name);
}

Document contentOf(const document::Parts& parts, Edition edition, const Make& make) {
    const planner::Plan& plan = parts.plan();
    const Words& w = parts.w;
    const DocumentOptions& options = parts.options;
    Document content;
    content.edition = edition;
    content.language = w.language();
    content.title = titleOf(plan, w);
    content.customer = cleanText(plan.customer);
    content.author = cleanText(options.author);
    content.subject = w("Proposal");
    const std::string version = std::to_string(options.version);
    content.footLeft = cleanText(content.customer.empty() || content.title.find(content.customer) != std::string::npos
                                     ? content.title
                                     : content.customer + ", " + content.title, 70);
    content.footMiddle = edition == Edition::Customer ? w("Customer edition, version %1", {version}) : w("Internal edition, version %1", {version});
    content.pageWords = w("Page %1 of %2");
    if (edition == Edition::Internal) content.watermark = w("Internal, with cost and margin");
    content.colour = isColour(options.branding.colour) ? options.branding.colour : "#18202A";
    content.currency = parts.currency();
    content.date = options.date;
    content.paper = options.paper;
    content.branding = options.branding;
    for (std::string* field : {&content.branding.company, &content.branding.tagline})
        *field = cleanText(*field, 80);
    const std::vector<SectionId> wanted = options.sections.empty() ? std::vector<SectionId>(std::begin(allSections), std::end(allSections)) : options.sections;
    for (const SectionId id : wanted) {
        // A test report that does not exist is left out, unless it is asked for by name.
        if (id == SectionId::Test && !options.run && options.sections.empty()) continue;
        Section section;
        section.id = id;
        section.key = sectionKey(id);
        section.title = w(sectionName(id));
        section.startsPage = id == SectionId::Cover || id == SectionId::Summary || id == SectionId::Requirements || id == SectionId::Acceptance;
        section.blocks = make(id);
        content.sections.push_back(std::move(section));
    }
    return content;
}

} // namespace

const char* sectionKey(SectionId section) {
    return sectionWords[static_cast<std::size_t>(section)].key;
}

std::optional<SectionId> sectionFromKey(std::string_view key) {
    for (const SectionWords& one : sectionWords)
        if (key == one.key) return one.id;
    return std::nullopt;
}

const char* sectionName(SectionId section) {
    return sectionWords[static_cast<std::size_t>(section)].name;
}

std::string cleanText(std::string_view text, std::size_t limit) {
    const auto bytes = static_cast<qsizetype>(std::min(text.size(), limit * 4 + 4));
    QString out;
    std::size_t taken = 0;
    for (const uint c : QString::fromUtf8(text.data(), bytes).toUcs4()) {
        if (turnsWriting(c)) continue;
        if (taken++ == limit) {
            out += QChar(0x2026);
            break;
        }
        const char32_t shown = shownCharacter(c);
        out += QString::fromUcs4(&shown, 1);
    }
    return out.trimmed().toStdString();
}

CustomerDocument makeDocument(const CustomerView& view, const DocumentOptions& options, const Words& words) {
    const document::Parts parts{view, options, words};
    CustomerDocument made;
    made.m_view = &view;
    made.m_content = contentOf(parts, Edition::Customer, [&](SectionId id) { return customerPart(parts, id); });
    return made;
}

InternalDocument makeDocument(const InternalView& view, const DocumentOptions& options, const Words& words) {
    const document::Parts parts{view.customer, options, words};
    InternalDocument made;
    made.m_view = &view;
    made.m_content = contentOf(parts, Edition::Internal, [&](SectionId id) { return internalPart(parts, view, id); });
    return made;
}

namespace document {

TextBlock text(std::string words, TextStyle style) {
    return {std::move(words), style, std::nullopt};
}

std::string Parts::number(double value, int decimals) const { return fig(html::decimal(value, decimals)); }
std::string Parts::plain(double value) const { return fig(html::plainNumber(value)); }
std::string Parts::count(double value) const { return fig(proposal::count(value)); }
std::string Parts::percent(double fraction) const { return fig(html::percent(fraction)); }
std::string Parts::money(double amount) const { return fig(proposal::money(amount, currency())); }
std::string Parts::cents(costmodel::Money amount) const { return fig(html::grouped(amount)); }
std::string Parts::cents(costmodel::SellMoney amount) const { return fig(html::grouped(costmodel::Money::cents(amount.inCents()))); }

double Parts::storageValue(double tb) const {
    return options.storageUnit == StorageUnit::Tebibytes ? tb * 1e12 / 1099511627776.0 : tb;
}

std::string Parts::storageUnit() const {
    return options.storageUnit == StorageUnit::Tebibytes ? "TiB" : "TB";
}

std::string Parts::storage(double tb) const {
    const double value = storageValue(tb);
    return number(value, value >= 100 ? 0 : 1) + " " + storageUnit();
}

namespace {

/// They remember what they have said before, so each thread has its own.
const Sentences& germanSentences() {
    static thread_local const Sentences german("de");
    return german;
}

} // namespace

std::string Parts::say(const std::string& english) const {
    return w.language() == "en" || english.empty() ? english : germanSentences()(english);
}

std::string Parts::item(const std::string& english) const {
    return w.language() == "en" ? english : germanSentences().name(english);
}

std::string Parts::need(planner::Need need) const { return w.maybe(planner::needName(need)); }

std::string Parts::site(const planner::SiteDesign& site) const {
    if (site.site >= plan().sites.size()) return w("Centre");
    return cleanText(siteName(plan(), site), 60);
}

std::string Parts::siteKind(const planner::SiteDesign& design) const {
    const std::string name = site(design);
    if (design.site >= plan().sites.size() || design.copies < 2) return name;
    if (design.members.size() > 1) return w("%1 and %2 like it", {name, count(design.copies - 1)});
    return w("%1, %2 like sites", {name, count(design.copies)});
}

std::string Parts::design(const planner::Design& design) const { return w.maybe(designWords(design)); }

std::string Parts::paidIn(const std::vector<int>& when) const {
    if (when.empty()) return w("never");
    if (when.size() == 1) return when.front() == 0 ? w("day one") : w("year %1", {std::to_string(when.front())});
    const bool inARow = when.back() - when.front() + 1 == static_cast<int>(when.size());
    if (inARow && when.front() == 0) return w("day one to year %1", {std::to_string(when.back())});
    if (inARow) return w("years %1 to %2", {std::to_string(when.front()), std::to_string(when.back())});
    std::string list;
    for (const int year : when)
        list += (list.empty() ? "" : ", ") + std::to_string(year);
    return w("years %1", {list});
}

std::string Parts::yearName(int year) const {
    return year == 0 ? w("Day one") : w("Year %1", {std::to_string(year)});
}

std::string Parts::totalName() const {
    return w("Total over %1", {w.years(*plan().horizonYears)});
}

std::string Parts::headline() const {
    const Recommendation& advice = sold().recommendation;
    switch (advice.verdict) {
    case Verdict::Winner:
        return w("%1 fits best", {name(advice.winner)});
    case Verdict::TooClose: {
        const auto& [early, late] = std::minmax(advice.winner, advice.runnerUp);
        return w("%1 and %2 are too close to call", {name(early), name(late)});
    }
    case Verdict::NothingFeasible:
        break;
    }
    return w(nothingFeasibleHeadline(plan()));
}

bool Parts::isPutForward(planner::Architecture architecture) const {
    const Recommendation& advice = sold().recommendation;
    if (advice.verdict == Verdict::NothingFeasible) return false;
    return architecture == advice.winner || (advice.verdict == Verdict::TooClose && architecture == advice.runnerUp);
}

ChartTheme Parts::theme() const {
    return {lightTokens(), QFont(QStringLiteral("Inter"))};
}

std::function<void(QPainter&, const QRectF&)> Parts::inLanguage(std::function<void(QPainter&, const QRectF&)> paint) const {
    if (w.language() == "en") return paint;
    return [paint = std::move(paint), &words = w](QPainter& painter, const QRectF& area) {
        const ChartLanguage language([&words](const QString& english) { return QString::fromStdString(words.chart(english.toStdString())); });
        paint(painter, area);
    };
}

} // namespace document

} // namespace sightline::proposal
