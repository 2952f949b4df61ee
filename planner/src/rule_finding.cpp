// What a plan breaks of the rules that hold at its sites.

#include "finding_list.h"
#include "plan_text.h"
#include "planner/rules.h"
#include "planner/scenario.h"

#include <algorithm>
#include <cmath>

namespace sightline::planner {
namespace {

/// How the source of a rule reads for people.
const char* gradeInWords(RuleGrade grade) {
    switch (grade) {
    case RuleGrade::Primary:
        return "primary source";
    case RuleGrade::Secondary:
        return "secondary source";
    case RuleGrade::Weak:
        break;
    }
    return "weak source";
}

std::string ruleName(const Rule& rule) {
    return "rule " + rule.id + " (" + rule.sector + ", " + rule.place + "; " + ruleKindKey(rule.kind) + ", " +
           gradeInWords(rule.grade) + ")";
}

Severity severityOf(const Rule& rule) {
    const bool isAdvice = rule.kind == RuleKind::GuidanceMaximum || rule.kind == RuleKind::Justifiable;
    return rule.grade == RuleGrade::Weak || isAdvice ? Severity::Note : Severity::Warning;
}

/// Where the days in force for a group are set, or should be: a rule of one site is no reason to keep footage longer at
/// all the others.
std::string daysPlace(const Site& site, const CameraGroup& group, bool isOfSite, const std::string& sitePlace,
                      const std::string& groupPlace) {
    if (!group.retentionDays.isDefault()) return groupPlace + "/retention_days";
    return site.retentionDays.isDefault() && !isOfSite ? "/requirements/retention_days" : sitePlace + "/retention_days";
}

/// Holds one rule against one site and its groups.
class RuleCheck {
public:
    RuleCheck(const Plan& plan, const Rule& rule, std::string rulePlace, FindingList& list)
        : m_plan(plan), m_rule(rule), m_rulePlace(std::move(rulePlace)), m_list(list) {}

    void site(const Site& site, const std::string& place) {
        const RuleDemands& demands = m_rule.demands;
        if (demands.cameras && camerasPerSite(site) < *demands.cameras)
            add(place + "/camera_groups", std::to_string(camerasPerSite(site)) + " cameras",
                "at least " + std::to_string(*demands.cameras), "Add cameras");
        if (demands.backupPowerHours && *site.upsMinutes < *demands.backupPowerHours * 60)
            add(place + "/ups_minutes", plainNumber(*site.upsMinutes) + " minutes on back-up power",
                plainNumber(*demands.backupPowerHours) + " hours",
                "Set ups_minutes to " + plainNumber(*demands.backupPowerHours * 60) + ", or plan a generator");
        for (std::size_t g = 0; g < site.groups.size(); ++g)
            if (!*site.groups[g].hidden) group(site, site.groups[g], place, place + "/camera_groups/" + std::to_string(g));
    }

    /// What is said once for all sites that the rule holds at.
    void wholePlan() {
        const RuleDemands& demands = m_rule.demands;
        const std::set<Need>& needs = m_plan.requirements.needs;
        if (demands.noLossOnSingleFailure && !needs.contains(Need::OneFailure))
            add("/requirements/needs", "the must-have one-failure is not asked for",
                "that no footage is lost when one component fails", "Add the must-have one-failure");
        if ((demands.offSiteCopy || demands.cloudCopyDays) && !needs.contains(Need::OffSite))
            add("/requirements/needs", "the must-have off-site is not asked for",
                "a copy off site" + (demands.cloudCopyDays ? " for " + plainNumber(*demands.cloudCopyDays) + " days" : ""),
                "Add the must-have off-site");
        if (const std::string beyond = beyondThePlan(); !beyond.empty())
            m_list.add(Severity::Note, m_rulePlace, ruleName(m_rule) + " also asks for what a plan cannot show: " + beyond,
                       "Put it into the contract or the operating rules");
        if (m_rule.leastDays() <= 0 && m_rule.mostDays() <= 0)
            m_list.add(Severity::Note, m_rulePlace, ruleName(m_rule) + " sets no number of days" +
                                                       (m_rule.note.empty() ? "" : ": " + m_rule.note),
                       "Set the days yourself and record why");
        if (m_rule.demands.daysRange)
            m_list.add(Severity::Note, m_rulePlace,
                       ruleName(m_rule) + " leaves " + plainNumber(demands.daysRange->first) + " to " +
                           plainNumber(demands.daysRange->second) + " days to the regulator",
                       "Ask the regulator, and set retention_min_days");
        if (!demands.daysTiers.empty())
            m_list.add(Severity::Note, m_rulePlace, ruleName(m_rule) + " has tiers: " + m_rule.note,
                       "Give each camera group the days of its tier");
    }

private:
    /// "HAVE, but rule … asks for WANTED".
    void add(std::string place, const std::string& have, const std::string& wanted, std::string remedy) {
        m_list.add(severityOf(m_rule), std::move(place), have + ", but " + ruleName(m_rule) + " asks for " + wanted,
                   std::move(remedy));
    }

