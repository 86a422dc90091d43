"""Marks of Markdown that nothing has turned into markup: in a page of HTML, in a field of plain words,
in what is left of links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lint.checks._hidden import is_hidden
from lint.document import Block, Document, Place, once_a_document
from lint.language.sections import has_code
from lint.language.vocabulary.known_words import is_word
from lint.patterns import pattern
from lint.spans import Span

LINK = pattern(r"!?\[[^\[\]\n]{2,100}\]\((?:https?://|\.{0,2}/|mailto:)[^\s()<>]{1,300}\)")
RULE = pattern(r"\|(?: ?:?-{3,}:? ?\|){1,20}")
"""The line below the head of a table."""
HASHES = pattern(r"^#{2,6}(?= [A-Z][^\n#]{2,100}$)")
"""The mark of a heading that is a paragraph by itself: “## The Bigger Picture”."""
STARS = pattern(r"(?<![\w*\\.,])(\*{1,3})(?=[^\s*.,)\]])[^*\n]{2,200}(?<=[^\s*(\[])\1(?![\w*])")
"""Words in bold or italics."""
STARS_OF_KRAMDOWN = pattern(r"(?<!\*)(\*{1,2})(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])\1(?!\*)")
"""The same for kramdown, which does not ask what stands before and behind the stars: “**Nets (**nät)”."""
HALF = pattern(r"(?<=\w)\*\*(?=: )")
"""Where words in bold ended before a program closed them at the end of the line."""
OPEN_STARS = pattern(
    r"(?<![\w*\\/])\*{1,2}(?!(?:kw|kwargs|args|opts|options)\b)(?=[\w“\"])|(?<=[\w.,!?:”\"])(?<!\b[A-Za-z])(?<!\b[A-Z][a-z])\*{1,2}(?![\w*])"
)
"""The mark of bold or italics at a word, and not letters that a writer left out: “Sh**”."""
CLOSES_QUOTATION = pattern(r"\*[^\"*\s][^\"*]*(?<=\S)\"(?!\w)")
"""A star that stands for any word in a quotation, which ends before the next one: “no rule with *-tide"”."""
ACTED = pattern(
    r"\*(?:ahem|blush(?:es)?|chuckles?|coughs?|cries|gasps?|giggles?|grins?|groans?|gulps?|hugs?|laughs?|nods?|phew|"
    r"shrugs?|sighs?|smiles?|sniff(?:s|les?)?|whispers?|winks?|yawns?)\*",
    re.IGNORECASE,
)
"""What somebody does while speaking, as chats and games write it: “*sigh*”."""
SPACED = pattern(
    r"\[[^\[\]\n]{2,100}\](?P<rest>\((?:https?://|\.{0,2}/)[^\s()<>\"'“”{}]{1,300} +(?![ \"'“(=])[^()\n\"'“”{}]{1,200}\))"
)
"""A link whose address has a space, with which it is none (CommonMark 0.31, 6.3)."""


PARTED = pattern(
    r"\[(?<![\w!\\\]].)(?P<words>[A-Za-z][^\[\]\n]{2,100}(?<!\d{4})(?<!\d{4}[a-z]))\] \(https?://[^\s()<>]{4,300}\)"
)
"""The words of a link, which are no source with its year, and an address behind a space."""


OF_KRAMDOWN = pattern(r"(?m)^(?:permalink|layout):(?= ?\S)|\{: ?[.#\w]")
"""A field of the front matter, or a mark, of a site that reads Markdown as kramdown does: an address may have a space,
and behind a tag Markdown goes on."""
POST = pattern(r"(?:^|/)_posts/(?:.*/)?\d{4}-\d\d?-\d\d?-[^/]*$")
"""How a post of Jekyll is called, which reads Markdown with kramdown."""
REACH = 3000  # characters at the top of a text in which such a field stands
LONGEST_LINKED = 1000  # characters that a link may have
LONGEST = 40  # letters of a word
REST = pattern(
    r"\]\((?:https?://|\.{0,2}/)[^\s()<>]{1,300}\)|(?<=[a-z])\((?:/[a-z0-9][\w-]*){1,5}/[a-z0-9]+(?:-[a-z0-9]+){2,}/?\)"
)
"""What readers see of a link that has lost its beginning, or its brackets: “management](/posts/tools)”,
“worth(/posts/is-it-worth)”."""
LETTERS = pattern(r"[A-Za-z]+")


