"""A closing quotation mark with its space on the wrong side: `“It is late, ”she said`, `"It is late, "she said`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import LIKELY, Edit, Finding, Fix
from lint.document import Document
from lint.gates import Gate, one_of
from lint.language.names.courtesies import TITLED
from lint.language.speakers import SAYING, UNNAMED
from lint.patterns import CAPITAL, pattern

LANGUAGE = "en"
VALUES: Mapping[str, str] = {"match": "the words on both sides of the mark"}
KINDS = frozenset(("paragraph", "item", "quotation", "standfirst"))
MARK = pattern(r"[\"“”]")
STOPS = (",", ".", "!", "?")
STOPS_AND_SPACE = tuple(f"{stop} " for stop in STOPS)
_NAME = rf"[{CAPITAL}][\w’'-]{{1,40}}(?: [{CAPITAL}][\w’'-]{{1,40}})?"
SPEAKER = pattern(
    rf"(?:{UNNAMED}|{TITLED}{_NAME}) "
    rf"(?:{SAYING})\b|(?:{SAYING}) (?:(?:the |a )?[a-z]{{1,40}} ){{0,3}}{_NAME}"
)
"""Who says it, right behind the mark."""
INCHES = pattern(r"\d[\"”](?![,.]?[\"”])(?= ?[\w(×x,;.])")
LONGEST_WORD = 40  # characters


class DisplacedMark(Options):
    """No options."""


def needs(options: DisplacedMark) -> Gate:
    """What a text must hold: a mark behind a stop and a space."""
    return one_of(*(f"{stop} {mark}" for stop in STOPS for mark in '"”'))


def check(document: Document, options: DisplacedMark) -> Iterator[Finding]:
    """Every such mark that closes what was opened in the same block."""
    for block in document.prose_blocks():
        if block.kind not in KINDS or block.key:
            continue
        prose, opened = block.prose, None
        if INCHES.search(prose):
            continue  # whose marks close nothing
        for mark in MARK.finditer(prose):
            if opened is None:
                opened = mark.start()
                continue
            at = mark.start()
            if prose.endswith(STOPS_AND_SPACE, opened, at) and SPEAKER.match(prose, mark.end()):
                place = document.place(block, at - 1, mark.end(), "the space belongs after the mark")
                edits = (Edit(place.start, place.end, f"{mark[0]} "),)
                is_whole = block.in_one_run(at - 1, mark.end())
                before = prose[max(opened, at - LONGEST_WORD) : at].rpartition(" ")[0].rpartition(" ")[2]
                behind = prose[mark.end() : mark.end() + LONGEST_WORD].partition(" ")[0]
                yield Finding(
                    place=place,
                    evidence=(document.place(block, opened, opened + 1, "opened here"),),
                    values={"match": f"{before} {mark[0]}{behind}"},
                    fixes=(Fix("Move the space after the mark", edits, "ask"),) if is_whole else (),
                    confidence=LIKELY,
                )
            opened = None
