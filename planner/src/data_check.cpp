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
using DocumentAdapter = valijson::adapters::NlohmannJsonAdapter;

constexpr std::size_t mostProblems = 1000;

struct KnownSchema {
    valijson::Schema schema;
    std::string name; ///< file name, for messages
};

/// "sightline.product/1" -> "product.schema.json"; "" when the text is not of that kind.
std::string schemaFileName(const std::string& text) {
    const std::string prefix = "sightline.";
    const std::size_t slash = text.find('/');
    if (text.rfind(prefix, 0) != 0 || slash == std::string::npos || text.substr(slash) != "/1")
        return {};
    const std::string name = text.substr(prefix.size(), slash - prefix.size());
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
    return plain && !name.empty() && name.size() < 64 ? name + ".schema.json" : std::string();
}

/// valijson's context ("<root>", "[figures]", "[0]") as a JSON pointer.
std::string pointerOf(const std::vector<std::string>& context) {
    std::string pointer;
    for (const std::string& part : context) {
        if (part.size() < 2 || part.front() != '[' || part.back() != ']')
            continue;
        pointer += '/';
        for (const char c : printable(part.substr(1, part.size() - 2)))
            pointer += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    }
    return pointer;
}

bool startsWith(const std::string& text, const char* prefix) { return text.rfind(prefix, 0) == 0; }

/// The name in quotes of a description such as "Missing required property 'unit'.".
std::string quotedName(const std::string& text) {
    const std::size_t begin = text.find('\'');
    const std::size_t end = text.rfind('\'');
    return end > begin ? "\"" + printable(text.substr(begin + 1, end - begin - 1)) + "\"" : std::string();
}

/// A child's failure repeated at every level above it.
bool isEcho(const std::string& text) {
    return startsWith(text, "Failed to validate item") || startsWith(text, "Failed to validate against schema associated") ||
           startsWith(text, "Failed to validate against a conditional") ||
           startsWith(text, "Failed to validate against additional");
}

/// The checker's description in words that say what to do.
std::pair<std::string, std::string> explain(const std::string& text, const std::string& schema) {
    const std::string listed = "See data/schema/" + schema;
    if (startsWith(text, "Missing required property"))
        return {quotedName(text) + " is missing", "Add it. " + listed};
    if (startsWith(text, "Object contains a property"))
        return {quotedName(text) + " is not a known member", "Correct its spelling or remove it. " + listed};
    if (startsWith(text, "Value type not permitted"))
        return {"has the wrong type", listed + " for the type"};
    if (startsWith(text, "Failed to match against any enum"))
        return {"is not one of the allowed values", listed + " for the list"};
    if (startsWith(text, "Failed to match regex"))
        return {"is not spelled as required", listed + " for the pattern"};
    if (startsWith(text, "Failed to match expected value"))
        return {"is not the value required", listed};
    return {printable(text), listed};
}

class DataChecker {
public:
    explicit DataChecker(fs::path schemaDirectory) : m_schemaDirectory(std::move(schemaDirectory)) {}

    void checkFile(const fs::path& file);
    void add(const fs::path& file, std::string pointer, std::string message, std::string remedy);
    std::vector<DataProblem> take() { return std::move(m_problems); }
    bool full() const { return m_problems.size() >= mostProblems; }

private:
    const KnownSchema* schemaFor(const Document& document, const fs::path& file);
    bool matchesSchema(const Document& document, const KnownSchema& schema, const fs::path& file);
    void checkProduct(const Document& document, const fs::path& file);
    void checkEntries(const Document& entries, const std::string& pointer, const fs::path& file);
    void checkFigure(const Document& figure, const std::string& pointer, const fs::path& file);
    void checkProvenance(const Document& entry, const std::string& pointer, const fs::path& file);
    void checkUnique(const std::string& id, const std::string& pointer, const fs::path& file);

    fs::path m_schemaDirectory;
    std::map<std::string, KnownSchema> m_schemas;
    std::map<std::string, fs::path> m_ids; ///< of figures, rules, topologies, and "product NAME"
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
        add(file, "", printable(error.what()), "See data/schema/" + known.name);
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
        add(file, "", "does not match its schema", "See data/schema/" + known.name);
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

void DataChecker::checkFigure(const Document& figure, const std::string& pointer, const fs::path& file) {
    const auto low = figure["low"].get<double>();
    const auto likely = figure["likely"].get<double>();
    const auto high = figure["high"].get<double>();
    if (!(low <= likely && likely <= high))
        add(file, pointer, "low, likely and high are not in order", "Order them: low <= likely <= high");
    const auto unit = figure["unit"].get<std::string>();
    const auto currency = figure.value("currency", std::string());
    if (!currency.empty() && unit.substr(0, 3) != currency)
        add(file, pointer + "/currency", "differs from the unit's currency", "Start the unit with the currency");
    if (const auto alias = figure.find("alias"); alias != figure.end())
        checkUnique(alias->get<std::string>(), pointer + "/alias", file);
    checkProvenance(figure, pointer, file);
}

void DataChecker::checkEntries(const Document& entries, const std::string& pointer, const fs::path& file) {
    std::size_t index = 0;
    for (const Document& entry : entries) {
        const std::string where = pointer + "/" + std::to_string(index++);
        checkUnique(entry["id"].get<std::string>(), where + "/id", file);
        if (entry.contains("likely"))
            checkFigure(entry, where, file);
    }
}

void DataChecker::checkProduct(const Document& document, const fs::path& file) {
    const auto id = document["id"].get<std::string>();
    if (id != file.stem().string())
        add(file, "/id", "differs from the file's name", "Rename the file or change the id");
    checkUnique("product " + id, "/id", file);
    if (const auto facts = document.find("facts"); facts != document.end())
        for (const auto& [key, fact] : facts->items())
            checkProvenance(fact, "/facts/" + key, file);
}

void DataChecker::checkFile(const fs::path& file) {
    const auto document = readDataFile(file);
    if (!document) {
        add(file, "", document.error().place == file.string() ? document.error().message
                                                              : document.error().message + " (" +
                                                                    document.error().place.substr(file.string().size() + 2) + ")",
            document.error().remedy);
        return;
    }
    const KnownSchema* schema = schemaFor(*document, file);
    if (!schema || !matchesSchema(*document, *schema, file))
        return;
    if (schema->name == "product.schema.json")
        checkProduct(*document, file);
    for (const char* list : {"figures", "topologies", "rules"})
        if (const auto entries = document->find(list); entries != document->end() && schema->name != "bitrate.schema.json")
            checkEntries(*entries, std::string("/") + list, file);
    if (const auto topologies = document->find("topologies"); topologies != document->end())
        for (std::size_t i = 0; i < topologies->size(); ++i) {
            const Document& gap = (*topologies)[i]["gap_s"];
            if (!(gap["low"] <= gap["likely"] && gap["likely"] <= gap["high"]))
                add(file, "/topologies/" + std::to_string(i) + "/gap_s", "low, likely and high are not in order",
                    "Order them: low <= likely <= high");
        }
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
    return checker.take();
}

} // namespace sightline::planner
