// Documents reach their place whole or not at all.

#include "proposal/export.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace sightline::proposal {

namespace {

std::filesystem::path folderOf(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

tl::unexpected<Error> documentFailure(const std::filesystem::path& file, int reason) {
    return failure(ErrorKind::Environment, file.string(),
                   std::string("cannot write the document: ") + std::strerror(reason),
                   "Choose another place, or make room and check that the folder can be written to");
}

/// 0, or the errno of what went wrong.
int writeWhole(int descriptor, const std::string& bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(descriptor, bytes.data() + done, bytes.size() - done);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        done += static_cast<std::size_t>(written);
    }
    return ::fsync(descriptor) == 0 ? 0 : errno;
}

/// The rename itself must survive a power cut: the folder is flushed too. Some file systems cannot; that is no failure.
void flushFolder(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    static_cast<void>(::fsync(descriptor));
    ::close(descriptor);
}

/// mkstemp makes private files; a document gets the rights any new file would get, or those it had.
void setUsualRights(int descriptor, const std::filesystem::path& file) {
    struct stat old {};
    mode_t rights = 0;
    if (::stat(file.c_str(), &old) == 0) {
        rights = old.st_mode & 07777;
    } else {
        const mode_t mask = ::umask(0);
        ::umask(mask);
        rights = 0666 & ~mask;
    }
    static_cast<void>(::fchmod(descriptor, rights));
}

/// Where the bytes go: through a symbolic link, so that the link stays one. A pipe or a device is never replaced.
Result<std::filesystem::path> documentTarget(const std::filesystem::path& file) {
    std::error_code code;
    const auto status = std::filesystem::status(file, code);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        return failure(ErrorKind::Environment, file.string(), "cannot write the document: this is not an ordinary file",
                       "Choose another name");
    if (!std::filesystem::exists(status) || !std::filesystem::is_symlink(file, code)) return file;
    const std::filesystem::path target = std::filesystem::canonical(file, code);
    return code ? file : target;
}

} // namespace

Result<void> writeDocument(const std::filesystem::path& wanted, const std::string& bytes) {
    const Result<std::filesystem::path> target = documentTarget(wanted);
    if (!target) return tl::make_unexpected(target.error());
    const std::filesystem::path& file = *target;
    std::string temporary = (folderOf(file) / (file.filename().string() + ".XXXXXX")).string();
    const int descriptor = ::mkstemp(temporary.data());
    if (descriptor < 0) return documentFailure(file, errno);
    setUsualRights(descriptor, file);
    int reason = writeWhole(descriptor, bytes);
    if (::close(descriptor) != 0 && reason == 0) reason = errno;
    if (reason == 0 && ::rename(temporary.c_str(), file.c_str()) != 0) reason = errno;
    if (reason != 0) {
        ::unlink(temporary.c_str());
        return documentFailure(file, reason);
    }
    flushFolder(folderOf(file));
    return {};
}

} // namespace sightline::proposal
