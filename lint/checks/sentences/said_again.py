"""Whether a sentence that stands again may be meant to: in a summary, of two entries, as a courtesy, as a refrain."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache

from lint.checks import _told_apart
from lint.checks.sentences import of_each
from lint.checks.sentences.manner import is_step, is_transcript
from lint.diagnostics import DOUBTFUL, LIKELY, SURE
from lint.document import Block, Document, once_a_document
from lint.language import agreements, entries, letters
from lint.language.completeness.last_words import terminal
from lint.language.lists import in_several_lists
from lint.language.names.near import within_one
from lint.language.quotations import quoted, stands_quoted
from lint.language.resemblance import likeness, plain_words
from lint.language.sections import (
    headings_above,
    in_several_sections,
    is_formula,
    is_handbook,
    is_manual,
    is_minutes,
    is_of_lines,
)
from lint.language.sentences import Sentence, sentences_of
from lint.language.temporal.months import NAME
from lint.patterns import pattern

COURTESY = pattern(
    r"^Please\b|\b(?:[Tt]hank|looks? forward|looking forward|appreciate|feedback|[Cc]ontact|[Ss]ubscribe|[Ss]ign up|[Ll]earn more|[Rr]ead more|[Vv]isit)\b"
)
RECALLS = pattern(
    r"\b(?:as|like) (?:was |I |we )?(?:mentioned|noted|said|stated|described|explained|written) (?:above|earlier|before)\b"
    r"|\b(?:mentioned|written|said|noted) earlier\b|\bearlier (?:mentioned|written|said|noted)\b|^(?:Once )?[Aa]gain,"
    r"|\brepeat (?:the |this )?(?:previous|preceding|last) steps?\b|\b(?:let me|I(?:['’]ll)?|to|then) repeat(?:ed)?\b|^To (?:return|go back|come back) to\b|\bverbatim\b",
    re.IGNORECASE,
)
"""How a sentence says that it says something again."""
WARNED = pattern(r"(?:CAUTION|WARNING|DANGER|NOTE|IMPORTANT)\b|(?:Yes|No): ")
"""How what is told before each of several steps begins, and what follows from an answer."""
DATED = pattern(rf"\b(?:{NAME}) (?:\d{{1,2}},? )?(?:19|20)\d\d\b")
SUMMED_UP, OF_SUMMARY = (
    pattern(
        r"\b(?:tl; ?dr|tldr|in short(?! (?:supply|order|term|form|time|of))|the short version|bottom line(?: up front)?)\b[^\n]{0,12}:",
        re.IGNORECASE,
    ),
    600,
)
"""Above a sentence, within so many characters: that it sums up what is told below."""
REACH = 60  # characters before a sentence in which the one before it may say so
OF_SOMEBODY = pattern(
    r"(?:He|She|They|His|Her|Their) |(?:Charged|Pleaded|Convicted|Sentenced|Arraigned|Indicted|Fined) "
)
"""With which a sentence begins that is about whomever the one before names."""
REACHED = pattern(r"\b\d{3}[-. )]{1,2}\d{3,4}\b|\w@\w|\bext\. ?\d", re.IGNORECASE)
"""A number or an address, under which one reaches somebody: it is given with each thing that one may ask for."""
DIMENSIONS = pattern(r"\d ?[×x] ?\d")
"""What the label of a picture or of a part says of each of them: “Oil on canvas, 92 × 71 cm.”"""
PURPOSE = pattern(r"(?:To|In order to|For|If|When) [^,.;]{3,80},")
"""With what a sentence begins that says what something is done for, or when."""
LABELLED = pattern(r"[A-Z][A-Za-z ]{2,24}: ")
"""A field with its value: “Vote: Agreed by voice.”"""
PARALLEL = ("Similarly", "Likewise", "Conversely")
TO_CHOOSE = pattern(r"\[\[[^\[\]|]{1,60}\|[^\[\]]{1,60}\]\]")
"""A blank with what readers choose from: “We [[did | did not]] use it.”"""
NUMBERS = pattern(r"\d+")
LONGEST_VERSE = 60  # characters of a line
RECITED = 0.85
"""Share of a sentence between quotation marks, to be a quotation and nothing else."""
BREAK = pattern(r"[ \t]*<br\b")
"""Where a line of a song ends, in a page or in Markdown."""
OPEN_STOPS = (";", ",")
CERTAIN = 9
"""Words from which on one does not return by chance."""
LEAST_REWORDED = 14
"""Words from which on a sentence with one of them changed does not return by chance in running text."""
TELLING = 18
"""Words from which on a sentence does not return on purpose in a text with code."""
MANY = 4
"""Blocks beyond which a sentence that stands in each of them is a formula: “The diagram shows the load of the test.”"""
OPENING = 2  # words
MOSTLY = 0.7
"""Share of its words with a capital, from which on a sentence is a list of names."""
FEWEST_OF_VERSION = 2
"""Sentences of a paragraph that may be another version of one."""
ALIKE = 0.72
"""How alike two paragraphs are, to be versions of one."""
FEWEST_LINES = 3
REFRAIN = 6
"""Words of a sentence that may return in its paragraph on purpose, with others between: “If in doubt, leave it out.”"""


def _are_of_siblings(document: Document, one: Block, other: Block) -> bool:
    """Whether two blocks stand below headings of their own that differ in their numbers at most: “Round 4”, “Round 5”,
    and “Benefits” twice; or each with a date of its own."""
    headings = [above[0] for block in (one, other) if (above := headings_above(document, block))]
    return (
        len(headings) == 2
        and headings[0] is not headings[1]
        and (
            NUMBERS.sub("", headings[0].prose) == NUMBERS.sub("", headings[1].prose)
            or (all(DATED.search(one.prose) for one in headings) and headings[0].prose != headings[1].prose)
        )
    )


def _say_what_each_is_of(document: Document, one: Sentence, other: Sentence) -> bool:
    """Whether what two sentences do not share is what each of them is on: a purpose, a section."""
    return _have_other_purposes(one, other) or _name_their_sections(document, one, other)


def _have_other_purposes(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences open with what each is for: “To mend a lamp, either …”, “To light a lamp, either …”."""
    purposes = [{*plain_words(match[0])} for sentence in (one, other) if (match := PURPOSE.match(sentence.text))]
    if len(purposes) < len((one, other)):
        return False
    own, others = purposes[0] - purposes[1], purposes[1] - purposes[0]
    is_slip = any(within_one(word, another) for word in own for another in others)
    return bool(own and others) and not is_slip


