"""Sentences that cannot be judged: those that go on elsewhere, and what is a source, a formula or a quotation."""

from __future__ import annotations

import re

from lint.checks.sentences import set_off
from lint.checks.sentences.manner import CITES, goes_on_from_above, is_definition, is_of_caption
from lint.checks.sentences.shape import is_entry
from lint.document import Document
from lint.language.identity import LETTERS, foreign
from lint.language.quotations import inside, quoted
from lint.language.sentences import Sentence
from lint.language.sources import bibliography, of_indexes
from lint.language.vocabulary.known_words import is_foreign
from lint.patterns import CAPITAL, pattern

ENTRY_LABEL = pattern(rf"\d+(?:\.\d+)*\.? [{CAPITAL}][\w ’'-]{{2,30}}\.")
"""What an entry of minutes is about: “9.1 Bonfires.”"""
LONGEST = 2000  # characters: what is longer is no sentence but a text without punctuation
OF_FORMULA = pattern(r"where (?:\$|\\\(|[^ ]{1,12} =|[A-Za-z]\w? (?:is|are|denotes?)\b)")
"""What stands below a formula: “where $E$ is the energy”, “where k is the count”."""
POSTED = pattern(r"\bpic\.twitter\.com/|(?:^|\s)#[A-Za-z]\w{2,}(?=\W*$)|^#[A-Za-z]\w{2,}")
"""The words of a post, with its picture or what it is listed under."""
IDIOM = pattern(r"\bdot (?:the|all the|our|every) is\b|\bcross (?:the|all the|our|every) ts\b", re.IGNORECASE)
"""Letters as words: “cross the ts and dot the is”."""
TWO_OF_THEM = pattern(
    r"One [^.,;]{3,60} and (?:another|one|the other) [^.,;]{3,60}\.|The first [^.,;]{3,60},? (?:and )?the second [^.,;]{3,60}\."
)
"""Where each of two is, of which the sentence before speaks: “One on the mast and another on the hull.”"""
CREDITED = pattern(
    r"\((?:Photo|Image|Picture)s?(?: credits?)?: ?[A-Z][^()]{0,80}\)\W*$|[.!?]\s+(?:Photograph|Photo|Picture|Image)s?: ?[A-Z][\w .,’'/()-]{2,80}$"
)
"""Whose picture it is, behind what it shows."""
LONGEST_CREDIT = 200  # characters
IMAGE = pattern(r"!\[|<img\b", re.IGNORECASE)
FEWEST_SMALL = 2
PURPOSE = pattern(r"(?:our )?(?:vision|mission|purpose|aims?|goals?|objectives?)\W*", re.IGNORECASE)
"""A heading below which “To mend the nets of all.” says what somebody is there for."""
TURNED = pattern(rf"[{CAPITAL}\"“][^.;:,]{{1,60}}, [^.;:]{{2,120}}\.")
LONGEST_ENTRY = 160
"""Characters of a line of an index."""
OF_CODE, FEWEST_OF_CODE = pattern(r" (?:==|!=|[+-]=|:=) |[a-z]_[a-z]|\w \( \w|\w \[ \w| # [A-Z]"), 2
"""Signs of a program, and how many tell that a sentence is one that lost the marks around it."""
WITH_CAPITAL, SMALL = pattern(rf"[.!?][”\"’)]* [“\"‘(]?[{CAPITAL}]"), pattern(r"[.!?] [a-z]")
"""Sentences with a capital and without one: who writes all with a small letter begins none amid a sentence."""
CONTINUED = pattern(r"\W*continued from\b", re.IGNORECASE)
"""The line above the rest of a story that begins elsewhere: “Continued from page 1.”"""
ASKED_BY = pattern(r", (?:asks?|asked|wonders?|wondered) [^,]{3,80}\.$")
"""The end of a question that somebody is said to ask."""


