#include "cli/program.h"

#include "cli/command_line.h"
#include "cli/output.h"

#include <clocale>
#include <exception>
#include <new>

namespace sightline::cli {

int runProgram(int argc, char** argv) {
    try {
        std::setlocale(LC_ALL, "C");
        const Parsed parsed = parseCommandLine(argc, argv);
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
