"""What can be wrong with an exception: the desk and the ids of such diagnostics, and why each matters."""

from __future__ import annotations

from collections.abc import Mapping

UNTRUE = "An exception that is no longer true hides the next fault."
DESK = "exceptions"
WHY: Mapping[str, str] = {
    "unused": UNTRUE,
    "expired": UNTRUE,
    "never-ended": "It hides every such fault in the rest of the text.",
    "unreadable": "What is not understood allows nothing.",
    "unknown-rule": "What names no rule allows nothing.",
    "without-reason": "Whoever reads it later has to know whether it is still meant.",
}
IDS: Mapping[str, str] = {f"{DESK}/{kind}": why for kind, why in WHY.items()}
"""What is said of exceptions themselves, by the id that it has in a report: no rule file says it."""
