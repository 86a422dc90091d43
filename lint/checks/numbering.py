"""Numbers of headings, steps and entries that leave one out or come twice: 1, 2, 4, 4, 5."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks.lists.numbered import Numbered, numbered_series
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Document
from lint.language.identity import LAST_LATIN
from lint.language.sections import has_code, is_minutes

VALUES: Mapping[str, str] = {
    "match": "the number as the text has it",
    "before": "the number before it",
    "problem": "what is wrong with it, as in “comes after 2, and there is no 3”",
}


REACH = 30  # characters
MOST_WRONG = 3
"""Numbers out of order, beyond which a series is none: a family tree numbers people, who return."""
MOST_LEFT_OUT = 2
"""Places where numbers are left out, beyond which that is meant: the clues of a crossword, across."""


PERIODS = ("Day", "Week", "Month", "Year")


class Numbering(Options):
    """Options."""

    least: int = option(3, "numbered headings or entries that belong together at least, to be taken for a series")


def check(document: Document, options: Numbering) -> Iterator[Finding]:
    """Every number that is not the one behind the number before it, in a series that else counts up or down."""
    for series in numbered_series(document):
        if len(series) < options.least or series[0].series[0] == "ordinal":
            continue  # an essay begins to count in words more than once
        numbers = [one.number for one in series]
        step = 1 if numbers[-1] >= numbers[0] else -1
        wrong = [at for at in range(1, len(numbers)) if numbers[at] != numbers[at - 1] + step]
        # A series in which more is wrong than right counts otherwise: years, a programme, “1. 1. 1.”.
        if not wrong or len(wrong) * 2 > len(numbers) - 1 or len(wrong) > MOST_WRONG:
            continue
        if series[0].series[-1] in PERIODS and all(numbers[at] > numbers[at - 1] for at in wrong):
            continue  # of a protocol, in which nothing is done on the day between
        if sum((numbers[at] - numbers[at - 1]) * step > 1 for at in wrong) > MOST_LEFT_OUT:
            continue
        for finding in _findings(document, series, wrong, step):
            # what is chosen from an agenda keeps its number there
            yield finding._replace(confidence=DOUBTFUL) if is_minutes(document) else finding


def _has_parts_of(document: Document, number: int, before: Numbered, behind: Numbered) -> bool:
    """Whether a line between two entries begins with the number that seems to be missing, or a part of it: “3.2 Boats”.

    An entry that is nothing but an address makes no block, so the number is looked for in the source.
    """
    between = document.text[before.place.end : behind.place.start]
    without_mark = rf"(?:[A-Z][a-z]+ )?{number}:?[*_]* [A-Z]"  # “Step 4 Sail”, “Step 4: Sailing”
    together = rf"[.)]? ?(?:and|&|[–-]) ?{number}[.)]"  # “5. and 6.”
    parts = rf"{number}[a-h]?(?:\.\d|\\?[.)]\s*\S)|{without_mark}|{together}"
    return re.search(rf"(?m)^[\s#*_]*(?:{parts})|\bstart=\"?{number}\b", between) is not None


def _is_in_other_script(document: Document, one: Numbered) -> bool:
    """Whether an entry begins with letters that are not Latin."""
    behind = document.text[one.place.end : one.place.end + REACH]
    return any(letter > LAST_LATIN for letter in filter(str.isalpha, behind.partition("\n")[0]))


def _findings(document: Document, series: list[Numbered], wrong: list[int], step: int) -> Iterator[Finding]:
    done = -1
    for at in wrong:
        if at <= done:
            continue
        before, one = series[at - 1], series[at]
        if one.series[-1].endswith(".") and one.number != before.number:
            continue  # of a law that was changed, the parts are shown that are new: “Section 7.3”, “Section 7.6”
        evidence = [before.place._replace(label="the number before")]
        expected = before.number + step
        if one.number == before.number and _is_in_other_script(document, one) != _is_in_other_script(document, before):
            continue  # a text in two languages, which has each entry twice
        if one.number == before.number:
            problem = f"appears twice in a row; after {before.number} comes {expected}"
        elif at + 1 < len(series) and series[at + 1].number == one.number == expected + step:
            problem = f"appears where {expected} belongs, and again after it"
            evidence.append(series[at + 1].place)
            done = at + 1
        elif (one.number - expected) * step > 0:
            if _has_parts_of(document, expected, before, one):
                continue
            is_next = at + 1 < len(series) and series[at + 1].number == expected
            problem = (
                f"appears where {expected} belongs"
                if is_next
                else f"comes after {before.number}, and there is no {expected}"
            )
        elif _has_parts_of(document, one.number - step, before, one):
            continue  # the first of another list, which has no space behind its number: “1.Close the tap”
        else:
            problem = f"comes after {before.number}, where {expected} belongs"
        if at + 1 < len(series) and series[at + 1].number in (expected, expected + step):
            done = at + 1  # the count goes on as if nothing had been
        yield Finding(
            place=one.place,
            evidence=tuple(evidence),
            values={"match": str(one.number), "before": str(before.number), "problem": problem},
            confidence=DOUBTFUL if one.series[0] == "item" and has_code(document) else LIKELY,
        )