    std::string beyondThePlan() const {
        const RuleDemands& demands = m_rule.demands;
        std::string text;
        const auto say = [&](const std::string& part) { text += (text.empty() ? "" : ", ") + part; };
        if (demands.testDays) say("a test every " + plainNumber(*demands.testDays) + " days");
        if (demands.repairHours) say("repair within " + plainNumber(*demands.repairHours) + " hours");
        if (demands.solidState) say("solid-state storage");
        return text;
    }

    void group(const Site& site, const CameraGroup& group, const std::string& sitePlace, const std::string& place) {
        if (isLiveOnly(group)) {
            if (m_rule.leastDays() > 0)
                m_list.add(Severity::Note, place + "/recording",
                           label(group) + " records nothing, and " + ruleName(m_rule) + " asks for " +
                               plainNumber(m_rule.leastDays()) + " days",
                           "Check that the rule leaves these cameras out, or record them");
            return;
        }
        days(site, group, sitePlace, place);
        picture(group, place);
        hours(group, place);
        incidents(site, group, place);
        sound(group, place);
    }

    static std::string label(const CameraGroup& group) { return group.name.empty() ? group.id : group.name; }

    void days(const Site& site, const CameraGroup& group, const std::string& sitePlace, const std::string& groupPlace) {
        const double kept = retentionDays(m_plan, site, group);
        const std::string place = daysPlace(site, group, m_rulePlace.starts_with("/sites/"), sitePlace, groupPlace);
        const double least = m_rule.leastDays();
        const double most = m_rule.mostDays();
        if (least > 0 && kept < least)
            add(place, "footage is kept " + plainNumber(kept) + " days", "at least " + plainNumber(least),
                "Set retention_days to " + plainNumber(least));
        if (most <= 0 || kept <= most) return;
        const auto withReasons = m_rule.demands.daysWithReasons;
        if (withReasons && kept <= *withReasons)
            m_list.add(Severity::Note, place,
                       "footage is kept " + plainNumber(kept) + " days, which " + ruleName(m_rule) +
                           " allows only with the reasons on record",
                       "Record the reasons, or set retention_days to " + plainNumber(most));
        else
            m_list.add(severityOf(m_rule), place,
                       "footage is kept " + plainNumber(kept) + " days, but " + ruleName(m_rule) + " allows at most " +
                           plainNumber(withReasons.value_or(most)),
                       "Set retention_days to " + plainNumber(most) + ", or record the reason that allows more");
    }

    void picture(const CameraGroup& group, const std::string& place) {
        const RuleDemands& demands = m_rule.demands;
        if (demands.fps && *group.fps < *demands.fps)
            add(place + "/fps", plainNumber(*group.fps) + " fps", "at least " + plainNumber(*demands.fps),
                "Set fps to " + plainNumber(*demands.fps));
        if (demands.fps && *group.reduceAfterDays > 0 && *group.reducedFps < *demands.fps &&
            *group.reduceAfterDays < m_rule.leastDays())
            add(place + "/reduced_fps",
                plainNumber(*group.reducedFps) + " fps after " + plainNumber(*group.reduceAfterDays) + " days",
                "at least " + plainNumber(*demands.fps), "Thin out after " + plainNumber(m_rule.leastDays()) + " days only");
        if (demands.width && *group.width < *demands.width)
            add(place + "/width", std::to_string(*group.width) + " pixels across", "at least " + std::to_string(*demands.width),
                "Set width to " + std::to_string(*demands.width));
        if (demands.height && *group.height < *demands.height)
            add(place + "/height", std::to_string(*group.height) + " pixels down", "at least " + std::to_string(*demands.height),
                "Set height to " + std::to_string(*demands.height));
        if (demands.infraredWhereDark && *group.light == Light::NightDark)
            add(place + "/light", "the cameras look into the dark", "infrared where it is dark", "Set light to night-ir");
        if (demands.ipCameras && *group.kit == CameraKit::Encoded)
            add(place + "/kit", "analogue cameras stay behind encoders", "IP cameras", "Set kit to new");
    }

    void hours(const CameraGroup& group, const std::string& place) {
        const auto wanted = m_rule.demands.hoursPerDay;
        if (!wanted) return;
        const bool isMotionEnough = m_rule.demands.motionRecording;
        const std::string text = "recording " + plainNumber(*wanted) + " hours a day";
        if (*group.hoursPerDay < *wanted && !(isMotionEnough && *group.offHours == OffHours::Motion))
            add(place + "/hours_per_day",
                plainNumber(*group.hoursPerDay) + " hours a day are recorded" +
                    (*group.offHours == OffHours::Motion ? ", the others on motion only" : ""),
                text, "Set hours_per_day to " + plainNumber(*wanted));
        if (*group.recording == Recording::Motion && !isMotionEnough)
            add(place + "/recording", "only motion is recorded", text, "Set recording to continuous");
    }