def in_pages(document: Document) -> tuple[list[Place], list[Place]]:
    """The links, tables and headings of a page of HTML that stand in it as Markdown, and its words between stars."""
    sure: list[Place] = []
    likely: list[Place] = []
    for block in document.prose_blocks():
        if block.key:
            continue
        sure += [_place(document, block, match) for shape in (LINK, RULE) for match in shape.finditer(block.prose)]
        if (hashes := HASHES.match(block.prose)) and not _is_shown(document, block):
            (likely if has_code(document) else sure).append(_place(document, block, hashes))
        likely += [
            _place(document, block, match)
            for match in STARS.finditer(block.prose)
            if not (CLOSES_QUOTATION.match(match[0]) or ACTED.fullmatch(match[0]))
        ]
        likely += [
            _place(document, block, match)
            for match in HALF.finditer(block.prose)
            if any(start < match.start() < end for start, end in block.strong)
        ]
    return sure, likely


def _is_shown(document: Document, block: Block) -> bool:
    """Whether what stands above a block leads to it, as to an example."""
    above = document.neighbour(block, -1)
    return above is not None and above.prose.rstrip().endswith(":")


IMAGE = pattern(r"!\[[^\]\n]*(?:\]\([^()\n]*\)(?:\{[^{}\n]*\})?)?$")
"""What stands before the end of an image within a tag, or of the link around it:
“<figure>![The quay](quay.png)</figure>”, “<div>[![Quay](quay.png){width=45%}](large.png)</div>”,
which some sites read."""


OF_PYTHON = pattern(
    r"(?m)\)\{:? ?(?:[.#]|width|height|align|loading|target)|^(?:!!!|\?\?\?\+?) [A-Za-z]+(?: \"|$)|<(?:div|figure)[^<>\n]* markdown\b"
)
"""What Python-Markdown reads and others show: attributes of a picture, a note that is set off, Markdown in a tag."""


def takes_spaces(document: Document) -> bool:
    """Whether a text is of a site whose Markdown has spaces in addresses, as those of kramdown and Python-Markdown."""
    return is_for_kramdown(document) or OF_PYTHON.search(document.text) is not None


@once_a_document
def is_for_kramdown(document: Document) -> bool:
    """Whether a text is of a site that reads Markdown as kramdown does."""
    if not document.text.startswith("---", document.start):
        return False
    return POST.search(document.path) is not None or OF_KRAMDOWN.search(document.text, 0, REACH) is not None


NOTE_SIGN = pattern(r"\*{1,3}(?!\*)(?=[^\n*]*$)")
"""The sign before a note at the foot: a paragraph of one line that begins with stars and has no more."""


def unclosed_marks(document: Document) -> list[Place]:
    """Marks of bold and italics that Markdown leaves standing, as where the other one has a star less."""
    places = []
    for block in document.prose_blocks():
        if "*" not in block.prose or block.key:
            continue
        set_off = [mark for mark in block.marks if mark.kind in ("strong", "emphasis")]
        starts, ends = {mark.start for mark in set_off}, {mark.end for mark in set_off}
        read = _read_by_kramdown(document, block)
        places += [
            document.place(block, *match.span(), "shown as it stands")
            for match in OPEN_STARS.finditer(block.prose)
            # the star of a note stands inside of what it sets off, or before a tag: “*<b>Press</b> a key”
            if (len(match[0]) == 2 or match.end() in starts or match.start() in ends)
            and not document.text.startswith("<", block.source(*match.span()).end)
            and match.start() not in read
        ]
    of_notes = _signs_of_notes(document, places)
    return [
        place
        for place in places
        if "\\" not in place.quote and document.text[place.start - 1 : place.start] != "\\" and place not in of_notes
    ]


