#pragma once
// The proposal as one document model, from which every format is written: sections of headings, sentences, tables,
// charts and cards, all of them finished text in the reader's language.

#include "planner/result.h"
#include "proposal/customer_view.h"
#include "proposal/words.h"

#include <QRectF>
#include <QSizeF>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

class QPainter;

namespace sightline::proposal {

/// The sixteen parts, in the order that they have unless told otherwise.
enum class SectionId {
    Cover, Summary, Requirements, Options, Scope, Cameras, Storage, Network, Topology, Bill, Years, Reliability, Test,
    Assumptions, Exclusions, Acceptance
};
inline constexpr SectionId allSections[] = {
    SectionId::Cover,    SectionId::Summary,     SectionId::Requirements, SectionId::Options,
    SectionId::Scope,    SectionId::Cameras,     SectionId::Storage,      SectionId::Network,
    SectionId::Topology, SectionId::Bill,        SectionId::Years,        SectionId::Reliability,
    SectionId::Test,     SectionId::Assumptions, SectionId::Exclusions,   SectionId::Acceptance};
/// "cover", "summary", … as on the command line, and back.
const char* sectionKey(SectionId section);
std::optional<SectionId> sectionFromKey(std::string_view key);
/// "Cover", "Summary", "Requirements as understood", …: English, a key of Words.
const char* sectionName(SectionId section);

enum class Edition { Customer, Internal };
enum class Paper { A4, Letter };
/// TB of 10^12 bytes, or TiB of 2^40.
enum class StorageUnit { Terabytes, Tebibytes };

/// Whose document it is.
struct Branding {
    std::string company, tagline, address;
    std::string terms;   ///< printed before the signatures
    std::string colour;  ///< "#RRGGBB" of the rule on the cover and the links; "" is ours
    std::string logo;    ///< bytes of an SVG, PNG or JPEG; "" for none
};

/// Reads a JSON object of texts: company, tagline, address, terms, colour ("#RRGGBB") and logo (a file beside it). BadInput
/// names the place of what is unknown, too large or no picture.
Result<Branding> loadBranding(const std::filesystem::path& file);

/// A measured figure of a test run.
struct TestFigure {
    std::string label, unit;
    double planned = 0, measured = 0, tolerance = 0;
    bool ceiling = false, pass = false;
};
/// What a test run found, as `sightline-cli testbed run --json` writes it.
struct TestRun {
    std::string id, scale, machine;
    bool drill = false, pass = false, partial = false;
    double seconds = 0;
    std::vector<TestFigure> figures;
    struct Gap { std::string camera; double longestSeconds = 0; std::int64_t gaps = 0; };
    std::vector<Gap> gaps;
    std::vector<std::string> conditions;
};
/// Reads the JSON document of a run or drill. BadInput names the place.
Result<TestRun> parseTestRun(const std::string& json, const std::string& place);

struct DocumentOptions {
    std::string author;
    std::string date;       ///< ISO date; "": none is printed, so that the same input gives the same bytes
    std::string validUntil; ///< ISO date; ""
    int version = 1;
    std::string language = "en";
    Paper paper = Paper::A4;
    StorageUnit storageUnit = StorageUnit::Terabytes;
    std::vector<SectionId> sections; ///< in this order; empty: all of them
    Branding branding;
    std::optional<TestRun> run;
};

// ---- blocks ----------------------------------------------------------------------------------------------------

enum class Tone { Plain, Quiet, Good, Warn, Error };

/// One cell. All text is clean: no control or direction-turning characters, of bounded length.
struct Cell {
    std::string text;
    std::string note;                            ///< a smaller second line
    Tone tone = Tone::Plain;
    std::optional<planner::Architecture> mark;   ///< shape before the text
    std::optional<double> number;                ///< the exact value, for CSV and XLSX
    std::string link;                            ///< http(s) address, "" for none

