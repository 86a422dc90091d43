"""Why a paragraph may be meant to stand twice: a function in `REASONS` is a reason, and its name says which."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from operator import attrgetter

from lint.checks import _one_form
from lint.checks.sentences import of_each
from lint.checks.sentences.manner import is_chat, is_step, is_transcript
from lint.document import Block, Document
from lint.language import agreements, entries, letters
from lint.language.completeness.last_words import terminal
from lint.language.lists import below_several_items, have_like_leads, in_several_lists
from lint.language.quotations import QUOTES
from lint.language.reasons import first_reason
from lint.language.sections import (
    headings_above,
    in_several_sections,
    is_formula,
    is_handbook,
    is_manual,
    is_minutes,
    open_or_close_sections,
)
from lint.patterns import CAPITAL, pattern
from lint.records import Record

FEW_COPIES = 2
"""Of what stands more often in a text with code, the paragraphs are steps or remarks that return on purpose."""
FEWEST_LINES, LONGEST_LINE = 2, 60
"""Lines of a stanza, and characters of each."""
TELLING = 25
"""Words from which on a paragraph of such a text is no step and no remark."""
SIGNATURE = pattern(rf"[–—-] ?[{CAPITAL}][\w.’'-]+ (?=[^.!?]{{1,100}},)[^.!?]{{1,200}}$")
"""Who said what stands above: “– Siv Moe, keeper of the lamp, Tarn”."""
REFERENCE = pattern(r"\[\d{1,3}\] ")
"""How an entry of the notes begins."""
OF_OCCASION = 12
"""Blocks from a heading on within which it is said when a meeting is held."""
STEP = pattern(r"\d{1,2}[.)] ")
"""The number of a step that is a paragraph: “1) Request accepted: …”."""
DAY_ALONE = pattern(r"(?=.{4,40}$)[^.!?:;]*\b(?:19|20)\d\d\b[^.!?:;]*")
"""A line that is a date: “15 April 2026”."""
NUMBER_OF_STEP = pattern(r"[ \t>]*\d{1,3}[.)][ \t]")
SEE = pattern(r"\bsee (?:our|the|also)\b", re.IGNORECASE)
HINT = pattern(r"\W{0,4}(?:Hint|Tip|Note|Warning|Caution|Important|Remember)\b[^:]{0,12}:")
QUESTION = pattern(r"[^.?!]{8,160}\?(?=\s)")
OPENING, CLOSING = frozenset('“"‘'), frozenset('”"’')
LIKE_ANOTHER = frozenset("similarly likewise correspondingly analogously".split())
POINT = pattern(
    r"(?:First|Second|Third|Fourth|Fifth|Sixth)(?:ly)?\b|(?:My|The) (?:first|second|third|fourth|fifth|next|last|final)\b|(?:Finally|Lastly|Next|Then)\b"
)
"""How the points of a speech begin."""


class Copies(Record):
    """A paragraph and its copies, in the order of the text; `are_exact` where they have the same words."""

    document: Document
    blocks: tuple[Block, ...]
    are_exact: bool


def reason(copies: Copies) -> str:
    """The name of the first reason that holds; nothing where the paragraph should stand once."""
    return first_reason(REASONS, copies)


def stand_together(copies: Copies) -> bool:
    """Whether nothing stands between a paragraph and its copy: farther off, it may return on purpose."""
    source, copy = copies.blocks[:2]
    blocks = copies.document.blocks
    at = bisect_left(blocks, copy.ordinal, key=attrgetter("ordinal"))
    return at > 0 and blocks[at - 1] is source


def are_parallel_entries(copies: Copies) -> bool:
    """They are entries of a list on one thing each, which is named first: “Elms are trees of …”, “Oaks are trees of …”,
    or one says that it is like another: “Similarly to the first test, …”."""
    if copies.are_exact:
        return False
    openings = {one.prose.split(None, 1)[0].strip(".,:*_()").lower() for one in copies.blocks if one.prose.strip()}
    return not LIKE_ANOTHER.isdisjoint(openings) or (
        len(openings) > 1 and all(one.kind == "item" for one in copies.blocks)
    )


def are_signatures(copies: Copies) -> bool:
    """Each says who said what stands above."""
    return all(SIGNATURE.match(one.prose) for one in copies.blocks)


def may_be_steps(copies: Copies) -> bool:
    """They are of a manual, or of several lists, and none of the reasons holds."""
    return is_manual(copies.document) or in_several_lists(copies.document, copies.blocks)


def are_ends(copies: Copies) -> bool:
    """One is the end of a sentence that began above, as that of another did."""
    above = [copies.document.neighbour(one, -1) for one in copies.blocks]
    return any(
        one.prose[:1].islower() and not (before and terminal(before.prose))
        for one, before in zip(copies.blocks, above, strict=True)
    )


def are_answers(copies: Copies) -> bool:
    """Each stands below a question, or begins with one: two questions may have one answer."""
    own = [match[0] for one in copies.blocks if (match := QUESTION.match(one.prose))]
    if len({*own}) == len(copies.blocks):
        return True
    above = [copies.document.neighbour(one, -1) for one in copies.blocks]
    return all(one is not None and one.prose.rstrip().endswith("?") for one in above)


def are_shown(copies: Copies) -> bool:
    """Each stands below a line of its own that leads to it: “It was printed so:”, “And now so:”."""
    above = [copies.document.neighbour(one, -1) for one in copies.blocks]
    leads = [one.prose.rstrip() for one in above if one is not None and one.prose.rstrip().endswith(":")]
    return len(leads) == len({*leads}) == len(copies.blocks)


def are_stanzas(copies: Copies) -> bool:
    """Each is a refrain: of short lines, most with a capital."""
    return all(_is_stanza(copies.document, one) for one in copies.blocks)


def are_of_agreement(copies: Copies) -> bool:
    """A licence or a contract says the same in several of its parts."""
    return agreements.is_agreement(copies.document) and not stand_together(copies)


def are_of_letters(copies: Copies) -> bool:
    """Each is of another letter to somebody."""
    return letters.in_several_letters(copies.document, copies.blocks)


def are_lines_of_prayer(copies: Copies) -> bool:
    """Each breaks off with a comma, as a line of a prayer does."""
    return all(one.prose.endswith((",", ";")) for one in copies.blocks)


def are_notes(copies: Copies) -> bool:
    """One is an entry of the notes: of two works of one author, or of one that the list of books has too."""
    return any(REFERENCE.match(one.prose) for one in copies.blocks)


def are_of_programme(copies: Copies) -> bool:
    """What is said of each event of a programme."""
    return copies.are_exact and of_each.is_of_programme(copies.document, copies.blocks)


def are_of_chat(copies: Copies) -> bool:
    """An assistant answered twice: whoever asked wanted it otherwise."""
    return is_chat(copies.document)


def are_remarks(copies: Copies) -> bool:
    """What is said alike, not in the same words, in minutes or between speakers."""
    said = is_minutes(copies.document) or (
        is_transcript(copies.document) and any(map(_one_form.is_short, copies.blocks))
    )
    return not copies.are_exact and said


def are_exchanged(copies: Copies) -> bool:
    """Each is a short turn of a dialogue, in which somebody puts right what was said: “I said I had it Monday.”"""
    document, blocks = copies.document, copies.blocks
    return (
        not copies.are_exact
        and _is_brief(copies)
        and all(_is_speech_alone(block) for block in blocks)
        and any(
            (beside := document.neighbour(block, step)) is not None and _is_speech_alone(beside)
            for block in blocks
            for step in (-1, 1)
        )
    )


def are_set_off(copies: Copies) -> bool:
    """Each is set off as a whole: “*The charts are not shown on telephones.*”; or one is, and a quotation
    pulled out of the text."""
    set_off = [(0, len(one.prose)) in one.marked("emphasis", 0, 1) for one in copies.blocks]
    return all(set_off) or any(
        is_set_off and one.prose[0] in QUOTES for one, is_set_off in zip(copies.blocks, set_off, strict=True)
    )


def are_of_events(copies: Copies) -> bool:
    """Each stands below a heading of the same words, with another day or hour between: a meeting that is held again."""
    headings = [
        next((above for above in headings_above(copies.document, one) if above.level), None) for one in copies.blocks
    ]
    known = [one for one in headings if one is not None]
    if len({one.ordinal for one in known}) < len(copies.blocks) or len({one.prose for one in known}) > 1:
        return False
    occasions = {_occasion(copies.document, *pair) for pair in zip(known, copies.blocks, strict=True)}
    return "" not in occasions and len(occasions) == len(copies.blocks)


def are_of_days(copies: Copies) -> bool:
    """Each stands right below a line with another date, as what is said of each release."""
    above = [copies.document.neighbour(one, -1) for one in copies.blocks]
    days = {one.prose for one in above if one is not None and DAY_ALONE.fullmatch(one.prose)}
    return len(days) == len(copies.blocks)


def follow_points(copies: Copies) -> bool:
    """Each comes behind another point of a speech: “First, I worry about …”, “Second, …”."""
    above = [copies.document.neighbour(one, -1) for one in copies.blocks]
    points = {match[0] for one in above if one is not None and (match := POINT.match(one.prose))}
    return len(points) == len(copies.blocks)


def are_fields(copies: Copies) -> bool:
    """Each is a field of one of several entries: “Place: the hall”, or the fields in bold of one."""
    return all(
        (one.kind == "item" or len(one.marked("strong")) > 1) and _one_form.FIELD.match(one.prose)
        for one in copies.blocks
    )


def are_numbered_steps(copies: Copies) -> bool:
    """Each is a step of another section, with its number: “1) Request accepted: The clerk approves it.”"""
    return all(STEP.match(one.prose) for one in copies.blocks) and _are_of_sections(copies)


def are_true_of_several(copies: Copies) -> bool:
    """Each is an entry of its own: what is true of two commands."""
    return entries.are_of_entries(copies.document, copies.blocks)


def are_formulas(copies: Copies) -> bool:
    """What is said in such words wherever it is said."""
    return is_formula(copies.document, copies.blocks)


def are_of_manual(copies: Copies) -> bool:
    """A manual has it often, or not quite in the same words."""
    return is_manual(copies.document) and (not copies.are_exact or len(copies.blocks) > FEW_COPIES)


def are_leads(copies: Copies) -> bool:
    """The first leads to a list or an example, or one item does, and something stands between."""
    leads = [one.prose.rstrip().endswith(":") for one in copies.blocks]
    is_lead = leads[0] or (leads[1] and copies.blocks[0].kind == "item")
    return is_lead and not stand_together(copies)


def are_steps(copies: Copies) -> bool:
    """Each is a step that is taken twice: “2. Click on the button. 3. Wait. 4. Click on the button.”"""
    steps = all(one.kind == "item" and is_step(one.prose) for one in copies.blocks)
    return steps and not stand_together(copies)


def are_of_procedure(copies: Copies) -> bool:
    """Each has the number of a step before it: what is done once more."""
    text = copies.document.text
    lines = [copies.document.line_at(one.span.start).start for one in copies.blocks if one.kind == "item"]
    is_numbered = len(lines) == len(copies.blocks) and all(NUMBER_OF_STEP.match(text, line) for line in lines)
    return is_numbered and not stand_together(copies)


def are_labelled(copies: Copies) -> bool:
    """Each begins with a label of its own: “**Brevik:** does not take …”, “**Tarn:** also does not take …”,
    or is a hint on a question of its own."""
    if all(HINT.match(one.prose) for one in copies.blocks):
        return not stand_together(copies)
    labels = {one.prose[start:end] for one in copies.blocks for start, end in one.marked("strong", 0, 1)}
    return len(labels) == len(copies.blocks) and all(label.rstrip().endswith(":") for label in labels)


def are_signposts(copies: Copies) -> bool:
    """Each leads from another section to one page: “For the fees, see our [rules](…)”."""
    return all(one.marked("link") and SEE.search(one.prose) for one in copies.blocks) and _are_of_sections(copies)


def are_of_handbook(copies: Copies) -> bool:
    """Each section of a handbook is read alone."""
    is_brief = _is_brief(copies) and not copies.are_exact
    return is_handbook(copies.document) and (_are_of_sections(copies) or is_brief)


def are_of_numbered_entries(copies: Copies) -> bool:
    """The same is true of each of several faults, releases or cases."""
    return _are_of_sections(copies) and all(entries.is_of_numbered_entry(copies.document, one) for one in copies.blocks)


def are_of_parts_of_manual(copies: Copies) -> bool:
    """A manual says it in several parts, or in a few words."""
    return is_manual(copies.document) and (_are_of_sections(copies) or _is_brief(copies))


def open_or_close(copies: Copies) -> bool:
    """Each opens a section or closes one."""
    if is_manual(copies.document) or not copies.are_exact or len(copies.blocks) > FEW_COPIES:
        return False
    return _are_of_sections(copies) and open_or_close_sections(copies.document, copies.blocks)


def are_below_items(copies: Copies) -> bool:
    """Each stands below another item of a list."""
    return not is_manual(copies.document) and below_several_items(copies.document, copies.blocks)


def are_of_lists(copies: Copies) -> bool:
    """Each is an item of another list, and no slip: often, not in quite the same words, or below like words."""
    if is_manual(copies.document) or not in_several_lists(copies.document, copies.blocks):
        return False
    is_slip = copies.are_exact and len(copies.blocks) <= FEW_COPIES
    return not is_slip or have_like_leads(copies.document, copies.blocks)


REASONS: tuple[Callable[[Copies], bool], ...] = (
    *(are_answers, are_stanzas, are_of_agreement, are_of_letters, are_lines_of_prayer, are_notes),
    *(are_of_programme, are_of_events, are_of_chat, are_remarks, are_exchanged, are_parallel_entries),
    *(
        are_set_off,
        follow_points,
        are_fields,
        are_numbered_steps,
        are_true_of_several,
        are_formulas,
        are_of_manual,
        are_leads,
        are_steps,
    ),
    *(
        are_of_handbook,
        are_of_numbered_entries,
        are_of_parts_of_manual,
        open_or_close,
        are_below_items,
        are_of_lists,
        are_shown,
        are_of_days,
        are_of_procedure,
        are_labelled,
        are_signposts,
    ),
)
"""The cheap ones first."""


def _are_of_sections(copies: Copies) -> bool:
    return in_several_sections(copies.document, *copies.blocks[:2])


def _occasion(document: Document, heading: Block, block: Block) -> str:
    """What stands between a heading and a block near it, if that has a figure."""
    first, last = (bisect_left(document.blocks, one.ordinal, key=attrgetter("ordinal")) for one in (heading, block))
    near = document.blocks[first + 1 : last] if last - first <= OF_OCCASION else ()
    between = " ".join(one.prose for one in near)
    return between if any(map(str.isdigit, between)) else ""


def _is_speech_alone(block: Block) -> bool:
    """Whether a paragraph is words in quotation marks and nothing else."""
    return block.prose[:1] in OPENING and block.prose[-1:] in CLOSING


def _is_brief(copies: Copies) -> bool:
    return len(copies.blocks[0].prose.split()) < TELLING


def _is_stanza(document: Document, block: Block) -> bool:
    """Whether a paragraph has several lines, short, and most with a capital."""
    lines = document.text[block.span.start : block.span.end].splitlines()
    capitals = sum(line.lstrip(" \t>*_“\"'‘")[:1].isupper() for line in lines)
    return len(lines) >= FEWEST_LINES and max(map(len, lines)) <= LONGEST_LINE and 3 * capitals >= 2 * len(lines)
