"""Who says a quotation: the name that stands with a verb of saying right before or behind it."""

from __future__ import annotations

from lint.document import Block
from lint.patterns import pattern

VERBS = (
    "said|says|say|told|tells|added|adds|asked|wrote|writes|explained|explains|argued|argues|replied|replies|noted|notes|warned|"
    "warns|announced|stated|states|claimed|claims|insisted|recalled|continued|admitted|insists|declared|commented|tweeted|remarked"
)
NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+(?: (?:(?:de|da|di|van|von|der|bin|al|el|la|le|du) )?[A-ZÀ-ÖØ-Þ][\w’'.-]*)*"
BEHIND = pattern(rf"[,.]?\s*(?:(?P<after>{NAME}) (?:{VERBS})\b|(?:{VERBS}) (?P<before>{NAME}))")
IN_FRONT = pattern(
    rf"(?:(?P<name>{NAME})(?:,[^,.]{{1,60}},)? (?:{VERBS})|[Aa]ccording to (?P<source>{NAME}))(?: [a-z ]{{1,25}})?[,:]?\s*$"
)
NOBODY = frozenset("He She They It We I You The This That Who Then And But".split())
FURTHEST = 120  # characters in front of a quotation that are looked at


def speaker(block: Block, start: int, end: int) -> str:
    """The name of whoever says `block.prose[start:end]`; empty where the text does not say it, or has a pronoun."""
    prose = block.prose
    behind = BEHIND.match(prose, end)
    if behind:
        return _named(behind["after"] or behind["before"])
    front = IN_FRONT.search(prose, max(0, start - FURTHEST), start)
    return _named(front["name"] or front["source"]) if front else ""


def _named(name: str) -> str:
    name = name.rstrip(".")
    return "" if name.split()[0] in NOBODY else name
