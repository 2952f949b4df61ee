// The rates of one camera as lines and sentences.

#include "plan_text.h"
#include "stream_parts.h"

namespace sightline::planner {
namespace {

constexpr const BitrateConstants& spokenModel = bitrateConstants;

const char* fixedMethod(const CameraGroup& group) {
    return group.bitrateMbps.origin == Origin::Measured ? "measured" : "typed";
}

bool recordsMain(const CameraGroup& group) {
    return *group.recording != Recording::LiveOnly;
}

void sayLight(const CameraGroup& group, std::vector<std::string>& said) {
    if (*group.light != Light::Day)
        said.push_back(plainNumber(spokenModel.darkHours) +
                       " of 24 hours are dark, and the same share of the recorded hours.");
}

void sayControl(const CameraGroup& group, std::vector<std::string>& said) {
    const std::string target = plainNumber(*group.targetMbps) + " Mbps";
    switch (*group.rateControl) {
    case RateControl::Vbr:
        return;
    case RateControl::Cbr:
        said.push_back("The encoder holds " + target + " all day; the scene changes quality, not bits.");
        return;
    case RateControl::Capped:
        said.push_back("The encoder stays at or under " + target +
                       " in every hour: by day, in the dark and when busy.");
        return;
    case RateControl::Abr:
        said.push_back("The encoder averages " + target + " over the retention; busy hours borrow from quiet ones.");
        return;
    }
}

void sayFixed(const CameraGroup& group, std::vector<std::string>& said) {
    said.push_back(std::string("The average rate while recording was ") + fixedMethod(group) + ": " +
                   plainNumber(*group.bitrateMbps) + " Mbps a camera" +
                   (sensorsOf(group) > 1 ? ", all its pictures together." : "."));
}

void sayMotion(const CameraGroup& group, bool isFixed, std::vector<std::string>& said) {
    said.push_back("Something moves " + plainNumber(*group.motionFraction * 100) + " % of the time; events of " +
                   plainNumber(*group.eventSeconds) + " s with " + plainNumber(*group.preSeconds) + " s before and " +
                   plainNumber(*group.postSeconds) + " s after, merged, are " +
                   fixedNumber(busyShareOf(group) * 100, 1) + " %" +
                   (isFixed ? "." : ", at " + plainNumber(spokenModel.busyFactor) + " of the mean rate (estimate)."));
    said.push_back("Recording on motion misses an event in " + fixedNumber(missProbabilityOf(group) * 100, 1) +
                   " % of cases (estimate): it is no continuous evidence.");
}

void saySchedule(const CameraGroup& group, const DayParts& parts, bool isFixed, std::vector<std::string>& said) {
    if (*group.hoursPerDay < 24)
        said.push_back("Recorded " + plainNumber(*group.hoursPerDay) + " hours a day" +
                       (*group.offHours == OffHours::Motion ? ", on motion in the others." : "."));
    if (parts.motionHours > 0) sayMotion(group, isFixed, said);
}

void saySides(const CameraGroup& group, std::vector<std::string>& said) {
    if (*group.sensors > 1 && !hasFixedRate(group))
        said.push_back("Each of the " + plainNumber(*group.sensors) + " sensors has streams of its own.");
    if (*group.subRecorded)
        said.push_back("The sub-stream of " + plainNumber(*group.subMbps) + " Mbps is recorded all day.");
    if (*group.audio && recordsMain(group))
        said.push_back("Sound takes " + plainNumber(spokenModel.audio[1]) + " Mbps while recording.");
    if (*group.metadata && recordsMain(group))
        said.push_back("Metadata take " + plainNumber(spokenModel.metadata[1]) + " Mbps while recording (estimate).");
}

BitrateResult modelText(const CameraGroup& group) {
    if (hasFixedRate(group)) {
        BitrateResult result{{}, fixedMethod(group), {}};
        sayFixed(group, result.assumptions);
        return result;
    }
    BitrateResult result;
    if (isTargetRate(group))
        result.method = "target";
    else
        result = bitrate(rateInput(group, *group.light, RateKind::Average));
    sayControl(group, result.assumptions);
    return result;
}

void addLines(const CameraGroup& group, const DayParts& parts, StreamRates& rates) {
    const auto line = [&](const char* name, const Range& mbps) { rates.lines.push_back({name, mbps}); };
    line("encoder setting", rates.settingMbps);
    line("main stream while streaming", rates.streamMbps);
    line("main stream, short peaks", peakRange(group));
    line("main stream, recorded average", parts.main);
    if (*group.subRecorded) line("sub-stream, recorded average", parts.sub);
    if (*group.audio && recordsMain(group)) line("sound, recorded average", parts.audio);
    if (*group.metadata && recordsMain(group)) line("metadata, recorded average", parts.metadata);
    line("all recorded, average", rates.recordedMbps);
    const double sides = recordsMain(group) ? rates.audioMbps + rates.metadataMbps : 0;
    const Range onWire = rates.streamMbps + parts.sub + Range::exactly(sides);
    line("wire, RTP over UDP, IP level", onWire * spokenModel.wireUdpIp);
    line("wire, RTP over UDP, Ethernet", onWire * spokenModel.wireUdp);
    line("wire, RTSP over TCP, Ethernet", onWire * spokenModel.wireTcp);
    line("wire, RTSP over TCP with TLS", onWire * (spokenModel.wireTcp * spokenModel.tlsExtra));
    line("file, fragmented MP4", rates.recordedMbps * spokenModel.fileMp4);
    line("file, MPEG transport stream", rates.recordedMbps * spokenModel.fileTs);
    line("file, database of a VMS", rates.recordedMbps * spokenModel.fileDatabase);
    rates.wireMbps = onWire.likely * spokenModel.wireTcp;
    rates.fileMbps = rates.recordedMbps.likely * spokenModel.fileMp4;
}

} // namespace

BitrateResult recordedRate(const CameraGroup& group) {
    if (isLiveOnly(group))
        return {Range::exactly(0), "live-only", {"These cameras are watched live and not recorded."}};
    const DayParts parts = dayParts(group);
    BitrateResult result;
    if (recordsMain(group)) {
        result = modelText(group);
        sayLight(group, result.assumptions);
        saySchedule(group, parts, hasFixedRate(group), result.assumptions);
    } else {
        result.method = "live-only";
        result.assumptions.push_back("The main streams are watched live and not recorded.");
    }
    saySides(group, result.assumptions);
    result.mbps = parts.all();
    return result;
}

BitrateResult streamRate(const CameraGroup& group) {
    BitrateResult result = modelText(group);
    if (*group.sensors > 1 && !hasFixedRate(group))
        result.assumptions.push_back("Each of the " + plainNumber(*group.sensors) + " sensors has streams of its own.");
    result.mbps = streamMbps(group);
    return result;
}

StreamRates streamRates(const CameraGroup& group) {
    const DayParts parts = dayParts(group);
    const BitrateResult recorded = recordedRate(group);
    StreamRates rates;
    rates.recordedMbps = recorded.mbps;
    rates.mainRecordedMbps = parts.main;
    rates.streamMbps = streamMbps(group);
    rates.settingMbps = settingRange(group);
    rates.subMbps = subStreamRange(group).likely * sensorsOf(group);
    rates.audioMbps = *group.audio ? spokenModel.audio[1] : 0;
    rates.metadataMbps = *group.metadata ? spokenModel.metadata[1] : 0;
    rates.peakMbps = peakRange(group).likely;
    rates.recordedShare = parts.recordedShare;
    rates.missProbability = missProbabilityOf(group);
    rates.method = recorded.method;
    rates.assumptions = recorded.assumptions;
    addLines(group, parts, rates);
    return rates;
}

} // namespace sightline::planner
