#include "costmodel/money.h"
#ifdef WRONG_INCLUDE
#include "testbed/cameras.h"
#endif

int main() {}
