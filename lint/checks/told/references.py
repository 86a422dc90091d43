"""The number of one case, or of one telephone, with two of its digits in each other’s place:
“reference RP-40718” and “RP-40781”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from lint.checks._everywhere import in_own_words
from lint.checks.told.transposed import Number
from lint.document import Document
from lint.language.quantities.numbers import is_swap
from lint.language.sentences import sentence_at
from lint.patterns import pattern

CODE = pattern(r"(?<![\w.,/-])(?:[A-Z]{1,4}[ /-]?)?\d[\d /-]{3,14}\d(?![\w/]|[.,]\d)")
INTRODUCED = pattern(
    r"\b(?:(?:reference|ref|case|crime|incident|log|docket|hotline|helpline|telephone|phone)(?: numbers?| no\.)?"
    r"(?: (?:of|for) (?:this|the) [a-z]+)?(?: (?:is|on|at)\b)?,?:? |(?:call|ring|phone|dial|quote|quoting|contact)(?:ing)? "
    r"(?:(?:the )?(?:us|them|police|officers|detectives|hotline|helpline|office) )?(?:on |at )?)$",
    re.IGNORECASE,
)
"""Before a number: that it is one of a case, or of a telephone."""
REACH = 60  # characters
DIGITS, FEWEST = pattern(r"\d"), 5
"""Digits of a number that is no age and no year."""
MANY = 4
"""Such numbers of a text that lists offices, of which two may well be alike."""


def references(document: Document) -> Iterator[tuple[Number, Number]]:
    """Each such number that is one of before but for two neighbouring digits, and that one."""
    found: dict[str, Number] = {}
    for block, match in in_own_words(document, CODE):
        is_long = len(DIGITS.findall(match[0])) >= FEWEST
        if is_long and INTRODUCED.search(block.prose, max(0, match.start() - REACH), match.start()):
            found.setdefault(match[0], Number(block, *match.span()))
    for one, other in combinations(found, 2) if len(found) <= MANY else ():
        first, odd = found[one], found[other]
        if one[:1] != other[:1] and not (one[:1] + other[:1]).isdigit():
            continue  # AB 40718 and CD 40781
        beside = first.block is odd.block and sentence_at(document, odd.block, odd.start) is sentence_at(
            document, first.block, first.start
        )
        if is_swap(one, other) and not beside:
            yield odd, first
