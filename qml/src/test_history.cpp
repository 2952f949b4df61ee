#include "test_history.h"

#include "test_folder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

namespace sightline::qml {
namespace {

constexpr qint64 largestRun = 16 * 1024 * 1024;

/// What the list shows of a document; an empty id when it is no run.
TestHistory::Run headOf(const QString& file, const QByteArray& json) {
    TestHistory::Run run;
    const QJsonObject top = QJsonDocument::fromJson(json).object();
    const QString schema = top[QStringLiteral("schema")].toString();
    if (schema != QLatin1String("sightline.testbed-run/1") && schema != QLatin1String("sightline.testbed-drill/1")) return run;
    run.file = file;
    run.id = top[QStringLiteral("run_id")].toString();
    run.when = run.id.left(15);
    run.plan = top[QStringLiteral("test_plan")].toObject()[QStringLiteral("plan")].toString();
    run.drill = schema.contains(QLatin1String("drill"));
    run.byHand = !run.drill && !top[QStringLiteral("killed")].toString().isEmpty();
    run.partial = top[QStringLiteral("verdict")].toString() == QLatin1String("partial");
    run.hash = top[testedPlanKey].toString().toLatin1();
    for (const QJsonValue& figure : top[QStringLiteral("figures")].toArray())
        run.failing += figure.toObject()[QStringLiteral("verdict")].toString() != QLatin1String("pass");
    return run;
}

bool newerFirst(const TestHistory::Run& a, const TestHistory::Run& b) {
    return a.id > b.id;
}

/// Only what a run calls itself becomes a file's name.
bool usableId(const QString& id) {
    static const QRegularExpression form(QStringLiteral("^[0-9A-Za-z.-]{8,64}$"));
    return form.match(id).hasMatch() && !id.startsWith(QLatin1Char('.'));
}

} // namespace

QByteArray TestHistory::text(const QString& file) {
    QFile in(file);
    return in.open(QIODevice::ReadOnly) && in.size() <= largestRun ? in.readAll() : QByteArray();
}

void TestHistory::open(const QString& folder) {
    m_folder = folder.isEmpty() ? QString() : QDir(folder).filePath(QStringLiteral("tests"));
    m_runs.clear();
    if (m_folder.isEmpty()) return;
    for (const QFileInfo& file : QDir(m_folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files))
        if (Run run = headOf(file.filePath(), text(file.filePath())); !run.id.isEmpty()) m_runs.push_back(std::move(run));
    std::sort(m_runs.begin(), m_runs.end(), newerFirst);
}

QString TestHistory::add(const QByteArray& json, const QString& planHash) {
    QJsonObject top = QJsonDocument::fromJson(json).object();
    const QString id = top[QStringLiteral("run_id")].toString();
    if (m_folder.isEmpty() || !usableId(id) || !QDir().mkpath(m_folder)) return {};
    top[testedPlanKey] = planHash;
    const QByteArray kept = QJsonDocument(top).toJson(QJsonDocument::Compact);
    const QString file = QDir(m_folder).filePath(id + QStringLiteral(".json"));
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(kept) != kept.size() || !out.commit()) return {};
    std::erase_if(m_runs, [&](const Run& run) { return run.id == id; });
    m_runs.push_back(headOf(file, kept));
    std::sort(m_runs.begin(), m_runs.end(), newerFirst);
    removeOldest();
    return file;
}

/// Other windows keep runs in this folder too: what counts is what lies there. Names begin with the time.
void TestHistory::removeOldest() {
    const QStringList names = QDir(m_folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (qsizetype i = mostKept; i < names.size(); ++i) {
        const QString file = QDir(m_folder).filePath(names[i]);
        QFile::remove(file);
        std::erase_if(m_runs, [&](const Run& run) { return run.file == file; });
    }
}

std::vector<TestHistory::Run> TestHistory::of(const QString& plan) const {
    std::vector<Run> runs;
    std::copy_if(m_runs.begin(), m_runs.end(), std::back_inserter(runs), [&](const Run& run) { return run.plan == plan; });
    return runs;
}

} // namespace sightline::qml
