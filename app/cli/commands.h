#pragma once
// What each verb was asked to do, after parsing, and the functions that do it. Each returns an exit code.

#include "planner/bitrate.h"
#include "planner/plan.h"
#include "planner/storage.h"
#include "proposal/claims.h"
#include "proposal/comparison.h"
#include "proposal/document.h"
#include "proposal/which_wins.h"
#include "simulator/lives.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sightline::cli {

struct CompareCommand {
    std::string plan; ///< file, "-" for standard input, or "" when the quick inputs make the plan
    planner::QuickInput quick;
    std::string preset;   ///< vertical preset that the quick inputs change, "" for none
    std::string scenario; ///< of the plan, "" for the plan itself
    std::string saveTo; ///< "" for nowhere
    proposal::CompareOptions options;
    std::optional<std::int64_t> lives; ///< 0: sums; nothing: as many as are worth their time
    std::string prices; ///< price-book file, "" for the user's own where there is one
    bool json = false;
};

struct SizeCommand {
    std::string plan;
    std::string scenario; ///< id, "" for the plan itself
    std::optional<planner::Architecture> architecture; ///< nothing: all three
    bool perSite = false;
    std::string prices; ///< price-book file, "" for the user's own where there is one
    bool json = false;
};

struct BitrateCommand {
    planner::CameraGroup group; ///< one camera; what was typed is marked so
    planner::RateKind kind = planner::RateKind::Average;
    bool json = false;
};

struct StorageCommand {
    planner::StorageInput input;
    bool json = false;
};

struct CostCommand {
    std::string plan;
    std::string scenario; ///< id, "" for the plan itself
    std::optional<planner::Architecture> architecture; ///< nothing: all three
    proposal::CompareOptions options;
    bool tornado = false;
    std::optional<proposal::SweepRequest> sweep;
    bool map = false;
    std::string prices; ///< price-book file, "" for the user's own where there is one
    bool json = false;
};

struct ClaimsCommand {
    std::string out; ///< file, "" for standard output
    proposal::ClaimOptions options;
    bool json = false;
};

struct CashflowCommand {
    std::string sheet; ///< file or "-"
    planner::Commercial terms; ///< of the sell view
    costmodel::DrawOptions options;
    bool json = false;
};

struct ReportCommand {
    std::string plan;
    std::string scenario; ///< "": the plan itself
    std::string out; ///< ends with ".pdf", ".html", ".xlsx" or ".odt", or is a folder
    proposal::Edition edition = proposal::Edition::Customer;
    std::vector<proposal::SectionId> sections; ///< in this order; empty: all
    std::string run; ///< file with a test run, "" for none
    std::string author;
    std::string date;
    std::string validUntil;
    std::string language = "en";
    std::string currency; ///< "": the plan's
    std::string branding; ///< file, "" for none
    int version = 1;
    proposal::Paper paper = proposal::Paper::A4;
    proposal::StorageUnit storageUnit = proposal::StorageUnit::Terabytes;
    std::optional<std::int64_t> lives; ///< 0: sums; nothing: as many as are worth their time
    proposal::CompareOptions options;
    std::string prices; ///< price-book file, "" for the user's own where there is one
    bool json = false;

    /// Whether `out` is a folder that takes every format.
    bool isFolder() const;
};

struct TopologyCommand {
    std::string plan;
    std::string scenario; ///< "": the plan itself
    planner::Architecture architecture = planner::Architecture::Vms;
    std::vector<std::string> fail; ///< elements that fail at the same moment
    bool everyFailure = false;
    std::string everyPair; ///< id of a site, or ""
    std::string dot, svg;  ///< files, "" for none
    std::string prices; ///< price-book file, "" for the user's own where there is one
    bool json = false;
};

struct SimulateCommand {
    std::string plan;
    std::string scenario; ///< "": the plan itself
    std::optional<planner::Architecture> architecture; ///< nothing: all three
    simulator::LivesOptions options;
    bool mitigations = false;
    std::string prices; ///< price-book file, "" for the user's own where there is one
    std::string timeline; ///< file, "" for none
    std::uint64_t life = 0; ///< that the timeline shows
    int kind = 0;           ///< of site, in the order of the result
    bool json = false;
};

