// Textbook models: exact values against tests/simulator/cases/reliability.json, and the simulated side against the exact
// one. Power: a deviation of 6 standard errors is found with 99.9 % probability, and `greatestError` below says how small
// a standard error is in relation to the value, so each case states what deviation it would find.

#include "chains.h"
#include "laws.h"
#include "random_stream.h"
#include "simulator/models.h"
#include "statistics.h"

#include <QtTest>

#include <cmath>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace sightline;
using namespace sightline::simulator;
using Json = nlohmann::json;

namespace {

constexpr std::int64_t samples = 400'000;
constexpr double allowedErrors = 3;

ModelArguments argumentsOf(const Json& test) {
    ModelArguments arguments;
    for (const auto& [name, value] : test.at("arguments").items())
        arguments[name] = value.get<std::string>();
    return arguments;
}

// A relative standard error that each simulated case stays under: three times it is the deviation a test can miss.
double greatestError(const std::string& id) {
    if (id == "C1" || id == "C2" || id == "C3" || id == "A1" || id == "A2") return 2e-5; // of the availability
    if (id == "D14") return 0.006;
    if (id == "G4" || id == "E1" || id == "E2") return 0.02;
    return 0.012;
}

} // namespace

class TestModels : public QObject {
    Q_OBJECT

    std::map<std::string, Json> m_cases;
    double expected(const char* id) const { return m_cases.at(id).at("expected"); }
    double input(const char* id, const char* name) const { return m_cases.at(id).at("inputs").at(name); }
    static void near(double actual, double wanted, double relative) {
        QVERIFY2(std::abs(actual - wanted) <= relative * std::abs(wanted),
                 qPrintable(QStringLiteral("%1 is not %2").arg(actual, 0, 'g', 15).arg(wanted, 0, 'g', 15)));
    }

private slots:
    void initTestCase() {
        std::ifstream stream(SIGHTLINE_TEST_DIR "/cases/reliability.json");
        const Json all = Json::parse(stream);
        for (const Json& test : all.at("cases"))
            m_cases[test.at("id")] = test;
        QCOMPARE(m_cases.size(), 42u);
    }

    void modelsMatchTheCases_data() {
        QTest::addColumn<QString>("id");
        for (const auto& [id, test] : m_cases)
            if (test.contains("model")) QTest::newRow(id.c_str()) << QString::fromStdString(id);
    }

    void modelsMatchTheCases() {
        QFETCH(const QString, id);
        const Json& test = m_cases.at(id.toStdString());
        ModelOptions options;
        options.samples = samples;
        const auto result = runModel(test.at("model"), argumentsOf(test), options);
        QVERIFY2(result.has_value(), result ? "" : toText(result.error()).c_str());
        const double wanted = test.at("expected"), factor = test.value("factor", 1.0);
        const double otherError = test.value("standard_error", 0.0);
        if (result->exact) near(*result->exact, wanted, test.at("relative_tolerance"));
        else QVERIFY(otherError > 0);
        QCOMPARE(result->samples, samples);
        const double error = factor * result->standardError;
        const double deviation = std::abs(factor * result->mean - wanted);
        QVERIFY2(deviation <= allowedErrors * std::hypot(error, otherError) + 1e-12 * std::abs(wanted),
                 qPrintable(QStringLiteral("simulated %1, expected %2, standard error %3")
                                .arg(factor * result->mean, 0, 'g', 12).arg(wanted, 0, 'g', 12).arg(error, 0, 'g', 4)));
        QVERIFY2(error <= greatestError(id.toStdString()) * std::abs(wanted),
                 qPrintable(QStringLiteral("relative standard error %1").arg(error / wanted, 0, 'g', 4)));
    }

    void furtherClosedFormsMatchTheCases() {
        const double year = hoursInYear;
        const double rate = -std::log1p(-input("A4", "afr")) / year, swap = input("A4", "swap_h");
        near(year * swap / (1 / rate + swap), expected("A4"), 1e-9);
        near(std::exp(-input("A6", "mission_y") * year / input("A6", "mttf_h")), expected("A6"), 1e-9);
        double survives = 1;
        for (const double afr : m_cases.at("B4").at("inputs").at("afr_by_year"))
            survives *= 1 - afr;
        near(input("B4", "drives") * (1 - survives), expected("B4"), 1e-9);
        near(latentDefectChance(static_cast<int>(input("D19", "n")) - 1, input("D19", "affected_12m"),
                                input("D19", "scrub_period_h")),
             expected("D19"), 1e-9);
        near(lossPerCycle(raidLadder(12, 2, 1 / 500000.0, 1 / 24.0, true, 0)), expected("H1"), 1e-9);
        near(trialsNeeded(0.001, 0.1, 1.959964), expected("H3"), 1e-6);
        near(upperBound95(0, 100000), expected("H4"), 1e-9);
    }

    // Published mean times to data loss are first order in repair over life; the chain agrees to that order.
    void publishedArraysMatchTheChain() {
        const double groups = 100.0 / 16;
        const double chen = raidLadder(16, 1, 1 / 200000.0, 1, true, 0).chain().meanTime() / groups;
        near(chen, expected("D10"), 0.05);
        const double patterson = raidLadder(26, 1, 1 / 30000.0, 1, true, 0).chain().meanTime() / 4;
        near(patterson, expected("D11c"), 0.005);
        const double mirror = raidLadder(2, 1, 1 / 6e6, 1 / 120.0, true, 0).chain().meanTime();
        near(mirror, expected("D13"), 1e-4);
        near(6e6 * 6e6 / (2 * 120), expected("D13"), 1e-9);
        near(200000.0 * 200000 / (100 * 15), expected("D10"), 1e-9);
        near(30000.0 * 30000 / ((100 + 4) * 25), expected("D11c"), 1e-9);
    }

