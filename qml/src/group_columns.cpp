#include "group_columns.h"

#include "figures.h"
#include "theme.h"

#include "typed_value.h"

#include "planner/bitrate.h"
#include "planner/field.h"
#include "planner/plan_catalogue.h"
#include "planner/retention.h"
#include "planner/streams.h"
#include "proposal/format.h"

#include <QCoreApplication>
#include <QFont>
#include <QFontMetricsF>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace sightline::qml {
namespace {

using planner::CameraGroup;
using planner::Origin;
using planner::Setting;

QString columnSay(const char* text) {
    return QCoreApplication::translate("GroupColumns", text);
}

const planner::Field* groupField(const QString& key) {
    return planner::field("sites/*/camera_groups/*/" + key.toStdString());
}

QString shortNumber(double value, int decimals) {
    const QLocale locale = QLocale().language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : QLocale();
    return locale.toString(value, 'f', value == std::floor(value) && decimals < 2 ? 0 : decimals);
}

/// Who says so: the default's source, or that somebody typed or measured it.
QString originTip(Origin origin, const QString& fileKey) {
    if (origin == Origin::Typed) return columnSay("Typed. Delete goes back to the default");
    if (origin == Origin::Measured) return columnSay("Measured. Delete goes back to the model");
    const auto* record = groupField(fileKey);
    if (!record) return columnSay("Default");
    const QString source = engineName(record->source);
    return source.isEmpty() ? columnSay("Default") : columnSay("Default. Source: %1").arg(source);
}

GridCell settingCell(const QString& text, const QString& edit, Origin origin, const QString& fileKey, double order = 0) {
    return {text, edit, int(origin), originTip(origin, fileKey), order, true, origin == Origin::Default};
}

GridCell computedCell(const QString& text, double order) {
    return {text, text, -1, columnSay("Worked out. F1 says how"), order, false, false};
}

/// A number with a field record, and how it is shown.
template <typename T>
GroupColumn numberColumn(GridColumn column, Quantity quantity, Setting<T> CameraGroup::*member, const QString& fileKey,
                         std::function<QString(double)> shown) {
    column.figure = true;
    column.editable = true;
    return {std::move(column), false, fileKey,
            [=](const GroupPlace& at) {
                const auto& setting = at.group.*member;
                return settingCell(shown(double(*setting)), editText(double(*setting), quantity), setting.origin, fileKey, double(*setting));
            },
            [=](CameraGroup& group, const QString& text) {
                const auto* record = groupField(fileKey);
                const auto typed = readNumber(text, quantity, record ? record->low : 0, record ? record->high : 1e9);
                if (typed.value) (group.*member).set(T(*typed.value));
                return typed.error;
            },
            [=](CameraGroup& group) { group.*member = CameraGroup{}.*member; }};
}

/// The choice that a text begins or names, ignoring case; -1 for none.
int choiceOf(const QStringList& words, const QString& text) {
    const QString wanted = text.trimmed();
    for (int i = 0; i < words.size(); ++i)
        if (words.at(i).compare(wanted, Qt::CaseInsensitive) == 0) return i;
    for (int i = 0; i < words.size() && !wanted.isEmpty(); ++i)
        if (words.at(i).startsWith(wanted, Qt::CaseInsensitive)) return i;
    return -1;
}

QString choiceError(const QStringList& words) {
    return columnSay("One of: %1").arg(words.join(QStringLiteral(", ")));
}

template <typename E>
GroupColumn choiceColumn(GridColumn column, const QStringList& words, Setting<E> CameraGroup::*member, const QString& fileKey) {
    column.editable = true;
    column.choices = words;
    return {std::move(column), true, fileKey,
            [=](const GroupPlace& at) {
                const auto& setting = at.group.*member;
                const QString word = words.value(int(*setting));
                return settingCell(word, word, setting.origin, fileKey);
            },
            [=](CameraGroup& group, const QString& text) {
                const int choice = choiceOf(words, text);
                if (choice < 0) return choiceError(words);
                (group.*member).set(E(choice));
                return QString();
            },
            [=](CameraGroup& group) { group.*member = CameraGroup{}.*member; }};
}

GroupColumn nameColumn() {
    GridColumn column{QStringLiteral("name"), columnSay("Camera group"), columnSay("What people call these cameras"), 112};
    column.editable = column.stretch = true;
    return {std::move(column), false, QStringLiteral("name"),
            [](const GroupPlace& at) {
                const QString name = QString::fromStdString(at.group.name.empty() ? at.group.id : at.group.name);
                return GridCell{name, name, -1, {}, 0, true, false};
            },
            [](CameraGroup& group, const QString& text) {
                if (text.trimmed().isEmpty()) return columnSay("A group needs a name");
                if (text.size() > 200) return columnSay("At most 200 characters");
                group.name = text.trimmed().toStdString();
                return QString();
            },
            [](CameraGroup&) {}};
}

/// So wide that each of the usual words stands whole, with its mark: they are longer in some languages.
int widthOfChoices(const QStringList& words) {
    constexpr int paddingAndMark = 33; // as the grid has them
    QFont font(Theme::family());
    font.setPixelSize(Theme::instance().property("dense").toInt());
    double widest = 0;
    for (const QString& word : words)
        widest = std::max(widest, QFontMetricsF(font).horizontalAdvance(word));
    return int(std::ceil(widest)) + paddingAndMark;
}

QString setPurpose(CameraGroup& group, const QString& text) {
    const QString plain = text.simplified();
    if (plain.size() > int(planner::maxPurposeLength)) return columnSay("At most %1 characters").arg(planner::maxPurposeLength);
    bool isNumber = false;
    (void)QString(plain).remove(QLatin1Char(',')).toDouble(&isNumber);
    if (isNumber) return columnSay("A word such as %1, not a number").arg(engineWord("Identify")); // a list without this column
    group.purpose = plain.toStdString();
    for (const char* usual : planner::usualPurposes) // the file has the field's word whatever language it was typed in
        if (plain.compare(QLatin1String(usual), Qt::CaseInsensitive) == 0 || plain.compare(engineWord(usual), Qt::CaseInsensitive) == 0) group.purpose = usual;
    return {};
}

GroupColumn purposeColumn() {
    GridColumn column{QStringLiteral("purpose"), columnSay("Purpose"),
                      columnSay("What the pictures are for: one of the usual words or your own. It changes no figure"), 0};
    column.editable = true;
    for (const char* usual : planner::usualPurposes)
        column.choices << engineWord(usual);
    column.width = widthOfChoices(column.choices);
    return {std::move(column), false, QStringLiteral("purpose"),
            [](const GroupPlace& at) {
                const QString text = purposeText(at.group);
                return text.isEmpty() ? GridCell{{}, {}, -1, columnSay("Nobody has said what these pictures are for"), 0, true, true}
                                      : GridCell{text, text, int(Origin::Typed), columnSay("Typed. Delete takes it away"), 0, true, false};
            },
            setPurpose,
            [](CameraGroup& group) { group.purpose.clear(); }};
}

GroupColumn allSitesColumn() {
    GridColumn column{QStringLiteral("all"), columnSay("All sites"), columnSay("Cameras at all like sites together"), 60, true};
    return {std::move(column), false, {},
            [](const GroupPlace& at) {
                const double all = double(*at.group.count) * *at.site.count;
                return computedCell(figure(proposal::count(all)), all);
            },
            nullptr, nullptr};
}

/// Names of picture sizes that people type.
struct PictureSize {
    const char* name;
    int width, height;
};
constexpr PictureSize pictureSizes[] = {{"720p", 1280, 720},    {"1080p", 1920, 1080}, {"1440p", 2560, 1440},
                                        {"5MP", 2592, 1944},    {"4K", 3840, 2160},    {"2MP", 1920, 1080},
                                        {"4MP", 2688, 1520},    {"8MP", 3840, 2160},   {"12MP", 4000, 3000}};

QString setPicture(CameraGroup& group, const QString& text) {
    const QString plain = text.simplified().remove(QLatin1Char(' '));
    for (const PictureSize& size : pictureSizes) {
        if (plain.compare(QLatin1String(size.name), Qt::CaseInsensitive) != 0) continue;
        group.width.set(size.width);
        group.height.set(size.height);
        return {};
    }
    static const QRegularExpression pair(QStringLiteral("^(\\d{2,5})[x×*](\\d{2,5})$"), QRegularExpression::CaseInsensitiveOption);
    const auto match = pair.match(plain);
    const int width = match.captured(1).toInt(), height = match.captured(2).toInt();
    if (!match.hasMatch() || width < 16 || height < 16 || width > 16384 || height > 16384)
        return columnSay("Pixels such as 1920x1080, or 1080p, 4MP, 4K");
    group.width.set(width);
    group.height.set(height);
    return {};
}

GroupColumn pictureColumn() {
    GridColumn column{QStringLiteral("picture"), columnSay("Picture"), columnSay("Pixels across and down"), 94, true};
    column.editable = true;
    for (const char* name : {"720p", "1080p", "1440p", "4MP", "5MP", "4K", "12MP"})
        column.choices << QString::fromLatin1(name);
    return {std::move(column), false, QStringLiteral("width"),
            [](const GroupPlace& at) {
                const auto origin = at.group.width.isDefault() ? at.group.height.origin : at.group.width.origin;
                const QString text = QStringLiteral("%1 × %2").arg(*at.group.width).arg(*at.group.height);
                return settingCell(text, QStringLiteral("%1x%2").arg(*at.group.width).arg(*at.group.height), origin,
                                   QStringLiteral("width"), double(*at.group.width) * *at.group.height);
            },
            setPicture,
            [](CameraGroup& group) {
                group.width = CameraGroup{}.width;
                group.height = CameraGroup{}.height;
            }};
}

/// Entries a group's camera may be, by the name people see.
std::vector<std::pair<QString, std::string>> cameraEntries(const planner::Catalogue* catalogue) {
    std::vector<std::pair<QString, std::string>> entries;
    if (!catalogue) return entries;
    for (const planner::Product* product : catalogue->ofKind("camera")) {
        const bool own = product->id.starts_with(planner::ownPrefix);
        const bool generic = !own && product->figures.size() == 1; // a class of cameras: its price is its entry
        const std::string entry = generic ? product->figures.front().id : product->id;
        entries.emplace_back(cameraName(catalogue, entry), entry);
    }
    for (auto& [name, entry] : entries) { // a copy of a camera that kept its name
        const auto same = std::count_if(entries.begin(), entries.end(), [&, &name = name](const auto& other) { return other.first == name; });
        if (entry.starts_with(planner::ownPrefix) && same > 1) name = columnSay("%1, own").arg(name);
    }
    std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
        const auto rank = [](const std::string& entry) { return entry.starts_with(planner::ownPrefix) ? 0 : entry.starts_with("cam.") ? 1 : 2; };
        const int left = rank(a.second), right = rank(b.second); // the plan's own first, then the general ones
        return left != right ? left < right : a.first.localeAwareCompare(b.first) < 0;
    });
    return entries;
}