    void incidents(const Site& site, const CameraGroup& group, const std::string& place) {
        const RuleDemands& demands = m_rule.demands;
        const double kept = retentionDays(m_plan, site, group);
        const bool hasHolds = *group.holdShare > 0 && *group.holdDays > 0;
        if (demands.incidentDays && kept < *demands.incidentDays && !(hasHolds && *group.holdDays >= *demands.incidentDays))
            add(place + "/hold_days", hasHolds ? "incidents are held " + plainNumber(*group.holdDays) + " days"
                                               : std::string("no footage is held for incidents"),
                plainNumber(*demands.incidentDays) + " days for incidents",
                "Set hold_days to " + plainNumber(*demands.incidentDays) + " and hold_share to the share of footage that is held");
        if (demands.holdUntilReleased && !hasHolds)
            m_list.add(Severity::Note, place + "/hold_days",
                       "no footage is held, but " + ruleName(m_rule) + " wants evidence kept until the case ends",
                       "Set hold_share and hold_days to what cases usually need");
        const double most = m_rule.mostDays();
        if (most > 0 && hasHolds && *group.holdDays > most && !demands.incidentsExcepted)
            m_list.add(Severity::Note, place + "/hold_days",
                       "incidents are held " + plainNumber(*group.holdDays) + " days, more than the " + plainNumber(most) + " of " +
                           ruleName(m_rule),
                       "Check that the rule leaves incidents out, and record why they are held");
    }

    void sound(const CameraGroup& group, const std::string& place) {
        const auto wanted = m_rule.demands.audio;
        if (!wanted || *group.audio == *wanted) return;
        add(place + "/audio", *wanted ? "no sound is recorded" : "sound is recorded", *wanted ? "sound" : "no sound",
            *wanted ? "Set audio to true where the rule holds" : "Set audio to false");
    }

    const Plan& m_plan;
    const Rule& m_rule;
    std::string m_rulePlace;
    FindingList& m_list;
};

class RuleFinder {
public:
    RuleFinder(const Plan& plan, const Rulebook& rulebook, FindingList& list)
        : m_plan(plan), m_rulebook(rulebook), m_list(list),
          m_everywhere(plan.requirements.rules.begin(), plan.requirements.rules.end()) {
        for (const Rule& rule : rulebook.rules())
            m_ids.emplace_back(rule.id);
    }

    void run() {
        for (std::size_t r = 0; r < m_plan.requirements.rules.size() && !m_list.isFull(); ++r)
            if (const Rule* const rule = known(m_plan.requirements.rules[r], "/requirements/rules/" + std::to_string(r))) {
                RuleCheck check(m_plan, *rule, "/requirements/rules/" + std::to_string(r), m_list);
                check.wholePlan();
                for (std::size_t s = 0; s < m_plan.sites.size() && !m_list.isFull(); ++s)
                    checkSite(check, s);
            }
        for (std::size_t s = 0; s < m_plan.sites.size() && !m_list.isFull(); ++s)
            siteRules(s);
    }

private:
    void checkSite(RuleCheck& check, std::size_t s) const {
        if (!*m_plan.sites[s].hidden) check.site(m_plan.sites[s], "/sites/" + std::to_string(s));
    }

    void siteRules(std::size_t s) {
        const auto& rules = m_plan.sites[s].rules;
        for (std::size_t r = 0; r < rules.size() && !m_list.isFull(); ++r) {
            const std::string place = "/sites/" + std::to_string(s) + "/rules/" + std::to_string(r);
            const Rule* const rule = known(rules[r], place);
            if (!rule || m_everywhere.contains(rules[r])) continue;
            RuleCheck check(m_plan, *rule, place, m_list);
            if (m_said.insert(rule->id).second) check.wholePlan();
            checkSite(check, s);
        }
    }

    const Rule* known(const std::string& id, const std::string& place) {
        if (const Rule* const rule = m_rulebook.rule(id)) return rule;
        const std::string near = nearestKey(id, m_ids);
        m_list.add(Severity::Error, place, "there is no rule \"" + id + "\"",
                   near.empty() ? "sightline-cli plan rules lists them all" : "Did you mean \"" + near + "\"?");
        return nullptr;
    }

    const Plan& m_plan;
    const Rulebook& m_rulebook;
    FindingList& m_list;
    std::set<std::string_view> m_everywhere; ///< rules of the plan: a site need not be held against them again
    std::vector<std::string_view> m_ids;
    std::set<std::string> m_said; ///< rules of sites whose demands on the whole plan were held against it
};

} // namespace

std::vector<Finding> ruleFindings(const Plan& plan, const Rulebook& rulebook) {
    FindingList list;
    RuleFinder(plan, rulebook, list).run();
    return std::move(list).sorted();
}

std::vector<Finding> findings(const Plan& plan, const Rulebook& rulebook) {
    return joinedFindings(findings(plan), ruleFindings(plan, rulebook));
}

std::vector<Finding> findings(const Plan& plan, const Rulebook& rulebook, const Catalogue& catalogue) {
    const auto known = joinedFindings(findings(plan, rulebook), catalogueFindings(plan, catalogue));
    return joinedFindings(joinedFindings(known, priceFindings(plan, catalogue)), scenarioFindings(plan));
}

} // namespace sightline::planner
