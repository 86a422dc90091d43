"""A sentence that stops where the next one begins, without a full stop between, or behind those of an abbreviation.

“… on both sides of the The mayor said so.”; “… and stopped most U.S. After months of rain, …”
"""

from __future__ import annotations

import re

from lint.checks.sentences.manner import has_own_lines
from lint.checks.sentences.shape import has_capital_throughout, is_in_title_case
from lint.diagnostics import DOUBTFUL, SURE
from lint.document import Block, Document
from lint.language.completeness.beginnings import WANTS_MORE, run_together
from lint.language.completeness.last_words import lost_end, terminal
from lint.language.quotations import inside, is_quoted, quoted
from lint.language.sections import begins_as_a_part
from lint.language.sentences import Sentence
from lint.language.vocabulary.known_words import is_word
from lint.language.words import whole_prose
from lint.patterns import CAPITAL, pattern
from lint.records import Record

ABBREVIATED = pattern(rf"[{CAPITAL}]\w+(?: [\w-]+){{1,5}} \([A-Z]{{2,}}s?\)")
"""A term that opens with a capital for the sake of its letters: “Personal rescue transmitters (PRT)”."""
LONGEST_HEADING = 45  # characters
FEWEST_WORDS = 3  # of a sentence that begins in another
OF_FORM = pattern(
    rf"\b(?:field|drop-?down|menu|column|tab|status|option|checkbox|setting|value)s?\b.* (?:to|as|is) [A-Z]|"
    rf"[{CAPITAL}]\w+ and [{CAPITAL}]\w+ (?:field|menu|column|tab|button|option)s?\b"
)
"""What is chosen or named in a form: “set the status to Any”, “the From and Subject field”."""
NAMED_WORD = pattern(
    r"[A-Z][a-z]+ (?:symbol|sign|operator|key|keyword|command|clause|statement|parameter|property|field|button|menu|tab|licen[cs]e|attribute|method|function)s?\b"
    r"|[A-Z][a-z]+, [A-Z]"
)
"""A word that is a name of something: “replace it with an At sign”, “headers with From, Subject and Date”."""


