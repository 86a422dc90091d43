"""How many voted for or against something, told again: “voted 5-2”, “the three members who opposed it”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.told.numbers import Told, as_told
from lint.document import Document
from lint.language.quantities.numbers import NUMBER, value
from lint.language.quotations import stands_quoted
from lint.language.sentences import Sentence
from lint.patterns import pattern

VOTE = pattern(
    rf"(?:\b(?:voted?|votes|approved|rejected|passed|carried|backed|agreed|defeated)\b[^.;:\d]{{0,60}}?(?:, | )|\bby )"
    rf"(?P<sides>(?P<ayes>{NUMBER})(?: votes)?(?: (?:to|against) | ?[-–] ?)(?P<noes>{NUMBER}))(?![\w,]*[.,/–-]?\d| ?%)"
)
KNOWN = pattern(
    rf"\bthe (?P<number>{NUMBER}) (?:members|councillors|council members|aldermen|senators|deputies|lawmakers|"
    rf"legislators|trustees|commissioners|directors|judges|justices|delegates|supervisors) "
    r"who (?:had )?(?:opposed|voted against|voted no|voted for|voted in favou?r|dissented|backed|supported)\b(?: (?:(?:the|this|that|its|a) )?(?P<object>[a-z-]+))?"
)
"""In small letters: the one vote of a text, and those whom the reader knows by how they voted."""


OTHER_TIME = pattern(r"\b(?:last (?:week|month|year)|earlier|previous\w*)\b")
GENERAL = frozenset(
    (
        "",
        *"it them on at in and but said were was had proposal motion plan plans measure bill resolution decision idea move".split(),
    )
)
"""What stands behind such words where it is of the one vote, whatever that was on."""


def opponents(document: Document, lowers: list[tuple[Sentence, str]]) -> Iterator[tuple[Told, Told]]:
    """Those who voted in one way, where neither side of the one vote has so many, and that vote."""
    known = [
        (one, match["object"] or "")
        for sentence, lower in lowers
        for match in (KNOWN.finditer(lower) if " who " in lower else ())
        if not OTHER_TIME.search(lower) and not stands_quoted(document, one := as_told(sentence, match))
    ]
    if not known:
        return
    votes = [(sentence, match) for sentence, lower in lowers for match in VOTE.finditer(lower)]
    sides = {frozenset((value(match["ayes"]), value(match["noes"]))) for _, match in votes}
    if len(sides) != 1:
        return
    (side,) = sides
    sentence, match = votes[-1]
    of_votes = " ".join(vote.string for _, vote in votes)
    start, end = (sentence.start + at for at in match.span("sides"))
    for one, thing in known:
        if one.value not in side and (thing in GENERAL or re.search(rf"\b{re.escape(thing)}", of_votes)):
            yield one, Told(sentence.block, start, end, max(side))
