"""The title of a page, where it is another version of the headline: what tabs and search results show."""

from __future__ import annotations

from lint.document import PAGE_TITLE, Block
from lint.patterns import pattern
from lint.prose import part
from lint.records import replaced

SITE = pattern(r"\s+(?:[|–—•·»«-]|::)\s+")
"""What parts the name of a site, or of a section, from the title of one of its pages."""
WORD = pattern(r"\w{3,}")
ALIKE = 0.5
"""The share of the words of one that the other has too, by which the two are versions of one headline."""


def with_page_title(blocks: list[Block]) -> list[Block]:
    """The blocks with that part of the page’s title that is another version of the headline, and no other part."""
    titles = [block for block in blocks if block.key == PAGE_TITLE]
    if not titles:
        return blocks
    headline = next((block for block in blocks if block.kind == "headline" and block.key != PAGE_TITLE), None)
    version = _version(titles[0], headline) if headline else None
    others = [block for block in blocks if block.key != PAGE_TITLE]
    return [version, *others] if version else others


def _version(title: Block, headline: Block) -> Block | None:
    """The part of a title that has most words of a headline, where these are most of its own and the two differ."""
    shown = set(WORD.findall(headline.prose.casefold()))
    edges = [(0, 0), *(match.span() for match in SITE.finditer(title.prose)), (len(title.prose),) * 2]
    parts = [(edges[at][1], edges[at + 1][0]) for at in range(len(edges) - 1)]
    start, end = max(parts, key=lambda span: len(shown & set(WORD.findall(title.prose[slice(*span)].casefold()))))
    words = set(WORD.findall(title.prose[start:end].casefold()))
    if not words or title.prose[start:end] == headline.prose:
        return None
    is_alike = len(words & shown) >= ALIKE * max(len(words), len(shown))
    return replaced(part(title, start, end, "headline"), key=PAGE_TITLE) if is_alike else None
