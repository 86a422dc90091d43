"""What the works are called of which somebody has a first and a second, and in what a stuff is measured."""

from __future__ import annotations

OF_WORKS = frozenset("novel album book film play single collection opera symphony movie".split())
AMOUNTS = frozenset(
    "tonnes tons kilograms kilos litres liters gallons barrels acres hectares bottles boxes crates sacks bags".split()
)
"""Of which a text has one that tells how much of a stuff there is."""
