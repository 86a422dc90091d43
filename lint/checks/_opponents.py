"""How many voted for or against something, told again: “voted 5-2”, “the three members who opposed it”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.checks._told_numbers import Told, as_told, is_quoted
from lint.document import Document
from lint.language.numbers import NUMBER, value
from lint.language.sentences import Sentence
from lint.patterns import pattern

VOTE = pattern(
    rf"(?:\b(?:voted?|votes|approved|rejected|passed|carried|backed|agreed|defeated)\b[^.;:\d]{{0,60}}?(?:, | )|\bby )"
    rf"(?P<sides>(?P<ayes>{NUMBER})(?: votes)?(?: (?:to|against) | ?[-–] ?)(?P<noes>{NUMBER}))(?![\w,]*[.,/–-]?\d| ?%)"
)
KNOWN = pattern(
    rf"\bthe (?P<number>{NUMBER}) (?:members|councillors|council members|aldermen|senators|deputies|lawmakers|legislators|trustees|commissioners|directors|judges|justices|delegates|supervisors) "
    r"who (?:had )?(?:opposed|voted against|voted no|voted for|voted in favou?r|dissented|backed|supported)\b"
)
"""In small letters: the one vote of a text, and those whom the reader knows by how they voted."""


def opponents(document: Document, lowers: list[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    """Those who voted in one way, where neither side of the one vote has so many, and that vote."""
    known = [
        one
        for sentence, lower in lowers
        for match in (KNOWN.finditer(lower) if " who " in lower else ())
        if not is_quoted(document, one := as_told(sentence, match))
    ]
    if not known:
        return
    votes = [(sentence, match) for sentence, lower in lowers for match in VOTE.finditer(lower)]
    sides = {frozenset((value(match["ayes"]), value(match["noes"]))) for _, match in votes}
    if len(sides) != 1:
        return
    (side,) = sides
    sentence, match = votes[-1]
    start, end = (sentence.start + at for at in match.span("sides"))
    for one in known:
        if one.value not in side:
            yield one, Told(sentence.block, start, end, max(side))
