"""The last line of a text that was cut: one that passes for a heading by its form, or ends with a comma or a colon."""

from __future__ import annotations

import re

from lint.checks.sentences import leading_in, without_stop
from lint.checks.sentences.shape import is_in_title_case
from lint.diagnostics import DOUBTFUL, LIKELY, SURE
from lint.document import Block, Document
from lint.language.completeness.last_words import lost_end, terminal
from lint.language.completeness.open_ends import hangs_open
from lint.language.sentences import Sentence
from lint.language.speakers import SAYING
from lint.language.verbs.finite import settled
from lint.patterns import CAPITAL, pattern
from lint.records import Record

STOPS, MAY_STOP = "stops in mid-sentence", "ends without a full stop"
MAY_BE_CUT = "it may have been cut"
OPEN_IN_ITEMS = frozenset(
    "the a an and or be been is are was were will would could should might its their his our your my than because".split()
)
"""Words that end no item, not even in notes: “in the week after”."""
FEWEST_OF_LINE = 5
"""Words of a line between paragraphs that may be the rest of one; shorter ones are headings."""
SAYS_WHO = pattern(rf",[”\"’] (?:he|she|they|[{CAPITAL}][\w’'-]+(?: [{CAPITAL}][\w’'-]+)?) (?:{SAYING})$")
"""How a sentence ends that says who speaks: “…,” he says."""
LEADS_ON = pattern(
    rf"\b(?:(?:[Hh]e|[Ss]he|[Tt]hey|[{CAPITAL}][\w’'-]+) (?:{SAYING})|as follows|the following|include[sd]?|including):$"
)
"""How what leads to more ends: “Ms Lund said:”, “The rules are as follows:”."""
READING_TIME = pattern(r"\b\d+[ -]min(?:ute)?s? read$")
"""How long the next story is."""
NOTHING = pattern(r"(?:[\s\"'”’)\]*_]|</[a-zA-Z][^<>]{0,60}>)*\Z")
"""What may stand behind the last word of a text that has nothing behind it."""
FEWEST_CLOSED = 3
"""Paragraphs with a full stop that stand above such a line: others write without."""
FEWEST_BEFORE_COMMA, FEWEST_BEFORE_COLON, FEWEST_OF_CLAUSE = 8, 3, 6  # words
FAREWELL = pattern(
    r"\b(?:regards|wishes|yours|sincerely|faithfully|thanks|thank you|love|cheers|hugs|cordially)\b", re.IGNORECASE
)
"""How a letter ends, above a name that may be a picture."""
TO_READER = pattern(
    r"(?:Read|Click|Follow|Sign|Subscribe|Join|Visit|See|Find|Contact|Share|Like|Tell|Send|Watch|Listen|Download|Check|This|"
    r"These|All|Photos?|Pictures?|Images?|Story|The (?:author|writer)|I|We|You|Have|Do|Are|What|How)\b"
)
"""How the line begins that stands below a story on the page: “Follow us”, “This story was first published by …”."""


class CutLine(Record):
    """Why a line was cut, how sure that is, and what it does."""

    reason: str
    confidence: float
    problem: str = STOPS


def cut_line(document: Document, block: Block, last: Sentence) -> CutLine | None:
    """Whether a short line that was taken for a heading without a mark of one ends with a word which ends nothing."""
    words = block.prose.split()
    if block.level or block.key or len(words) < FEWEST_OF_LINE:
        return None
    if found := cut_last_line(document, block):
        return found
    final = "" if terminal(block.prose) else lost_end(last.text) or hangs_open(last.text)
    if final not in OPEN_IN_ITEMS or not words[1].islower():
        return None
    if leading_in.introduces(document, block, document.neighbour(block, 1)) or without_stop.is_among_lines(
        document, block
    ):
        return None
    return CutLine(f"it ends with “{final}” and without a full stop", LIKELY)


def is_farewell(block: Block) -> bool:
    """Whether a line ends a letter, above the name of whoever wrote it: “With warm wishes from,”."""
    words = block.prose.split()
    opens = len(words) < FEWEST_OF_CLAUSE or (len(words) < FEWEST_BEFORE_COMMA and words[0] == "With")
    return opens and FAREWELL.search(block.prose) is not None


def cut_last_line(document: Document, block: Block) -> CutLine | None:
    """Whether the last block of a text was cut; None where it may end so."""
    if not _is_last(document, block):
        return None
    stop, words = terminal(block.prose), block.prose.split()
    if stop == "," and len(words) >= FEWEST_BEFORE_COMMA and not FAREWELL.search(block.prose) and settled(block.prose):
        return CutLine("it ends with a comma, and nothing follows", LIKELY)
    if stop == ":" and len(words) >= FEWEST_BEFORE_COLON and LEADS_ON.search(block.prose):
        return CutLine("it ends with a colon, and nothing follows", LIKELY)
    if stop or block.kind != "heading" or is_in_title_case(block.prose) or TO_READER.match(block.prose):
        return None
    if READING_TIME.search(block.prose):
        return None
    if final := lost_end(block.prose) or hangs_open(block.prose):
        return CutLine(f"it ends with “{final}” and without a full stop", SURE)
    if SAYS_WHO.search(block.prose):
        return CutLine(MAY_BE_CUT, LIKELY, MAY_STOP)
    if len(words) >= FEWEST_OF_CLAUSE and words[-1].islower() and settled(block.prose):
        return CutLine(MAY_BE_CUT, DOUBTFUL, MAY_STOP)
    return None


def _is_last(document: Document, block: Block) -> bool:
    """Whether nothing stands behind a block, and paragraphs that end with a stop stand above it."""
    if block.level or block.key or not NOTHING.match(document.text, block.source(0, len(block.prose)).end):
        return False
    above = [other for other in document.blocks if other.kind == "paragraph" and other is not block and not other.key]
    closed = sum(terminal(other.prose)[-1:] in (".", "!", "?") for other in above)
    return closed >= FEWEST_CLOSED and 4 * closed >= 3 * len(above)
