#include "costmodel/design_cost.h"
#ifdef WRONG_INCLUDE
#include "simulator/loss.h"
#endif

int main() {}
