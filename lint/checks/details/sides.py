"""The other side of somebody: “broke his left leg”, “two pins in his right leg”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks._everywhere import everywhere
from lint.checks.details.found import Found
from lint.document import Document
from lint.language.sentences import sentence_at
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, pattern

PARTS = frozenset("leg arm hand knee ankle wrist shoulder elbow eye ear hip thigh hamstring calf heel lung".split())
SIDE = pattern(
    rf"\b(?:[Hh]is|[Hh]er|[{CAPITAL}][\w-]+[’']s) (?:lower |upper )?(?P<detail>left|right) (?P<thing>{'|'.join(sorted(PARTS))})\b"
)
HARM = pattern(
    r"\b(?:br(?:oke|oken|eaking)|injur\w+|fractur\w+|t(?:ore|orn)|hurt|surg\w+|operat\w+|pins?|plaster|amputat\w+|wound\w*|shot|strain\w*|sprain\w*|"
    r"lost|damag\w+|bandag\w+|bit(?:ten)?|burn\w*|cut|stitch\w*|doctors?|hospital)\b"
)
"""What befell a part of somebody, of which there are two, and one is hurt."""


def other_sides(document: Document) -> Iterator[tuple[Found, Found]]:
    """One part of somebody that is hurt, of which a text names both sides, and the other one once."""
    known = vocabulary(document)
    if not {"left", "right"} <= known or PARTS.isdisjoint(known):
        return
    told: dict[str, list[Found]] = {}
    for block, match in everywhere(document, SIDE):
        told.setdefault(match["thing"], []).append((block, match))
    for thing, found in told.items():
        sides = [match["detail"] for _, match in found]
        if len(set(sides)) != 2 or f"{thing}s" in known:
            continue
        if not all(_is_of_harm(document, one) for one in found):
            continue
        first = found[0]
        odd = [one for one in found if one[1]["detail"] != first[1]["detail"]]
        if len(odd) == 1 and odd[0][0] is not first[0]:
            yield odd[0], first


def _is_of_harm(document: Document, found: Found) -> bool:
    block, match = found
    sentence = sentence_at(document, block, match.start())
    return sentence is not None and HARM.search(sentence.text) is not None
