#include "data_file.h"

#include "planner/catalogue.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace sightline::planner {

namespace {

namespace fs = std::filesystem;
using Document = nlohmann::json;
#if !VALIJSON_USE_EXCEPTIONS
#error "without exceptions a broken schema would end the program"
#endif

using DocumentAdapter = valijson::adapters::NlohmannJsonAdapter;

constexpr std::size_t mostProblems = 1000;

struct KnownSchema {
    valijson::Schema schema;
    std::string name; ///< file name, for messages
};

/// "sightline.product/1" -> "product.schema.json"; "" when the text is not of that kind. Never names another folder.
std::string schemaFileName(const std::string& text) {
    static const std::string start = "sightline.";
    static const std::string version = "/1";
    if (text.size() <= start.size() + version.size() || text.size() > 80 || text.rfind(start, 0) != 0 ||
        text.substr(text.size() - version.size()) != version)
        return {};
    const std::string name = text.substr(start.size(), text.size() - start.size() - version.size());
    const bool plain = std::all_of(name.begin(), name.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '.'; });
    return plain ? name + ".schema.json" : std::string();
}

/// valijson's context ("<root>", "[figures]", "[0]") as a JSON pointer.
std::string pointerOf(const std::vector<std::string>& context) {
    std::string pointer;
    for (const std::string& part : context)
        if (part.size() >= 2 && part.front() == '[' && part.back() == ']')
            pointer += "/" + pointerToken(part.substr(1, part.size() - 2));
    return pointer;
}

bool startsWith(const std::string& text, const char* prefix) { return text.rfind(prefix, 0) == 0; }

/// The last name in quotes of a description such as "Missing required property 'unit'.".
std::string quotedName(const std::string& text) {
    const std::size_t end = text.rfind('\'');
    const std::size_t begin = end == std::string::npos || end == 0 ? end : text.rfind('\'', end - 1);
    return begin < end ? "\"" + printable(text.substr(begin + 1, end - begin - 1)) + "\"" : std::string("a member");
}

/// A child's failure repeated at every level above it.
bool isEcho(const std::string& text) {
    return startsWith(text, "Failed to validate item") || startsWith(text, "Failed to validate against schema associated") ||
           startsWith(text, "Failed to validate against a conditional") ||
           startsWith(text, "Failed to validate against child schema") ||
           startsWith(text, "Failed to validate against additional");
}

struct Explanation {
    const char* start;   ///< of the checker's description
    const char* message; ///< %1 is the name it quotes
    const char* remedy;
};

constexpr Explanation explanations[] = {
    {"Missing required property", "%1 is missing", "Add it"},
    {"Object contains a property", "%1 is not a known member", "Correct its spelling or remove it"},
    {"Value type not permitted", "has the wrong type", "Write the type that the schema names"},
    {"Failed to match against any enum", "is not one of the allowed values", "Choose one from the schema's list"},
    {"Failed to match regex", "is not spelled as required", "Follow the schema's pattern"},
    {"Failed to match expected value", "is not the value required", "Write the schema's value"},
    {"Expected number less", "is too large", "Keep to the schema's maximum"},
    {"Expected number greater", "is too small", "Keep to the schema's minimum"},
    {"Array should contain no more", "is too long a list", "Split the file"},
    {"Array should contain no fewer", "is too short a list", "Add the missing entries"},
    {"String should be no more", "is too long", "Shorten it"},
    {"String should be no fewer", "is empty or too short", "Write it out"},
    {"Object should have no more", "has too many members", "Remove some"},
    {"Object should have no fewer", "has too few members", "Add one or remove the whole"},
};

/// The checker's description in words that say what to do.
std::pair<std::string, std::string> explain(const std::string& text, const std::string& schema) {
    const std::string where = ": data/schema/" + schema;
    for (const Explanation& known : explanations) {
        if (!startsWith(text, known.start))
            continue;
        std::string message = known.message;
        if (const std::size_t at = message.find("%1"); at != std::string::npos)
            message.replace(at, 2, quotedName(text));
        return {message, known.remedy + where};
    }
    return {printable(text), "Compare with the schema" + where};
}

