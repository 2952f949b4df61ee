#pragma once
// Hash seeds decide in which order Qt's writers put their resources: fixed while one works, so that bytes are the same.

#include <QHashFunctions>

namespace sightline::proposal {

class FixedHashes {
public:
    FixedHashes() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashes() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashes(const FixedHashes&) = delete;
    FixedHashes& operator=(const FixedHashes&) = delete;
};

} // namespace sightline::proposal