    // G3, G11 and G12 are sums of other cases.
    void lossesMatchTheCases() {
        near(32 * (expected("E1") + 8 * hoursInYear / 40000 * 45 / 3600), expected("G3"), 1e-9);
        // The case takes the loss for exponential with the mean time; the chain that starts new loses 0.05 % less.
        const AbsorbingChain chain = raidLadder(8, 1, 1 / 500000.0, 1 / 24.0, true, 0).chain();
        const double loss = -std::expm1(-5 * hoursInYear / chain.meanTime());
        near(chain.lossWithin(5 * hoursInYear), loss, 1e-3);
        near(loss, input("G11", "p_loss"), 1e-9);
        near(loss * 48 * 30 * 24, expected("G11"), 1e-9);
        near(12 * 5 / 60.0 * 64, expected("G12"), 1e-9);
    }

    void philoxGivesTheKnownAnswers() {
        for (const char* id : {"H2a", "H2b"}) {
            const auto word = [](const Json& text) {
                return static_cast<std::uint32_t>(std::stoul(text.get<std::string>(), nullptr, 16));
            };
            const Json& in = m_cases.at(id).at("inputs");
            philox4x32_ctr_t counter{};
            philox4x32_key_t key{};
            for (std::size_t i = 0; i < 4; ++i)
                counter.v[i] = word(in.at("ctr").at(i));
            for (std::size_t i = 0; i < 2; ++i)
                key.v[i] = word(in.at("key").at(i));
            const philox4x32_ctr_t random = philox4x32(counter, key);
            for (std::size_t i = 0; i < 4; ++i)
                QCOMPARE(random.v[i], word(m_cases.at(id).at("expected").at(i)));
        }
    }

    void missionLossAgreesBetweenChainAndLives() {
        ModelOptions options;
        options.samples = 100'000;
        for (const char* repair : {"parallel", "single"}) {
            const auto result = runModel("raid", {{"level", "6"}, {"disks", "12"}, {"mttf_h", "500000"}, {"mttr_h", "24"},
                                                  {"repair", repair}, {"mission_h", "43800"}}, options);
            QVERIFY(result.has_value());
            QVERIFY(result->standardError < 0.02 * *result->exact);
            QVERIFY(std::abs(result->mean - *result->exact) < allowedErrors * result->standardError);
        }
    }

    void fixedRebuildsAgreeWithFirstOrder() {
        // 1 / (n (n-1) l^2 tau) to first order in l tau.
        ModelOptions options;
        const auto result = runModel("raid", {{"level", "5"}, {"disks", "8"}, {"mttf_h", "500000"}, {"fixed_rebuild_h", "24"}}, options);
        QVERIFY(result.has_value() && !result->exact);
        near(result->mean, 500000.0 * 500000 / (8 * 7 * 24), 0.03);
    }

    void threadsDoNotChangeABit() {
        const ModelArguments arguments = {{"level", "6"}, {"disks", "12"}, {"mttf_h", "500000"}, {"mttr_h", "24"}};
        ModelOptions one, two;
        one.samples = two.samples = 50'000;
        two.threads = 2;
        const auto a = runModel("raid", arguments, one), b = runModel("raid", arguments, two);
        QVERIFY(a && b);
        QCOMPARE(std::memcmp(&a->mean, &b->mean, sizeof a->mean), 0);
        QCOMPARE(std::memcmp(&a->standardError, &b->standardError, sizeof a->mean), 0);
    }

    void wrongArgumentsAreNamed() {
        const ModelOptions options;
        const auto message = [&](const char* model, const ModelArguments& arguments) {
            const auto result = runModel(model, arguments, options);
            return result ? QString("accepted") : QString::fromStdString(toText(result.error()));
        };
        QVERIFY(message("raids", {}).contains("raid"));
        QVERIFY(message("two-state", {{"mttf_h", "8"}}).contains("mttr_h"));
        QVERIFY(message("two-state", {{"mttf_h", "-8"}, {"mttr_h", "1"}}).contains("mttf_h"));
        QVERIFY(message("two-state", {{"mttf_h", "nan"}, {"mttr_h", "1"}}).contains("nan"));
        QVERIFY(message("two-state", {{"mttf_h", "8"}, {"mttr_h", "1"}, {"x", "1"}}).contains("\"x\""));
        QVERIFY(message("raid", {{"level", "5"}, {"disks", "8"}, {"mttf_h", "1"}, {"mttr_h", "9"}}).contains("faster"));
        QVERIFY(message("backfill", {{"cameras", "32"}, {"mbps", "40"}, {"gap_h", "6"}, {"link_mbps", "1000"},
                                     {"utilisation", "0.7"}}).contains("never ends"));
    }

    void everyExampleRuns() {
        ModelOptions options;
        options.samples = 2'000;
        for (const ModelInfo& info : models()) {
            ModelArguments arguments;
            for (const QString& pair : QString::fromStdString(info.example).split(' '))
                arguments[pair.section('=', 0, 0).toStdString()] = pair.section('=', 1).toStdString();
            const auto result = runModel(info.name, arguments, options);
            QVERIFY2(result.has_value(), result ? "" : toText(result.error()).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
