"""What holds for a file: the config files and their keys, the rules that they choose, and what of a report counts."""
