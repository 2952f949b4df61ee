#include "proposal/figure_words.h"

#include <cctype>

namespace sightline::proposal {

namespace {

const planner::Product* ownerOf(const planner::Catalogue& catalogue, const Figure& figure) {
    for (const planner::Product& product : catalogue.products())
        for (const Figure& one : product.figures)
            if (one.id == figure.id) return &product;
    return nullptr;
}

std::string productWords(const planner::Product& product) {
    return (product.vendor == "Generic" || product.vendor == "Industry" ? "" : product.vendor + " ") + product.model;
}

/// The cost model's own assumptions (costmodel/src/estimates.h) have no name but their id.
std::string ownWords(std::string_view assumption) {
    if (assumption == "poe_average") return "average over peak PoE power";
    if (assumption == "training_hours") return "hours of training at a site";
    if (assumption == "residual_share") return "residual value of equipment";
    return std::string(assumption);
}

} // namespace

std::string figureWords(const planner::Catalogue& catalogue, std::string_view id) {
    constexpr std::string_view own = "estimate.";
    if (id.starts_with(own)) return "Our own assumption: " + ownWords(id.substr(own.size()));
    const Figure* figure = catalogue.figure(id);
    if (!figure) return std::string(id);
    const planner::Product* owner = ownerOf(catalogue, *figure);
    if (!owner) return figure->name;
    return productWords(*owner) + ": " + figure->name;
}

std::string shortFigureWords(const planner::Catalogue& catalogue, std::string_view id) {
    constexpr std::string_view own = "estimate.";
    std::string name;
    if (id.starts_with(own)) {
        name = ownWords(id.substr(own.size()));
    } else if (const Figure* const figure = catalogue.figure(id)) {
        const planner::Product* const owner = ownerOf(catalogue, *figure);
        if (owner && (owner->kind == "labour" || owner->kind == "finance")) name = figure->name;
        else if (owner && figure->name == "Price") name = productWords(*owner);
    }
    if (!name.empty()) name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
    return name;
}

} // namespace sightline::proposal
