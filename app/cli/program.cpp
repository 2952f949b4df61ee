#include "cli/program.h"

#include "cli/command_line.h"
#include "cli/output.h"

#include <clocale>
#include <exception>
#include <new>
#include <string_view>

namespace sightline::cli {

namespace {

/// Passwords inside URLs must not stay where every user of the machine can read them.
void hideCredentials(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const std::size_t scheme = word.find("://");
        const std::size_t at = word.rfind('@');
        if (scheme == std::string_view::npos || at == std::string_view::npos)
            continue;
        for (std::size_t k = scheme + 3; k < at; ++k)
            argv[i][k] = '*';
    }
}

} // namespace

int runProgram(int argc, char** argv) {
    try {
        std::setlocale(LC_ALL, "C");
        const Parsed parsed = parseCommandLine(argc, argv);
        hideCredentials(argc, argv);
        if (const auto* command = std::get_if<Command>(&parsed))
            return std::visit([](const auto& verb) { return run(verb); }, *command);
        const Answered& answered = std::get<Answered>(parsed);
        if (!answered.error.empty())
            note(answered.error);
        return answered.text.empty() ? answered.code : finish(answered.text, answered.code);
    } catch (const std::bad_alloc&) {
        return fail({ErrorKind::Environment, {}, "there is not enough memory for this", "Ask for less at once"});
    } catch (const std::exception& exception) {
        return fail({ErrorKind::Internal, {}, std::string("internal error: ") + exception.what(),
                     "This is a mistake in Sightline; please report it with the command line you used"});
    }
}

} // namespace sightline::cli
