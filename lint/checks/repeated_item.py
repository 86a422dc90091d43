"""One thing that a list in a sentence names twice: “ropes, lamps, boats, oars, lamps and sails”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from lint.checks import Options, option
from lint.diagnostics import LIKELY, Finding
from lint.document import Block, Document
from lint.gates import Gate, one_of
from lint.language import agreements
from lint.language.quotations import inside, quoted
from lint.language.sections import has_code
from lint.language.temporal.words import CALENDAR
from lint.language.verbs.finite import known_class
from lint.language.vocabulary.known_words import is_function_word
from lint.patterns import pattern
from lint.records import Record

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "the thing that is named twice", "count": "how many things the list names"}
KINDS = frozenset(("paragraph", "item", "standfirst", "caption"))
NUMBER_OF_WORDS = 3
ITEM = rf"[^\W\d_][\w’'-]{{0,40}}(?: [^\W\d_][\w’'-]{{0,40}}){{0,{NUMBER_OF_WORDS - 1}}}"
LIST = pattern(
    rf"(?<![\w’'-])(?:(?:{ITEM}, ){{3,16}}(?:and |or ){ITEM}|(?:{ITEM}, ){{2,16}}{ITEM},? (?:and|or) {ITEM})"
)
"""Things of up to three words each with commas between them, the last behind “and” or “or”."""
SERIES = pattern(
    r"\b(?:goals?|scor(?:e[ds]?|ers?|ing)|tries|wickets?|sets|reps|layers?|layer|then|route|via|stages?|host(?:ed|s)?|in turn|"
    r"winners?|champions?|turns|rounds?|order|followed|sequence|alternat\w+|steps?|played for|clubs)\b",
    re.IGNORECASE,
)
"""Words of what comes one after the other, in which a thing may come again."""
OPENING = (":", ";", "—", "–", "(", "“", '"')
VERB = pattern(r"VB(?![ND])")
"""The classes of a verb that may stand before what a list names, a participle is none of them."""
NEXT_WORD = pattern(r" ([\w’'-]+)")
PARTS = pattern(r",? (?:and|or) |, ")


class RepeatedItem(Options):
    """Options."""

    least: int = option(4, "things that a list names at least", least=4)


class _Item(Record):
    """A thing as it stands: `block.prose[start:end]`."""

    start: int
    end: int
    text: str


def needs(options: RepeatedItem) -> Gate:
    """What a text must hold: a list in a sentence."""
    return one_of(" and ", " or ")


def check(document: Document, options: RepeatedItem) -> Iterator[Finding]:
    """Every such thing with its first place; a list of which several return is a series, and meant."""
    if has_code(document):
        return  # values that are given one after the other
    for block in document.prose_blocks():
        if block.kind not in KINDS or block.key or block.prose.count(",") < options.least - 2:
            continue
        for match in LIST.finditer(block.prose) if not SERIES.search(block.prose) else ():
            items = _items(block, *match.span())
            if len(items) < options.least or inside(quoted(document, block), *match.span()):
                continue
            is_list = all(map(_may_be_thing, items[1:-1])) and not any(
                one.text == other.text for one, other in pairwise(items)
            )
            twice = list(_twice(items)) if is_list else []
            if len(twice) == 1 and _stand_free(block.prose, *twice[0], items):
                if agreements.is_agreement(document):
                    return  # which names all that a clause holds for
                first, again = twice[0]
                yield Finding(
                    place=document.place(block, again.start, again.end, "named again"),
                    evidence=(document.place(block, first.start, first.end, "named first"),),
                    values={"match": again.text, "count": str(len(items))},
                    confidence=LIKELY,
                )


def _items(block: Block, start: int, end: int) -> list[_Item]:
    """The things of a list; the first one may have words of the sentence before it, the last one behind it."""
    found: list[_Item] = []
    for part in PARTS.finditer(block.prose, start, end):
        found.append(_Item(start, part.start(), block.prose[start : part.start()]))
        start = part.end()
    return [*found, _Item(start, end, block.prose[start:end])]


def _are_said_of_others(items: list[_Item], first: int, again: int) -> bool:
    """Whether every second thing says something of the one before (“Brevik, Norland, Tarn, Norland”),
    or both stand behind a name, whose bearer they tell of: “Ada Moe, miller, her son, and Per Lund, miller”."""
    are_behind_names = items[again].text.islower() and all(
        at > 0 and items[at - 1].text.rpartition(" ")[2][:1].isupper() for at in (first, again)
    )
    return are_behind_names or (first % 2 == again % 2 == 1 and len(items) % 2 == 0)


def _twice(items: list[_Item]) -> Iterator[tuple[_Item, _Item]]:
    """Each thing that stands a second time, not next to the first, with that."""
    for at, again in enumerate(items[1:], 1):
        for before, first in enumerate(items[: at - 1]):
            own = _shared(first, again, is_first=before == 0, is_last=at == len(items) - 1)
            if own and not _are_said_of_others(items, before, at):
                yield own
                break


def _shared(first: _Item, again: _Item, *, is_first: bool, is_last: bool) -> tuple[_Item, _Item] | None:
    """Both things where they are one; of the first of a list its end counts, of the last its beginning."""
    one, other = first.text.split(" "), again.text.split(" ")
    for size in range(NUMBER_OF_WORDS, 0, -1):
        ours = one[-size:] if is_first else one
        theirs = other[:size] if is_last else other
        if ours == theirs and len(ours) == size and _is_thing(ours):
            text = " ".join(ours)
            return (
                _Item(first.end - len(text), first.end, text) if is_first else first,
                _Item(again.start, again.start + len(text), text),
            )
    return None


def _stand_free(prose: str, first: _Item, again: _Item, items: list[_Item]) -> bool:
    """Whether nothing before the first thing of a list, or behind its last, makes another thing of it:
    “completed views, … and views”, “lamps, … and lamp shades”."""
    before, behind = prose[: first.start].rstrip(), prose[again.end :]
    if first.start >= items[1].start or not before or before.endswith(OPENING):
        is_free = True
    else:
        word = before.rpartition(" ")[2].lower()
        is_free = is_function_word(word) or VERB.match(known_class(word)) is not None
    following = NEXT_WORD.match(behind)
    return (
        is_free
        and not behind.startswith((" &", " ("))
        and (following is None or (is_function_word(following[1].lower()) and following[1] != "of"))
    )


def _may_be_thing(item: _Item) -> bool:
    """Whether an entry is none of the words that stand between commas in a sentence: “for example”."""
    return not is_function_word(item.text.partition(" ")[0].lower())


def _is_thing(words: list[str]) -> bool:
    """Whether words name a thing or somebody: a name, or a noun; days and months return in a list by right."""
    last = words[-1]
    if last.lower() in CALENDAR or len(last) < 3 or any(map(is_function_word, words)):
        return False
    kind = known_class(last.lower())
    return all(word[:1].isupper() for word in words) or kind.startswith(("NN", "?"))
