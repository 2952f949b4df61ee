#include "memory.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace sightline::qml {

void returnFreedMemory() {
#ifdef __GLIBC__
    constexpr int arenas = 2;                 // the window's own and one for all work beside it
    constexpr int ownMappingFrom = 256 * 1024; // bytes: fixed here, because glibc raises it with every large block that is freed
    mallopt(M_ARENA_MAX, arenas);
    mallopt(M_MMAP_THRESHOLD, ownMappingFrom);
#endif
}

} // namespace sightline::qml
