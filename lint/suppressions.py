"""Exceptions: diagnostics that an editor has looked at and lets stand, with the reason, and until when.

In Markdown they are comments in the text:

    <!-- copydesk allow names/name-variants: the family spells it both ways -->
    <!-- copydesk allow spelling begin until 2027-01-31: letters of 1911 --> … <!-- copydesk end spelling -->
    <!-- copydesk allow leftovers/placeholder file: an article about templates -->

In MDX they are written {/* copydesk allow … */}; in reStructuredText “.. copydesk allow …”, as a line of its own.

The first holds for the block that follows, a list or a table as a whole, or for the one that it stands in. RULE is the
id of a rule, or a desk; several have commas between them. An exception that allows nothing, is over, names no rule or
cannot be read is reported.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from lint.diagnostics import SURE, Diagnostic, Edit, Fix, Report, Suppressed, names_of, numbered
from lint.document import Document, Place
from lint.exception_faults import DESK, WHY
from lint.options import nearest
from lint.patterns import pattern
from lint.records import replaced
from lint.spans import Span
from lint.written_days import written_day

COMMENT = pattern(
    r"<!--\s*(?:copydesk|(?i:copydesk)(?=:?\s+(?i:allow|end)\b))\b(?P<said>(?:(?!-->).){0,1000})-->"
    r"|\{/\*\s*(?:copydesk|(?i:copydesk)(?=:?\s+(?i:allow|end)\b))\b(?P<in_mdx>(?:(?!\*/).){0,1000})\*/\}"
    r"|^\ufeff?[ \t]*(?P<mark>\.\.)[ \t]+(?:copydesk|(?i:copydesk)(?=:?\s+(?i:allow|end)\b))\b(?P<in_rst>[^\r\n]{0,1000})",
    re.DOTALL | re.MULTILINE,
)
IN_ATTRIBUTE = pattern(r"<[a-z][^<>]*=\s*(?:\"[^\"<>]*|'[^'<>]*)\Z", re.IGNORECASE)
"""What stands right before a comment that is none, but part of what an element is given."""
SAID = pattern(
    r"(?: :)? (?P<verb>(?i:allow|end))(?P<names>(?:(?: ?, ?| )(?!(?:begin|file|until)\b)(?=[./-]*\w)[\w./-]+)*)"
    r"(?: (?P<reach>begin|file))?(?: until (?P<until>[\w./-]+))? ?(?:: ?(?P<reason>.*))?"
)
NAME = pattern(r"[\w./-]+")
PARTS_LISTS = pattern(
    r"<!--|\{/\*|^\.\. |</(?:ul|ol|dl|table)>|^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$",
    re.MULTILINE | re.IGNORECASE,
)
"""What stands between two lists or tables: a comment, a line across."""
ENTRY = pattern(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]")
FILLED, EMPTY_LINE = pattern(r"\S"), pattern(r"(?:\r\n|[\r\n])[ \t]*(?=[\r\n]|\Z)")
"""Where the lines below a comment begin, and end."""
MARKS = {"rst": (".. ", "")}
"""What stands around a comment, by format."""
MARKS_OF_MDX = ("{/* ", " */}")
MARKS_ELSEWHERE = ("<!-- ", " -->")
IN_PLAIN_TEXT = "In plain text this comment is printed with the rest, and allows nothing; write the exception into copydesk.yaml, under “allow”."


@dataclass(slots=True, eq=False, repr=False)
class _Exception:
    """An exception as written, the span of the text that it holds for, and what it allowed so far."""

    names: tuple[str, ...]
    place: Place
    span: Span
    until: datetime.date | None
    reason: str
    used: int = 0


def with_exceptions(
    report: Report, rules: Iterable[str], known: Sequence[str], today: datetime.date | None, reason_required: bool
) -> Report:
    """The report without what the comments in its text allow, and with what is wrong with those comments.

    `rules` are the ids of the rules that were run: of others it cannot be known whether an exception is still needed.
    `known` are the names of all rules and desks that there are; nothing where that cannot be told.
    `today` is the day by which an exception may be over; None where no day is known.
    """
    document = report.document
    if document is None:
        return report
    found, faults = _read(document, today, reason_required)
    left: list[Diagnostic] = []
    allowed: list[Suppressed] = []
    by_rule: dict[str, _Reaches] = {}
    for diagnostic in report.diagnostics:
        reaches = by_rule.get(diagnostic.rule)
        if reaches is None:
            names = names_of(diagnostic.rule)
            reaches = by_rule[diagnostic.rule] = _Reaches(
                [one for one in found if any(name in one.names for name in names)]
            )
        for exception, part in _parted(diagnostic, [reaches.over(place) for place in diagnostic.places]):
            if exception is None:
                left.append(part)
            else:
                exception.used += 1
                allowed.append(Suppressed(part, "inSource", exception.reason))
    ran = {name for rule in rules for name in names_of(rule)}
    faults += [_unused(one) for one in found if not one.used and ran.issuperset(one.names)]
    faults += [_unknown(one, name, known) for one in found if known for name in one.names if name not in known]
    diagnostics = sorted([*left, *numbered(faults)], key=lambda d: (d.place.start, d.place.end, d.rule, d.message))
    return replaced(report, diagnostics=tuple(diagnostics), suppressed=(*report.suppressed, *allowed))


class _Reaches:
    """The exceptions of one rule, found by what they hold for."""

    def __init__(self, exceptions: Sequence[_Exception]) -> None:
        self.spans = _Spans(one.span for one in exceptions)
        self.by_span = {one.span: one for one in reversed(exceptions)}

    def over(self, place: Place) -> _Exception | None:
        """The exception that holds for a place, if one does."""
        span = self.spans.around(place.start, place.end)
        return self.by_span[span] if span else None


def _parted(
    diagnostic: Diagnostic, exceptions: Sequence[_Exception | None]
) -> Iterator[tuple[_Exception | None, Diagnostic]]:
    """A diagnostic in parts, one for each exception that holds for some of its places, and one for the rest,
    as far as there are any.

    Each part has the edits of the fixes that touch its places; an edit that touches none stays with the rest.
    """
    if all(one is exceptions[0] for one in exceptions):
        yield exceptions[0], diagnostic
        return
    places: dict[int, list[Place]] = {}
    for place, exception in zip(diagnostic.places, exceptions, strict=True):
        places.setdefault(id(exception), []).append(place)
    in_order = sorted(zip(diagnostic.places, map(id, exceptions), strict=True), key=lambda pair: pair[0].start)
    edits: dict[tuple[int, int], list[Edit]] = {}
    for number, fix in enumerate(diagnostic.fixes):
        for edit in fix.edits:
            at = bisect_right(in_order, edit.end, key=lambda pair: pair[0].start) - 1
            is_within = at >= 0 and edit.start <= in_order[at][0].end
            edits.setdefault((number, in_order[at][1] if is_within else id(None)), []).append(edit)
    ordinal = 0
    for exception in {id(one): one for one in exceptions}.values():
        own = places[id(exception)]
        fixes = (
            fix._replace(edits=tuple(edits.get((number, id(exception)), ())))
            for number, fix in enumerate(diagnostic.fixes)
        )
        part = diagnostic._replace(place=own[0], also=tuple(own[1:]), fixes=tuple(fix for fix in fixes if fix.edits))
        if exception is None:
            part = _of_the_rest(part, diagnostic)
        else:
            ordinal += 1
            part = part._replace(fingerprint=f"{diagnostic.fingerprint}-{ordinal}")  # a server knows results by these
        yield exception, part


def _of_the_rest(part: Diagnostic, whole: Diagnostic) -> Diagnostic:
    """A part of a diagnostic, in words that are true of it: which place it names, and that others are allowed."""
    left, count = len(part.places), len(whole.places)
    message = whole.message.replace(f"“{whole.place.quote}”", f"“{part.place.quote}”", 1).removesuffix(".")
    said = f"{count - left} of its {count} places {'is' if count - left == 1 else 'are'} allowed"
    fixes = (
        fix._replace(
            title=fix.title.replace(f"in all {count} places", "in what is left").replace(
                "in both places", "in what is left"
            )
        )
        for fix in part.fixes
    )
    return part._replace(message=f"{message}; {said}.", fixes=tuple(fixes))


class _Begun:
    """Exceptions that have begun, found by their names without a walk through all of them."""

    def __init__(self) -> None:
        self._by_name: dict[str, OrderedDict[int, _Exception]] = {"": OrderedDict()}

    def add(self, one: _Exception) -> None:
        """Take one; every one can be found without a name too."""
        for name in ("", *one.names):
            self._by_name.setdefault(name, OrderedDict())[id(one)] = one

    def ended(self, names: Iterable[str]) -> Iterator[_Exception]:
        """Each that has one of some names, or where there are none each, as it is taken out."""
        for name in names or ("",):
            begun: Mapping[int, _Exception] = self._by_name.get(name, {})
            while begun:
                one = next(iter(begun.values()))
                for own in ("", *one.names):
                    self._by_name[own].pop(id(one), None)  # a name may be written twice
                yield one


def _read(
    document: Document, today: datetime.date | None, reason_required: bool
) -> tuple[list[_Exception], list[Diagnostic]]:
    """The exceptions that hold, and the diagnostics for those that do not."""
    found: list[_Exception] = []
    faults: list[Diagnostic] = []
    opened, over = _Begun(), _Begun()
    blocks = _Spans(block.span for block in document.blocks)
    wholes = _wholes(document)
    for place, said in _comments(document):
        match = SAID.fullmatch(f" {' '.join(said.split())}")
        if document.format == "text":
            if match is not None:
                faults.append(_fault("unreadable", place, IN_PLAIN_TEXT))
            continue
        names = tuple(NAME.findall(match["names"])) if match else ()
        if match is None or (match["verb"].lower() == "allow" and not names):
            faults.append(_fault("unreadable", place, f"This exception cannot be read; {_form(document)}."))
            continue
        if match["verb"].lower() == "end":
            closed = list(opened.ended(names))
            for one in closed:
                one.span = Span(one.span.start, place.start)
            # What held until a day that is past has an end too, which is none too many.
            if not closed and next(over.ended(names), None) is None:
                faults.append(_fault("unreadable", place, "This ends an exception, and none has begun before it."))
            continue
        until, wrong = _day(match["until"])
        if wrong or (until and today and until < today):
            if match["reach"] == "begin":
                over.add(_Exception(names, place, Span(place.end, place.end), until, ""))
            why = f"“{match['until']}” is not a day, as 2027-01-31 is one" if wrong else f"it held until {until}"
            has = "does not count" if wrong else "has ended"
            faults.append(_fault("expired", place, f"This exception of {_listed(names)} {has}: {why}."))
            continue
        if reason_required and not match["reason"]:
            said_so = (
                f"This exception of {_listed(names)} gives no reason, and the settings ask for one; {_form(document)}."
            )
            faults.append(_fault("without-reason", place, said_so))
            continue
        one = _Exception(
            names, place, _reach(document, blocks, wholes, place, match["reach"]), until, match["reason"] or ""
        )
        found.append(one)
        if match["reach"] == "begin":
            opened.add(one)
    end = comment("end", document)
    faults += [_never_ended(one, end) for one in opened.ended(())]
    return found, faults


def _comments(document: Document) -> Iterator[tuple[Place, str]]:
    """Every comment to copydesk that does not stand in code, with what it says;
    in plain text it is words as all else is."""
    # A character that is part of a block's words, or of code, begins no comment.
    runs = (run for block in document.blocks for run in block.runs if document.format != "text")
    words = _Spans(Span(run.source, run.source + run.source_length) for run in runs)
    for match in COMMENT.finditer(document.text):
        if IN_ATTRIBUTE.search(document.text, max(0, document.text.rfind("<", 0, match.start())), match.start()):
            continue
        if (match["in_rst"] is not None) != (document.format == "rst"):
            continue
        start = max(match.start(), match.start("mark"))  # behind what indents it
        in_mdx = match["in_mdx"] is not None  # which is masked where it stands in a paragraph, and so looks like a word
        if not document.is_code(start) if in_mdx else words.around(start, start + 1) is None:
            yield (
                document.place_at(Span(start, match.end()), "the exception"),
                match["said"] or match["in_mdx"] or match["in_rst"] or "",
            )


class _Spans:
    """Spans in their order, of which one is found by its place in the time of a search, not of a walk."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.sorted = sorted(spans)
        self.starts = [span.start for span in self.sorted]
        self.reached = list(accumulate((span.end for span in self.sorted), max))
        self.by_end: dict[int, int] = {}
        for at, span in enumerate(self.sorted):
            self.by_end.setdefault(span.end, at)

    def around(self, start: int, end: int) -> Span | None:
        """The first span that begins at or before `start` and ends at or behind `end`."""
        at = bisect_left(self.reached, end)
        return self.sorted[at] if at < len(self.sorted) and self.starts[at] <= start else None

    def ending_at(self, offset: int) -> Span | None:
        """The first span that ends there."""
        return self.sorted[self.by_end[offset]] if offset in self.by_end else None

    def behind(self, offset: int) -> Span | None:
        """The first span that begins there or later."""
        at = bisect_left(self.starts, offset)
        return self.sorted[at] if at < len(self.sorted) else None


