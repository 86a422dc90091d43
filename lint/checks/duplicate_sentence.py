"""A sentence stands again, in the same paragraph or elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from lint.checks import Options, option
from lint.checks._deletion import delete_either_sentence, delete_sentence
from lint.checks._repeats import as_meant
from lint.checks._told_apart import may_say_again
from lint.checks._wording import difference, shortened
from lint.checks.sentences.manner import is_step
from lint.checks.sentences.of_each import HOUR, is_of_each, opens_entry
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Finding
from lint.document import Block, Document
from lint.language.completeness.last_words import terminal
from lint.language.lists import in_several_lists
from lint.language.quantities.numbers import WORDS
from lint.language.quotations import QUOTED_TITLE, quoted
from lint.language.resemblance import common_runs, differences, plain_words
from lint.language.restatement import (
    FEWEST_WORDS,
    LEAST_LIKENESS,
    comparable,
    is_name_in,
    lead_elsewhere,
    masked_parts,
    resembling,
)
from lint.language.sections import (
    are_of_entries,
    headings_above,
    in_several_sections,
    is_formula,
    is_handbook,
    is_manual,
    is_minutes,
    is_of_lines,
)
from lint.language.sentences import Sentence, sentences_of
from lint.language.sources import without_notes
from lint.language.temporal.words import ORDINALS
from lint.language.vocabulary.known_words import is_word
from lint.patterns import pattern

VALUES: Mapping[str, str] = {
    "sentence": "the beginning of the sentence",
    "likeness": "“word for word”, “nearly word for word” or “in large part”",
    "difference": "nothing, or what differs",
    "times": "how often the sentence stands in the text",
}


MOST_OF_IT, OPENING_SHARE = 0.65, 0.4
"""Shares of the shorter sentence that a run of words is, to be a repetition: one within both,
and one that opens both."""


COURTESY = pattern(
    r"^Please\b|\b(?:[Tt]hank|looks? forward|looking forward|appreciate|feedback|[Cc]ontact|[Ss]ubscribe|[Ss]ign up|[Ll]earn more|[Rr]ead more|[Vv]isit)\b"
)


RECALLS = pattern(
    r"\b(?:as|like) (?:was |I |we )?(?:mentioned|noted|said|stated|described|explained|written) (?:above|earlier|before)\b"
    r"|\b(?:mentioned|written|said|noted) earlier\b|\bearlier (?:mentioned|written|said|noted)\b|^(?:Once )?[Aa]gain,",
    re.IGNORECASE,
)
"""How a sentence says that it says something again."""
FEWEST_OWN = 6
"""Words that two sentences have in common beyond those of the headline."""
OF_SOMEBODY = pattern(
    r"(?:He|She|They|His|Her|Their) |(?:Charged|Pleaded|Convicted|Sentenced|Arraigned|Indicted|Fined) "
)
"""With which a sentence begins that is about whomever the one before names."""
REACHED = pattern(r"\b\d{3}[-. )]{1,2}\d{3,4}\b|\w@\w|\bext\. ?\d", re.IGNORECASE)
"""A number or an address, under which one reaches somebody: it is given with each thing that one may ask for."""
CITATION = pattern(r"\[[^\]]*\bpp?\. ?\d[^\]]*\]?\W*$")
"""Where a quotation is from, and nothing else: it returns with each quotation."""
CODE_LIKE = pattern(
    r"^\W*\|--|\$\w+ ?=|\]\s?[#$] |^#\w+:|\w\(\W*\$|^\[ [A-Z]{2} #\d|^at [\w.$]+\(|[;{] ?:?\}\W*$|^\w[\w /-]{2,24}:\s+[^.]*\d ?[KMG]B\b"
)
"""What is no sentence but a line of code, of a listing or of a table of contents,
in a page that has no marks for these."""
DIMENSIONS = pattern(r"\d ?[×x] ?\d")
"""What the label of a picture or of a part says of each of them: “Oil on canvas, 92 × 71 cm.”"""
LABELLED = pattern(r"[A-Z][A-Za-z ]{2,24}: ")
"""A field with its value: “Vote: Agreed by voice.”"""
IN_CODE = pattern(r"\w+(?:\.\w+)+(?= )")
PARALLEL = ("Similarly", "Likewise", "Conversely")
SECTION_NUMBER = pattern(r"\d{1,3}(?:\.\d{1,3})+\.? ")
STEP = pattern(r"\b(?:Step|Part|Stage|Phase|Option|Case) (?:\d{1,2}|[A-H])[.:)] $")
LONGEST_STEP = 12  # characters
"""How an entry begins that may be told as the one before it, but for a word."""
NUMBERS = pattern(r"\d+")
NUMBERS_IN_WORDS = WORDS.keys() - {"one", "a", "an"}


class DuplicateSentence(Options):
    """Options."""

    least_words: int = option(
        FEWEST_WORDS, f"words that a sentence has at least, to be compared; never fewer than {FEWEST_WORDS}"
    )
    least_likeness: float = option(0.9, f"how alike two sentences are at least, from {LEAST_LIKENESS} to 1", most=1)
    least_run: int = option(
        12, "words in a row that two sentences have in common, to be called alike in large part", least=2
    )


CERTAIN = 9
"""Words from which on one does not return by chance."""
TELLING = 18
"""Words from which on a sentence does not return on purpose in a text with code."""


def check(document: Document, options: DuplicateSentence) -> Iterator[Finding]:
    """Every sentence that repeats an earlier one; the copies of one sentence are one finding."""
    yield from as_meant(document, _repeated(without_notes(document), options))


def _repeated(document: Document, options: DuplicateSentence) -> Iterator[Finding]:
    chosen, pieces, repeated = comparable(document)
    found = list(zip(chosen, pieces, strict=True))
    told: set[int] = set()
    groups: dict[int, list[tuple[int, float]]] = {}
    for earlier, later, likeness in resembling(document):
        if likeness < options.least_likeness or len(pieces[later]) < options.least_words:
            continue
        if _code(document, chosen[earlier]) == _code(document, chosen[later]) and not lead_elsewhere(
            document, chosen[earlier], chosen[later]
        ):
            groups.setdefault(earlier, []).append((later, likeness))
    for first, copies in sorted(groups.items()):
        later, likeness = copies[0]
        (source, words), (copy, copied) = found[first], found[later]
        exact = likeness == 1.0
        if not exact and not _is_slip(source, words, copy, copied):
            continue
        same = source.text == copy.text
        is_set_apart = _is_pull_quote(source, copy)
        if source.block.kind in ("headline", "heading") and QUOTED_TITLE.fullmatch(source.block.prose):
            continue  # words of somebody as the headline
        if (is_set_apart and not same) or _is_label(copy) or CITATION.match(copy.text):
            continue
        told.update((first, *(at for at, _ in copies)))
        yield Finding(
            place=document.place(copy.block, copy.start, copy.end, "here it stands again"),
            also=tuple(
                document.place(again.block, again.start, again.end, "and here")
                for again, _ in (found[at] for at, _ in copies[1:])
            ),
            evidence=(document.place(source.block, source.start, source.end, "first here"),),
            values={
                "sentence": shortened(copy.text),
                "likeness": "word for word" if exact else "nearly word for word",
                "difference": difference(source.text, copy.text),
                "times": str(len(copies) + 1),
            },
            fixes=delete_sentence(
                copy.block,
                copy.start,
                copy.end,
                "Delete the repetition",
                "safe" if _is_next(source, copy) else "ask",
            )
            if same
            else delete_either_sentence(source, copy),
            confidence=(LIKELY if _has_marks_for_quotes(document) else DOUBTFUL)
            if is_set_apart
            else _confidence(document, exact, len(words), [source, copy, *(found[at][0] for at, _ in copies[1:])]),
        )

    yield from _in_part(document, found, common_runs(pieces, options.least_run, repeated), told)


def _code(document: Document, sentence: Sentence) -> tuple[str, ...]:
    return masked_parts(document, sentence.block, sentence.start, sentence.end)


def _in_part(
    document: Document,
    found: list[tuple[Sentence, tuple[str, ...]]],
    runs: Iterable[tuple[int, int, int, int, int]],
    told: set[int],
) -> Iterator[Finding]:
    """Sentences that are not alike as a whole, but say most of the shorter one over again."""
    heads = {word for block in document.blocks if block.kind == "headline" for word in plain_words(block.prose)}
    for earlier, later, start, at, length in runs:
        (source, words), (copy, copied) = found[earlier], found[later]
        if sum(word not in heads for word in words[start : start + length]) < FEWEST_OWN:
            continue  # what the whole text is about, with its name in full
        is_opening = start == at == 0 and source.block is not copy.block  # side by side it is a figure of speech
        least = OPENING_SHARE if is_opening else MOST_OF_IT
        if {earlier, later} <= told or length < least * min(len(words), len(copied)):
            continue
        is_set_apart = _is_pull_quote(source, copy)
        if (is_set_apart and not (is_opening and _has_marks_for_quotes(document))) or _is_label(copy):
            continue
        if _code(document, source) != _code(document, copy):
            continue
        if lead_elsewhere(document, source, copy) or _is_about_another(source, words, copy, copied):
            continue
        if not all(_is_own_prose(document, one) for one in (source, copy)):
            continue
        if all(SECTION_NUMBER.match(one.text) or is_of_lines(document, one.block) for one in (source, copy)):
            continue  # entries of minutes, verses
        told.update((earlier, later))
        yield Finding(
            place=document.place(copy.block, copy.start, copy.end, "here most of it stands again"),
            evidence=(document.place(source.block, source.start, source.end, "first here"),),
            values={
                "sentence": shortened(copy.text),
                "likeness": "in large part",
                "difference": f" ({length} words in a row)",
                "times": "2",
            },
            fixes=delete_either_sentence(source, copy),
            confidence=LIKELY if is_set_apart or not _may_be_meant(document, source, copy) else DOUBTFUL,
        )


def _are_of_siblings(document: Document, one: Block, other: Block) -> bool:
    """Whether two blocks stand below headings of their own that differ in their numbers at most: “Round 4”, “Round 5”,
    and “Benefits” twice."""
    headings = [above[0] for block in (one, other) if (above := headings_above(document, block))]
    return (
        len(headings) == 2
        and headings[0] is not headings[1]
        and NUMBERS.sub("", headings[0].prose) == NUMBERS.sub("", headings[1].prose)
    )


def _is_own_prose(document: Document, sentence: Sentence) -> bool:
    """Whether these are the writer's own words in running text: no list item, no label, no quotation in it."""
    spans = quoted(document, sentence.block)
    return (
        sentence.block.kind == "paragraph"
        and terminal(sentence.text) != ""
        and not any(start < sentence.end and sentence.start < end for start, end in spans)
    )


