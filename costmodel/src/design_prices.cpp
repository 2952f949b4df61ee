// What sizing asks: one more box, drive, switch, and the whole design, by the rules of the sheet.
#include "cost_rules.h"

#include "costmodel/design_cost.h"

#include <map>
#include <tuple>

namespace sightline::costmodel {

namespace {

class DesignPrices : public planner::Prices {
public:
    DesignPrices(const planner::Plan& plan, planner::Architecture architecture, const planner::Catalogue& catalogue)
        : m_plan(plan), m_architecture(architecture), m_book(plan, architecture, catalogue) {}

    double box(const planner::Product& recorder, int year, bool kept) const override {
        const auto key = std::make_tuple(&recorder, year, kept);
        if (const auto known = m_boxes.find(key); known != m_boxes.end()) return known->second;
        TotalSink sink;
        addBoxes(m_book, purchase(recorder, year, kept), sink);
        return m_boxes[key] = sink.total();
    }

    double standby(const planner::Product& recorder, int year) const override {
        planner::Architecture who = architectureOf(recorder);
        TotalSink sink;
        addBoxes(m_book, {&recorder, who, 0, 1, year, false, nullptr, 0}, sink);
        return sink.total();
    }

    double drive(const planner::Product* drive, double diskTb, const planner::Product& recorder, int year,
                 bool kept) const override {
        const auto key = std::make_tuple(drive, drive ? 0 : diskTb, m_book.isServer(&recorder), year, kept);
        if (const auto known = m_drives.find(key); known != m_drives.end()) return known->second;
        TotalSink sink;
        addDrives(m_book, purchase(recorder, year, kept), drive, diskTb, 1, sink);
        return m_drives[key] = sink.total();
    }

    double powerSwitch(const planner::Product& model) const override { return networkBox(model); }
    double encoder(const planner::Product& model) const override { return networkBox(model); }
    double coaxAdapter() const override { return m_book.coaxAdapter().value.likely * m_book.schedules().hardware[0].weight; }
    double cableDrop() const override { return m_book.labour().drop.value.likely * m_book.schedules().labour[0].weight; }

    double total(const planner::Design& design) const override {
        TotalSink sink;
        addDesignCosts(m_book, m_plan, design, sink);
        return sink.total();
    }

private:
    BoxPurchase purchase(const planner::Product& recorder, int year, bool kept) const {
        return {&recorder, architectureOf(recorder), 1, 0, year, kept, nullptr, 0};
    }
    /// Who looks after a box: a site may have an architecture of its own, and servers record for a VMS only.
    planner::Architecture architectureOf(const planner::Product& recorder) const {
        using planner::Architecture;
        if (recorder.kind == "server") return Architecture::Vms;
        return m_architecture == Architecture::Vms ? Architecture::Nvr : m_architecture;
    }
    double networkBox(const planner::Product& product) const {
        TotalSink sink;
        addNetworkBoxes(m_book, {"switches", &product, 1}, sink);
        return sink.total();
    }

    const planner::Plan& m_plan;
    planner::Architecture m_architecture;
    CostBook m_book;
    mutable std::map<std::tuple<const planner::Product*, int, bool>, double> m_boxes;
    mutable std::map<std::tuple<const planner::Product*, double, bool, int, bool>, double> m_drives;
};

} // namespace

std::unique_ptr<planner::Prices> designPrices(const planner::Plan& plan, planner::Architecture architecture,
                                              const planner::Catalogue& catalogue) {
    return std::make_unique<DesignPrices>(plan, architecture, catalogue);
}

} // namespace sightline::costmodel
