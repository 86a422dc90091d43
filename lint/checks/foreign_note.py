"""A paragraph in another script at the edge of a text: a note from the workshop, not copy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lint.checks import Options, option
from lint.checks._deletion import delete_block
from lint.checks._wording import shortened
from lint.diagnostics import LIKELY, Finding
from lint.document import Document
from lint.language.identity import LAST_LATIN, NAMES, identify, language, name_of
from lint.language.quotations import quoted

NAME = 4
"""Words: what is shorter may be the name of somebody."""
VALUES: Mapping[str, str] = {
    "match": "the beginning of the paragraph",
    "script": "the script or language it is in",
    "language": "the language of the text",
}


SHARE = 3
"""One in so many paragraphs in another script makes a text of two languages."""


class ForeignNote(Options):
    """Options."""

    edge: int = option(2, "paragraphs from either end that count as the edge of a text")
    least_letters: int = option(12, "letters that such a paragraph has at least")


def check(document: Document, options: ForeignNote) -> Iterator[Finding]:
    """Paragraphs at either end that are in another script than the text."""
    blocks = [
        block for block in document.prose_blocks() if not block.key and block.kind in ("paragraph", "item", "heading")
    ]
    if len(blocks) < 3:
        return
    own = language(document)
    if own not in NAMES:
        return  # nobody here knows in which script it is written
    inner = blocks[options.edge : len(blocks) - options.edge]
    if any(2 * sum(letter > LAST_LATIN for letter in block.prose) > len(block.prose) for block in inner):
        return  # a text of several scripts, or one whose language was not told
    for at, block in enumerate(blocks):
        if options.edge <= at < len(blocks) - options.edge or max(block.prose) <= LAST_LATIN:
            continue
        letters = "".join(filter(str.isalpha, _outside(block.prose, quoted(document, block))))
        if len(letters) < options.least_letters or 2 * sum(letter > LAST_LATIN for letter in letters) < len(letters):
            continue
        if block.kind == "item" and len(block.prose.split()) < NAME:
            continue  # somebody in a list of names
        if (0, len(block.prose)) in block.marked("link", 0, 1):
            continue  # which leads to the text in that language
        found = identify(letters)  # without spaces there are no words, so that only the script is told
        if found and found != own and len(found) > 2:
            foreign = sum(_is_foreign(block.prose) for block in blocks)
            if foreign > 1 and foreign * SHARE >= len(blocks):
                return  # a text in two languages, one paragraph below the other
            yield Finding(
                place=document.whole(block, "another script"),
                values={"match": shortened(block.prose), "script": name_of(found), "language": name_of(own)},
                fixes=delete_block(document, block, "Delete this paragraph", "ask"),
                confidence=LIKELY,
            )


def _is_foreign(prose: str) -> bool:
    """Whether most of its letters are of another script, as those of a date are: “2025 年 6 月 12 日”."""
    letters = list(filter(str.isalpha, prose))
    return 2 * sum(letter > LAST_LATIN for letter in letters) > len(letters)


def _outside(prose: str, spans: Sequence[tuple[int, int]]) -> str:
    """What is not in quotation marks: a note may well quote the words that it is about."""
    for start, end in reversed(spans):
        prose = prose[:start] + " " + prose[end:]
    return prose
