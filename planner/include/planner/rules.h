#pragma once
// Rules by sector and place (data/rules/retention.json): how long footage must or may be kept, and what else they
// demand. Orientation, not legal advice: every rule carries its source and how good that source is.

#include "planner/catalogue.h"
#include "planner/finding.h"
#include "planner/plan.h"
#include "planner/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sightline::planner {

enum class RuleKind {
    Minimum,          ///< law or regulator demands at least
    Maximum,          ///< law allows at most
    GuidanceMaximum,  ///< an authority's view of what is enough
    Policy,           ///< an owner's own rule, at least
    PolicyMaximum,    ///< an owner's own rule, at most
    LicenceCondition, ///< at least, by a licence
    Project,          ///< at least, by a project's terms
    Justifiable,      ///< what can be argued for
    Exemption,        ///< no fixed number of days
    Purpose,          ///< as long as the purpose needs
};
/// "minimum", "guidance-maximum", …: the spelling in the data file and in JSON.
const char* ruleKindKey(RuleKind kind);

/// How good the source of a rule is: Primary is the law, a regulator, public body or owner, Secondary the trade press, a
/// vendor or lawyer quoting it, Weak to be checked before use.
enum class RuleGrade { Primary, Secondary, Weak };
/// "primary", "secondary", "weak".
const char* ruleGradeKey(RuleGrade grade);

/// What a rule demands besides its days. Nothing means that it does not say.
struct RuleDemands {
    std::optional<double> hoursPerDay;      ///< recorded hours; 24 means continuous recording
    std::optional<int> width, height;       ///< pixels, at least
    std::optional<double> fps;              ///< at least
    std::optional<int> cameras;             ///< at a site, at least
    std::optional<bool> audio;              ///< demanded or forbidden
    std::optional<double> backupPowerHours;
    std::optional<double> testDays;         ///< tested at least every so many days
    std::optional<double> repairHours;      ///< a fault is repaired within
    std::optional<double> incidentDays;     ///< footage of incidents, at least
    std::optional<double> cloudCopyDays;    ///< a copy outside the site, at least so long
    std::optional<double> daysWithReasons;  ///< of a maximum: allowed when the reasons are on record
    std::optional<std::pair<double, double>> daysRange; ///< by regulator, from … to …
    std::vector<double> daysTiers;          ///< kinds of places have their own days, longest first
    bool noLossOnSingleFailure = false;
    bool offSiteCopy = false;
    bool holdUntilReleased = false;         ///< evidence is kept until the case ends
    bool infraredWhereDark = false;
    bool ipCameras = false;
    bool solidState = false;
    bool motionRecording = false;           ///< recording on motion is enough
    bool incidentsExcepted = false;         ///< of a maximum: incidents may be kept longer
};

struct Rule {
    std::string id;     ///< "cannabis-us-ca": what a plan's rules name
    std::string sector; ///< "cannabis"; "any" for every sector
    std::string place;  ///< "US, California (4 CCR 15044)"
    RuleKind kind = RuleKind::Minimum;
    std::optional<double> days; ///< nothing: the source gives no single number
    RuleDemands demands;
    std::string note;   ///< our words, may be empty
    std::string source;
    RuleGrade grade = RuleGrade::Weak;

    /// What the footage must be kept at least, 0 when the rule sets no least; and at most, 0 likewise.
    double leastDays() const;
    double mostDays() const;
    /// The demands in words, for people: "24 hours a day", "at least 1280x720", …
    std::vector<std::string> demandTexts() const;
};

class Rulebook {
public:
    /// Reads DIR/rules/retention.json; errors name file and JSON pointer. Does not run the JSON Schema.
    static Result<Rulebook> load(const std::filesystem::path& directory);

    const std::vector<Rule>& rules() const { return m_rules; }
    /// nullptr when there is none.
    const Rule* rule(std::string_view id) const;
    /// Rules of a sector: its text holds the words asked for, in any case, or is "any"; all rules for "".
    std::vector<const Rule*> ofSector(std::string_view sector) const;

private:
    std::vector<Rule> m_rules;
};

/// What a plan breaks of the rules that it names (requirements and sites), and rules that do not exist. Each finding
/// names rule, place, the grade of the source and the remedy. A rule whose source is weak, guidance and what a plan
/// cannot show are notes, everything else is a warning. Hidden sites and groups are passed over. 2,000 at most.
std::vector<Finding> ruleFindings(const Plan& plan, const Rulebook& rulebook);

/// What only a look into the catalogue shows: unknown cameras and kept products, frames, pixels or codec beyond the
/// camera, sensors, NDAA. 2,000 at most.
std::vector<Finding> catalogueFindings(const Plan& plan, const Catalogue& catalogue);

/// Prices, exchange rates and own lines that cannot be used, stale ones, and offers below the buy price.
std::vector<Finding> priceFindings(const Plan& plan, const Catalogue& catalogue);

/// findings(plan) of plan.h together with those of the rules; with a catalogue also its own and scenarios that no longer
/// fit (scenario.h). All at once, each once, worst first.
std::vector<Finding> findings(const Plan& plan, const Rulebook& rulebook);
std::vector<Finding> findings(const Plan& plan, const Rulebook& rulebook, const Catalogue& catalogue);

} // namespace sightline::planner
