#pragma once
// Price-book files of users and price lists from spreadsheets. What they say lies over the shipped catalogue
// (Catalogue::withPrices()) or stands in a plan (Plan::prices); the shipped files are never written.

#include "planner/catalogue.h"
#include "planner/commerce.h"
#include "planner/result.h"

#include <filesystem>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

inline constexpr std::size_t maxPriceBookBytes = 4u << 20;

/// Parses {"schema": "sightline.prices/1", "prices": […]}. BadInput names JSON pointer and remedy; all problems are
/// collected: the Error is the first, `more` receives the others.
Result<std::vector<PriceEntry>> parsePriceBook(std::string_view text, const std::string& place,
                                               std::vector<Error>* more = nullptr);
/// Reads a file of at most maxPriceBookBytes.
Result<std::vector<PriceEntry>> loadPriceBook(const std::filesystem::path& file, std::vector<Error>* more = nullptr);
/// The document, in the order given; parsePriceBook(writePriceBook(p)) == p.
std::string writePriceBook(const std::vector<PriceEntry>& prices);

/// $XDG_CONFIG_HOME/sightline/prices.json, else ~/.config/sightline/prices.json; empty when there is no home.
std::filesystem::path userPriceBook();

/// The catalogue with a price-book file over it; the catalogue alone when there is no such file (or no name).
Result<Catalogue> withPriceBook(const Catalogue& catalogue, const std::filesystem::path& file,
                                std::vector<Error>* more = nullptr);

/// Reads a price list: RFC 4180, with the headings id and likely (or price), and where there are: low, high, currency,
/// date, grade, source, note; others (name, unit, …) are passed over. Comma, semicolon (with decimal commas) or tab. At
/// most maxPriceBookBytes and maxPriceEntries rows. With a catalogue, rows that priceEntryProblem() refuses are errors too.
/// Errors name line and column, and are collected as parsePriceBook() does.
Result<std::vector<PriceEntry>> importPriceCsv(std::istream& input, const std::string& place,
                                               std::vector<Error>* more = nullptr, const Catalogue* catalogue = nullptr);

/// A row of a price list, for export.
struct PriceRow {
    PriceEntry entry;
    std::string name, unit;
};
/// The list that importPriceCsv() reads back to the same entries: CRLF, and cells that a spreadsheet would take for a
/// formula (= + - @ tab, return) begin with an apostrophe, which the import takes off again.
std::string exportPriceCsv(const std::vector<PriceRow>& rows);

/// Why an entry cannot stand over the catalogue: an unknown id, a figure that is no price, a currency where none belongs
/// or the other way round, a share above 1, or a value a thousand times off the shipped one in the same currency. Its
/// place is the member of the entry ("id", "currency", "likely").
std::optional<Error> priceEntryProblem(const PriceEntry& entry, const Catalogue& catalogue);
/// True when there is no such problem; quick, for every calculation.
bool isUsablePrice(const PriceEntry& entry, const Catalogue& catalogue);

} // namespace sightline::planner
