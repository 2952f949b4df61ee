// The JSON Schema that others may check plans with says what our parser says, rule by rule.

#include "golden.h"
#include "planner/field.h"
#include "planner/plan_file.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <map>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace sightline;
using namespace sightline::planner;
using namespace sightline::test;

namespace {

const QString folder = QStringLiteral(SIGHTLINE_TEST_DIR);

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

nlohmann::json schemaDocument() {
    return nlohmann::json::parse(
        bytesOf(QStringLiteral(SIGHTLINE_SOURCE_DIR "/data/schema/plan.schema.json")).toStdString());
}

/// Bad plans that the schema lets pass, and the rule it cannot say.
const std::map<QString, QString> beyondSchema = {
    {"byte-order-mark", "a byte order mark is no part of the document"},
    {"commerce-words", "currencies in use and days of a month"},
    {"control-in-notes", "notes may hold line breaks; other control characters are refused by the parser"},
    {"commerce-doubles", "currencies, categories and lines stand once; ranges are in order"},
    {"id-twice", "ids are unique among their like"},
    {"too-many-cameras", "the sum of sites x cameras"},
};

} // namespace

class TestPlanSchema : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const nlohmann::json document = schemaDocument();
        valijson::adapters::NlohmannJsonAdapter adapter(document);
        valijson::SchemaParser parser;
        parser.populateSchema(adapter, m_schema);
    }

    void acceptsWhatTheParserAccepts() {
        const QString samples = QStringLiteral(SIGHTLINE_SOURCE_DIR "/data/samples");
        for (const QString& file :
             goldenCases(samples, ".sightline") + goldenCases(folder + "/good-plans", ".sightline"))
            if (!file.contains("version-1")) // the schema is that of the version we write
                QVERIFY2(isValid(nlohmann::json::parse(bytesOf(file).toStdString())), qPrintable(file));
    }

    void refusesWhatTheParserRefuses() {
        int compared = 0;
        for (const QString& file : goldenCases(folder + "/bad-plans", ".sightline")) {
            const QString name = QFileInfo(file).completeBaseName();
            const nlohmann::json document = nlohmann::json::parse(bytesOf(file).toStdString(), nullptr, false);
            if (document.is_discarded()) continue; // not JSON: a schema is never asked
            ++compared;
            const bool isBeyond = beyondSchema.count(name) > 0;
            QVERIFY2(isValid(document) == isBeyond,
                     qPrintable(name + (isBeyond ? " is refused by the schema too" : " passes the schema")));
        }
        QVERIFY(compared >= 25);
    }

    /// Each numeric field: just inside passes both, just outside fails both.
    void rangesAreTheFieldRecords() {
        const nlohmann::json document = schemaDocument();
        int seen = 0;
        for (const Field& record : fields()) {
            if (record.low == 0 && record.high == 0) continue;
            const nlohmann::json* node = property(document, record.key);
            QVERIFY2(node, record.key.c_str());
            if (node->contains("anyOf")) node = &(*node)["anyOf"][0];
            if (node->contains("$ref")) node = &document["definitions"]["rate"];
            QVERIFY2((*node)["minimum"].get<double>() == record.low && (*node)["maximum"].get<double>() == record.high,
                     record.key.c_str());
            ++seen;
        }
        QVERIFY2(seen >= 45, qPrintable(QString::number(seen)));
    }

    /// Every field of the schema has a record, and the other way round.
    void sameFieldsInBoth() {
        const nlohmann::json document = schemaDocument();
        for (const Field& record : fields())
            QVERIFY2(property(document, record.key), record.key.c_str());
        for (const auto& [prefix, node] : std::map<std::string, const nlohmann::json*>{
                 {"", &document},
                 {"requirements/", &document["properties"]["requirements"]},
                 {"choices/*/", &document["definitions"]["choice"]},
                 {"limits/", &document["properties"]["limits"]},
                 {"commercial/", &document["properties"]["commercial"]},
                 {"costs/", &document["properties"]["costs"]},
                 {"sites/*/", &document["definitions"]["site"]},
                 {"sites/*/camera_groups/*/", &document["definitions"]["group"]}})
            for (const auto& [key, value] : (*node)["properties"].items())
                if (key != "schema" && key != "requirements" && key != "choices" && key != "sites" &&
                    key != "camera_groups" && key != "limits" && key != "commercial" && key != "costs")
                    QVERIFY2(field(prefix + key), (prefix + key).c_str());
    }

private:
    bool isValid(const nlohmann::json& document) {
        valijson::adapters::NlohmannJsonAdapter adapter(document);
        valijson::Validator validator;
        return validator.validate(m_schema, adapter, nullptr);
    }

    static const nlohmann::json* property(const nlohmann::json& document, const std::string& key) {
        const auto member = [](const nlohmann::json& node, const std::string& name) -> const nlohmann::json* {
            const auto& properties = node["properties"];
            return properties.contains(name) ? &properties[name] : nullptr;
        };
        const std::string last = key.substr(key.rfind('/') + 1);
        if (key.starts_with("requirements/")) return member(document["properties"]["requirements"], last);
        if (key.starts_with("commercial/")) return member(document["properties"]["commercial"], last);
        if (key.starts_with("costs/")) return member(document["properties"]["costs"], last);
        if (key.starts_with("limits/")) return member(document["properties"]["limits"], last);
        if (key.starts_with("choices/")) return member(document["definitions"]["choice"], last);
        if (key.starts_with("sites/*/camera_groups/")) return member(document["definitions"]["group"], last);
        if (key.starts_with("sites/")) return member(document["definitions"]["site"], last);
        return member(document, last);
    }

    valijson::Schema m_schema;
};

QTEST_GUILESS_MAIN(TestPlanSchema)
#include "tst_plan_schema.moc"
