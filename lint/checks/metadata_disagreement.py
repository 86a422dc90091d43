"""Metadata that do not fit the text or each other: a description of another article, dates, the byline, an embargo."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from lint.checks import Options, option
from lint.checks._wording import shortened
from lint.checks.bylines import other_person
from lint.checks.dates import of_metadata
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import MODIFIED_FIELDS, PUBLISHED_FIELDS, Block, Document
from lint.language.temporal.words import MONTHS
from lint.language.vocabulary.known_words import is_function_word, is_known_name, is_word
from lint.language.words import lowered, unaccented, vocabulary
from lint.patterns import CAPITAL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {
    "subject": "what disagrees, as a sentence begins with it: “The field “slug””",
    "field": "the field of the front matter",
    "match": "what is there",
    "problem": "what is wrong with it",
}
WORD = pattern(r"[^\W\d_]{4,}")
NAME_WORD = pattern(r"[^\W\d_]{2,}")
LEAST_OF_SLUG = 2
"""Telling words of a slug that has none of the text, for an editor to look at it."""
GUEST = pattern(r"\b(?:guest|contribut(?:ed|or)|special to|as told to|submitted|courtesy)\b", re.IGNORECASE)
"""What a byline calls somebody who does not belong to the house."""
HOUSE = pattern(
    r"\b(?:team|desk|staff|editors|editorial|admin|administrator|newsroom|office|webmaster|news service|op-?ed|opinion|readers?|voices|letters)\b",
    re.IGNORECASE,
)
"""What the metadata call those who put texts of others on the page."""
BY = frozenset("by written reporting story and from for the staff correspondent reporter editor writer".split())
LOGIN = pattern(r"[a-z]+\d+")
"""The name under which a writer logs in, which is nobody’s name."""
OF_MACHINE = pattern(
    r"\.|(?:^|[-_])(?:prompts?|llms?|gpt\d*|claude|llama\d*|paraphras\w*|outputs?|samples?|generated)(?=[-_]).*\d|(?<![^\W_])(?=\d*[a-f])(?=[a-f]*\d)[\da-f]{8,}(?![^\W_])"
)
"""What a program has in the names that it gives to files: an address, a digest."""
STEM = 5  # letters by which two words are held to be one: “launch” and “launches”
COMMON = frozenset(
    "about after again also article because been before being could does every first from have here into just latest like "
    "more most much news only other over read should some story such than that their them then there these they this "
    "those today update very well were what when where which while will with would your "
    "sheet announcement newsletter bulletin digest roundup release press notes public service second issue edition agenda".split()
).union(MONTHS)
"""Words that say nothing of what a text is about: small ones, kinds of texts, and months."""


SIGNED = pattern(rf"[\w.!?”\"] ?[–—-]+ ?[{CAPITAL}][\w.’'-]+(?: [{CAPITAL}][\w.’'-]+){{0,2}}$")
"""Who said what a field has for a motto: “The sea gives and takes - Jo Lund”."""
OF_SITE = pattern(
    rf"[’']s (?:personal )?(?:web ?)?(?:site|blog|page|portfolio)\b|\b(?:[Bb]log|[Ww]eblog|[Jj]ournal|[Nn]otes|[Mm]usings|[Ww]ebsite) by (?:me\b|[{CAPITAL}])|"
    rf"\b(?:essays?|pieces?|poems?|stor(?:y|ies)|works|writings|drawings|photographs|paintings) (?:by|of) [{CAPITAL}]"
)
"""What the whole site is, which stands in each of its texts: “A humble blog by me, Siv Moe”,
“Siv Moe’s personal site”; or who made what it shows: “Two poems by Siv Moe”."""
SHORT_NAME = pattern(rf"(?<=[\w,] )[{CAPITAL}][\w’'-]{{1,2}}\b")
"""A name that is no telling word, since it is short: “the Lee”."""
SUMS_UP = frozenset(("description", "summary", "excerpt"))
OF_IMAGE = ("alt",)
"""How the names of fields end that say what an image shows, which may be nothing of the text."""


SAYS_CHANGED = frozenset(("updated", "modified"))
"""Words with which a line at the top of a text says when it was changed."""


class MetadataDisagreement(Options):
    """Options."""

    fields: tuple[str, ...] = option(
        ("description", "summary", "excerpt", "slug", "title", "alt", "image_alt", "imagealt"),
        "fields that say in other words what the text is about",
    )
    published: tuple[str, ...] = option(PUBLISHED_FIELDS, "fields that say when the text was published")
    modified: tuple[str, ...] = option(MODIFIED_FIELDS, "fields that say when it was changed")
    authors: tuple[str, ...] = option(("byline", "author", "authors"), "fields that say who wrote it")
    places: tuple[str, ...] = option(("dateline", "location"), "fields that say where it was written")
    embargo: tuple[str, ...] = option(
        ("embargo", "embargo_until", "embargoed_until", "embargo-until"), "fields that say until when it is held back"
    )
    least_words: int = option(4, "telling words that such a field has at least, to be compared")
    least_text: int = option(50, "words of four letters or more that the text has at least")


def check(document: Document, options: MetadataDisagreement) -> Iterator[Finding]:
    """Every field, and the file's name, that disagrees with the text or with another field."""
    yield from _about_another(document, options)
    yield from _short_slug(document, options)
    has_fields = any(block.key for block in document.blocks)
    if has_fields or "embargo" in lowered(document):
        yield from of_metadata.embargo_in_future(document, options.embargo)
    if not SAYS_CHANGED.isdisjoint(vocabulary(document)):
        yield from of_metadata.changed_before_published_in_lines(document)
    if has_fields:
        yield from of_metadata.changed_before_published(document, options.published, options.modified)
        yield from of_metadata.over_before_it_begins(document)
        yield from of_metadata.other_weekday(document, (*options.published, *options.modified))
        yield from of_metadata.other_dateline(document, options.published)
        yield from of_metadata.another_year(document, options.published)
        yield from _other_byline(document, options)
        yield from _other_place(document, options)


