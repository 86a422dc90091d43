"""Reasons why what looks like a slot is a part of the text: each function is one, and its name says which."""

from __future__ import annotations

import re

from lint.checks.slots.filled_in import OFTEN
from lint.checks.slots.shown import is_of_many_said
from lint.checks.slots.slot import Slot
from lint.document import Document, once_a_document
from lint.language.quotations import QUOTES, inside, quoted
from lint.language.vocabulary.known_words import is_word
from lint.patterns import pattern

LABELS = frozenset(("source", "link", "url"))
"""What a page writes in brackets as the label of a link."""
SHOULD_SAY = pattern(r"\b(?:should|could|would|might|must) (?:say|read)[,:]? [“\"‘'][^”\"]*$")
LONGEST_WORDING = 120  # characters
SAMPLE_HEADING = pattern(r"(?:H[1-6]|Header [1-6]|Heading [1-6])(?!\w)")
"""A heading that shows what headings look like: “H2 - Main Header”."""
MEANS = pattern(r" (?:is (?:an?|the|your|our) |stands for |means )")
"""Behind what the sentence explains: “XXXX is a string of letters”."""
WITHHOLDS = pattern(r"\bXXX+ XXX+\b|\bXXXX+@|\b(?:censored|redacted|blanked out|anonymi[sz]ed)\b")
"""What shows that marks stand for what readers are not to know: “Dear XXXX XXXXX”"""
PENDING = pattern(
    r"\b(?:(?:not|un) ?(?:available|disclosed|found|given|known|listed|mentioned|named|provided|specified|stated)|"
    r"to (?:follow|come)|tb[acd]|to be (?:confirmed|added|inserted|announced|completed))\]$",
    re.IGNORECASE,
)
"""What says of a bracket in small letters that somebody was to fill it in."""
INSERTED, FEWEST_INSERTED = pattern(r" \[([a-z]{2,10})\](?=[ ,.;])"), 3
"""A word in brackets that a translation adds, and how many tell that a text is one."""
OF_MARKS = pattern(
    r"\bTODO\W+ (?:is |are )?(?:appended|added)|\b(?:marked|flagged|labelled|labeled) (?:with |as )?\W*TODO\b"
)
"""What tells of the mark that it is used."""
CALLED = pattern(r"\b(?:placeholders?|merge (?:tags?|fields?)|variables?|shortcodes?) [“\"'‘]?$")
"""Before a mark: what it is, to those who are to write it."""
LONGEST_NAME_OF_KIND = 16  # characters, with what stands around it
OF_INITIALS = pattern(
    r"\[(?!(?:TB[ACD]|XX+|NN)\b)[A-Z]{2,3}(?:(?:, | \+ | & |/| and )(?!(?:TB[ACD]|XX+|NN)\b)[A-Z]{2,3})+\]"
)
BEHIND_TAG, BEFORE_TAG = (
    pattern(r"\b[A-Z]{4,}:?(?:,| and| or) \W{0,2}$"),
    pattern(r":?(?:,| and| or) \W{0,2}[A-Z]{4,}\b"),
)
EXIT = pattern(r"\[(?:Exit|Exeunt)\b")
LONGEST_TAG = 20  # characters, with what joins it to the next one
LABEL = pattern(r" [A-Z][a-z]+ |:? ?(?:--|–|—) ")
WITHOUT_VALUE = pattern(r"\bnot (?:specified|stated|given|recorded|named|legible)\]$", re.IGNORECASE)
DEFINED = "\n: "


def stands_for_what_is_struck_out(slot: Slot) -> bool:
    """It stands right behind words that are struck out."""
    return any(0 <= slot.start - last <= 1 for _, last in slot.block.marked("struck"))


def is_called_so(slot: Slot) -> bool:
    """The sentence calls it a placeholder: “with the placeholder {{berth}}”."""
    prose, start = slot.block.prose, slot.start
    return slot.mark[0] in "[{<" and CALLED.search(prose, max(0, start - LONGEST_NAME_OF_KIND), start) is not None


def are_initials(slot: Slot) -> bool:
    """It has the initials of people: “[AM, TK, SL]”, or stands in the cell before a name that has them."""
    if OF_INITIALS.fullmatch(slot.mark):
        return True
    beside = slot.document.neighbour(slot.block, 1) if slot.block.prose.strip() == slot.mark else None
    words = beside.prose.split() if beside and beside.kind == slot.block.kind == "cell" else []
    are_names = len(words) > 1 and not all(is_word(word.lower()) for word in words)
    return are_names and "".join(word[0] for word in words) == slot.mark


def is_of_quotation(slot: Slot) -> bool:
    """A quotation set apart has it, outside of brackets."""
    return slot.block.kind == "quotation" and slot.mark[:1] != "["


