"""What a check finds and what a user sees: findings, diagnostics, fixes, fingerprints, reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Literal

from lint.digests import sha256
from lint.document import Document, Place
from lint.records import Record

Severity = Literal["suggestion", "warning", "error"]
SEVERITIES: tuple[Severity, ...] = ("suggestion", "warning", "error")
Trust = Literal["safe", "ask"]

SURE, LIKELY, DOUBTFUL = 0.94, 0.85, 0.42
"""How sure a check is of a finding: it may be an error, a warning, or no more than a suggestion.

The figures are the shares that were right of those of which it could be told, of 70 findings of each kind drawn from
5,530 published texts (`benchmarks/README.md`).
"""
LEAST_OF_ERROR, LEAST_OF_WARNING = 0.9, 0.75
"""The confidence from which on a finding is as severe as that; checks of other packages may have their own figures."""


def names_of(rule: str) -> tuple[str, str]:
    """The names by which a config or an exception may call a rule: its id, and its desk.

    The desk of `names/name-variants` is `names`, that of Vale's `Google.Passive` is `Google`; a rule may have none.
    """
    desk = rule.rpartition("/")[0] or rule.partition(".")[0]
    return rule, desk if desk != rule else ""


class Edit(Record):
    """Replace `text[start:end]` of the file."""

    start: int
    end: int
    replacement: str


class Fix(Record):
    """One way to mend a fault: its edits are made all or none.

    `title` is an imperative. `safe` means that the meaning cannot change; everything else is `ask`.
    """

    title: str
    edits: tuple[Edit, ...]
    trust: Trust = "ask"


NO_VALUES: Mapping[str, str] = MappingProxyType({})
NO_METRICS: Mapping[str, float] = {}  # no proxy: reports are sent between processes


class Finding(Record):
    """What a check yields. `values` fill the `{…}` of the rule's message; `confidence` runs from 0 to 1.

    `rests_on_today` marks a claim that holds only if the document is published today.
    """

    place: Place
    values: Mapping[str, str] = NO_VALUES
    also: tuple[Place, ...] = ()
    evidence: tuple[Place, ...] = ()
    fixes: tuple[Fix, ...] = ()
    confidence: float = SURE
    rests_on_today: bool = False


class Diagnostic(Record):
    """A finding with its rule: what every reporter prints."""

    rule: str
    severity: Severity
    message: str
    place: Place
    also: tuple[Place, ...] = ()
    evidence: tuple[Place, ...] = ()
    fixes: tuple[Fix, ...] = ()
    why: str = ""
    confidence: float = SURE
    fingerprint: str = ""
    link: str = ""
    """The page of the style guide that the rule names; empty where it names none."""

    @property
    def places(self) -> tuple[Place, ...]:
        """Everywhere the fault is: `place` and `also`."""
        return (self.place, *self.also)


class Suppressed(Record):
    """A diagnostic that somebody lets stand: `inSource`, by a comment in the text, or `external`, by a file beside it.

    The words are those of SARIF 2.1.0, section 3.35.
    """

    diagnostic: Diagnostic
    kind: Literal["inSource", "external"]
    reason: str


class Report:
    """What was found in one file.

    `error` is the sentence that says why a file could not be checked; with a `document`,
    why not all of the work was done.

    `what` the path is of: a text, a folder in which nothing could be checked,
    a config or a rule that cannot be used, or an option of the command line, which has no file; `line` is the first one
    that `error` tells of, and 0 where it is of no line.

    `incomplete` says that a rule did not run this time, as where a server could not be reached. `failing` are the
    severities that make a run fail, which formats of test results ask for.
    """

    __slots__ = (
        "diagnostics",
        "document",
        "error",
        "failing",
        "incomplete",
        "line",
        "metrics",
        "notices",
        "path",
        "suppressed",
        "what",
    )

    def __init__(
        self,
        path: str,
        document: Document | None = None,
        diagnostics: tuple[Diagnostic, ...] = (),
        metrics: Mapping[str, float] = NO_METRICS,
        notices: tuple[str, ...] = (),
        error: str | None = None,
        suppressed: tuple[Suppressed, ...] = (),
        incomplete: bool = False,
        failing: tuple[Severity, ...] = ("error",),
        what: Literal["text", "folder", "settings", "option"] = "text",
        line: int = 0,
    ) -> None:
        self.path = path
        self.what = what
        self.document = document
        self.diagnostics = diagnostics
        self.metrics = metrics
        self.notices = notices
        self.error = error
        self.suppressed = suppressed
        self.incomplete = incomplete
        self.line = line
        self.failing = failing

    @property
    def is_of_settings(self) -> bool:
        """Whether it tells of settings, or of an option, and of no text."""
        return self.what in ("settings", "option")

    def count(self, severity: Severity) -> int:
        """How many diagnostics have this severity."""
        return sum(diagnostic.severity == severity for diagnostic in self.diagnostics)

    def to_dict(self) -> dict[str, Any]:
        """One entry of `reports` in the JSON report (schema version 1)."""
        document = self.document
        metadata: dict[str, Any] = {}
        if document:
            published = document.metadata.published
            metadata = {
                "headline": document.metadata.headline,
                "published": published.isoformat() if published else None,
                "published_from": document.metadata.published_from,
            }
            modified = document.metadata.modified
            for name, value in (
                ("modified", modified.isoformat() if modified else None),
                ("byline", document.metadata.byline),
                ("dateline", document.metadata.dateline),
            ):
                if value:
                    metadata[name] = value
        return {
            "path": self.path,
            "format": document.format if document else None,
            "language": document.metadata.language if document else None,
            "metadata": metadata,
            "diagnostics": [self._diagnostic(diagnostic) for diagnostic in self.diagnostics],
            "metrics": dict(self.metrics),
            "notices": list(self.notices),
            "error": self.error,
            **({"line": self.line} if self.line else {}),
            **({"suppressed": [self._suppressed(one) for one in self.suppressed]} if self.suppressed else {}),
        }

    def _suppressed(self, one: Suppressed) -> dict[str, Any]:
        return {**self._diagnostic(one.diagnostic), "suppression": {"kind": one.kind, "reason": one.reason}}

    def _diagnostic(self, diagnostic: Diagnostic) -> dict[str, Any]:
        return {
            "rule": diagnostic.rule,
            "severity": diagnostic.severity,
            "message": diagnostic.message,
            "why": diagnostic.why,
            "link": diagnostic.link,
            "confidence": diagnostic.confidence,
            "place": self._place(diagnostic.place),
            "also": [self._place(place) for place in diagnostic.also],
            "evidence": [{"path": self.path, **self._place(place)} for place in diagnostic.evidence],
            "fixes": [
                {
                    "title": fix.title,
                    "trust": fix.trust,
                    "edits": [
                        {"start": edit.start, "end": edit.end, "replacement": edit.replacement} for edit in fix.edits
                    ],
                }
                for fix in diagnostic.fixes
            ],
            "fingerprint": diagnostic.fingerprint,
        }

    def _place(self, place: Place) -> dict[str, Any]:
        assert self.document is not None
        line, column = self.document.line_and_column(place.start)
        end_line, end_column = self.document.line_and_column(place.end)
        return {
            "start": place.start,
            "end": place.end,
            "line": line,
            "column": column,
            "end_line": end_line,
            "end_column": end_column,
            **({"paragraph": line} if self.document.unit == "paragraph" else {}),
            "quote": place.quote,
            "label": place.label,
        }


def apply(text: str, *fixes: Fix) -> str:
    """The text after fixes that do not overlap. Raises ValueError where edits do:
    an error of the check that made them."""
    pieces, at = [], 0
    for edit in sorted((edit for fix in fixes for edit in fix.edits), key=lambda edit: (edit.start, edit.end)):
        if edit.start < at:
            raise ValueError(f"two edits of one text overlap at {edit.start}")
        pieces += [text[at : edit.start], edit.replacement]
        at = edit.end
    return "".join([*pieces, text[at:]])


def capped(severity: Severity, finding: Finding) -> Severity:
    """The severity that a rule asks for, lowered to what the finding's confidence allows.

    One policy for all rules: nothing unsure stops a publication.
    """
    most = SEVERITIES.index(severity)
    if finding.confidence < LEAST_OF_WARNING:
        most = 0
    elif finding.confidence < LEAST_OF_ERROR or finding.rests_on_today:
        most = min(most, 1)
    return SEVERITIES[most]


def fingerprint(rule: str, quote: str, ordinal: int) -> str:
    """Names a diagnostic across edits of its file: rule, quoted words, ordinal among equals; no offsets."""
    words = " ".join(quote.split())
    return sha256(f"{rule}\0{words}\0{ordinal}".encode("utf-8", "surrogatepass")).hexdigest()[:16]


def numbered(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics in the order of the text, each with its fingerprint."""
    ordered = sorted(diagnostics, key=lambda d: (d.place.start, d.place.end, d.rule, d.message))
    counts: dict[tuple[str, str], int] = {}
    result = []
    for d in ordered:
        key = (d.rule, " ".join(d.place.quote.split()))
        counts[key] = counts.get(key, 0) + 1
        result.append(d._replace(fingerprint=fingerprint(d.rule, d.place.quote, counts[key])))
    return result