def _about_another(document: Document, options: MetadataDisagreement) -> Iterator[Finding]:
    """Fields that have no telling word in common with the text, and a file whose name has none."""
    titles = {_telling(block.prose) for block in document.blocks if block.key.rpartition(".")[2] == "title"}
    every = [block for block in document.blocks if not block.key]
    body = [block for block in document.prose_blocks() if not block.key]
    source = text = ""
    for block in document.blocks:
        if block.key.rpartition(".")[2] not in options.fields:
            continue
        telling = _telling(block.prose)
        if len(telling) < options.least_words:
            continue
        # the source, since the code of a text is about what the text is about
        source = source or "\n".join(document.text[one.span.start : one.span.end] for one in every)
        text = text or source.lower()
        if _has_any(text, telling) or len(WORD.findall(text)) < options.least_text:
            continue
        if SIGNED.search(block.prose) or OF_SITE.search(block.prose) or _has_name(source, block.prose):
            continue
        match = shortened(block.prose)
        problem = f"has no word in common with the text; “{match}” may belong to another article"
        yield Finding(
            place=document.whole(block, "of another article?"),
            evidence=tuple(document.whole(one, "the text begins so") for one in body[:1]),
            values=_values(f"The field “{block.key}”", block.key, match, problem),
            confidence=DOUBTFUL
            if telling in titles or block.key.endswith(OF_IMAGE) or _names_nothing(block)
            else LIKELY,
        )
    stem = PurePosixPath(document.path).stem
    if OF_MACHINE.search(stem):
        return
    telling = _telling(stem.replace("-", " "))
    if len(telling) < options.least_words or not body:
        return
    text = lowered(document)
    if _has_any(text, telling) or len(WORD.findall(text)) < options.least_text:
        return
    problem = "has no word in common with the text; it may belong to another article"
    yield Finding(
        place=document.whole(body[0], "the text begins so"),
        values=_values(f"The file name “{stem}”", "file name", stem, problem),
        confidence=LIKELY,
    )


def _short_slug(document: Document, options: MetadataDisagreement) -> Iterator[Finding]:
    """A slug of few words none of which the headline or the text has, as that of the page that was copied."""
    for block in document.blocks:
        if block.key.rpartition(".")[2] != "slug" or OF_MACHINE.search(block.prose):
            continue
        telling = _telling(block.prose.replace("-", " "))
        if not LEAST_OF_SLUG <= len(telling) < options.least_words:
            continue
        others = [one for one in document.blocks if one is not block and one.key.rpartition(".")[2] != "slug"]
        text = "\n".join(document.text[one.span.start : one.span.end] for one in others).lower()
        if not _has_any(text, telling) and len(WORD.findall(text)) >= options.least_text:
            problem = f"has no word in common with the text; “{block.prose}” may belong to another article"
            yield Finding(
                place=document.whole(block, "of another article?"),
                values=_values(f"The field “{block.key}”", block.key, block.prose, problem),
                confidence=DOUBTFUL,
            )


