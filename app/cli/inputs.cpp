#include "cli/inputs.h"

#include "cli/interrupt.h"
#include "cli/output.h"

#include "planner/plan_catalogue.h"
#include "planner/plan_file.h"
#include "planner/price_book_file.h"
#include "planner/scenario.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <thread>

namespace sightline::cli {

Result<planner::Catalogue> shippedCatalogue() {
    return planner::Catalogue::load(planner::dataDirectory());
}

Result<planner::Catalogue> pricedCatalogue(const std::string& priceBook, std::vector<Error>* more) {
    Result<planner::Catalogue> shipped = shippedCatalogue();
    if (!shipped)
        return shipped;
    std::error_code code;
    if (!priceBook.empty() && !std::filesystem::exists(priceBook, code))
        return failure(ErrorKind::BadInput, priceBook, "there is no such price book", "Check the name and folder");
    return planner::withPriceBook(*shipped, priceBook.empty() ? planner::userPriceBook() : std::filesystem::path(priceBook), more);
}

Result<planner::Catalogue> catalogueOf(const planner::Plan& plan, const std::string& priceBook, std::vector<Error>* more) {
    Result<planner::Catalogue> priced = pricedCatalogue(priceBook, more);
    if (!priced) return priced;
    return planner::planCatalogue(plan, *priced);
}

Result<planner::Plan> loadScenario(const std::string& path, const std::string& scenario, std::vector<Error>& more) {
    Result<planner::Plan> plan = planner::loadPlan(path, &more);
    if (!plan || scenario.empty())
        return plan;
    Result<planner::Plan> variant = planner::scenarioPlan(*plan, scenario, &more);
    const auto inFile = [&](Error error) {
        error.place = placeName(path) + ": " + error.place;
        return error;
    };
    if (!variant) {
        for (Error& error : more)
            error = inFile(std::move(error));
        return tl::make_unexpected(inFile(variant.error()));
    }
    for (const planner::Scenario& candidate : plan->scenarios)
        if (candidate.id == scenario)
            variant->name += (variant->name.empty() ? "" : ", ") + (candidate.name.empty() ? candidate.id : candidate.name);
    return variant;
}

Result<planner::Rulebook> shippedRulebook() {
    return planner::Rulebook::load(planner::dataDirectory());
}

int addLives(proposal::Comparison& comparison, const planner::Catalogue& catalogue, std::optional<std::int64_t> lives) {
    if (lives == 0) return Done;
    simulator::LivesOptions options;
    options.lives = lives.value_or(0);
    options.seed = comparison.seed;
    options.threads = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1u, 256u));
    options.cancel = &watchInterrupts();
    proposal::liveDesigns(comparison, catalogue, options);
    proposal::addFlips(comparison, catalogue);
    if (!options.cancel->load()) return Done;
    note("stopped; lost footage has the lives that were done, or sums where none were");
    return Interrupted;
}

std::string placeName(const std::string& path) {
    return path == "-" ? "standard input" : path;
}

Result<std::string> readText(const std::string& path, std::size_t limit) {
    const auto close = [](std::FILE* file) {
        if (file != stdin)
            std::fclose(file);
    };
    const std::unique_ptr<std::FILE, decltype(close)> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"), close);
    if (!file)
        return failure(ErrorKind::BadInput, path, std::string("cannot be opened: ") + std::strerror(errno),
                       "Give the path of a readable file");
    std::string text;
    std::array<char, 65536> buffer{};
    while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), file.get())) {
        text.append(buffer.data(), got);
        if (text.size() > limit)
            return failure(ErrorKind::BadInput, placeName(path), "is larger than " + std::to_string(limit) + " bytes",
                           "Is this the right file?");
    }
    if (std::ferror(file.get()) != 0)
        return failure(ErrorKind::BadInput, placeName(path), std::string("cannot be read: ") + std::strerror(errno),
                       "Give the path of a readable file");
    return text;
}

} // namespace sightline::cli
