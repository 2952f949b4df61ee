// The HTML in Chromium: the sliders move, and at 200 random settings every figure is the one that a fresh engine run gives.

#ifndef Q_MOC_RUN // moc 6.4 cannot read <concepts>, which money.h reaches by <compare>
#include "document_support.h"
#include "proposal/export.h"
#endif

#include <QCryptographicHash>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace sightline;
using namespace sightline::proposal;

namespace {

struct Setting {
    int camera, day, site, position;
};

/// Moves the sliders as a person would (value, then the input event) and writes down what the page shows.
const char* const driver = R"js(
(function () {
  var settings = %1, ids = ['cameras', 'days', 'sites', 'price'], keys = ['vms', 'nvr', 'hybrid'], seen = [];
  settings.forEach(function (setting) {
    ids.forEach(function (id, i) {
      var slider = document.getElementById('wi-' + id);
      slider.value = setting[i];
      slider.dispatchEvent(new Event('input'));
    });
    seen.push(keys.map(function (key) {
      var cells = document.getElementById('wr-' + key).cells;
      return [cells[1].getAttribute('data-cents'), cells[1].textContent, cells[2].getAttribute('data-cents'), cells[5].textContent, cells[4].textContent];
    }));
  });
  var table = document.querySelector('table.bill'), field = document.querySelector('#bill .filter input'), rows = table.tBodies[0].rows.length;
  field.value = 'camera';
  field.dispatchEvent(new Event('input'));
  var shown = Array.prototype.filter.call(table.tBodies[0].rows, function (row) { return !row.hidden; }).length;
  field.value = '';
  field.dispatchEvent(new Event('input'));
  var schedule = document.querySelector('#years table.years'), heads = schedule.tHead.rows[0].cells;
  heads[heads.length - 1].firstChild.click();
  var sorted = Array.prototype.map.call(schedule.tBodies[0].rows, function (row) { return [row.className, row.cells[row.cells.length - 1].getAttribute('data-v')]; });
  document.getElementById('wi-reset').click();
  var out = document.createElement('pre');
  out.id = 'seen';
  out.textContent = JSON.stringify({ seen: seen, rows: rows, shown: shown, sorted: sorted, answer: document.getElementById('wi-answer').textContent,
    focusable: document.querySelectorAll('input[type=range]').length, labels: document.querySelectorAll('label[for]').length });
  document.body.appendChild(out);
}());
)js";

} // namespace

class TestWhatIfPeer : public QObject {
    Q_OBJECT

private slots:
    void figuresAreTheEngines_data();
    void figuresAreTheEngines();
};

void TestWhatIfPeer::figuresAreTheEngines_data() {
    QTest::addColumn<QString>("sample");
    QTest::addColumn<bool>("terms");
    QTest::addColumn<int>("settings");
    QTest::newRow("twelve shops, with terms") << "harbour-stores" << true << 100;
    QTest::newRow("one house") << "boulder-grow-house" << false << 60;
    QTest::newRow("schools that differ") << "escambia-schools" << false << 40;
}

