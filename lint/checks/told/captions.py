"""What a picture shows, counted in the words that stand for it, “two fire engines”, and in its caption,
“three fire engines”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lint.checks.told.numbers import Told
from lint.document import Block, Document
from lint.language.quantities.numbers import NUMBER, value
from lint.patterns import pattern

COUNTED = pattern(
    rf"(?<![\w.,-])(?P<number>(?i:{NUMBER})) (?P<what>(?:[a-z-]+ ){{0,2}}?[a-z]{{2,}}s|people|men|women|children)\b(?! ago\b)"
)
OF_TIME = frozenset("years months weeks days hours minutes".split())


def counts_of_captions(document: Document) -> Iterator[tuple[Told, Told]]:
    """The count of a caption and that of the alternative text right before it, of the same, which differ."""
    for shown, caption in pairwise(document.blocks):
        if not (_is_alternative(shown) and caption.kind == "caption" and not _is_alternative(caption)):
            continue
        counts = {one["what"]: one for one in COUNTED.finditer(shown.prose)}
        for match in COUNTED.finditer(caption.prose):
            other = counts.get(match["what"])
            if other and match["what"] not in OF_TIME and value(match["number"]) != value(other["number"]):
                yield _told(caption, match), _told(shown, other)


def _is_alternative(block: Block) -> bool:
    return bool(block.marked("alt"))


def _told(block: Block, match: re.Match[str]) -> Told:
    return Told(block, *match.span(), value(match["number"]))
