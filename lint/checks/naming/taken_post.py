"""Somebody who has a post of his own, and is later called by that of somebody else: “the prosecutor, Ada Moe”,
and then “Bo Lund, the prosecutor”."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from lint.document import Block, Document
from lint.language.names.courtesies import TITLED
from lint.language.names.people import PERSON, may_be_one, person
from lint.language.quotations import inside, quoted
from lint.language.sentences import whole_sentence_at
from lint.language.temporal.expressions import words_by_block
from lint.language.words import vocabulary
from lint.patterns import CAPITAL, pattern
from lint.records import Record

HEADS = frozenset(
    "minister president director executive chair chairman chairwoman mayor governor prosecutor lawyer leader chancellor vice-chancellor rector head "
    "captain coach manager owner founder judge detective inspector ambassador commissioner editor curator conductor principal headteacher treasurer "
    "chief secretary archaeologist architect surgeon auctioneer paramedic engineer organiser organizer spokeswoman spokesman spokesperson".split()
)
"""What somebody is called by a post."""
ALONE = frozenset(
    "minister president director executive chairman chairwoman mayor governor chancellor vice-chancellor rector captain".split()
)
"""Posts of which a body has one."""
_WORD = r"[a-z][a-z’'-]+"
_POST = rf"(?P<post>(?:{_WORD} ){{0,3}}(?P<head>{'|'.join(sorted(HEADS))})(?: (?:of|for|at|in) (?:the )?(?:[{CAPITAL}]?[\w’'-]+)(?: (?:(?:of|for|and) )?(?!and\b|who\b|said\b|says\b|told\b|has\b|was\b|is\b)[{CAPITAL}]?[\w’'-]+){{0,4}})?)"
_WHOSE = (
    rf"(?:[Tt]he |an? |[Hh]is |[Hh]er |[Tt]heir |[Ii]ts |(?:[Tt]he )?(?:[{CAPITAL}]?[\w-]+ )?[{CAPITAL}]?[\w-]+[’']s? )"
)
BEHIND_NAME = pattern(rf"(?<![\w’'-])(?P<name>{PERSON}), (?P<whose>{_WHOSE}){_POST}(?=[,.;]| (?:said|says|told)\b)")
BEFORE_NAME = pattern(
    rf"(?<![\w’'-])(?P<whose>{_WHOSE}){_POST}, {TITLED}(?P<name>{PERSON})(?=[,.;]| (?:said|says|told|has|was|is)\b)"
)
CHANGES = pattern(
    r"\b(?:former\w*|ex|then|deputy|vice(?!-chancellor)|acting|interim|caretaker|until|late|founding|outgoing|incoming|new|newly|next|first|second|succe\w+|replac\w+|predecessor|previous\w*|"
    r"co|joint|honorary|past|future|elected|appointed|named|became|becomes|becoming|also|both|assistant|associate|shadow|opposition|rival|other|another|(?:in|since|from) (?:19|20)\d\d)\b"
)
"""Words of a sentence in which a post changes hands, or is one of several."""
OF_PLACES = frozenset(("mayor", "governor", "minister", "commissioner", "ambassador"))
"""Posts that are of a town or of a part of the country."""
INDEFINITE = frozenset(("a", "an"))
POSSESSIVE = pattern(r"[’']s\b|[’']")
BESIDE = 6  # characters behind a post
PART_OF = ("of ", "in ", "at ", "for ")
"""Before a name that ends that of a body: “the University of Norland, Tarn’s chancellor”."""
LITTLE = frozenset("a an his her their its the of for at in and case trial university".split())
"""Words of a post that say no more than the text has said of it."""


class Holder(Record):
    """Who has a post, as a place says it: `block.prose[start:end]`."""

    block: Block
    start: int
    end: int
    who: tuple[str, str]
    name: str
    post: str
    words: frozenset[str]
    """Those of the post that tell something, with the noun for it."""
    head: str
    is_definite: bool
    """Whether it is the one post of its kind: “the prosecutor”, and no “a prosecutor”."""


def taken_posts(document: Document) -> Iterator[tuple[Holder, Holder, Holder | None]]:
    """Whoever is called by the post that somebody else had first: that place, that of the other one,
    and that of the own post, where one is told."""
    if HEADS.isdisjoint(vocabulary(document)):
        return
    holders = sorted(_holders(document), key=lambda one: (one.block.ordinal, one.start))
    by_head: dict[str, list[Holder]] = defaultdict(list)
    told: set[str] = set()
    for one in holders:
        rivals = (other for other in by_head[one.head] if other.is_definite and one.words <= other.words)
        rival = next(rivals, None) if one.is_definite else None
        by_head[one.head].append(one)
        if rival is None or one.who[1] in told or may_be_one(document, one.who, rival.who):
            continue
        own = next((other for other in holders if other is not one and _is_other_post(document, one, other)), None)
        if own is not None or (one.head in ALONE and len(one.words) > 1 and _is_named_before(document, one)):
            told.add(one.who[1])
            yield one, rival, own


def _holders(document: Document) -> Iterator[Holder]:
    """Everybody whom the text itself calls by a post, with “the” or with whose it is."""
    words_of = words_by_block(document)
    for block in document.prose_blocks():
        if block.key or block.kind in ("headline", "heading", "cell") or HEADS.isdisjoint(words_of[block.ordinal]):
            continue
        for shape in (BEHIND_NAME, BEFORE_NAME):
            for match in shape.finditer(block.prose):
                sentence = whole_sentence_at(document, block, match.start())
                who = person(match["name"])
                spans = quoted(document, block)
                if sentence is None or not who[1] or inside(spans, *match.span()):
                    continue
                if block.prose.endswith(PART_OF, 0, match.start()) or _may_be_place(block.prose, match):
                    continue
                changes = CHANGES.finditer(block.prose, sentence.start, min(sentence.end, match.end() + BESIDE))
                if not all(inside(spans, *change.span()) for change in changes):
                    continue
                words = POSSESSIVE.sub("", f"{match['whose']}{match['post']}".lower()).split()
                yield Holder(
                    block,
                    *match.span(),
                    who=who,
                    name=match["name"],
                    post=match["post"],
                    words=frozenset(words) - LITTLE,
                    head=match["head"],
                    is_definite=words[0] not in INDEFINITE,
                )


def _may_be_place(prose: str, match: re.Match[str]) -> bool:
    """Whether what stands behind “the mayor of Brevik,” may be where Brevik lies, as nothing is said or done there."""
    is_of_place = match["head"] in OF_PLACES and any(map(str.isupper, match["post"]))
    return is_of_place and match.start("post") < match.start("name") and prose[match.end() : match.end() + 1] != " "


def _is_other_post(document: Document, one: Holder, other: Holder) -> bool:
    """Whether somebody is called by a post of another kind elsewhere, before."""
    is_before = (other.block.ordinal, other.start) < (one.block.ordinal, one.start)
    is_another = not (other.words <= one.words or one.words <= other.words)
    return is_before and is_another and may_be_one(document, one.who, other.who)


def _is_named_before(document: Document, one: Holder) -> bool:
    """Whether a text names somebody before it calls him by the post, as nobody is introduced."""
    return any(
        one.who[1] in block.prose[: one.start if block is one.block else None]
        for block in document.prose_blocks()
        if block.ordinal <= one.block.ordinal and not block.key
    )
