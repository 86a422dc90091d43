"""Counts with their shares in brackets, all of one whole but for one: “Of 800 firms, 448 (56 per cent) … a further 216
(37 per cent) …, while 136 (17 per cent) …”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._replacement import replacement
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.quantities.numbers import PERCENT_SIGN, exact, value
from lint.language.quotations import is_quoted
from lint.patterns import pattern

COUNTED = pattern(
    rf"(?<![\w.,/-])(?P<part>\d[\d,]*\d|\d)(?: [a-z’'-]+){{0,4}} ?\((?P<percent>\d{{1,3}}(?:\.\d+)?) ?{PERCENT_SIGN}\)",
    re.IGNORECASE,
)
NUMBER = pattern(r"(?<![\w.,/-])(?:\d{1,3}(?:,\d{3})+|\d{2,})(?![\w/-]|[.,]\d|%)")
FEWEST = 3
"""Counts of a paragraph, of which all but one agree on the whole."""
ROUNDED, FAR = 0.55, 1.5
"""Percentage points by which a share without a fraction is rounded, and by which one is off that is wrong."""


def shares_in_brackets(document: Document) -> Iterator[Finding]:
    """The one share of each paragraph that is off, where the others agree on a number before them."""
    for block in document.prose_blocks():
        counts = list(COUNTED.finditer(block.prose)) if "(" in block.prose else []
        if len(counts) < FEWEST or block.kind == "cell":
            continue
        above = document.neighbour(block, -1)
        before = [(block, one) for one in NUMBER.finditer(block.prose, 0, counts[0].start())][::-1]
        if above is not None and above.kind == "paragraph":
            before += [(above, one) for one in NUMBER.finditer(above.prose)][::-1]
        numbers = {value(one[0]) for _, one in before} | {value(one[0]) for one in NUMBER.finditer(block.prose)}
        for where, one in before:
            whole = value(one[0])
            odd = [count for count in counts if abs(_share(count, whole) - float(count["percent"])) > _rounding(count)]
            if len(odd) != 1:
                continue
            (count,) = odd
            right = _share(count, whole)
            is_of_another = any(
                number and abs(_share(count, number) - float(count["percent"])) <= _rounding(count)
                for number in numbers
            )
            if right <= 100 and abs(right - float(count["percent"])) > FAR and not is_of_another:
                if not is_quoted(document, block, count):
                    yield _finding(document, block, count, (where, *one.span()), right)
                break


def _finding(
    document: Document, block: Block, count: re.Match[str], whole: tuple[Block, int, int], right: float
) -> Finding:
    percent = count["percent"]
    written = exact(round(right, len(percent.partition(".")[2])))
    return Finding(
        place=document.place(block, *count.span("percent"), "the share"),
        evidence=(
            document.place(block, *count.span("part"), "the part"),
            document.place(*whole, "the whole, by the other shares"),
        ),
        values={
            "part": count["part"],
            "whole": whole[0].prose[whole[1] : whole[2]],
            "percent": percent,
            "right": written,
            "said": f"{percent} percent",
        },
        fixes=replacement([(block, *count.span("percent"))], written),
        confidence=LIKELY,
    )


def _share(count: re.Match[str], whole: float) -> float:
    return 100 * value(count["part"]) / whole if whole else 0.0


def _rounding(count: re.Match[str]) -> float:
    return ROUNDED * 10.0 ** -len(count["percent"].partition(".")[2])
