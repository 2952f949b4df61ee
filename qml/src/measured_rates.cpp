#include "measured_rates.h"

#include "test_folder.h"
#include "typed_value.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace sightline::qml {
namespace {

struct MeasuredWords {
    Q_DECLARE_TR_FUNCTIONS(MeasuredRates)
};

constexpr int mostRows = 50'000;
constexpr double mostMbps = 1000;

QStringList cellsOf(const QString& line, QChar delimiter) {
    QStringList cells{QString()};
    bool quoted = false;
    for (const QChar c : line) {
        if (c == QLatin1Char('"')) quoted = !quoted;
        else if (c == delimiter && !quoted) cells << QString();
        else cells.last() += c;
    }
    for (QString& cell : cells)
        cell = cell.trimmed();
    return cells;
}

/// A decimal comma stands in lists with semicolons or tabs only.
std::optional<double> rateIn(QString cell, QChar delimiter) {
    if (delimiter != QLatin1Char(',')) cell.replace(QLatin1Char(','), QLatin1Char('.'));
    bool ok = false;
    const double plain = cell.toDouble(&ok);
    if (ok) return plain > 0 && plain <= mostMbps ? std::optional(plain) : std::nullopt;
    return readNumber(cell, Quantity::Mbps, 0.001, mostMbps).value;
}

MeasuredRates fromTable(const QString& text, const QString& name) {
    MeasuredRates found;
    found.source = name;
    const QStringList lines = text.split(QLatin1Char('\n'));
    const QChar delimiter = text.contains(QLatin1Char('\t')) ? QLatin1Char('\t') : text.contains(QLatin1Char(';')) ? QLatin1Char(';') : QLatin1Char(',');
    for (int i = 0; i < lines.size() && i < mostRows; ++i) {
        const QStringList cells = cellsOf(lines.at(i).trimmed(), delimiter);
        if (cells.size() < 2 || cells.front().isEmpty()) continue;
        const auto likely = rateIn(cells.at(1), delimiter);
        if (!likely) {
            if (found.rates.empty() && i < 3) continue; // the heading
            found.error = MeasuredWords::tr("%1, line %2: \"%3\" is no rate in Mbps").arg(name).arg(i + 1).arg(cells.at(1).left(40));
            return found;
        }
        MeasuredRate rate{{}, cells.front(), *likely, *likely, *likely};
        if (cells.size() > 3) {
            rate.low = rateIn(cells.at(2), delimiter).value_or(*likely);
            rate.high = rateIn(cells.at(3), delimiter).value_or(*likely);
        }
        if (rate.low > rate.mbps || rate.high < rate.mbps) {
            found.error = MeasuredWords::tr("%1, line %2: low, likely and high are not in order").arg(name).arg(i + 1);
            return found;
        }
        found.rates.push_back(rate);
    }
    if (found.rates.empty()) found.error = MeasuredWords::tr("%1 holds no rates. Write a camera group and its Mbps in each line").arg(name);
    return found;
}

} // namespace

MeasuredRates readMeasuredRates(const QByteArray& bytes, const QString& name) {
    if (!bytes.trimmed().startsWith('{')) return fromTable(QString::fromUtf8(bytes), name);
    MeasuredRates found;
    const TestReport report = readTestReport(bytes);
    found.source = report.runId.empty() ? name : MeasuredWords::tr("test %1").arg(QString::fromStdString(report.runId));
    for (const TestReport::Group& group : report.groups)
        if (group.mbps > 0) found.rates.push_back({QString::fromStdString(report.site), QString::fromStdString(group.name), group.mbps, group.mbps, group.mbps});
    if (!report.valid) found.error = MeasuredWords::tr("%1 is not the result of a test").arg(name);
    else if (found.rates.empty()) found.error = MeasuredWords::tr("%1 holds no measured rates").arg(name);
    return found;
}

QStringList applyMeasuredRates(planner::Plan& plan, const MeasuredRates& measured, int* changed) {
    QStringList unknown;
    for (const MeasuredRate& rate : measured.rates) {
        bool any = false;
        const auto named = [](const std::string& id, const std::string& name, const QString& wanted) {
            return QString::fromStdString(id).compare(wanted, Qt::CaseInsensitive) == 0 || QString::fromStdString(name).compare(wanted, Qt::CaseInsensitive) == 0;
        };
        for (planner::Site& site : plan.sites) {
            if (!rate.site.isEmpty() && plan.sites.size() > 1 && !named(site.id, site.name, rate.site)) continue;
            for (planner::CameraGroup& group : site.groups) {
                if (!named(group.id, group.name, rate.group)) continue;
                planner::setExactRate(group, std::round(rate.mbps * 1000) / 1000, planner::Origin::Measured);
                if (rate.low < rate.mbps) group.bitrateLowMbps.set(rate.low);
                if (rate.high > rate.mbps) group.bitrateHighMbps.set(rate.high);
                group.bitrateSource = measured.source.left(200).toStdString();
                any = true;
            }
        }
        if (any && changed) ++*changed;
        if (!any && !unknown.contains(rate.group)) unknown << rate.group;
    }
    return unknown;
}

} // namespace sightline::qml
