"""Names as a text writes them: runs of capitalised words, told from words that open a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from lint.document import Block, Document
from lint.language.sentences import sentences
from lint.patterns import pattern

NAME = pattern(
    r"[A-ZÀ-ÖØ-Þ](?<![\w.@/#].)[\w’'‘-]*\w(?:\s+(?:(?:de|da|di|del|della|van|von|der|den|bin|bint|ibn|al|el|la|le|du|of|the)\s+){0,2}"
    r"[A-ZÀ-ÖØ-Þ][\w’'‘-]*\w)*"
)
WORD = pattern(r"[A-ZÀ-ÖØ-Þa-z][\w’'‘-]*\w")
POSSESSIVE = pattern(r"['’‘]s?$")


@dataclass(frozen=True, slots=True, eq=False)
class NameWord:
    """One capitalised word of a name: `block.prose[start:end]`, without a possessive ending.

    `opens` says that it stands first in its sentence, where any word has a capital. `before` and `after` are the
    neighbouring words of the same name, if it has more.
    """

    block: Block
    start: int
    end: int
    text: str
    opens: bool
    before: str
    after: str


def name_words(document: Document) -> list[NameWord]:
    """Every capitalised word of four letters or more, in reading order; words in capitals throughout are left out."""
    found: list[NameWord] | None = document.cache.get("name words")
    if found is None:
        found = []
        starts: dict[int, set[int]] = {}
        for sentence in sentences(document):
            starts.setdefault(sentence.block.ordinal, set()).add(sentence.start)
        for block in document.prose_blocks():
            firsts = starts.get(block.ordinal, set())
            for match in NAME.finditer(block.prose):
                found += _words(block, match, firsts)
        document.cache["name words"] = found
    return found


def _words(block: Block, match: re.Match[str], firsts: set[int]) -> list[NameWord]:
    if match[0].isalpha():  # one word, as most names are
        capitalised = [(match.start(), match[0])]
    else:
        parts = [(part.start() + match.start(), part[0]) for part in WORD.finditer(match[0])]
        capitalised = [(start, text) for start, text in parts if text[0].isupper()]
    found = []
    for at, (start, text) in enumerate(capitalised):
        if len(text) < 4:
            continue
        bare = text if text.isalpha() else POSSESSIVE.sub("", text)
        if len(bare) < 4 or bare.isupper():
            continue
        prose = block.prose
        opens = (
            start in firsts
            or prose[max(0, start - 1) : start] in ("“", '"', "‘")
            or prose[max(0, start - 2) : start] in (": ",)
        )
        before = capitalised[at - 1][1] if at else ""
        after = capitalised[at + 1][1] if at + 1 < len(capitalised) else ""
        found.append(NameWord(block, start, start + len(bare), bare, opens, before, after))
    return found


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """A name in lower case without accents, apostrophes, hyphens and spaces."""
    if name.isascii():
        return re.sub(r"[^a-z0-9]", "", name.lower())
    import unicodedata  # few names need it

    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[^\w]|_", "", "".join(c for c in decomposed if not unicodedata.combining(c)))
