#include "run/machine.h"

#include <cmath>
#include <fstream>
#include <sys/sysinfo.h>
#include <sys/utsname.h>
#include <unistd.h>

extern "C" {
#include <libavutil/avutil.h>
}

namespace sightline::testbed {
namespace {

std::string cpuModel() {
    std::ifstream info("/proc/cpuinfo");
    std::string line;
    while (std::getline(info, line))
        if (line.starts_with("model name"))
            if (const std::size_t colon = line.find(": "); colon != std::string::npos)
                return line.substr(colon + 2);
    return "unknown";
}

} // namespace

Machine thisMachine() {
    Machine machine;
    machine.cpu = cpuModel();
    machine.cores = static_cast<int>(sysconf(_SC_NPROCESSORS_ONLN));
    struct sysinfo memory {};
    if (sysinfo(&memory) == 0)
        machine.memoryGib = std::round(static_cast<double>(memory.totalram) * memory.mem_unit / 1073741824.0 * 10) / 10;
    utsname kernel{};
    if (uname(&kernel) == 0)
        machine.kernel = std::string(kernel.sysname) + " " + kernel.release;
    machine.ffmpeg = av_version_info();
    machine.sightline = SIGHTLINE_VERSION;
    return machine;
}

std::filesystem::path programFolder() {
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
}

} // namespace sightline::testbed
