// The keys that scripts rely on (docs/cli.md), looked at in real answers over a real customer's plan.

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

class CliContract : public QObject {
    Q_OBJECT

private slots:
    void compareHasItsKeys();
    void compareGivesTheSameBytesTwice();
    void quickInputsAndTheirSavedPlanGiveTheSameAnswer();
    void planFromStandardInput();
    void everyDocumentNamesItsSchemaFirst_data();
    void everyDocumentNamesItsSchemaFirst();
    void everyHelpShowsAnExample_data();
    void everyHelpShowsAnExample();
    void costHasItsKeys();
    void costFoots();
    void costAnalysesHaveTheirKeys();
    void costRefusesWhatIsNotThere();
    void costKeepsWhatAnInterruptLeaves();
    void modelHasItsKeys();
    void simulateHasItsKeys();
    void topologyHasItsKeys();
    void topologyMarksWhatGoesDark();
    void topologyRefusesWhatIsNotThere();
    void reportWritesOneWholeFile();
    void reportLivesAsOftenAsAsked();
    void reportWritesEveryFormat();
    void reportRefusesWhatWouldMislead();
    void reportIntoAMissingFolderIsAnEnvironmentError();
};

namespace {

const QString harbour = QStringLiteral(SIGHTLINE_SOURCE_DIR "/data/samples/harbour-stores.sightline");

struct Answer {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Answer ask(const QStringList& arguments, const QString& input = {}) {
    QProcess process;
    if (!input.isEmpty())
        process.setStandardInputFile(input);
    process.start(QStringLiteral(SIGHTLINE_BINARY_DIR "/bin/sightline-cli"), arguments);
    Answer answer;
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return answer;
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonObject json(const Answer& answer) {
    return QJsonDocument::fromJson(answer.out).object();
}

void requireKeys(const QJsonObject& object, const QStringList& keys) {
    for (const QString& key : keys)
        QVERIFY2(object.contains(key), qPrintable(key + " is missing in " + object.keys().join(' ')));
}

} // namespace

void CliContract::compareHasItsKeys() {
    const Answer answer = ask({"compare", harbour, "--json", "--draws", "200"});
    QVERIFY2(answer.code == 0, answer.err);
    const QJsonObject document = json(answer);
    requireKeys(document, {"architectures", "cheaper_probability", "recommendation", "defaults_in_force",
                           "estimate_share", "methods"});
    const QJsonObject architectures = document["architectures"].toObject();
    requireKeys(architectures, {"vms", "nvr", "hybrid"});
    for (const QString& name : architectures.keys()) {
        const QJsonObject one = architectures[name].toObject();
        requireKeys(one, {"feasible", "knockouts", "tco", "p10", "p50", "p90", "storage_tb", "recorders",
                          "lost_camera_hours_per_year"});
        requireKeys(one["tco"].toObject(), {"low", "likely", "high"});
        requireKeys(one["lost_camera_hours_per_year"].toObject(), {"p50", "p95", "by_cause"});
        QVERIFY(one["knockouts"].isArray());
    }
    requireKeys(document["cheaper_probability"].toObject(), {"hybrid<vms", "hybrid<nvr", "nvr<vms", "vms<nvr"});
    requireKeys(document["recommendation"].toObject(), {"architecture", "reasons", "flips"});
    QVERIFY(!document["recommendation"].toObject()["reasons"].toArray().isEmpty());
}

void CliContract::compareGivesTheSameBytesTwice() {
    const QStringList question{"compare", harbour, "--json", "--draws", "300", "--seed", "42"};
    const Answer once = ask(question);
    QCOMPARE(once.code, 0);
    QCOMPARE(ask(question).out, once.out);
}

void CliContract::quickInputsAndTheirSavedPlanGiveTheSameAnswer() {
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString file = folder.filePath("quick.sightline");
    const Answer quick = ask({"compare", "--sites", "12", "--cameras", "40", "--retention", "30", "--needs",
                              "single-pane,access", "--draws", "100", "--json", "--save", file});
    QVERIFY2(quick.code == 0, quick.err);
    const Answer saved = ask({"compare", file, "--draws", "100", "--json"});
    QVERIFY2(saved.code == 0, saved.err);
    QCOMPARE(json(saved)["architectures"], json(quick)["architectures"]);
}

void CliContract::planFromStandardInput() {
    const Answer fromFile = ask({"compare", harbour, "--json", "--draws", "50"});
    const Answer fromInput = ask({"compare", "-", "--json", "--draws", "50"}, harbour);
    QCOMPARE(fromInput.code, 0);
    QCOMPARE(fromInput.out, fromFile.out);
}

void CliContract::everyDocumentNamesItsSchemaFirst_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("schema");
    const QString sheet = QStringLiteral(SIGHTLINE_TEST_DIR "/cases/cashflow-by-hand/sheet.json");
    QTest::newRow("compare") << QStringList{"compare", harbour, "--draws", "50"} << QByteArray("sightline.compare/1");
    QTest::newRow("bitrate") << QStringList{"bitrate", "--width", "640", "--height", "480", "--fps", "5", "--codec", "mjpeg"}
                             << QByteArray("sightline.bitrate/1");
    QTest::newRow("storage") << QStringList{"storage", "--mbps", "1", "--days", "1", "--disk-tb", "1"}
                             << QByteArray("sightline.storage/1");
    QTest::newRow("cashflow") << QStringList{"cashflow", sheet} << QByteArray("sightline.cashflow/1");
    QTest::newRow("cost") << QStringList{"cost", harbour, "--draws", "50"} << QByteArray("sightline.cost/1");
    QTest::newRow("claims") << QStringList{"claims", "--draws", "20"} << QByteArray("sightline.claims/1");
    QTest::newRow("topology") << QStringList{"topology", harbour, "--architecture", "nvr"} << QByteArray("sightline.topology/1");
    QTest::newRow("simulate") << QStringList{"simulate", harbour, "--lives", "50"} << QByteArray("sightline.simulate/1");
    QTest::newRow("model") << QStringList{"model", "two-state", "mttf_h=50000", "mttr_h=8"} << QByteArray("sightline.model/1");
    QTest::newRow("model list") << QStringList{"model", "list"} << QByteArray("sightline.model-list/1");
    QTest::newRow("plan check") << QStringList{"plan", "check", harbour} << QByteArray("sightline.plan-check/1");
    QTest::newRow("catalogue list") << QStringList{"catalogue", "list"} << QByteArray("sightline.catalogue-list/1");
    QTest::newRow("catalogue show") << QStringList{"catalogue", "show", "lab.cam.mount"}
                                    << QByteArray("sightline.catalogue-show/1");
    QTest::newRow("catalogue check") << QStringList{"catalogue", "check"} << QByteArray("sightline.catalogue-check/1");
}

void CliContract::everyDocumentNamesItsSchemaFirst() {
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, schema);
    const Answer answer = ask(arguments + QStringList{"--json"});
    QVERIFY2(answer.code == 0, answer.err);
    QVERIFY2(answer.out.startsWith("{\n  \"schema\": \"" + schema + "\""), answer.out.left(100));
    QVERIFY2(answer.out.endsWith("}\n"), "the document is the whole output");
    QVERIFY(QJsonDocument::fromJson(answer.out).isObject());
    QVERIFY2(answer.err.isEmpty(), answer.err);
}

