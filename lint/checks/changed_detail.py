"""A detail that is another one where a text comes back to it: “a red car … the blue car”,
“his left leg … his right leg”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from lint.checks import Fault, Options, option
from lint.checks.details.centuries import other_centuries
from lint.checks.details.colours import COLOURS, other_colours
from lint.checks.details.directions import OPPOSITE, other_directions
from lint.checks.details.flags import SIGNS, other_flags
from lint.checks.details.found import Found
from lint.checks.details.makers import HOW, other_makers
from lint.checks.details.medals import METALS, other_medals
from lint.checks.details.rounds import other_rounds
from lint.checks.details.sides import other_sides
from lint.checks.details.things import kinds_of, other_things
from lint.checks.details.votes import dissenters
from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.gates import Gate, Need
from lint.language.sections import in_several_sections
from lint.language.sentences import sentence_at
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "the detail with its thing, as here", "other": "the same elsewhere"}
READERS = (
    other_colours,
    other_sides,
    other_medals,
    other_makers,
    other_rounds,
    other_centuries,
    other_flags,
    dissenters,
    other_directions,
)
"""Each finds where a text comes back to one kind of detail, and where it told of it."""
OTHERS = pattern(
    r"\b(?:another|others?|both|also|second|either|each|earlier|previous\w*|last (?:year|month|week|season|time)|later|different|similar|than)\b|, too\b"
)
"""Words of a sentence that tells of one more, or of another time."""
YEAR, BEHIND = pattern(r"\b(?:19|20)\d\d\b"), 12
"""A year does so too, up to so many characters behind a detail."""


class ChangedDetail(Options):
    """Options."""

    things: tuple[str, ...] = option(
        (),
        "things of which a text that has one comes back to it as another, each with all its words, as in “stabbing stabbed / shooting shot”",
    )

    @classmethod
    def faults(cls, given: Mapping[str, Any]) -> Iterable[Fault]:
        """An entry that has not two things, each with a word."""
        for entry in given.get("things", ()):
            if "/" not in entry or not all(thing.strip() for thing in entry.split("/")):
                yield "things", f"“{entry[:60]}” in “things” needs two things with “/” between, as in “knife / gun”"


def needs(options: ChangedDetail) -> Gate:
    """What a text must hold: two words of one kind."""
    kinds = [
        (frozenset(("left",)), frozenset(("right",))),
        *((frozenset((one,)), frozenset((other,))) for one, other in OPPOSITE.items() if one > other),
    ]
    pairs = [(Need(one, frozenset()), Need(other, frozenset())) for one, other in kinds]
    own = frozenset(word for kind in kinds_of(options.things) for word in kind)
    others = HOW.union("final unanimously unanimous century".split())
    pairs.append((Need(METALS, frozenset()), Need(frozenset(("medal",)), frozenset())))
    return Gate(frozenset(), (*pairs, (Need(COLOURS | own | others, frozenset(SIGNS)),)))


def check(document: Document, options: ChangedDetail) -> Iterator[Finding]:
    """Each detail where the text comes back to it; it has no third one."""
    for (block, match), (where, other) in chain(
        *(reader(document) for reader in READERS), other_things(document, options.things)
    ):
        if block is where and sentence_at(document, block, match.start()) == sentence_at(
            document, where, other.start()
        ):
            continue
        if in_several_sections(document, where, block) or any(
            map(_tells_of_others, (document,) * 2, ((block, match), (where, other)))
        ):
            continue
        yield Finding(
            place=document.place(block, *match.span(), "said here"),
            evidence=(document.place(where, *other.span(), "and said there"),),
            values={"match": match[0], "other": other[0]},
            confidence=LIKELY,
        )


def _tells_of_others(document: Document, found: Found) -> bool:
    block, match = found
    sentence = sentence_at(document, block, match.start())
    return (
        sentence is None
        or OTHERS.search(sentence.text) is not None
        or YEAR.search(block.prose, sentence.start, min(sentence.end, match.end() + BEHIND)) is not None
    )
