"""Two versions of a text between which nobody has chosen, as Git marks them where a merge failed."""

from __future__ import annotations

from collections.abc import Iterator

from lint.diagnostics import DOUBTFUL, SURE, Finding
from lint.document import Document
from lint.patterns import pattern
from lint.spans import Span

CONFLICT = ("<<<<<<<", ">>>>>>>")
"""How Git marks two versions between which somebody was to choose."""
LEFT_BEHIND = pattern(r"<{7} \S.*|>{7} [\w./@~^-]+(?: \(.*\))?")
"""One such mark with the name of its version."""
LONGEST = 60  # characters of a mark that a message shows


def conflicts(document: Document) -> Iterator[Finding]:
    """The three marks of each conflict, in the lines that a merge wrote; and marks that were left behind alone."""
    open_marks: list[Span] = []
    alone: dict[int, Span] = {}
    sure = DOUBTFUL if _speaks_of_conflicts(document) else SURE
    at = 0
    for line in document.text.splitlines(keepends=True):
        bare = line.rstrip("\r\n")
        sign = bare[:1]
        is_mark = sign in ("<", "=", ">") and bare[:7] == sign * 7 and bare[7:8] in ("", " ")
        if is_mark and not document.is_code(at):
            if LEFT_BEHIND.fullmatch(bare):
                alone[at] = Span(at, at + len(bare))
            if sign == "<":
                open_marks = [Span(at, at + len(bare))]
            elif open_marks:
                open_marks.append(Span(at, at + len(bare)))
            if sign == ">" and len(open_marks) > 2:
                first, *others = (document.place_at(span, "a mark of the merge") for span in open_marks)
                values = {
                    "match": first.quote[:LONGEST],
                    "problem": "opens two versions between which nobody has chosen",
                }
                yield Finding(place=first, also=tuple(others), values=values, confidence=sure)
                for span in open_marks:
                    alone.pop(span.start, None)
                open_marks = []
        at += len(line)
    for span in alone.values():
        place = document.place_at(span, "a mark of a merge")
        values = {"match": place.quote[:LONGEST], "problem": "is a mark that a merge of two versions left behind"}
        yield Finding(place=place, values=values, confidence=sure)


def _speaks_of_conflicts(document: Document) -> bool:
    """Whether a sentence has one of the marks as code: a manual that shows what a conflict looks like."""
    codes = (document.text[span.start : span.end] for span in document.code_spans)
    return any(mark in code and "\n" not in code for code in codes for mark in ("<<<<<<<", ">>>>>>>"))
