"""One person with two posts or callings of a kind: “the county’s head of transport” and “head of planning”,
“a retired teacher” and “a retired dentist”."""

from __future__ import annotations

from collections.abc import Iterator

from lint.document import Block, Document
from lint.language.names.people import PERSON, may_be_one, person
from lint.language.quotations import is_quoted
from lint.language.sentences import whole_sentence_at
from lint.patterns import CAPITAL, pattern
from lint.records import Record

_WHO = rf"(?<![\w’'-])(?P<name>{PERSON}), (?:\d\d, )?(?:who is )?"
_PLACES = "mayor|governor|sheriff|bishop|archbishop|archdeacon|provost|premier"
_PLACE = rf"[{CAPITAL}][\w’'-]*\w(?: (?:(?:of|upon|on) )?[{CAPITAL}][\w’'-]*\w){{0,2}}"
HEADS = frozenset(
    ("head director minister secretary professor editor president retired " + _PLACES.replace("|", " ")).split()
)
POSTS = (
    pattern(
        rf"{_WHO}(?:the |its |[{CAPITAL}][\w’'-]*(?: [{CAPITAL}][\w’'-]*)?[’']s? |the [a-z]+[’']s )?"
        r"(?P<post>(?P<head>head|director|minister|secretary|professor|editor|deputy head|vice[- ]president) (?:of|"
        r"for) (?P<what>(?:the )?[a-z]+(?: and [a-z]+)?(?: [a-z]+)?))(?=[,.;])"
    ),
    pattern(
        rf"{_WHO}(?:the )?(?P<post>(?P<head>{_PLACES}) (?:of|for) (?P<what>{_PLACE}))(?=[,.;:]| (?:since|said|has|told)\b)"
    ),
    pattern(
        rf"\b[Tt]he (?P<post>(?P<head>{_PLACES}) (?:of|for) (?P<what>{_PLACE})), (?P<name>{PERSON})(?=[,.;:]| (?:said|has|told)\b)"
    ),
    pattern(rf"{_WHO}a (?P<post>(?P<head>retired) (?P<what>(?:[a-z-]+ ){{0,2}}[a-z]+))(?=[,.;]| (?:who|from)\b)"),
)
"""Whom a text tells of, with what he or she is the head of, or has retired from."""
OTHERWISE = pattern(
    r"\b(?:former\w*|then|now|also|both|later|previous\w*|became|becomes?|named|appointed|promoted|until|acting|interim|joint|co)\b|\b(?:19|20)\d\d\b"
)
"""Words of a sentence in which somebody has two posts, or one after the other."""


class Post(Record):
    """What somebody is called, `block.prose[start:end]`."""

    block: Block
    start: int
    end: int
    name: str
    words: str


def two_posts(document: Document) -> Iterator[tuple[Post, Post]]:
    """The later and the earlier post of everybody who has two of a kind, once."""
    first: dict[tuple[str, str], tuple[tuple[str, str], Post, str]] = {}
    told: set[tuple[str, str]] = set()
    for block in document.prose_blocks():
        if not any(f"{head} " in block.prose for head in HEADS):
            continue
        for match in (match for shape in POSTS for match in shape.finditer(block.prose)):
            sentence = whole_sentence_at(document, block, match.start())
            who, what = person(match["name"]), match["what"].removeprefix("the ")
            if sentence is None or not who[1] or OTHERWISE.search(block.prose, sentence.start, match.end()):
                continue
            if is_quoted(document, block, match):
                continue
            key = who[1], match["head"]
            one = Post(block, *match.span("post"), who[1], match["post"])
            other_who, other, other_what = first.setdefault(key, (who, one, what))
            is_same = set(what.split()) <= set(other_what.split()) or set(other_what.split()) <= set(what.split())
            if key not in told and not is_same and may_be_one(document, who, other_who):
                told.add(key)
                yield one, other