def _name_their_sections(document: Document, one: Sentence, other: Sentence) -> bool:
    """Whether each of two sentences has a word that the other lacks and the heading above it has: “The start mark is …”
    below “Start mark”, “The end mark is …” below “End mark”."""
    words = [{*plain_words(sentence.text)} for sentence in (one, other)]
    above = [headings_above(document, sentence.block)[:1] for sentence in (one, other)]
    return all(
        heading and not {*plain_words(heading[0].prose)}.isdisjoint(own - others)
        for heading, own, others in zip(above, words, words[::-1], strict=True)
    )


LEVEL = pattern(r"(?:[A-Z]{2,6}|Level|Stage|Phase|Tier|Grade|Band) ?\d{1,2}\b")


def may_be_meant(document: Document, source: Sentence, copy: Sentence) -> bool:
    """Whether two sentences that share most of their words may both stand: in a summary, of two entries, as a courtesy,
    in what is looked up."""
    return (
        _told_apart.may_say_again(document, (source.block, copy.block))
        or _are_of_siblings(document, source.block, copy.block)
        or _say_what_each_is_of(document, source, copy)
        or entries.are_of_entries(document, (source.block, copy.block))
        or (source.block.kind == copy.block.kind == "item" and source.block is not copy.block)
        or COURTESY.search(copy.text) is not None
        or RECALLS.search(copy.text) is not None
        or _is_warning_or_summed_up(document, source, copy)
        or is_step(copy.text)
        or copy.text.endswith(":")
        or is_handbook(document)
        or agreements.is_agreement(document)
        or _label(source.block) == _label(copy.block) != ""
        or is_formula(document, (source.block, copy.block))
    )


