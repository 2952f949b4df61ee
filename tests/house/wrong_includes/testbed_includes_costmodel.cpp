#include "planner/design.h"
#ifdef WRONG_INCLUDE
#include "costmodel/money.h"
#endif

int main() {}
