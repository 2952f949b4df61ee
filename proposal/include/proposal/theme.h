#pragma once
// The colour tokens of the design system, once: screens (Theme singleton) and charts (ChartTheme) both read this table.

#include <QColor>

#include <array>

namespace sightline::proposal {

/// Colours by token for one appearance. Values: docs/look.md; contrast and colour distance are tested.
struct Tokens {
    QColor bg, surface, surface2, sunk, line, line2, ink, ink2, ink3, accent, accentTint, primary, onPrimary;
    QColor error, errorTint, warn, warnTint, band, band2;
    std::array<QColor, 5> causes;           ///< c1 … c5: stacks that are not architectures
    std::array<QColor, 3> fill, text, mid, tint; ///< VMS, NVR, hybrid
};

const Tokens& lightTokens();
const Tokens& darkTokens();

} // namespace sightline::proposal
