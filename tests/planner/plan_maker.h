#pragma once
// Random valid plans, for properties that must hold of every plan.

#include "key_tables.h"
#include "plan_members.h"
#include "planner/field.h"
#include "planner/plan.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

namespace sightline::test {

using namespace sightline::planner;

/// Draws valid plans in which every setting is sometimes typed, sometimes left at its default.
class PlanMaker {
public:
    explicit PlanMaker(unsigned seed) : m_random(seed) {}

    Plan plan() {
        Plan p;
        p.name = text();
        p.customer = text();
        fill(p, "", [](Plan& x, auto& v) { visitPlan(x, v); });
        fill(p.requirements, "requirements/", [](Requirements& x, auto& v) { visitRequirements(x, v); });
        fill(p.limits, limitsPattern, [](PlanningLimits& x, auto& v) { visitLimits(x, v); });
        addCommerce(p);
        for (const Need need : allNeeds)
            if (coin()) p.requirements.needs.insert(need);
        if (coin()) p.requirements.rules = {"spain-any", "casino-us-nv"};
        for (const Architecture architecture : architectures)
            fill(p.choice(architecture), choicePattern, [](ArchitectureChoice& x, auto& v) { visitChoice(x, v); });
        for (int s = integer(0, 4); s > 0; --s)
            p.sites.push_back(site("s" + std::to_string(s)));
        if (coin())
            p.scenarios = {{"b", text(), coin(), {{"/sites/s1/count", "3"}, {"/horizon_years", "null"}}},
                           {"c", "", false, {}}};
        if (coin()) p.notes = "line one\nline two\t" + text();
        refreshDefaults(p);
        return p;
    }

private:
    bool coin() { return m_random() % 2 == 0; }
    int integer(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_random); }
    double real(double low, double high) {
        return coin() && std::ceil(low) <= high
                   ? static_cast<double>(integer(static_cast<int>(std::ceil(low)), static_cast<int>(high)))
                      : std::uniform_real_distribution<double>(low, high)(m_random);
    }
    std::string text() {
        static const char* const words[] = {"",         "Shop", "Grün & Söhne", "全部", "a \"quoted\" \\ / name",
                                            "<script>", "😀"};
        return words[m_random() % 7];
    }
    /// Sets every second setting to a value within its field's range. A new member of a plan is tried without a word.
    class Filler {
    public:
        Filler(PlanMaker& maker, std::string pattern) : m_maker(maker), m_pattern(std::move(pattern)) {}
        void text(const char*, std::string&) {}
        void setting(const char*, Setting<bool>& out) { m_maker.maybe(out, m_maker.coin()); }
        void setting(const char* key, Setting<std::string>& out) {
            m_maker.maybe(out, std::string(std::string_view(key) == "currency" ? "EUR" : "milestone"));
        }
        void setting(const char* key, Setting<int>& out) {
            const Field& record = *field(m_pattern + key);
            const int most = static_cast<int>(std::min(record.high, 300.0)); // a plan's cameras stay under their limit
            m_maker.maybe(out, m_maker.integer(static_cast<int>(record.low), std::max(most, static_cast<int>(record.low))));
        }
        void setting(const char* key, Setting<double>& out) {
            const Field& record = *field(m_pattern + key);
            m_maker.maybe(out, m_maker.real(record.low, record.high));
        }
        template <typename E>
        requires std::is_enum_v<E>
        void setting(const char*, Setting<E>& out) {
            const auto& rows = KeyTable<E>::rows;
            m_maker.maybe(out, rows[static_cast<std::size_t>(m_maker.integer(0, static_cast<int>(std::size(rows)) - 1))].value);
        }
        void rate(const char* key, Setting<double>& out) {
            setting(key, out);
            if (!out.isDefault() && m_maker.coin()) out.origin = Origin::Measured;
        }

    private:
        PlanMaker& m_maker;
        std::string m_pattern;
    };
    template <typename T, typename Visit> void fill(T& object, const char* pattern, Visit visit) {
        Filler filler(*this, pattern);
        visit(object, filler);
    }
    template <typename T> void maybe(Setting<T>& setting, const T& value) {
        if (coin()) setting.set(value);
    }

    void addCommerce(Plan& p) {
        if (coin())
            p.prices = {{"lab.bill.engineer", {80, 95.5, 120}, "EUR", "2026-03-14", Grade::Sourced, "quote 17", text()},
                        {"lab.cam.mount", Range::exactly(2), "", "2025", Grade::Estimate, "", ""}};
        if (coin()) p.reliability = {{"nvr.afr", {0.01, 0.02, 0.05}, "", "2026-03", Grade::Sourced, "our service desk", text()}};
        if (coin())
            p.products = {{"own.box", "recorder", "Acme", "Box 32",
                           {{"own.box.channels", "Channels", "channels", "", Range::exactly(32), 2026, "estimate", Grade::Estimate, "", Layer::Project},
                            {"own.box.price", "Price", "EUR/unit", "EUR", {400, 500, 650}, 2025, "quote 18", Grade::Sourced, text(), Layer::Project}},
                           {{"raid", "0/1/5"}}}};
        if (coin()) p.exchangeRates = {{"EUR", 0.92, 0, "2026-03-14", "bank"}, {"GBP", 0, 1.27, "2026", ""}};
        fill(p.commercial, commercialPattern, [](Commercial& x, auto& v) { visitCommercial(x, v); });
        if (!p.commercial.margin.isDefault()) p.commercial.markup = Commercial().markup;
        if (coin()) p.commercial.categories = {{"Cameras", {}, {}}, {"Labour", {}, {}}};
        for (CategoryTerms& terms : p.commercial.categories)
            terms.margin.set(0.25);
        if (coin()) p.commercial.lines = {{"cameras/s1/g1", 0.1}};
        if (coin()) {
            CustomLine crane;
            crane.id = "crane";
            crane.name = "Crane";
            crane.unitPrice = {500, 800, 1200};
            CustomLine guard = crane;
            guard.id = "guard";
            guard.category = "Services";
            guard.quantity = 2.5;
            guard.currency = "EUR";
            guard.years = {2, 4};
            guard.escalation = 0.03;
            guard.architectures = {Architecture::Nvr, Architecture::Hybrid};
            guard.site = coin() ? "*" : "s1";
            p.customLines = {crane, guard};
        }
    }

    Site site(std::string id) {
        Site s;
        s.id = std::move(id);
        s.name = text();
        fill(s, sitePattern, [](Site& x, auto& v) { visitSite(x, v); });
        if (coin()) s.rules = {"cannabis-us-ca"};
        if (coin()) s.kept = {{"switch-poe-16", 2, 0, 0}, {"hanwha-xrn-1610s", 1, 4, integer(1, 20) + 0.5}};
        for (int g = integer(0, 4); g > 0; --g)
            s.groups.push_back(group("g" + std::to_string(g)));
        return s;
    }

    CameraGroup group(std::string id) {
        CameraGroup g;
        g.id = std::move(id);
        g.name = text();
        g.purpose = text();
        fill(g, groupPattern, [](CameraGroup& x, auto& v) { visitGroup(x, v); });
        return g;
    }

    std::mt19937_64 m_random;
};

} // namespace sightline::test
