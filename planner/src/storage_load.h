#pragma once
// Inside the planner only: what the recording asks of drives besides room.

#include "planner/storage.h"

namespace sightline::planner {

/// Fills the workload, the disk operations and the warnings of a result whose disks are known.
void addStorageLoad(const StorageInput& input, StorageResult& result);

} // namespace sightline::planner
