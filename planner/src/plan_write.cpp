// Plan to plan text: only what is not a default, in the order of the schema.

#include "plan_commerce.h"
#include "plan_document.h"
#include "plan_members.h"
#include "plan_migrate.h"
#include "plan_own.h"
#include "plan_writer.h"
#include "planner/plan_file.h"

namespace sightline::planner {
namespace {

PlanJson requirementsJson(const Requirements& requirements) {
    ObjectWriter writer;
    visitRequirements(requirements, writer);
    for (const Need need : requirements.needs)
        writer.node()["needs"].push_back(needKey(need));
    if (!requirements.rules.empty()) writer.node()["rules"] = requirements.rules;
    return writer.take();
}

PlanJson editJson(const TopologyEdit& edit) {
    ObjectWriter writer;
    writer.node()["action"] = keyOf(edit.action);
    writer.text("target", edit.target);
    writer.text("kind", edit.kind);
    for (const auto& [key, value] : edit.values)
        writer.node()["values"][key] = ObjectWriter::asJson(value);
    writer.text("source", edit.source);
    writer.setting("grade", edit.grade);
    return writer.take();
}

PlanJson choicesJson(const Plan& plan) {
    PlanJson node = PlanJson::object();
    for (const Architecture architecture : architectures) {
        ObjectWriter writer;
        visitChoice(plan.choice(architecture), writer);
        for (const TopologyEdit& edit : plan.choice(architecture).edits)
            writer.node()["edits"].push_back(editJson(edit));
        if (!writer.node().empty()) node[architectureKey(architecture)] = writer.take();
    }
    return node;
}

PlanJson keptJson(const KeptKit& kit) {
    ObjectWriter writer;
    writer.text("product", kit.product);
    if (kit.count != 1) writer.node()["count"] = kit.count;
    if (kit.disks != 0) writer.node()["disks"] = kit.disks;
    if (kit.diskTb != 0) writer.node()["disk_tb"] = ObjectWriter::asJson(kit.diskTb);
    return writer.take();
}

PlanJson scenarioJson(const Scenario& scenario) {
    ObjectWriter writer;
    writer.text("id", scenario.id);
    writer.text("name", scenario.name);
    if (scenario.locked) writer.node()["locked"] = true;
    if (scenario.color != 0) writer.node()["color"] = scenario.color;
    PlanJson changes = PlanJson::object();
    for (const Change& change : scenario.changes) {
        PlanJson value = PlanJson::parse(change.value, nullptr, false);
        if (!value.is_discarded()) changes[change.path] = std::move(value);
    }
    writer.node()["changes"] = std::move(changes);
    return writer.take();
}

PlanJson limitsJson(const PlanningLimits& limits) {
    ObjectWriter writer;
    visitLimits(limits, writer);
    return writer.take();
}

PlanJson costsJson(const CostChoices& costs) {
    ObjectWriter writer;
    visitCosts(costs, writer);
    return writer.take();
}

void putUnlessEmpty(PlanJson& node, const char* key, PlanJson value) {
    if (!value.empty()) node[key] = std::move(value);
}

} // namespace

PlanJson groupDocument(const CameraGroup& group) {
    ObjectWriter writer;
    visitGroup(group, writer);
    return writer.take();
}

PlanJson siteDocument(const Site& site) {
    ObjectWriter writer;
    visitSite(site, writer);
    if (!site.rules.empty()) writer.node()["rules"] = site.rules;
    for (const KeptKit& kit : site.kept)
        writer.node()["kept"].push_back(keptJson(kit));
    for (const CameraGroup& group : site.groups)
        writer.node()["camera_groups"].push_back(groupDocument(group));
    return writer.take();
}

PlanJson planDocument(const Plan& plan) {
    ObjectWriter writer;
    writer.node()["schema"] = planSchema;
    visitPlan(plan, writer);
    PlanJson document = writer.take();
    putUnlessEmpty(document, "requirements", requirementsJson(plan.requirements));
    putUnlessEmpty(document, "choices", choicesJson(plan));
    putUnlessEmpty(document, "limits", limitsJson(plan.limits));
    putUnlessEmpty(document, "costs", costsJson(plan.costs));
    for (const Site& site : plan.sites)
        document["sites"].push_back(siteDocument(site));
    writeCommerce(plan, document);
    writeOwnData(plan, document);
    for (const Scenario& scenario : plan.scenarios)
        document["scenarios"].push_back(scenarioJson(scenario));
    if (!plan.notes.empty()) document["notes"] = plan.notes;
    return document;
}

std::string writePlan(const Plan& plan) {
    return planDocument(plan).dump(2, ' ', false, PlanJson::error_handler_t::replace) + "\n";
}

} // namespace sightline::planner
