#pragma once
// How each choice is spelled in files and on the command line. One table per enum serves both directions.

#include "planner/bitrate.h"
#include "planner/plan.h"

#include <optional>
#include <string_view>

namespace sightline::planner {

template <typename E> struct KeyRow {
    E value;
    const char* key;
};

template <typename E> struct KeyTable;

template <> struct KeyTable<Architecture> {
    static constexpr KeyRow<Architecture> rows[] = {
        {Architecture::Vms, "vms"}, {Architecture::Nvr, "nvr"}, {Architecture::Hybrid, "hybrid"}};
};
template <> struct KeyTable<Need> {
    static constexpr KeyRow<Need> rows[] = {
        {Need::AiEdge, "ai-edge"},  {Need::AiServer, "ai-server"},     {Need::Access, "access"},
        {Need::Alarms, "alarms"},   {Need::SinglePane, "single-pane"}, {Need::MixedBrands, "mixed-brands"},
        {Need::NoIt, "no-it"},      {Need::WeakWan, "weak-wan"},       {Need::Ndaa, "ndaa"},
        {Need::NoCloud, "no-cloud"}, {Need::WanLoss, "wan-loss"},      {Need::OneFailure, "one-failure"},
        {Need::OffSite, "off-site"}};
};
template <> struct KeyTable<Codec> {
    static constexpr KeyRow<Codec> rows[] = {
        {Codec::Mjpeg, "mjpeg"}, {Codec::H264, "h264"}, {Codec::H265, "h265"}, {Codec::Av1, "av1"}};
};
template <> struct KeyTable<Scene> {
    static constexpr KeyRow<Scene> rows[] = {{Scene::Static, "static"},
                                             {Scene::Low, "low"},
                                             {Scene::Medium, "medium"},
                                             {Scene::High, "high"},
                                             {Scene::VeryHigh, "very-high"}};
};
template <> struct KeyTable<Quality> {
    static constexpr KeyRow<Quality> rows[] = {
        {Quality::Low, "low"}, {Quality::Medium, "medium"}, {Quality::High, "high"}, {Quality::Max, "max"}};
};
template <> struct KeyTable<SmartCodec> {
    static constexpr KeyRow<SmartCodec> rows[] = {
        {SmartCodec::None, "none"}, {SmartCodec::DynamicGop, "dynamic-gop"}, {SmartCodec::Full, "full"}};
};
template <> struct KeyTable<Light> {
    static constexpr KeyRow<Light> rows[] = {
        {Light::Day, "day"}, {Light::NightIr, "night-ir"}, {Light::NightDark, "night-dark"}};
};
template <> struct KeyTable<Recording> {
    static constexpr KeyRow<Recording> rows[] = {
        {Recording::Continuous, "continuous"}, {Recording::Motion, "motion"}, {Recording::LiveOnly, "live-only"}};
};
template <> struct KeyTable<FailoverMode> {
    static constexpr KeyRow<FailoverMode> rows[] = {{FailoverMode::None, "none"},
                                                    {FailoverMode::ColdSwap, "cold-swap"},
                                                    {FailoverMode::ColdStandby, "cold-standby"},
                                                    {FailoverMode::HotStandby, "hot-standby"},
                                                    {FailoverMode::Redundant, "redundant"},
                                                    {FailoverMode::Mutual, "mutual"},
                                                    {FailoverMode::EdgeBackfill, "edge-backfill"},
                                                    {FailoverMode::LocalRecording, "local-recording"}};
};
template <> struct KeyTable<FailoverClass> {
    static constexpr KeyRow<FailoverClass> rows[] = {
        {FailoverClass::Full, "full"}, {FailoverClass::LiveOnly, "live-only"}, {FailoverClass::None, "none"}};
};
template <> struct KeyTable<TopologyEdit::Action> {
    static constexpr KeyRow<TopologyEdit::Action> rows[] = {{TopologyEdit::Action::Add, "add"},
                                                            {TopologyEdit::Action::Remove, "remove"},
                                                            {TopologyEdit::Action::Change, "change"}};
};
template <> struct KeyTable<Grade> {
    static constexpr KeyRow<Grade> rows[] = {{Grade::Sourced, "sourced"},
                                             {Grade::PartlySourced, "partly-sourced"},
                                             {Grade::Catalogue, "catalogue"},
                                             {Grade::Estimate, "estimate"}};
};
template <> struct KeyTable<OffHours> {
    static constexpr KeyRow<OffHours> rows[] = {{OffHours::None, "none"}, {OffHours::Motion, "motion"}};
};
template <> struct KeyTable<RateControl> {
    static constexpr KeyRow<RateControl> rows[] = {{RateControl::Vbr, "vbr"}, {RateControl::Cbr, "cbr"}, {RateControl::Capped, "capped"}, {RateControl::Abr, "abr"}};
};
template <> struct KeyTable<CameraKit> {
    static constexpr KeyRow<CameraKit> rows[] = {{CameraKit::New, "new"}, {CameraKit::Kept, "kept"}, {CameraKit::Encoded, "encoded"}};
};
template <> struct KeyTable<Cabling> {
    static constexpr KeyRow<Cabling> rows[] = {{Cabling::None, "none"}, {Cabling::Cat6, "cat6"}, {Cabling::Coax, "coax"}};
};
template <> struct KeyTable<CoaxUse> {
    static constexpr KeyRow<CoaxUse> rows[] = {{CoaxUse::Cheapest, "cheapest"}, {CoaxUse::Adapters, "adapters"}, {CoaxUse::Recable, "recable"}};
};
template <> struct KeyTable<InternetLine> {
    static constexpr KeyRow<InternetLine> rows[] = {{InternetLine::Existing, "existing"},
                                                    {InternetLine::SmallBusiness, "small-business"},
                                                    {InternetLine::Dedicated, "dedicated"}};
};
template <> struct KeyTable<BaseCase> {
    static constexpr KeyRow<BaseCase> rows[] = {{BaseCase::None, "none"},
                                                {BaseCase::Vms, "vms"},
                                                {BaseCase::Nvr, "nvr"},
                                                {BaseCase::Hybrid, "hybrid"},
                                                {BaseCase::KeepAsIs, "keep-as-is"}};
};
template <> struct KeyTable<WanQuality> {
    static constexpr KeyRow<WanQuality> rows[] = {{WanQuality::Good, "good"}, {WanQuality::Fair, "fair"}, {WanQuality::Poor, "poor"}};
};
template <> struct KeyTable<RecordingPlace> {
    static constexpr KeyRow<RecordingPlace> rows[] = {{RecordingPlace::Auto, "auto"}, {RecordingPlace::OnSite, "on-site"}, {RecordingPlace::Central, "central"}, {RecordingPlace::Cloud, "cloud"}};
};
template <> struct KeyTable<SiteArchitecture> {
    static constexpr KeyRow<SiteArchitecture> rows[] = {{SiteArchitecture::Any, "any"}, {SiteArchitecture::Vms, "vms"}, {SiteArchitecture::Nvr, "nvr"}, {SiteArchitecture::Hybrid, "hybrid"}};
};
template <> struct KeyTable<Deployment> {
    static constexpr KeyRow<Deployment> rows[] = {{Deployment::Cheapest, "cheapest"}, {Deployment::OnSite, "on-site"}, {Deployment::Central, "central"}, {Deployment::Cloud, "cloud"}, {Deployment::Interconnect, "interconnect"}, {Deployment::CloudManaged, "cloud-managed"}};
};
template <> struct KeyTable<RateKind> {
    static constexpr KeyRow<RateKind> rows[] = {
        {RateKind::Setting, "setting"}, {RateKind::Average, "average"}, {RateKind::Capped, "capped"}};
};

template <typename E> const char* keyOf(E value) {
    for (const auto& row : KeyTable<E>::rows)
        if (row.value == value) return row.key;
    return "";
}

template <typename E> std::optional<E> fromKey(std::string_view key) {
    for (const auto& row : KeyTable<E>::rows)
        if (row.key == key) return row.value;
    return std::nullopt;
}

} // namespace sightline::planner
