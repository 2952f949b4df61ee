#pragma once
// The shipped catalogue: every product and figure of data/, read-only, with provenance.

#include "planner/commerce.h"
#include "planner/figure.h"
#include "planner/platforms.h"
#include "planner/result.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

class FailoverPresets;

/// One file under data/vendors or data/cameras.
struct Product {
    std::string id;     ///< unique, equal to the file's name without ".json"
    std::string kind;   ///< "camera", "recorder", "server", "drive", "switch", "ups", "licence", "labour", "energy", …
    std::string vendor;
    std::string model;
    std::vector<Figure> figures;              ///< in file order
    std::map<std::string, std::string> facts; ///< non-numeric: "ndaa" -> "banned"|"check"|"ok", "raid" -> "0/1/5", …
    std::filesystem::path file; ///< empty for a plan's own
    /// Keys that a figure answers to besides the last part of its id (its "alias" in the file), by index into figures.
    std::map<std::string, std::size_t, std::less<>> aliases = {};

    /// The likely value of the product's figure called `key` (the last part of the figure id: "channels",
    /// "in_mbps", "bays", "raw_tb", "poe_ports", "poe_w", "watts", "price", …); nothing when unknown.
    std::optional<double> number(std::string_view key) const;
    /// As number(), with range and provenance; nullptr when unknown.
    const Figure* figure(std::string_view key) const;
    /// A fact, or "" when unknown.
    std::string fact(std::string_view key) const;
};

/// An entry as the figure that it stands for, in its own currency.
Figure pricedFigure(const PriceEntry& entry, const Figure& shipped, Layer layer);

/// All products. Cheap to copy references from; immutable after load().
class Catalogue {
public:
    /// Reads every *.json below DIR/vendors and DIR/cameras, the figures of DIR/models/reliability.json, the platforms of
    /// DIR/models/platforms.json and, where the file is there, the ways of failover of DIR/models/failover.json.
    /// Errors name file and JSON pointer. Files over 1 MiB are refused. Does not run the JSON Schema (check() does).
    static Result<Catalogue> load(const std::filesystem::path& directory);

    const std::vector<Product>& products() const { return m_products; }
    /// Products of one kind, ordered by id.
    std::vector<const Product*> ofKind(std::string_view kind) const;
    const Product* product(std::string_view id) const;
    /// A figure by its full id ("lab.cam.mount", "server.mttr") or its alias; nullptr when there is none.
    const Figure* figure(std::string_view id) const;
    /// The ways of failover; nullptr for a directory without them. Lives as long as any copy of this catalogue.
    const FailoverPresets* failover() const { return m_failover.get(); }
    /// A copy in which one figure (by id or alias) has another value, wherever it is reached from; without such a figure a
    /// plain copy. Products of the copy are other objects.
    Catalogue withFigure(std::string_view id, const Range& value) const;
    /// Recording platforms with their licence rules.
    const Platforms& platforms() const { return m_platforms; }

    /// A copy with a plan's own products (passed over when their id is taken) and with other figures in the place of those
    /// with the same id. plan_catalogue.h is what plans use.
    Catalogue withOwn(const std::vector<OwnProduct>& products, const std::vector<Figure>& figures) const;

    /// True for failure rates, repair and outage times: what data/models/reliability.json holds.
    bool isReliability(const Figure& figure) const { return m_reliability.contains(figure.id); }
    /// Ids of all of them, in order.
    const std::set<std::string, std::less<>>& reliability() const { return m_reliability; }
    /// True for what a price book holds: money, and the rates, shares and working times of labour, energy, finance,
    /// licences and subscriptions. What hardware can do is no price.
    bool isPrice(const Figure& figure) const;
    /// This catalogue with the user's prices over its own; nothing is written. `place` names their file in errors.
    /// Fails on an entry that priceEntryProblem() refuses.
    Result<Catalogue> withPrices(const std::vector<PriceEntry>& prices, const std::string& place,
                                 std::vector<Error>* more = nullptr) const;

private:
    Platforms m_platforms;
    std::vector<Product> m_products;
    std::shared_ptr<const FailoverPresets> m_failover;
    std::map<std::string, Figure, std::less<>> m_figures;
    std::set<std::string, std::less<>> m_reliability; ///< ids of failure rates and times
    std::set<std::string, std::less<>> m_rates; ///< ids of figures that are prices but no money
};

/// Where data/ lies: $SIGHTLINE_DATA, else share/sightline/data beside the running program's bin/, else the source
/// tree this program was built from.
std::filesystem::path dataDirectory();

/// One thing that is wrong with a data file.
struct DataProblem {
    std::filesystem::path file;
    std::string pointer; ///< JSON pointer inside the file, "" for the whole file
    std::string message;
    std::string remedy;
};

/// Checks a data directory or a single product file against the JSON Schemas in DIR/schema (valijson) and the rules
/// a schema cannot say: unique ids, id equals file name, low <= likely <= high, money has a currency, a source that
/// is not "estimate" for every grade but estimate. Empty when all is well. Never throws, bounded time and memory.
std::vector<DataProblem> checkData(const std::filesystem::path& path, const std::filesystem::path& schemaDirectory);

} // namespace sightline::planner
