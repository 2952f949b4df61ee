#pragma once
// Rules of thumb of the trade as hypotheses, tested under a price book: docs/claims.md is made from this.

#include "costmodel/draws.h"
#include "planner/catalogue.h"

#include <string>
#include <vector>

namespace sightline::proposal {

enum class ClaimVerdict { Holds, DoesNotHold, TooClose };

/// One plan that a claim speaks of.
struct ClaimCase {
    std::string name;                   ///< "1 site, 24 cameras"
    std::string claimed, rival;         ///< what is compared: "NVR", "VMS"
    double claimedUsd = 0, rivalUsd = 0; ///< at the likely prices
    costmodel::Percentiles difference;  ///< claimed less rival, paired draws, USD; below 0 speaks for the claim
    double chance = 0;                  ///< share of draws in which the claim is true of this case, 0 … 1
    bool certain = false;               ///< no price decides, so that the chance is 0 or 1
    std::string decides;                ///< the figure that moves the difference most, in words; "" when none does
    std::string decidesBy;              ///< what the difference is with that figure at its P10 and its P90
    std::string note;                   ///< what else to know, may be empty
};

struct Claim {
    std::string id;          ///< "single-site-nvr"
    std::string hypothesis;  ///< in our own words
    std::string test;        ///< how it is tested
    std::vector<ClaimCase> cases;
    double chance = 0;       ///< smallest over the cases: a general claim is as good as its worst case
    ClaimVerdict verdict = ClaimVerdict::TooClose; ///< holds from 0.65 on, does not hold up to 0.35: as in the advice
};

struct ClaimOptions {
    int draws = 4000;
    std::uint64_t seed = 1;
};

/// Every claim under the catalogue's prices. Pure: same catalogue and options, same answers.
std::vector<Claim> testClaims(const planner::Catalogue& catalogue, const ClaimOptions& options = {});

/// "holds", "does not hold", "too close".
const char* claimVerdictWords(ClaimVerdict verdict);

/// The document docs/claims.md.
std::string claimsMarkdown(const std::vector<Claim>& claims, const ClaimOptions& options);

} // namespace sightline::proposal
