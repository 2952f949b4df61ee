#!/usr/bin/env python3
"""Fits the bit-rate model to its calibration points and holds the result against the published figures.

Reads data/models/bitrate.json (or the file named), prints fitted and published figures side by side, then how many of
all points the low-high band of the model covers and how wide it is at most. Ends with 1 when a figure differs in a
printed digit, when the band covers fewer than 80 % of the points, or when it is wider than 4x (high over low) at any
point. Nothing but Python's standard library, so that anybody can run it.

The recipe: the logarithm of the rate is linear in ten unknowns (see NAMES). Points weigh by the tier of their source.
Huber's loss with a threshold of 0.35 on the logarithm (a factor of 1.42) keeps a few odd points from pulling the fit;
it is solved by iteratively reweighted least squares from the plain solution.
"""
import json
import math
import pathlib
import sys

NAMES = ["k_mbps", "pixels_below_1080p", "pixels_above_1080p", "frames", "h265", "average", "capped", "quality_step",
         "smart_average", "scene_static_extra"]
LOGARITHMIC = [name not in ("pixels_below_1080p", "pixels_above_1080p", "frames") for name in NAMES]
TIER_WEIGHT = {"A": 2.0, "B": 1.0, "C": 0.5}
QUALITY_STEPS = {"low": -1.0, "medium": 0.0, "balanced": 0.0, "high": 0.5, "max": 1.0, None: 0.0}
HUBER_THRESHOLD = 0.35
LEAST_COVERAGE = 0.80
WIDEST_BAND = 4.0
REFERENCE_PIXELS = 1920 * 1080
REFERENCE_FPS = 15.0


def regressors(point):
    pixels = math.log(point["width"] * point["height"] / REFERENCE_PIXELS)
    return [1.0, min(pixels, 0.0), max(pixels, 0.0), math.log(point["fps"] / REFERENCE_FPS),
            float(point["codec"] == "h265"), float(point["kind"] == "typical"),
            float(point["kind"] in ("cloud_cap", "live_sub")), QUALITY_STEPS[point["quality"]],
            float(point["smart"]), float(point["scene"] == "static")]


