"""A heading that has no mark and no empty line below it, so that a page runs it into its paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options, option
from lint.checks._together import together
from lint.checks._wording import shortened
from lint.diagnostics import LIKELY, Edit, Finding, Fix
from lint.document import Document
from lint.language.completeness.last_words import lost_end
from lint.language.completeness.open_ends import hangs_open
from lint.language.verbs.finite import settled
from lint.patterns import pattern
from lint.spans import Span

VALUES: Mapping[str, str] = {"line": "the words on a line of their own", "below": "the words after them"}
JOINING = ("markdown", "rst")
"""Formats in which the lines of a paragraph are one on the page, and in which people break lines."""
GLUED = pattern(
    r"(?P<line>[A-Z“][^\n.!?:;|*_`<>\[\]]{4,78}[\w’”])(?P<break>\r?\n)(?P<below>[A-Z“\"][^\n]+[.!?][”\")]?)\s*"
)
"""A line without a full stop and without marks, and below it, in one line, all the rest of its paragraph: CommonMark
0.31, section 6.8, takes the line end between them for a space."""


OF_LETTER = pattern(r"(?:Dear|By|From|To) |.*\b\d{4}$")
"""A salutation, a byline, a day above a letter or a report."""
ASKING = pattern(r"(?:Why|How|What|When|Where|Who|Which|Whether)\b")


class GluedHeading(Options):
    """Options."""

    least_words: int = option(3, "words that such a line has at least")
    most_words: int = option(12, "words that such a line has at most")
    least_below: int = option(140, "characters of the line below it, at least: shorter lines may be lines of a verse")


def check(document: Document, options: GluedHeading) -> Iterator[Finding]:
    """The first such line of a text, with all others, which come of one fault."""
    findings = list(_glued(document, options)) if document.format in JOINING else []
    if len(findings) > 1:
        yield together(document, findings, lambda count: f"Set {count} lines apart by an empty line")
    else:
        yield from findings


def _is_no_heading(line: str) -> bool:
    """Whether a line is the head of a letter, or a sentence or a part of one that goes on below."""
    is_sentence = settled(line) and not ASKING.match(line)
    return is_sentence or OF_LETTER.match(line) is not None or bool(lost_end(line) or hangs_open(line))


def _glued(document: Document, options: GluedHeading) -> Iterator[Finding]:
    for block in document.blocks:
        if block.kind != "paragraph" or block.key:
            continue
        found = GLUED.fullmatch(document.text, *block.span)
        if found is None or len(found["below"]) < options.least_below:
            continue
        line = found["line"]
        if not options.least_words <= len(line.split()) <= options.most_words or _is_no_heading(line):
            continue
        span = Span(*found.span("line"))
        yield Finding(
            place=document.place_at(span, "a heading?"),
            values={"line": shortened(line), "below": shortened(found["below"], 40)},
            fixes=(
                Fix(
                    "Set it apart by an empty line",
                    (Edit(found.start("below"), found.start("below"), found["break"]),),
                    "ask",
                ),
            ),
            confidence=LIKELY,
        )
