#pragma once
// Where the cost rules put their lines: into a sheet, or into a single likely total for sizing. One set of rules feeds
// both, so that sizing compares exactly what the sheet will say.

#include "cost_book.h"

#include <initializer_list>
#include <string>
#include <unordered_map>
#include <vector>

namespace sightline::costmodel {

/// What a line is. Plain pointers: sizing asks for thousands of these and looks at the schedule only.
struct LineSpec {
    const char* id = "";   ///< "recorders", "labour/mount", …: the same in all architectures for the same thing
    const char* name = ""; ///< for people; "" with a product: the product's name alone
    const char* category = "";
    const Schedule* schedule = nullptr;
    const planner::Site* site = nullptr;       ///< set: a line of its own for this kind of site; else sites are added up
    const planner::Product* product = nullptr; ///< set: a line of its own for this product
    const planner::CameraGroup* group = nullptr; ///< set: a line of its own for this camera group
    int like = 0;                              ///< further sites that the site stands for
};

class LineSink {
public:
    virtual ~LineSink() = default;
    /// Quantity x product of the factors, in each of the schedule's years. Nothing happens for quantity 0.
    virtual void add(const LineSpec& spec, double quantity, std::initializer_list<const Factor*> factors) = 0;
};

/// Likely nominal total.
class TotalSink : public LineSink {
public:
    void add(const LineSpec& spec, double quantity, std::initializer_list<const Factor*> factors) override {
        double amount = quantity * spec.schedule->weight;
        for (const Factor* factor : factors)
            amount *= factor->value.likely;
        m_total += amount;
    }
    double total() const { return m_total; }

private:
    double m_total = 0;
};

/// Line items. Lines of one id, product and schedule are added up over the sites.
class SheetSink : public LineSink {
public:
    /// `namesSites`: there is more than one kind of site, so lines say which.
    SheetSink(bool namesSites, const CostBook& book) : m_namesSites(namesSites), m_book(book) {}

    void add(const LineSpec& spec, double quantity, std::initializer_list<const Factor*> factors) override;
    /// In the order of the categories.
    std::vector<LineItem> take();

private:
    std::string nameOf(const LineSpec& spec) const;
    std::string withUnknownPrice(std::string name, const std::vector<Factor>& factors) const;

    bool m_namesSites;
    const CostBook& m_book;
    std::vector<LineItem> m_lines;
    std::unordered_map<std::string, std::size_t> m_index; ///< id -> position in m_lines
};

namespace category {
inline constexpr const char* cameras = "Cameras";
inline constexpr const char* recorders = "Recorders and servers";
inline constexpr const char* drives = "Drives";
inline constexpr const char* network = "Network and power";
inline constexpr const char* licences = "Licences";
inline constexpr const char* labour = "Labour";
inline constexpr const char* maintenance = "Maintenance and subscriptions";
inline constexpr const char* itTime = "IT time";
inline constexpr const char* energy = "Energy";
inline constexpr const char* internet = "Internet lines";
inline constexpr const char* replacements = "Replacements";
inline constexpr const char* endOfTerm = "End of term";
inline constexpr const char* inOrder[] = {cameras, recorders,   drives, network, licences,
                                          labour,  maintenance, itTime, energy,  internet, replacements, endOfTerm};
} // namespace category

} // namespace sightline::costmodel
