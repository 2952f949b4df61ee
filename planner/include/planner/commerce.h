#pragma once
// What a plan says about money: its own prices, exchange rates, terms of sale, and costs that no model knows.

#include "planner/figure.h"
#include "planner/setting.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

enum class Architecture;

/// Most entries of each of these lists in one file.
inline constexpr std::size_t maxPriceEntries = 10'000;
inline constexpr std::size_t maxExchangeRates = 200;
inline constexpr std::size_t maxOwnProducts = 500;
inline constexpr std::size_t maxTerms = 1'000;
inline constexpr std::size_t maxCustomLines = 1'000;
/// No price, rate, hour or share of a book lies above this.
inline constexpr double maxPrice = 1e9;

/// The year of the shipped book, from which age is counted: no clock is asked, so that a plan gives the same bytes.
inline constexpr int priceBookYear = 2026;
inline constexpr int staleAfterYears = 5;     ///< a price
inline constexpr int staleRateAfterYears = 1; ///< an exchange rate
/// By year alone: older than the years above.
bool isStalePrice(int year);
bool isStaleRate(int year);

/// True for a currency code of ISO 4217 that is in use.
bool isCurrency(std::string_view code);

/// The year of "2026", "2026-03" or "2026-03-14"; 0 when the text is no date from 1990 to 2100.
int yearOfDate(std::string_view date);

/// "0", "1-5": the years of a span, at most 100. Empty on anything else.
std::vector<int> yearsOfSpan(std::string_view text);

/// One entry of a user's or a project's price book: what it says in place of the figure with this id.
struct PriceEntry {
    std::string id;       ///< of a figure of the catalogue, or its alias
    Range value;          ///< 0 … maxPrice, low <= likely <= high
    std::string currency; ///< ISO 4217; empty for a figure that is not money
    std::string date;     ///< "2026", "2026-03" or "2026-03-14"
    Grade grade = Grade::Sourced;
    std::string source;   ///< who quoted it; not empty unless the grade is estimate
    std::string note;
    bool operator==(const PriceEntry&) const = default;
};

/// A product that a project brings along, as a product file has it (docs/data.md): data that only this plan reads.
struct OwnProduct {
    std::string id;     ///< unique over the plan and the catalogue
    std::string kind;   ///< "recorder", "camera", …
    std::string vendor;
    std::string model;
    std::vector<Figure> figures;              ///< ids unique over the catalogue; the last part is the key ("channels", "price")
    std::map<std::string, std::string> facts; ///< "raid" -> "0/1/5", "ndaa" -> "check", …
    bool operator==(const OwnProduct&) const = default;
};

/// What one currency was worth on one day. Exactly one of the two numbers is given (the other is 0).
struct ExchangeRate {
    std::string currency;  ///< ISO 4217, not USD
    double perUsd = 0;     ///< units of the currency for one dollar
    double usdPerUnit = 0; ///< dollars for one unit of the currency
    std::string date;
    std::string source;
    bool operator==(const ExchangeRate&) const = default;
};

/// Margin or markup of one category of cost.
struct CategoryTerms {
    std::string category;   ///< as on the sheet: "Cameras", "Labour", …
    Setting<double> margin; ///< fraction of the sell price; in force only when not Default
    Setting<double> markup; ///< fraction of the buy price; at most one of the two is given
    bool operator==(const CategoryTerms&) const = default;
};

struct LineDiscount {
    std::string line;    ///< line id
    double discount = 0; ///< fraction of the line, 0 … 1
    bool operator==(const LineDiscount&) const = default;
};

/// Terms of sale. The shipped book holds street prices, so without terms sell is buy.
struct Commercial {
    Setting<double> margin{0, Origin::Default};   ///< fraction of the sell price, -1 … 0.95
    Setting<double> markup{0, Origin::Default};   ///< fraction of the buy price, -0.5 … 19; in place of the margin
    Setting<double> discount{0, Origin::Default}; ///< on the total, 0 … 1
    Setting<double> taxRate{0, Origin::Default};  ///< on the net price, 0 … 1
    std::vector<CategoryTerms> categories;
    std::vector<LineDiscount> lines;
    bool operator==(const Commercial&) const = default;
};

/// A cost that no model knows: permits, a crane, a guard for the first month.
struct CustomLine {
    std::string id; ///< unique in the plan
    std::string name;
    std::string category = "Other";
    double quantity = 1;                   ///< -1e6 … 1e6; negative for a credit
    Range unitPrice;                       ///< 0 … maxPrice
    std::string currency;                  ///< ISO 4217; empty: the plan's
    std::vector<int> years = {0};          ///< ascending; 0 is the day of purchase; with a site, years of the site's own life
    double escalation = 0;                 ///< a year, -0.5 … 1
    std::set<Architecture> architectures;  ///< empty: all three
    std::string site;                      ///< "": once; "*": at every site; an id: at each of these like sites
    bool operator==(const CustomLine&) const = default;
};

} // namespace sightline::planner
