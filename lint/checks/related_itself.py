"""A list of related articles that names the article that it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.checks._deletion import delete_block
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.gates import Gate, Need
from lint.language.resemblance import plain_words
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"title": "the title that stands in the list", "list": "what stands above the list"}
LEAST_WORDS = 2
"""Words of a headline: one of a single word may be the name of a subject too."""
RELATED = pattern(
    r"(?:related|recommended|similar|other)\b.{0,30}|(?:see|read) (?:also|next|more)\b.{0,20}|further reading|keep reading|"
    r"more (?:articles?|stories|posts|guides|from|on|like this)\b.{0,30}|you (?:may|might) (?:also )?(?:like|enjoy)\b.{0,20}",
    re.IGNORECASE,
)
"""How a heading begins below which other articles are listed."""


class RelatedItself(Options):
    """No options."""


def needs(options: RelatedItself) -> Gate:
    """What a source must hold: a link, and a word of such a heading."""
    links = Need(frozenset(), frozenset(("](", "<a ", "][")))
    words = "related recommended similar other read more also you"
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
        elif above is not None and is_link:
            headline = titles.get(plain_words(block.prose))
            if headline is not None:
                yield Finding(
                    place=document.whole(block, "it stands here"),
                    evidence=(document.whole(headline, "the headline"),),
                    values={"title": block.prose.strip(), "list": above.prose.strip(" :")},
                    fixes=delete_block(document, block, "Delete the entry", "ask"),
                    confidence=0.85,
                )


def _is_link(block: Block) -> bool:
    """Whether a block is one link and nothing else."""
    links = block.marked("link")
    return len(links) == 1 and not any(map(str.isalnum, block.prose[: links[0].start] + block.prose[links[0].end :]))
