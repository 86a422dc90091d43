"""What is said of two spellings of one name: the rarer one at its places, the other as evidence, and the fixes."""

from __future__ import annotations

from collections.abc import Sequence

from lint.checks._replacement import replacement
from lint.diagnostics import Finding, Fix
from lint.document import Document, reading_order
from lint.language.names.forms import NameWord


def of_pair(
    document: Document,
    odd: list[NameWord],
    usual: list[NameWord],
    sure: float,
    odd_in_capitals: Sequence[NameWord] = (),
    usual_in_capitals: Sequence[NameWord] = (),
) -> Finding:
    """The finding; where the rarer spelling stands as often as the other one, either may be the slip."""
    all_odd, all_usual = (
        sorted((*words, *capitals), key=reading_order)
        for words, capitals in ((odd, odd_in_capitals), (usual, usual_in_capitals))
    )
    places = [document.place(word.block, word.start, word.end, "spelled otherwise here") for word in all_odd]
    evidence = [document.place(word.block, word.start, word.end, "spelled so here") for word in all_usual]
    name = usual[0].text + _always_behind(odd, usual)
    may_be_other_way = len(all_odd) >= len(all_usual) and name == usual[0].text
    return Finding(
        place=places[0],
        also=tuple(places[1:]),
        evidence=tuple(evidence),
        values={"odd": odd[0].text, "usual": name, "count": str(len(all_usual)), "odd-count": str(len(all_odd))},
        fixes=(
            *_rewritten(all_odd, name, f"Write “{name}”"),
            *(
                _rewritten(all_usual, odd[0].text, f"Write “{odd[0].text}” for “{usual[0].text}”")
                if may_be_other_way
                else ()
            ),
        ),
        confidence=sure,
    )


def _rewritten(words: Sequence[NameWord], name: str, title: str) -> tuple[Fix, ...]:
    """The fix that writes a name in each place, in capitals where the word has them."""
    parts = [
        replacement([(word.block, word.start, word.end)], name.upper() if word.text.isupper() else name, title)
        for word in words
    ]
    if not all(parts):
        return ()
    return (Fix(title, tuple(edit for (fix,) in parts for edit in fix.edits)),)


def _always_behind(odd: list[NameWord], usual: list[NameWord]) -> str:
    """The “’s” that is part of a name and that the odd spelling has lost the mark of: “St Anns” for “St Anne’s”."""
    marks = {word.block.prose[word.end : word.end + 2] for word in usual}
    has_lost = all(word.text.endswith("s") and not word.block.prose.startswith(("’", "'"), word.end) for word in odd)
    is_part = has_lost and len(marks) == 1 and marks <= {"’s", "'s"} and not usual[0].text.endswith("s")
    return marks.pop() if is_part else ""
