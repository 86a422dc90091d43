"""How a headline goes on that a program cut, at a fixed length with dots behind it or before a number, as far as the
words tell."""

from __future__ import annotations

import re

from lint.diagnostics import DOUBTFUL, LIKELY
from lint.document import Block, Document, Place
from lint.language.vocabulary.known_words import is_known_name, is_word
from lint.patterns import pattern
from lint.records import Record

DOTS = pattern(r"(?:(?<!\s)\s{1,9})?(?:…|\.\.\.)$")
LEADS_ON = frozenset("a an and at by for from in of on or the to with".split())
"""Words at the end of a headline behind which something may stand in its longer form: “Ten places in”."""
JOINS = frozenset("& and or the a an your our their its".split())
"""Words behind which a headline goes on; only the first of them ends none that teases its reader."""
SITE = pattern(r" (?:[|–—·•-]|::?) ")
"""What parts a headline from the name of its site."""
SHORTEST_CUT = 40
"""Characters: no program cuts a headline as short as that."""
TITLES = ("title", "headline", "name", "subject")
"""How front matter keys end that hold the same headline again."""
FEWEST_SHARED = 4
"""Words that a longer form of the headline begins with too."""


class Cut(Record):
    """Why one believes that a headline was cut, the place in which it stands whole if there is one,
    and how sure that is."""

    reason: str
    evidence: tuple[Place, ...] = ()
    confidence: float = LIKELY


def cut(document: Document, headline: Block) -> Cut | None:
    """What tells that a headline was cut; None where nothing does."""
    dots = DOTS.search(headline.prose)
    words = headline.prose[: dots.start() if dots else None].split()
    if len(words) < 2 or not (dots or words[-1].lower() in LEADS_ON):
        return None
    last, is_long = words[-1], len(headline.prose) >= SHORTEST_CUT
    for block in document.blocks:
        is_title = (
            block.kind == "headline" or block.key.lower().endswith(TITLES) or (is_long and block.kind == "heading")
        )
        if block is not headline and is_title and (goes_on := _beyond(block.prose, words)):
            return Cut(f"elsewhere it goes on: “… {goes_on}”", (document.whole(block, "here it is whole"),))
    if not dots:
        return None
    if last.lower() in JOINS and is_long:
        return Cut(f"it breaks off after “{last}”", confidence=LIKELY if last == "&" else DOUBTFUL)
    if is_word(last.lower()) or is_known_name(last) or not last.isalpha():
        return None
    whole = re.compile(rf"\b(?i:{re.escape(words[-2])})\s+({re.escape(last)}\w+|{re.escape(last.lower())}\w+)")
    for block in document.prose_blocks():
        if block is not headline and (match := whole.search(block.prose)):
            place = document.place(block, *match.span(), "here the word is whole")
            return Cut(f"“{last}” is not a word, and elsewhere it is “{match[1]}”", (place,))
    return None


def _beyond(prose: str, words: list[str]) -> str:
    """What stands behind the words of a headline where a text begins with all of them; nothing where it does not."""
    *whole, last = words
    start = " ".join(whole)
    if len(words) < FEWEST_SHARED or not prose.startswith(f"{start} {last}") or DOTS.search(prose):
        return ""
    behind = prose[len(start) + len(last) + 1 :]
    if behind.startswith(("…", "...")) or SITE.match(behind):
        return ""  # it has the dots too, or the name of the site behind it: “Sort of... - Quay News”
    return " ".join(prose[len(start) + 1 :].split()[:4]) if any(map(str.isalnum, behind)) else ""
