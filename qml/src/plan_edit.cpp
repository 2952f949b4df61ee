#include "plan_edit.h"

#include "planner/field.h"
#include "planner/quantity.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace sightline::qml {
namespace {

using planner::Plan;
using planner::Quality;

/// Texts of this file.
struct PlanEditWords {
    Q_DECLARE_TR_FUNCTIONS(PlanEdit)
};

const char* fieldKey(QuickField field) {
    switch (field) {
    case QuickField::Sites: return "sites/*/count";
    case QuickField::Cameras: return "sites/*/camera_groups/*/count";
    case QuickField::Retention: return "requirements/retention_days";
    }
    return "";
}

QuickNumber sitesNumber(const Plan& plan) {
    QuickNumber number;
    number.value = double(planner::siteCount(plan));
    if (plan.sites.size() == 1) {
        number.origin = plan.sites.front().count.origin;
    } else {
        number.editable = false;
        number.note = PlanEditWords::tr("%1 kinds of site in this plan").arg(plan.sites.size());
    }
    return number;
}

QuickNumber camerasNumber(const Plan& plan) {
    QuickNumber number;
    if (plan.sites.size() == 1 && !plan.sites.front().groups.empty()) {
        const auto& groups = plan.sites.front().groups;
        number.value = double(planner::camerasPerSite(plan.sites.front()));
        number.origin = std::any_of(groups.begin(), groups.end(), [](const auto& g) { return !g.count.isDefault(); })
                            ? planner::Origin::Typed
                            : planner::Origin::Default;
        if (groups.size() > 1) number.note = PlanEditWords::tr("in %1 groups, shared out as now").arg(groups.size());
        return number;
    }
    number.editable = false;
    const auto sites = planner::siteCount(plan);
    number.value = sites > 0 ? double(planner::cameraCount(plan)) / double(sites) : 0;
    number.note = PlanEditWords::tr("on average; sites differ");
    return number;
}

QuickNumber retentionNumber(const Plan& plan) {
    QuickNumber number{plan.requirements.retentionDays.value, plan.requirements.retentionDays.origin, true, {}};
    int own = 0;
    for (const auto& site : plan.sites)
        own += int(std::count_if(site.groups.begin(), site.groups.end(),
                                 [](const auto& g) { return !g.retentionDays.isDefault(); }));
    if (own == 1) number.note = PlanEditWords::tr("1 group has its own");
    if (own > 1) number.note = PlanEditWords::tr("%1 groups have their own").arg(own);
    return number;
}

bool samePicture(const planner::CameraGroup& a, const planner::CameraGroup& b) {
    return a.width.value == b.width.value && a.height.value == b.height.value && a.fps.value == b.fps.value &&
           a.codec.value == b.codec.value;
}

QString codecName(planner::Codec codec) {
    switch (codec) {
    case planner::Codec::Mjpeg: return QStringLiteral("MJPEG");
    case planner::Codec::H264: return QStringLiteral("H.264");
    case planner::Codec::H265: return QStringLiteral("H.265");
    case planner::Codec::Av1: return QStringLiteral("AV1");
    }
    return {};
}

/// What was typed in the number form of the language ("1.200", "7,5 Tage"), as the readers of quantities take it.
QString withPoint(QString text) {
    if (QLocale().decimalPoint() != QStringLiteral(",")) return text;
    static const QRegularExpression grouped(QStringLiteral("^[0-9]{1,3}([.][0-9]{3})+(?![0-9.])"));
    if (text.contains(QLatin1Char(',')) || grouped.match(text).hasMatch()) text.remove(QLatin1Char('.'));
    return text.replace(QLatin1Char(','), QLatin1Char('.'));
}

QString rangeError(QuickField field, double low, double high) {
    const QLocale grouped;
    const QString unit = field == QuickField::Retention ? PlanEditWords::tr(" days") : QString();
    return PlanEditWords::tr("Between %1 and %2%3").arg(grouped.toString(low, 'g', 6), grouped.toString(high, 'f', 0), unit);
}

} // namespace

QuickNumber quickNumber(const Plan& plan, QuickField field) {
    switch (field) {
    case QuickField::Sites: return sitesNumber(plan);
    case QuickField::Cameras: return camerasNumber(plan);
    case QuickField::Retention: return retentionNumber(plan);
    }
    return {};
}

std::pair<double, double> quickRange(const Plan& plan, QuickField field) {
    std::pair<double, double> range{1, 100000};
    if (const auto* record = planner::field(fieldKey(field))) range = {record->low, record->high};
    if (field == QuickField::Cameras && plan.sites.size() == 1)
        range.first = std::max(range.first, double(plan.sites.front().groups.size()));
    return range;
}

Typed readTyped(const Plan& plan, QuickField field, const QString& text) {
    QString plain = withPoint(text.trimmed());
    std::optional<double> value;
    if (field == QuickField::Retention) {
        if (const auto days = parseDuration(plain.toStdString())) value = units::unit_cast<double>(*days);
    } else {
        bool ok = false;
        plain.remove(QLatin1Char(','));
        const double number = plain.toDouble(&ok);
        if (ok && std::isfinite(number) && number == std::floor(number)) value = number;
    }
    if (!value) return {std::nullopt, field == QuickField::Retention ? PlanEditWords::tr("A number of days") : PlanEditWords::tr("A whole number")};
    const auto [low, high] = quickRange(plan, field);
    if (*value < low || *value > high) return {std::nullopt, rangeError(field, low, high)};
    return {value, {}};
}

