"""The examples inside rules: texts with marks, run against the rule, place by place and word by word."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from textwrap import shorten

from lint.diagnostics import SEVERITIES, Diagnostic, Severity, apply
from lint.formats import read_text
from lint.options import changed
from lint.patterns import pattern
from lint.plain_yaml import MappingNode, Node, ScalarNode, SequenceNode
from lint.rules import Rule, with_options, written
from lint.runner import Day, lint_document
from lint.written_days import written_day

GROUPS = {
    "flag": "It flags",
    "suggest": "It only suggests",
    "pass": "It passes",
    "known-miss": "It misses",
    "known-false-alarm": "It flags wrongly",
}
"""The groups of examples, and how they are called where they are shown; in `suggest` stands what may well be right,
so that the rule at most suggests it."""
KEYS = ("text", "says", "severity", "fixed", "published", "path", "with")
MARK = pattern(r"\\(?P<literal><<|>>|\(\(|\)\))|(?P<mark><<|>>(?!>(?!>))|\(\(|\)\))")
"""Three angles that close are one of the text and a mark: “<<</li>>>”."""


@dataclass(frozen=True, slots=True)
class Example:
    """One text with what is expected of it. `places` and `evidence` are spans of `text`, in the order of the text.

    `options` are those of the rule that are others for it, as in a file of settings. `problem` says what is wrong with
    the way it is written; its text is empty then.
    """

    group: str
    line: int
    text: str
    places: tuple[tuple[int, int], ...] = ()
    evidence: tuple[tuple[int, int], ...] = ()
    says: str | None = None
    severity: Severity | None = None
    """How severe what is found is, where it is less so than the rule."""
    fixed: str | None = None
    published: datetime.date | None = None
    path: str = "document.md"
    options: Node | None = None
    problem: str = ""


@dataclass(slots=True)
class Result:
    """What became of an example: `problem` is empty where it holds; `skipped` says why its rule could not run."""

    example: Example
    problem: str = ""
    skipped: str = ""
    diagnostics: tuple[Diagnostic, ...] = field(default=())


SHOWN = 70  # characters of an example in a message


class ExampleError(Exception):
    """An example that is not written as examples are; `line` says where."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line


def examples(rule: Rule) -> Iterator[Example]:
    """The examples in the file of a rule."""
    whole = written(rule)
    return grouped(whole.items.get("examples") if isinstance(whole, MappingNode) else None)


def grouped(groups: Node | None) -> Iterator[Example]:
    """The examples of a mapping from the name of a group to its list; of anything else none."""
    if not isinstance(groups, MappingNode):
        return
    for group, node in groups.items.items():
        if group not in GROUPS:
            unknown = f"unknown group “{group}” (groups: {', '.join(GROUPS)})"
            yield Example(group, groups.lines[group], "", problem=unknown)
            continue
        for entry in node.items if isinstance(node, SequenceNode) else (node,):
            try:
                yield _example(group, entry)
            except ExampleError as error:
                yield Example(group, error.line, "", problem=str(error))


def _example(group: str, node: Node) -> Example:
    if isinstance(node, ScalarNode):
        text, places, evidence = unmarked(node.text, node.line)
        return Example(group, node.line, text, places, evidence)
    if not isinstance(node, MappingNode) or "text" not in node.items:
        raise ExampleError(node.line, "an example is a text, or has “text:”")
    values: dict[str, str] = {}
    for key, value in node.items.items():
        if key == "with":
            continue
        if key not in KEYS or not isinstance(value, ScalarNode):
            raise ExampleError(node.lines[key], f"“{key}” is not part of an example (parts: {', '.join(KEYS)})")
        values[key] = value.text
    text, places, evidence = unmarked(values["text"], node.line)
    published = None
    if "published" in values:
        try:
            published = written_day(values["published"].strip())
        except ValueError:
            raise ExampleError(node.lines["published"], "published: takes a date like 2024-06-12") from None
    return Example(
        group,
        node.line,
        text,
        places,
        evidence,
        says=" ".join(values["says"].split()) if "says" in values else None,
        severity=_severity(group, node, values.get("severity", "").strip()),
        fixed=values.get("fixed"),
        published=published,
        path=values.get("path", "document.md"),
        options=node.items.get("with"),
    )


def _severity(group: str, node: MappingNode, given: str) -> Severity | None:
    """What an example says of how severe its faults are, if it does. Raises ExampleError."""
    if "severity" not in node.items:
        return None
    for severity in ("error", "warning"):
        if given == severity and group == "flag":
            return severity
    wanted = "in “flag:” it is error or warning; what is only suggested goes under “suggest:”"
    raise ExampleError(node.lines["severity"], f"severity: “{given}” is not what an example may have: {wanted}")


