"""Another thing of a kind: “seized cocaine”, “the heroin was hidden”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from lint.checks._everywhere import everywhere
from lint.checks.details.found import Found
from lint.document import Document
from lint.language.quotations import is_quoted
from lint.language.words import vocabulary

BEFELL = r"(?=, (?:called|named)\b| (?:would|was|were|had|went|came|got|ran|fell|lay|took|[a-z]{3,}ed)\b)"
"""Behind one thing that the text speaks of, and not of its kind: “the badger got away”, not “the badger is shy”."""


@lru_cache(maxsize=8)
def kinds_of(things: tuple[str, ...]) -> tuple[Mapping[str, int], ...]:
    """For each kind the words of its things, each with the number of its thing."""
    return tuple(
        {word: number for number, thing in enumerate(kind.split("/")) for word in thing.split()} for kind in things
    )


def other_things(document: Document, things: tuple[str, ...]) -> Iterator[tuple[Found, Found]]:
    """“The” thing of a kind that a text has nowhere else, where it has told of one other of that kind and no third."""
    known = vocabulary(document)
    for kind in kinds_of(things):
        forms = [word for word in kind if word in known or f"{word}s" in known]
        if len({kind[word] for word in forms}) != 2:
            continue
        shape = re.compile(
            rf"\b(?P<the>[Tt]he )?(?P<thing>{'|'.join(map(re.escape, sorted(forms)))})(?P<several>s|es)?\b(?P<did>{BEFELL})?"
        )
        every = list(everywhere(document, shape))
        if not every or any(match["several"] for _, match in every):
            continue
        first, last = every[0], every[-1]
        number = kind[last[1]["thing"]]
        alone = sum(kind[match["thing"]] == number for _, match in every) == 1
        if alone and last[1]["the"] and last[1]["did"] is not None and kind[first[1]["thing"]] != number:
            told = [found for found in every[:-1] if not is_quoted(document, *found)]
            if told and not is_quoted(document, *last):
                yield last, told[0]
