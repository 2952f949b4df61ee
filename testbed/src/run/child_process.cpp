#include "run/child_process.h"

#include "base/clock.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <utility>

namespace sightline::testbed {
namespace {

/// Between fork and exec: only calls that are safe there.
[[noreturn]] void becomeProgram(char* const* arguments, int output, int log, pid_t parent) {
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != parent)
        _exit(127); // the parent died before the line above
    setpgid(0, 0);  // a Ctrl-C in the terminal is the parent's business
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    dup2(output, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
    execv(arguments[0], arguments);
    _exit(127);
}

} // namespace

Result<ChildProcess> ChildProcess::start(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                                         const std::filesystem::path& logFile) {
    if (access(program.c_str(), X_OK) != 0)
        return failure(ErrorKind::Environment, program.string(), "the program is not there", "Build or install all programs");
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return failure(ErrorKind::Environment, program.string(), std::strerror(errno));
    ChildProcess child;
    child.m_stdout.reset(ends[0]);
    const UniqueFd output(ends[1]);
    child.m_log = logFile;
    const UniqueFd log(open(logFile.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640));
    if (!log.valid())
        return failure(ErrorKind::Environment, logFile.string(), std::strerror(errno));
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const pid_t parent = getpid();
    child.m_pid = fork();
    if (child.m_pid == 0)
        becomeProgram(pointers.data(), output.get(), log.get(), parent);
    if (child.m_pid < 0)
        return failure(ErrorKind::Environment, program.string(), std::string("cannot start: ") + std::strerror(errno));
    return child;
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept { *this = std::move(other); }

ChildProcess& ChildProcess::operator=(ChildProcess&& other) noexcept {
    std::swap(m_pid, other.m_pid);
    std::swap(m_stdout, other.m_stdout);
    std::swap(m_pending, other.m_pending);
    std::swap(m_log, other.m_log);
    return *this;
}

ChildProcess::~ChildProcess() {
    if (m_pid <= 0)
        return;
    kill(m_pid, SIGKILL);
    waitpid(m_pid, nullptr, 0);
}

bool ChildProcess::running() {
    if (m_pid > 0 && waitpid(m_pid, nullptr, WNOHANG) != 0)
        m_pid = -1;
    return m_pid > 0;
}

void ChildProcess::signal(int number) const {
    if (m_pid > 0)
        kill(m_pid, number);
}

bool ChildProcess::waitFor(double limit) {
    const std::int64_t end = monotonicNs() + toNs(limit);
    while (running()) {
        if (monotonicNs() > end)
            return false;
        usleep(10'000);
    }
    return true;
}

std::optional<std::string> ChildProcess::readLine(double limit) {
    const std::int64_t end = monotonicNs() + toNs(limit);
    while (true) {
        if (const std::size_t newline = m_pending.find('\n'); newline != std::string::npos) {
            std::string line = m_pending.substr(0, newline);
            m_pending.erase(0, newline + 1);
            return line;
        }
        const std::int64_t left = (end - monotonicNs()) / 1'000'000;
        pollfd ready{m_stdout.get(), POLLIN, 0};
        if (left <= 0 || poll(&ready, 1, static_cast<int>(std::min<std::int64_t>(left, 1000))) < 0)
            return std::nullopt;
        if (!ready.revents)
            continue;
        char text[512];
        const ssize_t got = read(m_stdout.get(), text, sizeof text);
        if (got <= 0)
            return std::nullopt;
        m_pending.append(text, static_cast<std::size_t>(got));
    }
}

std::string ChildProcess::lastLogLine() const {
    std::ifstream log(m_log);
    std::string line;
    std::string last;
    while (std::getline(log, line))
        if (!line.empty())
            last = line;
    return last;
}

} // namespace sightline::testbed