MANY = 4
"""Blocks beyond which a sentence that stands in each of them is a formula: “The diagram shows the load of the test.”"""
OPENING = 2  # words
REFRAIN = 6
"""Words of a sentence that may return in its paragraph on purpose, with others between: “If in doubt, leave it out.”"""


def _may_be_meant(document: Document, source: Sentence, copy: Sentence) -> bool:
    """Whether two sentences that share most of their words may both stand: in a summary, of two entries, as a courtesy,
    in what is looked up."""
    return (
        may_say_again(document, (source.block, copy.block))
        or _are_of_siblings(document, source.block, copy.block)
        or are_of_entries(document, (source.block, copy.block))
        or (source.block.kind == copy.block.kind == "item" and source.block is not copy.block)
        or COURTESY.search(copy.text) is not None
        or RECALLS.search(copy.text) is not None
        or is_step(copy.text)
        or copy.text.endswith(":")
        or is_handbook(document)
        or is_formula(document, (source.block, copy.block))
    )


def _confidence(document: Document, exact: bool, count: int, every: Sequence[Sentence]) -> float:
    """How sure it is that a sentence of so many words is not meant to return.

    A short one may be; a long one, or one in the same paragraph, hardly ever is.
    """
    source, copy, *more = every
    blocks = [sentence.block for sentence in every]
    if may_say_again(document, blocks) or HOUR.match(copy.text) or copy.text.startswith(PARALLEL):
        return DOUBTFUL  # the second is an entry of a programme, on each of its days
    if DIMENSIONS.search(copy.text) and count <= REFRAIN + REFRAIN:
        return DOUBTFUL
    if is_formula(document, blocks) or is_minutes(document) or len({block.ordinal for block in blocks}) > MANY:
        return DOUBTFUL
    if are_of_entries(document, [source.block, copy.block]):
        return DOUBTFUL  # what is true of two commands
    is_brief = not exact or bool(more) or count < TELLING or copy.block.kind == "item"
    if copy.block is not source.block and (
        copy.text.endswith(":") or copy.text.startswith(("Q: ", "Q. ")) or OF_SOMEBODY.match(copy.text)
    ):
        return DOUBTFUL  # what leads to a list, and what is said of one after the other: “He was fined.”
    is_of_several = in_several_sections(document, source.block, copy.block)
    if is_manual(document) and copy.block is not source.block and (is_brief or is_of_several):
        return DOUBTFUL
    if is_handbook(document) and is_of_several:
        return DOUBTFUL
    if LABELLED.match(copy.text) and count <= REFRAIN + REFRAIN and copy.block is not source.block:
        return DOUBTFUL  # the outcome of each of several items
    if copy.block is not source.block and all(one.block.kind == "item" and one.start for one in every):
        return DOUBTFUL  # what is said of one entry of a list and of another: “It pays half the wage.”
    if in_several_lists(document, blocks):
        return DOUBTFUL if more or _are_of_siblings(document, source.block, copy.block) else LIKELY
    if copy.block is not source.block and (REACHED.search(copy.text) or is_of_each(document, blocks)):
        return DOUBTFUL
    if is_step(copy.text) and not _is_next(source, copy):
        return DOUBTFUL  # “Press the button. Wait for the lamp. Press the button.”
    if copy.block is source.block:
        opens_stanzas = bool(more) and all(one.block.prose.endswith("\n\n", 0, one.start) for one in every)
        is_refrain = (opens_stanzas or count <= REFRAIN) and copy.start > source.end + 2
        return DOUBTFUL if is_refrain else SURE if exact else LIKELY
    if RECALLS.search(copy.text) or COURTESY.search(copy.text):
        return DOUBTFUL  # thanks and invitations return at the end of a text
    if (exact and count < CERTAIN) or _close_like_paragraphs(document, every):
        return DOUBTFUL
    return SURE if exact and not all(opens_entry(document, one) for one in every) else LIKELY


