"""Search phrases that were forced into a text: in bold without connection, or as raw links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby

from lint.checks import Options, option
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Block, Document
from lint.language.lists import lead_above
from lint.language.verbs.noun_phrases import is_plural
from lint.language.words import lowered
from lint.matching import compiled
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "match": "the phrase",
    "problem": "why it does not belong, as in “nothing else in the text is about it”",
}
RAW_LINK = pattern(r"(?:[-*+>] +)*\[(?P<text>[a-z][a-z0-9 -]*)\]\((?P<path>(?!https?:)[^\s()#]+)\)[\s.]*")
FEWEST_OF_TITLE = 2
"""Words of a title that is looked for in headings."""
FEWEST_HEADINGS = 3
"""Headings with the whole title in them, that a template may have made:
“Love in Love in the Time of Cholera” is one alone."""
HEAD = pattern(r" (?:at|in|for|of|with|on|during|after|before|and|or|from|without) ")
"""What stands behind the noun that a title is about."""
WORD = pattern(r"[^\W\d_]{4,}")
SLUG = pattern(r"(?:-[a-z0-9]+){3}-[a-z0-9][^/]*/?$")


class KeywordInjection(Options):
    """Options."""

    leads: tuple[str, ...] = option(
        (), "words with which a sentence turns to a phrase in bold that has nothing to do with it", pattern=True
    )
    most: int = option(5, "times that one phrase may be in bold")


def check(document: Document, options: KeywordInjection) -> Iterator[Finding]:
    """Each such phrase; one that is in bold too often is a suggestion with all its places."""
    yield from _pasted_titles(document)
    yield from _raw_links(document)
    bold: Counter[str] = Counter()
    first: dict[str, list[tuple[Block, int, int]]] = {}
    for block in document.prose_blocks():
        for start, end in block.strong:
            phrase = block.prose[start:end]
            if block.kind in ("paragraph", "item") and start > 0:
                bold[phrase.lower()] += 1
                first.setdefault(phrase.lower(), []).append((block, start, end))
            if _is_led_to(block, start, options) and _is_foreign(document, block, phrase):
                problem = "nothing else in the text is about it"
                place = document.place(block, start, end, "a search phrase?")
                yield Finding(place=place, values={"match": phrase, "problem": problem}, confidence=LIKELY)
    for phrase, count in bold.items():
        if count > options.most and " " in phrase:
            places = [document.place(*where, "in bold") for where in first[phrase]]
            yield Finding(
                place=places[0],
                also=tuple(places[1:]),
                values={"match": phrase, "problem": f"it is in bold {count} times"},
                confidence=DOUBTFUL,
            )


def _pasted_titles(document: Document) -> Iterator[Finding]:
    """The title in headings that a template made, with a word before it that it has itself:
    “Symptoms of flu symptoms”."""
    title = next((block for block in document.blocks if block.kind == "headline"), None)
    if title is None or len(words := title.prose.lower().split()) < FEWEST_OF_TITLE:
        return
    said = title.prose.strip()
    headings = [
        block
        for block in document.blocks
        if block.kind == "heading"
        and said.lower() in block.prose.lower() != said.lower()
        and not block.prose.startswith("title:")  # of a second front matter
    ]
    if len(headings) < FEWEST_HEADINGS:
        return
    template = re.compile(rf"([^\W\d_]{{4,}}) (?:of|for|in|with) {re.escape(said)}$", re.IGNORECASE)
    found = [
        (block, f"the title was pasted into a heading that says “{match[1]}” too")
        for block in headings
        if (match := template.match(block.prose.strip(" ?:"))) and match[1].lower() in words
    ]
    noun = HEAD.split(said.lower())[0].rpartition(" ")[2]
    is_small = any(said.lower() in block.prose for block in document.blocks if block.kind in ("headline", "heading"))
    if not found and is_small and is_plural(noun):
        singular = re.compile(rf"\b(is|does|has) {re.escape(said)}", re.IGNORECASE)
        found = [
            (block, f"the title was pasted after “{match[1]}”, and “{noun}” is a plural")
            for block in headings
            if (match := singular.search(block.prose))
        ]
    if found:
        others = [block for block in headings if block is not found[0][0]]
        places = [document.whole(block, "the title as it is") for block in (found[0][0], *others)]
        problem = found[0][1]
        yield Finding(
            place=places[0],
            also=tuple(places[1:]),
            evidence=(document.whole(title, "the title"),),
            values={"match": places[0].quote, "problem": problem},
            confidence=LIKELY,
        )


def _is_led_to(block: Block, start: int, options: KeywordInjection) -> bool:
    """Whether a sentence turns to what begins there with one of the rule's words."""
    if not options.leads:
        return False
    leads = compiled(rf"(?:{'|'.join(options.leads)})(?: the| an?)? $", True)
    return leads.search(block.prose, max(0, start - 80), start) is not None


def _raw_links(document: Document) -> Iterator[Finding]:
    """List items that are nothing but a link with a search phrase for a title.

    The first words of the address may be a short title; beside a link with other words than its address they are none.
    """
    for is_list, blocks in groupby(document.prose_blocks(), lambda block: block.kind == "item"):
        found = [(block, match) for block in blocks if is_list and (match := _raw_link(document, block))]
        if all(_is_of_address(match) for _block, match in found):
            continue
        for block, match in found:
            problem = "the link has a search phrase where the title of the page belongs"
            place = document.whole(block, "a search phrase?")
            yield Finding(place=place, values={"match": match["text"], "problem": problem}, confidence=LIKELY)


def _raw_link(document: Document, block: Block) -> re.Match[str] | None:
    """A link in small letters that stands alone in its line, to a page whose address has a title."""
    lead = lead_above(document, block)
    if lead is not None and lead.prose.rstrip().endswith((" by:", " to:")):
        return None  # the rest of a sentence: “We help by: ⏎ - [choosing what to ask](/asking/what-to-ask/)”
    span = document.line_at(block.span.start)
    match = RAW_LINK.fullmatch(document.text[span.start : span.end].strip())
    return match if match and SLUG.search(match["path"]) else None


def _is_of_address(link: re.Match[str]) -> bool:
    """Whether the words of a link are the first ones of its address."""
    return link["text"].replace(" ", "-") in link["path"].split("/")[-1][:12]


def _is_foreign(document: Document, block: Block, phrase: str) -> bool:
    """Whether the words of a phrase stand nowhere else in the text; few of them may stand around it."""
    text, own = lowered(document), block.prose.lower()
    words = [word for word in WORD.findall(phrase.lower()) if word not in ("deal", "news", "today")]
    again = [word for word in words if text.count(word) > 1]
    return 2 * len(again) < len(words) and all(text.count(word) == own.count(word) for word in again)