def is_of_wording(slot: Slot) -> bool:
    """It stands in words that somebody should say: “The lead should say “a study of TK boats found …””."""
    return SHOULD_SAY.search(slot.block.prose, max(0, slot.start - LONGEST_WORDING), slot.start) is not None


def is_of_sample_text(slot: Slot) -> bool:
    """The text speaks of sample text: it shows some in code or below headings that are samples too, goes on otherwise
    than that does, or quotes it."""
    return (
        any(SAMPLE_HEADING.match(one.prose) for one in slot.document.blocks if one.kind in ("headline", "heading"))
        or any("orem ipsum" in one.prose for one in slot.document.blocks if one.kind == "code")
        or not slot.block.prose.startswith(" dolor", slot.end)
        or inside(quoted(slot.document, slot.block), slot.start, slot.end)
    )


def is_explained(slot: Slot) -> bool:
    """The sentence says what the crosses stand for."""
    return slot.mark.strip("X") == "" and MEANS.match(slot.block.prose, slot.end) is not None


def is_withheld(slot: Slot) -> bool:
    """The crosses stand for what is kept from readers."""
    return slot.mark.strip("X") == "" and len(slot.mark) > len("XXX") and _withholds(slot.document)


def is_defined(slot: Slot) -> bool:
    """It is of a term, below which stands what it means."""
    return slot.document.text.startswith(
        DEFINED, slot.document.line_at(slot.block.source(slot.start, slot.end).start).end
    )


def is_told_of(slot: Slot) -> bool:
    """The text says that it marks something so: “chapters that are not done have (TODO) appended”."""
    return slot.mark.strip("()[]* ").upper() == "TODO" and OF_MARKS.search(slot.document.text) is not None


def is_one_of_tags(slot: Slot) -> bool:
    """The text names it among others of its kind: “README:, TODO: and FIXME:”."""
    prose = slot.block.prose
    before = BEHIND_TAG.search(prose, max(0, slot.start - LONGEST_TAG), slot.start)
    return slot.mark.strip(":").isupper() and (before or BEFORE_TAG.match(prose, slot.end)) is not None


def is_of_stage(slot: Slot) -> bool:
    """It says who comes on, in a play that says of others that they leave: “[Enter Keeper]”."""
    return slot.mark.startswith("[Enter ") and _has_exits(slot.document)


@once_a_document
def _has_exits(document: Document) -> bool:
    return EXIT.search(document.text) is not None


def is_label(slot: Slot) -> bool:
    """It opens an entry: “- [Source] The files are loaded when they are wanted”."""
    return slot.block.kind == "item" and not slot.start and LABEL.match(slot.block.prose, slot.end) is not None


def is_spoken_of(slot: Slot) -> bool:
    """The text speaks of it: “[INSERT NAME OF MAYOR]” (twice)."""
    behind = slot.block.prose[slot.end : slot.end + 1]
    return bool(slot.words) and slot.before in QUOTES and behind in QUOTES


def is_label_of_links(slot: Slot) -> bool:
    """The text calls its links so."""
    return slot.mark[1:-1].lower() in LABELS and slot.document.text.count(slot.mark) >= OFTEN


def is_said_by_many(slot: Slot) -> bool:
    """It is in something that many said."""
    return bool(slot.words) and is_of_many_said(slot.document, slot.block, slot.start)


def is_word_of_editor(slot: Slot) -> bool:
    """It is in small letters, and a translator or an editor may have put it in."""
    words, small = slot.words, slot.mark[1:2].islower()
    return small and (
        (len(words) == 1 and _inserts_words(slot.document))
        or slot.mark[1:-1] in LABELS
        or (len(words) > 1 and words[0] not in slot.commands and not PENDING.search(slot.mark))
    )


def is_entry_without_value(slot: Slot) -> bool:
    """A table says that its source does not tell: “[Amount not specified]”."""
    return slot.block.kind == "cell" and WITHOUT_VALUE.search(slot.mark) is not None


def is_said(slot: Slot) -> bool:
    """Somebody who is quoted says so."""
    if slot.is_command or not slot.words:
        return False
    return slot.block.kind == "quotation" or inside(quoted(slot.document, slot.block), slot.start, slot.end)


@once_a_document
def _withholds(document: Document) -> bool:
    """Whether a text has such marks for the words of a name, or says that it does:
    what they stand for is kept from readers."""
    return any(WITHHOLDS.search(block.prose) for block in document.prose_blocks())


@once_a_document
def _inserts_words(document: Document) -> bool:
    """Whether a text has several small words in brackets, as translations have what the original leaves out."""
    found = (match[1] for block in document.prose_blocks() for match in INSERTED.finditer(block.prose))
    return len(set(found)) >= FEWEST_INSERTED