GroupColumn cameraColumn(const planner::Catalogue* catalogue) {
    GridColumn column{QStringLiteral("camera"), columnSay("Camera"), columnSay("What is bought; its price is in the price book"), 124};
    column.editable = true;
    const auto entries = cameraEntries(catalogue);
    for (const auto& [name, entry] : entries)
        column.choices << name;
    const QStringList names = column.choices;
    QHash<QString, QString> known;
    for (const auto& [name, entry] : entries)
        known.insert(QString::fromStdString(entry), name);
    return {std::move(column), false, QStringLiteral("camera"),
            [catalogue, known](const GroupPlace& at) {
                const QString found = known.value(QString::fromStdString(*at.group.camera));
                const QString name = found.isEmpty() ? cameraName(catalogue, *at.group.camera) : found;
                return settingCell(name, name, at.group.camera.origin, QStringLiteral("camera"));
            },
            [entries, names](CameraGroup& group, const QString& text) {
                for (const auto& [name, entry] : entries)
                    if (QString::fromStdString(entry).compare(text.trimmed(), Qt::CaseInsensitive) == 0) {
                        group.camera.set(entry);
                        return QString();
                    }
                int choice = choiceOf(names, text);
                for (int i = 0; i < names.size() && choice < 0 && text.trimmed().size() > 2; ++i)
                    if (names.at(i).contains(text.trimmed(), Qt::CaseInsensitive)) choice = i;
                if (choice < 0) return columnSay("No camera in the catalogue is called that. F2 lists them");
                group.camera.set(entries[std::size_t(choice)].second);
                return QString();
            },
            [](CameraGroup& group) { group.camera = CameraGroup{}.camera; }};
}

