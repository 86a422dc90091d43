"""A comment or a script that is never closed, so that readers see nothing of the text below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lint.checks import Options
from lint.diagnostics import SURE, Finding
from lint.document import Document
from lint.gates import Gate, one_of
from lint.patterns import LINE_START, caseless, pattern
from lint.spans import Span

VALUES: Mapping[str, str] = {"match": "what opens it", "what": "what it is, as in “a comment”"}
COMMENT = pattern(r"<!--(?!-?>)")
"""What opens one; `<!-->` and `<!--->` are closed (HTML Living Standard, 13.2.5)."""
OF_A_LINE = pattern(LINE_START + r" {0,3}<!--(?!-?>)", re.MULTILINE)
"""The same at the beginning of a line: within one Markdown takes what is never closed for words
(CommonMark 0.31, 4.6 and 6.6)."""
ELEMENT = pattern(r"<(?P<closes>/?)(?P<name>script|style)\b[^<>]*>", re.IGNORECASE)
"""An element of which readers see nothing."""
WORDS = pattern(r"[^\W\d_]{2,} [^\W\d_]{2,}")
"""What tells that a line is more than the end of a comment."""


class UnclosedComment(Options):
    """No options."""


def needs(options: UnclosedComment) -> Gate:
    """What the source must hold: what opens a comment, or an element."""
    return one_of("<!--", "<script", "<style", of_source=True)


def check(document: Document, options: UnclosedComment) -> Iterator[Finding]:
    """The comment, and the element, that stays open to the end of the text and has lines of words in it."""
    if document.format not in ("markdown", "html"):
        return
    text = document.text
    opening = COMMENT if document.format == "html" else OF_A_LINE
    for match in opening.finditer(text, text.rfind("-->") + 1):
        if not document.is_code(text.index("<", match.start())):
            yield from _hides(document, Span(text.index("<", match.start()), match.end()), "a comment")
            return
    is_open: re.Match[str] | None = None
    for match in ELEMENT.finditer(text) if document.format == "html" else ():
        if match["closes"] and is_open and caseless(match["name"]) == caseless(is_open["name"]):
            is_open = None
        elif not match["closes"]:
            is_open = is_open or match
    if is_open:
        yield from _hides(document, Span(*is_open.span()), f"the element “{is_open['name']}”")


def _hides(document: Document, opens: Span, what: str) -> Iterator[Finding]:
    """That nobody sees what stands below a place, where words do."""
    below = WORDS.search(document.text, document.line_at(opens.end).end)
    if below is None:
        return
    yield Finding(
        place=document.place_at(opens, "opens it"),
        evidence=(document.place_at(document.line_at(below.start()), "readers do not see this"),),
        values={"match": document.text[opens.start : opens.end], "what": what},
        confidence=SURE,
    )