std::vector<int> shareOut(int total, const std::vector<int>& weights) {
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    const int parts = int(weights.size());
    std::vector<int> shares(weights.size(), total >= parts ? 1 : 0);
    if (parts == 0 || sum <= 0) return shares;
    const int floorSum = std::accumulate(shares.begin(), shares.end(), 0);
    std::vector<double> rest(weights.size());
    int given = floorSum;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double exact = std::max(0.0, total * (weights[i] / sum) - shares[i]);
        const int whole = int(std::floor(exact));
        shares[i] += whole;
        rest[i] = exact - whole;
        given += whole;
    }
    for (; given < total; ++given) {
        const auto most = std::max_element(rest.begin(), rest.end()) - rest.begin();
        ++shares[std::size_t(most)];
        rest[std::size_t(most)] -= 1;
    }
    for (; given > total; --given) // minimum shares of small groups came on top: the largest group gives them
        --*std::max_element(shares.begin(), shares.end());
    return shares;
}

void setQuickNumber(Plan& plan, const Plan& base, QuickField field, double value) {
    if (field == QuickField::Retention) {
        plan.requirements.retentionDays.set(value);
    } else if (field == QuickField::Sites && plan.sites.size() == 1) {
        plan.sites.front().count.set(int(value));
    } else if (field == QuickField::Cameras && plan.sites.size() == 1) {
        auto& groups = plan.sites.front().groups;
        std::vector<int> weights;
        for (std::size_t g = 0; g < groups.size(); ++g)
            weights.push_back(g < base.sites.front().groups.size() ? base.sites.front().groups[g].count.value
                                                                   : groups[g].count.value);
        const auto shares = shareOut(int(value), weights);
        for (std::size_t g = 0; g < groups.size(); ++g)
            groups[g].count.set(std::max(1, shares[g]));
    }
}

std::optional<Quality> pictureQuality(const Plan& plan) {
    for (const Quality quality : {Quality::Low, Quality::Medium, Quality::High, Quality::Max}) {
        planner::CameraGroup preset;
        planner::applyPreset(preset, quality, planner::Origin::Default);
        bool all = !plan.sites.empty();
        for (const auto& site : plan.sites)
            all = all && std::all_of(site.groups.begin(), site.groups.end(),
                                     [&](const auto& group) { return samePicture(group, preset); });
        if (all) return quality;
    }
    return std::nullopt;
}

planner::Origin pictureOrigin(const Plan& plan) {
    for (const auto& site : plan.sites)
        for (const auto& group : site.groups)
            if (!group.width.isDefault() || !group.height.isDefault() || !group.fps.isDefault() ||
                !group.codec.isDefault())
                return planner::Origin::Typed;
    return planner::Origin::Default;
}

void setPictureQuality(Plan& plan, Quality quality) {
    for (auto& site : plan.sites)
        for (auto& group : site.groups)
            planner::applyPreset(group, quality, planner::Origin::Typed);
}

QString pictureCaption(const Plan& plan) {
    std::set<QString> kinds;
    for (const auto& site : plan.sites)
        for (const auto& group : site.groups)
            kinds.insert(PlanEditWords::tr("%1 × %2, %3 fps, %4")
                             .arg(group.width.value)
                             .arg(group.height.value)
                             .arg(group.fps.value)
                             .arg(codecName(group.codec.value)));
    if (kinds.empty()) return {};
    if (kinds.size() == 1) return *kinds.begin();
    return PlanEditWords::tr("%1 different pictures in this plan").arg(kinds.size());
}

std::vector<Example> examples() {
    using planner::Need;
    const auto input = [](int sites, int cameras, double days, Quality quality, std::set<Need> needs) {
        return planner::QuickInput{sites, cameras, days, quality, std::move(needs), {"sites", "cameras", "retention", "quality"}};
    };
    return {
        {PlanEditWords::tr("Shop"), input(1, 16, 30, Quality::Medium, {}), PlanEditWords::tr("Does not plan till or stock-loss software"), "Recognise"},
        {PlanEditWords::tr("Shop chain"), input(12, 40, 30, Quality::Medium, {Need::Access, Need::NoIt}),
         PlanEditWords::tr("Does not plan site-to-site networks"), "Recognise"},
        {PlanEditWords::tr("School"), input(1, 85, 30, Quality::Medium, {Need::Access}), PlanEditWords::tr("Does not check pupil privacy rules"), "Recognise"},
        {PlanEditWords::tr("Warehouse"), input(1, 120, 30, Quality::Medium, {}), PlanEditWords::tr("Does not plan lifts or high-bay cabling"), "Observe"},
        {PlanEditWords::tr("Hospital"), input(2, 260, 30, Quality::Medium, {Need::SinglePane}),
         PlanEditWords::tr("Does not cover patient-area consent"), "Observe"},
        {PlanEditWords::tr("Car park"), input(3, 24, 30, Quality::High, {Need::NoIt}), PlanEditWords::tr("Does not plan number-plate systems"), "Observe"},
        {PlanEditWords::tr("City streets"), input(40, 6, 30, Quality::Medium, {Need::SinglePane, Need::WeakWan}),
         PlanEditWords::tr("Does not plan poles, power or permits"), "Observe"},
        {PlanEditWords::tr("Office"), input(4, 32, 30, Quality::Medium, {Need::Access, Need::SinglePane}),
         PlanEditWords::tr("Does not plan visitor management"), "Recognise"},
    };
}

Plan examplePlan(const Example& example) {
    Plan plan = planner::quickPlan(example.input);
    plan.name = example.name.toStdString();
    plan.sites.front().groups.front().purpose = example.purpose;
    return plan;
}

} // namespace sightline::qml
