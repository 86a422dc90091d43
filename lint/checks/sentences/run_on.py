"""A sentence that stops where the next one begins, without a full stop between, or behind those of an abbreviation.

“… on both sides of the The mayor said so.”; “… and stopped most U.S. After months of rain, …”
"""

from __future__ import annotations

import re

from lint.checks.sentences import capital_within
from lint.diagnostics import DOUBTFUL, LIKELY
from lint.document import Document
from lint.language.completeness.beginnings import run_together
from lint.language.quotations import is_quoted
from lint.language.sentences import Sentence
from lint.patterns import pattern
from lint.records import Record

MAY_BE_TITLE = pattern(
    r"(?:In|Into|Inside|On|Under|Over|Across|Beyond|Before|After|Beneath|Behind|Between|Without|Within|Through|Around|At|To|From) (?:the |an? |my |our |your )?[A-Z]"
    r"|Let['’]s [a-z]+ [A-Z]|The [^,.;]{3,40}, an? [A-Za-z]|How to [A-Z]"
)
"""What a title may be that stands behind a preposition: “the makers of Into the Harbour-Mist”,
“the prize for The boat that I lost, a thriller”."""


class RunOn(Record):
    """Where the words of the first sentence end in its block, its last word, the first one of the next,
    and whether that is sure."""

    end: int
    word: str
    opener: str
    confidence: float


def run_on(document: Document, sentence: Sentence) -> RunOn | None:
    """Where a capital in mid-sentence begins another sentence; None where there is none,
    or the capital is that of a name, a title or a line."""
    joined = run_together(sentence.text) if sentence.block.kind == "paragraph" else None
    if not joined:
        return None
    at, word, opener, is_sure = joined
    capital = capital_within.CapitalWithin(document, sentence, at, word, opener)
    if capital_within.reason(capital):
        return None
    if word != "the" and MAY_BE_TITLE.match(capital.rest):
        is_sure = False
    end = sentence.start + len(capital.before.rstrip())
    return RunOn(end, word, opener, LIKELY if is_sure else DOUBTFUL)  # it may be no more than a stray capital


OPENER = (
    r"(?:Some|This|These|Those|He|She|It|They|We|You|There|Here|But|And|Or|However|As|When|If|After|While|Because|For|On|At|By|With|From|To|In|"
    r"Many|Most|People|Experts|Critics|Officials|Will|Would|Can|Could|Is|Are|Was|Were|Has|Have|Had|Do|Does|Did|What|Who|The|A|An|His|Her|Their|Its|Our|My)"
)
"""A word that opens a sentence and is no part of a name."""
CUT = pattern(
    rf"(?:\b(?P<word>(?:most|many|some|all|several|other|more|various|few|two|three|four|five|(?:that|because|if|while|whether|although) the) U\.[SKN]\.)"
    rf"|(?:^|(?<=[.!?] ))(?P<alone>The U\.[SKN]\.)) (?P<opener>{OPENER})\b(?!-)"
)
"""“U.S.” as an adjective, or as a subject, with the beginning of a sentence behind it and nothing between."""
REACH = 40  # characters behind a sentence in which the next one opens


def cut_at_stops(document: Document, sentence: Sentence) -> re.Match[str] | None:
    """Where a sentence of running text was cut so; None where it was not, or somebody is quoted."""
    block = sentence.block
    if "U." not in sentence.text or block.kind != "paragraph":
        return None
    found = CUT.search(block.prose, sentence.start, sentence.end + REACH)
    return found if found and found.start() < sentence.end and not is_quoted(document, block, found) else None
