#pragma once
// Camera lists from spreadsheets: one row a camera, or rows with counts, become sites and camera groups.
//
// Columns are recognised by their headings (docs/plan-file.md has the table); others are ignored and said so. Rows with
// the same site, group name and properties are one group. What a cell does not say stays at its default.

#include "planner/catalogue.h"
#include "planner/plan.h"
#include "planner/result.h"

#include <cstdint>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

inline constexpr std::uint64_t maxCsvBytes = 64u << 20;
inline constexpr std::uint64_t maxCsvRows = 1'000'000;
/// Different sites and groups: more than that is not a list of like cameras, and no plan file would hold it.
inline constexpr std::size_t maxCsvSites = 20'000;
inline constexpr std::size_t maxCsvGroups = 50'000;

struct CsvImport {
    Plan plan;
    char delimiter = ',';
    std::uint64_t rows = 0;         ///< that gave cameras
    std::int64_t cameras = 0;       ///< that they gave, over all sites
    std::size_t newSites = 0;
    std::size_t newGroups = 0;
    std::vector<std::string> notes; ///< ignored columns and rows, assumptions; for people
};

struct CsvImportOptions {
    const Plan* into = nullptr;           ///< a plan that the list is added to; its sites are matched by name or id
    const Catalogue* catalogue = nullptr; ///< to recognise camera models
};

/// Reads a list. `place` names it in errors. Fails with BadInput, naming line and column, on: more than 64 MiB or
/// 1,000,000 rows, text that is not UTF-8, NUL bytes, a workbook instead of CSV, an unclosed quote, a field over 4,096
/// bytes, more than 256 columns, no line of headings that are known, and every cell that cannot be read or is out of the range of
/// its field. Problems are collected up to a hundred: the Error is the first, `more` (when given) receives the others.
/// Cells are text, never formulas. Reads in blocks; memory is bounded by the limits above, not by the size of the file.
Result<CsvImport> importCsv(std::istream& input, const std::string& place, const CsvImportOptions& options = {},
                            std::vector<Error>* more = nullptr);

} // namespace sightline::planner
