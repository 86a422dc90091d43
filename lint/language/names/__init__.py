"""Names: how a text writes them, which may be one, and who bears them."""
