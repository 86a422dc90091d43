"""A sentence that a program cut behind the full stops of an abbreviation: “… and stopped most U.S. After months of rain, …”."""

from __future__ import annotations

import re

from lint.document import Document
from lint.language.quotations import is_quoted
from lint.language.sentences import Sentence
from lint.patterns import pattern

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
