#include "plan_migrate.h"

#include "planner/plan_file.h"

#include <string>

namespace sightline::planner {
namespace {

using PlanJson = nlohmann::ordered_json;

/// Replaces a member where it stands, so that the order of the file is kept.
void renameMember(PlanJson& object, const char* from, const char* to, const PlanJson& value) {
    PlanJson renamed = PlanJson::object();
    for (auto& [key, old] : object.items())
        renamed[key == from ? to : key] = key == from ? value : old;
    object = std::move(renamed);
}

using MigrationLog = std::vector<std::string>;

void migrateSite(PlanJson& site, const std::string& place, MigrationLog& log) {
    if (!site.is_object()) return;
    const auto coax = site.find("coax");
    if (coax == site.end() || !coax->is_boolean() || site.contains("cabling")) return;
    renameMember(site, "coax", "cabling", coax->get<bool>() ? "coax" : "none");
    log.push_back(place + "/coax is now cabling");
}

/// Version 1 kept scenarios as they were written; they need an id, and paths that start with a slash.
void migrateScenario(PlanJson& scenario, std::size_t index, MigrationLog& log) {
    if (!scenario.is_object()) return;
    const std::string place = "/scenarios/" + std::to_string(index);
    if (!scenario.contains("id")) {
        scenario["id"] = "scenario-" + std::to_string(index + 1);
        log.push_back(place + " has got an id");
    }
    const auto changes = scenario.find("changes");
    if (changes == scenario.end() || !changes->is_object()) return;
    PlanJson paths = PlanJson::object();
    bool isChanged = false;
    for (auto& [path, value] : changes->items()) {
        isChanged = isChanged || !path.starts_with('/');
        paths[path.starts_with('/') ? path : "/" + path] = value;
    }
    *changes = std::move(paths);
    if (isChanged) log.push_back(place + "/changes: the paths start with a slash now");
}

void fromVersion1(PlanJson& root, MigrationLog& log) {
    root["schema"] = planSchema;
    log.push_back("/schema is now " + std::string(planSchema));
    if (const auto sites = root.find("sites"); sites != root.end() && sites->is_array())
        for (std::size_t i = 0; i < sites->size(); ++i)
            migrateSite((*sites)[i], "/sites/" + std::to_string(i), log);
    if (const auto scenarios = root.find("scenarios"); scenarios != root.end() && scenarios->is_array())
        for (std::size_t i = 0; i < scenarios->size(); ++i)
            migrateScenario((*scenarios)[i], i, log);
}

} // namespace

int migratePlan(PlanJson& root, std::vector<std::string>* changes) {
    if (!root.is_object()) return 0;
    const auto schema = root.find("schema");
    if (schema == root.end() || !schema->is_string()) return 0;
    if (*schema == planSchema) return currentPlanVersion;
    if (*schema != "sightline.plan/1") return 0;
    MigrationLog log;
    fromVersion1(root, log);
    if (changes) *changes = std::move(log);
    return 1;
}

} // namespace sightline::planner
