#include "simulator/loss.h"
#ifdef WRONG_INCLUDE
#include "testbed/cameras.h"
#endif

int main() {}