def _wholes(document: Document) -> dict[int, Span]:
    """The span of each list and each table, by where it begins; code between two entries is part of the list."""
    found: dict[int, Span] = {}
    kind, start, end = "", 0, 0
    for block in document.blocks:
        if kind and block.kind in (kind, "code") and not PARTS_LISTS.search(document.text, end, block.span.start):
            if block.kind == kind:
                end = max(end, block.span.end)
                found[start] = Span(start, end)
        else:
            kind, start, end = (block.kind if block.kind in ("item", "cell") else ""), block.span.start, block.span.end
            if kind:
                found[start] = Span(start, end)
    return found


def _reach(document: Document, blocks: _Spans, wholes: Mapping[int, Span], place: Place, word: str | None) -> Span:
    """The part of the text that an exception holds for:
    the block that it stands in or ends the last line of, or the next."""
    if word == "file":
        return Span(0, len(document.text))
    if word == "begin":
        return Span(place.end, len(document.text))
    last = place.start
    while document.text[last - 1 : last] in (" ", "\t"):
        last -= 1
    ends = [span for at in range(last, place.start + 1) if (span := blocks.ending_at(at)) and span.start < place.start]
    # In MDX the words behind it may be of the same paragraph.
    around = blocks.around(place.start - 1, place.end) or blocks.around(place.start, place.end)
    within = min([*ends, *([around] if around else [])], default=None)
    if within:
        return within
    following = blocks.behind(place.end) or Span(place.end, place.end)
    reach = wholes.get(following.start, following)
    is_indented = document.text[document.line_at(place.start).start : place.end][:1] in (" ", "\t")
    if is_indented and not ENTRY.match(document.text, document.line_at(following.start).start):
        reach = following  # a paragraph within an entry
    block = document.block_at(following.start)
    if block is not None and block.kind == "dateline" and (opened := document.neighbour(block, 1)):
        reach = Span(reach.start, max(reach.end, opened.span.end))  # it is of the paragraph that it opens
    if document.format != "markdown":
        return reach
    # A picture has words of its own but no address; an address by itself, or what fences code, is no block at all.
    below = FILLED.search(document.text, place.end)
    empty = EMPTY_LINE.search(document.text, below.start()) if below else None
    is_above = below is not None and (empty.start() if empty else len(document.text)) <= following.start
    is_picture = block is not None and bool(block.marked("alt"))
    end = document.line_at(reach.end).end if is_picture else reach.end
    return Span(below.start() if is_above and below else reach.start, max(end, reach.start))


