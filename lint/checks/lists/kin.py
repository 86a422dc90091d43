"""Counts of somebody’s kin, of whom all are named: “her three sons”, “survived by two sons”."""

from __future__ import annotations

import re

from lint.patterns import pattern

KIN = pattern(r"\b(?:her|his|their) $", re.IGNORECASE)
LEFT_BEHIND = pattern(r"\b(?:survived by|and by|leaves?|leaves? behind|left|have|has|had) $", re.IGNORECASE)
SURVIVED = pattern(r"\b(?:survived by|leaves) [^.]*; $")
OFFSPRING = pattern(r"(?:[a-z]+ )?(?:grand|step)?(?:sons|daughters|children|brothers|sisters|siblings)", re.IGNORECASE)
"""“Survived by two sons, Anna and Bo”: of these too all are named."""
REACH = 120  # characters


def is_of_kin(prose: str, start: int, noun: str) -> bool:
    """Whether a count at a place is of somebody’s kin; `noun` is what it counts."""
    reach = max(0, start - REACH), start
    if KIN.search(prose, *reach):
        return True
    return OFFSPRING.fullmatch(noun) is not None and (
        LEFT_BEHIND.search(prose, *reach) is not None or SURVIVED.search(prose, *reach) is not None
    )
