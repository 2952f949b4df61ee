#include "colour_science.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace sightline::test {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Triple linearRgb(const QColor& colour) {
    const QColor rgb = colour.toRgb();
    return {linear(rgb.red() / 255.0), linear(rgb.green() / 255.0), linear(rgb.blue() / 255.0)};
}

Triple times(const Matrix& matrix, const Triple& v) {
    Triple out{};
    for (std::size_t i = 0; i < 3; ++i)
        out[i] = matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2];
    return out;
}

/// Severity 1.0 of the published tables, on linear RGB.
Triple seen(const Triple& rgb, Vision vision) {
    static const Matrix protan = {
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
    static const Matrix deutan = {
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
    static const Matrix tritan = {
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
    Triple out = rgb;
    if (vision == Vision::Protan)
        out = times(protan, rgb);
    else if (vision == Vision::Deutan)
        out = times(deutan, rgb);
    else if (vision == Vision::Tritan)
        out = times(tritan, rgb);
    for (double& channel : out)
        channel = std::clamp(channel, 0.0, 1.0);
    return out;
}

double luminance(const QColor& colour) {
    const Triple rgb = linearRgb(colour);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

double labCurve(double t) {
    return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

double degrees(double radians) {
    return radians * 180 / std::numbers::pi;
}
double radians(double angle) {
    return angle * std::numbers::pi / 180;
}

double hue(double a, double b) {
    if (a == 0 && b == 0) return 0;
    const double angle = degrees(std::atan2(b, a));
    return angle < 0 ? angle + 360 : angle;
}

double hueStep(double from, double to, bool grey) {
    if (grey) return 0;
    const double step = to - from;
    return step > 180 ? step - 360 : step < -180 ? step + 360 : step;
}

double hueMean(double one, double two, bool grey) {
    if (grey) return one + two;
    if (std::abs(one - two) <= 180) return (one + two) / 2;
    return one + two < 360 ? (one + two + 360) / 2 : (one + two - 360) / 2;
}

double power7(double x) {
    return std::sqrt(std::pow(x, 7) / (std::pow(x, 7) + std::pow(25.0, 7)));
}

} // namespace

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a), other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

Lab lab(const QColor& colour, Vision vision) {
    static const Matrix toXyz = {
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    const Triple xyz = times(toXyz, seen(linearRgb(colour), vision));
    const double x = labCurve(xyz[0] / 0.95047);
    const double y = labCurve(xyz[1]);
    const double z = labCurve(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double ciede2000(const Lab& x, const Lab& y) {
    const double meanC = (std::hypot(x.a, x.b) + std::hypot(y.a, y.b)) / 2;
    const double stretch = 1 + 0.5 * (1 - power7(meanC));
    const double c1 = std::hypot(x.a * stretch, x.b);
    const double c2 = std::hypot(y.a * stretch, y.b);
    const double h1 = hue(x.a * stretch, x.b);
    const double h2 = hue(y.a * stretch, y.b);
    const bool grey = c1 * c2 == 0;
    const double dL = y.l - x.l;
    const double dC = c2 - c1;
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(radians(hueStep(h1, h2, grey) / 2));
    const double l = (x.l + y.l) / 2;
    const double c = (c1 + c2) / 2;
    const double h = hueMean(h1, h2, grey);
    const double t = 1 - 0.17 * std::cos(radians(h - 30)) + 0.24 * std::cos(radians(2 * h)) +
                     0.32 * std::cos(radians(3 * h + 6)) - 0.20 * std::cos(radians(4 * h - 63));
    const double sL = 1 + 0.015 * (l - 50) * (l - 50) / std::sqrt(20 + (l - 50) * (l - 50));
    const double sC = 1 + 0.045 * c;
    const double sH = 1 + 0.015 * c * t;
    const double turn = -std::sin(radians(60 * std::exp(-std::pow((h - 275) / 25, 2)))) * 2 * power7(c);
    return std::sqrt(std::pow(dL / sL, 2) + std::pow(dC / sC, 2) + std::pow(dH / sH, 2) + turn * dC / sC * dH / sH);
}

} // namespace sightline::test
