"""One of several of a kind that is the only one of it elsewhere:
“the only school in the district that teaches Latin”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks._everywhere import in_own_words
from lint.checks.told.numbers import Told
from lint.document import Block, Document
from lint.patterns import pattern

_WHERE = r"(?P<where>(?:in|on|of|at) (?:the |this |that |its )?[\w’'-]+)"
ONLY = pattern(rf"\bthe (?:only|sole) (?P<noun>[a-z]{{3,}}?) {_WHERE}(?P<rest>[^.;:]{{5,80}})")
SEVERAL = pattern(
    rf"\bone of (?:the )?(?:several|many|some|a few|a number of|two|three|four|five|six|seven|eight|nine|ten|dozens of) (?P<noun>[a-z]{{3,}}?)e?s {_WHERE}(?P<rest>[^.;:]{{5,80}})"
)
TELLING = pattern(r"[A-Za-z]{5,}")
STEM = 5
"""Letters by which two words are held to be one."""
OTHER_TIME = pattern(r"\b(?:once|then|was|were|had|until|former\w*|no longer|(?:18|19|20)\d\d)\b")
"""Words of what held at another time."""


def only_ones(document: Document) -> Iterator[tuple[Told, Told]]:
    """Where something is one of several, and where it is the only one: the later place, and the earlier one."""
    only = in_own_words(document, ONLY)
    for block, match in in_own_words(document, SEVERAL) if only else ():
        same = (one for one in only if all(match[part] == one[1][part] for part in ("noun", "where")))
        pair = next((one for one in same if _of_one_thing(match, one[1])), None)
        if pair:
            several, alone = _told(block, match), _told(*pair)
            is_later = (block.ordinal, match.start()) > (pair[0].ordinal, pair[1].start())
            yield (several, alone) if is_later else (alone, several)


def _of_one_thing(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether what is said of both has a word in common, at one time."""
    rests = [match["rest"] for match in (one, other)]
    stems = [{word[:STEM].lower() for word in TELLING.findall(rest)} for rest in rests]
    return not stems[0].isdisjoint(stems[1]) and not any(map(OTHER_TIME.search, rests))


def _told(block: Block, match: re.Match[str]) -> Told:
    return Told(block, match.start(), match.end("where"), 0.0)