def goes_on(sentence: Sentence, stop: str, before: Sentence | None) -> bool:
    """Whether a sentence with such marks at its end goes on elsewhere, or ends without telling anything."""
    text = sentence.text
    if before is not None and (ENTRY_LABEL.fullmatch(before.text) or before.text.endswith(",")):
        return True  # a line that goes on with the one before
    if before is not None and before.text.rstrip("'’”\"").endswith(("...", "…")):
        return True  # what follows a pause: “They say they are ‘working for ...’ Brevik Council.”
    return (
        len(text) > LONGEST
        or stop[-1:] in ("?", "!", "…", "—", "–", "-")
        or ".." in text[-6:]
        or ". ." in text[-8:]
        or "…" in text[-3:]
        or "?" in text[-3:]
        or " != " in text
        or text.count("|") > 1  # a row of a table
        or is_entry(text)
        or text.startswith(("…", "...", ". .", "o "))  # a bullet of a word processor
        or ASKED_BY.search(text) is not None
    )


def _is_led_to(document: Document, sentence: Sentence) -> bool:
    """Whether the heading above a sentence leaves it to be finished: “Catch of the week …”, “Our mission”;
    or the line above says that its beginning stands elsewhere."""
    above = document.neighbour(sentence.block, -1)
    if above is not None and CONTINUED.match(above.prose):
        return True
    return (
        above is not None
        and above.kind == "heading"
        and (
            above.prose.rstrip().endswith(("...", "…"))
            or (sentence.text.startswith("To ") and PURPOSE.fullmatch(above.prose) is not None)
        )
    )


def is_index_entry(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is a line of an index, turned round to begin with its main word, between two others in the
    order of the alphabet: “Attorney, power of.”"""
    block = sentence.block
    if not TURNED.fullmatch(block.prose):
        return False
    beside = [document.neighbour(block, step) for step in (-1, 1)]
    firsts = [one.prose[:1].casefold() for one in (beside[0], block, beside[1]) if one is not None]
    return (
        firsts == sorted(firsts)
        and len(firsts) > 1
        and all(one is None or (one.kind == block.kind and len(one.prose) <= LONGEST_ENTRY) for one in beside)
    )


def is_exempt(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence that looks damaged is a source, a definition, a caption, a formula, a quotation or foreign.

    Few sentences look so, and to know takes long.
    """
    text = sentence.text
    if sentence.block.ordinal in bibliography(document) | of_indexes(document):
        return True
    if is_definition(document, sentence) or is_of_caption(sentence) or CITES.stands_in(text) or OF_FORMULA.match(text):
        return True
    prose = sentence.block.prose
    if CREDITED.search(prose, max(0, len(prose) - LONGEST_CREDIT)) or IDIOM.search(text) or TWO_OF_THEM.fullmatch(text):
        return True
    if prose[:1].islower() and len(SMALL.findall(prose)) >= FEWEST_SMALL and not WITH_CAPITAL.search(prose):
        return True  # “no sixth lamp. no seventh lamp. nobody behind us.”
    if IMAGE.search(document.text, *sentence.block.source(sentence.start, sentence.end)):
        return True  # a picture stands for a word: “by clicking ![eye](eye.png) and ![ear](ear.png)”
    if is_index_entry(document, sentence) or len(OF_CODE.findall(text)) >= FEWEST_OF_CODE:
        return True
    if "\t" in document.text[slice(*sentence.block.source(sentence.start, sentence.end))]:
        return True  # a row of a table: “Type⇥Set all type in one size.”
    if any(sentence.start <= at <= sentence.end for at, _ in sentence.block.marked("struck")):
        return True  # “until May and ~~you can still come~~. It is over.”
    if POSTED.search(text) or (not sentence.start and _is_led_to(document, sentence)):
        return True
    if goes_on_from_above(document, sentence) or (sentence.block.marks and set_off.is_set_off(sentence)):
        return True
    spans = quoted(document, sentence.block)
    return (
        (bool(spans) and inside(spans, sentence.start, sentence.end))
        or is_foreign(text.split())
        or bool(foreign(LETTERS.findall(text.lower())))
    )
