// Why a camera's rates are what they are.

#include "stream_parts.h"
#include "why_inputs.h"

namespace sightline::planner {
namespace {

constexpr const BitrateConstants& explainedModel = bitrateConstants;

void addPicture(WhyWriter& write, const CameraGroup& group) {
    write.group("width", group.width);
    write.group("height", group.height);
    write.group("fps", group.fps);
    write.group("codec", group.codec);
    write.group("quality", group.quality);
}

void addInterFrame(WhyWriter& write, const CameraGroup& group) {
    const std::size_t scene = choiceIndex(*group.scene);
    write.data("Rate of 1080p at 15 fps, H.264, encoder setting", explainedModel.k, "Mbps", "fitted");
    write.data("Exponent of pixels below 1080p", explainedModel.pixelsBelow, "", "fitted");
    write.data("Exponent of pixels from 1080p up", explainedModel.pixelsAbove, "", "fitted");
    write.data("Exponent of frames", explainedModel.frames, "", "fitted");
    if (*group.codec != Codec::H264) write.data("H.265 and AV1 over H.264", explainedModel.h265, "factor", "fitted");
    write.data("Recorded average over encoder setting", explainedModel.average, "factor", "fitted");
    if (*group.quality != Quality::Medium)
        write.data("One step of quality", explainedModel.qualityStep, "factor", "fitted");
    write.group("scene", group.scene);
    write.data("Factor of the scene", explainedModel.scene[scene], "factor", "estimate");
    write.group("smart", group.smart);
    if (*group.smart != SmartCodec::None) {
        const auto& factors = *group.smart == SmartCodec::Full ? explainedModel.smartFull : explainedModel.smartGop;
        write.data("Factor of the smart codec", factors[scene], "factor",
                   *group.smart == SmartCodec::Full ? "estimate" : "computed");
    }
    write.group("gop_s", group.gopSeconds);
    if (!group.ipRatio.isDefault()) write.group("ip_ratio", group.ipRatio);
    if (*group.gopSeconds != explainedModel.gopReference)
        write.computed("Factor of the key frames",
                       gopFactor(rateInput(group, Light::Day, RateKind::Average)
                                     .ipRatio.value_or(sceneIpRatio(*group.scene, *group.fps)),
                                 *group.fps, *group.gopSeconds),
                       3, "factor", "docs/models/bitrate.md");
    if (*group.qpOffset != 0) {
        write.group("qp_offset", group.qpOffset);
        write.data("One step of the quantiser", explainedModel.qpStep, "factor", "partly-sourced");
    }
    write.group("light", group.light);
    if (*group.light == Light::NightIr)
        write.data("Factor of infra-red light", explainedModel.nightIr[1], "factor", "estimate");
    if (*group.light == Light::NightDark)
        write.data("Factor of darkness", explainedModel.nightDark[1], "factor", "estimate");
}

void addEncoder(WhyWriter& write, const CameraGroup& group) {
    write.group("rate_control", group.rateControl);
    if (*group.rateControl != RateControl::Vbr) write.group("target_mbps", group.targetMbps);
    if (*group.sensors > 1) write.group("sensors", group.sensors);
}

void addModel(WhyWriter& write, const CameraGroup& group) {
    if (hasFixedRate(group)) {
        write.group("bitrate_mbps", group.bitrateMbps);
        if (!group.bitrateLowMbps.isDefault()) write.group("bitrate_low_mbps", group.bitrateLowMbps);
        if (!group.bitrateHighMbps.isDefault()) write.group("bitrate_high_mbps", group.bitrateHighMbps);
        return;
    }
    if (isTargetRate(group)) {
        addEncoder(write, group);
        return;
    }
    addPicture(write, group);
    if (*group.codec == Codec::Mjpeg)
        write.data("Bits per pixel", explainedModel.mjpegBitsPerPixel[choiceIndex(*group.quality)], "bit",
                   "partly-sourced");
    else
        addInterFrame(write, group);
    addEncoder(write, group);
    write.data("Band: nine in ten points lie within", explainedModel.errorP90, "factor", "fitted");
}

void addSchedule(WhyWriter& write, const CameraGroup& group, const DayParts& parts) {
    write.group("recording", group.recording);
    write.group("hours_per_day", group.hoursPerDay);
    if (*group.hoursPerDay < 24) write.group("off_hours", group.offHours);
    if (*group.light != Light::Day && !hasFixedRate(group))
        write.data("Dark hours", explainedModel.darkHours, "hours", "estimate");
    if (parts.motionHours > 0) {
        write.group("motion_fraction", group.motionFraction);
        write.group("event_s", group.eventSeconds);
        write.group("pre_s", group.preSeconds);
        write.group("post_s", group.postSeconds);
        write.computed("Merged events", busyShareOf(group), 4, "fraction", "docs/models/bitrate.md");
        if (!hasFixedRate(group)) write.data("Rate during motion", explainedModel.busyFactor, "factor", "estimate");
    }
    if (*group.subRecorded) write.group("sub_mbps", group.subMbps);
    if (*group.audio) write.data("Sound", explainedModel.audio[1], "Mbps", "partly-sourced");
    if (*group.metadata) write.data("Metadata", explainedModel.metadata[1], "Mbps", "estimate");
}

const char* modelFormula(const CameraGroup& group) {
    if (hasFixedRate(group)) return "rate while recording, as given";
    switch (*group.rateControl) {
    case RateControl::Cbr:
        return "target x sensors";
    case RateControl::Abr:
        return "target as the mean of the day x sensors";
    case RateControl::Capped:
        return "least of cap and model, hour by hour, x sensors";
    case RateControl::Vbr:
        break;
    }
    return *group.codec == Codec::Mjpeg
               ? "bits per pixel x pixels x fps x sensors"
               : "k x codec x average x quality x smart x scene x light x key frames x quantiser x "
                 "(megapixels / 2.0736)^a x (fps / 15)^b x sensors";
}

} // namespace

Why whyRecordedRate(const CameraGroup& group) {
    const BitrateResult result = recordedRate(group);
    Why why{"Recorded rate of one camera", result.mbps.likely, "Mbps", modelFormula(group), result.method, {}, {}};
    why.formula = "(" + why.formula + ") x share of the day that is written + sub-stream + sound + metadata";
    why.notes = result.assumptions;
    WhyWriter write(why);
    if (*group.recording != Recording::LiveOnly) addModel(write, group);
    addSchedule(write, group, dayParts(group));
    return why;
}

Why whyStreamRate(const CameraGroup& group) {
    const BitrateResult result = streamRate(group);
    Why why{"Main streams of one camera", result.mbps.likely, "Mbps", modelFormula(group), result.method, {}, {}};
    why.notes = result.assumptions;
    WhyWriter write(why);
    addModel(write, group);
    return why;
}

Why whyRecordedRate(const Plan&, const Site&, const CameraGroup& group) {
    return whyRecordedRate(group);
}

Why whyStreamRate(const Plan&, const Site&, const CameraGroup& group) {
    return whyStreamRate(group);
}

} // namespace sightline::planner
