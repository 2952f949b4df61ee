#pragma once
// The recorder's folder: who may write there, which segments lie in it, and how the index is brought in line with them.

#include "base/unique_fd.h"
#include "recorder/segment_index.h"
#include "testbed/recorder.h"

namespace sightline::testbed {

/// Exclusive right to write in a folder, held until destroyed. Environment when another recorder holds it.
Result<UniqueFd> lockFolder(const std::filesystem::path& out);
bool folderIsLocked(const std::filesystem::path& out);

/// Segment files on disk, relative names, oldest first in each camera.
std::vector<std::string> segmentFiles(const std::filesystem::path& out);
/// A row made from the file alone; nothing when it holds no complete fragment.
std::optional<SegmentRow> rowFromFile(const std::filesystem::path& out, const std::string& file);

/// Compares and, with `repair`, changes index and files.
Result<CheckReport> reconcile(const std::filesystem::path& out, SegmentIndex& index, bool repair, bool skipOpenFiles);

} // namespace sightline::testbed
