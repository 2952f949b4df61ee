// Kinds of money that do not mix, exchange rates, and the price book in its three layers.
#include "costmodel/design_cost.h"
#include "costmodel/offer.h"
#include "planner/design.h"
#include "planner/plan_file.h"
#include "planner/price_book_file.h"
#include "planner/rules.h"

#include <QtTest>

#include <sstream>

using namespace sightline;
using namespace sightline::costmodel;
using planner::Architecture;
using planner::PriceEntry;

namespace {

template <typename A, typename B> concept Adds = requires(A a, B b) { a + b; };
template <typename A, typename B> concept Subtracts = requires(A a, B b) { a - b; };
template <typename A, typename B> concept AddsTo = requires(A a, B b) { a += b; };
template <typename A, typename B> concept Equals = requires(A a, B b) { a == b; };
template <typename A, typename B> concept Orders = requires(A a, B b) { a < b; };
template <typename A, typename B> concept Takes = requires(A a, B b) { a = b; };
template <typename A, typename B>
concept Mixes = Adds<A, B> || Subtracts<A, B> || AddsTo<A, B> || Equals<A, B> || Orders<A, B> || Takes<A, B>;

// What must work does, what must not compile does not.
static_assert(Adds<Money, Money> && Orders<Money, Money> && Takes<Money, Money>);
static_assert(Adds<SellMoney, SellMoney> && Orders<SellMoney, SellMoney> && Takes<SellMoney, SellMoney>);
static_assert(!Mixes<Money, SellMoney> && !Mixes<SellMoney, Money>);
static_assert(!Mixes<Money, Quote> && !Mixes<Quote, Money> && !Mixes<SellMoney, Quote> && !Mixes<Quote, SellMoney>);
static_assert(!Mixes<Money, double> && !Mixes<double, Money> && !Mixes<SellMoney, double> && !Mixes<Money, int>);
static_assert(!Adds<Quote, Quote> && !Orders<Quote, Quote> && !Equals<Quote, Quote>);
static_assert(!std::is_constructible_v<Money, SellMoney> && !std::is_constructible_v<Money, Quote>);
static_assert(!std::is_convertible_v<Money, double> && !std::is_convertible_v<double, Money>);

planner::Plan inEuros() {
    planner::Plan plan = planner::quickPlan({});
    plan.currency.set("EUR");
    plan.exchangeRates = {{"EUR", 0.9, 0, "2026-03-14", "bank"}, {"GBP", 0, 1.25, "2026-03-14", "bank"}};
    return plan;
}

PriceEntry entry(std::string id, double likely, std::string currency = "USD") {
    return {std::move(id), Range::exactly(likely), std::move(currency), "2026-05-02", Grade::Sourced, "quote 17", ""};
}

bool hasFinding(const std::vector<planner::Finding>& list, const std::string& place, const std::string& words) {
    return std::any_of(list.begin(), list.end(), [&](const planner::Finding& finding) {
        return finding.place == place && finding.message.find(words) != std::string::npos && !finding.remedy.empty();
    });
}

} // namespace

