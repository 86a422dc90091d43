"""Which part of a document a rule looks at: selectors such as `heading.h1`, `~blockquote & list`, `sentence`, `raw`.

The selectors have the names and the meaning that Vale gave them: parts with dots between them are all wanted, in any
order; `~` before a term denies it, `&` joins terms, and of several selectors one is enough. The kinds of block of this
program (`headline`, `standfirst`, `caption` …) are selectors too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import PurePath

from lint.document import KINDS, MASK, Block, Document, Run, once_a_document
from lint.language.sentences import sentences_of
from lint.language.words import lowered, pieces_with_marks, vocabulary
from lint.patterns import pattern
from lint.prose import part
from lint.records import replaced
from lint.spans import Mark, Marks, Span
from lint.text_index import prose_index

LEVEL = pattern(r"h\d+")
"""A level of headings, of which there are six."""
OTHER_NAMES = {"quotation": "blockquote", "item": "list", "cell": "table", "code": "pre"}
"""What Vale calls a kind of block."""
FORMS = frozenset(("byline", "dateline", "credit", "heading", "headline", "caption"))
"""Kinds that a paragraph may have by its form alone, without markup: those are text as any other."""
MARKED = ("link", "strong", "emphasis", "alt", "header", "code")
INLINE = frozenset(("link", "strong", "emphasis", "code"))
WHOLE = {
    "alt": ({"alt", "attr"}, {"paragraph", "cell"}),
    "header": ({"header", "table"}, {"paragraph", "cell"}),
    "figure": ({"figure"}, {"paragraph"}),
    "table": ({"table"}, {"paragraph"}),
    "paragraph": ({"paragraph"}, {"list", "item"}),
}
"""The words that a mark of a whole block adds and takes away."""
UNITS = ("sentence", "summary", "raw")
SUMMARISED = frozenset(("paragraph", "list", "blockquote"))
"""What a summary is of: the running text, without headings, tables and what stands for pictures."""
SHARED = (vocabulary, lowered, pieces_with_marks, prose_index)
"""What a view has from its document."""
MEANINGS = {
    "headline": "the headline: the title in the front matter, or else the first heading",
    "standfirst": "what stands between the headline and the text, or the summary in the front matter",
    "byline": "who wrote it",
    "dateline": "where and when it was written: “NORWELL, 12 June”",
    "heading": "headings of the text, with the headline where it is one of them and no title of the front matter; "
    "“heading.h2” is those of the second level alone",
    "paragraph": "paragraphs of the running text",
    "item": "entries of lists",
    "quotation": "quotations that are set apart; “~quotation” is all but those",
    "caption": "what stands below a picture or above a table, or for a picture that is not shown",
    "cell": "as “table.cell”",
    "credit": "who took a picture",
    "code": "words that are set as code, which no other scope has",
    "field": "the other values of the front matter",
    "text": "all prose: what a rule without a scope looks at",
    "list": "as “item”",
    "blockquote": "as “quotation”",
    "table": "cells of tables, with the head",
    "table.cell": "cells below the head of a table",
    "table.header": "the head of a table",
    "heading.h1": "headings of the first level",
    "sentence": "each sentence by itself: for what may stand so often in one, and how long one is",
    "summary": "all of the running text as one: for how long a text is, and how easy to read",
    "raw": "the file as it is written, with its markup and its front matter",
    "link": "the words of links; “~link & paragraph” is paragraphs without them",
    "strong": "words in bold",
    "emphasis": "words in italics",
    "alt": "what stands for a picture that is not shown",
    "header": "as “table.header”",
    "text.frontmatter": "the front matter; “text.frontmatter.title” is one value of it",
}
"""Selectors with what each looks at."""
NAMES = tuple(MEANINGS)
PARTS = frozenset(part for name in NAMES for part in name.split(".")) | frozenset(
    (
        *(f"h{level}" for level in range(1, 7)),
        "attr",
        "figure",
        "comment",
        "line",
        "block",
        "meta",
        "class",
        "doc",
        "txt",
        "md",
    )
)
"""All words that selectors are made of, but for the keys of front matter and the endings of files."""


TAGS = frozenset(
    (*KINDS, *OTHER_NAMES.values(), *(word for more, _ in WHOLE.values() for word in more), *MARKED, *UNITS, "text", "heading",
     *(f"h{level}" for level in range(1, 7)), "frontmatter", "html", "txt", "md")
)  # fmt: skip
"""The words that a block of some text may be called by, but for the keys of front matter and the endings of files."""


def view(document: Document, scope: tuple[str, ...]) -> Document:
    """The document as a rule with a scope sees it."""
    return document.remembered(scope, lambda: _seen(document, scope))


def _seen(document: Document, scope: tuple[str, ...]) -> Document:
    seen = document.with_blocks(tuple(_blocks(document, scope)))
    if not any("raw" in selector for selector in scope):
        # Its words are among the document's, which is enough to know for rules that look for words.
        seen.cache.update({find: find(document) for find in SHARED})
    return seen


def is_selector(selector: str) -> bool:
    """Whether every part of a selector is known; keys of front matter and the like may be anything."""
    for term in selector.split("&"):
        words = term.strip().lstrip("~").split(".")
        if any(word not in PARTS and LEVEL.fullmatch(word) for word in words):
            return False
        if not any(word in ("frontmatter", "class", "doc", "comment") or word.startswith("doc(") for word in words):
            if not all(word in PARTS for word in words[:-1]) or (words[-1] not in PARTS and len(words) < 2):
                return False
    return True


def unknown_part(selector: str, endings: Collection[str]) -> str:
    """The part of a selector that nothing is called by; empty where there is none.

    The last one may be the ending of a file: one of `endings`, with their dots, or one of another program’s formats. Of
    those what is nearly a word that there is, and the words that Vale has for comments in programs, are none.
    """
    for term in selector.split("&"):
        words = term.strip().lstrip("~").split(".")
        if "frontmatter" in words:
            continue
        for at, word in enumerate(words):
            may_end = 0 < at == len(words) - 1 and word not in PARTS and word.isalnum()
            if word not in TAGS and f".{word}" not in endings and not (may_end and not _is_slip(word)):
                return word
    return ""


def _is_slip(word: str) -> bool:
    """Whether a word is nearly one of those that parts of a text are called by."""
    from difflib import get_close_matches  # only where something may be wrong

    return bool(get_close_matches(word, TAGS, n=1, cutoff=0.75))


@lru_cache(maxsize=512)
def _terms(selector: str) -> tuple[tuple[bool, frozenset[str]], ...]:
    """The terms of a selector: whether each is wanted, and its parts."""
    terms = [term.strip() for term in selector.split("&")]
    return tuple((not term.startswith("~"), frozenset(term.lstrip("~").split("."))) for term in terms)


def _blocks(document: Document, scope: Sequence[str]) -> Iterator[Block]:
    """The blocks that one of the selectors chooses, whole or in parts, in reading order."""
    if len(scope) == 1:
        chosen = _chosen(document, scope[0])
    else:
        found: dict[tuple[int, int, str], Block] = {}
        for selector in scope:
            for block in _chosen(document, selector):
                found.setdefault((block.span.start, block.runs[0].source, block.prose), block)
        chosen = [found[key] for key in sorted(found)]
    if any(block.ordinal < 0 for block in chosen):  # parts of blocks, which other views number in their own way
        chosen = [
            Block(part.kind, part.prose, part.runs, part.span, part.level, part.key, at, part.marks)
            for at, part in enumerate(chosen)
        ]
    return iter(chosen)


def _chosen(document: Document, selector: str) -> list[Block]:
    """The blocks, or the units in them, that one selector chooses."""
    return document.remembered(f"selector {selector}", lambda: _of_selector(document, selector))


def _of_selector(document: Document, selector: str) -> list[Block]:
    terms = _terms(selector)
    unit = next((word for wanted, words in terms if wanted for word in (*UNITS, *MARKED) if word in words), "")
    return list(_in_units(document, unit, [(wanted, words - {unit}) for wanted, words in terms]))


def _in_units(document: Document, unit: str, terms: list[tuple[bool, frozenset[str]]]) -> Iterable[Block]:
    """The chosen blocks, or the units in them that a selector asks for."""
    if unit == "raw":
        length = len(document.text)
        return [Block("paragraph", document.text, (Run(0, 0, length, length),), Span(0, length))]
    fit: dict[frozenset[str], bool] = {}  # most blocks have the same tags
    chosen = []
    for block, own in zip(document.blocks, _all_tags(document), strict=True):
        if own not in fit:
            fit[own] = _fits(own, terms)
        if fit[own]:
            chosen.append(block)
    denied = [words for wanted, words in terms if not wanted]
    left_out = frozenset(kind for kind in INLINE if frozenset((kind,)) in denied)
    units = _units(document, unit, chosen)
    return (_without(block, left_out) for block in units) if left_out else units


def _units(document: Document, unit: str, chosen: list[Block]) -> Iterator[Block]:
    """The blocks, or the units in them, in order."""
    if unit == "sentence":
        for block in chosen:
            if not block.key and "text" in (own := tags(document, block)) and "attr" not in own:
                for sentence in sentences_of(document, block):
                    whole = sentence.start == 0 and sentence.end == len(block.prose)
                    yield block if whole else _part(block, sentence.start, sentence.end)
    elif unit == "summary":
        yield from summary([block for block in chosen if SUMMARISED & tags(document, block)])
    elif unit == "code":
        for block in chosen:
            yield from (_code(document, block, mark) for mark in block.marks if mark.kind == "code")
    elif unit:
        for block in chosen:
            for mark in block.marks:
                if mark.kind == unit and mark.end > mark.start:
                    yield _part(block, mark.start, mark.end)
    else:
        yield from chosen


def _without(block: Block, kinds: frozenset[str]) -> Block:
    """A block with what some kinds of mark set off as unreadable as code is."""
    pieces, reached = [], 0
    for start, end in sorted(mark[1:] for mark in block.marks if mark.kind in kinds):
        start = max(start, reached)
        if start < end:
            pieces += [block.prose[reached:start], MASK * (end - start)]
            reached = end
    prose = "".join((*pieces, block.prose[reached:]))
    return block if prose == block.prose else replaced(block, prose=prose, ordinal=-1)


def _code(document: Document, block: Block, mark: Mark) -> Block:
    """A piece of code in a line as the text of its own that prose has a mask for."""
    span = block.source(mark.start, mark.end)
    written = document.text[span.start : span.end]
    opened = written.lstrip("`").lstrip()
    start, code = span.end - len(opened), opened.rstrip("`").rstrip()
    return Block(block.kind, code, (Run(0, start, len(code), len(code)),), span, block.level, block.key, ordinal=-1)


def _part(block: Block, start: int, end: int) -> Block:
    """A part of a block as a block of its own, of the same kind and in the same place of the order."""
    found = part(block, start, end, block.kind, block.level)
    found.ordinal = -1
    return found


def fits(document: Document, block: Block, selector: str) -> bool:
    """Whether a selector chooses a block."""
    return _fits(tags(document, block), list(_terms(selector)))


def _fits(own: frozenset[str], terms: list[tuple[bool, frozenset[str]]]) -> bool:
    if not any(wanted and words for wanted, words in terms) and "text" not in own:
        return False
    return all((words <= own) is wanted for wanted, words in terms if words)


def tags(document: Document, block: Block) -> frozenset[str]:
    """Every word by which a selector may call a block."""
    kind = block.kind
    if kind in ("heading", "headline") and not block.level and not block.key and document.format != "text":
        kind = "paragraph"  # a heading by its form alone, where markup has headings of its own
    return _tags(kind, block.level, block.key, block.marks, _ending(document), len(block.prose))


@once_a_document
def _all_tags(document: Document) -> list[frozenset[str]]:
    """The words for each block, which many selectors ask for."""
    return [tags(document, block) for block in document.blocks]


@once_a_document
def _ending(document: Document) -> str:
    return PurePath(document.path).suffix.lstrip(".").lower() or document.format


@lru_cache(maxsize=4096)
def _tags(kind: str, level: int, key: str, marks: Marks, ending: str, length: int) -> frozenset[str]:
    found = {kind, OTHER_NAMES.get(kind, kind), ending}
    if kind == "code":
        return frozenset(found)
    if key:  # a title of the front matter is no heading of the text, and the names of authors are no prose
        return frozenset((*found, "frontmatter", key, *(() if kind == "byline" else ("text",))))
    found.add("text")
    if kind in ("heading", "headline"):
        found |= {"heading", f"h{level}"}
    elif kind in FORMS:
        found.add("paragraph")
    for mark in marks:
        if (mark.start, mark.end) == (0, length) and mark.kind in WHOLE:
            more, less = WHOLE[mark.kind]
            found = (found | more) - less - ({ending} if mark.kind == "alt" else set())
    return frozenset(found)


def summary(blocks: Sequence[Block]) -> Iterator[Block]:
    """All prose as one block, an empty line between the parts; nothing where there is none."""
    parts: list[str] = []
    runs: list[Run] = []
    length = 0
    for block in blocks:
        runs += [Run(run.prose + length, run.source, run.length, run.source_length) for run in block.runs]
        parts.append(block.prose)
        length += len(block.prose) + 2
    if parts:
        yield Block(
            "paragraph", "\n\n".join(parts), tuple(runs), Span(blocks[0].span.start, blocks[-1].span.end), ordinal=-1
        )
