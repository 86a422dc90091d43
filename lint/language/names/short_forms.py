"""First names and their short forms: Elizabeth and Liz, William and Bill, Robert and Bob."""

from __future__ import annotations

SHARED = 3
"""Letters in a row by which a first name and its short form are one: Elizabeth, Liz; William, Bill."""
OTHERS = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "bob/robert dick/richard ted/edward ted/theodore ned/edward jack/john jim/james harry/henry hank/henry peggy/margaret "
        "peg/margaret betty/elizabeth chuck/charles molly/mary polly/mary sally/sarah mike/michael joe/joseph ed/edward al/alan "
        "al/albert bea/beatrice nan/anne"
    ).split()
)
"""Short forms that have fewer letters of the name."""


def share_letters(one: str, other: str) -> bool:
    """Whether two plain names have three letters in a row in common."""
    return any(one[at : at + SHARED] in other for at in range(len(one) - SHARED + 1))


def may_be_short(one: str, other: str) -> bool:
    """Whether one of two plain names may be the short form of the other, which has more letters."""
    shorter, longer = sorted((one, other), key=len)
    return frozenset((one, other)) in OTHERS or (
        len(shorter) < len(longer)
        and (len(shorter) < SHARED or shorter[:2] == longer[:2] or share_letters(shorter, longer))
    )
