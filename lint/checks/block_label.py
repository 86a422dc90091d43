"""Labels alone on a line, or before a colon, that were not meant to be published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lint.checks import Options, option
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Finding
from lint.document import Block, Document, Place
from lint.gates import Gate, Need, joined
from lint.gates.reading import gate
from lint.language.sections import has_code
from lint.language.words import capitals_within, whole_prose
from lint.matching import compiled
from lint.patterns import CAPITAL, pattern

VALUES: Mapping[str, str] = {"match": "the label"}


QUESTIONS = frozenset("who what when where why how".split())
MOST_QUESTIONS = 5
"""Of these, in bold in one paragraph, from which on it is no chance."""


class BlockLabel(Options):
    """Options. All are regular expressions for the whole label, matched without regard to capitals."""

    lines: tuple[str, ...] = option((), "labels that are a heading or a line of their own", pattern=True)
    starts: tuple[str, ...] = option((), "labels with which a line starts, up to its colon", pattern=True)
    opening: tuple[str, ...] = option(
        (), "labels in front of a colon, or in bold, that give away the first paragraph only", pattern=True
    )
    titles: tuple[str, ...] = option(
        (), "labels in front of a colon or “=” that give away the headline, with which the text begins", pattern=True
    )
    parts: tuple[str, ...] = option(
        (),
        "labels of other parts, which give them away below such a headline, or where they are numbered",
        pattern=True,
    )
    alone: tuple[str, ...] = option((), "those of them that give away the first paragraph without more", pattern=True)


def needs(options: BlockLabel) -> Gate | None:
    """What a text must hold."""
    every = [*options.lines, *options.starts, *options.opening, *options.titles, *options.parts, *options.alone]
    asked = Gate(frozenset(), (tuple(Need(frozenset((word,)), frozenset()) for word in sorted(QUESTIONS - {"what"})),))
    return joined(gate(every, starts=True, ends=True), asked)


LEVEL = pattern(r"h[1-6]")
NUMBERED = r"(?: (?P<number>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten))?\s{0,3}[:=](?=\s|\*\*|__|$)"
COUNTED = pattern(r"[A-Za-z]{3,9}(?: [A-Za-z]{3,9})? (?:\d{1,2}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive) ?[:=]")
"""A cheap look at the beginning of a block for a label that is numbered."""
FORM = pattern(r"[\s:]*(?:</(?:label|b|strong)>\s*)*<(?:input|select|textarea)\b", re.IGNORECASE)
"""What a page has behind a label to be filled in."""
TO_FILL_IN = pattern(
    r"[\s*_:]*(?:Give|Enter|Type|Fill in|Set|Choose|Select|Specify|Pick|Provide|Mention|(?:(?:The|An?|Your) )?(?:[A-Za-z]+ )?"
    r"(?:title|keywords?|summary|description|text|snippet) (?:that|which|for|of|shown|displayed|to)\b)"
)
"""How what a manual says of a field of a form begins."""
OF_HEADER = pattern(r"\W*(?:title|headline|byline|author|date|source|location)\b", re.IGNORECASE)
"""Labels of the head of a manuscript."""
OTHER_ENTRY = pattern(rf"[{CAPITAL}][\w -]{{2,20}}: ?\S")
"""An entry of a sheet of data: “Harbour: Brevik”."""
TOLD_BY_PAGES = frozenset(("end of article",))
"""What a page says to those who have it read out."""
OF_SPEECHES = frozenset(("call to action", "call-to-action"))
"""What speeches and reports call a section of their own, too."""
METADATA = pattern(
    r"(?:title|headline): ?\S.*\n[a-z][\w-]{2,20}:(?:[ \t]|\n)|(?:(?:[A-Z][\w-]{1,20}: ?[^\n]*\n){2,20}|(?:[a-z][\w-]{1,20}: ?[^\n]*\n){1,20})---+[ \t]*\r?\n"
)
"""The first lines of a text that are its data, in small letters, as MultiMarkdown has them with no marks around, or up
to a line across the page."""
LONGEST_LABEL = 40  # characters
IS_PROMPT = pattern(r"\ufeff?\s{0,9}(?:=== SYSTEM ===|# (?:Content |Article |Creative )?Brief: )")
"""How a text begins that is itself what somebody asks for."""
DELIVERS = pattern(r"\bready[ -]to[ -](?:publish|copy|paste|post)\b|\bcopy (?:&|and) paste\b", re.IGNORECASE)
"""A heading of the sheet with which a text is handed over to whoever publishes it; its labels are meant for them."""
WITHIN = pattern(
    r"(?:,|;|\b(?:the|an?|your|its|their|and|or|as|for|in|of|called|named|enter|set|fields?|like|such as|e\.g\.))\s{0,3}$",
    re.IGNORECASE,
)
"""Before what is set in bold within a sentence."""
LONGEST_WITHIN = 12  # characters of it
OF_SHEET = pattern(
    r"^[\s*_>-]*(?:Client|Deliverable|Page Type|Prepared (?:by|for)|Agent|Assigned to|Target Keywords?)[*_]*:",
    re.MULTILINE,
)
FEWEST_OF_SHEET, LONGEST_HEAD = 2, 1500
"""Fields at the top of such a sheet that say whom it is for and who wrote it, and the characters of that."""
MARKED_UP = pattern(r"\s*<(?:!doctype|html|article|h[12])\b", re.IGNORECASE)
"""How an article in HTML begins."""
RUNS_ON = pattern(
    r"(?:\*\*[^*\n]{3,80}(?:\*\*:|:\*\*)|(?:<(?:strong|b)>)?[^<>\n]{3,80}(?:</(?:strong|b)>:|:</(?:strong|b)>))\s+\S+(?: \S+){5}"
)
FEWEST_HEADS = 3
OF_PLANS = frozenset(("output format", "target audience", "tone", "reading level"))
"""Labels that plans and manuals have as headings of their own."""
MOST_TEXTS = 5
"""Texts that were asked for at once; statutes and lists of contents have more."""
OF_SEARCH, FEWEST_OF_SEARCH = pattern(r"\bSEO\b|\bsearch engines?\b", re.IGNORECASE), 3
"""What a text has several times that tells how pages are found."""
SLOT = pattern(r"\[[^\[\]]+\]")
RECURRING = 5
"""Times that a label stands in a text, from which on it is its form."""
FEWEST_OF_SUBJECT = 2
"""Times that a text speaks of what its heading names: “it is a hook, and a good one”."""
HEADER = 8  # blocks at the top of a text in which it may stand


def check(document: Document, options: BlockLabel) -> Iterator[Finding]:
    """Every label; one that returns, as in a table of contents, is one finding with all its places."""
    found: dict[str, list[Place]] = {}
    shown: dict[str, str] = {}
    kinds: set[str] = set()
    behind: list[tuple[Block, int]] = []
    seen: set[tuple[int, int]] = set()
    yield from _questions(document)
    for block, match in (*_labels(document, options), *_parts(document, options)):
        is_known = (block.ordinal, match.start()) in seen or _leads_on(document, block, match.end())
        if is_known or capitals_within(document)[match[0].strip(" :=")]:  # a name: “## Kicker”, of the menu Kicker
            continue
        seen.add((block.ordinal, match.start()))
        label = match[0].rstrip(" :=")
        kinds.add(block.kind)
        behind.append((block, match.end()))
        shown.setdefault(label.casefold(), label.strip("*_ :="))
        found.setdefault(label.casefold(), []).append(
            document.place(block, match.start(), match.end(), "a label, not copy")
        )
    sure = _sure(document, found, kinds, behind)
    for label, places in found.items():
        yield Finding(place=places[0], also=tuple(places[1:]), values={"match": shown[label]}, confidence=sure)


def _sure(
    document: Document, found: Mapping[str, list[Place]], kinds: set[str], behind: list[tuple[Block, int]]
) -> float:
    """How sure it is that labels of some kinds of blocks are no words of the text; `behind` has where each ends."""
    # One such heading may be a section of a text about its subject; where there is code it mostly is, as an entry is.
    sure = SURE
    if len(found) == 1:
        sure = _sure_of_one(document, kinds, next(iter(found)))
    elif kinds <= {"heading", "item"} and has_code(document):
        sure = DOUBTFUL  # the contents of a guide
    elif (
        "item" in kinds
        and "paragraph" not in kinds
        and len(OF_SEARCH.findall(whole_prose(document))) >= FEWEST_OF_SEARCH
    ):
        sure = DOUBTFUL  # a text on how pages are found
    elif all(LEVEL.fullmatch(label) for label in found):
        sure = DOUBTFUL  # the levels of something: “H1: the crew sails alone”, “H2: …”
    if any(_is_field(block, end) or _heads_field(document, block) for block, end in behind):
        sure = DOUBTFUL  # a form, in a manual
    if (document.format == "html" and found.keys() <= TOLD_BY_PAGES) or found.keys() <= OF_SPEECHES:
        sure = DOUBTFUL
    if kinds == {"cell"} or kinds == {"cell", "item"}:
        sure = DOUBTFUL  # the head of a form, “Title: Fire Drill”, and a plan that a text shows
    if len(found) == 1 and kinds == {"paragraph"} and _are_heads(document, behind[0][0]):
        sure = LIKELY  # “**Target audience**: This will help …”, one of the parts of each text of a house
    if len(found) == 1 and kinds == {"headline"}:
        sure = LIKELY  # the file of somebody who keeps such a label
    is_form = max(map(len, found.values()), default=0) >= RECURRING  # that each part of an analysis has
    if is_form or IS_PROMPT.match(document.text) or _is_delivery(document):
        sure = DOUBTFUL
    if all(block.kind == "quotation" and SLOT.search(block.prose) for block, _ in behind):
        sure = DOUBTFUL  # what readers are to send, and to fill in
    if found.keys() == {"title"} and has_code(document):
        sure = DOUBTFUL  # the data of a manual: MultiMarkdown has it so
    if kinds == {"heading"} and found.keys() <= OF_PLANS:
        sure = DOUBTFUL
    return sure


def _sure_of_one(document: Document, kinds: set[str], label: str) -> float:
    """How sure it is that the only label of a text is none of its own headings or entries."""
    if has_code(document) or kinds == {"item"}:
        return DOUBTFUL
    if kinds != {"heading"}:
        return SURE
    return DOUBTFUL if _is_subject(document, label) else LIKELY


def _is_subject(document: Document, label: str) -> bool:
    """Whether a text speaks, in sentences, of what a heading names with one word."""
    word = label.removeprefix("the ")
    return word.isalpha() and whole_prose(document).count(f" {word}") >= FEWEST_OF_SUBJECT


def _is_delivery(document: Document) -> bool:
    """Whether a text is the sheet with which another one, as code that is most of it or below, is handed over."""
    return len(OF_SHEET.findall(document.text, 0, LONGEST_HEAD)) >= FEWEST_OF_SHEET or any(
        DELIVERS.search(one.prose) is not None
        if one.kind in ("heading", "headline")
        else one.kind == "code"
        and MARKED_UP.match(one.prose) is not None
        and 2 * (one.span.end - one.span.start) > len(document.text)
        for one in document.blocks
    )


def _are_heads(document: Document, block: Block) -> bool:
    """Whether a block and others run on behind a few words in bold with a colon."""
    heads = [one for one in document.blocks if one.kind == "paragraph" and RUNS_ON.match(_source(document, one))]
    return len(heads) >= FEWEST_HEADS and block in heads


def _source(document: Document, block: Block) -> str:
    return document.text[block.span.start : block.span.end]


def _is_field(block: Block, end: int) -> bool:
    """Whether an entry says what to write behind its label, or what that is: “Meta Title: Give the main title.”"""
    return block.kind == "item" and TO_FILL_IN.match(block.prose, end) is not None


def _heads_field(document: Document, block: Block) -> bool:
    """Whether the paragraph below a heading says what to write in the field that it names, or what its word means:
    “Hooks are …”, in a glossary."""
    below = document.neighbour(block, 1) if block.kind == "heading" else None
    return below is not None and (
        TO_FILL_IN.match(below.prose) is not None
        or (block.prose.isalpha() and below.prose.startswith((f"{block.prose} is ", f"{block.prose}s are ")))
    )


def _questions(document: Document) -> Iterator[Finding]:
    """The questions that a report answers, each in bold in one paragraph, as the instructions asked for them."""
    for block in document.prose_blocks():
        asked = [
            (start, end) for start, end in block.strong if block.prose[start:end].strip(" ?:").lower() in QUESTIONS
        ]
        if len({block.prose[start:end].strip(" ?:").lower() for start, end in asked}) >= MOST_QUESTIONS:
            place, *others = (document.place(block, start, end, "a question to answer") for start, end in asked)
            yield Finding(place=place, also=tuple(others), values={"match": place.quote}, confidence=SURE)


def _leads_on(document: Document, block: Block, end: int) -> bool:
    """Whether what readers fill in stands behind a label, as in a form of a page, or code below it:
    “Mandatory fields of a berth:”."""
    is_form = document.format == "html" and FORM.match(document.text, block.source(end - 1, end).end) is not None
    below = document.neighbour(block, 1)
    return is_form or (below is not None and below.kind == "code" and end >= len(block.prose))


def _labels(document: Document, options: BlockLabel) -> Iterator[tuple[Block, Any]]:
    lines = compiled(rf"(?:{'|'.join(options.lines)})\s*:?", True) if options.lines else None
    starts = compiled(rf"(?:{'|'.join(options.starts)})\s*:", True) if options.starts else None
    opening = compiled(rf"(?:{'|'.join(options.opening)})", True) if options.opening else None
    # What a picture shows is told to whoever does not see it: “![Meta tags](shot.png)”.
    blocks = [one for one in document.prose_blocks() if not (one.key or (one.marked("alt") and ":" not in one.prose))]
    for number, block in enumerate(blocks):
        first, last = _without_marks(block.prose)
        match = lines.fullmatch(block.prose, first, last) if lines and len(block.prose) < 80 else None
        if match is None and starts:
            match = starts.match(block.prose, first)
        if match is None and lines and ":" in block.prose[:60]:
            match = lines.fullmatch(block.prose, first, block.prose.index(":", 0, 60) + 1)
        if match is None and lines and (end := _first_line(document, block)):
            match = lines.fullmatch(block.prose, 0, end)
        found = [match] if match else []
        if lines:
            # a label in bold may run on with the paragraph that it announces
            found += [
                m
                for a, b in block.strong
                if not match and not _is_within(block.prose, a, b) and (m := lines.fullmatch(block.prose, a, b))
            ]
        if opening and number == 0:
            found += _opening(block, opening)
        for one in sorted(found, key=lambda one: one.start()):
            yield block, one


def _is_within(prose: str, start: int, end: int) -> bool:
    """Whether what is set in bold is a word of a sentence, as the name of a field is: “the **Meta title** of it”."""
    return (
        ":" not in prose[end - 1 : end + 1] and WITHIN.search(prose, max(0, start - LONGEST_WITHIN), start) is not None
    )


def _without_marks(prose: str) -> tuple[int, int]:
    """Where a line begins and ends without the marks of Markdown that plain text keeps: “**SEO keywords:** boats”."""
    return len(prose) - len(prose.lstrip("*_")), len(prose.rstrip("*_"))


def _first_line(document: Document, block: Block) -> int:
    """How long the first line of a block of more than one is, if it is no longer than a label."""
    start = block.source(0, 1).start
    end = document.text.find("\n", start, start + LONGEST_LABEL)
    return len(document.text[start:end].rstrip()) if 0 < end < block.span.end else 0


def _opening(block: Block, opening: Any) -> list[Any]:
    """The labels of the first paragraph: one before a colon at its start, and those in bold anywhere."""
    found = [m for a, b in block.strong if (m := opening.fullmatch(block.prose, a, b))]
    in_brackets = block.prose.startswith("[") and block.prose.endswith("]")
    match = opening.match(block.prose, int(in_brackets))
    if match and block.prose[match.end() : match.end() + 1] == ":" and not found:
        found.append(match)
    return found


def _parts(document: Document, options: BlockLabel) -> Iterator[tuple[Block, Any]]:
    """The labels of a template in which a text was delivered: “Title: …”, and below it “Article: …”."""
    blocks = [block for block in document.prose_blocks() if not block.key]
    if not (blocks and options.titles and options.parts) or METADATA.match(document.text, blocks[0].span.start):
        return
    first = blocks[0]
    titles = compiled(rf"(?:{'|'.join(options.titles)}){NUMBERED}", True)
    title = titles.match(first.prose, _without_marks(first.prose)[0])
    if not title and first.kind == "headline" and len(blocks) > 1 and any(start == 0 for start, _ in blocks[1].strong):
        first = blocks[1]  # the title as it was delivered, in bold below the one of the page
        title = titles.match(first.prose, _without_marks(first.prose)[0])
    parts = compiled(rf"(?<![^\s*_])(?:{'|'.join((*options.titles, *options.parts))}){NUMBERED}", True)
    known = compiled(rf"(?:{'|'.join((*options.titles, *options.parts, *options.starts))}){NUMBERED}", True)
    others = sum(
        not _is_whole_heading(one) and OTHER_ENTRY.match(one.prose) is not None and not known.match(one.prose)
        for one in blocks[:HEADER]
    )
    if title and others > 1:
        return  # a sheet of data, with entries of its own
    alone = compiled(rf"(?:{'|'.join(options.alone)}){NUMBERED}", True).match(first.prose) if options.alone else None
    if not (title or alone or sum(COUNTED.match(block.prose) is not None for block in blocks) > 1):
        return
    found = [(block, match) for block in blocks for match in parts.finditer(block.prose)]
    found = [
        (block, match)
        for block, match in found
        if _opens_line(document, block, match.start())
        and (match["number"] or not _is_heading_of_own(block, match.end()))
    ]
    if len(found) > 1 and all(OF_HEADER.match(match[0]) for _, match in found):
        return  # the head of a manuscript, with its author or its day
    numbered = [(block, match) for block, match in found if match["number"]]
    if title:
        yield from found
    elif _are_of_template(document, numbered):
        yield from numbered
    elif alone and (not alone["number"] or (len(numbered) == 1 and _closes_line(document, first, alone.end()))):
        yield first, alone
        yield from ((block, match) for block, match in found if block is not first)


def _is_heading_of_own(block: Block, end: int) -> bool:
    """Whether a heading says more than its label: “Conclusion: The Future of the Quay”."""
    return block.kind == "heading" and block.level > 0 and block.prose[end:].strip(" *_") != ""


def _is_whole_heading(block: Block) -> bool:
    """Whether a block is a heading by its mark, or a line that is in bold as a whole, and no entry with a label."""
    is_marked = block.kind == "heading" and block.level > 0
    return is_marked or any(start == 0 and end >= len(block.prose) for start, end in block.strong)


def _are_of_template(document: Document, numbered: list[tuple[Block, Any]]) -> bool:
    """Whether numbered labels are those of texts that were asked for: two kinds share a number,
    or each label has a line to itself.

    “Article 2: Members” has neither: it is of statutes, of a listing or of a plan.
    """
    numbers = {match["number"] for _, match in numbered}
    if len(numbered) < 2 or len(numbers) > MOST_TEXTS:
        return False
    kinds = {match[0][: match.start("number") - match.start()].casefold() for _, match in numbered}
    return (len(kinds) > 1 and len(numbers) < len(numbered)) or all(
        _closes_line(document, block, match.end()) for block, match in numbered
    )


def _closes_line(document: Document, block: Block, end: int) -> bool:
    """Whether nothing stands behind a place of a block’s prose on its line."""
    if not block.prose[end:].strip():
        return True
    start = block.source(end - 1, end).end
    line = document.line_at(start)
    return not document.text[start : line.end].strip(" \t\r\n*_")


def _opens_line(document: Document, block: Block, at: int) -> bool:
    """Whether a place of a block’s prose is the beginning of a line in the source."""
    if not block.prose[:at].strip("*_"):
        return True
    before = document.text[: block.source(at, at + 1).start]
    return before.rstrip(" \t*_").endswith("\n")
