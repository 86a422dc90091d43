"""Something that somebody did, or that was done to somebody,
in a year before the one in which the text has the person born."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from operator import attrgetter

from lint.checks import Options
from lint.checks._everywhere import everywhere
from lint.diagnostics import LIKELY, SURE, Finding
from lint.document import Document
from lint.gates import Gate
from lint.language.names.people import PERSON, person
from lint.language.names.relatives import RELATIVE
from lint.language.quotations import inside, is_quoted, quoted
from lint.language.sentences import Sentence, sentences, sentences_of
from lint.language.temporal.words import PRINTED_YEAR
from lint.patterns import pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "the year as written", "birth": "the year of birth"}
BORN = pattern(
    rf"\b(?:[Ss]he|[Hh]e|{PERSON}) was born (?:[^.;:\d]{{0,60}}? )?(?:on|in) (?:\d{{1,2}} )?(?:[A-Z][a-z]+ )?(?:\d{{1,2}}, )?(?P<year>{PRINTED_YEAR})\b"
)
DID = pattern(
    rf"\b(?:[Ii]n (?:[A-Z][a-z]+ )?(?P<first>{PRINTED_YEAR}),? (?:she|he) (?!was born\b)[a-z]+"
    rf"|(?:[Ss]he|[Hh]e) (?!was born\b)[a-z]+(?: [\w’'-]+){{0,8}} in (?:[A-Z][a-z]+ )?(?P<then>{PRINTED_YEAR})\b"
    rf"|(?:gave|lent|taught|sent|hired|told|met|married|showed|offered|took) (?:her|him)\b(?: [\w’'-]+){{0,8}} in (?:[A-Z][a-z]+ )?(?P<done>{PRINTED_YEAR})\b)"
)
"""“In 1934 she joined …”, “she joined the museum in 1934”, “lent her a lens in 1934”."""
LIFE = pattern(
    rf"\bborn (?:[^.;:()\d]{{0,60}}? )?(?:\d{{1,2}} )?(?:[A-Z][a-z]+ )?(?:\d{{1,2}}, )?(?P<year>{PRINTED_YEAR})\b(?![–-])[^.;:()\d]{{0,60}}? died "
    rf"(?:[^.;:()\d]{{0,60}}? )?(?:\d{{1,2}} )?(?:[A-Z][a-z]+ )?(?:\d{{1,2}}, )?(?P<died>{PRINTED_YEAR})\b"
)
"""A birth and a death in one sentence."""
OF_OTHERS = pattern(
    rf"\b(?:{RELATIVE}|parents?|grand\w+|family|who|whose|which|that|built|founded|dating|opened|"
    r"ancestors?|before|since|predecessor|edition|novel|film|play|story|history|wrote (?:of|about)|about|retold|known (?:of|as))\b",
)
"""Words of a sentence in which the year may be of somebody or of something else."""


IS_RELATIVE = pattern(rf"(?:{PERSON}, )?\b(?:[Hh]is|[Hh]er) (?:[a-z-]+ )?(?:{RELATIVE}|parents?|grand\w+)\b")
"""A sentence of somebody else, of whom the next one may speak: “Frederick Moe, her grandfather, was a pilot.”"""


def _is_of_relative(document: Document, sentence: Sentence) -> bool:
    """Whether “he” or “she” may be a relative, of whom the sentence before it speaks."""
    own = sentences_of(document, sentence.block)
    at = bisect_left(own, sentence.start, key=attrgetter("start"))
    return at > 0 and IS_RELATIVE.search(own[at - 1].text) is not None


OTHER_SUBJECT = pattern(rf"(?:The )?(?P<name>{PERSON}) (?:was|is|had|has|became|grew|came|[a-z]+ed)\b")
"""A sentence about somebody, who may be another one than the text has told of."""


class BeforeBirth(Options):
    """No options."""


def needs(options: BeforeBirth) -> Gate:
    """What a text must hold: a birth."""
    return Gate(frozenset(("born",)), ())


def check(document: Document, options: BeforeBirth) -> Iterator[Finding]:
    """Every such year behind the one birth that a text tells of,
    in a sentence of the text itself that names nobody else."""
    for block, match in everywhere(document, LIFE):
        if int(match["died"]) < int(match["year"]) and not is_quoted(document, block, match):
            yield Finding(
                place=document.place(block, *match.span("died"), "before the birth"),
                evidence=(document.place(block, *match.span("year"), "born then"),),
                values={"match": match["died"], "birth": match["year"]},
                confidence=SURE,
            )
    births = list(everywhere(document, BORN))
    if len(births) != 1:
        return
    ((born, birth),) = births
    known = " ".join(block.prose for block in document.prose_blocks() if block.ordinal <= born.ordinal)
    for sentence in sentences(document):
        if sentence.block.ordinal > born.ordinal and (other := OTHER_SUBJECT.match(sentence.text)):
            if person(other["name"])[1] not in known:
                return  # from here on “he” may be somebody else
        if _is_of_relative(document, sentence):
            continue
        behind = (sentence.block.ordinal, sentence.start) > (born.ordinal, birth.start())
        if not behind or OF_OTHERS.search(sentence.text):
            continue
        for match in DID.finditer(sentence.text):
            group = next(name for name in ("first", "then", "done") if match[name])
            start, end = (sentence.start + at for at in match.span(group))
            if int(match[group]) >= int(birth["year"]) or inside(quoted(document, sentence.block), start, end):
                continue
            yield Finding(
                place=document.place(sentence.block, start, end, "before the birth"),
                evidence=(document.place(born, *birth.span("year"), "born then"),),
                values={"match": match[group], "birth": birth["year"]},
                confidence=LIKELY,
            )