QString recordingText(const CameraGroup& group) {
    switch (*group.recording) {
    case planner::Recording::Continuous:
        return *group.hoursPerDay < 24 ? columnSay("%1 h a day").arg(shortNumber(*group.hoursPerDay, 1)) : columnSay("Continuous");
    case planner::Recording::Motion: return columnSay("Motion %1 %").arg(shortNumber(*group.motionFraction * 100, 0));
    case planner::Recording::LiveOnly: return columnSay("Live only");
    }
    return {};
}

QString setRecording(CameraGroup& group, const QString& text) {
    const QStringList words{columnSay("Continuous"), columnSay("Motion"), columnSay("Live only")};
    const QString plain = text.trimmed();
    static const QRegularExpression number(QStringLiteral("\\d"));
    const int digit = int(plain.indexOf(number));
    const int choice = choiceOf(words, digit < 0 ? plain : plain.left(digit).trimmed());
    if (choice < 0) return columnSay("Continuous, Motion 40 % or Live only");
    if (choice == 1 && digit >= 0) {
        const auto share = readNumber(plain.mid(digit), Quantity::Share, 0, 1);
        if (!share.value) return share.error;
        group.motionFraction.set(*share.value);
    } else if (digit >= 0) {
        return columnSay("Continuous, Motion 40 % or Live only");
    }
    group.recording.set(planner::Recording(choice));
    return {};
}

