"""What happens, and when: what a text says of one thing at one time."""
