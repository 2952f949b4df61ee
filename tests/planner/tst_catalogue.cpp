// Loading the catalogue, looking things up, and what happens with files that are wrong on purpose.

#include "planner/catalogue.h"

#include "golden.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <set>

using namespace sightline;
using namespace sightline::planner;

namespace {

namespace fs = std::filesystem;

const fs::path shipped = fs::path(SIGHTLINE_SOURCE_DIR) / "data";
const fs::path schemas = shipped / "schema";
const QString cases = QStringLiteral(SIGHTLINE_SOURCE_DIR "/tests/data/");

/// A data folder with one product: a copy of FILE, under NAME.
class Folder {
public:
    Folder() {
        for (const char* folder : {"vendors/v", "cameras", "models"})
            fs::create_directories(path() / folder);
        fs::copy_file(shipped / "models/reliability.json", path() / "models/reliability.json");
        fs::copy_file(shipped / "models/platforms.json", path() / "models/platforms.json");
    }
    fs::path path() const { return m_directory.path().toStdString(); }
    fs::path product(const std::string& name) const { return path() / "vendors/v" / name; }
    fs::path write(const std::string& name, const QByteArray& bytes) const {
        QFile file(QString::fromStdString(product(name).string()));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return product(name);
    }

private:
    QTemporaryDir m_directory;
};

QByteArray productText(const QByteArray& id, const QByteArray& figures, const QByteArray& more = {}) {
    return R"({"schema":"sightline.product/1","id":")" + id + R"(","kind":"drive","vendor":"V","model":"M","figures":[)" +
           figures + "]" + more + "}";
}

QByteArray figureText(const QByteArray& id, const QByteArray& likely, const QByteArray& more = {}) {
    return R"({"id":")" + id + R"(","name":"N","unit":"TB","low":0,"likely":)" + likely +
           R"(,"high":100,"year":2025,"source":"estimate","grade":"estimate")" + more + "}";
}

/// What load() and checkData() say about a file, without the folder it lies in.
QByteArray verdict(const Folder& folder, const fs::path& file, Result<Catalogue>& loaded,
                   std::vector<DataProblem>& problems) {
    loaded = Catalogue::load(folder.path());
    problems = checkData(file, schemas);
    std::string text = "load: " + (loaded ? std::string("accepted") : toText(loaded.error())) + "\n";
    for (const DataProblem& problem : problems)
        text += "check: " + problem.file.string() + ": " + problem.pointer + ": " + problem.message + ". " +
                problem.remedy + "\n";
    const std::string prefix = file.parent_path().string() + "/";
    for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix))
        text.erase(at, prefix.size());
    return QByteArray::fromStdString(text);
}

void addCases(const char* folder) {
    QTest::addColumn<QString>("path");
    for (const QString& path : test::goldenCases(cases + QLatin1String(folder), QStringLiteral(".json")))
        QTest::newRow(qPrintable(QFileInfo(path).completeBaseName())) << path;
}

QString goldenBeside(const QString& path) { return path.chopped(5) + QStringLiteral(".txt"); }

} // namespace

class TestCatalogue : public QObject {
    Q_OBJECT

private slots:
    void looksUpProductsAndFigures() {
        const auto catalogue = Catalogue::load(shipped);
        QVERIFY2(catalogue.has_value(), catalogue ? "" : toText(catalogue.error()).c_str());
        const Product* recorder = catalogue->product("hikvision-ds-9664ni-i8");
        QVERIFY(recorder);
        QCOMPARE(recorder->kind, std::string("recorder"));
        QCOMPARE(recorder->number("channels"), std::optional<double>(64));
        QCOMPARE(recorder->number("raw_tb"), std::optional<double>(80));
        QVERIFY(!recorder->number("included_tb").has_value());
        QCOMPARE(recorder->fact("ndaa"), std::string("banned"));
        QCOMPARE(recorder->fact("colour"), std::string());
        QCOMPARE(catalogue->product("hikvision"), nullptr);
        QCOMPARE(catalogue->product(""), nullptr);
        const Figure* licence = catalogue->figure("lic.milestone.expert.device");
        QVERIFY(licence);
        QCOMPARE(licence->value, (Range{200, 280, 340}));
        QCOMPARE(licence->currency, std::string("USD"));
        QCOMPARE(licence->grade, Grade::Catalogue);
        QVERIFY(catalogue->figure("server.mttr"));
        QCOMPARE(catalogue->figure("lic.milestone"), nullptr);
    }

