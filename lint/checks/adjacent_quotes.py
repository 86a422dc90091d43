"""Two quotations side by side in one paragraph, of which nothing says whose the second is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from lint.checks import Options, option
from lint.checks._wording import shortened
from lint.diagnostics import LIKELY, Edit, Finding, Fix
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.quotations import quoted
from lint.language.speakers import FURTHEST, SAYING, UNNAMED_BEFORE, speaker
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"second": "the beginning of the second quotation", "who": "who says the first"}
SAID_BEFORE = pattern(rf"\b(?:{SAYING})\b[^.!?;“”\"]{{0,60}}[,:] ?$")
"""How a quotation is led to: “She said on Monday, “…””."""
SAID_BEHIND = pattern(rf"[,.]? ?(?:[^.!?;“”\"]{{0,120}}\b(?:{SAYING}|began|concluded|went on|wrote)\b)")
"""Who says the second, behind it."""
STOPS = (".”", '."')


class AdjacentQuotes(Options):
    """Options."""

    least_words: int = option(4, "words that each of the two quotations has at least")


def needs(options: AdjacentQuotes) -> Gate:
    """What a text must hold: the end of a quotation with the beginning of another behind it."""
    return Gate(frozenset(), ((Need(frozenset(), frozenset(('." "', ".” “"))),),))


def check(document: Document, options: AdjacentQuotes) -> Iterator[Finding]:
    """Every quotation that begins where one that somebody says has ended, with neither words nor a line between."""
    for block in document.prose_blocks():
        if block.key or block.kind != "paragraph":
            continue
        for first, second in pairwise(quoted(document, block)):
            if not _are_side_by_side(block, first, second, options.least_words):
                continue
            said = SAID_BEFORE.search(block.prose, max(0, first[0] - FURTHEST), first[0])
            if not said or SAID_BEHIND.match(block.prose, second[1]):
                continue
            joint = first[1] - 1, second[0] + 1
            who = speaker(block, *first) or _unnamed(block, first[0])
            if not who:
                continue
            span = block.source(*joint)
            fixes = (Fix("Make one quotation of the two", (Edit(span.start, span.end, " "),)),)
            yield Finding(
                place=document.place(block, *joint, "one ends, the next begins"),
                evidence=(document.place(block, first[0], joint[0], f"{who} says this"),),
                values={
                    "second": shortened(block.prose[second[0] + 1 : second[1] - 1], 40),
                    "who": who,
                },
                fixes=fixes if block.in_one_run(*joint) else (),
                confidence=LIKELY,
            )


def _are_side_by_side(block: Block, first: tuple[int, int], second: tuple[int, int], least: int) -> bool:
    """Whether a quotation that ends a sentence is followed by another one at once;
    of a question the next may be the answer."""
    texts = [block.prose[start:end] for start, end in (first, second)]
    return (
        block.prose[first[1] : second[0]] == " "
        and texts[0].endswith(STOPS)
        and texts[1][1:2].isupper()
        and all(len(text.split()) >= least for text in texts)
    )


def _unnamed(block: Block, at: int) -> str:
    """Who has no name and leads to a quotation, as within a sentence: “he”, “the mayor”."""
    found = UNNAMED_BEFORE.search(block.prose, max(0, at - FURTHEST), at)
    who = found["who"] if found else ""
    return who if who == "I" else who[:1].lower() + who[1:]