void CliContract::everyHelpShowsAnExample_data() {
    QTest::addColumn<QString>("verb");
    for (const char* verb : {"", "compare", "bitrate", "storage", "cost", "claims", "cashflow", "report", "topology", "simulate", "model", "catalogue", "catalogue list",
                             "catalogue show", "catalogue check", "plan", "plan check", "testbed", "testbed probe",
                             "testbed run", "testbed drill"})
        QTest::newRow(*verb ? verb : "program") << verb;
}

void CliContract::everyHelpShowsAnExample() {
    QFETCH(const QString, verb);
    const Answer answer = ask(verb.split(' ', Qt::SkipEmptyParts) + QStringList{"--help"});
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.out.contains("Example:\n  sightline-cli " + verb.toUtf8()));
    QVERIFY(answer.err.isEmpty());
}

void CliContract::costHasItsKeys() {
    const Answer answer = ask({"cost", harbour, "--json", "--draws", "200"});
    QVERIFY2(answer.code == 0, answer.err);
    const QJsonObject document = json(answer);
    requireKeys(document, {"plan", "sites", "cameras", "horizon_years", "discount_rate", "currency", "architectures", "cheaper_probability",
                           "differences", "excluded", "draws", "seed", "shape", "vendor_correlation"});
    const QJsonObject architectures = document["architectures"].toObject();
    requireKeys(architectures, {"vms", "nvr", "hybrid"});
    for (const QString& name : architectures.keys()) {
        const QJsonObject one = architectures[name].toObject();
        requireKeys(one, {"feasible", "nominal", "present_value", "p10", "p50", "p90", "by_year", "cumulative", "categories",
                          "per_camera_month", "per_retained_tb", "storage_tb", "estimate_share", "lines"});
        for (const char* range : {"nominal", "present_value", "per_camera_month", "per_retained_tb"}) {
            const QJsonObject value = one[QLatin1String(range)].toObject();
            requireKeys(value, {"low", "likely", "high"});
            QVERIFY(value["low"].isString()); // money is a decimal string
            QVERIFY(value["low"].toString().toDouble() <= value["likely"].toString().toDouble());
            QVERIFY(value["likely"].toString().toDouble() <= value["high"].toString().toDouble());
        }
        requireKeys(one["lines"].toArray()[0].toObject(), {"id", "name", "category", "quantity", "unit_price", "figures", "by_year", "total"});
        requireKeys(one["cumulative"].toArray()[0].toObject(), {"year", "likely", "p10", "p50", "p90"});
    }
    requireKeys(document["cheaper_probability"].toObject(), {"vms<nvr", "nvr<vms", "hybrid<vms"});
    const QJsonObject difference = document["differences"].toObject()["vms-nvr"].toObject();
    requireKeys(difference, {"first", "second", "first_cheaper", "likely", "p10", "p50", "p90", "crossover"});
    requireKeys(difference["crossover"].toObject(), {"likely", "first_overtakes_by_year", "second_overtakes_by_year", "never"});
    QVERIFY(document["excluded"].toArray().size() > 5);
    const QJsonObject one = json(ask({"cost", harbour, "--architecture", "nvr", "--json", "--draws", "50"}));
    QCOMPARE(one["architectures"].toObject().keys(), QStringList{"nvr"});
}

