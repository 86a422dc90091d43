"""How a headline goes on that a program cut at a fixed length and closed with dots, as far as the words tell."""

from __future__ import annotations

import re

from lint.document import Block, Document, Place
from lint.language.known_words import is_known_name, is_word
from lint.patterns import pattern

DOTS = pattern(r"\s*(?:…|\.\.\.)$")
JOINS = frozenset("& and or of the a an to for with in on at by from your our their its".split())
"""Words that end no headline, whatever it leaves open."""
FEWEST_SHARED = 4
"""Words that a longer form of the headline begins with too."""


def cut(document: Document, headline: Block) -> tuple[str, tuple[Place, ...]] | None:
    """Why one believes that a headline was cut, with the place in which it stands whole if there is one; None where it was not."""
    dots = DOTS.search(headline.prose)
    words = headline.prose[: dots.start()].split() if dots else []
    if len(words) < 2:
        return None
    last = words[-1]
    for block in document.blocks:
        is_title = block is not headline and (block.key or block.kind in ("headline", "heading"))
        if is_title and (goes_on := _beyond(block.prose, words)):
            return f"elsewhere it goes on: “… {goes_on}”", (document.whole(block, "here it is whole"),)
    if last.lower() in JOINS:
        return f"it breaks off behind “{last}”", ()
    if is_word(last.lower()) or is_known_name(last) or not last.isalpha():
        return None
    whole = re.compile(rf"\b{re.escape(words[-2])}\s+({re.escape(last)}\w+)", re.IGNORECASE)
    for block in document.prose_blocks():
        if block is not headline and (match := whole.search(block.prose)):
            place = document.place(block, *match.span(), "here the word is whole")
            return f"“{last}” is no word, and elsewhere it is “{match[1]}”", (place,)
    return None


def _beyond(prose: str, words: list[str]) -> str:
    """What stands behind the words of a headline where a text begins with all of them; nothing where it does not."""
    *whole, last = words
    start = " ".join(whole)
    if len(words) < FEWEST_SHARED or not prose.startswith(f"{start} {last}") or DOTS.search(prose):
        return ""
    return " ".join(prose[len(start) + 1 :].split()[:4]) if len(prose) > len(start) + len(last) + 2 else ""
