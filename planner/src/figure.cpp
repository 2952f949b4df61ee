#include "planner/figure.h"

namespace sightline {

const char* gradeName(Grade grade) {
    switch (grade) {
    case Grade::Sourced:
        return "sourced";
    case Grade::PartlySourced:
        return "partly-sourced";
    case Grade::Catalogue:
        return "catalogue";
    case Grade::Estimate:
        break;
    }
    return "estimate";
}

const char* layerName(Layer layer) {
    switch (layer) {
    case Layer::Project:
        return "project";
    case Layer::User:
        return "user";
    case Layer::Shipped:
        break;
    }
    return "shipped";
}

} // namespace sightline
