// The keys that scripts rely on (docs/cli.md), looked at in real answers over a real customer's plan.

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

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
    void modelHasItsKeys();
    void simulateHasItsKeys();
    void topologyHasItsKeys();
    void topologyMarksWhatGoesDark();
    void topologyRefusesWhatIsNotThere();
    void reportWritesOneWholeFile();
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
    for (const char* verb : {"", "compare", "bitrate", "storage", "cashflow", "report", "topology", "simulate", "model", "catalogue", "catalogue list",
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

void CliContract::reportIntoAMissingFolderIsAnEnvironmentError() {
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const Answer answer = ask({"report", harbour, "--out", folder.filePath("no/such/proposal.html"), "--draws", "50"});
    QVERIFY2(answer.code == 4, answer.err);
    QVERIFY(answer.err.contains("proposal.html"));
}

QTEST_GUILESS_MAIN(CliContract)
#include "tst_cli_contract.moc"