void CliContract::costFoots() {
    const auto cents = [](const QJsonValue& text) { return qRound64(text.toString().toDouble() * 100); };
    const QJsonObject architectures = json(ask({"cost", harbour, "--json", "--draws", "50"}))["architectures"].toObject();
    for (const QString& name : architectures.keys()) {
        const QJsonObject one = architectures[name].toObject();
        const QJsonArray years = one["by_year"].toArray();
        qint64 all = 0;
        for (int year = 0; year < years.size(); ++year) {
            qint64 categories = 0, lines = 0;
            for (const QJsonValue& category : one["categories"].toArray())
                categories += cents(category["by_year"][year]);
            for (const QJsonValue& line : one["lines"].toArray())
                lines += cents(line["by_year"][year]);
            QCOMPARE(categories, cents(years[year]));
            QCOMPARE(lines, categories);
            all += categories;
        }
        QCOMPARE(all, cents(one["nominal"].toObject()["likely"]));
        for (const char* end : {"low", "high"}) {
            qint64 sum = 0;
            for (const QJsonValue& line : one["lines"].toArray())
                sum += cents(line["total"][QLatin1String(end)]);
            QCOMPARE(sum, cents(one["nominal"].toObject()[QLatin1String(end)]));
        }
    }
}

void CliContract::costAnalysesHaveTheirKeys() {
    const QStringList question{"cost", harbour, "--tornado", "--sweep", "cameras=10:60:10", "--map", "--draws", "100", "--json"};
    const Answer answer = ask(question);
    QVERIFY2(answer.code == 0, answer.err);
    QCOMPARE(ask(question).out, answer.out);
    const QJsonObject document = json(answer);
    const QJsonObject tornado = document["tornado"].toObject();
    requireKeys(tornado, {"swing", "totals", "differences"});
    const QJsonObject vms = tornado["totals"].toObject()["vms"].toObject();
    requireKeys(vms["bars"].toArray()[0].toObject(), {"figure", "name", "unit", "set_to", "then"});
    requireKeys(vms["rank_regression"].toObject(), {"r2", "draws", "coefficients"});
    const QJsonObject sweep = document["sweep"].toObject();
    requireKeys(sweep, {"field", "label", "unit", "whole_numbers", "points", "crossings", "bands"});
    QCOMPARE(sweep["points"].toArray().size(), 6);
    const QJsonObject map = document["map"].toObject();
    QCOMPARE(map["cells"].toArray().size(), map["sites"].toArray().size() * map["cameras_per_site"].toArray().size());
    requireKeys(map["cells"].toArray()[0].toObject(), {"sites", "cameras", "architecture", "cheaper_probability", "nominal"});
}