struct ModelCommand {
    std::string name;                   ///< of a textbook model, or "list"
    std::vector<std::string> arguments; ///< KEY=VALUE
    std::int64_t samples = 100'000;
    std::uint64_t seed = 1;
    int threads = 1;
    bool json = false;
};

struct CatalogueListCommand {
    std::string kind; ///< "" for every kind
    bool json = false;
};
struct CatalogueShowCommand {
    std::string id; ///< of a product or of a single figure
    bool json = false;
};
struct CatalogueCheckCommand {
    std::string path; ///< a data directory or one file; "" for the shipped data
    bool json = false;
};

struct PlanCheckCommand {
    std::string plan;
    std::string prices; ///< price-book file, "" for the user's own where there is one
    bool json = false;
};

struct PlanMigrateCommand {
    std::string plan;
    std::string out; ///< "" for in place
    bool json = false;
};
struct PlanDiffCommand {
    std::string from;
    std::string to;
    bool json = false;
};
struct PlanImportCommand {
    std::string list; ///< CSV file or "-"
    std::string into; ///< plan that the list is added to, "" for a new one
    std::string out;
    bool json = false;
};
struct PlanRulesCommand {
    std::string sector; ///< "" for every sector
    bool json = false;
};
struct PlanPresetsCommand {
    bool json = false;
};

struct PricesListCommand {
    std::string plan;   ///< whose prices lie over the others, "" for none
    std::string prices; ///< price-book file, "" for the user's own where there is one
    bool own = false;   ///< only what lies over the shipped book
    bool json = false;
};
struct PricesExportCommand {
    std::string out; ///< CSV file
    std::string plan;
    std::string prices;
    bool own = false;
    bool json = false;
};
/// `prices import` and `catalogue import`.
struct PricesImportCommand {
    std::string list; ///< CSV, or a price-book file
    std::string out;  ///< price-book file that the list is taken into, "" for the user's own
    std::string plan; ///< plan that the list is taken into instead
    bool json = false;
};
struct PricesCheckCommand {
    std::string file; ///< price book or CSV, "" for the user's own
    bool json = false;
};

struct ProbeCommand {
    std::vector<std::string> urls;
    double seconds = 10;
    bool json = false;
};

/// `testbed run` and, with `drill`, `testbed drill`.
struct TestbedRunCommand {
    std::string plan;
    bool drill = false;
    std::optional<planner::Architecture> architecture; ///< nothing: the recommended one
    std::optional<double> seconds;
    std::optional<int> cameras;
    bool control = false; ///< commands come on standard input
    std::string keepIn; ///< folder that keeps the recordings, "" for none
    std::uint64_t seed = 1;
    std::string prices; ///< price-book file, "" for the user's own where there is one
    bool json = false;
};

using Command =
    std::variant<CompareCommand, SizeCommand, BitrateCommand, StorageCommand, CostCommand, ClaimsCommand, CashflowCommand, ReportCommand, TopologyCommand,
                 SimulateCommand, ModelCommand,
                 CatalogueListCommand,
                 CatalogueShowCommand, CatalogueCheckCommand, PlanCheckCommand, PlanMigrateCommand, PlanDiffCommand,
                 PlanImportCommand, PlanRulesCommand, PlanPresetsCommand, ProbeCommand, TestbedRunCommand,
                 PricesListCommand, PricesExportCommand, PricesImportCommand, PricesCheckCommand>;

int run(const CompareCommand& command);
int run(const SizeCommand& command);
int run(const BitrateCommand& command);
int run(const StorageCommand& command);
int run(const CostCommand& command);
int run(const ClaimsCommand& command);
int run(const CashflowCommand& command);
int run(const ReportCommand& command);
int run(const TopologyCommand& command);
int run(const SimulateCommand& command);
int run(const ModelCommand& command);
int run(const CatalogueListCommand& command);
int run(const CatalogueShowCommand& command);
int run(const CatalogueCheckCommand& command);
int run(const PlanCheckCommand& command);
int run(const PlanMigrateCommand& command);
int run(const PlanDiffCommand& command);
int run(const PlanImportCommand& command);
int run(const PlanRulesCommand& command);
int run(const PlanPresetsCommand& command);
int run(const ProbeCommand& command);
int run(const TestbedRunCommand& command);
int run(const PricesListCommand& command);
int run(const PricesExportCommand& command);
int run(const PricesImportCommand& command);
int run(const PricesCheckCommand& command);

} // namespace sightline::cli
