"""Comments of Vale in a text, which switch all rules, a style, a rule or one match of it off and on again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lint.diagnostics import Diagnostic, Report, Suppressed
from lint.document import Document
from lint.patterns import pattern
from lint.records import Record, replaced

COMMENT = pattern(r"(?:<!--|\{/\*|%|(?m:^)[ \t]*\.\.)\s*vale\s+(?P<said>(?:(?!-->|\*/\})[^\r\n])*)")
SWITCH = pattern(r"(?P<names>[\w.-]+(?:\[[^\]]*\])?(?:\s*,\s*[\w.-]+)*)\s*=\s*(?P<value>YES|NO|on|off)", re.IGNORECASE)
ONLY = pattern(r"styles?\s*=\s*(?P<styles>[\w-]+(?:\s*,\s*[\w-]+)*)", re.IGNORECASE)
"""“style = vale”: of all styles only these."""
NAMED = pattern(r"(?P<name>[\w.-]+)(?:\[(?P<matches>[^\]]*)\])?")
QUOTED = pattern(r"[\"']([^\"']*)[\"']")


class _Switch(Record):
    """What a comment switches: everything (no name), a style, a rule, or the matches of a rule;
    and whether it is on then.

    Without a name, `matches` are the styles of which alone anything is wanted from there on.
    """

    offset: int
    name: str
    matches: tuple[str, ...]
    on: bool


def with_switches(report: Report, is_vale: Iterable[str]) -> Report:
    """The report without the diagnostics of Vale's rules that comments in the text switch off;
    `is_vale` are their ids."""
    document = report.document
    if document is None:
        return report
    ids = frozenset(is_vale)
    switches = list(_switches(document))
    if not switches:
        return report
    left: list[Diagnostic] = []
    off: list[Suppressed] = []
    for diagnostic in report.diagnostics:
        if diagnostic.rule in ids and _is_off(diagnostic, switches):
            off.append(Suppressed(diagnostic, "inSource", "switched off by a comment for Vale"))
        else:
            left.append(diagnostic)
    return replaced(report, diagnostics=tuple(left), suppressed=(*report.suppressed, *off))


def _switches(document: Document) -> Iterable[_Switch]:
    for comment in COMMENT.finditer(document.text):
        if document.is_code(comment.start()):
            continue
        said = comment["said"].rstrip()
        if said.lower() in ("on", "off"):
            yield _Switch(comment.start(), "", (), said.lower() == "on")
        elif only := ONLY.fullmatch(said):
            yield _Switch(comment.start(), "", tuple(re.findall(r"[\w-]+", only["styles"])), True)
        elif switch := SWITCH.fullmatch(said):
            on = switch["value"].lower() in ("yes", "on")
            for named in NAMED.finditer(switch["names"]):
                matches = tuple(QUOTED.findall(named["matches"] or ""))
                yield _Switch(comment.start(), named["name"], matches, on)


def _is_off(diagnostic: Diagnostic, switches: Iterable[_Switch]) -> bool:
    """Whether the last comment before a place that speaks of its rule switches it off."""
    style = diagnostic.rule.partition(".")[0]
    all_on = style_on = rule_on = True
    only: tuple[str, ...] = ()
    matches_off: set[str] = set()
    for switch in switches:
        if switch.offset > diagnostic.place.start:
            break
        if not switch.name and switch.matches:
            only = switch.matches
        elif not switch.name:
            all_on = switch.on
        elif switch.name == style:
            style_on = switch.on
        elif switch.name == diagnostic.rule and switch.matches:
            matches_off = matches_off - set(switch.matches) if switch.on else matches_off | set(switch.matches)
        elif switch.name == diagnostic.rule:
            rule_on = switch.on
    if only and style not in only:
        return True
    return not (all_on and style_on and rule_on) or diagnostic.place.quote in matches_off