void CliContract::costRefusesWhatIsNotThere() {
    for (const char* sweep : {"nothing=1:2", "/sites/shop/cuont=1:2", "cameras=2:1", "sites=0:3", "cameras=1:1000:1"}) {
        const Answer answer = ask({"cost", harbour, "--draws", "10", "--sweep", sweep});
        QCOMPARE(answer.code, 2);
        QVERIFY2(answer.err.contains("--sweep") && answer.out.isEmpty(), answer.err);
    }
    QCOMPARE(ask({"cost", harbour, "--shape", "square"}).code, 2);
    QCOMPARE(ask({"cost", harbour, "--vendor-correlation", "2"}).code, 2);
    QCOMPARE(ask({"cost", harbour, "--scenario", "nothing"}).code, 2);
    QCOMPARE(ask({"cost", "/nonexistent.sightline"}).code, 3);
    QCOMPARE(ask({"claims", "--out", "/nonexistent/claims.md", "--draws", "5"}).code, 4);
}

void CliContract::costKeepsWhatAnInterruptLeaves() {
    QProcess process;
    process.start(QStringLiteral(SIGHTLINE_BINARY_DIR "/bin/sightline-cli"), {"cost", harbour, "--draws", "1000000", "--map", "--json"});
    QVERIFY(process.waitForStarted());
    const auto catchesInterrupts = [&process] {
        QFile status(QStringLiteral("/proc/%1/status").arg(process.processId()));
        if (!status.open(QIODevice::ReadOnly)) return false;
        const QByteArray text = status.readAll();
        const qsizetype at = text.indexOf("SigCgt:");
        return at >= 0 && (text.mid(at + 7, 17).trimmed().toULongLong(nullptr, 16) & 2) != 0; // SIGINT is number 2
    };
    QTRY_VERIFY_WITH_TIMEOUT(catchesInterrupts(), 20000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(30000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 5);
    const QJsonObject document = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QVERIFY(document["interrupted"].toBool());
    QVERIFY(document["draws"].toInt() >= 1000 && document["draws"].toInt() < 1000000);
    QVERIFY(!document.contains("map"));
    QVERIFY(process.readAllStandardError().contains("interrupted"));
}

void CliContract::modelHasItsKeys() {
    const Answer answer = ask({"model", "raid", "level=6", "disks=10", "groups=10", "mttf_h=39257.6", "fixed_rebuild_h=185.185",
                               "mission_h=8760", "--samples", "1000", "--json"});
    QVERIFY2(answer.code == 0, answer.err);
    const QJsonObject json = QJsonDocument::fromJson(answer.out).object();
    QVERIFY(json["exact"].isNull());
    for (const char* key : {"mean", "standard_error", "samples"})
        QVERIFY2(json["simulated"].toObject()[QLatin1String(key)].isDouble(), key);
    QVERIFY(json["unit"].isString() && json["assumptions"].isArray());
    QCOMPARE(ask({"model", "no-such-model"}).code, 2);
    QCOMPARE(ask({"model", "wear", "tbw=-1", "mbps=4", "waf=1.5"}).code, 2);
}

void CliContract::simulateHasItsKeys() {
    const QStringList asked{"simulate", harbour, "--lives", "100", "--json"};
    const Answer answer = ask(asked);
    QVERIFY2(answer.code == 0, answer.err);
    const QJsonObject all = QJsonDocument::fromJson(answer.out).object()["architectures"].toObject();
    for (const char* architecture : {"vms", "nvr", "hybrid"}) {
        const QJsonObject one = all[QLatin1String(architecture)].toObject();
        const QJsonObject lost = one["lost_camera_hours_per_year"].toObject();
        for (const char* key : {"mean", "low95", "high95", "p50", "p95"})
            QVERIFY2(lost[QLatin1String(key)].isDouble(), key);
        QVERIFY(lost["by_cause"].isObject());
        for (const char* key : {"destroyed_camera_hours", "unreachable_camera_hours", "longest_gap_h", "worst_day_camera_hours",
                                "visits_per_year", "parts_per_year"})
            QVERIFY2(one[QLatin1String(key)].isObject(), key);
    }
    // The same bytes for another number of threads.
    QCOMPARE(ask(asked + QStringList{"--threads", "2"}).out, answer.out);
    QCOMPARE(ask({"simulate", harbour, "--timeline", "x.json"}).code, 2);
}

void CliContract::topologyHasItsKeys() {
    for (const char* architecture : {"vms", "nvr", "hybrid"}) {
        const QStringList asked{"topology", harbour, "--architecture", architecture, "--every-failure", "--json"};
        const Answer answer = ask(asked);
        QVERIFY2(answer.code == 0, answer.err);
        const QJsonObject json = QJsonDocument::fromJson(answer.out).object();
        for (const char* key : {"nodes", "links", "single_points", "failures"})
            QVERIFY2(json[QLatin1String(key)].isArray() && !json[QLatin1String(key)].toArray().isEmpty(), key);
        QVERIFY(json[QLatin1String("standby_ok")].isBool());
        const QJsonArray failures = json[QLatin1String("failures")].toArray();
        for (const QJsonValue& failure : failures) {
            for (const char* key : {"cameras_dark", "dark_h", "lost_camera_hours"})
                QVERIFY2(failure[QLatin1String(key)].isDouble(), key);
            QVERIFY(failure[u"node"].isString() && failure[u"kind"].isString());
            QVERIFY(failure[u"taken_over_by"].isNull() || failure[u"taken_over_by"].isString());
            QVERIFY(failure[u"overloaded"].isArray());
        }
        QCOMPARE(ask(asked).out, answer.out); // the same bytes again
    }
}

void CliContract::topologyMarksWhatGoesDark() {
    QTemporaryDir folder;
    const QString svg = folder.filePath("dark.svg"), dot = folder.filePath("graph.dot");
    const Answer answer = ask({"topology", harbour, "--architecture", "hybrid", "--fail", "shop/recorder-1,shop/wan", "--svg", svg,
                               "--dot", dot, "--json"});
    QVERIFY2(answer.code == 0, answer.err);
    const QJsonArray failures = QJsonDocument::fromJson(answer.out).object()[QLatin1String("failures")].toArray();
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures[0][u"node"].toString(), QStringLiteral("shop/recorder-1,shop/wan"));
    QCOMPARE(failures[0][u"cameras_dark"].toInt(), 40);
    QFile drawing(svg);
    QVERIFY(drawing.open(QIODevice::ReadOnly));
    QVERIFY(drawing.readAll().contains("40 dark, 48 h at most"));
    QVERIFY(QFileInfo(dot).size() > 500);
}

