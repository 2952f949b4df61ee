// A sweep over one field of the plan or one figure of the price book.

#include "engine.h"
#include "proposal/which_wins.h"

#include "planner/scenario.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

namespace sightline::proposal {

using planner::Architecture;
using planner::Plan;

namespace {

constexpr int defaultSweepSteps = 20;
constexpr double finestShare = 1e-6; // of the sweep's width, to which crossings are refined

tl::unexpected<Error> refuseSweep(std::string message, std::string remedy) {
    return failure(ErrorKind::Usage, "--sweep", std::move(message), std::move(remedy));
}

std::optional<double> sweepNumber(std::string_view text) {
    double value = 0;
    const auto [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || stop != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::string sweepText(double value) {
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), end.ptr};
}

/// "sites/*/camera_groups/*/fps" of "/sites/shop/camera_groups/tills/fps".
std::string fieldKeyOf(const std::string& path) {
    std::string key, last;
    for (std::size_t begin = 1; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string part = path.substr(begin, end - begin);
        const bool isId = last == "sites" || last == "camera_groups";
        key += (key.empty() ? "" : "/") + (isId ? std::string("*") : part);
        last = isId ? std::string() : part;
        begin = end + 1;
    }
    return key;
}

/// A deterministic pass and what it comes to.
struct Tried {
    QuickPass pass;
    SweepPoint answer;
};

Tried tried(const Plan& plan, const planner::Catalogue& catalogue, const Yardstick& yardstick) {
    Tried one{quickPass(plan, catalogue), {}};
    one.answer = sweepPoint(one.pass, plan, catalogue, yardstick, 0);
    return one;
}

/// What moves: makes the deterministic pass at a value.
class SweptField {
public:
    virtual ~SweptField() = default;
    virtual bool isWhole() const { return false; }
    virtual Result<Tried> at(double value, const Yardstick& yardstick) const = 0;
    virtual std::string label() const = 0;
    virtual std::string unit() const { return {}; }
};

/// Sites, cameras or days of the whole plan.
class PlanWideField : public SweptField {
public:
    PlanWideField(const Plan& plan, const planner::Catalogue& catalogue, std::string field)
        : m_plan(plan), m_catalogue(catalogue), m_field(std::move(field)) {}

    bool isWhole() const override { return m_field != "retention"; }
    std::string label() const override {
        return m_field == "sites" ? "Sites" : m_field == "cameras" ? "Cameras at each site" : "Days kept";
    }
    std::string unit() const override { return m_field == "retention" ? "days" : ""; }
    Result<Tried> at(double value, const Yardstick& yardstick) const override {
        const double most = m_field == "retention" ? 3650 : 100'000;
        if (value < 1 || value > most)
            return refuseSweep(m_field + " cannot be " + sweepText(value), "Give limits from 1 to " + sweepText(most));
        const Plan changed = m_field == "sites"     ? withSites(m_plan, static_cast<int>(value))
                             : m_field == "cameras" ? withCameras(m_plan, static_cast<int>(value))
                                                    : withRetention(m_plan, value);
        if (planner::cameraCount(changed) > planner::maxPlanCameras)
            return refuseSweep(sweepText(value) + " " + m_field + " make more than " + std::to_string(planner::maxPlanCameras) +
                                   " cameras in one plan",
                               "Give smaller limits");
        return tried(changed, m_catalogue, yardstick);
    }

private:
    const Plan& m_plan;
    const planner::Catalogue& m_catalogue;
    std::string m_field;
};

/// One place of the plan, by the path of a scenario.
class PathField : public SweptField {
public:
    PathField(const Plan& plan, const planner::Catalogue& catalogue, std::string path, double sample)
        : m_plan(plan), m_catalogue(catalogue), m_path(std::move(path)), m_record(planner::field(fieldKeyOf(m_path))) {
        // A field of whole numbers refuses what lies between two of them.
        m_whole = planAt(std::floor(sample)).has_value() && !planAt(std::floor(sample) + 0.5).has_value();
    }

    bool isWhole() const override { return m_whole; }
    std::string label() const override { return m_record ? m_record->label : m_path; }
    std::string unit() const override { return m_record ? m_record->unit : ""; }
    Result<Tried> at(double value, const Yardstick& yardstick) const override {
        auto changed = planAt(value);
        if (!changed) {
            Error error = changed.error();
            error.kind = ErrorKind::Usage;
            error.place = "--sweep " + error.place;
            return tl::make_unexpected(std::move(error));
        }
        planner::refreshDefaults(*changed);
        return tried(*changed, m_catalogue, yardstick);
    }

private:
    Result<Plan> planAt(double value) const { return planner::applyChanges(m_plan, {{m_path, sweepText(value)}}); }

