"""One quotation in two wordings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lint.checks import Options, option
from lint.diagnostics import DOUBTFUL, LIKELY, Finding
from lint.document import Block, Document
from lint.language.quotations import quoted
from lint.language.resemblance import differing, likeness, plain_words, written
from lint.language.sections import has_code
from lint.language.sentences import sentence_at, split
from lint.language.speakers import QUOTES, VERBS, are_alike, speaker
from lint.language.temporal.words import CALENDAR
from lint.patterns import CAPITAL, pattern
from lint.records import Record

VALUES: Mapping[str, str] = {
    "one": "the words that differ, as they are here",
    "other": "the words that are there instead",
}
SHORTENED = ("…", "...", "[")

MARKS = frozenset("“”‘’«»„\"'")
REACH = 200  # characters around a quotation in which stands who said it


class AlteredQuote(Options):
    """Options."""

    least_words: int = option(6, "words that a quotation has at least, to be compared")
    least_likeness: float = option(0.8, "how alike two quotations are at least, from 0 to 1", most=1)


NAME = pattern(rf"(?<![.!?] )\b[{CAPITAL}][\w’-]{{2,}}")
BESIDE = 60  # characters
OFFICE = pattern(rf"\b[Tt]he ([a-z]+) of ([{CAPITAL}][\w’-]+)")
SUBSTITUTES = pattern(r"\b(?:substitut(?:e|ed|es|ing|ion)|replac(?:e|ed|es|ing)|read|changed?) ")
ANSWERING = pattern(
    r"\b(?:critics?|opponents?|rivals?|parod(?:y|ied)|turn(?:ed|s) (?:it|this|that|the words|the line) (?:a)?round|retort(?:ed|s)|counter(?:ed|s)|"
    r"hit back|disagree[ds]?|contradict(?:ed|s))\b"
)
"""Words beside a quotation of somebody who says the contrary of another, in his words."""
NEGATIONS = frozenset(("not", "never", "no"))
GOES_ON = pattern(r", (?:and|but|so|because|which) ")
LONGEST_BLOCK = 1000  # characters of a quotation that is a block of its own
MANY = 40
"""Quotations of a text that hands down what was said, in several versions and in set phrases."""
NEAREST = 50  # quotations before another that it is held against
LEAST_OF_PART, LIKENESS_OF_PART = 9, 0.85
"""Words of a sentence of a quotation, to be compared by itself, and how alike two such are:
short ones are by chance."""

LONG = 12
"""Words of a quotation that a paragraph says twice only by mistake; shorter ones differ on purpose there."""


class _Said(Record):
    """A quotation, or a sentence of one, `block.prose[start:end]`,
    with its plain words and how many sentences the quotation has."""

    block: Block
    start: int
    end: int
    words: tuple[str, ...]
    sentences: int = 1


def check(document: Document, options: AlteredQuote) -> Iterator[Finding]:
    """Every quotation that stands again in the text with other words, as a whole or a sentence of it."""
    whole = _quotations(document, options.least_words)
    told: list[tuple[Block, int, int]] = []
    is_collection = len(whole) >= MANY
    for one, other, changed in _altered(document, whole, options.least_likeness):
        told += [(one.block, one.start, one.end), (other.block, other.start, other.end)]
        finding = _finding(document, one, other, changed)
        yield (
            finding._replace(confidence=DOUBTFUL)
            if is_collection or _holds_against(document, whole, one, other)
            else finding
        )
    parts = [part for one in whole for part in _sentences_of(one) if len(part.words) >= LEAST_OF_PART]
    if any(part.sentences > 1 for part in parts):
        for one, other, changed in _altered(document, parts, LIKENESS_OF_PART):
            is_told = any(one.block is block and start <= one.start < end for block, start, end in told)
            if max(one.sentences, other.sentences) > 1 and len(changed) == 1 and not is_told:
                finding = _finding(document, one, other, changed)
                yield finding._replace(confidence=DOUBTFUL) if _holds_against(document, whole, one, other) else finding


def _holds_against(document: Document, whole: Sequence[_Said], one: _Said, other: _Said) -> bool:
    """Whether the sentence of one has the words of the other too: “for us it is “…”, for them it is “…””."""
    sentence = sentence_at(document, one.block, one.start)
    return any(
        said.words == other.words and sentence_at(document, said.block, said.start) == sentence for said in whole
    )


def _quotations(document: Document, least_words: int) -> list[_Said]:
    """The quotations that nothing was left out of, in reading order."""
    found: list[_Said] = []
    for block in document.prose_blocks():
        if block.key:
            continue
        for start, end in quoted(document, block):
            words = plain_words(block.prose[start:end])
            if block.prose.count(" ", start, end) < least_words // 2:
                continue  # a path of many names: "/uploads/2021/09/pier-old.jpg"
            if len(words) >= least_words and not any(mark in block.prose[start:end] for mark in SHORTENED):
                found.append(_Said(block, start, end, words))
        if block.kind == "quotation" and not quoted(document, block) and len(block.prose) < LONGEST_BLOCK:
            words = plain_words(block.prose)
            if len(words) >= least_words:
                found.append(_Said(block, 0, len(block.prose), words))
    return found


def _sentences_of(one: _Said) -> Iterator[_Said]:
    """The sentences of a quotation, and of each that goes on behind a comma what stands in front of that:
    the other one may end there."""
    prose = one.block.prose
    spans = split(prose[one.start : one.end])
    for start, end in spans:
        first, last = one.start + start, one.start + end
        yield _Said(one.block, first, last, plain_words(prose[first:last]), len(spans))
        if goes_on := GOES_ON.search(prose, first, last):
            yield _Said(one.block, first, goes_on.start(), plain_words(prose[first : goes_on.start()]), len(spans))


def _altered(
    document: Document, found: Sequence[_Said], least_likeness: float
) -> Iterator[tuple[_Said, _Said, list[tuple[str, str]]]]:
    """Each quotation with the first one before it that is the same but for one place or two,
    and what differs: before and now."""
    for at, one in enumerate(found):
        block, start, end, words, _ = one
        for other in found[max(0, at - NEAREST) : at]:
            earlier, first, last, said, _ = other
            own = sentence_at(document, block, start)
            if earlier is block and MARKS.isdisjoint(block.prose[last - 1 : start + 1]):
                continue  # two sentences of one quotation: “A rope too short is no use. A rope too long is no use.”
            if own and earlier is block and own.start <= first:
                continue  # the text puts it right: “for “Mr Lund”, read “Dr Lund””
            if earlier is block and len(words) < LONG:
                continue  # nobody is quoted twice in a paragraph: “larger,” he said of the one, and of the other “smaller”
            if said == words or not (_exchanged(said, words) or least_likeness <= likeness(said, words)):
                continue
            if sorted(said) == sorted(words) and _have_two_names((earlier, first, last), (block, start, end)):
                continue  # “The sea needs the town”, and the answer of another
            speakers = speaker(earlier, first, last), speaker(block, start, end)
            if all(speakers) and not are_alike(*speakers):
                continue  # “I would vote for it again”, and his opponent: “I would vote against it again”
            if _is_question(other) != _is_question(one) or _answers(one):
                continue
            if own and earlier is block and SUBSTITUTES.search(block.prose, own.start, own.end):
                continue  # “by the substitution of “two hundred pounds” for “one hundred pounds””
            if _are_of_two_offices((earlier, first, last), (block, start, end)):
                continue
            changed = _exchanged(said, words) or _replaced(said, words)
            if len(changed) == 2 and all(word.isdecimal() for pair in changed for word in pair):
                continue  # what is said of the north, and of the south: “110 miles less than in 2006”
            if len(changed) in (1, 2):
                yield one, other, changed
                break


def _finding(document: Document, one: _Said, other: _Said, changed: list[tuple[str, str]]) -> Finding:
    spoken = any(_is_spoken(said.block, said.start, said.end) for said in (one, other))
    return Finding(
        place=document.place(one.block, one.start, one.end, "quoted this way here"),
        evidence=(document.place(other.block, other.start, other.end, "quoted differently here"),),
        values={"one": _as_written(one, changed[0][1]), "other": _as_written(other, changed[0][0])},
        confidence=DOUBTFUL if not spoken or has_code(document) else LIKELY,
    )


def _as_written(said: _Said, phrase: str) -> str:
    """Some of the plain words of a quotation with the capitals that they have there."""
    pairs, sought = written(said.block.prose[said.start : said.end]), phrase.split()
    plain = [bare for bare, _ in pairs]
    at = next((at for at in range(len(plain)) if plain[at : at + len(sought)] == sought), None)
    return phrase if at is None else " ".join(shown for _, shown in pairs[at : at + len(sought)])


def _is_question(said: _Said) -> bool:
    """Whether somebody asks, whom another may answer in the same words."""
    return said.block.prose[said.start : said.end].rstrip(QUOTES)[-1:] == "?"


def _answers(one: _Said) -> bool:
    """Whether the words beside a quotation say that somebody turns the words of another round."""
    prose = one.block.prose
    return any(
        ANSWERING.search(prose, *span)
        for span in ((max(0, one.start - BESIDE), one.start), (one.end, one.end + BESIDE))
    )


def _have_two_names(one: tuple[Block, int, int], other: tuple[Block, int, int]) -> bool:
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


def _are_of_two_offices(one: tuple[Block, int, int], other: tuple[Block, int, int]) -> bool:
    """Whether two say it who bear one office in two places: “the mayor of Alt”, “the mayor of Neu”."""
    offices = [
        set(OFFICE.findall(f"{block.prose[max(0, start - BESIDE) : start]} {block.prose[end : end + BESIDE]}"))
        for block, start, end in (one, other)
    ]
    roles = [{role for role, _ in found} for found in offices]
    return not roles[0].isdisjoint(roles[1]) and offices[0].isdisjoint(offices[1])


def _replaced(one: Sequence[str], other: Sequence[str]) -> list[tuple[str, str]]:
    """The words that stand for others, and a “not” that only one has, with the words around it: “did not know”, “did
    know”."""
    found: list[tuple[str, str]] = []
    for there, here in differing(one, other):
        before, now = one[there], other[here]
        if before and now:
            found.append((" ".join(before), " ".join(now)))
        elif NEGATIONS.issuperset((*before, *now)):
            found.append(
                (
                    " ".join(one[max(0, there.start - 1) : there.stop + 1]),
                    " ".join(other[max(0, here.start - 1) : here.stop + 1]),
                )
            )
    return found


def _exchanged(one: Sequence[str], other: Sequence[str]) -> list[tuple[str, str]]:
    """The words of two quotations that have changed places, and nothing else: “resting, not sleeping”,
    “sleeping, not resting”."""
    if len(one) != len(other) or one == other:
        return []
    apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return apart[:1] if len(apart) == 2 and apart[0] == apart[1][::-1] else []


def _is_spoken(block: Block, start: int, end: int) -> bool:
    """Whether the words around say that somebody said these words: others are titles,
    slogans and values in quotation marks."""
    around = plain_words(block.prose[max(0, start - REACH) : start]) + plain_words(block.prose[end : end + REACH])
    return not VERBS.isdisjoint(around)
