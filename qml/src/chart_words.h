#pragma once
// What the chart painters write, in the language of the window. Painters write English; each text that they draw or say of
// an item goes through here.

#include "proposal/charts.h"

#include <QString>

#include <memory>

namespace sightline::qml {

/// A text of a chart in the window's language: a word of the engine, or one of the painters' sentences with its parts
/// translated in turn. What is none of these (names of products and people) keeps its words and gets the number form.
QString chartWords(const QString& english);
/// While it lives, painters of this thread write in the window's language; null in English.
std::unique_ptr<proposal::ChartLanguage> chartLanguage();

} // namespace sightline::qml