GroupColumn recordsColumn() {
    GridColumn column{QStringLiteral("records"), columnSay("Records"), columnSay("All the time, on motion (with the share of the day that moves), or never"), 104};
    column.editable = true;
    column.choices = {columnSay("Continuous"), columnSay("Motion 25 %"), columnSay("Motion 40 %"), columnSay("Live only")};
    return {std::move(column), false, QStringLiteral("recording"),
            [](const GroupPlace& at) {
                const QString text = recordingText(at.group);
                return settingCell(text, text, at.group.recording.origin, QStringLiteral("recording"));
            },
            setRecording,
            [](CameraGroup& group) {
                group.recording = CameraGroup{}.recording;
                group.motionFraction = CameraGroup{}.motionFraction;
            }};
}

GroupColumn daysColumn() {
    GridColumn column{QStringLiteral("days"), columnSay("Days"), columnSay("How long this group's footage is kept; the site's or the plan's unless typed"), 60, true};
    column.editable = true;
    return {std::move(column), true, QStringLiteral("retention_days"),
            [](const GroupPlace& at) {
                const double days = planner::retentionDays(at.plan, at.site, at.group);
                return settingCell(shortNumber(days, 1), editText(days, Quantity::Days), at.group.retentionDays.origin,
                                   QStringLiteral("retention_days"), days);
            },
            [](CameraGroup& group, const QString& text) {
                const auto typed = readNumber(text, Quantity::Days, 0, 3650);
                if (typed.value) group.retentionDays.set(*typed.value);
                return typed.error;
            },
            [](CameraGroup& group) { group.retentionDays = {}; }};
}