def _close_like_paragraphs(document: Document, every: Sequence[Sentence]) -> bool:
    """Whether each sentence closes a paragraph of its own, and all of these begin with the same words, and so do their
    sentences before the last: a refrain."""
    are_last = all(one.start and one.end >= len(one.block.prose.rstrip()) for one in every)
    if not are_last or len({one.block.ordinal for one in every}) < len(every):
        return False
    before = [sentences_of(document, one.block)[:-1] for one in every]
    return len({(_opening(own[0].text), _opening(own[-1].text)) for own in before if own}) == 1


def _opening(text: str) -> tuple[str, ...]:
    return tuple(text.split(None, OPENING)[:OPENING])


def _is_next(source: Sentence, copy: Sentence) -> bool:
    """Whether a sentence stands twice with nothing between, so that nobody can have meant it."""
    return copy.block is source.block and not copy.block.prose[source.end : copy.start].strip()


def _is_pull_quote(one: Sentence, other: Sentence) -> bool:
    """A sentence that fills a paragraph, and stands inside another one too, was set apart on purpose."""
    alone = [s.start == 0 and s.end >= len(s.block.prose) - 1 and s.block.kind == "paragraph" for s in (one, other)]
    return alone[0] != alone[1]


def _has_marks_for_quotes(document: Document) -> bool:
    return document.format == "markdown" and not is_manual(document)


