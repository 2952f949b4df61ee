// The workbook in LibreOffice: everything is recalculated, and every total is the engine's to the cent; prices are changed
// as a person would, and the totals are those of a fresh engine run.

#ifndef Q_MOC_RUN // moc 6.4 cannot read <concepts>, which money.h reaches by <compare>
#include "document_support.h"
#include "proposal/export.h"
#endif

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace sightline;
using namespace sightline::proposal;

namespace {

using Rows = QList<QStringList>;

/// RFC 4180, as LibreOffice writes it.
Rows readCsv(const QString& path) {
    QFile file(path);
    Rows rows;
    if (!file.open(QIODevice::ReadOnly)) return rows;
    const QString text = QString::fromUtf8(file.readAll());
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted && c == QLatin1Char('"') && i + 1 < text.size() && text[i + 1] == QLatin1Char('"')) {
            cell += c;
            ++i;
        } else if (c == QLatin1Char('"')) {
            quoted = !quoted;
        } else if (!quoted && c == QLatin1Char(',')) {
            row << cell;
            cell.clear();
        } else if (!quoted && c == QLatin1Char('\n')) {
            rows << (row << cell);
            row.clear();
            cell.clear();
        } else if (c != QLatin1Char('\r')) {
            cell += c;
        }
    }
    return rows;
}

qint64 centsOf(const QString& text) { return text.isEmpty() ? 0 : std::llround(text.toDouble() * 100); }

struct Case {
    QString name;
    Comparison comparison;
    bool isInternal = false;
    std::array<costmodel::Offer, 3> offers;
};

} // namespace

class TestWorkbookPeer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everySampleRecalculatesToTheCent();
    void changedPricesGiveAFreshRunsTotals();

private:
    QString write(const Comparison& comparison, const QString& name, bool isInternal, std::array<costmodel::Offer, 3>* offers = nullptr);
    bool recalculate(const QStringList& files);
    Rows sheet(const QString& name, const QString& sheet) const { return readCsv(m_folder.filePath("out/" + name + "-" + sheet + ".csv")); }
    void checkTotals(const Case& one);

    QTemporaryDir m_folder;
    QString m_office;
};

void TestWorkbookPeer::initTestCase() {
    m_office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    QVERIFY2(!m_office.isEmpty(), "this test needs the package libreoffice-calc");
    QVERIFY(m_folder.isValid());
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("profile/user")));
    QFile settings(m_folder.filePath("profile/user/registrymodifications.xcu"));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    // Recalculate always: cached results prove nothing.
    settings.write(R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)");
}

QString TestWorkbookPeer::write(const Comparison& comparison, const QString& name, bool isInternal, std::array<costmodel::Offer, 3>* offers) {
    const Words words;
    const DocumentOptions options;
    Result<std::string> bytes;
    if (isInternal) {
        const auto view = internalView(comparison, test::shippedCatalogue());
        if (!view) return {};
        if (offers) *offers = view->customer.offers;
        bytes = proposalXlsx(makeDocument(*view, options, words), options, words);
    } else {
        const auto view = customerView(comparison, test::shippedCatalogue());
        if (!view) return {};
        if (offers) *offers = view->offers;
        bytes = proposalXlsx(makeDocument(*view, options, words), options, words);
    }
    const QString file = m_folder.filePath(name + ".xlsx");
    return bytes && writeDocument(file.toStdString(), *bytes) ? file : QString();
}