MAY_BE_TITLE = pattern(
    r"(?:In|Into|Inside|On|Under|Over|Across|Beyond|Before|After|Beneath|Behind|Between|Without|Within|Through|Around|At|To|From) (?:the |an? |my |our |your )?[A-Z]"
    r"|Let['’]s [a-z]+ [A-Z]|The [^,.;]{3,40}, an? [A-Za-z]|How to [A-Z]"
)
"""What a title may be that stands behind a preposition: “the makers of Into the Harbour-Mist”,
“the prize for The boat that I lost, a thriller”."""
NO_SUBJECT = pattern(
    rf"[{CAPITAL}]\w+, (?:but|and|or|which|who)\b|[{CAPITAL}]\w+ (?:that|which) |[{CAPITAL}]\w+ward\b|"
    rf"[{CAPITAL}]\w+ly, (?:often|never|always|also|usually|is|are|was|were|has|have|had|will|may|can|do|does)\b"
)
"""An adverb that is a name, as what follows its comma is no subject: “whom one sees on Strictly, often begin”."""
OF_TITLE, BEFORE_TITLE = 4, "“\"‘'*_"
"""Words by which a title is known again, and what may stand before it."""
NAME_GOES_ON = pattern(rf"[a-z,] ([{CAPITAL}][a-z]+) [a-z]+ $")
"""A word with a capital before the one behind which the next sentence seems to begin: both may be of a name."""
PAIRED = pattern(r"\b(?:[Hh]e or She|[Ss]he or He|[Hh]is or Her|[Hh]er or His|[Hh]im or Her)$")
NAMED_SO = pattern(
    r"[A-Z][a-z]+ (?:in|of|on|at|to|by|and|as|for) [A-Z][a-z]+ (?:[a-z]+er|[a-z]+ing|system|method|approach|scheme|plan|rule|compiler|model|principle|concept)\b"
)
"""What is called by words with capitals: “a Just in Time compiler”."""
READ = pattern(r"(?:Read|See|Watch|Download|View|Listen to|Hear)\b")
OF_EVENT = pattern(
    rf"(?:In|Into|Inside|Outside|On|Under|Over|Across|Beyond|Before|After|Beneath|Behind|Between|Without|Within|Through|Around) (?:the |an? |my )?[{CAPITAL}]\w+ (?:[a-z]+ ){{0,3}}"
    r"(?:project|festival|programme|program|campaign|series|tour|show|exhibition|initiative|scheme|event|competition|award|prize)\b"
)
"""A name that begins with a preposition: “phase two of the Outside the Box art project”."""
OF_PLACE = pattern(
    r"(?:Anywhere|Everywhere|Nowhere|Somewhere|Always|Never|Sometimes|Maybe|Perhaps) (?:as|at|by|in|for|on|is|was|has|will)\b"
)
"""A word that is the title of a work: “the first show of Anywhere as part of the fair”."""
PARTIES, OF_PARTY = frozenset("We You Our Your".split()), pattern(r"[a-z],? (?:Our|Your|You|Us) ")
"""How a contract calls those who make it, and one of these in mid-sentence."""
OF_GOD = frozenset("He His Him".split())
DIVINE = pattern(
    r"\b(?:God|Jesus|Christ|Lord|Allah|Almighty|Providence|pray(?:ers?|ed|ing)|Passion|Gospel|disciples)\b"
)


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
    block = sentence.block
    joined = run_together(sentence.text) if block.kind == "paragraph" else None
    if not joined:
        return None
    at, word, opener, is_sure = joined
    opens = sentence.start + at
    if (
        sentence.start == 0
        and at <= LONGEST_HEADING
        and document.text.endswith("\n", 0, block.source(opens, opens + 1).start)
        and not lost_end(sentence.text[:at])
    ):
        return None  # a heading on a line of its own: “What we came home with⏎The boat …”
    if inside(quoted(document, block), opens, opens + 1) or any(
        mark.start > sentence.start for mark in block.marks.meeting(opens, opens + 1)
    ):
        return None  # a title, which a link or italics set off
    if any(a <= sentence.start < b and not block.prose[b:opens].strip() for a, b in block.marked("strong", 0, opens)):
        return None  # a heading in bold that runs into its paragraph: “**The boats we sail in** The crew …”
    if begins_as_a_part(document, block.prose[opens : sentence.end]) or _is_written_so(document, opener):
        return None
    if word not in WANTS_MORE and has_own_lines(document, sentence):
        return None  # “We are not alone⏎For example, …”
    rest = sentence.text[at:]
    if _is_of_title(document, sentence.text, at) or _is_of_verse(document, block, opens):
        return None
    if len(rest.split()) < FEWEST_WORDS:
        return None  # no sentence: “and the guest will be The xx.”
    if ABBREVIATED.match(rest) or is_in_title_case(sentence.text[:at]):
        return None
    if opener == "The" and whole_prose(document).count(" ".join(rest.split()[:3])) > 1:
        return None  # a name with its article, which the text has elsewhere too: “the fate of The little Quay”
    if NO_SUBJECT.match(rest) or NAMED_SO.match(rest) or (opener in OF_GOD and DIVINE.search(block.prose)):
        return None
    if READ.match(sentence.text) and not terminal(sentence.text):
        return None  # a link to a text by its title: “Read a note on The health of boats”
    if PAIRED.search(sentence.text, 0, at + len(opener)) or OF_EVENT.match(rest) or OF_PLACE.match(rest):
        return None
    if word != "the" and MAY_BE_TITLE.match(rest):
        is_sure = False
    if whole_prose(document).count(f"{word} {opener}") > 1 or NAMED_WORD.match(rest) or OF_FORM.search(sentence.text):
        return None  # “Documenting the Now”, “an At sign”
    return RunOn(sentence.start + len(sentence.text[:at].rstrip()), word, opener, SURE if is_sure else DOUBTFUL)


def _is_written_so(document: Document, opener: str) -> bool:
    """Whether a text writes a word with its capital wherever it stands, or is a contract, which so calls those who
    make it: “if We have made them available to You”."""
    is_of_contract = opener in PARTIES and len(OF_PARTY.findall(whole_prose(document))) > 1
    return is_of_contract or has_capital_throughout(document, opener)


def _is_of_title(document: Document, text: str, at: int) -> bool:
    """Whether the words from a place on are those of the headline, or a section by its name: “this issue of This week
    in nets”, “the How to row section”; or go on with a name: “the crews of Row to You”."""
    rest, named = text[at:], NAME_GOES_ON.search(text, 0, at)
    if OF_SECTION.match(rest) or (named and is_word(named[1].lower())):
        return True
    begun = " ".join(rest.split()[:OF_TITLE])
    if any(f"{mark}{begun}" in whole_prose(document) for mark in BEFORE_TITLE):
        return True  # which the text has between quotation marks elsewhere
    first = " ".join(rest.split()[:3]).lower()
    return any(block.kind == "headline" and block.prose.lower().startswith(first) for block in document.blocks)


def _is_of_verse(document: Document, block: Block, opens: int) -> bool:
    """Whether a capital opens an indented line of plain text, as that of a song."""
    if document.format != "text":
        return False
    line = document.line_at(block.source(opens, opens + 1).start)
    return (
        INDENTED_CAPITAL.match(document.text, line.start) is not None
        and document.text[line.start : block.source(opens, opens + 1).start].isspace()
    )


OF_SECTION = pattern(r"(?:How|What|Why|When|Where) to \w+(?: \w+)? (?:section|page|chapter|guide|part|heading)\b")
INDENTED_CAPITAL = pattern(r"[ \t]{2,}[A-Z]")
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