    const Plan& m_plan;
    const planner::Catalogue& m_catalogue;
    std::string m_path;
    const planner::Field* m_record;
    bool m_whole = false;
};

/// One figure of the price book. A price of the project's own gives way to the value.
class FigureField : public SweptField {
public:
    FigureField(const Plan& plan, const planner::Catalogue& catalogue, const Figure& figure)
        : m_plan(plan), m_catalogue(catalogue), m_figure(figure) {
        std::erase_if(m_plan.prices, [&](const planner::PriceEntry& entry) {
            const Figure* priced = catalogue.figure(entry.id);
            return priced && priced->id == figure.id;
        });
    }

    std::string label() const override { return m_figure.name; }
    std::string unit() const override { return m_figure.unit; }
    Result<Tried> at(double value, const Yardstick& yardstick) const override {
        if (value < 0) return refuseSweep("a figure cannot be " + sweepText(value), "Give limits from 0 on");
        return tried(m_plan, m_catalogue.withFigure(m_figure.id, Range::exactly(value)), yardstick);
    }

private:
    Plan m_plan;
    const planner::Catalogue& m_catalogue;
    const Figure& m_figure;
};

Result<std::unique_ptr<SweptField>> sweptField(const Plan& plan, const planner::Catalogue& catalogue, const SweepRequest& request) {
    const std::string& field = request.field;
    if (field == "sites" || field == "cameras" || field == "retention")
        return std::make_unique<PlanWideField>(plan, catalogue, field);
    if (field.starts_with('/')) return std::make_unique<PathField>(plan, catalogue, field, request.from);
    if (const Figure* figure = catalogue.figure(field)) return std::make_unique<FigureField>(plan, catalogue, *figure);
    return refuseSweep("there is no field or figure \"" + field.substr(0, 64) + "\"",
                       "Give sites, cameras, retention, a path such as /sites/ID/count, or a figure's id "
                       "(sightline-cli catalogue show PRODUCT lists them)");
}

bool sameBand(const FieldPoint& a, const FieldPoint& b) {
    return a.verdict == b.verdict && (a.verdict != Verdict::Winner || a.winner == b.winner);
}

class FieldSweeper {
public:
    FieldSweeper(const SweptField& field, const Yardstick& yardstick, double width)
        : m_field(field), m_yardstick(yardstick), m_finest(width * finestShare) {}

    Result<FieldPoint> at(double value) {
        if (const auto known = m_known.find(value); known != m_known.end()) return known->second;
        const auto tried = m_field.at(value, m_yardstick);
        if (!tried) return tl::make_unexpected(tried.error());
        const SweepPoint& answer = tried->answer;
        FieldPoint point{value, answer.totals, {}, tried->pass.feasible, answer.verdict, answer.winner};
        for (std::size_t i = 0; i < 3; ++i)
            point.built[i] = tried->pass.designs[i].feasible;
        return m_known.emplace(value, point).first->second;
    }

