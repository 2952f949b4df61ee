// sightline-cli model list | NAME KEY=VALUE…: one textbook model, exact and simulated side by side.

#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/json.h"
#include "cli/output.h"

#include "simulator/models.h"

#include <cmath>
#include <sstream>

namespace sightline::cli {

namespace {

using simulator::ModelInfo;
using simulator::ModelResult;

std::string digits12(double value) {
    std::ostringstream text;
    text.precision(12);
    text << value;
    return text.str();
}

Json modelListJson() {
    Json json = document("model-list");
    json["models"] = Json::array();
    for (const ModelInfo& info : simulator::models()) {
        Json parameters = Json::array();
        for (const simulator::ModelParameter& parameter : info.parameters)
            parameters.push_back(Json{{"name", parameter.name}, {"unit", parameter.unit}, {"meaning", parameter.meaning},
                                      {"required", parameter.isRequired}});
        json["models"].push_back(Json{{"name", info.name}, {"meaning", info.meaning}, {"parameters", parameters},
                                      {"example", info.example}});
    }
    return json;
}

std::string modelListText() {
    std::string out;
    for (const ModelInfo& info : simulator::models()) {
        out += info.name + ": " + info.meaning + '\n';
        Table table({Table::Align::Left, Table::Align::Left});
        for (const simulator::ModelParameter& parameter : info.parameters)
            table.row({parameter.isRequired ? parameter.name : '[' + parameter.name + ']', parameter.unit, parameter.meaning});
        out += table.text("  ") + "  sightline-cli model " + info.name + ' ' + info.example + "\n\n";
    }
    return out;
}

std::string modelJson(const ModelResult& result) {
    Json json = document("model");
    json["model"] = result.model;
    json["exact"] = result.exact ? Json(*result.exact) : Json(nullptr);
    json["simulated"] = Json{{"mean", result.mean}, {"standard_error", result.standardError}, {"samples", result.samples}};
    json["unit"] = result.unit;
    json["assumptions"] = result.assumptions;
    for (const auto& [name, value] : result.details)
        json["details"][name] = value;
    return text(json);
}

std::string modelText(const ModelResult& result) {
    Table table({Table::Align::Right, Table::Align::Left});
    table.row({"exact", result.exact ? digits12(*result.exact) : "no closed form", result.exact ? result.unit : ""});
    table.row({"simulated", digits12(result.mean), result.unit});
    table.row({"standard error", digits12(result.standardError), std::to_string(result.samples) + " samples"});
    if (result.exact && result.standardError > 0)
        table.row({"apart", fixed(std::abs(result.mean - *result.exact) / result.standardError, 2), "standard errors"});
    for (const auto& [name, value] : result.details)
        table.row({name, digits12(value), ""});
    return table.text() + "\nAssumptions:\n" + bullets(result.assumptions);
}

} // namespace

int run(const ModelCommand& command) {
    if (command.name == "list") return finish(command.json ? text(modelListJson()) : modelListText());
    simulator::ModelArguments arguments;
    for (const std::string& pair : command.arguments) {
        const std::size_t sign = pair.find('=');
        if (sign == std::string::npos || sign == 0)
            return fail({ErrorKind::Usage, "model " + command.name, '"' + pair + "\" is not KEY=VALUE",
                         "See sightline-cli model list"});
        if (!arguments.emplace(pair.substr(0, sign), pair.substr(sign + 1)).second)
            return fail({ErrorKind::Usage, "model " + command.name, '"' + pair.substr(0, sign) + "\" is given twice", ""});
    }
    simulator::ModelOptions options;
    options.samples = command.samples;
    options.seed = command.seed;
    options.threads = command.threads;
    options.cancel = &watchInterrupts();
    const Result<ModelResult> result = simulator::runModel(command.name, arguments, options);
    if (!result) return fail(result.error());
    const int code = options.cancel->load() ? Interrupted : Done;
    if (code == Interrupted) note("stopped; the result has the samples that were done");
    return finish(command.json ? modelJson(*result) : modelText(*result), code);
}

} // namespace sightline::cli
