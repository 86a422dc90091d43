"""What stands before a name out of courtesy, and what of honour: “Mr”, “Dr”, “Dame”."""

from __future__ import annotations

from lint.patterns import pattern

COURTESIES = frozenset("Mr Mrs Ms Mx Miss Dr Prof Professor".split())
HONOURS = frozenset("Sir Dame Lord Lady".split())
COURTESY = "|".join(sorted(COURTESIES))
HONOUR = "|".join(sorted(HONOURS))
TITLED = rf"(?:(?:{COURTESY}|{HONOUR})\.? )?"
"""One of them before a name, or none, as a part of a pattern."""
BY_COURTESY = pattern(rf"\b(?:{COURTESY})\.? $")
"""What stands before a name that is called by courtesy."""
