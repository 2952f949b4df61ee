// "Copy figures": what a chart shows, as rows for a spreadsheet.

#include "chart_common.h"
#include "proposal/analysis_charts.h"

#include <QStringList>

namespace sightline::proposal {

namespace {

QString cellText(const std::string& text) {
    return chart::fromText(text).replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QString cellNumber(double value) {
    return QString::number(value, 'g', 12);
}

QString tableRow(const QStringList& cells) {
    return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
}

QStringList architectureHeads(const QString& first) {
    QStringList cells{first};
    for (const auto one : planner::architectures)
        cells << chart::architectureText(one);
    return cells;
}

QString verdictWords(Verdict verdict, planner::Architecture winner) {
    if (verdict == Verdict::TooClose) return QStringLiteral("too close");
    return verdict == Verdict::NothingFeasible ? QStringLiteral("none") : chart::architectureText(winner);
}

} // namespace

QString tornadoTable(const TornadoData& data) {
    QString table = tableRow({QStringLiteral("Figure"), QStringLiteral("Range"), QStringLiteral("Change at the low end, ") + cellText(data.currency),
                              QStringLiteral("Change at the high end, ") + cellText(data.currency), QStringLiteral("Rank coefficient"), QStringLiteral("Id")});
    for (const TornadoLine& line : data.lines)
        table += tableRow({cellText(line.name), cellText(line.range), cellNumber(line.low), cellNumber(line.high),
                           data.ranked ? cellNumber(line.rank) : QString(), cellText(line.id)});
    return table;
}

QString sweepTable(const FieldSweep& sweep) {
    QStringList head = architectureHeads(cellText(sweep.label));
    head << QStringLiteral("Fits best");
    QString table = tableRow(head);
    for (const FieldPoint& point : sweep.points) {
        QStringList cells{cellNumber(point.value)};
        for (std::size_t i = 0; i < 3; ++i)
            cells << (point.built[i] ? cellNumber(point.totals[i]) : QString());
        cells << verdictWords(point.verdict, point.winner);
        table += tableRow(cells);
    }
    return table;
}

QString whichWinsTable(const WhichWinsMap& map) {
    QStringList head{QStringLiteral("Sites"), QStringLiteral("Cameras at each site")};
    for (const auto one : planner::architectures)
        head << chart::architectureText(one);
    head << QStringLiteral("Fits best") << QStringLiteral("Chance");
    QString table = tableRow(head);
    for (const WhichWinsCell& cell : map.cells)
        table += tableRow({QString::number(cell.sites), QString::number(cell.camerasPerSite), cellNumber(cell.totals[0]), cellNumber(cell.totals[1]),
                           cellNumber(cell.totals[2]), verdictWords(cell.verdict, cell.winner), cellNumber(cell.chance)});
    return table;
}

QString stackTable(const StackData& data) {
    QStringList head{QStringLiteral("Architecture")};
    for (const std::string& part : data.parts)
        head << cellText(part);
    head << QStringLiteral("Total, ") + cellText(data.currency);
    QString table = tableRow(head);
    for (const StackRow& row : data.rows) {
        QStringList cells{chart::architectureText(row.architecture)};
        for (const double part : row.parts)
            cells << cellNumber(part);
        cells << cellNumber(row.total);
        table += tableRow(cells);
    }
    return table;
}

QString sharesTable(const std::vector<ShareBar>& bars) {
    QString table = tableRow({QStringLiteral("Category"), QStringLiteral("Amount")});
    for (const ShareBar& bar : bars)
        table += tableRow({cellText(bar.name), cellNumber(bar.amount)});
    return table;
}

QString lifeTable(const LifeTimeline& life) {
    static const char* const effects[] = {"covered", "some cameras lost", "all its cameras lost"};
    QString table = tableRow({QStringLiteral("Hour"), QStringLiteral("Lane"), QStringLiteral("Event"), QStringLiteral("Effect"), QStringLiteral("Detail")});
    for (const LifeMark& mark : life.marks)
        table += tableRow({cellNumber(mark.hour), QString::fromUtf8(lifeLaneName(mark.lane)), cellText(mark.title),
                           QString::fromUtf8(effects[static_cast<int>(mark.effect)]), cellText(mark.detail)});
    return table;
}

QString cumulativeTable(const Comparison& comparison) {
    QStringList head{QStringLiteral("Year")};
    for (const auto one : planner::architectures)
        head << chart::architectureText(one) << chart::architectureText(one) + QStringLiteral(", P10") << chart::architectureText(one) + QStringLiteral(", P90");
    QString table = tableRow(head);
    for (std::size_t year = 0; year < comparison.results.front().cumulativeLikely.size(); ++year) {
        QStringList cells{QString::number(year)};
        for (const ArchitectureResult& result : comparison.results) {
            cells << (year < result.cumulativeLikely.size() ? cellNumber(result.cumulativeLikely[year]) : QString());
            const bool banded = year < result.cumulative.size();
            cells << (banded ? cellNumber(result.cumulative[year].p10) : QString()) << (banded ? cellNumber(result.cumulative[year].p90) : QString());
        }
        table += tableRow(cells);
    }
    return table;
}

QString cheaperTable(const Comparison& comparison) {
    QString table = tableRow(architectureHeads(QStringLiteral("Share of outcomes in which the row costs less")));
    for (std::size_t a = 0; a < 3; ++a) {
        QStringList cells{chart::architectureText(planner::architectures[a])};
        for (std::size_t b = 0; b < 3; ++b)
            cells << (a == b ? QString() : cellNumber(comparison.cheaper[a][b]));
        table += tableRow(cells);
    }
    return table;
}

QString lostFootageTable(const Comparison& comparison) {
    QString table = tableRow(architectureHeads(QStringLiteral("Camera-hours a year")));
    for (std::size_t cause = 0; cause < std::size(simulator::causes); ++cause) {
        QStringList cells{QString::fromUtf8(simulator::causeName(simulator::causes[cause]))};
        for (const ArchitectureResult& result : comparison.results)
            cells << (cause < result.loss.byCause.size() ? cellNumber(result.loss.byCause[cause]) : QString());
        table += tableRow(cells);
    }
    QStringList mean{QStringLiteral("Mean")}, bad{QStringLiteral("Bad year, 1 in 20")};
    for (const ArchitectureResult& result : comparison.results) {
        mean << cellNumber(result.loss.mean);
        bad << cellNumber(result.loss.p95);
    }
    return table + tableRow(mean) + tableRow(bad);
}

QString costRangeTable(const Comparison& comparison) {
    QString table = tableRow({QStringLiteral("Architecture"), QStringLiteral("Lowest"), QStringLiteral("P10"), QStringLiteral("Likely"),
                              QStringLiteral("P90"), QStringLiteral("Highest")});
    for (const ArchitectureResult& result : comparison.results)
        table += tableRow({chart::architectureText(result.architecture), cellNumber(result.tcoUsd.low), cellNumber(result.tco.p10),
                           cellNumber(result.tcoUsd.likely), cellNumber(result.tco.p90), cellNumber(result.tcoUsd.high)});
    return table;
}

QString bestFitTable(const std::vector<SweepPoint>& sweep) {
    QStringList head = architectureHeads(QStringLiteral("Cameras at each site"));
    head << QStringLiteral("Fits best");
    QString table = tableRow(head);
    for (const SweepPoint& point : sweep)
        table += tableRow({QString::number(point.camerasPerSite), cellNumber(point.totals[0]), cellNumber(point.totals[1]), cellNumber(point.totals[2]),
                           verdictWords(point.verdict, point.winner)});
    return table;
}

} // namespace sightline::proposal
