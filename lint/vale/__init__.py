"""Vale’s rules and comments, read as ours."""