def _signs_of_notes(document: Document, places: Sequence[Place]) -> frozenset[Place]:
    """The marks behind words that have a note of their own below, and those of the notes."""
    notes: dict[int, str] = {}
    last: dict[str, int] = {}  # where the last note with a mark begins
    for block in document.prose_blocks():
        if mark := NOTE_SIGN.match(block.prose):
            start = block.source(*mark.span()).start
            notes[start], last[mark[0]] = mark[0], start
    signs = [one for one in places if document.text[one.start - 1].isalnum() and one.end <= last.get(one.quote, 0)]
    first = {one.quote: one.end for one in reversed(signs)}
    own = (one for one in places if notes.get(one.start) == one.quote and one.quote in first)
    return frozenset((*signs, *(one for one in own if first[one.quote] <= one.start)))


def _read_by_kramdown(document: Document, block: Block) -> frozenset[int]:
    """Where marks of bold or italics stand that kramdown reads and CommonMark does not: behind a tag, inside words."""
    found = STARS_OF_KRAMDOWN.finditer(block.prose) if is_for_kramdown(document) else ()
    return frozenset(at for one in found for at in (one.start(), one.end(1), one.end() - len(one[1])))


def spaced_links(document: Document) -> Iterator[Place]:
    """The addresses with a space of what was to be links."""
    for match in SPACED.finditer(document.text):
        if not document.is_code(match.start()):
            yield document.place_at(Span(*match.span("rest")), "shown as it stands")


def parted_links(document: Document) -> Iterator[Place]:
    """What was to be links, with a space between their words and their address: “[the plan] (https://…)”."""
    for match in PARTED.finditer(document.text) if "] (" in document.text else ():
        is_defined = f"[{match['words']}]:" in document.text
        if not (is_defined or document.is_code(match.start()) or is_hidden(document, match.start())):
            yield document.place_at(Span(*match.span()), "shown as it stands")


def rests_of_links(document: Document) -> Iterator[Place]:
    """The ends of links that have lost their beginning: “management](/posts/tools)”."""
    for block in document.prose_blocks():
        if "(/" in block.prose or "](" in block.prose:
            yield from (
                _place(document, block, match)
                for match in REST.finditer(block.prose)
                if not (
                    IMAGE.search(block.prose, max(0, match.start() - LONGEST_LINKED), match.start())
                    or ((block.key or is_for_kramdown(document)) and _is_open(block.prose, match.start()))
                )
            )


def kept_by_tags(document: Document, rests: Sequence[Place]) -> list[Place]:
    """Those of the ends of links that have their beginning, as whole links:
    a tag right before their line keeps Markdown from reading it."""
    text = document.text
    return [
        document.place_at(Span(text.rindex("[", 0, one.start), one.end), "shown as it stands")
        for one in rests
        if one.quote.startswith("]") and _is_open(text, one.start)
    ]


def _is_open(prose: str, at: int) -> bool:
    """Whether a bracket that opens before a place is not closed yet,
    as in a field whose value goes on in the next line."""
    first = max(0, at - LONGEST_LINKED)
    return prose.rfind("[", first, at) > prose.rfind("]", first, at)


def links_in_words(document: Document) -> Iterator[Place]:
    """The links that end, or begin, inside a word: “[projec](/posts/tools)t”."""
    for block in document.prose_blocks() if "](" in document.text else ():
        for start, end in block.marked("link"):
            for at in (start, end):
                before, behind = (
                    _word(block.prose[max(0, at - LONGEST) : at], last=True),
                    _word(block.prose[at : at + LONGEST], last=False),
                )
                inner = before if at == end else behind
                is_initial = at == start and len(before) == 1 and block.marked("strong", at - 1, at)
                if is_initial:
                    continue  # “**S**[ingle purpose](…)”, of an acronym
                if before and behind and is_word((before + behind).lower()) and not is_word(inner.lower()):
                    yield document.place(block, start, end, "linked")


def _word(prose: str, *, last: bool) -> str:
    """The letters with which some prose ends, or begins."""
    found = LETTERS.findall(prose)
    word = (found[-1] if last else found[0]) if found else ""
    return word if word and (prose.endswith(word) if last else prose.startswith(word)) else ""


def _place(document: Document, block: Block, match: re.Match[str]) -> Place:
    return document.place(block, *match.span(), "shown as it stands")
