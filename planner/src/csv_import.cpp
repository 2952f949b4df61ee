// Rows of a camera list into sites and camera groups.

#include "planner/csv_import.h"

#include "csv_columns.h"
#include "csv_reader.h"
#include "plan_document.h"
#include "plan_members.h"
#include "plan_reader.h"
#include "plan_text.h"
#include "planner/field.h"
#include "planner/plan_operations.h"
#include "planner/quantity.h"
#include "strict_json.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace sightline::planner {
namespace {

constexpr std::size_t mostCsvErrors = 100;
constexpr std::size_t mostKnownRows = 200'000; ///< texts of rows that need not be read again
constexpr std::size_t mostModelsNamed = 20;
constexpr double mostInGroup = 100'000;

std::string csvLine(std::uint64_t line) {
    return "line " + std::to_string(line);
}

/// Names of camera models as catalogues and spreadsheets spell them, without blanks and signs.
std::string modelLetters(std::string_view text) {
    std::string letters;
    for (const char c : loweredAscii(text))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) letters += c;
    return letters;
}

/// Catalogue entries of cameras by the names that people write.
class ModelIndex {
public:
    explicit ModelIndex(const Catalogue* catalogue) {
        if (!catalogue) return;
        for (const Product& product : catalogue->products()) {
            if (product.kind != "camera") continue;
            for (const std::string& name : {product.id, product.vendor + product.model, product.model})
                add(name, product.id);
            for (const Figure& figure : product.figures)
                if (figure.id.rfind('.') == 3) add(figure.id, figure.id); // "cam.fixed4mp"
        }
    }
    bool isEmpty() const { return m_entries.empty(); }
    /// The entry, or "" for a model that is unknown or that two makers have.
    std::string entry(std::string_view name) const {
        const auto found = m_entries.find(modelLetters(name));
        return found == m_entries.end() ? std::string() : found->second;
    }

private:
    void add(const std::string& name, const std::string& entry) {
        const auto [place, isNew] = m_entries.emplace(modelLetters(name), entry);
        if (!isNew && place->second != entry) place->second.clear();
    }
    std::map<std::string, std::string> m_entries;
};

/// Names that are taken, and the number that a name gets next when it is wanted again.
class TakenNames {
public:
    void add(const std::string& name) { m_taken.insert(name); }
    /// `base`, or with the first free number behind it.
    std::string fresh(const std::string& base, const char* separator) {
        if (m_taken.insert(base).second) return base;
        int& number = m_next.try_emplace(base, 2).first->second;
        for (;; ++number)
            if (std::string name = base + separator + std::to_string(number); m_taken.insert(name).second) return name;
    }

private:
    std::unordered_set<std::string> m_taken;
    std::unordered_map<std::string, int> m_next;
};

class CsvImporter {
public:
    CsvImporter(const std::string& place, const CsvImportOptions& options) : m_place(place), m_models(options.catalogue) {
        if (!options.into) return;
        m_result.plan = *options.into;
        for (std::size_t s = 0; s < m_result.plan.sites.size(); ++s)
            adoptSite(s);
    }

    Result<CsvImport> run(std::istream& input, std::vector<Error>* more) {
        CsvReader reader(input, maxCsvBytes);
        if (reader.begin() && readHeadings(reader)) readRows(reader);
        if (reader.isInTrouble()) fail(reader.trouble().line, nullptr, reader.trouble().message, reader.trouble().remedy);
        if (m_errors.empty()) finish();
        if (m_errors.empty()) return std::move(m_result);
        if (more) more->assign(m_errors.begin() + 1, m_errors.end());
        return tl::make_unexpected(m_errors.front());
    }

private:
    struct Group {
        std::size_t site;
        std::size_t group;
    };

