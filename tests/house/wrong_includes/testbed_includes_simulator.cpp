#include "planner/design.h"
#ifdef WRONG_INCLUDE
#include "simulator/loss.h"
#endif

int main() {}