    void unknownIsNotZero() {
        const auto catalogue = Catalogue::load(shipped);
        QVERIFY(catalogue.has_value());
        const Product* recorder = catalogue->product("ubiquiti-unvr"); // nobody publishes its input limit
        QVERIFY(recorder && !recorder->number("in_mbps").has_value());
        QCOMPARE(recorder->number("poe_ports"), std::optional<double>(0));
    }

    void aliasesAreSecondIdsAndKeys() {
        const auto catalogue = Catalogue::load(shipped);
        QVERIFY(catalogue.has_value());
        const Figure* byId = catalogue->figure("cam.fixed4mp");
        const Figure* byAlias = catalogue->figure("cam.fixed.2_5mp.price");
        QVERIFY(byId && byAlias);
        QCOMPARE(byId->value, byAlias->value);
        QCOMPARE(catalogue->product("drive-8tb")->number("price"), std::optional<double>(189));
        QCOMPARE(catalogue->product("camera-fixed-2-5mp")->number("price"), std::optional<double>(350));
    }

    void kindsComeOrderedById() {
        const auto catalogue = Catalogue::load(shipped);
        QVERIFY(catalogue.has_value());
        std::size_t total = 0;
        std::set<std::string> kinds;
        for (const Product& product : catalogue->products())
            kinds.insert(product.kind);
        for (const std::string& kind : kinds) {
            const auto products = catalogue->ofKind(kind);
            total += products.size();
            for (std::size_t i = 1; i < products.size(); ++i)
                QVERIFY(products[i - 1]->id < products[i]->id);
        }
        QCOMPARE(total, catalogue->products().size());
        QVERIFY(catalogue->ofKind("toaster").empty());
    }

    void productsStayWhereTheyAreWhenTheCatalogueMoves() {
        auto loaded = Catalogue::load(shipped);
        QVERIFY(loaded.has_value());
        const Product* before = loaded->product("drive-8tb");
        const Figure* figure = loaded->figure("server.mttr");
        const Catalogue moved = std::move(*loaded);
        QCOMPARE(moved.product("drive-8tb"), before);
        QCOMPARE(moved.figure("server.mttr"), figure);
    }

    void foldersThatCannotBeReadAreSaid() {
        const auto none = Catalogue::load("/nonexistent/data");
        QVERIFY(!none.has_value());
        QCOMPARE(none.error().kind, ErrorKind::Environment);
        QVERIFY(none.error().place.find("/nonexistent/data") != std::string::npos && !none.error().remedy.empty());
        const auto problems = checkData("/nonexistent/data", schemas);
        QCOMPARE(problems.size(), std::size_t(1));
        const Folder folder;
        fs::remove(folder.path() / "models/reliability.json");
        QVERIFY(!Catalogue::load(folder.path()).has_value());
    }

    void twoProductsMayNotShareAnId() {
        const Folder folder;
        folder.write("a.json", productText("a", figureText("a.size_tb", "4")));
        fs::create_directories(folder.path() / "vendors/w");
        fs::copy_file(folder.product("a.json"), folder.path() / "vendors/w/a.json");
        const auto loaded = Catalogue::load(folder.path());
        QVERIFY(!loaded.has_value());
        QCOMPARE(loaded.error().kind, ErrorKind::BadInput);
        QVERIFY(loaded.error().place.find("a.json: /id") != std::string::npos);
        QVERIFY(!checkData(folder.path(), schemas).empty());
    }

    void figuresOfTwoFilesMayNotShareAnId() {
        const Folder folder;
        folder.write("a.json", productText("a", figureText("a.size_tb", "4")));
        folder.write("b.json", productText("b", figureText("b.size_tb", "4") + "," + figureText("a.size_tb", "5")));
        const auto loaded = Catalogue::load(folder.path());
        QVERIFY(!loaded.has_value());
        QVERIFY(loaded.error().place.find("b.json: /figures/1") != std::string::npos);
        QVERIFY(!checkData(folder.path(), schemas).empty());
    }

    void filesUpToTheLimitAreReadAndLargerOnesRefused() {
        const Folder folder;
        QByteArray text = productText("big", figureText("big.size_tb", "4"));
        text += QByteArray((1 << 20) - text.size(), ' ');
        const fs::path file = folder.write("big.json", text);
        QVERIFY(Catalogue::load(folder.path()).has_value());
        QVERIFY(checkData(file, schemas).empty());
        folder.write("big.json", text + " ");
        const auto loaded = Catalogue::load(folder.path());
        QVERIFY(!loaded.has_value());
        QCOMPARE(loaded.error().kind, ErrorKind::BadInput);
        QVERIFY(loaded.error().message.find("1 MiB") != std::string::npos);
        QCOMPARE(checkData(file, schemas).size(), std::size_t(1));
    }

