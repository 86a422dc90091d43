"""One fault that stands in many places, as one finding: with a fix of what the text says itself,
and one of what it quotes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lint.diagnostics import Finding, Fix, Trust
from lint.document import Document
from lint.language.quotations import inside, said_by_others


def together(document: Document, findings: Sequence[Finding], title: Callable[[int], str]) -> Finding:
    """The findings as one, in the order given; `title` is that of a fix of so many of them."""
    first, *others = findings
    return first._replace(
        also=tuple(one.place for one in others),
        evidence=tuple(place for one in findings for place in one.evidence),
        fixes=tuple(_fixes(document, findings, title)),
    )


def _fixes(document: Document, findings: Sequence[Finding], title: Callable[[int], str]) -> list[Fix]:
    said = said_by_others(document)
    groups: dict[bool, list[Fix]] = {}
    for fix in (fix for one in findings for fix in one.fixes):
        groups.setdefault(any(inside(said, edit.start, edit.end) for edit in fix.edits), []).append(fix)
    made = []
    for is_said, fixes in sorted(groups.items()):
        trust: Trust = "safe" if all(fix.trust == "safe" for fix in fixes) else "ask"
        where = " in quotations" if is_said and len(groups) > 1 else ""
        edits = tuple(edit for fix in fixes for edit in fix.edits)
        made.append(Fix(f"{title(len(fixes))}{where}", edits, trust))
    return made
