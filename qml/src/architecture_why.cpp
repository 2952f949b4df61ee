#include "architecture_why.h"

#include "figures.h"
#include "price_why.h"

#include "proposal/design_words.h"
#include "proposal/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace sightline::qml {
namespace {

using planner::TopologyNode;
using planner::Why;
using planner::WhyInput;

struct ArchitectureWhyWords {
    Q_DECLARE_TR_FUNCTIONS(ArchitectureWhy)
};

std::string said(const QString& text) {
    return text.toStdString();
}

QString plainText(double value) {
    return QLocale().toString(value, 'f', value < 10 && value != std::round(value) ? 1 : 0);
}

WhyInput worked(const QString& name, const QString& value, const QString& source) {
    return {said(name), said(value), {}, "computed", said(source), "computed"};
}

/// A limit of a box: what is needed of what it has. What somebody typed keeps its source.
WhyInput limitInput(const TopologyNode& node, const proposal::HeadroomBar& bar) {
    static const std::map<std::string, const char*> keys = {{"Channels", "channels"}, {"Recording", "ingest_mbps"}, {"Storage", "usable_tb"}, {"Licences", "licences"}};
    const QString unit = bar.unit.empty() ? QString() : QLatin1Char(' ') + QString::fromStdString(bar.unit);
    const QString value = bar.has > 0 ? ArchitectureWhyWords::tr("%1 of %2").arg(plainText(bar.used), plainText(bar.has)) + unit
                                      : ArchitectureWhyWords::tr("%1, no limit").arg(plainText(bar.used)) + unit;
    const QString from = bar.name == "Network"   ? ArchitectureWhyWords::tr("its fullest line, of what may be planned")
                         : bar.name == "Storage" ? ArchitectureWhyWords::tr("what its cameras record with the plan's reserve on it; the limit is what its drives hold")
                                                 : ArchitectureWhyWords::tr("cameras of the plan; the limit is the maker's, less what may not be planned");
    WhyInput input = worked(engineWord(bar.name), value, from);
    const auto key = keys.find(bar.name);
    const auto typed = key == keys.end() ? node.typed.end() : node.typed.find(key->second);
    if (typed != node.typed.end()) {
        input.origin = "typed";
        input.source = typed->second.source;
        input.grade = gradeName(typed->second.grade);
    }
    return input;
}

WhyInput repairInput(const TopologyNode& node, const planner::Catalogue& catalogue) {
    const Figure* const from = catalogue.figure(node.repairFrom);
    WhyInput input = from ? figureInput(*from, 1, QString::fromStdString(from->unit)) : worked(ArchitectureWhyWords::tr("Repair"), durationWords(node.repairHours), {});
    if (const auto typed = node.typed.find("repair_h"); typed != node.typed.end()) {
        input = worked(ArchitectureWhyWords::tr("Repair"), durationWords(node.repairHours), QString::fromStdString(typed->second.source));
        input.origin = "typed";
        input.grade = gradeName(typed->second.grade);
    }
    return input;
}

} // namespace

Why whyElement(const planner::Topology& topology, const TopologyNode& node, const std::vector<proposal::HeadroomBar>& bars, const planner::FailureEffect* effect,
               const planner::Catalogue& catalogue) {
    Why why;
    why.figure = said(placedWords(topology, node.id));
    why.method = "topology/1";
    why.formula = said(bars.empty() ? ArchitectureWhyWords::tr("What hangs on it and finds no other way is dark until it is repaired")
                                    : ArchitectureWhyWords::tr("Bars: what its cameras need ÷ what it can do. Failure: cameras that find no other recorder are dark until the repair"));
    for (const proposal::HeadroomBar& bar : bars)
        why.inputs.push_back(limitInput(node, bar));
    if (node.repairHours > 0) why.inputs.push_back(repairInput(node, catalogue));
    if (node.kind == planner::NodeKind::Recorder || node.kind == planner::NodeKind::Standby)
        why.inputs.push_back({said(ArchitectureWhyWords::tr("Until another takes over")), said(durationWords((node.recorder.times.detectS + node.recorder.times.takeoverS) / 3600)), {},
                              node.recorder.mode == planner::FailoverMode::None ? "computed" : "data", "data/models/failover.json", gradeName(node.recorder.timesGrade)});
    if (!effect) return why;
    why.value = double(effect->camerasUncovered);
    const QLocale locale;
    why.inputs.push_back(worked(ArchitectureWhyWords::tr("Cameras that lose recording"), locale.toString(qlonglong(effect->camerasDark)), ArchitectureWhyWords::tr("when it fails alone")));
    why.inputs.push_back(worked(ArchitectureWhyWords::tr("Of them dark until the repair"), locale.toString(qlonglong(effect->camerasUncovered)), effect->darkHours > 0 ? durationWords(effect->darkHours) : QString()));
    why.inputs.push_back(worked(ArchitectureWhyWords::tr("Camera-hours not recorded"), plainText(effect->lostCameraHours), {}));
    return why;
}

Why whyRecorderRow(const proposal::Comparison& comparison, const planner::SiteDesign& site, const SiteRecorders& costs) {
    Why why = planner::whyRecorders(comparison.plan, site);
    why.formula = said(engineSentence(why.formula));
    for (WhyInput& input : why.inputs) {
        input.name = said(engineSentence(input.name));
        input.unit = said(engineSentence(input.unit));
    }
    for (std::string& note : why.notes)
        note = said(engineSentence(note));
    why.figure = proposal::recorderNames(site);
    const auto money = [&](double amount) { return figure(proposal::moneyExact(amount, comparison.currency())); };
    const QString what = ArchitectureWhyWords::tr("goods, installation, energy and upkeep over %1 years at %2 sites").arg(*comparison.plan.horizonYears).arg(site.copies);
    why.inputs.push_back(worked(ArchitectureWhyWords::tr("Cost of the recorders"), money(costs.cost), what));
    if (costs.moreFits) why.inputs.push_back(worked(ArchitectureWhyWords::tr("One more at each site"), money(costs.more), ArchitectureWhyWords::tr("the cheapest set of one box more, less this one")));
    return why;
}

} // namespace sightline::qml