    Cell() = default;
    Cell(std::string shown) : text(std::move(shown)) {}
    Cell(const char* shown) : text(shown) {}
    Cell(std::string shown, std::optional<double> exact) : text(std::move(shown)), number(exact) {}
};

struct TableColumn {
    std::string head;
    bool figures = false; ///< right-aligned
    double weight = 1;    ///< share of the width, to begin with
};

enum class RowKind { Plain, Group, Sub, Total };
struct TableRow {
    std::vector<Cell> cells; ///< of a Group: one
    RowKind kind = RowKind::Plain;
};

struct TableBlock {
    std::string id;      ///< file name of its CSV: "bill-vms", letters, digits and hyphens
    std::string caption;
    std::optional<planner::Architecture> mark; ///< shape before the caption
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    int best = -1;       ///< column that is tinted, with `bestOf`'s colour
    std::optional<planner::Architecture> bestOf;
    bool dense = false;
    std::string kind;    ///< class in HTML
};

struct HeadingBlock { std::string text; };

enum class TextStyle { Body, Lead, Small, Error, Kicker, Title, Subtitle };
struct TextBlock {
    std::string text;
    TextStyle style = TextStyle::Body;
    std::optional<planner::Architecture> mark;
};

/// Numbered: what, then how.
struct ReasonsBlock { std::vector<std::pair<std::string, std::string>> reasons; };
struct ListBlock { std::vector<std::string> items; };

struct ChartBlock {
    std::string id;      ///< file name of its PNG and SVG
    std::string heading, caption;
    QSizeF size;         ///< pixels at 100 %
    std::function<void(QPainter&, const QRectF&)> paint;
    std::string svg;     ///< a finished drawing in place of `paint`
    std::vector<QRectF> parts = {}; ///< of the drawing, where it may be cut on paper; empty: nowhere
};

/// One of the three on the summary page.
struct SummaryCard {
    planner::Architecture architecture = planner::Architecture::Vms;
    std::string name, status, total, totalNote, outcomes, design;
    Tone statusTone = Tone::Plain;
    bool best = false, out = false;
    bool hasRange = false;
    ChartBlock range;
    std::vector<std::pair<std::string, std::string>> rows;
};
struct CardsBlock { std::vector<SummaryCard> cards; };
/// Large figures under the title.
struct KeysBlock { std::vector<std::pair<std::string, std::string>> keys; };
struct FactsBlock { std::string id, caption; std::vector<std::pair<std::string, Cell>> rows; };
struct SignatureBlock { std::vector<std::string> who; std::vector<std::string> lines; };
/// A list of the sections that follow.
struct ContentsBlock { std::string heading; };
struct PageBreakBlock {};

using Block = std::variant<HeadingBlock, TextBlock, ReasonsBlock, ListBlock, TableBlock, ChartBlock, CardsBlock, KeysBlock,
                           FactsBlock, SignatureBlock, ContentsBlock, PageBreakBlock>;

struct Section {
    SectionId id = SectionId::Cover;
    std::string key;   ///< fragment and file name part
    std::string title;
    bool startsPage = false;
    std::vector<Block> blocks;
};

/// Everything that a format needs, and nothing that it would have to look up.
struct Document {
    Edition edition = Edition::Customer;
    std::string language = "en";
    std::string title, customer, author, subject;
    std::string footLeft, footMiddle;   ///< at the foot of every page
    std::string pageWords;              ///< "Page %1 of %2"
    std::string watermark;              ///< "" in the customer edition
    std::string colour;                 ///< accent, "#RRGGBB"
    std::string currency;
    std::string date;                   ///< ISO or ""
    Paper paper = Paper::A4;
    Branding branding;
    std::vector<Section> sections;
};

/// Made from a CustomerView and nothing else.
class CustomerDocument {
public:
    const Document& content() const { return m_content; }
    const CustomerView& view() const { return *m_view; }

private:
    friend CustomerDocument makeDocument(const CustomerView& view, const DocumentOptions& options, const Words& words);
    Document m_content;
    const CustomerView* m_view = nullptr;
};

/// Carries cost and margin; says so on every page and in its file name.
class InternalDocument {
public:
    const Document& content() const { return m_content; }
    const InternalView& view() const { return *m_view; }

private:
    friend InternalDocument makeDocument(const InternalView& view, const DocumentOptions& options, const Words& words);
    Document m_content;
    const InternalView* m_view = nullptr;
};

/// The documents. The view must outlive the document. Charts need a QGuiApplication (any platform, offscreen included).
CustomerDocument makeDocument(const CustomerView& view, const DocumentOptions& options, const Words& words);
InternalDocument makeDocument(const InternalView& view, const DocumentOptions& options, const Words& words);

// ---- checklist -------------------------------------------------------------------------------------------------

enum class CheckState { Done, Look, Blocks };
/// One line of "Before you send". Blocks: a customer edition cannot be written.
struct Check {
    CheckState state = CheckState::Done;
    std::string id;     ///< "tax", "stale-prices", "defaults", "test", "prices", "below-cost", "customer", "validity", …
    std::string text, detail;
    std::string place;  ///< JSON pointer of the plan where it can be set, "" when there is none
};
/// What is missing or stale, worst first, in the order of the list.
std::vector<Check> checklist(const Comparison& comparison, const planner::Catalogue& catalogue, const DocumentOptions& options,
                             const Words& words);

/// Text from outside as every format may take it: control and direction-turning characters and bytes that are not UTF-8
/// are replaced or left out, line ends become spaces, cut with "…" after `limit` characters.
std::string cleanText(std::string_view text, std::size_t limit = 120);

} // namespace sightline::proposal