def confidence(document: Document, exact: bool, count: int, every: Sequence[Sentence]) -> float:
    """How sure it is that a sentence of so many words is not meant to return.

    A short one may be; a long one, or one in the same paragraph, hardly ever is.
    """
    source, copy, *more = every
    blocks = [sentence.block for sentence in every]
    if (
        _told_apart.may_say_again(document, blocks)
        or (not exact and _say_what_each_is_of(document, source, copy))
        or letters.in_several_letters(document, blocks)
        or _are_of_scale(blocks)
        or (copy.text[:1].islower() and not terminal(copy.text))  # the rest of a line that began with code
        or is_formula(document, blocks)
        or is_minutes(document)
        or len({block.ordinal for block in blocks}) > MANY
        or of_each.HOUR.match(copy.text)  # an entry of a programme, on each of its days
        or copy.text.startswith(PARALLEL)
        or TO_CHOOSE.search(copy.text)
        # a claim that is then judged: “The tide will rise. — Asserted — …”
        or (copy.block.kind == "item" and copy.block.prose.startswith((" — ", " – "), copy.end))
        or _is_led_to(document, copy.block)
        or (DIMENSIONS.search(copy.text) and count <= REFRAIN + REFRAIN)
        # “Press the button. Wait for the lamp. Press the button.”
        or (is_step(copy.text) and not is_next(source, copy))
        or (agreements.is_agreement(document) and not is_next(source, copy))
        or all(_is_line(document, one) for one in every)
        # what leads to each of several lists
        or (copy.block.ordinal - source.block.ordinal > 2 and all(block.prose.endswith(":") for block in blocks))
    ):
        return DOUBTFUL
    if copy.block is source.block:
        return _in_one_paragraph(exact, count, every)
    if _may_be_of_each(document, exact, count, every):
        return DOUBTFUL
    if in_several_lists(document, blocks):
        is_of_each_list = more or count < TELLING or _are_of_siblings(document, source.block, copy.block)
        return DOUBTFUL if is_of_each_list else LIKELY
    if (
        _is_recalled(document, copy)
        or _is_warning_or_summed_up(document, source, copy)
        or (_are_of_siblings(document, source.block, copy.block) and not more)
        or COURTESY.search(copy.text)  # thanks and invitations return at the end of a text
        or (exact and count < CERTAIN)
        or _close_like_paragraphs(document, every)
    ):
        return DOUBTFUL
    if exact and any(stands_quoted(document, one) for one in every):
        return LIKELY  # or what somebody said, and whoever tells of it says after them
    if exact and not all(of_each.opens_entry(document, one) for one in every):
        return SURE
    if exact or copy.block.kind == "item":
        # of two things, or of one that differs in a word: “It lists all pilots that are there.”, “It lists all crews …”
        is_counterpart = not exact and _told_apart.is_counterpart(plain_words(source.text), plain_words(copy.text))
        return DOUBTFUL if count < TELLING or is_counterpart else LIKELY
    return LIKELY if count >= LEAST_REWORDED else DOUBTFUL


def _answers(sentence: Sentence) -> bool:
    """Whether a sentence is the answer to a question in bold, with which its paragraph begins."""
    block = sentence.block
    asked = [end for _, end in block.marked("strong", 0, 1) if block.prose[:end].rstrip().endswith("?")]
    return bool(asked) and not block.prose[asked[0] : sentence.start].strip()


def _is_warning_or_summed_up(document: Document, source: Sentence, copy: Sentence) -> bool:
    """Whether a sentence is told before each step that needs it, answers what somebody may ask, or stands below
    “tl;dr”, and again in what that sums up."""
    first = source.block.span
    return (
        WARNED.match(copy.text) is not None
        or _answers(copy)
        or SUMMED_UP.search(document.text, max(0, first.start - OF_SUMMARY), first.end) is not None
    )


def _is_led_to(document: Document, block: Block) -> bool:
    """Whether a line leads to a block of verse: “I will close with part of the poem:”."""
    lines = document.text[block.span.start : block.span.end].splitlines()
    above = document.neighbour(block, -1) if len(lines) > 2 and max(map(len, lines)) <= LONGEST_VERSE else None
    return above is not None and above.prose.rstrip().endswith(":")


def _are_of_scale(blocks: Sequence[Block]) -> bool:
    """Whether each of some blocks tells of another level of one scale: “SML2 - …”, “SML3 - …”."""
    levels = {match[0] for block in blocks if (match := LEVEL.match(block.prose))}
    return len(levels) == len(blocks) > 1


def _in_one_paragraph(exact: bool, count: int, every: Sequence[Sentence]) -> float:
    """The same of a sentence and its copy in one paragraph."""
    source, copy, *more = every
    opens_stanzas = bool(more) and all(one.block.prose.endswith("\n\n", 0, one.start) for one in every)
    is_refrain = (opens_stanzas or count <= REFRAIN) and copy.start > source.end + 2
    # “Take the mast out, and it is a boat. Take the sail out, and it is a boat.”
    # “No lamps on the pier! No lamps on the pier!”
    is_shout = copy.text.rstrip("\"”’'").endswith("!") and is_next(source, copy)
    is_figure = (bool(more) and count <= REFRAIN) or (
        not exact and _told_apart.is_counterpart(plain_words(source.text), plain_words(copy.text))
    )
    return DOUBTFUL if is_refrain or is_figure or is_shout else SURE if exact else LIKELY