/// CALL(entry, pointer of the entry) for every entry of a list.
template <typename Call> void forEach(const Document& list, const std::string& pointer, Call call) {
    for (std::size_t i = 0; i < list.size(); ++i)
        call(list[i], pointer + std::to_string(i));
}

class DataChecker {
public:
    explicit DataChecker(fs::path schemaDirectory) : m_schemaDirectory(std::move(schemaDirectory)) {}

    void checkFile(const fs::path& file);
    void add(const fs::path& file, std::string pointer, std::string message, std::string remedy);
    /// Figures that a file of rules names must stand in some other file of the folder.
    void checkReferences();
    std::vector<DataProblem> take() { return std::move(m_problems); }
    bool full() const { return m_problems.size() >= mostProblems; }

private:
    const KnownSchema* schemaFor(const Document& document, const fs::path& file);
    bool matchesSchema(const Document& document, const KnownSchema& schema, const fs::path& file);
    void checkContent(const Document& document, const std::string& schema, const fs::path& file);
    void checkProduct(const Document& document, const fs::path& file);
    void checkFailover(const Document& document, const fs::path& file);
    void checkPlatforms(const Document& document, const fs::path& file);
    void refer(const Document& entry, std::initializer_list<const char*> keys, const std::string& pointer, const fs::path& file);
    void checkFigure(const Document& figure, const std::string& pointer, const fs::path& file);
    void checkRange(const Document& range, const std::string& pointer, const fs::path& file);
    void checkProvenance(const Document& entry, const std::string& pointer, const fs::path& file);
    void checkUnique(const std::string& id, const std::string& pointer, const fs::path& file);

    fs::path m_schemaDirectory;
    std::map<std::string, KnownSchema> m_schemas;
    std::map<std::string, fs::path> m_ids; ///< figure ids and aliases; others with their kind in front: "rule NAME"
    struct Reference {
        std::string id, pointer;
        fs::path file;
    };
    std::vector<Reference> m_references;
    std::vector<DataProblem> m_problems;
};

void DataChecker::add(const fs::path& file, std::string pointer, std::string message, std::string remedy) {
    if (!full())
        m_problems.push_back({file, std::move(pointer), std::move(message), std::move(remedy)});
}

const KnownSchema* DataChecker::schemaFor(const Document& document, const fs::path& file) {
    const auto member = document.is_object() ? document.find("schema") : document.end();
    if (!document.is_object() || member == document.end() || !member->is_string()) {
        add(file, "", "does not say its \"schema\"", "Start the document with \"schema\": \"sightline.product/1\"");
        return nullptr;
    }
    const std::string name = schemaFileName(member->get<std::string>());
    if (const auto known = m_schemas.find(name); known != m_schemas.end())
        return &known->second;
    const fs::path schemaFile = m_schemaDirectory / name;
    std::error_code code;
    if (name.empty() || !fs::is_regular_file(schemaFile, code)) {
        add(file, "/schema", "is not a schema that this program knows", "The known ones are in data/schema");
        return nullptr;
    }
    const auto text = readDataFile(schemaFile);
    if (!text) {
        add(schemaFile, "", text.error().message, text.error().remedy);
        return nullptr;
    }
    try {
        KnownSchema& schema = m_schemas[name];
        schema.name = name;
        valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(DocumentAdapter(*text), schema.schema);
        return &schema;
    } catch (const std::exception& error) {
        m_schemas.erase(name);
        add(schemaFile, "", printable(error.what()), "Restore the schema from the release");
        return nullptr;
    }
}

