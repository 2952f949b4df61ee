#pragma once
// How every module reports an expected failure: a value, never an exception across a module border.

#include <string>
#include <tl/expected.hpp>

namespace sightline {

/// What kind of trouble it is; programs turn the kind into an exit code (docs/cli.md).
enum class ErrorKind {
    Usage,       ///< the caller asked for something that does not exist: exit code 2
    BadInput,    ///< a file or value from outside is wrong: exit code 3
    Environment, ///< disk, port, permission or program is missing: exit code 4
    Interrupted, ///< stopped from outside, partial results were kept: exit code 5
    Internal,    ///< our own mistake: exit code 70
};

/// One failure, said so that a person can act on it.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    std::string place;   ///< file, and inside it the JSON pointer or line, e.g. "shop.sightline: /sites/0/count"
    std::string message; ///< what is wrong, without a full stop
    std::string remedy;  ///< what to do about it; may be empty
};

/// A value or an Error.
template <typename T> using Result = tl::expected<T, Error>;

/// Shorthand for returning a failure from a function that returns Result<T>.
inline tl::unexpected<Error> failure(ErrorKind kind, std::string place, std::string message, std::string remedy = {}) {
    return tl::make_unexpected(Error{kind, std::move(place), std::move(message), std::move(remedy)});
}

/// "place: message. Remedy" on one line, for logs and terminals.
inline std::string toText(const Error& error) {
    std::string text = error.place.empty() ? error.message : error.place + ": " + error.message;
    return error.remedy.empty() ? text : text + ". " + error.remedy;
}

} // namespace sightline
