"""A count that the list behind it does not keep: three countries: A, B, C and D."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.diagnostics import Finding
from lint.document import Document
from lint.language.numbers import NUMBER, shown, value
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the count as written",
    "count": "how many the list names",
    "list": "the list",
}
NAME = r"[A-Z][\w’'.-]*(?: (?:of |de |the |and the )?[A-Z][\w’'.-]*){0,3}"


LIST = pattern(
    rf"(?<![\w$£€.,-])(?P<number>{NUMBER}) (?P<noun>(?:[a-z]+ ){{0,2}}[a-z]+s|people|men|women|children)"
    rf"(?P<link>: |, | ?(?:--|—|–) ?| \()(?P<list>{NAME}(?:, {NAME})*,? and {NAME})(?P<close> ?(?:--|—|–)|[,.;)]|$)",
    re.IGNORECASE,
)
"""A count with its list of names."""
AT_ALL = pattern(r"[:,(—–-](?:(?<=[sne].)|(?<=[sne] .)|(?<=[sne]-.)|(?<=[sne] -.)) ?[A-Z][^.;]{1,60}(?:, | and )")
"""A cheap test in front of the pattern."""
PAIRS = frozenset(
    (
        "Trinidad and Tobago",
        "Bosnia and Herzegovina",
        "Antigua and Barbuda",
        "Saint Kitts and Nevis",
        "Turks and Caicos",
        "Tyne and Wear",
    )
)
NOT_ALL = pattern(
    r"\b(?:include|includes|including|among|such as|like|especially|notably|led by|mostly|at least|more than|over|other|additional|further|another|"
    r"first|last|next|past|of the|one of|hours?|days?|weeks?|months?|years?|minutes?|times|percent|miles|points|kilomet|pounds|dollars)\b",
    re.IGNORECASE,
)


class CountMismatch(Options):
    """Options."""

    most: int = option(12, "the largest count that is held against its list")


def check(document: Document, options: CountMismatch) -> Iterator[Finding]:
    """Every count followed by a list of names that has more or fewer."""
    for block in document.prose_blocks():
        for match in LIST.finditer(block.prose) if AT_ALL.search(block.prose) else ():
            listed = match["list"].rstrip(".")
            if not listed[0].isupper() or any(pair in listed for pair in PAIRS):
                continue
            names = _names(listed)
            said = value(match["number"])
            before = block.prose[max(0, match.start() - 24) : match.start()]
            if said == len(names) or said < 2 or said > options.most or said != int(said):
                continue
            if not all(name[:1].isupper() for name in names) or NOT_ALL.search(before + match["noun"]):
                continue
            closed = match["close"] != "" or match["link"] == ": "
            if match["link"] == ", " and (
                match["close"] != "," or not re.search(r"\b(?:the|both|these|all) $", before, re.IGNORECASE)
            ):
                continue  # “two men, Ann and Bob and …” may go on with something else
            if not closed:
                continue
            start, end = match.start("list"), match.start("list") + len(listed)
            yield Finding(
                place=document.place(block, match.start("number"), match.end("noun"), f"says {match['number']}"),
                evidence=(document.place(block, start, end, f"names {len(names)}"),),
                values={
                    "match": block.prose[match.start("number") : match.end("noun")],
                    "count": shown(len(names)),
                    "list": listed,
                },
                confidence=0.88,
            )


def _names(listed: str) -> list[str]:
    """The names of a list; where a comma stands before the last “and”, no other “and” parts names."""
    if ", and " in listed:
        return re.split(r", (?:and )?", listed)
    head, _, last = listed.rpartition(" and ")
    return [*head.split(", "), last]
