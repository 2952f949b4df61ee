#pragma once
// A program that we started, and that does not outlive us.

#include "base/unique_fd.h"
#include "planner/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace sightline::testbed {

class ChildProcess {
public:
    /// Starts `program`; its stderr goes to `logFile`, its stdout to readLine(). The kernel ends it when we die.
    static Result<ChildProcess> start(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                                      const std::filesystem::path& logFile);
    ChildProcess(ChildProcess&& other) noexcept;
    ChildProcess& operator=(ChildProcess&& other) noexcept;
    ~ChildProcess(); ///< SIGKILL, and waits

    pid_t pid() const { return m_pid; }
    bool running();
    void signal(int number) const;
    /// Waits for the end; false when it did not come in time.
    bool waitFor(double seconds);
    /// The next line of its stdout; nothing after the time limit or the end of the stream.
    std::optional<std::string> readLine(double seconds);
    std::string lastLogLine() const;

private:
    ChildProcess() = default;
    pid_t m_pid = -1;
    UniqueFd m_stdout;
    std::string m_pending;
    std::filesystem::path m_log;
};

} // namespace sightline::testbed