void CliContract::topologyRefusesWhatIsNotThere() {
    const Answer unknown = ask({"topology", harbour, "--architecture", "nvr", "--fail", "shop/recorder-2"});
    QCOMPARE(unknown.code, 2);
    QVERIFY2(unknown.err.contains("shop/recorder-1"), unknown.err);
    QCOMPARE(ask({"topology", harbour}).code, 2); // which architecture?
    QCOMPARE(ask({"topology", harbour, "--architecture", "nvr", "--every-pair", "nowhere"}).code, 2);
    QCOMPARE(ask({"topology", harbour, "--architecture", "nvr", "--svg", "/nonexistent/x.svg"}).code, 4);
}

void CliContract::reportWritesOneWholeFile() {
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const Answer answer = ask({"report", harbour, "--out", folder.filePath("proposal.html"), "--draws", "100"});
    QVERIFY2(answer.code == 0, answer.err);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"proposal.html"});
    QFile file(folder.filePath("proposal.html"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray html = file.readAll().trimmed();
    QVERIFY(html.startsWith("<!"));
    QVERIFY(html.endsWith("</html>"));
}

void CliContract::reportLivesAsOftenAsAsked() {
    QTemporaryDir folder;
    const auto written = [&](const QString& lives) {
        const QString path = folder.filePath("lives-" + lives + ".html");
        const Answer answer = ask({"report", harbour, "--out", path, "--draws", "50", "--lives", lives});
        QFile file(path);
        return answer.code == 0 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(written("0").contains("loss-sums/"));
    const QByteArray lived = written("50");
    QVERIFY(lived.contains("lives/1"));
    QVERIFY(!lived.contains("loss-sums/"));
    QCOMPARE(ask({"report", harbour, "--out", folder.filePath("one.html"), "--lives", "1"}).code, 2);
}

void CliContract::reportWritesEveryFormat() {
    QTemporaryDir folder;
    for (const char* name : {"p.pdf", "p.xlsx", "p.odt", "p-internal.pdf"}) {
        QStringList words{"report", harbour, "--out", folder.filePath(name), "--draws", "50", "--lives", "0", "--language", "de", "--json"};
        if (QByteArray(name).contains("internal")) words << "--edition" << "internal";
        const Answer answer = ask(words);
        QVERIFY2(answer.code == 0, answer.err);
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(QByteArray(name).endsWith("pdf") ? "%PDF-" : "PK"));
        QVERIFY(answer.out.contains("\"schema\": \"sightline.report/1\""));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 4);
    const QString bid = folder.filePath("bid/");
    const Answer answer = ask({"report", harbour, "--out", bid, "--draws", "50", "--lives", "0"});
    QVERIFY2(answer.code == 0, answer.err);
    QVERIFY(QDir(bid).entryList({"*.csv"}).size() > 20);
    for (const char* pattern : {"*.pdf", "*.html", "*.xlsx", "*.odt", "paid-so-far.png", "paid-so-far.svg"})
        QCOMPARE(QDir(bid).entryList({pattern}).size(), 1);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden), QStringList{"bid"});
}

