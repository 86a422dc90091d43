"""One quotation in two wordings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lint.checks import Options, option
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.language.quotations import quoted
from lint.language.resemblance import differences, likeness, plain_words
from lint.language.sections import has_code
from lint.language.sentences import sentence_at
from lint.language.speakers import VERBS
from lint.language.temporal_words import CALENDAR
from lint.patterns import CAPITAL, pattern

VALUES: Mapping[str, str] = {
    "one": "the words that differ, as they stand here",
    "other": "the words that stand there instead",
}
SHORTENED = ("…", "...", "[")

REACH = 200  # characters around a quotation in which stands who said it


class AlteredQuote(Options):
    """Options."""

    least_words: int = option(6, "words that a quotation has at least, to be compared")
    least_likeness: float = option(0.8, "how alike two quotations are at least, from 0 to 1")


NAME = pattern(rf"(?<![.!?] )\b[{CAPITAL}][\w’-]{{2,}}")
BESIDE = 60  # characters
NEAREST = 50  # quotations before another that it is held against


def check(document: Document, options: AlteredQuote) -> Iterator[Finding]:
    """Every quotation that stands again in the text with other words."""
    found: list[tuple[Block, int, int, tuple[str, ...]]] = []
    for block in document.prose_blocks():
        if block.key:
            continue
        for start, end in quoted(document, block):
            words = plain_words(block.prose[start:end])
            if len(words) >= options.least_words and not any(mark in block.prose[start:end] for mark in SHORTENED):
                found.append((block, start, end, words))
        if block.kind == "quotation" and not quoted(document, block) and len(block.prose) < 1000:
            found.append((block, 0, len(block.prose), plain_words(block.prose)))
    for at, (block, start, end, words) in enumerate(found):
        for earlier, first, last, said in found[max(0, at - NEAREST) : at]:
            own = sentence_at(document, block, start)
            if own and earlier is block and own.start <= first:
                continue  # the text puts it right: “for “Mr Lund”, read “Dr Lund””
            if said == words or not (_exchanged(said, words) or options.least_likeness <= likeness(said, words)):
                continue
            if (
                said != words
                and sorted(said) == sorted(words)
                and _have_two_speakers((earlier, first, last), (block, start, end))
            ):
                continue  # “The sea needs the town”, and the answer of another
            changed = _exchanged(said, words) or [pair for pair in differences(said, words) if all(pair)]
            if len(changed) in (1, 2):
                spoken = _is_spoken(block, start, end) or _is_spoken(earlier, first, last)
                yield Finding(
                    place=document.place(block, start, end, "quoted so here"),
                    evidence=(document.place(earlier, first, last, "quoted otherwise here"),),
                    values={"one": changed[0][1], "other": changed[0][0]},
                    confidence=0.6 if not spoken or has_code(document) else 0.85 if len(changed) == 1 else 0.78,
                )
                break


def _have_two_speakers(one: tuple[Block, int, int], other: tuple[Block, int, int]) -> bool:
    """Whether names stand beside both quotations, and none beside both."""
    names = [
        {
            name
            for name in NAME.findall(
                block.prose[max(0, start - BESIDE) : start] + " " + block.prose[end : end + BESIDE]
            )
            if name.lower() not in CALENDAR
        }
        for block, start, end in (one, other)
    ]
    return all(names) and names[0].isdisjoint(names[1])


def _exchanged(one: Sequence[str], other: Sequence[str]) -> list[tuple[str, str]]:
    """The words of two quotations that have changed places, and nothing else: “resting, not sleeping”, “sleeping, not resting”."""
    if len(one) != len(other) or one == other:
        return []
    apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return apart[:1] if len(apart) == 2 and apart[0] == apart[1][::-1] else []


def _is_spoken(block: Block, start: int, end: int) -> bool:
    """Whether the words around say that somebody said these words: others are titles, slogans and values in quotation marks."""
    around = plain_words(block.prose[max(0, start - REACH) : start]) + plain_words(block.prose[end : end + REACH])
    return not VERBS.isdisjoint(around)
