"""One quotation in two wordings, or said by two people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.diagnostics import Finding
from lint.document import Block, Document
from lint.language.people import may_be_one, person
from lint.language.quotations import quoted
from lint.language.resemblance import differences, likeness, plain_words
from lint.language.sections import has_code
from lint.language.sentences import sentence_at, sentences_of
from lint.language.speakers import VERBS, speaker
from lint.language.whole_names import names_of
from lint.patterns import pattern

VALUES: Mapping[str, str] = {
    "problem": "what differs, as in “has “works” here and “stands” there”",
}
SHORTENED = ("…", "...", "[")


PRONOUN = pattern(r"[,.]?[”\"’]?,? (?:he|she) (?:had |has )?(?:said|says|told|added|wrote|explained)\b")
OPENING = 40  # characters of a sentence in which its subject stands
REACH = 200  # characters around a quotation in which stands who said it


class AlteredQuote(Options):
    """Options."""

    least_words: int = option(6, "words that a quotation has at least, to be compared")
    least_likeness: float = option(0.8, "how alike two quotations are at least, from 0 to 1")


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
        for earlier, first, last, said in found[:at][-50:]:
            alike = likeness(said, words)
            if alike == 1 and (two := _two_speakers(document, (earlier, first, last), (block, start, end))):
                yield two
                break
            if not options.least_likeness <= alike < 1:
                continue
            changed = [pair for pair in differences(said, words) if all(pair)]
            if len(changed) in (1, 2):
                spoken = _is_spoken(block, start, end) or _is_spoken(earlier, first, last)
                yield Finding(
                    place=document.place(block, start, end, "quoted so here"),
                    evidence=(document.place(earlier, first, last, "quoted otherwise here"),),
                    values={"problem": f"has “{changed[0][1]}” here and “{changed[0][0]}” there"},
                    confidence=0.6 if not spoken or has_code(document) else 0.85 if len(changed) == 1 else 0.78,
                )
                break


def _two_speakers(document: Document, one: tuple[Block, int, int], other: tuple[Block, int, int]) -> Finding | None:
    """That the same words are said by somebody by name and, in another place, by somebody else."""
    first, second = (speaker(*place) or _meant(document, *place) for place in (one, other))
    if (
        not (first and second)
        or first == second
        or has_code(document)
        or may_be_one(document, person(first), person(second))
    ):
        return None
    named = bool(speaker(*one) and speaker(*other))
    return Finding(
        place=document.place(*other, f"said by {second}"),
        evidence=(document.place(*one, f"said by {first}"),),
        values={"problem": f"is said by {second} here and by {first} there"},
        confidence=0.85 if named else 0.78,
    )


def _meant(document: Document, block: Block, start: int, end: int) -> str:
    """Whom a “he said” behind a quotation means: the one whom the sentence before begins with."""
    own = sentence_at(document, block, start)
    if own is None or not PRONOUN.match(block.prose, end):
        return ""
    before = [one for one in sentences_of(document, block) if one.end <= own.start]
    names = [name.text for name in names_of(document, block, before[-1].start, before[-1].end)] if before else []
    return names[0] if names and before[-1].text.find(names[0]) < OPENING else ""


def _is_spoken(block: Block, start: int, end: int) -> bool:
    """Whether the words around say that somebody said these words: others are titles, slogans and values in quotation marks."""
    around = plain_words(block.prose[max(0, start - REACH) : start]) + plain_words(block.prose[end : end + REACH])
    return not VERBS.isdisjoint(around)
