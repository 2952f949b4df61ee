#include "testbed/run.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace sightline::testbed {
namespace {

using Json = nlohmann::ordered_json;

Json figureJson(const Judgement& f) {
    return {{"name", f.name},           {"label", f.label},         {"unit", f.unit},       {"planned", f.planned},
            {"measured", f.measured},   {"tolerance", f.tolerance}, {"ceiling", f.ceiling}, {"verdict", f.pass ? "pass" : "fail"}};
}

Json planJson(const TestPlan& p) {
    Json groups = Json::array();
    for (const TestGroup& g : p.groups)
        groups.push_back({{"name", g.name},
                          {"cameras", g.cameras},
                          {"of_cameras", g.ofCameras},
                          {"width", g.width},
                          {"height", g.height},
                          {"fps", g.fps},
                          {"mbps", g.mbps},
                          {"gop_s", g.gopSeconds},
                          {"note", g.note}});
    return {{"plan", p.plan},
            {"architecture", p.architecture},
            {"site", p.site},
            {"cameras", p.cameras},
            {"site_cameras", p.siteCameras},
            {"plan_cameras", p.planCameras},
            {"recorders", p.recorders},
            {"design_recorders", p.designRecorders},
            {"cameras_per_recorder", p.camerasPerRecorder},
            {"standbys", p.standbys},
            {"groups", groups}};
}

/// null: no file holds this step.
Json ratesJson(const std::vector<double>& rates) {
    Json list = Json::array();
    for (const double mbps : rates)
        list.push_back(mbps < 0 ? Json(nullptr) : Json(std::round(mbps * 1000) / 1000));
    return list;
}

Json recordersJson(const RunReport& report) {
    Json recorders = Json::array();
    for (const RecorderSummary& one : report.recorders)
        recorders.push_back({{"name", one.name},
                             {"standby", one.standby},
                             {"cameras", one.cameras},
                             {"killed_at_s", one.killedAt ? Json(*one.killedAt) : Json(nullptr)}});
    return recorders;
}

/// Per camera, also those without a gap.
Json gapsJson(const RunReport& report) {
    Json gaps = Json::object();
    for (const CameraMeasure& camera : report.cameras)
        gaps[camera.camera] = Json::array();
    for (const CameraGap& gap : report.gaps)
        gaps[gap.camera].push_back({{"from_s", gap.fromSeconds}, {"length_s", gap.seconds}, {"open", gap.open}});
    return gaps;
}

Json camerasJson(const RunReport& report) {
    Json cameras = Json::array();
    for (const CameraMeasure& c : report.cameras)
        cameras.push_back({{"name", c.camera},
                           {"group", c.group},
                           {"recorder", c.recorder},
                           {"mbps", c.mbps},
                           {"recorded_s", c.recordedSeconds},
                           {"longest_gap_s", c.longestGapSeconds},
                           {"frames", c.frames},
                           {"bytes", c.bytes},
                           {"rate_mbps", ratesJson(c.rates)}});
    return cameras;
}

} // namespace

std::string toJson(const RunReport& report) {
    Json j;
    j["schema"] = report.drill ? "sightline.testbed-drill/1" : "sightline.testbed-run/1";
    j["run_id"] = report.runId;
    j["verdict"] = report.partial ? "partial" : report.pass ? "pass" : "fail";
    j["scale_factor"] = report.plan.scaleFactor();
    j["scale"] = scaleText(report.plan);
    j["seconds"] = report.seconds;
    j["figures"] = Json::array();
    for (const Judgement& figure : report.figures)
        j["figures"].push_back(figureJson(figure));
    j["gaps"] = gapsJson(report);
    j["per_camera"] = camerasJson(report);
    j["rate_step_s"] = report.rateStep;
    j["recorders"] = recordersJson(report);
    if (report.drill || !report.killed.empty()) {
        j["killed"] = report.killed;
        j["events"] = Json::array();
        for (const DrillEvent& event : report.events)
            j["events"].push_back({{"state", failoverStateKey(event.state)}, {"at_s", event.atSeconds}, {"text", event.text}});
    }
    j["test_plan"] = planJson(report.plan);
    const Machine& m = report.machine;
    j["machine"] = {{"cpu", m.cpu},       {"cores", m.cores},   {"memory_gib", m.memoryGib},
                    {"kernel", m.kernel}, {"ffmpeg", m.ffmpeg}, {"sightline", m.sightline}};
    j["seed"] = report.seed;
    j["conditions"] = report.conditions;
    j["kept"] = report.kept.empty() ? Json(nullptr) : Json(report.kept.string());
    return j.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace sightline::testbed
