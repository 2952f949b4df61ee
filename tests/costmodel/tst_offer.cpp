// The sell side: margin, discounts and tax to the cent, and nothing of the buy side in it.
#include "costmodel/offer.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace sightline;
using namespace sightline::costmodel;
using planner::Commercial;

namespace {

LineItem line(std::string id, std::string category, double quantity, double price, std::vector<int> years = {0}) {
    LineItem item;
    item.id = std::move(id);
    item.name = "Line " + item.id;
    item.category = std::move(category);
    item.quantity = quantity;
    item.factors = {{"price." + item.id, Range::exactly(price)}};
    item.years = std::move(years);
    return item;
}

Sheet threeLines() {
    Sheet sheet;
    sheet.discountRate = 0.06;
    sheet.lines = {line("a", "Cameras", 3, 33.33), line("b", "Labour", 1, 100, {1, 2, 3}), line("e", "Energy", 10, 7.5, {1, 2, 3, 4, 5})};
    return sheet;
}

Sheet randomSheet(std::mt19937& random) {
    Sheet sheet;
    sheet.discountRate = 0.06;
    const char* const categories[] = {"Cameras", "Labour", "Energy", "Licences"};
    for (int i = 0; i < 1 + static_cast<int>(random() % 12); ++i) {
        LineItem item = line("l" + std::to_string(i), categories[random() % 4], static_cast<double>(random() % 50) - 2,
                             static_cast<double>(random() % 100000) / 300, random() % 2 ? std::vector<int>{0} : std::vector<int>{1, 2, 5});
        Range& price = item.factors.front().value;
        price = {price.likely * 0.8, price.likely, price.likely * 1.3};
        item.escalation = static_cast<double>(random() % 7) / 100;
        sheet.lines.push_back(std::move(item));
    }
    return sheet;
}

Commercial randomTerms(std::mt19937& random) {
    Commercial terms;
    terms.margin.set(static_cast<double>(random() % 60) / 100);
    terms.discount.set(static_cast<double>(random() % 20) / 100);
    terms.taxRate.set(static_cast<double>(random() % 25) / 100);
    terms.lines = {{"l0", 0.1}, {"l3", 0.333}};
    planner::CategoryTerms labour;
    labour.category = "Labour";
    labour.markup.set(0.5);
    terms.categories = {labour};
    return terms;
}

void checkFeet(const Offer& offer) {
    OfferAmounts lines, years;
    for (const OfferLine& one : offer.lines) {
        OfferAmounts row;
        for (const OfferAmounts& year : one.byYear) {
            QCOMPARE(year.net, year.list - year.discount);
            QCOMPARE(year.gross, year.net + year.tax);
            row += year;
        }
        QVERIFY(row == one.total);
        lines += one.total;
    }
    for (std::size_t y = 0; y < offer.byYear.size(); ++y) {
        OfferAmounts column;
        for (const OfferLine& one : offer.lines)
            column += one.byYear[y];
        QVERIFY(column == offer.byYear[y]);
        years += offer.byYear[y];
    }
    QVERIFY(lines == offer.total && years == offer.total);
}

} // namespace

class TestOffer : public QObject {
    Q_OBJECT

private slots:
    void marginAndMarkupAreTwoWaysToSayIt() {
        QVERIFY(std::abs(markupOfMargin(0.25) - 1.0 / 3) < 1e-15);
        QCOMPARE(marginOfMarkup(1.0), 0.5);
        for (const double margin : {-0.5, 0.0, 0.1, 0.25, 0.9})
            QVERIFY(std::abs(marginOfMarkup(markupOfMargin(margin)) - margin) < 1e-14);
        Commercial margin, markup;
        margin.margin.set(0.2);
        markup.markup.set(0.25);
        QCOMPARE(makeOffer(threeLines(), margin)->total.list, makeOffer(threeLines(), markup)->total.list);
    }

    void workedByHand() {
        Commercial terms;
        terms.margin.set(0.25);
        terms.discount.set(0.05);
        terms.taxRate.set(0.2);
        terms.lines = {{"a", 0.1}};
        const auto offer = makeOffer(threeLines(), terms);
        QVERIFY(offer.has_value());
        // a: 99.99 / 0.75 = 133.32, less 13.33 = 119.99; b: 133.33 a year (133.33333); e: 75.00 a year at cost.
        // 5 % of 119.99 + 3 x 133.33 = 519.98 is 25.999 -> 26.00: floors 5.99 + 6.66 x 3 = 25.97; of the three cents left
        // (5.9995, 6.6665 x 3) a takes the first, then b in years 1 and 2.
        const OfferLine& a = offer->lines[0];
        const OfferLine& b = offer->lines[1];
        QCOMPARE(a.unitPrice.text(), std::string("44.44"));
        QCOMPARE(a.total.list.text(), std::string("133.32"));
        QCOMPARE(a.total.discount.text(), std::string("19.33"));
        QCOMPARE(a.total.net.text(), std::string("113.99"));
        QCOMPARE(a.total.tax.text(), std::string("22.80"));
        QCOMPARE(a.total.gross.text(), std::string("136.79"));
        QCOMPARE(b.byYear[1].discount.text(), std::string("6.67"));
        QCOMPARE(b.byYear[2].discount.text(), std::string("6.67"));
        QCOMPARE(b.byYear[3].discount.text(), std::string("6.66"));
        QCOMPARE(b.total.net.text(), std::string("379.99"));
        QCOMPARE(offer->lines[2].total.gross.text(), std::string("375.00"));
        QCOMPARE(offer->total.discount.text(), std::string("39.33"));
        QCOMPARE(offer->total.net.text(), std::string("868.98"));
        checkFeet(*offer);
    }

