"""Exit statuses: nothing is 0, and 2 beats 1."""

FOUND = 1
FAILED = 2
INTERRUPTED = 130
"""What a shell says of a process that Ctrl-C ended."""