    void adoptSite(std::size_t s) {
        const Site& site = m_result.plan.sites[s];
        m_siteByName.emplace(loweredAscii(site.id), s);
        if (!site.name.empty()) m_siteByName.emplace(loweredAscii(site.name), s);
        m_siteIds.add(site.id);
        for (std::size_t g = 0; g < site.groups.size(); ++g)
            m_groups.emplace(groupKey(s, site.groups[g]), Group{s, g});
        m_groupCount += site.groups.size();
    }

    static std::string groupKey(std::size_t site, const CameraGroup& group) {
        auto document = groupDocument(group);
        document.erase("id");
        document.erase("count");
        return std::to_string(site) + ' ' + document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    }

    bool fail(std::uint64_t line, const std::string* column, std::string message, std::string remedy) {
        if (m_errors.size() < mostCsvErrors) {
            const std::string where = m_place + ": " + csvLine(line) + (column ? ", column " + shownCell(*column) : "");
            m_errors.push_back({ErrorKind::BadInput, where, std::move(message), std::move(remedy)});
        }
        return false;
    }

    /// A foreign text inside a message.
    static std::string shownCell(std::string_view text) {
        std::string shown = shortened(cellText(text), 40);
        return isUtf8(shown) ? shown : std::string("(not UTF-8)");
    }

    // --- headings

