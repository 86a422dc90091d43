"""Totals whose parts the sentence beside them names, or the rest of their own:
“42mm … 31mm … The total of 112mm”; “of which”."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lint.checks.sums.parts_apart import NEARLY, UNSURE, Parts
from lint.checks.sums.parts_of_whole import COMPLEMENTS, KINDS
from lint.document import Document
from lint.language.quantities.currencies import CURRENCY_SIGNS
from lint.language.quantities.numbers import NUMBER, added, apart, value
from lint.language.quotations import is_quoted, stands_quoted
from lint.language.sentences import sentences
from lint.language.words import lower_in_place
from lint.patterns import pattern

TOTAL_OF = pattern(
    rf"(?:the|that|this) (?:combined |overall |three-day |two-day )?total(?: of|,? at| was| is| came to) (?P<number>{NUMBER})(?P<unit> ?[a-z]{{1,9}})\b"
)
"""What the next sentence calls the total of what the one before it has told, with its unit."""
OF_WHICH = pattern(
    rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<total>{NUMBER})(?P<unit> ?[a-z]{{1,9}})\b[^.;:\d]{{0,40}}, of which "
    rf"(?P<one>{NUMBER})(?P=unit) (?!(?:or|at|per)\b)[^.;:,\d]{{2,50}} and (?P<two>{NUMBER})(?P=unit)\b"
    r"(?! of (?:them|which|that))"
)
"""“22.4 km long, of which 14.6 km is elevated and 8.8 km underground”."""
COMPRISING = pattern(
    rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<total>{NUMBER})(?P<unit> ?[a-z]{{1,9}})\b[^.;:\d]{{0,60}},? (?:comprising|consisting of|"
    rf"made up of|split into) (?P<one>{NUMBER})(?P=unit) (?!(?:or|at|"
    rf"per)\b)[^.;:,\d]{{2,60}},? and (?P<two>{NUMBER})(?P=unit)\b"
    r"(?! of (?:them|which|that))"
)
"""“6.3 GW of new plants, comprising 3.3 GW of gas and 2.8 GW of sun”."""
MAKING = (" comprising ", " consisting of ", " made up of ", " split into ")
ROUNDED = 1.6
"""Units of the last digit by which two parts and their whole may be off together by rounding."""
MADE_UP = pattern(
    rf"\b(?:made up of|consisting of|comprising) (?P<one>{NUMBER}) (?P<kind>{KINDS}) and (?P<two>{NUMBER}) (?P<other>{KINDS})\b"
)
PEOPLE = pattern(
    rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<number>{NUMBER}) (?:(?:older|young|healthy|local) )?(?:adults|people|participants|"
    rf"patients|volunteers|respondents|subjects|students|pupils|residents|workers|employees|members|men and women)\b"
)
"""Those who are made up of women and men, in the sentence before."""


def parts_beside(document: Document) -> Iterator[Parts]:
    """Every such total that its parts do not make."""
    yield from _of_which(document)
    yield from _comprising(document)
    for before, sentence in pairwise(sentences(document)):
        if before.block is not sentence.block or stands_quoted(document, sentence):
            continue
        lower, told = lower_in_place(sentence.text), lower_in_place(before.text)
        total = TOTAL_OF.match(lower)
        if total and not UNSURE.search(told):
            shape = rf"(?<![\w.,/{CURRENCY_SIGNS}-])(?P<number>{NUMBER}){total['unit']}\b"
            parts = list(pattern(shape).finditer(told))
            makes = added(value(part["number"]) for part in parts)
            if len(parts) > 1 and _is_other(makes, value(total["number"])):
                places = tuple(
                    (before.start + part.start("number"), before.start + part.end("number")) for part in parts
                )
                start, end = (sentence.start + at for at in total.span("number"))
                yield Parts(sentence.block, start, end, total["number"], sentence.block, places, makes)
        made = MADE_UP.search(lower)
        wholes = list(PEOPLE.finditer(told)) if made else []
        if made and len(wholes) == 1 and frozenset((made["kind"], made["other"])) in COMPLEMENTS:
            makes = value(made["one"]) + value(made["two"])
            if _is_other(makes, value(wholes[0]["number"])) and not UNSURE.search(told, 0, wholes[0].start()):
                start, end = (before.start + at for at in wholes[0].span("number"))
                places = tuple(
                    (sentence.start + made.start(name), sentence.start + made.end(name)) for name in ("one", "two")
                )
                yield Parts(sentence.block, start, end, wholes[0]["number"], sentence.block, places, makes)


def _of_which(document: Document) -> Iterator[Parts]:
    """Every whole that is less than two parts of it together, and nearly as much."""
    for block in document.prose_blocks():
        for match in OF_WHICH.finditer(lower_in_place(block.prose)) if ", of which " in block.prose else ():
            makes, total = added((value(match["one"]), value(match["two"]))), value(match["total"])
            if total < makes and _is_other(makes, total) and not is_quoted(document, block, match):
                places = (match.span("one"), match.span("two"))
                yield Parts(block, *match.span("total"), match["total"], block, places, makes)


def _comprising(document: Document) -> Iterator[Parts]:
    """Every whole that the two parts behind it do not make."""
    for block in document.prose_blocks():
        lower = lower_in_place(block.prose)
        for match in COMPRISING.finditer(lower) if any(made in lower for made in MAKING) else ():
            makes, total = added((value(match["one"]), value(match["two"]))), value(match["total"])
            digits = max(len(match[name].partition(".")[2]) for name in ("total", "one", "two"))
            is_rounding = digits > 0 and abs(makes - total) < ROUNDED * 10.0**-digits
            is_unsure = UNSURE.search(lower, max(0, match.start() - 20), match.end()) is not None
            if is_rounding or is_unsure or is_quoted(document, block, match):
                continue
            if _is_other(makes, total):
                places = (match.span("one"), match.span("two"))
                yield Parts(block, *match.span("total"), match["total"], block, places, makes)


def _is_other(makes: float, total: float) -> bool:
    """Whether a sum is another one than a total, and so near to it that its numbers are the parts."""
    return 0 < apart(makes, total) <= NEARLY * total