    void withoutTermsSellIsBuy() {
        const Sheet sheet = threeLines();
        const CashFlow bought = priceSheet(sheet);
        const auto offer = makeOffer(sheet, {});
        QCOMPARE(offer->total.net.inCents(), bought.nominal.inCents());
        QCOMPARE(offer->total.gross.inCents(), bought.nominal.inCents());
        QCOMPARE(offer->presentValue.inCents(), bought.presentValue.inCents());
        for (std::size_t i = 0; i < offer->lines.size(); ++i)
            QCOMPARE(offer->lines[i].total.list.inCents(), bought.lines[i].total.inCents());
    }

    void runningCostsTakeNoMarkup() {
        Commercial terms;
        terms.margin.set(0.4);
        Sheet sheet = threeLines();
        LineItem itTime = line("it", "IT time", 1, 50, {1});
        itTime.factors.push_back({"lab.itadmin.rate", Range::exactly(1)});
        LineItem service = line("service", "IT time", 1, 50, {1});
        service.factors.push_back({"lab.bill.engineer", Range::exactly(1)});
        sheet.lines.push_back(itTime);
        sheet.lines.push_back(service);
        const auto offer = makeOffer(sheet, terms);
        QVERIFY(offer->lines[2].isOwnCost && offer->lines[3].isOwnCost && !offer->lines[4].isOwnCost);
        QCOMPARE(offer->lines[3].total.net.text(), std::string("50.00"));
        QCOMPARE(offer->lines[4].total.net.text(), std::string("83.33"));
    }

    void sellingBelowCostIsBlockedForCustomers() {
        Commercial terms;
        terms.margin.set(0.1);
        terms.lines = {{"a", 0.2}};
        const Sheet sheet = threeLines();
        QCOMPARE(linesBelowCost(sheet, terms), std::vector<std::string>{"Line a"});
        const auto blocked = makeOffer(sheet, terms, OfferView::Customer);
        QVERIFY(!blocked && !blocked.error().remedy.empty());
        QVERIFY(blocked.error().message.find_first_of("0123456789") == std::string::npos);
        QVERIFY(makeOffer(sheet, terms, OfferView::Internal).has_value());
        terms = {};
        terms.margin.set(-0.1);
        QVERIFY(!makeOffer(sheet, terms));
    }

    void columnsFootAndOrderMeansNothing() {
        std::mt19937 random(7);
        for (int round = 0; round < 300; ++round) {
            Sheet sheet = randomSheet(random);
            const Commercial terms = randomTerms(random);
            const auto offer = makeOffer(sheet, terms, OfferView::Internal);
            checkFeet(*offer);
            std::shuffle(sheet.lines.begin(), sheet.lines.end(), random);
            const auto shuffled = makeOffer(sheet, terms, OfferView::Internal);
            QVERIFY(shuffled->total == offer->total && shuffled->byYear == offer->byYear);
            QCOMPARE(shuffled->presentValue, offer->presentValue);
            for (const OfferLine& one : shuffled->lines) {
                const auto same = std::find_if(offer->lines.begin(), offer->lines.end(), [&](const auto& l) { return l.id == one.id; });
                QVERIFY(same->total == one.total && same->byYear == one.byYear);
            }
        }
    }

    void rangesStayInOrder() {
        std::mt19937 random(11);
        for (int round = 0; round < 200; ++round) {
            const Sheet sheet = randomSheet(random);
            const Commercial terms = randomTerms(random);
            const auto at = [&](PricePoint point) { return *makeOffer(sheet, terms, OfferView::Internal, point); };
            const Offer low = at(PricePoint::Low), likely = at(PricePoint::Likely), high = at(PricePoint::High);
            QVERIFY(low.total.list <= likely.total.list && likely.total.list <= high.total.list);
            QVERIFY(low.total.net <= likely.total.net && likely.total.net <= high.total.net);
            for (std::size_t i = 0; i < sheet.lines.size(); ++i)
                QVERIFY(low.lines[i].total.list <= likely.lines[i].total.list && likely.lines[i].total.list <= high.lines[i].total.list);
        }
    }

    /// Every buy price is a marker; none of them, and no word for the difference, stands in the customer's document.
    void offersNeverRevealBuyPrices() {
        Sheet sheet;
        std::vector<std::string> markers;
        for (int i = 0; i < 20; ++i) {
            const double price = 70000.37 + 1111.11 * i;
            sheet.lines.push_back(line("m" + std::to_string(i), i % 2 ? "Cameras" : "Labour", 1 + i, price, i % 3 ? std::vector<int>{0} : std::vector<int>{1, 2}));
            markers.push_back(Money::rounded(price).text());
            markers.push_back(priceSheet(sheet).lines.back().total.text());
            markers.push_back(priceSheet(sheet).nominal.text());
        }
        markers.push_back(priceSheet(sheet).presentValue.text());
        Commercial terms;
        terms.margin.set(0.2371);
        terms.categories.push_back({"Labour", {}, {}});
        terms.categories.back().markup.set(0.4193);
        terms.discount.set(0.03);
        const std::string json = offerJson(*makeOffer(sheet, terms));
        for (const std::string& marker : markers)
            QVERIFY2(json.find(marker) == std::string::npos, marker.c_str());
        for (const char* word : {"0.2371", "0.4193", "margin", "markup", "buy", "cost price", "factor", "price.m"})
            QVERIFY2(json.find(word) == std::string::npos, word);
    }
};

QTEST_GUILESS_MAIN(TestOffer)
#include "tst_offer.moc"
