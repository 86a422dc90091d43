"""What is kept between runs: where it lies, the compiled patterns, what ships compressed, and the state of the program
that all of it is of."""
