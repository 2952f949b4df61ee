#pragma once
// What a design costs, by topic. docs/models/cost.md states the rules in words.

#include "line_sink.h"

namespace sightline::costmodel {

/// Cameras bought in one year: day one, or later because a group grows.
struct Cohort {
    int year = 0;
    double cameras = 0;
};
/// Non-empty cohorts of a group at one of the like sites, ascending by year.
std::vector<Cohort> cohorts(const planner::CameraGroup& group, int horizon);

/// Everything that follows from the choice of recorder at one site (all copies): boxes, drives, switches, UPS,
/// installation, energy, replacements, the IT time that goes by box. Sizing minimises exactly this.
void addRecorderCosts(const CostBook& book, const planner::Site& site, const planner::SiteDesign& design,
                      LineSink& sink);
/// IT hours a year that go by box, all copies.
double recorderItHours(const CostBook& book, const planner::SiteDesign& design);
/// Expected visits a year for failed recorders and drives, all copies.
double recorderVisits(const CostBook& book, const planner::SiteDesign& design);

void addCameraCosts(const CostBook& book, const planner::Plan& plan, SheetSink& sink);
double cameraVisits(const CostBook& book, const planner::Plan& plan);

/// Central servers, servers for analytics.
void addCentralCosts(const CostBook& book, const planner::Plan& plan, const planner::Design& design, SheetSink& sink);
/// Servers that record nothing: management and analytics.
double supportServers(const CostBook& book, const planner::Plan& plan, const planner::Design& design);

void addLicenceCosts(const CostBook& book, const planner::Plan& plan, const planner::Design& design, SheetSink& sink);

/// Health checks, IT time by site, energy of the cameras.
void addSiteRunningCosts(const CostBook& book, const planner::Plan& plan, const planner::Design& design,
                         SheetSink& sink);
/// IT hours a year that go by site or by central server.
double siteItHours(const CostBook& book, const planner::Plan& plan, const planner::Design& design);

} // namespace sightline::costmodel
