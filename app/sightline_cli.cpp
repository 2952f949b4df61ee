#include "cli/program.h"

int main(int argc, char** argv) {
    return sightline::cli::runProgram(argc, argv);
}