bool DataChecker::matchesSchema(const Document& document, const KnownSchema& known, const fs::path& file) {
    valijson::Validator validator;
    valijson::ValidationResults results;
    const std::size_t before = m_problems.size();
    try {
        if (validator.validate(known.schema, DocumentAdapter(document), &results))
            return true;
    } catch (const std::exception& error) {
        add(file, "", printable(error.what()), "Compare with data/schema/" + known.name);
        return false;
    }
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        if (isEcho(error.description))
            continue;
        const auto [message, remedy] = explain(error.description, known.name);
        add(file, pointerOf(error.context), message, remedy);
    }
    if (m_problems.size() == before)
        add(file, "", "does not match its schema", "Compare with data/schema/" + known.name);
    return false;
}

void DataChecker::checkUnique(const std::string& id, const std::string& pointer, const fs::path& file) {
    const auto [place, isNew] = m_ids.emplace(id, file);
    if (!isNew)
        add(file, pointer, "\"" + printable(id) + "\" is used twice, also in " + place->second.filename().string(),
            "Give every entry its own id");
}

void DataChecker::checkProvenance(const Document& entry, const std::string& pointer, const fs::path& file) {
    if (entry["grade"] != "estimate" && entry["source"] == "estimate")
        add(file, pointer + "/source", "is \"estimate\", but the grade is better than that",
            "Name the source or grade it as an estimate");
}

void DataChecker::checkRange(const Document& range, const std::string& pointer, const fs::path& file) {
    const auto low = range["low"].get<double>();
    const auto likely = range["likely"].get<double>();
    const auto high = range["high"].get<double>();
    if (!(low <= likely && likely <= high))
        add(file, pointer, "low, likely and high are not in order", "Order them: low <= likely <= high");
}

void DataChecker::checkFigure(const Document& figure, const std::string& pointer, const fs::path& file) {
    checkUnique(figure["id"].get<std::string>(), pointer + "/id", file);
    if (const auto alias = figure.find("alias"); alias != figure.end())
        checkUnique(alias->get<std::string>(), pointer + "/alias", file);
    checkRange(figure, pointer, file);
    checkProvenance(figure, pointer, file);
    const auto currency = figure.value("currency", std::string());
    if (!currency.empty() && figure["unit"].get<std::string>().substr(0, 3) != currency)
        add(file, pointer + "/currency", "differs from the unit's currency", "Start the unit with the currency");
}

void DataChecker::checkProduct(const Document& document, const fs::path& file) {
    const auto id = document["id"].get<std::string>();
    if (id != file.stem().string())
        add(file, "/id", "differs from the file's name", "Rename the file or change the id");
    checkUnique("product " + id, "/id", file);
    if (const auto facts = document.find("facts"); facts != document.end())
        for (const auto& [key, fact] : facts->items())
            checkProvenance(fact, "/facts/" + pointerToken(key), file);
}

void DataChecker::checkFailover(const Document& document, const fs::path& file) {
    std::set<std::string> known;
    forEach(document["topologies"], "/topologies/", [&](const Document& topology, const std::string& pointer) {
        known.insert(topology["id"].get<std::string>());
        checkUnique("topology " + topology["id"].get<std::string>(), pointer + "/id", file);
        checkRange(topology["gap_s"], pointer + "/gap_s", file);
        checkProvenance(topology, pointer, file);
    });
    if (document.contains("licences")) forEach(document["licences"], "/licences/", [&](const Document& licence, const std::string& pointer) {
        checkUnique("licence rule " + licence["id"].get<std::string>(), pointer + "/id", file);
        checkProvenance(licence, pointer, file);
    });
    forEach(document["presets"], "/presets/", [&](const Document& preset, const std::string& pointer) {
        checkUnique("failover preset " + preset["mode"].get<std::string>(), pointer + "/mode", file);
        for (const char* times : {"detect_s", "takeover_s", "failback_s", "edge_gb"})
            if (preset.contains(times)) checkRange(preset[times], pointer + "/" + times, file);
        forEach(preset["based_on"], pointer + "/based_on/", [&](const Document& id, const std::string& place) {
            if (!known.contains(id.get<std::string>()))
                add(file, place, "names no topology of this file", "Name one of its topologies, or none");
        });
    });
}

