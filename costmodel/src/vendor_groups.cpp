#include "costmodel/vendor_groups.h"

#include <algorithm>
#include <set>

namespace sightline::costmodel {

namespace {

constexpr std::string_view vendorKinds[] = {"bridge",      "camera",   "encoder", "licence",     "maintenance",
                                            "recorder",    "server",   "switch",  "subscription"};
constexpr std::string_view nobody[] = {"Generic", "Industry", "Low-voltage catalogue"};

template <typename List> bool isIn(const List& list, std::string_view word) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool isVendorsOwn(const planner::Product& product) {
    return isIn(vendorKinds, product.kind) && !isIn(nobody, product.vendor);
}

/// A price, or a share of a price.
bool isPrice(const planner::Product& product, const Figure& figure) {
    return !figure.currency.empty() || product.kind == "maintenance";
}

/// "Hanwha" of "Hanwha Vision" when both make something.
std::string houseOf(const std::string& vendor, const std::set<std::string>& vendors) {
    for (std::size_t space = vendor.find(' '); space != std::string::npos; space = vendor.find(' ', space + 1))
        if (const std::string house = vendor.substr(0, space); vendors.contains(house)) return house;
    return vendor;
}

std::set<std::string> driversOf(const std::vector<Sheet>& sheets) {
    std::set<std::string> drivers;
    for (const Sheet& sheet : sheets)
        for (const LineItem& line : sheet.lines)
            for (const Factor& factor : line.factors)
                drivers.insert(factor.driver);
    return drivers;
}

} // namespace

VendorOfDriver vendorGroups(const std::vector<Sheet>& sheets, const planner::Catalogue& catalogue) {
    const std::set<std::string> drivers = driversOf(sheets);
    std::set<std::string> vendors;
    for (const planner::Product& product : catalogue.products())
        if (isVendorsOwn(product)) vendors.insert(product.vendor);
    VendorOfDriver groups;
    for (const planner::Product& product : catalogue.products()) {
        if (!isVendorsOwn(product)) continue;
        for (const Figure& figure : product.figures)
            if (isPrice(product, figure) && drivers.contains(figure.id))
                groups.emplace(figure.id, houseOf(product.vendor, vendors));
    }
    return groups;
}

} // namespace sightline::costmodel
