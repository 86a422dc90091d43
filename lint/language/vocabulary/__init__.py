"""Words by themselves: which there are, how they are spelled, what they stand for."""
