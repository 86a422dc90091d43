"""The medal of somebody, of another metal: “won the bronze”, “Quist’s silver medal”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.checks.details.found import Found
from lint.document import Document
from lint.language.words import lowered, vocabulary
from lint.patterns import CAPITAL, pattern

METALS = frozenset(("gold", "silver", "bronze"))
_METAL = rf"(?P<detail>{'|'.join(sorted(METALS))})"
WON = pattern(
    rf"(?<![\w’'-])(?P<name>[{CAPITAL}][\w’'-]*\w) (?:has |had )?(?:won|took|claimed|wins|takes|claims) (?:the |an? )?{_METAL}(?: medal)?(?= (?:in|at|on|medal|with|for)\b|[.,;])"
)
THE_MEDAL = pattern(rf"(?<![\w’'-])(?P<name>[{CAPITAL}][\w-]+)[’']s {_METAL} medal\b")


def other_medals(document: Document) -> Iterator[tuple[Found, Found]]:
    """The medal of somebody of whom a text tells one, and nothing of medals besides."""
    known = vocabulary(document)
    if len(METALS & known) < 2 or "medal" not in known:
        return
    won, again = in_own_words(document, WON), in_own_words(document, THE_MEDAL)
    if len(won) != 1 or len(again) != 1:
        return
    ((where, first),), ((block, match),) = won, again
    if first["detail"] == match["detail"] or first["name"] != match["name"]:
        return
    if sum(lowered(document).count(f" {metal} ") for metal in METALS) == 2:
        yield (block, match), (where, first)
