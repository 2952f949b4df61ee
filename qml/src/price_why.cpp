#include "price_why.h"

#include "figures.h"

#include "proposal/figure_words.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace sightline::qml {
namespace {

using costmodel::BookEntry;
using costmodel::Factor;
using costmodel::LineItem;
using costmodel::PriceBook;
using planner::WhyInput;

struct PriceWhyWords {
    Q_DECLARE_TR_FUNCTIONS(PriceWhy)
};

QString number(double value) {
    return QLocale().toString(value, 'g', 6);
}

QString dateText(const Figure& figure) {
    const QString date = QString::fromStdString(figure.date.empty() ? std::to_string(figure.year) : figure.date);
    const QDate day = QDate::fromString(date.size() == 7 ? date + QStringLiteral("-01") : date, Qt::ISODate);
    if (!day.isValid()) return date;
    return QLocale().toString(day, date.size() == 7 ? QStringLiteral("MMM yyyy") : QStringLiteral("d MMM yyyy"));
}

bool isOwn(const Factor& factor) {
    return QString::fromStdString(factor.driver).startsWith(QLatin1String(costmodel::customDriver));
}

/// "2025, https://…. Published: likely"
QString sourceOf(const Figure& figure) {
    QStringList parts;
    if (figure.year > 0 || !figure.date.empty()) parts << dateText(figure);
    if (!figure.source.empty() && figure.source != "estimate") parts << QString::fromStdString(figure.source);
    if (!figure.note.empty()) parts << QString::fromStdString(figure.note);
    return parts.join(QStringLiteral(", "));
}

void takeOrigin(WhyInput& input, const BookEntry& entry) {
    input.origin = entry.figure.layer == Layer::Project ? "typed" : "data";
    input.grade = entry.figure.layer == Layer::Project ? "" : gradeName(entry.figure.grade);
    input.source = entry.figure.layer == Layer::Project ? PriceWhyWords::tr("This plan").toStdString() : sourceOf(entry.figure).toStdString();
    if (entry.isUnpriced) input.source = PriceWhyWords::tr("No exchange rate: counts as nothing").toStdString();
    else if (entry.isStale) input.source = PriceWhyWords::tr("Old price. %1").arg(QString::fromStdString(input.source)).toStdString();
}

int badness(const BookEntry& entry) {
    return entry.isUnpriced ? 4 : entry.isStale ? 3 : entry.isEstimate ? 2 : 1;
}

} // namespace

QString figureGradeText(const Figure& figure) {
    QString grade;
    switch (figure.grade) {
    case Grade::Sourced: grade = PriceWhyWords::tr("Sourced"); break;
    case Grade::PartlySourced: grade = PriceWhyWords::tr("Partly sourced"); break;
    case Grade::Catalogue: grade = PriceWhyWords::tr("Catalogue"); break;
    case Grade::Estimate: grade = PriceWhyWords::tr("Estimate"); break;
    }
    if (figure.layer == Layer::Project) grade = PriceWhyWords::tr("This plan");
    if (figure.layer == Layer::User) grade = PriceWhyWords::tr("Your price book");
    const QString date = figureDateText(figure);
    return date.isEmpty() ? grade : grade + QStringLiteral(", ") + date;
}

QString figureDateText(const Figure& figure) {
    return figure.year > 0 || !figure.date.empty() ? dateText(figure) : QString();
}

QString figureSourceText(const Figure& figure) {
    const QString grade = figureGradeText(figure);
    return figure.grade == Grade::Estimate || figure.source.empty() ? grade : grade + QStringLiteral(", ") + QString::fromStdString(figure.source);
}

WhyInput lineInput(const PriceBook& book, const LineItem& line, const QString& value) {
    WhyInput input{engineName(line.name).toStdString(), value.toStdString(), {}, "computed", {}, {}};
    int weakest = 0;
    for (const Factor& factor : line.factors) {
        if (isOwn(factor) && weakest == 0) {
            input.origin = "typed";
            input.source = PriceWhyWords::tr("This plan").toStdString();
        }
        const Figure* const figure = factor.driver.empty() ? nullptr : book.figure(factor.driver);
        if (!figure) continue;
        const BookEntry entry = book.entry(*figure);
        if (badness(entry) <= weakest) continue;
        weakest = badness(entry);
        takeOrigin(input, entry);
    }
    return input;
}

WhyInput factorInput(const PriceBook& book, const Factor& factor) {
    WhyInput input;
    input.name = factor.driver.empty() ? PriceWhyWords::tr("A constant").toStdString() : engineName(proposal::figureWords(book.catalogue(), factor.driver)).toStdString();
    const bool fixed = factor.value.low == factor.value.high;
    input.value = (fixed ? number(factor.value.likely)
                         : PriceWhyWords::tr("%1 (%2 to %3)").arg(number(factor.value.likely), number(factor.value.low), number(factor.value.high))).toStdString();
    const Figure* const figure = factor.driver.empty() ? nullptr : book.figure(factor.driver);
    if (figure) {
        input.unit = figure->unit == "1" ? std::string() : engineName(figure->unit).toStdString();
        takeOrigin(input, book.entry(*figure));
    } else {
        input.origin = isOwn(factor) ? "typed" : "computed";
        if (isOwn(factor)) input.source = PriceWhyWords::tr("This plan").toStdString();
    }
    return input;
}

WhyInput figureInput(const Figure& figure, double scale, const QString& unit) {
    const auto scaled = [scale](double value) { return QLocale().toString(value * scale, 'g', 4); };
    const bool fixed = figure.value.low == figure.value.high;
    const QString value = fixed ? scaled(figure.value.likely)
                                : PriceWhyWords::tr("%1 (%2 to %3)").arg(scaled(figure.value.likely), scaled(figure.value.low), scaled(figure.value.high));
    return {engineName(figure.name).toStdString(), value.toStdString(), unit.toStdString(), figure.layer == Layer::Shipped ? "data" : "typed", sourceOf(figure).toStdString(),
            gradeName(figure.grade)};
}

} // namespace sightline::qml
