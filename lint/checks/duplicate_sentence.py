"""A sentence is repeated, in the same paragraph or elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from lint.checks import Options, _told_apart, option
from lint.checks._deletion import delete_either_sentence, delete_sentence
from lint.checks._repeats import as_meant
from lint.checks._wording import difference, shortened, times
from lint.checks.sentences import said_again
from lint.checks.sentences.by_right import returns_by_right
from lint.diagnostics import DOUBTFUL, LIKELY, SURE, Finding, Trust
from lint.document import Document
from lint.language.completeness.last_words import terminal
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
    in_several_sections,
    is_manual,
    is_of_lines,
)
from lint.language.sentences import Sentence
from lint.language.sources import without_notes
from lint.language.temporal.words import ORDINALS
from lint.language.vocabulary.known_words import is_function_word, is_known_name, is_word
from lint.patterns import pattern

VALUES: Mapping[str, str] = {
    "what": "“The sentence”, or “These 3 sentences, from”",
    "appear": "“appears”, or “on, appear”",
    "sentence": "the beginning of the sentence",
    "likeness": "“word for word”, “nearly word for word” or “in large part”",
    "difference": "nothing, or what differs",
    "times": "how often the sentence appears in the text, as in “twice”",
}


MOST_OF_IT, OPENING_SHARE = 0.65, 0.4
"""Shares of the shorter sentence that a run of words is, to be a repetition: one within both,
and one that opens both."""


FEWEST_OWN = 6
"""Words that two sentences have in common beyond those of the headline."""
CITATION = pattern(r"Retrieved (?:(?:on )?[A-Z\d][\w, ]{2,20} )?from\b.*|\[[^\]]*\bpp?\. ?\d[^\]]*\]?\W*$")
"""Where a quotation, or a source, is from, and nothing else: it returns with each."""
CODE_LIKE = pattern(
    r"^(?:const|var|let|auto|val|fn|def|pub) \w+ ?[=:(]|^\W*\|--|\$\w+ ?=|\]\s?[#$] |^#\w+:|\w\(\W*\$|"
    r"^\[ [A-Z]{2} #\d|^at [\w.$]+\(|[;{] ?:?\}\W*$|^\w[\w /-]{2,24}:\s+[^.]*\d ?[KMG]B\b"
)
"""What is no sentence but a line of code, of a listing or of a table of contents,
in a page that has no marks for these."""
IN_CODE = pattern(r"\w+(?:\.\w+)+(?= )")
OWN_NAME = 4
"""Words behind their first ones that two sentences have in common, each about somebody of another name."""
SECTION_NUMBER = pattern(r"\d{1,3}(?:\.\d{1,3})+\.? ")
PAIR = 2  # sentences
SURELY_COPIED = 14  # words in a row that no writer has twice by chance
STEP = pattern(r"\b(?:Step|Part|Stage|Phase|Option|Case) (?:\d{1,2}|[A-H])[.:)] $")
LONGEST_STEP = 12  # characters
"""How an entry begins that may be told as the one before it, but for a word."""
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
    singly: list[tuple[Sentence, Sentence, Finding]] = []
    for first, copies in sorted(groups.items()):
        later, likeness = copies[0]
        (source, words), (copy, copied) = found[first], found[later]
        if likeness < 1.0 and not _is_slip(source, words, copy, copied):
            continue
        if _may_stand_again(source, copy):
            continue
        told.update((first, *(at for at, _ in copies)))
        is_pasted = said_again.is_next(source, copy) or _stand_in_passage(document, found, groups, first, later)
        again = [found[at][0] for at, _ in copies]
        most = SURE if is_pasted else _most_alone(source, copy)
        finding = _of_copies(document, source, again, likeness, len(words), most)
        singly.append((source, copy, finding))
    yield from _together(document, singly)
    yield from _in_part(document, found, common_runs(pieces, options.least_run, repeated), told)


def _most_alone(source: Sentence, copy: Sentence) -> float:
    """How sure it is at most that a sentence stands again by mistake that no other stands again with:
    it may have been written twice, and be true of two entries of a list."""
    is_of_entries = source.block is not copy.block and source.block.kind == copy.block.kind == "item"
    return DOUBTFUL if is_of_entries else LIKELY


def _may_stand_again(source: Sentence, copy: Sentence) -> bool:
    """Whether a sentence stands again for what it is: a pull quote, a label, a source, somebody’s words as the
    headline."""
    if source.block.kind in ("headline", "heading") and QUOTED_TITLE.fullmatch(source.block.prose):
        return True
    is_altered = source.text != copy.text
    return (
        (is_altered and _is_pull_quote(source, copy))
        or _is_label(copy)
        or CITATION.match(copy.text) is not None
        or returns_by_right(source, copy)
    )


def _of_copies(
    document: Document, source: Sentence, again: Sequence[Sentence], likeness: float, length: int, most: float
) -> Finding:
    """The finding on a sentence of so many words that stands again, once or more often."""
    copy, exact = again[0], likeness == 1.0
    sure = min(said_again.confidence(document, exact, length, [source, *again]), most)
    if _is_pull_quote(source, copy):
        may_be_meant = len(again) >= said_again.MANY or _may_be_pulled_out(document, source, copy)
        sure = DOUBTFUL if may_be_meant else min(sure, LIKELY)
    trust: Trust = "safe" if said_again.is_next(source, copy) else "ask"
    return Finding(
        place=document.place(copy.block, copy.start, copy.end, "repeated here"),
        also=tuple(document.place(one.block, one.start, one.end, "and here") for one in again[1:]),
        evidence=(document.place(source.block, source.start, source.end, "first here"),),
        values={
            "what": "The sentence",
            "appear": "appears",
            "sentence": shortened(copy.text),
            "likeness": "word for word" if exact else "nearly word for word",
            "difference": difference(source.text, copy.text),
            "times": times(len(again) + 1),
        },
        fixes=delete_sentence(copy.block, copy.start, _end_of_copies(source, again), "Delete the repetition", trust)
        if source.text == copy.text
        else delete_either_sentence(source, copy),
        confidence=sure,
    )


def _end_of_copies(source: Sentence, again: Sequence[Sentence]) -> int:
    """Where the last of some copies ends that stand one right behind the other, from the first on."""
    reached = again[0]
    for one in again[1:]:
        if one.text != source.text or not said_again.is_next(reached, one):
            break
        reached = one
    return reached.end


def _together(document: Document, singly: Iterable[tuple[Sentence, Sentence, Finding]]) -> Iterator[Finding]:
    """The findings, those of sentences that stand one behind the other, and again so, as one."""
    runs: list[list[tuple[Sentence, Sentence, Finding]]] = []
    for one in singly:
        if runs and _goes_on(runs[-1][-1], one):
            runs[-1].append(one)
        else:
            runs.append([one])
    for run in runs:
        (source, copy, finding), (last_source, last_copy, _) = run[0], run[-1]
        trust: Trust = "safe" if last_source.end <= copy.start and said_again.is_next(last_source, copy) else "ask"
        fixes = delete_sentence(copy.block, copy.start, last_copy.end, "Delete the repetition", trust)
        if len(run) == 1 or (not fixes and any(one.fixes for _, _, one in run)):
            yield from (one for _, _, one in run)  # each with the fix that it has
            continue
        yield finding._replace(
            place=document.place(copy.block, copy.start, last_copy.end, "repeated here"),
            evidence=(document.place(source.block, source.start, last_source.end, "first here"),),
            values={**finding.values, "what": f"These {len(run)} sentences, from", "appear": "on, appear"},
            fixes=fixes,
            confidence=max(one.confidence for _, _, one in run),
        )


def _goes_on(one: tuple[Sentence, Sentence, Finding], following: tuple[Sentence, Sentence, Finding]) -> bool:
    """Whether two sentences stand one right behind the other at both places, word for word and nowhere else."""
    (source, copy, finding), (next_source, next_copy, next_finding) = one, following
    return (
        not (finding.also or next_finding.also)
        and all(
            before.text == again.text
            and before.block is behind.block
            and before.end <= behind.start
            and not before.block.prose[before.end : behind.start].strip()
            for before, again, behind in ((source, copy, next_source), (copy, source, next_copy))
        )
        and next_source.text == next_copy.text
    )


def _stand_in_passage(
    document: Document,
    found: Sequence[tuple[Sentence, tuple[str, ...]]],
    groups: Mapping[int, Sequence[tuple[int, float]]],
    first: int,
    later: int,
) -> bool:
    """Whether the sentences beside one stand again with it; two alone may open the answers to two questions."""
    length = 1
    for step in (-1, 1):
        at = step
        while length <= PAIR and (later + at, 1.0) in groups.get(first + at, ()):
            length, at = length + 1, at + step
    source, copy = found[first][0].block, found[later][0].block
    return length > PAIR or (length == PAIR and not in_several_sections(document, source, copy))


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
        if (is_set_apart and not (is_opening and not _may_be_pulled_out(document, source, copy))) or _is_label(copy):
            continue
        if _code(document, source) != _code(document, copy):
            continue
        if (
            returns_by_right(source, copy)
            or lead_elsewhere(document, source, copy)
            or _is_about_another(source, words, copy, copied)
        ):
            continue
        if not all(_is_own_prose(document, one) for one in (source, copy)):
            continue
        if all(
            SECTION_NUMBER.match(one.text) or CITATION.match(one.text) or is_of_lines(document, one.block)
            for one in (source, copy)
        ):
            continue  # entries of minutes, sources, verses
        told.update((earlier, later))
        yield Finding(
            place=document.place(copy.block, copy.start, copy.end, "mostly repeated here"),
            evidence=(document.place(source.block, source.start, source.end, "first here"),),
            values={
                "what": "The sentence",
                "appear": "appears",
                "sentence": shortened(copy.text),
                "likeness": "in large part",
                "difference": f" ({length} words in a row)",
                "times": times(2),
            },
            fixes=delete_either_sentence(source, copy),
            confidence=LIKELY
            if length >= SURELY_COPIED and (is_set_apart or not said_again.may_be_meant(document, source, copy))
            else DOUBTFUL,
        )


def _is_own_prose(document: Document, sentence: Sentence) -> bool:
    """Whether these are the writer's own words in running text: no list item, no label, no quotation in it."""
    spans = quoted(document, sentence.block)
    return (
        sentence.block.kind == "paragraph"
        and terminal(sentence.text) != ""
        and not any(start < sentence.end and sentence.start < end for start, end in spans)
    )


