"""A list of related articles that names the article that it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from lint.checks import Options
from lint.checks._deletion import delete_block
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document, once_a_document
from lint.gates import Gate, Need
from lint.language.resemblance import plain_words
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"title": "the title in the list", "list": "the words above the list"}
LEAST_WORDS = 2
"""Words of a headline: one of a single word may be the name of a subject too."""
_PIECES = r"(?:articles?|posts?|stories|story|guides?|readings?|reads?|news|content|pages?|tutorials?|recipes?|reviews?|entries|links?|topics?)"
RELATED = pattern(
    rf"related(?: {_PIECES})?(?: (?:from|on|in) .{{1,30}})?|(?:recommended|similar|other|more) {_PIECES}(?: (?:from|on|in|about|like|to|you|for|by)\b.{{0,30}})?|"
    r"see (?:also|next|more)|(?:read|reading) (?:also|next|more|on)|(?:further|keep|recommended) reading|more (?:from|on) .{1,30}|more like this|"
    r"you (?:may|might) (?:also )?(?:like|enjoy)(?: these?| reading)?",
    re.IGNORECASE,
)
"""The headings below which other articles are listed; a series lists all of its parts, this one with them."""
BEFORE, BEHIND = pattern(r"<a\s[^<>]*>\s*(?:<[^<>]*>\s*)*$"), pattern(r"[\s*_]*\][(\[][^()\[\]\s]*")
"""What has the address of a link, before its words in HTML and behind them in Markdown."""
OTHER_PAGE = pattern(r"(?:\(|href\s*=\s*[\"']?)#|\.(?:pdf|epub|docx?|zip|mp[34]|csv|xlsx?)\b", re.IGNORECASE)
"""An address of a part of this page, or of the same in another form."""
OF_SITE = pattern(r"://[^\s\"'<>()?#]*?/(?P<slug>[\w-]+)(?:\.html?)?/?(?=[\s\"'<>()?#]|$)")
"""An address with its site, which is that of this page only if it ends as the page is called."""
OF_SECTION = pattern(r"/(?P<slug>[\w-]+)(?:\.html?)?/?#[\w-]")
"""The page of an address that leads to one of its sections."""
DATE_IN_FRONT = pattern(r"\d{4}-\d\d-\d\d-")
REACH = 300  # characters in which such a tag stands
LONGEST_LINE = 12
"""Words of a line that belongs to such a list; a longer one is the text going on."""


class RelatedItself(Options):
    """No options."""


def needs(options: RelatedItself) -> Gate:
    """What a source must hold: a link, and a word of such a heading."""
    links = Need(frozenset(), frozenset(("](", "<a", "][", "]:")))
    words = "related recommended similar other read reading see more you"
    return Gate(frozenset(), ((links, Need(frozenset(), frozenset(words.split()))),), of_source=True)


def check(document: Document, options: RelatedItself) -> Iterator[Finding]:
    """Each entry of such a list that is a link with the words of the headline and nothing else."""
    headlines = [block for block in document.blocks if block.kind == "headline"]
    titles = {words: block for block in headlines if len(words := plain_words(block.prose)) >= LEAST_WORDS}
    above: Block | None = None
    for block in document.blocks if titles else ():
        is_link = _is_link(block)
        if block.kind == "heading" and not is_link:
            above = block if RELATED.fullmatch(block.prose.strip(" :")) else None
        elif not is_link and block.kind == "paragraph" and len(block.prose.split()) > LONGEST_LINE:
            above = None
        elif above is not None and is_link:
            headline = titles.get(plain_words(block.prose))
            if headline is not None and _leads_here(document, _markup(document, block)):
                yield Finding(
                    place=document.whole(block, "listed here"),
                    evidence=(document.whole(headline, "the headline"),),
                    values={"title": block.prose.strip(), "list": above.prose.strip(" :")},
                    fixes=delete_block(document, block, "Delete the entry", "ask"),
                    confidence=LIKELY,
                )


def _is_link(block: Block) -> bool:
    """Whether a block is one link and nothing else."""
    links = block.marked("link")
    return len(links) == 1 and not any(map(str.isalnum, block.prose[: links[0].start] + block.prose[links[0].end :]))


def _markup(document: Document, block: Block) -> str:
    """What stands in the source around the words of a block that is one link: its address is there."""
    text, (start, end) = document.text, block.span
    before = BEFORE.search(text, max(0, start - REACH), start)
    behind = BEHIND.match(text, end)
    return " ".join((before[0] if before else "", text[start:end], behind[0] if behind else ""))


def _leads_here(document: Document, address: str) -> bool:
    """Whether an address may be that of this page."""
    if OTHER_PAGE.search(address):
        return False
    if "://" not in address:
        section = OF_SECTION.search(address)
        return section is None or section["slug"] in _names(document)
    found = OF_SITE.search(address)
    return found is not None and found["slug"] in _names(document)


@once_a_document
def _names(document: Document) -> frozenset[str]:
    """How the address of this page may end: as its field or its file says."""
    stem = PurePosixPath(document.path).stem
    slugs = (block.prose for block in document.blocks if block.key == "slug")
    return frozenset((DATE_IN_FRONT.sub("", stem), *slugs))
