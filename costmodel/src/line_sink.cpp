#include "line_sink.h"

#include <algorithm>

namespace sightline::costmodel {

namespace {

std::string productName(const planner::Product& product) {
    return product.vendor == "Generic" ? product.model : product.vendor + " " + product.model;
}

std::size_t categoryRank(const std::string& name) {
    const auto* found = std::find(std::begin(category::inOrder), std::end(category::inOrder), name);
    return static_cast<std::size_t>(found - std::begin(category::inOrder));
}

std::string lineId(const LineSpec& spec) {
    std::string id = spec.id;
    if (spec.site) id += "/" + spec.site->id;
    if (spec.group) id += "/" + spec.group->id;
    if (spec.product) id += "/" + spec.product->id;
    return id + spec.schedule->suffix;
}

std::string siteName(const LineSpec& spec) {
    const std::string name = spec.site->name.empty() ? spec.site->id : spec.site->name;
    return spec.like > 0 ? name + " and " + std::to_string(spec.like) + " like it" : name;
}

} // namespace

std::string SheetSink::nameOf(const LineSpec& spec) const {
    std::string name = spec.name;
    if (spec.product) name += (name.empty() ? "" : ": ") + productName(*spec.product);
    if (spec.group && !spec.group->name.empty()) name += ", " + spec.group->name;
    if (spec.site && m_namesSites) name += ", " + siteName(spec);
    return name;
}

std::string SheetSink::withUnknownPrice(std::string name, const std::vector<Factor>& factors) const {
    const bool unknown = std::any_of(factors.begin(), factors.end(),
                                     [this](const Factor& factor) { return m_book.isMissing(factor.driver); });
    return unknown ? name + " (price unknown, counted as nothing)" : name;
}

void SheetSink::add(const LineSpec& spec, double quantity, std::initializer_list<const Factor*> factors) {
    if (quantity == 0 || spec.schedule->years.empty()) return;
    std::string id = lineId(spec);
    if (const auto found = m_index.find(id); found != m_index.end()) {
        m_lines[found->second].quantity += quantity;
        return;
    }
    LineItem line;
    for (const Factor* factor : factors)
        line.factors.push_back(*factor);
    line.name = withUnknownPrice(nameOf(spec), line.factors);
    line.category = spec.category;
    line.quantity = quantity;
    line.years = spec.schedule->years;
    line.escalation = spec.schedule->escalation;
    line.id = std::move(id);
    m_index.emplace(line.id, m_lines.size());
    m_lines.push_back(std::move(line));
}

std::vector<LineItem> SheetSink::take() {
    std::stable_sort(m_lines.begin(), m_lines.end(), [](const LineItem& a, const LineItem& b) {
        return categoryRank(a.category) < categoryRank(b.category);
    });
    return std::move(m_lines);
}

} // namespace sightline::costmodel
