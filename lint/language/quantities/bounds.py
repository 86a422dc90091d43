"""Words before a number that say that it is not exact; “some” is more often something else, and not among them."""

from __future__ import annotations

EITHER_SIDE = ("about", "around", "approximately", "roughly", "circa")
INEXACT = frozenset((*EITHER_SIDE, "some"))
"""Before which nobody knows on which side of what is told the number is."""
JUST_BELOW = ("nearly", "almost")
"""Behind which the number is more than what is told of."""
ROUGHLY = "|".join((*EITHER_SIDE, *JUST_BELOW))
"""Any of them, as a part of a pattern."""
