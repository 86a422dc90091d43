"""Lists that were typed as text: paragraphs that begin with a bullet, with letters or with numbers in order."""

from __future__ import annotations

from lint.document import Block
from lint.patterns import pattern
from lint.prose import part
from lint.records import replaced

BULLETS = "•·‣◦▪●"
MARK = pattern(
    rf"(?!\((?:b|c|d|m|r)\. ?\d)(?:[{BULLETS}]|\(?(?:[a-z]|[ivx]{{1,5}})[.)](?=\s)|\(\d{{1,2}}\)(?=\s))\s*(?=\S)"
)
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
NUMBERS = tuple(map(str, range(1, 100)))
COUNTS = tuple({label: at for at, label in enumerate(labels)} for labels in (LETTERS, ROMAN, NUMBERS))
"""The place of a label in each way of counting; “i” has one in two."""
Way = tuple[int, tuple[bool, str]]
"""Which of these a list counts in, and what stands around its labels."""


def with_typed_lists(blocks: list[Block]) -> list[Block]:
    """The blocks, with such paragraphs as entries of lists, and their marks no part of what they say.

    A letter counts only where the one before it or behind it in its list stands too: “a. m.” opens no list.
    """
    levels = _levels(blocks)
    return [_entry(block, *levels[at]) if at in levels else block for at, block in enumerate(blocks)]


def _entry(block: Block, length: int, level: int) -> Block:
    """A paragraph as an entry; its mark belongs to it in the source, as that of any entry does."""
    return replaced(part(block, length, len(block.prose), "item", level), span=block.span)


def _levels(blocks: list[Block]) -> dict[int, tuple[int, int]]:
    """For each entry how long its mark is, and its depth: a list stands in that one of whose entries is above it."""
    marked: list[tuple[int, str]] = []  # the place of a paragraph and its mark; of a heading, and none
    for at, block in enumerate(blocks):
        if block.kind == "heading":
            marked.append((at, ""))
        elif block.kind == "paragraph" and not block.key and (match := MARK.match(block.prose)):
            marked.append((at, match[0]))
    counting = _counting([mark.strip() for _, mark in marked])
    found: dict[int, tuple[int, int]] = {}
    open_lists: list[Way] = []
    for place, (at, mark) in enumerate(marked):
        if not mark:
            open_lists = []
        elif mark[0] in BULLETS:
            found[at] = (len(mark), 1)
        elif way := counting.get(place):
            open_lists = [*open_lists[: open_lists.index(way)], way] if way in open_lists else [*open_lists, way]
            found[at] = (len(mark), len(open_lists))
    return found


def _counting(marks: list[str]) -> dict[int, Way]:
    """The places of the marks that count on, with the way in which they do; a heading (“”) ends all lists."""
    found: dict[int, Way] = {}
    for way in (
        (numbers, style) for style in sorted({_style(mark) for mark in marks}) for numbers in range(len(COUNTS))
    ):
        numbers = [COUNTS[way[0]].get(mark.strip("().")) if _style(mark) == way[1] else None for mark in marks]
        places: dict[int, int] = {}  # of the numbers of the list that is open
        for place, number in enumerate(numbers):
            if not marks[place] or number == 0:
                places = {}
            if number is None:
                continue
            if number - 1 in places:
                found.update({places[number - 1]: way, place: way})
            places[number] = place
        if way in found.values():  # and so does the one entry that another of these lists has
            found = {place: way for place, number in enumerate(numbers) if number == 0} | found
    return found


def _style(mark: str) -> tuple[bool, str]:
    """What stands around a letter: a bracket before it or none, and the last sign."""
    return mark.startswith("("), mark[-1:]