def unmarked(text: str, line: int = 0) -> tuple[str, tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """A text without its marks; the spans of `<<…>>` and of `((…))`. Marks may nest. Raises ExampleError."""
    parts: list[str] = []
    length = at = 0
    open_marks: list[tuple[str, int]] = []
    spans: dict[str, list[tuple[int, int]]] = {"<<": [], "((": []}
    for match in MARK.finditer(text):
        parts.append(text[at : match.start()])
        length += match.start() - at
        at = match.end()
        if match["literal"]:
            parts.append(match["literal"])
            length += 2
        elif match["mark"] in spans:
            open_marks.append((match["mark"], length))
        else:
            opening = "<<" if match["mark"] == ">>" else "(("
            if not open_marks or open_marks[-1][0] != opening:
                raise ExampleError(
                    line, f"“{match['mark']}” closes nothing; write \\{match['mark']} for the characters"
                )
            spans[opening].append((open_marks.pop()[1], length))
    parts.append(text[at:])
    if open_marks:
        raise ExampleError(line, f"“{open_marks[-1][0]}” is never closed")
    return "".join(parts), tuple(sorted(spans["<<"])), tuple(sorted(spans["(("]))


def run(rule: Rule, chosen: Iterable[Example]) -> Iterator[Result]:
    """Each of the chosen examples of a rule with its result."""
    for example in chosen:
        if example.problem:
            yield Result(example, example.problem)
            continue
        document = read_text(example.text, example.path)
        try:
            own = _with_options(rule, example)
        except ExampleError as error:
            yield Result(example, str(error))
            continue
        report = lint_document(document, [own], Day(given=example.published))
        result = Result(example, report.error or "", diagnostics=report.diagnostics)
        if report.incomplete:
            result.skipped, result.problem = report.error or report.notices[-1], ""
        elif not result.problem:
            result.problem = (
                _problem(example, report.diagnostics)
                or _misjudged(own, example, report.diagnostics)
                or _unfixed(own, example, report.diagnostics)
            )
        yield result


def _with_options(rule: Rule, example: Example) -> Rule:
    """The rule with the options of an example. Raises ExampleError."""
    if example.options is None:
        return rule
    options, wrong = changed(rule.options, example.options, example.line)
    if wrong:
        raise ExampleError(wrong[0].line, wrong[0].text)
    return with_options(rule, options)


def _problem(example: Example, found: tuple[Diagnostic, ...]) -> str:
    if example.group in ("pass", "known-miss"):
        if not found:
            return ""
        said = f"“{found[0].place.quote}”: {found[0].message}"
        if example.group == "known-miss":
            return f"this is found now: move it to flag ({said})"
        return f"the rule flags this, and it must not: {said}"
    if not found:
        if example.group == "known-false-alarm":
            return "this is silent now: move it to pass"
        return f"the rule does not flag this: {shorten(example.text, SHOWN, placeholder=' …')}"
    if example.group == "suggest" and (severe := [one for one in found if one.severity != "suggestion"]):
        return f"this is to be a suggestion only, not {severe[0].severity}: {severe[0].message}"
    if example.group in ("suggest", "known-false-alarm") and not example.places:
        return ""
    if len({(one.place.start, one.place.end) for one in found}) < len(found):
        return f"the rule says two things of one place: {'; '.join(one.message for one in found)}"
    places = tuple(sorted({(p.start, p.end) for d in found for p in d.places}))
    if places and not example.places:
        return f"no place is marked: write <<{example.text[slice(*places[0])]}>> where the rule is to point at"
    if places != example.places:
        return f"the places differ: marked {_quoted(example, example.places)}, found {_quoted(example, places)}"
    evidence = tuple(sorted({(p.start, p.end) for d in found for p in d.evidence}))
    if evidence != example.evidence:
        return f"the evidence differs: marked {_quoted(example, example.evidence)}, found {_quoted(example, evidence)}"
    if example.says is not None and example.says not in [d.message for d in found]:
        return f"the message differs: it says “{found[0].message}”"
    return ""


def _misjudged(rule: Rule, example: Example, found: tuple[Diagnostic, ...]) -> str:
    """What is wrong with how severe the worst of what is found is, by the rule or the example; empty if nothing."""
    if example.group != "flag":
        return ""
    wanted, worst = example.severity or rule.severity, max((one.severity for one in found), key=SEVERITIES.index)
    if worst == wanted:
        return ""
    if worst == "suggestion":
        return f"this is only a suggestion, not {wanted}: move it to suggest"
    return f"the severity differs: it is {worst}, not {wanted}; say so by “severity: {worst}”"


def _unfixed(rule: Rule, example: Example, found: tuple[Diagnostic, ...]) -> str:
    """What is wrong with the text that the first fixes make, on which the rule is to be silent; empty if nothing."""
    if example.fixed is None:
        return ""
    text = example.text
    for diagnostic in sorted(found, key=lambda d: d.place.start, reverse=True):
        if diagnostic.fixes:
            text = apply(text, diagnostic.fixes[0])
    if text.rstrip("\n") != example.fixed.rstrip("\n"):
        return f"the fixed text differs: {text!r}"
    after = lint_document(read_text(text, example.path), [rule], Day(given=example.published))
    if after.error:
        return f"on the fixed text the rule fails: {after.error}"
    return f"the rule still flags the fixed text: {after.diagnostics[0].message}" if after.diagnostics else ""


def _quoted(example: Example, spans: tuple[tuple[int, int], ...]) -> str:
    return ", ".join(f"“{example.text[start:end]}”" for start, end in spans) or "nothing"
