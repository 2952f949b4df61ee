#pragma once
// List prices and a flat upkeep a year: enough to size by, without the cost model.

#include "planner/design.h"

namespace sightline::test {

class PlainPrices : public planner::Prices {
public:
    explicit PlainPrices(int horizon = 5) : m_horizon(horizon) {}

    double box(const planner::Product& recorder, int year, bool kept) const override {
        return (kept ? 0 : recorder.number("price").value_or(0)) + upkeep * years(year);
    }
    double drive(const planner::Product* drive, double, const planner::Product&, int year, bool kept) const override {
        return (drive && !kept ? drive->number("price").value_or(0) : 0) + driveUpkeep * years(year);
    }
    double powerSwitch(const planner::Product& model) const override { return model.number("price").value_or(0); }
    double encoder(const planner::Product& model) const override { return model.number("price").value_or(0); }
    double coaxAdapter() const override { return 90; }
    double cableDrop() const override { return 150; }
    double total(const planner::Design& design) const override {
        double sum = 2000.0 * design.managementServers;
        for (const planner::SiteDesign& site : design.sites)
            for (const planner::Opening& opening : site.openings)
                sum += static_cast<double>(opening.sites) * (hardware(site) + perSite(site));
        return sum + (design.centre ? hardware(*design.centre) : 0);
    }
    /// Recorders, drives and switches of one site.
    double hardware(const planner::SiteDesign& site) const {
        double sum = 0;
        for (const planner::RecorderSet& set : site.recorders)
            sum += (set.count + set.standbys) * (box(*set.product, set.year, set.kept) +
                                                 set.disksEach * drive(set.drive, set.diskTb, *set.product, set.year, set.kept));
        for (const planner::SwitchSet& set : site.switches)
            if (!set.kept) sum += set.count * powerSwitch(*set.product);
        return sum;
    }

private:
    static constexpr double upkeep = 300, driveUpkeep = 4, subscription = 216;
    double years(int year) const { return m_horizon - (year > 0 ? year - 1 : 0); }
    double perSite(const planner::SiteDesign& site) const {
        const auto cameras = static_cast<double>(site.need.cameras);
        return site.place == planner::RecordingPlace::Cloud ? cameras * subscription * m_horizon : 0;
    }
    int m_horizon;
};

} // namespace sightline::test
