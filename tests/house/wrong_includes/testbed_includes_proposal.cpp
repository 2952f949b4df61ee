#include "planner/design.h"
#ifdef WRONG_INCLUDE
#include "proposal/comparison.h"
#endif

int main() {}
