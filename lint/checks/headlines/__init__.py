"""Parts of the check of headlines: what they say in figures, and what the text has instead."""
