"""Parts of the pattern checks: many patterns at once, exceptions, actions and formulas."""
