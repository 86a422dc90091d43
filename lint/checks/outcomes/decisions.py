"""One decision of one body or person, told both ways: “The council approved the plan”,
“The plan was rejected by the council”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.document import Block, Document, reading_order
from lint.language.names.people import PERSON, person
from lint.language.quotations import is_quoted
from lint.language.sentences import whole_sentence_at
from lint.language.words import lower_in_place, vocabulary
from lint.patterns import CAPITAL, pattern
from lint.records import Record

FOR = frozenset("passed approved adopted backed accepted endorsed ratified".split())
AGAINST = frozenset("rejected refused defeated blocked vetoed".split())
"""What a body does with what is before it, by its past tense, which is its participle too."""
_VERB = rf"(?P<verb>{'|'.join(sorted(FOR | AGAINST))})"
_ADVERB = r"(?:(?:has|have|had|unanimously|narrowly|overwhelmingly|formally|finally) )*"
_BODY = (
    r"(?P<body>council|councillors|voters|lawmakers|senate|house|parliament|committee|board|members|shareholders|court|judge|planners|congress|residents|"
    r"Council|Senate|House|Parliament|Committee|Board|Congress|Court)"
)
_MATTER = (
    r"(?:the|a|an|its|their|his|her) (?:[a-z-]+ ){0,2}?"
    r"(?P<matter>plans?|proposals?|bill|motion|amendment|application|budget|offer|deal|treaty|scheme|merger|appeal|request|measure|law|resolution)\b"
)
_WHICH = (
    r"(?:(?P<which>(?!(?i:the|an?|its|their|his|her|this|that|and|but|said|says|when|after|as)\b)[A-Za-z][\w’'-]*) )?"
)
"""“The county council”, “the upper house”: which of several."""
DECIDED = pattern(rf"\b{_WHICH}{_BODY} {_ADVERB}{_VERB} {_MATTER}")
WAS_DECIDED = pattern(
    rf"\b(?i:{_MATTER}) (?:was|were|has been|have been|had been) {_ADVERB}{_VERB} by (?:the )?{_WHICH}{_BODY}\b"
)
SIDED = pattern(
    rf"(?<![\w’'-])(?P<who>{PERSON}),? (?:who )?(?:has |had )?(?P<verb>voted against|opposed|opposes|spoke against|"
    rf"voted for|voted in favou?r of|supported|supports|backed|backs) {_MATTER}"
)
"""On which side somebody is."""
SIDED_FOR = frozenset(
    ("voted for", "voted in favour of", "voted in favor of", "supported", "supports", "backed", "backs")
)
TOLD_FOR = FOR | frozenset("voted supported supports backed backs".split())
TOLD_AGAINST = AGAINST | frozenset("voted opposed opposes spoke".split())
"""Of each of which a text has a word that tells both."""
OTHERWISE = pattern(
    r"\b(?:first|second|another|other|earlier|previous\w*|initially|originally|later|again|last|this (?:year|month|"
    r"week|time)|then|since|once|before|after|similar|would|could|if|may|might|"
    r"amended|revised|new|old|versions?|not|never|until|unless|whether|part|some|both)\b|\b(?:19|20)\d\d\b"
)
"""Words of a sentence that tells of another matter, another time or no decision."""


IN_PLACE = pattern(rf"(?:In|At) (?:the )?(?P<place>[{CAPITAL}][\w’'-]+)")
"""Where a sentence begins, which may be where each of several bodies sits."""
BEHIND = 25
"""Characters behind what was decided in which such a word still limits it: “approved the plan last year”."""


class Decision(Record):
    """A decision, `block.prose[start:end]`, the verb that tells it, and whether it was for the matter."""

    block: Block
    start: int
    end: int
    verb: str
    is_for: bool
    which: str
    """The word that tells which of several bodies it is; empty where none does."""


def contrary_decisions(document: Document) -> Iterator[tuple[Decision, Decision]]:
    """The later and the earlier one of two of the same body or person on the same matter, where a text has no third."""
    known = vocabulary(document)
    if TOLD_FOR.isdisjoint(known) or TOLD_AGAINST.isdisjoint(known):
        return
    told: dict[tuple[str, str], list[Decision]] = {}
    for block in document.prose_blocks():
        for match in (match for shape in (DECIDED, WAS_DECIDED, SIDED) for match in shape.finditer(block.prose)):
            sentence = whole_sentence_at(document, block, match.start())
            if sentence is None or OTHERWISE.search(lower_in_place(block.prose), sentence.start, match.end() + BEHIND):
                continue
            if not is_quoted(document, block, match):
                groups, verb = match.groupdict(), match["verb"]
                who = person(groups["who"])[1] if "who" in groups else groups["body"].lower()
                which = (groups.get("which") or "").lower()
                place = IN_PLACE.match(sentence.text)
                which = place["place"].lower() if place else which
                one = Decision(block, *match.span(), verb, verb in FOR or verb in SIDED_FOR, which)
                told.setdefault((who, match["matter"].lower().removesuffix("s")), []).append(one)
    for (_, matter), every in told.items():
        are_two = len({one.which for one in every} - {""}) > 1
        if (
            len(every) == 2
            and every[0].is_for != every[1].is_for
            and not are_two
            and not _are_several(document, matter)
        ):
            earlier, later = sorted(every, key=reading_order)
            yield later, earlier


def _are_several(document: Document, matter: str) -> bool:
    """Whether a text tells of more than one such matter."""
    return (
        re.search(rf"\b(?:another|second|two|three|other|both|several) (?:[a-z]+ )?{matter}s?\b", document.text)
        is not None
    )
