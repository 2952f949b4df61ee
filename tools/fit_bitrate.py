#!/usr/bin/env python3
"""Fits the bit-rate model to its calibration points and holds the result against the published figures.

Reads data/models/bitrate.json (or the file named), prints fitted and published figures side by side, and ends with 1
when one of them differs in a printed digit. Nothing but Python's standard library, so that anybody can run it.

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


def weighted_fit(inputs, outputs, weights):
    size = range(len(NAMES))
    normal = [[sum(w * x[i] * x[j] for w, x in zip(weights, inputs)) for j in size] for i in size]
    right = [sum(w * x[i] * y for w, x, y in zip(weights, inputs, outputs)) for i in size]
    return solve(normal, right)


def residuals(inputs, outputs, theta):
    return [y - sum(a * b for a, b in zip(x, theta)) for x, y in zip(inputs, outputs)]


def robust_fit(inputs, outputs, weights):
    theta = weighted_fit(inputs, outputs, weights)
    for _ in range(500):
        robust = [w * min(1.0, HUBER_THRESHOLD / max(abs(e), 1e-12))
                  for w, e in zip(weights, residuals(inputs, outputs, theta))]
        refined = weighted_fit(inputs, outputs, robust)
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


def main():
    default = pathlib.Path(__file__).resolve().parent.parent / "data" / "models" / "bitrate.json"
    model = json.loads((pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else default).read_text(encoding="utf-8"))
    points = [p for p in model["points"] if p["codec"] != "mjpeg"]
    inputs = [regressors(p) for p in points]
    outputs = [math.log(p["mbps"]) for p in points]
    theta = robust_fit(inputs, outputs, [TIER_WEIGHT[p["tier"]] for p in points])
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
    if differing:
        print(f"{differing} figures differ from the published ones.", file=sys.stderr)
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