void DataChecker::refer(const Document& entry, std::initializer_list<const char*> keys, const std::string& pointer,
                        const fs::path& file) {
    for (const char* key : keys)
        if (entry.contains(key)) m_references.push_back({entry[key].get<std::string>(), pointer + "/" + key, file});
}

void DataChecker::checkReferences() {
    for (const Reference& reference : m_references)
        if (!m_ids.contains(reference.id))
            add(reference.file, reference.pointer, "\"" + printable(reference.id) + "\" is no figure of the data folder",
                "Correct the id, or add the figure to a product file");
}

void DataChecker::checkPlatforms(const Document& document, const fs::path& file) {
    forEach(document["platforms"], "/platforms/", [&](const Document& platform, const std::string& pointer) {
        checkUnique("platform " + platform["id"].get<std::string>(), pointer + "/id", file);
        checkProvenance(platform, pointer, file);
        refer(platform, {"connection", "own_camera"}, pointer, file);
        if (platform.contains("upkeep")) refer(platform["upkeep"], {"figure"}, pointer + "/upkeep", file);
        if (platform.contains("subscription"))
            refer(platform["subscription"], {"figure", "extra_storage"}, pointer + "/subscription", file);
        if (platform.contains("editions"))
            forEach(platform["editions"], pointer + "/editions/", [&](const Document& edition, const std::string& place) {
                refer(edition, {"licence", "own_licence", "base", "camera_limit", "server_limit"}, place, file);
            });
    });
}

/// What the schema cannot say. The document matches its schema: every member used here is there.
void DataChecker::checkContent(const Document& document, const std::string& schema, const fs::path& file) {
    if (schema == "product.schema.json")
        checkProduct(document, file);
    if (schema == "product.schema.json" || schema == "reliability.schema.json")
        forEach(document["figures"], "/figures/", [&](const Document& figure, const std::string& pointer) {
            checkFigure(figure, pointer, file);
        });
    if (schema == "failover.schema.json")
        checkFailover(document, file);
    if (schema == "platforms.schema.json")
        checkPlatforms(document, file);
    if (schema == "model.bitrate.schema.json")
        forEach(document["points"], "/points/", [&](const Document& point, const std::string& pointer) {
            checkUnique("point " + point["id"].get<std::string>(), pointer + "/id", file);
        });
    if (schema == "retention-rules.schema.json")
        forEach(document["rules"], "/rules/", [&](const Document& rule, const std::string& pointer) {
            checkUnique("rule " + rule["id"].get<std::string>(), pointer + "/id", file);
        });
}

void DataChecker::checkFile(const fs::path& file) {
    const auto document = readDataFile(file);
    if (!document) {
        const std::string& place = document.error().place; // the file, or the file with line and column
        const std::string detail = place.substr(std::min(place.size(), file.string().size()));
        add(file, "", document.error().message + (detail.empty() ? "" : " (" + detail.substr(2) + ")"),
            document.error().remedy);
        return;
    }
    const KnownSchema* schema = schemaFor(*document, file);
    if (schema && matchesSchema(*document, *schema, file))
        checkContent(*document, schema->name, file);
}

} // namespace

std::vector<DataProblem> checkData(const fs::path& path, const fs::path& schemaDirectory) {
    DataChecker checker(schemaDirectory);
    std::error_code code;
    if (!fs::is_directory(path, code)) {
        checker.checkFile(path);
        return checker.take();
    }
    const auto files = dataFilesBelow(path);
    if (!files)
        checker.add(path, "", files.error().message, files.error().remedy);
    else if (files->empty())
        checker.add(path, "", "holds no data files", "Name the data folder");
    else
        for (const fs::path& file : *files)
            if (!checker.full())
                checker.checkFile(file);
    checker.checkReferences();
    return checker.take();
}

} // namespace sightline::planner
