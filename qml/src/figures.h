#pragma once
// Figures and the engine's fixed words in the language of the window. Sentences that it makes are recognised by their
// patterns.

#include <QString>

#include <string>

namespace sightline::qml {

/// A figure as proposal/format.h prints it ("$1,234.50", "under 1 %", "91 of 100"), with this language's point, comma and words.
QString figure(const std::string& english);
/// A fixed word of the engine: a must-have, a cost category, a kind of node, a cause; anything else comes back as it is.
QString engineWord(const std::string& english);
/// A sentence of the engine (advice, findings, explanations) in the window's language, as far as proposal::Sentences knows
/// it; names come back as they are. For the GUI thread.
QString engineSentence(const std::string& english);
/// The name of a figure, a line of the sheet, a plan field or a unit in the window's language (proposal::Sentences::name).
QString engineName(const std::string& english);
/// A name of the user's inside words of ours: at most `most` characters of it, and one that is written from right to left keeps to itself
/// instead of turning the sentence round.
QString nameInSentence(const QString& name, int most = 60);
/// The beginning of a sentence or a label as it stands inside one: in English without its capital.
QString inSentence(const QString& text);

} // namespace sightline::qml
