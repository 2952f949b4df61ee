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
        {Need::NoCloud, "no-cloud"}};
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
                                                    {FailoverMode::ColdStandby, "cold-standby"}};
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