def _is_label(sentence: Sentence) -> bool:
    """A line of its own without a full stop is a label, and may stand over every entry; so may what leads to a list,
    and a line of code."""
    is_line = sentence.text == sentence.block.prose.strip() and not terminal(sentence.text)
    return (
        is_line or sentence.text.endswith(("as follows.", "as follows:")) or CODE_LIKE.search(sentence.text) is not None
    )


def _is_slip(source: Sentence, one: tuple[str, ...], copy: Sentence, other: tuple[str, ...]) -> bool:
    """Whether two sentences differ as copies do: not in a number or a name, which makes them entries of a list."""
    if len(one) < 9:
        return False
    changed = differences(one, other)
    names = {match[0] if (match := IN_CODE.match(own.text)) else "" for own in (source, copy)}
    if len(names) == 2 and "" not in names:
        return False  # of two files: “Knot.hpp defines …”, “CKnot.hpp defines …”
    if one[0] != other[0] and all(own.block.marks.meeting(0, 1) for own in (source, copy)):
        return False  # examples: “*Siv* asks for leave on Monday”, “*Jorn* asks for leave on Monday”
    if one[0] != other[0] and all(own.block.kind == "item" and own.start == 0 for own in (source, copy)):
        return False  # entries of a list, each with its own word first: “Middle part: …”, “Last part: …”
    if one[0] != other[0] and not (is_word(one[0]) or is_word(other[0])):
        return False  # “Saunders was fined on Monday”, “Williams was fined on Monday”
    if all(
        _stands_between_marks(source.text, before) and _stands_between_marks(copy.text, after)
        for before, after in changed
    ):
        return False  # Write to us with the word “start” to begin, with the word “stop” to end
    if all(STEP.search(own.block.prose, max(0, own.start - LONGEST_STEP), own.start) for own in (source, copy)):
        return False  # “Step 1. Test the pump without …”, “Step 2. …”
    return not any(
        any(c.isdigit() for c in before + after) or (is_name_in(source.text, before) and is_name_in(copy.text, after))
        for before, after in changed
    )


def _stands_between_marks(text: str, words: str) -> bool:
    """Whether a text has some words alone between quotation marks."""
    lower = text.lower()
    return any(f"{opening}{words}{closing}" in lower for opening, closing in ("“”", "‘’", '""', "''"))


def _is_about_another(source: Sentence, one: tuple[str, ...], copy: Sentence, other: tuple[str, ...]) -> bool:
    """Whether two sentences have another name or another number in the same place, and so say other things."""
    if {words[0] for words in (one, other)} == {"he", "she"}:
        return True  # “She is a founding member of the society.” “He was a founding member of the society.”
    return any(
        (_has_number(before) and _has_number(after))
        or not (ORDINALS.keys().isdisjoint(before.split()) or ORDINALS.keys().isdisjoint(after.split()))
        or (is_name_in(source.text, before) and is_name_in(copy.text, after))
        for before, after in differences(one, other)
    )


def _has_number(words: str) -> bool:
    return any(map(str.isdigit, words)) or not NUMBERS_IN_WORDS.isdisjoint(words.split())
