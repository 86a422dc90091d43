"""One person who is “Ms Holm” here and “Mr Holm” there, or a spokesman here and a spokeswoman there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._everywhere import in_own_words
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.names.people import first_names
from lint.language.names.relatives import RELATIVES
from lint.language.quotations import inside, quoted
from lint.language.sentences import sentence_at
from lint.language.words import whole_prose
from lint.patterns import CAPITAL, SMALL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"name": "the name here", "other": "the name elsewhere"}
TITLED = pattern(
    rf"(?<!and )\b(?P<title>Mr|Mrs|Ms|Miss)\.? (?P<last>[{CAPITAL}][{SMALL}]+(?:[-’'][{CAPITAL}][{SMALL}]+)?)(?![\w-]| (?:and (?:Mr|Ms|Miss)|[{CAPITAL}]))"
)
MAN = "Mr"
KIN = pattern(rf"\b(?:{RELATIVES}|parents|couple|famil(?:y|ies)|married|Mr and Mrs)\b")
"""Words of a paragraph in which another of that surname may come in."""


OFFICE = pattern(
    r"\b(?P<known>[Tt]he )?(?P<stem>[Ss]pokes|[Cc]hair|[Cc]ouncil|[Cc]ongress|[Aa]lder)(?P<sex>wom[ae]n|m[ae]n|person|people)\b(?P<more> (?:of|for|from|at|[A-Z])|, [A-Z])?"
)
"""An office whose name tells the sex; behind “the” and with nothing more said of it,
of somebody whom the text has told of."""


class TwoCourtesies(Options):
    """No options."""


def needs(options: TwoCourtesies) -> Gate:
    """What a text must hold: a title or an office of a man, and one of a woman."""
    return Gate(
        frozenset(),
        (
            (Need(frozenset(("mr",)), frozenset()), Need(frozenset(("mrs", "ms", "miss")), frozenset())),
            (
                Need(frozenset("spokesman chairman councilman congressman alderman".split()), frozenset()),
                Need(frozenset("spokeswoman chairwoman councilwoman congresswoman alderwoman".split()), frozenset()),
            ),
        ),
    )


def check(document: Document, options: TwoCourtesies) -> Iterator[Finding]:
    """Whoever has the title of the other sex once,
    where nobody else has that surname and the text speaks of no family."""
    yield from _offices(document)
    titled: dict[str, dict[bool, list[tuple[Block, int, int]]]] = {}
    for block in document.prose_blocks():
        spans = quoted(document, block)
        for match in TITLED.finditer(block.prose):
            if inside(spans, *match.span()):
                continue
            titled.setdefault(match["last"], {}).setdefault(match["title"] == MAN, []).append((block, *match.span()))
    for last, sides in titled.items():
        if len(sides) != 2 or len(first_names(document).get(last, ())) != 1:
            continue
        usual, odd = sorted(sides.values(), key=len, reverse=True)  # of two that stand once, the later one is odd
        if len(odd) > 1:
            continue
        block, start, end = odd[0]
        if any(last in one.prose and KIN.search(one.prose) for one in document.prose_blocks()):
            continue
        own = sentence_at(document, block, start)
        if own and any(other is block and own.start <= at < own.end for other, at, _ in usual):
            continue  # “Mr Moe, Mrs Moe and Uncle Moe”
        place = document.place(block, start, end, "called this here")
        evidence = tuple(document.place(*each, "called that there") for each in usual)
        (name,) = first_names(document)[last]
        title = block.prose[start:end].partition(" ")[0].rstrip(".")
        # Who is “Mr Thomas Moe” in full is the Mr, and the Mrs is his wife.
        is_couple = re.search(rf"\b{title}\.? {re.escape(name)} {re.escape(last)}\b", whole_prose(document)) is not None
        yield Finding(
            place=place,
            evidence=evidence,
            values={"name": place.quote, "other": evidence[0].quote},
            confidence=DOUBTFUL if is_couple else LIKELY,
        )


def _offices(document: Document) -> Iterator[Finding]:
    """“The spokeswoman said”, where the text has told of one spokesman, and of no spokeswoman."""
    found: dict[str, list[tuple[Block, re.Match[str]]]] = {}
    for block, match in in_own_words(document, OFFICE):
        found.setdefault(match["stem"].lower(), []).append((block, match))
    for places in found.values():
        told = [(block, match) for block, match in places if not match["known"] or match["more"]]
        known = [(block, match) for block, match in places if match["known"] and not match["more"]]
        sexes = {match["sex"] for _, match in told}
        odd = [(block, match) for block, match in known if match["sex"] not in sexes]
        if sexes not in ({"man"}, {"woman"}) or len(odd) != 1 or odd[0][1]["sex"] not in ("man", "woman"):
            continue
        (block, match), (first, introduced) = odd[0], told[0]
        if (first.ordinal, introduced.start()) > (block.ordinal, match.start()):
            continue
        place = document.place(block, match.start(), match.end("sex"), "called this here")
        evidence = document.place(first, introduced.start("stem"), introduced.end("sex"), "called that there")
        yield Finding(
            place=place, evidence=(evidence,), values={"name": place.quote, "other": evidence.quote}, confidence=LIKELY
        )