def _is_pull_quote(one: Sentence, other: Sentence) -> bool:
    """A sentence that fills a paragraph, and stands inside another one too, was set apart on purpose."""
    alone = [s.start == 0 and s.end >= len(s.block.prose) - 1 and s.block.kind == "paragraph" for s in (one, other)]
    return alone[0] != alone[1]


def _may_be_pulled_out(document: Document, source: Sentence, copy: Sentence) -> bool:
    """Whether a sentence that fills a paragraph may stand there to be read at a glance: Markdown has marks for that."""
    return (
        document.format != "markdown"
        or is_manual(document)
        or _told_apart.may_say_again(document, (source.block, copy.block))
    )


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
    if all(_is_set_off(source, before) and _is_set_off(copy, after) for before, after in changed):
        return False  # held against each other: “each member of the *old* crew”, “each member of the *new* crew”
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


def _is_set_off(sentence: Sentence, words: str) -> bool:
    """Whether a sentence has some of these plain words in italics or in bold."""
    block = sentence.block
    set_off = (one for one in block.marks.meeting(sentence.start, sentence.end) if one.kind in ("emphasis", "strong"))
    return any(not {*plain_words(block.prose[one.start : one.end])}.isdisjoint(words.split()) for one in set_off)


def _stands_between_marks(text: str, words: str) -> bool:
    """Whether a text has some words alone between quotation marks."""
    lower = text.lower()
    return any(f"{opening}{words}{closing}" in lower for opening, closing in ("“”", "‘’", '""', "''"))


def _is_about_another(source: Sentence, one: tuple[str, ...], copy: Sentence, other: tuple[str, ...]) -> bool:
    """Whether two sentences have another name or another number in the same place, and so say other things."""
    if {words[0] for words in (one, other)} == {"he", "she"}:
        return True  # “She is a founding member of the society.” “He was a founding member of the society.”
    if one[0] != other[0] and one[1 : 1 + OWN_NAME] == other[1 : 1 + OWN_NAME] and not _begins_plainly(one, other):
        return True  # “Jorn worked on the hull with …”, “Siv worked on the hull with …”
    return any(
        (_has_number(before) and _has_number(after))
        or not (ORDINALS.keys().isdisjoint(before.split()) or ORDINALS.keys().isdisjoint(after.split()))
        or (is_name_in(source.text, before) and is_name_in(copy.text, after))
        for before, after in differences(one, other)
    )


def _begins_plainly(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one of two sentences begins with a word that is no name."""
    return any(is_function_word(words[0]) or not is_known_name(words[0].capitalize()) for words in (one, other))


def _has_number(words: str) -> bool:
    return any(map(str.isdigit, words)) or not NUMBERS_IN_WORDS.isdisjoint(words.split())