void TestWhatIfPeer::figuresAreTheEngines() {
    QFETCH(QString, sample);
    QFETCH(bool, terms);
    QFETCH(int, settings);
    const QString browser = QStandardPaths::findExecutable(QStringLiteral("chromium"));
    QVERIFY2(!browser.isEmpty(), "this test needs the package chromium");
    planner::Plan plan = test::samplePlan(sample.toStdString());
    if (terms) plan = test::withTerms(plan);
    const auto view = customerView(test::compared(plan), test::shippedCatalogue(), {true});
    QVERIFY(view);
    const WhatIf& whatIf = view->whatIf;
    QVERIFY(!whatIf.points.empty());
    const Words words;
    QString html = QString::fromStdString(proposalHtml(makeDocument(*view, {}, words), words));
    QVERIFY2(html.size() < 3'000'000, qPrintable(QString::number(html.size())));

    QRandomGenerator random(20261124);
    QList<Setting> chosen;
    QJsonArray asked;
    for (int i = 0; i < settings; ++i) {
        const Setting one{random.bounded(static_cast<int>(whatIf.cameras.size())), random.bounded(static_cast<int>(whatIf.days.size())),
                          random.bounded(static_cast<int>(whatIf.sites.size())), random.bounded(static_cast<int>(whatIf.positions.size()))};
        chosen << one;
        asked.append(QJsonArray{one.camera, one.day, one.site, one.position});
    }
    // The driver is a script of the test: the policy must be told its hash, or it would not run. That it would not is the
    // point of the policy, and is what the second half of this test sees.
    const QString script = QString::fromUtf8(driver).arg(QString::fromUtf8(QJsonDocument(asked).toJson(QJsonDocument::Compact)));
    const QString hash = QString::fromLatin1("'sha256-" + QCryptographicHash::hash(script.toUtf8(), QCryptographicHash::Sha256).toBase64() + "'");
    QString refused = html;
    refused.replace(QStringLiteral("</body>"), QStringLiteral("<script>document.title='owned'</script></body>"));
    html.replace(QStringLiteral("script-src "), "script-src " + hash + " ");
    html.replace(QStringLiteral("</body>"), "<script>" + script + "</script></body>");

    QTemporaryDir folder;
    const auto browse = [&](const QString& text, QString& page, QString& log) {
        const QString file = folder.filePath("page.html");
        if (!writeDocument(file.toStdString(), text.toStdString())) return false;
        QProcess process;
        process.start(browser, {"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                                "--disable-sync", "--enable-logging=stderr", "--user-data-dir=" + folder.filePath("profile"), "--dump-dom", QUrl::fromLocalFile(file).toString()});
        const bool done = process.waitForFinished(100'000) && process.exitCode() == 0;
        page = QString::fromUtf8(process.readAllStandardOutput());
        log = QString::fromUtf8(process.readAllStandardError());
        return done;
    };
    QString page, log;
    QVERIFY(browse(html, page, log));
    QVERIFY2(!log.contains("Content Security Policy") && !log.contains("CONSOLE"), qPrintable(log));
    static const QRegularExpression block(QStringLiteral("<pre id=\"seen\">(.*?)</pre>"), QRegularExpression::DotMatchesEverythingOption);
    QString json = block.match(page).captured(1);
    json.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">");
    const QJsonObject result = QJsonDocument::fromJson(json.toUtf8()).object();
    const QJsonArray seen = result["seen"].toArray();
    QCOMPARE(seen.size(), settings);

    for (int i = 0; i < settings; ++i) {
        const Setting& one = chosen[i];
        const planner::Plan changed = planAt(plan, whatIf.cameras[static_cast<std::size_t>(one.camera)], whatIf.days[static_cast<std::size_t>(one.day)], whatIf.sites[static_cast<std::size_t>(one.site)]);
        const Comparison fresh = test::compared(changed, false, 2);
        for (std::size_t a = 0; a < 3; ++a) {
            const QJsonArray cells = seen[i].toArray()[static_cast<qsizetype>(a)].toArray();
            const ArchitectureResult& engine = fresh.results[a];
            if (!engine.design.feasible) {
                QCOMPARE(cells[3].toString(), QStringLiteral("cannot be built"));
                continue;
            }
            const auto offer = costmodel::makeOffer(atPosition(engine.sheet, whatIf.positions[static_cast<std::size_t>(one.position)]), plan.commercial, costmodel::OfferView::Internal);
            QVERIFY(offer);
            QCOMPARE(cells[0].toString(), QString::number(offer->total.net.inCents()));
            QString shown = cells[1].toString();
            QCOMPARE(shown.remove(QLatin1Char(',')), QString::fromStdString(offer->total.net.text()));
            QCOMPARE(cells[2].toString(), QString::number(offer->byYear.front().net.inCents()));
            QCOMPARE(cells[3].toString(), engine.feasible ? QStringLiteral("met") : QStringLiteral("missed"));
            QCOMPARE(cells[4].toString().remove(QLatin1Char(',')).toLongLong(), engine.recorders);
            // At the plan's own setting and prices the page says what the document says.
            if (one.camera == static_cast<int>(whatIf.now[0]) && one.day == static_cast<int>(whatIf.now[1]) && one.site == static_cast<int>(whatIf.now[2]) && one.position == static_cast<int>(whatIf.now[3]))
                QCOMPARE(offer->total.net.inCents(), view->offers[a].total.net.inCents());
        }
    }
    QCOMPARE(result["focusable"].toInt(), 4);
    QCOMPARE(result["labels"].toInt(), 4);
    QVERIFY(!result["answer"].toString().isEmpty());
    QVERIFY(result["shown"].toInt() > 0 && result["shown"].toInt() < result["rows"].toInt());
    // Sorting moved the rows, and the total stayed at the foot.
    double last = -1e300;
    const QJsonArray sorted = result["sorted"].toArray();
    for (const QJsonValue& row : sorted) {
        if (!row.toArray()[0].toString().isEmpty()) continue;
        QVERIFY(row.toArray()[1].toString().toDouble() >= last);
        last = row.toArray()[1].toString().toDouble();
    }
    QCOMPARE(sorted.last().toArray()[0].toString(), QStringLiteral("total"));

    QVERIFY(browse(refused, page, log));
    QVERIFY(!page.contains("<title>owned"));
    QVERIFY2(log.contains("Content Security Policy"), qPrintable(log));
}

QTEST_MAIN(TestWhatIfPeer)
#include "tst_what_if_peer.moc"
