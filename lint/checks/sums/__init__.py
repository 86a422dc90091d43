"""Parts of the checks of sums: totals with their parts, and shares of a whole."""
