"""What is kept between runs: where it lies, the compiled patterns, and the state of the program that it is of."""