void CliContract::reportRefusesWhatWouldMislead() {
    QTemporaryDir folder;
    const auto refused = [&](const QStringList& more, int code) {
        const Answer answer = ask(QStringList{"report", harbour, "--draws", "50", "--lives", "0"} + more);
        return answer.code == code && QDir(folder.path()).isEmpty();
    };
    QVERIFY(refused({"--out", folder.filePath("p.docx")}, 2));
    QVERIFY(refused({"--out", folder.filePath("p.pdf"), "--edition", "internal"}, 2)); // its name does not say so
    QVERIFY(refused({"--out", folder.filePath("p.pdf"), "--sections", "cover,nothing"}, 2));
    QVERIFY(refused({"--out", folder.filePath("p.pdf"), "--language", "xx"}, 2));
    QVERIFY(refused({"--out", folder.filePath("p.pdf"), "--run", folder.filePath("no.json")}, 3));
    QVERIFY(refused({"--out", folder.filePath("p.pdf"), "--branding", folder.filePath("no.json")}, 3));
    QVERIFY(refused({"--out", folder.filePath("p.pdf"), "--currency", "CHF"}, 3)); // no rate in the plan
}

void CliContract::reportIntoAMissingFolderIsAnEnvironmentError() {
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const Answer answer = ask({"report", harbour, "--out", folder.filePath("no/such/proposal.html"), "--draws", "50"});
    QVERIFY2(answer.code == 4, answer.err);
    QVERIFY(answer.err.contains("proposal.html"));
}

QTEST_GUILESS_MAIN(CliContract)
#include "tst_cli_contract.moc"
