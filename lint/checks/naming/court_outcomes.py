"""Two pleas, two verdicts of one person, or a trial that comes and was dropped: “Quist pleaded guilty”, “Quist,
who pleaded not guilty”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from lint.document import Block, Document, reading_order
from lint.language.names.people import PERSON, may_be_one, person
from lint.language.quotations import is_quoted
from lint.language.sentences import whole_sentence_at
from lint.patterns import pattern
from lint.records import Record

_WHO = rf"(?<![\w’'-])(?P<who>{PERSON})(?:, (?:\d\d|(?:of|from|an?|the) [^.;:()“”\"]{{2,60}}),)?,? (?:who )?"
_OF = r"\b(?: (?:of|to) (?:an? |the )?(?P<charge>[a-z]+)(?: charges)?)?"
CRIMES = "robbery|theft|murder|manslaughter|fraud|arson|assault|rape|burglary|perjury|bribery|kidnapping|stalking|blackmail|corruption"
PLEAS = (
    (True, pattern(rf"{_WHO}(?:has |had )?(?:pleaded|pled) guilty{_OF}")),
    (False, pattern(rf"{_WHO}(?:has |had )?(?:pleaded|pled) (?:not guilty|innocent){_OF}")),
    (False, pattern(rf"{_WHO}(?:has |had )?den(?:ied|ies) (?P<charge>{CRIMES})\b")),
    (
        False,
        pattern(
            rf"{_WHO}(?:has |had )?den(?:ied|ies) (?:all )?(?:of )?(?:the|these|any) (?P<charge>charges|allegations|accusations)\b"
        ),
    ),
)
VERDICTS = (
    (True, pattern(rf"{_WHO}(?:was|has been|had been) (?:convicted|found guilty){_OF}")),
    (
        True,
        pattern(rf"\b[Ss]entencing (?P<who>{PERSON}) to (?:[a-z]+|\d+) (?:years|months) in (?P<charge>prison|jail)\b"),
    ),
    (False, pattern(rf"{_WHO}(?:was|has been|had been) (?:acquitted|cleared|found not guilty){_OF}")),
)
TRIALS = (
    (False, pattern(rf"\bdropped (?:their|its|the|all) (?P<charge>case|charges) against (?P<who>{PERSON})")),
    (True, pattern(rf"\b[Tt]he (?P<charge>trial) of (?P<who>{PERSON}),? (?:which )?(?:is (?:due|set|scheduled|expected) to|will) (?:begin|start|open)\b")),
    (True, pattern(rf"{_WHO}(?:will|is due to|is to) (?:go on|stand|face) (?P<charge>trial)\b")),
)  # fmt: skip
SHAPES = {"plea": PLEAS, "verdict": VERDICTS, "trial": TRIALS}
"""What somebody pleads, what a court finds and whether there will be a trial, and whether that is guilt."""
ANY = frozenset("all charges allegations accusations case trial".split())
"""Words for whatever somebody is charged with."""
GUILT = frozenset("guilty convicted acquitted cleared innocent denied denies dropped".split())
MORE_WORDS = ("entencing ", "trial")
"""What else the other one of two has."""
OTHERWISE = pattern(
    r"\b(?:but|chang\w+|other|another|appeal\w*|overturn\w*|retrial|re-?tried|second|counts?|quash\w*|one of|two of|"
    r"some|after(?! an? [\w-]+ trial\b)|before|until|later|previous\w*|earlier|"
    r"last (?:year|month)|since|at first|initially|originally|if|would|could|then|(?:19|20)\d\d)\b"
)
"""Words of a sentence that tells of another charge or another time."""


BEHIND = 20
"""Characters behind a plea or a verdict in which such a word still limits it: “pleaded not guilty at first”."""


LONGEST_LIMIT = 20  # characters of such words, with what is asked for behind them


class Outcome(Record):
    """What is told of somebody, `block.prose[start:end]`: a plea or a verdict, and whether it is guilt."""

    block: Block
    start: int
    end: int
    who: tuple[str, str]
    kind: str
    is_guilt: bool
    charge: str


def court_outcomes(document: Document) -> Iterator[tuple[Outcome, Outcome]]:
    """The later and the earlier of two that cannot both be; the charge is the same, or one of them has none."""
    told: dict[tuple[object, ...], Outcome] = {}
    for one in sorted(_told(document), key=reading_order):
        told.setdefault((one.who, one.kind, one.is_guilt, one.charge), one)  # said again, it says nothing new
    for earlier, later in combinations(told.values(), 2):
        if (
            earlier.kind == later.kind
            and earlier.is_guilt != later.is_guilt
            and (earlier.charge == later.charge or not earlier.charge or not later.charge)
            and may_be_one(document, earlier.who, later.who)
        ):
            yield later, earlier
            return


def _told(document: Document) -> Iterator[Outcome]:
    for block in document.prose_blocks():
        if not any(word in block.prose for word in (*GUILT, *MORE_WORDS)):
            continue
        for kind, shapes in SHAPES.items():
            for is_guilt, shape in shapes:
                yield from (
                    Outcome(block, *match.span(), person(match["who"]), kind, is_guilt, _charge(match))
                    for match in shape.finditer(block.prose)
                    if _is_settled(document, block, match)
                )


def _charge(match: re.Match[str]) -> str:
    """What somebody is charged with; empty where it may be anything."""
    return "" if match["charge"] in ANY else match["charge"] or ""


def _is_settled(document: Document, block: Block, match: re.Match[str]) -> bool:
    """Whether somebody is named, and nothing is said of another charge, of another time or by somebody else."""
    sentence = whole_sentence_at(document, block, match.start())
    limit = OTHERWISE.search(block.prose, sentence.start, match.end() + BEHIND + LONGEST_LIMIT) if sentence else None
    return (
        sentence is not None
        and bool(person(match["who"])[1])
        and (limit is None or limit.start() >= match.end() + BEHIND)
        and not is_quoted(document, block, match)
    )