GroupColumn rateColumn() {
    GridColumn column{QStringLiteral("each"), columnSay("Mbps each"), columnSay("Recorded by one camera, averaged over the day; type a measured rate over it"), 76, true};
    column.editable = true;
    return {std::move(column), false, QStringLiteral("bitrate_mbps"),
            [](const GroupPlace& at) {
                const double rate = planner::recordedMbps(at.group).likely;
                const auto& own = at.group.bitrateMbps;
                GridCell cell = computedCell(shortNumber(rate, rate < 0.1 ? 2 : 1), rate);
                cell.editable = true;
                cell.isDefault = own.isDefault();
                cell.edit = editText(own.isDefault() ? std::round(rate * 1000) / 1000 : *own, Quantity::Mbps);
                if (!own.isDefault()) {
                    cell.origin = int(own.origin);
                    cell.tip = originTip(own.origin, QStringLiteral("bitrate_mbps"));
                }
                return cell;
            },
            [](CameraGroup& group, const QString& text) {
                const auto* record = groupField(QStringLiteral("bitrate_mbps"));
                const auto typed = readNumber(text, Quantity::Mbps, record ? record->low : 0, record ? record->high : 1000);
                if (typed.value) planner::setExactRate(group, *typed.value, planner::Origin::Typed);
                return typed.error;
            },
            [](CameraGroup& group) { planner::clearRate(group); }};
}

GroupColumn siteRateColumn() {
    GridColumn column{QStringLiteral("site"), columnSay("Per site"), columnSay("Mbps recorded by all cameras of the group at one site"), 58, true};
    return {std::move(column), false, {},
            [](const GroupPlace& at) {
                const double rate = planner::recordedMbps(at.group).likely * *at.group.count;
                return computedCell(shortNumber(rate, 1), rate);
            },
            nullptr, nullptr};
}

GroupColumn poeColumn() {
    GridColumn column{QStringLiteral("poe"), columnSay("PoE W"), columnSay("Power of one camera at night, at the camera"), 58, true};
    column.editable = true;
    return {std::move(column), true, QStringLiteral("poe_watts"),
            [](const GroupPlace& at) {
                const auto& own = at.group.poeWatts;
                GridCell cell = computedCell(shortNumber(at.poeWatts, 1), at.poeWatts);
                cell.editable = true;
                cell.isDefault = own.isDefault();
                cell.edit = editText(at.poeWatts, Quantity::Watts);
                if (!own.isDefault()) {
                    cell.origin = int(own.origin);
                    cell.tip = originTip(own.origin, QStringLiteral("poe_watts"));
                }
                return cell;
            },
            [](CameraGroup& group, const QString& text) {
                const auto* record = groupField(QStringLiteral("poe_watts"));
                const auto typed = readNumber(text, Quantity::Watts, record ? record->low : 0, record ? record->high : 200);
                if (typed.value) group.poeWatts.set(*typed.value);
                return typed.error;
            },
            [](CameraGroup& group) { group.poeWatts = {}; }};
}

} // namespace

QStringList sceneWords() {
    return {columnSay("Still"), columnSay("Quiet"), columnSay("Normal"), columnSay("Busy"), columnSay("Very busy")};
}
QStringList lightWords() {
    return {columnSay("Lit"), columnSay("Infrared"), columnSay("Dark")};
}
QStringList qualityWords() {
    return {columnSay("Low"), columnSay("Medium"), columnSay("High"), columnSay("Highest")};
}
QStringList smartWords() {
    return {columnSay("Off"), columnSay("Longer groups"), columnSay("Full")};
}
QStringList codecWords() {
    return {QStringLiteral("MJPEG"), QStringLiteral("H.264"), QStringLiteral("H.265"), QStringLiteral("AV1")};
}

