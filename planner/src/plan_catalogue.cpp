#include "planner/plan_catalogue.h"

#include "plan_text.h"

namespace sightline::planner {

std::optional<Error> reliabilityProblem(const PriceEntry& entry, const Catalogue& catalogue) {
    const Figure* const shipped = catalogue.figure(entry.id);
    if (!shipped || !catalogue.isReliability(*shipped))
        return Error{ErrorKind::BadInput, "id", "there is no failure rate or time \"" + entry.id + "\"",
                     "data/models/reliability.json has all of them"};
    if (shipped->unit.starts_with("fraction") && entry.value.high > 1)
        return Error{ErrorKind::BadInput, "likely", "\"" + entry.id + "\" is a share, and " + plainNumber(entry.value.high) + " is more than all",
                     "Write 0.15 for 15 %"};
    return std::nullopt;
}

Catalogue planCatalogue(const Plan& plan, const Catalogue& catalogue) {
    std::vector<Figure> changed;
    for (const PriceEntry& entry : plan.reliability)
        if (!reliabilityProblem(entry, catalogue)) changed.push_back(pricedFigure(entry, *catalogue.figure(entry.id), Layer::Project));
    return catalogue.withOwn(plan.products, changed);
}

std::shared_ptr<const Catalogue> planCatalogue(const Plan& plan, std::shared_ptr<const Catalogue> catalogue) {
    if (!catalogue || (plan.products.empty() && plan.reliability.empty())) return catalogue;
    return std::make_shared<const Catalogue>(planCatalogue(plan, *catalogue));
}

} // namespace sightline::planner
