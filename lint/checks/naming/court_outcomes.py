"""Two pleas of one person, or two verdicts: “Quist pleaded guilty”, “Quist, who pleaded not guilty”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from lint.document import Block, Document, reading_order
from lint.language.people import PERSON, may_be_one, person
from lint.language.quotations import inside, quoted
from lint.language.sentences import whole_sentence_at
from lint.patterns import pattern
from lint.records import Record

_WHO = rf"(?<![\w’'-])(?P<who>{PERSON})(?:, (?:\d\d|(?:of|from|an?|the) [^.;:()“”\"]{{2,60}}),)?,? (?:who )?"
_OF = r"\b(?: (?:of|to) (?:an? |the )?(?P<charge>[a-z]+))?"
CRIMES = "robbery|theft|murder|manslaughter|fraud|arson|assault|rape|burglary|perjury|bribery|kidnapping|stalking|blackmail|corruption"
SHAPES = (
    ("plea", True, pattern(rf"{_WHO}(?:has |had )?(?:pleaded|pled) guilty{_OF}")),
    ("plea", False, pattern(rf"{_WHO}(?:has |had )?(?:pleaded|pled) (?:not guilty|innocent){_OF}")),
    ("plea", False, pattern(rf"{_WHO}(?:has |had )?den(?:ied|ies) (?P<charge>{CRIMES})\b")),
    ("verdict", True, pattern(rf"{_WHO}(?:was|has been|had been) (?:convicted|found guilty){_OF}")),
    ("verdict", False, pattern(rf"{_WHO}(?:was|has been|had been) (?:acquitted|cleared|found not guilty){_OF}")),
)
"""What somebody pleads and what a court finds, and whether that is guilt."""
GUILT = frozenset("guilty convicted acquitted cleared innocent denied denies".split())
OTHERWISE = pattern(
    r"\b(?:but|chang\w+|other|another|appeal\w*|overturn\w*|retrial|re-?tried|second|counts?|quash\w*|one of|two of|some|after|before|until|later|previous\w*|earlier|"
    r"last (?:year|month)|since|at first|initially|originally|if|would|could|then|(?:19|20)\d\d)\b"
)
"""Words of a sentence that tells of another charge or another time."""


BEHIND = 20
"""Characters behind a plea or a verdict in which such a word still limits it: “pleaded not guilty at first”."""


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
    told = sorted(_told(document), key=reading_order)
    for earlier, later in combinations(told, 2):
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
        for kind, is_guilt, shape in SHAPES if any(word in block.prose for word in GUILT) else ():
            for match in shape.finditer(block.prose):
                sentence = whole_sentence_at(document, block, match.start())
                who = person(match["who"])
                if (
                    sentence is None
                    or not who[1]
                    or OTHERWISE.search(block.prose, sentence.start, match.end() + BEHIND)
                ):
                    continue
                if not inside(quoted(document, block), *match.span()):
                    yield Outcome(block, match.start("who"), match.end(), who, kind, is_guilt, match["charge"] or "")
