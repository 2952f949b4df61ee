#pragma once
// Measures of colours: WCAG 2 contrast, CIE Lab, CIEDE2000, and the colour vision model of Machado, Oliveira and
// Fernandes (2009) at full strength.

#include <QColor>

namespace sightline::test {

enum class Vision { Usual, Protan, Deutan, Tritan };

struct Lab {
    double l = 0, a = 0, b = 0;
};

double contrast(const QColor& a, const QColor& b);
Lab lab(const QColor& colour, Vision vision);
double ciede2000(const Lab& x, const Lab& y);

} // namespace sightline::test
