"""The margin of whoever won, in seconds, against the first two times of a table of results."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.document import Block, Document
from lint.language.quantities.numbers import NUMBER, value
from lint.language.sentences import sentence_at
from lint.language.tables import tables
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, pattern
from lint.records import Record

MARGIN = pattern(
    rf"\b(?:margin of (?:victory of )?|won by |winning by |beat [{CAPITAL}][\w’'-]+ by )(?:just |only )?(?P<gap>{NUMBER}) seconds\b"
)
OF_ANOTHER = pattern(
    r"\b(?:overall|last|previous\w*|year|ago|stage \d|yesterday|bonus|record|biggest|smallest|largest|narrowest|lead|"
    r"leads|junior|women|men|girls|boys|veterans?|youth|relay|under-\d+s?|other|another|second race)\b|\b(?:19|"
    r"20)\d\d\b"
)
"""Words of a sentence whose margin is of another race."""
NEAR = 30
"""Characters behind a margin in which such a word is of it."""
TIME = pattern(r"(?:(?P<hours>\d{1,2}):)?(?P<minutes>\d{1,2}):(?P<seconds>\d\d(?:\.\d{1,3})?)")


class Margin(Record):
    """A margin as told, the cells of the first two times, and the seconds between these."""

    block: Block
    match: re.Match[str]
    first: Block
    second: Block
    right: float


def winning_margins(document: Document) -> Iterator[Margin]:
    """The one margin of a text that the first two times of its one table of results do not make."""
    told = [
        (block, match)
        for block, match in (in_own_words(document, MARGIN) if "seconds" in vocabulary(document) else [])
        if (sentence := sentence_at(document, block, match.start()))
        and not OF_ANOTHER.search(block.prose, sentence.start, match.end() + NEAR)
    ]
    results = [pair for table in tables(document) if (pair := _first_two(table))] if len(told) == 1 else []
    if len(results) != 1:
        return
    ((first, second),), ((block, match),) = results, told
    right = round(_seconds(second) - _seconds(first), 3)
    slack = 0.5 if "." in first.prose else 0.0
    if right > 0 and abs(right - value(match["gap"])) > slack:
        yield Margin(block, match, first, second, right)


def _first_two(table: list[list[Block]]) -> tuple[Block, Block] | None:
    """The cells with the times of the first and the second."""
    ranked = {row[0].prose.strip().rstrip(".") if row else "": row for row in reversed(table)}
    rows = [ranked.get(rank, []) for rank in ("1", "2")]
    times = [[cell for cell in row[1:] if TIME.fullmatch(cell.prose.strip())] for row in rows]
    return (times[0][0], times[1][0]) if len(times[0]) == len(times[1]) == 1 else None


def _seconds(cell: Block) -> float:
    match = TIME.fullmatch(cell.prose.strip())
    assert match is not None
    return 3600 * int(match["hours"] or 0) + 60 * int(match["minutes"]) + float(match["seconds"])