def solve(matrix, right):
    """Gaussian elimination with column pivots."""
    rows = [list(row) + [value] for row, value in zip(matrix, right)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        if rows[i][i] == 0:
            sys.exit("fit_bitrate: the points do not determine " + NAMES[i])
        for r in range(size):
            if r != i:
                factor = rows[r][i] / rows[i][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def weighted_fit(inputs, outputs, weights, ridge=0.0):
    size = range(len(NAMES))
    normal = [[sum(w * x[i] * x[j] for w, x in zip(weights, inputs)) + ridge * (i == j) for j in size] for i in size]
    right = [sum(w * x[i] * y for w, x, y in zip(weights, inputs, outputs)) for i in size]
    return solve(normal, right)


def residuals(inputs, outputs, theta):
    return [y - sum(a * b for a, b in zip(x, theta)) for x, y in zip(inputs, outputs)]


def robust_fit(inputs, outputs, weights, ridge=0.0):
    theta = weighted_fit(inputs, outputs, weights, ridge)
    for _ in range(500):
        robust = [w * min(1.0, HUBER_THRESHOLD / max(abs(e), 1e-12))
                  for w, e in zip(weights, residuals(inputs, outputs, theta))]
        refined = weighted_fit(inputs, outputs, robust, ridge)
        if max(abs(a - b) for a, b in zip(theta, refined)) < 1e-12:
            return refined
        theta = refined
    sys.exit("fit_bitrate: the fit did not settle")


def percentile(values, share):
    ordered = sorted(values)
    position = (len(ordered) - 1) * share
    below = int(position)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (position - below) * (ordered[above] - ordered[below])


def error_figures(inputs, outputs, theta):
    factors = [math.exp(abs(e)) for e in residuals(inputs, outputs, theta)]
    return {"median_error": percentile(factors, 0.5), "p80_error": percentile(factors, 0.8),
            "p90_error": percentile(factors, 0.9), "within_1_5": sum(f <= 1.5 for f in factors),
            "points": len(factors)}


def print_left_out(model, points, inputs, outputs, weights):
    """How the band does on makers that the fit has never seen: each source is left out in turn."""
    inside = 0
    for vendor in sorted({p["vendor"] for p in points}):
        kept = [i for i, p in enumerate(points) if p["vendor"] != vendor]
        # A hint of ridge: without its one point the extra of a static scene is not determined.
        theta = robust_fit([inputs[i] for i in kept], [outputs[i] for i in kept], [weights[i] for i in kept], 1e-6)
        left = [i for i, p in enumerate(points) if p["vendor"] == vendor]
        errors = residuals([inputs[i] for i in left], [outputs[i] for i in left], theta)
        inside += sum(abs(e) <= math.log(value_of(model, "error_p90")) for e in errors)
    print(f"Each source left out of the fit in turn: {inside} of {len(points)} ({inside / len(points):.0%}) are inside "
          f"the factor {value_of(model, 'error_p90')}.")


def value_of(model, name):
    return model["constants"][name]["value"]


def quality_index(point):
    return {"low": 0, "high": 2, "max": 3}.get(point["quality"], 1)


def mjpeg_rate(model, point):
    """As planner/src/bitrate.cpp: small frames carry more bits per pixel, and the size of a frame never falls."""
    megapixels = point["width"] * point["height"] / 1e6
    bits = value_of(model, "mjpeg_bits_per_pixel")[quality_index(point)]
    small = min(value_of(model, "mjpeg_small_bits_per_pixel") * megapixels,
                bits * value_of(model, "mjpeg_small_megapixels"))
    return max(bits * megapixels, small) * point["fps"]


def inter_frame_rate(model, point):
    pixels = point["width"] * point["height"] / REFERENCE_PIXELS
    pixel_factor = pixels ** value_of(model, "pixels_below_1080p" if pixels < 1 else "pixels_above_1080p")
    kind = {"setting": 1.0, "typical": value_of(model, "average")}.get(point["kind"], value_of(model, "capped"))
    scene = 0 if point["scene"] == "static" and point["smart"] else 2
    plain = (value_of(model, "k_mbps") * (value_of(model, "h265") if point["codec"] == "h265" else 1.0) * kind *
             value_of(model, "quality_step") ** QUALITY_STEPS[point["quality"]] * value_of(model, "scene")[scene] *
             pixel_factor * (point["fps"] / REFERENCE_FPS) ** value_of(model, "frames"))
    if not point["smart"]:
        return plain
    floor = value_of(model, "floor_mbps_1080p") * pixel_factor
    return max(plain * value_of(model, "smart_full")[scene], min(plain, floor))


def band_of(model, point):
    """Low and high of the model for a calibration point: the p90 factor, widened in quadrature for smart codecs."""
    rate = mjpeg_rate(model, point) if point["codec"] == "mjpeg" else inter_frame_rate(model, point)
    down = up = math.log(value_of(model, "error_p90")) ** 2
    if point["smart"] and point["codec"] != "mjpeg":
        low, likely, high = value_of(model, "smart_band")
        down += math.log(likely / low) ** 2
        up += math.log(high / likely) ** 2
    return rate / math.exp(math.sqrt(down)), rate * math.exp(math.sqrt(up))


def check_band(model):
    """Prints coverage and width by codec; returns how many demands are missed."""
    groups = {"H.264": lambda p: p["codec"] == "h264", "H.265": lambda p: p["codec"] == "h265",
              "MJPEG": lambda p: p["codec"] == "mjpeg", "smart codecs": lambda p: p["smart"],
              "tier A": lambda p: p["tier"] == "A", "all": lambda p: True}
    print(f"\n{'band of the points':<20} {'points':>8} {'inside':>8} {'share':>8} {'widest':>8}")
    for name, belongs in groups.items():
        bands = [(band_of(model, p), p["mbps"]) for p in model["points"] if belongs(p)]
        inside = sum(low <= mbps <= high for (low, high), mbps in bands)
        widest = max(high / low for (low, high), _ in bands)
        print(f"{name:<20} {len(bands):>8} {inside:>8} {inside / len(bands):>8.1%} {widest:>7.2f}x")
    outside = [p["id"] for p in model["points"] if not band_of(model, p)[0] <= p["mbps"] <= band_of(model, p)[1]]
    print("outside: " + " ".join(outside))
    missed = 0
    if inside / len(bands) < LEAST_COVERAGE:
        print(f"The band covers fewer than {LEAST_COVERAGE:.0%} of the points.", file=sys.stderr)
        missed += 1
    if widest > WIDEST_BAND:
        print(f"The band is wider than {WIDEST_BAND:g}x.", file=sys.stderr)
        missed += 1
    return missed


def main():
    default = pathlib.Path(__file__).resolve().parent.parent / "data" / "models" / "bitrate.json"
    model = json.loads((pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else default).read_text(encoding="utf-8"))
    points = [p for p in model["points"] if p["codec"] != "mjpeg"]
    inputs = [regressors(p) for p in points]
    outputs = [math.log(p["mbps"]) for p in points]
    weights = [TIER_WEIGHT[p["tier"]] for p in points]
    theta = robust_fit(inputs, outputs, weights)
    differing = 0

    print(f"{'figure':<20} {'fitted':>8} {'published':>10}")
    fitted = [math.exp(t) if is_log else t for t, is_log in zip(theta, LOGARITHMIC)]
    for name, value in zip(NAMES, fitted):
        published = model["constants"][name]["value"]
        agrees = f"{value:.2f}" == f"{published:.2f}"
        differing += not agrees
        print(f"{name:<20} {value:>8.4f} {published:>10.2f}{'' if agrees else '   differs'}")

    # "As used": with the constants rounded to two digits, which is what the model computes with.
    rounded = [math.log(model["constants"][n]["value"]) if is_log else model["constants"][n]["value"]
               for n, is_log in zip(NAMES, LOGARITHMIC)]
    exact, used = error_figures(inputs, outputs, theta), error_figures(inputs, outputs, rounded)
    print(f"\n{'error of the points':<20} {'fitted':>8} {'as used':>8} {'published':>10}")
    for name, published in model["published_fit"].items():
        agrees = f"{exact[name]:.2f}" == f"{published:.2f}"
        differing += not agrees
        print(f"{name:<20} {exact[name]:>8.5g} {used[name]:>8.5g} {published:>10.4g}{'' if agrees else '   differs'}")
    print(f"\n{exact['within_1_5']} of {exact['points']} points are within a factor of 1.5.")
    print_left_out(model, points, inputs, outputs, weights)
    missed = check_band(model)
    if differing:
        print(f"{differing} figures differ from the published ones.", file=sys.stderr)
    return 1 if differing or missed else 0


if __name__ == "__main__":
    sys.exit(main())