def _other_place(document: Document, options: MetadataDisagreement) -> Iterator[Finding]:
    """A place of the front matter that the text does not have, where it has a dateline of another one."""
    line = next((block for block in document.blocks if block.kind == "dateline" and not block.key), None)
    field = next((block for key in options.places for block in document.blocks if block.key == key), None)
    if line is None or field is None:
        return
    text = "\n".join(block.prose for block in document.blocks if not block.key).lower()
    if any(word.lower() in text for word in NAME_WORD.findall(field.prose)):
        return
    place = line.prose.strip(" ,-–—")
    yield Finding(
        place=document.place(line, 0, len(line.prose.rstrip()), "the place of the dateline"),
        evidence=(document.whole(field, "the place of the metadata"),),
        values=_values("The dateline", field.key, place, f"says “{place}”, the field “{field.key}” “{field.prose}”"),
        confidence=LIKELY,
    )


def _names_nothing(block: Block) -> bool:
    """Whether a field that sums up has no name and no number that a text of its own would have: a motto, or a line
    for a whole series, “A growing list of tips from all over the land”."""
    words = block.prose.split()[1:]
    capitals = [
        word for word in words if word[:1].isupper() and not word.isupper() and word.lower().strip(".,") not in MONTHS
    ]
    return (
        block.key.rpartition(".")[2] in SUMS_UP
        and (not capitals or 2 * len(capitals) > len(words))
        and not any(map(str.isdigit, block.prose))
    )


def _other_byline(document: Document, options: MetadataDisagreement) -> Iterator[Finding]:
    """A byline in the text that names nobody whom the metadata name."""
    fields = [block for block in document.blocks if block.key in options.authors]
    line = next((block for block in document.blocks if block.kind == "byline" and not block.key), None)
    if line is None or not fields:
        return
    if line.prose.lower().startswith("reporting") and any(
        block.kind == "paragraph" and block.ordinal < line.ordinal for block in document.prose_blocks()
    ):
        return  # at the end, who helped
    named = {word.lower() for word in NAME_WORD.findall(line.prose)} - BY
    said = " ".join(block.prose for block in fields if not LOGIN.fullmatch(block.prose))
    if not named or " " not in said or all(is_word(word) and not is_known_name(word.title()) for word in named):
        return  # the last is the label of a chart: “By age”
    if any(word in said.lower() for word in named):
        yield from _of_another_name(document, line, fields)
        return
    if GUEST.search(line.prose) or HOUSE.search(said):
        return  # who put it on the page is not who wrote it
    yield Finding(
        place=document.whole(line, "who wrote it, in the text"),
        evidence=tuple(document.whole(block, "who wrote it, in the metadata") for block in fields),
        values=_values(
            "The byline",
            fields[0].key,
            line.prose,
            f"says “{shortened(line.prose)}”, the field “{fields[0].key}” “{shortened(fields[0].prose)}”",
        ),
        confidence=LIKELY,
    )


def _of_another_name(document: Document, line: Block, fields: list[Block]) -> Iterator[Finding]:
    """A writer whom the byline calls by another first name, or another surname, than the metadata."""
    found = other_person.other_person(line, fields)
    if found is None:
        return
    one, other = found.line, found.field
    if found.by_surname:
        kind, name, said, told = "surname", one.first, one.last, other.last
        spans = (one.end - len(one.last), one.end), (other.end - len(other.last), other.end)
    else:
        kind, name, said, told = "first name", one.last, one.first, other.first
        spans = (one.start, one.start + len(one.first)), (other.start, other.start + len(other.first))
    field = other.block.key
    yield Finding(
        place=document.place(one.block, *spans[0], f"{kind} in the text"),
        evidence=(document.place(other.block, *spans[1], f"{kind} in the metadata"),),
        values=_values("The byline", field, said, f"calls {name} “{said}”, the field “{field}” “{told}”"),
        confidence=LIKELY,
    )


def _has_any(text: str, words: frozenset[str]) -> bool:
    """Whether a text in lower case has one of the words, or one that begins as it does; accents count for nothing."""
    if any(word[:STEM] in text for word in words):
        return True
    bare = unaccented(text)
    return any(unaccented(word)[:STEM] in bare for word in words)


def _has_name(source: str, said: str) -> bool:
    """Whether a text has a short name that a field has."""
    names = (name for name in SHORT_NAME.findall(said) if not is_function_word(name.lower()))
    return any(re.search(rf"\b{re.escape(name)}\b", source) for name in names)


def _telling(said: str) -> frozenset[str]:
    return frozenset(word for word in WORD.findall(said.lower().replace("_", " ")) if word not in COMMON)


def _values(subject: str, field: str, match: str, problem: str) -> dict[str, str]:
    return {"subject": subject, "field": field, "match": match, "problem": problem}
