// Reading and atomic writing of plan files.

#include "planner/plan_file.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace sightline::planner {
namespace {

/// Owns a file descriptor.
class PlanDescriptor {
public:
    explicit PlanDescriptor(int value) : m_value(value) {}
    PlanDescriptor(const PlanDescriptor&) = delete;
    PlanDescriptor& operator=(const PlanDescriptor&) = delete;
    ~PlanDescriptor() {
        if (m_value >= 0) ::close(m_value);
    }
    int get() const { return m_value; }
    bool isOpen() const { return m_value >= 0; }
    /// False when the last writes could not be kept (a network file system may say so only here).
    bool close() {
        const int value = std::exchange(m_value, -1);
        return ::close(value) == 0;
    }

private:
    int m_value;
};

/// Removes a temporary file unless it was renamed into place.
class PlanTemporaryFile {
public:
    explicit PlanTemporaryFile(std::string path) : m_path(std::move(path)) {}
    PlanTemporaryFile(const PlanTemporaryFile&) = delete;
    PlanTemporaryFile& operator=(const PlanTemporaryFile&) = delete;
    ~PlanTemporaryFile() {
        if (!m_path.empty()) ::unlink(m_path.c_str());
    }
    void release() { m_path.clear(); }

private:
    std::string m_path;
};

std::string planSystemText(int code) {
    std::array<char, 256> buffer{};
    return ::strerror_r(code, buffer.data(), buffer.size()); // the GNU form returns the text
}

Error planOpenError(const std::string& place, int code) {
    if (code == ENOENT) return {ErrorKind::BadInput, place, "there is no such file", "Check the name and folder"};
    if (code == EACCES || code == EPERM)
        return {ErrorKind::Environment, place, "the file may not be read", "Ask for permission, or copy the file"};
    return {ErrorKind::Environment, place, "the file cannot be read: " + planSystemText(code), "Check the disk"};
}

/// At most one byte more than the largest plan, so that an endless device ends.
Result<std::string> readPlanBytes(int descriptor, const std::string& place) {
    std::string text;
    std::array<char, 65536> block{};
    while (text.size() <= maxPlanBytes) {
        const ssize_t count = ::read(descriptor, block.data(), block.size());
        if (count == 0) return text;
        if (count > 0)
            text.append(block.data(), static_cast<std::size_t>(count));
        else if (errno == EISDIR)
            return failure(ErrorKind::BadInput, place, "this is a folder, not a plan",
                           "Name a plan file (*.sightline)");
        else if (errno != EINTR)
            return tl::make_unexpected(planOpenError(place, errno));
    }
    return failure(ErrorKind::BadInput, place, "the file is larger than " + std::to_string(maxPlanBytes >> 20) + " MiB",
                   "Check that it is a plan; split it if it is one");
}

bool writePlanBytes(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = ::write(descriptor, text.data(), text.size());
        if (count < 0 && errno != EINTR) return false;
        if (count > 0) text.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

tl::unexpected<Error> planSaveFailure(const std::string& place, int code) {
    const bool isFull = code == ENOSPC || code == EDQUOT || code == EFBIG;
    return failure(ErrorKind::Environment, place, "the plan cannot be saved: " + planSystemText(code),
                   isFull ? "Free some space, or save elsewhere"
                          : "Check the folder and its permissions, or save elsewhere");
}

/// Mode for the new file: that of the file it replaces, else what the umask leaves.
mode_t planFileMode(const std::string& target) {
    struct stat old {};
    if (::stat(target.c_str(), &old) == 0) return old.st_mode & 07777u;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666u & ~mask;
}

/// Where the bytes go: through a symbolic link, so that the link stays a link.
Result<std::filesystem::path> planFileTarget(const std::filesystem::path& file) {
    std::error_code code;
    std::filesystem::path target = file;
    if (std::filesystem::is_symlink(file, code) && std::filesystem::exists(file, code)) {
        target = std::filesystem::canonical(file, code);
        if (code) return planSaveFailure(file.string(), code.value());
    }
    const auto status = std::filesystem::status(target, code);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        return failure(ErrorKind::Environment, file.string(), "the plan cannot be saved: this is not an ordinary file",
                       "Choose another name");
    return target;
}

Result<void> replacePlanFile(const std::filesystem::path& target, std::string_view text) {
    const std::filesystem::path folder = target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
    std::string temporary = (folder / (".sightline-" + target.filename().string().substr(0, 200) + ".XXXXXX")).string();
    PlanDescriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (!file.isOpen()) return planSaveFailure(target.string(), errno);
    PlanTemporaryFile guard(temporary);
    const bool isWritten = ::fchmod(file.get(), planFileMode(target.string())) == 0 &&
                           writePlanBytes(file.get(), text) && ::fsync(file.get()) == 0;
    if (!isWritten) return planSaveFailure(target.string(), errno);
    if (!file.close()) return planSaveFailure(target.string(), errno);
    if (::rename(temporary.c_str(), target.c_str()) != 0) return planSaveFailure(target.string(), errno);
    guard.release();
    // The new name must survive a power cut too. The plan is in place already, so a folder that cannot be synced
    // (some network file systems) is no failure.
    const PlanDescriptor parent(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (parent.isOpen()) ::fsync(parent.get());
    return {};
}

} // namespace

Result<Plan> loadPlan(const std::filesystem::path& file, std::vector<Error>* more, PlanSource* source) {
    if (file == "-") {
        const auto text = readPlanBytes(STDIN_FILENO, "standard input");
        if (!text) return tl::make_unexpected(text.error());
        return parsePlan(*text, "standard input", more, source);
    }
    const std::string place = file.string();
    const PlanDescriptor input(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (!input.isOpen()) return tl::make_unexpected(planOpenError(place, errno));
    const auto text = readPlanBytes(input.get(), place);
    if (!text) return tl::make_unexpected(text.error());
    return parsePlan(*text, place, more, source);
}

Result<void> savePlan(const Plan& plan, const std::filesystem::path& file) {
    const std::string text = writePlan(plan);
    // A file that cannot be opened again is a lost plan: say so while the plan is still in memory.
    if (const auto readBack = parsePlan(text, file.string()); !readBack) {
        Error error = readBack.error();
        error.message = "the plan cannot be saved: " + error.message;
        return tl::make_unexpected(std::move(error));
    }
    const auto target = planFileTarget(file);
    if (!target) return tl::make_unexpected(target.error());
    return replacePlanFile(*target, text);
}

} // namespace sightline::planner
