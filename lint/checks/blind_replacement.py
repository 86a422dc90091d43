"""What a search and replace changed that it should not have: “AIrports”, “until We tried”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._replacement import replacement
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.quotations import is_quoted
from lint.language.vocabulary.known_words import is_word
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"odd": "the word as it is", "reason": "why it was replaced, as one believes"}
CAPITALS_WITHIN = pattern(r"\b(?:[a-z]+AI[a-z]*|AI[a-z]{3,})\b")
"""A word with the short form of artificial intelligence in it."""
LEFT_WITHIN, LEFT_IN_FRONT = pattern(r"[a-z]ai"), pattern(r"\bAi[a-z]")
"""A word that such a replacement would have changed too:
names are written so by those who choose them (“the explAIn project”)."""
MOST = 2
"""Times that a text has such a word; one that it has oftener is a name."""
WE = pattern(
    r"\b(?:after|and|as|because|before|but|if|once|or|since|so|than|that|then|though|until|what|when|where|which|while|why) We (?=[a-z])"
)
"""The pronoun with a capital behind a word that joins clauses, as where “I” was replaced by it."""
WE_WITHIN = pattern(r"[a-z],? (We) [a-z]")
FEWEST_WE, FEWEST_I = 3, 3
"""Times that a text has such a pronoun in mid-sentence, and says “I”: contracts, and titles with the word, do not."""
ONE_SPEAKS = pattern(r"\bI\b")
MINE = pattern(r"\b(?:[Mm]y|[Mm]yself|[Mm]ine)\b")
YOU = pattern(r"(?<=[a-z] )(?:You|Your|Our|Us)\b")
"""Pronouns with a capital in mid-sentence: contracts define them so."""


class BlindReplacement(Options):
    """No options."""


def needs(options: BlindReplacement) -> Gate:
    """What a text must hold: the letters, or both pronouns."""
    letters = Need(frozenset(), frozenset(("ai",)))
    return Gate(
        frozenset(),
        ((letters,), (Need(frozenset(("we",)), frozenset()), Need(frozenset(("my", "myself", "mine")), frozenset()))),
    )


def check(document: Document, options: BlindReplacement) -> Iterator[Finding]:
    """Each such word, and one finding for all such pronouns of a text."""
    yield from _words(document)
    yield from _pronouns(document)


def _words(document: Document) -> Iterator[Finding]:
    found: dict[str, list[tuple[Block, int, int]]] = {}
    for block in document.prose_blocks():
        for match in CAPITALS_WITHIN.finditer(block.prose) if "AI" in block.prose else ():
            if is_word(match[0].lower()):
                found.setdefault(match[0], []).append((block, *match.span()))
    for word, spans in found.items():
        if len(spans) > MOST or _is_left(document, word):
            continue
        lower = word.lower()
        places = [document.place(*span, "two capitals") for span in spans]
        yield Finding(
            place=places[0],
            also=tuple(places[1:]),
            values={"odd": word, "reason": f"“ai” became “AI” within “{lower}”"},
            fixes=replacement(spans, lower),
            confidence=LIKELY,
        )


def _is_left(document: Document, word: str) -> bool:
    """Whether the text has another word in which the letters were let stand."""
    left = LEFT_IN_FRONT if word.startswith("AI") else LEFT_WITHIN
    return any(left.search(block.prose) for block in document.prose_blocks())


def _pronouns(document: Document) -> Iterator[Finding]:
    """Evidence is the word of one who says “I”."""
    blocks = [block for block in document.prose_blocks() if block.kind in ("paragraph", "item")]
    if not any(" We " in block.prose and WE.search(block.prose) for block in blocks):
        return  # to look for the rest costs more
    if any(YOU.search(block.prose) for block in blocks):
        return
    odd, mine, own = (_unquoted(document, blocks, one) for one in (WE_WITHIN, MINE, ONE_SPEAKS))
    if len(odd) < FEWEST_WE or not mine or len(own) < FEWEST_I:
        return
    places = [document.place(*span, "a capital in mid-sentence") for span in odd]
    speaks = document.place(*mine[0], "here one person speaks")
    yield Finding(
        place=places[0],
        also=tuple(places[1:]),
        evidence=(speaks,),
        values={"odd": "We", "reason": f"the text says “{speaks.quote}” too, so “I” may have stood here"},
        confidence=LIKELY,
    )


def _unquoted(document: Document, blocks: list[Block], looked_for: re.Pattern[str]) -> list[tuple[Block, int, int]]:
    """Where a pattern, or its group, stands outside quotation marks."""
    return [
        (block, *match.span(match.lastindex or 0))
        for block in blocks
        for match in looked_for.finditer(block.prose)
        if not is_quoted(document, block, match)
    ]
