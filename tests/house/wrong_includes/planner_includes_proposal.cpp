#include "planner/plan.h"
#ifdef WRONG_INCLUDE
#include "proposal/format.h"
#endif

int main() {}