def _may_be_of_each(document: Document, exact: bool, count: int, every: Sequence[Sentence]) -> bool:
    """Whether a sentence may be true of each of several: of two entries, sections, people, turns in a talk."""
    source, copy, *more = every
    blocks = [sentence.block for sentence in every]
    is_of_several = in_several_sections(document, source.block, copy.block)
    is_brief = not exact or bool(more) or count < TELLING or copy.block.kind == "item"
    return (
        entries.are_of_entries(document, [source.block, copy.block])  # what is true of two commands
        or of_each.is_of_each(document, blocks)
        # what leads to a list, and what is said in few words of one after the other: “He was fined.”
        or copy.text.endswith(":")
        or copy.text.startswith(("Q: ", "Q. "))
        or (count < TELLING and OF_SOMEBODY.match(copy.text) is not None)
        or REACHED.search(copy.text) is not None
        or (is_manual(document) and (is_brief or is_of_several))
        or (is_handbook(document) and is_of_several)
        # the outcome of each of several items
        or (LABELLED.match(copy.text) is not None and count <= REFRAIN + REFRAIN)
        # what is said of one entry of a list and of another: “It pays half the wage.”
        or all(one.block.kind == "item" and one.start for one in every)
        or ((count < TELLING or not exact) and is_transcript(document))
        or (is_of_several and _label(source.block) == _label(copy.block) != "")
        or _is_link(copy)
        or all(_is_list_of_lines(document, block) for block in blocks)
        or _is_of_names(copy.text)
        or all(_is_recited(document, one) for one in every)
        or (exact and _are_versions(document)(source.block, copy.block))
    )


def _is_recalled(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence, or the one before it, says that it says something again."""
    before = document.neighbour(sentence.block, -1) if not sentence.start else None
    prose, end = (sentence.block.prose, sentence.start) if before is None else (before.prose, len(before.prose))
    return RECALLS.search(sentence.text) is not None or RECALLS.search(prose[max(0, end - REACH) : end]) is not None


@once_a_document
def _are_versions(document: Document) -> Callable[[Block, Block], bool]:
    """Tells whether two blocks of some sentences are alike, and something tells them apart: of readers, and of editors.

    It is asked of a pair for each sentence that both have, and answers once.
    """

    @cache
    def are_versions(one: Block, other: Block) -> bool:
        words = plain_words(one.prose), plain_words(other.prose)
        return (
            all(len(sentences_of(document, block)) >= FEWEST_OF_VERSION for block in (one, other))
            and likeness(*words) >= ALIKE
            and _told_apart.are_told_apart(document, (one, words[0]), (other, words[1]))
        )

    return are_versions


def _is_recited(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is hardly more than words between quotation marks, which end with it, and nothing says
    who said them: those of a text that is explained, each time that they are."""
    spans = quoted(document, sentence.block)
    first, last = (bisect_left(spans, (at,)) for at in (sentence.start - 1, sentence.end))
    said = sum(end - start for start, end in spans[first:last] if end <= sentence.end + 1)
    return said >= RECITED * (sentence.end - sentence.start)


def _is_line(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is a line of a song or a prayer: a break stands behind it, or it goes on in the next one."""
    block = sentence.block
    is_broken = BREAK.match(document.text, block.source(sentence.end - 1, sentence.end).end) is not None
    return (is_broken and not terminal(sentence.text)) or (
        not sentence.start and sentence.end >= len(block.prose.rstrip()) and sentence.text.endswith(OPEN_STOPS)
    )


def _is_of_names(text: str) -> bool:
    """Whether most words of a text have a capital, as in a list of authors."""
    words = text.split()
    return sum(word[:1].isupper() for word in words) >= MOSTLY * len(words)


def _is_list_of_lines(document: Document, block: Block) -> bool:
    """Whether a block has several lines, each of which begins like one, and most of which end without a stop,
    as the ingredients of a dish do."""
    lines = document.text[block.span.start : block.span.end].splitlines()
    without_stop = sum(not terminal(line.rstrip(" \\*_")) for line in lines)
    return len(lines) >= FEWEST_LINES and without_stop >= MOSTLY * len(lines) and is_of_lines(document, block)


def _is_link(sentence: Sentence) -> bool:
    """Whether a sentence is a link and nothing else."""
    return any(end >= sentence.end - 1 for _, end in sentence.block.marked("link", sentence.start, sentence.start + 1))


def _label(block: Block) -> str:
    """The label in bold that a block begins with: “Consequence:”."""
    for start, end in block.marked("strong", 0, 1):
        if not start and (":" in block.prose[end - 1 : end + 1]):
            return block.prose[:end]
    return ""


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


def is_next(source: Sentence, copy: Sentence) -> bool:
    """Whether a sentence stands twice with nothing between, so that nobody can have meant it."""
    return copy.block is source.block and not copy.block.prose[source.end : copy.start].strip()