bool TestWorkbookPeer::recalculate(const QStringList& files) {
    QProcess office;
    const QStringList arguments{"-env:UserInstallation=file://" + m_folder.filePath("profile"), "--headless", "--convert-to",
                                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1", "--outdir", m_folder.filePath("out")};
    office.start(m_office, arguments + files);
    return office.waitForFinished(280'000) && office.exitCode() == 0;
}

void TestWorkbookPeer::checkTotals(const Case& one) {
    static const char* names[] = {"VMS", "NVR", "Hybrid"};
    const Rows summary = sheet(one.name, QStringLiteral("Summary"));
    QVERIFY2(summary.size() > 10, qPrintable(one.name));
    QMap<QString, QStringList> byWhat;
    for (const QStringList& row : summary)
        byWhat.insert(row.value(0), row);
    for (std::size_t a = 0; a < 3; ++a) {
        const costmodel::Offer& offer = one.offers[a];
        const auto at = static_cast<qsizetype>(a + 1);
        const auto said = [&](const QString& what) { return centsOf(byWhat.value(what).value(at)); };
        const QByteArray where = (one.name + " " + names[a]).toUtf8();
        QVERIFY2(said("Total over five years") == offer.total.net.inCents(), where.constData());
        QCOMPARE(said("List"), offer.total.list.inCents());
        QCOMPARE(said("Discount"), offer.total.discount.inCents());
        QCOMPARE(said("Tax"), offer.total.tax.inCents());
        QCOMPARE(said("Total with tax"), offer.total.gross.inCents());
        QCOMPARE(said("Present value at 6\u2009% a year"), offer.presentValue.inCents());
        for (std::size_t year = 0; year < offer.byYear.size(); ++year)
            QCOMPARE(said(year == 0 ? QStringLiteral("Day one") : QStringLiteral("Year %1").arg(year)), offer.byYear[year].net.inCents());
        if (one.isInternal) {
            QCOMPARE(said("Our cost"), one.comparison.results[a].cashFlow.nominal.inCents());
            QCOMPARE(said("Margin"), offer.total.net.inCents() - one.comparison.results[a].cashFlow.nominal.inCents());
        }
        // Every line and year, not only what they add up to.
        const Rows lines = sheet(one.name, QStringLiteral("Lines ") + names[a]);
        QVERIFY(lines.size() > 6);
        const QStringList blocks = lines[3];
        QMap<QString, QStringList> rows;
        for (const QStringList& row : lines.mid(5))
            rows.insert(row.value(0), row);
        const auto block = [&](const char* name) { return blocks.indexOf(QLatin1String(name)); };
        for (const costmodel::OfferLine& line : offer.lines) {
            const QStringList row = rows.value(QString::fromStdString(line.id));
            QVERIFY2(!row.isEmpty(), line.id.c_str());
            for (std::size_t year = 0; year < line.byYear.size(); ++year) {
                const auto column = static_cast<qsizetype>(year);
                const QByteArray place = where + ' ' + line.id.c_str() + " year " + QByteArray::number(column);
                QVERIFY2(centsOf(row.value(block("List") + column)) == line.byYear[year].list.inCents(), place.constData());
                QVERIFY2(centsOf(row.value(block("Discount") + column)) == line.byYear[year].discount.inCents(), place.constData());
                QVERIFY2(centsOf(row.value(block("Tax") + column)) == line.byYear[year].tax.inCents(), place.constData());
            }
        }
        // The matrix of categories adds up to the same.
        int totals = 0;
        for (const QStringList& row : sheet(one.name, QStringLiteral("Cost by year")))
            if (row.value(0) == QStringLiteral("Total") && centsOf(row.value(static_cast<qsizetype>(offer.byYear.size()) + 1)) == offer.total.net.inCents()) ++totals;
        QVERIFY2(totals >= 1, where.constData());
    }
}

void TestWorkbookPeer::everySampleRecalculatesToTheCent() {
    std::vector<Case> cases;
    QStringList files;
    int index = 0;
    const auto add = [&](const planner::Plan& plan, bool isInternal) {
        Case one{QStringLiteral("case%1").arg(index++), test::compared(plan), isInternal, {}};
        const QString file = write(one.comparison, one.name, isInternal, &one.offers);
        QVERIFY(!file.isEmpty());
        files << file;
        cases.push_back(std::move(one));
    };
    for (const planner::Plan& plan : test::samplePlansAndScenarios()) {
        add(plan, false);
        add(test::withTerms(plan), index % 4 != 1);
    }
    QVERIFY(cases.size() >= 28);
    QVERIFY(recalculate(files));
    for (const Case& one : cases)
        checkTotals(one);
}

/// The prices are changed in the file alone; the file's own results stay the old ones until LibreOffice recalculates.
void TestWorkbookPeer::changedPricesGiveAFreshRunsTotals() {
    planner::Plan plan = test::withTerms(test::samplePlan("harbour-stores"));
    const Comparison before = test::compared(plan);
    std::array<costmodel::Offer, 3> offers;
    const QString file = write(before, QStringLiteral("before"), true, &offers);
    QVERIFY(!file.isEmpty());
    QVERIFY(recalculate({file}));
    const Rows prices = sheet(QStringLiteral("before"), QStringLiteral("Price book"));

    // Three prices that do not decide how the system is built.
    QStringList changes;
    const costmodel::PriceBook book(plan, test::shippedCatalogue());
    for (const costmodel::LineItem& line : before.results[0].sheet.lines) {
        if (changes.size() == 3 || (line.category != "Cameras" && line.category != "Labour")) continue;
        const std::string id = line.factors.front().driver;
        const Figure* figure = book.figure(id);
        if (!figure || figure->currency.empty() || std::any_of(plan.prices.begin(), plan.prices.end(), [&](const planner::PriceEntry& e) { return e.id == figure->id; })) continue;
        const double price = std::round(figure->value.likely * 1.1737 * 100) / 100 + 0.005;
        for (qsizetype row = 0; row < prices.size(); ++row)
            if (prices[row].value(0) == QString::fromStdString(id)) {
                changes << QStringLiteral("D%1=%2").arg(row + 1).arg(price, 0, 'f', 3);
                planner::PriceEntry entry;
                entry.id = figure->id;
                entry.value = {std::min(figure->value.low, price), price, std::max(figure->value.high, price)};
                entry.currency = figure->currency;
                entry.date = "2026-11-01";
                entry.source = "quote";
                plan.prices.push_back(entry);
            }
    }
    QCOMPARE(changes.size(), 3);
    QProcess python;
    python.start(QStringLiteral("python3"), QStringList{QStringLiteral(SIGHTLINE_TEST_DIR "/edit_workbook.py"), file, m_folder.filePath("after.xlsx"), "Price book"} + changes);
    QVERIFY(python.waitForFinished(60'000));
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
    QVERIFY(recalculate({m_folder.filePath("after.xlsx")}));

    Case after{QStringLiteral("after"), test::compared(plan), true, {}};
    for (std::size_t a = 0; a < 3; ++a) {
        const auto& old = before.results[a].sheet.lines;
        const auto& fresh = after.comparison.results[a].sheet.lines;
        QCOMPARE(fresh.size(), old.size());
        for (std::size_t i = 0; i < old.size(); ++i)
            QCOMPARE(fresh[i].quantity, old[i].quantity);
        const auto offer = costmodel::makeOffer(after.comparison.results[a].sheet, plan.commercial, costmodel::OfferView::Internal);
        QVERIFY(offer);
        after.offers[a] = *offer;
        QVERIFY(offer->total.net != offers[a].total.net);
    }
    checkTotals(after);
}

QTEST_MAIN(TestWorkbookPeer)
#include "tst_workbook_peer.moc"