class TestPriceBook : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        auto loaded = planner::Catalogue::load(planner::dataDirectory());
        QVERIFY2(loaded.has_value(), loaded ? "" : toText(loaded.error()).c_str());
        m_catalogue = std::move(*loaded);
    }

    void ratesConvertInDecimal() {
        const Exchange exchange(inEuros());
        QCOMPARE(exchange.currency(), std::string("EUR"));
        QCOMPARE(exchange.convert({Range::exactly(1.15), "USD"})->likely, 1.035);
        QCOMPARE(exchange.money({Range::exactly(1.15), "USD"})->text(), std::string("1.04")); // the half cent rounds up
        QCOMPARE(exchange.convert({Range::exactly(100), "GBP"})->likely, 112.5);               // 125 dollars
        QCOMPARE(exchange.convert({Range::exactly(7), "EUR"})->likely, 7.0);
        QVERIFY(!exchange.convert({Range::exactly(7), "CHF"}));
        QCOMPARE(exchange.inUsd(90), 100.0);
        planner::Plan plan = inEuros();
        plan.exchangeRates.clear();
        QCOMPARE(Exchange(plan).currency(), std::string("USD"));
        QCOMPARE(Exchange(plan).inUsd(90), 90.0);
    }

    void projectLiesOverUserOverShipped() {
        const auto user = m_catalogue.withPrices({entry("lab.bill.engineer", 111), entry("lab.bill.technician", 77)}, "prices.json");
        QVERIFY2(user.has_value(), user ? "" : toText(user.error()).c_str());
        planner::Plan plan = planner::quickPlan({});
        plan.prices = {entry("lab.bill.engineer", 222)};
        const PriceBook book(plan, *user);
        QCOMPARE(book.figure("lab.bill.engineer")->value.likely, 222.0);
        QCOMPARE(book.figure("lab.bill.engineer")->layer, Layer::Project);
        QCOMPARE(book.figure("lab.bill.technician")->value.likely, 77.0);
        QCOMPARE(book.figure("lab.bill.technician")->layer, Layer::User);
        QCOMPARE(book.figure("lab.itadmin.rate")->layer, Layer::Shipped);
        QCOMPARE(m_catalogue.figure("lab.bill.engineer")->layer, Layer::Shipped); // never written
        QVERIFY(!book.figure("no.such.figure"));
        for (const BookEntry& one : book.entries())
            QVERIFY2(one.ageYears >= 0 && one.value.low <= one.value.likely && one.value.likely <= one.value.high,
                     one.figure.id.c_str());
    }

    void productsTakeTheirPriceFromTheBook() {
        planner::Plan plan = planner::quickPlan({});
        const Sheet before = sheetOf(plan, Architecture::Nvr);
        std::string recorder;
        for (const LineItem& line : before.lines)
            if (line.id.starts_with("recorders/")) recorder = line.factors.front().driver;
        QVERIFY(!recorder.empty());
        plan.prices = {entry(recorder, m_catalogue.figure(recorder)->value.likely)};
        const Sheet after = sheetOf(plan, Architecture::Nvr);
        const PriceShares shares = PriceBook(plan, m_catalogue).shares(after);
        QVERIFY(shares.project > 0 && shares.project < 1);
        QCOMPARE(PriceBook(planner::quickPlan({}), m_catalogue).shares(before).project, 0.0);
    }

    void everyAmountIsConverted() {
        const planner::Plan dollars = planner::quickPlan({});
        for (const Architecture architecture : planner::architectures) {
            const planner::Design design = designOf(dollars, architecture);
            const Sheet usd = designSheet(dollars, design, m_catalogue);
            const Sheet eur = designSheet(inEuros(), design, m_catalogue);
            QCOMPARE(usd.currency, std::string("USD"));
            QCOMPARE(eur.currency, std::string("EUR"));
            QCOMPARE(usd.lines.size(), eur.lines.size());
            for (std::size_t i = 0; i < usd.lines.size(); ++i) {
                QCOMPARE(usd.lines[i].quantity, eur.lines[i].quantity);
                for (std::size_t f = 0; f < usd.lines[i].factors.size(); ++f) {
                    const Factor& factor = usd.lines[i].factors[f];
                    const Figure* const figure = m_catalogue.figure(factor.driver);
                    const bool isMoney = figure && !figure->currency.empty();
                    QVERIFY(std::abs(eur.lines[i].factors[f].value.likely - factor.value.likely * (isMoney ? 0.9 : 1)) < 1e-9);
                }
                const Money a = priceSheet(usd).lines[i].total, b = priceSheet(eur).lines[i].total;
                QVERIFY2(std::abs(b.amount() - 0.9 * a.amount()) <= 0.01 * 6, usd.lines[i].id.c_str());
            }
        }
    }

    void withoutARateAmountsStayDollarsAndSaySo() {
        planner::Plan plan = inEuros();
        plan.exchangeRates.clear();
        plan.prices = {entry("lab.bill.engineer", 100, "CHF")};
        QCOMPARE(sheetOf(plan, Architecture::Nvr).currency, std::string("USD"));
        const auto found = planner::priceFindings(plan, m_catalogue);
        QVERIFY(hasFinding(found, "/currency", "no exchange rate for EUR"));
        QVERIFY(hasFinding(found, "/prices/0/currency", "no exchange rate for CHF"));
        QCOMPARE(PriceBook(plan, m_catalogue).figure("lab.bill.engineer")->layer, Layer::Shipped);
        QVERIFY(planner::priceFindings(inEuros(), m_catalogue).empty());
    }

    void findingsNameWhatCannotBeUsed() {
        planner::Plan plan = inEuros();
        plan.prices = {entry("lab.bill.enginer", 100), entry("lab.cam.mount", 2), entry("lab.bill.engineer", 100'000'000)};
        plan.prices.push_back(entry("lab.bill.technician", 90, ""));
        plan.prices.push_back(entry("drv.afr.field", 0.5, ""));
        plan.prices.push_back(entry("lab.itadmin.rate", 60));
        plan.prices.back().date = "2019";
        plan.exchangeRates.front().date = "2020-01-01";
        plan.customLines.resize(1);
        plan.customLines[0].site = "nowhere";
        plan.customLines[0].years = {7};
        plan.commercial.margin.set(-0.1);
        const auto found = planner::priceFindings(plan, m_catalogue);
        QVERIFY(hasFinding(found, "/prices/0/id", "no entry"));
        QVERIFY(hasFinding(found, "/prices/1/currency", "no money"));
        QVERIFY(hasFinding(found, "/prices/2/likely", "thousand times"));
        QVERIFY(hasFinding(found, "/prices/3/currency", "has no currency"));
        QVERIFY(hasFinding(found, "/prices/4/id", "is no price"));
        QVERIFY(hasFinding(found, "/prices/5/date", "2019"));
        QVERIFY(hasFinding(found, "/exchange_rates/0/date", "2020"));
        QVERIFY(hasFinding(found, "/custom_lines/0/site", "no site"));
        QVERIFY(hasFinding(found, "/custom_lines/0/years", "beyond the horizon"));
        QVERIFY(hasFinding(found, "/commercial", "below the buy price"));
    }

    void overlayNamesEveryBadEntry() {
        std::vector<Error> more;
        const auto bad = m_catalogue.withPrices({entry("nothing", 1), entry("lab.cam.mount", 1, "USD")}, "prices.json", &more);
        QVERIFY(!bad);
        QCOMPARE(bad.error().place, std::string("prices.json: /prices/0/id"));
        QCOMPARE(more.size(), std::size_t(1));
        QCOMPARE(more[0].place, std::string("prices.json: /prices/1/currency"));
        QVERIFY(!bad.error().remedy.empty());
    }

    void customLinesStandOnTheSheet() {
        planner::Plan plan = inEuros();
        plan.sites[0].count.set(3);
        plan.sites[0].addedPerYear.set(1);
        planner::CustomLine crane;
        crane.id = "crane";
        crane.name = "Crane";
        crane.unitPrice = {100, 200, 300};
        crane.site = "*";
        planner::CustomLine permit = crane;
        permit.id = "permit";
        permit.currency = "USD";
        permit.site.clear();
        permit.quantity = 2;
        permit.years = {1, 2};
        permit.architectures = {Architecture::Nvr};
        plan.customLines = {crane, permit};
        const Sheet nvr = sheetOf(plan, Architecture::Nvr);
        const Sheet vms = sheetOf(plan, Architecture::Vms);
        const auto line = [](const Sheet& sheet, const std::string& id) {
            const auto found = std::find_if(sheet.lines.begin(), sheet.lines.end(), [&](const auto& l) { return l.id == id; });
            return found == sheet.lines.end() ? LineItem() : *found;
        };
        QCOMPARE(line(nvr, "custom/crane").quantity, 3.0);
        QCOMPARE(line(nvr, "custom/crane").category, std::string("Other"));
        QCOMPARE(line(nvr, "custom/crane/year-4").quantity, 1.0);
        QCOMPARE(line(nvr, "custom/crane/year-4").years, std::vector<int>{4});
        QCOMPARE(line(nvr, "custom/permit").factors.front().value.likely, 180.0);
        QCOMPARE(line(nvr, "custom/permit").years, (std::vector<int>{1, 2}));
        QVERIFY(line(vms, "custom/permit").name.empty());
        QCOMPARE(line(vms, "custom/crane").quantity, 3.0);
        plan.sites[0].hidden.set(true);
        QVERIFY(line(sheetOf(plan, Architecture::Nvr), "custom/crane").name.empty());
    }

    void booksReadBack() {
        std::vector<PriceEntry> prices = {entry("lab.bill.engineer", 95.125), entry("lab.cam.mount", 0.7, "")};
        prices[0].value = {80.1, 95.125, 1e6 / 3};
        prices[1].grade = Grade::Estimate;
        prices[1].source.clear();
        prices[1].note = "=HYPERLINK(\"http://x\")";
        prices[0].source = "-2+3, \"cheap\" quote";
        prices[0].note = "@SUM(A1)";
        const auto book = planner::parsePriceBook(planner::writePriceBook(prices), "p");
        QVERIFY2(book.has_value(), book ? "" : toText(book.error()).c_str());
        QVERIFY(*book == prices);
        std::vector<planner::PriceRow> rows;
        for (const PriceEntry& one : prices)
            rows.push_back({one, "+name", "USD/hour"});
        const std::string csv = planner::exportPriceCsv(rows);
        for (const char* formula : {",=", ",+", ",@", ",\"=", ",\"-", "\n="})
            QVERIFY2(csv.find(formula) == std::string::npos, csv.c_str());
        std::istringstream stream(csv);
        const auto list = planner::importPriceCsv(stream, "p.csv");
        QVERIFY2(list.has_value(), list ? "" : toText(list.error()).c_str());
        QVERIFY(*list == prices);
    }

    void listsAreRefusedWithTheirLine() {
        const auto refused = [](const std::string& csv) {
            std::istringstream stream(csv);
            std::vector<Error> more;
            const auto list = planner::importPriceCsv(stream, "p.csv", &more);
            return list ? std::string("taken") : toText(list.error());
        };
        const std::string head = "id,likely,currency,date,source\n";
        QVERIFY(refused(head + "lab.bill.engineer,1.125,USD,2026,q\n") == "taken");
        QVERIFY(refused("id;likely;currency;date;source\nlab.bill.engineer;95,5;USD;2026;q\n") == "taken");
        QVERIFY(refused(head + "lab.bill.engineer,90,USD,2026,q\nx,abc,USD,2026,q\n").find("line 3, column likely") != std::string::npos);
        QVERIFY(refused(head + "a,-5,USD,2026,q\n").find("line 2, column likely") != std::string::npos);
        QVERIFY(refused(head + "a,5,ZZZ,2026,q\n").find("line 2, column currency") != std::string::npos);
        QVERIFY(refused(head + "a,5,USD,2026,q\na,6,USD,2026,q\n").find("line 3, column id") != std::string::npos);
        QVERIFY(refused(head + "a,5,USD,2026-13,q\n").find("line 2, column date") != std::string::npos);
        QVERIFY(refused("id,price\n").find("no rows") != std::string::npos);
        QVERIFY(refused("name,price\nx,1\n").find("no column \"id\"") != std::string::npos);
        QVERIFY(refused(head + "\"a,5,USD,2026,q\n").find("quote") != std::string::npos);
        QVERIFY(refused("").find("p.csv") != std::string::npos);
        QVERIFY(refused(std::string(5u << 20, 'a')).find("p.csv") != std::string::npos);
        std::string many = head;
        for (int i = 0; i < 10'001; ++i)
            many += "a" + std::to_string(i) + ",5,USD,2026,q\n";
        QVERIFY(refused(many).find("more than 10000 rows") != std::string::npos);
    }

    void booksAreRefusedWithTheirPlace() {
        for (const auto& [text, place] : std::vector<std::pair<std::string, std::string>>{
                 {"", "p"},
                 {"[]", "p"},
                 {R"({"schema": "sightline.prices/2", "prices": []})", "p"},
                 {R"({"schema": "sightline.prices/1"})", "p"},
                 {R"({"schema": "sightline.prices/1", "prices": [1]})", "p: /prices/0"},
                 {R"({"schema": "sightline.prices/1", "prices": [{"id": "a", "likely": 1, "date": "2026"}]})", "p: /prices/0"},
                 {R"({"schema": "sightline.prices/1", "prices": [], "more": 1})", "p: /more"}}) {
            const auto book = planner::parsePriceBook(text, "p");
            QVERIFY2(!book && book.error().place == place, (text + (book ? "" : book.error().place)).c_str());
            QVERIFY(!book.error().remedy.empty());
        }
    }

private:
    planner::Design designOf(const planner::Plan& plan, Architecture architecture) const {
        const auto prices = designPrices(plan, architecture, m_catalogue);
        return planner::makeDesign(plan, architecture, m_catalogue, *prices);
    }
    Sheet sheetOf(const planner::Plan& plan, Architecture architecture) const {
        return designSheet(plan, designOf(plan, architecture), m_catalogue);
    }

    planner::Catalogue m_catalogue;
};

QTEST_GUILESS_MAIN(TestPriceBook)
#include "tst_price_book.moc"
