"""A change in percent that is told in one sentence, and its two values in another: “Revenue rose 12 percent”,
“Revenue was $84m, against $70m”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lint.checks._everywhere import in_own_words
from lint.checks.changes.amounts import (
    AFTER,
    BEFORE,
    DOWN,
    NOUN,
    PERCENT,
    VERB,
    amounts,
    in_direction,
    is_of_one_kind,
)
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quotations import inside, quoted
from lint.language.sentences import sentence_at
from lint.language.words import vocabulary, whole_prose
from lint.patterns import pattern

Told = tuple[Block, re.Match[str]]
KINDS = "revenue turnover sales profit income earnings exports imports output production orders shipments deliveries".split()
MEASURE = (
    r"(?:^|(?<=[.;:•] )|(?<=\n)|\b(?:[Tt]he company’s|[Tt]he group’s|[Tt]he|[Ii]ts|[Tt]heir|said|that|while|and|as|but|result,?|[Tt]otal) )"
    rf"(?P<noun>(?:(?:net|gross|operating|pre-?tax|annual|quarterly) )?(?:{'|'.join(KINDS)})s?)"
)
"""What is measured, with nothing in front that makes it a part: “cloud revenue” is none."""
PERIOD = r"(?: (?:for|in|during|over) (?:the |that )?(?:[\w-]+ ){0,4}(?:quarter|half|year|months|period|season))?"
RISEN = pattern(rf"{MEASURE}{PERIOD} (?:had |has |have )?{VERB} {PERCENT}(?![- ]points?\b)", re.IGNORECASE)
HELD = pattern(
    rf"{MEASURE}{PERIOD} (?:was|were|of|came to|came in at|totall?ed|reached|amounted to|stood at) {AFTER}(?: (?!up\b|down\b)[\w’'-]+){{0,6}}?,? "
    rf"(?:compared (?:with|to)|against|versus|up from|down from) {BEFORE}(?![\d%]|,\d|\.\d)(?P<rest>(?: [\w’'-]+){{0,8}})",
    re.IGNORECASE,
)
COMPARED = pattern(
    rf"(?<![\w{CURRENCY_SIGNS}]){AFTER}(?: (?!up\b|down\b)[\w’'-]+){{0,12}},? (?:compared (?:with|to)|against|up from|down from) {BEFORE}(?![\d%]|,\d|\.\d)(?P<rest>(?: [\w’'-]+){{0,6}})",
    re.IGNORECASE,
)
CALLED = pattern(
    rf"(?:The|That|This) {NOUN},? of {PERCENT}(?! (?:in (?!the (?:year|past|last))|of|for|among|by) ?[a-z])",
    re.IGNORECASE,
)
"""Two values that a paragraph ends with, and how the next one begins:
“The increase of 20 per cent is the largest …”."""
OF_TIME = pattern(
    r"\b(?:year|years|month|months|quarter|half|week|season|period|earlier|before|previous|ago|last|(?:19|20)\d\d)\b"
)
OF_ANOTHER_KIND = pattern(
    r"\b(?:constant|organic\w*|like-for-like|underlying|adjusted|comparable|excluding|excluded|without|same-store|per share|currenc\w+|"
    r"expect\w*|forecast\w*|analysts?|target|budget\w*|volume|nearly|almost|about|around|divisions?|segment)\b",
    re.IGNORECASE,
)
"""Words of a sentence that tells of another measure, or of one that is not so exact."""
SPANS = ("nine months", "half", "quarter", "month")
WHOLE_YEAR = pattern(r"\b(?:full[ -]year|for the year|annual|in the year|fiscal (?:19|20)\d\d)\b", re.IGNORECASE)
TOLERANCE = 1.0
"""Percentage points."""


def stated_elsewhere(document: Document) -> Iterator[Finding]:
    """Every change of a measure that its two values, told once elsewhere, do not make."""
    if vocabulary(document).isdisjoint(KINDS):
        return
    held: dict[str, list[Told]] = {}
    for block, match in in_own_words(document, HELD):
        held.setdefault(_noun(match), []).append((block, match))
    if not held:
        return
    risen: dict[str, list[Told]] = {}
    for block, match in in_own_words(document, RISEN):
        risen.setdefault(_noun(match), []).append((block, match))
    for noun, ((where, values), *more) in held.items():
        changes = risen.get(noun, [])
        if more or len({change["percent"] or change["fraction"] for _, change in changes}) != 1:
            continue
        block, change = changes[0]
        around = [_sentence(document, *one) for one in ((where, values), (block, change))]
        before, after = amounts(values)
        if any(map(OF_ANOTHER_KIND.search, around)) or not before or not is_of_one_kind(where, values):
            continue
        if not _is_of_one_period(document, *around) or not change["percent"]:
            continue
        yield from _off(document, (block, change), (where, values), (after - before) / before * 100)


def called_below(document: Document) -> Iterator[Finding]:
    """Every change with which a paragraph begins, where the one sentence of values above it makes another."""
    for above, below in pairwise(document.blocks):
        change = CALLED.match(below.prose) if below.kind == above.kind == "paragraph" else None
        if change is None or not change["percent"]:
            continue
        values = list(COMPARED.finditer(above.prose))
        if len(values) != 1 or not is_of_one_kind(above, values[0]) or not OF_TIME.search(values[0]["rest"]):
            continue
        before, after = amounts(values[0])
        if not before or OF_ANOTHER_KIND.search(values[0][0]) or inside(quoted(document, above), *values[0].span()):
            continue
        yield from _off(document, (below, change), (above, values[0]), (after - before) / before * 100)


def _off(document: Document, stated: Told, told: Told, right: float) -> Iterator[Finding]:
    """The change, if it is not what its values make."""
    (block, change), (where, values) = stated, told
    said = float(change["percent"]) * (-1 if change["verb"].lower() in DOWN else 1)
    if abs(right - said) <= max(TOLERANCE, abs(right) * 0.05):
        return
    percent = f"{abs(right):.0f}" if abs(right) >= 10 else f"{abs(right):.1f}"
    written, makes = in_direction(f"{percent} percent", f"{change['percent']} percent", right, said)
    yield Finding(
        place=document.place(block, *change.span("percent"), "the change"),
        evidence=(
            document.place(where, *values.span("before"), "before"),
            document.place(where, *values.span("after"), "after"),
        ),
        values={
            "percent": written,
            "from": values["before"],
            "to": values["after"],
            "right": makes,
        },
        confidence=LIKELY,
    )


def _noun(match: re.Match[str]) -> str:
    return match["noun"].lower().removesuffix("s")


def _sentence(document: Document, block: Block, match: re.Match[str]) -> str:
    sentence = sentence_at(document, block, match.start("noun"))
    return sentence.text if sentence else match[0]


def _is_of_one_period(document: Document, one: str, other: str) -> bool:
    """Whether two sentences speak of one quarter, half or year, or the whole text of one only."""
    periods = {_period(sentence) for sentence in (one, other)} - {""}
    if len(periods) > 1:
        return False
    return len(periods) == 0 or _period(one) == _period(other) or not WHOLE_YEAR.search(whole_prose(document))


def _period(sentence: str) -> str:
    lower = sentence.lower()
    return next((span for span in SPANS if span in lower), "year" if WHOLE_YEAR.search(sentence) else "")
