"""Names that stand in one word and in two: Hoistline, Hoist Line; Jihoon, Ji Hoon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.document import Document
from lint.language.names.forms import NameWord
from lint.language.quotations import inside, quoted
from lint.language.vocabulary.known_words import is_word
from lint.patterns import CAPITAL, SMALL, pattern

TWO = pattern(rf"(?<![\w’'-])(?P<one>[{CAPITAL}][{SMALL}]+)(?= (?P<other>[{CAPITAL}][{SMALL}]+)(?![\w-]))")
BEFORE = pattern(rf"([{CAPITAL}][\w’'-]+) $")
LEAST = 6  # letters
COMPASS = frozenset("north south east west mid new old".split())
"""What may stand alone before a name or be part of it: “South East”, “Southeast”."""


def joined(document: Document, forms: Mapping[str, list[NameWord]]) -> Iterator[tuple[list[NameWord], list[NameWord]]]:
    """The rarer form and the other one of each name that a text writes in one word and in two, both with capitals."""
    whole = {
        form.lower(): form
        for form in forms
        if len(form) >= LEAST and form.isalpha() and not is_word(form.lower()) and form[1:].islower()
    }
    apart: dict[str, list[NameWord]] = {}
    for block in document.prose_blocks() if whole else ():
        if block.kind in ("headline", "heading"):
            continue  # where all words have capitals
        for match in TWO.finditer(block.prose):
            one, other = match["one"].lower(), match["other"].lower()
            start, end = match.start(), match.end() + 1 + len(other)
            if one + other in whole and one not in COMPASS and not inside(quoted(document, block), start, end):
                before = BEFORE.search(block.prose, max(0, start - 30), start)
                word = NameWord(block, start, end, block.prose[start:end], False, before[1] if before else "", "")
                apart.setdefault(whole[one + other], []).append(word)
    for form, words in apart.items():
        together = [word for word in forms[form] if word.block.kind not in ("headline", "heading")]
        befores = [{word.before for word in every} - {""} for every in (together, words)]
        if together and not (
            all(befores) and befores[0].isdisjoint(befores[1])
        ):  # “American Airlines”, “Delta Air Lines”
            usual, odd = sorted(
                (together, words), key=lambda words: (-len(words), words[0].block.ordinal, words[0].start)
            )
            yield odd, usual
