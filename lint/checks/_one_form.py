"""Whether two paragraphs that are nearly alike are entries of one form, or said twice, as they are meant to be."""

from __future__ import annotations

from collections.abc import Sequence

from lint.document import Block
from lint.language.quantities.numbers import WORDS
from lint.language.resemblance import differences
from lint.language.restatement import is_name_in
from lint.language.vocabulary.known_words import is_word
from lint.patterns import CAPITAL, pattern

OPENING = 3  # words
CASES = frozenset("for under if when where".split())
"""With which a rule begins that says to what it applies."""
FEWEST_NUMBERS = 2
"""Places in which two paragraphs have different numbers, from which on they tell of two things in the same words."""
MOST_FIGURES = 4
"""Numbers that differ between two paragraphs alike in all else, from which on both are entries of one form."""
FIELD = pattern(rf"[{CAPITAL}][\w’' -]{{2,30}}: ")
"""A label that a paragraph begins with."""
CLAUSE = pattern(r"\d{1,2}(?:\.\d{1,2}){1,3}\.? ")
"""The number of a clause: “5.2 If the hirer cancels …”."""
LONGEST_FIELD = 30  # words
LONGEST_SPOKEN = 60
"""Words that somebody says or asks twice in nearly the same words, and means to; more of them were pasted."""


def is_entry(one: Block, other: Block, likeness: float) -> bool:
    """List items, questions and fields are often built alike on purpose; near copies of them are no slip."""
    if likeness < 0.9 and all(
        FIELD.match(block.prose) and block.prose.count(" ") < LONGEST_FIELD for block in (one, other)
    ):
        return True  # “We liked: the bell, the brakes.”
    clauses = [CLAUSE.match(block.prose) for block in (one, other)]
    if all(clauses) and len({clause and clause[0] for clause in clauses}) > 1:
        return True
    return (one.kind == other.kind == "item" and likeness < 0.9) or any(
        block.prose.endswith("?") and is_short(block) for block in (one, other)
    )


def is_short(block: Block) -> bool:
    """Whether somebody may say as many words twice."""
    return block.prose.count(" ") < LONGEST_SPOKEN


def is_template(one: tuple[Block, tuple[str, ...]], other: tuple[Block, tuple[str, ...]]) -> bool:
    """Entries of a list: short ones with another number, code or name, long ones with another number and name."""
    numbers = [[word for word in words if any(map(str.isdigit, word))] for _, words in (one, other)]
    if numbers[0] != numbers[1] and (len(one[1]) < 20 or _open_otherwise(one[1], other[1])):
        return True
    changed = differences(one[1], other[1])
    if sum(all(map(_has_number, change)) for change in changed) >= FEWEST_NUMBERS:
        return True  # “… guns, six times as many as in 1941 and three times as many as in 1917”
    if (
        one[0].kind == other[0].kind == "item"
        and one[1][0] != other[1][0]
        and not any(is_word(words[1][0]) for words in (one, other))
    ):
        return True  # “Tenafly, a listed station along the line”, “Demarest, …”
    if len(changed) >= MOST_FIGURES and all(map(_are_figures, changed)):
        return True  # “Per serving: 90 calories, 3 g of protein, …”
    names = [is_name_in(one[0].prose, before) and is_name_in(other[0].prose, after) for before, after in changed]
    return any(names) and (len(one[1]) < 40 or numbers[0] != numbers[1])


def _are_figures(change: tuple[str, str]) -> bool:
    """Whether nothing but numbers became other ones."""
    return all(word.isdecimal() for words in change for word in words.split())


def _has_number(words: str) -> bool:
    return any(word[0].isdigit() or word in WORDS for word in words.split())


def _open_otherwise(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two rules begin alike, and with another case: “for suburban districts …”, “for farm districts …”."""
    return other[0] in CASES and one[:OPENING] != other[:OPENING]
