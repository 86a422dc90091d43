"""A description, a slug or a title that belongs to another article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "field": "the field of the front matter",
    "match": "what stands there",
}
WORD = pattern(r"[^\W\d_]{4,}")
STEM = 5  # letters by which two words are held to be one: “launch” and “launches”
COMMON = frozenset(
    "about after again also article because been before being could does every first from have here into just latest like "
    "more most much news news only other over read should some story such than that their them then there these they this "
    "those today update very well were what when where which while will with would your".split()
)


class MetadataDisagreement(Options):
    """Options."""

    fields: tuple[str, ...] = option(
        ("description", "summary", "excerpt", "slug", "title", "alt", "image_alt", "imageAlt"),
        "fields that say in other words what the text is about",
    )
    least_words: int = option(4, "telling words that such a field has at least, to be compared")
    least_text: int = option(50, "words of four letters or more that the text has at least")


def check(document: Document, options: MetadataDisagreement) -> Iterator[Finding]:
    """Every such field that has no telling word in common with the text."""
    body = [block for block in document.prose_blocks() if not block.key]
    text = ""
    for block in document.blocks:
        if block.key.rpartition(".")[2] not in options.fields:
            continue
        telling = _telling(block)
        if len(telling) < options.least_words:
            continue
        text = text or "\n".join(one.prose for one in body).lower()
        if any(word[:STEM] in text for word in telling) or len(WORD.findall(text)) < options.least_text:
            continue
        yield Finding(
            place=document.whole(block, "of another article?"),
            evidence=tuple(document.whole(one, "the text begins so") for one in body[:1]),
            values={"field": block.key, "match": block.prose[:60]},
            confidence=0.85,
        )


def _telling(block: Block) -> set[str]:
    return {word for word in WORD.findall(block.prose.lower().replace("_", " ")) if word not in COMMON}