    /// The smallest value over `low` at which `isLow` no longer holds; it holds at `low` and not at `high`.
    template <typename IsLow> Result<FieldPoint> boundary(FieldPoint low, FieldPoint high, IsLow isLow) {
        while (high.value - low.value > (m_field.isWhole() ? 1.0 : m_finest)) {
            const double exact = (low.value + high.value) / 2;
            const auto middle = at(m_field.isWhole() ? std::floor(exact) : exact);
            if (!middle) return middle;
            (isLow(*middle) ? low : high) = *middle;
        }
        return high;
    }

private:
    const SweptField& m_field;
    Yardstick m_yardstick;
    double m_finest;
    std::map<double, FieldPoint> m_known;
};

std::vector<double> sweepValues(const SweepRequest& request, bool whole) {
    const double step = request.step > 0 ? request.step : (request.to - request.from) / defaultSweepSteps;
    std::vector<double> values;
    // Half a millionth of a step in hand, so that 0.1 steps reach their end.
    for (int i = 0; request.from + i * step <= request.to + step * 5e-7; ++i) {
        const double exact = std::min(request.to, request.from + i * step);
        const double value = whole ? std::round(exact) : exact;
        if (values.empty() || value > values.back()) values.push_back(value);
    }
    return values;
}

Result<void> addCrossings(FieldSweeper& sweeper, FieldSweep& sweep) {
    for (std::size_t i = 1; i < sweep.points.size(); ++i)
        for (std::size_t a = 0; a < 3; ++a)
            for (std::size_t b = 0; b < 3; ++b) {
                const auto aCheaper = [a, b](const FieldPoint& point) { return point.totals[a] < point.totals[b]; };
                const FieldPoint& low = sweep.points[i - 1];
                const FieldPoint& high = sweep.points[i];
                if (a == b || !low.built[a] || !low.built[b] || !high.built[a] || !high.built[b]) continue;
                if (!aCheaper(low) || high.totals[b] >= high.totals[a]) continue;
                const auto found = sweeper.boundary(low, high, aCheaper);
                if (!found) return tl::make_unexpected(found.error());
                sweep.crossings.push_back({planner::architectures[a], planner::architectures[b], found->value});
            }
    std::stable_sort(sweep.crossings.begin(), sweep.crossings.end(), [](const auto& x, const auto& y) { return x.at < y.at; });
    return {};
}

Result<void> addBands(FieldSweeper& sweeper, FieldSweep& sweep) {
    FieldPoint last = sweep.points.front();
    sweep.bands.push_back({last.value, last.value, last.verdict, last.winner});
    for (const FieldPoint& point : sweep.points) {
        while (!sameBand(point, last)) { // a band of its own may lie between the two
            const auto first = sweeper.boundary(last, point, [&last](const FieldPoint& p) { return sameBand(p, last); });
            if (!first) return tl::make_unexpected(first.error());
            sweep.bands.back().to = sweep.whole ? first->value - 1 : first->value;
            sweep.bands.push_back({first->value, first->value, first->verdict, first->winner});
            last = *first;
        }
        sweep.bands.back().to = point.value;
        last = point;
    }
    return {};
}

} // namespace

Result<SweepRequest> parseSweep(std::string_view text) {
    const std::string form = "Write FIELD=FROM:TO or FIELD=FROM:TO:STEP, for instance cameras=8:128:8";
    const std::size_t equals = text.rfind('=');
    if (equals == std::string_view::npos || equals == 0) return refuseSweep("\"" + std::string(text.substr(0, 80)) + "\" names no field", form);
    SweepRequest request;
    request.field = text.substr(0, equals);
    std::vector<double> numbers;
    for (std::size_t begin = equals + 1; begin <= text.size();) {
        const std::size_t end = std::min(text.find(':', begin), text.size());
        const auto number = sweepNumber(text.substr(begin, end - begin));
        if (!number) return refuseSweep("\"" + std::string(text.substr(begin, end - begin).substr(0, 40)) + "\" is not a number", form);
        numbers.push_back(*number);
        begin = end + 1;
    }
    if (numbers.size() < 2 || numbers.size() > 3) return refuseSweep("two limits and at most a step are wanted", form);
    request.from = numbers[0];
    request.to = numbers[1];
    if (!(request.from < request.to)) return refuseSweep("the limits do not ascend", "Give the smaller one first");
    if (numbers.size() == 3) {
        request.step = numbers[2];
        if (request.step <= 0) return refuseSweep("the step is not above 0", form);
        if ((request.to - request.from) / request.step > mostSweepPoints - 1 + 1e-6)
            return refuseSweep("more than " + std::to_string(mostSweepPoints) + " points", "Give a larger step");
    }
    return request;
}

Result<FieldSweep> sweepField(const Plan& plan, const planner::Catalogue& catalogue, const SweepRequest& request,
                              const CompareOptions& margin, const LivedOverSums& lived) {
    const auto field = sweptField(plan, catalogue, request);
    if (!field) return tl::make_unexpected(field.error());
    FieldSweep sweep{request.field, (*field)->label(), (*field)->unit(), (*field)->isWhole(), {}, {}, {}};
    CompareOptions base = margin;
    base.flips = false;
    base.watch = {};
    FieldSweeper sweeper(**field, yardstick(compare(plan, catalogue, base), lived), request.to - request.from);
    for (const double value : sweepValues(request, sweep.whole)) {
        const auto point = sweeper.at(value);
        if (!point) return tl::make_unexpected(point.error());
        sweep.points.push_back(*point);
    }
    if (const auto done = addCrossings(sweeper, sweep); !done) return tl::make_unexpected(done.error());
    if (const auto done = addBands(sweeper, sweep); !done) return tl::make_unexpected(done.error());
    return sweep;
}

} // namespace sightline::proposal
