"""A vote that a text knows, with another result: “The motion fell by 19 votes to 14”, “With the 17–14 vote”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.checks.told.numbers import Told
from lint.document import Document, reading_order
from lint.language.quantities.numbers import NUMBER, value
from lint.patterns import pattern

TOLD = pattern(
    rf"\b(?:by|voted) (?P<result>(?P<ayes>{NUMBER})(?: votes)? ?(?:[-–]| to | against ) ?(?P<noes>{NUMBER}))(?![\w,]*[.,/–-]?\d| ?%)(?! (?:goals|points|runs)\b)"
)
KNOWN = pattern(
    rf"\b[Tt]he (?P<result>(?P<ayes>\d{{1,3}})[-–](?P<noes>\d{{1,3}})) vote\b|\b[Tt]he vote of (?P<result2>(?P<ayes2>{NUMBER}) to (?P<noes2>{NUMBER}))\b"
)
"""One that the text has told of."""


def votes(document: Document) -> Iterator[tuple[Told, Told]]:
    """The later result and the earlier one, where a text has two, and one side has as many votes in both."""
    told = [
        (Told(block, *match.span("result"), 0.0), (value(match["ayes"]), value(match["noes"])))
        for block, match in in_own_words(document, TOLD)
        if "vote" in block.prose
    ]
    if len({result for _, result in told}) != 1:
        return
    earlier, result = told[0]
    for block, match in in_own_words(document, KNOWN):
        suffix = "" if match["result"] else "2"
        again = value(match[f"ayes{suffix}"]), value(match[f"noes{suffix}"])
        one = Told(block, *match.span(f"result{suffix}"), 0.0)
        is_one_off = sum(a != b for a, b in zip(result, again, strict=True)) == 1
        if is_one_off and reading_order(earlier) < reading_order(one):
            yield one, earlier
