"""Numbers, measures and quantities."""
