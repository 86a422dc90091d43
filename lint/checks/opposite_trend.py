"""“The decline in the harvest”, in a text that tells of a larger harvest and of nothing else;
revenue that rose and fell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from lint.checks import Options
from lint.checks._everywhere import in_own_words
from lint.checks.changes.both_ways import both_ways
from lint.checks.changes.trends import BEFORE, FALL, RISE, SAYS, TELLS, Direction, Told, place_of
from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.gates import Gate, Need
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence, sentence_at, sentences
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "the rise or fall that is named", "instead": "what the text tells elsewhere"}
RISES = "increase rise growth jump surge upturn".split()
FALLS = "decline fall drop decrease slump dip downturn".split()
NAMED = pattern(
    rf"\b[Tt]he (?:sharp |slight |steep |recent |overall )?(?P<what>{'|'.join((*RISES, *FALLS))}) in (?:(?:the|its|their|this|overall|annual|quarterly|yearly|total) )*"
    r"(?:(?P<kind>[a-z]+(?:-[a-z]+)?) )?(?P<noun>[a-z]{4,})(?=[,;]| (?:would|was|were|is|are|has|had|will|could|came|comes|means|did|does|also|reflect\w*|should)\b)"
)
"""A rise or fall that the reader is to know."""
SAME = (
    frozenset("profit profits earnings income".split()),
    frozenset("sales revenue revenues turnover".split()),
    frozenset("harvest harvests crop crops".split()),
)
"""Words for one thing."""
KINDS = frozenset("operating net gross pre-tax pretax underlying adjusted headline core domestic foreign".split())
"""Words before a noun that make it another measure."""
MOST_NAMED = 200
"""Trends that are looked for, each in all sentences."""
REACH = 8
"""Words of a sentence in which its subject stands."""


class OppositeTrend(Options):
    """No options."""


def needs(options: OppositeTrend) -> Gate:
    """What a text must hold: the name of a rise or a fall, and a comparison of numbers."""
    told = Need(frozenset("percent cent more less higher lower fewer".split()), frozenset(f"%{CURRENCY_SIGNS}"))
    verbs = frozenset(f"{RISE.verbs}|{FALL.verbs}".split("|"))
    return Gate(frozenset(), ((Need(frozenset((*RISES, *FALLS)) | verbs, frozenset()), told),))


def check(document: Document, options: OppositeTrend) -> Iterator[Finding]:
    """Every rise or fall that is named, where the text tells the opposite of the same and nowhere the same;
    and what rose and fell."""
    for move, before in both_ways(document):
        evidence = document.place(before.block, before.start, before.end, "the other way")
        place = document.place(move.block, move.start, move.end, "one way")
        values = {"match": place.quote, "instead": evidence.quote}
        yield Finding(place=place, evidence=(evidence,), values=values, confidence=LIKELY)
    for block, match in islice(in_own_words(document, NAMED), MOST_NAMED):
        own = sentence_at(document, block, match.start())
        said, opposite = (FALL, RISE) if match["what"] in FALLS else (RISE, FALL)
        told = _told(document, own, match, said, opposite) if own else None
        if told:
            yield Finding(
                place=document.place(block, *match.span(), "named here"),
                evidence=(place_of(document, told),),
                values={"match": match[0], "instead": told.sentence.text[: told.end]},
                confidence=LIKELY,
            )


def _told(document: Document, own: Sentence, match: re.Match[str], said: Direction, opposite: Direction) -> Told | None:
    """The first sentence with the opposite; nothing where another one has what is named."""
    names = next((group for group in SAME if match["noun"] in group), frozenset((match["noun"],)))
    stems = "|".join(sorted(re.escape(re.sub(r"(?:ies|es|s|y)$", "", name)) for name in names))
    subject = re.compile(
        rf"(?:\S+ ){{0,{REACH - 1}}}?(?:(?P<kind>[\w-]+) )?(?P<noun>(?:{stems})(?:ies|es|s|y|ed|ing|ers?)?)\b",
        re.IGNORECASE,
    )
    first: Told | None = None
    for sentence in sentences(document):
        if sentence is own or not (found := subject.match(sentence.text)):
            continue
        if SAYS[said].search(sentence.text):
            return None
        tells = TELLS[opposite].search(sentence.text, found.end())
        kinds = {(one["kind"] or "").lower() for one in (match, found)} & KINDS
        if first or not tells or BEFORE.search(sentence.text, 0, tells.start()) or len(kinds) > 1:
            continue
        if kinds and (match["kind"] or "").lower() != (found["kind"] or "").lower():
            continue
        if not inside(quoted(document, sentence.block), sentence.start, sentence.start + tells.end()):
            first = Told(sentence, tells.end())
    return first
