"""Exit statuses: nothing is 0."""

FOUND = 1
FAILED = 2
INTERRUPTED = 130
"""What a shell says of a process that Ctrl-C ended."""
