"""What is said of two spellings of one name: the rarer one at its places, the other as evidence, and the fixes."""

from __future__ import annotations

from collections.abc import Sequence

from lint.checks._replacement import replacement
from lint.diagnostics import Finding, Fix
from lint.document import Document
from lint.language.names.forms import NameWord, plain
from lint.language.names.near import is_near
from lint.language.resemblance import likeness
from lint.language.vocabulary import listed_words
from lint.language.vocabulary.known_words import is_known_name

LEAST_ALIKE = 0.65
"""How alike the letters of two spellings of one name are, from 0 to 1: Bangalore, Bengaluru; not Peking, Beijing."""


def of_pair(
    document: Document, odd: Sequence[NameWord], usual: Sequence[NameWord], sure: float, settled: str = ""
) -> Finding:
    """The finding; where the rarer spelling stands as often as the other one, or only it is a name that the dictionary
    has, either may be the slip, unless it is settled which of the two is to be written.

    The places of each are in order; those in capitals throughout may be among them.
    """
    places = [document.place(word.block, word.start, word.end, "spelled differently here") for word in odd]
    evidence = [document.place(word.block, word.start, word.end, "spelled this way here") for word in usual]
    slip, bare = _written(odd), _written(usual)
    name = bare + _always_behind(odd, usual)
    known, odd_known = _how_known(bare), _how_known(slip)
    one_way = _rewritten(odd, name, f"Write “{name}”")
    other_way = _rewritten(usual, slip, f"Write “{slip}” for “{bare}”") if name == bare else ()
    if settled == bare:
        fixes = one_way
    elif settled == slip or odd_known > known:
        fixes = (*other_way, *one_way)  # what is better known is hardly the slip, however rare: “Michael”, “Micheal”
    else:
        fixes = (*one_way, *(other_way if len(odd) >= len(usual) and odd_known >= known else ()))
    return Finding(
        place=places[0],
        also=tuple(places[1:]),
        evidence=tuple(evidence),
        values={
            "odd": slip,
            "usual": name,
            "count": str(len(usual)),
            "odd-count": str(len(odd)),
            "told": "spelled" if _is_alike(slip, bare) else "called",
        },
        fixes=fixes,
        confidence=sure,
    )


def _how_known(name: str) -> int:
    """Whether the dictionary has a name, and whether the texts have that were read for it."""
    return listed_words.is_listed_name(name) + is_known_name(name)


def _is_alike(one: str, other: str) -> bool:
    """Whether two forms are spellings of one name, and not its old name and its new one: Bombay, Mumbai."""
    return is_near(plain(one), plain(other)) or likeness(plain(one), plain(other)) > LEAST_ALIKE


def _written(words: Sequence[NameWord]) -> str:
    """How a name is written, where it is not in capitals throughout."""
    return next((word.text for word in words if not word.text.isupper()), words[0].text)


def _rewritten(words: Sequence[NameWord], name: str, title: str) -> tuple[Fix, ...]:
    """The fix that writes a name in each place, in capitals where the word has them."""
    parts = [
        replacement([(word.block, word.start, word.end)], name.upper() if word.text.isupper() else name, title)
        for word in words
    ]
    if not all(parts):
        return ()
    return (Fix(title, tuple(edit for (fix,) in parts for edit in fix.edits)),)


def _always_behind(odd: Sequence[NameWord], usual: Sequence[NameWord]) -> str:
    """The “’s” that is part of a name and that the odd spelling has lost the mark of: “St Anns” for “St Anne’s”."""
    marks = {word.block.prose[word.end : word.end + 2] for word in usual}
    has_lost = all(
        word.text.endswith(("s", "S")) and not word.block.prose.startswith(("’", "'"), word.end) for word in odd
    )
    is_part = has_lost and len(marks) == 1 and marks <= {"’s", "'s"} and not _written(usual).endswith("s")
    return marks.pop() if is_part else ""