    void everyTruncationOfAProductIsRefused() {
        const Folder folder;
        const QByteArray text =
            productText("t", figureText("t.size_tb", "4"), R"(,"facts":{"raid":{"value":"5"}})");
        folder.write("t.json", text);
        QVERIFY(Catalogue::load(folder.path()).has_value());
        for (qsizetype length = 0; length < text.size(); ++length) {
            const fs::path file = folder.write("t.json", text.first(length));
            const auto loaded = Catalogue::load(folder.path());
            QVERIFY2(!loaded.has_value() && loaded.error().kind == ErrorKind::BadInput, qPrintable(QString::number(length)));
            QVERIFY(!checkData(file, schemas).empty());
        }
    }

    void foldersAndPipesNamedJsonAreNotRead() {
        const Folder folder;
        fs::create_directories(folder.product("folder.json"));
        const auto loaded = Catalogue::load(folder.path());
        QVERIFY(loaded.has_value() || loaded.error().kind == ErrorKind::Environment);
        fs::create_symlink("/dev/zero", folder.product("endless.json"));
        const auto endless = Catalogue::load(folder.path());
        QVERIFY(!endless.has_value());
        QCOMPARE(endless.error().kind, ErrorKind::Environment);
    }

    void hostileFilesAreRefused_data() { addCases("hostile"); }
    void hostileFilesAreRefused() {
        QFETCH(QString, path);
        const Folder folder;
        const std::string name = QFileInfo(path).fileName().toStdString();
        fs::copy_file(path.toStdString(), folder.product(name));
        Result<Catalogue> loaded;
        std::vector<DataProblem> problems;
        const QByteArray text = verdict(folder, folder.product(name), loaded, problems);
        QVERIFY2(!loaded.has_value(), "load() accepted it");
        QCOMPARE(loaded.error().kind, ErrorKind::BadInput);
        QVERIFY(loaded.error().place.find(name) != std::string::npos);
        QVERIFY(!loaded.error().remedy.empty());
        QVERIFY2(!problems.empty(), "checkData() accepted it");
        for (const DataProblem& problem : problems)
            QVERIFY(problem.file.filename() == name && !problem.message.empty() && !problem.remedy.empty());
        QVERIFY2(QString::fromUtf8(text).toUtf8() == text, "the message is not valid UTF-8");
        const QString difference = test::compareGolden(goldenBeside(path), text);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void invalidFilesAreExplained_data() { addCases("invalid"); }
    void invalidFilesAreExplained() {
        QFETCH(QString, path);
        const Folder folder;
        const std::string name = QFileInfo(path).fileName().toStdString();
        fs::copy_file(path.toStdString(), folder.product(name));
        Result<Catalogue> loaded;
        std::vector<DataProblem> problems;
        const QByteArray text = verdict(folder, folder.product(name), loaded, problems);
        QVERIFY2(!problems.empty(), "checkData() accepted it");
        const QString difference = test::compareGolden(goldenBeside(path), text);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void aMissingOrBrokenSchemaIsSaid() {
        const QTemporaryDir empty;
        const auto problems = checkData(shipped / "vendors/generic/drive-8tb.json", empty.path().toStdString());
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems.front().pointer, std::string("/schema"));
        QFile broken(empty.filePath(QStringLiteral("product.schema.json")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(R"({"properties": 3})");
        broken.close();
        QVERIFY(!checkData(shipped / "vendors/generic/drive-8tb.json", empty.path().toStdString()).empty());
    }

    void theDataFolderComesFromTheEnvironmentFirst() {
        const QByteArray before = qgetenv("SIGHTLINE_DATA");
        qputenv("SIGHTLINE_DATA", "/somewhere/else");
        QCOMPARE(dataDirectory(), fs::path("/somewhere/else"));
        qunsetenv("SIGHTLINE_DATA");
        QVERIFY(fs::equivalent(dataDirectory(), shipped));
        qputenv("SIGHTLINE_DATA", before);
    }

    void gradesHaveTheirSpelling() {
        QCOMPARE(gradeName(Grade::Sourced), "sourced");
        QCOMPARE(gradeName(Grade::PartlySourced), "partly-sourced");
        QCOMPARE(gradeName(Grade::Catalogue), "catalogue");
        QCOMPARE(gradeName(Grade::Estimate), "estimate");
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
