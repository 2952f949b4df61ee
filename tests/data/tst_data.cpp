// The shipped data: complete, consistent, unchanged, and every figure with its provenance.

#include "planner/catalogue.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <set>

using namespace sightline;
using namespace sightline::planner;

namespace {

const QString dataDir = QStringLiteral(SIGHTLINE_SOURCE_DIR "/data");
const QString testDir = QStringLiteral(SIGHTLINE_SOURCE_DIR "/tests/data");

QString problemText(const DataProblem& problem) {
    return QString::fromStdString(problem.file.string() + " " + problem.pointer + ": " + problem.message + ". " +
                                  problem.remedy);
}

/// Lines of a tab-separated file without comments.
QList<QStringList> tableRows(const QString& name) {
    QFile file(testDir + QLatin1Char('/') + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    QList<QStringList> rows;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        if (!line.startsWith(QLatin1Char('#')))
            rows << line.split(QLatin1Char('\t'));
    return rows;
}

QJsonObject jsonFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QJsonDocument::fromJson(file.readAll()).object();
}

QStringList shippedFiles() {
    QStringList files;
    for (const char* folder : {"/vendors", "/cameras", "/models", "/rules"}) {
        QDirIterator walk(dataDir + QLatin1String(folder), {QStringLiteral("*.json")}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            files << walk.next();
    }
    files.sort();
    return files;
}

} // namespace

class TestData : public QObject {
    Q_OBJECT

private:
    Catalogue m_catalogue;

private slots:
    void initTestCase() {
        auto loaded = Catalogue::load(dataDir.toStdString());
        QVERIFY2(loaded.has_value(), loaded ? "" : toText(loaded.error()).c_str());
        m_catalogue = std::move(*loaded);
    }

    void everyFileMatchesItsSchema_data() {
        QTest::addColumn<QString>("path");
        for (const QString& file : shippedFiles())
            QTest::newRow(qPrintable(file.mid(dataDir.size() + 1))) << file;
    }
    void everyFileMatchesItsSchema() {
        QFETCH(QString, path);
        const auto problems = checkData(path.toStdString(), (dataDir + QStringLiteral("/schema")).toStdString());
        QVERIFY2(problems.empty(), problems.empty() ? "" : qPrintable(problemText(problems.front())));
    }

    void theWholeFolderIsConsistent() {
        const auto problems = checkData(dataDir.toStdString(), (dataDir + QStringLiteral("/schema")).toStdString());
        QVERIFY2(problems.empty(), problems.empty() ? "" : qPrintable(problemText(problems.front())));
    }

    void everyExpectedFigureIsThereUnchanged() {
        std::set<std::string> expected;
        for (const QStringList& row : tableRows(QStringLiteral("expected_ids.txt"))) {
            QCOMPARE(row.size(), 4);
            const std::string id = row[0].toStdString();
            expected.insert(id);
            const Figure* figure = m_catalogue.figure(id);
            QVERIFY2(figure, qPrintable(row[0]));
            const Range value{row[1].toDouble(), row[2].toDouble(), row[3].toDouble()};
            QVERIFY2(figure->value == value, qPrintable(row[0]));
        }
        for (const Product& product : m_catalogue.products())
            for (const Figure& figure : product.figures)
                QVERIFY2(expected.count(figure.id) == 1, figure.id.c_str());
    }

    void everyExpectedFactIsThereUnchanged() {
        std::size_t facts = 0;
        for (const QStringList& row : tableRows(QStringLiteral("expected_facts.txt"))) {
            QCOMPARE(row.size(), 3);
            const Product* product = m_catalogue.product(row[0].toStdString());
            QVERIFY2(product, qPrintable(row[0]));
            QCOMPARE(QString::fromStdString(product->fact(row[1].toStdString())), row[2]);
            ++facts;
        }
        std::size_t shipped = 0;
        for (const Product& product : m_catalogue.products())
            shipped += product.facts.size();
        QCOMPARE(facts, shipped);
    }

    void everyFigureHasProvenance() {
        for (const Product& product : m_catalogue.products())
            for (const Figure& figure : product.figures) {
                QVERIFY2(!figure.source.empty() && figure.year >= 1990 && figure.year <= 2026, figure.id.c_str());
                QVERIFY2((figure.grade == Grade::Estimate) || figure.source != "estimate", figure.id.c_str());
                QVERIFY2((figure.unit.rfind("USD", 0) == 0) == (figure.currency == "USD"), figure.id.c_str());
                QVERIFY2(figure.grade != Grade::PartlySourced || !figure.note.empty() || product.kind == "camera",
                         figure.id.c_str());
            }
    }

    void cameraPricesAreEstimatesUntilQuoted() {
        int priced = 0;
        for (const Product* camera : m_catalogue.ofKind("camera")) {
            const Figure* price = camera->figure("price");
            if (!price || price->id != "cam." + camera->id + ".price")
                continue;
            QCOMPARE(price->grade, Grade::Estimate);
            ++priced;
        }
        QCOMPARE(priced, 31);
    }

    void recordersCarryWhatSizingAsks() {
        const auto recorders = m_catalogue.ofKind("recorder");
        QCOMPARE(recorders.size(), std::size_t(40));
        for (const Product* recorder : recorders) {
            for (const char* key : {"channels", "bays", "poe_ports", "watts", "price"})
                QVERIFY2(recorder->figure(key), (recorder->id + " " + key).c_str());
            for (const char* key : {"ndaa", "raid", "dual_psu", "drives_included"})
                QVERIFY2(!recorder->fact(key).empty(), (recorder->id + " " + key).c_str());
            QVERIFY2((recorder->fact("drives_included") == "yes") == recorder->number("included_tb").has_value(),
                     recorder->id.c_str());
            if (*recorder->number("poe_ports") == 0)
                QCOMPARE(recorder->number("poe_w").value_or(0), 0.0);
        }
    }

    void serversDrivesAndSwitchesCarryWhatSizingAsks() {
        const auto has = [&](const char* kind, std::initializer_list<const char*> keys) {
            for (const Product* product : m_catalogue.ofKind(kind))
                for (const char* key : keys)
                    if (!product->figure(key))
                        return QString::fromStdString(product->id + " has no " + key);
            return QString();
        };
        QCOMPARE(has("server", {"watts", "price"}), QString());
        QCOMPARE(has("drive", {"size_tb", "price", "watts", "afr", "workload"}), QString());
        QCOMPARE(has("switch", {"ports", "poe_w", "price"}), QString());
        QCOMPARE(has("ups", {"va", "price"}), QString());
        QCOMPARE(m_catalogue.ofKind("drive").size(), std::size_t(9));
        for (const char* server : {"server-entry", "server-mid", "server-ent"})
            for (const char* key : {"cameras", "mbps", "bays"})
                QVERIFY(m_catalogue.product(server)->number(key).has_value());
    }

    void retentionRulesAndTopologiesAreComplete() {
        const QJsonArray rules = jsonFile(dataDir + QStringLiteral("/rules/retention.json"))[u"rules"].toArray();
        QCOMPARE(rules.size(), 35);
        const QJsonArray topologies =
            jsonFile(dataDir + QStringLiteral("/models/failover.json"))[u"topologies"].toArray();
        QCOMPARE(topologies.size(), 20);
        for (const QJsonValue& topology : topologies) // a camera that records on alone loses nothing at the likely end
            if (topology[u"kind"] == QLatin1String("local-recording") || topology[u"kind"] == QLatin1String("redundant"))
                QCOMPARE(topology[u"gap_s"][u"high"].toDouble(), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestData)
#include "tst_data.moc"