    bool readHeadings(CsvReader& reader) {
        m_delimiter = reader.namedDelimiter() ? reader.namedDelimiter() : guessedDelimiter(reader.firstLine());
        reader.setDelimiter(m_delimiter);
        CsvRecord record;
        if (!reader.next(record)) return reader.isInTrouble() ? false : fail(1, nullptr, "the file is empty", "Save the list again");
        m_names = record.fields;
        std::set<CsvColumn> seen;
        std::string ignored;
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            m_names[i] = cellText(m_names[i]);
            if (!isUtf8(m_names[i])) return fail(record.line, nullptr, "the headings are not UTF-8", "Save the list as CSV in UTF-8");
            m_headings.push_back(headingOf(m_names[i]));
            if (m_headings[i] && !seen.insert(m_headings[i]->column).second)
                fail(record.line, &m_names[i], std::string("a second column means \"") + columnLabel(m_headings[i]->column) + "\"",
                     "Remove or rename one of the two");
            if (!m_headings[i] && !m_names[i].empty()) ignored += (ignored.empty() ? "" : ", ") + ignoredName(m_names[i]);
        }
        if (seen.empty() || holdsNumbers(m_names))
            return fail(record.line, nullptr, "the list has no line of headings that are known",
                        "Start with a line of headings, for example: site,group,count,resolution,fps,codec,days");
        m_has = seen;
        m_areNamesGroups = has(CsvColumn::Name) && has(CsvColumn::Count) && !has(CsvColumn::Group);
        if (has(CsvColumn::Name) && !m_areNamesGroups) note("names of single cameras are not kept");
        if (!ignored.empty()) note("columns that are not known were ignored: " + shortened(ignored, 400));
        return m_errors.empty();
    }

    /// Headings are words: a number is the first camera of a list without headings.
    static bool holdsNumbers(const std::vector<std::string>& names) {
        return std::any_of(names.begin(), names.end(), [](const std::string& name) {
            return !name.empty() && name.find_first_not_of("0123456789.,") == std::string::npos;
        });
    }

    static std::string ignoredName(const std::string& name) {
        const std::string near = nearHeading(name);
        return "\"" + shownCell(name) + "\"" + (near.empty() ? "" : " (did you mean \"" + near + "\"?)");
    }

    /// The delimiter under which most headings are known; among equals the one that gives most columns.
    static char guessedDelimiter(const std::string& line) {
        char best = ',';
        std::pair<std::size_t, std::size_t> most{0, 0};
        for (const char delimiter : {',', ';', '\t'}) {
            std::size_t known = 0;
            std::size_t columns = 0;
            for (std::size_t begin = 0; begin <= line.size() && columns < maxCsvColumns; ++columns) {
                const std::size_t end = std::min(line.find(delimiter, begin), line.size());
                if (headingOf(line.substr(begin, end - begin))) ++known;
                begin = end + 1;
            }
            if (std::pair(known, columns) > most) {
                most = {known, columns};
                best = delimiter;
            }
        }
        return best;
    }

    bool has(CsvColumn column) const { return m_has.contains(column); }
    void note(std::string text) {
        if (m_noted.insert(text).second && m_result.notes.size() < 100) m_result.notes.push_back(std::move(text));
    }

    // --- rows

    void readRows(CsvReader& reader) {
        CsvRecord record;
        std::uint64_t rows = 0;
        while (m_errors.size() < mostCsvErrors && reader.next(record)) {
            if (++rows > maxCsvRows) {
                fail(record.line, nullptr, "the list has more than " + std::to_string(maxCsvRows) + " rows",
                     "Use a count column in place of one row a camera, or import it in parts");
                return;
            }
            if (!readRow(record)) return;
        }
    }

    /// False when reading on makes no sense.
    bool readRow(const CsvRecord& record) {
        if (record.fields.size() > m_headings.size() && !isBlankFrom(record, m_headings.size()))
            fail(record.line, nullptr,
                 "the line has " + std::to_string(record.fields.size()) + " columns, the headings " + std::to_string(m_headings.size()),
                 "Put fields that hold the delimiter into quotes");
        if (isTotal(record)) {
            ++m_totals;
            return true;
        }
        std::string text;
        double count = 1;
        const std::string* site = nullptr;
        for (std::size_t i = 0; i < std::min(record.fields.size(), m_headings.size()); ++i) {
            if (!m_headings[i]) continue;
            const std::string& cell = record.fields[i];
            if (!isUtf8(cell)) {
                fail(record.line, &m_names[i], "the text is not UTF-8", "Save the list as CSV in UTF-8");
                return true;
            }
            if (m_headings[i]->column == CsvColumn::Count) {
                if (!readCount(record.line, m_names[i], cell, count)) return true;
            } else if (m_headings[i]->column == CsvColumn::Site) {
                site = &cell;
            } else if (m_headings[i]->column != CsvColumn::Name || m_areNamesGroups) {
                text += cell + '\x1f';
            }
        }
        if (count == 0) {
            ++m_zeros;
            return true;
        }
        const auto owner = siteOf(record.line, site ? std::string_view(*site) : std::string_view());
        return owner && addRow(record, *owner, text, count);
    }

    bool addRow(const CsvRecord& record, std::size_t owner, std::string& text, double count) {
        text += std::to_string(owner);
        const auto known = m_known.find(text);
        Group at{};
        if (known != m_known.end()) {
            at = known->second;
        } else {
            const std::size_t errors = m_errors.size();
            CameraGroup group;
            readGroup(record, owner, group);
            if (m_errors.size() > errors) return true;
            const auto place = placeOf(record.line, owner, std::move(group));
            if (!place) return false;
            at = *place;
            if (m_known.size() < mostKnownRows) m_known.emplace(std::move(text), at);
        }
        double& sum = m_sums[{at.site, at.group}];
        sum += count;
        if (sum > mostInGroup)
            return fail(record.line, nullptr,
                        "more than " + plainNumber(mostInGroup) + " like cameras at one site",
                        "Check the counts, or name the sites in a column");
        ++m_result.rows;
        return true;
    }

    static bool isBlankFrom(const CsvRecord& record, std::size_t first) {
        for (std::size_t i = first; i < record.fields.size(); ++i)
            if (!cellText(record.fields[i]).empty()) return false;
        return true;
    }

    /// Spreadsheets often end with a line of sums.
    static bool isTotal(const CsvRecord& record) {
        for (const std::string& field : record.fields) {
            if (field.empty()) continue;
            const std::string word = loweredAscii(cellText(field));
            return word == "total" || word == "totals" || word == "sum" || word == "summe" || word == "gesamt";
        }
        return false;
    }

    bool readCount(std::uint64_t line, const std::string& name, const std::string& cell, double& count) {
        if (cellText(cell).empty()) return true;
        const auto value = cellNumber(cell, isCommaDecimal());
        if (!value || *value != std::trunc(*value))
            return fail(line, &name, "\"" + shownCell(cell) + "\" is not a whole number", "Write the number of cameras, for example 4");
        if (*value < 0 || *value > mostInGroup)
            return fail(line, &name, plainNumber(*value) + " cameras are out of range", "Use a value from 0 to " + plainNumber(mostInGroup));
        count = *value;
        return true;
    }

    bool isCommaDecimal() const { return m_delimiter == ';'; }

    // --- sites

    std::optional<std::size_t> siteOf(std::uint64_t line, std::string_view cell) {
        std::string name = cellText(cell);
        if (name.empty() && m_lastSite) {
            if (has(CsvColumn::Site)) ++m_withoutSite;
            return m_lastSite;
        }
        if (name.empty()) name = "Site";
        const auto found = m_siteByName.find(loweredAscii(name));
        if (found != m_siteByName.end()) return m_lastSite = found->second;
        if (m_result.plan.sites.size() >= maxCsvSites) {
            fail(line, nullptr, "more than " + std::to_string(maxCsvSites) + " different sites",
                 "Check the site column; like sites are one row with their number in a column \"sites\"");
            return std::nullopt;
        }
        Site site;
        site.id = m_siteIds.fresh(slugOf(name, "site"), "-");
        site.name = name;
        m_siteByName.emplace(loweredAscii(name), m_result.plan.sites.size());
        m_result.plan.sites.push_back(std::move(site));
        ++m_result.newSites;
        return m_lastSite = m_result.plan.sites.size() - 1;
    }

    // --- groups

    /// The group of the plan that is like this one, added when there is none yet.
    std::optional<Group> placeOf(std::uint64_t line, std::size_t owner, CameraGroup group) {
        const std::string key = groupKey(owner, group);
        if (const auto found = m_groups.find(key); found != m_groups.end()) return found->second;
        if (++m_groupCount > maxCsvGroups) {
            fail(line, nullptr, "more than " + std::to_string(maxCsvGroups) + " different camera groups",
                 "Leave out columns that differ from camera to camera, such as measured rates");
            return std::nullopt;
        }
        auto& groups = m_result.plan.sites[owner].groups;
        auto [names, isFirst] = m_namesOfSite.try_emplace(owner);
        if (isFirst)
            for (const CameraGroup& other : groups) {
                names->second.ids.add(other.id);
                names->second.names.add(other.name);
            }
        group.name = names->second.names.fresh(group.name, " ");
        group.id = names->second.ids.fresh(slugOf(group.name, "cameras"), "-");
        groups.push_back(std::move(group));
        ++m_result.newGroups;
        const Group place{owner, groups.size() - 1};
        m_newGroups.emplace(owner, groups.size() - 1);
        m_groups.emplace(key, place);
        return place;
    }

    void readGroup(const CsvRecord& record, std::size_t owner, CameraGroup& group) {
        std::string model;
        for (std::size_t i = 0; i < std::min(record.fields.size(), m_headings.size()); ++i)
            if (m_headings[i] && !cellText(record.fields[i]).empty())
                readCell(record.line, i, record.fields[i], owner, group, model);
        if (group.name.empty()) group.name = model.empty() ? "Cameras" : model;
    }

    void readCell(std::uint64_t line, std::size_t index, const std::string& cell, std::size_t owner, CameraGroup& group,
                  std::string& model) {
        const CsvHeading& heading = *m_headings[index];
        const std::string* const name = &m_names[index];
        switch (heading.column) {
        case CsvColumn::Site:
        case CsvColumn::Count:
            return;
        case CsvColumn::SiteCount:
            return readSiteCount(line, name, cell, owner);
        case CsvColumn::Name:
            if (!m_areNamesGroups) return;
            [[fallthrough]];
        case CsvColumn::Group:
            group.name = cellText(cell);
            return;
        case CsvColumn::Purpose:
            return readPurpose(line, name, cell, group);
        case CsvColumn::Camera:
            model = cellText(cell);
            return readModel(model, group);
        case CsvColumn::Resolution:
            return readPixels(line, name, cell, group);
        case CsvColumn::Width:
            return readNumber(line, name, cell, heading, "width", group.width);
        case CsvColumn::Height:
            return readNumber(line, name, cell, heading, "height", group.height);
        case CsvColumn::Fps:
            return readNumber(line, name, cell, heading, "fps", group.fps);
        case CsvColumn::Codec:
            return readCodec(line, name, cell, group);
        case CsvColumn::Days:
            return readDays(line, name, cell, group);
        case CsvColumn::Hours:
            return readNumber(line, name, cell, heading, "hours_per_day", group.hoursPerDay);
        case CsvColumn::Motion:
            return readMotion(line, name, cell, heading, group);
        case CsvColumn::Recording:
            return readWord(line, name, cell, cellRecording(cell), "continuous, motion or live-only", group.recording);
        case CsvColumn::Mbps:
            return readNumber(line, name, cell, heading, "bitrate_mbps", group.bitrateMbps);
        case CsvColumn::Scene:
            return readWord(line, name, cell, sceneFromKey(loweredAscii(cellText(cell))), "static, low, medium, high or very-high", group.scene);
        case CsvColumn::Quality:
            return readWord(line, name, cell, qualityFromKey(loweredAscii(cellText(cell))), "low, medium, high or max", group.quality);
        case CsvColumn::Light:
            return readWord(line, name, cell, lightFromKey(loweredAscii(cellText(cell))), "day, night-ir or night-dark", group.light);
        case CsvColumn::Audio:
            return readWord(line, name, cell, cellYesNo(cell), "yes or no", group.audio);
        case CsvColumn::Kit:
            return readWord(line, name, cell, cellKit(cell), "new, kept or analogue", group.kit);
        case CsvColumn::Wireless:
            return readWord(line, name, cell, cellYesNo(cell), "yes or no", group.wireless);
        }
    }

    template <typename T>
    void readWord(std::uint64_t line, const std::string* name, const std::string& cell, const std::optional<T>& value,
                  const char* words, Setting<T>& out) {
        if (value)
            out.set(*value);
        else
            fail(line, name, "\"" + shownCell(cell) + "\" is not known here", std::string("Use ") + words);
    }

    /// A number within the range of a camera group's field.
    template <typename T>
    void readNumber(std::uint64_t line, const std::string* name, const std::string& cell, const CsvHeading& heading,
                    const char* key, Setting<T>& out) {
        const auto value = cellNumber(cell, isCommaDecimal());
        if (!value) {
            fail(line, name, "\"" + shownCell(cell) + "\" is not a number", "Write a number");
            return;
        }
        double number = *value * heading.factor;
        if (std::string_view(key) == "bitrate_mbps" && loweredAscii(cell).find("kb") != std::string::npos && heading.factor == 1)
            number /= 1000; // "2048 kbps" in a column of bit rates
        setWithin(line, name, key, number, out);
    }

    template <typename T>
    void setWithin(std::uint64_t line, const std::string* name, const char* key, double number, Setting<T>& out) {
        const Field* const record = field(std::string(groupPattern) + key);
        const bool isWhole = std::is_floating_point_v<T> || number == std::trunc(number);
        if (record && isWhole && number >= record->low && number <= record->high)
            out.set(static_cast<T>(number));
        else
            fail(line, name, (record ? record->label : std::string(key)) + " is " + plainNumber(number) + ", out of its range",
                 "Use " + (record ? rangeText(*record) : std::string("another value")));
    }

    void readSiteCount(std::uint64_t line, const std::string* name, const std::string& cell, std::size_t owner) {
        const auto value = cellNumber(cell, isCommaDecimal());
        if (!value || *value != std::trunc(*value) || *value < 1 || *value > 100'000) {
            fail(line, name, "\"" + shownCell(cell) + "\" is not a number of like sites", "Use a whole number from 1 to 100000");
            return;
        }
        const int count = static_cast<int>(*value);
        Site& site = m_result.plan.sites[owner];
        if (!site.count.isDefault() && *site.count != count)
            fail(line, name, "the site \"" + shownCell(site.name) + "\" is counted " + std::to_string(*site.count) + " times elsewhere",
                 "Give all rows of a site the same number");
        site.count.set(count);
    }

    void readModel(const std::string& model, CameraGroup& group) {
        if (const std::string entry = m_models.entry(model); !entry.empty())
            group.camera.set(entry);
        else if (!m_models.isEmpty() && m_unknownModels.insert(model).second && m_unknownModels.size() <= mostModelsNamed)
            note("the catalogue has no camera \"" + shownCell(model) + "\"; the general camera for its pixels is used");
    }

    void readPurpose(std::uint64_t line, const std::string* name, const std::string& cell, CameraGroup& group) {
        group.purpose = cellText(cell);
        if (characterCount(group.purpose) > maxPurposeLength)
            fail(line, name, "the purpose is longer than " + std::to_string(maxPurposeLength) + " characters", "Shorten it");
    }

    void readPixels(std::uint64_t line, const std::string* name, const std::string& cell, CameraGroup& group) {
        const auto pixels = cellPixels(cell);
        if (!pixels) {
            fail(line, name, "\"" + shownCell(cell) + "\" is not a resolution", "Write 1920x1080, 1080p, 4K or 4MP");
            return;
        }
        if (pixels->isAssumed)
            note("\"" + shownCell(cell) + "\" was read as " + std::to_string(pixels->width) + "x" + std::to_string(pixels->height));
        setWithin(line, name, "width", pixels->width, group.width);
        setWithin(line, name, "height", pixels->height, group.height);
    }

    void readCodec(std::uint64_t line, const std::string* name, const std::string& cell, CameraGroup& group) {
        const auto codec = cellCodec(cell);
        if (!codec) {
            fail(line, name, "\"" + shownCell(cell) + "\" is not a codec", "Use h264, h265, mjpeg or av1");
            return;
        }
        group.codec.set(codec->codec);
        if (!codec->isSmart) return;
        group.smart.set(SmartCodec::Full);
        note("\"" + shownCell(cell) + "\" was read as a smart codec (smart: full)");
    }

    void readDays(std::uint64_t line, const std::string* name, const std::string& cell, CameraGroup& group) {
        const auto plain = cellNumber(cell, isCommaDecimal());
        const auto typed = parseDuration(cellText(cell)); // "6 weeks", "3 months"
        if (typed)
            setWithin(line, name, "retention_days", typed->to<double>(), group.retentionDays);
        else if (plain)
            setWithin(line, name, "retention_days", *plain, group.retentionDays);
        else
            fail(line, name, "\"" + shownCell(cell) + "\" is not a number of days", "Write days, for example 30");
    }

    void readMotion(std::uint64_t line, const std::string* name, const std::string& cell, const CsvHeading& heading, CameraGroup& group) {
        const auto value = cellNumber(cell, isCommaDecimal());
        if (!value) {
            fail(line, name, "\"" + shownCell(cell) + "\" is not a share", "Write 25 % or 0.25");
            return;
        }
        const bool isPercent = heading.isPercent || cell.find('%') != std::string::npos || *value > 1;
        setWithin(line, name, "motion_fraction", isPercent ? *value / 100 : *value, group.motionFraction);
        if (!has(CsvColumn::Recording)) {
            group.recording.set(Recording::Motion);
            note("a share of motion without a column \"recording\" was read as recording on motion");
        }
    }

    // --- the end

    void finish() {
        for (const auto& [at, sum] : m_sums) {
            CameraGroup& group = m_result.plan.sites[at.first].groups[at.second];
            const double old = m_newGroups.contains(at) ? 0 : *group.count;
            if (old + sum > mostInGroup) {
                fail(1, nullptr, "together with the plan there are more than " + plainNumber(mostInGroup) + " like cameras at one site",
                     "Check the counts");
                return;
            }
            group.count.set(static_cast<int>(old + sum));
            m_result.cameras += static_cast<std::int64_t>(sum) * *m_result.plan.sites[at.first].count;
        }
        if (m_result.rows == 0) {
            fail(1, nullptr, "the list has no cameras", "Put one camera, or one kind of cameras, on each line below the headings");
            return;
        }
        if (cameraCount(m_result.plan) > maxPlanCameras) {
            fail(1, nullptr, tooManyCamerasText(cameraCount(m_result.plan)), tooManyCamerasRemedy);
            return;
        }
        if (m_result.plan.name.empty()) m_result.plan.name = "Imported cameras";
        m_result.delimiter = m_delimiter;
        refreshDefaults(m_result.plan);
        sayWhatWasAssumed();
    }

    void sayWhatWasAssumed() {
        const auto sayCount = [this](std::uint64_t count, const char* one, const char* many) {
            if (count > 0) note(std::to_string(count) + (count == 1 ? one : many));
        };
        sayCount(m_totals, " line of sums was left out", " lines of sums were left out");
        sayCount(m_zeros, " line with 0 cameras was left out", " lines with 0 cameras were left out");
        sayCount(m_withoutSite, " line without a site belongs to the site above it", " lines without a site belong to the site above them");
        if (m_unknownModels.size() > mostModelsNamed)
            note(std::to_string(m_unknownModels.size()) + " camera models are not in the catalogue");
        std::string missing;
        const auto say = [&](bool isThere, const char* what) {
            if (!isThere) missing += (missing.empty() ? "" : ", ") + std::string(what);
        };
        say(has(CsvColumn::Resolution) || (has(CsvColumn::Width) && has(CsvColumn::Height)), "resolution 1920x1080");
        say(has(CsvColumn::Fps), "15 fps");
        say(has(CsvColumn::Codec), "codec h264");
        say(has(CsvColumn::Days), "days of the plan");
        say(has(CsvColumn::Recording) || has(CsvColumn::Motion), "continuous recording");
        if (!missing.empty()) note("no column says otherwise, so defaults hold: " + missing);
    }

    struct Names {
        TakenNames ids;
        TakenNames names;
    };

    std::string m_place;
    ModelIndex m_models;
    CsvImport m_result;
    char m_delimiter = ',';
    std::vector<std::string> m_names; ///< headings as written
    std::vector<std::optional<CsvHeading>> m_headings;
    std::set<CsvColumn> m_has;
    bool m_areNamesGroups = false;
    std::unordered_map<std::string, std::size_t> m_siteByName;
    TakenNames m_siteIds;
    std::optional<std::size_t> m_lastSite;
    std::unordered_map<std::string, Group> m_groups; ///< by site and properties
    std::unordered_map<std::string, Group> m_known;  ///< by the text of a row
    std::map<std::size_t, Names> m_namesOfSite;
    std::set<std::pair<std::size_t, std::size_t>> m_newGroups; ///< whose count is nobody's yet
    std::map<std::pair<std::size_t, std::size_t>, double> m_sums;
    std::size_t m_groupCount = 0;
    std::uint64_t m_totals = 0;
    std::uint64_t m_zeros = 0;
    std::uint64_t m_withoutSite = 0;
    std::set<std::string> m_unknownModels;
    std::set<std::string> m_noted;
    std::vector<Error> m_errors;
};

} // namespace

Result<CsvImport> importCsv(std::istream& input, const std::string& place, const CsvImportOptions& options,
                            std::vector<Error>* more) {
    return CsvImporter(place, options).run(input, more);
}

} // namespace sightline::planner
