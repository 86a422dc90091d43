"""Marks in which something may have been left to be filled in, and why one may stand as it was meant."""
