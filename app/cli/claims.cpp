// sightline-cli claims: rules of thumb of the trade under our price book, as docs/claims.md.

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/json.h"
#include "cli/output.h"

#include "costmodel/money.h"
#include "proposal/html.h"

namespace sightline::cli {

namespace {

using proposal::Claim;
using proposal::ClaimCase;

std::string claimMoney(double amount) {
    return costmodel::Money::rounded(amount).text();
}

const char* claimVerdictKey(proposal::ClaimVerdict verdict) {
    switch (verdict) {
    case proposal::ClaimVerdict::Holds: return "holds";
    case proposal::ClaimVerdict::DoesNotHold: return "does-not-hold";
    case proposal::ClaimVerdict::TooClose: break;
    }
    return "too-close";
}

Json caseJson(const ClaimCase& one) {
    return {{"case", one.name},
            {"claimed", one.claimed},
            {"claimed_usd", claimMoney(one.claimedUsd)},
            {"rival", one.rival},
            {"rival_usd", claimMoney(one.rivalUsd)},
            {"difference_usd", {{"p10", claimMoney(one.difference.p10)}, {"p50", claimMoney(one.difference.p50)}, {"p90", claimMoney(one.difference.p90)}}},
            {"chance", tidy(one.chance)},
            {"certain", one.certain},
            {"decides", one.decides},
            {"decides_by", one.decidesBy},
            {"note", one.note}};
}

std::string claimsJson(const std::vector<Claim>& claims, const proposal::ClaimOptions& options) {
    Json json = document("claims");
    json["claims"] = Json::array();
    for (const Claim& claim : claims) {
        Json cases = Json::array();
        for (const ClaimCase& one : claim.cases)
            cases.push_back(caseJson(one));
        json["claims"].push_back({{"id", claim.id}, {"hypothesis", claim.hypothesis}, {"test", claim.test},
                                  {"verdict", claimVerdictKey(claim.verdict)}, {"chance", tidy(claim.chance)}, {"cases", cases}});
    }
    json["draws"] = options.draws;
    json["seed"] = options.seed;
    return text(json);
}

} // namespace

int run(const ClaimsCommand& command) {
    const Result<planner::Catalogue> catalogue = shippedCatalogue();
    if (!catalogue) return fail(catalogue.error());
    const std::vector<Claim> claims = proposal::testClaims(*catalogue, command.options);
    const std::string page = proposal::claimsMarkdown(claims, command.options);
    if (!command.out.empty())
        if (const Result<void> written = proposal::writeDocument(command.out, page); !written) return fail(written.error());
    if (command.json) return finish(claimsJson(claims, command.options));
    return finish(command.out.empty() ? page : "Claims written to " + plain(command.out) + "\n");
}

} // namespace sightline::cli
