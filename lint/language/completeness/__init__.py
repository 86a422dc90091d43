"""Whether a sentence is whole: how it begins and ends, and what may stand without a verb."""