def comment(said: str, document: Document) -> str:
    """A comment to copydesk as the format of a document has it."""
    is_mdx = document.path.lower().endswith(".mdx")
    opens, closes = MARKS_OF_MDX if is_mdx else MARKS.get(document.format, MARKS_ELSEWHERE)
    return f"{opens}copydesk {said}{closes}"


def _form(document: Document) -> str:
    """How an exception is written."""
    return (
        f"write “{comment('allow RULE: reason', document)}”; RULE may be followed by “begin” "
        f"(up to “{comment('end', document)}”) or “file”, and “until 2027-01-31”"
    )


def _day(written: str | None) -> tuple[datetime.date | None, bool]:
    """The day, and whether the calendar lacks it."""
    try:
        return (written_day(written) if written else None), False
    except ValueError:
        return None, True


def _unknown(one: _Exception, name: str, known: Sequence[str]) -> Diagnostic:
    return _fault("unknown-rule", one.place, f"There is no rule and no desk “{name}”{nearest(name, known) or '.'}")


def _never_ended(one: _Exception, end: str) -> Diagnostic:
    message = (
        f"This exception of {_listed(one.names)} is never ended; write “{end}” where it ends, or “file” for “begin”."
    )
    return _fault("never-ended", one.place, message)


def _unused(one: _Exception) -> Diagnostic:
    message = f"This exception of {_listed(one.names)} allows nothing: there is no such fault where it holds."
    edit = Edit(one.place.start, one.place.end, "")
    return _fault("unused", one.place, message)._replace(fixes=(Fix("Delete the exception", (edit,)),))


def _fault(kind: str, place: Place, message: str) -> Diagnostic:
    return Diagnostic(
        rule=f"{DESK}/{kind}",
        severity="warning",
        message=message,
        place=place,
        why=WHY[kind],
        confidence=SURE,
    )


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names)