QString purposeText(const planner::CameraGroup& group) {
    for (const char* usual : planner::usualPurposes)
        if (group.purpose == usual) return engineWord(usual);
    return QString::fromStdString(group.purpose);
}

QString cameraName(const planner::Catalogue* catalogue, const std::string& entry) {
    const QString plain = QString::fromStdString(entry);
    if (!catalogue) return plain;
    for (const planner::Product& product : catalogue->products()) {
        if (product.kind != "camera") continue;
        const bool found = product.id == entry || product.aliases.contains(entry) ||
                           std::any_of(product.figures.begin(), product.figures.end(), [&](const auto& f) { return f.id == entry; });
        if (!found) continue;
        const QString model = QString::fromStdString(product.model);
        if (product.vendor == "Generic") return engineName(QString(model).remove(QStringLiteral(" camera")).toStdString());
        return (QString::fromStdString(product.vendor) + QLatin1Char(' ') + model).trimmed();
    }
    return plain;
}

std::vector<GroupColumn> groupColumns(const planner::Catalogue* catalogue) {
    const auto whole = [](double value) { return figure(proposal::count(value)); };
    const auto oneDecimal = [](double value) { return shortNumber(value, 1); };
    const auto percent = [](double value) { return shortNumber(value * 100, 1) + QStringLiteral(" %"); };
    const auto column = [](const char* key, const QString& title, const QString& tip, int width) {
        return GridColumn{QString::fromLatin1(key), title, tip, width};
    };
    std::vector<GroupColumn> all;
    all.push_back(nameColumn());
    all.push_back(purposeColumn());
    all.push_back(numberColumn(column("count", columnSay("Each site"), columnSay("Cameras at one of the like sites"), 64), Quantity::Count, &CameraGroup::count, QStringLiteral("count"), whole));
    all.push_back(allSitesColumn());
    all.push_back(cameraColumn(catalogue));
    all.push_back(pictureColumn());
    all.push_back(numberColumn(column("fps", columnSay("Fps"), columnSay("Frames recorded each second"), 42), Quantity::Fps, &CameraGroup::fps, QStringLiteral("fps"), oneDecimal));
    all.push_back(choiceColumn(column("codec", columnSay("Codec"), columnSay("How the camera compresses video"), 76), codecWords(), &CameraGroup::codec, QStringLiteral("codec")));
    all.push_back(choiceColumn(column("quality", columnSay("Quality"), columnSay("Quality level set in the camera's encoder"), 86), qualityWords(), &CameraGroup::quality, QStringLiteral("quality")));
    all.push_back(choiceColumn(column("scene", columnSay("Movement"), columnSay("How much moves in the picture"), 90), sceneWords(), &CameraGroup::scene, QStringLiteral("scene")));
    all.push_back(choiceColumn(column("light", columnSay("At night"), columnSay("What the camera sees during the dark hours"), 86), lightWords(), &CameraGroup::light, QStringLiteral("light")));
    all.push_back(choiceColumn(column("smart", columnSay("Saving codec"), columnSay("Whether the camera saves bits in quiet scenes"), 106), smartWords(), &CameraGroup::smart, QStringLiteral("smart")));
    all.push_back(recordsColumn());
    all.push_back(daysColumn());
    all.push_back(rateColumn());
    all.push_back(siteRateColumn());
    all.push_back(numberColumn(column("growth", columnSay("Growth"), columnSay("More cameras each year"), 56), Quantity::Share, &CameraGroup::growthPerYear, QStringLiteral("growth_per_year"), percent));
    all.back().extra = true; // room for the purpose: few plans grow
    all.push_back(choiceColumn(column("takeover", columnSay("Takeover"), columnSay("What a standby does for these cameras when a recorder fails"), 66),
                                           {columnSay("All"), columnSay("Live only"), columnSay("None")}, &CameraGroup::failoverClass, QStringLiteral("failover_class")));
    all.push_back(poeColumn());
    return all;
}

} // namespace sightline::qml
